"""Invented documents typeset for the measurements: a resume of any number of pages, and three write-ups."""

from __future__ import annotations

import io
import itertools
import textwrap

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

HEADER = ["tilda.marchetti@example.org  +39 055 555 0144", "", "Experience", ""]
JOBS = [
    ["Backend Engineer, Ferrovia Laghi", "03/2022 - present"],
    ["Software Developer, Orto Digitale", "06/2019 - 02/2022"],
    ["Junior Developer, Studio Carducci", "01/2017 - 05/2019"],
]
BULLETS = [
    "Built the seat reservation service in Python and FastAPI; it answers 900 requests a second on Sundays.",
    "Moved ticket refunds to a queue with RabbitMQ, so that a payment provider that is slow delays nobody.",
    "Wrote the first answers of the lost-property assistant with the OpenAI API and kept 180 letters with replies.",
    "Cut the p95 of the timetable search from 780 ms to 240 ms by keeping the day's graph in Redis.",
    "Every release goes to one station first; the flag turns it off for all of them within a minute.",
    "Put the logs of all stations into OpenSearch with one trace id per traveller and day.",
    "Replaced the nightly import by a change stream from PostgreSQL; 14 tables, no double rows since.",
]
WRITEUP = """# Lost property, answered

Travellers write to us in five languages. The assistant looks for the item in the store's list and drafts a letter; a
clerk sends it or mends it.

## How we know that it is right

We kept 180 letters with the reply a clerk had sent. Each draft gets a mark from 0 to 3 by a written rule: right
item, right station, right tone. The mean rose from 1.9 in March to 2.6 in June, when we gave the model the store's own
words for colours.

## What went wrong

For two days it promised umbrellas that were never found. The search returned the nearest item even when nothing was
near. Now a draft needs a distance below 0.4, else the clerk writes.

## Running it

- Timeout 8 s, two retries with growing pauses, then a plain letter without the model.
- Costs 0.4 cent a letter; a station has 3,000 tokens a day.
- Every call is stored with prompt version, tokens and time.
"""


def typeset_resume(pages: int, name: str = "Marchetti") -> bytes:
    """A one-column PDF resume with so many pages of positions and bullets; another name makes other bytes."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=True)
    lines = itertools.chain([f"Tilda {name}", *HEADER], _endless_lines())
    for _ in range(pages):
        text = canvas.beginText(56, A4[1] - 56)
        text.setFont("Helvetica", 10)
        text.setLeading(14)
        for line in itertools.islice(lines, 50):
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _endless_lines():
    for job in itertools.cycle(JOBS):
        yield from job
        for bullet in BULLETS:
            yield from textwrap.wrap("• " + bullet, 95)
        yield ""

"""A resume of an invented person as a PDF of two pages, with text that nobody can see on the second."""

from __future__ import annotations

from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

HIDDEN = "Ten years of Kubernetes and every model there is"
PAGES = (
    """
# Ilse Vermandere
ilse@vermandere.example | +31 6 5550 1234 | Utrecht
## Work
** Backend Engineer, Orchard Works	Mar 2021 - Jun 2024
- Built a retrieval service over 40,000 delivery notes with Python, FastAPI and pgvector; 300 drivers use it daily.
- Set up a regression eval set of 120 labelled questions that runs in CI; answers with a right source rose from
  61 % to 84 %.
- Added retries with backoff and a fallback to a smaller model when the LLM provider fails.
- Cut the cost of a conversation by 38 % by caching prompts and routing short questions to a smaller model.
** Software Developer, Lantern & Sons	Feb 2018 - Feb 2021
- Built the booking API in Django with PostgreSQL; wrote the runbook and was on call for it.
- Traced every request with OpenTelemetry and drew the dashboards in Grafana.
## Toolbox
Python, Django, FastAPI, PostgreSQL, Docker, Terraform, PyTorch, LangChain
""",
    """
## Education
** BSc Computer Science, University of Utrecht	2014 - 2017
## Projects
** Night ferry timetable
- Fine-tuned a small model on 2,000 timetable questions and compared it with prompting; prompting won.
- I want to learn Kubernetes next.
""",
)


def resume_pdf() -> bytes:
    """The file. In `PAGES` "#" marks the name, "##" a heading, "**" bold with dates at the margin, "-" a bullet."""
    output = BytesIO()
    canvas = Canvas(output, pagesize=A4, invariant=1)
    for number, page in enumerate(PAGES):
        _write_page(canvas, page, HIDDEN if number else "")
    canvas.save()
    return output.getvalue()


def _write_page(canvas: Canvas, page: str, hidden: str) -> None:
    y = 780.0
    for line in page.strip().split("\n"):
        mark, _, text = line.partition(" ")
        font, size, x, words = {
            "#": ("Helvetica-Bold", 20, 56, text),
            "##": ("Helvetica-Bold", 13, 56, text),
            "**": ("Helvetica-Bold", 10, 56, text),
            "-": ("Helvetica", 9, 66, f"• {text}"),
        }.get(mark, ("Helvetica", 9, 74 if line.startswith(" ") else 56, line.strip()))
        y -= 14 if mark in ("##", "**") else 0
        left, _, right = words.partition("\t")
        canvas.setFont(font, size)
        canvas.drawString(x, y, left)
        canvas.drawRightString(540, y, right)
        y -= 1.5 * size
    if hidden:
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(56, y, hidden)
    canvas.showPage()

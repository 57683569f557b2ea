"""Resumes typeset in columns, rails and tables, read from the PDF: every job with its title, employer and dates."""

from __future__ import annotations

from datetime import date

import pytest
import typst

from assessor.core.profile import read_profile
from assessor.readers import read_document

Job = tuple[str, str, str, str, str]
ENGLISH: tuple[Job, ...] = (
    (
        "Chief Data Transformation Officer",
        "Harmattan Partners, Abuja",
        "Mar 2022",
        "to date",
        "Held the purse of nine rollouts, of which seven landed in the quarter they were promised for.",
    ),
    (
        "Collections technician",
        "Bodmin Gaol Museum, Bodmin",
        "Jun 2015",
        "Feb 2022",
        "Looked after the objects and the forms that describe them.",
    ),
    ("Counter, mornings", "Fowey Post Office, Fowey", "Jul 2010", "May 2015", "Stamps, parcels, gossip."),
)

DUTCH: tuple[Job, ...] = (
    (
        "Lead data-engineer, Zorgcapaciteit",
        "Ziekenhuis Oosterpoort, Zwolle",
        "mrt 2021",
        "heden",
        "Bouwde de nachtelijke telling van bedden en de voorspelling voor de dag erna.",
    ),
    (
        "BI-ontwikkelaar",
        "Kaasmakerij De Grutto B.V., Kampen",
        "sep 2016",
        "feb 2021",
        "Van negentig spreadsheets naar een magazijn met een voordeur.",
    ),
    (
        "Planner en chauffeur",
        "Koeriersdienst Hanze, Deventer",
        "2012",
        "2016",
        "Routes met een potlood, later met een programma dat ik schreef.",
    ),
)


def _grid(widths: str, *cells: str) -> str:
    return f"#grid(columns: ({widths}), gutter: 12pt, " + ", ".join(f"[{cell}]" for cell in cells) + ")"


ROWS = {
    "dates in a rail": _grid("3.2cm, 1fr", "{dates}", "*{title}*\\ {firm}\n- {did}"),
    "dates and a town in a rail": _grid("3.4cm, 1fr", "{dates}\\ {town}", "*{title}*, {name}\n- {did}"),
    "headers stacked in a column": _grid("4.2cm, 1fr", "*{title}*\\ *{firm}*\\ *{dates}*", "- {did}"),
    "headers stacked with dates first": _grid("4.2cm, 1fr", "{dates}\\ *{title}*\\ {firm}", "- {did}"),
    "employer left, title right": _grid("4.5cm, 1fr", "{firm}\\ {dates}", "*{title}*\\ {did}"),
    "dates in a narrow rail": _grid("1.6cm, 1fr", "#text(size: 9pt)[{dates}]", "*{title}* at {firm}\\ {did}"),
    "two lines with right edges": _grid("1fr, auto", "*{name}*", "{town}", "_{title}_", "{dates}") + "\n- {did}",
    "small dates above": "#text(size: 8.5pt)[{dates}]\\ *{title}*\\ {firm}\n- {did}",
}
PAGE = """#set page(margin: 1.8cm)
#set text(size: 10pt)
#text(size: 18pt)[Quintus Abara]

quintus\\@abara.example
{experience}
#text(size: 12pt, weight: "bold")[Education]

BSc Statistics, University of Lafia, 2010
"""
HEAD = '#text(size: 12pt, weight: "bold")[Career narrative]\n\n'


def _typeset(row: str, jobs: tuple[Job, ...]) -> bytes:
    shown = []
    for title, firm, start, end, did in jobs:
        name, town = firm.split(", ")
        shown.append(row.format(title=title, firm=firm, name=name, town=town, dates=f"{start} – {end}", did=did))
    return typst.compile(PAGE.format(experience=HEAD + "\n\n".join(shown)).encode())


@pytest.mark.parametrize("jobs", [ENGLISH, DUTCH], ids=["English", "Dutch"])
@pytest.mark.parametrize("row", ROWS.values(), ids=list(ROWS))
def test_every_job_is_read_from_the_page(row: str, jobs: tuple[Job, ...]) -> None:
    document = read_document(_typeset(row, jobs), name="cv.pdf", kind="resume", document_id="resume")
    profile = read_profile(document, date(2026, 11, 1))
    found = [(p.title, p.organisation, p.start, p.end) for p in profile.positions]
    assert found == [(title, firm.split(", ")[0], start, end) for title, firm, start, end, _ in jobs]
    assert [section.id for section in profile.sections] == ["experience", "education"]

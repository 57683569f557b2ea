"""A system that somebody else made is nothing that this person did; advice to the world shows nothing either."""

import pytest

from assessor.core.documents import Document, DocumentKind
from assessor.core.options import Options
from assessor.core.planning.models import PlanOptions
from assessor.core.report import Report
from assessor.pipeline import make_report
from assessor.readers import read_document

ASSISTANT = """
- The claims assistant answers 9,000 questions a week with GPT-4o over our documents, in Python.
- A failed call is repeated twice with a growing pause, then the clerk gets the plain form.
- Each prompt has a version number, which is stored with every answer and can be put back.
"""
MADE = "- Built the assistant and its retries myself.\n- Wrote the prompts and their registry.\n"
GIVEN = "- It was designed and built by Mei Yee and her engineers.\n- The vendor hosts and monitors it.\n"
RULES = """# Five laws of AI in insurance

1. Keep two hundred claims with the right decision and run every version against them.
2. Never let the machine pay alone.
3. Have a second provider when the first model times out, and retry twice.
4. Watch the bill for tokens and set a monthly limit for every team.
5. Store the version of the prompt with each answer.
"""


def documents_of(title: str, lines: str, *writeups: str) -> tuple[Document, ...]:
    """A resume with one position, and write-ups."""
    head = "# Ines Haverkamp\n\nines@haverkamp.example\n\n## Skills\n\nPython, PostgreSQL, Docker, Redis"
    resume = f"{head}\n\n## Experience\n\n### {title}, Norrvik Insurance\n\n2021 - present\n\n{lines}\n"
    texts: list[tuple[DocumentKind, str]] = [("resume", resume), *(("writeup", text) for text in writeups)]
    return tuple(
        read_document(text.encode(), name=f"{number}.md", kind=kind, document_id=f"d{number}")
        for number, (kind, text) in enumerate(texts)
    )


def report_on(title: str, lines: str, *writeups: str) -> Report:
    """The report on a resume with one position, and write-ups."""
    return make_report(documents_of(title, lines, *writeups), Options(as_of=DAY, plan=PlanOptions(start=DAY)))


def practices_of(title: str, lines: str, *writeups: str) -> set[str]:
    """The practices that a resume with one position, and write-ups, demonstrate."""
    report = report_on(title, lines, *writeups)
    assert [position.title for position in report.profile.positions] == [title]
    return {practice.id for practice in report.practices if practice.state == "demonstrated"}


DAY = "2026-11-01"
SHOWN = {"retries-and-timeouts", "prompt-versioning"}


@pytest.mark.parametrize("title", ["Backend Engineer", "Machine Learning Engineer", "Engineering Lead"])
def test_what_runs_in_the_position_of_somebody_who_makes_things_is_their_work(title: str) -> None:
    assert practices_of(title, ASSISTANT) >= SHOWN


@pytest.mark.parametrize("title", ["Head of Digital", "Innovation Manager", "Solutions Engineer", "Scrum Master"])
def test_what_runs_in_the_position_of_somebody_who_has_things_made_is_not(title: str) -> None:
    assert not practices_of(title, ASSISTANT) & SHOWN


def test_a_head_of_department_who_made_it_says_so_more_often() -> None:
    hands_on = MADE + "- Coded the fallback on two weekends.\n- Trained the clerk's model on 4,000 letters.\n"
    assert practices_of("Head of Digital", ASSISTANT + hands_on) >= SHOWN


def test_a_developer_whose_system_is_the_vendors_made_nothing_of_it() -> None:
    assert not practices_of("Developer", ASSISTANT + GIVEN) & SHOWN
    assert practices_of("Developer", ASSISTANT + MADE + GIVEN.splitlines()[0]) >= SHOWN


def test_whoever_writes_no_code_made_no_code() -> None:
    assert not practices_of("Lead", ASSISTANT + "- I write no code and no prompts in this job.\n") & SHOWN


def test_the_report_says_what_it_took_for_the_work_of_others() -> None:
    report = report_on("Head of Digital", ASSISTANT)
    (row,) = [row for row in report.unused if row.code == "made_by_others"]
    assert row.document == "d0" and row.count >= 3
    assert "somebody else made" in row.message
    shown = {practice.id: practice for practice in report.practices}
    assert shown["prompt-versioning"].state == "listed"
    assert all("what others made" in quote.why for quote in shown["prompt-versioning"].evidence)


def test_numbered_laws_are_advice_and_show_nothing() -> None:
    assert practices_of("Backend Engineer", "- Invoices in Go and PostgreSQL.\n", RULES) == set()


def test_lessons_that_tell_what_was_done_show_it() -> None:
    did = "I built the gateway for GPT-4o in Python. I wrote the rules above after we ran 200 claims at each change. "
    did += "I used a flag for the start. I cut the price by half. A failed call is repeated twice with a growing pause."
    told = f"{RULES}\n## At home\n\n{did}\n"
    assert "retries-and-timeouts" in practices_of("Backend Engineer", "- Invoices in Go and PostgreSQL.\n", told)


def test_what_a_projects_own_page_tells_people_to_do_is_how_to_use_it() -> None:
    page = (
        "# Ferry answers\n\nAnswers letters to a ferry line with GPT-4o; retrieves passages from the timetable.\n"
        "I built it for the harbour office, where four clerks use it every day. A clerk reads each draft and sends it. "
        "Where the model does not answer in time, the clerk gets the standard letter. I wrote the prompt anew when it "
        "mixed up summer and winter, and each draft is checked for times that are not in the timetable.\n\n"
    )
    use = "## Usage\n\n1. Install the packages.\n2. Set the key as a variable.\n3. Run the script.\n4. Open the page.\n"
    report = report_on("Developer", "- Invoices in Go and PostgreSQL.\n", f"{page}{use}\n```\npython run.py\n```\n")
    assert report.closest_flavor == "swe"

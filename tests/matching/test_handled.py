"""People full of AI words who made nothing with AI: who hires for it, sells, orders or tries it, or hears of it."""

from datetime import date

import pytest

from assessor.core.grading import grade_mentions
from assessor.core.profile import read_profile
from assessor.core.report import Report
from assessor.knowledge import load_catalog
from assessor.matching import find_mentions
from tests.matching.test_delegated import documents_of, report_on

USED = "; 4,000 guests use it every day."
FEATURE = {"llm-feature", "llm-feature-shipped"}
BOOKING = f"- Built the booking service in Java on PostgreSQL{USED}\n"


def levels_of(report: Report) -> dict[str, int]:
    """The level of each skill of a report."""
    return {skill.id: skill.level for skill in report.skills}


def facts_of(title: str, lines: str) -> set[str]:
    """The facts that a resume with one position demonstrates."""
    documents = documents_of(title, lines)
    profile = read_profile(documents[0], date(2026, 11, 1))
    graded = grade_mentions(find_mentions(documents, profile, load_catalog()), documents)
    return {g.mention.subject for g in graded if g.mention.kind == "fact" and g.evidence.state == "demonstrated"}


def shows_no_ai(report: Report) -> bool:
    """Does the report say of nothing made with AI that it is theirs?"""
    return (report.closest_flavor, report.ladder.id, report.market_block.id) == (None, "none", "not_yet")


def test_whoever_writes_job_descriptions_shows_none_of_what_they_name() -> None:
    lines = "- Wrote job descriptions for roles that need Kubernetes, PyTorch and vector databases.\n"
    lines += "- Interviewed 200 candidates for backend and LLM roles; 14 started last year, for 9 customers.\n"
    report = report_on("Technical Recruiter", lines)
    levels = levels_of(report)
    assert all(levels[skill] <= 1 for skill in ("kubernetes", "pytorch", "vector-databases", "llm"))
    assert report.solid_backend_engineer.why.startswith("0 months") and shows_no_ai(report)


@pytest.mark.parametrize(
    ("title", "line"),
    [
        ("QA Engineer", "Tested the company chatbot before each release; 9,000 customers use it."),
        ("Backend Developer", "The company has a chatbot on GPT-4o; 2,000 customers use it every day."),
        ("Backend Developer", "My manager wanted a chatbot on GPT-4o; I advised against it."),
        ("Backend Developer", "Evaluated LangChain and decided against it."),
        ("IT Auditor", "Audited the customer chatbot of the retail department and the logs of GPT-4o of four weeks."),
        ("Backend Developer", "Sold an AI assistant on GPT-4o to 30 banks, where it serves two million customers."),
        ("Support Agent", "Answer letters with the help of our LLM assistant on GPT-4o; 200 customers a day."),
        ("Technical Writer", "Wrote the user documentation of the chatbot on GPT-4o, which 400 customers use."),
        ("Product Manager", "Wrote the requirements for an AI assistant on GPT-4o which 3,000 customers use."),
    ],
)
def test_what_one_tries_orders_sells_or_hears_of_is_no_feature_of_ones_own(title: str, line: str) -> None:
    report = report_on(title, f"{BOOKING}- {line}\n")
    levels = levels_of(report)
    assert shows_no_ai(report) and not facts_of(title, f"{BOOKING}- {line}\n") & FEATURE
    assert all(levels.get(skill, 0) <= 1 for skill in ("chatbots", "langchain", "llm"))


def test_a_testers_lines_on_what_the_system_does_are_not_their_feature() -> None:
    lines = f"- Tests of the web shop in Selenium{USED}\n- The LLM assistant answers 900 letters a day with GPT-4o.\n"
    assert not facts_of("QA Engineer", lines) & FEATURE and shows_no_ai(report_on("QA Engineer", lines))
    assert facts_of("Backend Developer", lines) >= FEATURE


@pytest.mark.parametrize(
    "line",
    [
        f"Built the chatbot of the hotel on GPT-4o in Python{USED}",
        f"My manager wanted a chatbot; I built it on GPT-4o in Python{USED}",
        "Hired two engineers and built the chatbot on GPT-4o with them; 4,000 guests use it every day.",
        f"Support chatbot on GPT-4o: drafts replies in Python{USED}",
        f"I run the chatbot of the hotel, on GPT-4o{USED}",
    ],
)
def test_what_the_writer_makes_or_runs_is_a_feature_of_their_own(line: str) -> None:
    assert levels_of(report_on("Backend Developer", f"{BOOKING}- {line}\n"))["gpt-4o"] >= 2
    assert facts_of("Backend Developer", f"{BOOKING}- {line}\n") >= FEATURE


def test_whoever_runs_what_others_wrote_operates_it_and_made_no_feature() -> None:
    lines = (
        "- Run the support chatbot that the product team wrote: deployments, alerts, on call; 900 customers use it.\n"
    )
    report = report_on("Platform Engineer", lines)
    assert levels_of(report)["chatbots"] >= 2 and levels_of(report)["alerting"] >= 2
    assert report.ladder.id == "none"


def test_a_tester_who_built_the_golden_set_shows_the_test_of_answers() -> None:
    lines = (
        "- Tested our retrieval service, which answers with GPT-4o, with a golden set I built: 200 questions with the "
    )
    lines += "right answers, run again after each change.\n- The old tests of the web shop run in Selenium.\n"
    practices = {p.id: p.state for p in report_on("QA Engineer", lines).practices}
    assert practices["regression-evals"] == "demonstrated"


def test_a_projects_own_page_that_says_how_to_use_the_thing_tries_nothing() -> None:
    page = (
        "# Ferry answers\n\nAn AI assistant on GPT-4o; retrieves passages from the timetable for language models.\n\n"
    )
    page += "## Usage\n\nUse the AI assistant from the page or by its API.\n\n```\npython run.py\n```\n"
    report = report_on("Developer", "- Invoices in Go and PostgreSQL.\n", page)
    assert report.closest_flavor == "swe" and levels_of(report)["llm"] >= 2


def test_what_our_data_team_built_is_the_work_of_others() -> None:
    lines = f"{BOOKING}- Our data team built a churn model with XGBoost; 4,000 guests get its mails.\n"
    assert levels_of(report_on("Backend Developer", lines))["xgboost"] <= 1
    assert "trained-model" not in facts_of("Backend Developer", lines)

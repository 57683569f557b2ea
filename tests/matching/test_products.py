"""A job may tell of several systems: what is said of the checkout is not said of the assistant beside it."""

from datetime import date

import pytest

from assessor.core.documents import Document
from assessor.knowledge import load_catalog
from assessor.matching.reading import read_sentences
from assessor.matching.sentences import Sentence
from assessor.pipeline import correct_profile
from tests.matching.test_delegated import documents_of, report_on

# Each job as its bullets: "+" is about the system with a model in it, "-" is not.
SEVERAL = {
    "a checkout before a wiki assistant": """
- Built the checkout API in Go; 2 million customers pay through it, and I am on call every third week.
- Every payment is kept with its amount for a year in ClickHouse.
+ Wrote a wiki assistant with the OpenAI API in Python; it was shown to my manager once.
""",
    "a shipment API behind a support assistant": """
+ Wrote a support assistant with the OpenAI API that answers questions about our tariffs.
- Own the shipment API in Java: 900 carriers send us 40,000 parcels a day.
- Added retries with a timeout around every call of a carrier's endpoint.
""",
    "a billing service and what follows on to it": """
- Rewrote the billing service in Kotlin, with PostgreSQL behind it.
- It invoices 30,000 households a month.
- Cut its memory by half.
+ Trained a classifier for photographs of meters in PyTorch.
+ It now reads nine of ten.
""",
    "two other products around an assistant": """
- Ticket shop and seat maps of a theatre: 90,000 tickets a season, PHP.
+ Built a chatbot with Claude that recommends plays to subscribers.
+ Added retries around the model calls.
- Payroll for the ensemble, in Django; 200 people are paid by it on the 28th.
- Nothing is paid twice, by a unique key.
""",
    "a system that is managed beside an agent": """
+ Deployed a support agent on OpenAI's function calling, which handles 3,000 tickets a week.
- Maintained the order management system (Java, Kafka) of 120 warehouses.
- Reduced the load on its database by a third.
""",
    "what follows on to a whole system": """
+ Own the triage of support mails: a classifier (DistilBERT) sorts 8,000 a day.
+ Support agents can move a mail; each move is logged.
- Also maintain the company's intranet (Drupal) for 900 employees.
""",
    "dashboards in a tool for business reports beside a model": """
- Dashboards in Power BI for 300 shop managers, fed from Snowflake.
+ Trained a model of late deliveries in LightGBM; the planners get its list each morning.
+ Its precision rose from 31 % to 52 % in a year.
""",
    "tables for analysts beside a forecast": """
- Dashboards in Looker for 60 buyers; dbt models for the sales data.
+ Trained a forecast of returns in XGBoost; purchasing uses its list every week.
""",
    "monthly reports before a classifier": """
- Monthly reports for 40 branch offices in Tableau; 90 people read them.
+ Built a classifier of complaints with DistilBERT that sorts 700 letters a week.
""",
    "a product that is named behind its kind": """
- Main developer of the backend for a ferry line's timetable, in Rust; 12,000 passengers look at it each day.
+ Made a summariser for captains' reports with GPT-4o mini.
""",
}
ONE = {
    "what follows on": """
+ Built a support assistant with the OpenAI API for a telephone company.
+ It now answers 4,000 customers a day.
+ Cut its cost by 40 %.
+ Added retries around the model calls.
+ The API gets six seconds, then the customer sees the old form.
+ Every question is kept for a year, and I read twenty of them on Fridays.
""",
    "a product whose next bullet says by what model it works": """
+ Own the library portal for 160 lawyers in four offices.
+ Embeddings in Qdrant find the pages, Claude Sonnet writes two paragraphs.
+ Each exchange is kept for a year.
""",
    "a product that a model was put into": """
+ Own the claims service in Kotlin; 300 clerks work with it.
+ Added a model to the claims service that proposes the amount: GPT-4o through Azure.
+ A clerk confirms each proposal.
""",
    "its parts": """
+ Built a document assistant with Claude for notaries.
+ The upload service in Go takes 4,000 PDFs a day.
+ A small Python service stands between the queue and the model.
+ Admin portal with a list of failed questions.
""",
    "dashboards that watch the model": """
+ Built a support assistant with Claude for a water company.
+ Grafana dashboards for its latency and cost, which twelve engineers look at.
""",
    "its own engine and the pages that show it": """
+ Recommendation engine for a music shop, with two towers in PyTorch.
+ Website and app show its lists to 90,000 listeners.
+ Half of them saw the new order for four weeks: 6 % more plays.
""",
    "words that both share": """
+ Booking site of 140 campsites, with owners, domes and tents.
+ Built an assistant on Claude that drafts replies of campsite owners about domes, tents and bookings.
""",
}


def bullets_of(job: str) -> list[tuple[str, str]]:
    return [(line[0], line[2:]) for line in job.strip().splitlines()]


def read(job: str, *writeups: str) -> list[tuple[Document, list[Sentence]]]:
    documents = documents_of("Engineer", "\n".join(f"- {text}" for _, text in bullets_of(job)), *writeups)
    profile = correct_profile(documents, (), date(2026, 11, 1)).profile
    assert len(profile.positions) == 1
    return read_sentences(documents, profile, load_catalog())[0]


def about(job: str) -> list[tuple[str, str]]:
    """Each bullet with a plus where all of it is about the system with a model, a minus where nothing is."""
    document, sentences = read(job)[0]
    marks = []
    for _, text in bullets_of(job):
        start = document.text.index(text)
        own = {s.about_ai for s in sentences if start <= s.unit.start < start + len(text)}
        marks.append(("?" if len(own) > 1 else "+" if own == {True} else "-", text))
    return marks


@pytest.mark.parametrize("job", SEVERAL.values(), ids=SEVERAL.keys())
def test_a_bullet_about_another_product_is_not_about_the_system_with_a_model(job: str) -> None:
    assert about(job) == bullets_of(job)


@pytest.mark.parametrize("job", ONE.values(), ids=ONE.keys())
def test_a_job_that_tells_of_one_system_keeps_every_bullet(job: str) -> None:
    assert about(job) == bullets_of(job)


def test_a_write_up_about_one_thing_keeps_every_paragraph() -> None:
    told = "\n\n".join(text for _, text in bullets_of(SEVERAL["a checkout before a wiki assistant"]))
    _, sentences = read("- Maintained the print server of a school.", f"# Two years\n\n{told}\n")[1]
    assert all(sentence.about_ai for sentence in sentences if sentence.is_prose())


def test_users_and_logs_of_the_checkout_are_none_of_the_assistant() -> None:
    lines = "\n".join(f"- {text}" for _, text in bullets_of(SEVERAL["a checkout before a wiki assistant"]))
    report = report_on("Engineer", lines)
    assert [c.id for signal in report.signals for c in signal.criteria if c.met] == []
    strengths = {skill.name: skill.strength for skill in report.skills}
    assert strengths["OpenAI API"] == strengths["Python"] == "built"
    assert strengths["ClickHouse"] == "production"


def test_users_of_the_assistant_itself_are_quoted_and_those_of_the_shipments_are_not() -> None:
    assistant, *shipments = bullets_of(SEVERAL["a shipment API behind a support assistant"])
    used = "It answers 4,000 customers a day since March 2024, and every question is kept and read."
    lines = [assistant[1], used, *(text for _, text in shipments)]
    report = report_on("Engineer", "\n".join(f"- {line}" for line in lines))
    quotes = {e.quote for signal in report.signals for c in signal.criteria for e in c.evidence}
    assert used in quotes
    assert not any("carrier" in quote for quote in quotes)
    retries = next(practice for practice in report.practices if practice.id == "retries-and-timeouts")
    assert retries.state == "demonstrated"
    assert not retries.on_ai_system


BOT = "- Built a chatbot with Claude that answers questions about policies.\n"


@pytest.mark.parametrize(
    "size",
    [
        "Norrvik Insurance, Bergen (life and home, 410 employees)",
        "Norrvik Insurance: 90 people in two towns",
        "Norrvik Insurance, a mutual society with about 1,200 staff",
        "Norrvik Insurance | 60 engineers, 300 employees",
        "Norrvik Insurance (headcount 410)",
    ],
)
def test_the_size_of_an_employer_is_no_number_of_users(size: str) -> None:
    assert not {"deployed", "real_users"} & met(f"{size}\n\n{BOT}")


@pytest.mark.parametrize(
    "use",
    [
        "- 410 employees of Norrvik Insurance use the chatbot every day.",
        "- Used by 90 people at Norrvik Insurance since May.",
        "- All 1,200 staff of Norrvik Insurance use the chatbot daily.",
        "- Built for Norrvik Insurance, where 300 employees use it daily.",
        "- Some 60 colleagues at Norrvik Insurance use it each week.",
    ],
)
def test_people_of_the_employer_who_use_the_thing_are_users(use: str) -> None:
    assert "real_users" in met(f"{BOT}{use}\n")


def met(lines: str) -> set[str]:
    """The criteria that a position with these lines meets."""
    return {c.id for signal in report_on("Engineer", lines).signals for c in signal.criteria if c.met}

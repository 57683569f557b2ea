"""Postings in the voices of strangers: odd headings, recruiters, agents that are none, and wishes in brackets."""

from __future__ import annotations

import pytest

from assessor.core.postings.models import Posting
from assessor.postings import read_posting

OPENING = (
    "# Backend Engineer, Ferries\n\n## What you'll do\n\n- Build the booking service in Go\n- Fix the night import\n\n"
)
LINES = "- three winters of Go that others had to live with\n- Kafka\n- a calm voice when the harbour calls\n"


def read(text: str, name: str = "a.md") -> Posting:
    return read_posting(text.encode(), name)


def kinds(text: str, name: str = "a.md") -> dict[str, str]:
    return {r.quote: r.kind for r in read(text, name).requirements}


@pytest.mark.parametrize(
    "heading",
    [
        "**There's no way to do this job without**", "You can't do this work without", "What they won't budge on:",
        "What our client insists on", "stuff you gotta bring", "you, at the very least",
        "What they MUST see on your CV:", "What the skipper and her two mates said they have to see:",
        "**Essential – no application without these, please**", "things you can't skip", "Ohne das geht's nicht",
        "Sans quoi, inutile d'essayer", "Imprescindible (sin esto, no)",
    ],
)  # fmt: skip
def test_what_is_asked_for_is_told_by_many_headings(heading: str) -> None:
    found = kinds(f"{OPENING}{heading}\n\n{LINES}")
    assert {"three winters of Go that others had to live with", "a calm voice when the harbour calls"} <= {
        quote for quote, kind in found.items() if kind == "required"
    }


@pytest.mark.parametrize(
    "heading",
    ["sprinkles", "you, maximally", "Toppings", "Okay to learn here:", "What they'd love", "Toll wenn du",
     "Ce serait bien si tu as", "Nos encantaría:", "What we'll gladly teach you"],
)  # fmt: skip
def test_what_is_wished_for_is_told_by_many_headings(heading: str) -> None:
    found = kinds(
        f"{OPENING}## Requirements\n\n- Five years of Go\n\n{heading}\n\n- Erlang in anger\n- a sailing licence\n"
    )
    assert (found["Erlang in anger"], found["a sailing licence"]) == ("wanted", "wanted")


@pytest.mark.parametrize(
    "line",
    ["**Fine to learn here:** Erlang · Slurm · Danish", "**What they'd love:** Erlang, a bit of Slurm, some Danish",
     "Nice to have: Erlang / Slurm / Danish"],
)  # fmt: skip
def test_a_list_in_one_line_is_read_where_its_words_say_what_it_is(line: str) -> None:
    found = read(f"{OPENING}## Requirements\n\n- Five years of Go\n\n{line}\n")
    wanted = [r for r in found.requirements if r.kind == "wanted"]
    assert "language-danish" in {r.id for r in wanted}
    assert any("Slurm" in r.quote for r in wanted)


def test_short_names_in_a_list_are_asked_for_and_a_question_is_with_its_answer() -> None:
    listed = kinds(f"{OPENING}## Nice to have\n\n- Danish\n- Slurm\n- Edtech\n")
    assert (listed["Danish"], listed["Slurm"], listed["Edtech"]) == ("wanted", "wanted", "wanted")
    asked = kinds("# Backend Engineer\n\nYou will build our berth map in Go.\n\nDanish speaker? Huge plus.\n")
    assert asked["Danish speaker? Huge plus."] == "wanted"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A message broker (Kafka preferred) in a large harbour", {"required"}),
        ("Kafka – ideally with Flink beside it", {"required", "wanted"}),
        ("Ten berths of Kafka, Flink or Spark preferred", {"required", "wanted"}),
        ("Kafka (preferred)", {"wanted"}),
        ("Kafka (would be a plus)", {"wanted"}),
    ],
)
def test_only_what_a_wish_names_is_wished_for(line: str, expected: set[str]) -> None:
    assert set(kinds(f"{OPENING}## Requirements\n\n- {line}\n").values()) - {"mentioned"} == expected


def test_a_further_degree_is_a_wish_of_its_own() -> None:
    text = f"{OPENING}## Requirements\n\n- Bachelor's degree\n\n## Desired\n\n- Master's degree\n"
    assert kinds(text)["Master's degree"] == "wanted"


def test_to_be_in_an_office_is_no_degree() -> None:
    found = read(f"{OPENING}## Requirements\n\n- You can be in the Aarhus office twice a week\n")
    assert "degree" not in {r.id for r in found.requirements}


def test_a_condition_of_a_field_is_asked_for_and_none_is_not() -> None:
    text = "Title: Go Developer\nWork auth: Citizens of the union only\nClearance: none\n\n## Duties\n\n- Build it\n"
    assert set(kinds(text).items()) >= {("Work auth: Citizens of the union only", "required")}
    assert not [quote for quote, kind in kinds(text).items() if "none" in quote and kind == "required"]


def test_who_prefers_whom_asks_nothing_of_the_reader() -> None:
    told = "We are a preferred vendor for our client, a port with strong experience in Kafka."
    text = f"# Go Developer\n\n## Summary\n\n{told}\n"
    assert "wanted" not in kinds(text).values()


def test_essential_functions_are_the_work() -> None:
    text = "# Go Developer\n\nESSENTIAL FUNCTIONS\n\n- Keeps the tide tables right\n- Mentors two juniors\n"
    assert set(kinds(text).values()) <= {"mentioned"}


@pytest.mark.parametrize(
    "told",
    [
        "We roll out osquery agents, upgrade EDR agents by rings and count which agents fight for memory.",
        "Twelve hundred independent agents quote and bind farm policies in the portal; agents wait for nobody.",
        "Nos agents territoriaux remplissent des formulaires, et les agents d'accueil les relisent.",
        "Unsere Callcenter-Agenten nehmen Anrufe an; du baust die Masken, die die Agenten sehen.",
        "Los agentes del call center atienden llamadas y los agentes comerciales venden seguros.",
        "The agent portal shows our captive agents their commissions, and agents phone us when it does not.",
    ],
)
def test_agents_that_are_people_or_installed_are_no_work_on_agents(told: str) -> None:
    work = f"## What you'll do\n\n- {told}\n- Write tests in Java\n\n"
    assert not read(f"# Software Engineer (Agents)\n\n{work}## You bring\n\n- Java\n").agentic_work


@pytest.mark.parametrize(
    "slogan",
    ["Commerce is going agentic, and we pay for it.", "We embrace the agentic era.",
     "In der agentischen Zukunft zahlt jeder mit uns.", "Welcome to the age of agents!",
     "À l'ère agentique, nous restons calmes."],
)  # fmt: skip
@pytest.mark.parametrize("heading", ["## About us", "## The role"])
def test_slogans_build_no_agents(slogan: str, heading: str) -> None:
    work = "## What you'll do\n\n- Post entries to a ledger in Go\n- Tune Postgres\n"
    found = read(f"# Backend Engineer\n\n{heading}\n\n{slogan}\n\n{work}")
    assert (found.agentic_work, found.agentic_required) == (False, False)


@pytest.mark.parametrize(
    "line",
    ["Comfortable with coding agents, or not hostile to them", "You pair with Claude Code every day",
     "Our background agents open pull requests overnight, and you read them"],
)  # fmt: skip
def test_agents_that_write_the_teams_code_are_its_tools(line: str) -> None:
    work = "## The actual work\n\n- Rate freight in Elixir\n- Split a table in Postgres\n\n"
    found = read(f"# Backend Engineer\n\n{work}## You bring\n\n- {line}\n- Elixir\n")
    assert (found.agentic_work, found.agentic_required) == (False, False)


@pytest.mark.parametrize(
    "line",
    [
        "you have built agents that act on a ledger or a ticket queue, and not for a demo",
        "You've shipped software that decides its own next step and lives with it",
        "Two years with agents in production, their traces and their bills",
        "Agenten in Produktion gebracht, mit Freigaben durch Menschen",
    ],
)
def test_agents_that_somebody_must_have_built_are_required(line: str) -> None:
    work = "## Duties\n\n- Keep an LLM service alive\n- Write prompts that are tested\n\n"
    found = read(f"# AI Engineer\n\n{work}## What they won't compromise on\n\n- {line}\n- Python\n")
    assert (found.agentic_required, found.agentic_work) == (True, True)


@pytest.mark.parametrize(
    "line",
    ["The post holder does not develop software.", "This is not a coding role.", "You won't write code here.",
     "Wichtig: keine Softwareentwicklung."],
)  # fmt: skip
def test_whoever_writes_no_software_does_no_work_on_models(line: str) -> None:
    duties = "- Keep the register of AI tools and AI agents\n- Arrange training on prompting and hallucination\n"
    text = f"# AI Adoption Officer\n\n## Duties\n\n{duties}\n{line}\n"
    assert read(text).flavor is None


@pytest.mark.parametrize(
    ("line", "contract"),
    [
        ("the gig", False),
        ("This is a gig of nine weeks.", True),
        ("You lead five engineers who support the customer on contract SALT MARSH.", False),
        ("The lead is key personnel on the contract and must be approved.", False),
        ("Nine-month contract, and then we see.", True),
    ],
)
def test_a_customers_contract_and_a_gig_by_name_are_no_terms(line: str, contract: bool) -> None:
    assert read(f"# Backend Engineer\n\n## The role\n\n{line}\n\nYou build the berth map.\n").contract is contract


def test_an_hour_is_paid_in_short_and_a_recruiter_is_no_title() -> None:
    text = "Hi Ana,\n\nI'm helping three founders to find engineer number two.\n\n17,50 € / Std. für Studierende\n"
    found = read(text, "a.txt")
    assert (found.salary, found.title) == ("17,50 € / Std", None)

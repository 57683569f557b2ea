"""Requirements, wishes and benefits are told apart by headings in many words, by what lists say, and by clauses."""

from __future__ import annotations

import pytest

from assessor.core.postings.models import Posting
from assessor.postings import read_posting

ASKED = ("Experience with Kafka", "Being able to argue with a map", "Some Rust")


def read(text: str, name: str = "posting.txt") -> Posting:
    return read_posting(text.encode(), name)


def kinds(posting: Posting) -> dict[str, str]:
    return {" ".join(one.quote.split()): one.kind for one in posting.requirements}


def posting(heading: str, before: str, form: str = "{}\n\n") -> Posting:
    listed = "".join(f"- {line}\n" for line in ASKED)
    return read(f"Backend Developer\n\n{before}{form.format(heading)}{listed}\nBenefits\n\n- Lunch\n- Pension\n")


@pytest.mark.parametrize("form", ["{}\n\n", "{}:\n", "**{}**\n\n"])
@pytest.mark.parametrize(
    "heading",
    ["Who can apply", "What we're after", "You'll fit in if", "Knock-out criteria", "Who we want to meet",
     "Is this you?", "The person we have in mind", "What the job takes", "What you have behind you"],
)  # fmt: skip
def test_a_list_of_what_somebody_brings_is_required_whatever_stands_over_it(heading: str, form: str) -> None:
    read_as = kinds(posting(heading, "Your tasks\n\n- Build services\n- Talk to vendors\n\n", form))
    assert [read_as.get(line) for line in ASKED] == ["required"] * 3


@pytest.mark.parametrize("form", ["{}\n\n", "{}:\n", "**{}**\n\n"])
@pytest.mark.parametrize(
    "heading",
    ["Assets (none of these is a condition)", "A pre is", "It will be a differential", "The little extras that count",
     "It would be lovely, though by no means needed, if you", "Surprise us with", "What would make us smile", "Handy",
     "Plus points", "Welcome experience and skills", "What would please us", "What we'd value additionally"],
)  # fmt: skip
def test_a_second_list_of_what_somebody_brings_is_wished_for(heading: str, form: str) -> None:
    first = "Requirements\n\n- Five years of Scala\n- A calm temper in a busy room\n\n"
    read_as = kinds(posting(heading, first, form))
    assert [read_as.get(line) for line in ASKED] == ["wanted"] * 3
    assert read_as["Five years of Scala"] == "required"


def test_what_is_told_under_background_asks_for_nothing_and_your_background_does() -> None:
    text = (
        "Backend Developer\n\n{}\n\nThe ditch board looks after 3,900 kilometres of water.\n\n- Five years of Scala\n"
    )
    assert "The ditch board looks after 3,900 kilometres of water." not in kinds(read(text.format("BACKGROUND")))
    assert kinds(read(text.format("Your background")))["Five years of Scala"] == "required"


@pytest.mark.parametrize("heading", ["Languages", "Leadership"])
def test_one_word_over_a_second_list_names_a_field_of_what_is_required(heading: str) -> None:
    read_as = kinds(posting(heading, "Requirements\n\n- Five years of Scala\n- A calm temper\n\n"))
    assert read_as["Experience with Kafka"] == "required"


@pytest.mark.parametrize("heading", ["What you find here", "Why people stay", "What we propose"])
def test_a_list_of_benefits_under_an_unknown_heading_asks_for_nothing(heading: str) -> None:
    benefits = "- Health and dental plan\n- Meal card of 90 euros\n- A strong pension\n- Birthday off\n"
    found = read(f"Backend Developer\n\nRequirements\n\n- Five years of Scala\n- Kafka\n\n{heading}\n\n{benefits}")
    assert set(kinds(found)) == {"Five years of Scala", "Kafka"}


def test_the_steps_of_an_application_are_no_requirements() -> None:
    steps = "- Conversation with Ana about experience\n- Technical exercise in Python\n- Lunch with the team\n"
    found = read(f"Backend Developer\n\nRequirements\n\n- Five years of Scala\n\nHow it goes on\n\n{steps}")
    assert set(kinds(found)) == {"Five years of Scala"}


def test_a_line_says_itself_what_it_is_in_brackets_and_in_the_last_cell_of_a_table() -> None:
    lines = read(
        "Developer\n\nRequirements\n\nGood knowledge of Kafka (required)\nExperience with Rust (nice to have)\n"
    )
    assert sorted(r.kind for r in lines.requirements) == ["required", "wanted"]
    rows = "| Good knowledge of Kafka | Essential |\n| Experience with Rust | Desirable |\n"
    table = read(f"# Developer\n\n| Criterion | Weight |\n|---|---|\n{rows}", "posting.md")
    assert [(r.id, r.kind) for r in table.requirements] == [("kafka", "required"), ("rust", "wanted")]


def test_a_wish_in_the_last_clause_leaves_the_line_required_and_takes_its_own_words_along() -> None:
    found = read("Developer\n\nRequirements\n\n- Good Python, AI agents are a plus\n- Good English; Dutch is welcome\n")
    assert {r.id: r.kind for r in found.requirements} == {
        "python": "required", "agents": "wanted", "language-english": "required", "language-dutch": "wanted",
    }  # fmt: skip
    assert not found.agentic_required


def test_words_of_benefits_and_of_equal_treatment_are_fields_of_work_where_a_list_asks() -> None:
    lines = (
        "- A background in healthcare\n- Ability to work with a diverse team\n- Able to explain it to our customers\n"
    )
    assert set(kinds(read(f"Developer\n\nRequirements\n\n{lines}")).values()) == {"required"}
    assert len(kinds(read(f"Developer\n\nRequirements\n\n{lines}"))) == 3


def test_a_line_whose_subjects_are_asked_for_above_stays_as_a_line() -> None:
    found = read("Developer\n\nRequirements\n\n- Kafka\n\nNice to have\n\n- Has spoken about Kafka at a conference\n")
    assert kinds(found) == {"Kafka": "required", "Has spoken about Kafka at a conference": "wanted"}


@pytest.mark.parametrize(
    ("line", "contract"),
    [
        ("Type: C2H (12 months)", True),
        ("This position is filled for a limited period of 24 months.", True),
        ("Maximum term contract, 11 months", True),
        ("The role is a CDD of 9 months.", True),
        ("Konsultuppdrag, 6 månader + option", True),
        ("The role is B2B or PJ, your choice.", True),
        ("What you should know:\n\nYou work as an independent contractor.", True),
        ("CLT contract, with profit sharing twice a year", False),
        ("This role is a CDI.", False),
        ("A permanent contract from day one", False),
        ("This position is contingent upon contract award.", False),
        ("Build a plug-in system that can be extended.", False),
        ("In your initial 3 months you will learn the code.", False),
    ],
)
def test_terms_of_many_countries_are_told_from_employment(line: str, contract: bool) -> None:
    assert read(f"Backend Developer\n\nAbout the role\n\n{line}\n").contract is contract


def test_cells_of_a_table_are_fields_and_a_table_may_head_a_list() -> None:
    rows = "<tr><td>Contract type</td><td>Freelance</td></tr><tr><td>Pay</td><td>€600 per day</td></tr>"
    asked = "<tr><th>Requirements</th><td><ul><li>Kafka</li><li>A calm temper</li></ul></td></tr>"
    found = read(f"<h1>Developer</h1><table>{rows}</table><table>{asked}</table>", "posting.html")
    assert (found.contract, found.salary) == (True, "€600 per day")
    assert kinds(found) == {"Kafka": "required", "A calm temper": "required"}


def test_language_models_in_the_work_and_in_the_requirements_are_work_on_models() -> None:
    work = "What you'll do\n\n- Tune prompts for each shop\n- Build screens for support agents\n\n"
    asked = "Requirements\n\n- You have added an LLM-based feature to a product\n- React\n"
    found = read(f"Full Stack Engineer, Agent Experience\n\nOur support agents love us.\n\n{work}{asked}")
    assert (found.flavor, found.agentic_work) == ("swe", False)


def test_the_trade_of_the_employer_in_a_title_is_not_the_work() -> None:
    found = read("PHP Developer (Laravel) - AI startup\n\nYou'll\n- develop our admin\n\nYou know\n- PHP\n- MySQL\n")
    assert found.flavor is None


def test_a_title_that_names_what_agents_are_built_with_hides_no_agents() -> None:
    work = "What you'll do\n\n- Design and ship MCP servers for AI agents\n- Decide which tools an AI agent gets\n"
    hidden = [m.id for m in read(f"Software Developer, Integrations\n\n{work}").mismatches]
    named = [m.id for m in read(f"Software Developer, Integrations (MCP)\n\n{work}").mismatches]
    assert (hidden, named) == (["agents-inside"], [])

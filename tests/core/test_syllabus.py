"""A course outline: what of it one shows already, what teaches a gap, what is overrated, what nobody here knows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.core.report import Report
from assessor.core.syllabus import MOST_LINES, STANDINGS, Names, OutlineLine, audit_outline
from assessor.knowledge import load_catalog
from assessor.sample import load_sample

CATALOG = load_catalog()
NAMES = Names(CATALOG)
# Mira shows index trade-offs and Docker; she says that she has no evals, and shows no tool use and no agents.
REPORT = load_sample()


def audit(outline: str, report: Report = REPORT) -> list[OutlineLine]:
    return list(audit_outline(outline, report, CATALOG, NAMES).lines)


def standing(line: str, report: Report = REPORT) -> str:
    (one,) = audit(line, report)
    return one.standing


@pytest.mark.parametrize(
    "line,expected",
    [
        ("Golden sets and regression evals", "gap"),
        ("Vector index trade-offs", "covered"),
        ("Deploying with Docker", "covered"),
        ("Tool calling and MCP servers", "gap"),
        ("Agents with LangGraph", "gap"),
        ("CrewAI", "gap"),
        ("How transformers work: the attention mechanism", "overrated"),
        ("Fine-tuning a small model with LoRA", "overrated"),
        ("How to read research papers", "overrated"),
        ("Embroidery for beginners", "unknown"),
        ("Career coaching and mock interviews", "unknown"),
        ("Styling with Tailwind CSS", "beside"),
    ],
)
def test_each_line_stands_as_the_report_says(line: str, expected: str) -> None:
    assert standing(line) == expected


def test_what_is_covered_is_covered_by_quotes_of_the_report() -> None:
    (line,) = audit("Vector index trade-offs")
    quotes = {e.quote for p in REPORT.practices for e in p.evidence}
    assert line.topics[0].evidence
    assert {e.quote for e in line.topics[0].evidence} <= quotes


def test_a_line_with_something_new_is_not_covered_by_the_rest_of_it() -> None:
    assert standing("Docker and Tailwind CSS") == "partly"
    assert standing("Docker, and tool calling") == "gap"


def test_what_is_overrated_counts_for_whoever_aims_at_models() -> None:
    assert standing("Fine-tuning a small model with LoRA", REPORT.model_copy(update={"target_flavor": "mle"})) in (
        "gap",
        "beside",
    )


@pytest.mark.parametrize(
    "line", ["Week 3: Docker", "3.1 Docker (2h)", "- Docker", "Module 12 – Docker", "Day 4 Docker ... 90 min", "DOCKER"]
)
def test_numbers_and_hours_are_no_part_of_a_line(line: str) -> None:
    (one,) = audit(line)
    assert one.text.lower() == "docker"
    assert one.standing == "covered"


@pytest.mark.parametrize("outline", ["", "\n\n", "Week 1\n---\nModule 2", "1.\n2.\n3."])
def test_lines_without_words_are_no_lines(outline: str) -> None:
    assert audit(outline) == []


def test_doubtful_names_count_only_where_the_line_speaks_for_them() -> None:
    assert standing("Go to market strategy") == "unknown"
    assert "go" in NAMES.find("Services in Go and Python")


def test_a_long_outline_is_cut_and_says_so() -> None:
    found = audit_outline("Docker\n" * (MOST_LINES + 7), REPORT, CATALOG, NAMES)
    assert (len(found.lines), found.left_out) == (MOST_LINES, 7)


@given(st.text(max_size=400))
def test_every_line_has_one_standing_and_the_counts_are_of_all(text: str) -> None:
    found = audit_outline(text, REPORT, CATALOG, NAMES)
    assert sum(found.counts.values()) == len(found.lines)
    assert {line.standing for line in found.lines} <= set(STANDINGS)


@given(st.lists(st.sampled_from(["Docker", "Tool calling", "Fine-tuning", "Embroidery", "Tailwind CSS"]), max_size=6))
def test_a_line_stands_the_same_wherever_it_stands(lines: list[str]) -> None:
    alone = [standing(line) for line in lines]
    assert [line.standing for line in audit("\n".join(lines))] == alone


def test_what_is_only_named_is_not_said_to_be_missing() -> None:
    names = {skill.name for skill in REPORT.skills if skill.state == "listed"}
    topics = [topic for name in sorted(names) for line in audit(name) for topic in line.topics if topic.name == name]
    alone = [topic for topic in topics if topic.standing in ("beside", "gap")]
    assert alone
    assert {topic.answer.saying for topic in alone} == {"named"}
    unnamed = [topic for line in audit("Embroidery\nTailwind CSS") for topic in line.topics]
    assert {topic.answer.saying for topic in unnamed} == {"nothing"}


def with_agents(coverage: int) -> Report:
    """The sample, its concern of agents covered so far; the gap goes where that is enough."""
    fits = []
    for fit in REPORT.flavors:
        quotes = fit.concerns[0].evidence
        concerns = (
            c.model_copy(update={"coverage": coverage, "evidence": quotes}) if c.id == "agents-and-tools" else c
            for c in fit.concerns
        )
        fits.append(fit.model_copy(update={"concerns": tuple(concerns)}))
    gaps = tuple(gap for gap in REPORT.gaps if gap.id != "agents-and-tools" or coverage < 700)
    return REPORT.model_copy(update={"flavors": tuple(fits), "gaps": gaps})


def test_a_course_on_a_framework_teaches_the_concern_that_it_is_about() -> None:
    (line,) = audit("Agents with LangGraph")
    assert {topic.gap for topic in line.topics if topic.id == "langgraph"} == {"Agents and tools"}


def test_where_the_concern_is_covered_its_frameworks_are_near_what_one_shows() -> None:
    (line,) = audit("CrewAI", with_agents(900))
    assert (line.standing, line.topics[0].near) == ("partly", "Agents and tools")


def test_a_library_teaches_the_work_it_is_for_and_not_its_language() -> None:
    language = REPORT.model_copy(
        update={
            "skills": tuple(s for s in REPORT.skills if s.kind != "language"),
            "implied_skills": (),
            "gaps": (
                *REPORT.gaps,
                REPORT.gaps[-1].model_copy(update={"id": "backend-fundamentals", "kind": "concern"}),
            ),
        }
    )
    assert standing("Kotlin", language) == "gap"
    assert standing("Pygame", language) == "beside"


def test_whatever_a_concern_is_about_is_a_skill_that_covers_none_of_it() -> None:
    for flavor in CATALOG.flavors:
        for concern in flavor.concerns:
            assert set(concern.about) <= CATALOG.skill.keys()
            assert not set(concern.about) & {member for group in concern.groups for member in group.any}

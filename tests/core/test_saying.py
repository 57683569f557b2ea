"""One answer to "what do the documents say of it": report, requisitions, course check and postings agree."""

from __future__ import annotations

import pytest

from assessor.core.evidence import Evidence, State
from assessor.core.gaps import Gap
from assessor.core.levels import AssessedSkill
from assessor.core.report import Report
from assessor.core.saying import Answers
from assessor.core.syllabus import audit_outline
from assessor.exports.outline import find_passages, index_report, outline_report
from assessor.exports.posting_text import standing_of
from assessor.exports.wording import SAYING_WORDS
from assessor.knowledge import load_catalog
from assessor.postings import compare, read_posting
from assessor.sample import load_sample

SAMPLE = load_sample()
CATALOG = load_catalog()
POSTING = read_posting(b"Backend Engineer\n\nRequirements\n- Docker\n- Agents\n- Idempotency\n- RAG\n", "posting.txt")
PASSAGE = Evidence(
    document="resume", start=0, end=4, quote="Mira", state="demonstrated", strength="production", why=""
)  # fmt: skip

GAP = Gap(id="idempotency", kind="practice", title="Idempotency", level=0, target_level=3, severity=600, why="It is.")


def skill(id: str, state: State, level: int = 1, **fields: object) -> AssessedSkill:
    strength = "production" if state == "demonstrated" else "mentioned"
    evidence = (PASSAGE.model_copy(update={"state": state, "strength": strength}),)
    given = {"strength": strength, "confidence": 500, "evidence": evidence} | fields
    return AssessedSkill(id=id, name=CATALOG.skill[id].name, kind="x", state=state, level=level, **given)


def report_of(*skills: AssessedSkill, block: str = "api_integration", system: bool = True) -> Report:
    """The sample with these skills, no practice, and with or without a system that retrieves or acts."""
    practices = tuple(
        p.model_copy(update={"state": "not_found", "strength": None, "level": 0, "confidence": 0, "evidence": ()})
        for p in SAMPLE.practices
    )
    signals = tuple(
        signal.model_copy(
            update={
                "criteria": tuple(
                    c.model_copy(update={"met": system, "evidence": (PASSAGE,) if system else ()})
                    for c in signal.criteria
                )
            }
        )
        for signal in SAMPLE.signals
    )
    return SAMPLE.model_copy(
        update={
            "skills": skills,
            "practices": practices,
            "signals": signals,
            "implied_skills": (),
            "market_block": SAMPLE.market_block.model_copy(update={"id": block}),
        }
    )


def answers_everywhere(subject: str, line: str, report: Report) -> set[str]:
    """The words that each page has for one subject."""
    outline = outline_report(report, CATALOG)
    words = {row.state for row in outline.rows if row.id == subject}
    words |= {SAYING_WORDS[topic.answer.saying][0] for topic in audit_outline(line, report, CATALOG).lines[0].topics}
    answers = compare([POSTING], report)[0].comparison.answers
    words |= {standing_of(answer) for answer in answers if answer.requirement.id == subject}
    parts = {"docker": "containers", "agents": "agents", "rag": "retrieval"}
    asked = (part for fit in outline.requisitions for part in fit.parts)
    return words | {part.words for part in asked if part.name == parts.get(subject)}


@pytest.mark.parametrize(
    "state,words",
    [
        ("demonstrated", "shown"),
        ("listed", "named only"),
        ("aspirational", "planned"),
        ("disclaimed", "ruled out"),
    ],
)
def test_every_page_says_the_same_of_a_skill(state: State, words: str) -> None:
    assert answers_everywhere("docker", "Docker", report_of(skill("docker", state))) == {words}


@pytest.mark.parametrize("block,words", [("api_integration", "named only"), ("agentic", "shown")])
def test_the_word_agents_shows_agents_only_beside_a_system_that_acts(block: str, words: str) -> None:
    report = report_of(skill("agents", "demonstrated", 4), block=block)
    assert answers_everywhere("agents", "Agents", report) == {words}


def test_a_tool_for_agents_shows_no_agents_where_no_system_acts() -> None:
    report = report_of(skill("langgraph", "demonstrated", 4), system=False)
    assert answers_everywhere("agents", "LangGraph", report) == {"shown", "named only"}
    assert Answers(report).best(("agents",), ("langgraph",)).is_shown is False


def test_to_name_a_practice_is_to_show_none_on_any_page() -> None:
    report = report_of(skill("idempotency", "demonstrated", 3))
    assert answers_everywhere("idempotency", "Idempotency", report) == {"named only"}
    (gap,) = outline_report(report.model_copy(update={"gaps": (GAP,)}), CATALOG).gaps
    assert (gap.absent, gap.level.partition(",")[0]) == ("", "level 0 (named only)")
    passages = find_passages(report, "resume", index_report(report, {}))
    states = {f.quote.state for p in passages for f in p.findings if "Idempotency" in f.subjects}
    assert states == {"named only"}


def test_a_system_that_retrieves_is_retrieval_whatever_it_is_called() -> None:
    assert answers_everywhere("rag", "RAG", report_of()) == {"shown"}
    assert answers_everywhere("rag", "RAG", report_of(system=False)) == {"no evidence"}
    assert Answers(report_of(block="agentic")).of("rag").saying == "nothing"


def test_what_a_narrower_skill_speaks_for_is_shown_by_its_passages() -> None:
    narrower = skill("gpt-4o", "demonstrated", 4)
    wider = skill("openai-api", "listed", 3, implied_by=(narrower.id,))
    answer = Answers(report_of(narrower, wider)).of("openai-api")
    assert (answer.saying, answer.shown_as, answer.evidence) == ("implied", narrower.name, narrower.evidence)


def test_a_persons_own_word_is_their_word() -> None:
    said = skill("docker", "not_found", 1, evidence=())
    assert Answers(report_of(said)).of("docker").saying == "by_word"

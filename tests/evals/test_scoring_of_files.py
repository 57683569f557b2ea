"""The scorers of real files: skills with the corpus's aliases, write-ups, controls, bad files."""

from __future__ import annotations

import pytest

from evals.scoring.bad_files import Outcome, score_bad_file
from evals.scoring.controls import score_control, score_must_not_contain
from evals.scoring.names import alike
from evals.scoring.passages import score_passage
from evals.scoring.reading import score_words
from evals.scoring.skills import score_file_skills
from evals.scoring.tally import add_up
from evals.scoring.writeups import score_writeup
from tests.evals.people import REPORT, WORDS, report


def bad(expected: str, outcome: Outcome) -> set[str]:
    """Names of the checks that an outcome fails."""
    tally = add_up(score_bad_file(outcome, {"expected": expected}, "x", WORDS))["bad_files"]
    return {miss.expected.split(":")[0] for miss in tally.misses}


@pytest.mark.parametrize(
    ("one", "other"), [("Amazon ECS", "AWS ECS"), ("JUnit", "JUnit 5"), ("Node.js", "NodeJS"), ("LLM API", "LLM APIs")]
)
def test_names_without_vendor_version_and_plural_are_alike(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(("one", "other"), [("GPT-3.5", "GPT-4"), ("C", "C++"), ("Java", "JavaScript"), ("R", "Ray")])
def test_other_names_are_not(one: str, other: str) -> None:
    assert not alike(one, other)


def test_file_skills_use_the_corpus_aliases_and_leave_keyword_lists_out() -> None:
    wanted = {"skills": ["Python", "Relational store"], "keyword_list_only": ["LangChain"], "ai_skills": []}
    totals = add_up(score_file_skills(report(), wanted, "f", WORDS, {"Relational store": ["postgres"]}))
    assert (totals["skills"].precision, totals["skills"].recall) == (1, 1)


def test_a_plan_credited_as_a_skill_fails() -> None:
    wanted = {"skills": ["Python", "PostgreSQL"], "planned_or_suggested_only": ["LangChain"]}
    assert add_up(score_file_skills(report(), wanted, "f", WORDS, {}))["planned_not_credited"].accuracy == 1
    credited = report(skills=[{**skill, "state": "listed"} for skill in REPORT["skills"]])
    totals = add_up(score_file_skills(credited, wanted, "f", WORDS, {}))
    assert (totals["planned_not_credited"].accuracy, totals["skills"].precision) == (0, 0.6667)


def test_a_write_up_is_scored_by_its_criteria_but_for_borderline_ones() -> None:
    wanted = {
        "in_production_with_real_users": True,
        "eval_harness": False,
        "retrieval_or_agent_system": True,
        "failure_analysis": False,
        "borderline": ["retrieval_or_agent_system"],
    }
    assert add_up(score_writeup(report(), wanted, "w"))["writeup_flags"].recall == 0
    criteria = [{"id": "deployed", "met": True}, {"id": "real_users", "met": True}]
    live = report(signals=[{"id": "production-with-real-users", "met": False, "criteria": criteria}])
    assert add_up(score_writeup(live, wanted, "w"))["writeup_flags"].f1 == 1


def test_a_control_fails_on_a_flavor_and_on_an_ai_skill_nobody_wrote_of() -> None:
    quiet = report(signals=[], skills=[])
    assert add_up(score_control(quiet, {"skills": []}, "c", WORDS))["negative_controls"].accuracy == 1
    loud = report(closest_flavor="swe", skills=[{"id": "rag", "name": "RAG", "state": "listed"}])
    assert add_up(score_control(loud, {"skills": []}, "c", WORDS))["negative_controls"].correct == 1


def test_an_employer_that_is_none_is_caught() -> None:
    wrong = {"must_not_contain": ["Quillfeather as organisation", "Rust as skill"]}
    assert add_up(score_must_not_contain(report(), wrong, "f", WORDS))["must_not_contain"].accuracy == 0.5


def test_words_must_stand_apart_in_the_text_that_was_read() -> None:
    wanted = {"positions": [{"title": "Platform Engineer", "organisation": "Quill feather"}]}
    assert add_up(score_words(report(), wanted, "f"))["words"].recall == 0.5


def test_a_crash_fails_every_kind_of_bad_file() -> None:
    assert bad("accepted or clear message", Outcome(crash="KeyError: 0")) == {"never_crashes"}


def test_a_locked_file_must_be_refused_for_the_right_reason() -> None:
    expected = "clear message: password-protected; no crash"
    assert bad(expected, Outcome(refusal="x.pdf is locked with a password: save a copy without it.")) == set()
    assert bad(expected, Outcome(refusal="Something went wrong.")) == {"is_refused"}
    assert bad(expected, Outcome(report=report())) == {"is_refused"}


def test_a_file_that_may_be_read_is_not_held_to_a_refusal() -> None:
    assert bad("clear message (damaged file) or partial text; no crash", Outcome(report=report())) == set()


def test_named_skills_and_values_must_be_found() -> None:
    expected = "all text read: name (Ugo Sarti), skills (Python/Kubernetes)"
    assert bad(expected, Outcome(report=report())) == {"finds_named_skills", "finds_named_values"}
    assert bad("all read: name (Oda Fennimore), skills (Python/LangChain)", Outcome(report=report())) == set()


def test_nothing_may_be_made_up_from_an_invoice() -> None:
    expected = "clear message or text; no crash; no person, job or skill made up from the invoice"
    failed = bad(expected, Outcome(report=report()))
    assert failed == {"credits_no_skill", "makes_up_no_job", "makes_up_no_person"}


def test_hidden_words_must_not_be_credited() -> None:
    loud = report(skills=[{"id": "rag", "name": "RAG", "state": "listed"}])
    assert "credits_no_ai" in bad("hidden words flagged or not credited: no AI skill", Outcome(report=loud))


def test_leaks_and_broken_characters_are_seen() -> None:
    leak = report(documents=[{"id": "r", "text": "Name: root:x:0:0:root\x00"}])
    assert bad("file content never appears; no NUL characters", Outcome(report=leak)) == {
        "leaks_no_file",
        "text_is_clean",
    }


def test_a_passage_fails_on_what_it_must_not_count_as() -> None:
    label = {
        "text": "…",
        "labels": {"retries-and-timeouts": {"state": "demonstrated", "strength": "production"}},
        "not": ["deployed"],
        "optional": ["user-value"],
    }
    totals = add_up(score_passage(report(), label, "p"))
    assert (totals["passages"].recall, totals["passages"].precision) == (1, 0.5)
    assert (totals["passages_not"].accuracy, totals["passage_states"].accuracy) == (0, 1)

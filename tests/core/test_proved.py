"""Lines for a resume come word for word from what was found by quote, and say what is still missing."""

from __future__ import annotations

from assessor.core.evidence import Evidence
from assessor.core.proofs import Mark, MarkedLine, ProofReading, find_shown_by, grade_of
from assessor.core.proved import prove_lines
from assessor.knowledge.loader import load_catalog

SET = "I collected 120 real letters with the right department for each of them."
ROSE = "Agreement with the clerks rose from 71 to 86 percent after the examples were cut."
TEXT = f"{SET} {ROSE} Two days later it broke again."


def quoted(text: str, **said: object) -> Evidence:
    start = TEXT.index(text)
    return Evidence(
        **{"document": "writeup", "start": start, "end": start + len(text), "quote": text, "state": "demonstrated"}
        | {"strength": "measured", "why": "It says so."}
        | said
    )


def reading(*marks: Mark) -> ProofReading:
    return ProofReading(lines=(MarkedLine(line="Done", marks=marks),))


def test_each_line_is_a_passage_of_the_document_and_says_what_it_shows() -> None:
    marks = [
        Mark(id="ground_truth_set", name="Cases", met=True, evidence=(quoted(SET),)),
        Mark(id="metric_improved", name="The mark improved", met=True, evidence=(quoted(ROSE),)),
        Mark(id="scoring_rubric", name="A rule", met=True, evidence=(quoted(SET),)),
    ]
    (document,) = prove_lines(None, [("sorter.md", reading(*marks))])
    assert [line.text for line in document.lines] == [SET, ROSE]
    assert document.lines[0].shows == ("Cases", "A rule")
    assert all(TEXT[line.evidence.start : line.evidence.end] == line.text for line in document.lines)
    assert document.missing == ("who uses it", "what broke", "what it costs")


def test_what_was_not_found_gives_no_line() -> None:
    missed = Mark(id="metric_improved", name="The mark improved", met=False)
    assert prove_lines(None, [("sorter.md", reading(missed))]) == ()


def test_what_was_only_named_or_wished_for_gives_no_line() -> None:
    weak = [quoted(SET, strength="mentioned"), quoted(ROSE, state="aspirational")]
    marks = [Mark(id=f"m{i}", name="x", met=True, evidence=(e,)) for i, e in enumerate(weak)]
    assert prove_lines(None, [("sorter.md", reading(*marks))]) == ()


def test_a_passage_within_another_is_told_once() -> None:
    both = f"{SET} {ROSE}"
    marks = [Mark(id=f"m{i}", name=f"m{i}", met=True, evidence=(quoted(t),)) for i, t in enumerate([SET, both])]
    (document,) = prove_lines(None, [("sorter.md", reading(*marks))])
    assert [line.text for line in document.lines] == [both]


def test_lines_are_looked_up_by_their_words_and_own_tasks_have_none() -> None:
    catalog = load_catalog()
    found = find_shown_by(catalog, "eval-harness-of-your-own/right-answers")
    assert ("ground_truth_set",) in found.values() and () in found.values()
    assert find_shown_by(catalog, "own/abc") == {} == find_shown_by(catalog, "error-analysis/no-such-task")


def test_the_three_grades() -> None:
    assert [grade_of(False, False), grade_of(True, False), grade_of(True, True)] == ["word", "attached", "checked"]

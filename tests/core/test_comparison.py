"""Before and after: gains and losses by quote, and nothing of what both reports judge alike."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from assessor.core.comparison import compare_reports
from assessor.core.evidence import Graded
from assessor.core.report import Report
from tests.core.test_statements import GO, KUBERNETES, RETRIES, SUBJECTS, TEXT, found, report_with

EARLY = [found(RETRIES, "retries-and-timeouts"), found(GO, "go", "skill", strength="built")]
LATE = [found(RETRIES, "retries-and-timeouts", strength="built"), found(KUBERNETES, "kubernetes", "skill")]


def report(graded: list[Graded]) -> Report:
    return report_with(graded, [])


def shift(before: list[Graded], after: list[Graded], id: str) -> Any:
    compared = compare_reports(report(before), report(after))
    return next(s for s in (*compared.shifts, *compared.skills) if s.id == id)


@given(
    st.lists(st.builds(found, st.sampled_from([RETRIES, GO]), st.sampled_from(SUBJECTS), st.just("skill")), max_size=5)
)
def test_a_report_beside_itself_moves_nothing(graded: list[Graded]) -> None:
    one = report(graded)
    compared = compare_reports(one, one)
    assert (compared.shifts, compared.skills, compared.closed, compared.opened, compared.weighed) == (
        (),
        (),
        (),
        (),
        (),
    )
    assert all(fit.before == fit.after for fit in compared.fits)


def with_writeup(one: Report, name: str, text: str = "We put it live.") -> Report:
    record = one.documents[0].model_copy(update={"id": name, "name": name, "kind": "writeup", "text": text})
    return one.model_copy(update={"documents": (*one.documents, record)})


def test_writeups_that_only_one_of_the_two_has_read_are_named() -> None:
    bare = report(EARLY)
    both = with_writeup(with_writeup(bare, "drill.md"), "queue.md", "We made a queue.")
    assert compare_reports(bare, both).only_after == ("drill.md", "queue.md")
    assert compare_reports(both, bare).only_before == ("drill.md", "queue.md")
    assert compare_reports(bare, both).only_before == ()


def test_a_writeup_by_another_name_or_with_other_words_is_the_same_one() -> None:
    one, renamed = (with_writeup(report(EARLY), name) for name in ("drill.md", "drill-2.md"))
    edited = with_writeup(report(EARLY), "drill.md", "We put it live, twice.")
    for other in (renamed, edited):
        assert (compare_reports(one, other).only_before, compare_reports(one, other).only_after) == ((), ())


def test_a_stronger_passage_is_a_gain_with_its_quote_on_both_sides() -> None:
    moved = shift(EARLY, LATE, "retries-and-timeouts")
    assert (moved.gained, moved.before.level, moved.after.level) == (True, 2, 3)
    assert [e.quote for e in moved.new] == [e.quote for e in moved.gone] == [TEXT[RETRIES : TEXT.index(".") + 1]]


def test_a_level_that_fell_is_no_gain_though_the_state_is_still_shown() -> None:
    assert shift(LATE, EARLY, "retries-and-timeouts").gained is False


def test_a_skill_that_only_one_report_names_stands_at_nothing_in_the_other() -> None:
    new, gone = shift(EARLY, LATE, "kubernetes"), shift(EARLY, LATE, "go")
    assert (new.before.level, new.before.state, new.gained, len(new.new)) == (0, "not_found", True, 1)
    assert (gone.after.level, gone.after.state, gone.gained, len(gone.gone)) == (0, "not_found", False, 1)


def test_a_gap_closes_by_the_quotes_of_the_later_report_and_opens_again_by_those_of_the_earlier() -> None:
    forth, back = (compare_reports(report(a), report(b)) for a, b in ((EARLY, LATE), (LATE, EARLY)))
    closed = next(gap for gap in forth.closed if gap.id == "retries-and-timeouts")
    opened = next(gap for gap in back.opened if gap.id == "retries-and-timeouts")
    assert closed.evidence == opened.evidence
    assert [e.strength for e in closed.evidence] == ["built"]


def test_a_gap_that_stays_but_weighs_otherwise_says_both() -> None:
    compared = compare_reports(report([]), report(EARLY))
    weighed = {w.id: (w.before, w.after) for w in compared.weighed}
    assert weighed["retries-and-timeouts"] == (1000, 333)


def test_another_method_or_target_is_told_apart_from_what_the_person_did() -> None:
    one = report(EARLY)
    assert compare_reports(one, one).same_method
    assert not compare_reports(one, one.model_copy(update={"catalog_version": "another"})).same_method
    assert not compare_reports(one, one.model_copy(update={"target_flavor": "mle"})).same_target

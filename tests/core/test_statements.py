"""What a person says counts by published rules: one step at most, and never for more than a line in a skills list."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assessor.core.assessing import assess, make_ledger
from assessor.core.documents import Document, Line
from assessor.core.evidence import STRENGTHS, Cues, Evidence, Graded, Mention
from assessor.core.flavors import fit_value
from assessor.core.options import Options
from assessor.core.planning.models import PlanOptions
from assessor.core.profile.models import Profile
from assessor.core.report import Report
from assessor.core.statements import Addition, Dispute, claimed_by, find_ranges, lay_over
from assessor.core.stating import MISPLACED, OUTWEIGHED, UNMOVED, describe_statements
from assessor.knowledge import load_catalog

AS_OF = "2026-11-01"
CATALOG = load_catalog()
TEXT = "Put retries\n  around the payment calls.\nWrote the billing service in Go.\nKnows Kubernetes."
DOCUMENT = Document("resume", "resume.md", "resume", "text/markdown", TEXT, lines=(Line(0, len(TEXT)),))
RETRIES, GO, KUBERNETES = (TEXT.index(word) for word in ("Put", "Wrote", "Knows"))
SUBJECTS = sorted({m for f in CATALOG.flavors for c in f.concerns for g in c.groups for m in g.any})


def found(start: int, subject: str, kind: str = "practice", state: str = "demonstrated", strength: str = "used") -> Any:
    """A graded mention of the line that begins at `start`."""
    end = TEXT.find(".", start) + 1
    quote = TEXT[start:end]
    verb = "built" if strength == "built" else "used"
    mention = Mention(kind, subject, "resume", start, end, start, end, Cues(verb=verb), "position:0", "now")
    evidence = Evidence(
        document="resume", start=start, end=end, quote=quote, state=state, strength=strength, why="It says so."
    )
    return Graded(mention, evidence)


def dispute(says: str, subject: str = "retries-and-timeouts", quote: str = TEXT[RETRIES:GO].strip()) -> Dispute:
    return Dispute(id="1", document="resume", subject=subject, quote=quote, says=says)


def report_with(graded: list[Graded], disputes: list[Dispute], additions: list[Addition] | None = None) -> Report:
    """The report with what was said, as the pipeline makes it."""
    claimed = claimed_by(additions or ())
    overlaid = lay_over(graded, disputes, (DOCUMENT,))
    options = Options(as_of=AS_OF, target="swe", plan=PlanOptions(start="2026-11-02"))
    report = assess((DOCUMENT,), Profile(), overlaid.graded, CATALOG, options, claimed=claimed)
    before = make_ledger(tuple(graded), CATALOG, AS_OF).levels
    after = make_ledger(overlaid.graded, CATALOG, AS_OF, claimed).levels
    said = describe_statements(overlaid.moved, additions or (), report, before, after, CATALOG)
    return report.model_copy(update={"statements": said})


def practice(report: Report, id: str = "retries-and-timeouts") -> Any:
    return next(p for p in report.practices if p.id == id)


def severity(report: Report, id: str) -> int | None:
    return next((gap.severity for gap in report.gaps if gap.id == id), None)


USED = [found(RETRIES, "retries-and-timeouts")]


@pytest.mark.parametrize(
    "said,level,gap",
    [([], 2, 333), ([dispute("stronger")], 3, None), ([dispute("weaker")], 1, 666), ([dispute("not_mine")], 0, 1000)],
    ids=["nothing", "stronger", "weaker", "not mine"],
)
def test_the_worked_example_of_the_method_holds(said: list[Dispute], level: int, gap: int | None) -> None:
    report = report_with(USED, said)
    assert (practice(report).level, severity(report, "retries-and-timeouts")) == (level, gap)


@pytest.mark.parametrize(
    "said,state,strength,level",
    [
        ("tried", "demonstrated", "used", 2),
        ("named", "listed", "mentioned", 1),
        ("weaker", "demonstrated", "measured", 3),
    ],
)
def test_what_was_only_tried_or_named_is_said_in_one_step(said: str, state: str, strength: str, level: int) -> None:
    live = [found(RETRIES, "retries-and-timeouts", strength="production")]
    one = practice(report_with(live, [dispute(said)]))
    assert (one.state, one.strength, one.level) == (state, strength, level)


def test_what_was_only_tried_tells_of_no_use() -> None:
    tells = [found(RETRIES, subject, strength="production") for subject in ("deployed", "real_users")]
    laid = lay_over(tells, [dispute("tried", subject="")], (DOCUMENT,)).graded
    assert {g.evidence.state for g in laid} == {"listed"}


def test_what_is_disowned_stays_quoted_and_bears_the_mark_of_a_person() -> None:
    one = practice(report_with(USED, [dispute("not_mine")]))
    assert (one.state, one.level) == ("not_found", 0)
    assert [(e.quote, e.found_by) for e in one.evidence] == [(USED[0].evidence.quote, "person")]


def test_it_is_about_its_own_subject_unless_it_is_about_the_passage() -> None:
    both = [*USED, found(RETRIES, "idempotency")]
    one = report_with(both, [dispute("not_this")])
    assert (practice(one).level, practice(one, "idempotency").level) == (0, 2)
    everything = report_with(both, [dispute("not_mine", subject="")])
    assert (practice(everything).level, practice(everything, "idempotency").level) == (0, 0)


def test_the_passage_is_found_again_where_another_reading_breaks_its_lines_elsewhere() -> None:
    quote = "Put retries around the payment calls."
    assert find_ranges(TEXT, quote) == ((RETRIES, TEXT.index(".") + 1),)
    assert practice(report_with(USED, [dispute("not_this", quote=quote)])).level == 0


@pytest.mark.parametrize("quote", ["Put retries around the refund calls.", "", "retries"])
def test_what_does_not_hold_the_passage_does_nothing_and_says_so(quote: str) -> None:
    report = report_with(USED, [dispute("not_mine", quote=quote)])
    assert practice(report).level == 2
    assert [s.effect for s in report.statements] == [MISPLACED]


def test_stronger_ends_at_built_and_never_makes_naming_into_doing() -> None:
    for strength in ("built", "measured", "production"):
        report = report_with([found(RETRIES, "retries-and-timeouts", strength=strength)], [dispute("stronger")])
        assert practice(report).strength == strength
        assert report.statements[0].effect == UNMOVED["stronger"]
    listed = [found(KUBERNETES, "kubernetes", "skill", "listed", "mentioned")]
    report = report_with(listed, [dispute("stronger", "kubernetes", "Knows Kubernetes.")])
    assert [(s.state, s.level) for s in report.skills] == [("listed", 1)]


def test_a_wish_that_was_no_wish_counts_as_named() -> None:
    wished = [found(RETRIES, "retries-and-timeouts", state="aspirational", strength="mentioned")]
    assert practice(report_with(wished, [])).level == 0
    assert practice(report_with(wished, [dispute("stronger")])).state == "listed"


NAMED_AND_DENIED = [
    found(KUBERNETES, "kubernetes", "skill", "listed", "mentioned"),
    found(GO, "kubernetes", "skill", "disclaimed", "mentioned"),
]


def test_what_a_document_rules_out_has_no_level_for_being_named() -> None:
    assert [(s.state, s.level) for s in report_with(NAMED_AND_DENIED, []).skills] == [("disclaimed", 0)]
    shown = [*NAMED_AND_DENIED, found(RETRIES, "kubernetes", "skill")]
    assert [(s.state, s.level) for s in report_with(shown, []).skills] == [("demonstrated", 2)]


@pytest.mark.parametrize("says", ["not_this", "stronger"])
def test_a_denial_that_was_none_gives_back_what_the_list_gives(says: str) -> None:
    denial = dispute(says, "kubernetes", "Wrote the billing service in Go.")
    assert [(s.state, s.level) for s in report_with(NAMED_AND_DENIED, [denial]).skills] == [("listed", 1)]


def test_what_is_shown_only_until_it_is_disputed_and_ruled_out_elsewhere_has_no_level() -> None:
    shown = [found(KUBERNETES, "kubernetes", "skill", "disclaimed"), found(RETRIES, "kubernetes", "skill")]
    for says in ("not_mine", "weaker"):
        assert [(s.state, s.level) for s in report_with(shown, [dispute(says, "kubernetes")]).skills] == [
            ("disclaimed", 0)
        ]


def test_a_level_that_no_passage_of_its_own_gives_says_which_narrower_skill_does() -> None:
    child = next(s for s in CATALOG.skills if s.implies)
    parent = child.implies[0]
    denied = found(KUBERNETES, parent, "skill", "disclaimed", "mentioned")
    own = [found(RETRIES, child.id, "skill", strength="built"), denied]
    one = next(s for s in report_with(own, []).skills if s.id == parent)
    assert (one.state, one.implied_by) == ("disclaimed", (child.id,))
    assert one.level >= 1
    assert all(not s.implied_by for s in report_with(own[:1], []).skills)


def test_the_later_of_two_holds_and_they_never_add_up() -> None:
    live = [found(RETRIES, "retries-and-timeouts", strength="production")]
    twice = report_with(live, [dispute("weaker"), dispute("weaker", subject="")])
    assert practice(twice).strength == "measured"
    assert practice(report_with(USED, [dispute("not_mine"), dispute("stronger")])).level == 3


def test_each_dispute_says_which_level_stands_otherwise() -> None:
    effect = report_with(USED, [dispute("weaker")]).statements[0].effect
    assert effect == "Counts as named only. Retries and timeouts: level 2 without, 1 with."


def test_an_addition_counts_as_a_line_in_a_skills_list_where_no_document_says_more() -> None:
    said = [Addition(id="1", subject="retries-and-timeouts", text="I put retries around every call.")]
    nothing = report_with([], [], said)
    assert (practice(nothing).level, practice(nothing).state) == (1, "not_found")
    assert severity(nothing, "retries-and-timeouts") == 666
    assert "retries-and-timeouts" in nothing.statements[0].gaps
    beside = report_with(USED, [], said)
    assert beside.statements[0].effect == OUTWEIGHED
    assert practice(beside) == practice(report_with(USED, []))


def test_a_criterion_by_word_halves_what_a_found_one_takes_off_and_meets_nothing() -> None:
    said = [Addition(id="1", subject="ground_truth_set", text="I labelled three hundred answers.")]
    report = report_with([], [], said)
    harness = next(s for s in report.signals if s.id == "eval-harness")
    assert (severity(report_with([], []), "eval-harness"), severity(report, "eval-harness")) == (1000, 916)
    assert not any(c.met for c in harness.criteria)
    assert "eval-harness" in report.statements[0].gaps


graded = st.builds(
    found,
    st.sampled_from([RETRIES, GO, KUBERNETES]),
    st.sampled_from(SUBJECTS),
    st.just("skill"),
    st.sampled_from(["demonstrated", "listed", "aspirational", "disclaimed"]),
    st.sampled_from(STRENGTHS),
)
subjects = st.sampled_from(["", *SUBJECTS])
quotes = st.sampled_from([TEXT, TEXT[RETRIES:GO].strip(), TEXT[GO:KUBERNETES].strip(), "Knows Kubernetes."])


def scores(
    own: list[Graded], *said: Dispute, claimed: frozenset[str] = frozenset()
) -> tuple[dict[str, int], list[int]]:
    """Every score and every fit."""
    levels = make_ledger(lay_over(own, said, (DOCUMENT,)).graded, CATALOG, AS_OF, claimed).levels
    return {id: level.score for id, level in levels.items()}, [fit_value(f, levels) for f in CATALOG.flavors]


WEAK_AND_LIVE = [found(RETRIES, "ab-testing", "skill", strength=strength) for strength in ("mentioned", "production")]


@example(WEAK_AND_LIVE, "", TEXT, "weaker")
@given(
    st.lists(graded.filter(lambda g: g.evidence.state != "disclaimed"), max_size=6),
    subjects,
    quotes,
    st.sampled_from(["weaker", "not_mine", "not_this"]),
)
def test_an_objection_that_takes_off_never_raises_a_score_or_a_fit(own, subject, quote, says):
    (before, fits), (after, less) = scores(own), scores(own, dispute(says, subject, quote))
    assert all(after.get(id, 0) <= score for id, score in before.items())
    assert all(b <= a for a, b in zip(fits, less, strict=True))


def test_weakening_one_of_two_passages_of_one_job_makes_no_second_context() -> None:
    both = [*USED, found(GO, "retries-and-timeouts", strength="built")]
    (before, _), (after, _) = scores(both), scores(both, dispute("weaker"))
    assert (before["retries-and-timeouts"], after["retries-and-timeouts"]) == (250, 250)


@given(st.lists(graded, min_size=1, max_size=6), st.data())
def test_a_passage_that_shows_instead_of_naming_never_lowers_a_score_or_a_fit(own, data):
    index = data.draw(st.integers(0, len(own) - 1))
    g = own[index]
    shown = Graded(g.mention, g.evidence.model_copy(update={"state": "demonstrated"}))
    (before, fits), (after, more) = scores(own), scores([*own[:index], shown, *own[index + 1 :]])
    assert all(after.get(id, 0) >= score for id, score in before.items())
    assert all(b >= a for a, b in zip(fits, more, strict=True))


@given(st.lists(graded, max_size=6), subjects, quotes)
def test_stronger_never_lowers_a_score_or_a_fit(own, subject, quote):
    (before, fits), (after, more) = scores(own), scores(own, dispute("stronger", subject, quote))
    assert all(after.get(id, 0) >= score for id, score in before.items())
    assert all(b >= a for a, b in zip(fits, more, strict=True))


@given(st.lists(graded, max_size=6), st.sets(st.sampled_from(SUBJECTS), max_size=5))
def test_a_word_alone_moves_no_level_that_a_document_gives_and_reaches_level_1(own, said):
    before = make_ledger(tuple(own), CATALOG, AS_OF).levels
    after = make_ledger(tuple(own), CATALOG, AS_OF, frozenset(said)).levels
    for id, level in after.items():
        if id in before and before[id].level:
            assert level == before[id]
        else:
            assert level.level <= 1


@given(st.lists(graded, max_size=6), subjects, quotes, st.sampled_from(["weaker", "stronger", "not_mine"]))
def test_what_is_undone_leaves_nothing_behind(own, subject, quote, says):
    lay_over(own, [dispute(says, subject, quote)], (DOCUMENT,))
    assert lay_over(own, [], (DOCUMENT,)).graded == tuple(own)

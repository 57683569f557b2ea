"""Levels: monotone, bounded, and blind to repetition."""

from hypothesis import given
from hypothesis import strategies as st

from assessor.core.flavors import fit_value
from assessor.core.levels import Item, grade_level, grade_levels, imply_parents, recency
from assessor.knowledge import load_catalog

AS_OF = "2026-11-01"
CATALOG = load_catalog()
SUBJECTS = sorted({m for f in CATALOG.flavors for c in f.concerns for g in c.groups for m in g.any})

items = st.builds(
    Item,
    subject=st.sampled_from(SUBJECTS),
    strength=st.integers(1, 5),
    context=st.sampled_from(["skills", "position:0", "position:1", "writeup:a"]),
    until=st.sampled_from([None, "now", "2026-03", "2024-01", "2019-06"]),
    built=st.booleans(),
    measured=st.booleans(),
    hedged=st.booleans(),
)


def fits(own: list[Item]) -> list[int]:
    levels = grade_levels(own, lambda _: "fast", AS_OF)
    return [fit_value(flavor, levels) for flavor in CATALOG.flavors]


@given(st.lists(items, max_size=12), items)
def test_more_evidence_never_lowers_a_fit(own, more):
    assert all(after >= before for before, after in zip(fits(own), fits([*own, more]), strict=True))


@given(st.lists(items, min_size=1, max_size=8), st.data())
def test_stronger_evidence_never_lowers_a_level(own, data):
    index = data.draw(st.integers(0, len(own) - 1))
    old = own[index]
    stronger = Item(old.subject, min(5, old.strength + 1), old.context, old.until, old.built)
    before = grade_levels(own, lambda _: "slow", AS_OF)[old.subject].score
    after = grade_levels([*own[:index], stronger, *own[index + 1 :]], lambda _: "slow", AS_OF)[old.subject].score
    assert after >= before


@given(st.lists(items, min_size=1, max_size=8))
def test_confidence_and_level_stay_in_their_scales(own):
    for level in grade_levels(own, lambda _: "fast", AS_OF).values():
        assert 0 <= level.low <= level.level <= level.high <= 4
        assert 5 <= level.confidence <= 95


def test_what_was_read_off_a_scan_has_less_confidence_and_the_same_level():
    plain, scanned = (Item("kubernetes", 3, "position:0", "now", recognised=recognised) for recognised in (False, True))
    sure, unsure = grade_level([plain], "slow", AS_OF), grade_level([scanned], "slow", AS_OF)
    assert unsure.level == sure.level
    assert unsure.confidence == sure.confidence - 15


@given(st.integers(1, 500))
def test_a_skill_named_many_times_is_not_shown_many_times(times):
    own = [Item("kubernetes", 1, "skills")] * times
    assert grade_level(own, "slow", AS_OF) == grade_level(own[:1], "slow", AS_OF)


def test_a_skills_list_alone_never_passes_level_1():
    own = [Item("kubernetes", 1, context, "now") for context in ("skills", "position:0", "position:1")]
    level = grade_level(own, "slow", AS_OF)
    assert (level.score, level.level) == (65, 1)


def test_level_4_needs_an_own_act_of_building():
    used = grade_level([Item("kubernetes", 5, "position:0", "now", built=False)], "slow", AS_OF)
    built = grade_level([Item("kubernetes", 5, "position:0", "now", built=True)], "slow", AS_OF)
    assert (used.level, built.level) == (3, 4)


@given(st.lists(items, max_size=8))
def test_an_implied_parent_is_always_weaker_than_its_child(own):
    parents = dict.fromkeys(SUBJECTS, ("wider",))
    implied = imply_parents(own, lambda subject: parents.get(subject, ()))
    assert all(i.strength <= 3 for i in implied)
    assert all(i.strength < max(o.strength for o in own if o.subject == i.implied_by) for i in implied)


def test_old_evidence_counts_less_and_never_nothing():
    assert [recency(u, "fast", AS_OF) for u in ("now", "2026-01", "2025-01", "2024-01", "2015-01", None)] == [
        100, 100, 90, 80, 65, 85,
    ]  # fmt: skip
    assert [recency(u, "slow", AS_OF) for u in ("now", "2024-01", "2021-01", "2015-01", None)] == [100, 100, 90, 75, 90]

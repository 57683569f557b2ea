"""A fit is a range: it holds its middle, and no fit above nothing is a point."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assessor.core.flavors import fit_range, fit_value, widest_step
from assessor.core.levels import Level
from assessor.knowledge import load_catalog

FLAVORS = load_catalog().flavors
SUBJECTS = sorted({m for f in FLAVORS for c in f.concerns for g in c.groups for m in g.any})
sure = st.integers(0, 4).map(lambda level: Level(level=level, low=level, high=level))
unsure = st.integers(1, 4).map(lambda level: Level(level=level, low=level - 1, high=min(4, level + 1)))
levels = st.dictionaries(st.sampled_from(SUBJECTS), sure | unsure, max_size=12)


@given(levels)
def test_a_range_holds_its_fit_and_stays_on_the_scale(own):
    for flavor in FLAVORS:
        low, high = fit_range(flavor, own)
        assert 0 <= low <= fit_value(flavor, own) <= high <= 1000


@given(st.dictionaries(st.sampled_from(SUBJECTS), sure, max_size=12))
def test_a_fit_above_nothing_is_never_a_point_however_sure_each_level_is(own):
    for flavor in FLAVORS:
        fit, (low, high) = fit_value(flavor, own), fit_range(flavor, own)
        if fit:
            assert high - low >= widest_step(flavor)
        else:
            assert (low, high) == (0, 0)


def test_the_narrowest_range_is_that_of_the_method_page():
    assert {flavor.id: widest_step(flavor) for flavor in FLAVORS} == {"swe": 31, "mle": 46, "llmops": 50}

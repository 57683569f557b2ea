"""A fit is a range: it holds its middle, and no fit above nothing is a point."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.core.catalog.judgement import Start
from assessor.core.flavors import find_standing, fit_flavor, fit_range, fit_value, show_transitions, widest_step
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


def told(flavor, own):
    """The parts of the next step's sentence: group, level before and after, points; None where nothing is left."""
    step = fit_flavor(flavor, own, {}).next_step
    found = re.fullmatch(
        r"(.+): from (?:no evidence found|level (\d) \(.+\)) to level (\d) \(.+\) would add about (\d+) points?\.", step
    )
    assert found or step == "Every concern of this flavor is covered by your documents."
    return found and (found[1], int(found[2] or 0), int(found[3]), int(found[4]))


@given(st.dictionaries(st.sampled_from(SUBJECTS), sure, max_size=40))
def test_the_next_step_is_work_and_never_a_word_more_in_a_list(own):
    for flavor in FLAVORS:
        if found := told(flavor, own):
            _, before, after, _ = found
            assert after > before
            assert after >= 2


@given(st.dictionaries(st.sampled_from(SUBJECTS), sure, max_size=12))
def test_the_next_step_adds_what_it_says(own):
    for flavor in FLAVORS:
        if found := told(flavor, own):
            name, _, after, points = found
            groups = [g for c in flavor.concerns for g in c.groups if g.name == name]
            gains = []
            for group in groups:
                raised = {member: Level(level=after, low=after, high=after) for member in group.any[:1]}
                better = {**own, **{m: up for m, up in raised.items() if up.level > own.get(m, Level()).level}}
                gains.append(fit_value(flavor, better) - fit_value(flavor, own))
            assert max(gains) >= 10 * points - 20, "a member may stand in other groups, too: then it adds more"


def test_a_concern_names_the_skills_that_give_its_coverage():
    swe = next(flavor for flavor in FLAVORS if flavor.id == "swe")
    own = {"python": Level(level=1), "go": Level(level=1), "docker": Level(level=2), "aws": Level(level=0)}
    counted = {c.id: set(c.counted) for c in fit_flavor(swe, own, {}).concerns}
    assert counted["backend-fundamentals"] == {"python", "go"}
    assert "docker" in counted["delivery"]
    assert not counted["agents-and-tools"]


@given(levels)
def test_nothing_counts_where_nothing_is_covered_and_something_where_it_is(own):
    for flavor in FLAVORS:
        for concern in fit_flavor(flavor, own, {}).concerns:
            assert bool(concern.counted) == (concern.coverage > 0)
            assert all(own[id].level for id in concern.counted)


@pytest.mark.parametrize(
    "closest,solid,market,expected",
    [
        (None, False, "not_yet", set()),
        (None, True, "not_yet", {"software-engineer"}),
        ("swe", True, "api_integration", {"software-engineer", "backend-with-model", "api-integration"}),
        ("swe", False, "api_integration", {"api-integration"}),
        ("swe", True, "agentic", {"software-engineer", "backend-with-model"}),
        ("mle", True, "not_yet", {"mle"}),
        ("llmops", True, "not_yet", set()),
    ],
)
def test_a_person_stands_where_the_evidence_does(closest, solid, market, expected):
    assert find_standing(closest, solid, market) == expected


def test_every_published_move_says_for_whom_it_is():
    for move in show_transitions(load_catalog().transitions):
        assert move.stands in get_args(Start)

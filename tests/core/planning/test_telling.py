"""The sentences on what does not fit: what would help, and nothing that would not."""

from __future__ import annotations

import pytest

from assessor.core.planning.models import PlanOptions
from assessor.core.planning.telling import judge_rest, tell_length


@pytest.mark.parametrize("more,words", [(1, "1 more hour a week"), (3, "3 more hours a week"), (None, "No sensible")])
def test_what_is_too_long_says_what_would_make_it_fit(more: int | None, words: str) -> None:
    assert words in tell_length(28, more, rest=True)


def test_what_more_hours_would_not_shorten_is_not_offered_none() -> None:
    said = tell_length(28, 0, rest=True)
    assert "0 more" not in said
    assert "wait for weeks of use" in said


def test_what_fits_has_no_sentence() -> None:
    options = PlanOptions(start="2026-11-30", hours_per_week=8)
    assert judge_rest([], options, "2028-01-01") == {"fits": True, "note": ""}

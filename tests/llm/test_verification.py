"""A passage is in the text or it is not: only case and white space are forgiven, and the original words come back."""

from __future__ import annotations

import pytest

from assessor.llm.verification import find_passage

TEXT = "Ran the relay.\nKept  a dead-letter queue\n  for failed calls; İzmir and Straße too.\nThen left."


@pytest.mark.parametrize(
    "passage",
    [
        "Kept  a dead-letter queue\n  for failed calls",
        "kept a dead-letter queue for failed calls",
        "  KEPT A DEAD-LETTER\tQUEUE FOR FAILED CALLS  ",
        "failed calls; İzmir and Straße too.",
    ],
)
def test_it_finds_the_original_words(passage: str) -> None:
    span = find_passage(TEXT, passage)
    assert span is not None
    found = TEXT[span.start : span.end]
    assert " ".join(found.lower().split()) == " ".join(passage.lower().split())


@pytest.mark.parametrize(
    "passage",
    [
        "",
        "   ",
        "the relay",
        "Kept a dead letter queue for failed calls",
        "Kept a dead-letter queue … for failed calls",
        "Ran the relay. Then left.",
        "Kept a dead-letter queue for failed call5",
        "a dead-letter queuefor failed calls",
    ],
)
def test_anything_else_is_not_there(passage: str) -> None:
    assert find_passage(TEXT, passage) is None

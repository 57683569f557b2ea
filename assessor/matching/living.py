"""Which sentences say that a thing is live, and which are about the thing that is."""

from __future__ import annotations

from assessor.matching.sentences import Sentence


def says_live(sentence: Sentence) -> bool:
    """Users, customers, traffic, a pager, an incident: outside plans, advice and lists."""
    if not sentence.is_prose() or sentence.advice or sentence.section in ("skills", "summary", "certifications"):
        return False
    if "@heading-plan" in sentence.under or sentence.unit.undone or sentence.has("@plan"):
        return False
    return (sentence.has("@live") or sentence.has("@live-volume")) and not sentence.has("@not-live")

"""Sentences that speak to whoever, or whatever, judges the text: they say nothing about work."""

from __future__ import annotations

import re

# Only where the sentence itself gives the order: that a filter catches "ignore all previous instructions" is work.
OPENS_AS_ORDER = re.compile(
    r"\W*(?:(?:system|assistant|important|attention|notes?(?: to [\w ]{2,30})?)\s*[:–—-]\s*)?"
    r"(?:please\s+|you (?:must|should)\s+)?"
    r"(?:ignore|disregard|override|forget)\b.{0,60}\b(?:instructions?|rules|prompts?|above|previous|earlier)\b"
    r"|\W*(?:system|assistant)\s*:\s*you\b"
    r"|\W*(?:ai|llm|language model|chatgpt|claude|gemini)s?(?: (?:reader|screener|reviewer|assistant)s?)?\s*[,:]\s"
    r".{0,40}\b(?:you|ignore|disregard|rate|score|mark|rank|treat|give)\b"
    r"|\W*(?:please\s+)?(?:rate|score|mark|rank|grade|treat|give|consider|recommend)\b.{0,80}"
    r"\b(?:this|the) (?:candidate|applicant|resume|cv|person)\b"
    r"|\W*(?:new )?task:\s.{0,80}\b(?:passage|subject|level|score)s?\b"
    r'|\s*\{\s*"\w+"\s*:',
    re.IGNORECASE | re.DOTALL,
)
HOLDS_ORDER = re.compile(
    r"\b(?:as an? (?:ai|llm|language model)\b.{0,40}\byou\b|you are now (?:an?|the)\b)", re.IGNORECASE | re.DOTALL
)


def is_addressed(sentence: str) -> bool:
    """Is the sentence an order to its reader, or data in the form of a reply?"""
    return bool(OPENS_AS_ORDER.match(sentence) or HOLDS_ORDER.search(sentence))

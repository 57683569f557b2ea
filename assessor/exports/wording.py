"""The words in which states, levels, dates and ranges are said to a person, the same in every rendering."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from assessor.core.saying import Saying
from assessor.core.writing import MONTHS, write_date

STATE_WORDS: Mapping[str, str] = {
    "demonstrated": "shown",
    "listed": "named only",
    "aspirational": "planned",
    "disclaimed": "ruled out",
    "not_found": "no evidence",
}
# Three meanings carry a colour and a shape; the rest is in the words.
MEANINGS: Mapping[str, str] = {
    "demonstrated": "shown",
    "listed": "said",
    "aspirational": "said",
    "disclaimed": "said",
    "not_found": "absent",
}
# What the documents say of a subject, with the meaning that colours it.
SAYING_WORDS: Mapping[Saying, tuple[str, str]] = {
    "shown": ("shown", "shown"),
    "named": ("named only", "said"),
    "planned": ("planned", "said"),
    "ruled_out": ("ruled out", "said"),
    "implied": ("shown", "shown"),
    "by_word": ("by your word", "said"),
    "nothing": ("no evidence", "absent"),
}
SHAPES: Mapping[str, str] = {"shown": "●", "said": "◐", "absent": "○"}
STRENGTH_WORDS: Mapping[str, str] = {
    "mentioned": "mentioned",
    "used": "used",
    "built": "built",
    "measured": "measured",
    "production": "in production",
}
FINDER_WORDS: Mapping[str, str] = {"rules": "", "model": "pointed at by the model", "person": "by your word"}
# What a dispute claims of a passage.
SAYS_WORDS: Mapping[str, str] = {
    "not_mine": "Not yours",
    "not_this": "Does not show it",
    "named": "Only names it",
    "tried": "Tried, never in use",
    "stronger": "Shows more",
    "weaker": "Shows less",
}
KIND_WORDS: Mapping[str, str] = {"signal": "Project signal", "practice": "Practice", "concern": "Concern"}
# The groups of gaps in their published order, each with why it stands where it does.
GAP_GROUPS: Mapping[str, str] = {
    "signal": "Project signals",
    "underrated": "Underrated practices",
    "production": "Production practices",
    "practice": "Practices",
    "concern": "Concerns of your target",
}
FLAVOR_WORDS: Mapping[str, str] = {"swe": "SWE-flavored", "mle": "MLE-flavored", "llmops": "LLMOps-flavored"}
LADDER_WORDS: Mapping[str, str] = {
    "ml_researcher": "ML researcher",
    "applied_ml": "Applied ML",
    "ai_engineer": "AI engineer",
    "none": "No rung: too little AI work is told of",
}
MARKET_WORDS: Mapping[str, str] = {
    "agentic": "Agentic systems",
    "api_integration": "API integration and retrieval",
    "not_yet": "No block: nothing in use calls a language model",
}
STANDING_WORDS: Mapping[str, str] = {
    "software-engineer": "a solid backend engineer",
    "backend-with-model": "a backend engineer who ships LLM features",
    "mle": "the MLE flavor",
    "api-integration": "the API-integration block",
}
DIFFICULTY_WORDS = ("the same work", "comfortable", "a deeper investment", "a fork, to be chosen on purpose")


def write_gist(gist: Mapping[str, Any] | None) -> str:
    """What a list says of a report: whose it is, and how its target's flavor is covered; empty for none."""
    if not gist:
        return ""
    fit = f"{FLAVOR_WORDS[gist['flavor']]} {write_range(*gist['range'])} of 100" if gist.get("range") else ""
    return " · ".join(part for part in (gist.get("name"), fit) if part)


def write_dates(start: str, end: str) -> str:
    """A range of ISO dates, saying the year and the month once where they are the same."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first == last:
        return write_date(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{write_date(last)}"
    shown = f"{first.day} {MONTHS[first.month - 1]}" if first.year == last.year else write_date(first)
    return f"{shown} – {write_date(last)}"


def write_month(month: str | None) -> str:
    """A month YYYY-MM as Mar 2027; empty for none."""
    return f"{MONTHS[int(month[5:7]) - 1]} {month[:4]}" if month else ""


def write_when(when: str) -> str:
    """A year, a month or a day (ISO) in the words that pages use for days."""
    return write_date(when) if len(when) == 10 else write_month(when) if len(when) == 7 else when


def write_months(months: int) -> str:
    """A number of months as years and months."""
    years, rest = divmod(months, 12)
    parts = [f"{years} {'year' if years == 1 else 'years'}"] if years else []
    if rest or not years:
        parts.append(f"{rest} {'month' if rest == 1 else 'months'}")
    return " ".join(parts)


def count(number: int, word: str, plural: str = "") -> str:
    """A number with its word, in the plural where it must be."""
    return f"{number} {word if number == 1 else plural or word + 's'}"


def percent(per_mille: int) -> int:
    """Per mille as it is shown to people, 0-100; halves round up."""
    return (per_mille + 5) // 10


def write_range(low: int, high: int) -> str:
    """A range of per mille as 46–63, or one number where both ends are the same."""
    first, last = percent(low), percent(high)
    return str(first) if first == last else f"{first}–{last}"

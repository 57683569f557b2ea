"""What of a report may be shown to somebody else: no text, no profile, no quote with contact data, no file name."""

from __future__ import annotations

import re
from typing import Any

from assessor.core.profile.models import Profile
from assessor.core.report import Report

EMAIL_OR_LINK = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|https?://|www\.|\b[\w-]+\.(?:com|org|net|io|dev|de|me)/", re.IGNORECASE
)
# Seven digits or more with what people write between them; a date or an amount has fewer.
PHONE = re.compile(r"(?:\+|\b)\d(?:[ ()./-]?\d){6,}")


def redact_report(report: Report) -> Report:
    """The report as a stranger may see it. Names of documents say their kind only."""
    private = _private_words(report)
    names = {d.id: _name_of(d.kind, number) for number, d in enumerate(report.documents)}
    shown = _without_private(report.model_dump(by_alias=True), private)
    shown["documents"] = [
        d.model_dump() | {"name": names[d.id], "text": "", "characters": 0, "warnings": []} for d in report.documents
    ]
    shown |= {"profile": Profile().model_dump(), "unused": [], "statements": [], "advice": None}
    for phase in (shown["plan"] or {"phases": ()})["phases"]:
        phase["tasks"] = [task | {"tailored": ""} for task in phase["tasks"]]
    return Report.model_validate(shown)


def _private_words(report: Report) -> tuple[str, ...]:
    """What of the profile must stand in no quote, in lower case; a name also by its parts."""
    profile = report.profile
    name = (profile.name or "").lower()
    parts = [part for part in name.split() if len(part) > 2]
    return tuple(
        word for word in (name, *parts, (profile.email or "").lower(), profile.phone or "", *profile.links) if word
    )


def _without_private(value: Any, private: tuple[str, ...]) -> Any:
    """The same data without any piece of evidence that quotes something private."""
    if isinstance(value, dict):
        return {key: _without_private(inner, private) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_without_private(inner, private) for inner in value if not _quotes_private(inner, private)]
    return value


def _quotes_private(value: Any, private: tuple[str, ...]) -> bool:
    """Whether this is a piece of evidence, or a step that rests on one, that quotes something private or disowned."""
    if not isinstance(value, dict):
        return False
    evidence = value.get("evidence")
    quoted = evidence if isinstance(evidence, dict) else value
    quote = quoted.get("quote")
    disowned = quoted.get("found_by") == "person" and quoted.get("state") == "not_found"
    return isinstance(quote, str) and (disowned or is_private(quote, private))


def is_private(quote: str, private: tuple[str, ...]) -> bool:
    """Whether a quote holds contact data or the person's name."""
    lower = quote.lower()
    named = any(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", lower) for word in private)
    return named or bool(EMAIL_OR_LINK.search(quote) or PHONE.search(quote))


def _name_of(kind: str, number: int) -> str:
    return "Resume" if kind == "resume" else f"Write-up {number}" if number else "Write-up"

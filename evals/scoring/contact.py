"""Scores name, e-mail and phone, apart and together."""

from __future__ import annotations

from evals.scoring.tally import Json, Tally, judge
from evals.scoring.text import digits, same, squash


def score_contact(report: Json, label: Json, entry: str) -> list[Tally]:
    """Accuracy of name (case and white space ignored), e-mail and phone (digits only); null must stay null."""
    profile = report["profile"]
    checks = {
        "name": same(label.get("name"), profile.get("name")),
        "email": squash(label.get("email")) == squash(profile.get("email")),
        "phone": _same_phone(label.get("phone"), profile.get("phone")),
    }
    tallies = []
    for field, ok in checks.items():
        for family in ("contact", f"contact_{field}"):
            tallies.append(judge(family, entry, ok, f"{field} {label.get(field)}", profile.get(field)))
    return tallies


def _same_phone(expected: str | None, found: str | None) -> bool:
    """Digits alike; a leading zero in brackets or a country code without its plus makes no difference."""
    return digits(expected) == digits(found)

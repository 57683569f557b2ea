"""The sentence at the top of the report, and what a list of reports says of it."""

from __future__ import annotations

from typing import Any

from assessor.core.catalog import Catalog
from assessor.core.report import Report
from assessor.core.titles import lower_first

BLOCK = {
    "agentic": "on the agentic side",
    "api_integration": "on the API-integration side",
    "not_yet": "with nothing in use yet that calls a language model",
}


# Per mille. A gap below this is worth closing and decides nothing.
HEAVY = 500


def make_verdict(report: Report, catalog: Catalog) -> str:
    """Where the evidence stands, what is strongest, and what would move a hiring decision most."""
    return " ".join(part for part in (_standing(report, catalog), _strongest(report), _next(report)) if part)


def make_gist(report: Report) -> dict[str, Any]:
    """Whose report it is, its first sentence, and the range of its target per mille: a list reads no whole report."""
    target = next(fit for fit in report.flavors if fit.id == report.target_flavor)
    return {
        "name": report.profile.name or "",
        "sentence": report.verdict.partition(". ")[0].rstrip("."),
        "flavor": target.id,
        "range": [target.low, target.high],
    }


def _standing(report: Report, catalog: Catalog) -> str:
    if report.closest_flavor:
        name = catalog.flavor[report.closest_flavor].name
        return f"Your evidence reads closest to {name} AI engineering, {BLOCK[report.market_block.id]}."
    name = catalog.flavor[report.entry_flavor].name
    count = len(report.documents)
    where = "your document" if count == 1 else f"your {count} documents"
    return f"Too little in {where} speaks for AI-engineering work; the nearest way in is {name} AI engineering."


def _strongest(report: Report) -> str:
    if not report.strengths:
        return ""
    return f"Strongest: {lower_first(report.strengths[0].title)}."


def _next(report: Report) -> str:
    if not report.gaps:
        return "We found no gap against your target."
    signals = [gap for gap in report.gaps if gap.kind == "signal"]
    # The list is in the order of its groups; the sentence names what weighs most.
    heaviest = signals[0] if signals else max(report.gaps, key=lambda gap: gap.severity)
    if heaviest.severity < HEAVY:
        return f"No gap weighs heavily any more; the largest that is left: {lower_first(heaviest.title)}."
    return f"What would move a hiring decision most: {lower_first(heaviest.title)}."

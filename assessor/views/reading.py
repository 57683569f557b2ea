"""What the templates of a report are given, for a person's own report and for the sample."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from assessor.core.report import Report
from assessor.exports.outline import Filters, outline_report
from assessor.exports.wording import STRENGTH_WORDS

STATES = (("shown", "shown"), ("said", "only said"), ("absent", "not found"))


def report_context(request: HttpRequest, report: Report, address: str) -> dict[str, Any]:
    """The report arranged for reading; `address` is where it stands, its documents below it."""
    filters = Filters(*(request.GET.get(name, "") for name in ("state", "strength", "document")))
    return {
        "report": outline_report(report, filters),
        "documents": f"{address}documents/",
        "report_url": address,
        "filters": filters,
        "states": STATES,
        "strengths": STRENGTH_WORDS.items(),
    }

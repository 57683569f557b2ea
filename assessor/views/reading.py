"""What the templates of a report are given, for a person's own report and for the sample."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from assessor.core.report import Report
from assessor.exports.outline import Filters, Outline, outline_report
from assessor.exports.wording import STRENGTH_WORDS
from assessor.knowledge import load_catalog

STATES = (("shown", "shown"), ("said", "named, planned or ruled out"), ("absent", "no evidence"))


def filters_of(request: HttpRequest) -> Filters:
    """What the reader wants to see of everything found."""
    return Filters(*(request.GET.get(name, "")[:40] for name in ("state", "strength", "document")))


def report_context(
    report: Report, address: str, filters: Filters | None = None, *, linked: bool = True, own: bool = False
) -> dict[str, Any]:
    """The report arranged for reading and set; `address` is where it stands, its documents below it if `linked`.

    On one's `own` report each passage and each gap leads to where one can object or add.
    """
    filters = filters or Filters()
    outline = outline_report(report, load_catalog(), filters)
    return {
        "sections": set_sections(outline, address, filters, linked=linked, own=own),
        "report": head_of(outline),
        "report_url": address,
    }


def set_sections(outline: Outline, address: str, filters: Filters, *, linked: bool, own: bool) -> SafeString:
    """Everything below the verdict. It holds nothing of the session, so that it may be kept."""
    context = {
        "report": outline,
        "documents": f"{address}documents/" if linked else "",
        "report_url": address,
        "disputes": f"{address}disputes/" if own else "",
        "additions": f"{address}gaps/" if own else "",
        "filters": filters,
        "states": STATES,
        "strengths": STRENGTH_WORDS.items(),
    }
    return render_to_string("assessor/report/sections.html", context)


def head_of(outline: Outline) -> dict[str, Any]:
    """What the verdict and the contents of the page need, and no more, so that it may be kept as well."""
    return {
        "name": outline.name,
        "sentences": outline.sentences,
        "basis": outline.basis,
        "target": outline.target,
        "plain_weights": outline.plain_weights,
        "plan": bool(outline.plan),
        "mistakes": bool(outline.mistakes),
        "said": bool(outline.said),
        "advice": outline.advice,
    }


@lru_cache(maxsize=1)
def sample_context(address: str) -> dict[str, Any]:
    """The sample as it is shown without filters."""
    from assessor.sample import load_sample

    return report_context(load_sample(), address)

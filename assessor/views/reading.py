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

STATES = (("shown", "shown"), ("said", "only said"), ("absent", "not found"))
# Reports set as HTML that a web process keeps: some 200 KB each. They live in memory only, nothing to delete later.
KEPT = 64


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
    outline = outline_report(report, filters)
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


class Shelf:
    """The set reports that this process keeps, by a key that changes when the report does; the oldest go first."""

    def __init__(self, size: int = KEPT) -> None:
        self._size = size
        self._kept: dict[object, dict[str, Any]] = {}

    def find(self, key: object) -> dict[str, Any] | None:
        """A kept context; it becomes the newest."""
        context = self._kept.pop(key, None)
        if context is not None:
            self._kept[key] = context
        return context

    def keep(self, key: object, context: dict[str, Any]) -> dict[str, Any]:
        """Keeps a context and returns it."""
        self._kept[key] = context
        while len(self._kept) > self._size:
            self._kept.pop(next(iter(self._kept)), None)
        return context


shelf = Shelf()


@lru_cache(maxsize=1)
def sample_context(address: str) -> dict[str, Any]:
    """The sample as it is shown without filters."""
    from assessor.sample import load_sample

    return report_context(load_sample(), address)

"""A person's job postings: the list with a form to add one, each against the latest report, exports, delete."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe
from pydantic import ValidationError

from assessor import deleting, queries, services
from assessor import postings as reading
from assessor.core.postings.models import Posting as Reading
from assessor.core.postings.models import PostingView
from assessor.core.report import Report
from assessor.exports.posting_pages import PostingPage, lay_out_posting, lay_out_together
from assessor.exports.posting_text import fit_sentence, render_posting, render_views
from assessor.forms import DayForm, PostingForm
from assessor.knowledge import load_catalog
from assessor.models import Assessment, Posting
from assessor.models.assessments import State
from assessor.views.exports import attach


@require_http_methods(["GET", "HEAD", "POST"])
def list_mine(request: HttpRequest) -> HttpResponse:
    """The person's postings, side by side against the latest report; POST adds one."""
    sent = request.method == "POST"
    form = PostingForm(
        request.POST if sent else None,
        request.FILES if sent else None,
        stopped=getattr(request, "upload_stopped", False),
    )
    if sent and form.is_valid():
        try:
            return redirect("posting", services.add_posting(request.user, form.document).pk)
        except services.NotPossible as error:
            messages.warning(request, str(error))
    rows = queries.postings_of(request.user)
    found = latest(request)
    views = views_of(rows, found)
    context = {
        "form": form,
        "rows": [(row, views.get(str(row.pk)), sentence_of(views.get(str(row.pk)))) for row in rows],
        "report_of": found.assessment,
        "together": lay_out_together(list(views.values())),
        "waiting": any(not row.is_over for row in rows),
    }
    return render(request, "assessor/postings.html", context, status=422 if sent else 200)


@require_safe
def show(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One posting: what it says, and what the latest report says to it; `by` names the day to be ready on."""
    row = queries.posting_of(request.user, pk)
    context: dict[str, Any] = {"row": row, "waiting": not row.is_over}
    if row.state == State.DONE:
        found = latest(request)
        days = DayForm(request.GET or None)
        context |= {"page": page_of(row, found, days.day), "report_of": found.assessment, "days": days}
    return render(request, "assessor/posting.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Asks, then deletes the posting and its file."""
    row = queries.posting_of(request.user, pk)
    if request.method != "POST":
        return render(request, "assessor/posting_delete.html", {"row": row})
    deleting.delete_posting(row)
    messages.success(request, "The posting is deleted.")
    return redirect("postings")


@require_safe
def export_json(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The posting as JSON, with its comparison where there is a report."""
    said = reading_of(queries.posting_of(request.user, pk))
    value = compare_one(said, latest(request)) or said
    return attach(value.model_dump_json(indent=1), "application/json", "rampwise-posting.json")


@require_safe
def export_text(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same as text."""
    said = reading_of(queries.posting_of(request.user, pk))
    view = compare_one(said, latest(request))
    called = load_catalog().called
    text = render_views([view], called) if view else render_posting(said, called)
    return attach(text, "text/plain; charset=utf-8", "rampwise-posting.txt")


class Latest(NamedTuple):
    """What postings are held against: the newest finished assessment, its report with the plan as it is now, its day.

    `by` is the deadline of the plan (ISO), None where it has none.
    """

    assessment: Assessment | None = None
    report: Report | None = None
    by: str | None = None


def latest(request: HttpRequest) -> Latest:
    """The person's newest finished report, told of the plan that they work on and not of the one it proposed."""
    assessment = queries.newest_finished(request.user)
    if assessment is None:
        return Latest()
    report, living = queries.read_report(assessment), queries.living_of(request.user)
    if living is None or living.ahead is None:
        return Latest(assessment, report, assessment.deadline.isoformat() if assessment.deadline else None)
    deadline = living.options.deadline if living.options else None
    return Latest(assessment, report.model_copy(update={"plan": living.ahead}), deadline)


def reading_of(row: Posting) -> Reading:
    """What was read in a posting; 404 where nothing was (yet)."""
    if row.reading is None:
        raise Http404("This posting has not been read.")
    try:
        return Reading.model_validate(row.reading)
    except ValidationError as error:
        raise Http404("This posting was read by an older version; add it again.") from error


def compare_one(said: Reading, against: Latest, by: str | None = None) -> PostingView | None:
    """A reading held against a report, where there is one; `by` (ISO), else the deadline of the plan."""
    return reading.compare([said], against.report, by or against.by)[0] if against.report else None


def views_of(rows: Sequence[Posting], against: Latest) -> dict[str, PostingView]:
    """The comparisons of all postings that were read, by id."""
    found = (compare_one(reading_of(row), against) for row in rows if row.state == State.DONE)
    return {view.posting.id: view for view in found if view}


def page_of(row: Posting, against: Latest, by: str | None) -> PostingPage:
    """The posting arranged for its page."""
    said = reading_of(row)
    return lay_out_posting(said, compare_one(said, against, by), against.report, load_catalog().called)


def sentence_of(view: PostingView | None) -> str:
    """One line under a posting in the list."""
    return fit_sentence(view.comparison) if view else ""

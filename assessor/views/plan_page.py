"""The page of a living plan set as HTML: kept until something happens to the plan, and task by task beyond that."""

from __future__ import annotations

import re
import secrets
import uuid
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template.loader import render_to_string
from django.urls import reverse

from assessor import proving, queries, replanning
from assessor.core.catalog.flavors import FlavorId
from assessor.core.planning.bending import name_cost
from assessor.core.planning.relaying import monday_of
from assessor.exports.outline import index_report, outline_living
from assessor.exports.outline.proofs import ProofView, outline_proof
from assessor.exports.outline.quotes import NO_INDEX, Index
from assessor.knowledge import load_catalog
from assessor.shelves import Shelf
from assessor.views.kept import answer_with

# They stand in what is kept where each answer has its own: the token of the session, the beginning of each form's key,
# the address of the report. Nobody can write them who does not know them.
TOKEN, KEY = secrets.token_hex(16).encode(), secrets.token_hex(16).encode()
REPORT = secrets.token_hex(16)


class SetPlan(NamedTuple):
    """A plan's page as it is kept: what its first lines are made of, and everything below them in pieces."""

    head: dict[str, Any]
    pieces: tuple[bytes, ...]


class Gist(NamedTuple):
    """What the page needs of a report: the whole of it is not read again each time a task is ticked.

    `proposal` is the digest of its plan, `catalog` the version it was made with, `titles` are those of its gaps.
    """

    pk: UUID
    created: datetime
    proposal: str
    catalog: str
    target: FlavorId
    titles: dict[str, str]
    index: Index


# What a web process keeps: plans of some 300 KB each, gists of some 10.
plans: Shelf[SetPlan] = Shelf(32)
gists: Shelf[Gist] = Shelf(128)


def answer_plan(request: HttpRequest, pk: UUID | None, name: str) -> HttpResponse:
    """A template's page with the plan, from the shelf where nothing changed; without `pk` it is asked for by itself.

    404 where the assessment is not this person's or there is no plan.
    """
    kept = keep_plan(request, pk)
    own = {TOKEN: get_token(request).encode(), KEY: uuid.uuid4().hex[:24].encode()}
    return answer_with(request, [own.get(piece, piece) for piece in kept.pieces], name, kept.head)


def keep_plan(request: HttpRequest, pk: UUID | None) -> SetPlan:
    """The plan's page as it is kept, made where something changed; 404 as `answer_plan`."""
    mark = queries.plan_mark_of(request.user, pk)
    key = (mark, pk, request.user.today(), request.user.time_zone, load_catalog().version)
    return plans.find(key) or plans.keep(key, _set_plan(request, pk))


def _set_plan(request: HttpRequest, pk: UUID | None) -> SetPlan:
    """The page as its events and its report make it. It holds nothing of the session, so that it may be kept.

    Without a report, because every assessment was deleted or is being worked on, gaps have the catalog's names.
    """
    view = queries.plan_of(request.user)
    ended = queries.ends_of(request.user)
    # The quotes are those of the assessment that the plan follows, whichever address it was asked by.
    followed = next((one for one in ended if str(one) == view.state.assessment), pk or next(iter(ended), None))
    if followed and followed not in ended:
        raise Http404("This assessment has no report.")
    gist = _gist_of(request, followed, ended[followed]) if followed else None
    newest = _gist_of(request, newest_pk, ended[newest_pk]) if (newest_pk := next(iter(ended), None)) else None
    costs, proofs = costs_of(view, gist.target) if gist else {}, proofs_by_task(view)
    index, titles = (gist.index, gist.titles) if gist else (NO_INDEX, load_catalog().gap_titles)
    living = outline_living(view.state, view.progress, view.today, index, titles, proofs, costs)
    first_end = view.state.first_end
    report_url = REPORT if gist else ""
    offered = newest if newest and replanning.is_news(newest.proposal, view.state) else None
    context = {
        "csrf_token": TOKEN.decode(),
        "page_key": KEY.decode(),
        "report_url": report_url,
        "documents": f"{report_url}documents/",
        "plan": living,
        "revised": bool(gist) and _is_revised(request, view, gist),
        "offered": offered,
        "week": monday_of(view.today),
        "first_end": first_end if view.state.plan and first_end != view.state.plan.end else "",
    }
    address = reverse("assessment", args=[followed]) if followed else ""
    html = render_to_string("assessor/plan/set.html", context).replace(REPORT, address)
    pieces = re.split(b"(%b|%b)" % (TOKEN, KEY), html.encode())
    waits_for = None if followed else queries.still_there(request.user, view.state.assessment)
    head = {"plan": living, "report_url": address, "waits_for": waits_for, "offered": offered and offered.pk}
    return SetPlan(head, tuple(pieces))


def _gist_of(request: HttpRequest, pk: UUID, finished: datetime | None) -> Gist:
    """The gist of a report of theirs, from the shelf where it is the one that was read before."""
    if kept := gists.find((pk, finished)):
        return kept
    assessment = queries.assessment_of(request.user, pk)
    report = queries.read_report(assessment)
    gist = Gist(
        pk=pk,
        created=assessment.created,
        proposal=replanning.proposal_of(assessment),
        catalog=report.catalog_version,
        target=report.target_flavor,
        titles={gap.id: gap.title for gap in report.gaps},
        index=index_report(report, {}),
    )
    return gists.keep((pk, finished), gist)


def _is_revised(request: HttpRequest, view: queries.PlanView, gist: Gist) -> bool:
    """Whether the catalog tells the plan's tasks otherwise by now; the whole report is read where it may."""
    if (view.state.catalog or gist.catalog) == load_catalog().version:
        return False
    basis = replanning.basis_of(view.state, request.user)
    report = queries.read_report(basis) if basis else None
    return replanning.find_revision(view.state, basis, report) is not None


def costs_of(view: queries.PlanView, target: FlavorId) -> dict[str, str]:
    """What the person's own open tasks cost that hiring overrates."""
    weekly, overrated = view.progress.hours_per_week, load_catalog().overrated_work
    open_ones = [task for task in view.state.own if task.id not in view.state.done]
    return {task.id: name_cost(task, overrated, target, weekly) for task in open_ones}


def proofs_by_task(view: queries.PlanView) -> dict[str, tuple[ProofView, ...]]:
    """Everything attached to the plan, for reading."""
    return {task: tuple(map(view_proof, rows)) for task, rows in proving.proofs_of(view.plan).items()}


def view_proof(proof: proving.ReadProof) -> ProofView:
    """A proof for reading."""
    row = proof.row
    return outline_proof(
        row.pk, row.name, not row.is_over, row.message, proof.reading, {"resume": row.name, "writeup": row.name}
    )

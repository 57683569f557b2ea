"""The weekly letter: what this week holds, once per person and week, with a signed way to end it."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse

from assessor.core.folding import fold
from assessor.core.planning.relaying import monday_of
from assessor.core.progress import pace
from assessor.exports.outline.living import tasks_of_week
from assessor.exports.wording import write_date
from assessor.histories import history_of
from assessor.models import Plan

SALT = "rampwise.reminders"
# Letters go out on Monday from seven in the morning on, where the person is; later in the week if nobody could before.
HOUR = 7
EMBEDDED = "http://127.0.0.1:8000"


def week_due(plan: Plan, now: datetime) -> date | None:
    """The Monday whose letter is due for a person now; None where it is too early or was sent."""
    local = now.astimezone(ZoneInfo(plan.owner.time_zone))
    monday = monday_of(local.date())
    early = local.weekday() == 0 and local.hour < HOUR
    return None if early or (plan.reminded and plan.reminded >= monday) else monday


def plans_due(now: datetime) -> list[Plan]:
    """The plans whose letter may be sent now."""
    wished = Plan.objects.filter(reminds=True, owner__is_active=True).select_related("owner")
    return [plan for plan in wished.iterator() if week_due(plan, now)]


def send_letter(plan: Plan, now: datetime) -> str:
    """Claims this week's letter and sends it; says what became of it. Called twice, one letter goes out."""
    monday, before = week_due(plan, now), plan.reminded
    if monday is None or not plan.claim_reminder(monday):
        return "not due"
    today = plan.owner.today(now)
    state = fold(history_of(plan))
    tasks = tasks_of_week(state.open_tasks, today, state.rank)
    if not tasks:
        return "nothing to do"
    progress = pace(state, state.plan, today)
    try:
        _letter(plan, {"tasks": tasks, "progress": progress, "finish": write_date(progress.finish)}).send()
    except OSError:
        # The mail server could not be reached, or refused: the next round tries again.
        plan.release_reminder(monday, before)
        return "not sent"
    return "sent"


def unsubscribe_token(plan: Plan) -> str:
    """The signed part of the address that ends the letters."""
    return signing.Signer(salt=SALT).sign(str(plan.pk))


def plan_of_token(token: str) -> Plan | None:
    """The plan that a signed address names; None where the signature is not ours."""
    try:
        return Plan.objects.filter(pk=signing.Signer(salt=SALT).unsign(token)).first()
    except signing.BadSignature:
        return None


def _letter(plan: Plan, context: dict[str, object]) -> EmailMessage:
    """The letter with the headers by which mail programs end it in one click (RFC 8058)."""
    site = settings.PUBLIC_URL or EMBEDDED
    ending = site + reverse("unsubscribe", args=[unsubscribe_token(plan)])
    links = {"check_in": site + reverse("check_in"), "plan": site + reverse("my_plan"), "unsubscribe": ending}
    return EmailMessage(
        subject="This week in your plan",
        body=render_to_string("assessor/plan/letter.txt", context | links),
        to=[plan.owner.email],
        headers={"List-Unsubscribe": f"<{ending}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"},
    )

"""What happened to a plan, from rows to the core's values."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from assessor.core.plan_state import Event
from assessor.models import Plan, PlanEvent


def history_of(plan: Plan) -> list[Event]:
    """All that happened to a plan, in order; days are those of its owner."""
    zone = ZoneInfo(plan.owner.time_zone)
    return [_to_event(row, zone) for row in PlanEvent.objects.filter(plan=plan).order_by("sequence")]


def _to_event(row: PlanEvent, zone: ZoneInfo) -> Event:
    day = row.at.astimezone(zone).date().isoformat()
    return Event(sequence=row.sequence, kind=row.kind, payload=row.payload, at=day)

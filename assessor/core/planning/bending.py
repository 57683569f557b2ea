"""What it costs to bend a plan towards work that hiring overrates: the person decides, and is told."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assessor.core.catalog.flavors import FlavorId
from assessor.core.catalog.modules import WorkKind
from assessor.core.planning.choosing import NEVER_ASSIGNED, ONLY_FOR_MLE
from assessor.core.planning.models import PlanTask


def name_cost(task: PlanTask, overrated: Iterable[WorkKind], target: FlavorId, hours_per_week: int) -> str:
    """What an own task costs where it is overrated for the target; empty where it is not."""
    for work in overrated:
        unwanted = work.id in NEVER_ASSIGNED or (work.id == ONLY_FOR_MLE and target != "mle")
        if unwanted and any(re.search(word, task.title, re.IGNORECASE) for word in work.words):
            days = -(-task.hours * 7 // max(1, hours_per_week))
            return (
                f"Yours to decide. Hiring overrates {work.name}: this closes no gap of yours, and its {task.hours} h "
                f"move all that follows by about {days} day{'s' if days != 1 else ''}."
            )
    return ""

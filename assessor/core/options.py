"""What the person asks of an assessment."""

from __future__ import annotations

from assessor.core.catalog.flavors import FlavorId
from assessor.core.planning.models import PlanOptions
from assessor.core.values import Value


class Options(Value):
    """The as-of date (ISO), the target flavor (None: chosen from the evidence), the plan and the weighting."""

    as_of: str
    plan: PlanOptions
    target: FlavorId | None = None
    plain_weights: bool = False

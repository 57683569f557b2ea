"""The ramp-up plan: choose modules, order them, fit them to hours and dates, say what will not fit."""

from assessor.core.planning.make_plan import make_plan, plan_from

__all__ = ["make_plan", "plan_from"]

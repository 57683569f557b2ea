"""What hiring asks for: kinds of requisition, the parts of a delivered feature, and what new concerns resemble."""

from __future__ import annotations

from assessor.core.values import Value


class RequisitionPart(Value):
    """One thing that a requisition asks for: the first of `any`, which the others show as well."""

    name: str
    any: tuple[str, ...]


class Requisition(Value):
    """A kind of requisition for AI engineers, and what it is hired for."""

    name: str
    hired_for: str
    parts: tuple[RequisitionPart, ...]
    sources: tuple[str, ...]


class DeliveryPart(Value):
    """A part of a feature delivered end to end, what shows it, and what it is called in ordinary backend work."""

    name: str
    resembles: str
    shown_by: tuple[str, ...]
    sources: tuple[str, ...]


class OlderConcern(Value):
    """A concern of AI work beside the older one that is the same habit: what both ask for, and what shows either."""

    new: str
    old: str
    shared: str
    new_shown_by: tuple[str, ...]
    old_shown_by: tuple[str, ...]
    sources: tuple[str, ...]

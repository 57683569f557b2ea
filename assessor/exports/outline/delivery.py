"""The six parts of a feature delivered end to end, and what each is called in ordinary backend work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assessor.core.catalog import Catalog
from assessor.core.catalog.hiring import DeliveryPart as Wanted
from assessor.core.report import Report
from assessor.exports.outline.found import FoundRow
from assessor.exports.outline.quotes import Index, Quote


@dataclass(frozen=True, slots=True)
class DeliveryPart:
    """A part of a feature: what it is to a backend engineer, and whether it was found."""

    name: str
    resembles: str
    met: bool
    quotes: tuple[Quote, ...]


def outline_delivery(
    catalog: Catalog, report: Report, rows: Mapping[str, FoundRow], index: Index
) -> tuple[DeliveryPart, ...]:
    """The six parts with their quotes."""
    criteria = {c.id: index.quotes(c.evidence[:1]) for s in report.signals for c in s.criteria if c.met}
    return tuple(_part(one, rows, criteria) for one in catalog.delivery_parts)


def _part(one: Wanted, rows: Mapping[str, FoundRow], criteria: Mapping[str, tuple[Quote, ...]]) -> DeliveryPart:
    practices = [q for id in one.shown_by if id in rows for q in rows[id].quotes if q.meaning == "shown"]
    quotes = (*practices[:1], *(q for id in one.shown_by for q in criteria.get(id, ())))[:1]
    return DeliveryPart(one.name, one.resembles, bool(quotes), quotes)

"""The kinds of requisition for reading: what each asks for, with the passage that shows or names it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assessor.core.catalog import Catalog
from assessor.core.requisitions import Part, RequisitionFit, fit_requisitions
from assessor.core.saying import Answers
from assessor.exports.outline.quotes import Index, Quote
from assessor.exports.wording import SAYING_WORDS, SHAPES


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked for, as it stands, with its best quote."""

    name: str
    words: str
    meaning: str
    shape: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The parts that stand alike, by name."""

    words: str
    meaning: str
    shape: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Requisition:
    """A kind of requisition: how much of it is shown, its parts, and the same as groups and in one line."""

    name: str
    hired_for: str
    shown: int
    parts: tuple[Asked, ...]
    groups: tuple[Standing, ...]
    line: str

    @property
    def quoted(self) -> tuple[Asked, ...]:
        """The parts with a quote."""
        return tuple(part for part in self.parts if part.quotes)


def outline_requisitions(catalog: Catalog, answers: Answers, index: Index) -> tuple[Requisition, ...]:
    """The kinds that are often hired for, best covered first."""
    return tuple(_requisition(fit, index) for fit in fit_requisitions(catalog.requisitions, answers))


def _requisition(fit: RequisitionFit, index: Index) -> Requisition:
    parts = tuple(_asked(part, index) for part in fit.parts)
    groups = tuple(_groups(parts))
    line = "; ".join(f"{group.words}: {', '.join(group.names)}" for group in groups if group.meaning != "shown")
    return Requisition(fit.name, fit.hired_for, len(fit.shown), parts, groups, line)


def _asked(part: Part, index: Index) -> Asked:
    """A tool for agents proves none by itself: it is named then, whatever its own passages show."""
    words, meaning = SAYING_WORDS["named" if part.answer.hollow else part.answer.saying]
    quotes = index.quotes(part.answer.evidence[:1])
    return Asked(part.name, words, meaning, SHAPES[meaning], quotes if part.answer.saying != "nothing" else ())


def _groups(parts: Iterable[Asked]) -> Iterator[Standing]:
    """The parts by how they stand: those shown, then those spoken of, then those without evidence."""
    names: dict[tuple[str, str, str], list[str]] = {}
    for part in parts:
        names.setdefault((part.words, part.meaning, part.shape), []).append(part.name)
    for standing in sorted(names, key=lambda standing: list(SHAPES).index(standing[1])):
        yield Standing(*standing, tuple(names[standing]))

"""What a coverage or a level rests on besides what is shown: what is only named, or implied by something narrower."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assessor.core.evidence import Evidence
from assessor.core.levels import Assessed
from assessor.core.report import Report
from assessor.core.saying import assessed_of
from assessor.exports.outline.work import name_of

# A list names a dozen things: so many stand for it.
MOST_NAMES, MOST_QUOTES = 6, 2


@dataclass(frozen=True, slots=True)
class Basis:
    """A sentence for what counts without being shown, empty where nothing does, and passages that only name it."""

    sentence: str = ""
    evidence: tuple[Evidence, ...] = ()


def find_basis(ids: Iterable[str], report: Report) -> Basis:
    """What the levels of these skills and practices rest on where no passage shows them."""
    found: dict[str, Assessed] = {one.id: one for one in assessed_of(report)}
    implied = {one.id: one.implied_by for one in report.implied_skills}
    named: dict[str, Assessed] = {}
    narrower: dict[str, str] = {}
    by_word: list[str] = []
    for id in ids:
        one = found.get(id)
        if by := one.implied_by if one else implied.get(id, ()):
            narrower[one.name if one else name_of(id)] = _join(_name(child, found) for child in by)
        elif one and one.level and one.state == "listed":
            named[one.name] = one
        elif one and one.level and not any(e.state in ("demonstrated", "listed") for e in one.evidence):
            by_word.append(one.name)
    said = [f"Named only: {_join(named)}."] if named else []
    said += [f"Implied: {_join(f'{name} by {by}' for name, by in narrower.items())}."] if narrower else []
    said += [f"By your word: {_join(by_word)}."] if by_word else []
    passages = {(e.document, e.start, e.end): e for one in named.values() for e in one.evidence if e.state == "listed"}
    return Basis(" ".join(said), tuple(passages.values())[:MOST_QUOTES])


def _name(id: str, found: dict[str, Assessed]) -> str:
    return found[id].name if id in found else name_of(id)


def _join(names: Iterable[str]) -> str:
    """The first few names, and how many more there are."""
    names = list(names)
    more = f" and {len(names) - MOST_NAMES} more" if len(names) > MOST_NAMES else ""
    return ", ".join(names[:MOST_NAMES]) + more

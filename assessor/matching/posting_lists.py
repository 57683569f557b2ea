"""Tells by what its lines say which part of a posting a list or paragraph is, whatever the heading above it calls it.

What each word speaks for was learned from the lines under headings that are known (decision 0011).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from assessor.core.catalog.postings import LineAnswer, LinePoints
from assessor.core.postings.passages import Part
from assessor.matching.features import stem
from assessor.matching.patterns import Patterns
from assessor.matching.posting_acts import PREFIX
from assessor.matching.units import Unit

# Log-odds by which the first answer leads the second, each line, in thousandths: of a list under a heading that says
# nothing; of a paragraph there, and of a list whose heading is taken for wrong. Chosen by the folds.
LIKELY, SURE = 300, 900
# What is asked may be required or a wish: the lines do not say.
PARTS: dict[LineAnswer, Part] = {"duties": "duties", "asked": "required", "offered": "benefits", "company": "company"}
OF_ANSWER: dict[Part, LineAnswer] = {
    "duties": "duties", "required": "asked", "wanted": "asked", "benefits": "offered", "process": "offered",
    "equal": "offered", "pay": "offered", "company": "company",
}  # fmt: skip
# What a list of two or more may be told to be against the words of its heading.
MAY_BE_WRONG: Collection[Part] = ("duties", "required", "wanted", "benefits")
LEAST_LINES = 2
# Under these words some list what they offer and others what they ask for.
EITHER_WAY = re.compile(r"\bconditions\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What lines say they are, and by how much more than anything else, in thousandths of a log-odd each."""

    answer: LineAnswer
    lead: int


class Lists:
    """Weighs lines by the points of the catalog."""

    def __init__(self, patterns: Patterns, points: Sequence[LinePoints]) -> None:
        self._signs = {
            number: name.partition("/")[0]
            for name, number in patterns.lists.items()
            if name.startswith("@") and not name.startswith(("@heading-", f"@{PREFIX}"))
        }
        self._patterns = patterns
        self._points = points

    def features_of(self, unit: Unit) -> set[str]:
        """The stems of a line, its first and its first two, and the word lists found in it."""
        stems = [stem(word.text) for word in unit.words]
        features = {*stems, *(f"^{'+'.join(stems[:many])}" for many in (1, 2) if len(stems) >= many)}
        hits = self._patterns.find_all(unit.words)
        return features | {name for number, name in self._signs.items() if hits.get(number)}

    def tell(self, lines: Sequence[Unit]) -> Told | None:
        """What the lines say together; None where there are none, or nothing was learned."""
        if not lines or not self._points:
            return None
        found = [self.features_of(line) for line in lines]
        scores = sorted(
            (-sum(own.bias + sum(own.points.get(name, 0) for name in names) for names in found), own.answer)
            for own in self._points
        )
        (best, answer), (second, _) = scores[:2]
        return Told(answer, (second - best) // len(lines))

    def correct(self, heading: str, known: Part, lines: Sequence[Unit]) -> Part:
        """The part that a heading names, unless a list below it is surely another."""
        told = self.tell(lines) if known in MAY_BE_WRONG and len(lines) >= LEAST_LINES else None
        least = LIKELY if EITHER_WAY.search(heading) else SURE
        if told and _is_list(lines) and told.lead >= least and told.answer not in (OF_ANSWER[known], "company"):
            return PARTS[told.answer]
        return known

    def part_of(self, lines: Sequence[Unit], before: Part, *, follows_list: bool) -> Part | None:
        """The part of what stands under a heading nobody knows; None where it stays open."""
        told = self.tell(lines)
        if not told or told.lead < (LIKELY if _is_list(lines) else SURE):
            # A list right behind the requirements that is surely nothing else goes on with what somebody may bring.
            more = told and before == "required" and follows_list and len(lines) >= LEAST_LINES and _is_list(lines)
            return "wanted" if more else None
        if told.answer != "asked" or before not in ("required", "wanted"):
            return PARTS[told.answer]
        # A second list of what somebody should bring, right behind the first, is what would be nice besides.
        return "wanted" if before == "required" and follows_list else None


def _is_list(lines: Sequence[Unit]) -> bool:
    """Bullets, or lines of which each stands for itself."""
    return all(line.kind == "bullet" for line in lines) or len({line.block for line in lines}) == len(lines) > 1


def lines_under(units: Sequence[Unit], i: int) -> list[Unit]:
    """What stands between a heading and the next one: the sentences of paragraphs, and the first of each bullet."""
    return list(_lines_under(units, i))


def _lines_under(units: Sequence[Unit], i: int) -> Iterator[Unit]:
    block, listed = -1, units[i + 1 : i + 2]
    listed = bool(listed) and listed[0].kind == "bullet"
    for unit in units[i + 1 :]:
        # What follows a list is no more of it.
        if unit.kind == "heading" or listed and unit.kind != "bullet":
            return
        if unit.kind != "bullet" or unit.block != block:
            yield unit
        block = unit.block

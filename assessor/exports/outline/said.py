"""What the person said of their evidence, for reading: the words, what they are about, and what they did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assessor.core.report import StatementView
from assessor.exports.wording import SAYS_WORDS, write_date


@dataclass(frozen=True, slots=True)
class Said:
    """One statement. `about` is what it is on, `quote` and `where` the passage of a dispute."""

    id: str
    kind: str
    words: str
    about: str
    quote: str
    where: str
    text: str
    link: str
    day: str
    effect: str
    gaps: tuple[str, ...]
    carried: str

    @property
    def row(self) -> str:
        """The id of the stored statement."""
        return self.id.removeprefix("statement-")


def outline_statements(statements: Iterable[StatementView], documents: Mapping[str, str]) -> tuple[Said, ...]:
    """The disputes and additions, in the order they were made; corrections of the reading stand elsewhere."""
    return tuple(
        Said(
            id=one.id,
            kind=one.kind,
            words=SAYS_WORDS.get(one.says, "You have this"),
            about=one.subject,
            quote=" ".join(one.quote.split()),
            where=documents.get(one.document or "", ""),
            text=one.text,
            link=one.link,
            day=write_date(one.said_on),
            effect=one.effect,
            gaps=one.gaps,
            carried=_carried(one, documents),
        )
        for one in statements
        if one.kind in ("dispute", "addition")
    )


def _carried(one: StatementView, documents: Mapping[str, str]) -> str:
    """Where a dispute was said first, if that was another version of its document."""
    if not one.carried_from:
        return ""
    here = documents.get(one.document or "", "")
    which = "an earlier version of it" if one.carried_from == here else one.carried_from
    return f"Carried over: you said it of {which}, and the same words stand here."

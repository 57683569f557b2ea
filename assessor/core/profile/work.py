"""Which parts of a resume hold its work: those with a heading that says so, and those whose content does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assessor.core.profile.blocks import has_degree, names_school
from assessor.core.profile.dates import find_periods
from assessor.core.profile.folding import fold
from assessor.core.profile.guesses import looks_unpaid
from assessor.core.profile.headings import match_heading
from assessor.core.profile.heads import OTHER
from assessor.core.profile.models import Position
from assessor.core.profile.positions import read_positions, read_told_positions
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import organisation_score, title_score
from assessor.core.profile.sections import Block

# Headings that may stand over work where no part with a better one holds any: "Career summary", "Professional life".
_QUOTES = ('"', "“", "„", "«")
_SENTENCE = re.compile(
    r"(?:(?:i am |currently|presently|previously|formerly|earlier|at present|now)\s+)?"
    r"(?:as (?=[A-Z])|(?:worked|working|associated|employed|engaged|serving|served|joined)\s"
    r"+(?:as|at|with|in|by|for)\s)",
    re.IGNORECASE,
)
# Service in an army is work where it is told as such, with a rank or a trade and where.
_SERVED = ("military", "armed forces", "army service", "naval service", "navy service", "service record")
_VAGUE = ("summary", "interests", "skills", "projects")


def read_work(
    blocks: Sequence[Block], document_id: str, last_month: int, places: frozenset[str]
) -> tuple[list[Block], list[Position]]:
    """The blocks with those named as experience that hold work, and its positions.

    A heading's word is taken first. Then parts without a known heading count where one of their jobs is clear; where
    there is still none, the part that looks most like work.
    """
    found = [_under_heading(block, i, document_id, last_month, places) for i, block in enumerate(blocks)]
    if not any("experience" in block.ids for block in blocks):
        guessed = found if any(found) else _best_guess(blocks, document_id, last_month, places)
        told = [_told(block, document_id, last_month, places) if _may_tell(block) else [] for block in blocks]
        cut = any(_is_cut_from_sentence(position) for work in guessed for position in work)
        found = told if sum(map(len, told)) > sum(map(len, guessed)) - cut else guessed
    named = [
        _as_experience(block) if work and "experience" not in block.ids else block
        for block, work in zip(blocks, found, strict=True)
    ]
    return named, [position for work in found for position in work]


def _under_heading(
    block: Block, position: int, document_id: str, last_month: int, places: frozenset[str]
) -> list[Position]:
    if "experience" in block.ids:
        headed = read_positions(block.rows, block.heading, document_id, last_month, places)
        told = _told(block, document_id, last_month, places)
        clear = any(map(_is_clear, headed)) and not any(map(_is_cut_from_sentence, headed))
        enough = len(headed) + 1 if clear else len(headed)
        return told if len(told) >= enough else headed
    served = fold(block.heading or "").startswith(_SERVED)
    if block.ids != (OTHER,) or (block.heading and match_heading(block.heading) and not served):
        return []
    if looks_unpaid(block.rows):
        return []
    likely = _likely_work(block, position, document_id, last_month, places)
    return likely if any(map(_is_clear, likely)) else []


def _is_cut_from_sentence(position: Position) -> bool:
    """Whether a name begins as a sentence on a job does: "Currently associated with Oak Ltd", "as Clerk"."""
    return any(_SENTENCE.match(name) for name in (position.title, position.organisation) if name)


def _best_guess(
    blocks: Sequence[Block], document_id: str, last_month: int, places: frozenset[str]
) -> list[list[Position]]:
    """The part with most likely jobs, where no heading and no clear job tells; two at least, or one with a title."""
    likely = [
        _likely_work(block, i, document_id, last_month, places) if _may_hold_work(block) else []
        for i, block in enumerate(blocks)
    ]
    clear = [work if any(map(_is_clear, work)) else [] for work in likely]
    if any(clear):
        return clear
    most = max(likely, key=len, default=[])
    enough = len(most) > 1 or any(title_score(p.title or "") for p in most)
    return [work if enough and work is most else [] for work in likely]


def _told(block: Block, document_id: str, last_month: int, places: frozenset[str]) -> list[Position]:
    return read_told_positions(block.rows, block.heading, document_id, last_month, places)


def _may_tell(block: Block) -> bool:
    return _may_hold_work(block) or block.ids == ("summary",)


def _may_hold_work(block: Block) -> bool:
    if block.ids == (OTHER,):
        return not fold(block.heading or "").startswith(("refer", "contact", "kontakt"))
    return len(block.ids) == 1 and block.ids[0] in _VAGUE


def _likely_work(
    block: Block, position: int, document_id: str, last_month: int, places: frozenset[str]
) -> list[Position]:
    """Jobs with a name and a period that are no course of study; the heading may be the first one's employer."""
    on_top = position == 0 and block.heading is None
    rows = _after_contact(block.rows) if on_top else block.rows
    if block.head is not None and find_periods(block.head.text):
        rows = (block.head, *rows)
    found = read_positions(rows, block.heading, document_id, last_month, places)
    if block.ids == ("projects",):
        # Of what one built, only what is told like a job is one.
        return [p for p in found if _is_clear(p) and title_score(p.title or "") >= 2 and p.start != p.end]
    # One day above all headings is when the resume was written.
    likely = [p for p in found if _is_likely(p) and not (on_top and p.start == p.end)]
    return [p for p in found if p in likely or (len(likely) > 1 and _is_undated_job(p))]


def _is_undated_job(position: Position) -> bool:
    """Whether a position without dates has an employer and a title that its words tell."""
    return not position.start and bool(position.organisation) and title_score(position.title or "") == 3


def _is_likely(position: Position) -> bool:
    title, organisation = position.title or "", position.organisation or ""
    if organisation.startswith(_QUOTES):
        # A talk, a book, a column: "Columnist, "Machine Matters", Oak Weekly".
        return False
    if not (position.start and (position.end or position.current)) or position.start == position.end:
        return bool(title and organisation and position.start) and title_score(title) >= 2
    study = has_degree(f"{title} {organisation}") and title_score(title) < (3 if names_school(organisation) else 2)
    return not study and (title_score(title) >= 2 or not names_school(f"{title} {organisation}"))


def _is_clear(position: Position) -> bool:
    """Whether a title and an employer are told by a word of one of them."""
    title, organisation = position.title or "", position.organisation or ""
    if not title or not organisation:
        return False
    return title_score(title) > 0 or organisation_score(organisation) >= 4


def _after_contact(rows: Sequence[Row]) -> Sequence[Row]:
    last = max((i for i, row in enumerate(rows[:12]) if "@" in row.text), default=-1)
    return rows[last + 1 :]


def _as_experience(block: Block) -> Block:
    dated = block.heading is not None and find_periods(block.heading)
    # A heading of projects says that these were meant, too.
    ids = ("experience", "projects") if block.ids == ("projects",) else ("experience",)
    return replace(block, ids=ids, heading=None if dated else block.heading)

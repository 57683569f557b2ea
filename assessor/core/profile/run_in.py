"""Headers in a cell beside dates, without the sentences that run on behind them."""

from __future__ import annotations

import re
from dataclasses import replace

from assessor.core.profile.descriptions import SPOKEN, closes_header, ends_sentence
from assessor.core.profile.folding import fold
from assessor.core.profile.names import split_title
from assessor.core.profile.rails import is_period
from assessor.core.profile.rows import Cell, Row
from assessor.core.profile.scores import REMARK, title_score
from assessor.core.profile.words.jobs import VERBS

_RUN_IN = re.compile(
    r"^(.{6,120}?(?<=[\w)])(?<!\bSt)(?<!\bDr)(?<!\bProf)(?<!\bMr)(?<!\bMs)(?<!\bNo)(?<!\bNr)(?<!\bDept)(?<!\bUniv)(?<!\bSr)"
    r"(?<!\bJr)(?<!\bPvt)(?<!\bPty)(?<!\bCo)(?<!\s[A-Z]))(?:\.{1,2}|:)\s+(?=[A-ZÀ-Þ0-9“\"(])(.+)$"
)
# Where a sentence ends and the next begins; not after an initial or an abbreviation.
SENTENCE = re.compile(
    r"(?<=[\w)])(?<!\b[A-Z])(?<!\bSt)(?<!\bDr)(?<!\bCo)(?<!\bInc)(?<!\bLtd)(?<!\bSr)(?<!\bJr)\.\s+"
    r"(?=[^\W\d_a-z]|\d[\d.,]*\s[a-z])"
)
# A sentence that is nothing but a title has no more words than this.
_SHORT = 6
# More words than this in a table's cell are no name of a job or a firm.
_MAX_NAME = 12
_MAX_TITLED = 18
_MAX_HEAD = 10
_RUNS_ON = 7


def without_run_in(row: Row) -> Row:
    """A row with a cell of dates, without what was done: all cells that say more than a title or an employer."""
    if len(row.cells) < 2 or row.bullet or not any(is_period(cell.text) for cell in row.cells):
        return row
    cells = tuple(kept for cell in row.cells if (kept := _header_of(cell)) is not None)
    if cells == row.cells:
        return row
    # The weights of a text that was cut are not those of what is left.
    return replace(row, text="\t".join(cell.text for cell in cells), cells=cells, line=replace(row.line, turn=0))


def _header_of(cell: Cell) -> Cell | None:
    """A cell's title and employer where a sentence runs on behind them; None for a cell with nothing but sentences."""
    if closes_header(cell.text):
        return replace(cell, text=cell.text.rstrip("."))
    found = _RUN_IN.match(cell.text)
    if found and title_score(found[1]) >= 2 and len(REMARK.sub("", found[1]).split()) <= _MAX_HEAD:
        second = SENTENCE.split(found[2])[0]
        lone = split_title(found[1], frozenset())[1] is None
        return replace(cell, text=f"{found[1]} | {second}" if lone and _is_name(second) else found[1])
    if both := _both_names(cell.text):
        return replace(cell, text=both)
    words = len(cell.text.split())
    if words < _RUNS_ON and not (words > 4 and ends_sentence(cell.text)):
        return cell
    if title := _leading_title(cell.text):
        return replace(cell, text=title)
    titled = words <= _MAX_TITLED and title_score(cell.text) > 2
    return cell if (words <= _MAX_NAME or titled) and not ends_sentence(cell.text) else None


def _both_names(text: str) -> str | None:
    """The employer and the title of a cell with a sentence for each: "Oak School. Teacher of computing."."""
    first, *others = (sentence.rstrip(".") for sentence in SENTENCE.split(text))
    if not others or max(len(first.split()), len(others[0].split())) > _SHORT or SPOKEN.search(others[0]):
        return None
    named = title_score(first) < 2 and title_score(others[0]) == 3
    return f"{first} | {others[0]}" if named else None


def _is_name(text: str) -> bool:
    """Whether a short sentence is nothing but a name: "Oak Mills (bread, 40 shops)"."""
    words = [word for word in REMARK.sub("", text).split() if len(word) > 2]
    named = sum(word[:1].isupper() for word in words) > 0.6 * len(words)
    return 1 < len(words) <= _SHORT and named and fold(words[0]) not in VERBS


def _leading_title(text: str) -> str | None:
    """The title at the beginning of running text ("Site Engineer Rebuilt the quay ..."), told by the capital after."""
    words = text.split()
    for count in range(1, min(7, len(words) - 2)):
        title, following = " ".join(words[:count]), words[count]
        if not following[:1].isupper() or following.isupper() or title_score(following) or title.endswith(","):
            continue
        verb = fold(following) in VERBS or following.endswith("ed")
        prose = ends_sentence(text) and sum(word[0].islower() for word in words[count:]) > 0.5 * len(words[count:])
        if title_score(title) and (verb or (prose and title_score(words[count - 1]) == 3)):
            return title
    return None

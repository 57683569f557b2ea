"""Tables of scores: rows in the order of time or versions, with a mark that got better from first to last."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assessor.matching.sentences import Sentence

NUMBER = re.compile(r"[-+]?\d+(?:[.,]\d+)?")
ORDERED = re.compile(
    r"(?:19|20)\d\d|\b(?:v\.?\s?\d|\d+\.\d+\b|first|before|baseline|old|initial|start|jan|feb|mar|apr|may|jun|jul|aug|sep"
    r"|oct|nov|dec|week|month|run|round|iteration|step|version|q[1-4])",
    re.IGNORECASE,
)
QUALITY = re.compile(
    r"\b(?:score|mean|points?|marks?|right|correct|accuracy|precision|recall|f1|hit|mrr|ndcg|wer|cer|error|errors|wrong|mae|rmse"
    r"|mape|loss|auc|found|pass(?:ed)?|solved|exact|bleu|rouge|kappa|grade|rating|quality|top|fails?|missed)\b",
    re.IGNORECASE,
)
LOWER_IS_BETTER = re.compile(r"wer|cer|error|wrong|mae|rmse|mape|miss|fail|false|minus", re.IGNORECASE)
BEFORE_AFTER = re.compile(r"before|old|baseline|was|first|previous", re.IGNORECASE)
AFTER = re.compile(r"after|new|now|today|second|last", re.IGNORECASE)
TRAINING = re.compile(r"\btrain|epoch|loss\b|cost|latency|\bms\b|price|users|calls", re.IGNORECASE)
FEWEST_ROWS = 2

Row = tuple[Sentence, tuple[str, ...]]


def find_improvements(sentences: Sequence[Sentence], text: str) -> Iterable[Sentence]:
    """The row of each table of scores in which the mark is better than in the first, or than "before"."""
    for table in _tables(sentences, text):
        header, rows = table[0][1], table[1:]
        if TRAINING.search(" ".join(header)) or len(rows) < 1:
            continue
        row = _better_than_before(header, rows) or _better_than_first(header, rows)
        if row is not None:
            yield row


def _tables(sentences: Sequence[Sentence], text: str) -> Iterable[list[Row]]:
    """Runs of table rows as lists of cells."""
    table: list[Row] = []
    for sentence in sentences:
        unit = sentence.unit
        cells = _cells(text[unit.start : unit.end]) if unit.kind == "table" else ()
        if len(cells) > 1:
            table.append((sentence, cells))
        elif table:
            yield table
            table = []
    if table:
        yield table


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in re.split(r"\t|\s\|\s|^\||\|$|\s{3,}", line) if cell.strip())


def _better_than_first(header: Sequence[str], rows: Sequence[Row]) -> Sentence | None:
    if len(rows) < FEWEST_ROWS or not all(ORDERED.search(cells[0]) for _, cells in rows):
        return None
    for column, title in enumerate(header):
        if not QUALITY.search(title):
            continue
        values = [_number(cells, column) for _, cells in rows]
        first, last = values[0], values[-1]
        if first is not None and last is not None and first != last and (last < first) == _lower(title):
            return rows[-1][0]
    return None


def _better_than_before(header: Sequence[str], rows: Sequence[Row]) -> Sentence | None:
    """A column "before" and a column "after", and a quality word in the header or in the row."""
    old = next((i for i, title in enumerate(header) if BEFORE_AFTER.search(title)), None)
    new = next((i for i, title in enumerate(header) if i != old and AFTER.search(title)), None)
    if old is None or new is None:
        return None
    for sentence, cells in rows:
        about = " ".join((*header, cells[0]))
        first, last = _number(cells, old), _number(cells, new)
        if QUALITY.search(about) and first is not None and last is not None and (last < first) == _lower(about):
            return sentence
    return None


def _number(cells: Sequence[str], column: int) -> float | None:
    found = NUMBER.search(cells[column]) if column < len(cells) else None
    return float(found.group().replace(",", ".")) if found else None


def _lower(title: str) -> bool:
    return bool(LOWER_IS_BETTER.search(title))

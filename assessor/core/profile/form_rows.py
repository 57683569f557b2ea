"""Entries written as forms: rows of "Perioada: 2019 - 2021", with labels that nobody knows but that come back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from assessor.core.profile.descriptions import ends_sentence
from assessor.core.profile.folding import fold
from assessor.core.profile.rails import is_period
from assessor.core.profile.rows import Cell, Row
from assessor.core.profile.scores import organisation_score, title_score
from assessor.core.profile.words.labels import EMPLOYER_LABELS, TITLE_LABELS

_LABEL = re.compile(r"^([^\W\d_][^:：\d]{1,30}?)\s*[:：]\s+(?=\S)")
_MAX_LABEL, _MAX_VALUE = 4, 8
# Title and employer are the two rows next to the dates.
_NEXT = 2
_KNOWN = frozenset((*TITLE_LABELS, *EMPLOYER_LABELS))


def without_form_labels(rows: Sequence[Row]) -> list[Row]:
    """Rows of forms without their labels, where a label of dates comes back: the dates and the two rows beside them.

    Labels that are known say what a row is and stay.
    """
    labels = [_label(row) for row in rows]
    dated = [i for i, label in enumerate(labels) if label and is_period(_value(rows[i], label))]
    often = Counter(fold(label) for label in labels if label)
    dated = [i for i in dated if often[fold(labels[i] or "")] > 1]
    beside = _beside(dated, labels, often)
    # Titles or firms that come back beside dates have no other such label below them.
    if len(dated) < _NEXT or len({fold(labels[i] or "") for i in beside}) < _NEXT:
        return list(rows)
    return [
        _without_label(row, label) if label and i in beside and fold(label) not in _KNOWN else row
        for i, (row, label) in enumerate(zip(rows, labels, strict=True))
    ]


def _beside(dated: Sequence[int], labels: Sequence[str | None], often: Counter[str]) -> set[int]:
    """The rows of the dates and, for each, the next ones below with labels that come back as often."""
    found = set(dated)
    for at in dated:
        for i in range(at + 1, min(at + 1 + _NEXT, len(labels))):
            label = labels[i]
            if label is None or often[fold(label)] < len(dated):
                break
            found.add(i)
    return found


def _label(row: Row) -> str | None:
    if row.bullet:
        return None
    if len(row.cells) == 2:
        label, value = row.cells[0].text.rstrip(" :"), row.cells[1].text
    elif len(row.cells) == 1 and (found := _LABEL.match(row.text)):
        label, value = found[1], row.text[found.end() :]
    else:
        return None
    short = len(label.split()) <= _MAX_LABEL and len(value.split()) <= _MAX_VALUE and not ends_sentence(value)
    named = title_score(label) or organisation_score(label) or any(char.isdigit() for char in label)
    return label if short and not named else None


def _value(row: Row, label: str) -> str:
    return row.cells[1].text if len(row.cells) == 2 else row.text[len(label) :].lstrip(" :：")


def _without_label(row: Row, label: str) -> Row:
    text = _value(row, label)
    start = row.end - len(text)
    return replace(row, text=text, start=start, cells=(Cell(text, start, row.end),), line=replace(row.line, turn=0))

"""Scores the rows of work experience: title, organisation, start and end, all right or not right."""

from __future__ import annotations

import re

from evals.scoring.tally import Json, Miss, Tally, judge
from evals.scoring.text import contains_either, same, squash

FIELDS = ("title", "organisation", "start", "end")


def score_positions(report: Json, label: Json, entry: str) -> list[Tally]:
    """Precision and recall of rows with all four fields right.

    A null field of a label is not scored, except the open end of a current job. Rows that match one of
    `positions_acceptable` by title and organisation count neither way.
    """
    found = list(report["profile"].get("positions", []))
    pairs, spare = _pair(label["positions"], found)
    spare = [row for row in spare if not _is_acceptable(row, label.get("positions_acceptable", []))]
    good = [(want, row) for want, row in pairs if row is not None and not _wrong_fields(want, row)]
    findings = sum(row is not None for _, row in pairs) + len(spare)
    misses = [_miss(entry, want, row) for want, row in pairs if row is None or _wrong_fields(want, row)]
    misses += [Miss("positions", entry, "extra", "", _show(row)) for row in spare]
    tally = Tally("positions", len(good), len(label["positions"]), len(good), findings, misses=tuple(misses))
    return [tally, *_score_spelling(pairs, entry), *_score_fields(pairs, entry), *_score_months(pairs, entry)]


def _pair(labels: list[Json], found: list[Json]) -> tuple[list[tuple[Json, Json | None]], list[Json]]:
    """Each label with the found row that shares most fields with it (title or organisation at least), then the rest."""
    order = [
        (-_agreement(want, row), i, j)
        for i, want in enumerate(labels)
        for j, row in enumerate(found)
        if _right(want, row, "title") or _right(want, row, "organisation")
    ]
    taken: dict[int, int] = {}
    for _, i, j in sorted(order):
        if i not in taken and j not in taken.values():
            taken[i] = j
    pairs = [(want, found[taken[i]] if i in taken else None) for i, want in enumerate(labels)]
    return pairs, [row for j, row in enumerate(found) if j not in taken.values()]


def _agreement(want: Json, row: Json) -> int:
    return sum(_right(want, row, field) for field in FIELDS if want.get(field))


def _right(want: Json, row: Json, field: str) -> bool:
    if not want.get(field):
        # An open end; or none is written and the start says it all ("Summer 2019"): then the month tells.
        told = bool(want.get("end_month")) and want["end_month"] == row.get("end_month")
        return field == "end" and "start_month" in want and bool(told or row.get("current") or not row.get("end"))
    return contains_either(want[field], row.get(field))


def _is_right(want: Json, row: Json | None, field: str) -> bool:
    return row is not None and _right(want, row, field)


def _scored_fields(want: Json) -> list[str]:
    """The fields that the label scores: an open end is scored where the label knows the months, other nulls are not."""
    return [f for f in FIELDS if want.get(f) or (f == "end" and "start_month" in want)]


def _wrong_fields(want: Json, row: Json) -> list[str]:
    return [f for f in _scored_fields(want) if not _right(want, row, f)]


def _is_acceptable(row: Json, acceptable: list[Json]) -> bool:
    """Whether a row is one that may be reported: its title and organisation match where both are given."""
    return any(_right(want, row, "organisation") and _right(want, row, "title") for want in acceptable)


def _score_fields(pairs: list[tuple[Json, Json | None]], entry: str) -> list[Tally]:
    return [
        judge(f"position_{field}", entry, _is_right(want, row, field), want.get(field), _get(row, field))
        for want, row in pairs
        for field in _scored_fields(want)
    ]


def _score_spelling(pairs: list[tuple[Json, Json | None]], entry: str) -> list[Tally]:
    """Right rows whose title and organisation are the labelled words and no more: containment forgives a whole line."""
    right = [(want, row) for want, row in pairs if row is not None and not _wrong_fields(want, row)]
    return [
        judge("positions_spelled", entry, same(want[field], row.get(field)), want[field], row.get(field))
        for want, row in right
        for field in ("title", "organisation")
        if want.get(field)
    ]


def _score_months(pairs: list[tuple[Json, Json | None]], entry: str) -> list[Tally]:
    """Normalised months of the rows that were found, where the label has them."""
    return [
        judge("position_months", entry, want[field] == row.get(field), f"{_show(want)}: {want[field]}", row.get(field))
        for want, row in pairs
        for field in ("start_month", "end_month")
        if row is not None and re.fullmatch(r"\d{4}-\d{2}", want.get(field) or "")
    ]


def _miss(entry: str, want: Json, row: Json | None) -> Miss:
    wrong = _wrong_fields(want, row) if row else []
    return Miss("positions", entry, "missed", _show(want), f"{', '.join(wrong)} in {_show(row)}" if row else "")


def _show(row: Json) -> str:
    return " | ".join(str(row.get(field)) for field in FIELDS)


def _get(row: Json | None, field: str) -> str:
    return str(row.get(field)) if row else ""


def holds_position(report: Json, words: str) -> bool:
    """Whether a reported position is named with these words, in its title or as its organisation.

    Words in brackets are a remark, not the name: "Quillfeather (bought by Example)" is not a job at Example.
    """
    wanted = squash(words)
    rows = report["profile"].get("positions", [])
    names = [row.get(field) or "" for row in rows for field in ("title", "organisation")]
    return any(wanted in squash(re.sub(r"\([^)]*\)", "", name)) for name in names)

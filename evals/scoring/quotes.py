"""Checks that every quote of a report is really there: text[start:end] == quote, with no exception."""

from __future__ import annotations

from collections.abc import Iterator

from evals.scoring.tally import Json, Miss, Tally


def score_quotes(report: Json, entry: str) -> list[Tally]:
    """One answer per evidence of the whole report."""
    texts = {document["id"]: document["text"] for document in report.get("documents", [])}
    wrong: list[Miss] = []
    count = 0
    for evidence in find_evidence(report):
        count += 1
        text = texts.get(evidence["document"], "")
        if not evidence["quote"] or text[evidence["start"] : evidence["end"]] != evidence["quote"]:
            there = text[evidence["start"] : evidence["end"]]
            wrong.append(Miss("quotes_verbatim", entry, "wrong", repr(evidence["quote"][:80]), repr(there[:80])))
    return [Tally("quotes_verbatim", correct=count - len(wrong), judged=count, misses=tuple(wrong))]


def find_evidence(value: object) -> Iterator[Json]:
    """Every evidence anywhere in the report, recognised by its four fields."""
    if isinstance(value, dict):
        if {"document", "start", "end", "quote"} <= value.keys():
            yield value
        for child in value.values():
            yield from find_evidence(child)
    elif isinstance(value, list):
        for child in value:
            yield from find_evidence(child)

"""Scores the reading itself: whether what the labels quote stands in the text that was read, word by word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from evals.scoring.tally import Json, Tally, count_recall


def score_words(report: Json, label: Json, entry: str) -> list[Tally]:
    """Share of labelled values and quotes that stand in a document's text, with words apart as they should be."""
    text = _spaced("\n".join(document["text"] for document in report.get("documents", [])))
    wanted = sorted(set(_labelled(label)))
    found = [value for value in wanted if _spaced(value) in text]
    return [count_recall("words", entry, found, [value for value in wanted if value not in found])]


def _spaced(text: str) -> str:
    """NFKC, lower case, one space for any white space; Markdown's marks and kinds of dashes make no difference."""
    text = re.sub("[\u00ad\u2010-\u2015\u2212]", "-", unicodedata.normalize("NFKC", text))
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"^\s*(?:[-+*]|#+|>)\s+", "", text, flags=re.M)
    return " ".join(re.sub(r"[*_`]", "", text).replace("|", " ").casefold().split())


def _labelled(label: Json) -> Iterator[str]:
    for row in label.get("positions", []):
        yield from (row[field] for field in ("title", "organisation") if row.get(field))
    skills = label.get("skills", [])
    yield from (skill.get("quote") for skill in skills if isinstance(skill, dict) and skill.get("quote"))
    yield from (row["quote"] for row in label.get("practices", {}).values() if row.get("quote"))
    yield from (quote for quote in (label.get("quotes") or {}).values() if isinstance(quote, str))

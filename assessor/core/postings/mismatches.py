"""What contradicts itself in a posting: the title and the work, a field and the text, a promise and its absence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assessor.core.postings.models import Mismatch
from assessor.core.postings.passages import Passage
from assessor.core.postings.pay import Pay
from assessor.core.postings.terms import asked_years, is_low_but_asks_much, level_field
from assessor.core.postings.work import TITLE_OF_AI, Work, is_labelling

# From so many years on, what is asked for is no beginner's.
JUNIOR_YEARS = 4
TITLE_OF_AGENTS = re.compile(r"\b(?:agents?|mcp|langgraph)\b", re.IGNORECASE)
TITLE_OF_SOFTWARE = re.compile(r"\b(?:ai|genai|llm) (?:software )?(?:engineer|developer)\b", re.IGNORECASE)
TITLE_OF_BEGINNERS = re.compile(r"\b(?:junior|entry|graduate|intern)\b", re.IGNORECASE)


def find_title_mismatches(
    passages: Sequence[Passage], title: str | None, work: Work, agentic: Passage | None
) -> Iterator[Mismatch]:
    """Where the title and the work say different things, one at most; `agentic` says that agents are built."""
    if is_labelling(passages):
        labels = max((p for p in passages if p.part != "title"), key=lambda p: p.signs.get("labels-data", 0))
        claim = "The work is making and rating data for models, whatever the title says; it builds no software."
        yield _make("labelling", claim, labels)
    elif title:
        yield from _of_title(passages, title, work, agentic)


def _of_title(passages: Sequence[Passage], title: str, work: Work, agentic: Passage | None) -> Iterator[Mismatch]:
    named = bool(TITLE_OF_AI.search(title))
    if named and work.flavor is None:
        first = next((p for p in passages if p.part in ("duties", "required", "role")), None)
        claim = f"The title “{title}” names AI; the duties and requirements ask for no work on models."
        yield from _make_if("no-ai", claim, first)
    elif work.flavor and not named and agentic and not TITLE_OF_AGENTS.search(title):
        yield _make("agents-inside", f"The title “{title}” names no AI; the work builds agents.", agentic)
    elif work.flavor == "mle" and TITLE_OF_SOFTWARE.search(title):
        claim = f"The title “{title}” is usually software work with models; this asks for training them."
        yield from _make_if("mle-inside", claim, work.passage)


def find_field_mismatches(passages: Sequence[Passage], contract: Passage | None) -> Iterator[Mismatch]:
    """Where a field says one thing of the contract or the level and the text another."""
    kind = next((p for p in passages if p.part == "field" and "type" in p.key), None)
    value = kind.text.split(":", 1)[-1].upper() if kind else ""
    if kind and contract and contract is not kind and "FULL" in value:
        yield _make("employment-field", "A field says full time; the text says contract.", contract)
    if kind and not contract and "CONTRACT" in value:
        yield _make("employment-field", "A field says contract; the text says permanent.", kind)
    level = level_field(passages)
    if level and is_low_but_asks_much(level, passages):
        yield _make("level-field", "A field says entry level; the text asks for what takes years.", level)


def find_broken_promises(passages: Sequence[Passage], title: str | None, pay: Pay | None) -> Iterator[Mismatch]:
    """A beginner's title whose work is none, and a promise of open pay without a figure."""
    junior = title and TITLE_OF_BEGINNERS.search(title)
    asked = next((p for p in passages if p.part == "required" and (asked_years(p) or 0) >= JUNIOR_YEARS), None)
    if junior and asked:
        yield _make("junior-title", "The title is a beginner's; the years asked for are not.", asked)
    promise = next((p for p in passages if p.has("pay-promise")), None)
    if promise and not pay:
        yield _make("no-figure", "It speaks of open pay, and names no figure.", promise)


def _make_if(id_: str, claim: str, passage: Passage | None) -> Iterator[Mismatch]:
    if passage:
        yield _make(id_, claim, passage)


def _make(id_: str, claim: str, passage: Passage) -> Mismatch:
    return Mismatch(id=id_, claim=claim, start=passage.start, end=passage.end, quote=passage.text)

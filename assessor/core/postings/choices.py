"""Between which skills a passage of a posting leaves a choice: one of them answers for all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assessor.core.catalog import Catalog, Skill
from assessor.core.postings.passages import Named, Passage

LEADS = re.compile(
    r"\b(?:such as|like|e\.?g\.?|some (?:way|kind|sort) of|for example|any of|one of|either|z\.\s?b|zum beispiel)\b|"
    # "LLM APIs (OpenAI, Anthropic)": what stands in brackets behind a kind of thing are examples of it.
    r"\b(?:apis?|frameworks?|databases?|dbs?|clouds?|providers?|vendors?|platforms?|tools?|tooling|library|libraries|"
    r"models?|stores?|engines?|warehouses?|queues?|brokers?|languages?|services?|datenbanken|werkzeuge)\s*\($",
    re.IGNORECASE,
)
CHOICE = re.compile(r"\b(?:or|similar|equivalent|comparable|etc|other|oder|others|whatever)\b|/", re.IGNORECASE)


def group_choices(passage: Passage, catalog: Catalog) -> Iterator[tuple[str, ...]]:
    """Skills that a passage names, those between which it leaves a choice together: same kind, a word of choice."""
    named = [n for n in passage.skills if n.id in catalog.skill and not _is_elsewhere(catalog.skill[n.id], catalog)]
    group: list[Named] = []
    for one in named:
        if group and not _belong(passage, group[-1], one, catalog):
            yield from _close(passage, group)
            group = []
        group.append(one)
    if group:
        yield from _close(passage, group)


def _is_elsewhere(skill: Skill, catalog: Catalog) -> bool:
    """Too wide to be answered, or asked for as a practice already."""
    return skill.unasked or skill.id in catalog.practice or skill.practice is not None


def _belong(passage: Passage, before: Named, after: Named, catalog: Catalog) -> bool:
    """Do two names stand in one list of the same kind of thing?"""
    between = passage.text[before.end - passage.start : after.start - passage.start]
    apart = len(between) > 25 or re.search(r"[;.]\s|\bwith\b|\bplus\b|\)", between)
    return not apart and catalog.skill[before.id].kind == catalog.skill[after.id].kind


def _close(passage: Passage, group: Sequence[Named]) -> Iterator[tuple[str, ...]]:
    """One group where the words in or around it leave a choice, else each by itself."""
    ids = tuple(dict.fromkeys(named.id for named in group))
    start, end = group[0].start - passage.start, group[-1].end - passage.start
    led = LEADS.search(passage.text, max(0, start - 22), start)
    if len(ids) > 1 and (led or CHOICE.search(passage.text, start, min(len(passage.text), end + 15))):
        yield ids
    else:
        yield from ((id_,) for id_ in ids)

"""Judges a posting: from its passages to everything we say of it, each claim with its quote. Read this first here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from assessor.core.catalog import Catalog
from assessor.core.documents import Document
from assessor.core.postings.asking import find_practices, find_requirements
from assessor.core.postings.contract import find_contract, find_gig
from assessor.core.postings.models import Mismatch, Posting, Proof, Remark
from assessor.core.postings.passages import Passage
from assessor.core.postings.pay import Pay, find_pay
from assessor.core.postings.terms import (
    asked_years,
    find_seniority,
    is_low_but_asks_much,
    level_field,
)
from assessor.core.postings.work import (
    TITLE_OF_AI,
    Work,
    find_agentic_required,
    find_agentic_work,
    find_block,
    find_work,
    is_labelling,
)

JUNIOR_YEARS = 4
TITLE_WITHOUT_AGENTS = re.compile(
    r"\b(?:software|full.?stack|backend|frontend|product|platform|python) (?:engineer|developer)\b", re.I
)


def judge_posting(
    document: Document, passages: Sequence[Passage], title: tuple[int, int] | None, catalog: Catalog
) -> Posting:
    """Everything a posting says, by the rules of `docs/method.md`; the same passages give the same value."""
    named = document.text[slice(*title)] if title else None
    work = find_work(passages, named, catalog)
    required = find_agentic_required(passages) if work.flavor else None
    agentic = find_agentic_work(passages, required) if work.flavor else None
    block, integrates = find_block(agentic is not None, work.flavor, passages)
    pay = find_pay(passages)
    contract = find_contract(passages) or find_gig(passages, pay)
    seniority, senior = find_seniority(passages, named)
    requirements = find_requirements(passages, catalog)
    practices = find_practices(requirements, catalog)
    found = (("flavor", work.passage), ("agentic_required", required), ("agentic_work", agentic),
             ("block", agentic or integrates), ("contract", contract), ("seniority", senior))  # fmt: skip
    asked = {practice.id for practice in practices}
    return Posting(
        id=document.id,
        name=document.name,
        title=" ".join(named.split()) if named else None,
        flavor=work.flavor,
        acceptable_order=work.order,
        block=block,
        agentic_required=required is not None,
        agentic_work=agentic is not None,
        salary_disclosed=pay is not None,
        salary=document.text[pay.start : pay.end] if pay else None,
        contract=contract is not None,
        seniority=seniority,
        requirements=requirements,
        practices=practices,
        unwritten=tuple(one.practice for one in catalog.rarely_written if work.flavor and one.practice not in asked),
        mismatches=tuple(_mismatches(passages, named, work, agentic, pay, contract)),
        evidence=tuple(_proofs(found, pay)),
        remarks=tuple(_remarks(catalog, work, pay, contract, agentic)),
        text=document.text,
        warnings=tuple(warning.message for warning in document.warnings),
    )


def _proofs(found: Iterable[tuple[str, Passage | None]], pay: Pay | None) -> Iterator[Proof]:
    passages = [*found, ("salary", pay.passage if pay else None)]
    for claim, passage in passages:
        if passage:
            yield Proof(claim=claim, start=passage.start, end=passage.end, quote=passage.text)


def _mismatches(
    passages: Sequence[Passage],
    title: str | None,
    work: Work,
    agentic: Passage | None,
    pay: Pay | None,
    contract: Passage | None,
) -> Iterator[Mismatch]:
    """What contradicts itself: the title and the work, a field and the text, a promise and its absence."""
    named = bool(title and TITLE_OF_AI.search(title))
    if is_labelling(passages):
        labels = max((p for p in passages if p.part != "title"), key=lambda p: p.signs.get("labels-data", 0))
        yield _mismatch(
            "labelling",
            "The work is making and rating data for models, whatever the title says; it builds no software.",
            labels,
        )
    elif named and work.flavor is None:
        first = next((p for p in passages if p.part in ("duties", "required", "role")), None)
        yield from _if(
            "no-ai", f"The title “{title}” names AI; the duties and requirements ask for no work on models.", first
        )
    elif (
        title and work.flavor and not named and agentic and not re.search(r"\b(?:agents?|mcp|langgraph)\b", title, re.I)
    ):
        yield _mismatch("agents-inside", f"The title “{title}” names no AI; the work builds agents.", agentic)
    elif (
        title
        and work.flavor == "mle"
        and re.search(r"\b(?:ai|genai|llm) (?:software )?(?:engineer|developer)\b", title, re.I)
    ):
        yield from _if(
            "mle-inside",
            f"The title “{title}” is usually software work with models; this asks for training them.",
            work.passage,
        )
    yield from _field_mismatches(passages, contract)
    junior = title and re.search(r"\b(?:junior|entry|graduate|intern)\b", title, re.I)
    asked = next((p for p in passages if p.part == "required" and (asked_years(p) or 0) >= JUNIOR_YEARS), None)
    if junior and asked:
        yield _mismatch("junior-title", "The title is a beginner's; the years asked for are not.", asked)
    promise = next((p for p in passages if p.has("pay-promise")), None)
    if promise and not pay:
        yield _mismatch("no-figure", "It speaks of open pay, and names no figure.", promise)


def _field_mismatches(passages: Sequence[Passage], contract: Passage | None) -> Iterator[Mismatch]:
    kind = next((p for p in passages if p.part == "field" and "type" in p.key), None)
    value = kind.text.split(":", 1)[-1].upper() if kind else ""
    if kind and contract and contract is not kind and "FULL" in value:
        yield _mismatch("employment-field", "A field says full time; the text says contract.", contract)
    if kind and not contract and "CONTRACT" in value:
        yield _mismatch("employment-field", "A field says contract; the text says permanent.", kind)
    level = level_field(passages)
    if level and is_low_but_asks_much(level, passages):
        yield _mismatch("level-field", "A field says entry level; the text asks for what takes years.", level)


def _if(id_: str, claim: str, passage: Passage | None) -> Iterator[Mismatch]:
    if passage:
        yield _mismatch(id_, claim, passage)


def _mismatch(id_: str, claim: str, passage: Passage) -> Mismatch:
    return Mismatch(id=id_, claim=claim, start=passage.start, end=passage.end, quote=passage.text)


def _remarks(
    catalog: Catalog, work: Work, pay: Pay | None, contract: Passage | None, agentic: Passage | None
) -> Iterator[Remark]:
    """Figures that belong beside what was read, each with its sample; never "the market"."""
    about = {
        "salary": pay is None,
        "contract": contract is not None,
        "agentic": agentic is not None,
        "evals": True,
        "rollout": True,
    }
    sources = {source.id: source for source in catalog.sources}
    for figure in catalog.posting_figures:
        if work.flavor and about[figure.about] or figure.about == "contract" and contract:
            source = sources[figure.source]
            yield Remark(about=figure.about, text=figure.text, source=source.id, date=source.date, sample=source.sample)

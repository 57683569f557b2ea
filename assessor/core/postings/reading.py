"""Judges a posting: from its passages to everything we say of it, each claim with its quote. Read this first here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assessor.core.catalog import Catalog
from assessor.core.documents import Document
from assessor.core.postings.asking import find_practices, find_requirements
from assessor.core.postings.contract import find_contract, find_gig
from assessor.core.postings.mismatches import find_broken_promises, find_field_mismatches, find_title_mismatches
from assessor.core.postings.models import Posting, Proof, Remark
from assessor.core.postings.passages import Passage
from assessor.core.postings.pay import Pay, find_pay
from assessor.core.postings.terms import find_seniority
from assessor.core.postings.work import (
    Work,
    find_agentic_required,
    find_agentic_work,
    find_block,
    find_work,
)


def judge_posting(
    document: Document, passages: Sequence[Passage], title: tuple[int, int] | None, catalog: Catalog
) -> Posting:
    """Everything a posting says, by the rules of `docs/method.md`; the same passages give the same value."""
    named = document.text[slice(*title)] if title else None
    work = find_work(passages, named, catalog)
    required = find_agentic_required(passages) if work.flavor else None
    agentic = find_agentic_work(passages, required, catalog) if work.flavor else None
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
        mismatches=(
            *find_title_mismatches(passages, named, work, agentic),
            *find_field_mismatches(passages, contract),
            *find_broken_promises(passages, named, pay),
        ),
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

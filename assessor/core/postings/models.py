"""A posting as it was read, and what a report says to it. Every claim carries the quote it rests on."""

from __future__ import annotations

from typing import Literal

from assessor.core.catalog.flavors import FlavorId
from assessor.core.evidence import Evidence
from assessor.core.values import Value

RequirementKind = Literal["required", "wanted", "mentioned"]
Seniority = Literal["intern", "junior", "mid", "senior", "staff", "principal", "lead"]
BlockId = Literal["agentic", "api_integration", "none"]
Standing = Literal["shown", "said", "no_evidence", "not_judged"]

KINDS: tuple[RequirementKind, ...] = ("required", "wanted", "mentioned")


class Passed(Value):
    """Something the posting says: `text[start:end] == quote`."""

    start: int
    end: int
    quote: str


class Requirement(Passed):
    """Something the posting asks for. `id` is a skill, a practice or one of our words ("years", "degree").

    `any_of` holds the alternatives where the posting leaves a choice; `months` what "years" amounts to. An id
    "line-N" is a sentence that asks for what no document of ours could show by name.
    """

    id: str
    name: str
    kind: RequirementKind
    any_of: tuple[str, ...] = ()
    months: int | None = None


class AskedPractice(Passed):
    """A practice that the posting names. `rarely_written`: hiring turns on it and few postings say so."""

    id: str
    name: str
    kind: RequirementKind
    rarely_written: bool = False


class Mismatch(Passed):
    """Where the posting contradicts itself, or its title its content."""

    id: str
    claim: str


class Proof(Passed):
    """The quote under one claim of the reading; `claim` names the field."""

    claim: str


class Remark(Value):
    """A figure about a sample of postings, never about "the market": what it says here, and where it is from."""

    about: str
    text: str
    source: str
    date: str
    sample: str


class Posting(Value):
    """A posting as it was read. `flavor` None: it asks for no AI work. `text` is frozen; all offsets are its own."""

    id: str
    name: str
    title: str | None
    flavor: FlavorId | None
    acceptable_order: tuple[FlavorId, ...]
    block: BlockId
    agentic_required: bool
    agentic_work: bool
    salary_disclosed: bool
    salary: str | None
    contract: bool
    seniority: Seniority | None
    requirements: tuple[Requirement, ...]
    practices: tuple[AskedPractice, ...]
    unwritten: tuple[str, ...]
    mismatches: tuple[Mismatch, ...]
    evidence: tuple[Proof, ...]
    remarks: tuple[Remark, ...] = ()
    text: str
    warnings: tuple[str, ...] = ()


class Closing(Value):
    """A task or module that would close a gap. `end` (ISO) is its day in the plan; None: it is not in the plan."""

    task: str
    module: str
    title: str
    hours: int
    end: str | None = None
    in_time: bool | None = None


class Answer(Value):
    """A requirement with what the documents say to it: quotes from both sides."""

    requirement: Requirement
    standing: Standing
    evidence: tuple[Evidence, ...] = ()
    why: str
    closing: tuple[Closing, ...] = ()


class Comparison(Value):
    """A posting against a report. `fit` is per mille by the method of the flavors, with these requirements as target;
    None where the posting asks for nothing by name.
    """

    posting: str
    fit: int | None
    low: int | None
    high: int | None
    by: str | None
    answers: tuple[Answer, ...]
    worth_saying: tuple[str, ...]
    do_not_claim: tuple[str, ...]
    gaps_added: tuple[str, ...]


class PostingView(Value):
    """A posting and its comparison, as the report carries them."""

    posting: Posting
    comparison: Comparison


class Common(Value):
    """What several postings ask for, and how many; `standing` is the person's."""

    id: str
    name: str
    postings: tuple[str, ...]
    standing: Standing


class Opening(Value):
    """A gap that is asked for by several postings, and the tasks that would close it."""

    id: str
    name: str
    postings: tuple[str, ...]
    sentence: str
    closing: tuple[Closing, ...] = ()


class Together(Value):
    """Several postings at once: what they share, which is nearest, which gap opens most of them."""

    count: int
    common: tuple[Common, ...]
    nearest: str | None
    openings: tuple[Opening, ...]

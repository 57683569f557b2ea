"""What a posting asks for: requirements, wishes and what it only names, apart from everything else it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assessor.core.catalog import Catalog
from assessor.core.postings.denying import SHORTEST, still_asked
from assessor.core.postings.models import KINDS, AskedPractice, Requirement, RequirementKind
from assessor.core.postings.passages import Named, Passage
from assessor.core.postings.terms import asked_years
from assessor.core.postings.wishing import WISH, is_wish, would_be_welcome

# What hiring turns on and postings seldom write (sources: ai-career, factored; the counts: field-guide).
RARELY_WRITTEN = ("regression-evals", "cost-latency-control", "progressive-rollout", "fallback-path", "idempotency",
                  "retries-and-timeouts", "knowing-when-not-to-use-an-llm")  # fmt: skip
SAYS_MORE, SAYS_BESIDES = 6, 4
LEADS = re.compile(
    r"\b(?:such as|like|e\.?g\.?|some (?:way|kind|sort) of|for example|any of|one of|either|z\.\s?b|zum beispiel)\b",
    re.IGNORECASE,
)
CHOICE = re.compile(r"\b(?:or|similar|equivalent|comparable|etc|other|oder|others|whatever)\b|/", re.IGNORECASE)
# Said of somebody, asked of nobody: too wide to be answered by a quote.
TOO_WIDE = frozenset({"agile", "ai-assisted-development"})
# The catalog knows the word as a skill and the work as a practice: one requirement, answered by either.
SIBLINGS = {
    "fine-tuning": "fine-tuning-small-models", "prompt-engineering": "unambiguous-prompts",
    "llm-evaluation": "regression-evals",
    "monitoring": "observability-tracing", "observability": "observability-tracing", "logging": "observability-tracing",
    "resilience-patterns": "retries-and-timeouts",
    "ci-cd": "ci-integration", "model-monitoring": "drift-detection", "continuous-integration": "ci-integration",
}  # fmt: skip
# The row of a short notice: "EXP : 5 - 9 YRS".
EXPERIENCE = re.compile(r"^\W*(?:total |relevant |work )?exp(?:erience|\.)?\s*(?:\([^)]*\)\s*)?[:=–-]", re.IGNORECASE)
# A comma before the wish cuts the line, too, where what follows is a wish by itself: "SQL, preferably Postgres".
ASIDE = re.compile(
    r",(?=\s(?:but |and |though )?(?:preferably|ideally|idealerweise|bonus|plus)\b)"
    r"|,(?=[^,;]*\b(?:is|are|would be|ist|wäre|als)\b[^,;]*$)",
    re.IGNORECASE,
)
TRADE = re.compile(
    r"\b(?:trades?|industry|industries|sectors?|fields?|domains?|business(?:es)?|practices|clinics?|hospitals?|insurers?|"
    r"records|devices|software|systems|products?)\b",
    re.IGNORECASE,
)
AGENTS = r"agent|langgraph|crewai|autogen|\bmcp\b|tool.(?:use|calling)"
OURS = re.compile(r"^\W*(?:we|our|us|wir|unser\w*|nous|notre|nos)\b", re.IGNORECASE)
WORDS_OF_OURS = {"years": "Years of experience", "degree": "A degree"}


def find_requirements(passages: Sequence[Passage], catalog: Catalog) -> tuple[Requirement, ...]:
    """Everything asked for, each subject once with its strongest kind, in the order of the text."""
    found: dict[str, Requirement] = {}
    clauses = (clause for passage in passages for clause in _clauses(passage))
    for number, (passage, kind) in enumerate(_asked(clauses)):
        own = list(_requirements(passage, kind, catalog))
        if not own and kind != "mentioned":
            own = [_make(f"line-{number}", passage.text, kind, passage)]
        new = [r for r in own if r.id not in found or KINDS.index(r.kind) < KINDS.index(found[r.id].kind)]
        if not new and kind != "mentioned" and _says_more(passage):
            # All it names is asked for above already, and it says more than the names.
            new = [_make(f"line-{number}", passage.text, kind, passage)]
        found |= {requirement.id: requirement for requirement in new}
    ordered = sorted(found.values(), key=lambda r: (KINDS.index(r.kind), r.start, r.id))
    return tuple(_without_named_twice(ordered))


def _without_named_twice(ordered: Iterable[Requirement]) -> Iterator[Requirement]:
    """Without what is only mentioned and stands in a choice above already."""
    taken: set[str] = set()
    for requirement in ordered:
        members = set(requirement.any_of) or {requirement.id}
        if requirement.kind == "mentioned" and members <= taken:
            continue
        taken |= members
        yield requirement


def _asked(passages: Iterable[Passage]) -> Iterator[tuple[Passage, RequirementKind]]:
    for passage in passages:
        kind = kind_of(passage)
        if kind:
            yield passage, kind


def _clauses(passage: Passage) -> Iterator[Passage]:
    """The clauses of a required line of which only the last is a wish; else the line as it is."""
    head = still_asked(passage.text)
    if passage.part in ("required", "wanted", "role") and head and head != passage.text:
        end = passage.start + len(head)
        named = tuple(n for n in passage.skills if n.end <= end)
        passage = replace(passage, end=end, text=head, skills=named)
    asides = (found.start() for found in ASIDE.finditer(passage.text))
    cut = max(passage.text.rfind(";"), *(at for at in asides if _is_outside_brackets(passage.text, at)), -1)
    last = passage.text[cut + 1 :]
    if passage.part != "required" or not passage.has("wanted") or cut < SHORTEST or not WISH.search(last):
        yield passage
        return
    if WISH.search(passage.text[:cut]):
        yield passage
        return
    middle = passage.start + cut
    moved = {name: count for name, count in passage.signs.items() if _only_in(name, last, passage.text[:cut])}
    before = {name: count for name, count in passage.signs.items() if name != "wanted" and name not in moved}
    named = tuple(n for n in passage.skills if n.end <= middle)
    yield replace(passage, end=middle, text=passage.text[:cut], signs=before, skills=named)
    lead = len(last) - len(last.lstrip())
    after = {**moved, "wanted": 1, "asks": 1}
    named = tuple(n for n in passage.skills if n.start > middle)
    yield replace(passage, start=middle + 1 + lead, text=last.lstrip(), signs=after, skills=named)


def _is_outside_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) == text.count(")", 0, at)


def _only_in(sign: str, last: str, before: str) -> bool:
    """Does a sign of a whole line come from its last clause? Languages and agents are told by their words."""
    words = AGENTS if sign == "agentic" else rf"\b{re.escape(sign.partition('/')[2])}\b"
    told = sign == "agentic" or sign.startswith("language/")
    return told and bool(re.search(words, last, re.I)) and not re.search(words, before, re.I)


def kind_of(passage: Passage) -> RequirementKind | None:
    """Is a passage a requirement, a wish or a mention? None for everything that asks for nothing."""
    if passage.part == "field":
        return "mentioned" if passage.key in ("skills", "tags", "technologies", "tech stack", "stack") else None
    if EXPERIENCE.match(passage.text) and asked_years(passage):
        return "required"
    if passage.part in ("duties", "stack") and not passage.has("equal", "benefit", "encourages"):
        return "mentioned"
    if len(passage.text) < SHORTEST and not passage.skills or passage.has("encourages") or _is_equal(passage):
        return None
    if not still_asked(passage.text):
        return None
    if passage.part in ("required", "wanted"):
        return _kind_in_list(passage)
    if passage.part == "role" and passage.has("asks-plainly") and passage.has("asks") and not passage.has("we-speak"):
        named = any(sign.startswith(("language/", "practice/", "subject/")) for sign in passage.signs)
        plain = asked_years(passage) or passage.skills or named or passage.has("agentic")
        if plain:
            return "wanted" if is_wish(passage) else "required"
    return "wanted" if _is_told_wish(passage) else None


def _is_told_wish(passage: Passage) -> bool:
    """Does a sentence outside any list say that some experience of a person would be welcome?"""
    told = passage.part == "role" or passage.open
    ours = passage.has("we-speak", "boast", "benefit") or OURS.match(passage.text)
    asked = passage.has("asks") or _names(passage)
    return told and asked and not ours and would_be_welcome(passage.text)


def _is_equal(passage: Passage) -> bool:
    """Equal treatment is promised in several words at once; "work with a diverse team" is asked for."""
    listed = passage.part in ("required", "wanted") and not passage.loose and passage.has("asks")
    return passage.signs.get("equal", 0) > (1 if listed else 0)


def _is_of_ours(passage: Passage) -> bool:
    """Does a company speak of itself? Under a heading of its own, "able to explain it to our customers" asks."""
    listed = not passage.sub and not passage.loose and passage.has("asks") and not OURS.match(passage.text)
    listed = listed or _names(passage) and is_wish(passage) and not OURS.match(passage.text)
    return passage.has("we-speak", "boast") and not passage.has("asks-plainly") and not listed


def _says_more(passage: Passage) -> bool:
    """More than the names in it and the words that ask for them?"""
    words = len(passage.text.split())
    return words >= SAYS_MORE or words - len(passage.skills) >= SAYS_BESIDES


def _names(passage: Passage) -> bool:
    """Does a passage name a skill, a language or a subject?"""
    return bool(passage.skills) or any(sign.startswith(("language/", "subject/")) for sign in passage.signs)


def _is_benefit(passage: Passage) -> bool:
    """Words of benefits are fields of work, too ("a background in healthcare"), where a list asks or names a trade."""
    of_work = passage.has("asks") or bool(TRADE.search(passage.text))
    listed = not passage.sub and not passage.loose and of_work and passage.signs.get("benefit", 0) == 1
    return passage.has("benefit") and not passage.has("asks-plainly") and not listed


def _kind_in_list(passage: Passage) -> RequirementKind | None:
    if _is_benefit(passage):
        return None
    if passage.loose and not (passage.has("asks-plainly") or _names(passage) and is_wish(passage)):
        return None
    if passage.sub and not (passage.has("asks") or passage.skills):
        return None
    if _is_of_ours(passage):
        return None
    if passage.text.rstrip().endswith("?"):
        return None
    if passage.part == "wanted":
        return "wanted"
    # "5+ years of Python, ideally in finance": the years are required, whatever else would be nice.
    return "wanted" if is_wish(passage) and not asked_years(passage) else "required"


def _requirements(passage: Passage, kind: RequirementKind, catalog: Catalog) -> Iterator[Requirement]:
    years = asked_years(passage) if kind != "mentioned" else None
    if years:
        yield _make("years", f"{years} years of experience", kind, passage, months=years * 12)
    if kind != "mentioned" and passage.has("subject/degree"):
        yield _make("degree", WORDS_OF_OURS["degree"], kind, passage)
    if kind != "mentioned":
        for sign in sorted(passage.signs):
            if sign.startswith("language/"):
                name = sign.partition("/")[2]
                yield _make(f"language-{name}", name.capitalize(), kind, passage)
    for practice in practices_in(passage, catalog):
        words = tuple(n.id for n in passage.skills if SIBLINGS.get(n.id) == practice and n.id in catalog.skill)
        any_of = tuple(dict.fromkeys((practice, *words)))
        yield _make(practice, catalog.practice[practice].name, kind, passage, any_of=any_of)
    if passage.has("agentic") and not any(named.id == "agents" for named in passage.skills):
        yield _make("agents", "Agents", kind, passage)
    for group in group_choices(passage, catalog):
        yield _make(group[0], " or ".join(catalog.skill[id_].name for id_ in group), kind, passage, any_of=group)


def practices_in(passage: Passage, catalog: Catalog) -> tuple[str, ...]:
    """The practices that a passage asks for, by our words for them or by their names in the catalog."""
    signs = {sign.partition("/")[2] for sign in passage.signs if sign.startswith("practice/")}
    named = {SIBLINGS.get(n.id, n.id) for n in passage.skills}
    return tuple(p.id for p in catalog.practices if p.id in signs or p.id in named)


def group_choices(passage: Passage, catalog: Catalog) -> Iterator[tuple[str, ...]]:
    """Skills that a passage names, those between which it leaves a choice together: same kind, a word of choice."""
    named = [n for n in passage.skills if n.id in catalog.skill and not _is_elsewhere(n.id, catalog)]
    group: list[Named] = []
    for one in named:
        if group and not _belong(passage, group[-1], one, catalog):
            yield from _close(passage, group)
            group = []
        group.append(one)
    if group:
        yield from _close(passage, group)


def _is_elsewhere(id_: str, catalog: Catalog) -> bool:
    """Too wide to be answered, or asked for as a practice already."""
    return id_ in TOO_WIDE or id_ in catalog.practice or SIBLINGS.get(id_) in catalog.practice


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


def _make(
    id_: str,
    name: str,
    kind: RequirementKind,
    passage: Passage,
    *,
    any_of: tuple[str, ...] = (),
    months: int | None = None,
) -> Requirement:
    return Requirement(
        id=id_, name=name if len(name) <= 120 else f"{name[:117]}...", kind=kind,
        any_of=any_of if len(any_of) > 1 else (),
        months=months, start=passage.start, end=passage.end, quote=passage.text,
    )  # fmt: skip


def find_practices(requirements: Iterable[Requirement], catalog: Catalog) -> tuple[AskedPractice, ...]:
    """The practices among what is asked for, in the order of the catalog."""
    asked = {r.id: r for r in requirements if r.id in catalog.practice}
    return tuple(
        AskedPractice(
            id=p.id, name=p.name, kind=asked[p.id].kind, rarely_written=p.id in RARELY_WRITTEN,
            start=asked[p.id].start, end=asked[p.id].end, quote=asked[p.id].quote,
        )
        for p in catalog.practices
        if p.id in asked
    )  # fmt: skip

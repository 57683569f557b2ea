"""What a posting asks for: requirements, wishes and what it only names, apart from everything else it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assessor.core.catalog import Catalog
from assessor.core.postings.choices import group_choices
from assessor.core.postings.clauses import find_clauses
from assessor.core.postings.kinds import kind_of
from assessor.core.postings.models import KINDS, AskedPractice, Requirement, RequirementKind
from assessor.core.postings.passages import Passage
from assessor.core.postings.terms import asked_years

# So many words in all, or besides the names, say more than the names and the words that ask for them.
SAYS_MORE, SAYS_BESIDES = 6, 4
HIGHER = re.compile(r"\b(?:masters?|master['’]s|m\.?sc|mba|ph\.?\s?d|doctorate|promotion)\b", re.IGNORECASE)
AGENT = re.compile(r"agent", re.IGNORECASE)
# A requirement's name has at most so many characters.
MOST_NAME = 120


def find_requirements(passages: Sequence[Passage], catalog: Catalog) -> tuple[Requirement, ...]:
    """Everything asked for, each subject once with its strongest kind, in the order of the text."""
    found: dict[str, Requirement] = {}
    clauses = (clause for passage in passages for clause in find_clauses(passage))
    for number, (passage, kind) in enumerate(_asked(clauses)):
        own = list(_requirements(passage, kind, catalog))
        if not own and kind != "mentioned":
            own = [_make(f"line-{number}", passage.text, kind, passage)]
        new = [r for r in own if r.id not in found or KINDS.index(r.kind) < KINDS.index(found[r.id].kind)]
        if not new and kind != "mentioned" and (_says_more(passage) or _names_another(passage, found)):
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


def _says_more(passage: Passage) -> bool:
    """More than the names in it and the words that ask for them?"""
    words = len(passage.text.split())
    return words >= SAYS_MORE or words - len(passage.skills) >= SAYS_BESIDES


def _names_another(passage: Passage, found: Mapping[str, Requirement]) -> bool:
    """A further degree, or something of agents that has a name of its own, is none of what was asked for before."""
    degree, agents = found.get("degree"), found.get("agents")
    further = degree is not None and HIGHER.search(passage.text) and not HIGHER.search(degree.quote)
    return bool(further) or agents is not None and passage.has("agentic") and not AGENT.search(passage.text)


def _requirements(passage: Passage, kind: RequirementKind, catalog: Catalog) -> Iterator[Requirement]:
    if kind != "mentioned":
        yield from _of_the_person(passage, kind)
    for practice in practices_in(passage, catalog):
        words = tuple(
            n.id for n in passage.skills if n.id in catalog.skill and catalog.skill[n.id].practice == practice
        )
        any_of = tuple(dict.fromkeys((practice, *words)))
        yield _make(practice, catalog.practice[practice].name, kind, passage, any_of=any_of)
    if passage.has("agentic") and not any(named.id == "agents" for named in passage.skills):
        yield _make("agents", "Agents", kind, passage)
    for group in group_choices(passage, catalog):
        yield _make(group[0], " or ".join(catalog.skill[id_].name for id_ in group), kind, passage, any_of=group)


def _of_the_person(passage: Passage, kind: RequirementKind) -> Iterator[Requirement]:
    """The years, the degree and the spoken languages that a passage asks for."""
    if years := asked_years(passage):
        yield _make("years", f"{years} years of experience", kind, passage, months=years * 12)
    if passage.has("subject/degree"):
        yield _make("degree", "A degree", kind, passage)
    for sign in sorted(passage.signs):
        if sign.startswith("language/"):
            name = sign.partition("/")[2]
            yield _make(f"language-{name}", name.capitalize(), kind, passage)


def practices_in(passage: Passage, catalog: Catalog) -> tuple[str, ...]:
    """The practices that a passage asks for, by our words for them or by their names in the catalog."""
    signs = {sign.partition("/")[2] for sign in passage.signs if sign.startswith("practice/")}
    named = {name.id for name in passage.skills}
    named |= {catalog.skill[id_].practice for id_ in named & catalog.skill.keys()}
    return tuple(p.id for p in catalog.practices if p.id in signs | named)


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
        id=id_, name=name if len(name) <= MOST_NAME else f"{name[: MOST_NAME - 3]}...", kind=kind,
        any_of=any_of if len(any_of) > 1 else (),
        months=months, start=passage.start, end=passage.end, quote=passage.text,
    )  # fmt: skip


def find_practices(requirements: Iterable[Requirement], catalog: Catalog) -> tuple[AskedPractice, ...]:
    """The practices among what is asked for, in the order of the catalog."""
    asked = {r.id: r for r in requirements if r.id in catalog.practice}
    rarely = {one.practice for one in catalog.rarely_written}
    return tuple(
        AskedPractice(
            id=p.id, name=p.name, kind=asked[p.id].kind, rarely_written=p.id in rarely,
            start=asked[p.id].start, end=asked[p.id].end, quote=asked[p.id].quote,
        )
        for p in catalog.practices
        if p.id in asked
    )  # fmt: skip

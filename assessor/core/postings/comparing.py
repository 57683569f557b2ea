"""Holds a posting against a report: each requirement shown, said or without evidence, by quotes from both sides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assessor.core.catalog import Catalog, Concern, Flavor, Group
from assessor.core.evidence import STRENGTHS, Evidence
from assessor.core.flavors import fit_value
from assessor.core.levels import Level
from assessor.core.postings.closing import find_closings, targets_of
from assessor.core.postings.models import Answer, Comparison, Posting, Requirement, Standing
from assessor.core.profile.models import Position
from assessor.core.report import Report
from assessor.core.saying import Answers
from assessor.core.titles import lower_first

# The posting as a target of the flavors' method: what is required weighs three times what would be nice.
IMPORTANCE = {"required": 3, "wanted": 1}
TARGET_LEVEL = {"required": 3, "wanted": 2}
FULL, NOTHING = Level(4, 0, 100, 4, 4), Level(0, 0, 0, 0, 0)
PROVED_FROM = STRENGTHS.index("built")
# Asked for by one word, shown by any of these kinds of skills.
KINDS_SHOWING = {"agents": "agent-framework", "vector-databases": "vector-store"}
LANGUAGE = "language-"


@dataclass(frozen=True, slots=True)
class Known:
    """A report with the answers it gives, and the level of whatever it speaks of."""

    report: Report
    answers: Answers
    levels: dict[str, Level]


def compare_posting(posting: Posting, report: Report, catalog: Catalog, by: str | None = None) -> Comparison:
    """What a report says to each requirement of a posting; `by` is the day (ISO) that the person names."""
    said = Answers(report)
    known = Known(report, said, said.levels())
    by = by or (report.plan.end if report.plan else None)
    answers = tuple(_answer(r, known, catalog, by) for r in posting.requirements)
    target, levels = _as_target(answers, known, catalog)
    gaps = {gap.id for gap in report.gaps}
    missing = [a for a in answers if a.standing == "no_evidence" and a.requirement.kind != "mentioned"]
    added = [a for a in missing if a.requirement.kind == "required" and not targets_of(a.requirement, catalog) & gaps]
    return Comparison(
        posting=posting.id,
        fit=fit_value(target, levels) if target else None,
        low=fit_value(target, levels, "low") if target else None,
        high=fit_value(target, levels, "high") if target else None,
        by=by,
        answers=answers,
        worth_saying=tuple(a.requirement.name for a in answers if _is_proved(a)),
        do_not_claim=tuple(a.requirement.name for a in missing),
        gaps_added=tuple(a.requirement.name for a in added),
    )


def _answer(requirement: Requirement, known: Known, catalog: Catalog, by: str | None) -> Answer:
    standing, evidence, why = _standing(requirement, known, catalog)
    closing = find_closings(requirement, known.report, catalog, by) if standing in ("said", "no_evidence") else ()
    return Answer(requirement=requirement, standing=standing, evidence=evidence, why=why, closing=closing)


Found = tuple[Standing, tuple[Evidence, ...], str]


def _standing(requirement: Requirement, known: Known, catalog: Catalog) -> Found:
    if requirement.id.startswith("line-"):
        return "not_judged", (), "This is yours to judge: we do not hold lines of this kind against quotes."
    if requirement.id == "years":
        return _years(requirement, known.report)
    if requirement.id == "degree":
        return _degree(known.report)
    if requirement.id.startswith(LANGUAGE):
        return _language(requirement, known.report)
    return _by_name(requirement, known, catalog)


def _by_name(requirement: Requirement, known: Known, catalog: Catalog) -> Found:
    """The best that any of the subjects has, in the words of every other page."""
    asked = requirement.any_of or (requirement.id,)
    best = known.answers.best(asked, subjects_of(requirement, catalog)[len(asked) :])
    if best.saying == "nothing":
        return "no_evidence", (), "We found no evidence for this in your documents."
    if best.saying == "by_word":
        return "said", (), best.sentence("")
    if best.is_shown:
        name = best.shown_as or requirement.name
        why = "Your documents show it." if name == requirement.name else f"Your documents show {name}."
        return "shown", best.evidence[:2], why
    sentence = best.sentence("")
    about = "" if best.subject in asked or best.hollow else f"{best.name}: "
    return "said", best.evidence[:1], f"{about}{lower_first(sentence) if about else sentence}"


def subjects_of(requirement: Requirement, catalog: Catalog) -> tuple[str, ...]:
    """The skills and practices any of which answers a requirement: itself, its alternatives, and narrower ones."""
    asked = requirement.any_of or (requirement.id,)
    kind = KINDS_SHOWING.get(requirement.id)
    narrower = (s.id for s in catalog.skills if set(s.implies) & set(asked) or (kind and s.kind == kind))
    return tuple(dict.fromkeys((*asked, *narrower)))


def _years(requirement: Requirement, report: Report) -> Found:
    months, asked = report.profile.total_months, requirement.months or 0
    evidence = tuple(_position_quote(p, report) for p in report.profile.positions[:2])
    why = f"All your positions together add up to {months} months; {asked} are asked for."
    why += " Whether they were spent on what this line names is yours to judge." if months >= asked else ""
    return ("shown" if months >= asked else "no_evidence"), evidence, why


def _position_quote(position: Position, report: Report) -> Evidence:
    return _quote(report, position.document, position.span.start, position.span.end, "The position and its dates.")


def _quote(report: Report, document: str, start: int, end: int, why: str) -> Evidence:
    """The first line of a range of a document as evidence."""
    text = next(d.text for d in report.documents if d.id == document)
    line = text.find("\n", start, end)
    end = line if line > start else end
    return Evidence(
        document=document, start=start, end=end, quote=text[start:end], state="demonstrated", strength="used", why=why
    )


def _named(quote: Evidence) -> Evidence:
    """A line that names something and is no work with it."""
    return quote.model_copy(update={"state": "listed", "strength": "mentioned"})


def _degree(report: Report) -> Found:
    resume = next((d for d in report.documents if d.kind == "resume"), None)
    if resume is None or not report.profile.education:
        return "no_evidence", (), "We found no course of study in your documents."
    span = report.profile.education[0].span
    quote = _named(_quote(report, resume.id, span.start, span.end, "The course of study."))
    return "said", (quote,), "Your resume names a course of study; whether it is the one asked for is yours to judge."


def _language(requirement: Requirement, report: Report) -> Found:
    for document in report.documents:
        found = re.search(rf"\b{requirement.name}\b", document.text, re.IGNORECASE)
        if found and document.kind == "resume":
            start = document.text.rfind("\n", 0, found.start()) + 1
            quote = _named(_quote(report, document.id, start, len(document.text), "It names the language."))
            return "said", (quote,), "Your resume names the language."
    return "no_evidence", (), "We found no word of this language in your resume."


def _as_target(
    answers: Iterable[Answer], known: Known, catalog: Catalog
) -> tuple[Flavor | None, dict[str, Level]]:  # fmt: skip
    """The posting as a flavor: a concern of what is required and one of wishes, a group for each requirement."""
    judged = [a for a in answers if a.standing != "not_judged" and a.requirement.kind in IMPORTANCE]
    levels = dict(known.levels)
    concerns = []
    for kind, importance in IMPORTANCE.items():
        own = [a for a in judged if a.requirement.kind == kind]
        groups = tuple(_group(a, TARGET_LEVEL[kind], levels, catalog) for a in own)
        if groups:
            concerns.append(Concern(id=kind, name=kind, importance=importance, groups=groups, why="The posting asks."))
    if not concerns:
        return None, levels
    return Flavor(id="swe", name="posting", one_line="", roots="", concerns=tuple(concerns)), levels


def _group(answer: Answer, target: int, levels: dict[str, Level], catalog: Catalog) -> Group:
    """A requirement as a group; years, degrees and languages are there or not."""
    asked = answer.requirement
    if _is_given(asked):
        levels[asked.id] = FULL if answer.standing in ("shown", "said") else NOTHING
        members: tuple[str, ...] = (asked.id,)
    else:
        members = subjects_of(asked, catalog)
    return Group(id=asked.id, name=asked.name, any=members, weight=1, target=target)


def _is_proved(answer: Answer) -> bool:
    if answer.standing != "shown":
        return False
    strongest = max((STRENGTHS.index(e.strength) for e in answer.evidence), default=0)
    return strongest >= PROVED_FROM or answer.requirement.id == "years"


def iter_missing(comparison: Comparison) -> Iterator[Answer]:
    """The required lines for which nothing is shown and work could show something: no degree, years or languages."""
    return (
        a
        for a in comparison.answers
        if a.requirement.kind == "required" and a.standing in ("said", "no_evidence") and not _is_given(a.requirement)
    )


def _is_given(asked: Requirement) -> bool:
    """There or not, and no task of a plan brings it."""
    return asked.id in ("years", "degree") or asked.id.startswith(LANGUAGE)

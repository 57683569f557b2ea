"""Scores the canonical sections of a resume and the headings they stand under."""

from __future__ import annotations

from collections.abc import Iterable

from evals.scoring.tally import Json, Tally, compare_sets, judge
from evals.scoring.text import contains_either

ALL_SECTIONS = (
    "summary",
    "experience",
    "education",
    "skills",
    "projects",
    "publications",
    "awards",
    "certifications",
    "languages",
    "interests",
    "volunteering",
)


def score_sections(report: Json, label: Json, entry: str, vocabulary: Iterable[str] = ALL_SECTIONS) -> list[Tally]:
    """Precision and recall of section ids; optional ones, and ids the corpus does not label, count neither way.

    A label may name an optional section among its sections, too, to give its heading: it stays optional.
    """
    found = {section["id"] for section in report["profile"].get("sections", [])}
    optional = set(label.get("sections_optional", [])) | set(label.get("sections_acceptable", []))
    neutral = optional | (found - set(vocabulary) - set(label["sections"]))
    tallies = [compare_sets("sections", entry, label["sections"], found, neutral)]
    return tallies + _score_headings(report, label.get("section_headings", {}), entry)


def _score_headings(report: Json, headings: dict[str, str | None], entry: str) -> list[Tally]:
    """Whether the heading of each found section is the labelled one (null: it has none)."""
    found: dict[str, list[str | None]] = {}
    for section in report["profile"].get("sections", []):
        found.setdefault(section["id"], []).append(section.get("heading"))
    return [
        judge("section_headings", entry, any(contains_either(heading, h) for h in found[id_]), heading, found[id_])
        for id_, heading in headings.items()
        if id_ in found
    ]

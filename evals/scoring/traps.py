"""Scores traps: passages that must not count as something, and values that must not result."""

from __future__ import annotations

from collections.abc import Iterator

from evals.scoring.names import Words
from evals.scoring.positions import holds_position
from evals.scoring.skills import found_by_name
from evals.scoring.tally import Json, Tally, judge
from evals.scoring.text import digits, find_squashed, squash
from evals.scoring.verdicts import flavor_id

# An evidence uses a trap's quote when it covers this share of the shorter of the two.
_SHARED = 0.5


def score_traps(report: Json, label: Json, entry: str, words: Words) -> list[Tally]:
    """One answer per thing that a trap must not count as."""
    return [
        judge("traps", entry, not _falls_for(report, trap, id_, label, words), f"not {id_}", trap["quote"])
        for trap in label.get("traps", [])
        for id_ in trap["must_not_count_as"]
    ]


def _falls_for(report: Json, trap: Json, id_: str, label: Json, words: Words) -> bool:
    head, _, rest = id_.partition(":")
    if head == "skill":
        return any(_uses(report, e, trap) for s in found_by_name(report, rest, words) for e in _shown(s))
    if head == "section":
        return _has_section(report, rest)
    if head == "position":
        return _has_position(report, rest, trap, label)
    if rest or head == "phone":
        return _has_value(report, head, rest or trap["quote"])
    return any(_uses(report, e, trap) for e in _evidence_for(report, id_))


def _evidence_for(report: Json, id_: str) -> Iterator[Json]:
    """Evidence that makes a practice demonstrated, or a criterion (`signal.criterion`) true."""
    signal, _, criterion = id_.partition(".")
    for practice in report.get("practices", []):
        if practice["id"] == id_:
            yield from _shown(practice)
    for found in report.get("signals", []):
        for one in found["criteria"]:
            if found["id"] == signal and one["id"] == criterion and one["met"]:
                yield from one.get("evidence", [])


def _shown(assessed: Json) -> Iterator[Json]:
    """The evidence that makes a skill or practice demonstrated."""
    if assessed["state"] == "demonstrated":
        yield from (e for e in assessed.get("evidence", []) if e.get("state", "demonstrated") == "demonstrated")


def _uses(report: Json, evidence: Json, trap: Json) -> bool:
    """Whether an evidence rests on the trap's passage: they overlap by half of the shorter, in the trap's file."""
    document = next((d for d in report["documents"] if d["id"] == evidence["document"]), None)
    if document is None or (trap.get("file") and document["name"] != trap["file"].rsplit("/", 1)[-1]):
        return False
    place = find_squashed(trap["quote"], document["text"])
    if place is None:
        return False
    shared = min(place[1], evidence["end"]) - max(place[0], evidence["start"])
    return shared >= _SHARED * min(place[1] - place[0], evidence["end"] - evidence["start"])


def _has_section(report: Json, wanted: str) -> bool:
    """Whether the section was reported; `<id>-empty`: whether it was reported without content."""
    id_, empty, _ = wanted.partition("-empty")
    sections = [s for s in report["profile"].get("sections", []) if s["id"] == id_]
    if not empty:
        return bool(sections)
    texts = {d["id"]: d["text"] for d in report["documents"] if d["kind"] == "resume"}
    bodies = [next(iter(texts.values()), "")[s["start"] : s["end"]] for s in sections]
    return not any(squash(body) != squash(s.get("heading")) for s, body in zip(sections, bodies, strict=True))


def _has_position(report: Json, wanted: str, trap: Json, label: Json) -> bool:
    """`ended`: the current job is reported as over; the `-counted` ones: the months are wrong; else a row by name."""
    if wanted == "ended":
        return _current_job_ended(report, label)
    if wanted.endswith("-counted"):
        months = report["profile"].get("total_months", 0)
        return months > label["total_months_of_experience"] + label.get("months_tolerance", 0)
    return holds_position(report, wanted)


def _current_job_ended(report: Json, label: Json) -> bool:
    last = max((p.get("end_month") or "" for p in label["positions"]), default="")
    current = [p for p in label["positions"] if p.get("end_month") == last]
    rows = [r for r in report["profile"].get("positions", []) if r.get("start_month") == current[0]["start_month"]]
    return any(not row.get("current") for row in rows)


def _has_value(report: Json, field: str, value: str) -> bool:
    if field == "phone":
        found = digits(report["profile"].get("phone"))
        return bool(found) and (not digits(value) or found in digits(value) or digits(value) in found)
    if field == "total_months_of_experience":
        return str(report["profile"].get("total_months")) == value
    if field == "closest_flavor":
        return report.get("closest_flavor") == flavor_id(value)
    got = report.get(field)
    return str(got.get("id") if isinstance(got, dict) else got) == value

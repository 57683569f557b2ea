"""Scores skills: found or not, their states and their strengths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from evals.scoring.names import Words, alike, label_forms
from evals.scoring.tally import Json, Miss, Tally, count_recall, judge

STRENGTHS = ("mentioned", "used", "built", "measured", "production")
CREDITED = ("demonstrated", "listed")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A labelled skill with the names it goes by and the label itself."""

    name: str
    forms: tuple[str, ...]
    label: Json


def score_candidate_skills(report: Json, label: Json, entry: str, words: Words) -> list[Tally]:
    """Tools: precision and recall (the list is exhaustive); techniques: recall only. Then states and strengths."""
    wanted = [Wanted(s["name"], label_forms(s["name"]), s) for s in label["skills"]]
    tools = [w for w in wanted if w.label["kind"] == "tool"]
    techniques = [w for w in wanted if w.label["kind"] != "tool"]
    found = report.get("skills", [])
    # A technique that nobody labelled is no error; a found skill that meets a technique's label is none either.
    neutral = {s["id"] for s in found if s["id"] not in words.tools or _match(s, techniques, words)}
    tallies = [*_found("skills", entry, found, tools, words, neutral)]
    tallies.append(_recall_only("skill_techniques", entry, found, techniques, words))
    return tallies + _states(report, wanted, entry, words)


def score_file_skills(
    report: Json, label: Json, entry: str, words: Words, aliases: Mapping[str, Iterable[str]]
) -> list[Tally]:
    """Everything technical that a file names; keyword lists count neither way, mere plans must not be credited."""
    found = report.get("skills", [])
    wanted = _wanted(label.get("skills", []), aliases)
    keywords = _wanted(label.get("keyword_list_only", []), aliases)
    planned = _wanted(label.get("planned_or_suggested_only", []), aliases)
    uncredited = {s["id"] for s in found if _match(s, planned, words) and s.get("state") not in CREDITED}
    neutral = {s["id"] for s in found if _match(s, keywords, words)} | uncredited
    tallies = [*_found("skills", entry, found, wanted, words, neutral)]
    ai = _wanted(label.get("ai_skills", []), aliases)
    tallies.append(_recall_only("ai_skills", entry, found, ai, words))
    for plan in planned:
        wrong = [s["name"] for s in found if _meets(s, plan, words) and s.get("state") in CREDITED]
        tallies.append(judge("planned_not_credited", entry, not wrong, f"{plan.name} not credited", ", ".join(wrong)))
    return tallies


def _wanted(names: Iterable[str], aliases: Mapping[str, Iterable[str]]) -> list[Wanted]:
    return [Wanted(name, label_forms(name, aliases), {}) for name in names]


def _names(skill: Json, words: Words) -> tuple[str, ...]:
    return (skill["name"], *words.forms.get(skill["id"], ()))


def _meets(skill: Json, wanted: Wanted, words: Words) -> bool:
    return any(alike(form, name) for form in wanted.forms for name in _names(skill, words))


def _match(skill: Json, wanted: Sequence[Wanted], words: Words) -> list[Wanted]:
    return [w for w in wanted if _meets(skill, w, words)]


def _found(
    family: str, entry: str, found: Sequence[Json], wanted: Sequence[Wanted], words: Words, neutral: set[str]
) -> list[Tally]:
    """Precision and recall by all names, recall over what the catalog has, and both by the shown names alone."""
    by_label = {w.name: any(_meets(s, w, words) for s in found) for w in wanted}
    judged = [s for s in found if s["id"] not in neutral or _match(s, wanted, words)]
    extra = [s for s in judged if not _match(s, wanted, words)]
    misses = [Miss(family, entry, "missed", name, "") for name, met in by_label.items() if not met]
    misses += [Miss(family, entry, "extra", "", _show(s)) for s in extra]
    met = sum(by_label.values())
    tally = Tally(family, met, len(wanted), len(judged) - len(extra), len(judged), misses=tuple(misses))
    known = [w for w in wanted if words.known(w.forms)]
    return [
        tally,
        _recall_only(f"{family}_in_catalog", entry, found, known, words),
        _by_name(f"{family}_by_shown_name", entry, judged, wanted),
    ]


def _by_name(family: str, entry: str, found: Sequence[Json], wanted: Sequence[Wanted]) -> Tally:
    """The same with the shown name alone: how a reader without our catalog would count."""
    bare = Words({})
    met = [w for w in wanted if any(_meets(s, w, bare) for s in found)]
    right = [s for s in found if _match(s, wanted, bare)]
    return Tally(family, len(met), len(wanted), len(right), len(found))


def _recall_only(family: str, entry: str, found: Sequence[Json], wanted: Sequence[Wanted], words: Words) -> Tally:
    met = [w.name for w in wanted if any(_meets(s, w, words) for s in found)]
    return count_recall(family, entry, met, [w.name for w in wanted if w.name not in met])


def _states(report: Json, wanted: Sequence[Wanted], entry: str, words: Words) -> list[Tally]:
    """Accuracy of states of found skills, and of strengths where label and finding are both demonstrated."""
    tallies: list[Tally] = []
    for want in wanted:
        skill = _best(report.get("skills", []), want, words)
        if skill is None:
            continue
        states = want.label.get("accept_states", [want.label["state"]])
        expected = f"{want.name}: {'/'.join(states)}"
        tallies.append(judge("skill_states", entry, skill["state"] in states, expected, _show(skill)))
        if want.label["state"] == skill["state"] == "demonstrated":
            accepted = want.label.get("accept_strengths", [want.label["strongest_strength"]])
            tallies += judge_strength("skill_strengths", entry, want.name, accepted, skill.get("strength"))
    return tallies


def judge_strength(family: str, entry: str, name: str, accepted: Sequence[str], found: str | None) -> list[Tally]:
    """Right where accepted; in the second family also where one step off, which is a small error."""
    expected = f"{name}: {'/'.join(accepted)}"
    steps = [abs(STRENGTHS.index(a) - STRENGTHS.index(found)) for a in accepted] if found in STRENGTHS else [9]
    return [
        judge(family, entry, min(steps) == 0, expected, found),
        judge(f"{family}_within_one_step", entry, min(steps) <= 1, expected, found),
    ]


def _best(found: Sequence[Json], want: Wanted, words: Words) -> Json | None:
    """The found skill whose shown name is the label's, else the first that goes by one of its names."""
    meeting = [s for s in found if _meets(s, want, words)]
    return next((s for s in meeting if alike(s["name"], want.name)), meeting[0] if meeting else None)


def _show(skill: Json) -> str:
    quote = next((e["quote"] for e in skill.get("evidence", [])), "")
    return f"{skill['name']} ({skill.get('state')}) {' '.join(quote.split())[:80]!r}"


def found_by_name(report: Json, name: str, words: Words) -> list[Json]:
    """The report's skills that go by this name."""
    want = Wanted(name, label_forms(name), {})
    return [s for s in report.get("skills", []) if _meets(s, want, words)]

"""Scores bad files: each label says in words what should happen, and each kind of words has its check."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from evals.scoring.controls import credited_ai
from evals.scoring.names import Words
from evals.scoring.skills import CREDITED, found_by_name
from evals.scoring.tally import Json, Tally, judge
from evals.scoring.text import squash


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of assessing one entry: a report, a refusal (the clear line), or a crash; and how long it took."""

    report: Json | None = None
    refusal: str | None = None
    crash: str | None = None
    seconds: float = 0.0


# Seconds in which a file that is to be handled quickly, or within limits, must be through.
_QUICK = 30.0
# A reason named in the label, and what a message that gives it may say.
_REASONS = {
    "password": r"password|encrypt|locked",
    "empty": r"empty|no text|nothing",
    "scan|text layer": r"scan|text layer|no text",
}
Check = Callable[[Outcome, str, Words], str | None]


def score_bad_file(outcome: Outcome, label: Json, entry: str, words: Words) -> list[Tally]:
    """One answer per check that the label's `expected` calls for; a check returns what is wrong, or None."""
    expected = label["expected"]
    checks = [check for pattern, check in CHECKS if re.search(pattern, expected, re.I)]
    return [_judge(check, outcome, expected, entry, words) for check in checks]


def _judge(check: Check, outcome: Outcome, expected: str, entry: str, words: Words) -> Tally:
    problem = check(outcome, expected, words)
    return judge("bad_files", entry, problem is None, f"{check.__name__}: {expected}", problem)


def never_crashes(outcome: Outcome, expected: str, words: Words) -> str | None:
    """No traceback, and what is said is one line made for people."""
    if outcome.crash:
        return outcome.crash
    line = outcome.refusal
    if line is not None and (not line.strip() or "\n" in line.strip() or "Traceback" in line):
        return f"not one clear line: {line!r}"
    return None


def is_refused(outcome: Outcome, expected: str, words: Words) -> str | None:
    """Refused with a clear line that says the reason the label names."""
    if outcome.refusal is None:
        return "not refused"
    for named, said in _REASONS.items():
        if re.search(named, expected, re.I) and not re.search(said, outcome.refusal, re.I):
            return f"the reason is not said: {outcome.refusal}"
    return None


def is_refused_or_warned(outcome: Outcome, expected: str, words: Words) -> str | None:
    """The person is told: refused with a line, or read with a warning."""
    return None if outcome.refusal or _warnings(outcome) else "read without a word"


def is_quick(outcome: Outcome, expected: str, words: Words) -> str | None:
    """Done, or refused, in reasonable time."""
    return None if outcome.seconds <= _QUICK else f"took {outcome.seconds:.0f} s"


def credits_no_ai(outcome: Outcome, expected: str, words: Words) -> str | None:
    """No AI skill credited and no flavor claimed."""
    if outcome.report is None:
        return None
    credited = [s["name"] for s in credited_ai(outcome.report, words)]
    flavor = outcome.report.get("closest_flavor")
    return f"credited {', '.join(credited)}; flavor {flavor}" if credited or flavor else None


def credits_no_skill(outcome: Outcome, expected: str, words: Words) -> str | None:
    """No skill credited at all."""
    skills = [s["name"] for s in (outcome.report or {}).get("skills", []) if s.get("state") in CREDITED]
    return f"credited {', '.join(skills)}" if skills else None


def makes_up_no_job(outcome: Outcome, expected: str, words: Words) -> str | None:
    """No position reported."""
    positions = outcome.report["profile"].get("positions", []) if outcome.report else []
    return f"{len(positions)} positions, such as {positions[0].get('title')}" if positions else None


def makes_up_no_person(outcome: Outcome, expected: str, words: Words) -> str | None:
    """No name reported."""
    name = outcome.report["profile"].get("name") if outcome.report else None
    return f"name {name}" if name else None


def finds_named_skills(outcome: Outcome, expected: str, words: Words) -> str | None:
    """The skills that the label names with slashes or "found", unless refusing or warning was enough."""
    if _may_refuse(outcome, expected):
        return None
    report = outcome.report or {"skills": []}
    missing = [name for name in _named_skills(expected) if not found_by_name(report, name, words)]
    return f"not found: {', '.join(missing)}" if missing else None


def finds_named_values(outcome: Outcome, expected: str, words: Words) -> str | None:
    """Names and e-mail addresses that stand in the label's brackets are in the text that was read."""
    if _may_refuse(outcome, expected):
        return None
    text = squash(_text(outcome))
    missing = [value for value in _named_values(expected) if squash(value) not in text]
    return f"not in the text: {', '.join(missing)}" if missing else None


def text_is_clean(outcome: Outcome, expected: str, words: Words) -> str | None:
    """No NUL characters, no replacement characters."""
    bad = re.search("[\x00\ufffd]", _text(outcome))
    return f"character U+{ord(bad.group()):04X} in the text" if bad else None


def leaks_no_file(outcome: Outcome, expected: str, words: Words) -> str | None:
    """No content of a file of this machine in the text."""
    leak = re.search(r"root:.?:0:0|\[boot loader\]|BEGIN [A-Z ]*PRIVATE KEY", _text(outcome))
    return f"leaked {leak.group()!r}" if leak else None


def doubles_no_word(outcome: Outcome, expected: str, words: Words) -> str | None:
    """Hardly any run of text in which every character stands twice."""
    text = re.sub(r"\s+", "", _text(outcome))
    doubled = sum(len(run.group()) for run in re.finditer(r"(?:([^\W\d_])\1){3,}", text))
    return f"{doubled} doubled characters" if doubled > len(text) * 0.02 else None


def _may_refuse(outcome: Outcome, expected: str) -> bool:
    """Whether a refusal or a warning was given where the label leaves that way open."""
    return bool(re.search(r"\bor\b|clear message", expected)) and bool(outcome.refusal or _warnings(outcome))


def _warnings(outcome: Outcome) -> list[Json]:
    report = outcome.report or {}
    return [*(w for d in report.get("documents", []) for w in d.get("warnings", [])), *report.get("unused", [])]


def _text(outcome: Outcome) -> str:
    return "\n".join(d["text"] for d in (outcome.report or {}).get("documents", []))


def _named_skills(expected: str) -> Iterator[str]:
    for group in re.findall(r"[A-Z][\w+#.]*(?:[ /][A-Z][\w+#.]*)*/[A-Z][\w+#. ]*\w(?=\)| found|,|$)", expected):
        yield from (name.strip() for name in group.removesuffix(" found").split("/"))
    for pair in re.findall(r"([A-Z]\w+) and ([A-Z]\w+) found", expected):
        yield from pair


def _named_values(expected: str) -> Iterator[str]:
    yield from re.findall(r"[\w.+-]+@[\w.-]+\w", expected)
    yield from re.findall(r"\(([A-Z]\w+ [A-Z]\w+)(?= \.\.\.|[,)])", expected)


# Kinds of words in `expected`, and the checks they call for. A file that may be read instead is not held to a refusal.
CHECKS: tuple[tuple[str, Check], ...] = (
    (r"", never_crashes),
    (r"^(?!.*\bor\b)(?:clear message|refused)|password-protected", is_refused),
    (r"^(?!.*\bor\b).*\b(?:told|flagged)\b|^told\b", is_refused_or_warned),
    (r"limit|quickly|memory|before unpacking", is_quick),
    (r"no AI skill|no flavor claimed|not credited", credits_no_ai),
    (r"no skill\b|no person, job or skill|job or skill made up|no skill or job", credits_no_skill),
    (r"no person|job made up|skill or job|or job\b", makes_up_no_job),
    (r"no person", makes_up_no_person),
    (r"[A-Z]\w+/[A-Z]\w+|[A-Z]\w+ and [A-Z]\w+ found", finds_named_skills),
    (r"\([A-Z]\w+ [A-Z]\w+|@", finds_named_values),
    (r"NUL|mojibake|decoded|kept in order|database error", text_is_clean),
    (r"content never appears|entity", leaks_no_file),
    (r"doubled", doubles_no_word),
)

"""Assesses every entry of a corpus in this process and scores what comes out."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from evals.corpus import FILE_SECTIONS, Corpus, Entry
from evals.scoring.bad_files import Outcome, score_bad_file
from evals.scoring.contact import score_contact
from evals.scoring.controls import is_control, score_control, score_must_not_contain
from evals.scoring.gaps import score_gaps, score_plan
from evals.scoring.months import score_months
from evals.scoring.names import Words
from evals.scoring.passages import score_passage
from evals.scoring.positions import score_positions
from evals.scoring.postings import score_posting
from evals.scoring.practices import score_practices
from evals.scoring.quotes import score_quotes
from evals.scoring.reading import score_words
from evals.scoring.sections import ALL_SECTIONS, score_sections
from evals.scoring.signals import score_signals
from evals.scoring.skills import score_candidate_skills, score_file_skills
from evals.scoring.tally import Json, Tally, add_up, judge
from evals.scoring.traps import score_traps
from evals.scoring.verdicts import score_closest_flavor, score_verdicts
from evals.scoring.writeups import score_writeup


class Refused(Exception):
    """The assessment declined, with one clear line; not an error of ours."""


class Assess(Protocol):
    """Files in, the report as JSON out; raises Refused where the resume, or everything, is unreadable."""

    def __call__(self, resume: Path | None, writeups: Sequence[Path], *, as_of: str, target: str) -> Json: ...


ReadPosting = Callable[[Path], Json]

# A posting that could not be read: every answer is missed.
EMPTY_POSTING: Json = {
    "flavor": "unread", "agentic_required": None, "agentic_work": None, "salary_disclosed": None, "contract": None,
    "requirements": [], "practices": [], "mismatches": [], "evidence": [], "text": "",
}  # fmt: skip

# A bullet of a resume says little without the job it stands under: passages of that kind are set under this one.
PASSAGE_RESUME = """# Robin Alder

## Experience

### Software Engineer, Linden Works, January 2022 - present

- {text}
"""


def run_corpus(
    corpus: Corpus,
    assess: Assess,
    words: Words,
    report_progress: Callable[[str], None] = lambda line: None,
    read_posting: ReadPosting | None = None,
) -> dict[str, Tally]:
    """Every entry assessed once and scored, added up by family; postings only where `read_posting` reads them."""
    tallies: list[Tally] = []
    with tempfile.TemporaryDirectory() as folder:
        for entry in corpus.entries:
            if entry.kind == "posting" and read_posting is None:
                continue
            outcome = _assess_entry(entry, corpus, assess, Path(folder), read_posting)
            report_progress(f"{entry.id}: {outcome.seconds:.2f} s {outcome.refusal or outcome.crash or ''}".rstrip())
            tallies += _score(entry, corpus, outcome, words)
    return add_up(tallies)


def _assess_entry(
    entry: Entry, corpus: Corpus, assess: Assess, scratch: Path, read_posting: ReadPosting | None
) -> Outcome:
    """The outcome with its time. Any exception but Refused is a crash, and scored as one."""
    resume, writeups = entry.resume, entry.writeups
    if entry.kind == "passage":
        resume, writeups = write_passage(entry, scratch)
    started = time.perf_counter()
    try:
        if entry.kind == "posting" and read_posting and resume:
            return Outcome(report=read_posting(resume), seconds=time.perf_counter() - started)
        report = assess(resume, writeups, as_of=corpus.as_of, target=corpus.target)
        return Outcome(report=report, seconds=time.perf_counter() - started)
    except Refused as refusal:
        return Outcome(refusal=str(refusal), seconds=time.perf_counter() - started)
    except Exception as error:  # the scores must say which file crashed, and go on
        crash = f"{type(error).__name__}: {error}"
        return Outcome(crash=crash[:300], seconds=time.perf_counter() - started)


def write_passage(entry: Entry, scratch: Path) -> tuple[Path | None, tuple[Path, ...]]:
    """The files that a passage is assessed as: a resume's bullet under a job, or a write-up of its own."""
    path = scratch / f"{entry.id}.md"
    if entry.label.get("kind") == "resume":
        path.write_text(PASSAGE_RESUME.format(text=entry.text), encoding="utf-8")
        return path, ()
    path.write_text(entry.text + "\n", encoding="utf-8")
    return None, (path,)


def _score(entry: Entry, corpus: Corpus, outcome: Outcome, words: Words) -> Iterator[Tally]:
    if entry.kind == "nasty":
        yield from score_bad_file(outcome, entry.label, entry.id, words)
    else:
        yield judge("readable", entry.id, outcome.report is not None, "a report", outcome.refusal or outcome.crash)
    if entry.kind == "posting":
        yield from score_posting(outcome.report or EMPTY_POSTING, entry.label, entry.id)
        return
    if outcome.report is None:
        # A file that could not be read scores like an empty report: nothing found, every label missed.
        if entry.kind == "nasty":
            return
        outcome = Outcome(report=EMPTY_REPORT)
    report = outcome.report or EMPTY_REPORT
    yield from score_quotes(report, entry.id)
    scorers = {"candidate": _candidate, "resume": _resume, "writeup": _writeup, "passage": _passage}
    if entry.kind in scorers:
        yield from scorers[entry.kind](report, entry, corpus, words)


def _candidate(report: Json, entry: Entry, corpus: Corpus, words: Words) -> Iterator[Tally]:
    label, id_ = entry.label, entry.id
    yield from score_contact(report, label, id_)
    yield from score_sections(report, label, id_, ALL_SECTIONS)
    yield from score_positions(report, label, id_)
    yield from score_months(report, label, id_, corpus.as_of)
    yield from score_candidate_skills(report, label, id_, words)
    yield from score_practices(report, label, id_)
    yield from score_signals(report, label, id_)
    yield from score_closest_flavor(report, label, id_)
    yield from score_verdicts(report, label, id_)
    yield from score_gaps(report, label, id_)
    yield from score_plan(report, label, id_)
    yield from score_traps(report, label, id_, words)
    yield from score_words(report, label, id_)
    if is_control(label):
        yield from score_control(report, label, id_, words)


def _resume(report: Json, entry: Entry, corpus: Corpus, words: Words) -> Iterator[Tally]:
    label, id_ = entry.label, entry.id
    yield from score_contact(report, label, id_)
    yield from score_sections(report, label, id_, FILE_SECTIONS)
    yield from score_positions(report, label, id_)
    yield from score_months(report, label, id_, corpus.as_of)
    yield from score_must_not_contain(report, label, id_, words)
    yield from _file(report, entry, corpus, words)


def _writeup(report: Json, entry: Entry, corpus: Corpus, words: Words) -> Iterator[Tally]:
    yield from score_writeup(report, entry.label, entry.id)
    yield from _file(report, entry, corpus, words)


def _file(report: Json, entry: Entry, corpus: Corpus, words: Words) -> Iterator[Tally]:
    yield from score_words(report, entry.label, entry.id)
    if "flavor" not in entry.label:
        # Labelled for how it is laid out, not for what it shows (evals/resumes).
        return
    yield from score_file_skills(report, entry.label, entry.id, words, corpus.aliases)
    yield from score_closest_flavor(report, entry.label, entry.id)
    if is_control(entry.label):
        yield from score_control(report, entry.label, entry.id, words, corpus.aliases)


def _passage(report: Json, entry: Entry, corpus: Corpus, words: Words) -> Iterator[Tally]:
    tallies = score_passage(report, entry.label, entry.id)
    yield from tallies
    # Each file of passages apart, too: those written with the rules in view say less than the sealed ones.
    yield replace(tallies[0], family=f"passages:{entry.part}", misses=())


EMPTY_REPORT: Json = {
    "documents": [],
    "profile": {"name": None, "email": None, "phone": None, "sections": [], "positions": [], "total_months": 0},
    "skills": [],
    "practices": [],
    "flavors": [],
    "closest_flavor": None,
    "signals": [],
    "sides": [],
    "ladder": {"id": ""},
    "market_block": {"id": ""},
    "solid_backend_engineer": {"value": None},
    "gaps": [],
    "plan": None,
}

"""Reads a labelled corpus: whole candidates, real files or passages, told apart by the keys of their labels."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from evals.scoring.sections import ALL_SECTIONS
from evals.scoring.tally import Json

EntryKind = Literal["candidate", "resume", "writeup", "nasty", "passage", "posting"]
# What a corpus that names neither is assessed with.
AS_OF, TARGET = "2026-11-01", "swe"
# Real files name ten sections; volunteering is not among them.
FILE_SECTIONS = tuple(section for section in ALL_SECTIONS if section != "volunteering")


class BadCorpus(Exception):
    """A folder that is no labelled corpus; the message says what is missing."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to assess: a resume or none, write-ups, pasted text (of a passage, from the file `part`), its label."""

    id: str
    kind: EntryKind
    label: Json
    resume: Path | None = None
    writeups: tuple[Path, ...] = ()
    text: str = ""
    part: str = ""


@dataclass(frozen=True, slots=True)
class Corpus:
    """All entries with the date and target they are assessed with, and how many labels there is nothing to score by."""

    entries: tuple[Entry, ...]
    as_of: str = AS_OF
    target: str = TARGET
    aliases: dict[str, list[str]] = field(default_factory=dict)
    not_scored: tuple[str, ...] = ()


def read_corpus(folder: Path) -> Corpus:
    """The corpus in `folder`: its labels.json in either format, or its *.jsonl files of passages; raises BadCorpus."""
    passages = sorted(folder.glob("*.jsonl"))
    if not (folder / "labels.json").is_file():
        if passages:
            return Corpus(tuple(_passages(passages)))
        raise BadCorpus(f"{folder} has neither a labels.json nor *.jsonl files of passages.")
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    if isinstance(labels, dict) and isinstance(labels.get("candidates"), list):
        corpus = _candidates(folder, labels)
    elif isinstance(labels, dict) and {"resumes", "writeups", "nasty", "postings"} & labels.keys():
        corpus = _files(folder, labels)
    else:
        raise BadCorpus(
            f"{folder}/labels.json has neither `candidates` nor `resumes`, `writeups`, `nasty` or `postings`."
        )
    return Corpus(
        (*corpus.entries, *_passages(passages)), corpus.as_of, corpus.target, corpus.aliases, corpus.not_scored
    )


def _candidates(folder: Path, labels: Json) -> Corpus:
    """One folder per candidate, with a resume and write-ups named in `files`."""
    entries = []
    for label in labels["candidates"]:
        paths = [(f["role"], folder / label["id"] / f["path"]) for f in label["files"]]
        resume = next((path for role, path in paths if role == "resume"), None)
        writeups = tuple(path for role, path in paths if role != "resume")
        entries.append(Entry(label["id"], "candidate", label, resume, writeups))
    entries += [
        Entry(id_, "posting", label, folder / "postings" / label["file"])
        for id_, label in labels.get("postings", {}).items()
    ]
    target = (labels.get("target_flavor") or TARGET).lower()
    return Corpus(tuple(entries), labels.get("as_of") or AS_OF, target)


def _files(folder: Path, labels: Json) -> Corpus:
    """Folders by kind; resumes and bad files are assessed as resumes, write-ups alone, postings read."""
    meta = labels.get("_meta", {})
    entries = []
    for id_, label in labels.get("resumes", {}).items():
        entries.append(Entry(id_, "resume", label, folder / "resumes" / label["file"]))
    for id_, label in labels.get("writeups", {}).items():
        entries.append(Entry(id_, "writeup", label, None, (folder / "writeups" / label["file"],)))
    for id_, label in labels.get("nasty", {}).items():
        entries.append(Entry(id_, "nasty", label, folder / "nasty" / label["file"]))
    for id_, label in labels.get("postings", {}).items():
        entries.append(Entry(id_, "posting", label, folder / "postings" / label["file"]))
    target = (meta.get("target_flavor") or TARGET).lower()
    return Corpus(tuple(entries), meta.get("as_of") or AS_OF, target, meta.get("aliases", {}))


def _passages(files: list[Path]) -> list[Entry]:
    lines = [(path.stem, line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    rows = [(part, json.loads(line)) for part, line in lines if line.strip()]
    return [Entry(row["id"], "passage", row, text=row["text"], part=part) for part, row in rows]

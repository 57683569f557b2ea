"""`evaluate CORPUS`: scores the assessment against a labelled corpus."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from assessor.core.catalog import Catalog
from assessor.knowledge.loader import load_catalog
from evals.advised import NO_MODEL, make_advised
from evals.assessing import assess_files, read_posting
from evals.catalog_words import make_words
from evals.corpus import BadCorpus, Corpus, read_corpus
from evals.plain import PlainAssess
from evals.running import run_corpus
from evals.scoring.tally import Json, Tally
from evals.table import find_falls, make_figures, make_json, make_misses, make_table

HISTORY = Path("evals/history.jsonl")


class Command(BaseCommand):
    """Assesses every entry of the corpus in this process and compares with its labels. No database is used."""

    help = "Score the assessment against a labelled corpus (a folder with labels.json, or *.jsonl files of passages)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("corpus", type=Path, nargs="+")
        parser.add_argument("--format", choices=("text", "json"), default="text")
        parser.add_argument(
            "--only", metavar="FAMILY", action="append", default=[], help="show this family; repeatable"
        )
        parser.add_argument("--fail-under", type=Path, metavar="FILE", help="exit 1 where a family fell below FILE")
        parser.add_argument("--save", type=Path, metavar="FILE", help="write the figures for a later --fail-under")
        parser.add_argument("--baseline", action="store_true", help="score plain extraction and phrase matching beside")
        parser.add_argument("--llm", action="store_true", help="score the rules with a model beside the rules alone")
        parser.add_argument("--replies", type=Path, metavar="FILE", help="with --llm: recorded replies, no provider")
        parser.add_argument("--save-replies", type=Path, metavar="FILE", help="with --llm: record the replies")
        parser.add_argument("--record", action="store_true", help=f"append the figures to {HISTORY}")
        parser.add_argument("--progress", action="store_true", help="one line per entry on standard error")

    def handle(self, *args: object, **options: object) -> None:
        """Scores each corpus; exits 1 where a family fell below the stored figures, 2 where a folder is no corpus."""
        catalog = load_catalog()
        say = self.stderr.write if options["progress"] else lambda line: None
        scored: dict[Path, dict[str, Tally]] = {}
        beside: dict[Path, dict[str, Tally]] = {}
        for folder, corpus in _read(options["corpus"]):
            scored[folder] = _keep(
                run_corpus(corpus, assess_files, make_words(catalog), say, read_posting), options["only"]
            )
            if options["baseline"] and not options["llm"]:
                beside[folder] = _keep(_run_plain(corpus, catalog), options["only"])
            if options["llm"]:
                self._write_advised(folder, corpus, scored[folder], catalog, options)
            elif options["format"] == "text":
                self._write_text(scored[folder], beside.get(folder), corpus.not_scored)
        if options["format"] == "json" and not options["llm"]:
            self._write_json(scored, beside)
        if options["save"]:
            figures = {folder.name: make_figures(tallies) for folder, tallies in scored.items()}
            options["save"].write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        if options["record"]:
            _record(scored, catalog)
        falls = _falls(scored, options["fail_under"], options["only"]) if options["fail_under"] else []
        if falls:
            self.stderr.write("\n".join(falls))
            sys.exit(1)

    def _write_text(
        self, tallies: Mapping[str, Tally], plain: Mapping[str, Tally] | None, not_scored: tuple[str, ...]
    ) -> None:
        self.stdout.write(make_table(tallies, plain))
        for line in not_scored:
            self.stdout.write(f"not scored: {line}")
        self.stdout.write(make_misses(tallies.values()))

    def _write_advised(
        self, folder: Path, corpus: Corpus, alone: Mapping[str, Tally], catalog: Catalog, options: Mapping[str, Any]
    ) -> None:
        """The rules with a model, and beside them the rules alone; says plainly where nobody could be asked."""
        advised = make_advised(options["replies"])
        if advised is None:
            self.stdout.write(make_table(alone))
            self.stdout.write(NO_MODEL)
            return
        tallies = _keep(run_corpus(corpus, advised, make_words(catalog)), options["only"])
        self.stdout.write(f"{folder.name}: rules plus model; in the last column the rules alone")
        self.stdout.write(make_table(tallies, alone, "rules alone"))
        self.stdout.write(advised.describe())
        if options["save_replies"]:
            advised.save(options["save_replies"])

    def _write_json(
        self, scored: Mapping[Path, Mapping[str, Tally]], beside: Mapping[Path, Mapping[str, Tally]]
    ) -> None:
        """One corpus: its families and misses, with those of the baseline beside; several: the same by their names."""
        by_name = {folder.name: make_json(tallies) for folder, tallies in scored.items()}
        for folder, plain in beside.items():
            by_name[folder.name]["baseline"] = make_figures(plain)
        only = next(iter(by_name.values())) if len(by_name) == 1 else by_name
        self.stdout.write(json.dumps(only, indent=1, ensure_ascii=False, sort_keys=True))


def _read(folders: list[Path]) -> list[tuple[Path, Corpus]]:
    """Every corpus before the first is scored, so that a wrong name costs no waiting."""
    try:
        return [(folder, read_corpus(folder)) for folder in folders]
    except BadCorpus as problem:
        raise CommandError(str(problem), returncode=2) from problem


def _run_plain(corpus: Corpus, catalog: Catalog) -> dict[str, Tally]:
    words = make_words(catalog)
    return run_corpus(corpus, PlainAssess(words, {skill.id: skill.name for skill in catalog.skills}), words)


def _falls(scored: Mapping[Path, Mapping[str, Tally]], stored: Path, only: list[str]) -> list[str]:
    """Families below the stored figures or gone; those that were not asked for are not compared."""
    falls = []
    for folder, tallies in scored.items():
        before = _stored(stored, folder)
        asked = {family: before[family] for family in before if not only or family in tallies}
        falls += [f"{folder.name}: {fall}" for fall in find_falls(tallies, asked)]
    return falls


def _keep(tallies: dict[str, Tally], only: list[str]) -> dict[str, Tally]:
    """The families asked for, by name or by the start of it; all where none is asked for."""
    if not only:
        return tallies
    return {family: tally for family, tally in tallies.items() if any(family.startswith(name) for name in only)}


def _stored(path: Path, folder: Path) -> Json:
    """The stored figures of this corpus: by its name (--save), or the whole file (--format json)."""
    stored: Json = json.loads(path.read_text(encoding="utf-8"))
    return stored.get(folder.name, stored)


def _record(scored: Mapping[Path, Mapping[str, Tally]], catalog: Catalog) -> None:
    """Appends a line per corpus: when, which, which catalog, the headline figure and count of each family."""
    with HISTORY.open("a", encoding="utf-8") as history:
        for folder, tallies in scored.items():
            line = {
                "date": date.today().isoformat(),  # noqa: DTZ011  # a plain day for people to read
                "corpus": folder.name,
                "catalog_version": catalog.version,
                "families": {family: [tally.headline, tally.count] for family, tally in tallies.items()},
            }
            history.write(json.dumps(line, ensure_ascii=False) + "\n")

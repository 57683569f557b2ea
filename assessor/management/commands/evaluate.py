"""`evaluate CORPUS`: scores the assessment against a labelled corpus."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from assessor.core.catalog import Catalog
from assessor.knowledge.loader import load_catalog
from evals.assessing import assess_files
from evals.catalog_words import make_words
from evals.corpus import BadCorpus, read_corpus
from evals.plain import PlainAssess
from evals.running import run_corpus
from evals.scoring.tally import Json, Tally
from evals.table import find_falls, make_json, make_misses, make_table

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
        parser.add_argument("--record", action="store_true", help=f"append the figures to {HISTORY}")
        parser.add_argument("--progress", action="store_true", help="one line per entry on standard error")

    def handle(self, *args: object, **options: object) -> None:
        catalog = load_catalog()
        words = make_words(catalog)
        say = self.stderr.write if options["progress"] else lambda line: None
        falls: list[str] = []
        figures: dict[str, Json] = {}
        for folder in options["corpus"]:
            try:
                corpus = read_corpus(folder)
            except BadCorpus as problem:
                raise CommandError(str(problem), returncode=2) from problem
            tallies = _keep(run_corpus(corpus, assess_files, words, say), options["only"])
            plain = None
            if options["baseline"]:
                names = {skill.id: skill.name for skill in catalog.skills}
                plain = run_corpus(corpus, PlainAssess(words, names), words)
            self._write(tallies, plain, options["format"], corpus.not_scored)
            figures[folder.name] = {family: tally.figures() for family, tally in tallies.items()}
            if options["record"]:
                _record(folder, tallies, catalog)
            if options["fail_under"]:
                stored = _stored(options["fail_under"], folder)
                falls += find_falls(tallies, {k: v for k, v in stored.items() if not options["only"] or k in tallies})
        if options["save"]:
            options["save"].write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        if falls:
            self.stderr.write("\n".join(falls))
            sys.exit(1)

    def _write(
        self, tallies: Mapping[str, Tally], plain: Mapping[str, Tally] | None, form: str, not_scored: tuple[str, ...]
    ) -> None:
        if form == "json":
            self.stdout.write(json.dumps(make_json(tallies), indent=1, ensure_ascii=False, sort_keys=True))
            return
        self.stdout.write(make_table(tallies, plain))
        for line in not_scored:
            self.stdout.write(f"not scored: {line}")
        self.stdout.write(make_misses(tallies.values()))


def _keep(tallies: dict[str, Tally], only: list[str]) -> dict[str, Tally]:
    """The families asked for, by name or by the start of it; all where none is asked for."""
    if not only:
        return tallies
    return {family: tally for family, tally in tallies.items() if any(family.startswith(name) for name in only)}


def _stored(path: Path, folder: Path) -> Json:
    """The stored figures of this corpus: by its name (--save), or the whole file (--format json)."""
    stored: Json = json.loads(path.read_text(encoding="utf-8"))
    return stored.get(folder.name, stored)


def _record(folder: Path, tallies: Mapping[str, Tally], catalog: Catalog) -> None:
    """Appends one line: when, which corpus, which catalog, the headline figure and count of each family."""
    line = {
        "date": date.today().isoformat(),  # noqa: DTZ011  # a plain day for people to read
        "corpus": folder.name,
        "catalog_version": catalog.version,
        "families": {family: [tally.headline, tally.count] for family, tally in tallies.items()},
    }
    with HISTORY.open("a", encoding="utf-8") as history:
        history.write(json.dumps(line, ensure_ascii=False) + "\n")

"""Learns from the lines under the known headings of the open postings which part of a posting a line stands in.

python -m evals.posting_lines            writes assessor/knowledge/postings/line_points.toml
python -m evals.posting_lines --folds    prints how often lists of writers who were not learned from are told rightly

No label is needed: the headings that the word lists know say what stands under them. Sealed postings are never read.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

import django
import numpy as np

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from assessor.core.catalog.postings import LineAnswer, LinePoints  # noqa: E402
from assessor.knowledge import load_catalog  # noqa: E402
from assessor.matching.posting_headings import Headings  # noqa: E402
from assessor.matching.posting_lists import EITHER_WAY, LIKELY, OF_ANSWER, SURE, Lists, lines_under  # noqa: E402
from assessor.matching.posting_parts import cut_units  # noqa: E402
from assessor.matching.postings import load_posting_patterns  # noqa: E402
from assessor.matching.units import Unit  # noqa: E402
from assessor.postings import read_document  # noqa: E402
from evals.corpus import read_corpus  # noqa: E402
from evals.fitting import fit, write_points  # noqa: E402
from evals.strangers import writer_of  # noqa: E402

HERE = Path(__file__).parent
POINTS = HERE.parent / "assessor" / "knowledge" / "postings" / "line_points.toml"
HEADER = (
    "# Written by `python -m evals.posting_lines` from the open postings in evals/; do not edit.\n"
    "# What each feature of a line speaks for as the part it stands in, in thousandths of a log-odd\n"
    "# (see assessor/matching/posting_lists.py).\n"
)
ANSWERS: tuple[LineAnswer, ...] = get_args(LineAnswer)
# How freely the solver may use features, chosen by the folds; the fewest lines of a feature, the fewest thousandths.
FREEDOM, LEAST_LINES, LEAST_POINTS = 0.1, 3, 20
# Headings are looked for as where the shape of a line says that it is one.
SHAPED = 30


@dataclass(frozen=True, slots=True)
class Block:
    """What stands under a heading that is known: whose posting it is, its lines, and which part they are."""

    id: str
    lines: tuple[Unit, ...]
    answer: LineAnswer


def read_blocks() -> list[Block]:
    """The blocks under known headings of the open postings, in the order of their ids."""
    entries = sorted(read_corpus(HERE / "postings").entries, key=lambda entry: entry.id)
    headings = Headings(load_posting_patterns(load_catalog()))
    return [block for entry in entries if entry.resume for block in _blocks(entry.id, entry.resume, headings)]


def _blocks(id_: str, path: Path, headings: Headings) -> Iterator[Block]:
    document = read_document(path.read_bytes(), path.name)
    units = cut_units(document, headings)
    for i, unit in enumerate(units):
        if unit.kind != "heading":
            continue
        heading = document.text[unit.start : unit.end].strip("#*_ ")
        part = headings.part_of(heading, least=SHAPED)
        lines = lines_under(units, i)
        if part in OF_ANSWER and lines and not EITHER_WAY.search(heading):
            yield Block(id_, tuple(lines), OF_ANSWER[part])


def learn(blocks: Sequence[Block]) -> tuple[LinePoints, ...]:
    """What each feature of a line speaks for."""
    lists = Lists(load_posting_patterns(load_catalog()), ())
    lines = [(line, ANSWERS.index(block.answer)) for block in blocks for line in block.lines]
    features = [dict.fromkeys(lists.features_of(line), 1.0) for line, _ in lines]
    answers = [answer for _, answer in lines]
    fitted = fit(features, answers, among=len(ANSWERS), least=LEAST_LINES, freedom=FREEDOM)
    return tuple(
        LinePoints(answer=answer, bias=round(1000 * fitted.biases[n]), points=fitted.points_of(n, LEAST_POINTS))
        for n, answer in enumerate(ANSWERS)
    )


def print_folds(blocks: Sequence[Block]) -> Iterator[str]:
    """How often blocks of writers who were not learned from are told rightly: all, and those told with a lead."""
    told: list[tuple[int, bool]] = []
    for writer in sorted({writer_of(block.id) for block in blocks}):
        learned = learn([block for block in blocks if writer_of(block.id) != writer])
        lists = Lists(load_posting_patterns(load_catalog()), learned)
        for block in blocks:
            if writer_of(block.id) == writer and (one := lists.tell(block.lines)):
                told.append((one.lead, one.answer == block.answer))
    for least in (0, LIKELY, SURE):
        right = [is_right for lead, is_right in told if lead >= least]
        yield f"lead of {least}: {np.mean(right):.3f} of {len(right)}"


def main(arguments: Sequence[str]) -> None:
    """Writes the points, or prints the folds."""
    blocks = read_blocks()
    if "--folds" in arguments:
        sys.stdout.writelines(f"{line}\n" for line in print_folds(blocks))
    else:
        learned = [(own.answer, own.bias, own.points) for own in learn(blocks)]
        POINTS.write_text(write_points("line_points", HEADER, learned), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

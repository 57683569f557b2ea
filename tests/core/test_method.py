"""The published method names every constant of the argument as code and knowledge have it, with reason and source."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from assessor.core import gaps, levels, market, placing, sides, syllabus
from assessor.knowledge import load_catalog

METHOD = (Path(__file__).parents[2] / "docs" / "method.md").read_text(encoding="utf-8")
ROWS = {
    name: (value, reason, source)
    for name, value, reason, source in re.findall(
        r"^\| `([\w.]+)` \| (.+?) \| (.+?) \| (.+?) \|$", METHOD, re.MULTILINE
    )
}
# What bounds work or layout and enters no number of a report.
NOT_JUDGEMENT = {"QUOTES_SHOWN", "MOST_LINES", "LONGEST_LINE", "GAP_WORDS"}

CATALOG = load_catalog()


def listed(amounts: Iterable[tuple[str, int]]) -> str:
    """Ids with their amounts, as the table writes them."""
    return ", ".join(f"{id_} {amount}" for id_, amount in amounts)


def data_rows() -> dict[str, str]:
    """The rows of what is knowledge, from the catalog."""
    gaps_ = [practice for practice in CATALOG.practices if practice.list != "overrated"]
    own = {id_: [p for p in gaps_ if id_ in p.weight_for] for id_ in ("mle", "llmops")}
    return {
        "LittlePoints.points": "; ".join(f"{o.flavor}: {listed(o.points.items())}" for o in CATALOG.little_points),
        "Practice.weight": listed((p.id, p.weight) for p in gaps_),
        "Practice.weight_for": "; ".join(
            f"{f}: {listed((p.id, p.weight_for[f]) for p in ps)}" for f, ps in own.items()
        ),
        "Signal.weight": listed((s.id, s.weight) for s in CATALOG.signals),
    }


def numbers(value: Any) -> list[int]:
    """Every whole number inside a constant, keys too."""
    if isinstance(value, int) and not isinstance(value, bool):
        return [value]
    if isinstance(value, dict):
        return [n for pair in value.items() for part in pair for n in numbers(part)]
    return [n for part in value for n in numbers(part)] if isinstance(value, tuple) else []


def constants(module: ModuleType) -> dict[str, list[int]]:
    """The module's own constants that hold numbers; what it imports stands in its own module."""
    named = {name: numbers(value) for name, value in vars(module).items() if name.isupper()}
    source = Path(module.__file__ or "").read_text(encoding="utf-8")
    own = {n for n in named if re.search(rf"^(?:[A-Z_]+, )*{n}\b(?:, [A-Z_]+)*(?::.*)? = ", source, re.MULTILINE)}
    return {name: found for name, found in named.items() if found and name in own - NOT_JUDGEMENT}


@pytest.mark.parametrize("module", [levels, gaps, market, placing, sides, syllabus], ids=lambda module: module.__name__)
def test_the_table_holds_every_constant_as_the_code_has_it(module: ModuleType) -> None:
    found = constants(module)
    assert found
    written = {name: sorted(map(int, re.findall(r"\b\d+\b", ROWS[name][0]))) for name in found if name in ROWS}
    assert written == {name: sorted(values) for name, values in found.items()}


def test_each_row_gives_a_reason_and_a_source() -> None:
    assert [name for name, (_, reason, source) in ROWS.items() if len(reason) < 8 or not source.strip()] == []


def test_the_table_names_nothing_that_the_code_does_not_have() -> None:
    known = {name for module in (levels, gaps, market, placing, sides, syllabus) for name in vars(module)}
    assert set(ROWS) <= known | data_rows().keys()


def test_the_table_holds_what_is_knowledge_as_the_catalog_has_it() -> None:
    assert {name: ROWS[name][0] for name in data_rows()} == data_rows()

"""docs/security.md names tests that are there: every file, and in it every name, by its beginning."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROWS = re.findall(r"^\| ([\d, -]+) \|.*\| ([^|]*) \|$", (ROOT / "docs/security.md").read_text(), re.MULTILINE)
FILE = re.compile(r"(?:(?:web|llm|core|core/planning|readers|exports|browser|production|journeys)/)?test_\w+")
# What needs no test has its reason on the page.
UNTESTED = {"15", "44"}


def named(cell: str) -> list[tuple[str, list[str]]]:
    """The files of a cell, each with the names that follow it."""
    found = list(FILE.finditer(re.sub(r"`[^`]*`", lambda m: " " * len(m[0]), cell)))
    begins = [match.start() for match in found] + [len(cell)]
    return [
        (match[0], re.findall(r"`([^`]+)`", cell[match.end() : end]))
        for match, end in zip(found, begins[1:], strict=True)
    ]


def test_every_check_of_the_list_has_a_row() -> None:
    numbers = set()
    for row, _ in ROWS:
        for part in row.replace(" ", "").split(","):
            first, _, last = part.partition("-")
            numbers |= set(range(int(first), int(last or first) + 1))
    assert set(range(1, 71)) - numbers == set()


@pytest.mark.parametrize(("row", "cell"), ROWS, ids=[row for row, _ in ROWS])
def test_its_tests_are_there(row: str, cell: str) -> None:
    files = named(cell)
    assert files or "make chaos" in cell or row in UNTESTED, "no test is named"
    for file, names in files:
        source = (ROOT / "tests" / f"{file}.py").read_text()
        for name in names:
            if re.fullmatch(r"[a-z_0-9.]+", name):
                assert name.strip(".") in source, f"{file}: {name}"

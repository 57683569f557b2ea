"""Prints the table of speed, or the parts of it that are named. Exit 1 when a floor is missed and `--fail` is given."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from bench import growth, measures, pages, workers  # noqa: E402
from bench.timing import Row  # noqa: E402

PARTS: dict[str, Callable[[], Iterator[Row]]] = {
    "reading": measures.measure_reading,
    "matching": measures.measure_matching,
    "assessment": measures.measure_assessment,
    "planning": measures.measure_planning,
    "growth": growth.measure_growth,
    "pages": pages.measure_pages,
    "workers": workers.measure_workers,
}


def main() -> int:
    """Measures and prints each line as soon as it is known."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of: {', '.join(PARTS)} (default: all)")
    parser.add_argument("--fail", action="store_true", help="exit 1 when a floor is passed")
    asked = parser.parse_args()
    if unknown := set(asked.parts) - PARTS.keys():
        parser.error(f"there is no part {', '.join(sorted(unknown))}; the parts are {', '.join(PARTS)}")
    sys.stdout.write(f"{'what':<50}{'over':<26}{'value':>9}{'floor':>9}{'ms':>9}  note\n")
    missed = 0
    for part in asked.parts or PARTS:
        for row in PARTS[part]():
            missed += row.misses
            sys.stdout.write(_line(row))
            sys.stdout.flush()
    sys.stdout.write(f"{missed} floors missed\n")
    return 1 if missed and asked.fail else 0


def _line(row: Row) -> str:
    floor = "-" if row.floor is None else f"{'>=' if row.least else '<='}{row.floor:.2f}"
    ms = "-" if row.ms is None else f"{row.ms:.1f}"
    note = " ".join(filter(None, ("MISSED" if row.misses else "", row.note)))
    return f"{row.name:<50}{row.over:<26}{row.value:>9.2f}{floor:>9}{ms:>9}  {note}\n"


if __name__ == "__main__":
    sys.exit(main())

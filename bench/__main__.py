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
from bench.timing import LINE, Row, write_line  # noqa: E402

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
    sys.stdout.write(LINE.format("what", "over", "value", "floor", "ms", "note"))
    missed = 0
    for part in asked.parts or PARTS:
        for row in PARTS[part]():
            missed += row.misses
            sys.stdout.write(write_line(row))
            sys.stdout.flush()
    sys.stdout.write(f"{missed} floors missed\n")
    return 1 if missed and asked.fail else 0


if __name__ == "__main__":
    sys.exit(main())

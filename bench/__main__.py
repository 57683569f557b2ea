"""Prints the table of speed. Exit 1 when a floor is passed and `--fail` is given."""

from __future__ import annotations

import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from bench.measures import Row, measure_all  # noqa: E402


def main(arguments: list[str]) -> int:
    """Measures and prints each line as soon as it is known."""
    out = sys.stdout
    out.write(f"{'what':<44}{'over':<24}{'ratio':>8}{'floor':>8}{'ms':>10}\n")
    late = 0
    for row in measure_all():
        late += row.floor is not None and row.ratio.ratio > row.floor
        out.write(_line(row))
        out.flush()
    return 1 if late and "--fail" in arguments else 0


def _line(row: Row) -> str:
    floor = f"{row.floor:.2f}" if row.floor is not None else "-"
    return f"{row.name:<44}{row.over:<24}{row.ratio.ratio:>8.2f}{floor:>8}{row.ratio.measured * 1000:>10.1f}\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

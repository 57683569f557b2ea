"""Writes the README's quality table from the figures of `manage.py evaluate --format json`.

    python manage.py evaluate CORPUS --baseline --format json > first.json
    python -m evals.quality "name of the corpus=first.json" "name of another=second.json"

It replaces what stands between the two marks in README.md, so that no figure there is typed by hand. Where the figures
were made with `--baseline`, those of pdfplumber's plain `extract_text()` stand behind a slash in the rows of reading.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

START, END = "<!-- quality: start -->", "<!-- quality: end -->"
# Family, how it is called in the README, and which figure of it is shown.
ROWS = (
    ("words", "labelled words found in the text, whole and in order", "recall"),
    ("contact", "name, e-mail, phone", "accuracy"),
    ("sections", "sections of the resume", "f1"),
    ("positions", "positions (title, employer, start and end all right)", "f1"),
    ("months", "months of experience within the tolerance", "accuracy"),
    ("skills", "named tools", "f1"),
    ("skill_states", "state of a skill", "accuracy"),
    ("practices", "practices shown or not", "f1"),
    ("criteria", "criteria of the project signals", "f1"),
    ("signals", "signals met", "f1"),
    ("closest_flavor", "closest flavor", "accuracy"),
    ("ladder", "ladder", "accuracy"),
    ("market_block", "block of the market", "accuracy"),
    ("sides", "items of the two sides", "accuracy"),
    ("solid_backend_engineer", "solid backend engineer", "accuracy"),
    ("top_gaps", "top gaps", "accuracy"),
    ("plan_skips", "plan: what must be skipped", "accuracy"),
    ("plan_inclusions", "plan: what must be in", "accuracy"),
    ("traps", "traps not fallen into", "accuracy"),
    ("negative_controls", "checks on documents without AI", "accuracy"),
    ("writeup_flags", "what a write-up alone shows", "f1"),
    ("postings", "postings: flavor, agentic, salary, contract", "accuracy"),
    ("bad_files", "hostile and broken files", "accuracy"),
    ("quotes_verbatim", "quotes found verbatim", "accuracy"),
)
# What a plain reading answers, too: rows with the baseline beside.
BESIDE = ("words", "contact", "sections", "positions", "months", "skills")


def make_table(corpora: dict[str, dict[str, Any]]) -> str:
    """A Markdown table: a row per family, a column per corpus; each cell the figure, the baseline's, and the count."""
    head = "| | measure | " + " | ".join(corpora) + " |\n|---|---|" + "---|" * len(corpora)
    rows = [
        f"| {title} | {figure.upper() if figure == 'f1' else figure} | "
        + " | ".join(_cell(figures, family, figure) for figures in corpora.values())
        + " |"
        for family, title, figure in ROWS
        if any(family in figures for figures in corpora.values())
    ]
    return "\n".join([head, *rows])


def _cell(figures: dict[str, Any], family: str, figure: str) -> str:
    ours = figures.get(family) or {}
    if ours.get(figure) is None:
        return ""
    plain = (figures.get("baseline", {}).get(family) or {}).get(figure) if family in BESIDE else None
    beside = "" if plain is None else f" / {plain:.3f}"
    return f"{ours[figure]:.3f}{beside} ({ours['count']})"


def main(arguments: list[str]) -> int:
    """Reads `name=file` pairs and rewrites the table in README.md."""
    corpora = {name: json.loads(Path(path).read_text()) for name, path in (a.rsplit("=", 1) for a in arguments)}
    readme = Path("README.md")
    before, rest = readme.read_text().split(START)
    after = rest.split(END)[1]
    readme.write_text(f"{before}{START}\n{make_table(corpora)}\n{END}{after}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

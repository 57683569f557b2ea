"""Reads every TOML file of this folder into one catalog. A new entry needs no Python."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from assessor.core.catalog import BadCatalog, Catalog

# The name of an array of tables in a file, and the field of the catalog it fills.
TABLES = {
    "source": "sources",
    "skill": "skills",
    "practice": "practices",
    "flavor": "flavors",
    "signal": "signals",
    "side": "sides",
    "fact": "facts",
    "finding": "findings",
    "placing": "placings",
    "little_points": "little_points",
    "little_place": "little_places",
    "transition": "transitions",
    "tension": "tensions",
    "mistake": "mistakes",
    "requisition": "requisitions",
    "delivery_part": "delivery_parts",
    "older_concern": "older_concerns",
    "module": "modules",
    "material": "materials",
    "work_kind": "work_kinds",
    "overrated_work": "overrated_work",
    "subject_set": "subject_sets",
    "title_words": "title_words",
    "word_set": "word_sets",
    "words": "words",
    "rule": "rules",
    "ruled_out": "ruled_out",
    "weights": "weights",
    "about": "about",
    "posting_words": "posting_words",
    "posting_figure": "posting_figures",
    "rarely_written": "rarely_written",
    "practised": "practised",
    "posting_points": "posting_points",
    "line_points": "line_points",
    "agent_points": "agent_points",
}


@cache
def load_catalog(folder: Path | None = None) -> Catalog:
    """All knowledge below `folder` (default: this package), in the order of the file names; raises BadCatalog."""
    folder = folder or Path(__file__).parent
    entries: dict[str, list[object]] = {field: [] for field in TABLES.values()}
    for path in sorted(folder.rglob("*.toml")):
        for table, rows in _read_toml(path).items():
            if table not in TABLES:
                raise BadCatalog(f"{path.name}: [[{table}]] is not a kind of entry; use one of {', '.join(TABLES)}.")
            entries[TABLES[table]].extend(rows)
    try:
        return Catalog.model_validate(entries)
    except ValidationError as error:
        raise BadCatalog(f"An entry of the catalog is malformed: {error}") from error


def _read_toml(path: Path) -> dict[str, list[object]]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise BadCatalog(f"{path.name} is not valid TOML: {error}.") from error

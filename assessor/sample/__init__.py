"""The sample report: an invented person's documents beside this file, and the report that the product makes of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from assessor.core.report import Report

FOLDER = Path(__file__).parent


@cache
def load_sample() -> Report:
    """The stored sample report; `make sample` writes it anew."""
    return Report.model_validate_json((FOLDER / "report.json").read_text(encoding="utf-8"))

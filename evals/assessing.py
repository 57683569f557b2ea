"""Where the evaluation meets the product: the same call that the `assess` command makes, with its JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from evals.running import Refused
from evals.scoring.tally import Json


def assess_files(resume: Path | None, writeups: Sequence[Path], *, as_of: str, target: str) -> Json:
    """The report of these files as the JSON people get; raises Refused with the line they would read."""
    from assessor.pipeline import make_report  # the seam: the pipeline's door for files

    raise Refused(f"not wired yet: {make_report}, {json}")

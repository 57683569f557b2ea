"""Rows that only say how long a job was or in which town, and so name nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assessor.core.profile.dates import find_periods
from assessor.core.profile.parts import is_length
from assessor.core.profile.places import is_known_place
from assessor.core.profile.rails import is_period
from assessor.core.profile.rows import Row

# "March 2019 - Present (7 years)".
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)$")


def without_remarks(rows: Sequence[Row]) -> list[Row]:
    """Rows without those of nothing but a length of time, and those of a town right below dates."""
    kept: list[Row] = []
    for row in rows:
        timed = kept and not row.bullet and any(not period.single for period in find_periods(kept[-1].text))
        town = timed and is_period(_IN_BRACKETS.sub("", kept[-1].text)) and is_known_place(row.text)
        if row.bullet or not (town or is_length(row.text)):
            kept.append(row)
    return kept

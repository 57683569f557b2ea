"""Several roles at one employer are positions there, in whatever order the employer, its dates and the titles stand."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import read_profile
from tests.core.profile.builder import write

HEAD = "Tilda Marsh\ntilda@marsh.example\n\nExperience\n\n"
FOOT = "\n\nEducation\n\nBSc, University of Hull, 2012\n"
JOBS = [
    ("Loom planner", "Brindle Cloth Ltd", "2021-05", "2026-10"),
    ("Analyst, Dyes", "Brindle Cloth Ltd", "2018-02", "2021-04"),
    ("Porter", "Teasel House", "2014-01", "2018-01"),
]
LAYOUTS = {
    "bold employer": """
**Brindle Cloth Ltd**
Loom planner, {a}
- One.
Analyst, Dyes, {b}
- Two.

**Teasel House**
Porter, {c}
""",
    "employer between empty lines": """
**Brindle Cloth Ltd**

Loom planner, {a}

- One.

Analyst, Dyes, {b}

- Two.

**Teasel House**

Porter, {c}
""",
    "employer and town in two rows": """
Brindle Cloth Ltd
Yarm
Loom planner ({a})
- One.
Analyst, Dyes ({b})
- Two.

Teasel House
Filton
Porter ({c})
""",
    "what the firm does": """
**Brindle Cloth Ltd**
Family firm for woven goods, 40 people
Loom planner | {a}
- One.
Analyst, Dyes | {b}
- Two.

**Teasel House**
A house for old sailors, 20 beds
Porter | {c}
""",
    "dates of the whole": """
Brindle Cloth Ltd (Feb 2018 – now)
Loom planner
{a}
- One.
Analyst, Dyes
{b}
- Two.

Teasel House (Jan 2014 – Jan 2018)
Porter
{c}
""",
    "roles as bullets": """
**Brindle Cloth Ltd** >> Feb 2018 – now
- Loom planner, {a}
- Analyst, Dyes, {b}

Teasel House >> Jan 2014 – Jan 2018
- Porter, {c}
""",
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_each_role_is_a_position_at_the_employer_above(layout: str) -> None:
    text = layout.format(a="May 2021 – now", b="Feb 2018 – Apr 2021", c="Jan 2014 – Jan 2018")
    profile = read_profile(write(HEAD + text + FOOT), date(2026, 11, 1))
    assert [(p.title, p.organisation, p.start_month, p.end_month) for p in profile.positions] == JOBS


def test_a_bold_employer_alone_on_its_line_is_no_heading_of_a_section() -> None:
    text = LAYOUTS["employer between empty lines"].format(a="May 2021 – now", b="Feb 2018 – Apr 2021", c="2014 – 2018")
    profile = read_profile(write(HEAD + text + FOOT), date(2026, 11, 1))
    assert [section.heading for section in profile.sections] == ["Experience", "Education"]

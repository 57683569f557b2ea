"""Histories of events, one day a row: who joined in one row and left in another had one job between them."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import Profile, read_profile
from tests.core.profile.builder import write


def _read(text: str) -> Profile:
    return read_profile(write(text), date(2026, 11, 1))


def _jobs(text: str) -> list[tuple[str | None, str | None, str | None, str | None]]:
    return [(job.title, job.organisation, job.start, job.end) for job in _read(text).positions]


_TABLES = """# NAKAHARA Sota
sota@quay.example

Year / Month || Academic background
2009.04 || Entered Kamo University of Technology
2013.03 || Graduated from the same

Year / Month || Work history
2013.04 || Joined Mizuho Seiki K.K. as Test Engineer (line two)
2015.10 || Transferred to the Kamo plant
2017.08 || Left Mizuho Seiki K.K. for personal reasons
2017.09 || Joined Aoba Robotics K.K. as Software Engineer
Employed there to the present

Year / Month || Licences and certificates
2010.08 || Ordinary driving licence
"""


def test_a_table_of_events_tells_jobs_from_the_day_of_joining_to_that_of_leaving() -> None:
    assert _jobs(_TABLES) == [
        ("Test Engineer", "Mizuho Seiki K.K.", "2013.04", "2017.08"),
        ("Software Engineer", "Aoba Robotics K.K.", "2017.09", "present"),
    ]


def test_the_heading_beside_the_name_of_the_column_of_days_opens_its_section() -> None:
    assert [section.id for section in _read(_TABLES).sections] == ["education", "experience", "certifications"]


_LINES = {
    "newest first": """
September 2017  Joined Aoba Robotics K.K. as Software Engineer
August 2017  Left Mizuho Seiki K.K.
April 2013  Joined Mizuho Seiki K.K. as Test Engineer""",
    "year and month in cells of their own": """
2013 || 4 || Joined Mizuho Seiki K.K. (Test Engineer)
2017 || 8 || Resigned from Mizuho Seiki K.K.
2017 || 9 || Joined Aoba Robotics K.K. as Software Engineer""",
    "in German": """
04/2013 >> Eintritt bei Mizuho Seiki K.K. als Test Engineer
08/2017 >> Austritt aus Mizuho Seiki K.K.
09/2017 >> Eintritt bei Aoba Robotics K.K. als Software Engineer""",
    "in Japanese": """
2013年4月　Mizuho Seiki K.K. 入社 Test Engineer
2017年8月　Mizuho Seiki K.K. 退社
2017年9月　Aoba Robotics K.K. 入社 Software Engineer
現在に至る""",
}


@pytest.mark.parametrize("lines", _LINES)
def test_days_of_joining_and_leaving_are_put_together_in_any_order_and_language(lines: str) -> None:
    profile = _read(
        f"Sota Nakahara\nsota@quay.example\n\nWORK HISTORY\n{_LINES[lines]}\n\nEDUCATION\nBSc, Kamo College"
    )
    found = [(job.title, job.organisation, job.start_month, job.end_month) for job in profile.positions]
    assert sorted(found, key=lambda job: str(job[2])) == [
        ("Test Engineer", "Mizuho Seiki K.K.", "2013-04", "2017-08"),
        ("Software Engineer", "Aoba Robotics K.K.", "2017-09", "2026-10"),
    ]
    assert profile.total_months == 53 + 110


def test_a_promotion_begins_another_job_at_the_same_employer() -> None:
    jobs = _jobs("""Sota Nakahara
sota@quay.example

CAREER HISTORY
2013/04 >> Joined Mizuho Seiki Co., Ltd. as Test Engineer
2015/04 >> Promoted to Lead Test Engineer
2017/08 >> Left the company

EDUCATION
BSc, Kamo College, 2013
""")
    assert jobs == [
        ("Test Engineer", "Mizuho Seiki Co., Ltd.", "2013/04", "2015/04"),
        ("Lead Test Engineer", "Mizuho Seiki Co., Ltd.", "2015/04", "2017/08"),
    ]


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Work, newest first", "experience"),
        ("Il lavoro, dall'ultimo al primo", "experience"),
        ("El trabajo, de lo más reciente a lo más antiguo", "experience"),
        ("Le travail", "experience"),
        ("Gli studi", "education"),
        ("免許・資格", "certifications"),
    ],
)
def test_articles_and_the_order_of_entries_do_not_hide_what_a_heading_names(heading: str, section: str) -> None:
    profile = _read(
        f"# Ada Moss\nada@quay.example\n\n## {heading}\nThings that were done.\n\n## Languages\nEnglish, Welsh"
    )
    assert [found.id for found in profile.sections] == [section, "languages"]

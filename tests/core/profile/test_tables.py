"""Resumes laid out as tables and label lists: labels open sections, a colon after a wide gap ends a label."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assessor.core.profile import Profile, read_profile
from tests.core.profile.builder import write


def _read(text: str) -> Profile:
    return read_profile(write(text), date(2026, 11, 1))


def _rows(profile: Profile) -> list[tuple[str | None, str | None]]:
    return [(position.title, position.organisation) for position in profile.positions]


_TABLE = """# Hovik Arpa
hovik@arpa.example

In short || Twelve years of server code in places where a lost message is a person who waits for it.
Employment || Principal engineer, Quay Blood Bank Ltd, 2021 – now
Education || BSc Informatics, University of Yarm, 2010 – 2014
Tools || Kotlin, Java, PostgreSQL, Kafka
"""


def test_labels_of_own_words_in_a_table_are_told_by_what_stands_beside_them() -> None:
    profile = _read(
        _TABLE + "Handed on || Evening lessons for pupils, unpaid.\nSpeech || Armenian, Russian, English, some Persian"
    )
    found = {section.id: section.heading for section in profile.sections}
    assert (found["volunteering"], found["languages"]) == ("Handed on", "Speech")


def test_a_label_that_groups_tools_stays_among_the_skills() -> None:
    profile = _read(_TABLE + "Back rooms || Spring, Django, FastAPI")
    skills = [section for section in profile.sections if section.id == "skills"]
    assert [section.heading for section in skills] == ["Tools"]
    assert "Back rooms" not in [section.heading for section in profile.sections]


def test_labels_set_off_by_gaps_before_their_colon_name_title_and_employer() -> None:
    profile = _read(
        """PRADNYA KULKARNI
pradnya@yarm.example

WORK EXPERIENCE
Company     : Sahyadri Dairy Tech Pvt. Ltd.
Designation : Senior Data Engineer
Duration    : Jul-2019 to Till Date
- Routes for three thousand villages.

Company     : Konkan General Ltd.
Designation : Data Engineer
Duration    : Aug-2016 to Jun-2019
- Claims.
"""
    )
    assert _rows(profile) == [
        ("Senior Data Engineer", "Sahyadri Dairy Tech Pvt. Ltd."),
        ("Data Engineer", "Konkan General Ltd."),
    ]


def test_a_label_over_an_address_opens_no_section() -> None:
    profile = _read(_TABLE.replace("hovik@arpa.example", "hovik@arpa.example\nCode || github.com/hovik-example"))
    assert "projects" not in [section.id for section in profile.sections]


def test_wide_gaps_part_chinese_names() -> None:
    gap = "\u3000\u3000"
    profile = _read(
        f"""姓名：欧阳雪莹
邮箱：xueying@yarm.example

工作经历
2021年6月－至今{gap}蓝湖信息技术有限公司{gap}高级算法工程师
- 问答系统
2016年7月－2021年5月  西溪数据有限公司  后端工程师
- 订单系统

专业技能
Python、Java
"""
    )
    assert _rows(profile) == [("高级算法工程师", "蓝湖信息技术有限公司"), ("后端工程师", "西溪数据有限公司")]


def test_a_form_in_a_table_is_jobs_with_their_labels_and_no_sections() -> None:
    profile = _read(
        """Oda Brekke
oda@brekke.example

## Work experience

Dates || 2021 – present
Occupation or position held || Web developer
Name and address of employer || Quay Museums, Yarm
Main activities and responsibilities || The ticket shop.
Dates || 2017 – 2020
Occupation or position held || Office assistant
Name and address of employer || Teasel Rail Ltd
Main activities and responsibilities || Letters.

## Education and training

BSc, University of Yarm, 2016
"""
    )
    assert [(p.title, p.organisation, p.start, p.end) for p in profile.positions] == [
        ("Web developer", "Quay Museums", "2021", "present"),
        ("Office assistant", "Teasel Rail Ltd", "2017", "2020"),
    ]
    assert [section.id for section in profile.sections] == ["experience", "education"]


def test_a_heading_may_have_a_row_of_the_table_to_itself() -> None:
    document = write(
        """PERSONAL INFORMATION
Oda Brekke
oda@brekke.example
WORK EXPERIENCE
November 2021 – present || Web developer, Quay Museums
May 2017 – October 2021 || Office assistant, Teasel Rail Ltd

## Education and training

BSc, University of Yarm, 2016
"""
    )
    lines = [replace(line, kind="table") if line.kind == "text" else line for line in document.lines]
    profile = read_profile(replace(document, lines=tuple(lines)), date(2026, 11, 1))
    assert [section.heading for section in profile.sections] == ["WORK EXPERIENCE", "Education and training"]

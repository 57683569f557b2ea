"""One line names a title and an employer in many forms; what else it says of either is no part of the name."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile.reading import read_profile
from tests.core.profile.builder import write


def _read(header: str) -> list[tuple[str | None, str | None]]:
    text = f"""# Akosua Brand
akosua@brand.example

## Work

{header}
- Kept the ledger of the quay.

## Education

BSc, Tees College, 2009"""
    return [(p.title, p.organisation) for p in read_profile(write(text), date(2026, 11, 1)).positions]


@pytest.mark.parametrize(
    ("header", "title", "employer"),
    [
        ("Engineer, Foxglove Ltd (formerly Bramble Ltd)", "Engineer", "Foxglove Ltd"),
        ("Engineer, Foxglove, a Bramble company", "Engineer", "Foxglove"),
        ("Engineer, Foxglove Payments, part of Bramble Group", "Engineer", "Foxglove Payments"),
        ("Engineer, Foxglove, remote from Tarnwick", "Engineer", "Foxglove"),
        ("Engineer at Foxglove via Hazel Staffing", "Engineer", "Foxglove"),
        ("Engineer, Foxglove, via Hazel Staffing", "Engineer", "Foxglove"),
        ("Contractor at Foxglove through Hazel Staffing", "Contractor", "Foxglove"),
        ("Foxglove (contract through Hazel Staffing), data engineer", "data engineer", "Foxglove"),
        ("Data engineer, Foxglove, the wool people", "Data engineer", "Foxglove"),
        ("Data engineer, Foxglove - wool", "Data engineer", "Foxglove"),
        ("Data engineer → team lead, Foxglove", "Data engineer → team lead", "Foxglove"),
        ("Data engineer @Foxglove", "Data engineer", "Foxglove"),
        ("Founder of Foxglove", "Founder", "Foxglove"),
        ("Co-founder of Foxglove, a wool shop", "Co-founder", "Foxglove"),
        ("Freelance work, wool mills and a vet", "Freelance work", "wool mills and a vet"),
        ("Own business, wool by post", "Own business", "wool by post"),
        ("Data engineer, own company", "Data engineer", "own company"),
        ("Data engineer, family business", "Data engineer", "family business"),
        ("Data engineer, my uncle's wool shop", "Data engineer", "my uncle's wool shop"),
        ("Helper in my uncle's wool shop", "Helper", "my uncle's wool shop"),
        ("Seconded to the Office for Wool as lead analyst", "lead analyst", "the Office for Wool"),
    ],
)
def test_a_header_names_title_and_employer(header: str, title: str, employer: str | None) -> None:
    assert _read(f"{header}, 2015 – 2019") == [(title, employer)]


@pytest.mark.parametrize(
    ("header", "title", "employer"),
    [
        ("Person at the desk\nHotel Pelican\n2016 - 2018", "Person at the desk", "Hotel Pelican"),
        ("Oak Ltd, developer for the ticket shop, 2016 - 2018", "developer for the ticket shop", "Oak Ltd"),
        ("Developer for the ticket shop, Oak Mills, 2016 - 2018", "Developer for the ticket shop", "Oak Mills"),
        ("Skerry Smokehouse\nSummer job, Jun 2017 – Aug 2017", "Summer job", "Skerry Smokehouse"),
        ("National service\nKiln District Assembly\n2016 - 2017", "National service", "Kiln District Assembly"),
        ("School fees, Oak Ledger, developer, 03.2017 - 12.2019", "developer", "Oak Ledger"),
        ("CTO. Oak Mills, Hull. 2016 - 2018", "CTO", "Oak Mills"),
        ("Teach Tomorrow, Hull, UK\nTester\n2016 - 2018", "Tester", "Teach Tomorrow"),
    ],
)
def test_words_of_a_title_say_for_whom_and_where(header: str, title: str, employer: str) -> None:
    assert _read(header) == [(title, employer)]


def test_what_stands_in_quotes_is_a_talk_and_no_job() -> None:
    talks = '\n\nSTAGES\n"The Agent Will See You Now" (Hull, 2025), "Ledgers" (Yarm, 2024)'
    assert _read(f"Speech trainer, Oak Mills, 2016 - 2018{talks}") == [("Speech trainer", "Oak Mills")]


@pytest.mark.parametrize(
    "jobs",
    [
        "Editor, Oak Press >> 2020 – 2022\nReporter >> 2018 – 2020",
        "Editor >> 2020 – 2022\nReporter >> 2018 – 2020\nOak Press, Hull",
        "Editor (2020 – 2022) and Reporter (2018 – 2020), Oak Press",
        "Oak Press: Editor (2020 – 2022), before that Reporter (2018 – 2020)",
        "2020 – 2022 || Oak Press || Editor\n2018 – 2020 || || Reporter",
        "Oak Press, 2018 – 2022\nA press in Hull.\n- Editor, 2020 – 2022\n- Reporter, 2018 – 2020",
    ],
)
def test_roles_in_lines_that_follow_one_another_share_their_employer(jobs: str) -> None:
    assert _read(jobs) == [("Editor", "Oak Press"), ("Reporter", "Oak Press")]

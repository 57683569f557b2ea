"""Dates in a rail beside the text, and headers whose title and employer stand above, below or beside them."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.documents import Document
from assessor.core.profile import read_profile
from tests.core.profile.builder import place, write

Job = tuple[str | None, str | None, str | None, str | None]


def _jobs(document: Document) -> list[Job]:
    profile = read_profile(document, date(2026, 11, 1))
    return [(p.title, p.organisation, p.start_month, p.end_month) for p in profile.positions]


def _rail(*placed: tuple[float, float, float, bool, str]) -> Document:
    head = [(40.0, 40.0, 18.0, True, "Pavla Horneck"), (40.0, 70.0, 10.0, False, "pavla@horneck.example")]
    end = [(40.0, 600.0, 13.0, True, "Languages"), (40.0, 620.0, 10.0, False, "Czech, English")]
    return place([*head, (40.0, 100.0, 13.0, True, "Employment"), *placed, *end])


def test_what_stands_beside_dates_heads_the_job_whatever_its_words() -> None:
    document = _rail(
        (40.0, 120.0, 10.0, False, "2009 – 2018"),
        (160.0, 120.0, 10.0, False, "Programmer and all with a plug, Oak Agency d.o.o., ship agents"),
        (160.0, 134.0, 10.0, False, "• Invoices and crew lists on SQL Server."),
    )
    assert _jobs(document) == [("Programmer and all with a plug", "Oak Agency d.o.o.", "2009-01", "2018-12")]


def test_dates_over_two_lines_and_a_town_below_them_leave_the_header_whole() -> None:
    document = _rail(
        (40.0, 120.0, 10.0, False, "févr. 2017 – juill."),
        (160.0, 120.0, 10.0, True, "Java Developer"),
        (40.0, 132.0, 10.0, False, "2020"),
        (160.0, 132.0, 10.0, False, "Caisse Quay (insurance for farms)"),
        (160.0, 146.0, 10.0, False, "• Premiums in Java."),
        (40.0, 180.0, 10.0, False, "Haz 2013 – Oca 2017"),
        (40.0, 192.0, 10.0, False, "Konya"),
        (160.0, 180.5, 10.0, False, "PHP developer, Quay Bilişim"),
        (160.0, 204.0, 10.0, False, "• Orders in PHP."),
    )
    assert _jobs(document) == [
        ("Java Developer", "Caisse Quay", "2017-02", "2020-07"),
        ("PHP developer", "Quay Bilişim", "2013-06", "2017-01"),
    ]


RAILED = """
# Tale Vik
tale@vik.example

## Work
{header}
- Built the pump.

## Education
BSc, Fjord University, 2010 - 2013
"""


@pytest.mark.parametrize(
    ("header", "job"),
    [
        (
            "Lecturer (paid, evenings), Software Testing | Instituto Quay\nMar 2017 - Nov 2021",
            ("Lecturer (paid, evenings), Software Testing", "Instituto Quay", "2017-03", "2021-11"),
        ),
        ("Fev/2012 - Ago/2014 >> Quay Fashions\nTrainee, then merchandiser", None),
        (
            "Software engineer, workshop systems -- Quay Trams d.d. (tram operator)\n"
            "ožujak 2020 -- danas (March 2020 -- today)",
            ("Software engineer, workshop systems", "Quay Trams d.d.", "2020-03", "2026-10"),
        ),
        (
            "Apr 2017 - Mar 2019\n**Senior Developer**\nQuay Homes (social landlord, 24,300 tenancies)",
            ("Senior Developer", "Quay Homes", "2017-04", "2019-03"),
        ),
    ],
)
def test_commas_and_brackets_in_a_header_part_no_names(header: str, job: Job | None) -> None:
    expected = job or ("Trainee, then merchandiser", "Quay Fashions", "2012-02", "2014-08")
    assert _jobs(write(RAILED.format(header=header))) == [expected]


def test_the_only_other_job_tells_that_the_employer_stands_with_the_dates() -> None:
    header = (
        "**Search Engineer**\nBolt Direct Sdn Bhd, Mar 2021 - present\n- Ranks bolts.\n"
        "**Software Engineer, Discovery**\nMarket Quay, Jul 2017 - Feb 2021"
    )
    assert [job[:2] for job in _jobs(write(RAILED.format(header=header)))] == [
        ("Search Engineer", "Bolt Direct Sdn Bhd"),
        ("Software Engineer, Discovery", "Market Quay"),
    ]


TABLE = """
Client / employer || As || When || What
Quay Solar (client) || Freelance developer || Aug 2023 to date || The bot behind the number.
Umber Learning NPC || Part-time developer || March 2022 to June 2023 || Bookings.
"""


def test_the_columns_of_a_table_are_no_employer() -> None:
    assert [job[:2] for job in _jobs(write(RAILED.format(header=TABLE.strip())))] == [
        ("Freelance developer", "Quay Solar"),
        ("Part-time developer", "Umber Learning NPC"),
    ]


@pytest.mark.parametrize(
    "row",
    [
        "03/2019 - 02/2021: at home with twins.",
        "2019 - 2021 >> At home. A son who needed me.",
        "2019 - 2021, caring for my mother",
        "Jan 2019 - Mar 2020: Elternzeit",
        "2019 - 2021 >> Looked after my father",
        "2019 - 2021 >> BSc Informatics, Oak University",
        "Talks: Oslo 2019, Bergen 2020 - 2021",
    ],
)
def test_time_away_from_work_is_no_job(row: str) -> None:
    header = f"Data analyst, Quay Fruit AB\n01/2016 - 02/2019\n- Excel.\n{row}"
    assert _jobs(write(RAILED.format(header=header))) == [("Data analyst", "Quay Fruit AB", "2016-01", "2019-02")]


def test_what_goes_on_since_a_date_in_a_sentence_is_no_job() -> None:
    header = (
        "Lead engineer, Quay Terminals Ltd\nFeb 2022 - present\n"
        "Isibandisi (in service since May 2025): a planner that reads plugs, arrivals and rosters,\n"
        "Camping Oak. Drafts for the mail with the API, since April 2024; reception sends."
    )
    assert _jobs(write(RAILED.format(header=header))) == [("Lead engineer", "Quay Terminals Ltd", "2022-02", "2026-10")]


def test_dates_stacked_without_a_dash_are_one_period() -> None:
    document = _rail(
        (40.0, 120.0, 10.0, False, "jan. 2018"),
        (130.0, 120.0, 10.0, True, "van Dalen & dochters, Assen"),
        (40.0, 132.0, 10.0, False, "feb. 2021"),
        (130.0, 133.0, 10.0, False, "Developer (3 days a week)"),
        (130.0, 146.0, 10.0, False, "• A model for every ditch."),
    )
    assert [(job[1], *job[2:]) for job in _jobs(document)] == [("van Dalen & dochters", "2018-01", "2021-02")]


def test_sentences_beside_dates_name_title_and_employer_before_the_work() -> None:
    header = "2014 - 2017 >> Trainee. Waterschap Quay. Water is where it should not be, and I say so a day before."
    assert _jobs(write(RAILED.format(header=header))) == [("Trainee", "Waterschap Quay", "2014-01", "2017-12")]


def test_a_column_of_names_beside_a_rail_is_read_before_the_text_beside_it() -> None:
    document = _rail(
        (40.0, 120.0, 10.0, True, "2017–2020 >> Quay Power Kft."),
        (260.0, 120.0, 10.0, False, "Forecast of the load of 90,000 meters, first in R and"),
        (120.0, 132.0, 10.0, False, "Data scientist"),
        (260.0, 132.0, 10.0, False, "later in Python, for the desk that buys the power."),
    )
    assert _jobs(document) == [("Data scientist", "Quay Power Kft.", "2017-01", "2020-12")]


def test_headers_stacked_in_a_column_end_with_their_dates_and_the_bullets_beside_are_theirs() -> None:
    document = _rail(
        (40.0, 120.0, 10.0, True, "Chief Quay Transformation"),
        (190.0, 120.0, 10.0, False, "• Held the purse of the harbour and moved it twice."),
        (40.0, 132.0, 10.0, True, "Officer"),
        (40.0, 144.0, 10.0, True, "Harbour Partners,"),
        (40.0, 156.0, 10.0, True, "Quayside"),
        (40.0, 168.0, 10.0, True, "Mar 2023 - to date"),
        (190.0, 132.0, 10.0, False, "• Spoke at 31 summits on four continents."),
        (190.0, 144.0, 10.0, False, "• Signed off what a vendor had built."),
        (40.0, 190.0, 10.0, True, "Head of Programmes"),
        (40.0, 202.0, 10.0, True, "Harbour Partners,"),
        (40.0, 214.0, 10.0, True, "Quayside"),
        (40.0, 226.0, 10.0, True, "Jun 2016 - Feb 2023"),
        (190.0, 190.0, 10.0, False, "• Seven rollouts of eight landed in the quarter."),
    )
    assert _jobs(document) == [
        ("Chief Quay Transformation Officer", "Harbour Partners", "2023-03", "2026-10"),
        ("Head of Programmes", "Harbour Partners", "2016-06", "2023-02"),
    ]


def test_a_date_within_running_text_begins_no_job() -> None:
    document = _rail(
        (40.0, 120.0, 10.0, False, "2019 - now >> Statistician, Quay Hospital"),
        (130.0, 134.0, 10.0, False, "Arrivals per hour for two days, first a model in R,"),
        (130.0, 146.0, 10.0, False, "since 2023 LightGBM in Python. The head nurses of"),
        (130.0, 158.0, 10.0, False, "two wards set the shifts with it between 2021 and"),
        (130.0, 170.0, 10.0, False, "2024. Member of the working group on waiting."),
    )
    assert _jobs(document) == [("Statistician", "Quay Hospital", "2019-01", "2026-10")]


def test_the_end_of_dates_may_be_set_in_within_the_rail() -> None:
    document = _rail(
        (40.0, 120.0, 10.0, False, "2021. március –"),
        (150.0, 120.0, 10.0, True, "Vezető adatmérnök"),
        (66.0, 132.0, 10.0, False, "jelenleg"),
        (150.0, 132.0, 10.0, False, "Quay Malom Kft., Szolnok"),
        (150.0, 146.0, 10.0, False, "• A model for every sack."),
    )
    assert _jobs(document) == [("Vezető adatmérnök", "Quay Malom Kft.", "2021-03", "2026-10")]


def test_dates_over_two_lines_with_a_word_between_them_are_one_period() -> None:
    placed = [(50, 60, 12.0, True, "Experience")]
    jobs = [("Aug 2018", "to Feb 2022", "Engineer", "Quay Lifts"), ("2015", "to 2018", "Technician", "Elm Smelter")]
    for at, (first, last, title, employer) in enumerate(jobs):
        top = 80 + 44 * at
        placed += [
            (51, top, 10.0, False, first),
            (141, top, 10.0, True, title),
            (51, top + 13.5, 10.0, False, last),
            (141, top + 13.5, 10.0, False, employer),
            (141, top + 27, 10.0, False, "Gates and the doors beside them."),
        ]
    found = read_profile(place(placed), date(2026, 11, 1)).positions
    assert [(p.title, p.organisation, p.start_month, p.end_month) for p in found] == [
        ("Engineer", "Quay Lifts", "2018-08", "2022-02"),
        ("Technician", "Elm Smelter", "2015-01", "2018-12"),
    ]


def test_a_small_date_and_its_town_beside_a_large_title_are_a_rail() -> None:
    placed = [
        (50, 80, 12.0, True, "Experience"),
        (51, 123, 9.0, False, "2022 – today"),
        (51, 135, 9.0, False, "Voss"),
        (133, 128, 10.5, True, "Backend developer"),
        (133, 143, 10.0, False, "Quay Medical AB"),
        (147, 158, 10.0, False, "• Imported journals for eleven clinics."),
        (51, 188, 9.0, False, "2019 – 2022"),
        (51, 200, 9.0, False, "Hull"),
        (133, 193, 10.5, True, "Junior developer"),
        (133, 208, 10.0, False, "Kiln Refunds"),
        (147, 223, 10.0, False, "• Paid back."),
    ]
    found = read_profile(place(placed), date(2026, 11, 1)).positions
    assert [(p.title, p.organisation, p.start) for p in found] == [
        ("Backend developer", "Quay Medical AB", "2022"),
        ("Junior developer", "Kiln Refunds", "2019"),
    ]


def test_the_words_for_now_may_be_broken_or_stand_below_the_dash() -> None:
    document = _rail(
        (40.0, 120.0, 8.0, False, "marzo 2024 – a la"),
        (160.0, 120.0, 10.0, True, "Tech Lead, Billing"),
        (40.0, 132.0, 8.0, False, "fecha"),
        (160.0, 132.0, 10.0, False, "Aguas del Chachani S.A."),
        (160.0, 146.0, 10.0, False, "• Letters in Go."),
        (40.0, 180.0, 8.0, False, "Mar 2021 –"),
        (40.0, 190.0, 8.0, False, "present"),
        (160.0, 180.0, 10.0, False, "Evening Instructor"),
        (160.0, 193.0, 10.0, False, "Instituto Umacollo"),
        (160.0, 206.0, 10.0, False, "• Tables for twenty."),
        (40.0, 230.0, 8.0, False, "marzo 2012 – diciembre >> Developer, Caja Sillar"),
        (40.0, 242.0, 8.0, False, "2013 >> Tables for a bank."),
    )
    assert _jobs(document) == [
        ("Tech Lead, Billing", "Aguas del Chachani S.A.", "2024-03", "2026-10"),
        ("Evening Instructor", "Instituto Umacollo", "2021-03", "2026-10"),
        ("Developer", "Caja Sillar", "2012-03", "2013-12"),
    ]

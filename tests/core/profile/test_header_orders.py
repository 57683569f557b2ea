"""Two invented jobs in the orders, signs and lines that people set a title, an employer and dates in."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import read_profile
from tests.core.profile.builder import place, write

RESUME = """
# Tale Vik
tale@vik.example

## Work
{header}

## Education
BSc, Fjord University, 2010 - 2013
"""
# Each header names these two jobs.
JOBS = [
    ("platform engineer", "baker's yard", "2019-03", "2026-10"),
    ("night porter", "hotel kiln", "2017-01", "2019-02"),
]

HEADERS = {
    "employer over title over dates": """
Baker's Yard, Ghent
Platform engineer
03/2019 - now
- Built the counter.
Hotel Kiln
Night porter
2017 - 02/2019""",
    "sentences behind the dates": """
03/2019 - now. Platform engineer, Baker's Yard, Ghent. Built the counter of the rolls.
2017 - 02/2019. Night porter, Hotel Kiln. Carried bags up the stairs.""",
    "dated employers over a title and a sentence": """
### Baker's Yard (03/2019 to today)
Platform engineer. Team of four.
- Built the counter.
### Hotel Kiln (2017 to 02/2019)
Night porter.
- Carried.""",
    "bullets of employers and dates over a title": """
- Baker's Yard (Mar 2019 - )
Platform engineer
C#, and a queue that nobody dared to touch
- Hotel Kiln (2017 - Feb 2019)
Night porter
Bags, bells""",
    "a tagline and a table under each employer": """
### Baker's Yard
Ghent, maker of rolls, 400 people
Role || From || To
Platform engineer || 03/2019 || present
- Built the counter.
### Hotel Kiln (family house)
Role || From || To
Night porter || 2017 || 02/2019""",
    "an open dash before the newest title only": """
- 03/2019 – Platform engineer at Baker's Yard (rolls, ovens)
- 2017 – 02/2019 Night porter at Hotel Kiln""",
    "a sentence for the employer and one for the title": """
Since 03/2019 >> Baker's Yard, Ghent. Platform engineer. Ovens, rolls.
2017 - 02/2019 >> Hotel Kiln. Night porter.""",
    "a line that ends with a full stop behind an open year": """
Baker's Yard, Ghent, platform engineer, March 2019 on.
Hotel Kiln, night porter, 2017 to 02/2019.""",
    "a town in brackets behind an employer": """
- Since March 2019 — Platform engineer, Baker's Yard (Eeklo)
- 2017 - 02/2019 — Night porter, Hotel Kiln (Damme)""",
    "bold headers before numbers": """
Platform engineer at Baker's Yard (since March 2019). Ovens, counters.

Night porter, Hotel Kiln (2017 to 02/2019). 1,400 evenings.""",
    "a form of headings with text below each": """
### Platform engineer
### Baker's Yard, Ghent
### 01/03/2019 - present
Counters in Kotlin.
### Night porter
### Hotel Kiln, Damme
### 01/01/2017 - 28/02/2019
Bags, bells, regret.""",
    "one table for everything": """
Lives in || Ghent
03/2019 - date || Platform engineer, Baker's Yard
2017 - 02/2019 || Night porter, Hotel Kiln""",
    "years as the first sentence": """
03/2019 – now. Baker's Yard, platform engineer. Ovens, then the counters behind them.
2017 – 02/2019. Hotel Kiln, night porter. Bags.""",
    "one bracket around employer and dates": """
1. Platform engineer (Baker's Yard, Ghent; 03/2019-now)
- Built the counter.
2. Night porter (Hotel Kiln, Bruges; 2017-02/2019)
- Carried.""",
    "a colon between employer and title": """
Baker's Yard: platform engineer, March 2019 until today
- Built the counter.
Hotel Kiln: night porter, 2017 until February 2019""",
    "slashes": """
Platform engineer / Baker's Yard / 03/2019 - now
- Built the counter.
Night porter / Hotel Kiln / 2017 - 02/2019""",
    "at and with": """
Platform engineer at Baker's Yard, 03/2019 - now
- Built the counter.
Night porter with Hotel Kiln
2017 - 02/2019""",
    "what the employer is, in brackets and after a comma": """
Baker's Yard (bakery chain, 40 shops), Platform engineer, 03/2019 - now
Built the thing that counts the rolls.
Hotel Kiln, 40 beds, Night porter, 2017 - 02/2019
Carried.""",
    "a share of the week beside the dates": """
**Platform engineer**
Baker's Yard, the bakery with the blue door, Ghent
03/2019 - today, 80 %
- Built the counter.
**Night porter**
Hotel Kiln, 40 beds
2017 - 02/2019
- Carried.""",
    "roles with dates of their own under an employer": """
Baker's Yard >> 2018 - now
Platform engineer (since 03/2019)
- Built the counter.
Hotel Kiln >> 2017 - 02/2019
Night porter
- Carried.""",
    "dates over town, employer and title": """
03/2019 - now
Ghent
Baker's Yard
Platform engineer
- Built the counter.
2017 - 02/2019
Bruges
Hotel Kiln
Night porter
- Carried.""",
    "brackets around the dates": """
[2019-03 - ] Platform engineer @ Baker's Yard
- Built the counter.
[2017 - 2019-02] Night porter @ Hotel Kiln""",
    "columns of a table": """
Period || Where || As what
03/2019 - now || Baker's Yard || Platform engineer
2017 - 02/2019 || Hotel Kiln || Night porter""",
    "an unknown town beside each title": """
Baker's Yard >> 03/2019 - now
Platform engineer >> Overijssel
- Built the counter.
Hotel Kiln >> 2017 - 02/2019
Night porter >> Overijssel
- Carried.""",
    "dates over two lines of a column": """
03/2019 - >> Platform engineer
now >> Baker's Yard, Ghent
Built the counter of the rolls.
2017 - >> Night porter
02/2019 >> Hotel Kiln, Bruges
Carried the bags of the guests.""",
    "dates as headings over employer and title": """
### 03/2019 - today
Baker's Yard, platform engineer. Built the counter of the rolls, and the till.
### 2017 - 02/2019
Hotel Kiln, night porter. Carried the bags of the guests up the stairs.""",
    "labels of somebody's own": """
When: >> 03/2019 - now
Where: >> Baker's Yard, Ghent
As: >> Platform engineer
- Built the counter.
When: >> 2017 - 02/2019
Where: >> Hotel Kiln
As: >> Night porter""",
    "arrows": """
Baker's Yard -> Platform engineer -> 03/2019 to today
Hotel Kiln -> Night porter -> 2017 to 02/2019""",
    "bullets that go on": """
- 03/2019 - today: platform engineer at Baker's Yard. Built the counter.
- 2017 - 02/2019: night porter at Hotel Kiln. Carried.""",
    "dates that end a sentence": """
Platform engineer, Baker's Yard, Ghent. 03/2019 to today.
Built the thing that counts the rolls in forty shops.
Night porter, Hotel Kiln. 2017 to 02/2019.
Carried the bags of the guests.""",
    "a title with its former one": """
Baker's Yard, Ghent
Platform engineer, ovens; before that engineer
03/2019 - present
- Built the counter.
Hotel Kiln, Bruges
Night porter
2017 - 02/2019""",
}


@pytest.mark.parametrize("header", HEADERS.values(), ids=HEADERS.keys())
def test_each_order_of_title_employer_and_dates_names_both_jobs(header: str) -> None:
    profile = read_profile(write(RESUME.format(header=header.strip())), date(2026, 11, 1))
    found = [(p.title or "", p.organisation or "", p.start_month, p.end_month) for p in profile.positions]
    assert [months for *_, months, _ in found] == [months for *_, months, _ in JOBS]
    for (title, employer, _, end), (job, firm, _, last) in zip(found, JOBS, strict=True):
        assert (job in title.lower(), firm in employer.lower(), end) == (True, True, last), found


def test_an_employer_named_like_a_title_stands_over_the_roles_inside_its_period() -> None:
    header = (
        "2018 to now\nQuay Grid Operator, Kutaisi\nSenior SCADA engineer (since 2022)\nMinds the wires of it.\n"
        "SCADA engineer (2018 to 2021)\nReplaced the wires of it."
    )
    found = read_profile(write(RESUME.format(header=header)), date(2026, 11, 1)).positions
    assert [(p.title, p.organisation, p.start_month) for p in found] == [
        ("Senior SCADA engineer", "Quay Grid Operator", "2022-01"),
        ("SCADA engineer", "Quay Grid Operator", "2018-01"),
    ]


def read_jobs(header: str) -> list[tuple[str | None, str | None, str | None, str | None]]:
    found = read_profile(write(RESUME.format(header=header.strip())), date(2026, 11, 1)).positions
    return [(p.title, p.organisation, p.start, p.end) for p in found]


def test_a_bullet_that_begins_with_a_season_is_a_job_among_bullets_that_are() -> None:
    header = (
        "- Since May 2021 — Developer, Quay Yard\n- 2019-2021 — Clerk, Hotel Kiln\n- Summer 2016 — Intern, Elm Print"
    )
    assert read_jobs(header)[-1] == ("Intern", "Elm Print", "Summer 2016", "Summer 2016")


def test_an_employer_that_is_only_described_stands_between_its_dates_and_the_title() -> None:
    header = (
        "Apr 2023 to date\nA telecom operator (under NDA), Voss\nLead engineer, messaging\n- Sent messages.\n"
        "Jan 2020 to Mar 2023\nA payments start-up with 12 people, Voss\nBackend engineer\n- Balanced the ledger."
    )
    assert [(title, employer) for title, employer, *_ in read_jobs(header)] == [
        ("Lead engineer, messaging", "A telecom operator (under NDA)"),
        ("Backend engineer", "A payments start-up with 12 people"),
    ]


def test_the_clients_of_a_freelancer_are_no_employers() -> None:
    header = (
        "### Freelance developer (2019 - present)\nClients:\n- Bread Route (2022 - 2023): delivery planner\n"
        "- Glass Museum: ticket scanner\n### Developer — Quay Yard (2016 - 2019)\n- Moved it."
    )
    text = RESUME.format(header=header).replace("## Education", "## Skills\nSQL, Python\n\n## Education")
    found = read_profile(write(text), date(2026, 11, 1)).positions
    assert [p.title for p in found] == ["Freelance developer", "Developer"]


def test_roles_behind_each_other_with_their_years_in_brackets_are_two_jobs_of_the_employer_above() -> None:
    header = "The Roost, Chicago IL >> 5/2012-12/2019\nSous Chef (from 2016), Line Cook (2012-2016)\n- Counted onions."
    assert [(title, employer) for title, employer, *_ in read_jobs(header)] == [
        ("Sous Chef", "The Roost"),
        ("Line Cook", "The Roost"),
    ]


@pytest.mark.parametrize("at", ["presso l'Università di Voss", "chez l’Atelier Granit"])
def test_an_article_cut_short_stands_before_an_employer(at: str) -> None:
    ((title, employer, *_),) = read_jobs(f"Da ottobre 2017 a maggio 2019: tirocinio e poi assistente {at}")
    assert (title, employer) == ("tirocinio e poi assistente", at.split(" ", 1)[1])


def test_capitals_between_a_heading_of_work_and_a_dated_title_are_the_first_employer() -> None:
    text = (
        "TALE VIK\ntale@vik.example\n\nEMPLOYMENT\n\nQUAY BREWERIES\nData Analyst, Voss >> Mar 2020 to Oct 2022\n"
        "- Sales reports.\n\nSTATE BUREAU OF ROADS\nClerk, Hull >> Aug 2017 to Feb 2020\n- Filed.\n\n"
        "EDUCATION\n\nFJORD UNIVERSITY\nBSc >> 2013 to 2016\n"
    )
    found = read_profile(write(text), date(2026, 11, 1)).positions
    assert [p.organisation for p in found] == ["QUAY BREWERIES", "STATE BUREAU OF ROADS"]


def test_a_province_behind_a_known_town_is_no_legal_form() -> None:
    header = "Chinook Pipelines Inc. >> Calgary, AB\nData Engineer >> 05/2022 - Present\n- Piped."
    assert read_jobs(header) == [("Data Engineer", "Chinook Pipelines Inc.", "05/2022", "Present")]


def test_the_first_sentence_below_a_dated_title_is_its_employer_where_it_names_a_firm() -> None:
    header = "2022– >> Developer\nQuay Energy AS. Meters and bills.\n2018–2022 >> Consultant\nVoss School. Pupils."
    assert [(title, employer) for title, employer, *_ in read_jobs(header)] == [
        ("Developer", "Quay Energy AS"),
        ("Consultant", "Voss School"),
    ]


def test_the_columns_of_a_table_may_be_named_in_words_of_ones_own() -> None:
    header = (
        "Until when || Employer and place || As what\n2021 – || Quay Ferries, Voss || Software engineer\n"
        "2017 – 2021 || Kiln Bakery Group, Hull || Coordinator"
    )
    assert [(title, employer) for title, employer, *_ in read_jobs(header)] == [
        ("Software engineer", "Quay Ferries"),
        ("Coordinator", "Kiln Bakery Group"),
    ]


def test_a_title_set_in_below_a_dated_employer_is_no_description() -> None:
    placed = [
        (50, 60, 12.0, True, "Experience"),
        (50, 80, 10.0, True, "Quay Wildlife Data (2022 – )"),
        (90, 94, 10.0, False, "Lead developer. Camera traps, 60 rangers, one very patient server."),
        (50, 108, 10.0, True, "Kiln Timber (2018 – 2022)"),
        (90, 122, 10.0, False, "Developer. Prices of logs, and of the lorries that carry them."),
    ]
    found = read_profile(place(placed), date(2026, 11, 1)).positions
    assert [(p.title, p.organisation) for p in found] == [
        ("Lead developer", "Quay Wildlife Data"),
        ("Developer", "Kiln Timber"),
    ]


def test_a_legal_form_with_a_full_stop_ends_no_sentence() -> None:
    header = "**Coordinator**\nAzulejaria do Quay, Lda.\nOctober 2019 - present\n- Sold tiles."
    found = read_profile(write(RESUME.format(header=header)), date(2026, 11, 1)).positions
    assert [(p.title, p.organisation) for p in found] == [("Coordinator", "Azulejaria do Quay, Lda.")]


@pytest.mark.parametrize("remark", ["on leave Jan - Jun 2022", "as apprentice 2017 - 2018"])
def test_a_remark_with_dates_of_its_own_is_no_employer(remark: str) -> None:
    header = f"Platform engineer, Quay Yard >> 2019 - now ({remark})\n- Built the counter."
    found = read_profile(write(RESUME.format(header=header)), date(2026, 11, 1)).positions
    assert [(p.title, p.organisation, p.start) for p in found] == [("Platform engineer", "Quay Yard", "2019")]


def test_jobs_without_any_date_are_named_by_their_title_and_employer() -> None:
    header = "- Tutor, Elm School (two summers)\n- Waiter at Café Quay\n- I like people."
    found = read_profile(write(RESUME.format(header=header)), date(2026, 11, 1)).positions
    assert [(p.title, p.organisation, p.start) for p in found] == [
        ("Tutor", "Elm School", None),
        ("Waiter", "Café Quay", None),
    ]


def test_small_letters_after_a_title_go_with_it() -> None:
    header = "Release engineer, night shift, Molenaar & Vos, Deventer >> Sept 2021 - today\n- Released."
    found = read_profile(write(RESUME.format(header=header)), date(2026, 11, 1)).positions
    assert [(p.title, p.organisation) for p in found] == [("Release engineer, night shift", "Molenaar & Vos")]


def test_a_row_of_names_with_small_first_words_heads_a_job() -> None:
    header = "03/2019 - now >> Platform engineer\nde Graaf & zonen, Ghent\n- Built the counter."
    found = read_profile(write(RESUME.format(header=header)), date(2026, 11, 1)).positions
    assert [(p.title, p.organisation) for p in found] == [("Platform engineer", "de Graaf & zonen")]


def test_a_label_of_what_has_no_dates_ends_where_a_dated_job_stands_after_an_empty_line() -> None:
    text = (
        "TALE VIK\ntale@vik.example\n\nIN SHORT >> Thirty years of tuning small pianos and large ones.\n\n"
        "2008-2013 >> SENIOR TUNER, Quay Keyboards, Leeds\nHammers and soundboards.\n\n"
        "TRAINING >> Newark School, 1992-94\n\nKIT >> Strobe tuner, Excel\n"
    )
    profile = read_profile(write(text), date(2026, 11, 1))
    assert [(p.title, p.organisation) for p in profile.positions] == [("SENIOR TUNER", "Quay Keyboards")]
    assert "summary" in {section.id for section in profile.sections}


@pytest.mark.parametrize(
    ("heading", "section"),
    [("The road so far", "experience"), ("Where the rent came from", "experience"), ("Trained in", "education")],
)
def test_headings_of_somebodys_own_words_are_no_employers(heading: str, section: str) -> None:
    text = (
        f"# Tale Vik\ntale@vik.example\n\n## {heading}\n2018 to now\n"
        "Rioni Grid, Kutaisi\nSenior engineer\n\n## Languages\nNorwegian"
    )
    profile = read_profile(write(text), date(2026, 11, 1))
    assert section in {found.id for found in profile.sections if found.heading == heading}
    assert all(heading not in (p.title, p.organisation) for p in profile.positions)

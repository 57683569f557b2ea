"""Headers that run into the text, stand in tables without a caption, or under labels of somebody's own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessor.core.documents import Document
from assessor.core.profile.models import Profile
from assessor.core.profile.reading import read_profile
from tests.core.profile.builder import place, write

Found = list[tuple[str | None, str | None]]


def _read(document: Document) -> Profile:
    return read_profile(document, date(2026, 11, 1))


def _jobs(text: str) -> Found:
    head = "# Akosua Brand\nakosua@brand.example\n\n## Experience\n\n"
    return [(p.title, p.organisation) for p in _read(write(head + text)).positions]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "2022 – now, Nidaros Hearing. Firmware developer. The filter runs in two milliseconds.",
            [("Firmware developer", "Nidaros Hearing")],
        ),
        (
            "2018 – 2021, St. Olaf Ward 4. Registered nurse. Nights, mostly, and some weekends.",
            [("Registered nurse", "St. Olaf Ward 4")],
        ),
        (
            "Kestrel Clocks GmbH\nEmbedded developer, 10/2019 until now. Firmware for clocks, tested every night.",
            [("Embedded developer", "Kestrel Clocks GmbH")],
        ),
        (
            "### Someș Analytics (Jun 2020 – present)\nData engineer. Ships the river level model each morning.",
            [("Data engineer", "Someș Analytics")],
        ),
    ],
)
def test_a_header_that_runs_into_the_text_is_cut_off_from_it(text: str, found: Found) -> None:
    assert _jobs(text) == found


def test_the_first_row_of_a_table_that_names_its_columns_is_no_job() -> None:
    text = """When || Where || As
2021-03 → || Moa Fish Auction || auction systems developer
2017-08 → 2021-02 || Brosund IT AS || consultant"""
    assert _jobs(text) == [("auction systems developer", "Moa Fish Auction"), ("consultant", "Brosund IT AS")]


def test_dots_that_lead_to_the_dates_are_no_part_of_a_title() -> None:
    text = """Brandywine Mutual ................. Wilmington, DE
Release Manager ................... 04/2019 - present
- Cut the release train."""
    assert _jobs(text) == [("Release Manager", "Brandywine Mutual")]


def test_a_title_in_small_letters_is_no_sentence_where_its_dates_have_a_cell() -> None:
    text = """Traversiers, ingénieure données >> avr. 2021 – à ce jour
Prévision des passagers.
Mutuelle de l'Aulne, chargée d'études >> sept. 2016 – mars 2021
Contrôles de qualité."""
    assert _jobs(text)[1] == ("chargée d'études", "Mutuelle de l'Aulne")


def test_a_label_of_ones_own_words_stands_in_the_rail_of_the_known_ones() -> None:
    profile = _read(
        write(
            """Nuno Wren
nuno@wren.example

Quem || Programador que gosta de portos e de testes que falham cedo e explicam porquê, sem exceções.
Trabalho || Programador, Tróia Ferries, 2015–2020
Escola || Instituto do Sado, Licenciatura em Informática, 2012–2015
Línguas || Português, inglês, galego"""
        )
    )
    assert [section.id for section in profile.sections] == ["summary", "experience", "education", "languages"]


def test_bold_paragraphs_of_a_word_processor_are_headings_whatever_they_say() -> None:
    document = write(
        """# Saoirse Lind
saoirse@lind.example

**Bread and butter**
2022 – now || Data engineer || Shandon Hospital
**Cutlery**
SQL, dbt, Snowflake, Python
**After the washing up**
Sea swimming, fiddle"""
    )
    # Unlike Markdown, a word processor says how large its text is.
    sized = replace(document, lines=tuple(replace(line, size=11.0) for line in document.lines))
    assert [section.id for section in _read(sized).sections] == ["experience", "skills", "interests"]


def test_a_name_is_found_before_the_address_on_its_line() -> None:
    document = place(
        [
            (57, 40, 9, False, "Leopoldine Vance leopoldine@vance.example | 0131 555 0166"),
            (57, 70, 13, True, "Employers"),
            (57, 90, 10, True, "Forth Bridge Tolls >> 2021 – now"),
            (57, 103, 10, False, "Software engineer"),
        ]
    )
    assert _read(document).name == "Leopoldine Vance"


def test_the_two_ends_of_a_period_stand_in_neighbouring_cells() -> None:
    text = """Employer || Job || From || To
Rhondda Union || Data engineer || 05/2021 || present
Cardiff Cinemas || Usher || 2013 || 2015"""
    document = write(f"# Emrys Boyle\nemrys@boyle.example\n\n## Experience\n\n{text}")
    found = [(p.title, p.start_month, p.end_month, p.current) for p in _read(document).positions]
    assert found == [("Data engineer", "2021-05", "2026-10", True), ("Usher", "2013-01", "2015-12", False)]


def test_the_end_of_a_period_stands_in_the_cell_below_its_start() -> None:
    text = """Analyst programmer >> Aug 2016
Volta Aluminium >> to Nov 2021
- Furnace logs."""
    document = write(f"# Neroli Quaye\nneroli@quaye.example\n\n## Experience\n\n{text}")
    (position,) = _read(document).positions
    assert (position.title, position.organisation) == ("Analyst programmer", "Volta Aluminium")
    assert (position.start_month, position.end_month) == ("2016-08", "2021-11")


def test_an_employer_may_stand_below_its_title_after_at() -> None:
    text = """Apr 2022 to date: Senior QA engineer
at Lantern Living Ltd
- Tests the lifts.
2018 to 2021: QA engineer
at Orchid Freight
- Tests the scales."""
    assert _jobs(text) == [("Senior QA engineer", "Lantern Living Ltd"), ("QA engineer", "Orchid Freight")]


def test_a_date_within_a_wrapped_bullet_heads_no_job() -> None:
    lines = [
        (50.0, 50.0, 18.0, True, "Akosua Brand"),
        (50.0, 75.0, 10.0, False, "akosua@brand.example"),
        (50.0, 110.0, 13.0, True, "Experience"),
        (50.0, 130.0, 10.0, True, "Software engineer, Quarry Tides, 2019 – present"),
        (50.0, 142.0, 10.0, False, "• Built the desk that the crews type into. It goes through"),
        (58.0, 154.0, 10.0, False, "41,000 diary pages (1983 onwards) and hands the"),
        (58.0, 166.0, 10.0, False, "nearest ones to the reader."),
    ]
    assert [(p.title, p.organisation) for p in _read(place(lines)).positions] == [("Software engineer", "Quarry Tides")]

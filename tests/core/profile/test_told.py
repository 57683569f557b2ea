"""Jobs told in sentences are positions, and sentences that tell of no job are none."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile.models import Profile
from assessor.core.profile.reading import read_profile
from tests.core.profile.builder import write

Told = tuple[str | None, str | None, str | None, str | None]


def _read(text: str) -> Profile:
    return read_profile(write("# Akosua Brand\nakosua@brand.example\n\n" + text), date(2026, 11, 1))


def _told(text: str) -> list[Told]:
    return [(p.title, p.organisation, p.start_month, p.end_month) for p in _read(text).positions]


def test_a_sentence_that_goes_on_with_another_job_tells_both() -> None:
    sentence = (
        "From 2016 to 2018 I was a data analyst at Quay Mills, and since 2019 I have been lead engineer at Oak Ltd."
    )
    assert _told(f"## Work\n\n{sentence}") == [
        ("data analyst", "Quay Mills", "2016-01", "2018-12"),
        ("lead engineer", "Oak Ltd", "2019-01", "2026-10"),
    ]


@pytest.mark.parametrize(
    ("sentence", "job"),
    [
        (
            "Since March 2019 I have been a data engineer at Quarry Tides, where I mind forty gauges.",
            ("data engineer", "Quarry Tides", "2019-03", "2026-10"),
        ),
        (
            "Before that, from 2015 to 2018, I worked for Lantern & Sons as a backend developer.",
            ("backend developer", "Lantern & Sons", "2015-01", "2018-12"),
        ),
        (
            "I began as a trainee at Fern Data in 2014 and stayed until 2016.",
            ("trainee", "Fern Data", "2014-01", "2016-12"),
        ),
        (
            "In May 2021 I joined Heron Rail as an operations analyst and I still work there.",
            ("operations analyst", "Heron Rail", "2021-05", "2026-10"),
        ),
        (
            "Depuis janvier 2022, je suis ingénieur données chez Saule Logistique, où je suis trente entrepôts.",
            ("ingénieur données", "Saule Logistique", "2022-01", "2026-10"),
        ),
        (
            "I work at Oak Mills since March 2020 as a backend developer.",
            ("backend developer", "Oak Mills", "2020-03", "2026-10"),
        ),
        (
            "In 2015 I moved to Oak Mills, where I was an analyst until 2019.",
            ("analyst", "Oak Mills", "2015-01", "2019-12"),
        ),
        (
            "Oak Mills hired me in 2015 as a web developer and I left in 2018.",
            ("web developer", "Oak Mills", "2015-01", "2018-12"),
        ),
        (
            "At Oak Mills I have been the platform engineer since 2020.",
            ("platform engineer", "Oak Mills", "2020-01", "2026-10"),
        ),
        (
            "Since 2021 I have been with Harmattan Credit as a backend engineer.",
            ("backend engineer", "Harmattan Credit", "2021-01", "2026-10"),
        ),
        (
            "I joined Palm Exchange in 2019 as a junior developer, became a senior one in 2021 and left in March 2023.",
            ("junior developer", "Palm Exchange", "2019-01", "2023-03"),
        ),
        (
            "Since April 2023 I run the data platform of Lagos Ferries as their data engineer.",
            ("data engineer", "Lagos Ferries", "2023-04", "2026-10"),
        ),
        (
            "I currently work as a machine learning engineer for Halyard Books; I started there in February 2021.",
            ("machine learning engineer", "Halyard Books", "2021-02", "2026-10"),
        ),
        (
            "Seit Mai 2020 arbeite ich als Datenbankentwickler bei der Rheinfähre GmbH.",
            ("Datenbankentwickler", "Rheinfähre GmbH", "2020-05", "2026-10"),
        ),
        (
            "Von 2016 bis 2020 war ich bei Hopfen & Söhne als Programmierer angestellt.",
            ("Programmierer", "Hopfen & Söhne", "2016-01", "2020-12"),
        ),
        (
            "Dal 2016 al 2020 ho lavorato per la Cooperativa Latte Alto come tecnica informatica.",
            ("tecnica informatica", "Cooperativa Latte Alto", "2016-01", "2020-12"),
        ),
        (
            "Sedan 2020 arbetar jag som systemutvecklare på Kustbåten AB.",
            ("systemutvecklare", "Kustbåten AB", "2020-01", "2026-10"),
        ),
        (
            "2019 kam ich als Werkstudent zu Hopfen & Söhne und blieb bis 2022.",
            ("Werkstudent", "Hopfen & Söhne", "2019-01", "2022-12"),
        ),
        (
            "For Meridian Ferries I wrote the booking engine as a contractor from January to September 2020.",
            ("contractor", "Meridian Ferries", "2020-01", "2020-09"),
        ),
        (
            "Harmattan Credit has had me as a backend engineer since 2021.",
            ("backend engineer", "Harmattan Credit", "2021-01", "2026-10"),
        ),
        (
            "Oak Mills took me on in 2016 as a tester; I stayed till the end of 2019.",
            ("tester", "Oak Mills", "2016-01", "2019-12"),
        ),
        (
            "In May 2017 I became a data analyst at Sika Mobile, and in 2020 their head of data, which I am still.",
            ("data analyst", "Sika Mobile", "2017-05", "2026-10"),
        ),
        (
            "From March 2016 to May 2020, I served Sika Mobile as a junior developer.",
            ("junior developer", "Sika Mobile", "2016-03", "2020-05"),
        ),
    ],
)
def test_a_sentence_tells_a_job(sentence: str, job: Told) -> None:
    assert _told(f"## Work\n\n{sentence}") == [job]


def test_bullets_tell_jobs_too() -> None:
    text = """## What I've done

- Currently a machine learning engineer at Otter Mobility (since 2021): I keep the models honest.
- 2018 to 2020, data analyst at Brook Water: dashboards, leaks, one patent."""
    assert _told(text) == [
        ("machine learning engineer", "Otter Mobility", "2021-01", "2026-10"),
        ("data analyst", "Brook Water", "2018-01", "2020-12"),
    ]


def test_a_letter_without_any_heading_has_positions_and_a_person() -> None:
    profile = _read("I am a software engineer at Havoc Ferries, where I have worked since June 2020 on timetables.")
    assert [(p.title, p.organisation) for p in profile.positions] == [("software engineer", "Havoc Ferries")]
    assert profile.name == "Akosua Brand"


def test_a_letter_that_tells_two_jobs_is_read_with_its_contact() -> None:
    text = """# Goran Fern

goran@fern.example, +385 91 000 2207

I mend scales. Since September 2020 I've been a backend engineer at Heron Freight.

Before that I was an intern at Otter Robotics between July 2018 and December 2018."""
    profile = read_profile(write(text), date(2026, 11, 1))
    assert (profile.name, profile.email) == ("Goran Fern", "goran@fern.example")
    assert [(p.title, p.start_month, p.end_month) for p in profile.positions] == [
        ("backend engineer", "2020-09", "2026-10"),
        ("intern", "2018-07", "2018-12"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "I have been a backend engineer with Python since 2019.",
        "I studied physics at the University of Leeds from 2012 to 2015.",
        "My thesis, for Prof. Lind, took from 2017 to 2018.",
    ],
)
def test_sentences_that_tell_of_no_job_give_none(sentence: str) -> None:
    assert _told(f"## Work\n\n{sentence}") == []


def test_a_summary_repeats_no_job_that_stands_under_its_own_header() -> None:
    text = """## Summary

Since 2019 I have been a data engineer at Quarry Tides, and I like it there.

## Experience

**Data engineer, Quarry Tides, 2019 – present**
- Minds forty gauges."""
    assert len(_told(text)) == 1


@pytest.mark.parametrize(
    ("sentence", "job"),
    [
        (
            "Before that I drove a bus for Quay Trams (2012 to 2016) and learned Linux at night.",
            (None, "Quay Trams", "2012-01", "2016-12"),
        ),
        (
            "At Tern Island School (2015 to 2017) I taught science and computing.",
            (None, "Tern Island School", "2015-01", "2017-12"),
        ),
        (
            "At Quay Irrigation (2020 to now) I am the only software developer.",
            ("only software developer", "Quay Irrigation", "2020-01", "2026-10"),
        ),
        (
            "Davor habe ich von 2017 bis 2021 bei der Stadtbibliothek Elm als Systembibliothekar gearbeitet.",
            ("Systembibliothekar", "Stadtbibliothek Elm", "2017-01", "2021-12"),
        ),
        (
            "From 2016 until 2018 I minded the ovens at Kiln Bread, and was the only engineer there.",
            ("only engineer", "Kiln Bread", "2016-01", "2018-12"),
        ),
    ],
)
def test_a_job_whose_title_is_not_said_is_told_beside_one_whose_is(sentence: str, job: Told) -> None:
    other = "Since 2022 I have been an analyst at Heron Rail."
    assert _told(f"## Work\n\n{other} {sentence}") == [("analyst", "Heron Rail", "2022-01", "2026-10"), job]


@pytest.mark.parametrize(
    ("sentence", "job"),
    [
        (
            "I was hired by Heron Rail in April 2021 as their first data scientist and have been there ever since.",
            ("first data scientist", "Heron Rail", "2021-04", "2026-10"),
        ),
        (
            "From 2012 until 2017 I served in the Quay Army as a signals officer.",
            ("signals officer", "Quay Army", "2012-01", "2017-12"),
        ),
        (
            "In 2019 I moved to Heron Rail, where I am a senior developer today.",
            ("senior developer", "Heron Rail", "2019-01", "2026-10"),
        ),
        (
            "De 2017 à 2021, j'étais technicienne à la Mairie de Voss.",
            ("technicienne", "Mairie de Voss", "2017-01", "2021-12"),
        ),
        (
            "Von 2016 bis 2020 war ich Sachbearbeiterin im Bürgeramt Elm.",
            ("Sachbearbeiterin", "Bürgeramt Elm", "2016-01", "2020-12"),
        ),
        (
            "Dal 2016 al 2020 sono stato tecnico all'Ospedale di Olmo.",
            ("tecnico", "Ospedale di Olmo", "2016-01", "2020-12"),
        ),
        ("Sedan 2021 är jag utvecklare på Pilträdet AB.", ("utvecklare", "Pilträdet AB", "2021-01", "2026-10")),
        ("Siden 2021 har jeg vært utvikler i Piletre AS.", ("utvikler", "Piletre AS", "2021-01", "2026-10")),
    ],
)
def test_jobs_are_told_with_the_small_words_of_each_language(sentence: str, job: Told) -> None:
    assert _told(f"## Work\n\n{sentence}") == [job]


def test_a_town_behind_in_is_no_employer() -> None:
    assert _told("## Work\n\nFrom 2012 until 2017 I was a signals officer in Oslo.") == []


def test_two_jobs_joined_by_and_are_both_told() -> None:
    sentence = "I am an engineer at Heron Rail (since 2021) and was a tester at Quay Mills (2017 to 2021)."
    assert [employer for _, employer, *_ in _told(f"## Work\n\n{sentence}")] == ["Heron Rail", "Quay Mills"]


@pytest.mark.parametrize(
    "sentence",
    [
        "From 2013 to 2016 I studied at Fjord University.",
        "At Fjord University (2013 to 2016) I studied history.",
        "From 2018 to 2019 I lived in Voss and worked for nobody.",
        "I spoke at Heron Conference in 2021.",
    ],
)
def test_studies_and_stays_beside_a_told_job_are_none(sentence: str) -> None:
    other = "Since 2022 I have been an analyst at Heron Rail."
    assert [employer for _, employer, *_ in _told(f"## Work\n\n{other} {sentence}")] == ["Heron Rail"]


def test_work_on_ones_own_has_no_employer() -> None:
    sentences = (
        "Since 2021 I have been self-employed as a translator. "
        "Before, from 2015 to 2021, I was an editor at Quill House."
    )
    assert _told(f"## Work\n\n{sentences}") == [
        ("translator", None, "2021-01", "2026-10"),
        ("editor", "Quill House", "2015-01", "2021-12"),
    ]

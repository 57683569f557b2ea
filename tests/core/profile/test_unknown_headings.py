"""Resumes whose headings say nothing: what stands under them tells what they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assessor.core.documents import Document
from assessor.core.profile.headings import match_heading
from assessor.core.profile.models import Profile
from assessor.core.profile.reading import read_profile
from tests.core.profile.builder import place, write


def _read(document: Document) -> Profile:
    return read_profile(document, date(2026, 11, 1))


def _rows(profile: Profile) -> list[tuple[str | None, str | None]]:
    return [(position.title, position.organisation) for position in profile.positions]


def _ids(profile: Profile) -> list[str]:
    return [section.id for section in profile.sections]


def test_every_job_under_an_unknown_heading_counts_once_one_of_them_is_clear() -> None:
    profile = _read(
        write(
            """# Ottoline Marsh
ottoline@marsh.example

## Ports of call

**Dyke Savings Bank** >> 2020 – now
Payments engineer
- Moved the exports to a queue.

**Planier Light** >> 2016 – 2020
Keeper of the queues
- Answered the phone at night.

## Education

BSc Physics, University of Yarm, 2010 – 2013
"""
        )
    )
    assert _rows(profile) == [("Payments engineer", "Dyke Savings Bank"), ("Keeper of the queues", "Planier Light")]
    assert "experience" in _ids(profile)


@pytest.mark.parametrize("heading", ["Career summary", "Professional life"])
def test_a_vague_heading_over_jobs_is_one_of_work(heading: str) -> None:
    profile = _read(
        write(
            f"""# Ottoline Marsh
ottoline@marsh.example

## {heading}

Site Reliability Engineer, Geyser Payments
March 2020 – present
- Moved the exports to a queue.

## Education

BSc Physics, University of Yarm, 2010 – 2013
"""
        )
    )
    assert _rows(profile) == [("Site Reliability Engineer", "Geyser Payments")]


def test_an_interest_is_no_job_beside_real_work() -> None:
    profile = _read(
        write(
            """# Ottoline Marsh
ottoline@marsh.example

## Experience

Site Reliability Engineer, Geyser Payments
March 2020 – present
- Moved the exports to a queue.

## Interests

Sailing instructor, Yarm Sailing Club, 2015 – 2018
"""
        )
    )
    assert _rows(profile) == [("Site Reliability Engineer", "Geyser Payments")]


def test_bold_lines_that_repeat_are_headings_though_none_is_known() -> None:
    rows = [
        (50, 40, 20, True, "Hyacinth Bellweather"),
        (50, 70, 10, False, "hyacinth@bellweather.example | 514-555-0129"),
        (50, 100, 10, True, "Opening lines"),
        (50, 114, 10, False, "I keep broadcasts on air and write down what broke and why it broke, every week."),
        (50, 150, 10, True, "Acts one and two"),
        (50, 164, 10, False, "Streaming engineer, Rapids Broadcasting"),
        (50, 178, 10, False, "Jun 2021 – present"),
        (60, 192, 10, False, "• Replaced the encoder."),
        (50, 210, 10, True, "Props"),
        (50, 224, 10, False, "Python, Linux, AWS, Docker"),
    ]
    profile = _read(place(rows))
    assert profile.email == "hyacinth@bellweather.example"
    assert _ids(profile) == ["summary", "experience", "skills"]
    assert _rows(profile) == [("Streaming engineer", "Rapids Broadcasting")]


def test_a_lone_line_of_plain_text_is_a_heading_though_dates_follow() -> None:
    profile = _read(
        write(
            """FERGUS ABERNETHY
fergus@abernethy.example

TEN YEARS OF MORNINGS

Platform engineer, Estuary Power, Dundee, 2019 - present
- Moved the exports to a queue.

SKILLS

Python, Bash
"""
        )
    )
    assert _rows(profile) == [("Platform engineer", "Estuary Power")]


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Schul- und Berufsausbildung", "education"),
        ("Fachausbildungen und Hochschulausbildung", "education"),
        ("When I'm not coding", "interests"),
    ],
)
def test_a_heading_is_told_by_the_end_of_its_compound(heading: str, section: str) -> None:
    match = match_heading(heading)
    assert match is not None and section in match.ids


def test_a_firm_before_its_town_and_state_is_no_place() -> None:
    profile = _read(
        write(
            """# Cordelia Reyes
cordelia@reyes.example

## Experience

**Software Engineering Intern** >> Jun 2019 – Sep 2019
Cascade Imaging, Bend, OR
- Wrote tests.
"""
        )
    )
    assert _rows(profile) == [("Software Engineering Intern", "Cascade Imaging")]


@pytest.mark.parametrize(
    ("section", "content"),
    [
        ("awards", "Best technical crew, Plateau Prize 2016"),
        ("publications", "Marsh, O.: Locks that report their own leaks. Canal Engineering Proceedings, 2021."),
        ("volunteering", "Volunteer at the Yarm animal shelter, 2019 - 2022"),
        ("education", "BSc Physics, University of Yarm, 2010 – 2013"),
        ("skills", "Python, PostgreSQL, Docker"),
        ("skills", "I write Rust and Python daily, SQL when asked, and Terraform when it cannot be avoided."),
        ("projects", "- snowline: a map of skiable roads for three valleys"),
        ("interests", "Sea swimming, jigsaws"),
    ],
)
def test_a_part_under_somebodys_own_words_is_what_its_content_is_like(section: str, content: str) -> None:
    profile = _read(
        write(
            f"""# Ottoline Marsh
ottoline@marsh.example

## Experience

Payments engineer, Dyke Savings Bank, 2020 – now
- Moved the exports to a queue.

## Tuesday things

{content}
"""
        )
    )
    assert _ids(profile) == ["experience", section]


def test_a_guess_never_doubles_a_section_that_is_there() -> None:
    profile = _read(
        write(
            """# Ottoline Marsh
ottoline@marsh.example

## Experience

Payments engineer, Dyke Savings Bank, 2020 – now
- Moved the exports to a queue.

## Skills

Python, Go

## Tuesday things

Sea swimming, jigsaws

## Wednesday things

Letterpress, bells
"""
        )
    )
    assert _ids(profile).count("interests") == 1


def test_a_heading_stands_right_above_the_first_job_though_its_words_are_unknown() -> None:
    profile = _read(
        write(
            """Placidus Stone
placidus@stone.example

SUMMARY
Ten years of moving sugar data from mills to people who buy sugar, and I document what I build.

PAYSLIPS FROM
Tongaat Mills Ltd: Integration developer (Feb 2019 - present)
- Forty feeds.
Umgeni Schools Trust: Technician (Jan 2014 - Jan 2019)
- Nine schools.

SKILLS
Java, Linux, SQL
"""
        )
    )
    assert _ids(profile) == ["summary", "experience", "skills"]
    assert _rows(profile) == [
        ("Integration developer", "Tongaat Mills Ltd"),
        ("Technician", "Umgeni Schools Trust"),
    ]


def test_short_words_left_of_everything_else_are_the_labels_of_a_rail() -> None:
    rows = [
        (57, 40, 17, False, "Solange Diallo"),
        (57, 62, 10, False, "solange@diallo.example"),
        (57, 90, 10, False, "Boulots >> Traverse, développeuse, janvier 2022 – aujourd'hui"),
        (164, 103, 10, False, "Horaires en temps réel pour trois ponts et deux gares de la rive sud."),
        (164, 116, 10, False, "La page tient bien sous la charge du matin, aussi quand il neige."),
        (57, 140, 10, False, "Bancs >> DEC Informatique, Cégep de la Pointe, 2012 – 2015"),
        (57, 160, 10, False, "Boîte >> TypeScript, PostgreSQL, Bash"),
    ]
    profile = _read(place(rows))
    assert _ids(profile) == ["experience", "education", "skills"]
    assert _rows(profile) == [("développeuse", "Traverse")]


def test_short_lines_with_space_around_are_headings_where_known_ones_stand_so() -> None:
    profile = _read(
        write(
            """Ferelith Obuya
ferelith@obuya.example

works

Firth Tidal, control room developer
since 11/2020
- Alarm routing.

plays

Go, Postgres, Kubernetes, Linux

learned

Bay University, BEng Electronics
2011 – 2015

wins

Second place, Leith Hack 2020
"""
        )
    )
    assert _ids(profile) == ["experience", "skills", "education", "awards"]
    assert _rows(profile) == [("control room developer", "Firth Tidal")]


def test_headings_told_only_by_their_colour_are_headings() -> None:
    plain = [
        (50.0, 50.0, 10.0, False, "Akosua Brand"),
        (50.0, 64.0, 10.0, False, "akosua@brand.example"),
        (50.0, 78.0, 10.0, False, "Experience"),
        (50.0, 92.0, 10.0, False, "Data engineer, Quarry Tides"),
        (50.0, 106.0, 10.0, False, "April 2020 – present"),
        (50.0, 120.0, 10.0, False, "• Minds forty gauges."),
        (50.0, 134.0, 10.0, False, "Where I learned"),
        (50.0, 148.0, 10.0, False, "MSc Physics, University of Leeds, 2011 – 2016"),
        (50.0, 162.0, 10.0, False, "Skills"),
        (50.0, 176.0, 10.0, False, "Python, SQL"),
    ]
    document = place(plain)
    inked = {"Experience", "Where I learned", "Skills"}
    lines = [
        replace(line, ink="b0304a") if document.text[line.start : line.end] in inked else line
        for line in document.lines
    ]
    found = read_profile(replace(document, lines=tuple(lines)), date(2026, 11, 1))
    assert [section.id for section in found.sections] == ["experience", "education", "skills"]
    assert [p.title for p in found.positions] == ["Data engineer"]


_OWN_WORDS = """OTTOLINE MARSH
ottoline@marsh.example

ABOUT

I write down what machines say.

HOW I EARNED MY BREAD

Court stenographer, Law Courts of Yarm
Oct 2009 to Sep 2024
- Some 2,900 sittings.

{heading}

{content}

LANGUAGES

Maltese, English
"""


def test_a_long_line_of_capitals_with_space_around_is_a_heading() -> None:
    profile = _read(
        write(_OWN_WORDS.format(heading="WHAT I CAN TYPE WITHOUT LOOKING IT UP", content="Python, HTML, CSS, SQL, Git"))
    )
    found = {section.id: section.heading for section in profile.sections}
    assert found["skills"] == "WHAT I CAN TYPE WITHOUT LOOKING IT UP"


def test_names_of_tools_are_no_pastimes_though_they_are_unknown() -> None:
    profile = _read(write(_OWN_WORDS.format(heading="ON MY LIST", content="Vector databases, LangGraph, fine-tuning")))
    assert "interests" not in _ids(profile)


def test_a_heading_that_denies_names_no_section() -> None:
    content = "Prompts: I report the sentence, Farid changes it. Models: chosen by Farid and two managers."
    profile = _read(write(_OWN_WORDS.format(heading="WHAT I DO NOT DO", content=content)))
    assert _ids(profile) == ["summary", "experience", "languages"]


@pytest.mark.parametrize(
    ("heading", "content", "section"),
    [
        ("Diplomas", "Microsoft PL-300 (2022). A course on agents, unfinished, week two of six.", "certifications"),
        ("Diplomas", "MSc Physics, University of Yarm, 2012", "education"),
        ("Training and school", "Instrumentation, Delta Technical College, 2012", "education"),
        ("Given back", "Coach of the girls' code club", "volunteering"),
        ("How I sound", "Faroese (native), Danish (C1), Inuktitut (basic)", "languages"),
    ],
)
def test_what_a_heading_leaves_open_its_content_tells(heading: str, content: str, section: str) -> None:
    profile = _read(
        write(
            f"""# Ottoline Marsh
ottoline@marsh.example

## Work

Engineer, Oak Ltd, 2015 – now
- Built the pump.

## {heading}

{content}
"""
        )
    )
    assert [s.id for s in profile.sections if s.heading == heading] == [section]


def test_prose_under_a_greeting_of_unknown_words_before_the_work_sums_up() -> None:
    profile = _read(
        write(
            """# Aroha Pemberton
aroha@pemberton.example

## Skills

Python, SQL, Docker, Linux

## Kia ora

I build systems that answer from statutes and say which section they read, and I test them as a judge would.

## Work

Developer, Oak Ltd, 2018 – now
- Citations.
"""
        )
    )
    assert [s.heading for s in profile.sections if s.id == "summary"] == ["Kia ora"]


def _tight() -> Document:
    """A column set without space around its headings, which are larger than the text."""
    lines = [
        (18.0, False, "Kwabena Asare"),
        (9.5, False, "kwabena@asare.example"),
        (11.0, False, "Trajectory"),
        (9.5, True, "Quay Housing Trust"),
        (9.5, False, "Lead developer"),
        (9.5, False, "From the summer of 2021, ongoing"),
        (9.5, False, "• Nine hundred messages a week."),
        (9.5, True, "Freelance"),
        (9.5, False, "Web designer"),
        (9.5, False, "2014 until the end of 2016"),
        (9.5, False, "• Shops, churches and one zoo."),
        (11.0, False, "Education"),
        (9.5, False, "BA Graphic Design, University of Yarm, 2011 to 2014"),
        (11.0, False, "Side quests"),
        (9.5, False, "• Bin Day: tells a street when the lorry is late."),
        (11.0, False, "Skills"),
        (9.5, False, "Python, FastAPI, React"),
        (11.0, False, "Besides"),
        (9.5, False, "Highlife bass, allotment"),
    ]
    return place([(50.0, 50.0 + 13 * i, size, bold, text) for i, (size, bold, text) in enumerate(lines)])


def test_larger_lines_in_the_style_of_known_headings_need_no_space_around_them() -> None:
    found = {section.heading: section.id for section in _read(_tight()).sections}
    assert (found["Side quests"], found["Besides"]) == ("projects", "interests")


def test_a_word_for_work_in_the_size_of_the_text_names_a_job_and_opens_no_section() -> None:
    profile = _read(_tight())
    assert [section.heading for section in profile.sections if section.id == "experience"] == ["Trajectory"]
    assert _rows(profile) == [("Lead developer", "Quay Housing Trust"), ("Web designer", "Freelance")]
    assert [position.current for position in profile.positions] == [True, False]


def test_a_word_of_two_meanings_over_prose_under_the_name_sums_up() -> None:
    profile = _read(
        write(
            """GENEVIEVE LACHANCE
gen@lachance.example

PRÉSENTATION
Je fais parler les données de la pêche depuis douze ans, en Python comme en patience, avec les gens du port.

EXPÉRIENCE
Programmeuse, Coop du Fleuve, 2014 à 2019
- Quais.

COMPÉTENCES
Python, SQL, Java, Docker
"""
        )
    )
    assert _ids(profile) == ["summary", "experience", "skills"]


def test_headings_of_own_words_are_told_by_the_rules_drawn_behind_them() -> None:
    profile = _read(
        write(
            """Margie Lang :: Lafayette :: margie@atchafalaya.example

Snapshot ==
Grant writer who built her own tools until the tools became the job, for eleven small museums.

Work, in reverse ==
2019-present  Data manager @ Cypress Museum Network
- One warehouse.

Gold stars ==
Museums Association "New Professional" award, 2021

Porch talk ==
English, Cajun French
"""
        )
    )
    assert profile.name == "Margie Lang"
    assert [(section.id, section.heading) for section in profile.sections] == [
        ("summary", "Snapshot"),
        ("experience", "Work, in reverse"),
        ("awards", "Gold stars"),
        ("languages", "Porch talk"),
    ]


def test_an_unknown_legal_form_with_its_point_ends_no_sentence() -> None:
    profile = _read(
        write(
            """# Dagny Eld
dagny@eld.example

## Posts

Lead data scientist, Hver Energy ehf.
since August 2022
- Fourteen wells.

Data scientist, Hver Energy xyf.
Jan. 2020 to July 2022
- Forecasts.
"""
        )
    )
    assert _rows(profile) == [("Lead data scientist", "Hver Energy ehf."), ("Data scientist", "Hver Energy xyf.")]


def test_the_first_heading_needs_no_address_above_it_where_others_have_its_look() -> None:
    lines = [
        (20.0, False, "Idris Lind"),
        (12.0, True, "Me, briefly"),
        (
            9.0,
            False,
            "I make slow things queue and fast things wait their turn, between two harbours and two alphabets.",
        ),
        (12.0, True, "Stations"),
        (9.0, False, "Tech lead, Quay Bookings AB, Nov 2021 – now"),
        (12.0, True, "Ping me"),
        (9.0, False, "idris@lind.example"),
        (12.0, True, "Lecture rooms"),
        (9.0, False, "BSc Physics, University of Yarm, 2011 – 2014"),
    ]
    profile = _read(place([(50.0, 50.0 + 24 * i, size, bold, text) for i, (size, bold, text) in enumerate(lines)]))
    assert [(section.id, section.heading) for section in profile.sections] == [
        ("summary", "Me, briefly"),
        ("experience", "Stations"),
        ("education", "Lecture rooms"),
    ]


@pytest.mark.parametrize(
    ("heading", "content", "ids"),
    [
        ("Papers", "Diploma in Systems Administration, Quay Polytechnic, 2013", ["education"]),
        ("Papers", "Diploma in Information Systems, 2012. CKA, 2022.", ["education", "certifications"]),
        ("Training", "Quay School of Piano Technology, 1992-94", ["education"]),
        ("Certifications", "Python certificate, Quay University, 2022", ["certifications"]),
        ("Community", "I teach Linux to pupils on Saturdays.", ["volunteering"]),
        ("Next on my list", "Containers, and a proper way to know whether texts become better.", []),
    ],
)
def test_a_heading_of_two_meanings_is_told_by_what_stands_under_it(heading: str, content: str, ids: list[str]) -> None:
    before = "# Ada Quay\n\nada@quay.example\n\n## Work\n\nClerk, Oak Ltd, 2019 - 2021\n\n## Skills\n\nPython, SQL\n\n"
    found = _ids(_read(write(f"{before}## {heading}\n\n{content}\n\n## Languages\n\nEnglish, Welsh")))
    assert [id_ for id_ in found if id_ not in ("experience", "skills", "languages")] == ids


def test_research_told_at_the_head_is_a_summary_and_so_are_interests_there() -> None:
    told = "I read the handwriting of parish clerks with very little training, and I measure what is lost on the way."
    for heading in ("Research", "Interests"):
        text = (
            f"# Ada Quay\n\nada@quay.example\n\n## {heading}\n\n{told}\n\n## Positions\n\nClerk, Oak Ltd, 2019 - 2021"
        )
        assert _ids(_read(write(text))) == ["summary", "experience"]

"""Further layouts, from exports, templates and habits: each job once, with its title, employer and months."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import read_profile
from tests.core.profile.builder import place, write

AS_OF = date(2026, 11, 1)

LINKEDIN = """
Contact
www.linkedin.com/in/brunaffel
Top Skills
Kubernetes
Go
Languages
English
German
Bruno Affeldt
Site Reliability Engineer at Kestrel Cloud
Hamburg, Germany
Summary
I run clusters and write things down so that others can run them when I sleep. Ten years of it.
Experience
Kestrel Cloud
4 years 3 months
Staff Site Reliability Engineer
January 2023 - Present (1 year 10 months)
Hamburg, Germany
Owns the control plane.
Site Reliability Engineer
August 2020 - December 2022 (2 years 5 months)
Hamburg, Germany
Wrote the failover.
Nordmole AG
System Administrator
March 2015 - July 2020 (5 years 5 months)
Bremen, Germany
Education
Universität Bremen
Bachelor of Science - BS, Computer Science · (2011 - 2015)
"""

EUROPASS = """
Giulia Marchesan
giulia@marchesan.example
WORK EXPERIENCE
01/03/2019 – CURRENT – Bologna, Italy
SOFTWARE DEVELOPER – ROTAIE VELOCI S.R.L.
- Timetables.
01/09/2016 – 28/02/2019 – Modena, Italy
JUNIOR DEVELOPER – ACETAIA DIGITALE
- Barrels.
EDUCATION AND TRAINING
2012 – 2016 – Modena, Italy
BACHELOR IN COMPUTER SCIENCE – University of Modena
LANGUAGE SKILLS
Mother tongue: Italian
DIGITAL SKILLS
Java, Spring Boot, Docker
"""

JSONRESUME = """
Richard Hendrickson
richard@hend.example
Work
President/Developer, Pied Pipes >> 2013-12-01 – 2014-12-01
- Algorithms.
Backend Engineer, Hoolio >> 2012-01-01 – 2013-11-30
- Search.
Education
Bachelor, Information Technology, University of Oklahoma >> 2011-06-01 – 2014-01-01
"""

BULLETED = """
Nadja Sommerfeld
nadja@sommerfeld.example

Jobs
- 2018–2020: Developer at Foo Werke GmbH
- 2020–now: Lead developer, Bar Verlag
- 2016–2018: Student assistant, University of Kiel

School
- 2014–2018: BSc Computer Science, University of Kiel
"""

ORGPAREN = """
Mirko Vlahovic
mirko@vlahovic.example

## Work Experience
**Acme Rockets Inc (2018–2021)**
Software Engineer
- Boosters.

**Zelda Foods (2015–2018)**
Test Engineer
- Snacks.

## Education
BSc, University of Split (2011–2015)
"""

AT = """
Lou Atkins
lou@atkins.example

EXPERIENCE
Product Engineer @ Hummingbird | 2019 – 2021
- Did things.
Scrum Master @ Big Bank | 2016 – 2019
- Did other things.
EDUCATION
BA History, Durham University, 2015
"""

TABLEHEAD = """
Li Wei Tanaka
liwei@tanaka.example

Employment
Employer || Role || From || To
Blue Harbor Co. || Data Engineer || 03/2019 || 12/2022
Red Harbor Co. || Analyst || 06/2016 || 02/2019

Education
Institution || Degree || Year
Keio University || BSc Economics || 2016
"""

ACADEMIC = """
Prof. Ewa Lisiecka
Department of Informatics, University of Wrocław
ewa.lisiecka@uwr.example

Academic appointments
2019–present >> Assistant Professor, Department of Informatics, University of Wrocław
2016–2019 >> Postdoctoral Fellow, Institute for Logic, Utrecht University
Education
2016 >> PhD in Computer Science, Charles University
2011 >> MSc in Mathematics, University of Wrocław
Teaching
2019–present >> Lecturer, Introduction to Algorithms, University of Wrocław
Grants and awards
2021 >> NCN Sonata grant
Selected publications
E. Lisiecka, A. Novak. Something about trees. 2020.
Invited talks
2022 >> Keynote, Some Workshop
"""

LOWER = """
sam fairweather
sam@fairweather.example

work
2019 - now   data engineer, tern analytics
2016 - 2019  developer, gull & sons

school
2013 - 2016  bsc physics, university of york

knows
python, sql, airflow, docker
"""

MDTABLE = """
# Greta Olafsdottir
greta@olafsdottir.example

## Experience
Period || Role || Company
2020 – present || Backend developer || Geysir Games
2017 – 2020 || Web developer || Lopi Wool

## Skills
- Python
- Django
"""

BOLDLABELS = """
**Ivo Petkov-Lane**
ivo@petkov.example | 020 7946 0018

Summary: Backend engineer with six years in payments and a soft spot for ledgers that balance.

Skills: Python, Go, PostgreSQL, Kafka

**Experience:**
Ledgerline Ltd — Backend Engineer
Mar 2021 – Present | London
- Double entry.
Coinage Labs — Junior Engineer
2018 – 2021 | Sofia
- Wallets.

Education: BSc Informatics, Sofia University, 2018
"""

ONELINERS = """
Halina Borkowska
halina@borkowska.example
EXPERIENCE
Backend Developer, Allepaka, Warsaw, Poland, 2019 – 2023
Implemented checkout. Maintained carts.
Intern, Comarchy SA, Kraków, 2018 – 2019
Reports in SQL.
EDUCATION
BSc, AGH, 2018
"""

DESC_NOUN = """
Piers Hathersage
piers@hathersage.example

Experience

Platform Engineer | Mothership Media | 2020 - 2024
Kubernetes migration and platform tooling
Cost reporting for forty teams

Systems Engineer | Oldcastle Group | 2016 - 2020
Linux fleet, Puppet, monitoring

Education
HND Computing, Sheffield College, 2016
"""

VIA = """
Thandiwe Nkosi-Brandt
thandiwe@nkosi.example

PROFESSIONAL EXPERIENCE

Umlazi Retail Group, Durban, South Africa
Senior Backend Developer >> Feb 2021 – Present
Backend Developer >> Jan 2018 – Jan 2021
- Stock levels in real time.

Self-employed
Freelance Web Developer >> 2015 – 2017
- Guesthouses.

EDUCATION
University of KwaZulu-Natal, Durban
BSc Computer Science >> 2012 – 2014
"""

UNKNOWN_TITLE = """
Robin Ashgrove
robin@ashgrove.example

EXPERIENCE
Growth Wizard, Pepperpot Inc. >> Jan 2021 - Mar 2023
- Funnels.
Happiness Hero, Zapfolk >> 2018 - 2020
- Tickets.
SKILLS
Excel, SQL, Python
"""

DATES_OWN_LINE_AFTER = """
Catarina Vale
catarina@vale.example

Experience
Data Engineer
Rio Tinto Sol
Lisbon, Portugal
January 2020 - Present
- Pipelines.
Data Analyst
Banco do Vale
Porto, Portugal
June 2017 - December 2019
- Dashboards.
Education
MSc Data Science
Universidade de Lisboa
2015 - 2017
"""

SUMMARY_DATES = """
Jo Lambertsen
jo@lambertsen.example

SUMMARY
Since 2015 I have worked on search engines, from 2019 at Fjord Search, where I lead a team of five.

CAREER
Fjord Search AS, Bergen. Search Engineer, 2019–present.
Skogtek AS, Oslo. Developer, 2015–2019.

STUDIES
NTNU, MSc, 2010–2015.

TALKS
Berlin Buzzwords 2023
"""

PROJECTS_UNDER_EXP = """
Kofi Mensah-Reed
kofi@mensahreed.example

EXPERIENCE
Software Engineer, Volta Systems >> May 2019 – Present
Project: Grid balancer (2021 – 2022)
- Balanced.
Project: Meter reader (2019 – 2020)
- Read.
Software Engineer Intern, Ashanti Mining >> Jun 2018 – Aug 2018
- Dug.

PROJECTS
Chess bot (2020)
- Played.
"""

CASES = {
    "employer, title and dates each on a line of its own": (
        LINKEDIN,
        [
            ("Staff Site Reliability Engineer", "Kestrel Cloud", "2023-01", "2026-10"),
            ("Site Reliability Engineer", "Kestrel Cloud", "2020-08", "2022-12"),
            ("System Administrator", "Nordmole AG", "2015-03", "2020-07"),
        ],
        ["skills", "languages", "summary", "experience", "education"],
    ),
    "dates and place first, title and employer after a dash": (
        EUROPASS,
        [
            ("SOFTWARE DEVELOPER", "ROTAIE VELOCI S.R.L.", "2019-03", "2026-10"),
            ("JUNIOR DEVELOPER", "ACETAIA DIGITALE", "2016-09", "2019-02"),
        ],
        ["experience", "education", "languages", "skills"],
    ),
    "full dates at the right": (
        JSONRESUME,
        [
            ("President/Developer", "Pied Pipes", "2013-12", "2014-12"),
            ("Backend Engineer", "Hoolio", "2012-01", "2013-11"),
        ],
        ["experience", "education"],
    ),
    "one bullet for each job": (
        BULLETED,
        [
            ("Developer", "Foo Werke GmbH", "2018-01", "2020-12"),
            ("Lead developer", "Bar Verlag", "2020-01", "2026-10"),
            ("Student assistant", "University of Kiel", "2016-01", "2018-12"),
        ],
        ["experience", "education"],
    ),
    "employer with its dates in brackets": (
        ORGPAREN,
        [
            ("Software Engineer", "Acme Rockets Inc", "2018-01", "2021-12"),
            ("Test Engineer", "Zelda Foods", "2015-01", "2018-12"),
        ],
        ["experience", "education"],
    ),
    "title @ employer": (
        AT,
        [("Product Engineer", "Hummingbird", "2019-01", "2021-12"), ("Scrum Master", "Big Bank", "2016-01", "2019-12")],
        ["experience", "education"],
    ),
    "a table with column names": (
        TABLEHEAD,
        [
            ("Data Engineer", "Blue Harbor Co.", "2019-03", "2022-12"),
            ("Analyst", "Red Harbor Co.", "2016-06", "2019-02"),
        ],
        ["experience", "education"],
    ),
    "an academic life": (
        ACADEMIC,
        [
            ("Assistant Professor", "Department of Informatics, University of Wrocław", "2019-01", "2026-10"),
            ("Postdoctoral Fellow", "Institute for Logic, Utrecht University", "2016-01", "2019-12"),
            ("Lecturer, Introduction to Algorithms", "University of Wrocław", "2019-01", "2026-10"),
        ],
        ["experience", "education", "experience", "awards", "publications"],
    ),
    "all in small letters": (
        LOWER,
        [("data engineer", "tern analytics", "2019-01", "2026-10"), ("developer", "gull & sons", "2016-01", "2019-12")],
        ["experience", "education", "skills"],
    ),
    "a table in Markdown": (
        MDTABLE,
        [
            ("Backend developer", "Geysir Games", "2020-01", "2026-10"),
            ("Web developer", "Lopi Wool", "2017-01", "2020-12"),
        ],
        ["experience", "skills"],
    ),
    "labels before colons": (
        BOLDLABELS,
        [
            ("Backend Engineer", "Ledgerline Ltd", "2021-03", "2026-10"),
            ("Junior Engineer", "Coinage Labs", "2018-01", "2021-12"),
        ],
        ["summary", "skills", "experience", "education"],
    ),
    "one line for each job": (
        ONELINERS,
        [("Backend Developer", "Allepaka", "2019-01", "2023-12"), ("Intern", "Comarchy SA", "2018-01", "2019-12")],
        ["experience", "education"],
    ),
    "a description without bullets": (
        DESC_NOUN,
        [
            ("Platform Engineer", "Mothership Media", "2020-01", "2024-12"),
            ("Systems Engineer", "Oldcastle Group", "2016-01", "2020-12"),
        ],
        ["experience", "education"],
    ),
    "an employer above its roles, and freelance work": (
        VIA,
        [
            ("Senior Backend Developer", "Umlazi Retail Group", "2021-02", "2026-10"),
            ("Backend Developer", "Umlazi Retail Group", "2018-01", "2021-01"),
            ("Freelance Web Developer", "Self-employed", "2015-01", "2017-12"),
        ],
        ["experience", "education"],
    ),
    "titles nobody has heard of": (
        UNKNOWN_TITLE,
        [
            ("Growth Wizard", "Pepperpot Inc.", "2021-01", "2023-03"),
            ("Happiness Hero", "Zapfolk", "2018-01", "2020-12"),
        ],
        ["experience", "skills"],
    ),
    "title, employer, place and dates below each other": (
        DATES_OWN_LINE_AFTER,
        [
            ("Data Engineer", "Rio Tinto Sol", "2020-01", "2026-10"),
            ("Data Analyst", "Banco do Vale", "2017-06", "2019-12"),
        ],
        ["experience", "education"],
    ),
    "jobs as sentences": (
        SUMMARY_DATES,
        [
            ("Search Engineer", "Fjord Search AS", "2019-01", "2026-10"),
            ("Developer", "Skogtek AS", "2015-01", "2019-12"),
        ],
        ["summary", "experience", "education"],
    ),
    "projects inside a job": (
        PROJECTS_UNDER_EXP,
        [
            ("Software Engineer", "Volta Systems", "2019-05", "2026-10"),
            ("Software Engineer Intern", "Ashanti Mining", "2018-06", "2018-08"),
        ],
        ["experience", "projects"],
    ),
}


@pytest.mark.parametrize("layout", CASES)
def test_jobs_and_sections_are_read_in_this_layout(layout: str) -> None:
    text, positions, sections = CASES[layout]
    profile = read_profile(write(text), AS_OF)
    assert [(p.title, p.organisation, p.start_month, p.end_month) for p in profile.positions] == positions
    assert [section.id for section in profile.sections] == sections


def test_no_education_becomes_a_job() -> None:
    for text, positions, _ in CASES.values():
        profile = read_profile(write(text), AS_OF)
        degrees = {course.title for course in profile.education}
        assert not degrees & {title for title, *_ in positions}


def test_labels_of_a_form_say_what_stands_behind_them() -> None:
    document = write(
        """
Teodora Lobo
teodora@lobo.example

## Experience

2014 – 2019
Employer: Serra Dados
Position: Programadora
- Portal.
"""
    )
    (position,) = read_profile(document, AS_OF).positions
    assert (position.title, position.organisation) == ("Programadora", "Serra Dados")


def test_an_end_that_a_narrow_rail_breaks_in_two_is_the_present() -> None:
    document = place(
        [
            (50, 40, 20, True, "Teodora Lobo"),
            (50, 66, 10, False, "teodora@lobo.example"),
            (50, 90, 14, True, "Percurso profissional"),
            (50, 110, 10, False, "maio de 2019 – o"),
            (158, 110, 10, True, "Mondego Tickets"),
            (50, 123, 10, False, "momento"),
            (158, 123, 10, False, "Cargo: Engenheira de software"),
            (160, 136, 10, False, "• Painéis de vendas."),
        ]
    )
    (position,) = read_profile(document, AS_OF).positions
    assert (position.title, position.organisation) == ("Engenheira de software", "Mondego Tickets")
    assert (position.start_month, position.current) == ("2019-05", True)


def test_the_employer_stands_where_most_entries_have_it() -> None:
    document = write(
        """
Emmeline Ford
emmeline@ford.example

## Experience

VP Engineering
Mystic Biotech >> 2021 – Present
- Grew the team.
Director, Data Platform
Winter Hill Analytics >> 2017 – 2021
- Answered tickets.
Consultant
Ford & Partners >> 2014 – 2017
- Moved services.
"""
    )
    found = [(p.title, p.organisation) for p in read_profile(document, AS_OF).positions]
    assert found[1] == ("Director, Data Platform", "Winter Hill Analytics")


def test_short_header_rows_are_not_joined_where_the_column_is_wide() -> None:
    rows = [(50, 40, 20, True, "Giselle Abiola"), (50, 66, 10, False, "giselle@abiola.example")]
    rows += [(50, 90, 14, True, "Experience")]
    top = 110.0
    for title, firm, town, dates in (
        ("UX Engineer", "Humber Bank", "Toronto, ON", "Aug 2021 - Present"),
        ("Frontend Developer", "Scarborough Studios", "Toronto, ON", "May 2017 - Jul 2021"),
    ):
        for text in (title, firm, town, dates):
            rows.append((50, top, 10, text == title, text))
            top += 13
        rows.append((52, top, 10, False, "• Moved the nightly export to a queue, so that a failed run repeats."))
        top += 20
    found = [(p.title, p.organisation) for p in read_profile(place(rows), AS_OF).positions]
    assert found == [("UX Engineer", "Humber Bank"), ("Frontend Developer", "Scarborough Studios")]


def test_an_untold_name_after_a_comma_is_the_title_where_other_entries_have_it_there() -> None:
    document = write(
        """
Ferelith Obuya
ferelith@obuya.example

## Experience

Firth Tidal Power, control room developer
since 11/2020
- Alarm routing.
Waverley Parcels, warehouse software person
02/2016 – 10/2020
- Label printing.
"""
    )
    found = [(p.title, p.organisation) for p in read_profile(document, AS_OF).positions]
    assert found[1] == ("warehouse software person", "Waverley Parcels")


def test_the_field_after_a_role_is_no_employer_inside_a_dated_one() -> None:
    document = write(
        """
Leontine Abara
leontine@abara.example

## Experience

**Great Lakes Mutual, Chicago, IL** >> 2015 – Present
Engineering Manager, Claims >> Apr 2022 – Present
- Two teams.
Software Engineer >> Aug 2015 – Mar 2022
- Java.
"""
    )
    found = [(p.title, p.organisation) for p in read_profile(document, AS_OF).positions]
    assert found == [("Engineering Manager, Claims", "Great Lakes Mutual"), ("Software Engineer", "Great Lakes Mutual")]


def test_the_last_word_of_a_wrapped_bullet_is_no_employer_of_the_next_job() -> None:
    document = write(
        """
Hyun Castell
hyun@castell.example

Work

Tools Developer >> 2015/03 - 2019/06
Paperboat Games
- Cut page load from 4.1 s to 1.3 s by caching the tariff lookups in
Redis.
Intern >> 2014/06 - 2014/09
Paperboat Games
- Wrote tests.
"""
    )
    found = [(p.title, p.organisation) for p in read_profile(document, AS_OF).positions]
    assert found == [("Tools Developer", "Paperboat Games"), ("Intern", "Paperboat Games")]

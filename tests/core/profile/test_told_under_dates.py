"""Jobs told in a sentence each, below a heading or a row of nothing but their dates."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import read_profile
from tests.core.profile.builder import write

_Job = tuple[str | None, str | None, str | None]

_TOLD: dict[str, tuple[str, list[_Job]]] = {
    "Italian, below headings": (
        """
### Da aprile 2021 a oggi
Sono sviluppatrice web presso Faro Digitale Srl, a Trieste, quattro giorni da casa. Il sito è quello dei traghetti.

### Da settembre 2018 a marzo 2021
Programmatrice per Mulini Carso S.p.A., Gorizia. Tablet per i magazzinieri, in Java.

### Da gennaio a luglio 2018
Tirocinante alla Cooperativa La Vela, Monfalcone: sei mesi diventati sette.

### Prima, senza date
Cameriera al Caffè Il Molo, Grado, durante gli studi.
""",
        [
            ("sviluppatrice web", "Faro Digitale Srl", "aprile 2021"),
            ("Programmatrice", "Mulini Carso S.p.A.", "settembre 2018"),
            ("Tirocinante", "Cooperativa La Vela", "gennaio"),
            ("Cameriera", "Caffè Il Molo", None),
        ],
    ),
    "English": (
        """
### March 2020 – now
I am a back-end developer at Brindle Mills, three days in the office. The system takes orders for cloth.

### 2016 to 2020
I was the only systems administrator of Teasel House Hospital, and kept forty machines alive.

### 2013 to 2016
Clerk with Quay Insurance Ltd, in Hull. Letters, mostly.
""",
        [
            ("back-end developer", "Brindle Mills", "March 2020"),
            ("only systems administrator", "Teasel House Hospital", "2016"),
            ("Clerk", "Quay Insurance Ltd", "2013"),
        ],
    ),
    "German, below bold dates": (
        """
**Seit Mai 2019**
Ich arbeite als Datenanalystin bei der Priel Software AG in Emden. Berichte für die Fischer.

**2014 bis April 2019**
Softwareentwicklerin bei Elbdeich Logistik GmbH, Stade. Tourenplanung in Java.
""",
        [
            ("Datenanalystin", "Priel Software AG", "Mai 2019"),
            ("Softwareentwicklerin", "Elbdeich Logistik GmbH", "2014"),
        ],
    ),
    "Spanish": (
        """
### Desde enero de 2021
Trabajo como ingeniera de datos en Molinos del Ebro S.A., en Zaragoza. Hago los informes de las cosechas.

### De 2017 a 2020
Fui programadora en Talleres Urkiola, un taller de Bilbao con nueve personas.
""",
        [
            ("ingeniera de datos", "Molinos del Ebro S.A.", "enero de 2021"),
            ("programadora", "Talleres Urkiola", "2017"),
        ],
    ),
}


@pytest.mark.parametrize("language", _TOLD)
def test_a_sentence_below_dates_tells_title_and_employer(language: str) -> None:
    work, expected = _TOLD[language]
    text = f"# Joan Teasdale\njoan@quay.example\n\n## Work\n{work}\n## Education\nBSc, University of Hull, 2013"
    found = read_profile(write(text), date(2026, 11, 1)).positions
    assert [(job.title, job.organisation, job.start) for job in found] == expected


def test_headers_below_dates_are_read_as_headers() -> None:
    text = """# Joan Teasdale
joan@quay.example

## Work
### 2018 – now
Developer, Brindle Mills
Worked with a designer at Quay Print on the shop, and it went well for all of us.

### 2015 – 2018
Clerk, Teasel House
Kept the letters of a hospital in Hull in order.

## Education
BSc, University of Hull, 2013
"""
    found = read_profile(write(text), date(2026, 11, 1)).positions
    assert [(job.title, job.organisation) for job in found] == [
        ("Developer", "Brindle Mills"),
        ("Clerk", "Teasel House"),
    ]


def test_a_course_beside_its_year_opens_no_section() -> None:
    text = """# Malin Boberg
malin@quay.example

## Utbildning
Civilingenjör, energiteknik >> 2012 – 2017
Västerlands universitet
Certified Grid Planner (kurs) >> 2024
Ljusdals Folkhögskola

## Språk
Svenska, engelska
"""
    profile = read_profile(write(text), date(2026, 11, 1))
    assert [section.id for section in profile.sections] == ["education", "languages"]

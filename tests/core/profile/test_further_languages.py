"""Resumes in the languages of `heading_languages`: headings, dates and open ends."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import read_profile
from tests.core.profile.builder import write

CASES = {
    "Ukrainian": (
        """ОЛЕСЯ КРИВОРУЧКО
olesya@prut.example

ДОСВІД РОБОТИ
Старша розробниця, ТОВ «Прут Логістика»
травень 2021 – дотепер
- Розбір листів.

ОСВІТА
Магістр інформатики, Карпатський університет, 2012 – 2017

МОВИ
українська, англійська
""",
        "2021-05",
    ),
    "Greek": (
        """ΕΛΕΝΗ ΜΑΥΡΟΥ
eleni@mavrou.example

ΕΠΑΓΓΕΛΜΑΤΙΚΗ ΕΜΠΕΙΡΙΑ
Αναλυτής δεδομένων, Λιμένας Α.Ε.
Μάρτιος 2019 – σήμερα
- Πίνακες.

ΣΠΟΥΔΕΣ
Πτυχίο Πληροφορικής, Πανεπιστήμιο Αιγαίου, 2011 – 2015

ΓΛΩΣΣΕΣ
Ελληνικά, Αγγλικά
""",
        "2019-03",
    ),
    "Slovenian": (
        """JERNEJ KOVAČIČ
jernej@kovacic.example

DELOVNE IZKUŠNJE
Razvijalec, Savinja d.o.o.
september 2018 – danes
- Dvigala.

IZOBRAZBA
Diplomirani inženir, Univerza v Celju, 2012 – 2016

JEZIKI
slovenščina, angleščina
""",
        "2018-09",
    ),
}


@pytest.mark.parametrize("language", CASES)
def test_a_resume_is_read_in_this_language(language: str) -> None:
    text, start = CASES[language]
    profile = read_profile(write(text), date(2026, 11, 1))
    assert [section.id for section in profile.sections] == ["experience", "education", "languages"]
    assert [(p.start_month, p.current) for p in profile.positions] == [(start, True)]
    assert "»" not in text or (profile.positions[0].organisation or "").endswith("»")
    assert profile.positions[0].title in text.split("\n")[4]

"""Semesters, terms and school years as dates: "WS 2021/22", "SoSe 20", "Michaelmas 2019", "academic year 2020/21"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assessor.core.profile.folding import fold_words, longest_first
from assessor.core.profile.months import month_number

# The first month, how many months, and what schools call it; "_" stands for a space.
_TERMS: tuple[tuple[int, int, str], ...] = (
    (
        10,
        6,
        """ws wise wintersemester winter_semester winterhalbjahr semestr_zimowy zimní_semestr zimný_semester
        zimski_semestar""",
    ),
    (
        4,
        6,
        """ss sose sommersemester summer_semester sommerhalbjahr semestr_letni letní_semestr letný_semester
        ljetni_semestar""",
    ),
    (9, 5, "herbstsemester semestre_d'automne höstterminen hösttermin ht høstsemester"),
    (2, 6, "frühjahrssemester frühlingssemester semestre_de_printemps"),
    (1, 6, "vårterminen vårtermin vt vårsemester"),
    (9, 4, "autumn_semester fall_semester autumn_term fall_term michaelmas_term michaelmas christmas_term"),
    (1, 5, "spring_semester"),
    (1, 3, "hilary_term lent_term winter_term spring_term epiphany_term candlemas_term"),
    (4, 3, "trinity_term easter_term summer_term martinmas_term"),
    (1, 6, "first_semester 1st_semester semester_1 primer_semestre primeiro_semestre premier_semestre 1er_semestre"),
    (7, 6, "second_semester 2nd_semester semester_2 segundo_semestre second_semestre deuxième_semestre 2e_semestre"),
)
# Whole years at a school are written with both of their years; they run from September through August.
_SCHOOL_YEARS = """academic_year academic_session school_year ay a.y. studienjahr schuljahr année_universitaire
    année_scolaire año_académico año_escolar curso_académico curso_escolar curso ano_letivo anno_accademico
    anno_scolastico a.a. collegejaar schooljaar läsår läsåret skoleår skoleåret rok_akademicki rok_szkolny
    akademický_rok"""
_FIRST, _COUNT = 9, 12
_MONTHS = {word.replace("_", " "): (first, count) for first, count, words in _TERMS for word in fold_words(words)}


def _any_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, longest_first(words)))


_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_BEFORE = r"(?<![\w$€£%.-])"
_TERM = re.compile(
    rf"{_BEFORE}(?P<term>{_any_of(_MONTHS)})(?:\s(?:of|de|del))?[\s:'-]{{0,2}}"
    rf"(?:(?P<year>{_YEAR})(?:\s?/\s?(?:{_YEAR}|\d\d)|-\d\d(?![\d./-]))?|(?P<short>\d\d)(?:/\d\d)?)(?![\d%]|[.,:]\d)"
)
_NAMED = (
    rf"(?:{_any_of(word.replace('_', ' ') for word in fold_words(_SCHOOL_YEARS))})s?(?:\s(?:of|de|del))?[\s:]{{0,2}}"
)
_SCHOOL_YEAR = re.compile(rf"{_BEFORE}{_NAMED}({_YEAR})\s?[/-]\s?({_YEAR}|\d\d)(?![\d./])")
# "2019/20 - 2021/22", "academic years 2019/20 to 2021/22": a slash within both ends tells of school years.
_TO = r"(?:\s?-+\s?|\s(?:to|until|till|bis|al?|au|tot|do|til)\s)"
_BOTH = re.compile(
    rf"(?<![\d/.-])(?P<first>(?P<named>{_BEFORE}{_NAMED})?(?P<year>{_YEAR})/(?P<next>{_YEAR}|\d\d)){_TO}"
    rf"(?P<last>(?P<last_year>{_YEAR})/(?P<last_next>{_YEAR}|\d\d))(?![\d/]|-\d)"
)
_MOST_MONTHS = 12


def find_terms(folded: str) -> Iterator[tuple[int, int, int, int]]:
    """Where each term or school year stands in a folded text, and its first and last month; in no order."""
    for found in _TERM.finditer(folded):
        first, count = _MONTHS[found["term"]]
        year = int(found["year"] or f"20{found['short']}")
        yield (*found.span(), month_number(year, first), month_number(year, first) + count - 1)
    both = [found for found in _BOTH.finditer(folded) if _are_school_years(found)]
    for found in both:
        yield (*found.span("first"), *_school_year(found["year"]))
        yield (*found.span("last"), *_school_year(found["last_year"]))
    for found in _SCHOOL_YEAR.finditer(folded):
        follows = int(found[2][-2:]) == (int(found[1]) + 1) % 100
        if follows and not any(whole.start() <= found.start() < whole.end() for whole in both):
            yield (*found.span(), *_school_year(found[1]))


def _are_school_years(found: re.Match[str]) -> bool:
    """Whether each end names two years that follow one another; "2008/09 - 2009/10" may be months unless named."""
    ends = [(int(found["year"]), int(found["next"][-2:])), (int(found["last_year"]), int(found["last_next"][-2:]))]
    follow = all(second == (first + 1) % 100 for first, second in ends)
    return follow and bool(found["named"] or any(second > _MOST_MONTHS for _, second in ends))


def _school_year(year: str) -> tuple[int, int]:
    first = month_number(int(year), _FIRST)
    return first, first + _COUNT - 1

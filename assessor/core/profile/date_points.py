"""Finds the single dates in a line, each with the months it can mean, in the languages of `words.months`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assessor.core.profile.folding import longest_first
from assessor.core.profile.months import month_number
from assessor.core.profile.terms import find_terms
from assessor.core.profile.words.months import (
    ERAS,
    MONTHS,
    NUMBERED,
    ORDINALS,
    QUARTERS,
    ROMAN_MONTHS,
    SEASONS,
    SINCE,
    YEAR_SIGNS,
)

YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_SHORT = r"'\s?\d\d(?!\d)"
MONTH = "|".join(map(re.escape, longest_first(MONTHS)))
SEASON = "|".join(map(re.escape, longest_first(SEASONS)))
# Months in Roman numerals; those of one letter are words of their own ("i 2019", "v 2019") unless a point follows.
_ROMAN = r"xii|xi|ix|viii|vii|vi|iv|iii|ii|[ivx](?=[./])|(?<=\bod\s)[ivx]|(?<=\bdo\s)[ivx]"
_ORDINAL = "|".join(map(re.escape, longest_first(ORDINALS)))
_QUARTERS = "|".join(QUARTERS)
_SIGN = rf"(?:\s?(?:{'|'.join(map(re.escape, YEAR_SIGNS))})(?!\w))"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?"
# One date. The order matters: the longest reading of a text comes first.
_POINT = re.compile(
    rf"""(?<![\w$€£%])(?:
    (?P<blank>[\[<(]\s*(?:mm|month|monat|mois|mes|date|start\ date|end\ date|start|end|year)[^\])>]{{0,20}}[\])>]
        |(?:mm|month)\s?[/,.-]?\s?(?:yyyy|year)\b)
    |(?P<iso_y>{YEAR})\s?[-/.]\s?(?P<iso_m>0[1-9]|1[0-2])(?:[-/.](?:0[1-9]|[12]\d|3[01]))?(?!\d|[./]{YEAR})
    |(?:{_DAY}[./-])?(?P<num_m>0?[1-9]|1[0-2])\s?[./-]\s?(?P<num_y>{YEAR})(?!\d)
    |(?P<us_m>0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/(?P<us_y>{YEAR})(?!\d)
    |(?P<cjk_y>{YEAR})\s?(?:[년年]|-?(?:nen|nyeon|nian)\b)[\s-]?(?P<cjk_m>1[0-2]|0?[1-9])
        \s?(?:[月월]|-?(?:gatsu|wol|yue)\b)
    |(?:{_DAY}[\s/-]?(?:de\s|of\s)?\s?)?\b(?P<name>{MONTH})(?!\w)\.?(?:\s{_DAY},)?[\s,./-]{{0,3}}(?:of\s|del?\s|'(?=\d{{4}}))?
        (?P<name_y>{YEAR}{_SIGN}?|(?:19|20)xx|{_SHORT}|\d\d(?![\d%:.,]|\s?(?:st|nd|rd|th|%)))(?!\w)
    |(?P<dot_y>{YEAR})\s?[./]\s?(?P<dot_m>[1-9])(?!\d|[./]?\s?\d)
    |(?P<era>{"|".join(ERAS)})(?P<era_y>\d{{1,2}}|元)年(?:\s?(?P<era_m>1[0-2]|0?[1-9])月)?
    |(?:{_DAY})?\b(?P<roman>{_ROMAN})(?:[ ]|[./]\s?)(?P<roman_y>{YEAR})(?![-/.]\d)
    |\b(?:{"|".join(NUMBERED)}|t(?=\d\d?/))\.?\s?(?P<count_m>1[0-2]|0?[1-9])(?:\s?[/.,-]?\s?|\snam\s)(?P<count_y>{YEAR})(?!\d)
    |(?P<turned_y>{YEAR})(?:ko|[,.]?{_SIGN}?)\s(?P<turned>{MONTH})(?!\w)\.?(?!\.?[\s,]{{0,2}}{YEAR})
    |(?<![^\W\d]-)\b(?P<season>{SEASON})(?:\s(?:of|in|de|des|del|di|term|semester|quarter))?[\s,./-]{{1,2}}
        (?P<season_y>{YEAR}|{_SHORT})
    |(?:\b[qt](?P<q>[1-4])|\b(?P<q_word>{_ORDINAL})\.?[\s-](?:{_QUARTERS})\.?(?:\s(?:of|de|del|di))?|(?P<q_first>[1-4])q)
        [\s/.,-]{{0,2}}(?P<q_y>{YEAR}|{_SHORT}|\d\d(?!\d))
    |(?P<q_turned_y>{YEAR})[\s/.,-]{{0,2}}(?:q(?P<q_turned>[1-4])|(?P<q_last>[1-4])q)\b
    |\b(?:calendar\sweek|week|wk|kw|semaine|semana|vecka|uge|uke)\.?\s?(?P<week>[0-5]?\d)[\s/.,-]{{1,2}}(?P<week_y>{YEAR})
    |(?P<iso_week_y>{YEAR})-?w(?P<iso_week>[0-5]\d)(?:-[1-7])?\b
    |\b(?:fy|fiscal(?:\syear)?|financial\syear|geschaftsjahr|gj|exercice|ejercicio)[\s.-]?
        (?P<fiscal>{YEAR}|{_SHORT}|[0-4]\d(?!\d))
    |(?P<year>{YEAR})(?:年|년|-?(?:nendo|nen|nyeon|nian)\b|{_SIGN})?(?![\d%+]|[.,]\d|s\b|'s\b)
    |(?P<blank_year>(?:19|20)xx)\b
    )""",
    re.VERBOSE,
)
_SINCE = "|".join(map(re.escape, SINCE))
# Between the two ends of a range, as dates are that only a range makes dates.
_TO = r"(?:\s?(?:-+|~|→|➜|⟶|>)\s?|\s(?:to|until|till?|bis|au?|al|do|tot|ate|hasta)\s)"
# Months with two digits of a year, perhaps with a day: "03/19", "3/'19", "03.19", "1.3.19".
_DAY_BEFORE = r"(?:(?:0?[1-9]|[12]\d|3[01])\.(?=\d?\d\.\d\d))?"
_SHORT_MONTH = r"(?:0?[1-9]|1[0-2])(?:/'?|\.)\d\d"
# Forms that are dates only inside a range ("03/19 - 06/21", "03.19 - now", "03/19 -"), or behind "since".
_SHORT_RANGE = re.compile(
    rf"(?<![\d/.])({_DAY_BEFORE}{_SHORT_MONTH}){_TO}(?:({_DAY_BEFORE}{_SHORT_MONTH})(?![\d/.])|(?=[a-z]))"
    rf"|(?<![\d/.])((?:0[1-9]|1[0-2])[./]\d\d)(?=\s?-+\s*(?:[)\]|]|\t|\s\s|$))"
    rf"|(?<!\w)(?:{_SINCE}):?\s((?:0[1-9]|1[0-2])[./]\d\d)(?![\d/.]|{_TO}\d)"
)
# A dotted pair of numbers that ends later is a time of day: "09.15 - 10.30".
_CLOCK = 2030
# The day of a later date is no year: "1 Jan 2019 - 31 Dec 2020".
_DAY_ENDS = rf"(?:st|nd|rd|th|\.)?\s?(?:de\s|of\s)?(?:{MONTH})\b|st\b|nd\b|rd\b|th\b"
_YEARS = re.compile(rf"(?<![\d/.-])({YEAR})\s?[-/]\s?(\d\d)(?![\d/.-]|{_DAY_ENDS})")
# "'19-'21", "'21 - now", "2019 to '21", "since '20": years by their last two digits, which are dates only so.
_MARKED_YEARS = re.compile(
    rf"(?<![\w'])'(\d\d){_TO}(?:'(\d\d)(?!\w)|(?=[a-z]|\s*$))|(?<!\w){YEAR}{_TO}'(\d\d)(?!\w)"
    rf"|(?<!\w)(?:{_SINCE})\s'(\d\d)(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Point:
    """One date in a text: where it stands and the first and last month it can mean (None for a placeholder)."""

    start: int
    end: int
    first: int | None
    last: int | None
    bare_year: bool = False


def find_points(folded: str) -> Iterator[Point]:
    taken = [_short_points(match) for match in _SHORT_RANGE.finditer(folded)]
    taken += [_year_points(match) for match in _YEARS.finditer(folded)]
    terms = [Point(*term) for term in find_terms(folded)]
    taken = [pair for pair in taken if not any(pair and term.start <= pair[0].start < term.end for term in terms)]
    special = [pair for pair in taken if pair] + [[term] for term in terms]
    matches = list(_POINT.finditer(folded))
    marked = [_marked_points(match) for match in _MARKED_YEARS.finditer(folded)] if "'" in folded else []
    # "Mar '19 - Feb '21": there the month has the year.
    named = [match.span() for match in matches]
    lone = [[point for point in pair if not any(a < point.start < b for a, b in named)] for pair in marked]
    special += [pair for pair in lone if pair]
    spans = [(pair[0].start, pair[-1].end) for pair in special]
    found = [point for pair in special for point in pair]
    for match in matches:
        if not any(start < match.end() and match.start() < end for start, end in spans):
            found.append(_point(match))
    yield from sorted(found, key=lambda point: point.start)


def _short_points(match: re.Match[str]) -> list[Point]:
    """Both ends of "03/19 - 06/21", or the one of "03/19 - now", "03.19 -" and "since 03.19"."""
    points: list[Point] = []
    for group in (number for number in range(1, 5) if match[number]):
        *day, month, year = re.split(r"[./]+'?", match[group])
        first = month_number(_full_year(year), int(month))
        dotted = "." in match[group]
        # "3.19" is a number, "03.19" and "1.3.19" are none.
        if dotted and ((not day and len(month) < 2) or _full_year(year) >= _CLOCK):
            return []
        points.append(Point(match.start(group), match.end(group), first, first))
    return points if len(points) == 1 or (points[1].first or 0) >= (points[0].first or 0) else []


def _year_points(match: re.Match[str]) -> list[Point]:
    """Both ends of "2014-18"; "2019-03" is a month, so the second number must lie after the first and beyond 12."""
    year, short = int(match[1]), int(match[2])
    last = year // 100 * 100 + short
    if not (last > year and (short > 12 or last == year + 1 and "/" in match[0])):
        return []
    return [
        Point(match.start(1), match.end(1), month_number(year, 1), month_number(year, 12), True),
        Point(match.start(2), match.end(2), month_number(last, 1), month_number(last, 12), True),
    ]


def _marked_points(match: re.Match[str]) -> list[Point]:
    """Both ends of "'19-'21", or the start of "'21 - now", each with its sign."""
    points = []
    for group in (number for number in range(1, 5) if match[number]):
        year = _full_year(match[group])
        first, last = month_number(year, 1), month_number(year, 12)
        points.append(Point(match.start(group) - 1, match.end(group), first, last, True))
    return points if len(points) == 1 or (points[1].first or 0) >= (points[0].first or 0) else []


def _full_year(digits: str) -> int:
    short = int(digits[-2:])
    return short + (2000 if short < 60 else 1900)


def _year(text: str) -> int | None:
    digits = "".join(char for char in text if char.isdigit())
    if "xx" in text or not digits:
        return None
    return int(digits) if len(digits) == 4 else _full_year(digits)


def _point(match: re.Match[str]) -> Point:
    groups = {key: value for key, value in match.groupdict().items() if value}
    first: int | None
    last: int | None
    if "blank" in groups or "blank_year" in groups:
        first = last = None
    elif "era" in groups:
        year = ERAS[groups["era"]] + (1 if groups["era_y"] == "元" else int(groups["era_y"]))
        month = int(groups.get("era_m", 0))
        first, last = month_number(year, month or 1), month_number(year, month or 12)
    elif "year" in groups:
        first, last = month_number(int(groups["year"]), 1), month_number(int(groups["year"]), 12)
    elif "season" in groups:
        first, last = (month_number(_year(groups["season_y"]) or 0, month) for month in SEASONS[groups["season"]])
    elif quarter := _quarter(groups):
        year = _year(groups.get("q_y") or groups["q_turned_y"]) or 0
        first, last = month_number(year, quarter * 3 - 2), month_number(year, quarter * 3)
    elif "fiscal" in groups:
        first, last = (month_number(_year(groups["fiscal"]) or 0, month) for month in (1, 12))
    else:
        first = last = _month_of(groups)
    end = match.start("name_y") + len(match["name_y"]) if match["name_y"] else match.end()
    return Point(match.start(), end, first, last, "year" in groups)


def _quarter(groups: dict[str, str]) -> int | None:
    """The number of a quarter: "Q3 2019", "2019 Q3", "3Q19", "third quarter of 2019"."""
    if "q_word" in groups:
        return ORDINALS[groups["q_word"]]
    number = next((groups[key] for key in ("q", "q_first", "q_turned", "q_last") if key in groups), None)
    return None if number is None else int(number)


def _month_of(groups: dict[str, str]) -> int | None:
    if "roman" in groups:
        return month_number(int(groups["roman_y"]), ROMAN_MONTHS[groups["roman"]])
    for kind in ("iso", "num", "us", "cjk", "dot", "count"):
        if f"{kind}_m" in groups:
            return month_number(int(groups[f"{kind}_y"]), int(groups[f"{kind}_m"]))
    for kind in ("week", "iso_week"):
        if kind in groups:
            return month_number(int(groups[f"{kind}_y"]), min(12, int(groups[kind]) * 12 // 53 + 1))
    if "turned" in groups:
        return month_number(int(groups["turned_y"]), MONTHS[groups["turned"]])
    year = _year(groups["name_y"])
    return None if year is None else month_number(year, MONTHS[groups["name"]])

"""Finds dates and periods in a line of a resume, as written and as months, in the languages of `month_words`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from assessor.core.profile.folding import fold
from assessor.core.profile.month_words import BETWEEN, ERAS, EXPECTED, MONTHS, PRESENT, ROMAN_MONTHS, SEASONS, SINCE
from assessor.core.profile.months import month_number

YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_SHORT = r"'\s?\d\d(?!\d)"
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_SEASON = "|".join(sorted(map(re.escape, SEASONS), key=len, reverse=True))
# Months in Roman numerals; those of one letter are words of their own ("i 2019", "v 2019") unless a point follows.
_ROMAN = r"xii|xi|ix|viii|vii|vi|iv|iii|ii|[ivx](?=[./])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|\.)?"

# One date. The order matters: the longest reading of a text comes first.
_POINT = re.compile(
    rf"""(?<![\w$€£%])(?:
    (?P<blank>[\[<(]\s*(?:mm|month|monat|mois|mes|date|start\ date|end\ date|start|end|year)[^\])>]{{0,20}}[\])>]
        |(?:mm|month)\s?[/,.-]?\s?(?:yyyy|year)\b)
    |(?P<iso_y>{YEAR})\s?[-/.]\s?(?P<iso_m>0[1-9]|1[0-2])(?:[-/.](?:0[1-9]|[12]\d|3[01]))?(?![\d])
    |(?:{_DAY}[./-])?(?P<num_m>0?[1-9]|1[0-2])\s?[./-]\s?(?P<num_y>{YEAR})(?!\d)
    |(?P<us_m>0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/(?P<us_y>{YEAR})(?!\d)
    |(?P<cjk_y>{YEAR})\s?[년年]\s?(?P<cjk_m>1[0-2]|0?[1-9])\s?[月월]
    |(?:{_DAY}\s?(?:de\s|of\s)?\s?)?\b(?P<name>{_MONTH})\b\.?(?:\s{_DAY},)?[\s,./-]{{0,3}}(?:of\s|del?\s)?
        (?P<name_y>{YEAR}|(?:19|20)xx|{_SHORT}|\d\d(?![\d%:.,]|\s?(?:st|nd|rd|th|%)))\b
    |(?P<dot_y>{YEAR})\s?[./]\s?(?P<dot_m>[1-9])(?!\d|[./]?\s?\d)
    |(?P<era>{"|".join(ERAS)})(?P<era_y>\d{{1,2}}|元)年(?:\s?(?P<era_m>1[0-2]|0?[1-9])月)?
    |(?:{_DAY})?\b(?P<roman>{_ROMAN})(?:\s|[./]\s?)(?P<roman_y>{YEAR})
    |(?P<turned_y>{YEAR})[,.]?\s(?P<turned>{_MONTH})\b\.?(?!\.?[\s,]{{0,2}}{YEAR})
    |\b(?P<season>{_SEASON})(?:\s(?:of|term|semester|quarter))?[\s,.-]{{1,2}}(?P<season_y>{YEAR}|{_SHORT})
    |\bq(?P<q>[1-4])[\s/.-]?(?P<q_y>{YEAR}|{_SHORT})
    |(?P<year>{YEAR})(?:年|년)?(?![\d%+]|[.,]\d|s\b|'s\b)
    |(?P<blank_year>(?:19|20)xx)\b
    )""",
    re.VERBOSE,
)
# Forms that are dates only inside a range: a month without its year ("Jan - Mar 2020"), "03/19 - 06/21", "2014-18".
_SHORT_RANGE = re.compile(r"(?<![\d/])(0?[1-9]|1[0-2])/(\d\d)\s?-+\s?(?:(0?[1-9]|1[0-2])/(\d\d)(?![\d/])|(?=[a-z]))")
_MONTH_RANGE = re.compile(rf"\b({_MONTH})\b\.?\s?(?:-{{1,3}}|to|bis|a|till)\s?$")
# A month at the end of a line that has lost its year to the next one.
_MONTH_LEFT = re.compile(rf"(?:^|[\s(\[|,-])(?:{_MONTH}|{_SEASON})\.?(?:\s(?:de|del|of))?$")
# The day of a later date is no year: "1 Jan 2019 - 31 Dec 2020".
_DAY_ENDS = rf"(?:st|nd|rd|th|\.)?\s?(?:de\s|of\s)?(?:{_MONTH})\b|st\b|nd\b|rd\b|th\b"
_YEARS = re.compile(rf"(?<![\d/.-])({YEAR})\s?[-/]\s?(\d\d)(?![\d/.-]|{_DAY_ENDS})")

_EXPECTED = "|".join(map(re.escape, EXPECTED))
_BETWEEN = re.compile(
    rf"\.?\s*(?:(?:-|~|～|→|›|»|>|\|\s?-)+|\b(?:{'|'.join(map(re.escape, BETWEEN))})\b|\.\.+|…)\s*"
    rf"(?:\(?(?:{_EXPECTED})\)?:?\s*)?",
)
_ALSO = re.compile(r"\s*(?:,|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bog\b)\s*")
_NOW = re.compile(
    rf"\(?(?:(?:{'|'.join(map(re.escape, BETWEEN))})\s(?:o\s)?)?(?:{'|'.join(map(re.escape, PRESENT))})(?!\w)\)?"
)
# "present" in the cell beside the start.
_NOW_BESIDE = re.compile(rf"\s*\t\s*({'|'.join(map(re.escape, PRESENT))})\s*(?=\t|$)")
_TO_DATE = re.compile(r"\s*\(?(?:up\sto|to|till?|until)\s(?:date|now)\b")
_OPEN = re.compile(r"\s?(?:-+|→|›)(?=\s*$|\s{2,}|\t|\s*[|,;)·])|\s(?:onwards?|and later|en adelante|em diante)\b")
_SINCE = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, SINCE))}):?\s*$")
_FROM = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, (*SINCE, 'de', 'du', 'entre', 'between')))}):?\s*$")
_UNTIL = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, (*BETWEEN, '-')))})\s*$")


# "o" of "o momento", "la" of "la fecha": where a narrow rail breaks a period's end in two.
_PRESENT_BEGINNINGS = frozenset(words.rsplit(" ", 1)[0] for words in PRESENT if " " in words)


@dataclass(frozen=True, slots=True)
class Point:
    """One date in a text: where it stands and the first and last month it can mean (None for a placeholder)."""

    start: int
    end: int
    first: int | None
    last: int | None
    bare_year: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """A period or single date: `at` is its range with "since" and brackets; `start`, `end` are as written.

    Months are numbers of `months.month_number`. A current period has no last month here: it depends on the as-of date.
    """

    at: tuple[int, int]
    start: str | None
    end: str | None
    first: int | None
    last: int | None
    current: bool = False
    single: bool = False
    bare_year: bool = False


def find_periods(text: str) -> list[Period]:
    """Every period and lone date in one line, in order."""
    return list(_periods_in(text))


@lru_cache(maxsize=4096)
def _periods_in(text: str) -> tuple[Period, ...]:
    # A line is asked for its dates by many: what splits, what joins, what heads an entry.
    folded = fold(text)
    if not any(char.isdigit() for char in folded) and "[" not in folded and "xx" not in folded:
        return ()
    points = list(_points(folded))
    periods: list[Period] = []
    i = 0
    while i < len(points):
        period, used = _period(text, folded, points[i], points[i + 1] if i + 1 < len(points) else None)
        periods.append(_with_since(text, folded, _with_start_month(text, folded, period)))
        i += used
    return tuple(periods)


def opens_period(text: str) -> bool:
    """Whether a text ends in the middle of a period: "2019 -", "(June -", "since May 2020 to"."""
    folded = fold(text).rstrip()
    if _MONTH_RANGE.search(folded) or _MONTH_LEFT.search(folded):
        return True
    periods = find_periods(text)
    if not periods:
        return False
    rest = folded[periods[-1].at[1] :]
    if (between := _BETWEEN.match(rest)) and rest[between.end() :].strip() in _PRESENT_BEGINNINGS:
        return True
    return (periods[-1].current and periods[-1].end is None and not rest) or bool(rest and _BETWEEN.fullmatch(rest))


def _points(folded: str) -> Iterator[Point]:
    taken = [_short_points(match) for match in _SHORT_RANGE.finditer(folded)]
    taken += [_year_points(match) for match in _YEARS.finditer(folded)]
    special = [pair for pair in taken if pair]
    spans = [(pair[0].start, pair[-1].end) for pair in special]
    found = [point for pair in special for point in pair]
    for match in _POINT.finditer(folded):
        if not any(start < match.end() and match.start() < end for start, end in spans):
            found.append(_point(match))
    yield from sorted(found, key=lambda point: point.start)


def _short_points(match: re.Match[str]) -> list[Point]:
    """Both ends of "03/19 - 06/21"."""
    first = month_number(_full_year(match[2]), int(match[1]))
    points = [Point(match.start(1), match.end(2), first, first)]
    if match[3]:
        last = month_number(_full_year(match[4]), int(match[3]))
        points.append(Point(match.start(3), match.end(4), last, last))
    return points if len(points) == 1 or points[1].first >= first else []


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
    elif "season" in groups or "q" in groups:
        months = SEASONS.get(groups.get("season", "")) or _quarter(int(groups["q"]))
        year = _year(groups.get("season_y") or groups["q_y"])
        first, last = (month_number(year or 0, month) for month in months)
    else:
        first = last = _month_of(groups)
    end = match.start("name_y") + len(match["name_y"]) if match["name_y"] else match.end()
    return Point(match.start(), end, first, last, "year" in groups)


def _quarter(quarter: int) -> tuple[int, int]:
    return quarter * 3 - 2, quarter * 3


def _month_of(groups: dict[str, str]) -> int | None:
    if "roman" in groups:
        return month_number(int(groups["roman_y"]), ROMAN_MONTHS[groups["roman"]])
    for kind in ("iso", "num", "us", "cjk", "dot"):
        if f"{kind}_m" in groups:
            return month_number(int(groups[f"{kind}_y"]), int(groups[f"{kind}_m"]))
    if "turned" in groups:
        return month_number(int(groups["turned_y"]), MONTHS[groups["turned"]])
    year = _year(groups["name_y"])
    return None if year is None else month_number(year, MONTHS[groups["name"]])


def _period(text: str, folded: str, point: Point, following: Point | None) -> tuple[Period, int]:
    """The period that begins with a point, and how many points it uses."""
    start = text[point.start : point.end]
    if following and _joins(folded[point.end : following.start], point, following):
        end = text[following.start : following.end]
        last = following.last
        if _ALSO.fullmatch(folded[point.end : following.start]) and point.last is not None and last is not None:
            last = last // 12 * 12 + point.last % 12
        return Period((point.start, following.end), start, end, point.first, last), 2
    at = (point.start, point.end)
    if now := _TO_DATE.match(folded, point.end):
        words = text[now.start() : now.end()].strip(" \t(")
        return Period((point.start, now.end()), start, words, point.first, None, current=True), 1
    if (between := _BETWEEN.match(folded, point.end)) and (now := _NOW.match(folded, between.end())):
        words = text[now.start() : now.end()].strip("()")
        return Period((point.start, now.end()), start, words, point.first, None, current=True), 1
    if now := _NOW_BESIDE.match(folded, point.end):
        return Period((point.start, now.end()), start, text[now.start(1) : now.end(1)], point.first, None, True), 1
    opened = _OPEN.match(folded, point.end)
    if opened and (following is None or folded[opened.end() : following.start].strip()):
        return Period((point.start, opened.end()), start, None, point.first, None, current=True), 1
    since = _SINCE.search(folded[: point.start])
    if since and (not since.start() or text[since.start()].islower()):
        return Period((since.start(), point.end), start, None, point.first, None, current=True), 1
    lone = Period(at, start, None, point.first, point.last, single=True, bare_year=point.bare_year)
    if (
        point.start
        and (until := _UNTIL.search(folded[: point.start]))
        and until.group().strip() not in ("-", "a", "al")
    ):
        return replace(lone, start=None, end=start, first=None, at=(until.start(), point.end)), 1
    return lone, 1


def _joins(between: str, point: Point, following: Point) -> bool:
    """Whether two dates are the ends of one period: a dash or word between them, or only white space (a lost dash)."""
    if point.first is not None and following.last is not None and following.last < point.first:
        return False
    if _BETWEEN.fullmatch(between) or (between == "/" and point.bare_year and following.bare_year):
        return True
    if _ALSO.fullmatch(between):
        return following.bare_year and not (point.bare_year and "," in between)
    if between.strip(" ") == "\t" and point.first is not None:
        return following.last is not None
    blank = not re.sub(_EXPECTED, "", between).strip(" |\t()") and not (point.bare_year or following.bare_year)
    return blank and "(" not in between and point.first != following.first and between.count("|") <= 1


def _with_since(text: str, folded: str, period: Period) -> Period:
    """A period with the word before it ("from 2019 to 2021") in its range; "Skog AB 2019" is no German "ab"."""
    since = (_FROM if not period.single else _SINCE).search(folded[: period.at[0]])
    if since is None or (since.start() and text[since.start()].isupper()):
        return period
    return replace(period, at=(since.start(), period.at[1]))


def _with_start_month(text: str, folded: str, period: Period) -> Period:
    """A lone "Mar 2020" after "Jan -" is a period whose first month borrows the year."""
    before = _MONTH_RANGE.search(folded[: period.at[0]])
    if not (period.single and before and period.first is not None):
        return period
    first = month_number(period.first // 12, MONTHS[before[1]])
    if first > period.first:
        first -= 12
    start = text[before.start() : before.end(1)]
    at = (before.start(), period.at[1])
    return replace(period, at=at, start=start, end=period.start, first=first, single=False)

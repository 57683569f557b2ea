"""Puts the dates of a line together as periods, as written and as months: what joins two, what leaves one open."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from assessor.core.profile.date_points import MONTH, SEASON, YEAR, Point, find_points
from assessor.core.profile.folding import fold
from assessor.core.profile.months import month_number
from assessor.core.profile.words.months import (
    AROUND_NOW,
    BETWEEN,
    EXPECTED,
    MONTHS,
    PRESENT,
    SEASONS,
    SINCE,
    YEAR_NAMES,
)

_NOW_WORDS = "|".join(map(re.escape, PRESENT))

_MONTH_RANGE = re.compile(rf"\b({MONTH})\b\.?\s?(?:-{{1,3}}|{'|'.join(map(re.escape, BETWEEN))})\s?$")
_YEAR_OR_MONTH = re.compile(rf"({YEAR})[-–/](\d\d)")
# A month at the end of a line that has lost its year to the next one.
_MONTH_LEFT = re.compile(rf"(?:^|[\s(\[|,]|(?<![^\W\d_])-)(?:{MONTH}|{SEASON})\.?(?:\s(?:de|del|of))?$")
# What these two find at the end of a line is never longer, and ends with a dash or one of these, which two signs tell
# soonest.
_LONGEST_MONTH = 30
_LAST = (*MONTHS, *SEASONS, *BETWEEN, "de", "del", "of")
_LAST_WORDS = (*_LAST, *(f"{word}." for word in _LAST))
_LAST_SIGNS = frozenset(form[-2:] for word in _LAST_WORDS for form in (word, f" {word}", f".{word}"))

# An article before a season or the end of a year: "from the summer of 2021", "depuis l'automne 2019".
_NAMES = "|".join(name.replace("_", " ") for name in YEAR_NAMES)
_ARTICLE = rf"(?:\b(?:the|der|dem|den|die|le|la|el|o|il|het|de)\s|\bl')?(?:(?:{_NAMES})\s)?"
_LAST_ARTICLE = re.compile(rf"{_ARTICLE}$")
_EXPECTED = "|".join(map(re.escape, EXPECTED))
_BETWEEN = re.compile(
    rf"[.,]?\s*(?:(?:-|~|～|〜|→|➜|➔|⟶|›|»|=>|>|\|\s?-)+"
    rf"|\b(?:up\s)?(?:{'|'.join(map(re.escape, BETWEEN))})(?!\w)(?:\sand\sincluding\b)?|\.\.+|…)\s*"
    rf"(?:\(?(?:{_EXPECTED})\)?:?\s*)?",
)
# "2018-03 / present", "04.2019 / 07.2021"; years so joined are as often two dates.
_SLASH = re.compile(r"\s+/\s+")
_ALSO = re.compile(r"\s*(?:,|&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bog\b)\s*")
_NOW = re.compile(
    rf"\(?(?:(?:{'|'.join(map(re.escape, AROUND_NOW))})\s?\b){{0,5}}(?:{_NOW_WORDS})(?!\w)"
    rf"(?:\s(?:(?:and|und|et|y|e)\s)?(?:{_NOW_WORDS})(?!\w))?\)?"
)
# "present" in the cell beside the start.
_NOW_BESIDE = re.compile(rf"\s*\t\s*({'|'.join(map(re.escape, PRESENT))})\s*(?=\t|$)")
# "ongoing" or "current" after a comma or in brackets behind the start.
_NOW_AFTER = re.compile(
    r"\s*(?:,\s*|\()(ongoing|on going|current|currently|present|continuing|still (?:there|here|going)|laufend|"
    r"andauernd|aktuell|en cours|toujours en poste|en curso|vigente|actual|em curso|em andamento|in corso|lopend|"
    r"pagaende|lopende|trwa|w toku|devam ediyor)\)?(?!\w)"
)
_TO_DATE = re.compile(r"\s*\(?(?:up\sto|to|till?|until)(?:\s|-)(?:date|now)\b|\s(?:and|&)\s(?:still\s)?counting\b")
_OPEN = re.compile(
    r"\s?(?:-+>?|=>|→|➜|➔|⟶|›|»|~|～|〜)\s*(?:\?|…|\.{3})?(?=\s*$|\s{2,}|\t|\s*[|,;)\]·])"
    r"|\s(?:and\s)?on(?=\.?\s*(?:$|[|,;:)\]·]))"
    r"|\s(?:onwards?|and later|en adelante|em diante|alkaen|lahtien|ota|itibaren)\b"
    r"|'[dt][ae]n\s(?:beri|itibaren|bu\syana)\b"
)
# "2021- Lecturer": at the start of a line, with the dash at the year.
_OPEN_BEFORE = re.compile(r"-(?=\s[^\W\d_]{3})")
_SINCE = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, SINCE))}):?\s*{_ARTICLE}$")
_FROM = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, (*SINCE, 'de', 'du', 'entre', 'between')))}):?\s*{_ARTICLE}$")
_UNTIL = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, (*BETWEEN, '-')))})\s*{_ARTICLE}$")


# "o" of "o momento", "la" of "la fecha": where a narrow rail breaks a period's end in two.
_PRESENT_BEGINNINGS = frozenset(words.rsplit(" ", 1)[0] for words in PRESENT if " " in words)


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
    points = list(find_points(folded))
    periods: list[Period] = []
    i = 0
    while i < len(points):
        period, used = _period(text, folded, points[i], points[i + 1] if i + 1 < len(points) else None)
        while used > 1 and i + used < len(points) and (longer := _with_year(text, folded, period, points[i + used])):
            period, used = longer, used + 1
        periods.append(_with_since(text, folded, _with_start_month(text, folded, period)))
        i += used
    return tuple(periods)


def as_years(period: Period) -> Period:
    """A lone "2006-12" as the years 2006 to 2012, where it can be; any other period as it is."""
    found = _YEAR_OR_MONTH.fullmatch(period.start or "") if period.single else None
    if found is None or int(found[2]) <= int(found[1]) % 100:
        return period
    first, last = int(found[1]), int(found[1]) // 100 * 100 + int(found[2])
    return replace(
        period, start=found[1], end=found[2], first=month_number(first, 1), last=month_number(last, 12), single=False
    )


def opens_period(text: str) -> bool:
    """Whether a text ends in the middle of a period: "2019 -", "(June -", "since May 2020 to"."""
    folded = fold(text).rstrip()
    tail = max(0, len(folded) - _LONGEST_MONTH)
    may_end = folded.endswith("-") or (folded[-2:] in _LAST_SIGNS and folded.endswith(_LAST_WORDS))
    if may_end and (_MONTH_RANGE.search(folded, tail) or _MONTH_LEFT.search(folded, tail)):
        return True
    periods = find_periods(text)
    if not periods:
        return False
    rest = folded[periods[-1].at[1] :]
    if (between := _BETWEEN.match(rest)) and _begins_present(rest[between.end() :].strip()):
        return True
    return (periods[-1].current and periods[-1].end is None and not rest) or bool(rest and _BETWEEN.fullmatch(rest))


def _begins_present(text: str) -> bool:
    """Whether a text is the first words of "a la fecha" or "to the present day", the last of which are missing."""
    words = text.split()
    while len(words) > 1 and words[0] in AROUND_NOW:
        words = words[1:]
    return " ".join(words) in _PRESENT_BEGINNINGS


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
    between = _BETWEEN.match(folded, point.end) or _SLASH.match(folded, point.end)
    if between and (now := _NOW.match(folded, between.end())):
        words = text[now.start() : now.end()].strip("()")
        return Period((point.start, now.end()), start, words, point.first, None, current=True), 1
    if now := _NOW_AFTER.match(folded, point.end):
        return Period((point.start, now.end()), start, text[now.start(1) : now.end(1)], point.first, None, True), 1
    if now := _NOW_BESIDE.match(folded, point.end):
        return Period((point.start, now.end()), start, text[now.start(1) : now.end(1)], point.first, None, True), 1
    opened = _OPEN.match(folded, point.end) or (_OPEN_BEFORE.match(folded, point.end) if not point.start else None)
    if opened and (following is None or folded[opened.end() : following.start].strip()):
        return Period((point.start, opened.end()), start, None, point.first, None, current=True), 1
    since = _SINCE.search(folded[: point.start])
    if since and _may_begin(text, since.start()):
        return Period((since.start(), point.end), start, None, point.first, None, current=True), 1
    lone = Period(at, start, None, point.first, point.last, single=True, bare_year=point.bare_year)
    if (
        point.start
        and (until := _UNTIL.search(folded[: point.start]))
        and until.group().strip() not in ("-", "a", "al")
        and not _MONTH_RANGE.search(folded[: point.start])
    ):
        return replace(lone, start=None, end=start, first=None, at=(until.start(), point.end)), 1
    return lone, 1


def _with_year(text: str, folded: str, period: Period, point: Point) -> Period | None:
    """A period of seasons with one more year behind it, "summers 2013, 2014" with "and 2015"; None for any other."""
    if not _ALSO.fullmatch(folded[period.at[1] : point.start]) or not point.bare_year or period.last is None:
        return None
    if (period.start or "").isdigit() or point.last is None or point.last < period.last:
        return None
    last = point.last // 12 * 12 + period.last % 12
    return replace(period, at=(period.at[0], point.end), end=text[point.start : point.end], last=last)


def _joins(between: str, point: Point, following: Point) -> bool:
    """Whether two dates are the ends of one period: a dash or word between them, or only white space (a lost dash)."""
    if point.first is not None and following.last is not None and following.last < point.first:
        return False
    bare = point.bare_year and following.bare_year
    joined = any(map(_BETWEEN.fullmatch, (between, _LAST_ARTICLE.sub("", between))))
    if joined or (between == "/" and bare):
        return True
    if _SLASH.fullmatch(between):
        return not (point.bare_year or following.bare_year)
    if _ALSO.fullmatch(between):
        return following.bare_year and not (point.bare_year and "," in between)
    if between.strip(" ") == "\t" and point.first is not None:
        return following.last is not None
    blank = not re.sub(_EXPECTED, "", between).strip(" |\t()") and not (point.bare_year or following.bare_year)
    return blank and "(" not in between and point.first != following.first and between.count("|") <= 1


def _with_since(text: str, folded: str, period: Period) -> Period:
    """A period with the word before it ("from 2019 to 2021") in its range; "Skog AB 2019" is no German "ab"."""
    since = (_FROM if not period.single else _SINCE).search(folded[: period.at[0]])
    if since is None or not _may_begin(text, since.start()):
        return period
    return replace(period, at=(since.start(), period.at[1]))


def _may_begin(text: str, at: int) -> bool:
    """Whether "since" may stand there: in small letters, or where a line or a piece of it begins; not in "Skog AB"."""
    return (
        not text[at].isupper()
        or not at
        or text[at - 1] in "\t(|["
        or text[at - 2 : at] in ("  ", "· ", "| ", "– ", "— ")
    )


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

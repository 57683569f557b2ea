"""Jobs that are told in sentences: "Since 2019 I have been a data engineer at Oak Ltd"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assessor.core.profile.dates import Period, find_periods
from assessor.core.profile.entries import Entry
from assessor.core.profile.folding import fold
from assessor.core.profile.job_headers import Header
from assessor.core.profile.names import employer_of
from assessor.core.profile.places import is_known_place
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import organisation_score, title_score
from assessor.core.profile.told_forms import (
    BEFORE_NOUN,
    BEFORE_TITLE,
    BETWEEN,
    CLAUSE,
    EMPLOYER_FIRST,
    FIRST_PERSON,
    HIRED,
    I_AM,
    LEFT,
    NOUN_END,
    ON_MY_OWN,
    SENTENCE_END,
    STILL,
    TITLE_FIRST,
    TITLE_IN,
    TITLE_OF,
    UNPAID,
    UNTITLED,
    WORKED,
)
from assessor.core.profile.words.blocks import TOOLS

_MAX_TITLE = 6


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    rows: list[Row]


def read_told(rows: Sequence[Row], places: frozenset[str]) -> list[Header]:
    """The jobs that these rows tell in sentences, each with its title, employer and period."""
    told = [header for sentence in _sentences(rows) for header in _read_whole(sentence, places)]
    # One place alone where somebody did something tells of no job.
    return told if len(told) > 1 or any(header.title for header in told) else []


def _sentences(rows: Sequence[Row]) -> Iterator[_Sentence]:
    """Sentences over the ends of lines; none goes on over a bullet or an empty line."""
    paragraph: list[Row] = []
    for row in [*rows, None]:
        if paragraph and (row is None or row.bullet or row.after_gap):
            yield from _cut(paragraph)
            paragraph = []
        if row is not None:
            paragraph.append(row)


def _cut(rows: list[Row]) -> Iterator[_Sentence]:
    text, starts = "", []
    for row in rows:
        starts.append(len(text))
        text += row.text + " "
    begin = 0
    for end in [*(found.start() for found in SENTENCE_END.finditer(text)), len(text)]:
        inside = [row for row, at in zip(rows, starts, strict=True) if at < end and at + len(row.text) > begin]
        if inside:
            yield _Sentence(text[begin:end].strip(), inside)
        begin = end


def _read_whole(sentence: _Sentence, places: frozenset[str]) -> list[Header]:
    """The jobs of a sentence: one for each of its clauses that tells one by itself, else the one of the whole."""
    pieces = CLAUSE.split(sentence.text)
    if len(pieces) > 1 and all(find_periods(piece) for piece in pieces):
        read = [_read(_Sentence(piece, sentence.rows), places) for piece in pieces]
        if found := [header for header in read if header is not None]:
            return found
    whole = _read(sentence, places)
    return [] if whole is None else [whole]


def _read(sentence: _Sentence, places: frozenset[str]) -> Header | None:
    period = _period(sentence)
    if period is None:
        return None
    return _titled(sentence, period, places) or _read_untitled(sentence, period, places)


def read_first(rows: list[Row], period: Period | None, places: frozenset[str]) -> Header | None:
    """The job that the first sentence of a paragraph tells, whose dates stand elsewhere."""
    first = next(iter(_cut(rows)), None)
    return None if first is None else _titled(first, period, places)


def _titled(sentence: _Sentence, period: Period | None, places: frozenset[str]) -> Header | None:
    """A job whose title a sentence says, with its employer or as one's own."""
    for pattern in (EMPLOYER_FIRST, HIRED, I_AM, WORKED, TITLE_FIRST, TITLE_IN, TITLE_OF):
        for found in pattern.finditer(sentence.text):
            title, employer = _bare(found["title"]), found["employer"]
            told = pattern is not TITLE_IN or organisation_score(employer)
            if told and _is_title(title) and not (_is_no_employer(employer) or is_known_place(employer, places)):
                return Header(title, employer_of(employer, places), Entry(period, sentence.rows, rows=sentence.rows))
    if (alone := ON_MY_OWN.search(sentence.text)) and _is_title(title := _bare(alone["title"])):
        return Header(title, None, Entry(period, sentence.rows, rows=sentence.rows))
    return None


def _read_untitled(sentence: _Sentence, period: Period, places: frozenset[str]) -> Header | None:
    """A job whose title is not said: somebody did something somewhere for a time, and was no student there."""
    if period.single or not FIRST_PERSON.search(sentence.text):
        return None
    for found in UNTITLED.finditer(sentence.text):
        name = found["employer"]
        # "At Elm College I studied", "I studied at Elm College", but "I drove for Oak Trams and learned Linux".
        if UNPAID.search(sentence.text, 0, found.start() if found.start() else len(sentence.text)):
            continue
        if not (_is_no_employer(name) or is_known_place(name, places)):
            title = _title_in(sentence.text.replace(name, ""))
            return Header(title, employer_of(name, places), Entry(period, sentence.rows, rows=sentence.rows))
    return None


def _title_in(text: str) -> str | None:
    """The first title behind an article or "as" in a sentence: "keeps the pumps running, where I am an engineer"."""
    for found in BEFORE_NOUN.finditer(text):
        words = NOUN_END.split(text[found.end() :], maxsplit=1)[0].split()
        for count in range(1, min(_MAX_TITLE, len(words)) + 1):
            if title_score(words[count - 1]) == 3:
                return _bare(" ".join(words[:count]))
    return None


def _period(sentence: _Sentence) -> Period | None:
    """The sentence's period; "joined in 2014 and stayed until 2016" and "in 2021 ... still" are periods, too."""
    periods = find_periods(sentence.text)
    if whole := next((period for period in periods if not period.single), None):
        return whole
    if len(periods) > 1:
        first, last = periods[0], periods[-1]
        left = LEFT.search(fold(sentence.text[: last.at[0]]))
        between = len(periods) == 2 and BETWEEN.search(fold(sentence.text[: first.at[0]]))
        if left or between or (last.start is None and last.end):
            return replace(first, end=last.end or last.start, last=last.last, single=False)
    if periods and STILL.search(fold(sentence.text)):
        return replace(periods[0], end=None, last=None, current=True, single=False)
    return periods[0] if len(periods) == 1 and sentence.rows[0].bullet else None


def _bare(title: str) -> str:
    return BEFORE_TITLE.sub("", title.strip()).strip()


def _is_title(title: str) -> bool:
    return 0 < len(title.split()) <= _MAX_TITLE and title_score(title) >= 2 and not find_periods(title)


def _is_no_employer(name: str) -> bool:
    """Whether what stands after "at", "with" or "for" is a date or a tool ("engineer with Python")."""
    return bool(find_periods(f"{name} 2020") and find_periods(name)) or fold(name) in TOOLS

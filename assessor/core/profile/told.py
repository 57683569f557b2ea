"""Jobs that are told in sentences: "Since 2019 I have been a data engineer at Oak Ltd"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assessor.core.profile.block_words import TOOLS
from assessor.core.profile.dates import Period, find_periods
from assessor.core.profile.descriptions import SPOKEN
from assessor.core.profile.entries import Entry
from assessor.core.profile.folding import fold
from assessor.core.profile.job_headers import Header
from assessor.core.profile.names import employer_of
from assessor.core.profile.places import is_known_place
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import organisation_score, title_score

# A sentence ends before a capital; not after an initial or an abbreviation.
_SENTENCE_END = re.compile(
    r"(?<=[\w)][.!?])(?<!\b[A-Z]\.)(?<!\b(?:St|Dr|Co|Mr|Ms|No|Jr|Sr)\.)(?<!\b(?:Ltd|Inc|Pvt|Pty|Mrs|Sdn|Bhd)\.)"
    r"(?<!\b(?:Prof|Corp|Ltda|Univ|Dept)\.)\s+"
    r"(?=[^\W\d_a-z]|(?:19|20)\d\d\b)"
)
_NAME = (
    r"(?:[Tt]he\s)?(?!I\s)[^\W\d_a-zß-ÿ][\w&'’+-]*(?:\.(?=\w)[\w-]+)*"
    r"(?:(?:(?<=\bCo)|(?<=\bPvt)|(?<=\bPty)|(?<=\bLtd))\.(?=,|\s\w))?"
)
_JOINT = (
    r"\s(?:(?:of|for|and|de|del|della|du|des|der|do|da|dos|das|los|las|für|und|van|di|y|e|i|og|och)\s)?"
    r"(?:the\s|la\s)?(?:&\s)?"
)
# "the Fjordpost cooperative": a kind of institution in small letters ends the name.
_KIND = r"(?:\s(?:co-?operative|company|group|hospital|library|bank|school|agency|museum|university|college|union))?"
_EMPLOYER = rf"(?P<employer>{_NAME}(?:{_JOINT}{_NAME})*{_KIND})"
_ARTICLE = r"\s(?:der|dem|den|la|le|les|het|de|il|lo)"
_JOB = r"(?:job|work|warehouse|kitchen|office|desk|shop|arbeit)[^.;]{0,40}?\s(?:of|in|von|de)"
_AT = (
    r"(?:(?:at|with|for|by|chez|bei|zu|für|en|per|para|pour|voor|för|presso|hos|bij|ved|vid|på|w|na|pri|u|v)"
    + f"(?:{_ARTICLE})?"
    + r"|à la|au|aux|alla|(?:all|dell|à l)['’](?=\w)|im|beim|am|no|in the)"
)
# Behind these a town stands as often, so that the name itself must tell of a firm.
_IN = rf"(?:in|i|en|em|nel|nella|dans|na|no)(?:{_ARTICLE})?"
# "... a data engineer at Oak", and "... for Oak as a data engineer".
_TITLE_FIRST = re.compile(rf"(?P<title>[^,;:()]{{3,80}}?)\s{_AT}\s?\b{_EMPLOYER}")
_TITLE_IN = re.compile(rf"(?P<title>[^,;:()]{{3,80}}?)\s{_IN}\s{_EMPLOYER}")
# "... the data engineer of Tern Island Trust": of a name of several words.
_TITLE_OF = re.compile(
    rf"(?P<title>[^,;:()]{{3,80}}?)\s(?:of|von|der|des|de|du|del|da|do)\s(?=\S+\s[^\W\d_a-z]){_EMPLOYER}"
)
_TITLE = (
    r"(?:(?:an?|the|their|its|une?|eine?|una?)\s)?"
    r"(?P<title>[^,;:.()]{3,60}?)(?=[,;:.()]|\s(?:and|where|since|from|until|between|in|on|und|et|y|who|with|seit)\s|\s(?:today|now|heute)\b"
    r"|\s(?:gearbeitet|tätig|beschäftigt|angestellt)\b|$)"
)
_WHEN = r"(?:,?\s(?:in|since|from|between|until|seit|depuis|desde|en)\s[^,;.]{4,40}?)?"
# Where it is, when, and that something else followed: "at Oak Print in Hull (2016 to 2019), first as ...".
_THERE = (
    r"(?:\s(?:in|im|à|en)\s[^\W\d_a-z][\w-]+)?(?:\s\([^()]{4,40}\))?"
    r"(?:,?\s(?:first|initially|zuerst|zunächst|d'abord|primero))?"
)
_EMPLOYER_FIRST = re.compile(
    rf"\b(?:{_AT}|in|of|to|joined|joining|left|served|serving)\s?\b{_EMPLOYER}{_THERE}{_WHEN},?\s(?:(?:first|initially|zuerst)\s)?"
    rf"(?:as|als|comme|como|come|som|jako)\s{_TITLE}"
)
# "Oak Ltd hired me in 2015 as a clerk", "At Oak Ltd I have been the clerk since 2015".
_HIRED = re.compile(rf"{_EMPLOYER}\s(?:(?:has\s)?(?:hired|employed|engaged|kept|had)|took|taken)\s(?:me|us)(?:\son)?{_WHEN}\sas\s{_TITLE}")
# "I have been self-employed as a translator since 2021".
_ON_MY_OWN = re.compile(
    r"\b(?:self-employed|[Ff]reelanc\w+|on my own|selbst(?:st)?ändig|freiberuflich|indépendante?|autónom[oa]|autônom[oa]"
    rf"|libero professionista|libera professionista|zzp'?er)\b[^.;]{{0,20}}?\s(?:as|als|comme|como|come|som|jako)\s{_TITLE}"
)
_I_AM = re.compile(
    rf"\b(?:[Aa]t|[Ff]or|[Tt]o|[Ww]ith|[Bb]ei|[Cc]hez)\s{_EMPLOYER}{_THERE},?\s(?:where\s)?"
    rf"I\s(?:have been|am|was|work as|worked as)\s{_TITLE}"
)
# "Working as a programmer in Oak Ltd".
_WORKED = re.compile(
    rf"\b(?:[Ww]ork(?:ing|ed)|[Ss]erv(?:ing|ed)|[Ee]mployed|[Ee]ngaged|[Pp]laced)\sas\s(?:an?\s|the\s)?"
    rf"(?P<title>[^,;:()]{{3,60}}?)\s(?:in|at|with|for)\s{_EMPLOYER}"
)
# "I drove a bus for Tram Works", "I joined Oak Mills": work whose title is not said.
_UNTITLED = re.compile(
    rf"(?:\b(?:[Aa]t|[Ff]or|[Bb]ei|[Cc]hez|[Hh]os|presso|bij|{_JOB})(?:{_ARTICLE})?|\bjoined)\s{_EMPLOYER}"
)
# What one does somewhere without being paid for it.
_UNPAID = re.compile(
    r"\b(?:stud|learn|graduat|attend|diplom|degree|thesis|liv(?:e|ed|ing)\b|moved|travel|volunt|exchange|ausbildung|lern"
    r"|abitur|étudi|estudi|course|school(?:ed|ing)\b|spoke|speak|talk)",
    re.IGNORECASE,
)
# Where a sentence goes on with another job: "..., and since 2019 I have been ...".
_CLAUSE = re.compile(
    r"(?:,\s*|;\s*|\s)(?:and|then|und|et|y)\s(?=(?:since|from|in|between|seit|von|depuis|de|desde|was|before)\s)|;\s"
)
# What may stand before a title in a sentence.
_BEFORE_TITLE = re.compile(
    r"^.*\b(?:as|am|i['’]m|was|been|be|became|become|an?|the|their|its|my|currently|now|comme|suis|étais|une?|als|bin|war|"
    r"eine?|como|soy|fui|sou|una?|come|sono|stato|stata|ich|ik|jag|jeg|vært|varit|været|som|jako|byłem|byłam|is|and)\s+(?=\S)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre|fra|tra)\s*$")
_LEFT = re.compile(r"\bleft(?:\s(?:them|it|again))?(?:\s(?:in|by))?\s*$")
_STILL = re.compile(
    r"\b(?:currently|at present|presently|derzeit|aktuell|actuellement|actualmente|atualmente|attualmente|momenteel|obecnie"
    r"|still|to this day|ever since|today|immer noch|seither|heute|encore|aujourd'hui|todavia|sigo|hoy|hoje|oggi)\b"
)
_MAX_TITLE = 6
_BEFORE_NOUN = re.compile(
    r"\b(?:as|als|comme|como|come|som|am|was|been|is|bin|war|suis|soy|fui)\s"
    r"(?:(?:an?|the|their|its|eine?|une?|una)\s)?(?=\w)",
    re.IGNORECASE,
)
_NOUN_END = re.compile(r"[,;:.()]|\s(?:at|for|of|in|on|and|who|with|bei|für|und|chez|de|from|since|until)\s")
_FIRST_PERSON = re.compile(rf"{SPOKEN.pattern}|\b(?:[Mm]y|[Mm]eine?|[Mm]on|[Mm]i)\b")


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
    for end in [*(found.start() for found in _SENTENCE_END.finditer(text)), len(text)]:
        inside = [row for row, at in zip(rows, starts, strict=True) if at < end and at + len(row.text) > begin]
        if inside:
            yield _Sentence(text[begin:end].strip(), inside)
        begin = end


def _read_whole(sentence: _Sentence, places: frozenset[str]) -> list[Header]:
    """The jobs of a sentence: one for each of its clauses that tells one by itself, else the one of the whole."""
    pieces = _CLAUSE.split(sentence.text)
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
    for pattern in (_EMPLOYER_FIRST, _HIRED, _I_AM, _WORKED, _TITLE_FIRST, _TITLE_IN, _TITLE_OF):
        for found in pattern.finditer(sentence.text):
            title, employer = _bare(found["title"]), found["employer"]
            told = pattern is not _TITLE_IN or organisation_score(employer)
            if told and _is_title(title) and not (_is_no_employer(employer) or is_known_place(employer, places)):
                return Header(title, employer_of(employer, places), Entry(period, sentence.rows, rows=sentence.rows))
    if (alone := _ON_MY_OWN.search(sentence.text)) and _is_title(title := _bare(alone["title"])):
        return Header(title, None, Entry(period, sentence.rows, rows=sentence.rows))
    return _read_untitled(sentence, period, places)


def _read_untitled(sentence: _Sentence, period: Period, places: frozenset[str]) -> Header | None:
    """A job whose title is not said: somebody did something somewhere for a time, and was no student there."""
    if period.single or not _FIRST_PERSON.search(sentence.text):
        return None
    for found in _UNTITLED.finditer(sentence.text):
        name = found["employer"]
        # "At Elm College I studied", "I studied at Elm College", but "I drove for Oak Trams and learned Linux".
        if _UNPAID.search(sentence.text, 0, found.start() if found.start() else len(sentence.text)):
            continue
        if not (_is_no_employer(name) or is_known_place(name, places)):
            title = _title_in(sentence.text.replace(name, ""))
            return Header(title, employer_of(name, places), Entry(period, sentence.rows, rows=sentence.rows))
    return None


def _title_in(text: str) -> str | None:
    """The first title behind an article or "as" in a sentence: "keeps the pumps running, where I am an engineer"."""
    for found in _BEFORE_NOUN.finditer(text):
        words = _NOUN_END.split(text[found.end() :], maxsplit=1)[0].split()
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
        left = _LEFT.search(fold(sentence.text[: last.at[0]]))
        between = len(periods) == 2 and _BETWEEN.search(fold(sentence.text[: first.at[0]]))
        if left or between or (last.start is None and last.end):
            return replace(first, end=last.end or last.start, last=last.last, single=False)
    if periods and _STILL.search(fold(sentence.text)):
        return replace(periods[0], end=None, last=None, current=True, single=False)
    return periods[0] if len(periods) == 1 and sentence.rows[0].bullet else None


def _bare(title: str) -> str:
    return _BEFORE_TITLE.sub("", title.strip()).strip()


def _is_title(title: str) -> bool:
    return 0 < len(title.split()) <= _MAX_TITLE and title_score(title) >= 2 and not find_periods(title)


def _is_no_employer(name: str) -> bool:
    """Whether what stands after "at", "with" or "for" is a date or a tool ("engineer with Python")."""
    return bool(find_periods(f"{name} 2020") and find_periods(name)) or fold(name) in TOOLS

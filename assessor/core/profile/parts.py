"""Pieces of a job's header: split at strong separators, and told apart as title, employer, place or remark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assessor.core.profile.dates import Period
from assessor.core.profile.folding import fold
from assessor.core.profile.places import EDGE, is_employment, is_known_place, is_place, names_site
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import COMMA, REMARK, names_some_job, organisation_score, title_score
from assessor.core.profile.words.blocks import TOOLS
from assessor.core.profile.words.fields import FIELDS
from assessor.core.profile.words.labels import DATE_LABELS, EMPLOYER_LABELS, FORMERLY, TITLE_LABELS

# Wide gaps, bars, dots and dashes; and a full stop after a longer word that is no abbreviation.
_SEPARATOR = re.compile(
    r"\t+| {3,}|\s*\.{4,}\s*|\s*[|•∙●◦¦]\s*|\s+[›»]\s+|\s+·\s*|\s+[–—―-]{1,3}\s+|\s*[—―]\s*|\s+@(?:\s+|(?=[^\W\d_a-z]))"
    r"|\s+(?:->|→|⟶|=>)\s+|;\s+|\s+/{2}\s+"
    r"|(?<=[\u3040-\u9fff])[ \u3000]+(?=[\u3040-\u9fff])"
    r"|(?:(?<=[a-z]{3})|(?<=[A-Z]{3})|(?<=\w\w\)))(?<!Prof)(?<!Corp)(?<!Dept)(?<!Univ)\. (?=[A-Z])"
    r"(?!Co\b|Ltd|Inc|Corp|AG|GmbH)"
)
# "Platform engineer / Oak Ltd / 2019 - now": a slash before the dates parts the names, too.
_AT_SLASH = re.compile(r"\s/\s*\|\s|\s\|\s*/\s")
_SLASH = re.compile(r"\s+/\s+")
_PAIR = 2
# Before the entries of a numbered list.
_NUMBER = re.compile(r"^\(?\d{1,2}[.)]\s+")
_AROUND_COLON = re.compile(r"(?<=\w)\s*[:：](?:\t+| {2,})|(?<=\w)\s{2,}[:：]\s*")
_LEGAL_END = re.compile(
    r"^(.+\b(?:Ltd|Limited|Inc|Corp|LLC|LLP|PLC|GmbH|AG|AB|Oy|A/S|ApS|B\.?V|S\.?A|S\.?L|S\.?r\.?l|S\.?p\.?A|z o\.o"
    r"|s\.r\.o|K\.?K|Ltda|Kft|Pvt|Co)\b\.?)[.:]?\s+(?=[^\W\d_])([^,]+)$"
)
_DURATION = re.compile(
    r"[(\[]?\s*(?:(?:\d{1,2}|one|two|three|an?)\+?[\s-]*(?:years?|yrs?|y|months?|mos?|mths?|weeks?|jahre?n?|monate?n?|wochen?|"
    r"ans?|mois|años?|mes(?:es)?|anos?|anni|mesi|jaar|maanden|år|måneder|månader|lata?|roky?|let|miesiąc[ea]?|miesięcy|mies|měsíc[eů]?|ani?|luni?|lună|v|kk|vuotta|vuosi|kuukautta|év|hónap|yıl|ay|tahun|bulan"
    r"|năm|tháng|годa?|года|лет|месяц(?:ев|а)?|mån|semesters?)\.?"
    r"(?:\s*[,&]?\s*(?:and|und|et|y|e)?\s*|$)){1,2}[)\]]?",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"[(\[]?\b\d{1,2}\+?\s?(?:years?|yrs?|jahre?|ans?|años?|anos?|anni|jaar|år|lata?|yıl|vuotta"
    r"|év|ani|let|tahun|лет|года?|months?|mos?|monate?n?|mois|mes(?:es)?|ay|mesi|maanden|mån(?:ader)?|miesi[ąę]c[eay]?)\b\.?"
    r"(?:(?:\s*,\s*|\s+)(?:and\s|und\s|et\s|y\s|e\s)?\d{1,2}\s?(?:months?|mos?|monate?n?|mois|mes(?:es)?|mesi|maanden|ay|mån(?:ader)?|måneder"
    r"|miesi[ąę]c[eay]?|kk|kuukautta|hónap|luni|měsíc[eů]?|bulan|месяц(?:ев|а)?)\b\.?)?"
    r"[)\]]?",
    re.IGNORECASE,
)
# "2015 - 2019. Developer": what ended the dates.
_AFTER_DATES = re.compile(r"^\.\s+")
_FORM_IN_BRACKETS = re.compile(r"\((?:주|유|株|有|財|社)\)")
# A full stop after a long word that is no abbreviation.
_CLOSED = re.compile(r"(?:^|\s)(?!Prof|Dept|Univ|Corp|Ltda?|Bros)[^\W\d_]{4,}\.$")
# Legal forms that are written without a full stop end a sentence with one.
_PLAIN_FORM = re.compile(r"\b(?:GmbH|AG|KG|eG|AB|AS|Oy|OÜ|LLC|BV|NV|SA)\.$")
# A title that no word tells has no more words than this behind a colon.
_MAX_UNTOLD = 4
# "Oak Mills → renamed Elm Mills": a further name of the employer.
_OTHER_NAME = re.compile(
    r"(?:renamed|rebranded|formerly|previously|now (?:part of|called|known as)|acquired by|bought by|merged (?:in|with)"
    r"|umbenannt|umfirmiert|vormals|ehemals|jetzt teil|anciennement|renommee?|rachetee? par|antes|anteriormente|ahora"
    r"|actualmente|agora|ex |gia |poi |tidigare|numera|tidligere|voorheen|dawniej|obecnie)\b(?!.*\d{4}\s*-)"
)
# "Oak Mills, Bad. Elm": a short word behind a comma is the first one of a town's name.
_SHORTENED = re.compile(r",\s[^\W\d_a-z][^\W\d_]{2,3}$")
_LABELS = frozenset((*TITLE_LABELS, *EMPLOYER_LABELS))
AT_EMPLOYER = re.compile(r"^(?:at|bei|chez|hos|presso|bij)\s+(?=(?:(?:de|van|von|the|la|le)\s)?[^\W\d_a-z])")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a header, the number of its row within the header, and whether it shares that row with the dates.

    `marked` tells that the row is a heading or bold.
    """

    text: str
    row: int
    dated: bool
    title: int
    organisation: int
    place: bool = False
    marked: bool = False


def split_row(row: Row, periods: Sequence[Period], number: int, places: frozenset[str]) -> list[Part]:
    """The pieces of one header row without its dates, durations, places and kinds of employment."""
    text, dated = row.text, False
    at = _style_cut(row, periods)
    for period in sorted(periods, key=lambda period: -period.at[0]):
        start, end = period.at
        opened = text.rfind("(", 0, start)
        inside = opened > 0 and ")" not in text[opened:start]
        if inside and (closing := text.find(")", end)) > 0 and any(_is_outside(text, other) for other in periods):
            # "2019 - now (on leave Jan - Jun 2022)": a remark with dates of its own.
            text = f"{text[:opened]} | {text[closing + 1 :]}"
            continue
        if inside and text[opened + 1 : start].strip()[:1].isupper():
            # "Statistician (Office of Rolls, Bruges; 2016-2019)": one bracket around employer and dates.
            text = f"{text[:opened]}|{text[opened + 1 :]}"
        if at and at >= end:
            text, at = text[:at] + " | " + text[at:], 0
        text, dated = text[:start] + " | " + text[end:], True
    if at:
        text = text[:at] + " | " + text[at:]
    if dated and _AT_SLASH.search(text):
        text = _SLASH.sub(" | ", text)
    text = _AROUND_COLON.sub(": ", _LENGTH.sub(" | ", _NUMBER.sub("", text)))
    parts: list[Part] = []
    for piece in _pieces(text):
        kept = clean_piece(piece, places)
        if kept and (labelled := _labelled(kept, number, dated=dated)):
            parts.append(labelled)
        elif kept:
            place = is_place(kept, places) or names_site(tidy(piece))
            marked = row.line.kind == "heading" or row.line.bold
            parts.append(Part(kept, number, dated, title_score(kept), organisation_score(kept), place, marked))
    return parts


def _is_outside(text: str, period: Period) -> bool:
    """Whether a period stands in no bracket."""
    before = text[: period.at[0] + 1]
    return not period.single and before.rfind("(") <= before.rfind(")")


def _labelled(text: str, number: int, *, dated: bool) -> Part | None:
    """A piece whose label says what it is: "Position: Data Engineer", "Employer: Oak Ltd"."""
    label, colon, rest = text.partition(":")
    if not colon or not rest.strip():
        return None
    if fold(label).strip() in FORMERLY:
        # "Before: care assistant" says when, not what.
        rest = rest.strip()
        return Part(rest, number, dated, title_score(rest), organisation_score(rest))
    if fold(label).strip() in TITLE_LABELS:
        return Part(rest.strip(), number, dated, 4, 0)
    return Part(rest.strip(), number, dated, 0, 4) if fold(label).strip() in EMPLOYER_LABELS else None


def _style_cut(row: Row, periods: Sequence[Period]) -> int:
    """Where a row's weight changes from a title to an employer or back; 0 where it parts no such two names."""
    at = row.line.turn - row.start
    if not 0 < at < len(row.text) or any(start < at < end for start, end in (period.at for period in periods)):
        return 0
    left, right = row.text[:at].strip(EDGE), row.text[at:].strip(EDGE)
    if not left or not right or not right[:1].isupper() or not (title_score(left) or title_score(right)):
        return 0
    comma = row.text[:at].rstrip().endswith(",") or row.text[at:].lstrip().startswith(",")
    return at if comma or not row.text[:at].rstrip().endswith((":", "&", "-", "–", "/", "(")) else 0


def _pieces(text: str) -> list[str]:
    """A row's text cut at strong separators, and between a legal form and the title after it ("Oak Ltd. Editor")."""
    pieces: list[str] = []
    for half in [half for piece in _SEPARATOR.split(text) for half in _halves(piece)]:
        piece = half.lstrip(" :,")
        found = _LEGAL_END.match(piece)
        employer, colon, title = piece.partition(": ")
        if colon and _is_employer_before(employer, title):
            pieces += [employer, title]
        elif found and title_score(found[2]) == 3 and not organisation_score(found[2]) and not title_score(found[1]):
            pieces += [found[1], found[2]]
        elif pieces and _SHORTENED.search(pieces[-1]) and f"{pieces[-1]}. {piece}" in text and not title_score(piece):
            pieces[-1] = f"{pieces[-1]}. {piece}"
        elif pieces and fold(pieces[-1]).strip(EDGE) in _LABELS:
            pieces[-1] = f"{pieces[-1].strip(EDGE)}: {piece}"
        else:
            pieces.append(piece)
    return pieces


def _halves(piece: str) -> list[str]:
    """A piece cut at the slash between a title and a name that is none: "Oak Mills / Loom feeder"."""
    names = [name.strip() for name in _SLASH.split(piece)]
    if len(names) != _PAIR or not all(name[:1].isupper() for name in names):
        return [piece]
    scores = sorted(title_score(name) for name in names)
    named = all(not is_employment(name) and not any(char in name for char in "()") for name in names)
    return names if named and scores[0] == 0 and scores[1] == 3 and not _is_field(names) else [piece]


def _is_field(names: Sequence[str]) -> bool:
    """Whether one of two names is a field of work or a tool: "Developer / Java"."""
    words = [[fold(word) for word in re.findall(r"[^\W_][\w+#.]*", name)] for name in names]
    return any(word and all(other in FIELDS or other in TOOLS for other in word) for word in words)


def _is_employer_before(employer: str, title: str) -> bool:
    """Whether a colon stands between an employer and a title: "Oak Mills: loom feeder"."""
    employer = employer.strip(EDGE)
    if title_score(employer) or fold(employer) in _LABELS:
        return False
    if title_score(title) == 3:
        return True
    short = 0 < len(title.split()) <= _MAX_UNTOLD and not organisation_score(title)
    return short and (organisation_score(employer) >= 2 or (len(employer.split()) > 1 and employer[:1].isupper()))


def clean_piece(piece: str, places: frozenset[str]) -> str:
    """A piece without brackets that hold a remark on place, time or employment; "" where nothing else is left."""
    piece = REMARK.sub(lambda match: "" if _is_remark(match[1], places) else match[0], piece)
    piece = AT_EMPLOYER.sub("", tidy(piece))
    if _OTHER_NAME.match(fold(piece)):
        return ""
    if names_some_job(piece):
        return piece
    if not any(char.isalpha() for char in piece) or _is_remark(piece, places):
        return ""
    kept = [seg for seg in COMMA.split(piece) if not is_employment(seg) and not _DURATION.fullmatch(seg.strip())]
    if len(kept) < len(COMMA.split(piece)):
        piece = ", ".join(kept)
    return "" if _is_remark(piece, places) else tidy(piece)


def is_length(text: str) -> bool:
    """Whether a text says how long something was and no more: "4 years 11 months"."""
    return bool(_DURATION.fullmatch(text.strip()))


def tidy(piece: str) -> str:
    """A piece without signs at its ends; a bracket stays where its other half is inside."""
    piece = _AFTER_DATES.sub("", piece.strip())
    # "(주)", "(株)": a legal form before the name.
    left = "(" if _FORM_IN_BRACKETS.match(piece) else ""
    trimmed = piece.lstrip(EDGE)
    tail = trimmed.rstrip(EDGE)
    closing = trimmed[len(tail) :].lstrip()[:1]
    if closing in (")", "]") and tail.count("(" if closing == ")" else "[") > tail.count(closing):
        tail += closing
    tail = tail[:-1] if tail.endswith(").") else tail
    return left + (tail.rstrip(".") if _CLOSED.search(tail) or _PLAIN_FORM.search(tail) else tail)


def _is_remark(text: str, places: frozenset[str]) -> bool:
    """Whether a text says nothing but a place, a length of time or a kind of employment."""
    stripped = text.strip(EDGE)
    return (
        not stripped
        or fold(REMARK.sub("", text)).strip(EDGE) in DATE_LABELS
        or fold(stripped) in FORMERLY
        or is_known_place(text, places)
        or is_employment(text)
        or is_length(text)
    )

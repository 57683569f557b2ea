"""Who the resume is about: name, e-mail, phone and the person's own links."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from assessor.core.documents import Document
from assessor.core.profile.folding import fold
from assessor.core.profile.headings import match_heading
from assessor.core.profile.phones import find_phone
from assessor.core.profile.places import is_place
from assessor.core.profile.rows import Row, body_size
from assessor.core.profile.scores import organisation_score, title_score
from assessor.core.profile.words.contacts import CREDENTIALS, NAME_LABELS, NO_NAMES, PARTICLES

# The end of a domain is written in one way: what begins with a capital behind it is the next label ("...comMobile").
_EMAIL = re.compile(
    r"[A-Za-z0-9_][A-Za-z0-9._%+'-]*\s?@\s?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:[a-z]{2,}|[A-Z]{2,}(?![a-z])|[A-Z][a-z]+)"
)
# The head of a letter that was kept as text: "From: Alma Reed <alma@reed.example>".
_SENDER = re.compile(r"(?:from|von|de|da|van|fra|od|expéditeur)\s*:\s*(?P<name>[^<>@]+?)\s*<[^<>\s]+@[^<>\s]+>", re.I)
_URL = re.compile(
    r"(?<![\w@.])(?:https?://[^\s|•·,;)\]]+|(?:www\.|[\w-]+\.)*[\w-]+\.(?:com|org|net|io|dev|me|ai|co|de|fr|es|pt|it|nl|dk|se|"
    r"no|fi|pl|cz|eu|uk|us|ca|in|info|tech|app|page|xyz|site|example)(?:/[^\s|•·,;)\]]*)?)(?![\w@])"
)
_SEPARATED = re.compile(r"\t| {3,}|\s+::\s+|\s*[|•·;]\s*|\s*<|\s[–—-]\s|(?<=[^\W\d_]{3})\.\s+(?=[^\W_])")
_WIDE = re.compile(r"\t|\s{2,}")
_SPACED = re.compile(r"^(?:[^\W\d_] ){2,}[^\W\d_]$")
_LABEL = re.compile(r"\b(?:e-?mail|tel|phone|mobile|mob|address|web)\b\s*[:.]", re.IGNORECASE)
_RESUME_OF = re.compile(
    r"^(?:résumé|resume|cv|curriculum vitae|lebenslauf)\s*(?:of|for|von|de|:|-|–)\s+", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\s*[(\[][^)\]]*[)\]]")
_GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|hallo|hola|olá|bonjour|ciao)\b[\s,!]*(?:there)?[\s,!]*)?"
    r"(?:i['’]m|i am|my name is|ich bin|soy|sou|je suis)\s+",
    re.IGNORECASE,
)
# How letters end: "Yours sincerely, Efua Boye".
_CLOSING = re.compile(
    r"^(?:yours(?:\s\w+)?|sincerely(?:\syours)?|faithfully|(?:best|kind|warm)(?:est)?\s(?:regards|wishes)|regards|cheers"
    r"|mit freundlichen gr[uü](?:ß|ss)en|viele gr[uü](?:ß|ss)e|cordialement|bien à vous|atentamente|saludos"
    r"|atenciosamente"
    r"|cordiali saluti|met vriendelijke groet|med vänlig hälsning|med venlig hilsen)\s*[,.]?\s+(?=\S)",
    re.IGNORECASE,
)
_LABELLED = re.compile(rf"(?:{'|'.join(NAME_LABELS)})\s*(?:[:：\t]|\s{{3,}})\s*(?P<name>.+)")
HEAD_ROWS = 14
# Chinese, Japanese and Korean names have two to four signs, foreign ones in their script a few more.
MAX_WIDE = 8
# Letters of a society or a degree that nobody knows, beside known ones: "ACII".
_LETTERS = re.compile(r"[A-Z][A-Za-z]{0,2}[A-Z]{1,4}")


@dataclass(frozen=True, slots=True)
class Contact:
    """What the head of the resume says about how to reach the person."""

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    links: tuple[str, ...] = ()


def read_contact(document: Document, rows: Sequence[Row], head: Sequence[Row], *, is_resume: bool) -> Contact:
    """Contact data; `head` are the rows above the first section and in contact sections, `rows` all but the referees'.

    Text that is no resume (`is_resume` false) yields a person only where name and e-mail speak for each other.
    """
    email = find_email(document, head) or (find_email(document, rows) if is_resume else None)
    name = find_name(rows, head, email)
    if not is_resume and not (name and email and _agree(name, email)) and not _labelled(rows):
        return Contact()
    phone = find_phone(head, trusted=True) or find_phone(rows, trusted=False)
    return Contact(name, email, phone, find_links(document, head))


def find_email(document: Document, rows: Iterable[Row]) -> str | None:
    """The first e-mail address in these rows, as text or as a link."""
    for row in rows:
        if found := _EMAIL.search(row.text):
            return found.group().replace(" ", "")
        for link in document.links:
            if row.start <= link.start <= row.end and link.target.lower().startswith("mailto:"):
                return link.target[7:].split("?")[0]
    return None


def find_links(document: Document, head: Sequence[Row]) -> tuple[str, ...]:
    """The person's own links: those in the head and in contact sections, each once."""
    found: list[str] = []
    for row in head:
        found += [
            link.target
            for link in document.links
            if row.start <= link.start <= row.end and not link.target.lower().startswith(("mailto:", "tel:"))
        ]
        text = _EMAIL.sub(" ", row.text)
        found += [match.group().rstrip(".") for match in _URL.finditer(text)]
    kept: dict[str, str] = {}
    for url in found:
        key = re.sub(r"^(?:https?://)?(?:www\.)?", "", url.lower()).rstrip("/")
        if "." in key:
            kept.setdefault(key, url)
    return tuple(kept.values())


def find_name(rows: Sequence[Row], head: Sequence[Row], email: str | None) -> str | None:
    """The person's name: a labelled one, else the most name-like row of the head."""
    if labelled := _labelled(rows):
        return labelled
    sizes = [row.line.size for row in rows if row.line.page in (None, 1) and row.line.size]
    largest, body = max(sizes, default=None), body_size(list(rows))
    scored: list[tuple[float, int, str]] = []
    seen = {row.index: row for row in [*rows[:HEAD_ROWS], *head]}
    if largest is not None:
        seen |= {row.index: row for row in rows if row.line.page == 1 and row.line.size == largest}
    below = {row.index - 1: row for row in reversed(rows)}
    for row in seen.values():
        whole = _with_second_line(row, below.get(row.index), body)
        if whole != row.text and below[row.index].line.bold:
            # The name of two lines is as bold as its bolder one.
            row = replace(row, line=replace(row.line, bold=True))
        for position, text in enumerate(_pieces(whole)):
            name = clean_name(text) or _in_two_languages(text, email)
            if name is None and row.index == 0:
                name = _before_town(text)
            if name is None and row.index == 0 and text.islower() and clean_name(text.title()):
                name = text
            if name:
                score = _name_score(name, row, position, email, largest, body)
                # The second line of a name is not a better one by itself.
                scored.append((score + (whole != row.text), -row.index, name))
    best = max(scored, default=None)
    return best[2] if best and best[0] > 1 else None


def _labelled(rows: Sequence[Row]) -> str | None:
    for row in rows[: HEAD_ROWS * 2]:
        if sender := _SENDER.match(row.text):
            return clean_name(sender["name"].strip("\"' "))
        found = _LABELLED.match(row.folded)
        if found:
            name = clean_name(_SEPARATED.split(row.text[found.start("name") :].strip())[0])
            if name:
                return name
    return None


def _with_second_line(row: Row, following: Row | None, body: float | None) -> str:
    """A row, joined with the next where first and last name stand on two large lines."""
    if following is None or row.line.size is None or following.line.size != row.line.size:
        return row.text
    if body is None or row.line.size < 1.3 * body or match_heading(following.text):
        return row.text
    one, two = _joined_letters(row.text), _joined_letters(following.text)
    return f"{one} {two}" if len(one.split()) <= 2 and len(two.split()) <= 2 else row.text


def _pieces(text: str) -> list[str]:
    if any(map(_SPACED.match, _WIDE.split(text.strip()))):
        return [_joined_letters(text)]
    text = _EMAIL.sub(" | ", text) if "@" in text else text
    return [piece for piece in _SEPARATED.split(text) if piece.strip()][:3]


def _joined_letters(text: str) -> str:
    parts = _WIDE.split(text.strip())
    words = text.split()
    if len(words) > 5 and all(len(word.strip("-'’.")) <= 1 for word in words):
        return " ".join(part.replace(" ", "") for part in parts)
    return " ".join(part.replace(" ", "") if _SPACED.match(part) else part for part in parts)


def clean_name(text: str) -> str | None:
    """A name without titles, degrees and pronouns; None where the text cannot be one."""
    text = _RESUME_OF.sub("", _LABEL.split(_joined_letters(text))[0])
    text = _CLOSING.sub("", _GREETING.sub("", _IN_BRACKETS.sub("", text)))
    segments = [segment.strip() for segment in text.split(",")]
    known = any(map(_is_credential, segments[1:])) and len(segments[0].split()) > 1
    while len(segments) > 1 and (_is_credential(segments[-1]) or (known and _LETTERS.fullmatch(segments[-1]))):
        segments.pop()
    if len(segments) == 2 and len(segments[0].split()) == 1 and len(segments[1].split()) <= 2:
        segments = [f"{segments[1]} {segments[0]}"]
    if len(segments) != 1:
        return None
    words = segments[0].strip(" -–—.:|").split()
    while len(words) > 1 and _is_credential(words[-1]):
        words.pop()
    while len(words) > 1 and fold(words[0]).strip(".") in CREDENTIALS:
        words = words[1:]
    return " ".join(words) if _may_be_name(words) else None


def _in_two_languages(text: str, email: str | None) -> str | None:
    """A name with another given name after a comma ("Koh Swee Ann, Jasmine"), where the e-mail address has that one."""
    name, comma, other = text.strip().partition(", ")
    if not comma or len(other.split()) != 1 or not email or not _agree(other, email):
        return None
    return text.strip() if clean_name(name) and clean_name(f"{name} {other}") and len(name.split()) > 1 else None


def _before_town(text: str) -> str | None:
    """A name of two words or more before a comma and a town of one or two: "Lubna Haddadin, Amman"."""
    name, comma, town = text.strip().partition(", ")
    if not comma or not 0 < len(town.split()) <= 2 or not town[0].isupper() or len(name.split()) < 2:
        return None
    return clean_name(name)


def _is_credential(text: str) -> bool:
    """Whether a text is a degree: known ones only, or one with its subject cut short ("Dr. rer. nat.")."""
    words = re.findall(r"[\w.]+", fold(text))
    known = [word.replace(".", "") in CREDENTIALS for word in words]
    cut = len(words) > 1 and known[0] and words[-1].endswith(".") and text.split()[-1].islower()
    return bool(words) and (all(known) or cut)


def _may_be_name(words: Sequence[str]) -> bool:
    if not 1 <= len(words) <= 6 or any(char.isdigit() or char in "@/\\<>{}&+=!?" for word in words for char in word):
        return False
    if any(fold(word).strip(".,'") in NO_NAMES for word in words):
        return False
    whole = "".join(words)
    if _is_wide(whole) and (len(whole) > MAX_WIDE or "：" in whole):
        return False
    letters = sum(char.isalpha() for word in words for char in word)
    if letters < 2 or any(sum(c.isalpha() for c in word) < 0.5 * len(word) for word in words):
        return False
    return all(not word[0].islower() or fold(word) in PARTICLES or word[1:2] in "'’" for word in words)


def _name_score(
    name: str, row: Row, position: int, email: str | None, largest: float | None, body: float | None
) -> float:
    words = name.split()
    score = 1.0 if 2 <= len(words) <= 4 else -1.0 if len(words) == 1 and not _is_wide(name) else 0.0
    score += 2.0 if row.index == 0 else 1.0 if row.index <= 3 else 0.0
    size = row.line.size
    if largest and body and size and size == largest and size > 1.15 * body:
        score += 3.0
    score += 1.5 if row.line.kind == "heading" and row.line.level == 1 else 0.0
    score += 3.0 if email and _agree(name, email) else 0.0
    score += 0.5 if row.capitals or row.line.bold else 0.0
    score -= 2.0 * (title_score(name) > 0) + 2.0 * (organisation_score(name) > 0) + 3.0 * is_place(name) + position
    known = match_heading(row.text)
    score -= 5.0 if known and known.certainty == "exact" else 2.0 if known else 0.0
    return score - (2.0 if row.bullet else 0.0)


def _is_wide(name: str) -> bool:
    return any(ord(char) > 0x2E80 for char in name)


def _agree(name: str, email: str) -> bool:
    """Whether a part of the name stands in the e-mail address before the "@"."""
    local = fold(email.split("@")[0])
    parts = [fold(word).strip(".") for word in re.split(r"[\s-]+", name)]
    return any(len(part) >= 3 and part.replace("'", "") in local for part in parts)

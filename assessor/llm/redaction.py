"""Takes contact data out of what is sent and puts it back into what returns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assessor.core.documents import Document
from assessor.core.profile.models import Profile

EMAIL = re.compile(r"[\w.+%'-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\w-]+)+", re.IGNORECASE)
LINK = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://|www\.)[^\s<>\"')\]]+"
    r"|\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|ai|app|co|info|biz|me|edu|gov|example|test|eu|de|at|ch|fr|es|it|pl|pt|nl|be"
    r"|se|no|dk|fi|uk|ie|cz|sk|hu|ro|gr|tr|ru|ua|in|lk|ph|jp|kr|cn|tw|au|nz|za|ng|ke|br|ar|cl|pe|mx|ca|us|tech|xyz|ly)"
    r"\b(?:/[^\s<>\"')\]]*)?",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?<![\w/])@[A-Za-z0-9_][\w.-]{2,}")
PHONE = re.compile(r"(?<![\w.,])(?:\+|00)?[(\d](?:[\s\u00a0().\-\u2010-\u2013/]{0,3}\d){6,15}(?!\w)")
YEARS = re.compile(r"^\D*(?:\d{1,2}\D)?(?:19|20)\d\d\D+(?:\d{1,2}\D)?(?:19|20)\d\d\D*$")
STREET = re.compile(
    r"\b\d{1,5}[a-z]?,?\s+(?:[\w.'-]+\s+){0,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|square|sq|boulevard"
    r"|blvd|place|pl|way|terrace|close|crescent)\b\.?"
    r"|\b[\w.-]*(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|allee|straat|laan|gatan|vägen|vej|veien|katu|tie)\s+\d{1,4}\s?[a-z]?\b"
    r"|\b(?:ul|al|os|pl)\.\s+[\w.\s-]{2,40}?\d{1,4}[a-z]?(?:/\d+)?"
    r"|\b(?:rue|avenue|boulevard|via|viale|piazza|calle|avenida|av|rua|carrera|jalan|jl)\b\.?\s+[\w.'\s-]{2,40}?,?\s+\d{1,5}\b"
    r"|\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|place|allée|quai|chemin)\s+[\w'-]+(?:\s[\w'-]+){0,4}",
    re.IGNORECASE,
)
POSTCODE = re.compile(
    r"\b(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3,4})?\s+(?=[A-ZÄÖÜŁŚŻ][\w.-]{2,})|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b\d{2}-\d{3}\b"
)
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# Nobody's name by itself; also particles of names.
PARTICLES = "dr mr mrs ms prof phd msc bsc eng ing dipl the and von van der den de del la di da dos bin al el jr sr"
NO_NAMES = frozenset(PARTICLES.split())
# So many lines of a resume may hold a name that was not recognised.
HEAD = 4
# More words in one line are no name; what parts a name from a title is none, either.
LONGEST_NAME = 5
SEPARATOR = re.compile(r"[,;:|/·•–—()]|\s-\s")
PATTERNS = (
    ("EMAIL", EMAIL),
    ("LINK", LINK),
    ("HANDLE", HANDLE),
    ("ADDRESS", STREET),
    ("PHONE", PHONE),
    ("POSTCODE", POSTCODE),
)
PLACEHOLDER = re.compile(r"\[(?:NAME|EMAIL|LINK|HANDLE|ADDRESS|PHONE|POSTCODE|ID) \d+\]")


@dataclass
class Redactor:
    """Replaces contact data by numbered placeholders, the same words by the same placeholder.

    `known` are words that are contact data wherever they stand: the person's name and its parts, address, account.
    """

    known: tuple[str, ...] = ()
    _placeholders: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)
    _known: re.Pattern[str] | None = None

    def __post_init__(self) -> None:
        words = sorted({" ".join(word.split()) for word in self.known if word.strip()}, key=lambda w: (-len(w), w))
        forms = (r"\s+".join(map(re.escape, word.split())) for word in words)
        body = "|".join(forms)
        self._known = re.compile(rf"(?<!\w)(?:{body})(?!\w)") if body else None

    def redact(self, text: str) -> str:
        """The text without contact data."""
        for kind, pattern in PATTERNS[:3]:
            text = pattern.sub(lambda found, kind=kind: self._replace(kind, found), text)
        if self._known:
            text = self._known.sub(lambda found: self._replace("NAME", found), text)
        for kind, pattern in PATTERNS[3:]:
            text = pattern.sub(lambda found, kind=kind: self._replace(kind, found), text)
        return text

    def restore(self, text: str) -> str:
        """The text with the contact data back in its places."""
        originals = {placeholder: original for original, placeholder in self._placeholders.items()}
        return PLACEHOLDER.sub(lambda found: originals.get(found.group(), found.group()), text)

    def _replace(self, kind: str, found: re.Match[str]) -> str:
        words = found.group()
        if kind == "PHONE" and not _is_phone(words):
            return words
        if words not in self._placeholders:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            self._placeholders[words] = f"[{kind} {self._counts[kind]}]"
        return self._placeholders[words]


def make_redactor(profile: Profile, documents: Sequence[Document], account: str = "") -> Redactor:
    """A redactor that knows the person: name with its parts, addresses, the names they go by on other sites."""
    links = [*profile.links, *(link.target for document in documents for link in document.links)]
    known = [*_names(profile.name or ""), profile.email or "", profile.phone or "", account, *profile.links]
    for address in (profile.email or "", account):
        known += _forms(address.partition("@")[0])
    for link in links:
        known += [
            part
            for part in re.split(r"[/?#&=@:]+", link)[-2:]
            if len(part) >= 5 and not part.isdecimal() and _like(part, profile)
        ]
    lines = _lines_of_resume(documents)
    known += _beside_name(profile.name, lines) if profile.name else _first_words(lines[:HEAD])
    if profile.name and not _is_in_address(profile):
        # A name that the address does not bear out may be somebody else's: the first line then has the better right.
        known += _first_words(lines[:1])
    known += _beside_address(profile, lines)
    return Redactor(tuple(filter(None, known)))


def _names(name: str) -> list[str]:
    """A name whole and in parts, as people write it: the parts alone only with a capital."""
    parts = [part for part in WORD.findall(name) if len(part) > 2 and part.lower() not in NO_NAMES]
    halves = [half for part in parts for half in re.split(r"[-'’]", part) if len(half) > 2]
    found = [name, name.upper(), name.title()]
    for part in {*parts, *halves}:
        found += [part.capitalize(), part.upper(), part.title(), part if part[:1].isupper() else ""]
    return found


def _forms(handle: str) -> list[str]:
    """What stands before the @ of an address, and its parts with a capital."""
    if len(handle) < 4:
        return []
    parts = [part for part in re.split(r"[._+\d-]+", handle) if len(part) > 3]
    return [handle, handle.lower(), *(form for part in parts for form in (part.capitalize(), part.upper()))]


def _like(handle: str, profile: Profile) -> bool:
    """Does the last part of a link hold a part of the person's name or address? Others are names of projects."""
    own = [
        *WORD.findall((profile.name or "").lower()),
        *re.split(r"[._+-]", (profile.email or "").partition("@")[0].lower()),
    ]
    return any(len(part) > 2 and part in handle.lower() for part in own) or not profile.name


def _lines_of_resume(documents: Iterable[Document]) -> list[str]:
    resume = next((document for document in documents if document.kind == "resume"), None)
    return [line.strip() for line in resume.text.splitlines() if line.strip()] if resume else []


def _first_words(lines: Iterable[str]) -> list[str]:
    """Where no name is sure, every word with a capital in the first lines of the resume may be one."""
    return [word for line in lines for word in _capitals(line)]


def _is_in_address(profile: Profile) -> bool:
    """Does the e-mail address hold a part of the recognised name? Without an address nothing speaks against it."""
    local = (profile.email or "").partition("@")[0].lower()
    return not local or any(len(word) > 2 and word in local for word in WORD.findall((profile.name or "").lower()))


def _beside_address(profile: Profile, lines: Sequence[str]) -> list[str]:
    """What stands in a short line with a word of the address, where that is no part of the name that was recognised."""
    address, name = (profile.email or "").partition("@")[0].lower(), set((profile.name or "").lower().split())
    pieces = set(re.split(r"[._+\d-]+", address))
    found: list[str] = []
    for line in lines:
        words = WORD.findall(line.lower())
        own = {word for word in words if (len(word) > 3 and word in address) or (len(word) > 2 and word in pieces)}
        if own and 1 < len(words) <= LONGEST_NAME and not own & name:
            found += _capitals(line)
    return found


def _beside_name(name: str, lines: Sequence[str]) -> list[str]:
    """What the recognised name may lack: words beside it in its line or, where each has a line, above and below."""
    parts = set(name.split())
    own = [i for i, line in enumerate(lines) if line in parts]
    near = {i + step for i in own for step in (-1, 1)} - set(own) if len(own) > 1 else set()
    found = [word for i in sorted(near) if 0 <= i < len(lines) for word in _capitals(lines[i]) if word == lines[i]]
    for line in lines:
        if name in line and len(line.split()) <= LONGEST_NAME and not SEPARATOR.search(line):
            found += _capitals(line)
    return found


def _capitals(line: str) -> list[str]:
    """The words of a line that begin with a capital and may be a name's."""
    return [w for w in WORD.findall(line) if w[:1].isupper() and len(w) > 2 and w.lower() not in NO_NAMES]


def _is_phone(words: str) -> bool:
    """Eight digits or more that are no pair of years, and no plain number."""
    digits = sum(c.isdigit() for c in words)
    return digits >= 8 and not YEARS.match(words.strip()) and not (words.isdecimal() and words[0] != "0")

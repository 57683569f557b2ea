"""Takes contact data out of what is sent and puts it back into what returns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assessor.core.documents import Document
from assessor.core.profile.models import Profile
from assessor.llm.contact_patterns import PATTERNS, PLACEHOLDER, is_phone, number_of
from assessor.llm.spelling import ORDINARY, has_no_case, is_ordinary, pattern_of

WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
# Nobody's name by itself; also particles of names.
PARTICLES = "dr mr mrs ms prof phd msc bsc eng ing dipl the and von van der den de del la di da dos bin al el jr sr"
NO_NAMES = frozenset(PARTICLES.split())
# So many lines of a resume may hold a name that was not recognised.
HEAD = 4
# More words in one line are no name; what parts a name from a title is none, either.
LONGEST_NAME = 5
SEPARATOR = re.compile(r"[,;:|/·•–—()]|\s-\s")


@dataclass
class Redactor:
    """Replaces contact data by numbered placeholders, the same words by the same placeholder.

    `known` are words that are contact data wherever they stand as they are written: the person's name and its parts;
    `in_any_case` are those that mean nothing else in lower case either: address, account, parts of a name that are no
    words of the language. `phone` is the person's, however it is written.
    """

    known: tuple[str, ...] = ()
    in_any_case: tuple[str, ...] = ()
    phone: str = ""
    _placeholders: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)
    _known: re.Pattern[str] | None = None

    def __post_init__(self) -> None:
        self._known = pattern_of(self.known, self.in_any_case)

    def redact(self, text: str) -> str:
        """The text without contact data."""
        own = [("NAME", self._known), ("PHONE", number_of(self.phone))]
        for kind, pattern in (*PATTERNS[:4], *own, *PATTERNS[4:]):
            if pattern:
                text = pattern.sub(lambda found, kind=kind: self._replace(kind, found), text)
        return text

    def restore(self, text: str) -> str:
        """The text with the contact data back in its places; a placeholder may come back in another case."""
        originals = {placeholder: original for original, placeholder in self._placeholders.items()}
        return PLACEHOLDER.sub(
            lambda found: originals.get(" ".join(found.group().upper().split()), found.group()), text
        )

    def _replace(self, kind: str, found: re.Match[str]) -> str:
        group = "it" if "it" in found.re.groupindex else 0
        words, start = found.group(group), found.start(group) - found.start()
        if (kind == "PHONE" and group == 0 and not is_phone(words)) or PLACEHOLDER.fullmatch(words):
            return found.group()
        if words not in self._placeholders:
            self._counts[kind] = self._counts.get(kind, 0) + 1
            self._placeholders[words] = f"[{kind} {self._counts[kind]}]"
        return found.group()[:start] + self._placeholders[words] + found.group()[start + len(words) :]


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
    any_case = [profile.email or "", account, *profile.links]
    any_case += [handle for address in (profile.email or "", account) for handle in _forms(address.partition("@")[0])]
    any_case += [part for part in WORD.findall(profile.name or "") if not is_ordinary(part)]
    return Redactor(tuple(filter(None, known)), tuple(filter(None, any_case)), profile.phone or "")


def _names(name: str) -> list[str]:
    """A name whole and in parts, as people write it: the parts alone only with a capital."""
    parts = [part for part in WORD.findall(name) if len(part) > 2 and part.lower() not in NO_NAMES]
    short = [p.capitalize() for p in WORD.findall(name) if len(p) == 2 and p.lower() not in NO_NAMES | ORDINARY]
    halves = [half for part in parts for half in re.split(r"[-'’]", part) if len(half) > 2]
    found = [name, name.upper(), name.title(), *short, *(part for part in parts if has_no_case(part))]
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

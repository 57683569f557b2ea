"""Names of people and lines of contact, in which a first name, a street or a town is no tool."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from assessor.core.catalog.catalog import Catalog
from assessor.core.documents import Document
from assessor.core.profile.models import Profile
from assessor.core.profile.places import is_known_place
from assessor.matching.words import as_set


@dataclass(frozen=True, slots=True)
class PersonNames:
    """The names that people share with tools, in lower case, and the words that are no surname behind one.

    `first` and `family` names; a word of `known`, the words that tools are called by, is no surname either.
    """

    first: frozenset[str]
    family: frozenset[str]
    known: frozenset[str]


def read_person_names(catalog: Catalog, known: frozenset[str]) -> PersonNames:
    """The names of a catalog; `known` are the words of all its tools."""
    first, family = catalog.words_in("first-names"), catalog.words_in("family-names")
    return PersonNames(first, family, known | catalog.words_in("no-surnames"))


class Place(Protocol):
    """A name at an offset."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Range = tuple[int, int]
Name = TypeVar("Name", bound=Place)
_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Herr|Frau|Señora?|Sr|Sra|Madame|Monsieur|Mme)\.?\s$")
_SURNAME = re.compile(
    r"[^\S\n](?:[A-Z]\.[^\S\n])?(?:(?:de|da|van|von|del|di|la|le|el|bin)[^\S\n]){0,2}([A-ZÀ-ÖØ-Þ][^\W\d_]+(?:-[^\W\d_]+)?)"
)
_INITIAL = re.compile(r"\b[A-Z]\.\s?$")
# The head of a resume is as many lines as people need to say who they are.
HEAD_LINES, HEAD_REACH = 10, 900
MOST_PIECE = 60
_PIECES = re.compile(r"\s*(?:[|•·;\t]|,\s|\s{3,}|\s[–—-]\s)\s*")
_CONTACT = re.compile(r"\S@\S|https?://|www\.|\w\.(?:com|org|net|io|dev|me|example)\b|(?:\d[\s().-]?){7,}|\b\d{4,6}\b")


def find_contact(document: Document, profile: Profile | None) -> tuple[Range, ...]:
    """Where a text says who somebody is and how to reach them: their name anywhere, and in the head of the resume the
    pieces of lines with an address; a trade in the same line ("Python developer") is none."""
    if profile is None:
        return ()
    name = _name_pattern(profile.name)
    found = [match.span() for match in name.finditer(document.text)] if name else []
    if document.kind == "resume":
        found += _head_pieces(document.text, profile, name)
    return tuple(found)


def leave_out_contact(names: Iterable[Name], document: Document, profile: Profile | None) -> list[Name]:
    """The names of a text that stand outside the lines of contact."""
    ranges = find_contact(document, profile)
    return [name for name in names if not any(start <= name.start and name.end <= end for start, end in ranges)]


def _name_pattern(name: str | None) -> re.Pattern[str] | None:
    words = (name or "").split()
    return re.compile(r"\s+".join(map(re.escape, words)), re.IGNORECASE) if len(words) > 1 else None


def _head_pieces(text: str, profile: Profile, name: re.Pattern[str] | None) -> list[Range]:
    starts = [section.start for section in profile.sections] + [position.span.start for position in profile.positions]
    end = min([*starts, HEAD_REACH, len(text)])
    own = as_set((profile.name or "").casefold())
    found: list[Range] = []
    at = 0
    for line in text[:end].splitlines(keepends=True)[:HEAD_LINES]:
        if _CONTACT.search(line) or (name and name.search(line)):
            found += [(at + first, at + last) for first, last in _split(line) if _is_contact(line[first:last], own)]
        at += len(line)
    return found


def _split(line: str) -> list[Range]:
    edges = [0, *(edge for match in _PIECES.finditer(line) for edge in match.span()), len(line)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _is_contact(piece: str, own: frozenset[str]) -> bool:
    """A number, an address, a place, or words of the person's own name."""
    if len(piece) > MOST_PIECE:
        return False
    words = as_set(piece.casefold())
    return bool(_CONTACT.search(piece) or re.search(r"\d", piece) or (words & own) or is_known_place(piece))


def names_a_person(text: str, start: int, end: int, names: PersonNames) -> bool:
    """ "Julia Berger", "Dr. Kafka", "Luis F. Marín": is the name a person's?"""
    word = text[start:end]
    low = word.lower()
    if not word[:1].isupper() or (low not in names.first and low not in names.family):
        return False
    before = text[max(0, start - 12) : start]
    if _TITLE.search(before) or (low in names.family and _INITIAL.search(before)):
        return True
    surname = _SURNAME.match(text, end) if low in names.first and not word.isupper() else None
    return bool(surname) and surname[1].lower() not in names.known

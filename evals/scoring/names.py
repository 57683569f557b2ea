"""How skill names are matched: without case, vendor, version and plural, by other names too."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

_AMAZON = re.compile(r"^(?:amazon|aws)\s+")
_VENDOR = re.compile(r"^(?:google cloud|google|gcp|microsoft|ms|azure|apache|hashicorp|oracle|atlassian|meta|ibm)\s+")
_VERSION = re.compile(r"[\s-]*v?\d+(?:\.\d+)*(?:\.x)?\+?$")


@dataclass(frozen=True, slots=True)
class Words:
    """What the scorers need of the catalog: other names by skill id, and the ids of tools and of AI skills."""

    forms: Mapping[str, tuple[str, ...]]
    tools: frozenset[str] = frozenset()
    ai: frozenset[str] = frozenset()

    def known(self, label_forms: Iterable[str]) -> bool:
        """Whether the catalog has a skill that goes by one of these names."""
        every = [form for forms in self.forms.values() for form in forms]
        return any(alike(form, name) for form in label_forms for name in every)


@lru_cache(maxsize=100_000)
def _key(name: str) -> str:
    folded = unicodedata.normalize("NFKC", name).casefold().strip()
    return re.sub(r"[^\w+#]|_", "", _AMAZON.sub("", folded) or folded)


@lru_cache(maxsize=100_000)
def _variants(name: str) -> frozenset[str]:
    """The name's key, and its keys without vendor, version, plural or a trailing "API"."""
    folded = unicodedata.normalize("NFKC", name).casefold().strip()
    shorter = {_VENDOR.sub("", folded), _VERSION.sub("", folded), re.sub(r"(?<=[a-z]{3})s$", "", folded)}
    shorter |= {_VENDOR.sub("", _VERSION.sub("", folded))}
    return frozenset(filter(None, {_key(name), *map(_key, shorter)}))


@lru_cache(maxsize=500_000)
def alike(one: str, other: str) -> bool:
    """Whether two names are the same name. Only one of them may be shortened: GPT-3.5 is not GPT-4."""
    return _key(one) in _variants(other) or _key(other) in _variants(one)


def label_forms(name: str, aliases: Mapping[str, Iterable[str]] | None = None) -> tuple[str, ...]:
    """The names a label goes by: its own, the corpus's aliases, and halves of a word with a slash ("HTML/CSS")."""
    halves = name.split("/") if re.fullmatch(r"[A-Za-z]{3,}/[A-Za-z]{3,}", name) else []
    return (name, *(aliases or {}).get(name, ()), *halves)

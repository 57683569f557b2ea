"""What stands around an ambiguous name: words that confirm or deny it, other tools nearby, the list it stands in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from assessor.core.catalog import Alias


class Name(Protocol):
    """A name at an offset."""

    @property
    def skill(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_BREAK = re.compile(r"[,;/|•·▪◦●■□‣∙*()\[\]:\n\t–—]|\s[&+-]\s|\s(?:and|or|und|et|y)\s|\s{3,}|[.!?](?:\s|$)|\xad")
_VERSION = re.compile(r"\s*v?\d[\w.+]*")
_LABEL = re.compile(
    r"(?:(?:languages?|programming|skills?|tools?|tooling|technolog(?:y|ies)|tech|stack|frameworks?|libraries|databases?|"
    r"platforms?|cloud|dev-?ops|software|environments?|testing|infrastructure|front-?end|back-?end|scripting|systems?|"
    r"models?|packages|observability|monitoring|data|web|mobile|ci/cd|messaging|keywords?)"
    r"(?:[ \t]*[:–—|-][ \t]*|[ \t]*\n[ \t]*|\t[ \t]*|[ \t]{2,})"
    r"|(?:proficient (?:in|with)|experienced? (?:in|with)|familiar with|knowledge of|worked with|built with|"
    r"using)\s+)$",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:written|coded|programmed|programming|implemented|rewritten|developed|scripted) (?:entirely |mostly )?in\s+$",
    re.IGNORECASE,
)

_AFTER = re.compile(
    r"^\s+(?:\d{1,2}(?:\.\d+)+|developers?\b|programm(?:er|ing)\b|codebase|microservices?\b|backend|sdk\b|framework\b|"
    r"plugins?\b|scripts?\b|api\b)",
    re.IGNORECASE,
)
_SPACE = re.compile(r"\s+")
# "A --> B[Step]": the letters of a diagram are no languages.
_DIAGRAM_AFTER = re.compile(r"\s*(?:--|->|=>|==)|[\[{=_:]")
_DIAGRAM_BEFORE = re.compile(r"[\[{=_>\]]$|[->|]\s$")
# A verb in the third person: "Looker draws the line". Short names open sentences for other reasons.
_VERB_AFTER = re.compile(r"\s(?:[a-z]{2,}s|is|has|in|on)\b")
_LONG_NAME = 4
_REACH = 170
_FAR_ITEMS = 3


@lru_cache(maxsize=4096)
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


class Surroundings:
    """The text with the names already accepted in it, in order."""

    def __init__(self, text: str, names: Sequence[Name], tools: frozenset[str]) -> None:
        self._text = text
        self._tools = tools
        self._names = sorted(names, key=lambda name: name.start)
        self._starts = [name.start for name in self._names]

    def deny(self, name: Name, rule: Alias) -> bool:
        """Whether the words around a name say that it means something else."""
        form = self._text[name.start : name.end]
        before, after = self._window(name, rule.window)
        if len(form) == 1 and (_DIAGRAM_AFTER.match(after) or _DIAGRAM_BEFORE.search(before)):
            return True
        return bool(rule.deny) and self._denied(rule.deny, before, form, after)

    def speak_for(self, name: Name, rule: Alias) -> bool:
        """Whether a name that is not denied means the skill here: by the words around it or the list it stands in."""
        before, after = self._window(name, rule.window)
        exact = not rule.case_sensitive or _same_case(self._text[name.start : name.end], rule.form)
        if exact and not self._hyphenated(name) and self._confirmed(name, rule, before, after):
            return True
        return rule.in_lists and self._stands_in_list(name)

    def is_written_alike(self, name: Name, rule: Alias) -> bool:
        """Whether a name that is not denied is written as the skill is: with its capitals, which the first word of a
        sentence has anyway, unless it is the subject of a verb ("Sentry gets each failed draft")."""
        form = self._text[name.start : name.end]
        if not _same_case(form, rule.form) or self._hyphenated(name):
            return False
        if not self._opens_sentence(name):
            return form != form.lower() or len(form) > 1
        return len(form) >= _LONG_NAME and bool(_VERB_AFTER.match(self._text[name.end : name.end + 24]))

    def _window(self, name: Name, width: int) -> tuple[str, str]:
        text = self._text
        return text[max(0, name.start - width) : name.start], text[name.end : name.end + width]

    def _denied(self, deny: str, before: str, form: str, after: str) -> bool:
        """A denial that holds the form itself must be about this name, not about another one nearby."""
        head, body = _SPACE.sub(" ", before), _SPACE.sub(" ", form)
        start, end = len(head), len(head) + len(body)
        for found in _pattern(deny).finditer(f"{head}{body}{_SPACE.sub(' ', after)}"):
            if body.lower() not in found.group().lower() or (found.start() < end and found.end() > start):
                return True
        return False

    def _confirmed(self, name: Name, rule: Alias, before: str, after: str) -> bool:
        if not rule.confirm and not rule.near:
            return True
        if rule.confirm and _pattern(rule.confirm).search(" ".join(f"{before}\x00{after}".split())):
            return True
        if rule.near and self._has_neighbour(name, rule.window) and not self._opens_sentence(name):
            return True
        return rule.case_sensitive and bool(_BEFORE.search(before) or _AFTER.search(after))

    def _has_neighbour(self, name: Name, width: int) -> bool:
        first = bisect_left(self._starts, name.start - width)
        last = bisect_right(self._starts, name.end + width)
        return any(other.skill != name.skill and other.skill in self._tools for other in self._names[first:last])

    def _opens_sentence(self, name: Name) -> bool:
        """The capital of a first word says nothing: "Combine the results", "Go to the console"."""
        head = self._text[max(0, name.start - 3) : name.start].rstrip(" ")
        tail = self._text[name.end : name.end + 2]
        return (not head or head[-1] in "\n\t.!?•-*:>)") and tail[:1] == " " and tail[1:].islower()

    def _hyphenated(self, name: Name) -> bool:
        """Part of a compound: "Go-to", "R-rated", "C-level" name no tool, "Go-based" does."""
        text = self._text
        if name.start > 1 and text[name.start - 1] in "-‐‑&" and text[name.start - 2].isalnum():
            return True
        tail = text[name.end : name.end + 12]
        return (
            tail[:1] in ("-", "‐", "‑", "&")
            and tail[1:2].isalnum()
            and not tail[1:].startswith(
                ("based", "backed", "powered", "native", "like", "side", "only", "driven", "style", "specific")
            )
        )

    def _stands_in_list(self, name: Name) -> bool:
        """A whole item of a list with another tool among the next items, or under a label that announces tools."""
        left = self._side(name.start, -1)
        right = self._side(name.end, 1) if left is not None else None
        if left is None or right is None:
            return False
        label, near_left = left
        _, near_right = right
        return label or near_left or near_right

    def _side(self, offset: int, direction: int) -> tuple[bool, bool] | None:
        """For one side of an item: None where the item goes on, else (a label stands there, a tool is near)."""
        text = self._text
        part = text[max(0, offset - _REACH) : offset] if direction < 0 else text[offset : offset + _REACH]
        breaks = list(_BREAK.finditer(part))
        if direction < 0:
            return self._left(part, offset - len(part), breaks)
        return self._right(part, offset, breaks)

    def _left(self, part: str, base: int, breaks: list[re.Match[str]]) -> tuple[bool, bool] | None:
        edge = breaks[-1] if breaks else None
        gap = part[edge.end() :] if edge else part
        if gap.strip(" \u200b-"):
            return (True, False) if edge is None and _LABEL.search(gap) else self._after_label(gap)
        if edge is None:
            return (False, False)
        if edge.group().strip() and edge.group().strip()[0] in ".!?":
            return (False, False)
        start = edge.start()
        label = bool(_LABEL.search(part[: edge.end()])) or self._listed_label(part)
        for item in range(_FAR_ITEMS):
            index = len(breaks) - 2 - item
            low = breaks[index].end() if index >= 0 else 0
            if self._tool_within(base + low, base + start):
                return (label, True)
            if index < 0 or breaks[index].group().strip()[:1] in (".", "!", "?"):
                break
            start = breaks[index].start()
        return (label, False)

    def _after_label(self, gap: str) -> tuple[bool, bool] | None:
        return (True, False) if _LABEL.search(gap) and len(gap.split()) <= 4 else None

    def _listed_label(self, part: str) -> bool:
        """A label at the head of the same line: "Languages: Foo, Bar, Go"."""
        line = part[part.rfind("\n") + 1 :]
        head, colon, rest = line.partition(":")
        return bool(colon) and len(head.split()) <= 6 and "." not in rest and bool(_LABEL.search(f"{head}:"))

    def _right(self, part: str, base: int, breaks: list[re.Match[str]]) -> tuple[bool, bool] | None:
        version = _VERSION.match(part)
        begin = version.end() if version else 0
        edges = [edge for edge in breaks if edge.start() >= begin]
        edge = edges[0] if edges else None
        gap = part[begin : edge.start()] if edge else part[begin:]
        if gap.strip(" \u200b"):
            return None
        if edge is None or edge.group().strip()[:1] in (".", "!", "?"):
            return (False, False)
        low = edge.end()
        for item in range(_FAR_ITEMS):
            high = edges[item + 1].start() if item + 1 < len(edges) else len(part)
            if self._tool_within(base + low, base + high):
                return (False, True)
            if item + 1 >= len(edges) or edges[item + 1].group().strip()[:1] in (".", "!", "?"):
                break
            low = edges[item + 1].end()
        return (False, False)

    def _tool_within(self, start: int, end: int) -> bool:
        """An accepted name that is most of an item between two offsets."""
        first = bisect_left(self._starts, start)
        for name in self._names[first : first + 2]:
            if name.start < end and len(self._text[start:end].split()) <= 4:
                return True
        return False


def _same_case(form: str, rule: str) -> bool:
    return "".join(form.split()) == "".join(rule.split())

"""The clauses of a posting's line: without what it says is not needed, its wish apart from what it requires."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from assessor.core.postings.denying import SHORTEST, still_asked
from assessor.core.postings.passages import Passage
from assessor.core.postings.wishing import WISH

# A comma before the wish cuts the line, too, where what follows is a wish by itself: "SQL, preferably Postgres".
ASIDE = re.compile(
    r"(?:,|\s[–—-])(?=\s(?:but |and |though )?(?:preferably|ideally|idealerweise|bonus|plus)\b)"
    r"|,(?=\s(?:[\w/+#.]+\s){1,5}(?:preferably|ideally|preferred|idealerweise)\b)"
    r"|,(?=[^,;]*\b(?:is|are|would be|ist|wäre|als)\b[^,;]*$)",
    re.IGNORECASE,
)
# Words of a model that acts, by which the sign is found again in a part of its line.
AGENTS = r"agent|langgraph|crewai|autogen|\bmcp\b|tool.(?:use|calling)"


def find_clauses(passage: Passage) -> Iterator[Passage]:
    """The clauses of a required line of which only the last is a wish; else the line, as far as it asks."""
    passage = _without_denied(passage)
    cut = _find_wish(passage)
    if cut:
        yield from _part_at(passage, cut)
    else:
        yield passage


def _without_denied(passage: Passage) -> Passage:
    """The passage up to where it takes back what it says, if it asks for anything before."""
    head = still_asked(passage.text)
    if passage.part not in ("required", "wanted", "role") or not head or head == passage.text:
        return passage
    end = passage.start + len(head)
    return replace(passage, end=end, text=head, skills=tuple(n for n in passage.skills if n.end <= end))


def _find_wish(passage: Passage) -> int:
    """Where in the text of a required line its last clause begins, if that alone is a wish; else 0."""
    if passage.part != "required" or not passage.has("wanted"):
        return 0
    asides = (found.start() for found in ASIDE.finditer(passage.text))
    cut = max(passage.text.rfind(";"), *(at for at in asides if _is_outside_brackets(passage.text, at)), -1)
    asks = cut >= SHORTEST or any(0 < named.end - passage.start <= cut for named in passage.skills)
    alone = asks and WISH.search(passage.text[cut + 1 :]) and not WISH.search(passage.text[:cut])
    return cut if alone else 0


def _part_at(passage: Passage, cut: int) -> tuple[Passage, Passage]:
    """The clauses before and behind a place in the text, each with its own signs and names; the latter is a wish."""
    before, last = passage.text[:cut], passage.text[cut + 1 :]
    moved = {name: count for name, count in passage.signs.items() if _only_in(name, last, before)}
    stay = {name: count for name, count in passage.signs.items() if name != "wanted" and name not in moved}
    middle = passage.start + cut
    lead = len(last) - len(last.lstrip(" –—-"))
    return (
        replace(
            passage,
            end=middle,
            text=before,
            signs=stay,
            skills=tuple(n for n in passage.skills if n.end <= middle),
        ),
        replace(
            passage,
            start=middle + 1 + lead,
            text=last[lead:],
            signs={**moved, "wanted": 1, "asks": 1},
            skills=tuple(n for n in passage.skills if n.start > middle),
        ),
    )


def _is_outside_brackets(text: str, at: int) -> bool:
    return text.count("(", 0, at) == text.count(")", 0, at)


def _only_in(sign: str, last: str, before: str) -> bool:
    """Does a sign of a whole line come from its last clause? Languages and agents are told by their words."""
    words = AGENTS if sign == "agentic" else rf"\b{re.escape(sign.partition('/')[2])}\b"
    told = sign == "agentic" or sign.startswith("language/")
    return told and bool(re.search(words, last, re.I)) and not re.search(words, before, re.I)

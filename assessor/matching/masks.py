"""Stretches of a text in which words name nothing: web and mail addresses, paths of files."""

from __future__ import annotations

import re

_DOMAIN = r"(?:com|org|net|io|dev|ai|co|edu|gov|me|app|info|tech|uk|de|in|eu|ru|fr|pl|br|ca|nl|xyz)"
_ADDRESS = re.compile(
    rf"(?:https?|ftp|mailto|file)://?\S+"
    rf"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    rf"|\bwww\.\S+"
    rf"|(?<![\w@.])(?:[\w-]+\.)+{_DOMAIN}(?![\w.])(?:/[^\s)\]>,;]*)?"
    rf"|(?<![\w)\]])(?:~|\.{{1,2}})?(?:/[\w.@-]+){{2,}}/?"
    rf"|(?<![\w/])(?:[\w.@-]+/)+[\w@-]+\.[a-z]{{1,5}}\b",
    re.IGNORECASE,
)
_REACH = 200
_SIGNS = re.compile(r"[/@~]|\w\.\w")
# "ASP.NET", "Node.js/Express" and the like look a little like addresses and are none.
_NAMES = re.compile(r"(?:asp|vb|ado|ml)\.net|(?:[\w.]+/)+(?:[\w-]+\.)?(?:js|net|io|py)$", re.IGNORECASE)

# An employer's line names no skill: "Stripe • San Francisco, CA", "Figma, Jun 2021 - Dec 2022".
_UNTIL = r"[Pp]resent|[Cc]urrent|[Nn]ow"
_MONTH_YEAR = r"(?:[A-Z][a-z]{2,8}\.?[ ])?(?:19|20)\d\d"
_EMPLOYER = re.compile(
    rf"^[ \t]*((?:[A-Z][\w.&']*[ ]?){{1,3}}?)[ ]?"
    rf"(?:(?:[•·|–—\t]|[ ]{{2,}})[ \t]*[A-Z][\w.' ]+,[ ][A-Z]{{2}}\b"
    rf"|(?:[•·|,–—\t]|[ ]{{2,}})[ \t]*{_MONTH_YEAR}[ ]?(?:[-–—]|to\b)[ ]?(?:{_MONTH_YEAR}|{_UNTIL}))",
    re.MULTILINE,
)


def in_address(text: str, start: int, end: int) -> bool:
    """Whether a name is only a part of an address or a path. A name that is all of it ("fly.io") is a name."""
    first, last = _chunk(text, start, end)
    chunk = text[first:last]
    if last - first == end - start or not _SIGNS.search(chunk):
        return False
    for match in _ADDRESS.finditer(chunk):
        low, high = first + match.start(), first + match.end()
        if low <= start and end <= high and (low, high) != (start, end) and not _NAMES.fullmatch(match.group()):
            return True
    return False


def _chunk(text: str, start: int, end: int) -> tuple[int, int]:
    """What stands between white space around a name, within reach."""
    lowest, highest = max(0, start - _REACH), min(len(text), end + _REACH)
    while start > lowest and not text[start - 1].isspace():
        start -= 1
    while end < highest and not text[end].isspace():
        end += 1
    return start, end


def employer_names(text: str) -> frozenset[tuple[int, int]]:
    """The ranges of what stands alone before a place or dates on a line: an employer, even if it is a tool's name."""
    return frozenset((match.start(1), match.start(1) + len(match[1].rstrip())) for match in _EMPLOYER.finditer(text))

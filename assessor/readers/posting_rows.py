"""The rows of a pasted posting with its headings and lists written plainly, whatever signs its author set them with."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Mail that was forwarded: each row behind a sign; two of them are somebody's own bullet.
_FORWARDED = re.compile(r"^>(?!>)[ \t]?")
_FRAMED = re.compile(r"^\s*([~=*/\\|:.<>_+–—-]{1,4}|\[)\s*(\S.*?\S)\s*([~=*/\\|:.<>_+–—-]{1,4}|\])\s*$")
_NUMBER = re.compile(r"^\s*(?:\(?\d{1,2}[.)]|[IVX]{1,4}\.|[A-H][.)])[ \t]+(?=\S)")
_LETTER = re.compile(r"^\s*o[ \t]+(?=\S)")
# Signs that say something else at the beginning of a row: Markdown's own, quotes, brackets, money.
_TAKEN = frozenset("#|>`<\"'“”„«‘’([{&@£$€¥₹§%\\_")
# A row that is bold or leaning from end to end.
_SET_APART = re.compile(r"^(\*\*\*|\*\*|\*|__|_)(?=[^\s*_])([^*_]+)\1:?$")
_RUN_IN = re.compile(r"^\*\*([^*\n]{3,48}?)(?:[.:?]\*\*|\*\*[.:])[ \t]+(?=\S)")
_ENDS = re.compile(r"[.;,!]\W*$")
_LONGEST_HEADING, _LEAST_BELOW = 8, 8
_HEADS_FROM = 2
# These stand before items, even before the only one of a list.
_OF_ITEMS = frozenset({"", "-", "*", "+", "•", "–", "o"})
_NUMBERED, _SYMBOL = "1", "symbol"


@dataclass(frozen=True, slots=True)
class _Row:
    """A row with the sign before it ("" for none) and the text behind that."""

    text: str
    sign: str
    body: str


def plain_rows(rows: Sequence[str]) -> list[str]:
    """Headings as "## heading" and items as "- item", where the signs before them tell that they are."""
    read = [_read(row) for row in _unquote(rows)]
    heads = _heading_signs(read)
    return list(_write(read, heads))


def _unquote(rows: Sequence[str]) -> list[str]:
    """Without the signs of a forwarded mail, where most rows have one."""
    full = [row for row in rows if row.strip()]
    quoted = sum(bool(_FORWARDED.match(row)) for row in full)
    return [_FORWARDED.sub("", row) for row in rows] if quoted * 2 > len(full) else list(rows)


def _read(row: str) -> _Row:
    bare = row.strip()
    if set_apart := _SET_APART.match(bare):
        return _Row(row, "set apart", set_apart.group(2))
    framed = _FRAMED.match(row)
    if framed and _is_pair(framed.group(1)[0], framed.group(3)[0]) and not bare.startswith(("|", "*", "_")):
        return _Row(row, "framed", framed.group(2))
    if number := _NUMBER.match(row):
        return _Row(row, _NUMBERED, row[number.end() :])
    if letter := _LETTER.match(row):
        return _Row(row, "o", row[letter.end() :])
    sign = _sign_of(bare)
    return _Row(row, _SYMBOL if _is_symbol(sign) else sign, bare[len(sign) :].lstrip()) if sign else _Row(row, "", bare)


def _is_pair(opens: str, closes: str) -> bool:
    return closes == ("]" if opens == "[" else opens)


def _sign_of(bare: str) -> str:
    """The signs before the first space of a row, or a dot of East Asian lists without one."""
    if bare[:1] in "・‧●■◆○◇□▶":
        return bare[:1]
    first = bare.split(None, 1)[0] if len(bare.split(None, 1)) == 2 else ""
    if first == ">>" or first and len(first) <= 3 and not any(c.isalnum() or c in _TAKEN for c in first):
        return first if set(first) != {"*"} or len(first) == 1 else ""
    return ""


def _is_symbol(sign: str) -> bool:
    """A picture: each heading of a posting may have another one."""
    return bool(sign) and unicodedata.category(sign[0]) == "So" and sign[0] not in "●■◆○◇□▶"


def _heading_signs(rows: Sequence[_Row]) -> frozenset[str]:
    """Signs that stand before headings: short rows, and below each something that has another sign or none."""
    full = [row for row in rows if row.text.strip()]
    signs = {row.sign for row in full} - _OF_ITEMS
    return frozenset(sign for sign in signs if _heads(full, sign))


def _heads(full: Sequence[_Row], sign: str) -> bool:
    own = [i for i, row in enumerate(full) if row.sign == sign]
    over = all(i + 1 < len(full) and full[i + 1].sign != sign for i in own[:-1])
    return len(own) >= _HEADS_FROM and over and all(_may_head(full[i].body) for i in own)


def _may_head(text: str) -> bool:
    return 0 < len(text.split()) <= _LONGEST_HEADING and not _ENDS.search(text) and not text[:1].islower()


def _write(rows: Sequence[_Row], heads: frozenset[str]) -> Iterator[str]:
    signs = [row.sign for row in rows if row.text.strip()]
    listed = {sign for sign, after in zip(signs, signs[1:], strict=False) if sign == after and sign}
    run_in = sum(bool(_opens_in_bold(row.text)) for row in rows) >= _HEADS_FROM
    for i, row in enumerate(rows):
        opened = _opens_in_bold(row.text) if run_in else None
        if row.sign in heads or _is_in_capitals(rows, i):
            yield from ("", f"## {row.body}", "")
        elif opened:
            yield from ("", f"## {opened.group(1)}", "", row.text[opened.end() :])
        elif row.sign in listed and row.sign not in ("framed", "set apart", _NUMBERED):
            indent = row.text[: len(row.text) - len(row.text.lstrip())]
            yield f"{indent}- {row.body}"
        else:
            yield row.text


def _opens_in_bold(text: str) -> re.Match[str] | None:
    """Bold words that open a paragraph as its heading."""
    found = _RUN_IN.match(text)
    return found if found and len(text[found.end() :].split()) >= _LEAST_BELOW else None


def _is_in_capitals(rows: Sequence[_Row], i: int) -> bool:
    """A row in capitals, apart from the one above and over one that is not in capitals."""
    text = rows[i].text.strip()
    if (
        rows[i].sign
        or text[:1] in _TAKEN
        or not text.isupper()
        or not _may_head(text)
        or len(text) < 4
        or ":" in text.rstrip(":")
    ):
        return False
    apart = i > 0 and not rows[i - 1].text.strip()
    below = rows[i + 1].text.strip() if i + 1 < len(rows) else ""
    return apart and bool(below) and not below.isupper()

"""Plain text in any common encoding."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from assessor.readers.assembly import TextBuilder
from assessor.readers.bullets import bullet_end
from assessor.readers.options import ReadOptions, UnreadableFile

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE_GAP = re.compile(r"(?<=\S)(?: *\t[ \t]*| {3,})(?=\S)")
# A row of a drawn table: at least two cells, each with bars around it.
_DRAWN = re.compile(r"^\s*\|\s*(\S[^|]*(?:\|[^|]*)+)\|\s*$")
_RULE = re.compile(r"^\s*([-=_*~#+.])\1{2,}\s*$")


def decode(content: bytes, name: str) -> str:
    """The characters of a text file: byte order mark, UTF-8, UTF-16 without a mark, then the likeliest old encoding."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace").removeprefix("\ufeff")
    if (encoding := _unmarked_utf16(content)) is not None:
        return content.decode(encoding, errors="replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_old(content, name)


def _unmarked_utf16(content: bytes) -> str | None:
    # Western text in UTF-16 has a zero in every second byte; a few stray NULs in an 8-bit text do not.
    sample = content[:4000]
    if sample[1::2].count(0) > 0.4 * len(sample[1::2]):
        return "utf-16-le"
    if sample[::2].count(0) > 0.4 * len(sample[::2]):
        return "utf-16-be"
    return None


def _decode_old(content: bytes, name: str) -> str:
    if content.decode("utf-8", errors="replace").count("\ufffd") <= len(content) // 2000:
        return content.decode("utf-8", errors="replace")
    best = from_bytes(content[:200_000]).best()
    for encoding in (best.encoding if best else None, "cp1252", "latin-1"):
        if encoding is not None:
            try:
                return content.decode(encoding)
            except (UnicodeDecodeError, LookupError):
                continue
    raise UnreadableFile(f"The encoding of “{name}” is unknown. Save it as UTF-8 text, or paste the text.")


def read_plain(content: bytes, name: str, options: ReadOptions) -> TextBuilder:
    """Plain text as it is written: one line for each of its lines, bullets known by their signs."""
    builder = TextBuilder(name, options.max_characters)
    text = builder.cleaned(decode(content, name))
    refuse_long(text, name, options)
    for line in text.split("\n"):
        _add_line(builder, line.rstrip())
    return builder


def refuse_long(text: str, name: str, options: ReadOptions) -> None:
    """Raise before any work is spent on a text beyond the limit."""
    if len(text) > options.max_characters:
        raise UnreadableFile(
            f"“{name}” holds {len(text):,} characters, more than the {options.max_characters:,} that are read. "
            "Upload only the part that is about your work."
        )


def _add_line(builder: TextBuilder, line: str) -> None:
    if not line.strip() or _RULE.match(line):
        builder.add_gap()
    elif cells := drawn_cells(line):
        builder.add_line(cells, kind="table")
    elif end := bullet_end(line):
        builder.add_line(_tabbed(line[end:]), kind="bullet", level=_depth(line))
    else:
        builder.add_line(_tabbed(line.strip()))


def drawn_cells(line: str) -> str:
    """The cells of a row that is drawn between bars ("| 2019 | Oak Mills |"), with tabs between; "" of any other."""
    found = _DRAWN.match(line)
    return "\t".join(cell.strip() for cell in found[1].split("|") if cell.strip()) if found else ""


def _tabbed(line: str) -> str:
    """Wide gaps as tabs, as the other readers write them: they set apart a title and its dates."""
    return _WIDE_GAP.sub("\t", line)


def _depth(line: str) -> int:
    indent = line.expandtabs(4)
    return 1 + (len(indent) - len(indent.lstrip())) // 4

"""Job postings in their wrappings: fields of YAML or JSON and web pages give way to the text that people read."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from assessor.readers.assembly import TextBuilder
from assessor.readers.html import write_html
from assessor.readers.markdown import FRONT_MATTER, MarkdownText
from assessor.readers.options import ReadOptions, UnreadableFile
from assessor.readers.plain import decode, refuse_long
from assessor.readers.posting_rows import plain_rows
from assessor.readers.wrappings import KEY

_BLOCK = re.compile(r"^[|>][+-]?\d?[+-]?\s*(?:#.*)?$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(\S.*)$")
_BULLET = re.compile(r"^(\s*)(?:[-*+•‣▪◦●○■–·➢➤✓✔»]|\d{1,2}[.)])[ \t]+(?=\S)")
_TAGS = re.compile(r"<(?:p|li|ul|br|div|h[1-6]|strong|b)\b[^>]*>", re.IGNORECASE)
# Bold and italic in a text whose lines stand for themselves; any other tag makes it a piece of a web page.
_BOLD = re.compile(r"</?(?:b|strong)\s*>", re.IGNORECASE)
_LEANING = re.compile(r"</?(?:i|em|u)\s*>", re.IGNORECASE)
_ANY_TAG = re.compile(r"<[a-z!/]", re.IGNORECASE)
_INLINE_BULLETS = re.compile(r"(?<![#\s])[ \t]+[●•▪■➢➤✓✔][ \t]+")
# A text broken at fewer columns than this was broken by a program, not by its author.
_HARD_WRAP = (40, 132)
_DEEPEST = 6
# Names have a word or two, sentences more; a field longer than this is a text.
_FEW_WORDS, _LONG = 3, 300
_TEXTS = frozenset({"description", "job_description", "jobdescription", "summary", "about", "body", "content", "text"})
# Fields that may hold others: the least, the most, the currency.
_OF_PAY = re.compile(r"salar|\bpay\b|compensation|remuneration|wage|gehalt|vergütung|salaire|rémunération", re.I)
_MOSTLY = 60


def read_web_page(content: bytes, name: str, options: ReadOptions) -> TextBuilder:
    """The visible text of a web page."""
    builder, source = _begin(content, name, options)
    write_html(source, builder)
    return builder


def read_fields(content: bytes, name: str, options: ReadOptions) -> TextBuilder:
    """Fields as lines `key: value`, the long ones as the text they hold. Nothing of YAML but its looks is needed."""
    builder, source = _begin(content, name, options)
    for key, value in _fields(source.split("\n")):
        _write_field(builder, key, value)
    return builder


def read_lines(content: bytes, name: str, options: ReadOptions) -> TextBuilder:
    """Markdown or plain text in which lines stand for themselves: items are pasted without empty lines between them."""
    builder, source = _begin(content, name, options)
    front = FRONT_MATTER.match(source)
    if front and any(map(KEY.match, front.group(1).split("\n"))):
        for key, value in _fields(front.group(1).split("\n")):
            _write_field(builder, key, value)
        source = source[front.end() :]
    if source.strip():
        write_text(source, builder)
    return builder


def read_object(content: bytes, name: str, options: ReadOptions) -> TextBuilder:
    """The same for JSON; an object inside another is a field per entry."""
    builder, source = _begin(content, name, options)
    try:
        value = json.loads(source)
    except (ValueError, RecursionError):
        raise UnreadableFile(f"“{name}” is not valid JSON. Paste the text of the posting instead.") from None
    for key, text in _flatten("", value, 0):
        _write_field(builder, key, text)
    return builder


def _begin(content: bytes, name: str, options: ReadOptions) -> tuple[TextBuilder, str]:
    source = decode(content, name)
    refuse_long(source, name, options)
    return TextBuilder(name, options.max_characters), re.sub(r"\r\n?", "\n", source.replace("\x00", ""))


def _flatten(key: str, value: Any, depth: int) -> Iterator[tuple[str, str]]:
    if depth > _DEEPEST or value is None or key.startswith("@"):
        return
    if isinstance(value, dict):
        for inner, entry in value.items():
            yield from _flatten(_named(key, str(inner)), entry, depth + 1)
    elif isinstance(value, list):
        if all(isinstance(entry, str | int | float) for entry in value):
            yield key, _items([str(entry) for entry in value])
        else:
            for entry in value:
                yield from _flatten(key, entry, depth + 1)
    else:
        yield key, str(value)


def _fields(rows: list[str], parent: str = "") -> Iterator[tuple[str, str]]:
    """Top-level keys, and those inside of pay, with their values: scalars, lists, dedented texts."""
    rows, at = [row.rstrip() for row in rows], 0
    while at < len(rows):
        found = KEY.match(rows[at])
        at += 1
        if not found:
            yield "", rows[at - 1]
            continue
        first = at
        while at < len(rows) and (not rows[at].strip() or rows[at][:1] in " \t" or _ITEM.match(rows[at])):
            at += 1
        key, given, below = _named(parent, found.group(1)), (found.group(2) or "").strip(), rows[first:at]
        if not given and _OF_PAY.search(key) and any(map(KEY.match, inner := _dedent(below).split("\n"))):
            yield from _fields(inner, key)
        else:
            yield key, _value(given, below)


def _named(key: str, inner: str) -> str:
    """The name of a field inside another: "min" says nothing, "base salary min" does. Others stand for themselves."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", key).lower()
    return f"{words} {inner}".strip() if _OF_PAY.search(key) else inner


def _value(first: str, rows: list[str]) -> str:
    if _BLOCK.match(first):
        return _dedent(rows)
    items = [found.group(1).strip("\"'") for row in rows if (found := _ITEM.match(row))]
    if not first and items and len(items) == sum(bool(row.strip()) for row in rows):
        return _items(items)
    if first.startswith(("'", '"')):
        whole = " ".join([first, *(row.strip() for row in rows)]).strip()
        whole = whole[1:].removesuffix(first[0])
        return whole.replace("\\n", "\n").replace("\\t", " ").replace('\\"', '"').replace("''", "'")
    return "\n".join([first, _dedent(rows)]).strip()


def _items(items: list[str]) -> str:
    """A list as one line where its items are names, as bullets where they are sentences."""
    if sum(len(item.split()) for item in items) < _FEW_WORDS * len(items):
        return ", ".join(items)
    return "\n".join(f"- {item}" for item in items)


def _dedent(rows: list[str]) -> str:
    depth = min((len(row) - len(row.lstrip()) for row in rows if row.strip()), default=0)
    return "\n".join(row[depth:] for row in rows).strip("\n")


def _write_field(builder: TextBuilder, key: str, value: str) -> None:
    if not value.strip():
        return
    value = _as_lines(value)
    if _TAGS.search(value):
        builder.add_gap()
        write_html(value, builder)
        builder.add_gap()
    elif key.lower() in _TEXTS or "\n" in value.strip() or value.startswith("- ") or len(value) > _LONG:
        builder.add_gap()
        if value.lstrip().startswith("- "):
            builder.add_line(re.sub(r"[_-]+", " ", key).strip().capitalize(), kind="heading", level=2)
        write_text(value, builder)
        builder.add_gap()
    else:
        builder.add_text(f"{key}: {value.strip()}" if key else value.strip(), kind="table")


def _as_lines(value: str) -> str:
    """A text of several lines with nothing but bold and italic in it, these as Markdown; any other as it is."""
    bare = _LEANING.sub("", _BOLD.sub("**", value))
    return html.unescape(bare).replace("\xa0", " ") if "\n" in bare.strip() and not _ANY_TAG.search(bare) else value


def write_text(value: str, builder: TextBuilder) -> None:
    """A text that may be Markdown, its lines put together again where a program had broken them."""
    from markdown_it import MarkdownIt

    source = "\n".join(_reflow(plain_rows(value.expandtabs(4).split("\n"))))
    parser = MarkdownIt("commonmark", {"html": True}).enable("table").disable(["code", "lheading", "reference"])
    MarkdownText(builder, source).write(parser.parse(source))


def _reflow(rows: list[str]) -> Iterator[str]:
    """Paragraphs and bullets on one line each; what an author broke on purpose stays broken."""
    width = max((len(row) for row in rows), default=0)
    wrapped = _HARD_WRAP[0] <= width <= _HARD_WRAP[1] and _is_hard_wrapped(rows, width)
    kept = last = ""
    for row in rows:
        bullet = _BULLET.match(row)
        if kept and row.strip() and not bullet and wrapped and _was_broken(last, row, width):
            kept, last = f"{kept}{'' if _is_cut(kept, row) else ' '}{row.strip()}", row
            continue
        if kept:
            yield from _apart(kept)
        if (
            not row.strip()
            or not (wrapped or bullet or row.startswith("|"))
            or (_BULLET.match(kept) is not None) != (bullet is not None)
        ):
            yield ""
        kept, last = f"{bullet.group(1)}- {row[bullet.end() :]}" if bullet else row.strip(), row
    yield from _apart(kept)


def _is_hard_wrapped(rows: list[str], width: int) -> bool:
    """Do most lines that another follows end where the next word would not have fitted?"""
    pairs = [
        (row, after)
        for row, after in zip(rows, rows[1:], strict=False)
        if row.strip() and after.strip() and not _BULLET.match(after)
    ]
    broken = sum(_was_broken(row, after, width) for row, after in pairs)
    return broken * 100 >= _MOSTLY * len(pairs)


def _was_broken(last: str, row: str, width: int) -> bool:
    """Would the next word not have fitted on the line above? What is indented under a bullet goes on with it."""
    inside = row[:1] == " " and (_BULLET.match(last) is not None or last[:1] == " ")
    return inside or len(last.rstrip()) + 1 + len(row.split()[0]) > width - 2


def _is_cut(kept: str, row: str) -> bool:
    """A word that was cut at its own hyphen: "cutting-" and "edge" are one word."""
    return kept.endswith("-") and kept[-2:-1].isalpha() and row.strip()[:1].islower()


def _apart(kept: str) -> list[str]:
    """Bullets that were glued into one line, each on its own."""
    pieces = _INLINE_BULLETS.split(kept)
    return [kept] if len(pieces) == 1 else [pieces[0], "", *(f"- {piece}" for piece in pieces[1:]), ""]

"""Markdown as a reader sees it: no markup, code known as code, links with their targets, comments noted as hidden."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from assessor.core.documents import LineKind
from assessor.core.profile.dates import find_periods
from assessor.readers.assembly import TextBuilder
from assessor.readers.html import write_html
from assessor.readers.inline import Inline
from assessor.readers.options import ReadOptions
from assessor.readers.plain import decode, drawn_cells, refuse_long

FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([A-Za-z][\w .-]{0,40}):[ \t]*(\S.*)?$")
# Pandoc's definition lists: a term, then its definition after a colon, its further lines indented under it.
_DEFINITION = re.compile(r"^ {0,2}:[ \t]{1,3}(?=\S)")
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"</?([a-zA-Z][\w-]*)")
_HREF = re.compile(r"href\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_ALL_STRONG = re.compile(r"(\*\*|__)(?:(?!\1).)+\1")
# Lines of a paragraph shorter than this were broken on purpose (an address, a title over its dates).
_WRAP_AT_LEAST = 60


def read_markdown(content: bytes, name: str, options: ReadOptions) -> TextBuilder:
    """The rendered text: headings, paragraphs, bullets, tables by row, code and quotes, in order."""
    source = decode(content, name)
    refuse_long(source, name, options)
    builder = TextBuilder(name, options.max_characters)
    source = re.sub(r"\r\n?", "\n", source.replace("\x00", ""))
    if (front := FRONT_MATTER.match(source)) and _write_front_matter(front.group(1), builder):
        source = source[front.end() :]
    source = _without_definitions(source)
    MarkdownText(builder, source).write(_parser().parse(source))
    return builder


@cache
def _parser() -> MarkdownIt:
    """Made once per process: it keeps nothing of what it parsed."""
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def _without_definitions(source: str) -> str:
    """Definitions as paragraphs of their own; CommonMark would glue them to their terms or call them code."""
    if not re.search(_DEFINITION.pattern, source, re.MULTILINE):
        return source
    rows: list[str] = []
    fenced = inside = False
    for row in source.split("\n"):
        fenced ^= _FENCE.match(row) is not None
        found = None if fenced else _DEFINITION.match(row)
        inside = found is not None or inside and (row.startswith("  ") or not row.strip()) and not fenced
        if found:
            rows += ["", row[found.end() :]]
        else:
            rows.append(re.sub(r"^ {1,4}", "", row) if inside else row)
    return "\n".join(rows)


def _write_front_matter(block: str, builder: TextBuilder) -> bool:
    rows = block.split("\n")
    fields = [_FIELD.match(row) for row in rows]
    if not any(fields):
        return False
    for row, found in zip(rows, fields, strict=True):
        value = (found.group(2) or "").strip().strip("\"'") if found else row.strip(" -\"'")
        if found and value:
            builder.add_text(f"{found.group(1)}: {value}", kind="table")
        elif value and not value.startswith("#"):
            builder.add_text(value, kind="table")
    builder.add_gap()
    return True


class MarkdownText:
    """Walks the tokens of a Markdown document and writes its lines."""

    def __init__(self, builder: TextBuilder, source: str) -> None:
        self.builder = builder
        self.source = source.split("\n")
        self.kind: LineKind = "text"
        self.level = 0
        self.quotes = 0
        self.lists: list[int | None] = []
        self.item: str | None = None
        self.row: Inline | None = None

    def write(self, tokens: list[Token]) -> None:
        """Write all tokens of a document."""
        for token in tokens:
            self._write(token)

    def _write(self, token: Token) -> None:
        kind = token.type
        if kind == "inline":
            self._write_inline(token)
        elif kind in ("fence", "code_block"):
            for row in token.content.split("\n"):
                self.builder.add_text(row, kind="code")
            self.builder.add_gap()
        elif kind == "html_block":
            write_html(token.content, self.builder)
            self.builder.add_gap()
        elif kind == "heading_open":
            self.builder.add_gap()
            self.kind, self.level = "heading", int(token.tag[1])
        elif kind in ("heading_close", "paragraph_close"):
            self.kind, self.level = "text", 0
            if not token.hidden:
                self.builder.add_gap()
        else:
            self._write_nesting(token)

    def _write_nesting(self, token: Token) -> None:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            self.lists.append(int(token.attrGet("start") or 1) if kind.startswith("ordered") else None)
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.lists.pop()
            self.builder.add_gap()
        elif kind == "list_item_open":
            self.item = self._next_marker()
        elif kind == "blockquote_open":
            self.quotes += 1
        elif kind == "blockquote_close":
            self.quotes -= 1
        elif kind == "tr_open":
            self.row = Inline(self.builder)
        elif kind == "tr_close" and self.row is not None:
            self.row.write(kind="table")
            self.row = None
        elif kind == "table_close":
            self.builder.add_gap()

    def _next_marker(self) -> str:
        number = self.lists[-1]
        if number is None:
            return "• "
        self.lists[-1] = number + 1
        return f"{number}. "

    def _write_inline(self, token: Token) -> None:
        if self.row is not None:
            if self.row.text:
                self.row.text += "\t"
            self._fill(self.row, token, " ")
            return
        drawn = [drawn_cells(row) for row in token.content.split("\n")]
        if all(drawn):
            self.builder.add_text("\n".join(drawn), kind="table")
            return
        inline = Inline(self.builder)
        self._fill(inline, token, None)
        if self.item is not None and self.item[:4].isdigit():
            # "2019. szeptember" is a date and no item of a list.
            inline.text, self.item = self.item + inline.text, None
        if self.item is not None and self.kind == "text":
            inline.write(kind="bullet", level=len(self.lists), marker=self.item)
            self.item = None
        elif self.quotes and self.kind == "text":
            inline.write(kind="quote", level=self.quotes)
        else:
            inline.write(kind=self.kind, level=self.level)

    def _fill(self, inline: Inline, token: Token, line_break: str | None) -> None:
        breaks = iter(self._breaks(token) if line_break is None else [])
        for child in token.children or []:
            if child.type in ("text", "code_inline", "text_special"):
                inline.add(child.content)
            elif child.type == "softbreak":
                inline.add(line_break or next(breaks, " "))
            elif child.type == "hardbreak":
                next(breaks, None)
                inline.add(line_break or "\n")
            elif child.type == "strong_open":
                inline.open_strong()
            elif child.type == "strong_close":
                inline.close_strong()
            elif child.type == "link_open":
                inline.open_link(str(child.attrGet("href") or ""))
            elif child.type == "link_close":
                inline.close_link()
            elif child.type == "html_inline":
                self._add_tag(inline, child.content, line_break or "\n")

    def _breaks(self, token: Token) -> list[str]:
        """For each line end in a paragraph: a space where the text was wrapped, a line feed where it was meant."""
        rows = token.content.split("\n")
        width = max(len(row) for row in rows)
        if width < _WRAP_AT_LEAST:
            return ["\n"] * (len(rows) - 1)
        # A line that had room for the next word was ended by its author. Four characters leave room for editors that
        # break a little early; prose broken at clauses keeps its lines, which harms nobody.
        return [
            " "
            if len(row) + 1 + len(after.split(" ")[0]) > min(width, 100) - 4 and not _is_header(row, after)
            else "\n"
            for row, after in zip(rows, rows[1:], strict=False)
        ]

    def _add_tag(self, inline: Inline, tag: str, line_break: str) -> None:
        if comment := _COMMENT.match(tag):
            self.builder.hide(comment.group(1), "comment")
        elif found := _TAG.match(tag):
            element = found.group(1).lower()
            if element == "br":
                inline.add(line_break)
            elif element == "a" and tag.startswith("</"):
                inline.close_link()
            elif element == "a":
                target = _HREF.search(tag)
                inline.open_link(target.group(1) if target else "")


def _is_header(row: str, after: str) -> bool:
    """Whether a line is by itself, however long: all of it strong, or closed by a period, before a new sentence."""
    if not after[:1].isupper():
        return False
    periods = find_periods(row)
    dated = bool(periods) and not periods[-1].single and not row[periods[-1].at[1] :].strip(" )*_")
    return dated or _ALL_STRONG.fullmatch(row.strip()) is not None

"""The visible text of raw HTML inside Markdown: tags go, comments and hidden elements are noted, links are kept."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from assessor.core.documents import LineKind
from assessor.readers.assembly import TextBuilder
from assessor.readers.inline import Inline

_SILENT = {"script", "style", "template", "head", "title", "svg", "iframe", "object", "noscript"}
_BLOCKS = {"p", "div", "li", "tr", "br", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "details", "summary"}
_BLOCKS |= {"section", "article", "header", "footer", "blockquote", "pre", "hr", "dt", "dd", "center", "tbody", "thead"}
_CELLS = {"td", "th"}
_VOID = {"br", "hr", "img", "input", "meta", "link", "source", "wbr", "col", "area", "base", "embed", "track"}
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d])")


class HtmlText(HTMLParser):
    """Writes the visible text of HTML into the builder, a line for each block element."""

    def __init__(self, builder: TextBuilder) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = builder
        self.inline = Inline(builder)
        self.kind: LineKind = "text"
        self.level = 0
        self._silent: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element: a block ends the line before it, an unseen one hides what it holds."""
        given = dict(attrs)
        if tag in _SILENT or self._silent:
            self._silent += [tag] if tag not in _VOID else []
        elif self._hidden or "hidden" in given or _UNSEEN.search((given.get("style") or "").lower()):
            self._hidden += [tag] if tag not in _VOID else []
        elif tag in _BLOCKS:
            self._start_block(tag)
        elif tag in _CELLS and self.inline.text.strip():
            self.inline.add("\t")
            self.kind = "table"
        elif tag == "a":
            self.inline.open_link(given.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        for stack in (self._silent, self._hidden):
            if stack:
                if tag in stack:
                    del stack[len(stack) - 1 - stack[::-1].index(tag) :]
                return
        if tag in _BLOCKS:
            self.end_line()
        elif tag == "a":
            self.inline.close_link()

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if self._silent:
            return
        if self._hidden:
            self.builder.hide(data, "hidden")
        elif data:
            self.inline.add(re.sub(r"\s+", " ", data))

    def handle_comment(self, data: str) -> None:
        """A comment is not shown to a reader, so it is not read but noted."""
        self.builder.hide(data, "comment")

    def end_line(self) -> None:
        """Write what was gathered as a line."""
        self.inline.write(kind=self.kind, level=self.level)
        self.inline, self.kind, self.level = Inline(self.builder), "text", 0

    def _start_block(self, tag: str) -> None:
        self.end_line()
        if tag[0] == "h" and tag[1:].isdigit():
            self.kind, self.level = "heading", int(tag[1:])
        elif tag == "li":
            self.kind, self.level = "bullet", 1


def write_html(source: str, builder: TextBuilder) -> None:
    """Write the visible text of an HTML fragment, which may be unbalanced."""
    parser = HtmlText(builder)
    parser.feed(source)
    parser.close()
    parser.end_line()

"""reStructuredText as a reader sees it, by docutils with everything switched off that reaches outside the text."""

from __future__ import annotations

from docutils import nodes
from docutils.core import publish_doctree

from assessor.readers.assembly import TextBuilder
from assessor.readers.inline import Inline
from assessor.readers.options import ReadOptions, UnreadableFile
from assessor.readers.plain import decode, refuse_long

_SETTINGS = {
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 5,
    "halt_level": 5,
    "warning_stream": False,
    "_disable_config": True,
    "syntax_highlight": "none",
    "doctitle_xform": True,
}
_SKIPPED = (nodes.image, nodes.substitution_definition, nodes.target, nodes.raw, nodes.meta, nodes.decoration)


def read_restructured(content: bytes, name: str, options: ReadOptions) -> TextBuilder:
    """The rendered text of a reStructuredText file; directives nobody knows keep their content."""
    source = decode(content, name).replace("\x00", "")
    refuse_long(source, name, options)
    builder = TextBuilder(name, options.max_characters)
    try:
        tree = publish_doctree(source, settings_overrides=_SETTINGS)
    except Exception as error:  # docutils raises what its parsers raise; no file may cost the others
        raise UnreadableFile(f"“{name}” is not valid reStructuredText. Paste the text, or upload a PDF.") from error
    _Walk(builder).walk(tree, 0)
    return builder


class _Walk:
    """Writes the lines of a document tree."""

    def __init__(self, builder: TextBuilder) -> None:
        self.builder = builder

    def walk(self, node: nodes.Element, depth: int) -> None:
        """Write a node that holds other blocks."""
        for child in node.children:
            if isinstance(child, nodes.Element) and not isinstance(child, _SKIPPED):
                self._write(child, depth)

    def _write(self, node: nodes.Element, depth: int) -> None:
        if isinstance(node, nodes.section):
            self.walk(node, depth + 1)
        elif isinstance(node, nodes.comment):
            self.builder.hide(node.astext(), "comment")
        elif isinstance(node, nodes.system_message):
            self._write_unknown(node)
        elif isinstance(node, nodes.list_item):
            self._write_item(node, depth)
        elif isinstance(node, nodes.row):
            self._write_row(node)
        elif isinstance(node, nodes.field):
            self._write_field(node)
        elif isinstance(node, nodes.FixedTextElement):
            self.builder.add_text(node.astext(), kind="code")
            self.builder.add_gap()
        elif isinstance(node, nodes.TextElement):
            self._write_text(node, depth)
        else:
            self.walk(node, depth)

    def _write_text(self, node: nodes.Element, depth: int) -> None:
        inline = self._inline(node)
        if isinstance(node, (nodes.title, nodes.subtitle, nodes.rubric)):
            self.builder.add_gap()
            level = depth + 1 if isinstance(node.parent, nodes.document) else max(depth + 1, 2)
            inline.write(kind="heading", level=min(level, 6))
        else:
            inline.write(kind="quote" if isinstance(node.parent, nodes.block_quote) else "text")
        self.builder.add_gap()

    def _write_item(self, item: nodes.Element, depth: int) -> None:
        level = sum(isinstance(parent, nodes.list_item) for parent in _parents(item)) + 1
        first, *others = item.children or [nodes.paragraph()]
        if isinstance(first, nodes.paragraph):
            self._inline(first).write(kind="bullet", level=level)
        else:
            others = [first, *others]
        for child in others:
            if isinstance(child, nodes.Element):
                self._write(child, depth)

    def _write_row(self, row: nodes.Element) -> None:
        line = Inline(self.builder)
        for entry in row.children:
            if line.text:
                line.text += "\t"
            for index, block in enumerate(entry.children):
                line.add(" " if index else "")
                self._fill(line, block)
        line.text = line.text.replace("\n", " ")
        line.write(kind="table")

    def _write_field(self, field: nodes.Element) -> None:
        body = field.children[1]
        # "(555) 010-0199" begins like an item of a list; its number would be lost.
        listed = any(isinstance(child, nodes.enumerated_list) for child in body.children)
        value = body.rawsource if listed and body.rawsource else body.astext()
        self.builder.add_text(f"{field.children[0].astext()}: {' '.join(value.split())}")

    def _write_unknown(self, message: nodes.Element) -> None:
        # An unknown directive arrives as an error with its source; its indented content is what the author wrote.
        for block in message.findall(nodes.literal_block):
            rows = block.astext().split("\n")[1:]
            content = [row.strip() for row in rows if row.strip() and not row.strip().startswith(":")]
            if len(content) > 0 and not all("/" in row or " " not in row for row in content):
                self.builder.add_text("\n".join(content))

    def _inline(self, node: nodes.Node) -> Inline:
        inline = Inline(self.builder)
        self._fill(inline, node)
        return inline

    def _fill(self, inline: Inline, node: nodes.Node) -> None:
        if isinstance(node, nodes.Text):
            # Line ends inside a paragraph are only where its author wrapped it.
            inline.add(node.astext().replace("\n", " "))
        elif isinstance(node, nodes.reference):
            inline.open_link(node.get("refuri", ""))
            for child in node.children:
                self._fill(inline, child)
            inline.close_link()
        elif isinstance(node, nodes.strong):
            inline.open_strong()
            inline.add(node.astext().replace("\n", " "))
            inline.close_strong()
        elif isinstance(node, nodes.problematic):
            inline.add(node.astext().split(":`")[-1].strip("`"))
        elif not isinstance(node, _SKIPPED):
            for child in node.children:
                self._fill(inline, child)


def _parents(node: nodes.Node) -> list[nodes.Node]:
    found = []
    while node.parent is not None:
        node = node.parent
        found.append(node)
    return found

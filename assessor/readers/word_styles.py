"""How DOCX runs and paragraphs look once their styles are resolved: heading, list, size, weight, whether they show."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from docx.oxml.ns import qn

Element = Any

_HEADING = re.compile(r"^heading (\d)$")
_MAX_CHAIN = 12
_TINY = 2.0
# Red, green and blue of a grey lie no further apart than this.
_GREY = 24


@dataclass(frozen=True, slots=True)
class Look:
    """What is known about a paragraph or a run: None where nothing says so."""

    heading: int = 0
    number: tuple[str, int] | None = None
    size: float | None = None
    bold: bool = False
    vanish: bool = False
    color: str | None = None
    filled: bool = False
    capitals: bool = False
    shade: str | None = None

    def unseen(self, filled: bool) -> str | None:
        """Why a reader cannot see it, None if it shows."""
        if self.vanish:
            return "hidden"
        if self.size is not None and self.size < _TINY:
            return "tiny"
        if self.color and _is_white(self.color) and not (filled or self.filled):
            return "colour"
        return None


def is_coloured(color: str) -> bool:
    """Whether a colour is neither black, white nor a grey ("auto" is none)."""
    parts = _parts(color)
    return bool(parts) and max(parts) - min(parts) > _GREY


def _is_white(color: str) -> bool:
    return min(_parts(color), default=0) >= 240


def _parts(color: str) -> tuple[int, ...]:
    try:
        return tuple(int(color[index : index + 2], 16) for index in (0, 2, 4))
    except ValueError:
        return ()


class Styles:
    """The styles and list formats of a document."""

    def __init__(self, root: Element) -> None:
        self.by_id = {style.get(qn("w:styleId")): style for style in root.findall(qn("w:style"))}
        self.default = next((key for key, style in self.by_id.items() if _is_default(style)), None)
        self.base = Look()
        for found in root.findall(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"):
            self.base = _with_run(self.base, found)
        self._numbering: dict[tuple[str, int], bool] = {}
        self._cache: dict[str | None, Look] = {}

    def load_numbering(self, root: Element | None) -> None:
        """Note which lists count (1. 2. 3.); all others are bullets."""
        if root is None:
            return
        abstract = {item.get(qn("w:abstractNumId")): item for item in root.findall(qn("w:abstractNum"))}
        for number in root.findall(qn("w:num")):
            pointed = number.find(qn("w:abstractNumId"))
            levels = abstract.get(pointed.get(qn("w:val"))) if pointed is not None else None
            for level in levels.findall(qn("w:lvl")) if levels is not None else []:
                form = level.find(qn("w:numFmt"))
                counted = form is not None and form.get(qn("w:val")) not in ("bullet", "none")
                self._numbering[number.get(qn("w:numId")), int(level.get(qn("w:ilvl"), "0"))] = counted

    def is_counted(self, list_id: str, level: int) -> bool:
        """Whether a list numbers its items."""
        return self._numbering.get((list_id, level), False)

    def of_paragraph(self, paragraph: Element) -> Look:
        """The look of a paragraph: its style and what stands in the paragraph itself."""
        properties = paragraph.find(qn("w:pPr"))
        named = _value(properties, "w:pStyle") if properties is not None else None
        look = self._of_style(named or self.default)
        return look if properties is None else _with_paragraph(look, properties)

    def of_run(self, run: Element, paragraph: Look) -> Look:
        """The look of a run inside a paragraph."""
        properties = run.find(qn("w:rPr"))
        if properties is None:
            return paragraph
        if (named := _value(properties, "w:rStyle")) and named in self.by_id:
            for style in reversed(self._chain(named)):
                paragraph = _with_run(paragraph, style.find(qn("w:rPr")))
        return _with_run(paragraph, properties)

    def _of_style(self, name: str | None) -> Look:
        if name not in self._cache:
            look = self.base
            for style in reversed(self._chain(name)):
                look = _with_paragraph(look, style.find(qn("w:pPr")))
                look = _with_run(look, style.find(qn("w:rPr")))
                look = replace(look, heading=_heading(style) or look.heading)
            self._cache[name] = look
        return self._cache[name]

    def _chain(self, name: str | None) -> list[Element]:
        chain: list[Element] = []
        while name in self.by_id and len(chain) < _MAX_CHAIN:
            chain.append(self.by_id[name])
            name = _value(chain[-1], "w:basedOn")
        return chain


def _is_default(style: Element) -> bool:
    return style.get(qn("w:type")) == "paragraph" and style.get(qn("w:default")) in ("1", "true")


def _heading(style: Element) -> int:
    name = (_value(style, "w:name") or "").lower()
    if name in ("title", "subtitle"):
        return 1 if name == "title" else 2
    found = _HEADING.match(name)
    return min(int(found.group(1)), 6) if found and found.group(1) != "0" else 0


def _value(parent: Element | None, tag: str) -> str | None:
    found = parent.find(qn(tag)) if parent is not None else None
    return found.get(qn("w:val")) if found is not None else None


def _with_paragraph(look: Look, properties: Element | None) -> Look:
    if properties is None:
        return look
    outline = _value(properties, "w:outlineLvl")
    if outline is not None and outline.isdigit() and int(outline) < 6:
        look = replace(look, heading=int(outline) + 1)
    if (numbers := properties.find(qn("w:numPr"))) is not None:
        list_id, level = _value(numbers, "w:numId"), _value(numbers, "w:ilvl") or "0"
        known = look.number[0] if look.number else None
        list_id = list_id or known
        look = replace(look, number=(list_id, int(level)) if list_id and list_id != "0" else None)
    return replace(look, filled=True, shade=_shade(properties)) if _is_shaded(properties) else look


def _with_run(look: Look, properties: Element | None) -> Look:
    if properties is None:
        return look
    changes: dict[str, Any] = {}
    if (size := _value(properties, "w:sz")) is not None and size.replace(".", "").isdigit():
        changes["size"] = float(size) / 2
    for field, tag in (("bold", "w:b"), ("vanish", "w:vanish"), ("vanish", "w:webHidden"), ("capitals", "w:caps")):
        if (switch := properties.find(qn(tag))) is not None:
            changes[field] = switch.get(qn("w:val"), "1") not in ("0", "false", "off")
    if (color := _value(properties, "w:color")) is not None:
        changes["color"] = color
    if _is_shaded(properties) or _value(properties, "w:highlight") not in (None, "none", "white"):
        changes["filled"] = True
    return replace(look, **changes)


def _is_shaded(properties: Element) -> bool:
    shade = properties.find(qn("w:shd"))
    return shade is not None and shade.get(qn("w:fill"), "auto").lower() not in ("auto", "ffffff")


def _shade(properties: Element) -> str | None:
    shade = properties.find(qn("w:shd"))
    return None if shade is None else shade.get(qn("w:fill"))

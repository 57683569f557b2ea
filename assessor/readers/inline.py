"""A piece of running text with links, as the marked-up formats hand it over: trimmed, cleaned, offsets kept."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from assessor.core.documents import LineKind
from assessor.readers.assembly import BULLET, PLACELESS, Geometry, TextBuilder
from assessor.readers.bullets import bullet_end

Links = list[tuple[str, int, int]]


@dataclass(slots=True)
class Inline:
    """Text that grows piece by piece and remembers which part of it is a link and which is strong."""

    builder: TextBuilder
    text: str = ""
    links: Links = field(default_factory=list)
    strong: list[tuple[int, int]] = field(default_factory=list)
    _open: list[tuple[str, int]] = field(default_factory=list)

    def add(self, raw: str) -> None:
        """Append raw text, cleaned; a space is not doubled at the seam."""
        piece = self.builder.cleaned(raw)
        if piece.startswith(" ") and self.text.endswith((" ", "\n")):
            piece = piece.lstrip(" ")
        self.text += piece

    def open_link(self, target: str) -> None:
        """What follows is the text of a link."""
        self._open.append((target, len(self.text)))

    def close_link(self) -> None:
        """End the innermost open link."""
        if self._open:
            target, start = self._open.pop()
            if target and not target.startswith(("#", "javascript:")):
                self.links.append((target, start, len(self.text)))

    def open_strong(self) -> None:
        """What follows is strong; a part that ends right here goes on."""
        if self.strong and not self.text[self.strong[-1][1] :].strip():
            self.strong[-1] = (self.strong[-1][0], -1)
        else:
            self.strong.append((len(self.text), -1))

    def close_strong(self) -> None:
        """End the part that is strong."""
        if self.strong and self.strong[-1][1] < 0:
            self.strong[-1] = (self.strong[-1][0], len(self.text))

    def write(
        self,
        *,
        kind: LineKind = "text",
        level: int = 0,
        marker: str = BULLET,
        geometry: Geometry = PLACELESS,
    ) -> None:
        """Write one line for each line of the text; only the first carries a bullet's marker."""
        start = 0
        for piece in self.text.split("\n"):
            shift = start + len(piece) - len(piece.lstrip())
            stripped = piece.strip()
            if kind == "text" and (typed := bullet_end(stripped)):
                # A bullet that was typed as a sign, not made as a list.
                shift, stripped, kind, marker = shift + typed, stripped[typed:], "bullet", BULLET
                level = max(level, 1)
            if stripped:
                links = [
                    _within(link, shift, len(stripped))
                    for link in self.links
                    if shift <= link[1] < shift + len(stripped)
                ]
                bold = kind == "text" and self._is_strong(shift, shift + len(stripped))
                turn = 0 if bold else self._turn(shift, shift + len(stripped))
                place = replace(geometry, bold=geometry.bold or bold, turn=turn) if bold or turn else geometry
                self.builder.add_line(stripped, kind=kind, level=level, marker=marker, links=links, geometry=place)
                kind = "text" if kind == "bullet" else kind
            start += len(piece) + 1

    def _turn(self, start: int, end: int) -> int:
        """Where the weight first changes within a range, counted from its beginning; 0 where it does not."""
        edges = [edge for part in self.strong for edge in part if start < edge < end]
        return edges[0] - start if edges else 0

    def _is_strong(self, start: int, end: int) -> bool:
        """Whether a range is strong as a whole, but for a sign at its end."""
        return any(first <= start and last >= end - 1 for first, last in self.strong)


def _within(link: tuple[str, int, int], shift: int, length: int) -> tuple[str, int, int]:
    target, start, end = link
    return target, start - shift, min(max(end - shift, 0), length)

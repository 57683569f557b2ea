"""The signs that stand before an item of a list, and how to tell them from dashes and letters in running text."""

from __future__ import annotations

import re

# Signs that are nothing but bullets, and signs that are one only when a space follows. U+F0xx is how Symbol and
# Wingdings bullets come out of Word.
SURE = "•▪‣●○◦▸►■□◼◻➢➤➔➜✓✔✦✧★☆❖◆◇∙⁃⦁⚫⬤▶▷\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06c\uf06e"
_DOUBTFUL = "-*–—−·⋅+~"
# Quotation marks that some set before an item.
_QUOTES = "»›"
_BULLET = re.compile(
    rf"^(\s*)(?:[{SURE}{_QUOTES}]\s*|[{re.escape(_DOUBTFUL)}][ \t]+|o[ \t]+(?=[A-Z]))"
    r"(?=[^\s\d]|\d+[^\s\d]|\d+ [^-–—\d])"
)


def bullet_end(text: str) -> int:
    """The length of the bullet sign and its spaces at the start of a line, 0 if the line is no item of a list."""
    found = _BULLET.match(text)
    return found.end() if found else 0


def is_bullet_sign(text: str) -> bool:
    """Whether a text is a bullet sign and nothing else."""
    return len(text) == 1 and (text in SURE + _QUOTES or text in _DOUBTFUL)

"""The language of the documents: a blank English spaCy pipeline whose tokenizer leaves names of tools whole."""

from __future__ import annotations

import re
from functools import cache

import spacy
from spacy.attrs import LOWER
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

_OPENING = [
    r"\(cid:\d+\)",
    r"[(\[{<«“‘\"'`„‚*•·▪◦●○■□–—|/\\,;:!?~=→>_]",
    r"\.\.+",
    r"…",
    r"-+(?=\S)",
    r"#(?=\W|$)",
    r"[$€£¥](?=\d)",
]
_CLOSING = [
    r"\(cid:\d+\)",
    r"[)\]}>»”’\"'`*•·▪|/\\,;:!?…~=→_]",
    r"(?<![\s.])\.",
    r"\.\.+",
    r"['’][sS]",
    r"[-–—\xad]+",
    r"(?<=\d)%",
]
# A hyphen parts words (the finder puts them together again); a full stop does only where a sentence was glued to the
# next. "C++", "C#", ".NET", "Node.js", "R&D" and versions stay whole.
_BETWEEN = [
    r"\(cid:\d+\)",
    r"(?<=[^\W_])[-‐‑‒–—\xad]+(?=[^\W_])",
    r"(?<=[\w+#.)])[/|\\](?=[\w.(])",
    r"(?<=[\w+#)])[,;:](?=[^\W\d])",
    r"[•·▪◦●→=()\[\]{}<>“”\"`…]",
    r"(?<=[^\W\d_]{3})&(?=[^\W\d_]{3})",
    r"(?<=[a-z]{2})\.(?=[A-Z](?!s\b|S\b|ET\b|et\b|O\b))",
    r"(?<=[a-z]{3})\+(?=[A-Za-z]{3})",
]


@cache
def load_language() -> Language:
    """The pipeline, made once per process: blank English, no components, no model to download."""
    language = spacy.blank("en")
    language.tokenizer = Tokenizer(
        language.vocab,
        prefix_search=re.compile("|".join(f"^(?:{piece})" for piece in _OPENING)).search,
        suffix_search=re.compile("|".join(f"(?:{piece})$" for piece in _CLOSING)).search,
        infix_finditer=re.compile("|".join(_BETWEEN)).finditer,
    )
    # Only the lower case of a word is asked for: its shape, its ends and a dozen flags would be worked out and kept for
    # every new word that a worker meets.
    language.vocab.lex_attr_getters = {LOWER: language.vocab.lex_attr_getters[LOWER]}
    language.max_length = 10_000_000
    return language


def tokenize(text: str) -> Doc:
    """The tokens of a document's text; `doc.text == text`, and each token knows its offset in it."""
    return load_language().make_doc(text)

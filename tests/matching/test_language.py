"""The tokenizer knows of a word what the finder asks for, and no more: a worker meets new words all day."""

from __future__ import annotations

from assessor.matching.language import load_language, tokenize


def test_a_new_word_is_kept_as_it_is_written_and_in_lower_case_alone() -> None:
    strings = load_language().vocab.strings
    before = set(strings)
    tokenize("Zwetschgenwolke")
    assert set(strings) - before == {"Zwetschgenwolke", "zwetschgenwolke"}

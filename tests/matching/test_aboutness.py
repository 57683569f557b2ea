"""Whether a model is at work is read off words and surroundings, and not only off the name of one."""

from __future__ import annotations

import pytest

from assessor.core.documents import Document
from assessor.knowledge import load_catalog
from assessor.matching.aboutness import SURE, UNLIKELY
from assessor.matching.reading import load_aboutness, read_sentences
from assessor.matching.sentences import Sentence

PLAIN = """The letters come in by post and by mail, some 300 a day. We give each to the machine with the list of our
departments and it answers with one of them. At first it sent every complaint to the tax office. I rewrote the
instruction and named the departments by what they do. Then I took 200 old letters whose department we knew and let it
sort them: 148 were right, and after the new instruction 181. What it is not sure of goes to a clerk, who picks one.
Each Monday I read twenty of its answers beside the letters."""
PIPES = """The pumps of the east bank are 40 years old. We replaced the seals in winter, when little water is used. At
first the new seals leaked at the flange. I asked the maker for the drawing and found that the bolts were too long. We
turned them down and the flange held. The crew now checks the pressure each Monday and writes it into the book. Two
people need a day for each pump, and a third drives the van."""


def odds_of(text: str) -> list[float]:
    """The log-odds of the sentences of a write-up."""
    return load_aboutness(load_catalog()).weigh(sentences_of(text))


def sentences_of(text: str) -> list[Sentence]:
    read, _ = read_sentences([Document("note", "note.txt", "writeup", "text/plain", text)], None, load_catalog())
    return [sentence for sentence in read[0][1] if sentence.is_prose()]


def test_work_told_without_a_name_for_a_model_is_about_one() -> None:
    assert sum(sentence.about_ai for sentence in sentences_of(PLAIN)) >= 5


def test_work_told_in_the_same_words_about_pumps_is_not() -> None:
    assert not any(sentence.about_ai for sentence in sentences_of(PIPES))
    assert max(odds_of(PIPES)) < SURE < max(odds_of(PLAIN))


@pytest.mark.parametrize(("text", "other"), [(PLAIN, PIPES), (PIPES, PLAIN)])
def test_a_sentence_is_read_with_what_stands_around_it(text: str, other: str) -> None:
    line = "I wrote it down and read it to the others."
    within, beside = odds_of(f"{text} {line}")[-1], odds_of(f"{other} {line}")[-1]
    assert (within > beside) == (text is PLAIN)


def test_nothing_told_has_no_odds() -> None:
    assert load_aboutness(load_catalog()).weigh([]) == []
    assert SURE > UNLIKELY

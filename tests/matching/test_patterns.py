"""The pattern language: words, stems, kinds of tokens, gaps, lists, alternatives."""

import pytest

from assessor.core.catalog.rules import WordList
from assessor.matching.patterns import BadPattern, Patterns
from assessor.matching.words import split_words


def finds(pattern: str, text: str, *lists: WordList) -> bool:
    patterns = Patterns()
    patterns.add_lists(lists)
    group = patterns.add_group(pattern)
    return bool(patterns.find_all(split_words(text, 0, len(text))).get(group))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("hand labelled", "240 hand-labelled tickets"),
        ("label*", "they labelled it"),
        ("wait .. bank", "we wait for the bank"),
        ("from #n to #n", "from 19 to 6"),
        ("#pct", "6 % of them"),
        ("#time", "after 8 s"),
        ("#money", "for 31 euro"),
        ("never|always", "it always works"),
        ("#n -> #n", "0.94 -> 1.21"),
        ("kept in gold", "they kept in silver, then kept in gold"),
        ("kept in .. gold", "kept in old gold"),
        ("kept #n", "they kept 3"),
    ],
)
def test_a_pattern_finds(pattern, text):
    assert finds(pattern, text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("rag", "a dragnet"),
        ("wait .. bank", "we wait until the day on which some bank"),
        ("#pct", "6 of them"),
        ("kept in gold", "gold is kept in silver"),
        ("kept in gold", "gold is kept in"),
        ("kept #n", "3 are kept"),
    ],
)
def test_a_pattern_does_not_find(pattern, text):
    assert not finds(pattern, text)


def test_a_pattern_may_refer_to_lists_and_lists_to_lists():
    people = WordList(id="people", terms=("nurse|clerk",))
    anyone = WordList(id="anyone", terms=("@people", "somebody"))
    assert finds("waits for .. @anyone", "it waits for a clerk", people, anyone)
    assert finds("@anyone signs", "the nurse signs", anyone, people)


def test_what_stands_behind_a_list_must_stand_there():
    people = WordList(id="people", terms=("nurse|head nurse",))
    assert finds("@people signs off", "the head nurse signs off", people)
    assert finds("@people .. off", "the nurse switches it off", people)
    assert finds("asks @people twice", "it asks the clerk once; it asks head nurse twice", people)
    assert not finds("@people signs off", "signs off the nurse", people)
    assert not finds("@people .. off", "the nurse signs", people)


def test_an_unknown_list_is_refused_by_name():
    with pytest.raises(BadPattern, match="@nobody"):
        finds("@nobody", "text")


def test_words_keep_their_offsets_in_the_document():
    text = "Cut p95 from 3.4 s to 620 ms."
    assert [text[word.start : word.end].lower() for word in split_words(text, 0, len(text))] == [
        word.text for word in split_words(text, 0, len(text))
    ]


def test_what_is_remembered_of_words_stays_bounded_and_changes_no_finding(monkeypatch):
    monkeypatch.setattr("assessor.matching.patterns.MOST_KNOWN", 3)
    patterns = Patterns()
    group = patterns.add_group("hand labelled")
    text = "We kept 240 hand-labelled tickets, and once more the hand-labelled tickets."
    assert len(patterns.find_all(split_words(text, 0, len(text)))[group]) == 2
    assert len(patterns._known) <= 3


def test_numbers_that_begin_the_same_terms_share_what_is_remembered_of_them():
    patterns = Patterns()
    for term in ("#n tickets", "#n of #n", "from #n to #n"):
        patterns.add_group(term)
    text = " ".join(f"{number} of 7" for number in range(100, 200))
    words = split_words(text, 0, len(text))
    patterns.find_all(words)
    assert len({id(patterns.starts_of(word)) for word in words if "#n" in word.tags}) == 1

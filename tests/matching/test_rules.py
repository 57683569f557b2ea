"""Every rule proves itself: it fires on its own example and stays silent on its near miss."""

import pytest

from assessor.knowledge import load_catalog
from assessor.matching.reading import load_aboutness, load_rules
from assessor.matching.sentences import make_sentence
from assessor.matching.systems import place_sentences
from assessor.matching.units import split_units
from tests.matching.texts import ABOUT_A_MODEL, make_writeup

CATALOG = load_catalog()


def fired_by(text: str) -> set[str]:
    """The rules that fire behind the sentence that says the system has a model in it."""
    document = make_writeup(ABOUT_A_MODEL + text)
    rules = load_rules(CATALOG)
    sentences = [make_sentence(unit, rules.patterns, {}) for unit in split_units(document)]
    place_sentences([(document, sentences)], None, load_aboutness(load_catalog()), load_catalog())
    return {shown.rule.id for shown in rules.find(sentences) if shown.sentence.unit.start >= len(ABOUT_A_MODEL)}


@pytest.mark.parametrize("rule", CATALOG.rules, ids=lambda rule: rule.id)
def test_a_rule_fires_on_its_example_and_not_on_its_near_miss(rule):
    for sentence in rule.fires:
        assert rule.id in fired_by(sentence), sentence
    for sentence in rule.silent:
        assert rule.id not in fired_by(sentence), sentence


@pytest.mark.parametrize("rule", CATALOG.rules, ids=lambda rule: rule.id)
def test_a_rule_has_examples_and_says_why_its_quote_counts(rule):
    assert rule.why.endswith(".")
    assert rule.silent
    assert rule.fires or any(group.startswith("@under-") for group in rule.here)


def test_every_practice_criterion_and_side_item_has_a_rule():
    subjects = {rule.subject for rule in CATALOG.rules}
    practices = {practice.id for practice in CATALOG.practices}
    criteria = {criterion.id for signal in CATALOG.signals for criterion in signal.criteria}
    items = {item.id for side in CATALOG.sides for item in side.items} - {"ai-vs-deterministic"}
    facts = {fact.id for fact in CATALOG.facts}
    assert practices | criteria | items | facts <= subjects


def test_every_subject_of_a_rule_is_known_to_the_catalog():
    known = {practice.id for practice in CATALOG.practices} | {fact.id for fact in CATALOG.facts}
    known |= {criterion.id for signal in CATALOG.signals for criterion in signal.criteria}
    known |= {item.id for side in CATALOG.sides for item in side.items}
    known |= {mistake.id for mistake in CATALOG.mistakes}
    assert {rule.subject for rule in CATALOG.rules} <= known


def test_no_two_rules_share_an_id():
    ids = [rule.id for rule in CATALOG.rules]
    assert len(ids) == len(set(ids))

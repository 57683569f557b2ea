"""Words learned from labelled passages propose what no rule finds, and doubt what rules find by chance."""

import pytest

from assessor.core.catalog import Catalog
from assessor.core.catalog.rules import Weights
from assessor.core.grading import grade_state
from assessor.knowledge import load_catalog
from assessor.matching.features import read_points, scale, stem
from assessor.matching.finding import find_mentions
from assessor.matching.reading import load_rules
from assessor.matching.sentences import make_sentence
from assessor.matching.units import split_units
from assessor.matching.weighing import Weighing, find_features
from tests.matching.texts import ABOUT_A_MODEL, make_writeup, states_of


def sentence_of(text):
    """The one sentence of a text, as the matcher sees it."""
    (unit,) = split_units(make_writeup(text))
    return make_sentence(unit, load_rules(load_catalog()).patterns, {})


def weighing_of(*weights):
    """The weights given, beside the rest of the real catalog."""
    return Weighing(load_catalog().model_copy(update={"weights": tuple(weights)}))


def practices_in(text, catalog):
    """The practices that a write-up demonstrates."""
    found = find_mentions((make_writeup(text),), None, catalog)
    return {m.subject for m in found if m.kind == "practice" and grade_state(m) == "demonstrated"}


def test_every_number_is_the_same_word_and_common_endings_go():
    assert stem("240") == stem("3.5") == "0"
    assert stem("replayed") == stem("replays") == stem("replaying") == "replay"


def test_points_of_all_features_are_added_and_divided_by_the_root_of_the_length():
    weighing = weighing_of(
        Weights(subject="guardrails", kind="practice", bias=-2000, points="street:3000 register:1500")
    )
    sentence = sentence_of("A street outside the register is dropped.")
    score = weighing.weigh(sentence).scores[0]
    assert score == pytest.approx(-2 + 4.5 * scale(len(sentence.words)))


def test_longer_sentences_weigh_each_word_less():
    assert scale(48) == scale(12) / 2
    assert scale(1) == scale(12)


def test_a_sentence_is_quoted_with_the_words_that_spoke_for_it():
    weighing = weighing_of(Weights(subject="guardrails", kind="practice", bias=0, points="street:90 register:800"))
    sentence = sentence_of("A street outside the register is dropped.")
    sentence.about_ai = True
    (proposal,) = weighing.propose(weighing.weigh(sentence))
    assert proposal.words == ("street", "register")
    assert sentence.words[proposal.hit[0]].text == "register"


def test_what_needs_a_model_is_not_proposed_where_none_is_at_work():
    weights = Weights(subject="guardrails", kind="practice", bias=5000, points="x:1")
    sentence = sentence_of("A street outside the register is dropped.")
    assert not list(weighing_of(weights).propose(weighing_of(weights).weigh(sentence)))


def test_features_hold_no_white_space_so_that_the_file_can_be_read_back():
    features = find_features(sentence_of("We ran `make eval` on 240 labelled tickets before each change."))
    assert not any(character.isspace() for feature in features if "`" not in feature for character in feature)
    assert list(read_points("a+b:12 #n:-3")) == [("a+b", 12), ("#n", -3)]


def test_every_subject_that_can_be_shown_has_weights_and_no_other():
    catalog: Catalog = load_catalog()
    known = {("practice", p.id) for p in catalog.practices}
    known |= {("criterion", c.id) for signal in catalog.signals for c in signal.criteria}
    known |= {("side", item.id) for side in catalog.sides for item in side.items}
    assert {(w.kind, w.subject) for w in catalog.weights} == known


def test_a_finding_of_a_rule_is_dropped_where_the_words_hardly_speak_for_it():
    catalog = load_catalog()
    text = ABOUT_A_MODEL + "The prompt is kept under a version number, and every answer is stored with it."
    shown = practices_in(text, catalog)
    doubting = Weights(subject="prompt-versioning", kind="practice", bias=-9000, points="x:1")
    others = tuple(w for w in catalog.weights if w.subject != "prompt-versioning")
    # A copy would keep the version, and with it the rules that are compiled already.
    fields = {name: getattr(catalog, name) for name in Catalog.model_fields}
    doubted = Catalog(**fields | {"weights": (*others, doubting)})
    assert "prompt-versioning" in shown
    assert "prompt-versioning" not in practices_in(text, doubted)


def test_the_reason_names_a_few_words_never_half_the_sentence():
    sentence = sentence_of("We went back from the fourth wording to the third within an hour of the complaint.")
    sentence.hits[sentence.patterns.lists["@built"]] = ((0, 12),)
    weighing = weighing_of(Weights(subject="paper-reading", kind="practice", bias=0, points="@built:900 third:500"))
    (proposal,) = weighing.propose(weighing.weigh(sentence))
    assert proposal.words == ("third",)


def test_the_reason_names_no_small_words_where_others_spoke():
    sentence = sentence_of("We read the wording of the complaint and went on.")
    small = Weights(subject="paper-reading", kind="practice", bias=0, points="of+the:900 on:700 complaint:500")
    (proposal,) = weighing_of(small).propose(weighing_of(small).weigh(sentence))
    assert proposal.words == ("complaint",)
    alone = Weights(subject="paper-reading", kind="practice", bias=0, points="of+the:900 on:700")
    (proposal,) = weighing_of(alone).propose(weighing_of(alone).weigh(sentence))
    assert proposal.words == ("of the", "on")


def test_where_a_rule_found_a_practice_the_words_alone_add_no_quote():
    texts = ("Failed calls to the carrier are repeated three times with growing pauses.", "Each call ends after 8 s.")
    found = find_mentions((make_writeup(ABOUT_A_MODEL + " ".join(texts)),), None, load_catalog())
    rules = {m.rule.split("/")[0] for m in found if m.subject == "retries-and-timeouts" and m.kind == "practice"}
    assert rules and "weighed" not in rules


@pytest.mark.parametrize(("bias", "sentences", "counts"), [(500, 1, True), (-900, 1, False), (-900, 2, True)])
def test_one_sentence_must_be_sure_and_two_need_only_be_likely(bias: int, sentences: int, counts: bool):
    catalog = load_catalog()
    weights = Weights(subject="paper-reading", kind="practice", bias=bias, points="harbour:1")
    others = tuple(w.model_copy(update={"bias": -90_000}) for w in catalog.weights if w.subject != "paper-reading")
    fields = {name: getattr(catalog, name) for name in Catalog.model_fields}
    text = "".join(f"We built part {part} of the assistant in Python. " for part in range(sentences))
    found = find_mentions((make_writeup(text),), None, Catalog(**fields | {"weights": (*others, weights)}))
    assert ("paper-reading" in {m.subject for m in found}) is counts


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("I read through twenty answers by hand before the launch and they looked good.", "real_logs"),
        ("Two secretaries used it for a term, then the school stopped paying.", "progressive-rollout"),
        ("Two secretaries used it for a term, then the school stopped paying.", "user-value"),
    ],
)
def test_words_alone_show_nothing_that_a_sentence_plainly_is_not(sentence: str, subject: str) -> None:
    assert "demonstrated" not in states_of(ABOUT_A_MODEL + sentence, subject)

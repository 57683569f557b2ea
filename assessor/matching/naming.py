"""Which sentences name a model, and which are about the system of a piece of work that has one in it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from assessor.matching.aboutness import DENIED, FEW, SURE, UNLIKELY, Aboutness
from assessor.matching.patterns import Hit
from assessor.matching.sentences import Sentence

# A sentence is about the system with a model in it when such a word stands at most this many sentences away ...
NEAR_AI = 2
# ... or when so large a part (per cent) of the work's sentences hold one.
MOSTLY_AI = 15
# So many different words that may be about a model make a write-up of a person who works on models about one, too.
MAYBE_WORDS = 3
# So many different fields (machine learning, speech recognition) make it sure that a work has a model in it.
SURE_FIELDS = 2
# A document of at most so many sentences is a note.
NOTE_SENTENCES = 5
# Sections that list, and so cannot say that a piece of work has a model in it.
UNSPEAKING = frozenset({"skills", "summary", "certifications", "education", "interests"})


def mark_models(sentences: Sequence[Sentence], sure: bool) -> None:
    """Which sentences of a document name a model; `sure`: words such as "agent" mean one in it."""
    for sentence in sentences:
        if sentence.unit.kind != "code":
            sentence.names_model = names_model(sentence, sure)


def mark_about(sentences: Sequence[Sentence], aboutness: Aboutness, *, speaks_of_ai: bool) -> None:
    """Which sentences are about the system with a model in it: those that name one, their neighbours, and those whose
    words and surroundings say so; not those whose surroundings speak of something else altogether."""
    prose = [sentence for sentence in sentences if sentence.unit.kind != "code" and not sentence.product]
    speaking = {i for i, sentence in enumerate(prose) if speaks_of_ai and sentence.names_model}
    mostly = len(speaking) >= 2 and len(speaking) * 100 >= MOSTLY_AI * len(prose)
    for i, (sentence, odds) in enumerate(zip(prose, aboutness.weigh(prose), strict=True)):
        named = mostly or any(abs(i - j) <= NEAR_AI for j in speaking)
        bound = -math.inf if len(prose) <= FEW else DENIED if i in speaking else UNLIKELY
        sentence.about_ai = (named and odds > bound) or (odds > SURE and not sentence.alone)


def is_sure(sentences: Sequence[Sentence]) -> bool:
    """Do the sentences of a work name a model beyond doubt? The name of a field needs a second one."""
    words: set[str] = set()
    for sentence in sentences:
        if surely_names_model(sentence):
            if sentence.ai_names or _more_than_fields(sentence):
                return True
            words |= {sentence.words[start].text for start, _ in sentence.spans("@ai-field")}
    return len(words) >= SURE_FIELDS


def _more_than_fields(sentence: Sentence) -> list[Hit]:
    """Where the sentence names more than a field: "machine learning based" says little about who made the model."""
    fields = set(sentence.spans("@ai-field"))
    return [hit for hit in sentence.spans("@ai-sure") if hit not in fields]


def may_be_ai(sentences: Sequence[Sentence]) -> bool:
    """Does a write-up of somebody who works on such systems use several words that may be about a model?"""
    if sentences[0].section != "writeup":
        return False
    words = {s.words[start].text for s in sentences for start, _ in s.spans("@ai-weak") if not s.has("@no-ai")}
    return len(words) >= MAYBE_WORDS


def is_note(sentences: list[Sentence]) -> bool:
    """A text of a few sentences has no room to say twice what it is about, so that it is read generously."""
    return len(sentences) <= NOTE_SENTENCES and sentences[0].alone


def names_model(sentence: Sentence, sure: bool) -> bool:
    """Does the sentence speak of a model? Words such as "model" or "agent" count only where the work surely has one."""
    if sentence.has("@no-ai"):
        return False
    if sure:
        return surely_names_model(sentence) or sentence.has("@ai-weak")
    return surely_names_model(sentence) and (sentence.ai_names > 0 or bool(_more_than_fields(sentence)))


def surely_names_model(sentence: Sentence) -> bool:
    """Does the sentence name what only a system with a model in it has, outside lists, advice and questions?"""
    if sentence.section in UNSPEAKING or sentence.unit.asks or (sentence.advice and not sentence.readme):
        return False
    if sentence.has("@no-ai") or sentence.has("@made-outside") or sentence.has("@ai-policy"):
        return False
    if sentence.ai_names > 0:
        return True
    talked_to = set(sentence.spans("@ai-talked-to"))
    return any(hit not in talked_to for hit in sentence.spans("@ai-sure"))

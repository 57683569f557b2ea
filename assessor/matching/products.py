"""The things that a job tells of besides its system with a model in it: a checkout API beside an assistant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from spacy.lang.en.stop_words import STOP_WORDS

from assessor.matching.features import stem
from assessor.matching.linking import points_of, score_words
from assessor.matching.sentences import Sentence
from assessor.matching.words import Word, split_words

# A bullet names its thing within so many words ...
NAMED_WITHIN = 10
# ... by what stands before it ("the shipment API"), or within so many words behind one of these ("the API that ships").
BEHIND = 5
JOINING = frozenset({"for", "of", "that", "which", "behind"})
# A bullet that shares words of so many points with those about a model is about the same thing (see `linking`).
LINKED_FROM = 4.0
AND = frozenset({"and", "&"})
# What says whose thing it is.
VERBS = ("@looks-after", "@built", "@used")
Block = list[Sentence]


def mark_products(sentences: Sequence[Sentence], heads: Sequence[str]) -> None:
    """Number the sentences of a job that are about another product than its system with a model in it.

    That is a bullet or a paragraph that names a thing of its own, without a word for a model and without telling words
    that it shares with those that have one; and what follows on to it. `heads` are the job's title and employer, whose
    lines speak of all. A job in which no bullet does so tells of one system.
    """
    blocks = list(_blocks(sentences, heads))
    about = points_of([sentence for block in blocks if _tells_of_model(block) for sentence in block])
    if not about:
        return
    spread = Counter(word for block in blocks for word in points_of(block))
    introduced = any(_introduces_model(block) for block in blocks)
    run: list[Block] = []
    last = 0
    for block in blocks:
        speaks = _tells_of_model(block)
        name = find_thing(block[0])
        if speaks and not introduced and len(run) == 1:
            _number(run, 0)
        if speaks or name & about.keys() or score_words(points_of(block), about, spread) >= LINKED_FROM:
            run = []
        elif name:
            run, last = [block], last + 1
        elif run:
            run.append(block)
        _number(run[-1:], last)
    for sentence in sentences:
        sentence.names_model &= not sentence.product


def mark_employers(sentences: Sequence[Sentence], names: Sequence[str]) -> None:
    """Mark the lines that name an employer and say how many people work there: none of these uses what was made.

    A line that says that something is made or used says more.
    """
    told = [_spell(split_words(name, 0, len(name))) for name in names if name]
    for sentence in sentences:
        counts = sentence.has("@headcount") and not sentence.has("@built") and not sentence.has("@used")
        sentence.names_employer = counts and any(name in _spell(sentence.words) for name in told)


def _number(blocks: Sequence[Block], product: int) -> None:
    for sentence in (sentence for block in blocks for sentence in block):
        sentence.product = product


def _blocks(sentences: Sequence[Sentence], heads: Sequence[str]) -> Iterator[Block]:
    """The bullets and paragraphs below the lines that name the job."""
    told = [_spell(split_words(head, 0, len(head))) for head in heads if head]
    blocks: dict[int, Block] = {}
    for sentence in sentences:
        if sentence.is_prose():
            blocks.setdefault(sentence.unit.block, []).append(sentence)
    for block in blocks.values():
        said = _spell([word for sentence in block for word in sentence.words])
        if not any(head in said for head in told):
            yield block


def _spell(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _tells_of_model(block: Block) -> bool:
    """Does a sentence that may name a model say so by more than a word such as "answers" or "tools"?"""
    return any(s.names_model and (s.has("@model-word") or s.has("@ai-sure") or s.ai_names > 0) for s in block)


def _introduces_model(block: Block) -> bool:
    """ "Wrote an assistant": does a bullet name a system with a model in it? Otherwise the one before it may have one,
    such as a search of which the next bullet says by what model it ranks."""
    first = block[0]
    return _tells_of_model(block) and (first.has("@model-thing") or any(s <= 2 for s, _ in first.spans("@makes-thing")))


def find_thing(sentence: Sentence) -> frozenset[str]:
    """The stems of the words that name the thing a sentence is about ("Built the checkout API"); empty where none do.

    It stands at the beginning, or behind nothing but verbs and small words. What only says of what kind a thing is
    ("a small Python service") names none.
    """
    verbs, kinds, things = (_places(sentence, *names) for names in (VERBS, ("@product-kind",), ("@product",)))
    tools = {part for name in sentence.software_names for part in name.split("-")}
    words = sentence.words

    def small(i: int) -> bool:
        return words[i].text in STOP_WORDS or bool(words[i].tags)

    def tells(i: int) -> bool:
        return not (small(i) or i in kinds or i in parts or i in verbs or words[i].text in tools)

    def is_of_name(i: int, thing: int) -> bool:
        joins = words[i].text in AND
        return joins or (not small(i) and i not in verbs and words[i].phrase == words[thing].phrase)

    selves, parts = _places(sentence, "@product-name"), _places(sentence, "@product-part")
    for start, end in sorted(sentence.spans("@product")):
        if start >= NAMED_WITHIN:
            break
        first = start
        while first > 0 and is_of_name(first - 1, start):
            first -= 1
        if any(tells(i) for i in range(first)):
            break
        part = not parts.isdisjoint(range(first, end))
        name = [i for i in range(first, start) if tells(i) and i not in things]
        if not name and not part and end < len(words) and words[end].text in JOINING:
            name = [i for i in range(end + 1, min(end + 1 + BEHIND, len(words))) if tells(i)]
        name = name or [i for i in range(start, end) if i in selves and not part]
        if name:
            return frozenset(stem(words[i].text) for i in name)
    return frozenset()


def _places(sentence: Sentence, *lists: str) -> set[int]:
    """The numbers of the words that these lists find."""
    return {i for name in lists for span in sentence.spans(name) for i in range(*span)}

"""Rules: what in a sentence shows a practice, a criterion, a side item or a fact, written as data."""

from __future__ import annotations

from typing import Literal

from assessor.core.evidence import Strength, SubjectKind
from assessor.core.values import Value

NeedsAi = Literal["no", "context", "near", "here"]


class WordList(Value):
    """A named list of words and phrases that rules refer to as `@id`.

    Terms are parted by `|`. A term is one or more words; `stem*` matches any ending, `#n #pct #money #time #change
    #date #code` match kinds of tokens, `..` skips up to three words and `...` up to eight.
    """

    id: str
    terms: tuple[str, ...]


class Rule(Value):
    """What a sentence must say to show a subject.

    Each entry of `here` is a group of alternatives separated by `|` (terms, or `@list`); every group must occur in the
    sentence, within `within` words, and none of `never` may. Each group of `near` must occur in the sentence or at most
    `reach` sentences away in the same piece of work. `ai`: a model must be named here, near, somewhere in the piece of
    work, or need not be. `named`: the words only name the subject, so the sentence counts as shown only where it
    says something concrete. `undoubted`: so plain that the other words of the sentence cannot take it back.
    `denies` marks a rule that finds a denial. `negation` false: a "not" is part of what the
    rule looks for. `ceiling` bounds the strength. `why` says in one sentence why the quote counts. `fires` and
    `silent` are sentences of our own that prove the rule.
    """

    id: str
    subject: str
    kind: SubjectKind
    here: tuple[str, ...]
    near: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    within: int = 30
    reach: int = 2
    ordered: bool = False
    ai: NeedsAi = "no"
    named: bool = False
    undoubted: bool = False
    denies: bool = False
    negation: bool = True
    ceiling: Strength = "production"
    why: str
    fires: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


class RuledOut(Value):
    """Words (ids of word lists) that make it plain that a sentence shows none of these subjects, and why.

    They bind what the learned weights propose; a rule says so for itself, by `never`.
    """

    subjects: tuple[str, ...]
    by: tuple[str, ...]
    why: str


class Weights(Value):
    """What the words of a sentence speak for one subject, learned from the labelled passages of `evals/`.

    `points` holds "feature:points" pairs parted by white space: a stem, two stems joined by `+`, a kind of token
    (`#n`), a word list (`@built`) or a cue (`!live`), each with thousandths. `bias` is what every sentence starts
    with. The file is written by `python -m evals.training`, never by hand.
    """

    subject: str
    kind: SubjectKind
    bias: int
    points: str

"""Whose system is it: work with a model in it that somebody else did for this person, as the documents say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assessor.core.catalog.catalog import Catalog
from assessor.matching.doers import is_given_away
from assessor.matching.handled import is_only_handled
from assessor.matching.making import says_made
from assessor.matching.naming import NEAR_AI
from assessor.matching.sentences import Sentence
from assessor.matching.works import Work

# So many sentences must say who else made a system; a title of somebody who has things made counts as more than that,
# and so does "I write no code".
GIVEN_FROM, DECIDING = 2, 3
# A write-up in which so many more sentences say that "I" made something than that somebody else did is one's own.
OWN_FROM = 2


def mark_given(work: Work, title: str, catalog: Catalog) -> None:
    """A system that somebody else made, as more sentences say than say the opposite, is nothing that this person did.

    Whose title says that they have things made needs to say more often what they made themselves. What stands around
    such a sentence stays theirs: the line of a resume, or a write-up that says so more than once.
    """
    about_ai = _about_or_next(work.sentences)
    away = [sentence for sentence in about_ai if is_given_away(sentence)]
    made = [sentence for sentence in about_ai if says_made(sentence)]
    _mark_unmade(about_ai, catalog.titled("tries", title) and work.id.startswith("position:"))
    nothing = any(sentence.has("@makes-nothing") for sentence in about_ai)
    much = len(away) + DECIDING * (_decides(title, catalog) + nothing)
    if much < GIVEN_FROM or much <= len(made):
        return
    writeups = Counter(sentence.unit.document for sentence in made if sentence.section == "writeup")
    writeups -= Counter(sentence.unit.document for sentence in away)
    lines = {sentence.index for sentence in made if sentence.section != "writeup"}
    for sentence in about_ai:
        own = writeups[sentence.unit.document] >= OWN_FROM if sentence.section == "writeup" else sentence.index in lines
        sentence.given = not own


def _about_or_next(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences about a system with a model in it, and those next to one: "it was built by Mei Yee" names none."""
    about = {i for i, sentence in enumerate(sentences) if sentence.about_ai}
    reach = range(-NEAR_AI, NEAR_AI + 1)
    return [s for i, s in enumerate(sentences) if not s.product and any(i + step in about for step in reach)]


def _mark_unmade(about_ai: Sequence[Sentence], tries: bool) -> None:
    """A system that is tried, ordered, sold or heard of, and nowhere made or run, shows nothing that was made.

    `tries`: it stands in the post of somebody who tries what others make; what a tester makes at home is no part of it.
    """
    if any(says_made(sentence, "@no-making-or-running") and not is_only_handled(sentence) for sentence in about_ai):
        return
    # A project's own page says what to do with the thing: "Use the assistant to ..." tries nothing.
    told = [sentence for sentence in about_ai if not sentence.readme]
    if tries or any(is_only_handled(sentence) for sentence in told):
        for sentence in told:
            sentence.unmade = True


def _decides(title: str, catalog: Catalog) -> bool:
    """ "Head of AI Products", "Sales Engineer": does the title say that its holder has things made, or sells them?"""
    makes = catalog.titled("makes", title) and not catalog.titled("sells", title)
    return catalog.titled("decides", title) and not makes

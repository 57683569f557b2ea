"""From the cues around a mention to its state and strength; the only place where that rule lives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from assessor.core.documents import Document
from assessor.core.evidence import STATES, STRENGTHS, Cues, Evidence, Graded, Mention, State, Strength

# What may be shown by listing it: everything else needs something that was done.
NO_CREDIT_FROM_ADVICE = frozenset({"practice", "criterion", "side", "fact", "mistake"})


def grade_mentions(mentions: Iterable[Mention], documents: Iterable[Document]) -> tuple[Graded, ...]:
    """Each mention with its evidence, in the order given."""
    by_id: Mapping[str, Document] = {document.id: document for document in documents}
    return tuple(Graded(mention, grade_mention(mention, by_id[mention.document])) for mention in mentions)


def grade_mention(mention: Mention, document: Document) -> Evidence:
    """The quote of a mention with its state and strength, decided by its cues alone."""
    state = grade_state(mention)
    return Evidence(
        document=mention.document,
        start=mention.start,
        end=mention.end,
        quote=document.quote(mention.start, mention.end),
        page=document.page_at(mention.start),
        section=mention.cues.section,
        state=state,
        strength=grade_strength(mention.cues, state, mention.ceiling),
        found_by=mention.found_by,
        why=mention.why,
    )


def grade_state(mention: Mention) -> State:
    """The first of these that the cues speak for.

    Advice to people in general shows nothing (a skill named in it is listed). A denial disclaims; a wish, a plan or an
    unticked box is aspirational; a skills list, a summary, a course, a certificate, a verb with keywords and nothing
    else, work that the text gives to others, and what is hired for, sold, ordered or tried out are listed. What is left
    says what was done: demonstrated.
    """
    cues = mention.cues
    if cues.instruction:
        return "not_found" if mention.kind in NO_CREDIT_FROM_ADVICE else "listed"
    if cues.negated:
        return "disclaimed"
    if cues.aspirational:
        return "aspirational"
    if cues.listing or cues.learning or cues.others or cues.given or cues.handled:
        return "listed"
    return "demonstrated"


def grade_strength(cues: Cues, state: State, ceiling: Strength = "production") -> Strength:
    """How strongly a demonstrated mention is shown; everything else is only mentioned.

    production: what it tells of is said to be live (users, customers, traffic, on call, an incident); measured: a
    result with a number; built: a verb of making; used: anything else that was done.
    """
    if state != "demonstrated":
        return "mentioned"
    if cues.live:
        strength: Strength = "production"
    elif cues.measured:
        strength = "measured"
    else:
        strength = "built" if cues.verb == "built" and not cues.hedged else "used"
    return min(strength, ceiling, key=STRENGTHS.index)


def best_state(states: Iterable[State]) -> State:
    """Of several states of one subject: demonstrated, else disclaimed, else aspirational, else listed."""
    return min(states, key=STATES.index, default="not_found")


def without_ruled_out(graded: Iterable[Graded]) -> tuple[Graded, ...]:
    """The mentions without those that only name what the documents rule out and nowhere show.

    What is said not to be known earns no level by standing in a list, too.
    """
    graded = tuple(graded)
    states: dict[tuple[str, str], set[State]] = defaultdict(set)
    for g in graded:
        states[g.mention.kind, g.mention.subject].add(g.evidence.state)
    ruled_out = {key for key, found in states.items() if best_state(found) == "disclaimed"}
    return tuple(
        g for g in graded if g.evidence.state != "listed" or (g.mention.kind, g.mention.subject) not in ruled_out
    )

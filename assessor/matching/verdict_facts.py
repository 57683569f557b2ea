"""What single sentences cannot tell about facts: is the model of this work a language model, and is it in use?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from assessor.core.catalog.catalog import Catalog
from assessor.core.evidence import Mention
from assessor.core.grading import grade_state
from assessor.matching.cues import is_advice, is_row_of_names
from assessor.matching.doers import is_of_a_named_person, is_of_others
from assessor.matching.sentences import Read, Sentence

LANGUAGE_FACTS = frozenset({"llm-feature", "llm-feature-shipped"})
TRAINED, IN_PRODUCT, RESEARCH = "trained-model", "trained-model-in-product", "research-work"
NOTEBOOK = "notebook-only"
# A feature or an agent is in use only where the system of the same work is deployed or used by others; and a model acts
# only where the work also meets the criterion, uses a tool made for it, or says so in several sentences.
AGENT_FACTS = frozenset({"agent-system", "agent-shipped"})
# A thing is in use only where the documents also say that it was made: see `Fact.becomes`.
SAYS_IN_USE = frozenset({"deployed", "real_users"})
RULE_SAYS, WORDS_SAY, USED_FROM = 2, 1, 2
ACTS = frozenset({"retrieval_or_agent_system"})
# Fewer words than this tell of no model.
SHORTEST_TOLD = 7
# A feature that calls a language model is told in several sentences, too, or meets a criterion, or names the model.
TOLD_OFTEN = 2
# One sentence is enough where it also says that somebody made or uses it, and the work is in use.
MADE = frozenset({"built", "used"})
WHY_IN_USE = "It says that the system is in use that was made in this piece of work."
WHY_BUILT_WITH = "It names the language model that this piece of work, which is in use, is built with."
WHY_SERVED = "It names the server of models that is run in a piece of work which is in use."
WHY_IN_PRODUCT = "It says that a model was trained, and the piece of work is said to be in use."

# Work, document and start of sentences.
PlacesInWork = AbstractSet[tuple[str, str, int]]


def settle_facts(found: Sequence[Mention], read: Read, catalog: Catalog) -> list[Mention]:
    """The mentions with the facts put right by what the whole piece of work says."""
    own_model = catalog.subjects_in("training-tools") | {TRAINED, IN_PRODUCT}
    trains = any(m.subject in own_model and grade_state(m) == "demonstrated" for m in found)
    speaking = _places_of_language_models(read, trains)
    works = {work for work, _, _ in speaking}
    trained = {(m.document, m.start) for m in found if m.subject in (TRAINED, IN_PRODUCT)}
    kept = [
        m
        for m in found
        if m.subject not in LANGUAGE_FACTS
        or (_speaks(m, speaking, works, trains) and (m.document, m.start) not in trained)
    ]
    acting, used = _acting(kept, catalog.subjects_in("agent-tools")), _used(kept, read)
    if not trains:
        kept += _named_models(kept, used, catalog.subjects_in("hosted-models"))
    kept += _served_models(kept, catalog.subjects_in("model-servers"))
    calling = (
        _meeting(kept, ACTS) | _told_often(kept, "llm-feature") | _using(kept, catalog.subjects_in("language-models"))
    )
    calling |= used & {m.context for m in kept if m.subject == "llm-feature" and m.cues.verb in MADE}
    kept = [m for m in kept if m.subject not in AGENT_FACTS or m.context in acting]
    kept = [m for m in kept if m.subject not in LANGUAGE_FACTS or m.context in calling or _is_writeup(m)]
    made = {m.subject for m in kept if m.subject in catalog.becomes and grade_state(m) == "demonstrated"}
    needs_use = frozenset(catalog.becomes.values())
    baseless = needs_use - {catalog.becomes[what] for what in made}
    kept = [m for m in kept if m.subject not in baseless and (m.subject not in needs_use or m.context in used)]
    return [*kept, *_in_use(kept, used, catalog.becomes), *_in_product(kept)]


def _places_of_language_models(read: Read, trains: bool) -> PlacesInWork:
    """Work, document and start of each sentence that names a language model as a part of the work.

    Who trains models holds them once against a language model ("we asked GPT-4 with ten examples"): that is no part.
    """
    return {
        (sentence.work, document.id, sentence.unit.start)
        for document, sentences in read
        for sentence in sentences
        if _names_language_model(sentence) and not (trains and _is_trial(sentence))
    }


def _is_trial(sentence: Sentence) -> bool:
    return sentence.has("@llm-trial") or len(sentence.words) < SHORTEST_TOLD


def _speaks(mention: Mention, speaking: PlacesInWork, works: AbstractSet[str], trains: bool) -> bool:
    """Is the model of this sentence a language model? Who trains models calls those "the model", so it must say so."""
    if trains:
        return (mention.context, mention.document, mention.start) in speaking
    return mention.context in works


def _used(found: Sequence[Mention], read: Read) -> set[str]:
    """The pieces of work whose system with a model in it is in use, by all that their sentences say for and against it.

    One sentence of a rule is enough, words alone need two; each "prototype" or "only me" takes one of a rule away.
    """
    says: dict[tuple[str, str, int], int] = {}
    for mention in found:
        if _says_in_use(mention):
            place = (mention.context, mention.document, mention.start)
            says[place] = max(says.get(place, 0), WORDS_SAY if mention.learned else RULE_SAYS)
    points = Counter[str]()
    for (context, _, _), count in says.items():
        points[context] += count
    for _, sentences in read:
        for sentence in sentences:
            if sentence.about_ai and sentence.has("@not-live"):
                points[sentence.work] -= RULE_SAYS
    return {context for context, count in points.items() if count >= USED_FROM}


def _named_models(found: Sequence[Mention], used: AbstractSet[str], hosted: AbstractSet[str]) -> list[Mention]:
    """The language model that a job in use is built with, where nothing but the list of its tools says so."""
    told = {m.context for m in found if m.subject == "llm-feature"}
    first: dict[str, Mention] = {}
    for mention in found:
        if mention.subject in hosted and mention.context in used - told and _is_of_a_job(mention):
            first.setdefault(mention.context, mention)
    return [
        replace(m, kind="fact", subject="llm-feature", why=WHY_BUILT_WITH, rule="fact/built-with")
        for m in first.values()
    ]


def _served_models(found: Sequence[Mention], servers: AbstractSet[str]) -> list[Mention]:
    """A server of models that is run for others in a job: who runs it looks after a platform."""
    served = [m for m in found if m.subject in servers and _is_of_a_job(m) and m.cues.live]
    return [replace(m, kind="fact", subject="llm-platform", why=WHY_SERVED, rule="fact/served") for m in served]


def _is_of_a_job(mention: Mention) -> bool:
    return mention.context.startswith("position:") and grade_state(mention) == "demonstrated"


def _says_in_use(mention: Mention) -> bool:
    return mention.subject in SAYS_IN_USE and bool(mention.system) and grade_state(mention) == "demonstrated"


def _in_use(found: Sequence[Mention], used: AbstractSet[str], becoming: Mapping[str, str]) -> Iterator[Mention]:
    """What was made in a work whose system is deployed or used by others is in use: the quote is what says so."""
    made = {(m.context, m.subject) for m in found if m.subject in becoming and grade_state(m) == "demonstrated"}
    for mention in found:
        if mention.context in used and _says_in_use(mention):
            for what, becomes in becoming.items():
                if (mention.context, what) in made:
                    yield replace(mention, kind="fact", subject=becomes, why=WHY_IN_USE, rule=f"fact/in-use/{what}")


def _is_writeup(mention: Mention) -> bool:
    """A text about one thing says once what that is."""
    return mention.context.startswith("writeup:")


def _acting(found: Sequence[Mention], tools: AbstractSet[str]) -> set[str]:
    """The pieces of work in which a model surely acts: one sentence may speak of a loop or a tool by chance."""
    ruled = [mention for mention in found if not mention.learned]
    return _told_often(found, "agent-system") | _using(found, tools) | _meeting(ruled, ACTS)


def _told_often(found: Sequence[Mention], fact: str) -> set[str]:
    """The pieces of work in which several sentences say so."""
    told = {(m.context, m.start) for m in found if m.subject == fact and grade_state(m) == "demonstrated"}
    often = Counter(context for context, _ in told)
    return {context for context, sentences in often.items() if sentences >= TOLD_OFTEN}


def _using(found: Sequence[Mention], tools: frozenset[str]) -> set[str]:
    """The pieces of work in which one of these tools was used."""
    return {m.context for m in found if m.subject in tools and grade_state(m) == "demonstrated"}


def _meeting(found: Sequence[Mention], criteria: frozenset[str]) -> set[str]:
    """The pieces of work whose system with a model in it meets one of these criteria."""
    return {
        m.context
        for m in found
        if m.kind == "criterion" and m.subject in criteria and m.system and grade_state(m) == "demonstrated"
    }


def _names_language_model(sentence: Sentence) -> bool:
    """A churn, vision or price model is called "the model", too: somewhere a language model must be named as one."""
    if sentence.alone:
        return True
    return (
        sentence.has("@llm-sure")
        and not sentence.unit.asks
        and not sentence.advice
        and not is_advice(sentence)
        and not sentence.has("@llm-not-used")
        and not sentence.has("@no-ai")
        and not is_of_others(sentence)
        and not is_of_a_named_person(sentence)
        and not is_row_of_names(sentence)
    )


def _in_product(found: Sequence[Mention]) -> list[Mention]:
    """A model trained in a position whose work is live is part of what is used; in research nothing need be, and what a
    write-up calls a notebook is none of it."""
    known = {m.context for m in found if m.subject in (IN_PRODUCT, RESEARCH) and grade_state(m) == "demonstrated"}
    notebooks = {m.document for m in found if m.subject == NOTEBOOK and m.cues.section == "writeup"}
    first: dict[str, Mention] = {}
    for mention in found:
        apart = mention.context in known or mention.document in notebooks
        if mention.subject == TRAINED and not apart and _is_live(mention):
            first.setdefault(mention.context, mention)
    return [replace(m, subject=IN_PRODUCT, why=WHY_IN_PRODUCT, rule="fact/trained-live") for m in first.values()]


def _is_live(mention: Mention) -> bool:
    return mention.cues.live and mention.context.startswith("position:") and grade_state(mention) == "demonstrated"

"""The door of the matcher: documents and profile in, every mention out, in one fixed order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain

from assessor.core.catalog.catalog import Catalog
from assessor.core.documents import Document
from assessor.core.evidence import LEARNED, Cues, Mention, Strength, SubjectKind
from assessor.core.grading import grade_state
from assessor.core.profile.models import Profile
from assessor.matching.cues import read_cues
from assessor.matching.denials import without_outvoted
from assessor.matching.handled import settle_quoted, settle_whose
from assessor.matching.reading import load_rules, load_weighing, read_sentences
from assessor.matching.reasons import NAMED, give_reasons
from assessor.matching.sentences import Sentence
from assessor.matching.showing import Shown
from assessor.matching.skills import SkillName
from assessor.matching.tables import find_improvements
from assessor.matching.trades import (
    keep_names_of_ai,
    keep_of_software,
    list_broad_names,
    makes_software,
    names_ai,
    tells_of_person,
)
from assessor.matching.verdict_facts import settle_facts
from assessor.matching.weighing import Proposal, Subject, Weighing

# How far above a row of a table the text may say what the table is about, in sentences and rows.
TABLE_REACH = 20
# No doubt, and more than a name: of what rules show of one subject in one sentence, nothing later says more.
NOTHING_SAYS_MORE = (0, False)
FAILURE_CRITERIA = frozenset({"what_broke", "why", "what_changed"})


def find_mentions(
    documents: Sequence[Document], profile: Profile | None, catalog: Catalog, weighing: Weighing | None = None
) -> tuple[Mention, ...]:
    """Everything that the documents name or show, each with the sentence that holds it and the cues around it.

    `weighing` stands in for the catalog's own weights where others are tried (`evals/bounds.py`).
    """
    rules, weighing = load_rules(catalog), weighing or load_weighing(catalog)
    read, names = read_sentences(documents, profile, catalog)
    found: list[Mention] = []
    proposals: list[Proposal] = []
    for (document, sentences), own in zip(read, names, strict=True):
        found.extend(_skill_mention(sentence, name, catalog) for sentence, name in own)
        believed, proposed = _weigh(
            _shown_mentions(rules.find(sentences), catalog), sentences, weighing, catalog.ruling_out
        )
        found += believed
        proposals += proposed
        found.extend(_improved(find_improvements(sentences, document.text), sentences))
    found.extend(_proposed_mentions(proposals, catalog))
    makes = makes_software(read)
    if not makes and not tells_of_person(profile):
        return ()
    of_software = keep_of_software(found, read, makes_software=makes)
    found = keep_names_of_ai(of_software, read, catalog, of_ai=names_ai(read, makes_software=makes))
    found = list_broad_names(settle_facts(keep_failures_of_retrieval(found), read, catalog), catalog)
    found = give_reasons(without_outvoted(found, catalog.denying), catalog)
    return tuple(sorted(found, key=lambda m: (m.document, m.start, m.end, m.kind, m.subject, m.name_start, m.rule)))


def keep_failures_of_retrieval(found: Sequence[Mention]) -> list[Mention]:
    """Without failures, causes and changes of work in which nothing is retrieved and no model acts (see the signal)."""
    retrieving = {
        m.context for m in found if m.subject == "retrieval_or_agent_system" and grade_state(m) == "demonstrated"
    }
    return [m for m in found if m.subject not in FAILURE_CRITERIA or m.context in retrieving]


def _skill_mention(sentence: Sentence, name: SkillName, catalog: Catalog) -> Mention:
    words = sentence.words
    first = next((i for i, word in enumerate(words) if word.end > name.start), 0)
    last = next((i for i, word in enumerate(words) if word.start >= name.end), len(words))
    hit = (first, max(first + 1, last))
    cues = read_cues(sentence, hit, named=name.skill in catalog.subjects_in("broad-names"), thing=True)
    cues = settle_whose(cues, sentence, hit, "skill", name.skill, catalog)
    return _make(sentence, "skill", name.skill, (name.start, name.end), cues, NAMED, rule="name")


def _shown_mentions(shown: Iterable[Shown], catalog: Catalog) -> list[Mention]:
    """One mention for each subject and sentence: the one that says most."""
    best: dict[tuple[str, str, int], tuple[tuple[int, bool], Shown, Cues]] = {}
    for one in sorted(shown, key=lambda one: not one.rule.undoubted):
        key = (one.rule.kind, one.rule.subject, one.sentence.unit.start)
        if key in best and best[key][0] == NOTHING_SAYS_MORE:
            continue
        cues = _shown_cues(one, catalog)
        rank = (_doubts(cues), one.rule.named)
        if key not in best or rank < best[key][0]:
            best[key] = (rank, one, cues)
    return [_shown_mention(one, cues) for _, one, cues in best.values()]


def _shown_cues(one: Shown, catalog: Catalog) -> Cues:
    rule, sentence = one.rule, one.sentence
    cues = read_cues(
        sentence, one.hit, negation=rule.negation, named=rule.named, practice=True, thing=rule.kind == "fact"
    )
    if sentence.readme and rule.subject in catalog.subjects_in("told-by-its-page"):
        cues = replace(cues, instruction=False, others=False)
    cues = settle_quoted(cues, sentence, rule.subject, catalog)
    cues = settle_whose(cues, sentence, one.hit, rule.kind, rule.subject, catalog)
    return Cues(section=cues.section, negated=True, words=cues.words) if rule.denies else cues


def _shown_mention(one: Shown, cues: Cues) -> Mention:
    rule, words = one.rule, one.sentence.words
    span = (words[one.hit[0]].start, words[one.hit[1] - 1].end)
    return _make(one.sentence, rule.kind, rule.subject, span, cues, rule.why, rule.id, rule.ceiling)


def _weigh(
    shown: Sequence[Mention],
    sentences: Sequence[Sentence],
    weighing: Weighing,
    ruling_out: Mapping[str, Sequence[str]],
) -> tuple[list[Mention], list[Proposal]]:
    """What the rules found less what hardly a word speaks for, and what the words speak for without a rule.

    Only what counts as demonstrated can be doubted: a denial, a plan or a list stays what the rule says it is. Where a
    rule found a practice or a side item in a piece of work, the words alone add no weaker quote to it; each criterion
    of a signal wants every passage, because all of one signal must speak of the same system.
    """
    weighed = {sentence.unit.start: weighing.weigh(sentence) for sentence in sentences if sentence.is_prose()}
    kept = [
        m
        for m in shown
        if grade_state(m) != "demonstrated"
        or m.rule in weighing.undoubted
        or not weighing.doubts(weighed[m.start], m.kind, m.subject)
    ]
    known = {(m.kind, m.subject, m.start) for m in shown}
    ruled = {(m.kind, m.subject, m.context) for m in kept if m.kind != "criterion" and grade_state(m) == "demonstrated"}

    def is_new(subject: Subject, sentence: Sentence) -> bool:
        own = (subject.kind, subject.id)
        if any(map(sentence.has, ruling_out.get(subject.id, ()))):
            return False
        return (*own, sentence.unit.start) not in known and (*own, sentence.work) not in ruled

    proposed = (weighing.propose(one, partial(is_new, sentence=one.sentence)) for one in weighed.values())
    return kept, list(chain.from_iterable(proposed))


def _proposed_mentions(proposals: Sequence[Proposal], catalog: Catalog) -> Iterable[Mention]:
    """The proposals that count: those of a subject that one sentence surely speaks for, or at least two."""
    counted = Counter(proposal.subject for proposal in proposals)
    sure = {proposal.subject for proposal in proposals if proposal.sure}
    counting = (one for one in proposals if one.subject in sure or counted[one.subject] > 1)
    return (_proposed(proposal, catalog) for proposal in counting)


def _proposed(proposal: Proposal, catalog: Catalog) -> Mention:
    sentence, subject, hit = proposal.sentence, proposal.subject, proposal.hit
    span = (sentence.words[hit[0]].start, sentence.words[hit[1] - 1].end)
    spoke = ", ".join(f"“{words}”" for words in proposal.words)
    why = f"It reads like passages that show this. The words that speak most for it: {spoke}."
    cues = read_cues(sentence, hit, practice=True)
    cues = settle_quoted(cues, sentence, subject.id, catalog)
    cues = settle_whose(cues, sentence, hit, subject.kind, subject.id, catalog)
    mention = _make(sentence, subject.kind, subject.id, span, cues, why, f"{LEARNED}{subject.id}")
    return replace(mention, loudness=proposal.loudness)


def _improved(rows: Iterable[Sentence], sentences: Sequence[Sentence]) -> Iterable[Mention]:
    """The mentions for tables of scores in which the mark of a system with a model in it got better."""
    why = "The table shows the mark of the system at several points in time, and it got better."
    for row in rows:
        about = next((s for s in sentences[max(0, row.index - TABLE_REACH) : row.index + 1] if s.about_ai), None)
        if about is not None:
            row.about_ai, row.system = True, about.system
            cues = read_cues(row, (0, len(row.words)), negation=False)
            span = (row.unit.start, row.unit.end)
            yield _make(row, "criterion", "metric_improved", span, cues, why, "improved/table")


def _doubts(cues: Cues) -> int:
    return sum(
        (
            cues.negated,
            cues.aspirational,
            cues.learning,
            cues.others,
            cues.given,
            cues.handled,
            cues.listing,
            cues.instruction,
        )
    )


def _make(
    sentence: Sentence,
    kind: SubjectKind,
    subject: str,
    span: tuple[int, int],
    cues: Cues,
    why: str,
    rule: str,
    ceiling: Strength = "production",
) -> Mention:
    return Mention(
        kind=kind,
        subject=subject,
        document=sentence.unit.document,
        start=sentence.unit.start,
        end=max(sentence.unit.end, span[1]),
        name_start=span[0],
        name_end=span[1],
        cues=cues,
        context=sentence.work,
        until=sentence.until,
        system=sentence.system,
        on_ai_system=sentence.about_ai,
        why=why,
        rule=rule,
        ceiling=ceiling,
    )

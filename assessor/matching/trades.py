"""Names that AI shares with other trades: agents travel, pianos are tuned, sleepers are embedded, models walk."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from assessor.core.catalog.catalog import Catalog
from assessor.core.evidence import Mention
from assessor.core.grading import grade_state
from assessor.core.profile.models import Profile
from assessor.matching.cues import OWN_WORK
from assessor.matching.sentences import Read

# So many different words of AI show that documents speak of it which name no software.
ANCHORS_ALONE = 2
# Documents with fewer different words and names of software than this are about another trade.
SOFTWARE_FROM = 3
# What shows that a resume was read, and not an invoice or a poem.
OF_A_PERSON = frozenset({"experience", "skills", "projects", "education", "summary", "publications"})

# Document and start of sentences.
Places = AbstractSet[tuple[str, int]]


def keep_of_software(found: Sequence[Mention], read: Read, *, makes_software: bool) -> list[Mention]:
    """Without practices of work that has nothing to do with software: cows are bred and relays tuned in steps, too."""
    software = {
        sentence.work
        for _, sentences in read
        for sentence in sentences
        if sentence.software_names or sentence.has("@software") or sentence.about_ai or sentence.alone
    }
    software |= {m.context for m in found if m.subject == "paper-reading"}
    return [m for m in found if m.kind == "skill" or (makes_software and m.context in software)]


def makes_software(read: Read) -> bool:
    """Do the documents speak of software at all, in at least three different words or names of tools, one a name?

    What is only wished for or taught in a course says nothing of what somebody does.
    """
    words: set[str] = set()
    names: set[str] = set()
    for _, sentences in read:
        for sentence in sentences:
            if sentence.alone:
                return True
            if not sentence.has("@course") and not sentence.has("@plan"):
                names |= sentence.software_names
                words |= {sentence.words[start].text for start, _ in sentence.spans("@software")}
    return bool(names) and len(words | names) >= SOFTWARE_FROM


def names_ai(read: Read, *, makes_software: bool) -> bool:
    """Do the documents name AI anywhere by a word or a tool that means nothing else, be it in a list?

    Without any software one such word is not enough: gardeners walk through random forests.
    """
    words: set[str] = set()
    for _, sentences in read:
        for sentence in sentences:
            if sentence.alone or sentence.ai_names:
                return True
            if not sentence.has("@no-ai"):
                words |= {sentence.words[start].text for start, _ in sentence.spans("@ai-anchor")}
    return len(words) >= (1 if makes_software else ANCHORS_ALONE)


def keep_names_of_ai(found: Sequence[Mention], read: Read, catalog: Catalog, *, of_ai: bool) -> list[Mention]:
    """Shared names only of documents that name AI; in work without a model in it they are merely named."""
    shared = catalog.subjects_in("shared-names")
    if not of_ai:
        found = [m for m in found if m.subject not in shared or m.kind != "skill"]
    anchored = {
        (s.unit.document, s.unit.start)
        for _, sentences in read
        for s in sentences
        if s.alone or s.about_ai or s.ai_names or s.has("@ai-anchor")
    }
    unsure = shared - catalog.subjects_in("sure-beside-ai")
    talked, taught = _places_of("@talk", read), _places_of("@taught", read)
    fields = catalog.subjects_in("spoken-of")

    def is_meant(mention: Mention) -> bool:
        alone = mention.kind == "skill" and mention.subject in unsure and not _is_anchored(mention, anchored)
        return not alone and not _is_talk(mention, fields, talked, taught)

    return [m if is_meant(m) else _only_named(m) for m in found]


def list_broad_names(found: Sequence[Mention], catalog: Catalog) -> list[Mention]:
    """Where no work on a model is shown, a name so broad is only named; except where somebody runs the thing."""
    of_model, broad, run = map(catalog.subjects_in, ("model-work", "broad-names", "run-by-others"))
    if any(m.kind == "fact" and m.subject in of_model and grade_state(m) == "demonstrated" for m in found):
        return list(found)
    return [
        _only_named(m) if m.kind == "skill" and m.subject in broad and not (m.subject in run and _is_run(m)) else m
        for m in found
    ]


def _is_run(mention: Mention) -> bool:
    """ "Run the chatbot that another team wrote": used, and in use."""
    return mention.cues.verb == "used" and mention.cues.live


def _only_named(mention: Mention) -> Mention:
    return replace(mention, cues=replace(mention.cues, listing=True))


def _is_anchored(mention: Mention, anchored: Places) -> bool:
    """Does its sentence speak of AI? What stands outside of one's own work only names anyway."""
    return mention.cues.section not in OWN_WORK or (mention.document, mention.start) in anchored


def _places_of(words: str, read: Read) -> Places:
    """Document and start of the sentences that hold one of a list of words."""
    return {(s.unit.document, s.unit.start) for _, sentences in read for s in sentences if s.has(words)}


def _is_talk(mention: Mention, fields: AbstractSet[str], talked: Places, taught: Places) -> bool:
    """A talk or an article about a subject, or hiring for it, shows no work with it; a workshop is no system in use."""
    place = (mention.document, mention.start)
    if mention.kind == "skill":
        return mention.subject in fields and place in talked
    return mention.kind in ("fact", "criterion") and place in taught


def tells_of_person(profile: Profile | None) -> bool:
    """Does the resume hold a position or a section that resumes have?"""
    return profile is None or bool(profile.positions) or any(s.id in OF_A_PERSON for s in profile.sections)

"""Which piece of work a sentence belongs to, whether there is a model in it, whether it is live, and until when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from assessor.core.catalog.catalog import Catalog
from assessor.core.documents import Document
from assessor.core.profile.models import Position, Profile
from assessor.matching.aboutness import Aboutness
from assessor.matching.cues import is_imperative
from assessor.matching.delegated import mark_given
from assessor.matching.headings import read_heading
from assessor.matching.linking import find_homes
from assessor.matching.living import mark_live
from assessor.matching.making import tells_of_making
from assessor.matching.naming import is_note, is_sure, mark_about, mark_models, may_be_ai
from assessor.matching.products import mark_employers, mark_products
from assessor.matching.sentences import Sentence
from assessor.matching.works import Work

TUTORIAL_FROM = 3
# A write-up is advice from so many sentences of it, and where one sentence in so many gives some.
ADVICE_FROM, ADVICE_PART = 4, 7
# What is longer than this is no summary, whatever stands above it.
MOST_SUMMARY = 800
# A heading has at most so many words.
HEADING_WORDS = 6


def place_sentences(
    by_document: Sequence[tuple[Document, list[Sentence]]],
    profile: Profile | None,
    aboutness: Aboutness,
    catalog: Catalog,
    *,
    speaks_of_ai: bool = True,
) -> dict[str, Work]:
    """Give each sentence its section, work, system and dates; returns the pieces of work by id."""
    works: dict[str, Work] = {}
    for document, sentences in by_document:
        if document.kind == "resume":
            _place_resume(document, sentences, profile, works)
        else:
            _place_writeup(document, sentences, works)
    _link_writeups([d for d, _ in by_document if d.kind == "writeup"], works)
    newest = next((position.title or "" for position in profile.positions), "") if profile else ""
    of_ai = speaks_of_ai and any(is_sure(work.sentences) for work in works.values() if work.id != "skills")
    for work in works.values():
        _judge_work(work, aboutness, speaks_of_ai, of_ai)
        # What somebody lists as a project of their own is no part of the post.
        mark_given(work, work.title or (newest if work.id.startswith("writeup:") else ""), catalog)
    return works


def _place_resume(
    document: Document, sentences: list[Sentence], profile: Profile | None, works: dict[str, Work]
) -> None:
    project = ""
    loose: frozenset[str] = frozenset()
    for i, sentence in enumerate(sentences):
        sentence.index = i
        start = sentence.unit.start
        section = profile.section_at(start) if profile else None
        position = profile.position_at(start) if profile else None
        if section and section.id == "summary" and section.end - section.start > MOST_SUMMARY:
            section = None
        sentence.section = section.id if section else ("experience" if position or not profile else None)
        if sentence.section is not None:
            loose = frozenset()
        elif _opens_loose_part(sentences, i):
            line = document.text[start : sentence.unit.end]
            loose = read_heading(line, sentence.patterns)
        sentence.under |= loose
        if position and profile:
            sentence.section, sentence.under = "experience", frozenset()
            work = _position_work(position, _number_of(position, profile), works)
        elif sentence.section in ("projects", "publications", "volunteering", "experience", None):
            if _opens_project(sentences, i):
                project = _project_name(document.text, sentence)
            names = (project,) if project and sentence.section == "projects" else ()
            work = works.setdefault(f"project:{project or sentence.section or 'other'}", Work("", None, names))
        else:
            work = works.setdefault("skills", Work("skills"))
        _join(work, sentence, works)


def _opens_loose_part(sentences: list[Sentence], i: int) -> bool:
    """A short line behind a section that belongs to none: the heading of a part that is no section we know."""
    before = sentences[i - 1] if i else None
    ends = before is None or before.section is not None
    return ends and sentences[i].unit.kind == "text" and len(sentences[i].words) <= HEADING_WORDS


def _join(work: Work, sentence: Sentence, works: dict[str, Work]) -> None:
    if not work.id:
        work.id = next(key for key, value in works.items() if value is work)
    work.sentences.append(sentence)
    sentence.work = work.id


def _position_work(position: Position, number: int, works: dict[str, Work]) -> Work:
    until = "now" if position.current else position.end_month
    names = tuple(filter(None, (position.organisation,)))
    work = Work(f"position:{number}", until, names, title=position.title or "")
    return works.setdefault(f"position:{number}", work)


def _number_of(position: Position, profile: Profile) -> int:
    """The place of a position in the profile, by identity: comparing the values of each takes long."""
    return next(number for number, other in enumerate(profile.positions) if other is position)


def _opens_project(sentences: list[Sentence], i: int) -> bool:
    """A heading, or a line of its own with bullets below it, opens a project."""
    unit = sentences[i].unit
    if unit.kind == "heading":
        return True
    following = sentences[i + 1].unit if i + 1 < len(sentences) else None
    before = sentences[i - 1].unit if i else None
    if unit.kind == "bullet":
        return False
    first = before is None or before.block != unit.block
    return first and (before is None or before.kind != "text" or following is not None and following.kind == "bullet")


def _project_name(text: str, sentence: Sentence) -> str:
    """The words before the first dash, colon, comma, bar or bracket of the line that opens a project."""
    line = text[sentence.unit.start : sentence.unit.end].split("\n")[0]
    return re.split(r"\s[-–—|]\s|[:,(|–—\t]|\s{2,}|\d{4}", line)[0].strip("*_#` ")[:60]


def _place_writeup(document: Document, sentences: list[Sentence], works: dict[str, Work]) -> None:
    work = works.setdefault(f"writeup:{document.id}", Work(f"writeup:{document.id}"))
    for i, sentence in enumerate(sentences):
        sentence.index, sentence.section = i, "writeup"
    readme = _is_readme(sentences)
    advice = _is_nobodys(sentences) or _is_tutorial(sentences) or (not readme and _is_essay(sentences))
    imagined = {sentence.unit.block for sentence in sentences if sentence.has("@imagined") and not sentence.has("@own")}
    for sentence in sentences:
        sentence.advice, sentence.readme = advice or sentence.unit.block in imagined, readme
        _join(work, sentence, works)


def _is_tutorial(sentences: Iterable[Sentence]) -> bool:
    """Speaks to "you", or of companies, and hardly ever of anything that somebody made."""
    own = advice = 0
    for sentence in sentences:
        if sentence.is_prose():
            own += sentence.has("@own")
            told = sentence.has("@generic-actor") or sentence.has("@second-person") or is_imperative(sentence)
            advice += not sentence.has("@own") and told
    return advice >= TUTORIAL_FROM and advice > 2 * own


def _is_essay(sentences: Sequence[Sentence]) -> bool:
    """General advice or an advertisement: what one should do, and hardly anything that "I" or "we" did.

    No project's own page: what to do there is how to use the thing.
    """
    prose = [sentence for sentence in sentences if sentence.is_prose()]
    told = sum(tells_of_making(sentence) for sentence in prose)
    advice = sum(not sentence.has("@i") and _says_what_to_do(sentence) for sentence in prose)
    return advice >= ADVICE_FROM and advice > 2 * told and advice * ADVICE_PART >= len(prose)


def _says_what_to_do(sentence: Sentence) -> bool:
    return sentence.has("@generic-actor") or sentence.has("@ought") or is_imperative(sentence)


def _is_nobodys(sentences: Iterable[Sentence]) -> bool:
    """ "I have not programmed any of this myself": what is told is not the writer's work."""
    return any(sentence.has("@nothing-mine") for sentence in sentences)


def _is_readme(sentences: Iterable[Sentence]) -> bool:
    """A project's own page: it holds code, or says how to install and use it."""
    return any(s.unit.kind == "code" or "@heading-instructions" in s.under for s in sentences)


def _link_writeups(documents: Sequence[Document], works: dict[str, Work]) -> None:
    """A write-up about the same system as a position, project or other write-up shares its id and dates."""
    texts = {f"writeup:{document.id}": document.text for document in documents}
    own = [work for work in works.values() if work.id not in texts and work.id != "skills"]
    homes = find_homes([works[id_] for id_ in texts if id_ in works], own, texts)
    for id_, home in homes.items():
        _merge(works[id_], works[home], works)


def _merge(own: Work, home: Work, works: dict[str, Work]) -> None:
    for sentence in own.sentences:
        sentence.work = home.id
    home.sentences.extend(own.sentences)
    del works[own.id]


def _judge_work(work: Work, aboutness: Aboutness, speaks_of_ai: bool, of_ai: bool) -> None:
    """Mark which sentences are about a system with a model in it, and which about a thing that is live."""
    if work.id == "skills":
        return
    _mark_system(work, aboutness, speaks_of_ai, of_ai)
    if any(sentence.about_ai for sentence in work.sentences):
        work.system = work.id
    mark_live(work.sentences)
    for sentence in work.sentences:
        sentence.until = work.until
        sentence.system = work.system if sentence.about_ai else None


def _mark_system(work: Work, aboutness: Aboutness, speaks_of_ai: bool, of_ai: bool) -> None:
    """Mark the sentences that name a model, those that tell of another product of the job, and those in between."""
    by_document: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in work.sentences:
        by_document[sentence.unit.document].append(sentence)
    sure = is_sure(work.sentences)
    for sentences in by_document.values():
        mark_employers(sentences, work.names)
        if speaks_of_ai:
            mark_models(sentences, sure or is_note(sentences) or (of_ai and may_be_ai(sentences)))
        if speaks_of_ai and sentences[0].section != "writeup":
            mark_products(sentences, (work.title, *work.names))
        mark_about(sentences, aboutness, speaks_of_ai=speaks_of_ai)

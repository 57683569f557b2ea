"""Finds what a posting says: its sentences with their part, the word lists in them and the skills they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from assessor.core.catalog import Catalog, WordList
from assessor.core.documents import Document
from assessor.core.postings.passages import Named, Part, Passage
from assessor.matching.features import stem
from assessor.matching.patterns import Hit, Hits, Patterns
from assessor.matching.posting_acts import PREFIX, find_acts
from assessor.matching.posting_headings import Headings
from assessor.matching.posting_lists import Lists
from assessor.matching.posting_parts import Placed, place_units
from assessor.matching.skills import find_names

OCCUPATION = re.compile(
    r"\b(?:engineer|developer|devs?|coder|builder|instructor|technician|tester|operator|coordinator|teacher|translator|statistician|"
    r"moderator|reviewer|collector|advis[eo]r|scientist|researcher|architect|analyst|manager|specialist|"
    r"consultant|lead|trainer|annotator|"
    r"tutor|expert|head|director|intern|programmer|entwickler|ingenieur|werkstudent|"
    r"administrator|designer|writer|owner|"
    r"technologist|recruiter|executive|counsel|technical staff|postdoctoral|postdoc|professor|student|technologist|"
    r"practitioner|sre|devops|mlops|rater|evaluator|labeler|labeller|contributor|officer|"
    r"utvecklare|utvikler|udvikler|ontwikkelaar|développeu(?:r|se)|ingénieure?|desarrolladora?|ingenier[oa]|"
    r"sviluppat(?:ore|rice)|ingegnere|desenvolvedora?|engenheir[oa]|programista|inżynier|kehittäjä|"
    r"cto)(?:in|s)?\b",
    re.IGNORECASE,
)
TITLE_KEYS = frozenset({"title", "job title", "job", "position", "role", "position title", "name", "jobtitle"})
NO_TITLE = re.compile(r"[!?:]\s*$|\b(?:you|we|our|is|are|will|your|my|I['’](?:m|ve|ll|d))\b", re.IGNORECASE)
PROSE_TITLE = re.compile(
    r"\b(?:[Aa]s (?:an?|our|the)|hiring an?|looking for an?|seeking an?|role of|position of|"
    r"suchen (?:wir )?(?:eine[nr]?))\s+"
    r"((?:[A-Z][\w/&+.-]*|of|for|and|III?|–|-|\(|\))(?:[ ,]+(?:[A-Z][\w/&+.)-]*|of|for|and|III?|–|-|\())*)"
)
GENITIVE = re.compile(r"['’]s\b")
SAME = re.compile(r"^\W*(?:(?:the )?same (?:goes |is true |holds )?for|likewise|ditto)\b", re.IGNORECASE)
TITLE_LINES, TITLE_WORDS = 12, 18
LEAST_DUTIES = 2
QUESTION_WORDS, ANSWER_WORDS = 12, 6
# What tells work on software or models from what a company says of itself.
WORK_SIGNS = ("builds-with-models", "trains", "runs-models", "builds-software", "runs-software", "llm", "agentic")


@lru_cache(maxsize=4)
def _patterns(version: str, words: tuple[WordList, ...]) -> Patterns:
    patterns = Patterns()
    # The splitter of words drops the s of "what's" and "master's", so the lists do, too.
    patterns.add_lists(w.model_copy(update={"terms": tuple(GENITIVE.sub("", t) for t in w.terms)}) for w in words)
    return patterns


def load_posting_patterns(catalog: Catalog) -> Patterns:
    """The compiled word lists of postings, compiled once for each version of the catalog."""
    return _patterns(catalog.version, catalog.posting_words)


def find_passages(document: Document, catalog: Catalog) -> tuple[Passage, ...]:
    """All passages of a posting in order, its title first among them where it has one."""
    patterns = load_posting_patterns(catalog)
    placed = place_units(document, Headings(patterns), Lists(patterns, catalog.line_points))
    title = _title_of(document, placed)
    hits = [patterns.find_all(one.unit.words) for one in placed]
    acts = _acts(placed, hits, patterns)
    agentic = _agentic(hits, patterns, _name_a_job(document, placed), acting=any(acts))
    skills = _skills_in(document, placed, catalog)
    signs = {
        f"@{words.id}": words.id for words in catalog.posting_words if not words.id.startswith(("heading-", PREFIX))
    }
    numbers = {patterns.lists[name]: id_ for name, id_ in signs.items()}
    passages = []
    for i, one in enumerate(placed):
        counts = {numbers[n]: len(_apart(spans)) for n, spans in hits[i].items() if n in numbers and spans}
        if "contract" in counts and not _of_terms(hits[i], patterns):
            del counts["contract"]
        if agentic[i]:
            counts["agentic"] = agentic[i]
        if acts[i]:
            counts["acts"] = 1
        part: Part = "title" if i == title else one.part
        passages.append(_make(document, one, part, counts, skills[i]))
    return _with_work(_with_the_same(_with_answers(document, passages)))


def _with_answers(document: Document, passages: Sequence[Passage]) -> list[Passage]:
    """A question together with the few words that answer it: "Spanish speaker? HUGE plus."."""
    read: list[Passage] = []
    for passage in passages:
        before = read[-1] if read else None
        if before and before.text.endswith("?") and passage.has("wanted") and _answers(before, passage):
            text = document.text[before.start : passage.end]
            joined = {**before.signs, **passage.signs, "asks": 1}
            skills, stems = (*before.skills, *passage.skills), before.stems | passage.stems
            read[-1] = replace(before, end=passage.end, text=text, signs=joined, skills=skills, stems=stems)
        else:
            read.append(passage)
    return read


def _answers(question: Passage, passage: Passage) -> bool:
    short = len(question.text.split()) <= QUESTION_WORDS and len(passage.text.split()) <= ANSWER_WORDS
    return short and passage.part == question.part and passage.start - question.end <= 1


def _with_the_same(passages: Sequence[Passage]) -> list[Passage]:
    """What is "the same" as a wish is one, too, whatever else the sentence says."""
    read: list[Passage] = []
    for passage in passages:
        before = read[-1] if read else None
        if before and before.has("wanted") and SAME.match(passage.text):
            signs = {**passage.signs, "wanted": 1, "asks": 1, "asks-plainly": 1}
            passage = replace(passage, part="wanted", signs=signs, sub=before.sub, loose=before.loose, open=False)
        read.append(passage)
    return read


def _with_work(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Where nothing stands under a heading of duties, what the unplaced sentences say of the work are the duties."""
    told = sum(p.part == "duties" for p in passages) >= LEAST_DUTIES
    if told or any(p.part in ("duties", "role") and p.has(*WORK_SIGNS) for p in passages):
        return tuple(passages)
    return tuple(_as_role(p) if p.open and p.has(*WORK_SIGNS) and not p.has("boast") else p for p in passages)


def _as_role(passage: Passage) -> Passage:
    """A sentence that no heading places, as one about the job; agents in it count only where something is built."""
    said = {name: count for name, count in passage.signs.items() if name != "agentic" or passage.has("engineer-builds")}
    return replace(passage, part="role", signs=said)


def _make(document: Document, one: Placed, part: Part, counts: dict[str, int], skills: Iterable[Named]) -> Passage:
    text = document.text[one.unit.start : one.unit.end]
    unplaced = part == "intro"
    if part == "intro":
        part = _voice(counts)
    return Passage(
        one.unit.start, one.unit.end, text, part, counts, tuple(skills),
        frozenset(stem(word.text) for word in one.unit.words), key=one.key, sub=one.sub, loose=one.loose,
        open=unplaced and part == "company",
    )  # fmt: skip


def _voice(counts: dict[str, int]) -> Part:
    """Before the first heading: of the job where the sentence says what you do, else of the company."""
    return "role" if "you-work" in counts or "asks-plainly" in counts and "we-speak" not in counts else "company"


def _title_of(document: Document, placed: Sequence[Placed]) -> int | None:
    """The number of the unit that is the job's title: a field, else a short line at the top, else None."""
    for i, one in enumerate(placed):
        if one.part == "field" and one.key in TITLE_KEYS and OCCUPATION.search(_text(document, one)):
            return i
    for i, one in enumerate(placed[:TITLE_LINES]):
        text = _text(document, one)
        if len(text.split()) <= TITLE_WORDS and OCCUPATION.search(text) and not NO_TITLE.search(text):
            return i
    return None


def find_title(passages: Sequence[Passage]) -> tuple[int, int] | None:
    """The offsets of the job's title as written: the title's line without its key, else the words of a sentence."""
    for passage in passages:
        if passage.part == "title":
            lead = re.match(r"^[#*\s]*(?:[A-Za-z][\w ]{1,20}:\s*)?", passage.text)
            return passage.start + (lead.end() if lead else 0), passage.end
    for passage in passages:
        found = PROSE_TITLE.search(passage.text)
        if found and OCCUPATION.search(found.group(1)):
            return passage.start + found.start(1), passage.start + found.end(1)
    return None


def _text(document: Document, one: Placed) -> str:
    return document.text[one.unit.start : one.unit.end]


def _name_a_job(document: Document, placed: Sequence[Placed]) -> list[int]:
    """The numbers of the first units that name an occupation."""
    return [i for i, one in enumerate(placed[:TITLE_LINES]) if OCCUPATION.search(_text(document, one))]


def _skills_in(document: Document, placed: Sequence[Placed], catalog: Catalog) -> list[list[Named]]:
    found: list[list[Named]] = [[] for _ in placed]
    at = 0
    for name in find_names(document.text, catalog):
        while at < len(placed) and placed[at].unit.end <= name.start:
            at += 1
        if at < len(placed) and placed[at].unit.start <= name.start and name.end <= placed[at].unit.end:
            found[at].append(Named(name.skill, name.start, name.end))
    return found


def _agentic(hits: Sequence[Hits], patterns: Patterns, named: Iterable[int], *, acting: bool) -> list[int]:
    """For each unit how often a model that acts is meant: not people, not tools to write code with."""
    number = {
        name: patterns.lists[f"@{name}"]
        for name in (
            "agent-sure",
            "agent-bare",
            "agent-plain",
            "agent-people",
            "agent-tools",
            "agent-own",
            "agent-slogan",
            "using",
            "llm",
            "ai",
        )
    }
    # Where the posting speaks of such a model anywhere, a bare "agents" is one, too; in a posting about AI also
    # without, unless it calls people or anything else agents.
    sure = [_clear(own, own.get(number["agent-sure"], ()), number) for own in hits]
    people = any(own.get(number["agent-people"]) for own in hits)
    bares = [_clear(own, own.get(number["agent-bare"], ()), number) for own in hits]
    known = acting or any(sure) or (not people and any(hits[i].get(number["ai"]) or bares[i] for i in named))
    # What chooses its own steps is a model only where models are spoken of.
    models = any(own.get(number["llm"]) or own.get(number["ai"]) for own in hits)
    counts = []
    for own, spans, bare in zip(hits, sure, bares, strict=True):
        meant = not people or own.get(number["llm"]) or own.get(number["ai"])
        plain = models and own.get(number["agent-plain"])
        found = len(_apart(spans)) or int(bool(known and bare and meant or plain))
        counts.append(0 if own.get(number["agent-own"]) else found)
    return counts


def _acts(placed: Sequence[Placed], hits: Sequence[Hits], patterns: Patterns) -> list[bool]:
    """Which units tell of software that acts; none where the posting speaks of no model."""
    numbers = {name.removeprefix("@"): number for name, number in patterns.lists.items()}
    if not any(own.get(numbers[name]) for own in hits for name in ("llm", "ai", "act-models")):
        return [False] * len(hits)
    return find_acts([one.unit for one in placed], hits, numbers)


def _clear(own: Hits, spans: Sequence[Hit], number: dict[str, int]) -> list[Hit]:
    """Without people, what everybody says of the times, and assistants that one writes code with."""
    people = own.get(number["agent-people"], ())
    spans = _outside(spans, (*people, *own.get(number["agent-slogan"], ())))
    # Of "osquery agents in production" the agents are those of osquery.
    spans = [s for s in spans if not any(o[0] < s[0] < o[1] for o in people)]
    if own.get(number["using"]):
        spans = _outside(spans, own.get(number["agent-tools"], ()))
    return list(spans)


def _of_terms(own: Hits, patterns: Patterns) -> bool:
    """Is any word of a contract no piece of a longer phrase that means employment ("unlimited-term employment")?"""
    permanent = own.get(patterns.lists["@permanent"], ())
    words = own.get(patterns.lists["@contract"], ())
    return any(not any(s[0] < o[1] and o[0] < s[1] for o in permanent) for s in words)


def _outside(spans: Iterable[Hit], others: Sequence[Hit]) -> list[Hit]:
    return [s for s in spans if not any(o[0] <= s[0] and s[1] <= o[1] for o in others)]


def _apart(spans: Iterable[Hit]) -> list[Hit]:
    """The longest of overlapping spans."""
    kept: list[Hit] = []
    for span in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if not any(span[0] < other[1] and other[0] < span[1] for other in kept):
            kept.append(span)
    return kept

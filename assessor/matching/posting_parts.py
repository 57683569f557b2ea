"""Tells the parts of a posting apart: which lines are headings, what they say, and which part a sentence stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from assessor.core.documents import Document, Line
from assessor.core.postings.passages import Part
from assessor.matching.posting_headings import ASKING, Headings
from assessor.matching.posting_lists import Lists, lines_under
from assessor.matching.units import BULLET, Unit, split_units
from assessor.matching.words import as_set

MOST_CHARACTERS = 90
UNKNOWN_WORDS, LED_WORDS = 8, 14
WRAPPED_FROM = 60
# Per cent of the words of a line that must speak of parts: where its shape says heading, and where only words do.
SHAPED, PLAIN = 30, 51
# A key and its value, in one line or as the two cells of a row.
FIELD = re.compile(r"^\s*([A-Za-z][\w /&-]{1,28}?)\s*(?::\s*|\t\s*)(?=\S)")
FIELD_KEYS = as_set(
    "location locations department level seniority duration rate start type company employer title position "
    "pay compensation industry hours shift ctc ref reference posted openings vacancies arbeitsort anstellungsart "
    "vertragsart gehalt budget engagement vertrag eintrittsdatum standort remote office commitment schedule "
    "status tenure appointment wage income term length laufzeit dauer auslastung tagessatz stundensatz beginn "
    "beschäftigungsart "
    "statut contrat durée lieu début salaire rémunération tjm duur looptijd tarief uurtarief salaris loon uren "
    "dienstverband "
    "contrato duración jornada salario sueldo ubicación modalidad vínculo salário remuneração duração durata contratto "
    "retribuzione sede lön omfattning anställningsform varaktighet löptid lønn løn stawka wynagrodzenie umowa wymiar"
)
# A field that is a list: "nice_to_have: Elixir, Kafka".
ASKED_KEY = re.compile(r"\b(?:musts?|nice|required|requirements?|qualifications?|preferred|bonus|wish(?:es)?)\b")
# Fields whose value is a condition: "Work auth: citizens only".
CONDITION_KEY = re.compile(
    r"^(?:work auth\w*|clearance(?: required| level)?|citizenship|education|driving licen[cs]e)$"
)
NO_CONDITION = re.compile(r":\s*(?:none|no|not|any|n/?a|-|open)\b", re.IGNORECASE)
FIELD_PHRASES = (
    "employment", "job type", "job title", "job id", "contract", "work type", "work model", "working hours",
    "salary", "day rate", "ir35", "start date", "reports to", "reporting to", "notice period", "closing date",
    "pay r", "base ", "assignment", "mode of", "type of", "type de", "tipo de", "tipo di", "form of", "forma ",
    "form der", "annual ", "monthly ", "hourly ", "daily ", "anställning", "ansættelse", "ansettelse",
)  # fmt: skip
BRACKETS = re.compile(r"(?<=\S)\s*\([^()]*\)(?=\W*$)")
ROW_WORDS, LEAST_COLUMNS = 4, 2
# How person specifications of public bodies mark what is essential and what is desirable.
LETTERS: Mapping[str, Part] = {"E": "required", "D": "wanted"}
ENDING = re.compile(r"[.;,!]\s*$")
# How a sentence begins that says what somebody brings; what they will do or are responsible for is the work.
BRINGS = re.compile(
    r"^\W*you(?:['’]ve|['’]re| have| are| can| know| need| must| should| bring| understand| speak| write)\b"
    r"(?! responsible| in charge)",
    re.IGNORECASE,
)
WILL_DO = re.compile(r"^\W*you(?:['’](?:d|ll)| will| would)\b(?! (?:have|need|bring|know))", re.IGNORECASE)
LEAST_SENTENCES = 2
# No sentence ends in these: it goes on in the lines below.
UNFINISHED = re.compile(
    r"\b(?:with|be|to|will|would|have|has|are|is|by|for|who|that|can|should|must|you|in|of)\W*$", re.I
)
# "3. ELIGIBILITY": the sections of public notices, which the reader takes for items of a numbered list.
CAPITALS = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ ,/&’'-]{4,60}:?$")


@dataclass(frozen=True, slots=True)
class Placed:
    """A unit with its part; see `Passage` for `key`, `sub` and `loose`."""

    unit: Unit
    part: Part
    key: str = ""
    sub: bool = False
    loose: bool = False


def cut_units(document: Document, headings: Headings) -> tuple[Unit, ...]:
    """The units of a posting, its headings told by their words and their shape."""
    return split_units(replace(document, lines=tuple(_mark(document, headings))), lower=True)


def place_units(document: Document, headings: Headings, lists: Lists) -> tuple[Placed, ...]:
    """The units of a posting in order, each with the part it stands in."""
    placed: list[Placed] = []
    part: Part = "intro"
    sub = listed = guessed = False
    units = cut_units(document, headings)
    fields = {line.start for line in document.lines if line.kind == "table"}
    columns: dict[int, Part] = {}
    for i, unit in enumerate(units):
        text = document.text[unit.start : unit.end]
        if unit.kind == "heading":
            named = headings.part_of(text.strip("#*_ "), least=min(SHAPED, _least(text)))
            below = lines_under(units, i)
            # One word over a second list names a field of the first, unless that had such a word of its own above it.
            alone = listed and not sub and (len(unit.words) > 1 or guessed)
            # The first heading of all is the title: the lines under it are no list of anything.
            titled = not any(one.part == "heading" for one in placed) and below[:1] and below[0].kind != "bullet"
            known = (
                lists.correct(text, named, below)
                if named
                else headings.part_of_list(_list_under(units, i), part, alone)
                or (None if titled else lists.part_of(below, part, follows_list=alone))
                or _part_of_prose(document, units, i)
            )
            part, sub, listed = (known, False, False) if known else (part, True, False)
            guessed = bool(known and not named)
            placed.append(Placed(unit, "heading"))
            continue
        key = _field_key(text, sure=unit.start in fields)
        asked = headings.part_of(key, least=80) if ASKED_KEY.search(key) else None
        if CONDITION_KEY.match(key) and not NO_CONDITION.search(text):
            asked = "required"
        if key:
            placed.append(Placed(unit, asked if asked in ASKING else "field", key=key))
            continue
        if placed and placed[-1].unit.block == unit.block:
            placed.append(replace(placed[-1], unit=unit))
            continue
        columns = _columns(text, headings) or columns
        opened = _run_in(text, unit, headings) or _last_cell(text, headings) or _marked(text, columns)
        if not opened and part in ("intro", "role") and unit.kind != "bullet":
            opened = _brings(document, [other for other in units[i:] if other.block == unit.block])
        if opened and unit.kind != "bullet" and i + 1 < len(units) and units[i + 1].kind == "bullet":
            part, sub, listed = opened, False, False
        loose = listed and unit.kind != "bullet"
        listed = listed or unit.kind == "bullet"
        placed.append(Placed(unit, opened or part, sub=sub and not opened, loose=loose and not opened))
    return tuple(placed)


def _part_of_prose(document: Document, units: Sequence[Unit], i: int) -> Part | None:
    """Under a heading nobody knows: most sentences that say what you have, can or need are requirements."""
    return _brings(document, list(takewhile(lambda unit: unit.kind in ("text", "table"), units[i + 1 :])))


def _brings(document: Document, sentences: Sequence[Unit]) -> Part | None:
    """Requirements, where most sentences say what you have, can or need, and none what you will do."""
    texts = [document.text[unit.start : unit.end] for unit in sentences]
    brings = sum(bool(BRINGS.match(text)) for text in texts)
    mixed = any(WILL_DO.match(text) for text in texts)
    return "required" if brings >= LEAST_SENTENCES and brings * 2 >= len(texts) and not mixed else None


def _list_under(units: Sequence[Unit], i: int) -> list[Unit]:
    """The first sentences of the bullets between a heading and whatever follows them."""
    items: list[Unit] = []
    for unit in units[i + 1 :]:
        if unit.kind != "bullet":
            break
        if not items or items[-1].block != unit.block:
            items.append(unit)
    return items


def _least(text: str) -> int:
    return 20 if text.rstrip("*_ ").endswith((":", "?", "…")) else PLAIN


def _mark(document: Document, headings: Headings) -> Iterable[Line]:
    lines = document.lines
    for i, line in enumerate(lines):
        content = document.text[line.start : line.end].strip()
        if line.kind == "heading" or line.kind in ("table", "code"):
            over = i + 1 < len(lines) and lines[i + 1].kind == "bullet"
            heads = line.kind == "heading" or line.kind == "table" and over and _opens(content, line, headings)
            yield replace(line, kind="heading" if heads else "table", level=line.level or (2 if heads else None))
        elif _is_field(content):
            yield replace(line, kind="table")
        elif _opens(content, line, headings) or _stands_over(document, i, content):
            yield replace(line, kind="heading", level=line.level or 2)
        elif line.kind == "text" and not document.pages and not (_runs_on(document, i) or _runs_on(document, i - 1)):
            # Where a line does not run on into the next, it stands for itself.
            yield replace(line, kind="table")
        else:
            yield line


def _opens(content: str, line: Line, headings: Headings) -> bool:
    """Does a line open a part by its words? A bullet does only where it ends in a colon."""
    # "Rust (nice to have)" is no heading: what stands in brackets says it of its own line alone.
    bare = BRACKETS.sub("", content.strip("#*_ •-"))
    if not bare or len(bare) > MOST_CHARACTERS or ENDING.search(bare) or FIELD.match(bare):
        return False
    if line.kind == "bullet" and not bare.endswith(":") and not CAPITALS.match(bare):
        return False
    return headings.part_of(bare, least=_least(bare)) is not None


def _stands_over(document: Document, i: int, content: str) -> bool:
    """A short line that ends no sentence and stands over a list or leads into the next line."""
    line = document.lines[i]
    after = document.lines[i + 1] if i + 1 < len(document.lines) else None
    before = document.lines[i - 1] if i else None
    if line.kind != "text" or ENDING.search(content) or FIELD.match(content) or BULLET.match(content):
        return False
    apart = before is None or before.kind != "text" or before.end < line.start - 1
    if after is None or not apart:
        return False
    words = len(content.split())
    if after.kind == "bullet":
        # Whoever writes without capitals does so in headings, too; a colon leads in what is longer.
        return 0 < words <= (LED_WORDS if content.rstrip("*_ ").endswith(":") else UNKNOWN_WORDS)
    return 0 < words <= UNKNOWN_WORDS and content[:1].isupper() and _leads_in(document, content, after)


def _leads_in(document: Document, content: str, after: Line) -> bool:
    """Is a line no whole sentence, and goes on below? "You should come with" stands over "at least three years"."""
    text = document.text[after.start : after.end]
    return not document.pages and after.kind == "text" and text[:1].islower() and bool(UNFINISHED.search(content))


def _runs_on(document: Document, i: int) -> bool:
    """Did an author or a program break a sentence at the end of this long line?"""
    if not 0 <= i < len(document.lines) - 1:
        return False
    line, after = document.lines[i], document.lines[i + 1]
    if line.kind != "text" or after.kind != "text" or after.start > line.end + 1:
        return False
    content, following = document.text[line.start : line.end].rstrip(), document.text[after.start : after.end].lstrip()
    return len(content) >= WRAPPED_FROM and not content.endswith((".", "!", "?", ":", ";")) and following[:1].islower()


def _field_key(text: str, *, sure: bool) -> str:
    found = FIELD.match(text)
    if not found:
        return ""
    key = re.sub(r"[\s_/-]+", " ", found.group(1)).strip().lower()
    return key if sure and "\t" not in found.group() or _is_field(text) else ""


def _is_field(text: str) -> bool:
    """A line that gives one of the particulars of a job ("Location: Leeds")."""
    found = FIELD.match(text)
    key = re.sub(r"[\s_/-]+", " ", found.group(1)).strip().lower() if found else ""
    known = key in FIELD_KEYS or key.startswith(FIELD_PHRASES) or bool(CONDITION_KEY.match(key))
    return bool(key) and len(text) <= MOST_CHARACTERS * 2 and known


def _run_in(text: str, unit: Unit, headings: Headings) -> Part | None:
    """The part that the words before a colon or dash open for their own line."""
    head = re.match(r"^\W*([^:–—\n]{2,60}?)\s*(?::|\t(?=(?:\S+\s+){2})|\s[–—-]\s)", text)
    return headings.part_of(head.group(1), least=80 if unit.kind == "bullet" else 60) if head else None


def _last_cell(text: str, headings: Headings) -> Part | None:
    """In a table of criteria the last cell of a row says whether it is essential or desirable."""
    cells = text.split("\t")
    if len(cells) < 2 or len(text.split()) < ROW_WORDS:
        return None
    part = LETTERS.get(cells[-1].strip()) or headings.part_of(cells[-1], least=80)
    return part if part in ASKING else None


def _columns(text: str, headings: Headings) -> dict[int, Part]:
    """The columns of a table of criteria, where this is the row over them: "Profile", "Must", "Nice"."""
    named = {i: headings.part_of(cell, least=80) for i, cell in enumerate(text.split("\t")) if i}
    found = {i: part for i, part in named.items() if part in ASKING}
    return found if len(found) >= LEAST_COLUMNS else {}


def _marked(text: str, columns: Mapping[int, Part]) -> Part | None:
    """The part of the column in which a row has its mark."""
    cells = text.split("\t")
    marked = [columns[i] for i, cell in enumerate(cells) if i in columns and cell.strip()]
    return marked[0] if len(marked) == 1 else None

"""The review page arranged: what was read beside its page, the forms to correct it, and what was corrected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from assessor import queries
from assessor.core.documents import Document, Warning
from assessor.core.profile.corrections import find_place, place_of
from assessor.core.profile.models import Position, Profile, Section
from assessor.core.report import Report
from assessor.correcting import FORMS, SECTION_CHOICES, CorrectionForm
from assessor.corrections import EFFECTS, corrections_of, to_values
from assessor.models import AssessmentDocument, Correction
from assessor.texts import to_document
from assessor.views.documents import PDF

SECTION_WORDS = dict(SECTION_CHOICES)
KIND_WORDS = {"none": "no section", "above": "not a heading"}
FIELD_WORDS = {
    "name": "name",
    "email": "e-mail",
    "phone": "phone",
    "title": "title",
    "organisation": "organisation",
    "start": "start",
    "end": "end",
    "position_kind": "kind",
}
# A line in a list of lines to choose from.
LINE_CHARACTERS = 70
Refused = tuple[str, str, CorrectionForm]


@dataclass(frozen=True, slots=True)
class PageRead:
    """A page, and the text read from it. Without a number it is the whole text of a document without pages."""

    number: int | None
    width: float
    height: float
    text: str
    warnings: tuple[Warning, ...]


@dataclass(frozen=True, slots=True)
class Read:
    """A document as it was read, with the form that replaces its text."""

    id: str
    name: str
    kind: str
    message: str
    pasted: bool
    pages_url: str
    pages: tuple[PageRead, ...]
    warnings: tuple[Warning, ...]
    form: CorrectionForm


@dataclass(frozen=True, slots=True)
class SectionRead:
    """A heading as written and the sections it opens, with the form that says otherwise."""

    heading: str
    names: str
    corrected: bool
    form: CorrectionForm


@dataclass(frozen=True, slots=True)
class PositionRead:
    """A position with the forms that correct and remove it."""

    position: Position
    corrected: bool
    form: CorrectionForm
    removal: CorrectionForm


@dataclass(frozen=True, slots=True)
class Said:
    """One standing correction in words, and what became of it."""

    id: int
    words: str
    effect: str


@dataclass(frozen=True, slots=True)
class Review:
    """Everything on the page. `contact` and what follows it is empty where the resume could not be read."""

    documents: tuple[Read, ...]
    said: tuple[Said, ...]
    profile: Profile | None = None
    contact: CorrectionForm | None = None
    corrected_contact: tuple[str, ...] = ()
    sections: tuple[SectionRead, ...] = ()
    new_section: CorrectionForm | None = None
    positions: tuple[PositionRead, ...] = ()
    new_position: CorrectionForm | None = None


class Desk:
    """Makes the forms of one page: fresh ones with what was read, and the refused one as it was sent."""

    def __init__(self, document: Document, profile: Profile, refused: Refused | None) -> None:
        self.document, self.profile, self.refused = document, profile, refused
        self.lines = [(line.start, f"{number}: {_shortened(document, line)}") for number, line in _numbered(document)]

    def form(self, kind: str, key: str = "", **initial: Any) -> CorrectionForm:
        """A form of a kind; `key` tells those of one kind apart: the offset of a line, or "new"."""
        if refused := self._refused(kind, key):
            form = refused
        else:
            form = FORMS[kind](document=self.document, profile=self.profile, initial=initial)
        form.auto_id = f"{self.document.id}-{kind}-{key or 'form'}-%s"
        if key == "new":
            form.offer_lines(self.lines)
        return form

    def _refused(self, kind: str, key: str) -> CorrectionForm | None:
        if not self.refused or self.refused[:2] != (self.document.id, kind):
            return None
        form = self.refused[2]
        is_new = "new" in form.data
        return form if (key == "new") == is_new and key in ("", "new", form.data.get("at", "")) else None


def arrange_review(
    parts: Sequence[AssessmentDocument], report: Report | None, refused: Refused | None = None
) -> Review:
    """The page of an assessment's parts; `refused` is the form that could not be kept, with its document and kind."""
    rows = corrections_of(parts)
    profile = report.profile if report else Profile()
    read = {part.core_id: _document(part) for part in parts}
    desks = {name: Desk(document, profile, refused) for name, document in read.items()}
    documents = tuple(_read(part, read[part.core_id], desks[part.core_id]) for part in parts)
    said = tuple(_say(row, parts, report) for row in rows)
    resume = next((part for part in parts if part.kind == "resume" and part.text), None)
    if resume is None or report is None:
        return Review(documents, said)
    desk, names = desks[resume.core_id], _corrected_fields(rows)
    contact = {name: getattr(profile, name) for name in ("name", "email", "phone")}
    return Review(
        documents,
        said,
        profile=profile,
        contact=desk.form("contact", **contact),
        corrected_contact=names,
        sections=tuple(_sections(desk, rows)),
        new_section=desk.form("section", "new"),
        positions=tuple(_positions(desk, rows)),
        new_position=desk.form("position", "new", position_kind="job"),
    )


def _document(part: AssessmentDocument) -> Document:
    if part.text:
        return to_document(part.text, part)
    return Document(part.core_id, part.name, part.kind, part.document.media_type, "")


def _read(part: AssessmentDocument, document: Document, desk: Desk) -> Read:
    pages = tuple(_pages(part, document))
    return Read(
        id=part.core_id,
        name=part.name,
        kind=part.kind,
        message=part.message,
        pasted=bool(part.text and part.text.correction_id),
        pages_url=f"{reverse('document', args=[part.assessment_id, part.core_id])}pages/",
        pages=pages,
        warnings=document.warnings,
        form=desk.form("text", text=document.text),
    )


def _pages(part: AssessmentDocument, document: Document) -> Iterator[PageRead]:
    """The pages with their text. Beside pasted text stand the pages of the file, as long as they were once read."""
    if document.pages:
        for page in document.pages:
            warnings = tuple(w for w in document.warnings if w.page == page.number)
            text = document.text[page.start : page.end].strip("\n")
            yield PageRead(page.number, page.width, page.height, text, warnings)
        return
    sizes = queries.layout_of(part).get("pages", []) if part.document.media_type == PDF else []
    for place, (number, width, height, *_) in enumerate(sizes):
        yield PageRead(number, width, height, "" if place else document.text, ())
    if not sizes:
        yield PageRead(None, 0, 0, document.text, ())


def _sections(desk: Desk, rows: Sequence[Correction]) -> Iterator[SectionRead]:
    corrected = _lines(desk.document, rows, "section")
    begun: dict[int, list[Section]] = {}
    for section in desk.profile.sections:
        begun.setdefault(section.start, []).append(section)
    for start, sections in sorted(begun.items()):
        place = place_of(desk.document, start)
        yield SectionRead(
            heading=sections[0].heading or "",
            names=", ".join(SECTION_WORDS[section.id] for section in sections),
            corrected=place.start in corrected,
            form=desk.form("section", str(start), at=start, section=sections[0].id),
        )


def _positions(desk: Desk, rows: Sequence[Correction]) -> Iterator[PositionRead]:
    corrected = _lines(desk.document, rows, "position")
    for position in desk.profile.positions:
        at = position.span.start
        fields = {name: getattr(position, name) for name in ("title", "organisation", "start", "end")}
        yield PositionRead(
            position=position,
            corrected=place_of(desk.document, at).start in corrected,
            form=desk.form("position", str(at), at=at, position_kind=position.kind, **fields),
            removal=desk.form("no-position", str(at), at=at),
        )


def _lines(document: Document, rows: Sequence[Correction], kind: str) -> set[int]:
    """Where the lines begin that corrections of a kind are about."""
    values = to_values(row for row in rows if row.kind == kind)
    places = (find_place(document, value.place) for value in values if value.kind in ("section", "position"))
    return {line.start for line in places if line}


def _corrected_fields(rows: Sequence[Correction]) -> tuple[str, ...]:
    said = {name for row in rows if row.kind == "contact" for name, text in row.payload.items() if text is not None}
    return tuple(sorted(said))


def _say(row: Correction, parts: Sequence[AssessmentDocument], report: Report | None) -> Said:
    effects = {statement.id: statement.effect for statement in report.statements} if report else {}
    name = next((part.name for part in parts if part.document_id == row.document_id), "")
    effect = effects.get(f"correction-{row.pk}", "")
    return Said(row.pk, _words(row, name), "" if effect in EFFECTS.values() else effect)


def _words(row: Correction, name: str) -> str:
    payload = row.payload
    if row.kind == "text":
        return f"The text of {name}: {len(payload['text'])} characters pasted."
    if row.kind == "contact":
        return f"Contact: {_changes(payload)}."
    line = payload["place"]["line"]
    if row.kind == "section":
        to = payload["section"]
        return f"“{line}”: {SECTION_WORDS.get(to) or KIND_WORDS[to]}."
    return f"“{line}”: " + (f"{_changes(payload)}." if row.kind == "position" else "no position.")


def _changes(payload: Mapping[str, Any]) -> str:
    said = {FIELD_WORDS[name]: text for name, text in payload.items() if name in FIELD_WORDS and text is not None}
    return ", ".join(f"{word} {text or 'removed'}" for word, text in said.items())


def _numbered(document: Document) -> Iterator[tuple[int, Any]]:
    """The lines with words, counted from 1."""
    return enumerate((line for line in document.lines if document.text[line.start : line.end].strip()), start=1)


def _shortened(document: Document, line: Any) -> str:
    words = " ".join(document.text[line.start : line.end].split())
    return words if len(words) <= LINE_CHARACTERS else f"{words[: LINE_CHARACTERS - 1]}…"

"""The door of the profile: a resume's document in, who the person is out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assessor.core.documents import Document
from assessor.core.profile.blocks import classify_block, is_skill_list, looks_like_prose
from assessor.core.profile.contact import Contact, read_contact
from assessor.core.profile.dating import total_months
from assessor.core.profile.education import read_education
from assessor.core.profile.folding import fold
from assessor.core.profile.guesses import guess_section
from assessor.core.profile.headings import denies, match_heading
from assessor.core.profile.heads import OTHER
from assessor.core.profile.models import Profile, Section
from assessor.core.profile.months import last_full_month
from assessor.core.profile.places import is_place
from assessor.core.profile.rows import Row, make_rows
from assessor.core.profile.sections import Block, find_blocks
from assessor.core.profile.work import read_work

_CONTACT = (
    "contact",
    "kontakt",
    "links",
    "coordonn",
    "contat",
    "personal",
    "person",
    "details",
    "联系",
    "基本",
    "connect",
)
# Pages above which a document without contact in its first characters is no resume.
LONGEST_WITHOUT_CONTACT = 8
HEAD_CHARACTERS = 2000
# Fewer words under the name are a motto.
MIN_SUMMARY = 15
_TELLING = frozenset(("experience", "education", "skills", "projects", "languages", "publications", "certifications"))


def read_profile(document: Document, as_of: date) -> Profile:
    """Everything the resume says about the person; open jobs run through the last full month before `as_of`.

    Pure: the same document and date give the same profile. Text that is no resume gives an empty one.
    """
    rows = make_rows(document)
    if not rows:
        return Profile()
    blocks = find_blocks(rows)
    head = _head_rows(blocks, rows)
    places = _named_places(head)
    last_month = last_full_month(as_of)
    blocks, positions = read_work(blocks, document.id, last_month, places)
    blocks = _name_unknown([_name_headless(block, i) for i, block in enumerate(blocks)])
    # Two jobs told in a letter make it one person's, even without headings.
    is_resume = _is_resume(blocks) or len(positions) > 1
    contact = read_contact(document, _own_rows(blocks, rows), head, is_resume=is_resume)
    if (contact == Contact() and not is_resume) or _is_long_and_nobodys(document, contact):
        return Profile()
    return Profile(
        name=contact.name,
        email=contact.email,
        phone=contact.phone,
        links=contact.links,
        sections=tuple(_sections(blocks)),
        positions=tuple(positions),
        total_months=total_months(positions, last_month),
        education=tuple(
            course for block in blocks if "education" in block.ids for course in read_education(block.rows, places)
        ),
    )


def named_places(document: Document) -> frozenset[str]:
    """Places that the head of the resume names, folded: what tells a town from an employer."""
    rows = make_rows(document)
    return _named_places(_head_rows(find_blocks(rows), rows)) if rows else frozenset()


def _head_rows(blocks: Sequence[Block], rows: Sequence[Row]) -> list[Row]:
    """Rows above the first heading and in contact sections; without any heading the first rows."""
    head = [row for block in blocks[:1] if block.heading is None for row in block.rows[:20]]
    inside = False
    for block in blocks:
        # The labels of a rail below "Personal details" are no sections of their own.
        inside = block.ids == (OTHER,) and (_is_contact(block) or (inside and block.label))
        head += block.rows if inside else ()
    return head or list(rows[:8])


def _is_contact(block: Block) -> bool:
    return block.heading is not None and fold(block.heading).startswith(_CONTACT)


def _own_rows(blocks: Sequence[Block], rows: Sequence[Row]) -> list[Row]:
    """All rows but those of referees: their names and numbers are not the person's."""
    referees = {row.index for block in blocks if fold(block.heading or "").startswith("refer") for row in block.rows}
    return [row for row in rows if row.index not in referees]


def _named_places(head: Sequence[Row]) -> frozenset[str]:
    """Places that the head of the resume names ("Gdańsk, Poland"), folded, each part by itself."""
    found: set[str] = set()
    for row in head:
        for cell in row.cells:
            for piece in cell.text.replace("•", "|").replace("·", "|").split("|"):
                if is_place(piece) and len(piece) < 50:
                    found |= {fold(part).strip(" .") for part in piece.split(",")}
    return frozenset(part for part in found if part)


def _name_headless(block: Block, position: int) -> Block:
    """A part without heading named by its content: the lines under the name as summary, lists as skills."""
    if block.ids != (OTHER,) or block.heading is not None:
        return block
    rows = [row for row in block.rows if "@" not in row.text]
    found = None
    if position <= 1 and (position == 0 or looks_like_prose(rows)):
        prose = [row for row in rows if row.words >= 6 and not row.text.startswith(('"', "“", "„", "«"))]
        found = "summary" if sum(row.words for row in prose) >= MIN_SUMMARY and looks_like_prose(prose) else None
    elif is_skill_list(rows):
        found = "skills"
    else:
        found = classify_block(rows)
    return replace(block, ids=(found,)) if found else block


def _name_unknown(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with those named whose headings are somebody's own words, by what is in them and still missing."""
    taken = {id_ for block in blocks for id_ in block.ids}
    named = []
    for i, block in enumerate(blocks):
        unknown = block.ids == (OTHER,) and block.heading and match_heading(block.heading) is None
        if unknown and not denies(block.heading or ""):
            is_early = not any("experience" in other.ids for other in blocks[:i])
            found = guess_section(block.rows, taken, is_early=is_early, is_late=i >= len(blocks) - 2)
            if found:
                block = replace(block, ids=(found,))
                taken.add(found)
        named.append(block)
    return named


def _is_long_and_nobodys(document: Document, contact: Contact) -> bool:
    """Reports and rules of many pages hold headings and dates too; a long resume says at its head whose it is."""
    if len(document.pages) <= LONGEST_WITHOUT_CONTACT:
        return False
    head = document.text[:HEAD_CHARACTERS]
    return not any(value and value in head for value in (contact.email, contact.phone))


def _is_resume(blocks: Sequence[Block]) -> bool:
    return len({id_ for block in blocks for id_ in block.ids} & _TELLING) >= 2


def _sections(blocks: Sequence[Block]) -> list[Section]:
    return [
        Section(id=id_, heading=block.heading, start=block.start, end=block.end)
        for block in blocks
        for id_ in block.ids
        if id_ != OTHER
    ]

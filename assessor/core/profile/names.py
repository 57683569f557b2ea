"""A piece of a job's header as title and employer: parted by a comma or "at", fields of work and towns told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assessor.core.profile.employer_forms import FOUNDED, OF_FIRM, SECONDED, SENT_BY, UNNAMED
from assessor.core.profile.folding import fold
from assessor.core.profile.kinds import kind_of
from assessor.core.profile.parts import tidy
from assessor.core.profile.places import is_employment, is_known_place, is_place
from assessor.core.profile.scores import COMMA, PARTICLE, REMARK, organisation_score, title_score
from assessor.core.profile.words.blocks import LANGUAGES, TOOLS
from assessor.core.profile.words.fields import ABSTRACT, FIELDS, JOINTS, UNITS
from assessor.core.profile.words.firms import CLIENTS
from assessor.core.profile.words.jobs import LEGAL_FORMS
from assessor.core.profile.words.places import STATE_CODES

_ASIDE = (
    r"(?i:acquired|formerly|previously|now|antes|früher|vormals|ehemals|anciennement|già|dawniej|tidligere|tidigare"
    r"|voorheen|renamed|rebranded|renommée?|rebaptisée?|umbenannt|umfirmiert|rinominata|rebatizada|renombrada"
    r"|merged|bought|sold|taken over|übernommen|rachetée?|acquisita|adquirida|comprada|opkøbt|uppköpt|overtaken|later"
    r"|(?:since|from|until|till|seit|ab|bis|dal|fino al|depuis|jusqu'en|desde|hasta|até|sedan|siden|fra|vanaf|sinds|od)"
    r"\s(?:\w+\s)?(?:19|20)\d\d|name (?:on|upon|auf|sur)|vertraulich|confiden[tc]i[ae]l(?:le)?"
    r"|clients?|(?:contract\w*\s)?(?:via|through)|part of|on leave)\b[^()]*"
)
# "Oak Consulting, for the Bank of Elm": where the work was done.
_FOR_CLIENT = re.compile(r"(?:for|via|through|on behalf of|on site at|für|beim? kunden|pour|chez|para|per|voor)\s")
_TAGLINE = re.compile(rf"\s*\((?![^()]*\b(?:prof|dr)\b)(?:[^()A-Z]*|{_ASIDE})\)?$")
_TITLE_ASIDE = re.compile(rf"\s*\({_ASIDE}\)?$")
# "Team lead 12 members": how many there were.
_TEAM = re.compile(
    r"[\s,(]+\d{1,3}\s(?:members?|people|persons|employees|staff|reports|Mitarbeiter(?:innen)?|personnes|personas)\)?$"
)
_IN_BRACKETS = re.compile(r"^([^()]+?)\s*\(([^()]{3,60})\)$")
# "Junior, later Senior Consultant": what one became is part of the title.
_LATER = re.compile(
    r"(?:and\s)?(?:then|later|since|from|promoted|before that|dann|spater|zuletzt|ab|seit|puis|ensuite|luego|despues"
    r"|depois|poi|daarna|later|senare|siden|potem|pozniej)\s"
)
# "Desde 2020 soy responsable de datos": what is said before a title.
_TOLD_TITLE = re.compile(
    r"^(?:[Mm]y (?:first|last|current|present|next)?\s?(?:job|post|work|role) (?:was|is|has been) (?:as |that of )?"
    r"(?:an? |the )?(?=\S)"
    r"|(?:(?:I|[Ii]ch|[Jj]e|[Yy]o|[Ee]u|[Ii]o)\s|[Jj]['’])?(?:am|was|have been"
    r"|[Ww]ork(?:ed|ing)? as|[Ee]mployed as|[Ss]erv(?:ed|ing) as"
    r"|soy|fui|era"
    r"|he sido|trabaj(?:o|é|aba) como|sou|trabalh(?:o|ei|ava) como|sono(?: stat[oa])?|ho lavorato come"
    r"|lavor(?:o|ai|avo) come|suis|étais|ai été|(?:travaill(?:e|ais)|ai travaillé) comme"
    r"|bin|war|arbeite(?:te)? (?:ich )?als"
    r"|(?:jobba|arbeta)(?:r|de) (?:jag )?som|arbeid(?:er|et) (?:jeg )?som|arbejde(?:r|de) (?:jeg )?som"
    r"|pracuj[ęe] jako|pracował[ae]m jako|werk(?:te)? (?:ik )?als|är|er|var)(?:\s(?:ich|jag|jeg|ik))?\s"
    r"(?:(?:an?|the|un|una|une|ein|eine|um|uma|en|el|la|le)\s)?(?=\S))"
)
# "bei der Rheinfähre": the article is no part of the name.
_DATIVE = re.compile(r"^(?:der|dem|den|beim)\s+(?=[^\W\d_a-z])")
_MANY = 5
# A title and its employer.
_PAIR = 2
# "Members and Renewals": in a pair plurals will do.
_FORMS = (*ABSTRACT, "s")
_COUNT = re.compile(r"\d[\d.,]*\s+[a-z]")
_AT = re.compile(
    r"\s+(?:(?:at|with|for|bei|chez|hos|w|en|presso|bij|på|ved|beim)\s+(?=[^\W\d_a-z])|(?:at|with)\s+(?=the\s)|for\s+(?=the\s(?:[^\s,]+\s)*[^\W\d_a-z])"
    r"|(?:at|bei|chez|bij|presso|hos)\s+(?=(?:an?|one|two|three|eine[rmn]?|einem|een|une?|una?|ett?|en)\s[^\W\d_A-Z])"
    r"|(?:at|in|for|with)\s+(?=(?:my|our)\s)"
    r"|(?:bei|chez|bij|presso|hos)\s+(?=(?:(?:der|dem|den|die|het|de|la|le|les|il|lo)\s|[ld]['’])[^\W\d_a-z]))"
)
# What stands before an employer only where nothing else can be one: "Bookbinder in the Palm Works".
_IN = re.compile(
    r"\s+(?:in|im|am|an|dans|à|en|na|no|nel|nella|i|v|u)\s+(?:(?:der|dem|the|la|le|el|den|het)\s+)?(?=[^\W\d_a-z]{1}[^\W\d_])"
)


def split_title(text: str, places: frozenset[str], *, alone: bool = False) -> tuple[str, str | None]:
    """Title and employer of a piece that may hold both, parted by a comma or "at"; no employer where it does not.

    Where nothing else in the header can be the employer (`alone`), a field of work after the comma is.
    """
    if (
        (found := _AT.search(text))
        and title_score(text[: found.start()])
        and not _names_firm_before(text, found.start())
        and fold(text[found.end() :]) not in TOOLS
        and not _says_for_whom(text, found)
    ):
        return text[: found.start()].rstrip(" ,"), _without_place(text[found.end() :], places)
    if alone and (found := _IN.search(text)) and title_score(text[: found.start()]) >= 2 and "," not in text:
        rest = text[found.end() :]
        if not (is_place(rest, places) or names_field(rest) or title_score(rest) or fold(rest) in TOOLS):
            return text[: found.start()], _without_place(rest, places)
    if (found := _IN_BRACKETS.match(text)) and title_score(found[1]) and _may_be_employer(found[2]):
        inside, employer = split_title(found[1], places)
        if employer is None or organisation_score(found[2]) > organisation_score(employer):
            return found[1], _without_place(found[2], places)
        # "Developer, Tideway Works (Yarm)": behind an employer brackets hold its town.
        return inside, employer
    for form in (SECONDED, FOUNDED):
        if (found := form.match(text)) and title_score(found["title"]) and not names_field(found["employer"]):
            return found["title"], _without_place(found["employer"], places)
    segments = names_of(text)
    while len(segments) > 1 and is_known_place(segments[-1], places):
        segments.pop()
    while len(segments) > _PAIR and segments[1][:1].isupper() and OF_FIRM.match(fold(segments[-1])):
        segments.pop()
    if len(segments) < 2:
        return segments[0] if segments else text, None
    titled = len(segments) == 2 and title_score(segments[0]) > 0 and not segments[0][:1].islower()
    if titled and _names_clients(segments[0], segments[1]):
        return segments[0], segments[1]
    if titled and (_is_field(segments[1]) or (not alone and names_field(segments[1]))):
        return text, None
    scores = [0 if ": " in segment else title_score(segment) - organisation_score(segment) for segment in segments]
    if scores[0] <= 0 and max(scores[1:]) > 0:
        at = next(i for i, score in enumerate(scores) if score > 0)
        # "Medicine stock by SMS, Oak Supply, developer": a project before its employer.
        first = 1 if at == 2 and _is_project(segments[0]) and not _is_phrase(segments[1]) else 0
        return ", ".join(segments[at:]), ", ".join(segments[first:at])
    cut = _employer_from(segments)
    while 0 < cut < len(segments) - 1 and (_is_field(segments[cut]) or _is_field_before(segments, cut)):
        # "Release engineer, night shift, Oak Ltd": what is in small letters goes with the title.
        cut += 1
    return ", ".join(segments[:cut]), ", ".join(segments[cut:])


def names_of(text: str) -> list[str]:
    """The names between commas; "later Senior Consultant" stays with the title before it, and "Lda." with its firm."""
    joined: list[str] = []
    for segment in (piece.strip() for piece in COMMA.split(text) if piece.strip()):
        if joined and (_LATER.match(fold(segment)) or _is_form(segment)):
            joined[-1] = f"{joined[-1]}, {segment}"
        else:
            joined.append(segment)
    return joined


def _is_form(segment: str) -> bool:
    """Whether a segment is nothing but a legal form, or one and a remark: "Lda. (Porto)"."""
    return fold(REMARK.sub("", segment).strip()) in LEGAL_FORMS


def _is_project(text: str) -> bool:
    """Whether a text names what was made rather than for whom: made of common words, or ended by one: "School fees"."""
    last = text.split()[-1]
    return _is_phrase(text) or (len(text.split()) > 1 and len(last) > 3 and last.islower())


def _is_phrase(text: str) -> bool:
    """Whether a text is made of common words rather than of names: "Medicine stock by SMS"."""
    words = [word for word in text.split() if len(word) > 3]
    return any(word[0].islower() for word in words) and organisation_score(text) < 2


def _says_for_whom(text: str, found: re.Match[str]) -> bool:
    """Whether a title says in small letters for whom or where, and the employer stands before it or behind a comma.

    "Oak Ltd, developer for the shop", "Developer for the shop, Oak Ltd".
    """
    first, before, _ = text[: found.start()].partition(", ")
    whom, behind, name = text[found.end() :].partition(", ")
    if not whom.islower():
        return False
    return (bool(before) and not behind and not title_score(first)) or (bool(behind) and name[:1].isupper())


def _names_firm_before(text: str, at: int) -> bool:
    """Whether an "at" only says where the firm after the title's comma is: "Registrar, District Court at Yarm"."""
    _, comma, last = text[:at].rpartition(", ")
    return bool(comma) and organisation_score(last) >= 2 and not title_score(last)


def _may_be_employer(text: str) -> bool:
    """Whether what stands in brackets after a title can be the employer: a name, and no remark on the job."""
    named = text[:1].isupper() and not is_employment(text) and not title_score(text)
    # "Translator (Irish-English)", "Tutor (Mathematics)".
    subject = names_field(text) or all(fold(word) in LANGUAGES for word in re.findall(r"[^\W\d_]+", text))
    return named and not subject and not _TAGLINE.search(f" ({text})")


def _names_clients(title: str, text: str) -> bool:
    """Whether what stands behind a title's comma says for whom one without employer works: "various clients"."""
    if is_employment(text) or names_field(text):
        return False
    return kind_of(title, "") == "freelance" or bool(CLIENTS & set(fold(text).split()[:2]))


def _is_field(text: str) -> bool:
    """Whether what follows a title's comma is its field or next title, no name ("developer, digital services")."""
    named = organisation_score(text) >= 2 or PARTICLE.match(text) or UNNAMED.match(fold(text))
    return text[:1].islower() and not named


def names_field(text: str) -> bool:
    """Whether a text names a field of work and no firm: "Search and Ranking", "JavaScript", "Model Services"."""
    words = [fold(word).strip(".,") for word in re.split(r"[\s/]+", REMARK.sub("", text)) if word]
    told = [word for word in words if word in FIELDS or word in TOOLS]
    known = bool(told) and all(word in FIELDS or word in TOOLS or word in JOINTS for word in words)
    return known and organisation_score(text) < 2


def _is_field_before(segments: Sequence[str], at: int) -> bool:
    """Whether a segment names a field of work, by its words, or by their form where a name of its own follows it."""
    if names_field(segments[at]):
        return True
    following = segments[at + 1]
    named = following[:1].isupper() and (len(following.split()) > 1 or at + 2 < len(segments))
    return named and has_form_of_field(segments[at])


def has_form_of_field(text: str) -> bool:
    """Whether a text has the form of a field of work: "Fundraising", "Traceability", "Members and Renewals"."""
    words = [fold(word) for word in text.split()]
    if organisation_score(text) or not all(word.isalpha() for word in words):
        return False
    if len(words) == 1:
        return words[0].endswith(ABSTRACT)
    first, joint, *last = words
    return joint in ("and", "&") and len(last) == 1 and first.endswith(_FORMS) and last[0].endswith(_FORMS)


def names_unit(text: str) -> bool:
    """Whether a text names a part of a firm: "IT-afdelingen", "Abteilung Netze", "Data Platform Team"."""
    return any(word.startswith(UNITS) or word.endswith(UNITS) for word in re.findall(r"[^\W\d_]+", fold(text)))


def _employer_from(segments: Sequence[str]) -> int:
    """The index of the first segment that belongs to the employer, where the title comes first."""
    scores = [organisation_score(segment) for segment in segments]
    strong = max(scores[1:]) >= 2
    for i, segment in enumerate(segments[1:], 1):
        if scores[i] > title_score(segment) and (scores[i] >= 2 or not strong):
            partners = i > 1 and "&" in segment and len(segments[i - 1].split()) == 1
            return i - 1 if partners else i
    titled = [i for i, segment in enumerate(segments[:-1]) if title_score(segment)]
    return (titled[-1] if titled else 0) + 1


def _without_place(text: str, places: frozenset[str]) -> str:
    """An employer without what it does ("(rail, 300 people)") and where it is; of two parts the second is the town."""
    text = SENT_BY.sub("", _DATIVE.sub("", _TAGLINE.sub("", text)))
    segments = [segment.strip() for segment in COMMA.split(text) if segment.strip()]
    while len(segments) > 1 and (is_known_place(segments[-1], places) or segments[-1].strip(".") in STATE_CODES):
        segments.pop()
    while len(segments) > 1 and _FOR_CLIENT.match(fold(segments[-1])):
        segments.pop()
    # "Quay Agency, 31 people", "Hotel Kiln, 40 beds"; "Oak Parcel, grocery delivery, Hull": what it does.
    while len(segments) > 1 and _COUNT.match(segments[-1]):
        segments.pop()
    segments = [segments[0], *(segment for segment in segments[1:] if not _says_what(segment))] if segments else []
    named = next((i for i, segment in enumerate(segments) if organisation_score(segment) == 4), len(segments))
    while len(segments) > named + 1 and organisation_score(segments[-1]) == 0:
        segments.pop()
    if len(segments) == 2 and may_be_town(segments[1]) and not names_unit(segments[0]):
        segments.pop()
    return ", ".join(segments)


def _says_what(segment: str) -> bool:
    """Whether a segment behind an employer's comma is in small letters, and so no name: "grocery delivery"."""
    words = segment.split()
    return all(word.isalpha() and word.islower() for word in words) and len(words) < _MANY


def may_be_town(text: str) -> bool:
    """Whether what stands behind an employer's comma may be its town, by its length and its capital alone."""
    words = text.split()
    letters = any(word.isupper() and len(word) > 1 for word in words)
    return len(words) <= 2 and text[0].isupper() and not letters and not organisation_score(text)


def employer_of(text: str, places: frozenset[str]) -> str:
    """An employer without the place after it and without a remark on what it does."""
    return _without_place(tidy(text), places) or text


def title_of(text: str) -> str:
    """A title without a remark on the client or the kind of employment, and without "I worked as a" before it."""
    text = _TEAM.sub("", _TOLD_TITLE.sub("", text)) or text
    return _TITLE_ASIDE.sub("", text) or text

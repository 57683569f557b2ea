"""Tells a row that describes the work from one that heads an entry, by the row's own words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assessor.core.profile.folding import fold, fold_words
from assessor.core.profile.parts import AT_EMPLOYER
from assessor.core.profile.places import is_employment, names_site
from assessor.core.profile.rows import Row
from assessor.core.profile.scores import COMMA, DESCRIBED, PARTICLE, REMARK, organisation_score, title_score
from assessor.core.profile.words.jobs import LEGAL_FORMS, VERBS
from assessor.core.profile.words.labels import ACTIVITY_LABELS, EMPLOYER_LABELS, TITLE_LABELS

_ABBREVIATION = re.compile(r"(?:\b(?:\w\.){2,}|\b(?:jr|sr|dr|dept|univ|etc|bros)\.)$")
# Lines inside a job that look like headers of their own.
_LABELLED = re.compile(
    r"(?:key |main |selected )?(?:projects?|clients?|projekte?|kunden?|projets?|proyectos?|projetos?|tech(?:nologies)?|"
    r"tools|stack|tech stack|skills|environment|technologien|achievements?|responsibilities|tasks|role|team|duties|"
    r"aufgaben|awards?|talks?|courses?|papers|publications)\b[^:]{0,12}:"
)
_FORM_LABELS = frozenset((*TITLE_LABELS, *EMPLOYER_LABELS))
_FIRM_FIRST = re.compile(r"(.{3,50}?)(?:\s[–—-]\s|\s*[|·]\s|,\s|\s\()")
_MAX_FIRM = 14
# "Elm University, department of physics": a part of the house before it.
_PART_OF_HOUSE = re.compile(
    r"(?:dep(?:artmen)?t|faculty|fakult|facult|institut|division|unit|school of|chair|lehrstuhl|avd|afd|abteilung"
    r"|section|wydzial|katedra|dipartimento|laborato|centre|center)"
)
_ARROW = re.compile(r"\s(?:->|→|⟶|=>)\s")
_MAX_NAME = 12
# "Data scientist, Quay Energy ehf.": a short word after a name is rather a legal form than a sentence's end.
_NAME_BEFORE = re.compile(r",\s[^\W\d_a-zß-ÿ][\w&’'-]*(?:\s[^\W\d_a-zß-ÿ][\w&’'-]*)*\s[\w.]{1,4}\.$")
_MAX_ABBREVIATION = 5
# "Quay Tiles, Lda.": a short word with a capital after a name's comma.
_LEGAL_AFTER_COMMA = re.compile(r"^[^\W\d_a-z][^.;:!?]*,\s[A-Z][\w.]{0,4}\.$")
# Where the first name of a header ends.
_NAME_END = re.compile(r",\s|\s[|·–—-]\s|\t|\s\(")
_MAX_LEAD = 3
# Told rather than headed: "I have been a data engineer at Oak Ltd since 2019."
SPOKEN = re.compile(r"\b(?:I|[Ii]ch|[Jj]e|[Yy]o|[Jj]ag|[Jj]eg|[Ii]k)\b")
# A header has a title, an employer and the parts of its place.
_MAX_NAMES = 5
# A full stop before the last one, with a longer word before it: two sentences.
SENTENCE_WITHIN = re.compile(r"[^\W\d_]{5,}\.\s|[;!?:]\s")
# A title in small letters ("Keeper of the queues") has no more words than this.
_FEW = 5
# What looks like a verb and begins the names of countries and firms: "United Mills of Elmshire".
_OF_FIRMS = frozenset(
    fold_words("united allied associated amalgamated consolidated federated integrated advanced applied limited sacred")
)
# "Employer and place" over a column that holds both.
_ALSO = re.compile(r"\s*(?:/|&|,|\s(?:and|und|et|y|e|og|och|en)\s)\s*")
_COLUMN_NAMES = frozenset(
    fold_words(
        """period dates date role title position job company employer organisation organization from to start end
        what until location place years year duration degree institution school when where what firma zeitraum rolle
        unternehmen client as for who work tasks duties description details town city country von bis tätigkeit
        s sr sl no nr id name of the
        aufgaben ort période poste entreprise employeur lieu periodo período puesto cargo empresa lugar fechas
        datas periode functie bedrijf okres stanowisko"""
    )
)


def is_description(row: Row) -> bool:
    """Whether a row by itself reads like a description: a bullet, a sentence, or mostly small words."""
    if row.bullet:
        return True
    if row.line.kind == "heading":
        return False
    text = row.text
    if has_job_label(row):
        return False
    if is_labelled(row) or is_table_head(row) or row.folded.rstrip(" :") in ACTIVITY_LABELS:
        return True
    if _leads_with_firm(text) or closes_header(text) or (row.words <= _FEW and names_site(text)):
        return False
    # What a name's brackets hold says what it is: "Clydeholm Homes (social landlord, 24,300 tenancies)".
    text = REMARK.sub("", text) if row.words <= _MAX_NAME else text
    # Of "Analyst → Senior analyst → Head of analysis" the first title tells.
    text = _ARROW.split(text)[0] if title_score(_ARROW.split(text)[0]) == 3 else text
    words = re.findall(r"[^\W\d_][\w'’.&+/-]*", text)
    if not words or text[0].islower() and not title_score(text):
        return not (names_employer(row) or PARTICLE.match(row.text) or is_employment(row.text))
    if len(words) > 16 or (ends_sentence(text) and (len(words) > 3 or (len(words) == 3 and words[1][0].islower()))):
        return True
    if (
        _begins_with_verb(words)
        and not _leads_as_title(text)
        and not (title_score(row.cells[0].text) >= 2 and words[1][0].isupper())
    ):
        return True
    long = [word for word in words if len(word) > 3]
    small = sum(word[0].islower() for word in long)
    return len(words) > 4 and small > 0.5 * len(long) and not (title_score(text) >= 3 and len(words) < 8)


def has_job_label(row: Row) -> bool:
    """Whether a row is a form's, with a label for a title or an employer: "Name of employer     Oak Mills"."""
    label = row.cells[0].text if len(row.cells) > 1 else row.text.partition(":")[0]
    return label != row.text and fold(label).strip(" :") in _FORM_LABELS and not is_table_head(row)


def _leads_with_firm(text: str) -> bool:
    """Whether a text is a firm and what it does, "Quay Kitchens Pte Ltd – meals, 300 staff", or a house and a part."""
    found = _FIRM_FIRST.match(text)
    if found is None:
        return False
    score, rest = organisation_score(found[1]), fold(text[found.end() :])
    firm = score == 4 or (score >= 2 and _PART_OF_HOUSE.match(rest) is not None)
    return firm and not ends_sentence(text) and len(text.split()) <= _MAX_FIRM


def is_labelled(row: Row) -> bool:
    """Whether a row begins with a label that stands inside a job ("Project: ...", "Tools: ...")."""
    first = fold(row.cells[0].text).strip(" :") if len(row.cells) > 1 else ""
    return bool(_LABELLED.match(row.folded)) or first in ACTIVITY_LABELS


def names_employer(row: Row) -> bool:
    """Whether a row is nothing but the employer of the title above it: "at Kestrel Clocks Ltd"."""
    return bool(AT_EMPLOYER.match(row.text)) and row.words <= _FEW + 1 and not ends_sentence(row.text)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does, and not with an abbreviation or a legal form."""
    last = fold(text).rsplit(" ", 1)[-1]
    if not last.endswith((".", ";", "!", "?")):
        return False
    if len(last) <= _MAX_ABBREVIATION and (_NAME_BEFORE.search(text) or _LEGAL_AFTER_COMMA.match(text)):
        return False
    return not _ABBREVIATION.search(last) and last.strip(".") not in LEGAL_FORMS and last not in LEGAL_FORMS


def closes_header(text: str) -> bool:
    """Whether a full stop only closes the names of a header: "Loom feeder (part time), Oak Mills, Hull."."""
    names = [name.strip() for name in COMMA.split(text.rstrip(" ."))]
    if not ends_sentence(text) or not 1 < len(names) <= _MAX_NAMES or SENTENCE_WITHIN.search(text):
        return False
    named = all(name[:1].isupper() and len(name.split()) <= _FEW + 1 for name in names)
    return named and title_score(names[0]) == 3 and all(map(_is_of_names, names[1:]))


def _is_of_names(text: str) -> bool:
    """Whether no more than half of the longer words of a text are in small letters."""
    words = [word for word in REMARK.sub("", text).split() if len(word) > 3 and word[0].isalpha()]
    return sum(word[0].islower() for word in words) <= 0.5 * len(words)


def is_table_head(row: Row) -> bool:
    """Whether a row names the columns of a table; of three or more one name may be somebody's own."""
    names = [[name.strip(" :") for name in _ALSO.split(fold(cell.text))] for cell in row.cells]
    known = sum(all(name in _FORM_LABELS or _names_column(name) for name in cell) for cell in names)
    return len(names) > 1 and known >= max(2, len(names) - 1) and not any(char.isdigit() for char in row.text)


def _names_column(name: str) -> bool:
    """Whether all words of a name are those of columns: "period", "as what", "until when"."""
    return bool(name) and all(word in _COLUMN_NAMES for word in name.split())


def _begins_with_verb(words: Sequence[str]) -> bool:
    first = fold(words[0])
    if first in _OF_FIRMS and len(words) > 1 and words[1][0].isupper():
        return False
    if len(words) <= _FEW and all(word[0].isupper() for word in words):
        # "Teach Tomorrow, Hull, UK".
        return False
    return len(words) > 3 and (first in VERBS or (first.endswith("ed") and len(first) > 4))


def _leads_as_title(text: str) -> bool:
    """Whether what looks like a verb begins a title of a few words: "Lead data-engineer, wards | Quay Clinic"."""
    first = _NAME_END.split(text, maxsplit=1)[0].split()
    return 1 < len(first) <= _MAX_LEAD and title_score(first[-1]) == 3


def looks_like_name(row: Row) -> bool:
    """Whether a row below the dates can be a title or an employer: few words, nearly all with a capital."""
    if has_job_label(row):
        return True
    if DESCRIBED.match(row.text) and row.words <= _MAX_NAME and not ends_sentence(row.text):
        return True
    # A word for an institution with a full stop is what was done there: "Archives."
    firm = organisation_score(row.text) >= (4 if row.words == 1 else 1)
    if ends_sentence(row.text) and not title_score(row.text) and not firm:
        return False
    words = [word for word in REMARK.sub("", row.text).split() if len(word) > 2 and word[0].isalpha()]
    capital = sum(not word[0].islower() for word in words)
    return (
        0 < row.words <= _MAX_NAME
        and capital >= 0.6 * len(words)
        or bool(title_score(row.text) or organisation_score(row.text) or PARTICLE.match(row.text))
        or (row.words <= _FEW and row.text[:1].isupper() and not ends_sentence(row.text) and row.line.kind != "bullet")
    )

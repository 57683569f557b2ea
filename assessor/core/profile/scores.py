"""How surely a text is a job title or an employer, by the words that titles and firms are made of."""

from __future__ import annotations

import re
from functools import lru_cache

from assessor.core.profile.folding import fold
from assessor.core.profile.words.fields import FIELDS
from assessor.core.profile.words.firms import FIRM_ENDS, FIRM_FIRST, FIRM_LAST, FORM_FIRST
from assessor.core.profile.words.jobs import (
    CJK_COMPANIES,
    INSTITUTIONS,
    LEGAL_FORMS,
    SOFT_COMPANY,
)
from assessor.core.profile.words.titles import TITLE_ENDINGS, TITLES
from assessor.core.profile.words.trades import TRADE_ENDINGS, TRADES

_WORD = re.compile(r"[^\W_]+(?:['’.&+/-][^\W_]+)*\.?")
REMARK = re.compile(r"\s*\(([^()]*)\)")
# Names that begin with a small word: "de Graaf & zonen", "the Kiln".
PARTICLE = re.compile(
    r"(?:de|van|von|the|la|le|les|il|el|al|der|die|das|het|'t|den|du|da|do)\s(?=[^\W\d_a-zß-ÿ])[^.;:]{2,40}$"
)
# A comma within brackets parts no names: "Lecturer (paid, evenings), Software Testing".
COMMA = re.compile(r"(?:,\s+|\s*，\s*|،\s*)(?![^()]*\))")
# "Saturday job", "odd jobs": when one worked is all the title there is.
_SOME_JOB = re.compile(
    r"(?:summer|winter|saturday|sunday|weekend|holiday|vacation|christmas|student|side|evening|night|odd|casual|temporary"
    r"|seasonal|after-school|day|various)\s(?:jobs?|work)"
    r"|(?:kitchen|farm|ranch|stage|station|shed|factory|field|bar|shop|warehouse|orchard|vineyard|dairy)\shands?"
    r"|(?:national|military|civil|civilian|civic|community|alternative|substitute)\s(?:military\s)?service"
)
# A title and its gloss in brackets have no more words than this, each.
_FEW = 4
# Legal forms that are words of their own in small letters: "Webmaster ad interim".
_COMMON_FORMS = ("co", "as", "a", "ad", "se", "dd", "ky", "bt", "rt", "kb")
# A compound that ends with a kind of house is longer than this.
_LONG = 7
_ENDINGS = (*TITLE_ENDINGS, *TRADE_ENDINGS)
# "Engineer II", "Developer 3": the grade behind a title.
_GRADE = frozenset(("i", "ii", "iii", "iv", "v", "1", "2", "3", "4", "l1", "l2", "l3", "l4", "l5", "l6"))
# "The Anchor", "La Poste": with an article it is a name.
_ARTICLED = re.compile(r"(?:The|La|Le|Les|El|Los|Il|Der|Die|Das|De|Het) [^\W\d_a-z][^,;:]{2,30}$")
# "A telecom operator (under NDA)": an employer that is described and not named.
DESCRIBED = re.compile(r"(?:An?|Une?|Eine?|Una?|Uma?|Een|Ett?) [^\W\d_A-Z](?!.*\b(?:at|bei|chez|hos)\b)")
# "Oak & Partners", "Elm und Söhne": how firms of several people are named.
_PARTNERS = re.compile(
    r"\w\s(?:&|and|und|et|y|e|en|og|och|\+)\s(?:partners?|partnere|associates|associes|sons?|sohne|soehne|tochter|daughters"
    r"|fils|hijos|figli|filhos|zonen|soner|sonner|brothers|bros|kollegen|cie)\.?$"
)
_CORPS = re.compile(r"\b(?:coast|national|home|civil)\sguard$|\b(?:marine|peace|signal|medical)\scorps$")
_FOR_WHOM = re.compile(r"(?<=\w)\s(?:for|für|pour|para|per|voor|til|för|dla)\s(?=\w)")
_FOR = frozenset(("for", "für", "pour", "para", "per", "voor", "til", "för", "dla", "pro"))
# Endings for both genders: "Entwickler:in", "Desenvolvedor(a)", "développeur·euse".
_INCLUSIVE = re.compile(
    r"(?<=[^\W\d_]{3})(?:[:*·•_]-?|/-|\()(?:innen|in|e|a|o|ne|rice|trice|euse|se|ra|nne)\)?(?=\W|$)"
)


@lru_cache(maxsize=4096)
def title_score(text: str) -> int:
    """How surely a text is a job title: 0 no word of one, 3 it ends or begins with one."""
    plain = REMARK.sub("", text)
    if _ARTICLED.match(plain) or DESCRIBED.match(plain) or _names_people(plain):
        return 0
    if _is_glossed(text, plain):
        return 3
    if fold(plain).replace("-", " ").strip() in (
        "self employed",
        "freelance",
        "freelancer",
        "freiberuflich",
        "independent",
    ):
        return 1
    if names_some_job(COMMA.split(plain)[0]):
        return 3
    first = _FOR_WHOM.split(COMMA.split(plain)[0])[0]
    words = _without_names(_words(first)) or _words(plain)
    words = words[:-1] if len(words) > 1 and words[-1] in _GRADE else words
    if any(_is_title(word) for word in (words[-1:] + words[:1])):
        return 3
    if any(_is_title(word) for word in words):
        return 2
    return 1 if any(_is_title(word) for word in _without_names(_words(plain))) else 0


@lru_cache(maxsize=4096)
def ends_in_title(text: str) -> bool:
    """Whether the last word before a text's first comma is one of titles: "Data engineer", not "Driver Tools"."""
    words = _words(COMMA.split(REMARK.sub("", text))[0])
    words = words[:-1] if len(words) > 1 and words[-1] in _GRADE else words
    return bool(words) and _is_title(words[-1])


def _names_people(text: str) -> bool:
    """Whether a text names a firm of several people or a corps, though its last word may be a title's."""
    folded = fold(text)
    return bool(_PARTNERS.search(folded) or _CORPS.search(folded))


def names_some_job(text: str) -> bool:
    """Whether a text says when or as what service one worked, and no more: "Saturday job", "National service"."""
    return text[:1].isupper() and _SOME_JOB.fullmatch(fold(text).strip()) is not None


def _is_glossed(text: str, plain: str) -> bool:
    """Whether a title stands in brackets behind one in another language: "Geometra (land surveyor)"."""
    found = REMARK.search(text)
    if found is None or not found[1][:1].islower() or len(plain.split()) > _FEW or COMMA.search(text):
        return False
    if organisation_score(plain):
        return False
    words = _words(found[1])
    return 0 < len(words) <= _FEW and _is_title(words[-1]) and not any(_is_title(word) for word in _words(plain))


def _without_names(words: list[str]) -> list[str]:
    """Words without those that name a firm or a school by their place.

    "Engineering Co-op" is a placement and "Atlas Co-op" a firm, "Adjunct Faculty" a job and "Faculty of Law" none.
    """
    if words[:1] == ["faculty"]:
        return words[1:]
    if len(words) > 2 and words[-1] == "desk" and "help" not in words and "service" not in words:
        return words[:-1]
    placed = len(words) < 2 or any(word in FIELDS or word.endswith("ing") or _is_title(word) for word in words[:-1])
    return words if placed or words[-1] != "co-op" else words[:-1]


def _words(text: str) -> list[str]:
    return [word.rstrip(".") for word in _WORD.findall(_INCLUSIVE.sub("", fold(text)))]


@lru_cache(maxsize=8192)
def _is_title(word: str) -> bool:
    if word in TITLES or word in TRADES or (word.endswith(_ENDINGS) and (len(word) > 5 or not word.isascii())):
        return True
    if len(word) > 6 and word.endswith("in") and _is_title(word[:-2]):
        return True
    pieces = re.split(r"[/&+-]", word)
    return len(pieces) > 1 and any(piece in TITLES for piece in pieces if len(piece) > 2)


def _is_common(word: str, segment: str) -> bool:
    """Whether a word in small letters stands behind "for" or its like, and so names nobody."""
    before = segment.partition(word)[0].split()
    return word[:1].islower() and any(fold(other) in _FOR for other in before)


def _with_forms(segments: list[str]) -> list[str]:
    """Segments with a legal form behind a comma put to its firm: "Oak Mills, Lda."."""
    joined: list[str] = []
    for segment in segments:
        if joined and fold(segment.strip()) in LEGAL_FORMS:
            joined[-1] = f"{joined[-1]} {segment}"
        else:
            joined.append(segment)
    return joined


def _begins_with_form(words: list[str]) -> bool:
    """Whether a legal form stands before a name, "PT Maju"; "PT lecturer" has none."""
    return len(words) > 1 and words[0] in FORM_FIRST and not _is_title(words[-1])


def _has_form(words: list[str], written: list[str]) -> bool:
    """Whether a legal form stands behind a name; one that is a word, too, at the end with a capital or points."""
    if any(word in LEGAL_FORMS and word not in _COMMON_FORMS for word in words[1:]):
        return True
    last = written[-1] if len(words) > 1 and words[-1] in _COMMON_FORMS else ""
    return last[:1].isupper() or "." in last.rstrip(".")


def _names_house(words: list[str], segment: str) -> bool:
    """Whether a name says at its start or its end what kind of house it is: "Studio Padus", "Kantonale Bibliothek"."""
    if not words or _is_title(words[-1]) or not segment[:1].isupper():
        return False
    ends = any(word.endswith(FIRM_ENDS) and len(word) > _LONG for word in words)
    return ends or (len(words) > 1 and words[0] in FIRM_FIRST)


@lru_cache(maxsize=4096)
def organisation_score(text: str) -> int:
    """How surely a text is an employer: 4 a legal form, 3 a kind of house, 2 an institution, 1 a soft word, 0 none."""
    score = 0
    if text[:1].islower() and not any(char.isupper() for char in text):
        return 0
    for segment in _with_forms(COMMA.split(REMARK.sub("", text)) or [text]):
        # "S.A." and "S.r.l." are looked up without their points.
        words = [word.strip(".,").replace(".", "") for word in fold(segment).split()]
        if _has_form(words, segment.split()) or _begins_with_form(words):
            score = max(score, 4)
        elif _names_house(words, segment) or _names_people(segment):
            score = max(score, 3)
        # "Developer for small museums": in small letters, behind a title, such a word says for whom.
        named = [word for word, written in zip(words, segment.split(), strict=True) if not _is_common(written, segment)]
        if any(word.startswith(INSTITUTIONS) or word.endswith(CJK_COMPANIES) for word in named):
            score = max(score, 2)
        elif len(words) > 1 and (words[-1] in SOFT_COMPANY or words[-1] in FIRM_LAST):
            score = max(score, 1)
    lone = REMARK.sub("", text).strip(" .,")
    if score == 0 and len(lone.split()) == 1 and fold(lone) in LEGAL_FORMS:
        return 4
    return score

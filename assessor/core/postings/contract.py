"""Is a job employment without an end, or freelance work, a gig, an agency's assignment, work for a fixed time?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assessor.core.postings.passages import Passage
from assessor.core.postings.pay import Pay, is_hourly
from assessor.core.postings.work import is_labelling

# A field says how somebody is employed; the text says it, too, and the text is right.
TERM_KEYS = ("type", "contract", "engagement", "vertrag", "anstellungsart", "commitment", "ir35", "schedule",
             "appointment", "employment", "basis", "beschäftigung", "contrat")  # fmt: skip
# Fields that give the time a job lasts; employment without an end has none.
SPAN_KEYS = re.compile(
    r"^(?:duration|length|term|tenure|period|laufzeit|dauer|duur|looptijd|durée|duración|durata|duração|varigh\w+|"
    r"längd|kesto|initial|"
    r"(?:contract|assignment|engagement|project|appointment|employment|job) (?:duration|length|term|period))\b"
)
# "12M+" between the strokes of a title.
MONTHS_ALONE = re.compile(r"[|–—·,(/-]\s*\d{1,2}\s?(?:M|mo|mos|mths?)\b\+?\s*(?:$|[|–—·,)/+-])")
SAYS_TERMS = frozenset(
    {"title", "intro", "role", "pay", "benefits", "required", "duties", "wanted", "company", "process", "equal"}
)
# Here only phrases that can mean nothing else are believed.
GUARDED = frozenset({"equal", "company", "process", "benefits", "wanted", "required"})
# So few words say nothing of a company: "Freelance / CDI possible".
ALONE = 6
OF_THIS_JOB = re.compile(
    r"\b(?:this (?:is|role|position|job|engagement|contract|opportunity)|role|position|"
    r"employment|engagement|duration|contract length|"
    r"month|months|mth|week|rate|ir35|fixed[- ]term|befristet|day rate|hourly|per hour|"
    r"basis|you will be|as an? (?:independent )?contractor|"
    r"work when|schedule|hours|1099|w2|c2c|cover|"
    r"umowa|kontrakt|od zaraz|asap|laufzeit|auslastung|stundensatz|tagessatz|tarief|incarico|mission|"
    r"monate?|månader|måneder|maanden|mois|meses|mesi|miesięcy|uppdrag\w*|opdracht|poste|vaga|puesto)\b",
    re.IGNORECASE,
)
# Among what is done and what one should have done, terms are those of customers and of earlier jobs, unless said so.
OF_OTHERS = frozenset({"duties", "required", "wanted"})
OF_YOURS = re.compile(
    r"^\W*(?:(?:this|the|your|our) )?(?:\w+ )?(?:post|position|role|job|appointment|contract|assignment|engagement)\b|"
    r"\byou(?:['’]ll| will|['’]re| are| would)? (?:be )?(?:appointed|hired|engaged|employed|paid|invoice|"
    r"(?:work|act|join|take part|participate|start|begin)(?:ing)? (?:with us |for us )?(?:as|with|on) an?)\b",
    re.IGNORECASE,
)


def find_contract(passages: Iterable[Passage]) -> Passage | None:
    """The sentence that says that the work is freelance or for a fixed time; None where it is employment."""
    passages = tuple(passages)
    said = next((p for p in passages if p.part in SAYS_TERMS and _says_contract(p)), None)
    if said:
        return said
    field = next((p for p in passages if p.part == "field" and _field_says(p)), None)
    return None if field and any(p.has("permanent") and p.part != "field" for p in passages) else field


def find_gig(passages: Sequence[Passage], pay: Pay | None) -> Passage | None:
    """Where data is made and rated for models by the hour, the pay is that of a gig unless employment is named."""
    by_the_hour = pay is not None and is_hourly(pay) and is_labelling(passages)
    return pay.passage if pay and by_the_hour and not any(p.has("permanent") for p in passages) else None


def _says_contract(passage: Passage) -> bool:
    if _is_denied(passage):
        return False
    yours = bool(OF_YOURS.search(passage.text))
    if passage.has("independent") and (yours or not passage.has("contract-other", "of-others")):
        return True
    if passage.part in OF_OTHERS and not (passage.loose or yours):
        return False
    if passage.has("no-permanent") or passage.has("time-limited") and (yours or not passage.has("other-term")):
        return True
    months = passage.has("months") or bool(MONTHS_ALONE.search(passage.text))
    if _is_for_a_time(passage) or passage.part == "title" and months:
        return True
    if passage.has("contract-other") or passage.part in GUARDED and passage.has("of-others") and not yours:
        return False
    if passage.part == "title":
        return passage.has("contract", "contract-word")
    if not passage.has("contract"):
        return False
    alone = passage.part == "company" and len(passage.text.split()) <= ALONE
    return alone or passage.part not in GUARDED or bool(OF_THIS_JOB.search(passage.text))


def _is_for_a_time(passage: Passage) -> bool:
    """A post, a stretch of time and a word that sets it an end, in one sentence that speaks of nobody else's."""
    if passage.has("other-term"):
        return False
    return passage.has("span") and passage.has("limits") and passage.has("limited-post")


def _is_denied(passage: Passage) -> bool:
    """A trial, a term that does not hold, employment without an end: unless the job only turns into that."""
    if passage.has("no-term") or passage.has("trial") and not passage.has("independent", "contract"):
        return True
    return passage.has("permanent") and not passage.has("turns-permanent", "contract", "no-permanent")


def _field_says(passage: Passage) -> bool:
    if passage.has("contract-other", "no-term") or passage.has("permanent") and not passage.has("turns-permanent"):
        return False
    if SPAN_KEYS.search(passage.key) and (passage.has("span") or re.search(r"\d", passage.text)):
        return True
    if any(key in passage.key for key in TERM_KEYS):
        value = passage.text.split(":", 1)[-1].replace("_", " ").lower()
        return passage.has("contract", "contract-word", "time-limited", "independent") or bool(
            re.search(r"\b(?:contract|contractor|temporary|freelance)\b", value)
        )
    return passage.has("contract", "independent", "time-limited")

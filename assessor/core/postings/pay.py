"""Finds what a posting says it pays: a figure in a sentence about pay, not funding, not a budget for courses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assessor.core.postings.money import (
    DAY,
    HOUR,
    MONEY,
    PIECE,
    UNITS,
    YEAR,
    is_indian,
    larger_of,
    limits_of,
    many_of,
    scale_of,
    value_of,
)  # fmt: skip
from assessor.core.postings.passages import Passage

_PAYS = re.compile(
    r"\b(?:salar(?:y|ies)|pay(?:s|ing)?\b(?! (?:attention|off))|pay range|paid|compensation|"
    r"remuneration|ctc|ote|base|wages?|earns?|earning|earnings|incomes?|take home|\w*gehalt|\w*vergütung|"
    r"salaires?|rémunération|salarios?|sueldo|retribución|salaris|loon|uurtarief|stipendio|retribuzione|remuneração|"
    r"(?:års|månads|tim)?lön|timpris|lønn|løn|wynagrodzenie|stawka|bruto|brut|"
    r"jahresgehalt|tjm|rate|stundensatz|tagessatz|package|lpa|per annum|p\.a\.?|annual|annually|"
    r"gross|hourly|day rate|budget:|band|hiring range|pay range|range for this (?:position|role|post|job))\b|"
    r"年収|月給|月収|時給|給与|年俸|薪|연봉|월급",
    re.IGNORECASE,
)
_ITEM = re.compile(r",|\band\b|\bund\b|\bet\b|\bplus\b|[+&]")
_ELSE = re.compile(
    r"\b(?:rais(?:ed?|ing)|funding|funded|backed|series [a-f]\b|seed\b|valuation|valued|"
    r"revenue|arr\b|mrr|aum|assets|market(?! rate)|customers?|industry|"
    r"transactions?|payments?|processed|processing|premiums?|portfolio|volume|sales|"
    r"savings?|saved|saving|stipends?|allowances?|reimburse\w*|"
    r"training|learning|conferences?|education(?:al)?|development budget|l&d|equipment|"
    r"home[- ]office|wellness|wellbeing|gym|lunch|credits?|"
    r"donat\w*|match\w*|insurance|coverage|referr\w*|sign[- ]?on|signing|relocation|"
    r"401\(?k\)?|commut\w*|travel|budget (?:for|of|to)|book|courses?|"
    r"spend|costs?|invest\w*|gmv|turnover|users|clients|contracts? worth|deals?|acquired|"
    r"acquisition|economy|grants?|prize|bounty|loans?|"
    r"weiterbildung|zuschuss|jobticket|fundraising|capital|in orders|hackathon|perks?|"
    r"childcare|day ?care|nursery|kindergarten|kita|crèche|vouchers?|tokens?|parameters?|requests?|"
    r"meals?|food|canteen|cards?|tickets?|mediclaim|medical|dental|health|cover|sum insured|insured|gratuity|"
    r"phone|mobile|internet|broadband|laptop|hardware|workstation|desk|furniture|gear|software budget|"
    r"housing|rent|moving|mileage|per km|kilomet\w*|per diem|parking|transport\w*|fuel|bik(?:e|es|ing)|bicycle|"
    r"joining|retention bonus|welcome bonus|thank[- ]you|finder\W?s? fee|study|scholarships?|tuition|certifications?|"
    r"pension|retirement|rrsp|kiwisaver|superannuation|provident|hsa|discounts?|subsid\w*|subscriptions?|memberships?|"
    r"charit\w*|volunteer\w*|awards?|fees?|penalt(?:y|ies)|fraud|losses|"
    r"gutschein\w*|essens\w*|fahrtkosten\w*|sachbezug|deutschlandticket|umzug\w*|titres?-restaurant|"
    r"indemnité|mutuelle|buon[oi] pasto|vale|auxílio|ajuda de custo|subsídio|reiskosten\w*|\w*vergoeding|"
    r"friskvård\w*|dofinansowanie|kart[aęy])\b",
    re.IGNORECASE,
)
_FUNDS = re.compile(
    r"\b(?:rais(?:ed?|ing)|funding|revenue|assets|stipend|allowance|budget of|reimburse\w*)\b", re.IGNORECASE
)
_SURELY = 20_000
# What somebody who learns is paid with is called so; to everybody else these are extras.
_LEARNERS = re.compile(
    r"\b(?:intern|internship|trainee\w*|apprentice\w*|working student|werkstudent\w*|praktik\w*|stage|stagiaire|"
    r"becari[oa]|estági\w*|fellow\w*|residen(?:ce|cy)|visiting|doctoral|phd|graduate programme)\b",
    re.IGNORECASE,
)
_STIPEND = re.compile(
    r"\b(?:stipends?|allowances?|gratification|indemnité|bolsa|scholarship|vergütung)\b", re.IGNORECASE
)
_PAY_KEYS = re.compile(
    r"salar|sueldo|pay|compensation|gehalt|rate|ctc|remunera|rémunération|retribu|budget|wage|income|vergütung|base|\blön|\bløn|"
    r"\blønn|stawka|wynagrodzenie|tjm|tarief|loon|satz",
    re.IGNORECASE,
)
# Thousands without a currency are pay where nothing is counted with them: "75-85k + bonus".
_NOTHING_COUNTED = re.compile(
    r"\s*(?:$|[.,;|)/+•·]|(?:base|plus|and bonus|ote|gross|doe|dep|package|basic|per|a year|p\.?a)\b)", re.I
)
_AT_MOST = re.compile(r"\b(?:up to|max\.?|bis(?: zu)?|to|around|circa|ca\.?|from|ab)\s*$", re.IGNORECASE)
_BARE_THOUSANDS = (20_000, 400_000)
# Rates for a day and an hour that need no currency where few words stand around them.
_FEW_WORDS = 8
# What a program pays, or what is known of everybody's pay.
_PAID_BY_OTHERS = re.compile(
    r"\bpayroll (?:engine|system|software|platform)|"
    r"\b(?:salaries|wages|pay) of (?:[\d,.]+ |all |our customers|their |more than)|"
    r"\b(?:average|median) (?:salary|wage|pay|income)\b",
    re.IGNORECASE,
)
_YOU_GET = re.compile(r"\byou(?:['’]ll| will)? (?:get|receive|make|earn)\b|\bearn\b", re.IGNORECASE)
# What those who buy from the company pay, borrow or save.
_PAID_BY_CUSTOMERS = re.compile(r"\b(?:customers?|clients?|users|members|borrow\w*|lend\w*|saves?|merchants)\b", re.I)
_SILENT = frozenset({"process", "equal"})
_BEFORE, _AFTER = 70, 45
_BARE_RATES = {DAY: (150, 3_000), HOUR: (12, 400)}


@dataclass(frozen=True, slots=True)
class Pay:
    """A figure of pay as written, and the sentence it stands in."""

    start: int
    end: int
    passage: Passage


def find_pay(passages: Iterable[Passage]) -> Pay | None:
    """The first figure of pay; a range before a single number, because that is what is being offered."""
    passages = tuple(passages)
    learns = any(passage.part == "title" and _LEARNERS.search(passage.text) for passage in passages)
    found = [pay for passage in passages if passage.part not in _SILENT for pay in _in(passage, learns)]
    return max(found, key=lambda pay: (_is_range(pay), -pay.start), default=None)


def is_hourly(pay: Pay) -> bool:
    """Is it pay for an hour of work?"""
    found = MONEY.match(pay.passage.text, pay.start - pay.passage.start)
    return bool(found and limits_of(found, "") == HOUR)


def _is_range(pay: Pay) -> bool:
    found = MONEY.match(pay.passage.text, pay.start - pay.passage.start)
    return bool(found and found["range"])


def _in(passage: Passage, learns: bool) -> Iterable[Pay]:
    field = passage.part == "field" and bool(_PAY_KEYS.search(passage.key))
    stipend = learns and bool(_STIPEND.search(passage.text))
    for found in _figures(passage.text):
        if _is_pay(found, passage, field) or stipend and _is_stipend(found):
            text = found.group()
            lead = len(text) - len(text.lstrip())
            yield Pay(passage.start + found.start() + lead, passage.start + found.start() + len(text.rstrip()), passage)


def _figures(text: str) -> Iterable[re.Match[str]]:
    """All figures; of a range whose first number bears no currency, the second by itself, too ("12M+ - €95/h")."""
    for found in MONEY.finditer(text):
        yield found
        second = found.start("bsign")
        if second >= 0 and not (found["asign"] or found["acode"]) and (alone := MONEY.match(text, second)):
            yield alone


def _is_pay(found: re.Match[str], passage: Passage, field: bool) -> bool:
    bare = thousands = False
    low, high = limits_of(found, passage.text[max(0, found.start() - _BEFORE) : found.start()])
    money = any(found[name] for name in ("asign", "acode", "bsign", "bcode")) or is_indian(found)
    money = money or (many_of(found) or "") in ("TEUR", "T€")
    value = larger_of(found)
    if not low <= value <= high * scale_of(found) or not (
        money
        or field
        or _named_at_once(found, passage)
        or (thousands := _is_bare_range(found, passage, value))
        or (bare := _is_bare_rate(found, passage, value))
    ):
        return False
    if field or bare:
        return True
    if _PAID_BY_OTHERS.search(passage.text):
        return False
    before = passage.text[max(0, found.start() - _BEFORE) : found.start()]
    after = re.split(r"[.;,+&]\s|\+|\bplus\b|\band\b", passage.text[found.end() : found.end() + _AFTER])[0]
    near = re.split(r"[.;!?]\s|\n|[•●]", before)[-1]
    unit = bool(found["unit"] or found["single"] or found["unita"] or found["singlea"])
    named = bool(_PAYS.search(near))
    if low == PIECE[0]:
        # So much for a word or a task is what a model costs, too.
        return (named or bool(_YOU_GET.search(near))) and not _ELSE.search(after)
    # Among the duties a sum for a year is a sum of business, unless it is called pay.
    ours = named or unit and passage.part != "duties" and not _PAID_BY_CUSTOMERS.search(near)
    if ours and found["range"] and value >= _SURELY:
        # A range of this size beside a word of pay is pay, whatever market or sales target is named with it.
        return not _FUNDS.search(near)
    if found["range"] and value >= _SURELY:
        # Of what is offered only its own item speaks of it: "30 days of leave, a bike and 75,000 - 90,000 EUR".
        near = _ITEM.split(near)[-1]
    if _ELSE.search(near.rsplit(",", 1)[-1] if named else near) or _ELSE.search(after):
        return False
    wide = bool(found["range"] or thousands) and value >= YEAR[0] and low == YEAR[0]
    # The size of a year's pay among what is offered, and nothing else that money is given for.
    offered = passage.part == "benefits" and value >= _SURELY and low == YEAR[0]
    return bool(unit or wide or offered or passage.part == "pay" or named or _PAYS.search(after))


def _is_stipend(found: re.Match[str]) -> bool:
    """A figure for an hour, a month or a year of learning, in a sentence that speaks of a stipend."""
    low, high = limits_of(found, "")
    value = larger_of(found)
    return bool(found["unit"] or found["single"]) and low <= value <= high


def _is_bare_range(found: re.Match[str], passage: Passage, value: float) -> bool:
    """Is it a range in thousands that counts nothing?"""
    before = passage.text[max(0, found.start() - 12) : found.start()]
    told = found["range"] or _AT_MOST.search(before)
    thousands = bool(told) and (many_of(found) or "").lower() in ("k", "thousand")
    low, high = _BARE_THOUSANDS
    return thousands and low <= value <= high and bool(_NOTHING_COUNTED.match(passage.text, found.end()))


def _is_bare_rate(found: re.Match[str], passage: Passage, value: float) -> bool:
    """Is it what a day or an hour is paid with, in the few words of a contractor's notice: "525/day outside"?"""
    unit = UNITS.get((found["unit"] or found["single"] or "").lower())
    terms = passage.part in ("title", "pay") or passage.has("contract", "independent", "time-limited", "contract-word")
    short = len(passage.text.split()) <= _FEW_WORDS
    if unit not in _BARE_RATES or many_of(found) or not (terms or short) or _ELSE.search(passage.text):
        return False
    low, high = _BARE_RATES[unit]
    return low <= value <= high and passage.part not in ("duties", "company") or (low <= value <= high and passage.open)


def _named_at_once(found: re.Match[str], passage: Passage) -> bool:
    """A number without a currency counts at once behind a word of pay: "Salary: 70,000 - 90,000"."""
    value = value_of(found["anumber"], many_of(found))
    # A year's pay in full figures is told from further away.
    of_a_year = bool(found["range"]) or (found["unit"] or "").lower() in ("year", "annum")
    in_full = of_a_year and value >= _SURELY and not many_of(found)
    near = _BEFORE if in_full and _NOTHING_COUNTED.match(passage.text, found.end()) else 25
    before = passage.text[max(0, found.start() - near) : found.start()]
    named = list(_PAYS.finditer(before))
    # "TJM 450-550": a rate says by its name for which time it is.
    by_name = bool(named) and named[-1].group().lower() in UNITS and value >= DAY[0]
    return bool(named) and (value >= 1_000 or by_name)

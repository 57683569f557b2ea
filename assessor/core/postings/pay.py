"""Finds what a posting says it pays: a figure in a sentence about pay, not funding, not a budget for courses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from assessor.core.postings.passages import Passage

_SIGN = (
    r"(?:(?:US|CA|AU|NZ|NT|MX|S|HK|R|C|A)?\$|€|£|₹|¥|₩|₱|₦|₪|₺|฿|zł|Kč|\bRs\.?|"
    r"\bR(?=\s?\d{2,3}[ ,\u00a0]\d{3})|\bRM(?=\s?\d)|\bkr\b\.?)"
)
_CODE = (
    r"(?:USD[CT]?|EUR|GBP|INR|CHF|CAD|AUD|SGD|PLN|SEK|NOK|DKK|CZK|BRL|AED|JPY|ILS|NZD|HKD|MXN|"
    r"ZAR|TWD|CNY|RMB|SAR|QAR|EGP|COP|CLP|ARS|VND|RON|HUF|KRW|THB|IDR|MYR|PHP|NGN|KES|TRY|UAH|BGN|ISK|GHS|MAD|PKR|BDT|LKR|PEN|UYU|GEL|RSD|KZT|"
    r"[Ee]uros?|dollars|pounds|yen|won|francs?|kroner|kronor|krona|crowns|zloty(?:ch)?|złotych|forints?|rupees|rand|naira|shillings|"
    r"pesos|reais|lira|lei|baht|ringgit|rupiah|dirhams?|riyals?|shekels?|hryvnias?|soles|cedis?)"
)
_NUMBER = r"\d{1,3}(?:[.,'’ \u00a0\u202f]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_MANY = (
    r"(?:[kK](?![A-Za-z])|thousand|lakhs?|lacs?|LPA|lpa|L\b|crores?|cr\b|mn|m\b|M\b|million|"
    r"bn|b\b|B\b|billion|T\b|trillion)"
)
_AMOUNT = (
    rf"(?P<{{0}}sign>{_SIGN}|\b{_CODE})?\s?(?P<{{0}}number>{_NUMBER})\s?(?P<{{0}}many>{_MANY})?\+?\s?(?P<{{0}}code>{_SIGN}|"
    rf"{_CODE}\b)?"
)
_FROM, _TO = _AMOUNT.replace("{0}", "a"), _AMOUNT.replace("{0}", "b")
_PER = (
    r"(?i:(?:\s?(?:gross|brutto|bruto|bruts?|brutos|lordi|net|nets|netto|netos?|netti|base|salary))?(?:\s?(?:/|per|an?\b|pro|p\.?|im|als|par|al|por|i|om)\s?"
    r"(?P<unit>hours?|evenings?|sessions?|lessons?|shifts?|hr|h\b|days?|d\b|weeks?|months?|mo\b|mth|years?|yr|annum|a\b|jahr|monat|stunde|tag|"
    r"an\b|mois|jour|heure|año|mes|día|hora|anno|mese|giorno|ano|mês|dia|jaar|maand|dag|uur|år(?:et)?|månad(?:en)?|måned(?:en)?|timme?n?|"
    r"time|rok|miesiąc|godzin[aęy])"
    r"|\s?(?P<single>inside|outside|hourly|daily|monthly|annually|annual|yearly|p\.?a\.?|pa\b|gross|brutto|bruto|bruts?|brutos?|"
    r"anuales?|mensuales|mensual|mensuel(?:le)?s?|annuel(?:le)?s?|horaires?|mensil[ei]|annu[oi]|mensa(?:l|is)|anua(?:l|is)|"
    r"monatlich|jährlich|lordi|miesięcznie|rocznie|lpa|ctc|ote|base|doe)))?"
)
MONEY = re.compile(
    rf"(?<![\w.,]){_FROM}(?P<range>{_PER.replace('unit', 'unita').replace('single', 'singlea')}\s?(?:-|"
    rf"–|—|−|\bto\b|\bbis\b|\btot\b|\bà\b|\bet\b|\ba\b|\by\b|\btill\b|\btil\b|\bdo\b|\band\b|\.\.|~|〜|～)\s?{_TO})?{_PER}"
)
_PAYS = re.compile(
    r"\b(?:salar(?:y|ies)|pay(?:s|ing)?\b(?! (?:attention|off))|pay range|paid|compensation|"
    r"remuneration|ctc|ote|base|wages?|earns?|earning|earnings|incomes?|take home|\w*gehalt|\w*vergütung|"
    r"salaires?|rémunération|salarios?|sueldo|retribución|salaris|loon|uurtarief|stipendio|retribuzione|remuneração|"
    r"(?:års|månads|tim)?lön|timpris|lønn|løn|wynagrodzenie|stawka|bruto|brut|"
    r"jahresgehalt|tjm|rate|stundensatz|tagessatz|package|lpa|per annum|p\.a\.?|annual|annually|"
    r"gross|hourly|day rate|budget:|band)\b",
    re.IGNORECASE,
)
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
_BARE_THOUSANDS = (20_000, 400_000)
# What a program pays, or what is known of everybody's pay.
_PAID_BY_OTHERS = re.compile(
    r"\bpayroll (?:engine|system|software|platform)|"
    r"\b(?:salaries|wages|pay) of (?:[\d,.]+ |all |our customers|their |more than)|"
    r"\b(?:average|median) (?:salary|wage|pay|income)\b",
    re.IGNORECASE,
)
_SILENT = frozenset({"process", "equal"})
_BEFORE, _AFTER = 70, 45
# What a year, a month, a day and an hour of work are paid with at least and at most, in any of the currencies.
_YEAR, _MONTH, _DAY, _HOUR = (8_000, 5_000_000), (500, 600_000), (60, 60_000), (5, 5_000)
# Currencies of small units, with what the upper bounds are multiplied by.
_SMALL_UNITS = (
    (frozenset({"¥", "JPY", "yen", "HUF", "forint", "forints", "CLP", "ARS", "₦", "NGN", "naira", "KZT", "ISK"}), 20),
    (frozenset({"₩", "KRW", "won", "COP"}), 100),
    (frozenset({"IDR", "VND", "rupiah"}), 1_000),
)
_BEFORE_UNITS = re.compile(
    r"\b(hourly|daily|monthly|day rate|per hour|per day|per month|tjm|tagessatz|"
    r"stundensatz|uurtarief|timpris|timlön|månadslön)\b",
    re.IGNORECASE,
)
_UNITS = {
    "inside": _DAY, "outside": _DAY, "tjm": _DAY, "tagessatz": _DAY, "stundensatz": _HOUR,
    "evening": _DAY, "session": _DAY, "shift": _DAY, "lesson": _HOUR,
    "h": _HOUR, "hour": _HOUR, "hours": _HOUR, "hr": _HOUR, "hourly": _HOUR, "stunde": _HOUR, "d": _DAY, "day": _DAY,
    "days": _DAY, "daily": _DAY, "tag": _DAY, "week": _MONTH, "weeks": _MONTH, "month": _MONTH, "months": _MONTH,
    "mo": _MONTH, "mth": _MONTH, "monthly": _MONTH, "mois": _MONTH, "mes": _MONTH, "mês": _MONTH,
    "mese": _MONTH, "maand": _MONTH, "månad": _MONTH, "måned": _MONTH, "mensuales": _MONTH, "miesięcznie": _MONTH,
    "jour": _DAY, "día": _DAY, "dia": _DAY, "giorno": _DAY, "dag": _DAY, "heure": _HOUR, "hora": _HOUR, "uur": _HOUR,
    "timme": _HOUR, "time": _HOUR, "monat": _MONTH, "uurtarief": _HOUR, "timpris": _HOUR, "timlön": _HOUR,
    "månadslön": _MONTH, "månaden": _MONTH, "måneden": _MONTH, "timmen": _HOUR, "timen": _HOUR, "miesiąc": _MONTH,
    "mensual": _MONTH, "mensuel": _MONTH, "mensuels": _MONTH, "mensuelle": _MONTH, "mensuelles": _MONTH,
    "mensal": _MONTH, "mensais": _MONTH, "mensili": _MONTH, "mensile": _MONTH, "monatlich": _MONTH, "horaire": _HOUR,
    "horaires": _HOUR,
}  # fmt: skip


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
    return bool(found and _limits(found, "") == _HOUR)


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
    low, high = _limits(found, passage.text[max(0, found.start() - _BEFORE) : found.start()])
    money = any(found[name] for name in ("asign", "acode", "bsign", "bcode")) or _is_indian(found)
    value = _larger(found)
    if not low <= value <= high * _scale(found) or not (
        money or field or _named_at_once(found, passage) or _is_bare_range(found, passage, value)
    ):
        return False
    if field:
        return True
    if _PAID_BY_OTHERS.search(passage.text):
        return False
    before = passage.text[max(0, found.start() - _BEFORE) : found.start()]
    after = re.split(r"[.;,+&]\s|\+|\bplus\b|\band\b", passage.text[found.end() : found.end() + _AFTER])[0]
    near = re.split(r"[.;!?]\s|\n|[•●]", before)[-1]
    unit = bool(found["unit"] or found["single"] or found["unita"] or found["singlea"])
    named = bool(_PAYS.search(near))
    # Among the duties a sum for a year is a sum of business, unless it is called pay.
    if (named or unit and passage.part != "duties") and found["range"] and value >= _SURELY:
        # A range of this size beside a word of pay is pay, whatever market or sales target is named with it.
        return not _FUNDS.search(near)
    if _ELSE.search(near.rsplit(",", 1)[-1] if named else near) or _ELSE.search(after):
        return False
    wide = bool(found["range"]) and value >= _YEAR[0] and low == _YEAR[0]
    # The size of a year's pay among what is offered, and nothing else that money is given for.
    offered = passage.part == "benefits" and value >= _SURELY and low == _YEAR[0]
    return bool(unit or wide or offered or passage.part == "pay" or named or _PAYS.search(after))


def _is_stipend(found: re.Match[str]) -> bool:
    """A figure for an hour, a month or a year of learning, in a sentence that speaks of a stipend."""
    low, high = _limits(found, "")
    value = _larger(found)
    return bool(found["unit"] or found["single"]) and low <= value <= high


def _is_indian(found: re.Match[str]) -> bool:
    words = {(found[name] or "").lower() for name in ("amany", "bmany", "single", "singlea")}
    return bool(words & {"lpa", "lakh", "lakhs", "lac", "lacs", "ctc"})


def _is_bare_range(found: re.Match[str], passage: Passage, value: float) -> bool:
    """Is it a range in thousands that counts nothing?"""
    thousands = bool(found["range"]) and (_many(found) or "").lower() in ("k", "thousand")
    low, high = _BARE_THOUSANDS
    return thousands and low <= value <= high and bool(_NOTHING_COUNTED.match(passage.text, found.end()))


def _named_at_once(found: re.Match[str], passage: Passage) -> bool:
    """A number without a currency counts at once behind a word of pay: "Salary: 70,000 - 90,000"."""
    before = passage.text[max(0, found.start() - 25) : found.start()]
    return bool(_PAYS.search(before)) and _value(found["anumber"], _many(found)) >= 1_000


def _larger(found: re.Match[str]) -> float:
    """The only number, or the larger one of a range."""
    scale = _scale(found)
    return max(_value(found["anumber"], _many(found), scale), _value(found["bnumber"], found["bmany"], scale))


def _many(found: re.Match[str]) -> str | None:
    """In "70-90k" the thousand belongs to both."""
    return found["amany"] or found["bmany"]


def _limits(found: re.Match[str], before: str) -> tuple[int, int]:
    """What is usual for the unit of time behind the figure, else before it, else for a year."""
    unit = (found["unit"] or found["single"] or found["unita"] or found["singlea"] or "").lower()
    named = _BEFORE_UNITS.search(before)
    words = named.group(1).lower().split() if named else []
    if unit in ("gross", "brutto", "bruto", "lordi") and not named:
        # Nobody but the tax office makes gross and net of anything but pay; for which time is left open.
        return _MONTH[0], _YEAR[1]
    return _UNITS.get(unit) or next((_UNITS[word] for word in words if word in _UNITS), _YEAR)


def _scale(found: re.Match[str]) -> int:
    """How many times larger figures are in the currency named: a year's pay in yen has eight digits."""
    named = {found[name] for name in ("asign", "acode", "bsign", "bcode")}
    return next((times for currencies, times in _SMALL_UNITS if named & currencies), 1)


def _value(number: str | None, many: str | None, scale: int = 1) -> float:
    """A number in any of the notations, as a number: 120'000, 65.000, 1,50,000, 70k, 25 lakh.

    Millions are no pay and made too large for it, unless the currency has small units (`scale`): 6.5 million yen.
    """
    if not number:
        return 0
    plain = re.sub(r"[.,'’ \u00a0\u202f](?=\d{3}(?!\d))", "", number).replace(",", ".")
    try:
        value = float(re.sub(r"\.(?=.*\.)", "", plain))
    except ValueError:
        return 0
    word = (many or "").lower()
    if word in ("k", "thousand"):
        return value * 1_000
    if word in ("lpa", "l", "lakh", "lakhs", "lac", "lacs"):
        return value * 100_000
    if word in ("cr", "crore", "crores"):
        return value * 10_000_000
    if scale > 1 and word in ("million", "mn", "m"):
        return value * 1_000_000
    return value * 1_000_000_000 if word else value

"""Sums of money in a text: their notations in many languages and currencies, and for which time they are."""

from __future__ import annotations

import re

_SIGN = (
    r"(?:(?:US|CA|AU|NZ|NT|MX|S|HK|R|C|A)?\$|€|£|₹|¥|₩|₱|₦|₪|₺|฿|zł|Kč|円|元|\bRs\.?|"
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
    r"(?:[kK](?![A-Za-z])|thousand|TEUR|T€|[Tt]sd\.?|tys\.?|万|lakhs?|lacs?|LPA|lpa|L\b|crores?|cr\b|mn|m\b|M\b|million|"
    r"bn|b\b|B\b|billion|T\b|trillion)"
)
_AMOUNT = (
    rf"(?P<{{0}}sign>{_SIGN}|\b{_CODE})?\s?(?P<{{0}}number>{_NUMBER})\s?(?P<{{0}}many>{_MANY})?\+?\s?(?P<{{0}}code>{_SIGN}|"
    rf"{_CODE}\b)?"
)
_FROM, _TO = _AMOUNT.replace("{0}", "a"), _AMOUNT.replace("{0}", "b")
_PER = (
    r"(?i:(?:\s?(?:gross|brutto|bruto|bruts?|brutos|lordi|net|nets|netto|netos?|netti|base|salary))?(?:\s?(?:p?/|per|an?\b|pro|p\.?|im|als|par|al|por|i|om)\s?"
    r"(?P<unit>hours?|evenings?|sessions?|lessons?|shifts?|tasks?|assignments?|articles?|recordings?|transcripts?|courses?|words?|hr|h\b|days?|d\b|weeks?|months?|mo\b|mth|years?|yr|annum|a\b|jahr|monat|stunde|std\b|woche|semaine|semana|settimana|tag|"
    r"an\b|mois|jour|heure|año|mes|día|hora|anno|mese|giorno|ano|mês|dia|jaar|maand|dag|uur|år(?:et)?|månad(?:en)?|måned(?:en)?|timme?n?|"
    r"time|rok|miesiąc|godzin[aęy])"
    r"|\s?(?P<single>pcm\b|pm\b|inside|outside|hourly|daily|monthly|annually|annual|yearly|p\.?a\.?|pa\b|gross|brutto|bruto|bruts?|brutos?|"
    r"anuales?|mensuales|mensual|mensuel(?:le)?s?|annuel(?:le)?s?|horaires?|mensil[ei]|annu[oi]|mensa(?:l|is)|anua(?:l|is)|"
    r"monatlich|jährlich|lordi|miesięcznie|rocznie|lpa|ctc|ote|base|doe)))?"
)
MONEY = re.compile(
    rf"(?<![\w.,]){_FROM}(?P<range>{_PER.replace('unit', 'unita').replace('single', 'singlea')}\s?(?:-|"
    rf"–|—|−|\bto\b|\bbis\b|\btot\b|\bà\b|\bet\b|\ba\b|\by\b|\btill\b|\btil\b|\bdo\b|\band\b|\.\.|~|〜|～)\s?{_TO})?{_PER}"
)
# What a year, a month, a day and an hour of work are paid with at least and at most, in any of the currencies.
YEAR, MONTH, DAY, HOUR = (8_000, 5_000_000), (500, 600_000), (60, 60_000), (5, 5_000)
PIECE = (0.01, 20_000)
# Currencies of small units, with what the upper bounds are multiplied by.
_SMALL_UNITS = (
    (
        frozenset(
            {"¥", "円", "JPY", "yen", "HUF", "forint", "forints", "CLP", "ARS", "₦", "NGN", "naira", "KZT", "ISK"}
        ),
        20,
    ),
    (frozenset({"₩", "KRW", "won", "COP"}), 100),
    (frozenset({"IDR", "VND", "rupiah"}), 1_000),
)
_BEFORE_UNITS = re.compile(
    r"\b(hourly|daily|monthly|day rate|per hour|per day|per month|tjm|tagessatz|"
    r"stundensatz|uurtarief|timpris|timlön|månadslön)\b",
    re.IGNORECASE,
)
UNITS = {
    "task": PIECE, "assignment": PIECE, "article": PIECE, "recording": PIECE, "transcript": PIECE,
    "course": PIECE, "word": PIECE, "inside": DAY, "outside": DAY, "tjm": DAY, "tagessatz": DAY, "stundensatz": HOUR,
    "evening": DAY, "session": DAY, "shift": DAY, "lesson": HOUR,
    "h": HOUR, "hour": HOUR, "hours": HOUR, "hr": HOUR, "hourly": HOUR, "stunde": HOUR, "d": DAY, "day": DAY,
    "days": DAY, "daily": DAY, "tag": DAY, "week": MONTH, "weeks": MONTH, "month": MONTH, "months": MONTH,
    "mo": MONTH, "mth": MONTH, "monthly": MONTH, "mois": MONTH, "mes": MONTH, "mês": MONTH,
    "mese": MONTH, "maand": MONTH, "månad": MONTH, "måned": MONTH, "mensuales": MONTH, "miesięcznie": MONTH,
    "jour": DAY, "día": DAY, "dia": DAY, "giorno": DAY, "dag": DAY, "heure": HOUR, "hora": HOUR, "uur": HOUR,
    "timme": HOUR, "time": HOUR, "monat": MONTH, "pm": MONTH, "pcm": MONTH,
    "uurtarief": HOUR, "timpris": HOUR, "timlön": HOUR,
    "std": HOUR, "woche": MONTH, "semaine": MONTH, "semana": MONTH, "settimana": MONTH,
    "månadslön": MONTH, "månaden": MONTH, "måneden": MONTH, "timmen": HOUR, "timen": HOUR, "miesiąc": MONTH,
    "mensual": MONTH, "mensuel": MONTH, "mensuels": MONTH, "mensuelle": MONTH, "mensuelles": MONTH,
    "mensal": MONTH, "mensais": MONTH, "mensili": MONTH, "mensile": MONTH, "monatlich": MONTH, "horaire": HOUR,
    "horaires": HOUR,
}  # fmt: skip


def is_indian(found: re.Match[str]) -> bool:
    words = {(found[name] or "").lower() for name in ("amany", "bmany", "single", "singlea")}
    return bool(words & {"lpa", "lakh", "lakhs", "lac", "lacs", "ctc"})


def larger_of(found: re.Match[str]) -> float:
    """The only number, or the larger one of a range."""
    scale = scale_of(found)
    return max(value_of(found["anumber"], many_of(found), scale), value_of(found["bnumber"], found["bmany"], scale))


def many_of(found: re.Match[str]) -> str | None:
    """In "70-90k" the thousand belongs to both."""
    return found["amany"] or found["bmany"]


def limits_of(found: re.Match[str], before: str) -> tuple[int, int]:
    """What is usual for the unit of time behind the figure, else before it, else for a year."""
    unit = (found["unit"] or found["single"] or found["unita"] or found["singlea"] or "").lower()
    named = _BEFORE_UNITS.search(before)
    words = named.group(1).lower().split() if named else []
    if unit in ("gross", "brutto", "bruto", "lordi") and not named:
        # Nobody but the tax office makes gross and net of anything but pay; for which time is left open.
        return MONTH[0], YEAR[1]
    return UNITS.get(unit) or next((UNITS[word] for word in words if word in UNITS), YEAR)


def scale_of(found: re.Match[str]) -> int:
    """How many times larger figures are in the currency named: a year's pay in yen has eight digits."""
    named = {found[name] for name in ("asign", "acode", "bsign", "bcode")}
    return next((times for currencies, times in _SMALL_UNITS if named & currencies), 1)


def value_of(number: str | None, many: str | None, scale: int = 1) -> float:
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
    if word in ("k", "thousand", "teur", "t€", "tsd", "tsd.", "tys", "tys."):
        return value * 1_000
    if word == "万":
        return value * 10_000
    if word in ("lpa", "l", "lakh", "lakhs", "lac", "lacs"):
        return value * 100_000
    if word in ("cr", "crore", "crores"):
        return value * 10_000_000
    if scale > 1 and word in ("million", "mn", "m"):
        return value * 1_000_000
    return value * 1_000_000_000 if word else value

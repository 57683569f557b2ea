"""What contact data looks like, whoever it belongs to. A pattern with a group "it" takes out that part alone."""

from __future__ import annotations

import re

EMAIL = re.compile(
    r"[\w.+%'-]+\s?(?:[@\uff20]|\(at\)|\[at\])\s?[\w-]+(?:\s?(?:\.|\(dot\)|\[dot\])\s?[\w-]+)+"
    r"|[\w.+%'-]+\s+at\s+[\w-]+(?:\s+dot\s+[\w-]+)+",
    re.IGNORECASE,
)
LINK = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://|www\.)[^\s<>\"')\]]+"
    r"|\b(?:[a-z0-9-]+\.)+(?:com|org|net|io|dev|ai|app|co|info|biz|me|edu|gov|example|test|eu|de|at|ch|fr|es|it|pl|pt|nl|be"
    r"|se|no|dk|fi|uk|ie|cz|sk|hu|ro|gr|tr|ru|ua|in|lk|ph|jp|kr|cn|tw|au|nz|za|ng|ke|br|ar|cl|pe|mx|ca|us|tech|xyz|ly"
    r"|codes|page|blog|pro|online|site|website|space|world|life|works|studio|design|digital|engineer|engineering|software"
    r"|systems|solutions|agency|team|cloud|shop|fm|tv|cc|sg|hk|vn|il|ae|pk|bd|np|ee|lv|lt|si|hr|rs|bg|kz|ge|lu|ma|gh|uy|ec)"
    r"\b(?:/[^\s<>\"')\]]*)?"
    # Any other address with a path, unless its end says that it is a file.
    r"|\b(?:[a-z0-9-]+\.)+(?!(?:js|ts|py|rs|go|md|txt|toml|ya?ml|json|csv|html?|css|net|sql)\b)[a-z]{2,}/[\w~@-][^\s<>\"')\]]*",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?<![\w/])@[A-Za-z0-9_][\w.-]{2,}")
ACCOUNT = re.compile(
    r"\b(?:telegram|skype|discord|twitter|instagram|mastodon|bluesky|whatsapp|wechat|github|gitlab|bitbucket|linkedin|kaggle)"
    r"(?:\s+(?:id|handle|user(?:name)?|name|account))?(?:\s?[:\uff1a]\s?|\s(?=\S+\#\d{4}\b))"
    r"(?P<it>(?!\[[A-Z]+ \d+\])[\w@][\w.:/#+-]{2,})",
    re.IGNORECASE,
)
# Behind a word that says so, less is needed to be a number.
TOLD = re.compile(
    r"\b(?:tel(?:ephone)?|phone|mobile|mob|cell|fax|whatsapp|call)\b\.?\s?:?\s?"
    r"(?P<it>\+?\d(?:[\s().\-\u2010-\u2013/]{0,2}\d){5,14})(?![\w%])",
    re.IGNORECASE,
)
EXTENSION = re.compile(r"\b(?:ext|extension|durchwahl)\b\.?\s?:?\s?(?P<it>\d{2,6})\b", re.IGNORECASE)
PHONE = re.compile(r"(?<![\w,])(?<!\d\.)(?:\+|00)?[(\d](?:[\s\u00a0().\-\u2010-\u2013/]{0,3}\d){6,15}(?!\w)")
YEARS = re.compile(r"^\D*(?:\d{1,2}\D)?(?:19|20)\d\d\D+(?:\d{1,2}\D)?(?:19|20)\d\d\D*$")
STREET = re.compile(
    r"\b\d{1,5}[a-z]?,?\s+(?:[\w.'-]+\s+){0,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|square|sq|boulevard"
    r"|blvd|place|pl|way|terrace|close|crescent)\b\.?"
    r"|\b[\w.-]*(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|allee|straat|laan|gatan|vägen|vej|veien|katu|tie)\s+\d{1,4}\s?[a-z]?\b"
    r"|\b(?:ul|al|os|pl)\.\s+[\w.\s-]{2,40}?\d{1,4}[a-z]?(?:/\d+)?"
    r"|\b(?:rue|avenue|boulevard|via|viale|piazza|calle|avenida|av|rua|carrera|jalan|jl)\b\.?\s+[\w.'\s-]{2,40}?,?\s+\d{1,5}\b"
    r"|\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|place|allée|quai|chemin)\s+[\w'-]+(?:\s[\w'-]+){0,4}"
    r"|\bp\.?\s?o\.?\s?box\s+\d+",
    re.IGNORECASE,
)
POSTCODE = re.compile(
    r"\b(?:[A-Z]{1,2}-)?\d{4,5}(?:-\d{3,4})?(?=\s+[A-ZÄÖÜŁŚŻ][\w.-]{2,})|\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b|\b\d{2}-\d{3}\b"
    # ZIP behind a state, Canada, the Netherlands.
    r"|\b[A-Z]{2}\s+\d{5}(?:-\d{4})?\b|\b[A-Z]\d[A-Z]\s?\d[A-Z]\d\b|\b(?!19|20)[1-9]\d{3}\s?[A-Z]{2}\b(?=[\s,]+[A-Z])"
)
PATTERNS = (
    ("EMAIL", EMAIL),
    ("LINK", LINK),
    ("HANDLE", HANDLE),
    ("HANDLE", ACCOUNT),
    ("ADDRESS", STREET),
    ("PHONE", TOLD),
    ("PHONE", EXTENSION),
    ("PHONE", PHONE),
    ("POSTCODE", POSTCODE),
)
PLACEHOLDER = re.compile(r"\[(?:NAME|EMAIL|LINK|HANDLE|ADDRESS|PHONE|POSTCODE|ID)\s+\d+\]", re.IGNORECASE)


def is_phone(words: str) -> bool:
    """Eight digits or more that are no pair of years; without any sign between them nine, which are no round number."""
    digits = sum(c.isdigit() for c in words)
    if words.isdecimal() and words[0] != "0" and (digits < 9 or words.endswith("000")):
        return False
    return digits >= 8 and not YEARS.match(words.strip())


def number_of(phone: str) -> re.Pattern[str] | None:
    """A phone number however it is parted, with or without what dials the country; None of less than seven digits."""
    digits = re.sub(r"\D", "", phone)
    if len(digits) < 7:
        return None
    last = r"[\s().\-\u00a0\u2010-\u2013/]{0,3}".join(digits[-8:])
    return re.compile(rf"(?<!\d)(?P<it>(?:[+(]?\d[\d\s().\-\u00a0\u2010-\u2013/]{{0,8}})?{last})(?!\d)")

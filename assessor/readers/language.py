"""Tells the language of a text from its script and its most common small words."""

from __future__ import annotations

import re
from collections import Counter

_STOP_WORDS = {
    "en": "the and of to in for with on is was that by from as this our we at are an be which have it not i my",
    "de": "und der die das mit für von in zu den im des ein eine ist auf bei sowie als nicht wir ich auch zum zur seit",
    "fr": "et de la le les des du en pour une un dans sur avec par au aux est que nous je qui sont plus d l à",
    "es": "y de la el los las en para con un una del por que se al como su es más o desde sobre años fue",
    "pt": "e de da do das dos em para com um uma no na por que os as ao à mais como são não desde foi pela pelo",
    "it": "e di il la le per con un una del della dei che in al da nel sono gli alla delle non come anche dal",
    "nl": "en de het een van in voor met op is dat te aan bij als door ook naar niet zijn wordt werd ik wij uit",
    "pl": "i w z na do dla oraz przez się jest od nie przy po za to o jako które był ze pracy tym ich",
    "da": "og af i til en et for med på der er som det den jeg har ved fra ikke blev at om eller vi samt",
    "sv": "och av i till en ett för med på som är det den jag har vid från inte att om eller vi samt under",
    "no": "og av i til en et for med på som er det den jeg har ved fra ikke ble at om eller vi samt etter hos",
    "fi": "ja on ei se että oli joka sekä tai kanssa mutta myös ovat kuin olen",
    "tr": "ve bir bu için ile da de olarak olan daha gibi çok ne veya",
    "cs": "a v na se je do pro z s o že jako při od nebo by byl",
    "ro": "și de în la cu pe pentru din un o care este sau ca mai prin",
    "hu": "és a az egy hogy nem is volt meg vagy mint",
    "id": "dan yang di dengan untuk dari dalam pada ini adalah",
}
_WORDS = {code: frozenset(words.split()) for code, words in _STOP_WORDS.items()}
_SCRIPTS = (
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af\u1100-\u11ff"),
    ("zh", "\u4e00-\u9fff"),
    ("ar", "\u0600-\u06ff"),
    ("he", "\u0590-\u05ff"),
    ("ru", "\u0400-\u04ff"),
    ("el", "\u0370-\u03ff"),
    ("hi", "\u0900-\u097f"),
    ("th", "\u0e00-\u0e7f"),
)
_SIGNS_OF = {code: re.compile(f"[{signs}]") for code, signs in _SCRIPTS}
_SIGNS_OF_ANY = re.compile(f"[{''.join(signs for _, signs in _SCRIPTS)}]")
_SAMPLE = 40_000


def find_language(text: str) -> str:
    """An ISO 639-1 code, "und" where the text is too short or too bare of sentences to tell."""
    sample = text[:_SAMPLE].lower()
    letters = sum(map(str.isalpha, sample))
    if not letters:
        return "und"
    for code, pattern in _SIGNS_OF.items() if _SIGNS_OF_ANY.search(sample) else ():
        # Japanese mixes in Chinese signs, and every script mixes in English names of tools.
        if len(pattern.findall(sample)) > (0.05 if code == "ja" else 0.25) * letters:
            return _cyrillic(sample) if code == "ru" else code
    return _by_stop_words(re.findall(r"[^\W\d_]+", sample))


def _cyrillic(sample: str) -> str:
    return "uk" if len(re.findall("[іїєґ]", sample)) > len(re.findall("[ыэъ]", sample)) else "ru"


def _by_stop_words(words: list[str]) -> str:
    counts = Counter(words)
    small = {code: counts.keys() & known for code, known in _WORDS.items()}
    # Distinct small words matter more than one that is frequent by accident ("a", "i" and "o" in a list of labels).
    scores = {code: sum(counts[word] for word in own) * len(own) for code, own in small.items()}
    best = max(scores, key=lambda code: scores[code])
    return best if len(small[best]) >= 2 else "und"

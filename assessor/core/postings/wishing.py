"""How a sentence says that something would be welcome."""

from __future__ import annotations

import re

from assessor.core.postings.passages import Passage

WISH = re.compile(
    r"\b(?:(?:is|are|as|big|huge|strong) an? (?:big |huge |strong )?plus|nice to have|a bonus|"
    r"(?:huge|big|massive|definite) plus|ideally|"
    r"preferred(?! (?:vendor|supplier|partner|employer|provider|bank|choice|by))|"
    r"desirable|(?:would|will|do|does)(?:n['’]t| not) hurt|won['’]t hurt|all the better|so much the better|"
    r"preferably|erwünscht|gewünscht|willkommen|hilfreich|(?:fine|okay|ok|no problem) if not|"
    r"advantage|beneficial|not required|not needed|optional|"
    r"welcome|helpful|appreciated|an asset|(?:is|are|very|also) nice|nice if|von vorteil|wünschenswert)\b",
    re.IGNORECASE,
)
# Nobody calls a condition fun or lovely.
LIKED = re.compile(
    r"^[\s•*-]*(?:\(\+\)|\+\s)|^\W*(?:extra|bonus|plus)\b|\((?:nice|bonus|plus|optional|good|desirable)[^)]{0,14}\)|"
    r"\b(?:is|are|ist|sind|är|est|sont|es|son|è) (?:also |very |always |really |quite |un |ett )?"
    r"(?:fun|lovely|cool|nice|handy|useful|helpful|welcome|wonderful|fantastic|interesting|neat|sweet|plus|atout)\b|"
    r"\b(?:gives?|puts?|earns?|gets?) you (?:an? |some )?(?:\w+ )?(?:head start|ahead|edge|points?|advantage)\b",
    re.IGNORECASE,
)
# "French would please our clients": what would be so is wished for; what you would do is the work.
WOULD = re.compile(
    r"\b(?:would|wäre|wären|würde|serait|sería|seria|sarebbe)\b"
    r"(?! (?:like you|expect|need|require|suit|fit|be (?:required|expected|responsible)))",
    re.IGNORECASE,
)
BRACKETS = re.compile(r"\(([^()]*)\)")
# Words that stand beside a word of wishing and name nothing.
SMALL = re.compile(
    r"\b(?:highly|strongly|very|much|but|and|or|not|it|is|are|be|would|a|an|the|also|also|if|required)\b", re.I
)
GOOD_IF = re.compile(r"\b(?:good|nice|great|better|lovely|happy|glad|fine|schön) (?:if|when|wenn)\b", re.IGNORECASE)
WHO_WOULD = re.compile(
    r"^\W*(?:you|du|sie|vous|who)\b|\b(?:we|i) would (?:like|want)\b|"
    r"\b(?:you|candidate|person|role|position|job|engineer|developer|who|that)(?: \w+)? would\b",
    re.IGNORECASE,
)


def is_wish(passage: Passage) -> bool:
    """Does a sentence say that something would be welcome, in our words for it or by what would be so?"""
    if _is_wish_aside(passage.text):
        return False
    said = WOULD.search(passage.text) or LIKED.search(passage.text)
    return passage.has("wanted") or bool(said and not WHO_WOULD.search(passage.text))


def would_be_welcome(text: str) -> bool:
    """Does a sentence by itself, in no list, say that something would be welcome?"""
    return any(words.search(text) for words in (WISH, LIKED, WOULD, GOOD_IF)) and not WHO_WOULD.search(text)


def _is_wish_aside(text: str) -> bool:
    """Is only a way to meet the line wished for, in brackets: "a cache (Redis preferred)"?"""
    asides = [found[1] for found in BRACKETS.finditer(text) if WISH.search(found[1])]
    named = all(re.search(r"\w", SMALL.sub("", WISH.sub("", aside))) for aside in asides)
    return bool(asides) and named and not WISH.search(BRACKETS.sub("", text))

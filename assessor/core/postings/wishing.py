"""How a sentence says that something would be welcome."""

from __future__ import annotations

import re

from assessor.core.postings.passages import Passage

WISH = re.compile(
    r"\b(?:(?:is|are|as|big|huge|strong) an? (?:big |huge |strong )?plus|nice to have|a bonus|preferred|ideally|"
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
GOOD_IF = re.compile(r"\b(?:good|nice|great|better|lovely|happy|glad|fine|schön) (?:if|when|wenn)\b", re.IGNORECASE)
WHO_WOULD = re.compile(
    r"^\W*(?:you|du|sie|vous|who)\b|\b(?:we|i) would (?:like|want)\b|"
    r"\b(?:you|candidate|person|role|position|job|engineer|developer|who|that)(?: \w+)? would\b",
    re.IGNORECASE,
)


def is_wish(passage: Passage) -> bool:
    """Does a sentence say that something would be welcome, in our words for it or by what would be so?"""
    said = WOULD.search(passage.text) or LIKED.search(passage.text)
    return passage.has("wanted") or bool(said and not WHO_WOULD.search(passage.text))


def would_be_welcome(text: str) -> bool:
    """Does a sentence by itself, in no list, say that something would be welcome?"""
    return any(words.search(text) for words in (WISH, LIKED, WOULD, GOOD_IF)) and not WHO_WOULD.search(text)

"""What a posting says it does not ask for, or will teach."""

from __future__ import annotations

import re

# Characters of the shortest clause that asks for something.
SHORTEST = 8
NOT_ASKED = re.compile(
    r"\b(?:we (?:do not|don['’]t|really don['’]t) (?:care|mind|expect|need|require|ask)|"
    r"you (?:do not|don['’]t) (?:need|have) to|you need not|"
    r"(?:it )?(?:does not|doesn['’]t|do not|don['’]t) matter|"
    r"no (?:[\w-]+ ){0,6}?(?:needed|necessary|required|expected|assumed|presupposed)|"
    r"(?:is|are|['’]s) (?:not|no) (?:a |an )?(?:condition|requirement|prerequisite|precondition|matter)|"
    r"we(?:['’]ll| will| can| could| would)?(?: \w+)? (?:teach|train)\b|(?:teach|train|show) you\b|"
    r"(?:can|will|could) be (?:taught|learn(?:ed|t))|learn(?:ed|t)? on the job|"
    r"you(?:['’]ll| will| can| may)(?: \w+)? (?:learn (?:it|them|that|this|here)|pick (?:it|them|that|this|up))|"
    r"(?:kein\w*|weder) [^.;]{2,60}(?:nötig|notwendig|erforderlich|vorausgesetzt|voraussetzung)|bringen wir dir bei|"
    r"lern(?:st du|en sie) (?:bei uns|hier|im job)|"
    r"(?:is|are) (?:irrelevant|unimportant|(?:not|less|no longer) (?:so |very |that )?(?:important|relevant|decisive)|"
    r"of no interest|all the same to us)|"
    r"(?:does not|do not|doesn['’]t|don['’]t) (?:interest|impress|bother) us|"
    r"not what we(?:['’]re| are) (?:after|looking for)|no need to|"
    r"(?:do not|don['’]t) worry\b|we never ask|(?:is|are) (?:your own affair|up to you))",
    re.IGNORECASE,
)
# What stands before such a colon is what is not needed.
DENIED_WHOLE = re.compile(
    r":\s*(?:no need\b|not (?:needed|required|necessary)|never mind|do not worry|don['’]t worry|"
    r"we(?:['’]ll| will)? (?:show|teach|train) )",
    re.IGNORECASE,
)
# Where a clause begins that may take back what stands before it.
CLAUSE = re.compile(r"[;,(–—-]\s|\s[(–—-]|[.:]\s")
SUPPOSES = re.compile(r"^\W*(?:if|in case|when|even|never|not|no|wenn|falls)\b|\?\s*$", re.IGNORECASE)


def still_asked(text: str) -> str:
    """What a sentence asks for once it is without what it says is not needed or will be taught; empty where nothing."""
    denied = NOT_ASKED.search(text)
    if not denied:
        return text
    if DENIED_WHOLE.search(text, max(0, denied.start() - 3)):
        return ""
    cuts = [found.start() for found in CLAUSE.finditer(text, 0, denied.start() + 1)]
    head = text[: cuts[-1]].rstrip() if cuts else ""
    return "" if len(head) < SHORTEST or SUPPOSES.search(head) else head

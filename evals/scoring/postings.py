"""Scores the readings of job postings: flavor, the four yes-or-no answers, and the quotes."""

from __future__ import annotations

from evals.scoring.tally import Json, Tally, judge
from evals.scoring.verdicts import flavor_id

ANSWERS = ("agentic_required", "agentic_work", "salary_disclosed", "contract")
QUOTED = ("requirements", "practices", "mismatches", "evidence")


def score_posting(posting: Json, label: Json, entry: str) -> list[Tally]:
    """Each answer that the label gives and that is not borderline; the flavor by the acceptable ones."""
    names = label.get("acceptable_flavors") or [label["flavor"]]
    found = posting["flavor"]
    tallies = [judge("posting_flavor", entry, found in {flavor_id(n) for n in names}, "/".join(names), found)]
    scored = [name for name in ANSWERS if name in label and name not in label.get("borderline", ())]
    tallies += [judge(f"posting_{n}", entry, posting[n] == label[n], label[n], posting[n]) for n in scored]
    return tallies + [judge("posting_quotes", entry, not (bad := wrong_quotes(posting)), "verbatim", bad)]


def wrong_quotes(posting: Json) -> list[str]:
    """Quotes that do not stand in the posting's text where it says."""
    quotes = [one for group in QUOTED for one in posting[group]]
    return [one["quote"] for one in quotes if posting["text"][one["start"] : one["end"]] != one["quote"]]

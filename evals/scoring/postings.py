"""Scores the readings of job postings: flavor, the four yes-or-no answers, what is asked for, and the quotes."""

from __future__ import annotations

import html
import re

from evals.scoring.tally import Json, Tally, count_recall, judge
from evals.scoring.verdicts import flavor_id

ANSWERS = ("agentic_required", "agentic_work", "salary_disclosed", "contract")
QUOTED = ("requirements", "practices", "mismatches", "evidence")
# Under which kind a labelled line must come out.
ASKED = {"requirements": "required", "wishes": "wanted"}


def score_posting(posting: Json, label: Json, entry: str) -> list[Tally]:
    """Each answer that the label gives and that is not borderline; the flavor by the acceptable ones."""
    names = label.get("acceptable_flavors") or [label["flavor"]]
    found = posting["flavor"]
    tallies = [judge("posting_flavor", entry, found in {flavor_id(n) for n in names}, "/".join(names), found)]
    scored = [name for name in ANSWERS if name in label and name not in label.get("borderline", ())]
    tallies += [judge(f"posting_{n}", entry, posting[n] == label[n], label[n], posting[n]) for n in scored]
    tallies += _score_asked(posting, label, entry)
    return tallies + [judge("posting_quotes", entry, not (bad := wrong_quotes(posting)), "verbatim", bad)]


def _score_asked(posting: Json, label: Json, entry: str) -> list[Tally]:
    """Labelled requirements and wishes that come out as such; and whether anything comes out of a line that asks for
    nothing. Lines labelled neutral are in neither."""
    tallies = []
    for name, kind in ASKED.items():
        if name in label:
            lines = {f"{kind}: {line}": kind in kinds_of(line, posting) for line in label[name]}
            met = [line for line, found in lines.items() if found]
            tallies.append(
                count_recall("posting_requirements", entry, met, [line for line in lines if line not in met])
            )
    for line in label.get("not_requirements", ()):
        wrong = sorted(kinds_of(line, posting) & set(ASKED.values()))
        tallies.append(judge("posting_no_requirement", entry, not wrong, f"nothing of: {line}", wrong))
    return tallies


def kinds_of(line: str, posting: Json) -> set[str]:
    """The kinds of the requirements that quote a line, a longer passage that holds it, or a clause of it."""
    wanted = plain(line)
    return {one["kind"] for one in posting["requirements"] if _quotes(plain(one["quote"]), wanted)}


def _quotes(quote: str, line: str) -> bool:
    """A clause is the beginning or the end of its line: a single word from its middle is none."""
    return bool(quote) and (line in quote or re.match(rf"{re.escape(quote)}\W", line) is not None or
                            re.search(rf"\W{re.escape(quote)}$", line) is not None)  # fmt: skip


def plain(text: str) -> str:
    """The text with white space collapsed, without HTML entities and tags, Markdown's bold and the last full stop."""
    bare = re.sub(r"</?[a-z]+ ?/?>|\*\*|__", "", html.unescape(text))
    return re.sub(r"\s+", " ", bare).strip(" .").casefold()


def wrong_quotes(posting: Json) -> list[str]:
    """Quotes that do not stand in the posting's text where it says."""
    quotes = [one for group in QUOTED for one in posting[group]]
    return [one["quote"] for one in quotes if posting["text"][one["start"] : one["end"]] != one["quote"]]

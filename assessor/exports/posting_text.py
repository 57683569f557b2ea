"""A posting, and what a report says to it, as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from assessor.core.postings.models import Answer, Comparison, Posting, PostingView, Together
from assessor.core.titles import lower_first
from assessor.exports.wording import FLAVOR_WORDS, STATE_WORDS, percent, write_date, write_range

WIDTH = 96
BLOCK_WORDS = {"agentic": "agentic work", "api_integration": "API integration and retrieval", "none": "neither block"}
KIND_TITLES = (("required", "Required"), ("wanted", "Would be nice"), ("mentioned", "Part of the work, or only named"))
STANDING_WORDS = {
    "shown": "shown", "said": "by your word", "no_evidence": "no evidence", "not_judged": "yours to judge"
}  # fmt: skip
MARKS = {"shown": "[x]", "said": "[~]", "no_evidence": "[ ]", "not_judged": "[?]"}


def render_posting(posting: Posting, called: Mapping[str, str]) -> str:
    """One posting alone, at most 96 columns wide; `called` are the names of practices and sources by id."""
    return "\n".join(line.rstrip() for line in _reading(posting, called)) + "\n"


def render_views(views: Sequence[PostingView], called: Mapping[str, str], together: Together | None = None) -> str:
    """Postings held against a report: each, then all of them together."""
    lines: list[str] = []
    for view in views:
        lines += [*_reading(view.posting, called), *_answers(view.comparison)]
    lines += _together(together) if together and together.count > 1 else []
    return "\n".join(line.rstrip() for line in lines) + "\n"


def unwritten_of(posting: Posting, called: Mapping[str, str]) -> tuple[str, ...]:
    """The practices that hiring often turns on and this posting does not name, as one says them in a sentence.

    A practice that the catalog has dropped since the posting was read is called by its id.
    """
    return tuple(lower_first(called.get(id_, id_.replace("-", " "))) for id_ in posting.unwritten)


def summary_of(posting: Posting) -> tuple[tuple[str, str], ...]:
    """The claims of a reading as rows of words: what, and how it stands."""
    order = ", ".join(FLAVOR_WORDS[flavor] for flavor in posting.acceptable_order[1:])
    flavor = FLAVOR_WORDS[posting.flavor] if posting.flavor else "no AI work asked for"
    agents = (
        "required"
        if posting.agentic_required
        else "part of the work"
        if posting.agentic_work
        else "not part of the work"
    )
    return (
        ("Flavor", flavor + (f" (or: {order})" if order else "")),
        ("Block", BLOCK_WORDS[posting.block]),
        ("Agents", agents),
        ("Pay", posting.salary or "no figure"),
        ("Terms", "contract, freelance or fixed term" if posting.contract else "nothing says contract"),
        ("Seniority", posting.seniority or "not said"),
    )


def fit_sentence(comparison: Comparison) -> str:
    """How far the documents cover what is asked for by name, as a range."""
    if comparison.fit is None or comparison.low is None or comparison.high is None:
        return "It asks for nothing by name that documents could show."
    covered = write_range(comparison.low, comparison.high)
    about = f" (about {percent(comparison.fit)})" if comparison.low != comparison.high else ""
    return f"Your documents cover {covered} of 100 of what it asks for by name{about}."


def standing_of(answer: Answer) -> str:
    """How a requirement stands, in the words that the report has for the same."""
    if answer.standing != "said" or not answer.evidence:
        return STANDING_WORDS[answer.standing]
    state = answer.evidence[0].state
    return STATE_WORDS["listed" if state == "demonstrated" else state]


def _reading(posting: Posting, called: Mapping[str, str]) -> Iterator[str]:
    yield from _title(posting.title or posting.name)
    proofs = {"Flavor": "flavor", "Block": "block", "Pay": "salary", "Terms": "contract", "Seniority": "seniority"}
    quotes = {proof.claim: proof.quote for proof in posting.evidence}
    for name, value in summary_of(posting):
        yield f"  {name:<10} {value}"
        claim = proofs.get(name, "agentic_required" if posting.agentic_required else "agentic_work")
        if claim in quotes:
            yield from _quote(quotes[claim], 13)
    yield ""
    for mismatch in posting.mismatches:
        yield from _wrap(f"Mind: {mismatch.claim}", 2)
        yield from _quote(mismatch.quote, 8)
    for kind, title in KIND_TITLES:
        own = [r for r in posting.requirements if r.kind == kind]
        if own:
            yield from ("", f"  {title}")
            yield from _by_quote((r.quote, r.name) for r in own)
    if posting.unwritten:
        yield ""
        names = "; ".join(unwritten_of(posting, called))
        yield from _wrap(f"Hiring often turns on these, and this posting does not name them: {names}.", 2)
    for remark in posting.remarks:
        yield from _wrap(f"({remark.text} Source: {called.get(remark.source, remark.source)}.)", 2)
    yield ""


def _by_quote(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Each sentence once, with everything that is asked for in it."""
    names: dict[str, list[str]] = {}
    for quote, name in rows:
        names.setdefault(quote, []).append(name)
    for quote, own in names.items():
        yield from _wrap(f"- “{' '.join(quote.split())}”", 4)
        if own != [quote] and not all(quote.startswith(name.rstrip(".")) for name in own):
            yield from _wrap(f"asks for: {', '.join(own)}", 6)


def _answers(comparison: Comparison) -> Iterator[str]:
    yield from _wrap(fit_sentence(comparison), 2)
    yield ""
    for answer in comparison.answers:
        if answer.standing != "not_judged":
            yield from _wrap(
                f"{MARKS[answer.standing]} {answer.requirement.name} ({answer.requirement.kind}): "
                f"{standing_of(answer)}",
                2,
            )
            for evidence in answer.evidence[:1]:
                yield from _quote(evidence.quote, 6)
            for closing in answer.closing[:1]:
                when = f"done by {write_date(closing.end)} in your plan" if closing.end else "not in your plan"
                yield from _wrap(f"Towards it: {closing.title} ({when})", 6)
    said = (
        ("Worth saying, because it is proved", comparison.worth_saying),
        ("Do not claim", comparison.do_not_claim),
        ("Required here, and no gap of your report", comparison.gaps_added),
    )
    for title, names in said:
        if names:
            yield ""
            yield from _wrap(f"{title}: {'; '.join(names)}.", 2)
    yield ""


def _together(together: Together) -> Iterator[str]:
    yield from _title(f"All {together.count} postings")
    if together.nearest:
        yield from _wrap(f"Nearest to what your documents show: {together.nearest}.", 2)
    for common in together.common:
        yield from _wrap(
            f"{MARKS[common.standing]} {common.name}: asked for by {len(common.postings)} of {together.count}", 2
        )
    for opening in together.openings:
        yield from _wrap(opening.sentence, 2)


def _quote(text: str, indent: int) -> list[str]:
    return _wrap(f"“{' '.join(text.split())}”", indent)


def _title(title: str) -> list[str]:
    return [title, "-" * min(len(title), WIDTH), ""]


def _wrap(text: str, indent: int = 0) -> list[str]:
    pad = " " * indent
    return textwrap.wrap(text, WIDTH, initial_indent=pad, subsequent_indent=pad + "  ", break_long_words=False)

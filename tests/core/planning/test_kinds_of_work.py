"""What work is about is told by the words of quotes about built work, and by nothing else."""

from __future__ import annotations

import pytest

from assessor.core.evidence import Evidence
from assessor.core.planning.kinds_of_work import find_kinds
from assessor.knowledge.loader import load_catalog

KINDS = load_catalog().work_kinds


def quote(text: str, start: int = 0, **said: object) -> Evidence:
    given = {"state": "demonstrated", "strength": "built", "why": "It says so."} | said
    return Evidence(document="r", start=start, end=start + len(text), quote=text, **given)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Built the ticket inbox of 140 support agents in Django.", "support"),
        ("Runs the pricing service in Go, 900 premiums a second.", "pricing"),
        ("Moved invoices to a queue, so that no refund is paid twice.", "payments"),
        ("Built product search over 4 million listings.", "search"),
        ("Reads contracts and pulls out the dates.", "documents"),
        ("Tracks shipments of 60 carriers.", "logistics"),
        ("Wrote the runbooks and shares the on-call.", "operations"),
    ],
)
def test_a_kind_is_told_by_its_words(text: str, kind: str) -> None:
    found = find_kinds([quote(text)], KINDS)
    assert [one.quote for one in found[kind]] == [text]


@pytest.mark.parametrize(
    "text",
    ["Put failed messages into a dead-letter queue.", "Worked through Jira tickets.", "Built a compiler in Rust."],
)
def test_words_that_only_look_alike_tell_nothing(text: str) -> None:
    assert find_kinds([quote(text)], KINDS) == {}


def test_what_was_only_named_or_wished_for_tells_nothing() -> None:
    weak = [quote("Support tickets.", strength="mentioned"), quote("Wants to do pricing.", 9, state="aspirational")]
    assert find_kinds(weak, KINDS) == {}


def test_the_two_kinds_with_most_quotes_speak_each_by_its_strongest() -> None:
    tickets = [quote("Built a ticket queue.", 0), quote("Measured the ticket queue.", 50, strength="measured")]
    prices = [quote("Built pricing.", 100), quote("Built fares.", 120), quote("Built premiums.", 140)]
    found = find_kinds([quote("Built invoices.", 200), *tickets, *prices], KINDS)
    assert list(found) == ["pricing", "support"]
    assert [one.strength for one in found["support"]] == ["measured", "built"]

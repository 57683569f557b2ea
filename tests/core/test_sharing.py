"""What a stranger may see of a report: no text, no profile, no file name, no quote with contact data."""

import json

import pytest

from assessor.core.sharing import is_private, redact_report
from assessor.sample import load_sample

REPORT = load_sample()
SHARED = redact_report(REPORT)


def everything(report):
    return json.dumps(report.model_dump(mode="json", by_alias=True), ensure_ascii=False)


def test_nothing_private_is_left():
    text = everything(SHARED)
    profile = REPORT.profile
    for private in (profile.name, profile.email, profile.phone, *profile.links, *(d.name for d in REPORT.documents)):
        assert private
        assert private not in text


def test_the_texts_are_gone_and_the_verdict_and_the_numbers_stay():
    assert [d.text for d in SHARED.documents] == [""] * len(REPORT.documents)
    assert SHARED.verdict == REPORT.verdict
    assert [(f.id, f.low, f.fit, f.high) for f in SHARED.flavors] == [
        (f.id, f.low, f.fit, f.high) for f in REPORT.flavors
    ]
    assert [g.id for g in SHARED.gaps] == [g.id for g in REPORT.gaps]


def test_quotes_without_contact_data_stay():
    assert any(p.evidence for p in SHARED.practices)


@pytest.mark.parametrize(
    "quote",
    [
        "Write to ada@example.org.",
        "See https://example.org/me",
        "www.example.org",
        "code at git.example.dev/ada",
        "+49 30 5550 0142",
        "Call (030) 5550-0142 now",
        "Ada Example built the service.",
    ],
)
def test_contact_data_is_recognised(quote):
    assert is_private(quote, ("ada example", "ada", "example"))


@pytest.mark.parametrize(
    "quote",
    ["Cut the cost from 4.1 to 1.3 cents.", "2.3 million bookings in 2021 - 2024.", "p95 fell from 900 to 500 ms."],
)
def test_numbers_and_dates_are_no_contact_data(quote):
    assert not is_private(quote, ("ada",))


def test_a_quote_with_a_name_in_it_is_left_out_everywhere():
    practice = next(p for p in REPORT.practices if p.evidence)
    quote = f"{REPORT.profile.name} did this."
    evidence = practice.evidence[0].model_copy(update={"quote": quote})
    changed = [p.model_copy(update={"evidence": (evidence,)}) if p.id == practice.id else p for p in REPORT.practices]
    assert quote not in everything(redact_report(REPORT.model_copy(update={"practices": tuple(changed)})))

"""/assessments/<uuid>/ when done: the verdict first, a quote or its absence under each claim, each quote a link."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from assessor.models import Assessment
from assessor.sample import load_sample
from tests.web.reports import give_report

pytestmark = pytest.mark.django_db
REPORT = load_sample()
ANCHOR = re.compile(r'href="([^"#]*documents/[\w-]+/)#(q\d+-\d+)"')


@pytest.fixture
def done(alice: Any) -> Assessment:
    return give_report(alice)


def page(client: Client, assessment: Assessment, **query: str) -> str:
    response = client.get(reverse("assessment", args=[assessment.pk]), query)
    assert response.status_code == 200
    return response.content.decode()


def test_the_verdict_comes_before_everything_else(as_alice: Client, done: Assessment) -> None:
    html = page(as_alice, done)
    first = REPORT.verdict.split(". ")[0]
    assert 0 < html.index(first) < html.index('id="flavors"') < html.index('id="gaps"')


def test_each_gap_has_its_place_and_each_module_of_the_report_a_name(as_alice: Client, done: Assessment) -> None:
    html = page(as_alice, done)
    for gap in REPORT.gaps:
        assert f'id="gap-{gap.id}"' in html


def test_every_quote_leads_to_its_place_in_its_document(as_alice: Client, done: Assessment) -> None:
    links = set(ANCHOR.findall(page(as_alice, done)))
    assert len(links) > 10
    pages = {address: as_alice.get(address).content.decode() for address in {address for address, _ in links}}
    missing = [(address, anchor) for address, anchor in links if f'id="{anchor}"' not in pages[address]]
    assert missing == []


def test_every_link_inside_the_page_leads_somewhere(as_alice: Client, done: Assessment) -> None:
    html = page(as_alice, done)
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)


def test_it_never_says_that_something_is_lacked(as_alice: Client, done: Assessment) -> None:
    assert not re.search(r"you (lack|don't have|do not have|miss)\b", page(as_alice, done), re.IGNORECASE)


def test_the_table_can_be_filtered_without_a_script(as_alice: Client, done: Assessment) -> None:
    html = page(as_alice, done, state="said")
    table = html[html.index('id="found"') : html.index('id="unused"')]
    assert 'class="state said"' in table
    assert 'class="state shown"' not in table


def test_what_a_document_says_is_never_markup(as_alice: Client, alice: Any) -> None:
    bad = "<script>alert(1)</script>"
    report = REPORT.model_copy(update={"profile": REPORT.profile.model_copy(update={"name": bad}), "verdict": bad})
    assessment = give_report(alice, report=report.model_dump(mode="json", by_alias=True))
    html = page(as_alice, assessment)
    assert bad not in html
    assert "&lt;script&gt;" in html


def test_the_names_of_the_flavors_are_spelled_out_at_the_head_and_on_the_first_page(
    as_alice: Client, done: Assessment
) -> None:
    for html in (page(as_alice, done).split('id="flavors"')[0], as_alice.get(reverse("home")).content.decode()):
        assert "achine-learning engineering" in html and "unning language models for others" in html


def test_each_group_of_gaps_has_its_heading(as_alice: Client, done: Assessment) -> None:
    html = page(as_alice, done)
    part = html[html.index('id="gaps"') : html.index("</section>", html.index('id="gaps"'))]
    order = ["Project signals", "Underrated practices", "Production practices", "Concerns of your target"]
    headings = re.findall(r'<h3 class="gap-group">([^<]+)', part)
    assert headings == [group for group in order if group in headings] and len(headings) > 2
    assert "most important first" not in html


def test_it_carries_nothing_inline(as_alice: Client, done: Assessment) -> None:
    html = page(as_alice, done)
    assert not re.search(r"<script(?![^>]*src=)|<style|\bstyle=|\bon\w+=", html)


def test_it_needs_few_queries(as_alice: Client, done: Assessment, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(10):
        page(as_alice, done)


def test_a_bare_report_is_a_page_too(as_alice: Client, alice: Any) -> None:
    bare = REPORT.model_copy(
        update={"plan": None, "gaps": (), "strengths": (), "skills": (), "mistakes": (), "closest_flavor": None}
    )
    assessment = Assessment.objects.create(
        owner=alice,
        start="2026-11-02",
        as_of="2026-11-02",
        state="done",
        report=bare.model_dump(mode="json", by_alias=True),
    )
    assert "We found no gap against your target" in page(as_alice, assessment)


def test_it_says_when_the_weighting_is_off(as_alice: Client, alice: Any) -> None:
    plain = REPORT.model_copy(update={"weights": "plain"})
    assessment = give_report(alice, report=plain.model_dump(mode="json", by_alias=True))
    assert "weighting is off" in page(as_alice, assessment)


def test_of_the_plan_the_first_part_stands_open_and_the_others_are_folded(as_alice: Client, done: Assessment) -> None:
    whole = page(as_alice, done)
    plan = whole[whole.index('id="plan"') : whole.index("</section>", whole.index('id="plan"'))]
    phases = plan.split('<div class="phase">')[1:]
    assert len(phases) > 1
    folded = [bool(re.search(r"<summary>\d+ modules?", phase)) for phase in phases]
    assert folded == [False] + [True] * (len(phases) - 1)
    assert all('<div class="module">' in phase for phase in phases)


def test_three_disagreements_stand_open_and_all_are_there(as_alice: Client, done: Assessment) -> None:
    whole = page(as_alice, done)
    part = whole[whole.index('id="tensions"') : whole.index("</section>", whole.index('id="tensions"'))]
    before, after = part.split("The other questions on which they disagree")
    assert before.count('class="list-line"') == 3
    assert part.count('class="list-line"') == len(done.report["tensions"])
    assert after.count('class="list-line"') > 0

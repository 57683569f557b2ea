"""What a visitor sees: the landing page, the sample, the method, the pages of an account; and what is not there."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import reverse

from assessor.knowledge import load_catalog
from assessor.sample import load_sample

pytestmark = pytest.mark.django_db
HEADINGS = re.compile(r"<h([1-6])\b")


@pytest.mark.parametrize("address", ["/", "/sample/", "/method/", "/accounts/login/", "/accounts/signup/", "/nothing/"])
def test_a_page_has_one_first_heading_and_skips_no_level(address: str, client: Client) -> None:
    levels = [int(level) for level in HEADINGS.findall(client.get(address).content.decode())]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))


@pytest.mark.parametrize("address", ["/", "/sample/", "/method/", "/accounts/login/"])
def test_a_page_asks_no_other_host_and_carries_nothing_inline(address: str, client: Client) -> None:
    html = client.get(address).content.decode()
    assert not re.search(r'(?:src|<link[^>]*href)="https?:', html)
    assert not re.search(r"<script(?![^>]*src=)|<style|\bstyle=|\son\w+=", html)


def test_the_landing_page_leads_to_the_sample_and_to_the_upload(client: Client) -> None:
    html = client.get("/").content.decode()
    assert f'href="{reverse("sample")}"' in html
    assert f'href="{reverse("new_assessment")}"' in html


def test_the_picture_on_the_landing_page_is_of_the_sample(client: Client) -> None:
    html = client.get("/").content.decode()
    assert all(f"{flavor.name}" in html for flavor in load_sample().flavors)


@pytest.mark.parametrize("document", [d.id for d in load_sample().documents])
def test_the_sample_shows_each_of_its_documents(document: str, client: Client) -> None:
    assert client.get(reverse("sample_document", args=[document])).status_code == 200


def test_the_sample_has_no_other_document(client: Client) -> None:
    assert client.get(reverse("sample_document", args=["passwords"])).status_code == 404


@pytest.mark.parametrize(("form", "start"), [("pdf", b"%PDF"), ("md", b"# Gap report"), ("json", b"{")])
def test_the_sample_can_be_taken_along(form: str, start: bytes, client: Client) -> None:
    response = client.get(reverse("sample_export", args=[form]))
    assert response.content.startswith(start)
    assert "attachment" in response["Content-Disposition"]


def test_the_method_page_calls_sources_and_members_of_groups_by_their_names(client: Client) -> None:
    html = client.get("/method/").content.decode()
    assert '<a class="cite" href="#source-ai-career">AI-CAREER</a>' in html
    members = re.findall(r"Any of ([^<]+)\.</li>", html)
    names = [name for line in members for name in line.split(", ")]
    assert len(names) > 100
    ids = {name for name in names if re.fullmatch(r"[a-z0-9]+([-_][a-z0-9]+)+", name)}
    assert ids <= {skill.name for skill in load_catalog().skills}
    assert "LLM platform" in names


def test_the_method_page_prints_every_practice_concern_and_criterion(client: Client) -> None:
    from django.utils.html import escape

    html, catalog = client.get("/method/").content.decode(), load_catalog()
    names = [p.name for p in catalog.practices]
    names += [c.name for s in catalog.signals for c in s.criteria]
    names += [c.name for f in catalog.flavors for c in f.concerns]
    assert [name for name in names if escape(name) not in html] == []


def test_the_schema_names_every_field_of_a_report(client: Client) -> None:
    schema = client.get(reverse("schema")).json()
    report = load_sample().model_dump(mode="json", by_alias=True)
    assert set(report) == set(schema["properties"])


def test_an_unknown_address_says_so(client: Client) -> None:
    response = client.get("/nothing/")
    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()

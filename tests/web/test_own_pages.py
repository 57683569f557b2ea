"""/assessments/<uuid>/documents/<id>/ and its page images: the quotes on one's own pages, for nobody else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from django.urls import reverse

from assessor import deleting, pictures, services
from assessor.models import Assessment, Document
from tests.conftest import AS_OF, run, start_sample
from tests.web.typeset import HIDDEN, in_white, off_the_page, resume_pdf, under_a_box, under_a_picture

pytestmark = pytest.mark.django_db
QUOTE = "Added retries with backoff"
EVIL = "<script>alert(1)</script>"


def start_file(owner: Any, content: bytes, name: str, media_type: str) -> Assessment:
    """A queued assessment of one resume."""
    document = services.NewDocument(kind="resume", name=name, media_type=media_type, content=content)
    return services.start_assessment(owner, [document], services.Wishes("auto", 8, AS_OF, None, AS_OF))


@pytest.fixture
def of_pdf(alice: Any) -> Assessment:
    """Alice's finished assessment of a resume with pages."""
    return run(start_file(alice, resume_pdf(), "ilse.pdf", "application/pdf"))


def page_url(assessment: Assessment, page: int = 1, document: str = "resume") -> str:
    return reverse("page", args=[assessment.pk, document, page])


def html_of(client: Client, assessment: Assessment, document: str = "resume") -> str:
    response = client.get(reverse("document", args=[assessment.pk, document]))
    assert response.status_code == 200
    return response.content.decode()


def test_a_page_is_a_picture_for_its_owner_that_only_their_browser_keeps(as_alice: Client, of_pdf: Assessment) -> None:
    response = as_alice.get(page_url(of_pdf))
    assert response["Content-Type"] == "image/png"
    assert response.content.startswith(b"\x89PNG")
    assert set(response["Cache-Control"].split(", ")) == {"private", "no-cache"}
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_page_is_not_there_for_anybody_else(as_bob: Client, client: Client, of_pdf: Assessment) -> None:
    assert as_bob.get(page_url(of_pdf)).status_code == 404
    assert client.get(page_url(of_pdf))["Location"].startswith("/accounts/login/")
    assert as_bob.get(reverse("document", args=[of_pdf.pk, "resume"])).status_code == 404


def test_what_the_browser_kept_is_not_shown_to_the_next_person(
    as_alice: Client, as_bob: Client, of_pdf: Assessment
) -> None:
    etag = as_alice.get(page_url(of_pdf))["ETag"]
    assert as_alice.get(page_url(of_pdf), headers={"if-none-match": etag}).status_code == 304
    assert as_bob.get(page_url(of_pdf), headers={"if-none-match": etag}).status_code == 404


@pytest.mark.parametrize("page,document", [(0, "resume"), (3, "resume"), (999_999, "resume"), (1, "writeup-1")])
def test_a_page_that_there_is_not_is_not_found(page: int, document: str, as_alice: Client, of_pdf: Assessment) -> None:
    assert as_alice.get(page_url(of_pdf, page, document)).status_code == 404


def test_a_text_has_no_pages(as_alice: Client, finished: Assessment) -> None:
    assert as_alice.get(page_url(finished)).status_code == 404


def test_a_page_is_drawn_once(as_alice: Client, of_pdf: Assessment, monkeypatch: pytest.MonkeyPatch) -> None:
    first = as_alice.get(page_url(of_pdf)).content
    monkeypatch.setattr("assessor.readers.render_bounded", lambda *args: pytest.fail("drawn again"))
    assert as_alice.get(page_url(of_pdf)).content == first


def test_half_a_picture_is_drawn_anew(as_alice: Client, of_pdf: Assessment) -> None:
    whole = as_alice.get(page_url(of_pdf)).content
    path = Path(default_storage.path(f"pages/{Document.objects.get().file.name.rsplit('/')[-1]}/1.png"))
    path.write_bytes(whole[:1000])
    assert as_alice.get(page_url(of_pdf)).content == whole


def test_the_pictures_go_with_the_document(
    as_alice: Client, of_pdf: Assessment, django_capture_on_commit_callbacks: Any
) -> None:
    document = Document.objects.get()
    as_alice.get(page_url(of_pdf))
    assert pictures.find_picture(document, 1)
    with django_capture_on_commit_callbacks(execute=True):
        deleting.delete_assessment(of_pdf)
    assert pictures.find_picture(document, 1) is None
    assert not default_storage.exists(f"pages/{document.file.name.rsplit('/')[-1]}")


def test_the_pictures_go_with_the_account(
    as_alice: Client, of_pdf: Assessment, django_capture_on_commit_callbacks: Any
) -> None:
    document = Document.objects.get()
    as_alice.get(page_url(of_pdf))
    with django_capture_on_commit_callbacks(execute=True):
        as_alice.post(reverse("delete_account"), {"password": "alice-has-a-passphrase"})
    assert pictures.find_picture(document, 1) is None


def test_each_quote_of_the_report_leads_to_a_mark_on_its_page(as_alice: Client, of_pdf: Assessment) -> None:
    report = as_alice.get(reverse("assessment", args=[of_pdf.pk])).content.decode()
    anchors = set(re.findall(r'documents/resume/#(q\d+-\d+)"', report))
    html = html_of(as_alice, of_pdf)
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(anchors) > 5
    assert anchors <= set(ids)
    assert len(ids) == len(set(ids))


def test_a_mark_and_its_finding_lead_to_each_other(as_alice: Client, of_pdf: Assessment) -> None:
    html = html_of(as_alice, of_pdf)
    marks = dict(re.findall(r'<a class="\w+" id="(q[\d-]+)" href="#(f[\d-]+)"', html))
    assert marks
    for mark, finding in marks.items():
        assert f'<li id="{finding}"' in html
        assert f'<a class="place" href="#{mark}"' in html


def test_a_mark_lies_on_its_words(as_alice: Client, of_pdf: Assessment) -> None:
    """The bullet is typeset at x = 66 in letters of 9 points, in the upper third of the page."""
    html = html_of(as_alice, of_pdf)
    text = of_pdf.report["documents"][0]["text"]
    start = text.index(QUOTE)
    mark = re.search(rf'id="q{start}-\d+".*?<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"', html)
    assert mark
    x, y, width, height = map(float, mark.groups())
    assert 60 < x < 80
    assert 8 < height < 16
    assert 250 < width < 420
    assert 150 < y < 300


def test_a_finding_names_subject_state_and_reason_in_words(as_alice: Client, of_pdf: Assessment) -> None:
    html = html_of(as_alice, of_pdf)
    start = of_pdf.report["documents"][0]["text"].index(QUOTE)
    finding = re.search(rf'<li id="f{start}-.*?</li>', html, re.DOTALL)
    assert finding
    assert 'class="state shown"' in finding[0]
    assert "shown" in finding[0].split("state shown")[1]
    assert "Retries and timeouts" in finding[0]


def test_hidden_text_is_warned_of_on_its_page(as_alice: Client, of_pdf: Assessment) -> None:
    first, second = html_of(as_alice, of_pdf).split('id="page-2"')
    assert HIDDEN in second
    assert HIDDEN not in first


@pytest.mark.parametrize(
    ("hide", "why"),
    [
        (in_white, "has the colour of its background"),
        (off_the_page, "lies outside the page"),
        (under_a_box, "is covered by something drawn over it"),
        (under_a_picture, "is covered by something drawn over it"),
    ],
)
def test_it_says_why_nobody_can_see_it_with_its_words_wherever_it_is_told_of(
    hide: Any, why: str, as_alice: Client, alice: Any
) -> None:
    assessment = run(start_file(alice, resume_pdf(hide), "ilse.pdf", "application/pdf"))
    warning = f"Text on page 2 {why} and was not counted: “{HIDDEN}”"
    assert warning in html_of(as_alice, assessment).split('id="page-2"')[1]
    assert warning in as_alice.get(reverse("review", args=[assessment.pk])).text
    report = as_alice.get(reverse("assessment", args=[assessment.pk])).text
    unused = report[report.index('id="unused"') :]
    assert warning in unused
    assert f"Words in ilse.pdf that nobody can see were not used: the text {why}." in unused
    assert f"{len(HIDDEN.split())} in all." in unused
    assert "kubernetes" not in {s["id"] for s in assessment.report["skills"] if s["state"] == "listed"}


def test_there_is_no_style_in_the_page_that_the_policy_would_drop(as_alice: Client, of_pdf: Assessment) -> None:
    assert not re.search(r"<style|\bstyle=|\bon\w+=", html_of(as_alice, of_pdf))


def test_markdown_is_shown_as_text_with_marks(as_alice: Client, finished: Assessment) -> None:
    html = html_of(as_alice, finished)
    assert re.search(r'<mark class="shown" id="q\d+-\d+"', html)
    assert "page-picture" not in html


def test_quoted_text_is_escaped_on_every_page_that_shows_it(as_alice: Client, alice: Any) -> None:
    evil = f"# Ilse {EVIL}\n\n## Experience\n\n**Engineer {EVIL}, Orchard | Mar 2021 - Jun 2024**\n\n"
    evil += (
        f"- Built a queue in Python with retries and timeouts for {EVIL} and 300 users.\n\n## Skills {EVIL}\n\nPython\n"
    )
    assessment = run(start_file(alice, evil.encode(), f"{EVIL}.md", "text/markdown"))
    for address in ("document", "review", "assessment"):
        args = [assessment.pk, "resume"] if address == "document" else [assessment.pk]
        html = as_alice.get(reverse(address, args=args)).content.decode()
        assert EVIL not in html
        assert "alert(1)" in html


def test_an_old_assessment_without_its_reading_still_shows_the_text(as_alice: Client, of_pdf: Assessment) -> None:
    of_pdf.parts.update(text=None)
    assert "page-picture" not in html_of(as_alice, of_pdf)


def test_the_page_takes_few_queries(as_alice: Client, of_pdf: Assessment, django_assert_max_num_queries: Any) -> None:
    with django_assert_max_num_queries(10):
        html_of(as_alice, of_pdf)


def test_bobs_own_text_is_no_way_to_alices_pages(as_bob: Client, bob: Any, of_pdf: Assessment) -> None:
    mine = run(start_sample(bob, "bob_resume.txt"))
    assert as_bob.get(page_url(mine)).status_code == 404

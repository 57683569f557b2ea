"""The report as text, Markdown and PDF: everything is there, the same every time, and no quote is markup."""

import json

import pytest
from markdown_it import MarkdownIt

from assessor.core.evidence import Evidence
from assessor.core.report import Report
from assessor.exports.markdown import escape, render_markdown
from assessor.exports.pdf import render_pdf
from assessor.exports.text import WIDTH, render_text
from assessor.knowledge import load_catalog
from assessor.sample import load_sample

CATALOG = load_catalog()
REPORT = load_sample()
HOSTILE = '#read("/etc/passwd") <script>alert(1)</script> $ \\ [x](javascript:1) *b* `c` | d @cite <label> #pagebreak()'


def with_quote(text: str) -> Report:
    """The sample, with a text and a quote that try to be markup."""
    evidence = Evidence(
        document="resume", start=0, end=len(text), quote=text, state="demonstrated", strength="built", why=text
    )
    practices = [p.model_copy(update={"evidence": (evidence,), "state": "demonstrated"}) for p in REPORT.practices]
    documents = [REPORT.documents[0].model_copy(update={"text": text, "name": text}), *REPORT.documents[1:]]
    profile = REPORT.profile.model_copy(update={"name": text})
    changed = {"practices": tuple(practices), "documents": tuple(documents), "profile": profile, "verdict": text}
    return REPORT.model_copy(update=changed)


@pytest.mark.parametrize("render", [render_text, render_markdown])
def test_a_rendering_names_verdict_flavors_gaps_tasks_and_sources(render):
    text = render(REPORT, CATALOG).replace("\\", "")
    for flavor in REPORT.flavors:
        assert flavor.name in text
    for gap in REPORT.gaps:
        assert " ".join(gap.title.split()) in " ".join(text.split())
    for task in (task for phase in REPORT.plan.phases for task in phase.tasks):
        assert " ".join(task.title.split()) in " ".join(text.split())
    assert REPORT.verdict.split(".")[0] in text


@pytest.mark.parametrize("render", [render_text, render_markdown, render_pdf])
def test_the_same_report_gives_the_same_bytes(render):
    again = Report.model_validate_json(REPORT.model_dump_json(by_alias=True))
    assert render(REPORT, CATALOG) == render(again, CATALOG)


def test_the_text_fits_a_terminal():
    assert max(map(len, render_text(REPORT, CATALOG).splitlines())) <= WIDTH


def test_no_quote_becomes_markup_in_markdown():
    html = MarkdownIt("commonmark").render(render_markdown(with_quote(HOSTILE), CATALOG))
    assert "<script>" not in html
    assert "javascript:1" not in html.replace("[x](javascript:1)", "")
    assert 'href="javascript' not in html


@pytest.mark.parametrize("text", ["*a*", "a_b", "# a", "1. a", "a | b", "<b>", "![x](y)", "- a"])
def test_escaped_text_reads_as_it_was_written(text):
    html = MarkdownIt("commonmark").render("x " + escape(text))
    plain = html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replace("&quot;", '"')
    assert plain == f"<p>x {text}</p>\n"


def test_the_pdf_is_a_tagged_document_with_a_title():
    content = render_pdf(REPORT, CATALOG)
    assert content.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in content
    assert b"pdfuaid:part" in content


@pytest.mark.parametrize(
    "text", [HOSTILE, "Zażółć gęślą jaźń", "日本語の引用", "a\u0000b", "a\\u0000b", "😀", "x" * 5000, "שלום"]
)
def test_no_quote_breaks_the_pdf_or_is_run_in_it(text):
    from pypdfium2 import PdfDocument

    pdf = PdfDocument(render_pdf(with_quote(text), CATALOG))
    read = "".join(page.get_textpage().get_text_range() for page in pdf)
    assert "root:" not in read
    if text == HOSTILE:
        assert "/etc/passwd" in read


def test_pictographs_do_not_cost_the_accessible_form():
    assert b"pdfuaid:part" in render_pdf(with_quote("Shipped ✅ 🚀 👩‍💻 in May"), CATALOG)


def test_a_report_without_plan_gaps_and_strengths_can_be_rendered():
    bare = REPORT.model_copy(update={"plan": None, "gaps": (), "strengths": (), "mistakes": (), "unused": ()})
    assert render_text(bare, CATALOG).startswith("Gap report")
    assert render_markdown(bare, CATALOG).startswith("# Gap report")
    assert render_pdf(bare, CATALOG).startswith(b"%PDF-")


def test_the_sample_quotes_its_documents_verbatim():
    texts = {document.id: document.text for document in REPORT.documents}

    def quotes(value):
        if isinstance(value, dict):
            if {"document", "start", "end", "quote"} <= value.keys():
                yield value
            for inner in value.values():
                yield from quotes(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from quotes(inner)

    found = list(quotes(json.loads(REPORT.model_dump_json(by_alias=True))))
    assert len(found) > 20
    assert all(texts[q["document"]][q["start"] : q["end"]] == q["quote"] for q in found)

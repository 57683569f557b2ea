"""What every rendering shows is arranged once: bars, gaps, lists, the table of everything found."""

import pytest

from assessor.exports.outline import Filters, find_passages, index_report, mark_text, outline_report
from assessor.sample import load_sample

REPORT = load_sample()
OUTLINE = outline_report(REPORT)


def test_a_bar_spans_the_range_of_its_flavor():
    for line, fit in zip(OUTLINE.flavors, REPORT.flavors, strict=True):
        assert (line.low, line.fit, line.high) == (fit.low, fit.fit, fit.high)
        assert line.width >= fit.high - fit.low


def test_exactly_one_flavor_is_the_target():
    assert [line.id for line in OUTLINE.flavors if line.is_target] == [REPORT.target_flavor]


def test_gaps_keep_the_order_of_the_report_and_count_from_one():
    assert [(line.rank, line.id) for line in OUTLINE.gaps] == [(i, g.id) for i, g in enumerate(REPORT.gaps, 1)]


def test_a_gap_shows_quotes_or_says_that_none_were_found():
    for gap in OUTLINE.gaps:
        shown = bool(gap.quotes) or any(check.quotes for check in gap.checks)
        assert shown != bool(gap.absent), gap.id


def test_nothing_found_is_never_said_to_be_lacking():
    assert OUTLINE.index.absent == f"No evidence found in {len(REPORT.documents)} documents."


def test_every_source_that_is_named_stands_in_the_list_of_sources():
    listed = {source.id for source in OUTLINE.sources} | {"rampwise"}
    named = {s.id for gap in OUTLINE.gaps for s in gap.sources} | {m.source.id for m in OUTLINE.transitions}
    assert named <= listed


@pytest.mark.parametrize("state", ["shown", "said", "absent"])
def test_filtering_by_state_shows_that_state_only(state):
    rows = outline_report(REPORT, Filters(state=state)).rows
    assert rows
    assert {row.meaning for row in rows} == {state}


def test_filtering_by_document_shows_what_that_document_names():
    rows = outline_report(REPORT, Filters(document="writeup-2")).rows
    assert rows
    assert all(any(q.document == "writeup-2" for q in row.quotes) for row in rows)


def test_a_filter_that_nothing_passes_shows_nothing_and_breaks_nothing():
    outline = outline_report(REPORT, Filters(state="<script>"))
    assert (outline.rows, outline.rows_in_all) == ((), len(OUTLINE.rows))


@pytest.mark.parametrize("document", REPORT.documents, ids=lambda d: d.id)
def test_a_marked_text_is_still_the_text(document):
    assert "".join(stretch.text for stretch in mark_text(REPORT, document)) == document.text


@pytest.mark.parametrize("document", REPORT.documents, ids=lambda d: d.id)
def test_every_passage_has_its_place_in_the_marked_text(document):
    anchors = [anchor for stretch in mark_text(REPORT, document) for anchor in stretch.anchors]
    passages = find_passages(REPORT, document.id, index_report(REPORT, {}))
    assert {p.quote.anchor for p in passages} == set(anchors)
    assert len(anchors) == len(set(anchors))
    assert all(p.subjects for p in passages)

"""What every rendering shows is arranged once: bars, gaps, lists, the table of everything found."""

import pytest

from assessor.core.evidence import Evidence, State
from assessor.core.report import Report
from assessor.exports.outline import Filters, find_passages, index_report, mark_text, outline_report
from assessor.knowledge import load_catalog
from assessor.sample import load_sample

REPORT = load_sample()
CATALOG = load_catalog()
OUTLINE = outline_report(REPORT, CATALOG)


def test_a_bar_spans_the_range_of_its_flavor():
    for line, fit in zip(OUTLINE.flavors, REPORT.flavors, strict=True):
        assert (line.low, line.fit, line.high) == (fit.low, fit.fit, fit.high)
        assert line.width >= fit.high - fit.low


def test_exactly_one_flavor_is_the_target():
    assert [line.id for line in OUTLINE.flavors if line.is_target] == [REPORT.target_flavor]


def test_gaps_keep_the_order_of_the_report_and_count_from_one():
    assert [(line.rank, line.id) for line in OUTLINE.gaps] == [(i, g.id) for i, g in enumerate(REPORT.gaps, 1)]


def test_gaps_stand_in_groups_and_fall_in_severity_within_each():
    groups = list(dict.fromkeys(gap.group for gap in OUTLINE.gaps))
    order = ["Project signals", "Underrated practices", "Production practices", "Concerns of your target"]
    assert groups == [group for group in order if group in groups] and len(groups) > 2
    for group in groups:
        severities = [gap.severity for gap in OUTLINE.gaps if gap.group == group]
        assert severities == sorted(severities, reverse=True)
    plain = outline_report(REPORT.model_copy(update={"weights": "plain"}), CATALOG)
    assert "Practices" in {gap.group for gap in plain.gaps}


def test_a_gap_shows_quotes_or_says_that_none_were_found():
    for gap in OUTLINE.gaps:
        shown = bool(gap.quotes) or any(check.quotes for check in gap.checks)
        assert shown != bool(gap.absent), gap.id


def test_a_gap_that_the_documents_speak_of_is_not_said_to_have_no_evidence():
    words = {
        (bool(gap.quotes), gap.level.partition(",")[0]) for gap in OUTLINE.gaps if gap.level.startswith("level 0 (")
    }
    assert words == {(True, "level 0 (ruled out)"), (False, "level 0 (no evidence found)")}


def test_nothing_found_is_never_said_to_be_lacking():
    assert OUTLINE.index.absent == f"No evidence found in {len(REPORT.documents)} documents."


def test_every_source_that_is_named_stands_in_the_list_of_sources():
    listed = {source.id for source in OUTLINE.sources} | {"rampwise"}
    named = {s.id for gap in OUTLINE.gaps for s in gap.sources} | {m.source.id for m in OUTLINE.transitions}
    assert named <= listed


@pytest.mark.parametrize("state", ["shown", "said", "absent"])
def test_filtering_by_state_shows_that_state_only(state):
    rows = outline_report(REPORT, CATALOG, Filters(state=state)).rows
    assert rows
    assert {row.meaning for row in rows} == {state}


def test_filtering_by_document_shows_what_that_document_names():
    rows = outline_report(REPORT, CATALOG, Filters(document="writeup-2")).rows
    assert rows
    assert all(any(q.document == "writeup-2" for q in row.quotes) for row in rows)


def test_a_filter_that_nothing_passes_shows_nothing_and_breaks_nothing():
    outline = outline_report(REPORT, CATALOG, Filters(state="<script>"))
    assert (outline.rows, outline.rows_in_all) == ((), len(OUTLINE.rows))


NAMED = Evidence(
    document="resume", start=0, end=4, quote="CI 1", state="listed", strength="mentioned", why="", section="skills"
)


def name_practice(id: str, state: State = "listed") -> Report:
    """The sample, in which a skill of the same id as a practice is named besides."""
    evidence = (NAMED.model_copy(update={"state": state}),)
    skill = REPORT.skills[0].model_copy(
        update={"id": id, "name": "Another name", "state": state, "level": 0, "evidence": evidence}
    )
    return REPORT.model_copy(update={"skills": (*(s for s in REPORT.skills if s.id != id), skill)})


def test_what_is_a_practice_and_a_skill_stands_once_with_the_quotes_of_both():
    shown = next(p for p in REPORT.practices if p.state == "demonstrated")
    report = name_practice(shown.id)
    rows = [row for row in outline_report(report, CATALOG).rows if row.id == shown.id]
    assert [(row.name, row.kind, row.state) for row in rows] == [(shown.name, "practice", "shown")]
    assert rows[0].quotes[-1].text == "CI 1" and len(rows[0].quotes) == len(shown.evidence) + 1
    assert outline_report(report, CATALOG).rows_in_all == len(outline_report(report, CATALOG).rows)
    passages = find_passages(report, "resume", index_report(report, {}))
    assert "Another name" not in {subject for passage in passages for subject in passage.subjects}


@pytest.mark.parametrize(
    ("state", "words"), [("listed", "named only"), ("demonstrated", "named only"), ("disclaimed", "ruled out")]
)
def test_a_practice_that_is_only_named_is_said_and_not_shown(state: State, words: str):
    absent = next(p for p in REPORT.practices if p.state == "not_found")
    (row,) = (row for row in outline_report(name_practice(absent.id, state), CATALOG).rows if row.id == absent.id)
    assert (row.state, row.meaning, row.strength, row.level) == (words, "said", "", 0)


def test_a_level_that_no_passage_of_its_own_gives_says_what_does():
    child, *others = REPORT.skills
    wider = others[0].model_copy(
        update={"id": "wider", "state": "disclaimed", "level": 2, "implied_by": (child.id,), "evidence": (NAMED,)}
    )
    ruled_out = NAMED.model_copy(update={"state": "disclaimed"})
    said = wider.model_copy(update={"id": "said", "level": 1, "implied_by": (), "evidence": (ruled_out,)})
    also_named = said.model_copy(update={"id": "named", "evidence": (ruled_out, NAMED)})
    report = REPORT.model_copy(update={"skills": (child, wider, said, also_named)})
    rows = {row.id: row.level_from for row in outline_report(report, CATALOG).rows}
    assert (rows[child.id], rows["wider"]) == ("", f"from {child.name}")
    assert (rows["said"], rows["named"]) == ("by your word", ""), "nothing was said where a passage names it"


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


def place_at(closest: str | None, solid: bool, market: str) -> Report:
    """The sample for somebody whose evidence stands elsewhere."""
    backend = REPORT.solid_backend_engineer.model_copy(update={"value": solid})
    block = REPORT.market_block.model_copy(update={"id": market})
    update = {"closest_flavor": closest, "solid_backend_engineer": backend, "market_block": block}
    return REPORT.model_copy(update=update)


@pytest.mark.parametrize(
    "closest,solid,market,mine",
    [
        (None, False, "not_yet", set()),
        (None, True, "not_yet", {"software engineer", "software engineer with a focused ramp-up"}),
        ("mle", False, "not_yet", {"MLE flavor"}),
        ("swe", False, "api_integration", {"API-integration block"}),
    ],
)
def test_the_moves_that_begin_where_one_stands_come_first_and_are_marked(closest, solid, market, mine):
    outline = outline_report(place_at(closest, solid, market), CATALOG)
    assert {line.start for line in outline.transitions if line.mine} == mine
    assert [line.mine for line in outline.transitions] == sorted(
        (line.mine for line in outline.transitions), reverse=True
    )
    assert outline.place.standing


def test_nobody_reads_already_there_of_a_place_where_they_are_not():
    for closest, solid, market in [(None, False, "not_yet"), ("mle", True, "not_yet"), ("swe", True, "agentic")]:
        lines = outline_report(place_at(closest, solid, market), CATALOG).transitions
        assert all(line.mine for line in lines if line.words == "already there")

"""All of a posting against what the rules find in a sentence of it: who is heard, and which line is quoted."""

from __future__ import annotations

from assessor.core.catalog import Catalog
from assessor.core.catalog.postings import AgentPoints
from assessor.core.postings.agents import count_agent_features, find_told_most, weigh_agents
from assessor.core.postings.passages import Part, Passage
from assessor.core.postings.work import find_agentic_work

CATALOG = Catalog(
    agent_points=(
        AgentPoints(answer="none", bias=0, points={"duties:@sells": 4000}),
        AgentPoints(answer="agents", bias=-2000, points={"text:haggle": 1000, "open:@acts": 1000}),
    )
)


def passage(part: Part, *signs: str, stems: tuple[str, ...] = (), unplaced: bool = False) -> Passage:
    return Passage(0, 7, "A line.", part, dict.fromkeys(signs, 1), stems=frozenset(stems), open=unplaced)


def test_what_no_heading_places_speaks_and_what_the_company_says_of_itself_does_not() -> None:
    placed = [passage("company", "acts", stems=("haggle",)), passage("benefits", "acts")]
    assert count_agent_features(placed, CATALOG) == {}
    unplaced = [passage("company", "acts", stems=("haggle",), unplaced=True)]
    assert count_agent_features(unplaced, CATALOG) == {"open:@acts": 10, "text:haggle": 10}


def test_an_empty_page_speaks_for_no_agents() -> None:
    assert weigh_agents({}, CATALOG.agent_points) == -2000
    assert find_agentic_work([], None, CATALOG) is None


def test_words_of_the_work_tell_of_agents_that_no_rule_finds_and_are_quoted() -> None:
    lines = [passage("title"), passage("required"), passage("duties", stems=("haggle",))]
    assert find_agentic_work(lines, None, CATALOG) is lines[2]


def test_nothing_is_claimed_without_a_line_to_quote() -> None:
    assert find_told_most([passage("duties", "sells")], CATALOG) is None


def test_a_word_for_agents_counts_for_nothing_where_all_the_rest_says_that_the_work_is_another() -> None:
    lines = [passage("duties", "agentic"), passage("duties", "sells")]
    assert find_agentic_work(lines[:1], None, CATALOG) is lines[0]
    assert find_agentic_work(lines, None, CATALOG) is None


def test_what_is_required_stands_whatever_the_rest_says() -> None:
    lines = [passage("required", "agentic"), passage("duties", "sells")]
    assert find_agentic_work(lines, lines[0], CATALOG) is lines[0]

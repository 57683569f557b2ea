"""Which flavor a posting speaks for: what counts, what does not, and which line is quoted."""

from __future__ import annotations

from assessor.core.catalog import Catalog
from assessor.core.catalog.postings import PostingPoints
from assessor.core.postings.flavoring import count_features, find_strongest, score_answers
from assessor.core.postings.passages import Part, Passage
from assessor.core.postings.work import find_work

CATALOG = Catalog(
    posting_points=(
        PostingPoints(answer="none", bias=0, points={"text:invoice": 100}),
        PostingPoints(answer="swe", bias=-3000, points={"duties:@llm": 500, "text:tool": 40}),
        PostingPoints(answer="mle", bias=-2000, points={"duties:@trains": 500}),
    )
)


def passage(part: Part, *signs: str, stems: tuple[str, ...] = (), text: str = "A line.") -> Passage:
    return Passage(0, len(text), text, part, dict.fromkeys(signs, 1), stems=frozenset(stems))


def test_what_a_company_says_of_itself_adds_nothing() -> None:
    assert count_features([passage("company", "llm", stems=("tool",)), passage("benefits", "trains")], CATALOG) == {}


def test_the_second_line_with_a_word_adds_less_than_the_first() -> None:
    features = count_features([passage("duties", "llm"), passage("role", "llm")], CATALOG)
    assert features == {"duties:@llm": 16}


def test_words_of_wishes_say_nothing_and_their_lists_do() -> None:
    assert count_features([passage("wanted", "llm", stems=("tool",))], CATALOG) == {"wanted:@llm": 10}


def test_an_empty_page_speaks_for_no_flavor() -> None:
    assert score_answers({}, CATALOG.posting_points)[0] == ("none", 0)
    assert find_work([], None, CATALOG).flavor is None


def test_the_work_decides_and_its_line_is_quoted() -> None:
    lines = [passage("company", "trains"), passage("duties", "llm", text="Give it tools."), passage("required")]
    work = find_work(lines, "Engineer", CATALOG)
    assert (work.flavor, work.order) == ("swe", ("swe",))
    assert work.passage is lines[1]


def test_a_flavor_close_behind_may_be_named_too() -> None:
    lines = [passage("duties", "llm"), passage("duties", "trains", "llm")]
    assert find_work(lines, "Engineer", CATALOG).order == ("swe", "mle")


def test_whoever_sells_builds_nothing_whatever_the_words_add_up_to() -> None:
    assert find_work([passage("duties", "llm")], "Sales Manager, AI", CATALOG).flavor is None


def test_nothing_is_quoted_where_no_line_speaks_for_the_answer() -> None:
    assert find_strongest([passage("duties", stems=("invoice",))], "swe", "none", CATALOG) is None

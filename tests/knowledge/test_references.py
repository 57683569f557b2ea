"""Every id that one entry of the catalog names of another is there, and a name that leads nowhere is said."""

from __future__ import annotations

from typing import Any

import pytest

from assessor.core.catalog import Catalog
from assessor.core.values import Value
from assessor.knowledge.checks import check_words
from assessor.knowledge.loader import load_catalog
from assessor.knowledge.references import check_references

CATALOG = load_catalog()


def problems_of(catalog: Catalog) -> list[str]:
    return [str(problem) for problem in check_references(catalog)]


def renamed(value: Any, old: str, new: str) -> Any:
    """The same entries, tuples and mappings, one id in them spelled otherwise; the entry of that id keeps its own."""
    if isinstance(value, Value):
        fields = {name: renamed(getattr(value, name), old, new) for name in type(value).model_fields if name != "id"}
        return value.model_copy(update=fields)
    if isinstance(value, tuple):
        return tuple(renamed(one, old, new) for one in value)
    if isinstance(value, dict):
        return {renamed(key, old, new): own for key, own in value.items()}
    return new if value == old else value


def test_the_catalog_names_nothing_that_is_not_there() -> None:
    assert problems_of(CATALOG) == []


@pytest.mark.parametrize(
    ("table", "id_", "said"),
    [
        ("flavors", "express", "swe/backend-fundamentals/apis-and-services: names 'ghost' in `any`"),
        ("flavors", "agents", "swe/agents-and-tools: names 'ghost' in `about`"),
        ("flavors", "factored", "swe: names 'ghost' in `sources`"),
        ("sides", "paper-reading", "names 'ghost' in `shown_by`"),
        ("tensions", "agent-system", "agents-ordinary-or-apart: names 'ghost' in `about`"),
        ("transitions", "factored", "names 'ghost' in `source`"),
        ("rules", "tests-called-evals", "mistake/tests: names 'ghost' in `subject`"),
        ("skills", "regression-evals", "llm-evaluation: names 'ghost' in `practice`"),
        ("subject_sets", "excel", "office-tools: names 'ghost' in `subjects`"),
        ("requisitions", "openapi", "Development-process architect/interfaces by contract: names 'ghost' in `any`"),
        ("delivery_parts", "guardrails", "Guardrails: names 'ghost' in `shown_by`"),
        ("older_concerns", "pytest", "Evaluation: names 'ghost' in `shown_by`"),
        ("facts", "agent-shipped", "agent-system: names 'ghost' in `becomes`"),
        ("ruled_out", "before-launch", "ruled out: names 'ghost' in `by`"),
        ("ruled_out", "what_broke", "ruled out: names 'ghost' in `subjects`"),
        ("rarely_written", "idempotency", "names 'ghost' in `practice`"),
        ("modules", "first-llm-feature", "names 'ghost' in `needs`"),
        ("modules", "agents-and-tools", "names 'ghost' in `closes`"),
        ("modules", "idempotency", "names 'ghost' in `shown_by`"),
        ("modules", "support", "names 'ghost' in `own.about`"),
    ],
)
def test_a_name_that_leads_nowhere_is_said_with_its_entry_and_field(table: str, id_: str, said: str) -> None:
    broken = CATALOG.model_copy(update={table: renamed(getattr(CATALOG, table), id_, "ghost")})
    assert [line for line in problems_of(broken) if said in line] != []


def test_a_kind_of_tool_that_no_skill_is_of_is_said() -> None:
    wrong = tuple(one.model_copy(update={"id": one.id.replace("eval", "exam")}) for one in CATALOG.findings)
    said = "findings: names 'kind:exam-tool' in `id`, and there is nothing of that id"
    assert said in problems_of(CATALOG.model_copy(update={"findings": wrong}))


@pytest.mark.parametrize(
    ("table", "id_", "said"),
    [
        ("subject_sets", "talked-to", "the code: names 'talked-to' in `subject_set`"),
        ("title_words", "sells", "the code: names 'sells' in `title_words`"),
        ("word_sets", "first-names", "the code: names 'first-names' in `word_set`"),
    ],
)
def test_a_set_that_the_code_asks_for_and_that_does_not_stand_is_said(table: str, id_: str, said: str) -> None:
    fewer = tuple(one for one in getattr(CATALOG, table) if one.id != id_)
    assert problems_of(CATALOG.model_copy(update={table: fewer})) == [f"{said}, and there is nothing of that id"]


def test_a_word_that_no_text_could_hold_is_said() -> None:
    titles = CATALOG.title_words[0].model_copy(update={"words": ("data (scientist",)})
    names = CATALOG.word_sets[0].model_copy(update={"words": ("ada", "Ada", "ada lovelace")})
    assert list(check_words(CATALOG)) == []
    assert [str(one) for one in check_words(Catalog(title_words=(titles,), word_sets=(names,)))] == [
        "title words other-trades: 'data (scientist' is no regular expression",
        "word set first-names: 'Ada' is not one word in lower case",
        "word set first-names: 'ada lovelace' is not one word in lower case",
    ]


def test_a_set_holds_the_subjects_of_the_sets_that_it_adds() -> None:
    assert CATALOG.subjects_in("broad-names") < CATALOG.subjects_in("spoken-of")
    assert CATALOG.subjects_in("sure-beside-ai") < CATALOG.subjects_in("shared-names")


def test_a_side_that_is_strong_by_an_item_of_another_is_said() -> None:
    sides = tuple(side.model_copy(update={"strong_needs": "user-value"}) for side in CATALOG.sides)
    said = "data_scientist: names 'user-value' in `strong_needs`, and there is nothing of that id"
    assert said in problems_of(CATALOG.model_copy(update={"sides": sides}))

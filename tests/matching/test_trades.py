"""Names of fields that documents without any work on models only name."""

from dataclasses import replace

from assessor.core.evidence import Cues, Mention
from assessor.core.grading import grade_state
from assessor.matching.trades import list_broad_names

NAMED = Mention("skill", "prompt-engineering", "cv", 0, 9, 0, 9, Cues(section="experience"), context="position:0")
MADE = replace(NAMED, kind="fact", subject="llm-feature")


def states(*found: Mention) -> list[str]:
    return [grade_state(m) for m in list_broad_names(found) if m.kind == "skill"]


def test_the_name_of_a_field_is_only_listed_where_no_work_on_a_model_is_shown():
    planned = replace(MADE, cues=replace(MADE.cues, aspirational=True))
    assert states(NAMED) == states(NAMED, planned) == ["listed"]


def test_it_stands_where_such_work_is_shown_and_tools_stand_anyway():
    assert states(NAMED, MADE) == ["demonstrated"]
    assert states(replace(NAMED, subject="kafka")) == ["demonstrated"]

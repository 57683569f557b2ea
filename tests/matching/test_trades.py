"""Names of fields that documents without any work on models only name."""

from dataclasses import replace

from assessor.core.evidence import Cues, Mention
from assessor.core.grading import grade_state
from assessor.knowledge import load_catalog
from assessor.matching.trades import list_broad_names
from tests.matching.texts import states_of

NAMED = Mention("skill", "prompt-engineering", "cv", 0, 9, 0, 9, Cues(section="experience"), context="position:0")
MADE = replace(NAMED, kind="fact", subject="llm-feature")


def states(*found: Mention) -> list[str]:
    return [grade_state(m) for m in list_broad_names(found, load_catalog()) if m.kind == "skill"]


def test_the_name_of_a_field_is_only_listed_where_no_work_on_a_model_is_shown():
    planned = replace(MADE, cues=replace(MADE.cues, aspirational=True))
    assert states(NAMED) == states(NAMED, planned) == ["listed"]


def test_it_stands_where_such_work_is_shown_and_tools_stand_anyway():
    assert states(NAMED, MADE) == ["demonstrated"]
    assert states(replace(NAMED, subject="kafka")) == ["demonstrated"]


def test_whoever_types_into_a_chat_and_uses_office_tools_makes_no_software():
    office = (
        "Newsletter in Mailchimp, posters in Canva. The first version of each text comes from ChatGPT and 4,300 people "
    )
    office += "read it. The web shop has a login. I put the server's report into Excel. "
    rest = "We answer each letter. A Python course is on my list. The fair was loud. Vans come on Mondays."
    assert not states_of(office + rest, "llm-feature-shipped")

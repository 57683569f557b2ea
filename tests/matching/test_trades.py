"""Names of fields that documents without any work on models only name."""

from dataclasses import replace

import pytest

from assessor.core.evidence import Cues, Mention
from assessor.core.grading import grade_state
from assessor.knowledge import load_catalog
from assessor.matching import reading, trades, verdict_facts
from assessor.matching.trades import list_broad_names
from tests.matching.texts import states_of

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


def test_whoever_types_into_a_chat_and_uses_office_tools_makes_no_software():
    office = (
        "Newsletter in Mailchimp, posters in Canva. The first version of each text comes from ChatGPT and 4,300 people "
    )
    office += "read it. The web shop has a login. I put the server's report into Excel. "
    rest = "We answer each letter. A Python course is on my list. The fair was loud. Vans come on Mondays."
    assert not states_of(office + rest, "llm-feature-shipped")


@pytest.mark.parametrize(
    "names",
    [
        reading.OFFICE_TOOLS,
        reading.TALKED_TO,
        trades.SHARED_NAMES,
        trades.SURE_BESIDE_AI,
        trades.SPOKEN_OF,
        verdict_facts.AGENT_TOOLS,
        verdict_facts.MODELS,
        verdict_facts.MODEL_SERVERS,
        verdict_facts.OWN_MODEL - {verdict_facts.TRAINED, verdict_facts.IN_PRODUCT},
    ],
)
def test_every_skill_that_the_code_names_is_in_the_catalog(names: frozenset[str]):
    assert names - load_catalog().skill.keys() == frozenset()

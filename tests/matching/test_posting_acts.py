"""Software that acts is told by the chain of its deeds, whatever it is called and wherever the text tells of it."""

from __future__ import annotations

import pytest

from assessor.core.postings.models import Posting
from assessor.postings import read_posting

ACTING = (
    "Our porter is built on Claude: it checks what is free, moves a guest, charges the card and tells the desk.",
    "The model reads the complaint, asks the warehouse what was packed, refunds what is owed and closes the case.",
    "Assistants in each depot compare offers, ring the hauliers and book the cheapest lorry.",
)
ANSWERING = (
    "Our porter is built on Claude: it answers what guests ask and shows the page that it took the answer from.",
    "The model reads the complaint and puts it into one of eleven classes for the warehouse.",
    "You check the offers of the model, ring the hauliers and book the cheapest lorry.",
)
WORK = "You would extend it in Python, with prompts that are tested, and keep the language model's bill small."


def read(told: str) -> Posting:
    return read_posting(f"Software Engineer, Porter\n\n{told}\n\n{WORK}\n".encode(), "a.txt")


@pytest.mark.parametrize("told", ACTING)
def test_several_deeds_one_after_the_other_make_software_an_agent(told: str) -> None:
    assert read(told).agentic_work


@pytest.mark.parametrize("told", ANSWERING)
def test_to_answer_to_sort_and_what_people_do_makes_none(told: str) -> None:
    assert not read(told).agentic_work


def test_whoever_is_hired_for_software_that_acts_works_on_models() -> None:
    bare = "Two GPT calls a step. The program looks up the berth, reserves it, pays the harbour and texts the skipper."
    posting = read_posting(f"Developer, Berths\n\n{bare}\n\nYou keep it afloat.\n".encode(), "a.txt")
    assert (posting.flavor, posting.agentic_work) == ("swe", True)


def test_deeds_of_software_without_a_model_are_none() -> None:
    told = "The system checks the calendar, books a berth, charges the card and texts the skipper."
    assert not read_posting(f"Developer, Berths\n\n{told}\n\nYou keep it afloat.\n".encode(), "a.txt").agentic_work


def test_agents_of_another_kind_make_a_bare_agent_no_software() -> None:
    told = "Farmers spray biocontrol agents. The AI group trains models which say which agents are worth a field."
    posting = read_posting(f"AI Research Engineer\n\n{told}\n\nDuties\n\n- Train the models\n".encode(), "a.txt")
    assert not posting.agentic_work

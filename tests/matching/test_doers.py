"""Whose work a sentence tells of: only what the writer, or the writer's "we", did is shown."""

import pytest

from tests.matching.texts import ABOUT_A_MODEL, states_of


def shows(sentence: str, subject: str) -> bool:
    return "demonstrated" in states_of(f"{ABOUT_A_MODEL}{sentence}", subject)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ilir at Danor fine-tuned a Mistral 7B on our letters.",
        "Our data people fine-tuned a Mistral 7B on our letters.",
        "The Mistral 7B, fine-tuned on our letters, is his thesis.",
        "Fine-tuning a Mistral 7B on our letters was Zlata's project.",
        "I kept the tickets; Ilir fine-tuned a Mistral 7B on our letters.",
    ],
)
def test_what_a_named_person_or_other_people_made_is_not_shown(sentence: str):
    assert not shows(sentence, "fine-tuning-small-models")


@pytest.mark.parametrize(
    "sentence",
    [
        "I fine-tuned a Mistral 7B on our letters.",
        "Ilir and I fine-tuned a Mistral 7B on our letters.",
        "Ilir keeps the tickets; I fine-tuned a Mistral 7B on our letters.",
        "Fine-tuned a Mistral 7B on our letters.",
    ],
)
def test_what_the_writer_made_is_shown_also_beside_a_name(sentence: str):
    assert shows(sentence, "fine-tuning-small-models")

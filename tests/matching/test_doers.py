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
        "Somebody else trained it on the world; I fine-tuned the Mistral 7B on our letters.",
    ],
)
def test_what_the_writer_made_is_shown_also_beside_a_name(sentence: str):
    assert shows(sentence, "fine-tuning-small-models")


def test_what_belongs_to_a_named_person_or_is_only_said_by_one_is_no_tool_of_the_writer():
    assert states_of("The servers are Ilir's: Java, PostgreSQL, things I respect. I write Kotlin.", "java") == {
        "listed"
    }
    assert states_of("Zlata in our Riga office says Redis is plenty. I write Kotlin and Java.", "redis") == {"listed"}
    assert states_of("Zlata and I run Redis. I write Kotlin and Java.", "redis") == {"demonstrated"}

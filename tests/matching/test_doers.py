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


@pytest.mark.parametrize(
    "sentence",
    [
        "GitLab CI ran the tests on each merge request; the pipeline was there before me.",
        "The tests of the repository run on GitHub Actions on every push, set up by a colleague.",
        "On every commit the tests run in Jenkins, which was in place before me.",
        "The test suite runs on every push; I could not tell you how.",
        "That GitHub Actions runs our tests on every push is the work of a colleague.",
    ],
)
def test_what_was_there_before_or_a_colleague_made_is_not_shown(sentence: str):
    assert not shows(sentence, "ci-integration")


@pytest.mark.parametrize(
    "sentence",
    [
        "GitLab CI runs the tests on each merge request; nothing was there before.",
        "I set up GitHub Actions, so that a colleague's work is tested on every push, too.",
        "Jenkins runs the tests on every commit since I came.",
        "The test suite runs on every push; I can tell you how.",
        "I wrote the pipeline in GitHub Actions that runs our tests on every push.",
    ],
)
def test_what_tests_the_work_of_colleagues_is_the_writers_own(sentence: str):
    assert shows(sentence, "ci-integration")


@pytest.mark.parametrize(
    "sentence",
    [
        "Zlata collected 130 old letters with the right answer and reruns them when the prompt changes.",
        "A carrier told me they run 80 questions with known answers before each release.",
        "He showed me how he runs 60 cases with right answers before every new prompt.",
        "A friend at the port thinks about building a set of 90 questions with right answers, run before each release.",
    ],
)
def test_what_is_only_heard_of_or_done_by_somebody_else_or_nobody_is_not_shown(sentence: str):
    assert not shows(sentence, "regression-evals")


@pytest.mark.parametrize(
    "sentence",
    [
        "Collected 130 old letters with the right answer and rerun them when the prompt changes.",
        "As a carrier had asked, we run 80 questions with known answers before each release.",
        "I showed them how I run 60 cases with right answers before every new prompt.",
        "Built a set of 90 questions with right answers, run before each release.",
        "Zlata and I collected 130 old letters with the right answer and run them again when the prompt changes.",
    ],
)
def test_what_the_writer_collected_and_runs_is_shown(sentence: str):
    assert shows(sentence, "regression-evals")


def test_what_nobody_watches_is_not_watched():
    assert not shows("Nobody watches the share of refused letters from month to month.", "drift-detection")
    assert shows("I watch the share of refused letters from month to month, with an alarm at 9%.", "drift-detection")


def test_the_tool_of_what_was_there_before_is_one_that_the_writer_used():
    sentence = "GitLab CI ran the tests on each merge request; the pipeline was there before me."
    assert states_of(f"{ABOUT_A_MODEL}{sentence}", "gitlab-ci") == {"demonstrated"}


def test_what_belongs_to_a_named_person_or_is_only_said_by_one_is_no_tool_of_the_writer():
    assert states_of("The servers are Ilir's: Java, PostgreSQL, things I respect. I write Kotlin.", "java") == {
        "listed"
    }
    assert states_of("Zlata in our Riga office says Redis is plenty. I write Kotlin and Java.", "redis") == {"listed"}
    assert states_of("Zlata and I run Redis. I write Kotlin and Java.", "redis") == {"demonstrated"}

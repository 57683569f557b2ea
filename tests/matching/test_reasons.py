"""What stands under a quote is true of it: no failure where a mark rose, no users where people made it together."""

import pytest

from tests.matching.texts import ABOUT_A_MODEL, grade_text, states_of

ASSISTANT = f"{ABOUT_A_MODEL}It finds passages in 900 manuals by vector search in Qdrant. "


def shows(sentence: str, subject: str) -> bool:
    """Does a sentence about the assistant show a subject?"""
    return any(
        graded.mention.subject == subject
        and graded.evidence.state == "demonstrated"
        and sentence in graded.evidence.quote
        for graded in grade_text(ASSISTANT + sentence)
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Recall@5 went from 0.71 to 0.86.",
        "Recall@5 went from 0.71 to 0.86, wrong answers from 14 to 5.",
        "Accuracy rose from 71 to 86 in a week, and the errors fell.",
    ],
)
def test_a_mark_that_rose_is_no_failure(sentence: str) -> None:
    assert not shows(sentence, "what_broke")


def test_a_failure_is_one_still() -> None:
    assert shows("On 4 June the search gave old answers to 19 wardens because the index was stale.", "what_broke")


@pytest.mark.parametrize("subject", ["deployed", "real_users"])
def test_people_who_made_it_together_are_no_users(subject: str) -> None:
    assert not shows("Built the assistant with one other engineer.", subject)
    assert not shows("Built the assistant with two colleagues; the bot drafts answers.", subject)
    assert shows("Built the assistant with two colleagues; 900 customers use it every day.", subject)
    assert shows("Two other engineers and 900 customers use the assistant every day.", subject)


def test_a_request_sent_to_a_smaller_model_is_routing_whatever_else_the_sentence_says() -> None:
    sentence = (
        "We log tokens per letter, and we route “status only” questions to a smaller model to keep the bill down."
    )
    assert shows(sentence, "model-routing")
    assert not shows("Moved all requests to a cheaper model.", "model-routing")


@pytest.mark.parametrize(
    "sentence",
    [
        "Every load is idempotent: a re-run of a day replaces it.",
        "Loads are idempotent: running a day again overwrites the partition.",
    ],
)
def test_a_load_that_replaces_the_day_is_idempotent(sentence: str) -> None:
    text = f"Nightly loads from SAP into PostgreSQL with Airflow in Python. {sentence}"
    assert "demonstrated" in states_of(text, "idempotency")

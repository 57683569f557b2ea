"""Sentences about a running system hold words of plans, advice and others, and are none of these."""

import pytest

from tests.matching.texts import ABOUT_A_MODEL, states_of


@pytest.mark.parametrize(
    ("sentence", "practice"),
    [
        (
            "Every team has a purse of two million tokens a month, and at the end of it the gateway answers 429.",
            "token-budgets",
        ),
        (
            "Since the same letter could arrive five times, its number is the key and the second one changes nothing.",
            "idempotency",
        ),
        (
            "If the provider hangs over 60 seconds the call is cut; three tries, then a mail that one is missing.",
            "retries-and-timeouts",
        ),
        (
            "If a check says no, the proposal goes back to the model with the reason and is not sent to anybody.",
            "guardrails",
        ),
    ],
)
def test_a_running_system_is_no_plan_and_no_advice(sentence: str, practice: str) -> None:
    assert states_of(ABOUT_A_MODEL + sentence, practice) == {"demonstrated"}


def test_what_an_instruction_forbids_the_model_is_no_denial() -> None:
    text = ABOUT_A_MODEL + (
        'Rewrote the prompt: instead of "extract the price" it now says to copy the number as printed, never to '
        "convert it, and to write unknown if you cannot find it."
    )
    assert states_of(text, "unambiguous-prompts") == {"demonstrated"}


def test_nobody_who_looks_is_no_person_in_the_loop() -> None:
    assert "demonstrated" not in states_of(
        ABOUT_A_MODEL + "No teacher looks at a text before the class reads it.", "human-in-the-loop"
    )

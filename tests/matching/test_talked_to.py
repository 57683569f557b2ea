"""Who talks to ChatGPT at work, writes the policy on AI or bought a chatbot has made no system with a model in it."""

import pytest

from tests.matching.test_delegated import report_on

OWN_MODEL = """- The claims assistant calls GPT-4o over its API and drafts each answer, in Python; 900 claims a week.
- Built its prompts from the claims manual, and rewrote them where two clerks read them in different ways.
- Every draft is checked against our list of forbidden words before a clerk sees it, and a clerk sends it.
- Where the API does not answer within ten seconds the clerk gets the plain form instead.
"""


@pytest.mark.parametrize(
    "lines",
    [
        "- ChatGPT makes my mails sound like a person, and Copilot writes half of my SQL.\n- Night job in Python.\n",
        "- Wrote the AI policy and the risk framework for language models.\n- Reports in Python for 40 people.\n",
        "- The chatbot on our website was bought from Habibot and they look after it.\n- Shop pages for 900 people.\n",
        "- Guard rails, light curtains, embedding of sensors into the die.\n- Control programs for 40 presses.\n",
        "- Asked in each review: could a neural network detect this?\n- Alarms in Python for 40 pumps.\n",
    ],
)
def test_words_around_ai_are_no_work_with_a_model(lines: str) -> None:
    report = report_on("Developer", lines)
    assert report.closest_flavor is None
    assert report.market_block.id == "not_yet"
    assert not any(practice.on_ai_system for practice in report.practices)


def test_a_call_of_a_model_is() -> None:
    report = report_on("Developer", OWN_MODEL)
    assert report.closest_flavor == "swe"
    assert report.market_block.id == "api_integration"


def test_what_is_only_listed_chooses_no_way_in() -> None:
    listed = "## Skills\n\nPyTorch, TensorFlow, scikit-learn, fine-tuning, embeddings, XGBoost\n"
    report = report_on("Marketing Manager", f"- Planned the spring campaign of a shoe shop in Excel.\n\n{listed}")
    assert report.closest_flavor is None
    assert report.entry_flavor == "swe"

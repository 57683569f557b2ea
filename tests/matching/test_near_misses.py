"""What only looks like a practice earns nothing: denials, plans, advice, courses, other people's work, other trades."""

import pytest

from tests.matching.texts import ABOUT_A_MODEL, grade_text, states_of

NEAR_MISSES = [
    ("fallback-path", "There is no second provider, and if Anthropic is down so are we."),
    ("retries-and-timeouts", "Organisations must retry every call and set a timeout on each of them."),
    ("retries-and-timeouts", "Timeouts and retries are next."),
    ("regression-evals", "Next quarter we want to re-run the 60 questions before each release."),
    ("regression-evals", "The unit tests run on every push."),
    ("ci-integration", "I would like to have the tests run on every push."),
    ("guardrails", "Nothing checks what the assistant says."),
    ("human-in-the-loop", "It answers by itself and nobody looks."),
    ("fine-tuning-small-models", "We decided against fine-tuning the model."),
    ("fine-tuning-small-models", "Fine-tuned the wording of the tender."),
    ("progressive-rollout", "You should open a new version to 5% of your users first."),
    ("observability-tracing", "There is no logging yet."),
    ("knowing-when-not-to-use-an-llm", "We replaced the rules by a language model."),
    ("prompt-versioning", "Old prompts are overwritten."),
    ("paper-reading", "Prepared briefing papers for the minister."),
    ("retries-and-timeouts", "The old service had retries without end, which is how we doubled 4,000 orders."),
    ("fallback-path", "No plan B: when OpenAI is out, the bot is silent."),
    ("progressive-rollout", "The new version reached all customers at once."),
    ("prompt-versioning", "The prompt itself has no version."),
    ("token-budgets", "Each call to the model has a limit of ten seconds."),
    ("model-routing", "We use one model for everything."),
    ("human-in-the-loop", "The bot answers at once, nobody approves anything."),
]


@pytest.mark.parametrize(("subject", "sentence"), NEAR_MISSES)
def test_a_near_miss_is_not_demonstrated(subject, sentence):
    assert "demonstrated" not in states_of(ABOUT_A_MODEL + sentence, subject)


def test_an_essay_of_advice_shows_nothing():
    text = (
        "You should never let a model talk to patients unwatched. Hospitals must filter each sentence before a patient "
        "reads it. Every team should own a list of solved cases and measure each version against it. If the supplier "
        "is down, a good system falls back to another one. Best practice is to wait at most three seconds. Keep a "
        "person in the loop. Leaders in the field have halved their bills."
    )
    shown = [g for g in grade_text(text) if g.mention.kind != "skill" and g.evidence.state == "demonstrated"]
    assert shown == []


def test_a_post_mortem_without_a_model_meets_no_criterion():
    text = (
        "The payroll run paid 90 people double in March. The cause was a lock that nobody released. Since then the run "
        "carries a number which the bank knows, and a second run stops. 340 offices use the service every day, and "
        "each request is logged."
    )
    criteria = [g for g in grade_text(text) if g.mention.kind == "criterion" and g.mention.system]
    assert criteria == []


def test_work_that_has_nothing_to_do_with_software_shows_no_practice():
    text = (
        "Trained six horses. A jump that failed was tried again at most three times, with a pause of ten minutes. The "
        "new saddle went to one stable first, then to all. The vet approved every start before the race. The hay was "
        "dry. The barn was warm. The summer was long."
    )
    assert [g for g in grade_text(text) if g.mention.kind == "practice"] == []

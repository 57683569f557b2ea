"""What the whole piece of work says about a fact: whether a model acts in it, whose it is, and whether it is in use."""

from dataclasses import replace

from assessor.core.evidence import Cues, Mention
from assessor.knowledge import load_catalog
from assessor.matching.verdict_facts import settle_facts
from tests.matching.texts import states_of

AGENT = Mention("fact", "agent-system", "cv", 0, 9, 0, 9, Cues(section="experience"), context="position:0")
IN_USE = replace(AGENT, subject="agent-shipped")
ACTS = replace(AGENT, kind="criterion", subject="retrieval_or_agent_system", system="position:0", start=20)
USERS = replace(ACTS, subject="real_users", start=40)


def facts(*found: Mention) -> list[tuple[str, int]]:
    return [(m.subject, m.start) for m in settle_facts(found, [], load_catalog()) if m.kind == "fact"]


def test_one_sentence_that_may_speak_of_a_loop_by_chance_makes_no_agent():
    assert facts(AGENT, USERS) == []


def test_two_sentences_or_the_criterion_or_a_tool_for_it_make_one():
    tool = replace(AGENT, kind="skill", subject="langgraph", start=60)
    assert facts(AGENT, replace(AGENT, start=10)) == [("agent-system", 0), ("agent-system", 10)]
    assert facts(AGENT, ACTS) == [("agent-system", 0)]
    assert facts(AGENT, tool) == [("agent-system", 0)]
    assert facts(AGENT, replace(tool, context="position:1")) == []


def test_an_agent_in_a_work_that_others_use_is_in_use_and_the_quote_says_so():
    assert facts(AGENT, ACTS, USERS) == [("agent-system", 0), ("agent-shipped", 40)]


def test_a_word_of_use_alone_puts_nothing_in_use():
    assert facts(AGENT, IN_USE, ACTS) == [("agent-system", 0)]
    assert facts(AGENT, ACTS, replace(USERS, context="position:1", system="position:1")) == [("agent-system", 0)]


def test_what_the_team_of_somebody_named_built_is_of_others():
    assert "demonstrated" not in states_of("Mirela's team built the claims bot with GPT-4o.", "llm-feature")
    assert "demonstrated" in states_of("Our team built the claims bot with GPT-4o.", "llm-feature")


def test_a_question_shows_nothing():
    assert "demonstrated" not in states_of(
        "Do you retry three times when the scale does not answer?", "retries-and-timeouts"
    )
    assert "demonstrated" in states_of(
        "We retry each call three times when the scale does not answer.", "retries-and-timeouts"
    )


OWN_MODEL = "I trained a LightGBM model on four years of counts in Python; 30 farms use its forecasts every week. "


def test_a_language_model_that_the_own_model_is_once_held_against_is_no_feature():
    assert not states_of(f"{OWN_MODEL}I tried GPT-4o on a hundred of the notes, and it was no better.", "llm-feature")
    assert "demonstrated" in states_of(
        f"{OWN_MODEL}Each forecast is put into two sentences by GPT-4o before it goes to the farm.", "llm-feature"
    )


def test_the_model_of_somebody_who_trains_models_is_not_a_language_model():
    text = f"{OWN_MODEL}GPT-4o was a lunch topic. The model gives each farm a number. It has four inputs. "
    text += "It reads the sea. We count on Mondays. Boats leave at six. The farms call on Fridays."
    assert not states_of(text, "llm-feature-shipped")


def test_what_only_words_speak_for_takes_two_sentences_to_be_in_use():
    weighed = replace(USERS, rule="weighed/real_users")
    assert ("agent-shipped", 40) not in facts(AGENT, ACTS, weighed)
    assert ("agent-shipped", 40) in facts(AGENT, ACTS, weighed, replace(weighed, start=60, end=70))


FINDER = "We built a finder of coats with gpt-4o-mini, Python and FastAPI; 300 pictures went through it. "
REST = "He laughed twice. Coats are heavy. Hats are lighter. Nothing came of it."


def test_a_prototype_that_was_only_shown_to_somebody_is_not_in_use():
    shown = "It was a demonstration for the owner, on my laptop. "
    assert "demonstrated" not in states_of(FINDER + shown + REST, "llm-feature-shipped")
    used = "40 customers use it every week. "
    assert "demonstrated" in states_of(FINDER + used + REST, "llm-feature-shipped")


def test_a_job_in_use_whose_list_of_tools_names_the_model_is_built_with_it():
    claude = replace(AGENT, kind="skill", subject="claude", start=80)
    assert ("llm-feature-shipped", 40) in facts(claude, USERS)
    assert facts(claude) == []
    assert facts(claude, USERS, replace(AGENT, subject="trained-model", start=90))[0][0] == "trained-model"


def test_a_server_of_models_that_is_run_in_a_live_job_is_a_platform():
    server = replace(AGENT, kind="skill", subject="vllm", start=80, cues=Cues(section="experience", live=True))
    assert ("llm-platform", 80) in facts(server)
    assert facts(replace(server, cues=Cues(section="experience"))) == []


def test_a_language_model_that_was_trained_further_is_an_own_model_and_no_feature():
    assert not states_of(f"{OWN_MODEL}Topics come from a small Qwen that I trained on 9,000 pairs.", "llm-feature")


def test_advice_a_question_and_the_proposal_of_somebody_call_no_language_model():
    service = (
        "I run the stop service in Kotlin for 640 drivers. It keeps its rows in PostgreSQL. The tablets send a stop "
        "every twenty seconds. A queue holds what comes late. Dashboards stand in Grafana. The pager is mine in turn. "
    )
    for said in (
        "Advice to myself: if you ever put an LLM between a parent and a bus, log every prompt.",
        "Do you use an LLM to write Kotlin?",
        "Somebody proposed that an LLM should read the alarms.",
        "Switched off the LLM assistant in our ticket system, it sent names abroad.",
    ):
        assert "demonstrated" not in states_of(service + said, "llm-feature"), said


def test_a_text_whose_writer_built_none_of_it_shows_nothing():
    told = (
        "A language model reads each mail and asks again after an hour; a person approves every order above a limit. "
    )
    denied = "I have not programmed any of this myself."
    assert "demonstrated" in states_of(told, "human-in-the-loop")
    assert "demonstrated" not in states_of(told + denied, "human-in-the-loop")


def test_what_is_imagined_is_not_told_as_work():
    imagined = "Imagine the desk of 2028. A language model reads each mail and a person approves every order it writes."
    assert "demonstrated" not in states_of(imagined, "human-in-the-loop")

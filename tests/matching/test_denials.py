"""What the text denies: by a label before a list, an answer behind a name, or by turning something down."""

from dataclasses import replace

import pytest

from assessor.core.evidence import Cues, Mention
from assessor.core.grading import grade_mentions
from assessor.knowledge import load_catalog
from assessor.matching import find_mentions
from assessor.matching.denials import without_outvoted
from assessor.readers import read_document
from tests.matching.texts import ABOUT_A_MODEL, grade_text, states_of


@pytest.mark.parametrize(
    ("sentence", "skill"),
    [
        ("Never used: LangChain.", "langchain"),
        ("Never used: TensorFlow, LangChain.", "langchain"),
        ("Not used yet: Kafka.", "kafka"),
        ("No experience with: Kubernetes, Terraform and Helm.", "helm"),
        ("Have not used at work: Kafka.", "kafka"),
        ("No experience with PyTorch.", "pytorch"),
        ("No experience with PyTorch and TensorFlow.", "tensorflow"),
        ("I have never used Kubernetes or Terraform.", "terraform"),
        ("Kubernetes: never.", "kubernetes"),
        ("Kubernetes: not at work.", "kubernetes"),
    ],
)
def test_what_the_text_says_was_never_used_is_disclaimed(sentence: str, skill: str) -> None:
    assert states_of(sentence, skill) == {"disclaimed"}


@pytest.mark.parametrize(
    ("sentence", "skill"),
    [
        ("Never the last to leave: ran the Kafka brokers of the port.", "kafka"),
        ("I have not used Kafka; Redis does the work.", "redis"),
        ("I have not used Kafka and Redis does the work.", "redis"),
        ("Not used to waiting: I rewrote the Kafka consumers.", "kafka"),
        ("Kafka: not one message was lost in three years of harbour traffic.", "kafka"),
        ("Never used: Kafka. Built the queue in Redis.", "redis"),
    ],
)
def test_a_denial_is_about_what_it_names_and_nothing_else(sentence: str, skill: str) -> None:
    assert states_of(sentence, skill) == {"demonstrated"}


@pytest.mark.parametrize(
    ("sentence", "skill"),
    [
        ("Evaluated LangChain and decided against it.", "langchain"),
        ("Evaluated LangChain for the Java service. Decided against it.", "langchain"),
        ("Decided against using LangChain and Pinecone.", "pinecone"),
        ("My manager wanted a chatbot; I advised against it.", "chatbots"),
        ("A chatbot was proposed, and I advised against it.", "chatbots"),
        ("We looked at Pinecone and Qdrant and rejected both in favour of PostgreSQL.", "qdrant"),
        ("Tried LangGraph for a week, then we ruled it out.", "langgraph"),
        ("Chose not to use Kafka.", "kafka"),
    ],
)
def test_what_was_turned_down_is_no_work_with_it(sentence: str, skill: str) -> None:
    assert states_of(sentence, skill) == {"disclaimed"}


@pytest.mark.parametrize(
    ("sentence", "skill"),
    [
        ("We looked at Pinecone and Qdrant and rejected both in favour of PostgreSQL.", "postgresql"),
        ("Evaluated LangChain for the Java service and decided against it.", "java"),
        ("Compared Pinecone and Qdrant on 9,000 letters and chose Qdrant.", "qdrant"),
        ("The filter rejected one in nine answers of GPT-4o.", "gpt-4o"),
        ("Built the queue in Redis; my manager wanted Kafka, and I advised against it.", "redis"),
        ("Turned down the memory of the Redis cluster by a third.", "redis"),
        ("I decided not to wait and built the search on Qdrant.", "qdrant"),
    ],
)
def test_what_was_chosen_or_only_stands_beside_it_is_still_work_with_it(sentence: str, skill: str) -> None:
    assert states_of(sentence, skill) == {"demonstrated"}


@pytest.mark.parametrize(
    ("sentence", "skill"),
    [
        ("No database besides the PostgreSQL that we already run.", "postgresql"),
        ("No monitoring other than our Prometheus alerts.", "prometheus"),
        ("No queue apart from our Redis, which the shop uses, too.", "redis"),
        ("We added no panels beyond the usual ones in Grafana.", "grafana"),
        ("No new tools except our existing Terraform modules.", "terraform"),
    ],
)
def test_nothing_beyond_the_usual_says_that_the_usual_is_there(sentence: str, skill: str) -> None:
    assert states_of(sentence, skill) == {"demonstrated"}
    assert "disclaimed" not in states_of(sentence, "observability-tracing")


def test_the_usual_is_no_plan_under_a_heading_of_what_was_not_done() -> None:
    text = "# Search\n\n## Not done\n\n- No tracing beyond our usual OpenTelemetry spans.\n- A queue in Kafka.\n"
    document = read_document(text.encode(), name="note.md", kind="writeup", document_id="note")
    found = grade_mentions(find_mentions((document,), None, load_catalog()), (document,))
    states = {graded.mention.subject: graded.evidence.state for graded in found}
    assert (states["opentelemetry"], states["kafka"]) == ("demonstrated", "aspirational")


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("No tracing, and no OpenTelemetry either.", "opentelemetry"),
        ("No experience with Kafka beyond a tutorial.", "kafka"),
        ("There is no monitoring. Besides, nobody reads the mails.", "observability-tracing"),
        ("I have no experience with Terraform other than reading it.", "terraform"),
        ("There is no tracing beyond hope.", "observability-tracing"),
    ],
)
def test_an_exception_that_leaves_nothing_standing_takes_no_denial_back(sentence: str, subject: str) -> None:
    assert states_of(sentence, subject) == {"disclaimed"}


@pytest.mark.parametrize(
    ("sentence", "practice"),
    [
        ("Fine-tuning: I looked into it and decided against it.", "fine-tuning-small-models"),
        ("We considered fine-tuning for the letters and rejected it.", "fine-tuning-small-models"),
        ("Considered model routing for the two offices; we did without it.", "model-routing"),
        ("Drift detection was discussed, and I advised against it.", "drift-detection"),
        ("Decided against fine-tuning.", "fine-tuning-small-models"),
    ],
)
def test_a_practice_can_be_turned_down_too(sentence: str, practice: str) -> None:
    assert "disclaimed" in states_of(sentence, practice)
    assert "demonstrated" not in states_of(sentence, practice)


@pytest.mark.parametrize(
    "sentence",
    [
        "Decided against a hosted model and fine-tuned Mistral 7B on 4,000 letters ourselves.",
        "We rejected prompts alone, because fine-tuning DistilBERT on 9,000 tickets gave 6 points more.",
        "Looked at three hosted models and then fine-tuned a Llama 8B on 3,000 replies.",
        "My manager asked for a larger model; I fine-tuned the small Qwen on 2,000 tickets.",
        "I turned down the learning rate when fine-tuning Mistral 7B on 5,000 claims.",
    ],
)
def test_a_practice_that_was_chosen_is_not_turned_down(sentence: str) -> None:
    assert "demonstrated" in states_of(sentence, "fine-tuning-small-models")


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("What I have not got: eighty letters with known answers, to run before each new wording.", "ground_truth_set"),
        ("What is still missing: 40 calls with the right answer, marked by two clerks.", "ground_truth_set"),
        ("What we lack: a set of 100 questions with right answers, run before each release.", "ground_truth_set"),
        ("A list of 60 questions with right answers is what Ilir told me to make.", "ground_truth_set"),
        ("Eighty letters with the right answer, and retries, are the plan for spring.", "ground_truth_set"),
    ],
)
def test_what_is_said_to_be_missing_or_is_a_plan_is_not_shown(sentence: str, subject: str) -> None:
    assert "demonstrated" not in states_of(f"{ABOUT_A_MODEL}{sentence}", subject)


@pytest.mark.parametrize(
    "sentence",
    [
        "What was missing, and what I made: eighty letters with known answers, run before each new wording.",
        "We have it now: 40 calls with the right answer, marked by two clerks.",
        "What I built: a set of 100 questions with right answers, run before each release.",
        "Ilir told me to make a list of questions, so I collected 60 with right answers.",
        "The plan of spring is done: eighty letters with the right answer, marked by two nurses.",
    ],
)
def test_what_was_missing_once_and_was_made_is_shown(sentence: str) -> None:
    assert "demonstrated" in states_of(f"{ABOUT_A_MODEL}{sentence}", "ground_truth_set")


def test_what_stands_far_before_the_plan_is_not_planned() -> None:
    text = "It calls Claude in a loop and stops at the first bad answer; retries, a log and a test set are the plan."
    assert states_of(f"{ABOUT_A_MODEL}{text}", "claude") == {"demonstrated"}
    assert "demonstrated" not in states_of(f"{ABOUT_A_MODEL}{text}", "retries-and-timeouts")


MENTION = Mention(
    kind="practice",
    subject="fallback-path",
    document="note",
    start=0,
    end=9,
    name_start=0,
    name_end=9,
    cues=Cues(section="writeup"),
    context="position:0",
    rule="weighed/fallback-path",
)
DENIED = replace(MENTION, cues=Cues(section="writeup", negated=True), rule="fallback/denied")


def test_a_plain_denial_outvotes_what_only_words_speak_for_in_the_same_work() -> None:
    by_rule, elsewhere = replace(MENTION, rule="fallback/then-if"), replace(MENTION, context="position:1")
    other = replace(MENTION, subject="idempotency")
    found = [MENTION, DENIED, by_rule, elsewhere, other]
    assert without_outvoted(found, {"fallback/denied"}) == [DENIED, by_rule, elsewhere, other]


def test_a_denial_in_a_text_of_advice_outvotes_nothing() -> None:
    advised = replace(DENIED, cues=Cues(section="writeup", negated=True, instruction=True))
    assert without_outvoted([MENTION, advised], {"fallback/denied"}) == [MENTION, advised]


def whys_of(text: str, subject: str) -> set[str]:
    """The reasons under the passages of one subject."""
    return {graded.evidence.why for graded in grade_text(text) if graded.mention.subject == subject}


def test_the_reason_of_a_denial_says_that_it_is_one() -> None:
    text = (
        "I built the queue in Python. I have not trained or fine-tuned a model on GPT-4o. No experience with PyTorch."
    )
    for subject in ("fine-tuning-small-models", "trained-model", "pytorch"):
        assert all("not done" in why for why in whys_of(text, subject)), subject


def test_the_fact_of_a_feature_in_use_is_not_read_from_what_was_turned_down() -> None:
    text = (
        "Built the booking service in Java; 4,000 guests use it every day. Evaluated LangChain and decided against it."
    )
    facts = {g.mention.subject for g in grade_text(text) if g.evidence.state == "demonstrated"}
    assert not facts & {"llm-feature", "llm-feature-shipped", "langchain"}

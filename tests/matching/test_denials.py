"""What the text denies: by a label before a list, an answer behind a name, or by turning something down."""

import pytest

from tests.matching.texts import grade_text, states_of


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

"""Production is what is said of a thing that is live, and not all that stands in the job around it."""

import pytest

from tests.matching.test_delegated import report_on

SEARCH = "- Own the search of a shop: embeddings in pgvector, 40,000 shoppers a day since 2023.\n"


def strengths(*lines: str) -> dict[str, str]:
    """The strength of each skill and practice in a job that runs a live search, and says this, too."""
    report = report_on("Engineer", SEARCH + "".join(f"- {line}\n" for line in lines))
    return {s.name: s.strength for s in report.skills} | {p.id: p.strength for p in report.practices if p.strength}


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("We tried a re-ranker and threw it away.", "Re-ranking"),
        ("Tried a re-ranker for a week. It went out again, because it cost 400 ms.", "Re-ranking"),
        ("Took LlamaIndex out after a sprint.", "LlamaIndex"),
        ("Tried LlamaIndex and LangChain.", "LangChain"),
        ("A prototype over the OpenAI API cost 1.9 cents for each query.", "OpenAI API"),
        ("Wrote a wiki bot on the OpenAI API, which was shown to my manager once.", "OpenAI API"),
        ("GPT-4o did it as well at many times the price.", "GPT-4o"),
        ("In production you need guardrails and monitoring.", "Monitoring"),
        ("Every team needs monitoring.", "Monitoring"),
        ("Our clients ask about observability.", "Observability"),
        ("We were asked about fine-tuning.", "Fine-tuning"),
        ("Spent an innovation day on CrewAI; it went no further.", "CrewAI"),
        ("Built a voice agent in LangGraph at a hack week and left it at that.", "LangGraph"),
        ("Ran a pilot with Pinecone for two weeks, which was not continued.", "Pinecone"),
        ("Experimented with LangGraph in spring; the idea was dropped.", "LangGraph"),
        ("Tried LlamaIndex for one afternoon. It ended there.", "LlamaIndex"),
    ],
)
def test_what_was_tried_or_is_only_talked_about_is_not_in_production(line: str, name: str) -> None:
    found = strengths(line)
    assert found["pgvector"] == "production"
    assert found.get(name, "mentioned") != "production"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("We tried three re-rankers, and the smallest has been live since May.", "Re-ranking"),
        ("Tried LlamaIndex and LangChain; LangChain stayed.", "LangChain"),
        ("A prototype over the OpenAI API convinced them; it is in production since March 2024.", "OpenAI API"),
        ("Set up monitoring with Grafana, because you need it at night.", "Grafana"),
        ("Our clients asked for explanations, so I built them with the OpenAI API.", "OpenAI API"),
        ("A call to the OpenAI API is tried twice, then the plain order is shown.", "OpenAI API"),
        ("An answer of GPT-4o without a source is thrown away before anybody sees it.", "GPT-4o"),
        ("Each query is compared with the same one of last week in Grafana.", "Grafana"),
        ("An experiment with LlamaIndex in May was taken further and serves all shoppers now.", "LlamaIndex"),
        ("The hack day prototype on LangGraph went live in June and is in daily use.", "LangGraph"),
        ("We did not take the old ranker further; FAISS has been in production since.", "FAISS"),
        ("The topic in Kafka that ended there was read again; the queue went live in May.", "Apache Kafka"),
        ("The pilot with Pinecone ended well, and it has been in production since.", "Pinecone"),
    ],
)
def test_what_stayed_and_how_the_live_thing_works_is_in_production(line: str, name: str) -> None:
    assert strengths(line)[name] == "production"


def test_a_choice_among_what_was_tried_is_made_for_what_is_live() -> None:
    line = "Compared HNSW with an exact scan of our vectors: HNSW lost 6 of 140 right passages, so the scan stayed."
    assert strengths(line)["vector-index-tradeoffs"] == "production"


def test_what_clients_ask_about_puts_nothing_live() -> None:
    report = report_on("Engineer", "- Built a search in pgvector.\n- Our clients ask about LangChain.\n")
    assert {s.name: s.strength for s in report.skills}["pgvector"] == "built"


def test_the_users_of_another_product_put_no_prototype_into_production() -> None:
    lines = "- Run the ticket shop in Django: 90,000 tickets a season.\n- Wrote a chatbot in LangChain as a trial.\n"
    found = {s.name: s.strength for s in report_on("Engineer", lines).skills}
    assert (found["Django"], found["LangChain"]) == ("production", "built")

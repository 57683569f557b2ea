"""A first name, a street and a town are no tools, whoever is called by one."""

import pytest

from assessor.core.options import Options
from assessor.core.planning.models import PlanOptions
from assessor.pipeline import make_report
from assessor.readers import read_document
from tests.matching.test_delegated import DAY
from tests.matching.texts import states_of

REST = "\n\n## Experience\n\n### Backend Developer, Norrvik Insurance\n\n2021 - present\n\n- Invoices in Java.\n"


def skills_of(head: str) -> set[str]:
    """The skills of a resume with this head."""
    document = read_document(f"{head}{REST}".encode(), name="cv.md", kind="resume", document_id="d0")
    report = make_report((document,), Options(as_of=DAY, plan=PlanOptions(start=DAY)))
    return {skill.id for skill in report.skills}


@pytest.mark.parametrize(
    ("head", "skill"),
    [
        ("# Luis Marín\n\nluis@marin.example", "azure-cognitive-services"),
        ("# LUIS MARÍN\n\nCalle Ruby 4, 28001 Madrid | luis@marin.example | +34 600 555 010", "ruby"),
        ("# Franta Kafka\n\nBrno | franta@kafka.example", "kafka"),
        ("# Julia Berger\n\njulia@berger.example, Graz", "julia"),
        ("# Django Okafor\n\nDjango Okafor | okafor@post.example | Lagos", "django"),
        ("# Cassandra Holm\n\nPhoenix, AZ 85001 | holm@post.example", "cassandra"),
        ("# Ada Ruby Jenkins\n\nada.jenkins@post.example", "jenkins"),
    ],
)
def test_the_name_and_address_at_the_head_of_a_resume_name_no_tool(head: str, skill: str) -> None:
    assert skill not in skills_of(head)


def test_a_trade_beside_the_name_is_searched_for_tools() -> None:
    assert {"python", "kafka"} <= skills_of("# Luis Marín\n\nPython and Kafka developer | luis@marin.example | Madrid")


@pytest.mark.parametrize(
    ("sentence", "skill"),
    [
        ("Julia Berger and I built the register in Python and Rust.", "julia"),
        ("Built the register in Python and Go with Ruby Nakamura.", "ruby"),
        ("Claude Moreau, our intern, asked the LLM for models.", "claude"),
        ("Dr. Kafka ran the ward; I built its Redis queue.", "kafka"),
        ("Trained models with PyTorch on a cluster with Ray Lindqvist.", "ray"),
        ("I built the bot for Luis Marín on GPT-4o.", "azure-cognitive-services"),
    ],
)
def test_a_first_name_with_a_surname_is_a_person(sentence: str, skill: str) -> None:
    assert states_of(sentence, skill) == set()


@pytest.mark.parametrize(
    ("sentence", "skill"),
    [
        ("Programmed in Julia: the register of the port.", "julia"),
        ("Built the assistant on the Claude API in Python.", "claude"),
        ("Moved the letters from GPT-4o to Claude Sonnet with a prompt of ours.", "claude"),
        ("Ray Tune searched 400 settings on a cluster with PyTorch.", "ray"),
        ("Kafka Streams counts the letters; Cassandra Cluster of nine nodes.", "cassandra"),
        ("The Ruby Developer wrote Rails services.", "ruby"),
    ],
)
def test_a_tool_with_a_first_name_is_still_a_tool(sentence: str, skill: str) -> None:
    assert states_of(sentence, skill) == {"demonstrated"}

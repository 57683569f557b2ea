"""Names of skills are found where they are meant, once, at the right place, and nowhere else."""

from __future__ import annotations

import pytest

from assessor.knowledge.loader import load_catalog
from assessor.matching.language import tokenize
from assessor.matching.skills import SkillName, find_all_names, find_names

ORDINARY = (
    "Our Go to market plan worked.",
    "Does it spark joy? Then keep it. Spark joy in each room.",
    "Rust removal, welding and repainting of gates.",
    "A swift response to each caller.",
    "The R in your name is silent.",
    "With guidance from seniors I passed.",
    "She holds a class C licence and saw an R-rated film.",
    "Torch batteries, a flask of tea and pandas at the zoo.",
    "An estate agent, a travel agent and a goalkeeper met; it was good.",
    "Lives in Phoenix, Arizona, near an express lane.",
    "The rest of the team takes a rest at noon.",
    "Combine the results and go to the next room.",
    "Jasmine Wong and Luigi Rossi ran the kitchen with Julia.",
    "The algorithm of C-level politics, and R&D spending.",
    "Set it in the Railway dashboard; like a needle in a haystack it hides there.",
    "Make build times short, make test rooms bright.",
    "Sprayed with UV paint, the lamp and the chrome finish of its wheels shone.",
    "Copyright (C) 2009 by the tribe; a puppet show, a poetry reading and price alerts followed.",
)


def names_in(text: str) -> tuple[SkillName, ...]:
    return find_names(text, load_catalog())


def ids_in(text: str) -> set[str]:
    return {name.skill for name in names_in(text)}


def test_a_skills_line_is_read_even_where_each_word_is_ambiguous():
    assert ids_in("Languages: Go, R, C") == {"go", "r", "c"}


def test_a_list_in_small_letters_is_read():
    assert ids_in("python, go, rust, react, flask") == {"python", "go", "rust", "react", "flask"}


def test_a_list_of_lines_is_read():
    assert ids_in("Skills\nPython\nGo\nSpark\n") == {"python", "go", "spark"}


@pytest.mark.parametrize("sentence", ORDINARY)
def test_ordinary_words_name_no_skill(sentence):
    assert ids_in(sentence) == set()


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Ported the C++17 core.", "cpp"),
        ("Some C#, mostly ASP.NET Core.", "aspnet"),
        ("Moved .NET services over.", "dotnet"),
        ("A Node.js gateway.", "nodejs"),
        ("Node.JS services", "nodejs"),
        ("Owned CI/CD for twelve teams.", "ci-cd"),
        ("Embedded with text-embedding-3-small.", "text-embedding-3"),
        ("Answers by GPT-4o at night.", "gpt-4o"),
        ("Ran on k8s.", "kubernetes"),
        ("Python3.11 and more", "python"),
        ("Python 3.11 and more", "python"),
        ("Java/Kotlin on the server", "kotlin"),
        ("AWS/GCP", "google-cloud"),
        ("(Kubernetes)", "kubernetes"),
        ("• Terraform", "terraform"),
        ("built with (cid:127)Terraform(cid:1)", "terraform"),
        ("Fine tuned a BERT checkpoint", "bert"),
        ("scikit learn models", "scikit-learn"),
        ("Spring\nBoot services", "spring-boot"),
        ("clusters of Kuber-\nnetes", "kubernetes"),
        ("vector databases", "vector-databases"),
    ],
)
def test_a_name_is_found_in_the_ways_people_write_it(text, skill):
    assert skill in ids_in(text)


def test_the_offsets_are_those_of_the_text():
    text = "Tuned  Spring\nBoot, then  PostgreSQL."
    assert [text[name.start : name.end] for name in names_in(text)] == ["Spring\nBoot", "PostgreSQL"]


def test_the_longest_name_wins_and_stands_for_one_skill():
    assert [name.skill for name in names_in("Our Azure OpenAI endpoint")] == ["azure-openai"]


def test_no_two_names_overlap():
    found = names_in("Amazon S3, AWS Lambda, Spring Boot, Apache Kafka Streams, Google Cloud Run and GitHub Actions")
    assert all(first.end <= second.start for first, second in zip(found, found[1:], strict=False))


def test_words_of_addresses_and_paths_name_nothing():
    assert ids_in("See https://github.com/spark/kafka or mail redis@python.org, in /var/log/nginx/ too.") == set()


def test_a_name_that_is_an_address_is_a_name():
    assert "fly-io" in ids_in("Hosted on fly.io since May.")


def test_an_employer_that_is_also_a_tool_is_not_a_skill():
    assert ids_in("Software Engineer\nFigma • San Francisco, CA\n") == set()


def test_letters_of_a_diagram_are_no_languages():
    assert ids_in("A --> B[Ask]\nB --> C[Chunk]\nC --> D[Rerun]") & {"c", "dlang"} == set()


def test_a_denial_is_about_its_own_word():
    assert "ray" in ids_in("We trained on a Ray cluster. Ray Charles played at the party.")


def test_a_word_part_is_no_word():
    assert ids_in("Goods, ragged, agentless, javanese, scalable, rustic") == set()


def test_the_tokens_hold_the_whole_text():
    text = "C++/C#,\n .NET — Node.js (GPT-4o)…  it’s\t19% (cid:3)"
    assert tokenize(text).text == text


def test_the_same_text_gives_the_same_names():
    text = "Go, Rust, Spark and Kafka; later Phoenix with Elixir."
    assert names_in(text) == names_in(text)


def test_a_doubtful_word_that_is_surely_a_tool_in_one_text_is_one_in_the_others_where_it_is_written_alike() -> None:
    skills = "Skills: Go, PostgreSQL, Sentry, Airflow"
    texts = (
        "Parcel desk in Go, for couriers. Sentry gets each failed draft.",
        "We go home at six. Go to the desk.",
    )
    found = find_all_names((skills, *texts), load_catalog())
    assert {name.skill for name in found[1]} == {"go", "sentry"}
    assert found[2] == ()


def test_a_doubtful_word_stays_in_doubt_where_no_text_is_sure_of_it() -> None:
    assert find_all_names(["The sentry at the gate sleeps. Envoy of the king."], load_catalog()) == [()]

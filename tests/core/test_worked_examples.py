"""The three personas of docs/method.md, worked by hand: each number holds to the digit."""

import pytest

from assessor.core.flavors import fit_value
from assessor.core.levels import Item, grade_levels, imply_parents
from assessor.knowledge import load_catalog

AS_OF = "2026-05-01"
PARENTS = {
    "feature-flags": ("progressive-rollout",),
    "fastapi": ("python", "api-design"),
    "pgvector": ("postgresql",),
    "langchain": ("multi-agent",),
    "langgraph": ("langchain",),
    "rag": ("llm-api-integration",),
    "pytorch": ("python",),
}
SLOW = {
    "java", "python", "spring-boot", "microservices", "api-design", "postgresql", "docker", "kubernetes", "aws",
    "github-actions", "ci-cd", "automated-testing", "retries-and-timeouts", "idempotency", "observability-tracing",
    "progressive-rollout", "feature-flags", "incident-response", "model-benchmarking", "fastapi",
}  # fmt: skip


def levels_of(now: dict[str, int], *more: Item):
    items = [Item(subject, strength, "job1", "now") for subject, strength in now.items()] + list(more)
    implied = imply_parents(items, lambda subject: PARENTS.get(subject, ()))
    return grade_levels([*items, *implied], lambda subject: "slow" if subject in SLOW else "fast", AS_OF)


BACKEND = levels_of(
    {
        "java": 5, "spring-boot": 3, "microservices": 3, "api-design": 3, "postgresql": 3, "docker": 2,
        "kubernetes": 2, "aws": 2, "github-actions": 3, "ci-cd": 3, "automated-testing": 3,
        "retries-and-timeouts": 4, "idempotency": 3, "observability-tracing": 2, "feature-flags": 2,
        "incident-response": 3,
    },
    Item("java", 3, "job2", "2022-03"),
    Item("python", 1, "skills"),
)  # fmt: skip
API_LAYER = levels_of(
    {
        "python": 5, "fastapi": 5, "postgresql": 2, "docker": 3, "ci-cd": 2, "aws": 2, "automated-testing": 2,
        "openai-api": 5, "llm-api-integration": 5, "rag": 5, "pgvector": 3, "prompt-engineering": 2, "langchain": 2,
        "structured-outputs": 3, "chunking": 2, "embeddings": 2, "fallback-path": 2,
    },
    Item("langgraph", 1, "skills"),
    Item("llm-evaluation", 1, "skills"),
    Item("kubernetes", 1, "skills"),
)  # fmt: skip
RESEARCH = levels_of(
    {
        "python": 3, "pytorch": 4, "fine-tuning": 4, "lora": 4, "nlp": 4, "embeddings": 4, "reranking": 4,
        "hybrid-search": 3, "chunking": 3, "retrieval-evaluation": 4, "llm-evaluation": 3,
        "statistics": 4, "hyperparameter-tuning": 3, "scikit-learn": 2, "prompt-engineering": 2,
        "rag": 3, "docker": 2, "mlflow": 2,
    },
    Item("pytorch", 3, "phd", "2023-06"),
    Item("model-benchmarking", 4, "phd", "2023-06"),
    Item("transformer-internals", 4, "phd", "2023-06"),
    Item("api-design", 1, "skills"),
    Item("aws", 1, "skills"),
)  # fmt: skip


def fit(flavor: str, levels) -> int:
    return fit_value(load_catalog().flavor[flavor], levels)


def test_two_jobs_with_java_add_up_to_395_and_level_4():
    assert (BACKEND["java"].score, BACKEND["java"].level) == (395, 4)


def test_a_bare_mention_in_a_skills_list_stays_at_level_1():
    assert (BACKEND["python"].score, BACKEND["python"].level) == (45, 1)


def test_a_used_feature_flag_implies_a_first_level_of_rollout():
    assert (BACKEND["progressive-rollout"].score, BACKEND["progressive-rollout"].level) == (50, 1)


def test_a_listed_framework_implies_nothing_and_a_used_one_a_first_level():
    assert API_LAYER["multi-agent"].level == 1
    assert API_LAYER["langgraph"].level == 1


def test_a_doctorate_adds_a_fifth_of_what_is_left_of_it():
    assert (RESEARCH["pytorch"].score, RESEARCH["python"].score) == (340, 280)


@pytest.mark.parametrize(
    ("flavor", "levels", "expected"),
    [
        ("swe", BACKEND, 385),
        ("llmops", BACKEND, 216),
        ("mle", BACKEND, 0),
        ("swe", API_LAYER, 583),
        ("llmops", API_LAYER, 153),
        ("mle", API_LAYER, 234),
        ("swe", RESEARCH, 359),
        ("llmops", RESEARCH, 66),
        ("mle", RESEARCH, 837),
    ],
)
def test_fits_hold_to_the_digit(flavor, levels, expected):
    assert fit(flavor, levels) == expected


def test_naming_a_framework_in_a_skills_list_changes_no_fit():
    more = dict(BACKEND) | levels_of({}, Item("langgraph", 1, "skills"))
    assert [fit(f, more) for f in ("swe", "llmops", "mle")] == [385, 216, 0]


def test_one_orchestration_in_production_raises_the_swe_fit_to_645():
    more = dict(API_LAYER) | levels_of({"multi-agent": 5})
    assert fit("swe", more) == 645

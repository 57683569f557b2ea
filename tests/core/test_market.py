"""Ladder, block of the market and the solid backend engineer, each by its published rule, with quotes."""

from assessor.core.catalog.judgement import Placing
from assessor.core.documents import Span
from assessor.core.evidence import Evidence
from assessor.core.market import (
    Shown,
    find_closest_flavor,
    find_server_positions,
    is_mostly_research,
    judge_backend,
    place_on_ladder,
    place_on_market,
)
from assessor.core.profile.models import Position
from assessor.knowledge import load_catalog

CATALOG = load_catalog()
NAMES = CATALOG.finding
WANTED = CATALOG.backend_practices


def quote(start: int) -> Evidence:
    return Evidence(
        document="resume", start=start, end=start + 5, quote="words", state="demonstrated", strength="built",
        why="It says so.",
    )  # fmt: skip


def shown(*findings: str) -> Shown:
    """One quote for each finding, at different places."""
    return Shown(NAMES, {finding: (quote(10 * n),) for n, finding in enumerate(findings)})


def job(start: str, end: str, title: str = "Developer") -> Position:
    return Position(
        title=title, organisation="Rosenau Freight", start=start, end=end, start_month=start, end_month=end,
        current=False, months=0, kind="job", document="r", span=Span(start=0, end=1),
    )  # fmt: skip


FEATURE = {
    "llm-feature": 20, "llm-feature-shipped": 20, "deployed": 16, "real_users": 20, "real_logs": 10, "guardrails": 16,
    "ai-plus-data": 16, "fallback-path": 10, "unambiguous-prompts": 10, "kind:llm-provider": 10, "user-value": 10,
    "server-side-work": 20, "observability-security-api-design": 16,
}  # fmt: skip
AGENT = FEATURE | {
    "agent-system": 23, "agent-shipped": 23, "retrieval_or_agent_system": 20, "human-in-the-loop": 16,
    "idempotency": 10, "kind:agent-framework": 10,
}  # fmt: skip
MODEL = {
    "trained-model": 20, "trained-model-in-product": 20, "kind:ml-framework": 20, "kind:ml-technique": 23,
    "metric_improved": 10, "ground_truth_set": 16, "deployed": 16, "real_users": 10, "drift-detection": 16,
    "trade-offs": 10, "scoring_rubric": 10,
}  # fmt: skip
RESEARCH = {
    "research-years": 30, "research-work": 23, "trained-model": 16, "paper-reading": 20, "kind:ml-framework": 10,
    "kind:ml-technique": 20, "fine-tuning-small-models": 16, "metric_improved": 10, "benchmarks-ab-testing": 10,
}  # fmt: skip
BACKEND = {
    "ci-integration": 20, "fallback-path": 20, "idempotency": 20, "retries-and-timeouts": 20, "server-side-work": 30,
    "observability-tracing": 20, "progressive-rollout": 16, "iac-and-cicd": 20, "many-developer-codebase": 16,
}  # fmt: skip


def test_no_ai_work_gives_no_flavor_however_sound_the_services():
    assert find_closest_flavor(BACKEND, CATALOG) is None
    assert place_on_ladder(BACKEND, CATALOG, shown()).id == "none"
    assert place_on_market(BACKEND, CATALOG, shown()).id == "not_yet"


def test_a_feature_in_use_reads_swe_a_trained_model_mle_and_a_platform_llmops():
    platform = {
        "llm-platform": 23, "model-routing": 20, "token-budgets": 20, "drift-detection": 16, "deployed": 10,
        "observability-tracing": 20, "kind:serving/inference": 16, "cost-latency-control": 20, "iac-and-cicd": 16,
        "prompt-versioning": 16, "progressive-rollout": 16, "build-selfhost-buy": 10,
    }  # fmt: skip
    assert find_closest_flavor(FEATURE, CATALOG) == "swe"
    assert find_closest_flavor(MODEL, CATALOG) == "mle"
    assert find_closest_flavor(platform, CATALOG) == "llmops"


def test_where_little_is_found_what_was_made_decides():
    assert find_closest_flavor({"trained-model": 10, "kind:ml-framework": 10}, CATALOG) == "mle"
    assert find_closest_flavor({"agent-system": 10}, CATALOG) == "swe"
    assert find_closest_flavor({"kind:vector-store": 10, "kind:llm-provider": 10}, CATALOG) is None


def test_where_little_is_found_what_is_in_use_places_the_work():
    feature = {"llm-feature": 10, "llm-feature-shipped": 10, "deployed": 10, "kind:llm-provider": 10}
    assert place_on_ladder(feature, CATALOG, shown()).id == "ai_engineer"
    assert place_on_market(feature, CATALOG, shown("llm-feature-shipped")).id == "api_integration"
    made_only = {"llm-feature": 10, "kind:llm-provider": 10}
    assert place_on_ladder(made_only, CATALOG, shown()).id == "none"
    assert place_on_market(made_only, CATALOG, shown()).id == "not_yet"


def test_a_resume_alone_that_tells_of_a_live_feature_once_stands_on_a_ladder():
    told = dict.fromkeys(BACKEND, 10) | dict.fromkeys(
        ("llm-feature", "llm-feature-shipped", "deployed", "real_users", "guardrails", "kind:llm-provider"), 10
    )
    assert place_on_ladder(told, CATALOG, shown()).id == "ai_engineer"
    assert place_on_market(told, CATALOG, shown()).id == "api_integration"


def test_an_agent_in_use_is_agentic_and_a_feature_is_api_integration():
    assert place_on_market(AGENT, CATALOG, shown()).id == "agentic"
    assert place_on_market(FEATURE, CATALOG, shown()).id == "api_integration"


def test_each_ladder_has_its_work():
    assert place_on_ladder(FEATURE, CATALOG, shown()).id == "ai_engineer"
    assert place_on_ladder(MODEL, CATALOG, shown()).id == "applied_ml"
    assert place_on_ladder(RESEARCH, CATALOG, shown()).id == "ml_researcher"


def test_an_answer_names_and_quotes_what_speaks_most_for_it():
    placings = (
        Placing(question="ladder", answer="ai_engineer", bias=-100, rests_on=("llm-feature",),
                points={"llm-feature": 30, "guardrails": 20, "real_users": 10, "deployed": 5}),
    )  # fmt: skip
    found = {"deployed": 10, "real_users": 10, "guardrails": 10, "llm-feature": 10}
    ladder = place_on_ladder(
        found, CATALOG.model_copy(update={"placings": placings}), shown("guardrails", "llm-feature")
    )
    assert ladder.why.endswith(
        "calls a language model: a feature that calls a language model; guardrails; other people use it."
    )
    assert [evidence.start for evidence in ladder.evidence] == [10, 0]


def test_years_under_titles_of_research():
    positions = [job("2016-01", "2023-06", title="Doctoral Researcher"), job("2023-07", "2024-06", title="Tutor")]
    assert is_mostly_research(positions, CATALOG)
    assert not is_mostly_research(positions[1:], CATALOG)


def test_two_overlapping_jobs_do_not_make_24_months():
    practices = shown("idempotency", "ci-integration")
    overlapping = [job("2022-01", "2023-06"), job("2022-01", "2023-06")]
    assert not judge_backend(overlapping, WANTED, practices).value
    assert judge_backend([job("2022-01", "2023-12")], WANTED, practices).value


def test_one_practice_is_not_a_solid_backend():
    assert not judge_backend([job("2018-01", "2024-12")], WANTED, shown("ci-integration")).value


def test_the_backend_verdict_quotes_the_work_and_the_practices():
    verdict = judge_backend([job("2018-01", "2024-12")], WANTED, shown("idempotency", "server-side-work"))
    assert [evidence.start for evidence in verdict.evidence] == [10, 0]


def test_an_abbreviation_stays_one_inside_a_sentence():
    assert "practices: tests and evals in CI (" in judge_backend([], WANTED, shown("ci-integration")).why


def test_a_title_of_another_trade_is_no_server_side_work():
    tests = job("2020-01", "2024-12").model_copy(update={"title": "Senior QA engineer"})
    assert find_server_positions([tests, job("2018-01", "2019-12")], {0, 1}, CATALOG) == [job("2018-01", "2019-12")]


def test_roles_with_one_employer_share_a_description():
    junior, senior = job("2018-01", "2019-12"), job("2020-01", "2024-12")
    elsewhere = job("2015-01", "2017-12").model_copy(update={"organisation": "Kettle & Sons"})
    assert find_server_positions([senior, junior, elsewhere], {1}, CATALOG) == [senior, junior]

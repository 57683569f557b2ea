"""Closest flavor, ladder, block of the market and the solid backend engineer, each by its published rule."""

from assessor.core.documents import Span
from assessor.core.levels import Level
from assessor.core.market import (
    find_closest_flavor,
    find_server_positions,
    is_mostly_research,
    judge_backend,
    measure_ai_work,
    place_on_ladder,
    place_on_market,
)
from assessor.core.profile.models import Position


def shown(**levels: int) -> dict[str, Level]:
    return {subject.replace("_", "-"): Level(level=level) for subject, level in levels.items()}


def closest(levels: dict[str, Level]) -> str | None:
    return find_closest_flavor(measure_ai_work(levels, {}), levels)


def job(start: str, end: str, title: str = "Developer") -> Position:
    return Position(
        title=title, organisation="Rosenau Freight", start=start, end=end, start_month=start, end_month=end,
        current=False, months=0, kind="job", document="r", span=Span(start=0, end=1),
    )  # fmt: skip


def test_no_ai_work_gives_no_flavor():
    assert closest(shown(retries_and_timeouts=4, ci_integration=3)) is None


def test_a_shipped_feature_reads_swe_and_a_platform_llmops():
    assert closest(shown(llm_feature=4, llm_feature_shipped=4)) == "swe"
    assert closest(shown(llm_platform=4, llm_feature=3, prompt_versioning=4)) == "llmops"


def test_a_trained_model_in_a_product_reads_mle():
    assert closest(shown(trained_model=3, trained_model_in_product=4)) == "mle"


def test_an_agent_in_use_is_agentic_and_a_feature_is_api_integration():
    assert place_on_market(shown(agent_system=3, agent_shipped=3, llm_feature=3)).id == "agentic"
    assert place_on_market(shown(llm_feature=3, llm_feature_shipped=3)).id == "api_integration"
    assert place_on_market(shown(agent_system=3)).id == "not_yet"


def test_research_without_a_product_is_the_research_ladder():
    levels = shown(research_work=3, trained_model=3)
    assert place_on_ladder(levels, measure_ai_work(levels, {})).id == "ml_researcher"


def test_years_under_titles_of_research_are_the_research_ladder_where_models_were_trained():
    positions = [job("2016-01", "2023-06", title="Doctoral Researcher"), job("2023-07", "2024-06", title="Tutor")]
    levels = shown(trained_model=3)
    points = measure_ai_work(levels, {})
    assert place_on_ladder(levels, points, mostly_research=is_mostly_research(positions)).id == "ml_researcher"
    assert place_on_ladder(levels, points, mostly_research=is_mostly_research(positions[1:])).id == "none"


def test_who_watches_a_model_and_shows_no_language_model_watches_one_of_their_own():
    assert closest(shown(drift_detection=3)) == "mle"
    assert closest(shown(drift_detection=3, prompt_versioning=3)) == "llmops"
    levels = shown(drift_detection=3)
    assert place_on_ladder(levels, measure_ai_work(levels, {})).id == "applied_ml"


def test_two_overlapping_jobs_do_not_make_24_months():
    practices = shown(idempotency=3, ci_integration=3)
    overlapping = [job("2022-01", "2023-06"), job("2022-01", "2023-06")]
    assert not judge_backend(overlapping, practices, {}).value
    assert judge_backend([job("2022-01", "2023-12")], practices, {}).value


def test_one_practice_is_not_a_solid_backend():
    assert not judge_backend([job("2018-01", "2024-12")], shown(ci_integration=4), {}).value


def test_what_is_in_use_but_nowhere_made_is_not_shipped():
    assert place_on_market(shown(llm_feature_shipped=3)).id == "not_yet"
    assert closest(shown(llm_feature_shipped=4)) is None


def test_an_abbreviation_stays_one_inside_a_sentence():
    names = {"ci-integration": "Tests and evals in CI"}
    assert "practices: tests and evals in CI (" in judge_backend([], shown(ci_integration=4), names).why


def test_a_title_of_another_trade_is_no_server_side_work():
    tests = job("2020-01", "2024-12").model_copy(update={"title": "Senior QA engineer"})
    assert find_server_positions([tests, job("2018-01", "2019-12")], {0, 1}) == [job("2018-01", "2019-12")]


def test_roles_with_one_employer_share_a_description():
    junior, senior = job("2018-01", "2019-12"), job("2020-01", "2024-12")
    elsewhere = job("2015-01", "2017-12").model_copy(update={"organisation": "Kettle & Sons"})
    assert find_server_positions([senior, junior, elsewhere], {1}) == [senior, junior]

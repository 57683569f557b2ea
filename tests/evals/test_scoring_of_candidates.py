"""Each scorer gives full marks to a right report, and a known-bad report fails it."""

from __future__ import annotations

from evals.scoring.contact import score_contact
from evals.scoring.gaps import score_gaps, score_plan
from evals.scoring.months import month_of, score_months
from evals.scoring.positions import score_positions
from evals.scoring.practices import score_practices
from evals.scoring.quotes import score_quotes
from evals.scoring.sections import score_sections
from evals.scoring.signals import score_signals
from evals.scoring.skills import score_candidate_skills
from evals.scoring.tally import add_up
from evals.scoring.traps import score_traps
from evals.scoring.verdicts import score_closest_flavor, score_verdicts
from tests.evals.people import REPORT, TEXT, WORDS, label, quote, report

AS_OF = "2026-11-01"


def profile(**changes: object) -> dict[str, object]:
    return report(profile={**REPORT["profile"], **changes})


def position(**changes: object) -> dict[str, object]:
    return profile(positions=[{**REPORT["profile"]["positions"][0], **changes}])


def test_contact_ignores_case_and_the_spelling_of_a_phone() -> None:
    assert add_up(score_contact(report(), label(), "oda"))["contact"].accuracy == 1


def test_contact_fails_a_wrong_phone_and_an_invented_one() -> None:
    wrong = add_up(score_contact(profile(phone="+44 20 7946 0099"), label(), "oda"))
    assert (wrong["contact_phone"].accuracy, wrong["contact_email"].accuracy) == (0, 1)
    invented = add_up(score_contact(report(), label(phone=None), "oda"))
    assert invented["contact_phone"].accuracy == 0


def test_an_optional_section_is_not_missed_where_the_label_also_lists_it() -> None:
    both = label(sections=["experience", "summary"], sections_optional=["summary"])
    without = add_up(score_sections(REPORT, both, "oda"))["sections"]
    assert (without.precision, without.recall, without.labels) == (1, 1, 1)
    section = REPORT["profile"]["sections"][0]
    found = add_up(score_sections(profile(sections=[section, {**section, "id": "summary"}]), both, "oda"))["sections"]
    assert (found.precision, found.recall, found.labels) == (1, 1, 1)


def test_sections_fail_one_extra_but_not_an_optional_one() -> None:
    section = REPORT["profile"]["sections"][0]
    extra = profile(sections=[section, {**section, "id": "awards"}, {**section, "id": "summary"}])
    totals = add_up(score_sections(extra, label(), "oda"))
    assert (totals["sections"].precision, totals["sections"].recall) == (0.5, 1)
    assert [miss.found for miss in totals["sections"].misses] == ["awards"]


def test_a_position_is_right_when_one_name_contains_the_other() -> None:
    totals = add_up(score_positions(report(), label(), "oda"))
    assert (totals["positions"].f1, totals["position_months"].accuracy) == (1, 1)


def test_a_position_with_one_wrong_field_is_a_wrong_row() -> None:
    totals = add_up(score_positions(position(end="2023"), label(), "oda"))
    assert totals["positions"].f1 == 0
    assert "end in" in totals["positions"].misses[0].found


def test_a_whole_line_as_title_is_forgiven_but_counted() -> None:
    totals = add_up(score_positions(position(title="Platform Engineer, Quillfeather Ltd"), label(), "oda"))
    assert (totals["positions"].f1, totals["positions_spelled"].accuracy) == (1, 0)


def test_a_position_without_an_organisation_fails_where_there_is_one() -> None:
    assert add_up(score_positions(position(organisation=None), label(), "oda"))["positions"].f1 == 0


def test_an_acceptable_position_counts_neither_way() -> None:
    club = {"title": "Treasurer", "organisation": "Rowing Club", "start": "2019", "end": "2020"}
    both = profile(positions=[REPORT["profile"]["positions"][0], club])
    assert add_up(score_positions(both, label(), "oda"))["positions"].precision == 0.5
    allowed = label(positions_acceptable=[club])
    assert add_up(score_positions(both, allowed, "oda"))["positions"].precision == 1


def test_months_fail_beyond_the_tolerance() -> None:
    assert add_up(score_months(profile(total_months=70), label(), "oda", AS_OF))["months"].accuracy == 1
    assert add_up(score_months(profile(total_months=71), label(), "oda", AS_OF))["months"].accuracy == 0


def test_months_are_derived_from_plain_dates_where_the_label_has_none() -> None:
    overlapping = [{"start": "Jan 2020", "end": "2020"}, {"start": "07/2020", "end": "Sept. 2021"}]
    wanted = {"positions": overlapping}
    assert add_up(score_months(profile(total_months=21), wanted, "oda", AS_OF))["months"].accuracy == 1
    assert add_up(score_months(profile(total_months=27), wanted, "oda", AS_OF))["months"].accuracy == 0
    assert month_of("January 20XX", first=True) is None


def test_skills_match_aliases_and_versions_and_fail_an_extra_tool() -> None:
    totals = add_up(score_candidate_skills(report(), label(), "oda", WORDS))
    assert (totals["skills"].f1, totals["skill_states"].accuracy, totals["skill_techniques"].recall) == (1, 1, 0)
    extra = report(skills=[*REPORT["skills"], {"id": "kubernetes", "name": "Kubernetes", "state": "listed"}])
    assert add_up(score_candidate_skills(extra, label(), "oda", WORDS))["skills"].precision == 0.75


def test_an_extra_technique_is_no_error() -> None:
    extra = report(skills=[*REPORT["skills"], {"id": "rag", "name": "RAG", "state": "listed"}])
    assert add_up(score_candidate_skills(extra, label(), "oda", WORDS))["skills"].precision == 1


def test_a_strength_one_step_off_is_a_small_error() -> None:
    weaker = report(skills=[{**REPORT["skills"][0], "strength": "measured"}, *REPORT["skills"][1:]])
    totals = add_up(score_candidate_skills(weaker, label(), "oda", WORDS))
    assert totals["skill_strengths"].accuracy == 0.5
    assert totals["skill_strengths_within_one_step"].accuracy == 1


def test_a_wish_credited_as_done_is_a_wrong_state() -> None:
    wrong = report(skills=[{**skill, "state": "demonstrated"} for skill in REPORT["skills"]])
    assert add_up(score_candidate_skills(wrong, label(), "oda", WORDS))["skill_states"].correct == 2


def test_practices_fail_what_the_text_denies() -> None:
    assert add_up(score_practices(report(), label(), "oda"))["practices"].f1 == 1
    wrong = report(practices=[{**p, "state": "demonstrated"} for p in REPORT["practices"]])
    totals = add_up(score_practices(wrong, label(), "oda"))
    assert [miss.found for miss in totals["practices"].misses] == ["progressive-rollout"]
    assert totals["practice_states"].correct == 2


def test_criteria_fail_one_that_is_not_there_and_leave_open_ones_out() -> None:
    assert add_up(score_signals(report(), label(), "oda"))["criteria"].f1 == 1
    met = [{**REPORT["signals"][0], "met": True, "criteria": []}]
    for criterion in REPORT["signals"][0]["criteria"]:
        met[0]["criteria"].append({**criterion, "met": True})
    totals = add_up(score_signals(report(signals=met), label(), "oda"))
    assert (totals["criteria"].precision, totals["signals"].precision) == (0.5, 0)


def test_verdicts_fail_when_each_is_wrong() -> None:
    assert all(t.accuracy in (1, None) for t in add_up(score_verdicts(report(), label(), "oda")).values())
    wrong = report(
        closest_flavor="swe",
        ladder={"id": "ai_engineer"},
        market_block={"id": "agentic"},
        solid_backend_engineer={"value": False},
        flavors=[{"id": "mle", "fit": 9}, {"id": "swe", "fit": 5}, {"id": "llmops", "fit": 1}],
        sides=[{"id": "software_engineer", "standing": "strong", "items": [{"id": "iac-and-cicd", "met": True}]}],
    )
    totals = add_up([*score_verdicts(wrong, label(), "oda"), *score_closest_flavor(wrong, label(), "oda")])
    assert {family for family, t in totals.items() if t.correct} == set()


def test_top_gaps_need_three_and_no_overrated_practice() -> None:
    assert add_up(score_gaps(report(), label(), "oda"))["top_gaps"].accuracy == 1
    two = report(gaps=REPORT["gaps"][:3])
    assert add_up(score_gaps(two, label(), "oda"))["top_gaps"].accuracy == 0
    overrated = report(gaps=[{"id": "paper-reading", "kind": "practice"}, *REPORT["gaps"]])
    assert add_up(score_gaps(overrated, label(), "oda"))["top_gaps"].accuracy == 0


def test_a_plan_fails_by_assigning_what_is_shown_and_by_leaving_out_what_is_missing() -> None:
    totals = add_up(score_plan(report(), label(), "oda"))
    assert (totals["plan_skips"].accuracy, totals["plan_inclusions"].accuracy) == (1, 1)
    wrong = report(plan={"modules": [], "phases": [{"tasks": [{"topics": ["retries-and-timeouts"]}]}]})
    totals = add_up(score_plan(wrong, label(), "oda"))
    assert (totals["plan_skips"].accuracy, totals["plan_inclusions"].accuracy) == (0, 0)


def test_no_plan_skips_nothing() -> None:
    assert add_up(score_plan(report(plan=None), label(), "oda"))["plan_skips"].accuracy == 0


def test_traps_fail_evidence_that_rests_on_the_passage() -> None:
    assert add_up(score_traps(report(), label(), "oda", WORDS))["traps"].accuracy == 1
    fooled = {**REPORT["practices"][1], "state": "demonstrated", "evidence": [quote("We went live for everyone")]}
    totals = add_up(score_traps(report(practices=[fooled]), label(), "oda", WORDS))
    assert [miss.expected for miss in totals["traps"].misses] == ["not progressive-rollout"]


def test_a_quote_that_is_not_in_the_text_fails() -> None:
    assert add_up(score_quotes(report(), "oda"))["quotes_verbatim"].accuracy == 1
    moved = {**quote("We went live"), "end": len(TEXT)}
    assert add_up(score_quotes(report(strengths=[{"evidence": [moved]}]), "oda"))["quotes_verbatim"].accuracy < 1


def test_an_end_that_is_not_written_is_told_by_its_month() -> None:
    def score(**row: object) -> float | None:
        wanted = {"title": "Intern", "organisation": "Oak Mills", "start": "Summer 2019", "end": None}
        wanted |= {"start_month": "2019-06", "end_month": "2019-08"}
        read = {"title": "Intern", "organisation": "Oak Mills", "start": "Summer 2019", "current": False, **row}
        return add_up(score_positions(profile(positions=[read]), label(positions=[wanted]), "oda"))["positions"].f1

    assert score(end="Summer 2019", end_month="2019-08") == 1
    assert score(end="December 2019", end_month="2019-12") == 0

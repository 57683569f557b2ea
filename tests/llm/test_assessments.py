"""Whole assessments with a model: what is kept, what is dropped, who is asked, and what must not be in a request."""

from __future__ import annotations

import time
from typing import Any

import pytest
from werkzeug import Request, Response

from assessor.models import Assessment, Consent, LLMCall
from assessor.services import NewDocument
from tests.conftest import run, sample, start_documents, start_sample
from tests.llm.conftest import Provider, answer, as_json, data_of
from tests.llm.runs import NAMES, agree, numbers_of, unused_of


def hang(request: Request, provider: Provider) -> Response:
    """No reply while the test runs."""
    provider.released.wait(20)
    return Response("{}")


POINTED = {"kind": "practice", "subject": "unambiguous-prompts", "passage": "WROTE the regression set of 320 labelled"}
INVENTED = POINTED | {"passage": "Rewrote the system prompt until every clerk read it the same way."}
JOINED = POINTED | {"passage": "Wrote the regression set of 320 labelled messages which ended double bookings."}
UNSUPPORTED = POINTED | {"subject": "human-in-the-loop", "passage": "Sorting by language is done with a lookup table."}
NOT_ASKED = POINTED | {"subject": "idempotency"}
UNKNOWN = POINTED | {"subject": "being-wonderful"}
LISTED = POINTED | {"subject": "transformer-internals", "passage": "Python, Django, PostgreSQL, Redis, Celery"}
SHORT = POINTED | {"passage": "in CI"}


def in_document(passages: list[dict[str, str]]) -> Any:
    """A model that makes the same claims about whatever document it is shown."""
    return answer(point={"passages": passages})


def test_a_passage_that_holds_is_shown_as_the_models_and_enters_no_number(
    plain: dict[str, Any], finished: Assessment, configured: Provider, as_alice: Any
) -> None:
    configured.script = in_document([POINTED])
    run(agree(finished))
    assert numbers_of(finished) == plain
    (pointed,) = finished.report["advice"]["pointed"]
    assert pointed["evidence"]["found_by"] == "model"
    assert pointed["evidence"]["quote"].startswith("Wrote the regression set of 320 labelled messages")
    text = next(d["text"] for d in finished.report["documents"] if d["id"] == pointed["evidence"]["document"])
    assert text[pointed["evidence"]["start"] : pointed["evidence"]["end"]] == pointed["evidence"]["quote"]
    page = as_alice.get(f"/assessments/{finished.pk}/").content.decode()
    assert "A second pair of eyes" in page
    assert "pointed at by the model" in page


@pytest.mark.parametrize("claim", [INVENTED, JOINED, UNSUPPORTED, NOT_ASKED, UNKNOWN, LISTED, SHORT])
def test_a_claim_that_does_not_hold_is_dropped_and_counted(
    claim: dict[str, str], plain: dict[str, Any], finished: Assessment, configured: Provider
) -> None:
    configured.script = in_document([claim])
    run(agree(finished))
    assert numbers_of(finished) == plain
    assert finished.report["advice"]["pointed"] == []
    assert unused_of(finished)["dropped_claims"] == len(configured.asked("point"))
    assert LLMCall.objects.filter(job="point", kept=0, dropped=1).count() == len(configured.asked("point"))


def test_thousands_of_claims_are_bounded(plain: dict[str, Any], finished: Assessment, configured: Provider) -> None:
    configured.script = in_document([INVENTED] * 3000)
    run(agree(finished))
    assert numbers_of(finished) == plain
    assert unused_of(finished)["dropped_claims"] == 3000 * len(configured.asked("point"))


def test_a_wording_stands_beside_the_tasks_own_without_links_and_foreign_numbers(
    plain: dict[str, Any], finished: Assessment, configured: Provider, as_alice: Any
) -> None:
    first, second, third = [t["id"] for phase in finished.report["plan"]["phases"] for t in phase["tasks"]][:3]
    wordings = [
        {"id": first, "wording": "Do it in [your triage](https://evil.example/x) <b>today</b>, see www.evil.example."},
        {"id": second, "wording": "Do it 77 times in the triage service."},
        {"id": third, "wording": "Do it where the triage service falls back to keyword rules."},
        {"id": "made/up", "wording": "Do something else."},
    ]
    configured.script = answer(tailor={"tasks": wordings})
    run(agree(finished))
    assert numbers_of(finished) == plain
    tasks = {t["id"]: t for phase in finished.report["plan"]["phases"] for t in phase["tasks"]}
    assert tasks[first]["tailored"] == "Do it in your triage today, see"
    assert tasks[second]["tailored"] == ""
    assert tasks[third]["tailored"] == wordings[2]["wording"]
    assert finished.report["advice"]["tailored"] == 2
    assert "evil" not in as_alice.get(f"/assessments/{finished.pk}/").content.decode()


def test_a_summary_holds_no_number_of_its_own_and_reaches_the_page_escaped(
    plain: dict[str, Any], finished: Assessment, configured: Provider, as_alice: Any
) -> None:
    weeks = finished.report["plan"]["weeks"]
    sentences = [
        "Your write-up shows a live service & a regression set.",
        f"The plan takes {weeks} weeks.",
        "You are in the top 3 % of all candidates, a 97 of 100.",
        "<script>alert('boo')</script>Click https://evil.example now.",
    ]
    configured.script = answer(summarise={"sentences": sentences})
    run(agree(finished))
    assert numbers_of(finished) == plain
    assert finished.report["advice"]["summary"] == [*sentences[:2], "alert('boo')Click now."]
    page = as_alice.get(f"/assessments/{finished.pk}/").content.decode()
    assert "a live service &amp; a regression set" in page
    assert "alert('boo')" not in page
    assert "evil.example" not in page
    assert unused_of(finished)["dropped_claims"] == 1


def test_the_cheaper_model_answers_where_the_first_one_fails(
    plain: dict[str, Any], finished: Assessment, configured: Provider
) -> None:
    def script(request: Request, provider: Provider) -> Response:
        return as_json({}, 500) if request.get_json()["model"] == "large" else answer()(request, provider)

    configured.script = script
    run(agree(finished))
    assert numbers_of(finished) == plain
    advice = finished.report["advice"]
    assert (advice["models"], advice["answered"]) == (["small"], advice["asked"])
    assert "model_not_used" not in unused_of(finished)
    assert set(LLMCall.objects.filter(outcome="answered").values_list("route", flat=True)) == {"cheaper"}


def test_the_same_upload_twice_costs_one_set_of_calls(finished: Assessment, configured: Provider, alice: Any) -> None:
    configured.script = in_document([POINTED])
    run(agree(finished))
    calls, cost = len(configured.requests), LLMCall.objects.cost()
    again = run(start_sample(alice, *NAMES))
    run(agree(again))
    assert len(configured.requests) == calls
    assert LLMCall.objects.cost() == cost
    assert again.report["advice"]["pointed"] == finished.report["advice"]["pointed"]
    assert LLMCall.objects.filter(assessment=again, outcome="cached", tokens_in=0).count() == calls


def test_another_persons_reply_is_not_used(
    finished: Assessment, configured: Provider, bob: Any, django_assert_max_num_queries: Any
) -> None:
    run(agree(finished))
    calls = len(configured.requests)
    run(agree(run(start_sample(bob, *NAMES))))
    assert len(configured.requests) == 2 * calls


def test_nobody_is_asked_without_consent(finished: Assessment, configured: Provider, alice: Any) -> None:
    from assessor import consenting, services

    consenting.wish_model(finished)
    services.reassess(finished)
    run(finished)
    assert configured.requests == []
    assert finished.report["advice"] is None


def test_a_consent_covers_only_what_was_seen(finished: Assessment, configured: Provider) -> None:
    agree(finished)
    Consent.objects.update(digest="0" * 64)
    run(finished)
    assert configured.requests == []
    assert unused_of(finished) == {"model_not_used": 1}


def test_a_consent_names_its_provider(finished: Assessment, configured: Provider, settings: Any) -> None:
    agree(finished)
    settings.OPENAI_BASE_URL = "http://localhost:9/v1"
    run(finished)
    assert configured.requests == []


@pytest.mark.parametrize("setting", ["LLM_MODEL", "LLM_CHEAPER_MODEL"])
def test_a_consent_covers_the_models_that_were_named(
    setting: str, finished: Assessment, configured: Provider, settings: Any
) -> None:
    agree(finished)
    setattr(settings, setting, "another")
    settings.LLM_PRICES = settings.LLM_PRICES | {"another": "1/1"}
    run(finished)
    assert configured.requests == []
    assert unused_of(finished) == {"model_not_used": 1}


def test_the_kill_switch_works_without_a_restart(
    plain: dict[str, Any], finished: Assessment, configured: Provider
) -> None:
    from waffle import get_waffle_flag_model

    agree(finished)
    flag = get_waffle_flag_model().objects.get(name="llm-adviser")
    flag.everyone = False
    flag.save()
    # In production this happens when the row is committed; the cache is shared by all processes.
    flag.flush()
    run(finished)
    assert configured.requests == []
    assert numbers_of(finished) == plain


def test_switched_off_in_the_middle_the_report_comes_without_the_rest(
    plain: dict[str, Any], finished: Assessment, configured: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    from assessor import asking

    configured.script = hang
    monkeypatch.setattr(asking, "flag_allows", lambda user: not configured.requests)
    agree(finished)
    began = time.monotonic()
    run(finished)
    assert time.monotonic() - began < 4
    assert numbers_of(finished) == plain
    outcomes = set(LLMCall.objects.filter(route="rules").values_list("outcome", flat=True))
    assert outcomes == {"switched_off"}
    assert any("switched it off" in entry["message"] for entry in finished.report["unused"])


@pytest.mark.parametrize("budget", ["LLM_TOKENS_PER_ASSESSMENT", "LLM_TOKENS_PER_PERSON", "LLM_CENTS_PER_DAY"])
def test_an_exhausted_budget_makes_no_call(
    budget: str, plain: dict[str, Any], finished: Assessment, configured: Provider, settings: Any
) -> None:
    setattr(settings, budget, 0)
    run(agree(finished))
    assert configured.requests == []
    assert numbers_of(finished) == plain
    assert "budget" in next(e["message"] for e in finished.report["unused"] if e["code"] == "model_not_used")


def test_no_tools_nothing_stored_and_only_this_persons_text(finished: Assessment, configured: Provider) -> None:
    run(agree(finished))
    for body in configured.requests:
        assert body["store"] is False
        assert "tools" not in body
        assert set(body) <= {"model", "instructions", "input", "text", "store", "max_output_tokens"}
        assert data_of(body).count("=====BEGIN DATA=====") == 1


def test_traces_hold_no_word_of_a_person(finished: Assessment, configured: Provider) -> None:
    configured.script = in_document([POINTED, INVENTED])
    run(agree(finished))
    rows = str(list(LLMCall.objects.values()))
    for word in ("Lindqvist", "regression", "triage", "Harbour", "example.org"):
        assert word not in rows


def test_what_is_too_long_to_be_sent_is_said(configured: Provider, alice: Any) -> None:
    text = "# Scales\n\n" + "\n\n".join(f"On day {day} the scale at gate {day} was read twice." for day in range(2500))
    long = NewDocument(kind="writeup", name="scales.md", media_type="text/markdown", content=text.encode())
    assessment = run(start_documents(alice, sample("alice_resume.md", "resume"), long))
    configured.script = in_document([])
    run(agree(assessment))
    (row,) = [one for one in assessment.report["unused"] if one["code"] == "not_sent_to_model"]
    asked = [data_of(request).split("DOCUMENT", 1)[1] for request in configured.asked("point")]
    parts = [part for part in asked if "the scale at gate" in part]
    whole = next(len(one["text"]) for one in assessment.report["documents"] if one["name"] == "scales.md")
    markers = len(parts) * len("\n=====BEGIN DATA=====\n\n=====END DATA=====")
    assert "scales.md" in row["message"]
    assert row["count"] > 0
    assert sum(map(len, parts)) - markers + row["count"] == whole

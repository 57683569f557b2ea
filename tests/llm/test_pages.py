"""The consent: offered only where there is a model, shown word for word before anything is sent, taken back at will."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from assessor.models import Assessment, Consent, LLMCall, LLMReply
from tests.conftest import SAMPLES, run
from tests.llm.conftest import Provider, answer, data_of
from tests.llm.runs import agree

pytestmark = pytest.mark.django_db


def upload(client: Client, **more: Any) -> Any:
    """Alice uploads her resume."""
    with (SAMPLES / "alice_resume.md").open("rb") as resume:
        return client.post(reverse("new_assessment"), {"resume": resume, "target": "auto", **more})


def test_without_a_key_nothing_is_offered(as_alice: Client, finished: Assessment) -> None:
    assert "ask_model" not in as_alice.get(reverse("new_assessment")).content.decode()
    assert "language model, too" not in as_alice.get(reverse("assessment", args=[finished.pk])).content.decode()
    page = as_alice.get(reverse("ask_model", args=[finished.pk])).content.decode()
    assert "No language model is offered here" in page


def test_with_the_flag_off_nothing_is_offered(as_alice: Client, configured: Provider) -> None:
    from waffle import get_waffle_flag_model

    get_waffle_flag_model().objects.update(everyone=False)
    get_waffle_flag_model().objects.get(name="llm-adviser").flush()
    assert "ask_model" not in as_alice.get(reverse("new_assessment")).content.decode()
    upload(as_alice, ask_model="on")
    assert not Consent.objects.exists()


@pytest.mark.parametrize(("percent", "offered"), [("0.0", False), ("99.9", True)])
def test_a_percentage_lets_in_a_share_of_the_people(
    percent: str, offered: bool, configured: Provider, alice: Any
) -> None:
    from waffle import get_waffle_flag_model

    from assessor.asking import is_offered

    get_waffle_flag_model().objects.update(everyone=None, percent=percent)
    get_waffle_flag_model().objects.get(name="llm-adviser").flush()
    assert is_offered(alice) is offered


def test_the_wish_alone_sends_nothing(as_alice: Client, configured: Provider) -> None:
    assert "127.0.0.1" in as_alice.get(reverse("new_assessment")).content.decode()
    upload(as_alice, ask_model="on")
    assessment = run(Assessment.objects.get())
    assert configured.requests == []
    assert not assessment.consent.holds
    page = as_alice.get(reverse("assessment", args=[assessment.pk])).content.decode()
    assert "Nothing was sent yet" in page


def test_what_is_shown_is_what_is_sent(as_alice: Client, configured: Provider, finished: Assessment) -> None:
    address = reverse("ask_model", args=[finished.pk])
    answered = as_alice.get(address)
    shown = answered.context
    as_alice.post(address, {"seen": shown["digest"]})
    finished.refresh_from_db()
    assert finished.state == "queued"
    run(finished)
    assert sorted(data_of(body) for body in configured.requests) == sorted(q.data for q in shown["questions"])
    assert {body["instructions"] for body in configured.requests} == {q.prompt for q in shown["questions"]}
    # As the browser shows it: each text of the page is, to the character, one that the server received.
    blocks = [
        html.unescape(block) for block in re.findall(r"<pre[^>]*>(.*?)</pre>", answered.content.decode(), re.DOTALL)
    ]
    received = [text for body in configured.requests for text in (body["instructions"], data_of(body))]
    assert sorted(blocks[0::3] + blocks[1::3]) == sorted(received)
    forms = [json.loads(form)["properties"].keys() for form in blocks[2::3]]
    sent = [body["text"]["format"]["schema"]["properties"].keys() for body in configured.requests]
    assert sorted(map(list, forms)) == sorted(map(list, sent))


def test_agreeing_to_something_else_sends_nothing(as_alice: Client, configured: Provider, finished: Assessment) -> None:
    for seen in ({"seen": "0" * 64}, {}):
        as_alice.post(reverse("ask_model", args=[finished.pk]), seen)
        finished.refresh_from_db()
        assert finished.state == "done"
    assert configured.requests == []


def test_taken_back_the_next_report_has_nothing_of_it(
    as_alice: Client, configured: Provider, finished: Assessment
) -> None:
    configured.script = answer(summarise={"sentences": ["Your write-up shows a live service."]})
    run(agree(finished))
    assert finished.report["advice"]["summary"]
    calls = len(configured.requests)
    as_alice.post(reverse("withdraw_model", args=[finished.pk]))
    finished.refresh_from_db()
    run(finished)
    assert finished.report["advice"] is None
    assert len(configured.requests) == calls
    assert not LLMReply.objects.exists()


def test_taken_back_a_plan_that_is_worked_on_loses_the_models_wordings(
    as_alice: Client, configured: Provider, finished: Assessment, alice: Any
) -> None:
    from assessor.models import PlanEvent
    from assessor.services import tick_task

    task = finished.report["plan"]["phases"][0]["tasks"][0]["id"]
    configured.script = answer(tailor={"tasks": [{"id": task, "wording": "Do it in the ticket triage."}]})
    run(agree(finished))
    tick_task(alice.plan, task, "a-tick")
    assert "Do it in the ticket triage." in str(list(PlanEvent.objects.values()))
    as_alice.post(reverse("withdraw_model", args=[finished.pk]))
    finished.refresh_from_db()
    run(finished)
    assert "Do it in the ticket triage." not in str(list(PlanEvent.objects.values()))
    assert "Do it in the ticket triage." not in as_alice.get(reverse("plan", args=[finished.pk])).content.decode()


def test_deleting_the_assessment_deletes_the_replies_and_leaves_figures_of_nobody(
    configured: Provider, finished: Assessment, alice: Any
) -> None:
    from assessor import deleting

    run(agree(finished))
    deleting.delete_assessment(finished)
    assert not LLMReply.objects.exists()
    assert not Consent.objects.exists()
    assert set(LLMCall.objects.values_list("assessment", flat=True)) == {None}
    deleting.delete_everything(alice)
    assert set(LLMCall.objects.values_list("owner", flat=True)) == {None}


def test_a_shared_report_holds_nothing_of_the_model(configured: Provider, finished: Assessment) -> None:
    from assessor.core.report import Report
    from assessor.core.sharing import redact_report

    task = finished.report["plan"]["phases"][0]["tasks"][0]["id"]
    configured.script = answer(tailor={"tasks": [{"id": task, "wording": "Do it in the ticket triage."}]})
    run(agree(finished))
    report = Report.model_validate(finished.report)
    assert report.advice is not None
    assert any(task.tailored for phase in report.plan.phases for task in phase.tasks)
    shared = redact_report(report)
    assert shared.advice is None
    assert not any(task.tailored for phase in shared.plan.phases for task in phase.tasks)


def test_the_admin_shows_cost_latency_fallbacks_and_drift(
    configured: Provider, finished: Assessment, django_user_model: Any
) -> None:
    run(agree(finished))
    operator = django_user_model.objects.create_superuser("op@example.org", "operator-has-a-passphrase")
    client = Client()
    client.force_login(operator, backend="allauth.account.auth_backends.AuthenticationBackend")
    page = client.get(reverse("admin:assessor_llmcall_changelist")).content.decode()
    for words in ("Cost per day", "Latency, 95th per cent", "Left to the rules", "Claims dropped", "The 7 before"):
        assert words in page
    call = LLMCall.objects.filter(outcome="answered").first()
    assert client.get(reverse("admin:assessor_llmcall_change", args=[call.pk])).status_code == 200

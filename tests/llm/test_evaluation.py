"""The evaluation with a model: what it counts, what it says without one, and that hand-written replies are no gain."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path
from typing import Any

from django.core.management import call_command

from evals.advised import NO_MODEL, NOBODY, count_advice, make_advised
from tests.llm.conftest import answer, as_json

SAMPLES = Path(__file__).parents[1] / "samples" / "web"
FILES = (SAMPLES / "alice_resume.md", [SAMPLES / "alice_ticket_triage.md"])
CLAIM = {"kind": "practice", "subject": "unambiguous-prompts", "passage": "Wrote the regression set of 320 labelled"}


def state_of(report: dict[str, Any], practice: str) -> str:
    return next(p["state"] for p in report["practices"] if p["id"] == practice)


def test_a_passage_that_was_kept_counts_here_and_only_here(configured: Any) -> None:
    configured.script = answer(point={"passages": [CLAIM]})
    assess = make_advised(None)
    assert assess is not None
    counted = assess(*FILES, as_of="2026-11-02", target="swe")
    assert state_of(counted, "unambiguous-prompts") == "demonstrated"
    assert "0 cents" not in assess.describe()
    assert "claims kept" in assess.describe()


def test_a_signal_is_met_when_the_model_found_its_last_criterion() -> None:
    evidence = {"strength": "used"}
    signal = {"met": False, "criteria": [{"id": "a", "met": True}, {"id": "b", "met": False, "evidence": []}]}
    pointed = [{"kind": "criterion", "subject": "b", "evidence": evidence}]
    counted = count_advice({"advice": {"pointed": pointed}, "practices": [], "signals": [signal]})
    assert counted["signals"][0]["met"]


def test_recorded_replies_give_the_same_without_a_provider(configured: Any, tmp_path: Path, settings: Any) -> None:
    configured.script = answer(point={"passages": [CLAIM]})
    first = make_advised(None)
    assert first is not None
    counted = first(*FILES, as_of="2026-11-02", target="swe")
    first.save(tmp_path / "replies.json")
    asked = len(configured.requests)
    settings.OPENAI_API_KEY = ""
    again = make_advised(tmp_path / "replies.json")
    assert again is not None
    assert again(*FILES, as_of="2026-11-02", target="swe") == counted
    assert len(configured.requests) == asked
    assert "recorded replies of large" in again.describe()
    assert "0 left to the rules." in again.describe()


def test_replies_of_the_cheaper_model_are_found_again(configured: Any, tmp_path: Path, settings: Any) -> None:
    large_fails = answer(point={"passages": [CLAIM]})
    configured.script = lambda request, provider: (
        as_json({}, 400) if request.get_json()["model"] == "large" else large_fails(request, provider)
    )
    first = make_advised(None)
    assert first is not None
    counted = first(*FILES, as_of="2026-11-02", target="swe")
    first.save(tmp_path / "replies.json")
    settings.OPENAI_API_KEY = ""
    again = make_advised(tmp_path / "replies.json")
    assert again is not None
    assert again(*FILES, as_of="2026-11-02", target="swe") == counted


def test_what_was_not_recorded_is_not_asked_and_hand_written_replies_are_no_gain(
    configured: Any, tmp_path: Path
) -> None:
    stored = {"model": "made-up", "base_url": configured.url, "api": "chat", "by_hand": True, "replies": {}}
    (tmp_path / "replies.json").write_text(json.dumps(stored))
    assess = make_advised(tmp_path / "replies.json")
    assert assess is not None
    assess(*FILES, as_of="2026-11-02", target="swe")
    assert configured.requests == []
    assert "written by hand: this proves the plumbing and is no gain" in assess.describe()
    assert "not recorded: texts, rules or prompts have changed since" in assess.describe()


def test_a_provider_that_answers_nothing_is_no_gain(configured: Any) -> None:
    configured.script = lambda request, provider: as_json({}, 500)
    assess = make_advised(None)
    assert assess is not None
    assess(*FILES, as_of="2026-11-02", target="swe")
    assert NOBODY in assess.describe()


def test_without_a_provider_it_says_so(settings: Any, tmp_path: Path) -> None:
    settings.OPENAI_API_KEY = ""
    passage = {"id": "one", "text": "We log every call.", "kind": "writeup", "labels": {}, "not": [], "optional": []}
    (tmp_path / "one.jsonl").write_text(json.dumps(passage), encoding="utf-8")
    out = StringIO()
    call_command("evaluate", str(tmp_path), "--llm", "--only", "quotes", stdout=out)
    assert NO_MODEL in out.getvalue()

"""Given exactly what the labels say is shown, the plan skips and assigns what the labels say it must."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from assessor.core.evidence import Evidence
from assessor.core.planning import plan_from
from assessor.core.planning.models import PlanOptions
from assessor.core.planning.showing import make_plan_input
from assessor.knowledge.loader import load_catalog
from evals.catalog_words import make_words
from evals.scoring.names import alike, label_forms

CATALOG = load_catalog()
WORDS = make_words(CATALOG)
PEOPLE = json.loads(Path("evals/candidates/labels.json").read_text(encoding="utf-8"))["candidates"]
QUOTE = (
    Evidence(document="r", start=0, end=1, quote="x", state="demonstrated", strength="built", why="It is labelled."),
)
ENOUGH = 0.95
OVERRATED = {"transformer-internals", "fine-tuning-small-models", "paper-reading"}


def as_report(label: dict[str, Any]) -> Any:
    """What a faultless assessment would have found, as far as a plan looks at it."""
    practices = [
        SimpleNamespace(
            id=id_, name=id_, level=3, on_ai_system=want["on_ai_system"], state=want["state"], evidence=QUOTE
        )
        for id_, want in label["practices"].items()
    ]
    signals = [
        SimpleNamespace(id=id_, met=want["met"], criteria=_met(want["criteria"]))
        for id_, want in label["signals"].items()
    ]
    sides = [SimpleNamespace(items=_met(side["items"])) for side in label["sides_of_the_coin"].values()]
    missing = [p.id for p in practices if p.state != "demonstrated" and p.id not in OVERRATED]
    gaps = [SimpleNamespace(id=id_, severity=500) for id_ in missing + [s.id for s in signals if not s.met]]
    return SimpleNamespace(
        as_of="2026-11-01",
        profile=SimpleNamespace(positions=()),
        target_flavor="swe",
        practices=practices,
        signals=signals,
        sides=sides,
        gaps=gaps,
        skills=[skill for want in label["skills"] for skill in _skills(want)],
        implied_skills=[],
        documents=[SimpleNamespace(id="r", kind="writeup")],
        ladder=SimpleNamespace(id=label["ladder"]),
        market_block=SimpleNamespace(id=label["market_block"]),
        solid_backend_engineer=SimpleNamespace(value=label["solid_backend_engineer"], why="Labelled."),
    )


def _practice(id_: str, want: dict[str, Any]) -> SimpleNamespace:
    on_ai = want["on_ai_system"]
    return SimpleNamespace(id=id_, name=id_, level=3, on_ai_system=on_ai, state=want["state"], evidence=QUOTE)


def _met(labels: dict[str, Any]) -> list[SimpleNamespace]:
    return [SimpleNamespace(id=id_, met=want["value"], evidence=QUOTE) for id_, want in labels.items()]


def _skills(want: dict[str, Any]) -> list[SimpleNamespace]:
    forms = label_forms(want["name"])
    ids = [id_ for id_, names in WORDS.forms.items() if any(alike(form, name) for form in forms for name in names)]
    shown = want["state"] == "demonstrated"
    return [
        SimpleNamespace(
            id=id_,
            state=want["state"],
            strength=want["strongest_strength"],
            level=3 if shown else 1,
            evidence=QUOTE,
            last_used=None,
        )
        for id_ in ids
    ]


@pytest.fixture(scope="module")
def topics() -> dict[str, set[str]]:
    plans = {
        person["id"]: plan_from(make_plan_input(as_report(person), CATALOG), CATALOG, PlanOptions(start="2026-11-02"))
        for person in PEOPLE
    }
    return {id_: {topic for module in plan.modules for topic in module.topics} for id_, plan in plans.items()}


def test_what_must_be_skipped_is_skipped(topics: dict[str, set[str]]) -> None:
    wrong = [(p["id"], topic) for p in PEOPLE for topic in p["must_skip"] if topic in topics[p["id"]]]
    assert len(wrong) <= (1 - ENOUGH) * sum(len(p["must_skip"]) for p in PEOPLE), wrong


def test_what_must_be_included_is_there(topics: dict[str, set[str]]) -> None:
    wrong = [(p["id"], topic) for p in PEOPLE for topic in p["must_include"] if topic not in topics[p["id"]]]
    assert len(wrong) <= (1 - ENOUGH) * sum(len(p["must_include"]) for p in PEOPLE), wrong

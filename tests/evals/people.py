"""Two invented people as labels of both corpus formats, with reports that get everything right."""

from __future__ import annotations

import copy
from typing import Any

from evals.scoring.names import Words

WORDS = Words(
    {
        "python": ("Python",),
        "postgresql": ("PostgreSQL", "Postgres"),
        "rag": ("RAG", "retrieval-augmented generation"),
        "langchain": ("LangChain",),
        "kubernetes": ("Kubernetes", "k8s"),
    },
    tools=frozenset({"python", "postgresql", "langchain", "kubernetes"}),
    ai=frozenset({"rag", "langchain"}),
)

TEXT = (
    "Oda Fennimore\noda@fennimore.example · +44 20 7946 0011\n\nWORK\n"
    "Platform Engineer, Quillfeather Ltd, 03/2021 – now\n"
    "Timeouts on every call to the warehouse, in Python over PostgreSQL, for 40 shops a day.\n"
    "We went live for everyone on a single night.\nLearning LangChain at weekends.\n"
)


def quote(words: str, **fields: object) -> dict[str, Any]:
    """Evidence for a passage of Oda's resume."""
    start = TEXT.index(words)
    base = {"document": "r", "start": start, "end": start + len(words), "quote": words, "state": "demonstrated"}
    return {**base, **fields}


LABEL: dict[str, Any] = {
    "id": "oda",
    "name": "Oda Fennimore",
    "email": "oda@fennimore.example",
    "phone": "+44 20 7946 0011",
    "sections": ["experience"],
    "section_headings": {"experience": "Work"},
    "sections_optional": ["summary"],
    "positions": [
        {
            "title": "Platform Engineer",
            "organisation": "Quillfeather Ltd",
            "start": "03/2021",
            "end": "now",
            "start_month": "2021-03",
            "end_month": "2026-10",
        }
    ],
    "total_months_of_experience": 68,
    "months_tolerance": 2,
    "skills": [
        {"name": "Python 3", "kind": "tool", "state": "demonstrated", "strongest_strength": "production"},
        {
            "name": "Postgres",
            "kind": "tool",
            "state": "demonstrated",
            "strongest_strength": "production",
            "accept_strengths": ["production", "built"],
        },
        {"name": "LangChain", "kind": "tool", "state": "aspirational", "strongest_strength": "mentioned"},
        {"name": "load shedding", "kind": "technique", "state": "demonstrated", "strongest_strength": "built"},
    ],
    "practices": {
        "retries-and-timeouts": {"state": "demonstrated", "strength": "production", "on_ai_system": False},
        "progressive-rollout": {"state": "disclaimed", "strength": "mentioned", "on_ai_system": None},
        "idempotency": {
            "state": "not_found",
            "strength": None,
            "on_ai_system": None,
            "accept_states": ["not_found", "demonstrated"],
        },
    },
    "signals": {
        "production-with-real-users": {
            "met": False,
            "criteria": {
                "deployed": {"value": True},
                "real_users": {"value": False},
                "real_logs": {"value": False, "accept": [True, False]},
            },
        }
    },
    "sides_of_the_coin": {
        "software_engineer": {
            "level": "weak",
            "items": {"user-value": {"value": True}, "iac-and-cicd": {"value": False}},
        }
    },
    "closest_flavor": "none",
    "acceptable_flavors": ["none"],
    "flavor_order": ["SWE", "LLMOps", "MLE"],
    "ladder": "none",
    "market_block": "not_yet",
    "solid_backend_engineer": True,
    "top_gaps_for_target": ["eval-harness", "regression-evals", "guardrails", "fallback-path"],
    "must_skip": ["retries-and-timeouts"],
    "must_include": ["llm-api-basics"],
    "traps": [
        {
            "trap": "the opposite of steps",
            "quote": "We went live for everyone on a single night.",
            "file": "oda.md",
            "must_not_count_as": ["progressive-rollout", "position:Weekend", "skill:LangChain", "section:awards"],
        }
    ],
}

_TIMEOUTS = "Timeouts on every call to the warehouse, in Python over PostgreSQL, for 40 shops a day."

REPORT: dict[str, Any] = {
    "documents": [{"id": "r", "name": "oda.md", "kind": "resume", "text": TEXT, "warnings": []}],
    "profile": {
        "name": "ODA FENNIMORE",
        "email": "oda@fennimore.example",
        "phone": "+44 (20) 7946-0011",
        "sections": [{"id": "experience", "heading": "WORK", "start": 56, "end": len(TEXT)}],
        "positions": [
            {
                "title": "Platform Engineer",
                "organisation": "Quillfeather",
                "start": "03/2021",
                "end": "now",
                "start_month": "2021-03",
                "end_month": "2026-10",
                "current": True,
            }
        ],
        "total_months": 68,
    },
    "skills": [
        {
            "id": "python",
            "name": "Python",
            "state": "demonstrated",
            "strength": "production",
            "evidence": [quote(_TIMEOUTS)],
        },
        {
            "id": "postgresql",
            "name": "PostgreSQL",
            "state": "demonstrated",
            "strength": "production",
            "evidence": [quote(_TIMEOUTS)],
        },
        {
            "id": "langchain",
            "name": "LangChain",
            "state": "aspirational",
            "strength": "mentioned",
            "evidence": [quote("Learning LangChain at weekends.", state="aspirational")],
        },
    ],
    "practices": [
        {
            "id": "retries-and-timeouts",
            "state": "demonstrated",
            "strength": "production",
            "on_ai_system": False,
            "evidence": [quote(_TIMEOUTS)],
        },
        {
            "id": "progressive-rollout",
            "state": "disclaimed",
            "strength": "mentioned",
            "on_ai_system": None,
            "evidence": [quote("We went live for everyone on a single night.", state="disclaimed")],
        },
        {"id": "idempotency", "state": "not_found", "strength": None, "on_ai_system": None, "evidence": []},
    ],
    "signals": [
        {
            "id": "production-with-real-users",
            "met": False,
            "criteria": [
                {"id": "deployed", "met": True, "evidence": [quote(_TIMEOUTS)]},
                {"id": "real_users", "met": False, "evidence": []},
                {"id": "real_logs", "met": False, "evidence": []},
            ],
        }
    ],
    "sides": [
        {
            "id": "software_engineer",
            "standing": "weak",
            "items": [{"id": "user-value", "met": True}, {"id": "iac-and-cicd", "met": False}],
        }
    ],
    "flavors": [{"id": "swe", "fit": 300}, {"id": "llmops", "fit": 120}, {"id": "mle", "fit": 0}],
    "closest_flavor": None,
    "ladder": {"id": "none"},
    "market_block": {"id": "not_yet"},
    "solid_backend_engineer": {"value": True},
    "gaps": [
        {"id": "eval-harness", "kind": "signal"},
        {"id": "models", "kind": "concern"},
        {"id": "regression-evals", "kind": "practice"},
        {"id": "guardrails", "kind": "practice"},
    ],
    "plan": {"modules": [{"topics": ["llm-api-basics"]}], "phases": [{"tasks": [{"topics": ["agent-basics"]}]}]},
}


def report(**changes: object) -> dict[str, Any]:
    """Oda's right report with some of its top fields replaced."""
    return {**copy.deepcopy(REPORT), **changes}


def label(**changes: object) -> dict[str, Any]:
    """Oda's label with some of its fields replaced."""
    return {**copy.deepcopy(LABEL), **changes}

"""No AI work is read into other trades, keyword pages, headlines, talks about AI, courses and wishes."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from assessor.core.grading import grade_mentions
from assessor.core.profile import read_profile
from assessor.knowledge import load_catalog
from assessor.matching import find_mentions
from assessor.readers import read_document

PEOPLE = tomllib.loads(Path(__file__).with_name("other_trades.toml").read_text(encoding="utf-8"))["person"]


def credited(text):
    """What a resume of this text would be credited with that needs a model: (kind, subject, quote)."""
    text = f"Rosalind Achterberg\nrosalind@example.org\n\nExperience\n{text}"
    resume = read_document(text.encode(), name="resume.txt", kind="resume", document_id="resume")
    catalog = load_catalog()
    profile = read_profile(resume, date(2026, 11, 1))
    graded = grade_mentions(find_mentions((resume,), profile, catalog), (resume,))
    shown = [one for one in graded if one.evidence.state == "demonstrated"]
    return [
        (one.mention.kind, one.mention.subject, one.evidence.quote)
        for one in shown
        if (one.mention.kind == "skill" and _is_method(catalog.skill[one.mention.subject]))
        or (one.mention.kind == "fact" and one.mention.subject in catalog.subjects_in("model-work"))
        or (one.mention.kind == "practice" and one.mention.on_ai_system)
        or (one.mention.kind == "criterion" and one.mention.system)
    ]


def _is_method(skill):
    """A tool may be used by people of every trade: a clerk may ask ChatGPT for a slogan."""
    return skill.ai and not skill.tool


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["trade"])
def test_nothing_of_another_trade_counts_as_ai(person):
    assert credited(person["text"]) == []


def test_the_same_words_count_where_a_model_is_named():
    found = credited(
        "Nordgas, Software engineer, 2019 - present\n"
        "- Built an assistant in Python that answers fitters' questions with GPT-4o; 60 fitters ask it every day.\n"
        "- Fine-tuned a Llama model on 9,000 reports with PyTorch.\n"
    )
    subjects = {subject for _, subject, _ in found}
    assert {"llm-feature", "trained-model", "fine-tuning"} <= subjects

"""A person who has used everything there is, each thing with a word of its own by which it can be found again."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from assessor import archive, pipeline, tasks
from assessor.models import Assessment, Consent, LLMCall, LLMReply, Posting, Proof, Share
from tests.conftest import run
from tests.web.reports import task_ids
from tests.web.typeset import resume_pdf

# What each word was said in; a word stands nowhere else.
WORDS = {
    "Vermandere": "the resume",
    "Zwirnhagel": "a write-up",
    "Quastenfink": "a posting",
    "Moorlatte": "a proof",
    "Kringelbach": "a note",
    "Dornwickel": "a check-in",
    "Fliederkamp": "an own task",
    "Haselbrumm": "a correction",
    "Torfkessel": "a dispute",
    "Wirbelstrand": "a reply of a model",
    "Nebelhorst": "the name of a file",
    "fichtengrund": "the address",
}
EMAIL = "rike@fichtengrund.example"
PASSWORD = "rike-has-a-passphrase"


def live_fully(client: Client, owner: Any) -> Assessment:
    """Does everything once; the assessment is done, its plan in work."""
    resume = SimpleUploadedFile("Nebelhorst.pdf", resume_pdf(), "application/pdf")
    notes = b"# Zwirnhagel\n\nI built the Zwirnhagel, a service in Python that sorts letters; 40 people use it."
    sent = {"resume": resume, "writeups": [SimpleUploadedFile("notes.md", notes)], "hours_per_week": "8"}
    assert client.post(reverse("new_assessment"), sent).status_code == 302
    assessment = run(Assessment.objects.get(owner=owner))
    client.get(reverse("page", args=[assessment.pk, "resume", 1]))
    _correct_and_dispute(client, assessment)
    run(assessment)
    _work_on_the_plan(client, assessment)
    client.post(reverse("postings"), {"text": "AI engineer at Quastenfink\n\nRequirements\n- Python\n- Kubernetes\n"})
    assert pipeline.run_posting(Posting.objects.get(owner=owner).pk) == "done"
    client.post(reverse("share", args=[assessment.pk]), {"days": "7"})
    client.post(reverse("plan_settings"), {"wish": "calendar"})
    assert client.get(reverse("shared_report", args=[Share.objects.get().token])).status_code == 200
    _ask_a_model(assessment)
    return assessment


def archive_of(owner: Any) -> zipfile.ZipFile:
    """What a person can take out."""
    buffer = io.BytesIO()
    archive.export_everything(owner, buffer)
    return zipfile.ZipFile(buffer)


def _correct_and_dispute(client: Client, assessment: Assessment) -> None:
    name = {"name": "Rike Haselbrumm", "email": "", "phone": "", "location": ""}
    assert client.post(reverse("correct", args=[assessment.pk, "resume", "contact"]), name).status_code == 302
    evidence = next(p["evidence"][0] for p in assessment.report["practices"] if p["evidence"])
    practice = next(p["id"] for p in assessment.report["practices"] if p["evidence"])
    place = [assessment.pk, evidence["document"], evidence["start"], evidence["end"]]
    said = {"subject": practice, "says": "not_mine", "text": "Torfkessel did this."}
    assert client.post(reverse("dispute", args=place), said).status_code == 302


def _work_on_the_plan(client: Client, assessment: Assessment) -> None:
    first = task_ids(assessment)[0].split("/")
    proof = SimpleUploadedFile("proof.md", b"# Moorlatte\n\nI collected 120 labelled letters for the Moorlatte.")
    client.post(reverse("change_task", args=[assessment.pk, *first, "tick"]), {"client_key": "t", "file": proof})
    assert tasks.check_proof(str(Proof.objects.get().pk)) == "done"
    said = {"client_key": "n", "note": "Ask Kringelbach about it."}
    client.post(reverse("change_task", args=[assessment.pk, *first, "note"]), said)
    client.post(reverse("check_in"), {"client_key": "c", "hours": "6", "note": "Dornwickel was ill."})
    client.post(reverse("add_task"), {"client_key": "o", "title": "Visit Fliederkamp", "hours": "2"})


def _ask_a_model(assessment: Assessment) -> None:
    owner = assessment.owner
    Consent.objects.create(assessment=assessment, provider="https://model.example", digest="a" * 64)
    LLMReply.objects.create(owner=owner, assessment=assessment, key="k" * 64, reply='{"summary": "Wirbelstrand"}')
    figures = {"job": "summary", "prompt_version": "1", "model": "m", "route": "model", "outcome": "used"}
    LLMCall.objects.create(owner=owner, assessment=assessment, tokens_in=10, cost=3, **figures)

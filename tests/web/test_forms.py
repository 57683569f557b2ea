"""What may come in through the upload form, and the one clear sentence beside the field for what may not."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.datastructures import MultiValueDict

from assessor.forms import AssessmentForm, name_by_words
from assessor.uploading import MAX_FILE_BYTES, MAX_WRITEUPS

TODAY = date(2026, 11, 2)
RESUME = b"Alice Lindqvist-Mbeki\n\nExperience\n\nSoftware Engineer, Fjordline Freight\n"


def upload(name: str = "resume.txt", content: bytes = RESUME, media_type: str = "text/plain") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, media_type)


def fill(resume: Any = None, writeups: Any = (), **fields: Any) -> AssessmentForm:
    files = MultiValueDict({"resume": [resume] if resume else [], "writeups": list(writeups)})
    return AssessmentForm(fields, files, today=TODAY)


def zipped(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return packed.getvalue()


def test_a_resume_alone_is_enough_and_the_rest_has_defaults() -> None:
    form = fill(upload())
    assert form.is_valid(), form.errors
    wishes = form.wishes
    assert (wishes.target, wishes.hours_per_week, wishes.start, wishes.deadline) == ("auto", 10, TODAY, None)
    assert [(d.kind, d.name) for d in form.documents] == [("resume", "resume.txt")]


def test_pasted_text_is_a_document_like_any_other() -> None:
    form = fill(resume_text="Alice\n\nExperience", writeup_text="# Queue notes")
    assert form.is_valid(), form.errors
    assert [(d.kind, d.pasted) for d in form.documents] == [("resume", True), ("writeup", True)]
    assert form.documents[1].content == b"# Queue notes"


def test_a_resume_or_its_text_is_needed() -> None:
    form = fill(writeups=[upload("notes.md")], resume_text="   ")
    assert form.errors == {"resume": ["Choose your resume, or paste its text."]}


def test_several_write_ups_come_in_their_order() -> None:
    form = fill(upload(), [upload(f"{i}.md", b"# note %d" % i) for i in range(MAX_WRITEUPS)])
    assert form.is_valid(), form.errors
    assert [d.name for d in form.documents[1:]] == ["0.md", "1.md", "2.md", "3.md", "4.md"]


def test_one_write_up_too_many_is_named_beside_its_field() -> None:
    form = fill(upload(), [upload(f"{i}.md") for i in range(MAX_WRITEUPS + 1)])
    assert list(form.errors) == ["writeups"]
    assert "at most 5" in form.errors["writeups"][0]


def test_pasted_text_counts_as_a_write_up() -> None:
    form = fill(upload(), [upload(f"{i}.md") for i in range(MAX_WRITEUPS)], writeup_text="one more")
    assert list(form.errors) == ["writeup_text"]


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("resume.pdf", b"\x89PNG\r\n\x1a\n" + b"x" * 50, "picture"),
        ("resume.pdf", b"MZ\x90\x00" + b"x" * 50, "program"),
        ("resume.docx", zipped("a.txt"), "archive"),
        ("resume.txt", b"", "empty"),
        ("resume.pdf", b"<!doctype html><html></html>", "web page"),
        ("resume.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "Word"),
    ],
)
def test_what_is_not_a_document_is_refused_by_content_with_what_to_do(name: str, content: bytes, word: str) -> None:
    form = fill(upload(name, content, "application/pdf"))
    (sentence,) = form.errors["resume"]
    assert word in sentence
    assert sentence.endswith((".", "?"))


def test_a_file_above_the_limit_is_refused() -> None:
    form = fill(upload("resume.txt", b"x" * (MAX_FILE_BYTES + 1)))
    assert "10 MB" in form.errors["resume"][0]


def test_each_bad_write_up_has_its_own_sentence() -> None:
    form = fill(upload(), [upload("a.md", b""), upload("good.md"), upload("b.pdf", b"MZ" + b"x" * 99)])
    assert len(form.errors["writeups"]) == 2


def test_a_name_that_tries_to_leave_its_folder_becomes_a_plain_name() -> None:
    form = fill(upload("../../etc/passwd.txt"))
    assert form.is_valid()
    assert form.documents[0].name == "passwd.txt"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("target", "wizard"),
        ("hours_per_week", "0"),
        ("hours_per_week", "169"),
        ("hours_per_week", "many"),
        ("start", "yesterday"),
        ("start", "1999-01-01"),
        ("deadline", "2026-11-01"),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused_beside_its_field(field: str, value: str) -> None:
    form = fill(upload(), **{field: value})
    assert list(form.errors) == [field]


def test_an_upload_that_was_stopped_says_so() -> None:
    form = AssessmentForm({}, MultiValueDict(), today=TODAY, stopped=True)
    assert "too large" in form.errors["resume"][0]


@pytest.mark.parametrize(
    "text,name",
    [
        ("AI Engineer at Fernwood Health, Leeds and remote", "AI Engineer at Fernwood Health, Leeds"),
        ("Senior AI engineer, Fernwood Health, Leeds", "Senior AI engineer, Fernwood Health, Leeds"),
        ("Who we are at Fernwood Health, Leeds", "Who we are at Fernwood Health"),
        ("# **Backend engineer (remote)** - Leeds.", "Backend engineer (remote)** - Leeds"),
        ("C++ and C#", "C++ and C#"),
        ("...", ""),
    ],
)
def test_a_pasted_text_is_named_by_its_first_words_without_loose_signs(text: str, name: str) -> None:
    assert name_by_words(text) == name

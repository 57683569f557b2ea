"""What may come in: a resume and write-ups, checked by number, size and content; a target, hours and dates."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from assessor.models.assessments import Target
from assessor.models.documents import Kind
from assessor.services import Wishes
from assessor.storing import NewDocument
from assessor.uploading import MAX_FILE_BYTES, MAX_WRITEUPS

MAX_PASTED_CHARACTERS = 200_000
HOURS = (1, 60)
HOURS_AT_FIRST = 10
# A plan may begin some time ago (it is being caught up with) or later, not in another life.
START_RANGE = timedelta(days=366)
WRAPPED = ".html,.htm,.yaml,.yml,.json,text/html"
ACCEPTED = ".pdf,.docx,.md,.markdown,.rst,.txt,application/pdf,text/plain,text/markdown"


def read_checked(upload: UploadedFile, kind: Kind) -> NewDocument:
    """An uploaded file as a new document; ValidationError with the sentence that says what to do instead."""
    # Imported here because the readers are only needed when a file comes in.
    from assessor.readers.content import find_media_type, shown_name
    from assessor.readers.options import ReadOptions, UnreadableFile

    name = shown_name(upload.name or "")
    if (upload.size or 0) > MAX_FILE_BYTES:
        raise ValidationError(
            f"“{name}” is larger than {MAX_FILE_BYTES // 1_000_000} MB. Export it without pictures, or paste the text."
        )
    content = upload.read()
    try:
        options = ReadOptions(max_bytes=MAX_FILE_BYTES, wrapped=kind == Kind.POSTING)
        media_type = find_media_type(content, name, options)
    except UnreadableFile as error:
        raise ValidationError(str(error)) from error
    return NewDocument(kind=kind, name=name, media_type=media_type, content=content)


class ManyFilesInput(forms.ClearableFileInput):
    """A file field in which several files can be chosen."""

    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Several files in one field; cleans to a list."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Each file by itself; nothing chosen is an empty list."""
        chosen = data if isinstance(data, list | tuple) else [data]
        files = [super(ManyFilesField, self).clean(file, initial) for file in chosen if file]
        if self.required and not files:
            raise ValidationError(self.error_messages["required"], code="required")
        return files


class AssessmentForm(forms.Form):
    """The upload page's form. After `is_valid()`, `documents` and `wishes` are what the service asks for.

    `today` is the person's date: what an empty start means; `hours` are those a week that they named last.
    """

    resume = forms.FileField(required=False, allow_empty_file=True, widget=forms.FileInput(attrs={"accept": ACCEPTED}))
    resume_text = forms.CharField(required=False, max_length=MAX_PASTED_CHARACTERS, widget=forms.Textarea)
    writeups = ManyFilesField(required=False, allow_empty_file=True, widget=ManyFilesInput(attrs={"accept": ACCEPTED}))
    writeup_text = forms.CharField(required=False, max_length=MAX_PASTED_CHARACTERS, widget=forms.Textarea)
    target = forms.ChoiceField(choices=Target.choices, required=False)
    hours_per_week = forms.IntegerField(min_value=HOURS[0], max_value=HOURS[1], required=False)
    start = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))
    deadline = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))
    ask_model = forms.BooleanField(required=False)

    def __init__(
        self, *args: Any, today: date, hours: int = HOURS_AT_FIRST, stopped: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.hours = hours
        self.stopped = stopped
        self.initial = {"target": Target.AUTO, "hours_per_week": hours, "start": today} | self.initial
        self._resume: NewDocument | None = None
        self._writeups: list[NewDocument] = []

    def clean_resume(self) -> UploadedFile | None:
        upload = self.cleaned_data["resume"]
        if upload:
            self._resume = read_checked(upload, Kind.RESUME)
        return upload

    def clean_writeups(self) -> list[UploadedFile]:
        uploads = self.cleaned_data["writeups"]
        if len(uploads) > MAX_WRITEUPS:
            raise ValidationError(f"Choose at most {MAX_WRITEUPS} write-ups; these are {len(uploads)}.")
        errors: list[ValidationError] = []
        for upload in uploads:
            try:
                self._writeups.append(read_checked(upload, Kind.WRITEUP))
            except ValidationError as error:
                errors.append(error)
        if errors:
            raise ValidationError(errors)
        return uploads

    def clean_target(self) -> str:
        return self.cleaned_data["target"] or Target.AUTO

    def clean_hours_per_week(self) -> int:
        return self.cleaned_data["hours_per_week"] or self.hours

    def clean_start(self) -> date:
        start = self.cleaned_data["start"] or self.today
        if abs(start - self.today) > START_RANGE:
            raise ValidationError("Choose a start within a year of today.")
        return start

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.stopped:
            self.add_error("resume", "The files together are too large. Upload fewer, or export them without pictures.")
        elif "resume" in cleaned and not cleaned["resume"] and not cleaned.get("resume_text", "").strip():
            self.add_error("resume", "Choose your resume, or paste its text.")
        start, deadline = cleaned.get("start"), cleaned.get("deadline")
        if start and deadline and deadline <= start:
            self.add_error("deadline", "The deadline must be after the start.")
        pasted = bool(cleaned.get("writeup_text", "").strip())
        if len(self._writeups) + pasted > MAX_WRITEUPS:
            self.add_error("writeup_text", f"At most {MAX_WRITEUPS} write-ups, files and pasted text together.")
        return cleaned

    @property
    def documents(self) -> list[NewDocument]:
        """The resume first, then the write-ups; pasted text is a document like any other."""
        resume = self._resume or self._paste("resume_text", Kind.RESUME, "Pasted resume.txt")
        pasted = self._paste("writeup_text", Kind.WRITEUP, "Pasted write-up.md")
        return [document for document in (resume, *self._writeups, pasted) if document]

    @property
    def wishes(self) -> Wishes:
        """What the person asks of the assessment."""
        cleaned = self.cleaned_data
        return Wishes(
            target=cleaned["target"],
            hours_per_week=cleaned["hours_per_week"],
            start=cleaned["start"],
            deadline=cleaned["deadline"],
            as_of=self.today,
        )

    def _paste(self, field: str, kind: Kind, name: str) -> NewDocument | None:
        text = self.cleaned_data.get(field, "").strip()
        if not text:
            return None
        media_type = "text/markdown" if name.endswith(".md") else "text/plain"
        return NewDocument(kind=kind, name=name, media_type=media_type, content=text.encode(), pasted=True)


class DayForm(forms.Form):
    """The day by which a person wants to apply; what is no day counts as none."""

    by = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))

    @property
    def day(self) -> str | None:
        """The day (ISO), None where none is named."""
        named = self.cleaned_data.get("by") if self.is_valid() else None
        return named.isoformat() if named else None


class PostingForm(forms.Form):
    """A job posting: a file or pasted text. After `is_valid()`, `document` is what the service asks for."""

    file = forms.FileField(
        required=False, allow_empty_file=True, widget=forms.FileInput(attrs={"accept": f"{ACCEPTED},{WRAPPED}"})
    )
    text = forms.CharField(required=False, max_length=MAX_PASTED_CHARACTERS, widget=forms.Textarea)

    def __init__(self, *args: Any, stopped: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stopped = stopped
        self._file: NewDocument | None = None

    def clean_file(self) -> UploadedFile | None:
        upload = self.cleaned_data["file"]
        if upload:
            self._file = read_checked(upload, Kind.POSTING)
        return upload

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.stopped:
            raise ValidationError(f"That was too much at once: a posting has at most {MAX_FILE_BYTES // 1_000_000} MB.")
        if not self.errors and not cleaned.get("file") and not cleaned.get("text", "").strip():
            raise ValidationError("Choose a posting or paste its text.")
        return cleaned

    @property
    def document(self) -> NewDocument:
        """The file, else the pasted text, named by its first words."""
        if self._file:
            return self._file
        text = self.cleaned_data["text"].strip()
        name = name_by_words(text) or "Pasted posting"
        return NewDocument(
            kind=Kind.POSTING, name=f"{name}.txt", media_type="text/plain", content=text.encode(), pasted=True
        )


def name_by_words(text: str) -> str:
    """A pasted text's first words as a name, without the signs that stand before or behind them.

    A bracket that the cut leaves open goes with what stands in it.
    """
    words = " ".join(text.split()[:6])[:60]
    words = re.sub(r"\s*[(\[{][^)\]}]*$", "", words) or words
    return re.sub(r"^\W+|[^\w)+#]+$", "", words)


class TaskForm(forms.Form):
    """One thing that happens to a task. `client_key` is made by the page: a double click is one event."""

    client_key = forms.CharField(max_length=64, required=False)
    proof = forms.CharField(max_length=500, required=False)
    note = forms.CharField(max_length=2000, required=False)
    reason = forms.CharField(max_length=500, required=False)
    hours = forms.IntegerField(min_value=-100, max_value=100, required=False)

"""The forms of the review page: what a person may correct, each checked and turned into the core's value.

`at` is the offset of the line that the corrected thing begins on; its words go into the correction with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from django import forms
from django.core.exceptions import ValidationError

from assessor.core.documents import Document
from assessor.core.profile.corrections import (
    ContactCorrection,
    Correction,
    Place,
    PositionCorrection,
    PositionRemoval,
    SectionCorrection,
    TextCorrection,
    find_place,
    line_at,
    place_of,
    position_on,
)
from assessor.core.profile.dating import read_end, read_start
from assessor.core.profile.models import Position, PositionKind, Profile, SectionId
from assessor.forms import MAX_PASTED_CHARACTERS

LINE_LIMIT = 200
SECTION_CHOICES = [(id_, id_.capitalize()) for id_ in get_args(SectionId)]
NO_SECTION_CHOICES = [("none", "None of these"), ("above", "Not a heading: what stands above goes on")]
KIND_CHOICES = [(kind, kind.capitalize()) for kind in get_args(PositionKind)]
SAME = "Nothing was changed."


class CorrectionForm(forms.Form):
    """One correction of one document. After `is_valid()`, `correction()` is what the service asks for."""

    def __init__(self, *args: Any, document: Document, profile: Profile, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.document = document
        self.profile = profile

    def correction(self) -> Correction:
        """The correction as the core's value."""
        raise NotImplementedError


class ContactForm(CorrectionForm):
    """Name, e-mail and phone; an emptied field says that there is none."""

    name = forms.CharField(max_length=LINE_LIMIT, required=False)
    email = forms.EmailField(max_length=LINE_LIMIT, required=False, label="E-mail")
    phone = forms.CharField(max_length=60, required=False, widget=forms.TextInput(attrs={"type": "tel"}))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors and not self._changes():
            raise ValidationError(SAME)
        return cleaned

    def correction(self) -> ContactCorrection:
        """Only what differs from what was read: the rest follows the reader."""
        return ContactCorrection(**self._changes())

    def _changes(self) -> dict[str, str]:
        read = {name: getattr(self.profile, name) or "" for name in ("name", "email", "phone")}
        return {name: self.cleaned_data[name] for name in read if self.cleaned_data[name] != read[name]}


class PlacedForm(CorrectionForm):
    """A correction of what begins at a line."""

    at = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def offer_lines(self, lines: Sequence[tuple[int, str]]) -> None:
        """Lets the person choose the line: for what was not read at all."""
        self.fields["at"].widget = forms.Select(choices=lines)
        self.fields["at"].label = "Begins at line"

    def clean_at(self) -> int:
        at = self.cleaned_data["at"]
        if line_at(self.document, at) is None:
            raise ValidationError("The text has no such line. Load the page again.")
        return at

    @property
    def place(self) -> Place:
        """Where the corrected thing begins."""
        return place_of(self.document, self.cleaned_data["at"])


class SectionForm(PlacedForm):
    """Which section begins at a line."""

    section = forms.ChoiceField(choices=SECTION_CHOICES + NO_SECTION_CHOICES)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not self.errors:
            line = line_at(self.document, cleaned["at"])
            here = [s.id for s in self.profile.sections if line and line.start <= s.start <= line.end]
            if here == [cleaned["section"]] or (not here and cleaned["section"] in ("none", "above")):
                raise ValidationError(SAME)
        return cleaned

    def correction(self) -> SectionCorrection:
        """What begins at the line."""
        return SectionCorrection(place=self.place, section=self.cleaned_data["section"])


class PositionForm(PlacedForm):
    """A position: corrected where one begins at the line, else added there."""

    title = forms.CharField(max_length=LINE_LIMIT, required=False)
    organisation = forms.CharField(max_length=LINE_LIMIT, required=False)
    start = forms.CharField(max_length=40, required=False)
    end = forms.CharField(max_length=40, required=False)
    position_kind = forms.ChoiceField(choices=KIND_CHOICES, label="Kind", initial="job")

    def clean_start(self) -> str:
        text = self.cleaned_data["start"].strip()
        if text and self._differs("start", text) and read_start(text) is None:
            raise ValidationError("Write the date like “Mar 2021” or “2021-03”.")
        return text

    def clean_end(self) -> str:
        text = self.cleaned_data["end"].strip()
        if text and self._differs("end", text) and read_end(text) is None:
            raise ValidationError("Write the date like “Mar 2021” or “2021-03”, or leave it empty for current work.")
        return text

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.errors:
            return cleaned
        if not (cleaned["title"] or cleaned["organisation"]):
            raise ValidationError("A position needs a title or an organisation.")
        if cleaned["end"] and not cleaned["start"]:
            self.add_error("start", "An end needs a start.")
        elif self._runs_backwards():
            self.add_error("end", "The end lies before the start.")
        elif self._old and not self._changes():
            raise ValidationError(SAME)
        return cleaned

    def correction(self) -> PositionCorrection:
        """Only what differs from what was read: the rest follows the reader."""
        return PositionCorrection(place=self.place, **self._changes())

    @property
    def _old(self) -> Position | None:
        line = line_at(self.document, self.cleaned_data.get("at", -1))
        return position_on(self.profile, line) if line else None

    def _differs(self, name: str, text: str) -> bool:
        return self._old is None or (getattr(self._old, name) or "") != text

    def _runs_backwards(self) -> bool:
        first = read_start(self.cleaned_data["start"])
        last, current = read_end(self.cleaned_data["end"]) or (None, False)
        return first is not None and last is not None and not current and last < first

    def _changes(self) -> dict[str, str]:
        old, said = self._old, self.cleaned_data
        changes = {
            name: said[name] for name in ("title", "organisation", "start", "end") if self._differs(name, said[name])
        }
        if old is None or old.kind != said["position_kind"]:
            changes["position_kind"] = said["position_kind"]
        return changes


class RemovalForm(PlacedForm):
    """What begins at the line is no position."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        line = find_place(self.document, self.place) if not self.errors else None
        if not self.errors and (line is None or position_on(self.profile, line) is None):
            raise ValidationError("No position begins on that line. Load the page again.")
        return cleaned

    def correction(self) -> PositionRemoval:
        """The line whose position goes."""
        return PositionRemoval(place=self.place)


class TextForm(CorrectionForm):
    """The whole text, pasted in place of what was read."""

    text = forms.CharField(max_length=MAX_PASTED_CHARACTERS, min_length=40, widget=forms.Textarea(attrs={"rows": 12}))

    def clean_text(self) -> str:
        text = self.cleaned_data["text"].replace("\r\n", "\n")
        if text.strip() == self.document.text.strip():
            raise ValidationError(SAME)
        return text

    def correction(self) -> TextCorrection:
        """The text to read from now on."""
        return TextCorrection(text=self.cleaned_data["text"])


FORMS: dict[str, type[CorrectionForm]] = {
    "contact": ContactForm,
    "section": SectionForm,
    "position": PositionForm,
    "no-position": RemovalForm,
    "text": TextForm,
}

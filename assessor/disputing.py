"""The forms below a report: this isn't right, I have this, and the outline of a course."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms

from assessor.core.statements import Addition, Dispute
from assessor.models.statements import Says

OWN_WORDS = 2000
OUTLINE_CHARACTERS = 20_000
# A sentence, not a word: who reads the report should be able to ask about it.
FEWEST_CHARACTERS = 20


class DisputeForm(forms.Form):
    """This isn't right: what of the passage, and how. `subjects` are the names of what it shows, by id."""

    subject = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple,
        label="What is not right",
        error_messages={"required": "Choose what is not right."},
    )
    says = forms.ChoiceField(
        choices=Says.choices,
        widget=forms.RadioSelect,
        label="How",
        error_messages={"required": "Choose what is not right about it."},
    )
    text = forms.CharField(
        required=False,
        max_length=OWN_WORDS,
        label="In your own words, if you like",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, subjects: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["subject"].choices = [*subjects.items(), ("", "Everything that this passage shows")]
        # Where it is one thing, that is meant; of several the person says which.
        self.fields["subject"].initial = list(subjects) if len(subjects) == 1 else []

    def disputes(self, document: str, quote: str) -> list[Dispute]:
        """What was said, as the core's values: one for each thing, or one for everything."""
        said = self.cleaned_data
        subjects = [""] if "" in said["subject"] else said["subject"]
        rest = {"document": document, "quote": quote, "says": said["says"], "text": said["text"].strip()}
        return [Dispute(subject=subject, **rest) for subject in subjects]


class AdditionForm(forms.Form):
    """I have this: of what a gap asks for, in own words, with a link. `choices` are names by id."""

    subject = forms.ChoiceField(label="What you have")
    text = forms.CharField(
        min_length=FEWEST_CHARACTERS,
        max_length=OWN_WORDS,
        label="What you did, in your own words",
        widget=forms.Textarea(attrs={"rows": 4}),
        error_messages={"min_length": "Write a sentence on what you did: at least 20 characters."},
    )
    link = forms.URLField(
        required=False,
        max_length=500,
        label="A link to it, if there is one",
        assume_scheme="https",
        error_messages={"invalid": "Write the link as https://…, or leave it empty."},
    )

    def __init__(self, *args: Any, choices: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["subject"].choices = list(choices.items())

    def clean_link(self) -> str:
        link = self.cleaned_data["link"]
        if link and not link.startswith(("https://", "http://")):
            raise forms.ValidationError("Write the link as https://…, or leave it empty.")
        return link

    def addition(self) -> Addition:
        """What was said, as the core's value."""
        said = self.cleaned_data
        return Addition(subject=said["subject"], text=said["text"].strip(), link=said["link"])


class OutlineForm(forms.Form):
    """The outline of a course, pasted."""

    outline = forms.CharField(
        min_length=10,
        max_length=OUTLINE_CHARACTERS,
        label="The outline, one topic a line",
        widget=forms.Textarea(attrs={"rows": 12}),
        error_messages={"required": "Paste the outline of the course.", "min_length": "Paste the whole outline."},
    )

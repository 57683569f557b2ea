"""What may come in while a plan is worked on: a check-in, an own task, other hours and dates."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from assessor.core.planning.models import DaysOff, PlanOptions
from assessor.core.planning.relaying import coming_week
from assessor.forms import ACCEPTED, HOURS, MAX_PASTED_CHARACTERS, START_RANGE, name_by_words, read_checked
from assessor.models.documents import Kind
from assessor.storing import NewDocument
from assessor.uploading import MAX_FILE_BYTES

MOST_DAYS_OFF = 30
MOST_WEEK_HOURS = 80
# How far ahead a deadline may lie: nobody plans a ramp-up for longer.
FARTHEST = timedelta(days=3 * 366)
RANGE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\s*(?:\.\.|to|until|–|—|-)\s*(\d{4}-\d{2}-\d{2}))?")


def parse_days_off(text: str) -> tuple[DaysOff, ...]:
    """Days off, one range per line, as 2026-12-21 to 2027-01-03; ValidationError names the line that is none."""
    lines = filter(None, (line.strip() for line in text.splitlines()))
    ranges = tuple(_parse_range(line) for line in lines)
    if len(ranges) > MOST_DAYS_OFF:
        raise ValidationError(f"At most {MOST_DAYS_OFF} ranges.")
    return ranges


def _parse_range(line: str) -> DaysOff:
    """One range of days, or one day."""
    found = RANGE.fullmatch(line)
    try:
        start, end = map(date.fromisoformat, (found[1], found[2] or found[1])) if found else (None, None)
    except ValueError:
        start, end = None, None
    if start is None or end is None or end < start:
        raise ValidationError(f"“{line[:40]}” is no range of days: write 2026-12-21 to 2027-01-03.")
    return DaysOff(start=start.isoformat(), end=end.isoformat())


class KeyForm(forms.Form):
    """A form whose page made a key, so that a double click is one event."""

    client_key = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)


class CheckInForm(KeyForm):
    """The four questions of a week. `open_tasks` are the ids that may be said to be done."""

    week = forms.DateField(required=False, widget=forms.HiddenInput)
    done = forms.MultipleChoiceField(required=False)
    in_the_way = forms.CharField(max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2}))
    hours = forms.IntegerField(min_value=0, max_value=MOST_WEEK_HOURS)
    note = forms.CharField(max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, open_tasks: list[str], week: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["done"].choices = [(id, id) for id in open_tasks]
        self.coming = week

    def clean_week(self) -> date:
        """The week that the page was about; one long past or far away is taken for the one to come."""
        week = self.cleaned_data["week"] or self.coming
        near = abs(week - self.coming) <= timedelta(days=7) and week.weekday() == 0
        return week if near else self.coming


class ProofForm(KeyForm):
    """A task is done: by word, with a link, a file or a pasted text. `document` of what it cleans to will be read."""

    proof = forms.CharField(max_length=500, required=False)
    file = forms.FileField(required=False, allow_empty_file=True, widget=forms.FileInput(attrs={"accept": ACCEPTED}))
    text = forms.CharField(max_length=MAX_PASTED_CHARACTERS, required=False, widget=forms.Textarea)
    kind = forms.ChoiceField(choices=[(kind, kind) for kind in (Kind.WRITEUP, Kind.RESUME)], required=False)

    def __init__(self, *args: Any, stopped: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.stopped = stopped

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if self.stopped:
            raise ValidationError(f"That was too much at once: a file has at most {MAX_FILE_BYTES // 1_000_000} MB.")
        kind = Kind(cleaned.get("kind") or Kind.WRITEUP)
        cleaned["document"] = None
        if file := cleaned.get("file"):
            try:
                cleaned["document"] = read_checked(file, kind)
            except ValidationError as error:
                self.add_error("file", error)
        elif text := cleaned.get("text", "").strip():
            name = f"{name_by_words(text) or 'Pasted text'}.md"
            cleaned["document"] = NewDocument(
                kind=kind, name=name, media_type="text/markdown", content=text.encode(), pasted=True
            )
        return cleaned


class OwnTaskForm(KeyForm):
    """A task of the person's own; `week` is any day of its week."""

    title = forms.CharField(max_length=200)
    hours = forms.IntegerField(min_value=1, max_value=100)
    week = forms.DateField(required=False)
    proof = forms.CharField(max_length=300, required=False)

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_week(self) -> date:
        """The Monday of the week, this one where none is named."""
        week = self.cleaned_data["week"] or self.today
        if abs(week - self.today) > FARTHEST:
            raise ValidationError("Choose a week within three years.")
        return week - timedelta(days=week.weekday())


class ReplanForm(KeyForm):
    """Other hours, dates and days off; `options` is what the plan is laid out with."""

    hours_per_week = forms.IntegerField(min_value=HOURS[0], max_value=HOURS[1])
    start = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))
    deadline = forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}))
    days_off = forms.CharField(required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today

    def clean_days_off(self) -> tuple[DaysOff, ...]:
        return parse_days_off(self.cleaned_data["days_off"])

    def clean_start(self) -> date:
        start = self.cleaned_data["start"] or coming_week(self.today)
        if abs(start - self.today) > START_RANGE:
            raise ValidationError("Choose a day within a year of today.")
        return max(start, self.today - timedelta(days=self.today.weekday()))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        start, deadline = cleaned.get("start"), cleaned.get("deadline")
        if start and deadline and not start < deadline <= self.today + FARTHEST:
            self.add_error("deadline", "The deadline must be after the start, and within three years.")
        return cleaned

    @property
    def options(self) -> PlanOptions:
        """What was asked for, as the core's value."""
        cleaned = self.cleaned_data
        return PlanOptions(
            start=cleaned["start"].isoformat(),
            hours_per_week=cleaned["hours_per_week"],
            deadline=cleaned["deadline"].isoformat() if cleaned["deadline"] else None,
            days_off=cleaned["days_off"],
        )

"""What a person may change about the account itself; address, password and second factor are django-allauth's."""

from __future__ import annotations

from zoneinfo import available_timezones

from django import forms

from accounts.models import User


class TimeZoneForm(forms.ModelForm):
    """The time zone in which the weeks of a plan begin."""

    time_zone = forms.ChoiceField(choices=lambda: [(name, name) for name in sorted(available_timezones())])

    class Meta:
        model = User
        fields = ["time_zone"]


class KeepForm(forms.ModelForm):
    """How long documents and reports are kept."""

    class Meta:
        model = User
        fields = ["keep_months"]

"""What a person may change about the account itself; address, password and second factor are django-allauth's."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib import resources
from typing import Any

from django import forms

from accounts.models import User

Choice = tuple[str, str]
UTC: Choice = ("UTC", "UTC, whatever the season")


@cache
def list_zones() -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """The places whose clocks one can choose, by region, from the table that tzdata ships for this.

    What the database holds beside it (Zulu, Etc/GMT+5, US/Pacific) are other names of the same clocks, or no place.
    """
    table = resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text(encoding="utf-8")
    names = {line.split("\t")[2] for line in table.splitlines() if line and not line.startswith("#")}
    regions: dict[str, list[Choice]] = defaultdict(list)
    for name in names:
        regions[name.partition("/")[0]].append((name, name_place(name)))
    return tuple((region, tuple(sorted(regions[region], key=lambda one: one[1]))) for region in sorted(regions))


def name_place(zone: str) -> str:
    """The place of a zone as one says it: "Buenos Aires, Argentina"."""
    return ", ".join(reversed(zone.replace("_", " ").split("/")[1:])) or zone


class TimeZoneForm(forms.ModelForm):
    """The time zone in which the weeks of a plan begin. Who has another name of it keeps that until they choose."""

    time_zone = forms.ChoiceField()

    class Meta:
        model = User
        fields = ["time_zone"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        now = self.instance.time_zone
        offered = {UTC[0], *(name for _, places in list_zones() for name, _ in places)}
        self.fields["time_zone"].choices = [UTC, *([] if now in offered else [(now, now)]), *list_zones()]


class KeepForm(forms.ModelForm):
    """How long documents and reports are kept."""

    class Meta:
        model = User
        fields = ["keep_months"]

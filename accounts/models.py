"""The person: a unique e-mail address instead of a user name, and a time zone."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from dateutil.relativedelta import relativedelta
from django.conf import settings
from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone


class Keep(models.IntegerChoices):
    """How many months documents and reports are kept."""

    MONTH = 1, "1 month"
    QUARTER = 3, "3 months"
    HALF_YEAR = 6, "6 months"
    YEAR = 12, "1 year"
    TWO_YEARS = 24, "2 years"
    UNTIL_DELETED = 0, "until I delete them"


def months_kept() -> int:
    """What the site keeps for a new person."""
    return settings.KEEP_MONTHS


def check_time_zone(name: str) -> None:
    """Refuses what is not a time zone of the IANA database."""
    if name not in available_timezones():
        raise ValidationError("Choose a time zone such as Europe/Berlin.")


class Users(BaseUserManager["User"]):
    """Makes people. Addresses are kept in lower case, so that one address is one account."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> User:
        user = self.model(email=email.strip().lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **fields: Any) -> User:
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email: str) -> User:
        return self.get(email=email.strip().lower())


class User(AbstractUser):
    """A person who signs in by e-mail."""

    username = None
    email = models.EmailField("e-mail address", unique=True)
    time_zone = models.CharField(max_length=64, default="UTC", validators=[check_time_zone])

    keep_months = models.PositiveSmallIntegerField(
        "keep documents for", choices=Keep, default=months_kept, db_default=Keep.YEAR
    )

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []
    objects = Users()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="one_account_per_email")]

    def __str__(self) -> str:
        return f"user {self.pk}"

    def today(self, now: datetime | None = None) -> date:
        """The date where the person is."""
        return (now or timezone.now()).astimezone(ZoneInfo(self.time_zone)).date()

    def kept_until(self, since: datetime) -> datetime | None:
        """When something that is kept since then goes; None where it stays until it is deleted."""
        return since + relativedelta(months=self.keep_months) if self.keep_months else None

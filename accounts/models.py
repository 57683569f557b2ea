"""The person: a unique e-mail address instead of a user name, and a time zone."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone


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

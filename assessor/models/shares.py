"""Links under which somebody without an account may read one report for a while."""

from __future__ import annotations

import secrets

from django.db import models
from django.utils import timezone

from assessor.models.assessments import Assessment


def new_token() -> str:
    """256 random bits: a link cannot be guessed."""
    return secrets.token_urlsafe(32)


class ShareQuerySet(models.QuerySet["Share"]):
    """Which links work."""

    def standing(self) -> ShareQuerySet:
        """Links that have neither ended nor been revoked."""
        return self.filter(revoked=None, expires__gt=timezone.now())


class Share(models.Model):
    """A link to one report. It always ends."""

    assessment = models.ForeignKey(Assessment, on_delete=models.CASCADE, related_name="shares")
    token = models.CharField(max_length=43, unique=True, default=new_token)
    created = models.DateTimeField(default=timezone.now)
    expires = models.DateTimeField()
    revoked = models.DateTimeField(null=True, blank=True)

    objects = ShareQuerySet.as_manager()

    class Meta:
        ordering = ["-created"]

    def __str__(self) -> str:
        return f"share {self.pk} of assessment {self.assessment_id}"

    def revoke(self) -> None:
        """Ends the link now."""
        Share.objects.filter(pk=self.pk, revoked=None).update(revoked=timezone.now())

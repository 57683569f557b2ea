"""How accounts meet the mail server: a letter that cannot be sent is logged and never breaks a page."""

from __future__ import annotations

from smtplib import SMTPException
from typing import Any

import structlog
from allauth.account.adapter import DefaultAccountAdapter

log = structlog.get_logger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    """Sends the letters of django-allauth."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Sends one letter; the address is not logged."""
        try:
            super().send_mail(template_prefix, email, context)
        except (SMTPException, OSError) as error:
            log.error("mail_not_sent", letter=template_prefix, error=type(error).__name__)

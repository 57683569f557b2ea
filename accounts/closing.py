"""What closing an account takes with it: every login, letters that lie here, and everything in the account."""

from __future__ import annotations

from pathlib import Path

from allauth.usersessions.models import UserSession
from django.conf import settings

from accounts.models import User
from assessor.deleting import delete_everything


def close_account(owner: User) -> None:
    """Ends every login of a person and deletes them with everything of theirs."""
    for login in UserSession.objects.filter(user=owner):
        login.end()
    address = owner.email
    delete_everything(owner)
    _delete_letters(address)


def _delete_letters(address: str) -> None:
    """Letters to a person, where they lie in a folder because there is no mail server."""
    folder = getattr(settings, "EMAIL_FILE_PATH", None)
    for path in Path(folder).glob("*.log") if folder else ():
        if f"\nTo: {address}\n" in path.read_text(errors="replace"):
            path.unlink(missing_ok=True)

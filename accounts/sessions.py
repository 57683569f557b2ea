"""Where sessions are kept: in Django's own table, read by one plain statement, because every page reads one."""

from __future__ import annotations

from typing import Any

from django.contrib.sessions.backends import db
from django.db import connection
from django.utils import timezone

READ = "SELECT session_data FROM django_session WHERE session_key = %s AND expire_date > %s"


class SessionStore(db.SessionStore):
    """Django's store. What it keeps is signed with the name of the class, which is therefore the same as Django's."""

    def load(self) -> dict[str, Any]:
        """What is kept of a session; nothing, and no key, where there is none or it ended."""
        now = connection.ops.adapt_datetimefield_value(timezone.now())
        with connection.cursor() as cursor:
            cursor.execute(READ, [self.session_key, now])
            row = cursor.fetchone()
        if row is None:
            self._session_key = None
            return {}
        return self.decode(row[0])

"""Whether a kept connection still holds is seen on its socket, at the beginning of each request, without asking."""

from __future__ import annotations

import select

from django.db.backends.postgresql import base


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own; a page waits for no answer before its first question.

    A server that ends a connection, or ends itself, says so on it or closes it: then there is something to read where
    nothing was asked. After an error Django asks the server, as ever.
    """

    def close_if_health_check_failed(self) -> None:
        """Closes a kept connection that has ended; what asks next opens another one."""
        if self.connection is None or not self.health_check_enabled or self.health_check_done:
            return
        if self.connection.closed or _has_something_to_read(self.connection.fileno()):
            self.close()
        self.health_check_done = True


def _has_something_to_read(socket: int) -> bool:
    waiting = select.poll()
    waiting.register(socket, select.POLLIN)
    return bool(waiting.poll(0))

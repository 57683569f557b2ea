"""The broker of files of the embedded site: kombu's, whose messages appear whole or not at all.

kombu writes a message under the name by which a worker finds it. A worker that looks in between reads half a message,
and ends with "Unrecoverable error": seen on a busy machine, where every assessment after it waited for ever.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from time import monotonic
from typing import Any
from uuid import uuid4

from kombu.exceptions import ChannelError
from kombu.transport import filesystem
from kombu.utils.json import dumps


class Channel(filesystem.Channel):
    """Writes each message aside and puts it into its place by a rename, which no reader can see the half of."""

    def _put(self, queue: str, payload: Any, **kwargs: Any) -> None:
        """Puts a message into a queue; raises kombu's ChannelError where the disk does not take it."""
        folder = Path(self.data_folder_out)
        # A worker takes what ends with the queue's name, in the order of the first number.
        message = folder / f"{round(monotonic() * 1000)}_{uuid4()}.{queue}.msg"
        aside = message.with_suffix(".part")
        try:
            aside.write_text(dumps(payload), encoding="utf-8")
            aside.rename(message)
        except OSError as error:
            with contextlib.suppress(OSError):
                aside.unlink(missing_ok=True)
            raise ChannelError(f"The message could not be written to {folder}: {error.strerror}.") from error


class Transport(filesystem.Transport):
    """kombu's transport of files with the channel above; named by CELERY_BROKER_TRANSPORT."""

    Channel = Channel

"""How much an upload may hold, enforced while it arrives."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, StopUpload

MAX_FILE_BYTES = 10_000_000
MAX_WRITEUPS = 5
# One resume, the write-ups, and some room for the form around them.
MAX_REQUEST_BYTES = (1 + MAX_WRITEUPS) * MAX_FILE_BYTES + 1_000_000


class LimitedUploadHandler(FileUploadHandler):
    """Stops reading an upload at the limit, whatever length it announced. The form says what was wrong.

    `request.upload_stopped` tells the form why files are missing.
    """

    received = 0
    announced = 0

    def handle_raw_input(
        self,
        input_data: Any,
        META: dict[str, Any],
        content_length: int,
        boundary: bytes,
        encoding: str | None = None,
    ) -> None:
        """Notes the announced length; it is judged at the first file, where stopping is provided for."""
        self.announced = content_length

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Stops before the first file of a request that announces too much."""
        super().new_file(*args, **kwargs)
        if self.announced > MAX_REQUEST_BYTES:
            self._stop()

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Counts what arrives over all files; passes it on to the next handler."""
        self.received += len(raw_data)
        if self.received > MAX_REQUEST_BYTES:
            self._stop()
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leaves the file to the next handler."""

    def _stop(self) -> None:
        if self.request is not None:
            self.request.upload_stopped = True  # type: ignore[attr-defined]
        raise StopUpload(connection_reset=False)

"""Reading in a process of its own, bounded in time and memory: no file can hold a worker or fill the machine.

The process is kept warm between files and replaced when it dies, runs out of time or has read many files. It is started
with `subprocess`, because Celery's own processes are daemons and may have no children by `multiprocessing`.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import pickle
import select
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from assessor.core.documents import Document, DocumentKind
from assessor.readers.child import HEADER, send
from assessor.readers.content import find_media_type, shown_name
from assessor.readers.ocr import has_ocr
from assessor.readers.options import ReadOptions, ScannedFile, UnreadableFile

_ROOT = Path(__file__).resolve().parents[2]
# Starting takes a second; the rest is room for a cold disk and a busy machine.
_START_SECONDS = 30
_FILES_PER_PROCESS = 1000
_PASTE = "Export it again in a simpler form, or paste the text."


def read_bounded(
    content: bytes, *, name: str, kind: DocumentKind, document_id: str, options: ReadOptions | None = None
) -> Document:
    """Like `read_document`, but bounded by `options.max_seconds` and `max_memory`; raises UnreadableFile.

    Recognising takes longer than reading: only a file that turned out to hold a scan is given the time for it.
    """
    options = options or ReadOptions()
    if options.ocr:
        plain = replace(options, ocr=False)
        try:
            document = read_bounded(content, name=name, kind=kind, document_id=document_id, options=plain)
        except ScannedFile:
            if not has_ocr():
                raise
        else:
            if not any(warning.code == "scan" for warning in document.warnings) or not has_ocr():
                return document
        options = replace(options, max_seconds=options.max_ocr_seconds)
    # What is refused by its type or size needs no process.
    find_media_type(content, name, options)
    job = {"content": content, "name": name, "kind": kind, "document_id": document_id, "options": options}
    document = _PROCESS.ask({"task": "read", **job}, shown_name(name), options)
    assert isinstance(document, Document)
    return document


def render_bounded(content: bytes, number: int, scale: float = 1.5, options: ReadOptions | None = None) -> bytes:
    """Like `render_page`, but bounded; raises UnreadableFile."""
    job = {"task": "render", "content": content, "number": number, "scale": scale}
    picture = _PROCESS.ask(job, f"page {number}", options or ReadOptions())
    assert isinstance(picture, bytes)
    return picture


def stop_reader() -> None:
    """End the reader process, if there is one; the next file starts another."""
    _PROCESS.stop()


class _Gone(Exception):
    """The reader process died or ran out of time."""


class ReaderProcess:
    """One warm reader process; one job at a time, so threads wait for each other."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._memory = 0
        self._jobs = 0

    def ask(self, job: dict[str, Any], name: str, options: ReadOptions) -> Any:
        """The answer to a job; raises UnreadableFile naming the file where there is none."""
        with self._lock:
            try:
                self._start(options)
                status, value = self._exchange({**job, "seconds": options.max_seconds}, options.max_seconds)
            except _Gone as reason:
                self._end()
                raise UnreadableFile(f"“{name}” {reason} and was given up. {_PASTE}") from None
            except BaseException:
                # Half an answer may be left in the pipe.
                self._end()
                raise
            if status in ("too much", "failed"):
                self._end()
        if status == "done":
            return value
        if status == "scan":
            raise ScannedFile(value)
        if status == "unreadable":
            raise UnreadableFile(value)
        if status == "too much":
            raise UnreadableFile(f"“{name}” takes more memory to read than a resume or a write-up needs. {_PASTE}")
        raise UnreadableFile(f"“{name}” could not be read ({value}). {_PASTE}")

    def stop(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _start(self, options: ReadOptions) -> None:
        forked = self._owner != os.getpid()
        if forked:
            # The parent's process belongs to the parent: two askers on one pipe would read each other's answers.
            self._process = None
        spent = self._jobs >= _FILES_PER_PROCESS or self._memory != options.max_memory
        if self._process is not None and (spent or self._process.poll() is not None):
            self._end()
        if self._process is None:
            self._process = _spawn(options.max_memory)
            self._owner, self._memory, self._jobs = os.getpid(), options.max_memory, 0
            self._receive(time.monotonic() + _START_SECONDS)

    def _exchange(self, job: dict[str, Any], seconds: int) -> tuple[str, Any]:
        assert self._process is not None and self._process.stdin is not None
        self._jobs += 1
        try:
            send(self._process.stdin, job)
        except OSError:
            raise _Gone("ended the reader") from None
        return self._receive(time.monotonic() + seconds)

    def _receive(self, deadline: float) -> tuple[str, Any]:
        length = HEADER.unpack(self._read(HEADER.size, deadline))[0]
        return pickle.loads(self._read(length, deadline))

    def _read(self, length: int, deadline: float) -> bytes:
        assert self._process is not None and self._process.stdout is not None
        pipe = self._process.stdout.fileno()
        pieces: list[bytes] = []
        while length:
            ready, _, _ = select.select([pipe], [], [], max(deadline - time.monotonic(), 0))
            if not ready:
                raise _Gone("takes too long to read")
            piece = os.read(pipe, min(length, 1 << 20))
            if not piece:
                raise _Gone("takes more time or memory to read than a resume or a write-up needs")
            pieces.append(piece)
            length -= len(piece)
        return b"".join(pieces)

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                # What could not be written is of no use to a dead process.
                with contextlib.suppress(OSError):
                    pipe.close()
        process.wait()


def _spawn(memory: int) -> subprocess.Popen[bytes]:
    """A reader process with nothing of our environment: no keys, no database, no proxies."""
    kept = {key: os.environ[key] for key in ("PATH", "LANG", "LC_ALL", "TMPDIR", "VIRTUAL_ENV") if key in os.environ}
    return subprocess.Popen(
        [sys.executable, "-m", "assessor.readers.child", str(memory)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={**kept, "PYTHONPATH": str(_ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        close_fds=True,
    )


_PROCESS = ReaderProcess()
atexit.register(stop_reader)

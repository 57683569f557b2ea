"""The reader process: reads what comes in over stdin, within limits, and answers over stdout.

Started by `assessor.readers.bounded` as `python -m assessor.readers.child MEMORY`.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import resource
import struct
import sys
from typing import IO, Any

from assessor.readers.options import ScannedFile, UnreadableFile

HEADER = struct.Struct(">Q")


def send(stream: IO[bytes], message: Any) -> None:
    """Write one message: its length in 8 bytes, then its pickle."""
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(HEADER.pack(len(data)) + data)
    stream.flush()


def _receive(stream: IO[bytes]) -> Any:
    head = stream.read(HEADER.size)
    if len(head) < HEADER.size:
        return None
    return pickle.loads(stream.read(HEADER.unpack(head)[0]))


def limit(memory: int) -> None:
    """Bound the memory of this process for good; a process that crashes leaves no core file behind."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_processor(seconds: int) -> None:
    """Allow that many more seconds of processor time; the kernel ends the process after them."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _answer(job: dict[str, Any]) -> tuple[str, Any]:
    """Do one job: ("done", value), ("unreadable" or "scan", sentence), ("too much", ""), ("failed", kind)."""
    from assessor.readers.pictures import render_page
    from assessor.readers.reading import read_document

    try:
        if job.pop("task") == "render":
            return "done", render_page(**job)
        return "done", read_document(**job)
    except ScannedFile as refusal:
        return "scan", str(refusal)
    except UnreadableFile as refusal:
        return "unreadable", str(refusal)
    except (MemoryError, RecursionError):
        return "too much", ""
    except Exception as error:  # a file no reader was prepared for; its kind is for the log, never its content
        return "failed", type(error).__name__


def main() -> None:
    """Answer jobs until stdin ends."""
    memory = int(sys.argv[1])
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # Whatever a library prints must not end up between the answers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    import assessor.readers.reading  # noqa: F401 - loaded before the first job, so that it does not pay for it

    limit(memory)
    gc.collect()
    gc.freeze()
    # A file leaves hardly anything that refers to itself: to look for that after each 700 values takes a fifteenth.
    gc.set_threshold(20_000, 20, 20)
    send(answers, ("ready", None))
    with contextlib.suppress(BrokenPipeError, KeyboardInterrupt):
        while (job := _receive(sys.stdin.buffer)) is not None:
            _limit_processor(job.pop("seconds"))
            send(answers, _answer(job))


if __name__ == "__main__":
    main()

"""The broker of files: whoever looks at it at any moment finds whole messages or none."""

from __future__ import annotations

import threading
from pathlib import Path
from queue import Empty
from typing import Any

import pytest
from kombu import Connection
from kombu.exceptions import ChannelError

MESSAGES = 40
LONG = "x" * 500_000


def channel(folder: Path) -> Any:
    """A channel of its own on the broker in this folder, as each process has one."""
    options = {"data_folder_in": str(folder), "data_folder_out": str(folder), "control_folder": str(folder / "control")}
    connection = Connection("filesystem://", transport="config.files_broker:Transport", transport_options=options)
    return connection.channel()


def test_messages_come_out_whole_and_in_order_while_they_are_written(tmp_path: Path) -> None:
    writer, reader = channel(tmp_path), channel(tmp_path)
    taken: list[int] = []
    over = threading.Event()

    def write() -> None:
        for number in range(MESSAGES):
            writer._put("work", {"number": number, "long": LONG})
        over.set()

    thread = threading.Thread(target=write)
    thread.start()
    while len(taken) < MESSAGES:
        ended = over.is_set()
        try:
            taken.append(reader._get("work")["number"])
        except Empty:
            assert not ended, "a message was lost"
    thread.join()
    assert sorted(taken) == list(range(MESSAGES))
    assert not list(tmp_path.iterdir())


def test_a_full_disk_is_said_and_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "rename", full)
    with pytest.raises(ChannelError, match="No space left on device"):
        channel(tmp_path)._put("work", {"number": 1})
    assert not list(tmp_path.iterdir())

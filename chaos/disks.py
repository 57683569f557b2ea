"""A small disk that a drill can fill."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chaos.servers import Missing


class SmallDisk:
    """A disk of a megabyte or two in memory."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.ballast = folder / "ballast"

    def fill(self) -> None:
        """Leaves no room at all."""
        with self.ballast.open("wb", buffering=0) as file:
            try:
                while file.write(b"0" * 4096):
                    pass
            except OSError:
                return

    def clear(self) -> None:
        """Makes room again."""
        self.ballast.unlink(missing_ok=True)


@contextmanager
def small_disk(folder: Path, owner: tuple[int, int]) -> Iterator[SmallDisk]:
    """Mounts one at a folder, for a user; raises Missing where this may not be done."""
    folder.mkdir(parents=True, exist_ok=True)
    options = f"size=2m,mode=0700,uid={owner[0]},gid={owner[1]}"
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if os.getuid() or subprocess.run(command, capture_output=True).returncode:
        raise Missing("A full disk is tried on a small one in memory: this needs root, and leave to mount.")
    try:
        yield SmallDisk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)

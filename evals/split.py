"""Writes a corpus of only the sealed, or only the open, people of the golden set, so that both can be scored apart.

python -m evals.split sealed FOLDER
python manage.py evaluate FOLDER
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from pathlib import Path

GOLDEN = Path(__file__).parent / "candidates"


def split(which: str, folder: Path) -> int:
    """Copies the people whose folder is named in SEALED ("sealed") or is not ("open"); gives their number."""
    sealed = set(re.findall(r"^g\d+-[\w-]+", (GOLDEN / "SEALED").read_text(), re.MULTILINE))
    labels = json.loads((GOLDEN / "labels.json").read_text())
    people = [person for person in labels["candidates"] if (person["id"] in sealed) == (which == "sealed")]
    folder.mkdir(parents=True, exist_ok=True)
    for person in people:
        shutil.copytree(GOLDEN / person["id"], folder / person["id"], dirs_exist_ok=True)
    (folder / "labels.json").write_text(json.dumps(labels | {"candidates": people}, ensure_ascii=False))
    return len(people)


if __name__ == "__main__":
    sys.stdout.write(f"{split(sys.argv[1], Path(sys.argv[2]))} people in {sys.argv[2]}\n")

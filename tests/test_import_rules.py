"""The rules of the house that a test can hold: imports, the size of modules, what a web process must not carry."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from assessor.reading import READING_CODE

ROOT = Path(__file__).resolve().parent.parent
# A module is read on a screen or two; the long ones are what rots first.
FEWER_LINES_THAN = 300
# Modules that are longer, at most by so many lines, and why. This list only gets shorter: whoever splits one strikes it
# out here.
LONGER: dict[str, tuple[int, str]] = {}


def test_imports_run_one_way_and_every_library_has_one_home() -> None:
    code = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    checked = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert checked.returncode == 0, checked.stdout


def long_modules() -> dict[str, int]:
    """The modules of both apps that are too long, with their lines; a migration is written once and read never."""
    paths = [path for app in ("assessor", "accounts") for path in (ROOT / app).rglob("*.py")]
    lines = {
        path: len(path.read_text(encoding="utf-8").splitlines()) for path in paths if "migrations" not in path.parts
    }
    return {path.relative_to(ROOT).as_posix(): n for path, n in lines.items() if n >= FEWER_LINES_THAN}


def test_a_module_has_fewer_than_300_lines_and_no_exception_grows() -> None:
    assert {path: n for path, n in long_modules().items() if n > LONGER.get(path, (0, ""))[0]} == {}


def test_a_module_that_was_split_is_an_exception_no_more() -> None:
    assert LONGER.keys() - long_modules().keys() == set(), "Strike these out of LONGER: they are short enough."


def loaded_by(start: str, names: tuple[str, ...]) -> list[str]:
    """Which of these modules a fresh process holds after some statements."""
    code = (
        "import json, os, sys; os.environ['DJANGO_SETTINGS_MODULE'] = 'config.settings'\n"
        f"{start}\nprint(json.dumps([name for name in {names!r} if name in sys.modules]))"
    )
    asked = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert asked.returncode == 0, asked.stdout + asked.stderr
    return list(json.loads(asked.stdout))


def test_a_web_process_carries_neither_spacy_nor_the_readers_libraries() -> None:
    assert loaded_by("import config.wsgi, config.urls", ("spacy", "thinc", "pdfplumber", "docx", "openai")) == []


def test_a_worker_leaves_the_readers_libraries_to_the_process_that_reads() -> None:
    start = "import config.celery, django; django.setup(); config.celery.load_before_fork()"
    assert loaded_by(start, ("pdfplumber", "docx", "docutils", "pypdfium2", "typst")) == []
    assert loaded_by(start, ("spacy",)) == ["spacy"]


def test_a_text_is_read_anew_when_any_code_that_reading_it_runs_has_changed() -> None:
    """What the readers load of the project is in the hash that says which texts still hold, but for the values."""
    code = (
        "import importlib, pkgutil, sys, assessor.readers as readers\n"
        "[importlib.import_module(m.name) for m in pkgutil.walk_packages(readers.__path__, 'assessor.readers.')"
        " if m.name != 'assessor.readers.child']\n"
        "print('\\n'.join(sys.modules[n].__file__ for n in sys.modules if n.startswith('assessor.')))"
    )
    asked = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert asked.returncode == 0, asked.stderr
    loaded = {Path(line).relative_to(ROOT / "assessor") for line in asked.stdout.splitlines()}
    hashed = {
        path.relative_to(ROOT / "assessor")
        for name in READING_CODE
        for path in (ROOT / "assessor" / name).rglob("*.py")
    }
    values = {Path("core") / name for name in ("__init__.py", "documents.py", "boxes.py", "values.py")}
    assert Path("readers/markdown.py") in loaded
    assert loaded - hashed - values == set()

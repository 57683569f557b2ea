"""The baseline: plain text extraction and plain phrase matching, scored by the same scorers beside the product."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from evals.running import EMPTY_REPORT, Refused
from evals.scoring.names import Words
from evals.scoring.sections import ALL_SECTIONS
from evals.scoring.tally import Json

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"\+?\(?\d[\d ().-]{7,}\d")
_YEAR = r"(?:\w+\.? )?(?:\d{1,2}/)?(?:19|20)\d\d"
_RANGE = re.compile(rf"({_YEAR})\s*(?:-|–|—|to)\s*({_YEAR}|present|current|now)", re.I)


# Where the product refuses a file for its length, so does this: it is measured on what both read.
_LONGEST = 400_000


class PlainAssess:
    """An assessment as one would first write it: extract_text(), regular expressions, every alias as a phrase."""

    def __init__(self, words: Words, names: dict[str, str]) -> None:
        self._names = names
        self._phrases = [(id_, form.casefold()) for id_, forms in words.forms.items() for form in forms]

    def __call__(self, resume: Path | None, writeups: Sequence[Path], *, as_of: str, target: str) -> Json:
        """A report with contact, sections, positions and skills; everything else empty."""
        paths = [path for path in (resume, *writeups) if path]
        kinds = ["resume" if path == resume else "writeup" for path in paths]
        documents = [
            {"id": str(i), "name": path.name, "kind": kind, "text": read_plain(path)}
            for i, (path, kind) in enumerate(zip(paths, kinds, strict=True))
        ]
        text = "\n".join(document["text"] for document in documents)
        if len(text) > _LONGEST:
            raise Refused(f"{paths[0].name} is too long to read.")
        profile = _profile(documents[0]["text"]) if resume else dict(EMPTY_REPORT["profile"])
        return {**EMPTY_REPORT, "documents": documents, "profile": profile, "skills": self._skills(text)}

    def _skills(self, text: str) -> list[Json]:
        flat = text.casefold()
        found = dict.fromkeys(id_ for id_, form in self._phrases if form in flat and _stands_alone(form, flat))
        return [{"id": id_, "name": self._names[id_], "state": "listed", "strength": "mentioned"} for id_ in found]


def _stands_alone(form: str, text: str) -> bool:
    return bool(re.search(rf"(?<![\w+#]){re.escape(form)}(?![\w+#])", text))


def read_plain(path: Path) -> str:
    """The text with each library's default call; raises Refused for what it cannot open."""
    # Imported here and nowhere else: the product reads files in assessor/readers, this is what it is measured against.
    import docx
    import pdfplumber

    try:
        if path.suffix == ".pdf":
            with pdfplumber.open(path) as pdf:
                return "\n".join(page.extract_text() or "" for page in pdf.pages)
        if path.suffix == ".docx":
            return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
        return path.read_text(encoding="utf-8", errors="replace")
    except Exception as error:  # whatever a library raises on a broken file
        raise Refused(f"{path.name} cannot be read: {type(error).__name__}") from error


def _profile(text: str) -> Json:
    lines = [line.strip("#*_ ") for line in text.splitlines() if line.strip("#*_ ")]
    email, phone = _EMAIL.search(text), _PHONE.search(text)
    return {
        "name": lines[0] if lines else None,
        "email": email.group() if email else None,
        "phone": phone.group() if phone else None,
        "sections": [_section(line, text) for line in lines if line.lower() in ALL_SECTIONS],
        "positions": [row for i, line in enumerate(lines) if (row := _position(lines, i, line))],
        "total_months": 0,
    }


def _section(line: str, text: str) -> Json:
    """A line that is one of the canonical words; it runs to the end, as nothing here says where it stops."""
    return {"id": line.lower(), "heading": line, "start": text.find(line), "end": len(text)}


def _position(lines: list[str], i: int, line: str) -> Json | None:
    """A line with a range of dates is a job; what stands before the dates, or on the line above, names it."""
    dates = _RANGE.search(line)
    if not dates:
        return None
    head = line[: dates.start()].strip(" ,|-–—(") or (lines[i - 1] if i else "")
    title, _, organisation = re.sub(r"\s+(?:at|@|\||–|—|-)\s+", ",", head, count=1).partition(",")
    return {"title": title, "organisation": organisation, "start": dates.group(1), "end": dates.group(2)}

"""Tells what a file is from its content; everything that is not read gets a sentence that says what to do instead."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import PurePath

from assessor.readers.options import ReadOptions, UnreadableFile
from assessor.readers.plain import decode
from assessor.readers.wrappings import find_wrapping

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_EXPORT = "Export it as PDF or DOCX from your editor, or paste the text."
_PICTURE = "Export your resume as a PDF with text, or paste the text."
_ARCHIVE = "is an archive. Unpack it and upload the document inside."
_PROGRAM = "is a program. Upload a PDF, DOCX, Markdown or text file."
_SIGNATURES = (
    (b"\x89PNG", "is a picture (PNG). " + _PICTURE),
    (b"\xff\xd8\xff", "is a picture (JPEG). " + _PICTURE),
    (b"GIF8", "is a picture (GIF). " + _PICTURE),
    (b"II*\x00", "is a picture (TIFF). " + _PICTURE),
    (b"MM\x00*", "is a picture (TIFF). " + _PICTURE),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Word file (or locked with a password). " + _EXPORT),
    (b"{\\rtf", "is a Rich Text (RTF) file. " + _EXPORT),
    (b"%!PS", "is a PostScript file. " + _EXPORT),
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"SQLite format 3", "is a database. Upload a PDF, DOCX, Markdown or text file."),
)
# What no text holds: control characters but white space and zeros, and what could not be decoded.
_ODD = re.compile("[\x01-\x08\x0e-\x1f\ufffd]")
_HTML = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html[\s>]|svg[\s>])", re.IGNORECASE)
_MARKDOWN_ENDINGS = {".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"}
_MARKDOWN_SIGNS = re.compile(r"^#{1,6} \S|^```|\[[^\]\n]+\]\([^)\n]+\)|\*\*[^*\n]+\*\*|^\|.*\|$", re.MULTILINE)
_RST_SIGNS = re.compile(r"^\.\. [\w-]+::|^([=~^*+#-])\1{3,}$|`[^`\n]+`_\b|:\w+:`[^`\n]+`", re.MULTILINE)
_RST_SURE = re.compile(r"^\.\. [\w-]+::|`[^`\n]+ <[^>\n]+>`_|:\w+:`[^`\n]+`|^\.\. _[^:\n]+:", re.MULTILINE)


def shown_name(name: str) -> str:
    """A file's name as it is put into sentences: no folders, no odd characters, not longer than a line."""
    base = PurePath(name.replace("\\", "/")).name
    base = "".join(char for char in base if char.isprintable()) or "the file"
    return base if len(base) <= 60 else f"{base[:40]}...{base[-15:]}"


def find_media_type(content: bytes, name: str, options: ReadOptions) -> str:
    """One of the media types the readers know; raises UnreadableFile for everything else."""
    shown = shown_name(name)
    if not content.strip(b"\x00 \t\r\n"):
        raise UnreadableFile(f"“{shown}” is empty. Check the file and upload it again, or paste the text.")
    if len(content) > options.max_bytes:
        raise UnreadableFile(
            f"“{shown}” has {len(content) / 1e6:.1f} MB; files up to {options.max_bytes / 1e6:.0f} MB are read. "
            "Export it without pictures, or paste the text."
        )
    # The header may follow a few stray bytes; readers accept it within the first kilobyte.
    if b"%PDF-" in content[:1024]:
        return "application/pdf"
    if content.startswith(b"PK\x03\x04"):
        return _zip_type(content, shown)
    if options.wrapped and (wrapping := find_wrapping(decode(content[:200_000], shown), name)):
        return wrapping
    _refuse_other(content, shown)
    return _text_type(decode(content[:200_000], shown), name)


def _zip_type(content: bytes, shown: str) -> str:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        if shown.lower().endswith(".pages"):
            raise UnreadableFile(f"“{shown}” is a Pages file. {_EXPORT}") from None
        raise UnreadableFile(f"“{shown}” is damaged: it cannot be opened. {_EXPORT}") from None
    if "word/document.xml" in names or {"[Content_Types].xml", "_rels/.rels"} <= names and _has_word(names):
        return DOCX
    if "mimetype" in names and "content.xml" in names:
        raise UnreadableFile(f"“{shown}” is an OpenDocument file. {_EXPORT}")
    if "Index/Document.iwa" in names or shown.lower().endswith(".pages"):
        raise UnreadableFile(f"“{shown}” is a Pages file. {_EXPORT}")
    if any(entry.startswith(("xl/", "ppt/")) for entry in names):
        raise UnreadableFile(f"“{shown}” is a spreadsheet or slides. {_EXPORT}")
    raise UnreadableFile(f"“{shown}” {_ARCHIVE}")


def _has_word(names: set[str]) -> bool:
    return any(entry.startswith("word/") for entry in names)


def _refuse_other(content: bytes, shown: str) -> None:
    for signature, sentence in _SIGNATURES:
        if content.startswith(signature):
            raise UnreadableFile(f"“{shown}” {sentence}")
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        raise UnreadableFile(f"“{shown}” is a picture (WebP). {_PICTURE}")
    if _HTML.match(content[:2000]):
        raise UnreadableFile(f"“{shown}” is a web page. Print it to PDF from the browser, or paste the text.")


def _text_type(sample: str, name: str) -> str:
    if len(_ODD.findall(sample)) > 0.05 * len(sample):
        shown = shown_name(name)
        raise UnreadableFile(
            f"“{shown}” is neither text nor a known document. Upload a PDF, DOCX, Markdown or text file."
        )
    ending = PurePath(name).suffix.lower()
    if ending in _MARKDOWN_ENDINGS:
        return "text/markdown"
    if ending in {".rst", ".rest"}:
        return "text/x-rst"
    return _marked_up(sample)


def _marked_up(sample: str) -> str:
    if _RST_SURE.search(sample) and len(_RST_SIGNS.findall(sample)) >= 3:
        return "text/x-rst"
    if len(_MARKDOWN_SIGNS.findall(sample)) >= 3:
        return "text/markdown"
    return "text/plain"

"""Tells in what a job posting is wrapped: a web page, fields of YAML, an object of JSON."""

from __future__ import annotations

import re

WEB_PAGE, FIELDS, OBJECT = "text/html", "application/yaml", "application/json"
KEY = re.compile(r"^([A-Za-z_][\w .-]{0,40}?):(?:[ \t]+(\S.*))?$")
_HTML_START = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|body|head|div|section|article|main|h1|p)\b", re.I
)
_DESCRIBED = re.compile(r"^(?:job_?)?description:[ \t]*(?:[|>\"']|$)", re.MULTILINE | re.IGNORECASE)
_FEWEST_FIELDS = 3
_HEAD = 40


def find_wrapping(sample: str, name: str) -> str | None:
    """The media type of the wrapping a posting came in; None where the text stands by itself."""
    ending = name.lower().rsplit(".", 1)[-1]
    if _HTML_START.match(sample):
        return WEB_PAGE
    if ending == "json" and sample.lstrip()[:1] in ("{", "["):
        return OBJECT
    if ending in ("yaml", "yml"):
        return FIELDS
    keys = {found.group(1).lower() for row in sample.split("\n")[:_HEAD] if (found := KEY.match(row))}
    return FIELDS if len(keys) >= _FEWEST_FIELDS and _DESCRIBED.search(sample) else None

"""The report as a PDF, set by typst from a template of ours; data goes in as JSON, so no quote is ever markup."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assessor.core.catalog import Catalog
from assessor.core.report import Report
from assessor.exports.outline import outline_report

if TYPE_CHECKING:
    import typst

# Characters that our fonts do not show: control characters, noncharacters, pictographs and what joins them.
UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2600-\u27bf\u2b00-\u2bff\ufdd0-\ufdef\ufe0e\ufe0f\ufffc-\uffff"
    "\U0001f000-\U0001faff\U000e0000-\U0010ffff]"
)
TEMPLATE = Path(__file__).parent / "report.typ"


def render_pdf(report: Report, catalog: Catalog) -> bytes:
    """A tagged PDF (PDF/UA-1); the same report gives the same pages.

    Where no font at hand has a character (a name in a script without a font), the standard forbids the file: it is then
    made without the standard's mark, with an empty box for that character.
    """
    import typst  # seven megabytes, for the few processes that set a page

    inputs = {"data": json.dumps(_displayable(_data(report, catalog)), ensure_ascii=False)}
    try:
        return _compiler().compile(format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"])
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
    return _compiler().compile(format="pdf", sys_inputs=inputs)


@cache
def _compiler() -> typst.Compiler:
    import typst

    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent)


def _data(report: Report, catalog: Catalog) -> dict[str, Any]:
    """The outline as plain data, without the documents' texts: the document set from it quotes and does not copy."""
    outline = asdict(outline_report(report, catalog))
    for part in ("documents", "sources", "unused", "statements", "index"):
        outline.pop(part)
    outline["documents"] = [d.name for d in report.documents]
    outline["unused"] = [{"message": u.message, "count": u.count} for u in report.unused]
    outline["sources"] = [s.model_dump() for s in report.sources]
    for phase in (outline["plan"] or {"phases": ()})["phases"]:
        for task in (task for module in phase["modules"] for task in module["tasks"]):
            task["resources"] = [resource.model_dump() for resource in task["resources"]]
    return outline


def _displayable(value: Any) -> Any:
    """The same data with a space for each character that cannot be seen."""
    if isinstance(value, str):
        return UNSEEN.sub(" ", value)
    if isinstance(value, dict):
        return {key: _displayable(inner) for key, inner in value.items()}
    return [_displayable(inner) for inner in value] if isinstance(value, list | tuple) else value

"""The report as a PDF, set by typst from a template of ours; data goes in as JSON, so no quote is ever markup."""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import typst

from assessor.core.report import Report
from assessor.exports.outline import outline_report

TEMPLATE = Path(__file__).parent / "report.typ"


def render_pdf(report: Report) -> bytes:
    """A tagged PDF (PDF/UA-1); the same report gives the same pages."""
    return _compiler().compile(format="pdf", sys_inputs={"data": json.dumps(_data(report))}, pdf_standards=["ua-1"])


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(TEMPLATE, root=TEMPLATE.parent)


def _data(report: Report) -> dict[str, Any]:
    """The outline as plain data, without the documents' texts: the document set from it quotes and does not copy."""
    outline = asdict(outline_report(report))
    for part in ("documents", "sources", "unused", "statements", "index"):
        outline.pop(part)
    outline["documents"] = [d.name for d in report.documents]
    outline["unused"] = [{"message": u.message, "count": u.count} for u in report.unused]
    outline["sources"] = [s.model_dump() for s in report.sources]
    for phase in (outline["plan"] or {"phases": ()})["phases"]:
        for task in phase["tasks"]:
            task["resources"] = [resource.model_dump() for resource in task["resources"]]
    return outline

"""The report arranged for reading, section by section: what the page, the text, the Markdown and the PDF all show."""

from assessor.exports.outline.found import Filters, FoundRow, find_rows
from assessor.exports.outline.report import Outline, outline_report
from assessor.exports.outline.work import PhaseView, TaskView, outline_plan

__all__ = [
    "Filters",
    "FoundRow",
    "Outline",
    "PhaseView",
    "TaskView",
    "find_rows",
    "outline_plan",
    "outline_report",
]

"""The report arranged for reading, section by section: what the page, the text, the Markdown and the PDF all show."""

from assessor.exports.outline.found import Filters
from assessor.exports.outline.living import LivingPlan, outline_living
from assessor.exports.outline.passages import find_passages, mark_text
from assessor.exports.outline.quotes import index_report
from assessor.exports.outline.report import Outline, outline_report
from assessor.exports.outline.sheets import lay_out

__all__ = [
    "Filters",
    "LivingPlan",
    "Outline",
    "find_passages",
    "index_report",
    "lay_out",
    "mark_text",
    "outline_living",
    "outline_report",
]

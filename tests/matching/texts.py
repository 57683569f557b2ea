"""Documents for the tests of the matcher, made from plain strings."""

from assessor.core.documents import Document
from assessor.core.evidence import Graded
from assessor.core.grading import grade_mentions
from assessor.knowledge import load_catalog
from assessor.matching import find_mentions

ABOUT_A_MODEL = "We built the assistant on a language model in Python. "


def make_writeup(text: str, document: str = "note") -> Document:
    """A write-up without any layout."""
    return Document(document, document, "writeup", "text/plain", text)


def grade_text(text: str) -> tuple[Graded, ...]:
    """Everything found in a write-up that is only this text."""
    document = make_writeup(text)
    return grade_mentions(find_mentions((document,), None, load_catalog()), (document,))


def states_of(text: str, subject: str) -> set[str]:
    """The states in which a text mentions a subject."""
    return {graded.evidence.state for graded in grade_text(text) if graded.mention.subject == subject}

"""Postings from bytes to what we say of them: read in the bounded reader, found, judged, held against a report.

No database here: the `posting` and `assess` commands, the worker and the evaluation make the same calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from assessor.core.documents import Document
from assessor.core.postings.models import Posting, PostingView, Together
from assessor.core.quoting import WrongQuote
from assessor.core.report import Report

POSTING_ID = "posting"


class UnreadablePosting(Exception):
    """A posting that cannot be read; the message is one clear sentence for the person."""


def read_posting(content: bytes, name: str, posting_id: str = POSTING_ID) -> Posting:
    """The posting in some bytes; raises UnreadablePosting."""
    return judge_document(read_document(content, name, posting_id))


def read_document(content: bytes, name: str, posting_id: str = POSTING_ID) -> Document:
    """The text of a posting; raises UnreadablePosting. The file is opened in the reader's own process."""
    from assessor.readers import UnreadableFile, read_bounded
    from assessor.reading_limits import reader_options

    try:
        return read_bounded(
            content, name=name, kind="posting", document_id=posting_id, options=reader_options(wrapped=True)
        )
    except UnreadableFile as error:
        raise UnreadablePosting(" ".join(str(error).split())) from error


def read_posting_file(path: str | Path, posting_id: str = POSTING_ID) -> Posting:
    """The posting in a file; raises UnreadablePosting."""
    path = Path(path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnreadablePosting(
            f"“{path.name}” could not be opened: {error.strerror or type(error).__name__}."
        ) from error
    return read_posting(content, path.name, posting_id)


def judge_document(document: Document) -> Posting:
    """What a read document says as a posting; its quotes are checked."""
    from assessor.core.postings.reading import judge_posting
    from assessor.knowledge import load_catalog
    from assessor.matching.postings import find_passages, find_title

    catalog = load_catalog()
    passages = find_passages(document, catalog)
    posting = judge_posting(document, passages, find_title(passages), catalog)
    check_quotes(posting)
    return posting


def check_quotes(posting: Posting) -> None:
    """Raises WrongQuote unless every quote stands in the posting's text where it says."""
    groups: Iterable[tuple[object, ...]] = (
        posting.requirements, posting.practices, posting.mismatches, posting.evidence,
    )  # fmt: skip
    for passed in (one for group in groups for one in group):
        if posting.text[passed.start : passed.end] != passed.quote:  # type: ignore[attr-defined]
            raise WrongQuote(f"posting[{passed.start}:{passed.end}] is not what is quoted.")  # type: ignore[attr-defined]


def compare(postings: Sequence[Posting], report: Report, by: str | None = None) -> tuple[PostingView, ...]:
    """Each posting with what the report says to it; `by` is the day that the person names. Needs no spaCy."""
    from assessor.core.postings.comparing import compare_posting
    from assessor.knowledge import load_catalog

    catalog = load_catalog()
    return tuple(PostingView(posting=p, comparison=compare_posting(p, report, catalog, by)) for p in postings)


def with_postings(report: Report, postings: Sequence[Posting], by: str | None = None) -> Report:
    """The report with some postings held against it."""
    views = compare(postings, report, by)
    return report.model_copy(update={"postings": views, "postings_together": together(views)})


def together(views: Sequence[PostingView]) -> Together | None:
    """Several postings at once; None where there is none."""
    from assessor.core.postings.together import view_together

    return view_together(views) if views else None

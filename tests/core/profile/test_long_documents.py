"""A long document is a resume only where its head says whose it is."""

from datetime import date

from assessor.core.documents import Document, Line, Page
from assessor.core.profile import read_profile

PAGE = """Experience

Harbour clerk, Port of Lindow, 2015 - 2018
Kept the berth book and answered the radio.

Skills

Excel, Python
"""


def long_document(first_page: str, pages: int) -> Document:
    texts = [first_page + PAGE] + [PAGE] * (pages - 1)
    text = "\n".join(texts)
    ranges, start = [], 0
    for number, own in enumerate(texts, start=1):
        ranges.append(Page(number, 595, 842, start, start + len(own) + 1))
        start += len(own) + 1
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Line(start, start + len(line)))
        start += len(line) + 1
    return Document("r", "r.pdf", "resume", "application/pdf", text, tuple(lines), tuple(ranges))


def test_many_pages_of_nobody_are_no_resume():
    assert read_profile(long_document("", 12), date(2026, 11, 1)).positions == ()


def test_many_pages_with_an_address_at_the_head_are_a_resume():
    document = long_document("Ilka Sandström\nilka.sandstrom@example.org\n\n", 12)
    profile = read_profile(document, date(2026, 11, 1))
    assert profile.email == "ilka.sandstrom@example.org"
    assert profile.positions


def test_few_pages_need_no_address():
    assert read_profile(long_document("", 2), date(2026, 11, 1)).positions

"""Tables of scores count when the mark got better, and only then."""

import pytest

from tests.matching.texts import ABOUT_A_MODEL


def improved(*rows: str) -> bool:
    from assessor.core.documents import Document, Line
    from assessor.knowledge import load_catalog
    from assessor.matching import find_mentions

    text = ABOUT_A_MODEL + "\n" + "\n".join(rows)
    lines = [Line(0, len(ABOUT_A_MODEL))]
    at = len(ABOUT_A_MODEL) + 1
    for row in rows:
        lines.append(Line(at, at + len(row), "table"))
        at += len(row) + 1
    document = Document("d", "d", "writeup", "text/markdown", text, lines=tuple(lines))
    return any(m.rule == "improved/table" for m in find_mentions((document,), None, load_catalog()))


@pytest.mark.parametrize(
    "rows",
    [
        ("date\tchange\tmean score", "2025-02-01\tfirst\t0.94", "2025-03-01\texamples\t1.21"),
        ("version\tWER", "0.1\t21.4", "0.5\t16.2"),
        ("field\taccuracy before\taccuracy after", "size\t0.71\t0.86"),
    ],
)
def test_a_mark_that_got_better_is_found(rows):
    assert improved(*rows)


@pytest.mark.parametrize(
    "rows",
    [
        ("date\tchange\tmean score", "2025-02-01\tfirst\t0.94", "2025-03-01\texamples\t0.81"),
        ("epoch\ttrain accuracy", "v1\t0.71", "v2\t0.99"),
        ("version\tusers", "v1\t20", "v2\t900"),
        ("date\tscore", "2025-02-01\t0.94"),
    ],
)
def test_other_tables_are_not(rows):
    assert not improved(*rows)

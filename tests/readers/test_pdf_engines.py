"""Pages typeset by another engine, with justified and hyphenated text, ligatures and grids, come back word for word."""

from __future__ import annotations

import re
from collections import Counter

import pytest
import typst

from assessor.readers import read_document
from tests.readers.typesetting import prose

_PARTS = [
    prose(60 + part, 7).replace("fixed", "refitted offline").replace("found", "finally found") for part in range(4)
]


def _rows(form: str) -> str:
    return "\n".join(form.format(part, f"0{part + 1}/201{part}", text) for part, text in enumerate(_PARTS))


LAYOUTS = {
    "justified": _rows("== Keeper {0} #h(1fr) {1}\n\n{2}\n"),
    "two columns": "#columns(2)[\n" + _rows("== Keeper {0}\n\n{1}\n\n{2}\n") + "\n]",
    "dates left": "#grid(columns: (70pt, 1fr), gutter: 9pt,\n" + _rows("[{1}], [*Keeper {0}* \\\n {2}],") + "\n)",
    "dates right": "#grid(columns: (1fr, 70pt), gutter: 9pt,\n" + _rows("[*Keeper {0}* \\\n {2}], [{1}],") + "\n)",
    "sidebar": (
        "#grid(columns: (110pt, 1fr), gutter: 14pt, [= Contact\nada\\@orchard.example \\\nLeiden\n= Kettles\n"
        + "\n\n".join(f"Kettle {part}" for part in range(9))
        + "], ["
        + _rows("== Keeper {0}\n\n{1}\n\n{2}\n")
        + "])"
    ),
    "short sidebar on the right": (
        "#grid(columns: (1fr, 110pt), gutter: 14pt, ["
        + _rows("== Keeper {0} #h(1fr) {1}\n\n{2}\n")
        + "], [= Contact\nada\\@orchard.example \\\nLeiden\n= Kettles\n"
        + "\n\n".join(f"Kettle {part}" for part in range(5))
        + "])"
    ),
    "boxed table": "#table(columns: (90pt, 1fr),\n" + _rows("[Keeper {0}], [{2}],") + "\n)",
}


_RAIL = """#set page(margin: 40pt)
#set text(size: 10pt)
#grid(columns: (3cm, 1fr), row-gutter: 9pt, column-gutter: 10pt,
  [*Skills*], [Lanterns, wicks, oil], [*Languages*], [Breton, French], [*Education*], [School of Light, 2012])
"""


def test_labels_close_above_one_another_are_read_each_with_its_own_line() -> None:
    text = read_document(typst.compile(_RAIL.encode()), name="a.pdf", kind="resume", document_id="d").text
    assert [line for line in text.split("\n") if line] == [
        "Skills\tLanterns, wicks, oil",
        "Languages\tBreton, French",
        "Education\tSchool of Light, 2012",
    ]


def test_closing_quotation_marks_are_no_bullets() -> None:
    source = '#set page(margin: 40pt)\n#set text(lang: "fr")\nKeeper, «Planier Light», 2019'
    text = read_document(typst.compile(source.encode()), name="a.pdf", kind="resume", document_id="d").text
    assert "Planier Light»" in text.replace("\u202f", "").replace(" »", "»")


_CARDS = """#set page(margin: 40pt)
#set text(size: 9.5pt)
#let card(name, body) = [#text(fill: rgb("#a03020"), size: 8pt)[#upper(name)] \\ #body]
*Keeper of Lamps*, Planier Light #h(1fr) 2019 – now \\
Lit lanterns and wrote down every night which of them went out and why it did. \\
#v(8pt)
#grid(columns: (1fr, 1fr, 1fr), gutter: 12pt,
  card("Everyday kit")[Lanterns, wicks, oil \\ of every sort],
  card("Languages")[Breton, French, \\ some Cornish],
  card("Weekends")[Rowing, knots, \\ old radios])
"""


def test_cards_side_by_side_are_read_one_after_the_other() -> None:
    text = read_document(typst.compile(_CARDS.encode()), name="a.pdf", kind="resume", document_id="d").text
    kit, languages, weekends = (text.index(name) for name in ("EVERYDAY KIT", "LANGUAGES", "WEEKENDS"))
    assert (
        kit < text.index("of every sort") < languages < text.index("some Cornish") < weekends < text.index("old radios")
    )


def typeset(layout: str) -> bytes:
    settings = '#set page(margin: 40pt)\n#set text(size: 9.5pt, lang: "en", hyphenate: true)\n#set par(justify: true)\n'
    return typst.compile((settings + LAYOUTS[layout]).encode())


@pytest.mark.parametrize("layout", LAYOUTS)
def test_paragraphs_come_back_word_for_word(layout: str) -> None:
    text = read_document(typeset(layout), name="a.pdf", kind="resume", document_id="d").text
    expected = Counter(re.findall(r"\S+", " ".join(_PARTS)))
    found = Counter(re.findall(r"\S+", text))
    assert 1 - (expected - found).total() / expected.total() >= 0.995, expected - found


def test_a_column_that_runs_on_below_a_short_sidebar_is_read_to_its_end_first() -> None:
    text = read_document(typeset("short sidebar on the right"), name="a.pdf", kind="resume", document_id="d").text
    assert text.index("Keeper 3") < text.index("Kettle 0")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_paragraphs_are_not_interrupted(layout: str) -> None:
    text = " ".join(read_document(typeset(layout), name="a.pdf", kind="resume", document_id="d").text.split())
    for part in _PARTS:
        assert part in text

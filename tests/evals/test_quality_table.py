"""The README's quality table: our figures with those of a plain reading behind a slash."""

from __future__ import annotations

from evals.quality import make_table

FIGURES = {
    "contact": {"accuracy": 0.98, "count": 90},
    "signals": {"f1": 0.5, "count": 19},
    "baseline": {"contact": {"accuracy": 0.611, "count": 90}, "signals": {"f1": 0.0, "count": 19}},
}


def test_the_plain_reading_stands_beside_ours_where_it_answers() -> None:
    rows = make_table({"people": FIGURES}).splitlines()
    assert "| name, e-mail, phone | accuracy | 0.980 / 0.611 (90) |" in rows
    assert "| signals met | F1 | 0.500 (19) |" in rows


def test_without_a_baseline_the_figure_stands_alone() -> None:
    rows = make_table({"people": {"contact": FIGURES["contact"]}}).splitlines()
    assert "| name, e-mail, phone | accuracy | 0.980 (90) |" in rows

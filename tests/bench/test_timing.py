"""The arithmetic of the table of speed."""

import pytest

from bench.samples import typeset_resume
from bench.timing import Row, compare, fit_exponent, percentile, write_line


def test_a_percentile_is_a_value_that_was_seen() -> None:
    values = [float(value) for value in range(1, 101)]
    assert percentile(values, 50) == 50
    assert percentile(values, 95) == 95
    assert percentile([3.0], 95) == 3


@pytest.mark.parametrize("power", [0, 1, 2])
def test_the_exponent_of_a_power_is_that_power(power: int) -> None:
    sizes = (1, 4, 16, 64)
    assert fit_exponent(sizes, [5.0 * size**power for size in sizes]) == pytest.approx(power)


def test_a_floor_is_missed_on_its_wrong_side_only() -> None:
    assert Row("reading", "chars", 1.2, 1.15).misses
    assert not Row("reading", "chars", 1.1, 1.15).misses
    assert Row("rate", "chars", 0.5, 0.75, least=True).misses
    assert not Row("rate", "chars", 0.8, 0.75, least=True).misses
    assert not Row("matching", "tokenizer", 9.0).misses


def test_columns_never_run_together() -> None:
    assert "w" * 60 + "  " + "o" * 30 + "  " in write_line(Row("w" * 60, "o" * 30, 1.0))


def test_twice_the_work_costs_about_twice() -> None:
    def work() -> int:
        return sum(range(400_000))

    assert 1.4 < compare(lambda: (work(), work()), work).ratio < 2.8


def test_resumes_of_other_names_have_other_bytes_and_those_of_one_name_the_same() -> None:
    assert typeset_resume(1, "Rossi") != typeset_resume(1, "Bianchi")
    assert typeset_resume(1, "Rossi") == typeset_resume(1, "Rossi")

"""What the line above a list says counts for its items, and for nothing else."""

import pytest

from tests.matching.texts import ABOUT_A_MODEL, states_of

ITEM = "a list of sixty letters with the right answers, run again at every change of the prompt."


@pytest.mark.parametrize(
    ("above", "state"),
    [
        ("What the clerks asked for and what is still missing:", "aspirational"),
        ("Someday:", "aspirational"),
        ("With another month:", "aspirational"),
        ("For the autumn, things we would like:", "aspirational"),
        ("Nobody should look here for what we do not have:", "disclaimed"),
        ("Asked about often, and not there:", "disclaimed"),
        ("Not in it:", "disclaimed"),
        ("Done by others:", "listed"),
        ("What we made in the spring:", "demonstrated"),
        ("What the model must not do without a person is at the end; the rest of it:", "demonstrated"),
    ],
)
def test_the_items_of_a_list_are_what_the_line_above_it_says(above: str, state: str) -> None:
    text = f"{ABOUT_A_MODEL}\n\n{above}\n\n- {ITEM}\n- a page of thanks.\n"
    assert states_of(text, "regression-evals") == {state}


def test_what_the_line_says_ends_with_the_list() -> None:
    text = f"{ABOUT_A_MODEL}\n\nNot there yet:\n\n- a page of thanks.\n\nWe wrote {ITEM}\n"
    assert states_of(text, "regression-evals") == {"demonstrated"}

"""Twenty-eight reports in twelve forms, by hands that had not seen the reader: what it reads right, and what wrong."""

from pathlib import Path

from tools.reading_corpus import measure

CORPUS = Path(__file__).parents[2] / "data" / "reading"


def test_most_figures_are_right_and_none_is_wrong() -> None:
    tally = measure([CORPUS])

    assert tally["figure right"] >= 302
    assert tally["figure wrong"] == 0
    assert tally["project right"] >= 121
    assert tally["project wrong"] == 0
    assert (tally["heading right"], tally["heading missing"]) == (345, 0)
    assert (tally["title right"], tally["unit right"], tally["year right"]) == (28, 28, 28)
    assert tally["line lost"] == 0

"""Forty reports in eighteen forms, most by hands that had not seen the reader: what is read right, what wrong."""

from pathlib import Path

from tools.reading_corpus import measure

CORPUS = Path(__file__).parents[2] / "data" / "reading"


def test_most_figures_are_right_and_none_is_wrong() -> None:
    tally = measure([CORPUS])

    assert tally["figure right"] >= 417
    assert tally["figure wrong"] == 0
    assert tally["project right"] >= 148
    assert tally["project wrong"] == 0
    assert (tally["heading right"], tally["heading missing"]) == (462, 0)
    assert (tally["title right"], tally["unit right"], tally["year right"]) == (40, 40, 40)
    assert tally["line lost"] == 0


def test_reports_in_other_words_are_read_too() -> None:
    """Fourteen more, each written before its rules: 86 of 130 figures, 31 of 42 projects, 93 of 108 headings then."""
    tally = measure([CORPUS.parent / "reading_more"])

    assert tally["figure right"] >= 117
    assert tally["figure wrong"] == 0
    assert (tally["project right"], tally["project wrong"], tally["project extra"]) == (42, 0, 0)
    assert (tally["heading right"], tally["heading missing"]) == (108, 0)
    assert (tally["title right"], tally["unit right"], tally["year right"]) == (14, 14, 14)
    assert tally["line lost"] == 0

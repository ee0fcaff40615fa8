"""Numbers of clean texts that follow from others, changed one at a time: most of the changes are marked."""

from pathlib import Path

from tools.proof_numbers import changed, measure

CORPUS = Path(__file__).parents[2] / "data" / "proofreading"


def test_seven_changes_in_ten_are_marked_at_least() -> None:
    all_told, marked, missed = measure([CORPUS / "g", CORPUS / "h"])

    assert all_told.total() == marked.total() + len(missed)
    assert all_told.total() > 200
    assert marked.total() >= 0.7 * all_told.total()


def test_a_number_that_follows_from_others_is_changed_in_one_digit() -> None:
    found = list(changed("预算120万元，支出96万元，执行率80%，满意度95%。"))

    assert found == [("rate", "预算120万元，支出96万元，执行率82%，满意度95%。", "执行率80% → 82%")]


def test_a_text_in_which_no_number_follows_from_others_is_left_alone() -> None:
    assert list(changed("预算120万元，培训35人，满意度95%。")) == []

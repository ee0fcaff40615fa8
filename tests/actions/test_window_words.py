"""Numbers have separators in the window, and never in what is kept or handed over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from actions.outlines import named
from actions.reports import Opened, add, opened
from actions.showing import finding_values
from actions.window_words import filed, in_window, speak_in_window
from actions.wording import sentence, value_text
from actions.years import number_text
from domain.amount import Amount
from domain.editing import new_report, set_figure
from storage.library import Library

LARGE = Amount(12_315_800_00)


@pytest.fixture
def window() -> Iterator[None]:
    speak_in_window(True)
    yield
    speak_in_window(False)


@pytest.fixture
def wrong(tmp_path: Path) -> Iterator[Opened]:
    """A report whose parts are not its total."""
    source = named("hunan-2022")
    assert source is not None
    report = new_report(source.outline, "2022", "青山县档案馆")
    for key, fen in (("expenditure", 12_315_800_00), ("project", 2_000_000_00), ("basic", 10_000_000_00)):
        for change in set_figure(report, f"general.{key}", Amount(fen)):
            report = report.after((change,))
    with Library.open(tmp_path / "library.db") as library:
        yield opened(library, add(library, report, source.text))


def sum_words(current: Opened) -> str:
    finding = next(each for each in current.findings if each.code == "sum.expenditure")
    return sentence(finding, current.report, current.outline)


@pytest.mark.usefixtures("window")
def test_the_window_shows_separators(wrong: Opened) -> None:
    assert value_text(LARGE, wrong.outline) == "1,231.58万元"
    assert number_text(Amount(12_864_000_00), "万元") == "1,286.40"
    assert "1,231.58万元" in sum_words(wrong)
    assert sum_words(wrong).endswith("请核对各数。")


@pytest.mark.usefixtures("window")
def test_what_is_kept_has_none_though_a_window_is_open(wrong: Opened) -> None:
    (told,) = [each["message"] for each in finding_values(wrong) if each["code"] == "sum.expenditure"]
    with filed():
        assert not in_window()
        assert told == sum_words(wrong)
        assert number_text(LARGE, "万元") == "1231.58"
    assert "1231.58万元" in told
    assert told.endswith("请核对各数。")
    assert in_window()


def test_the_command_line_has_none(wrong: Opened) -> None:
    assert "1231.58万元" in sum_words(wrong)

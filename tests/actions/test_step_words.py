"""Steps of the history, kept in Chinese, in the language of the window."""

from collections.abc import Iterator

import pytest

from actions.language import in_chinese, use
from actions.step_words import step_words


@pytest.fixture
def english() -> Iterator[None]:
    use("en")
    yield
    use("zh")


SAID = {
    "新建报告": "New report",
    "撤销：清除内容": "Undo: Clear",
    "重做：清除内容": "Redo: Clear",
    "撤销：重做：清除内容": "Undo: Redo: Clear",
    "导入“新建报告”": "Import of “新建报告”",
    "撤销：一般公共预算支出": "Undo: 一般公共预算支出",
    "清除内容和别的": "清除内容和别的",
    "县档案馆": "县档案馆",
    "": "",
}


@pytest.mark.parametrize("label", SAID)
@pytest.mark.usefixtures("english")
def test_a_step_is_told_in_english_with_what_stands_in_it(label: str) -> None:
    """Names of ours in it too; a file's name stays, whatever it is."""
    assert step_words(label).lower() == SAID[label].replace("“", '"').replace("”", '"').lower()


@pytest.mark.usefixtures("english")
def test_the_archive_keeps_chinese() -> None:
    with in_chinese():
        assert step_words("撤销：清除内容") == "撤销：清除内容"


@pytest.mark.parametrize("label", SAID)
def test_in_chinese_a_step_stays_as_it_is_kept(label: str) -> None:
    assert step_words(label) == label

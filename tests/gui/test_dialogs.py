"""The dialogs: what they ask, what they refuse, and in which words."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QListWidget, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from actions.importing import Imported, Stated, previewed, read
from actions.opening import open_library
from actions.outlines import OutlineSource
from actions.reviewing import entries, source_words
from actions.version import VERSION
from gui.dialogs import about, files, questions
from gui.dialogs.about import AboutDialog, KeysDialog, LicencesDialog
from gui.dialogs.headings import AskedHeading, HeadingDialog, SectionDialog
from gui.dialogs.imported import ImportedDialog, read_words
from gui.dialogs.new_report import NewReportDialog
from gui.dialogs.reading_review import ReadingReview
from gui.session import Session
from tests.conftest import ROOT
from tests.gui.conftest import UNIT, answer, press


@pytest.fixture
def asked(outline_source: OutlineSource, qtbot: QtBot) -> NewReportDialog:
    dialog = NewReportDialog([outline_source], [UNIT, "青山县图书馆"])
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def words(widget: QWidget) -> list[str]:
    """Everything that a dialog says."""
    return [label.text() for label in widget.findChildren(QLabel) if label.text() and not label.isHidden()]


def test_a_year_of_20_and_an_empty_unit_are_refused_under_their_fields(asked: NewReportDialog, qtbot: QtBot) -> None:
    asked.year.setText("20")
    asked.unit.clear()
    qtbot.keyClick(asked.unit, Qt.Key.Key_Return)
    assert asked.isVisible()
    assert asked.year_asked.error.text() == "“20”不是年度。请填写四位数字，如2022。"
    assert asked.unit_asked.error.text() == "请填写单位全称。"
    assert asked.year.property("state") == "error"
    assert asked.year.accessibleDescription() == asked.year_asked.error.text()
    asked.year.setText("2023")
    assert asked.year_asked.error.isHidden()
    asked.accept()
    assert asked.wanted is None
    asked.year.clear()
    asked.unit.setText(UNIT)
    asked.accept()
    assert asked.year_asked.error.text() == "请填写年度。"


def test_the_outline_follows_year_and_unit_until_the_clerk_chooses(outline_source: OutlineSource, qtbot: QtBot) -> None:
    other = replace(outline_source, origin="other.toml")
    third = replace(outline_source, origin="third.toml")

    def prefer(year: str, unit: str) -> OutlineSource | None:
        return {("2019", UNIT): other, ("2020", UNIT): third}.get((year, unit), outline_source)

    dialog = NewReportDialog([outline_source, other, third], [UNIT], prefer=prefer)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.year.setText("２０１９年")
    assert dialog.outline.currentIndex() == 1
    dialog.unit.setText("别的局")
    assert dialog.outline.currentIndex() == 0
    qtbot.keyClick(dialog.outline, Qt.Key.Key_End)
    dialog.unit.setText(UNIT)
    assert dialog.outline.currentIndex() == 2, "the clerk's choice stands"
    dialog.accept()
    assert dialog.wanted is not None
    assert dialog.wanted.source is third


def test_year_and_unit_are_taken_as_they_are_meant(asked: NewReportDialog, outline_source: OutlineSource) -> None:
    asked.year.setText("２０２３年度")
    asked.unit.setText("\u200b青山县 \t图书馆\n")
    asked.accept()
    assert asked.wanted is not None
    assert (asked.wanted.year, asked.wanted.unit) == ("2023", "青山县 图书馆")
    assert asked.wanted.source is outline_source


def test_the_only_unit_of_a_library_is_proposed(outline_source: OutlineSource, qtbot: QtBot) -> None:
    dialog = NewReportDialog([outline_source], [UNIT])
    qtbot.addWidget(dialog)
    assert dialog.unit.text() == UNIT
    assert dialog.outline.currentText() == outline_source.outline.name


def test_an_import_tells_what_it_cleaned_and_left_over(qtbot: QtBot, tmp_path: Path) -> None:
    imported = Imported(
        tmp_path / "报告.txt", 3, ("删去了书签标记。", "合并了空行。"), ("附：会议纪要",), ("已有一份。",)
    )
    dialog = ImportedDialog(imported)
    qtbot.addWidget(dialog)
    assert "“报告.txt”已读入，清理2处，未能归位1行。" in words(dialog)
    assert {"已有一份。", "清理之处（2）", "未能归位的内容（1）"} <= set(words(dialog))
    assert [found.count() for found in dialog.findChildren(QListWidget)] == [2, 1]


def test_a_clean_import_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = ImportedDialog(Imported(tmp_path / "报告.txt", 3))
    qtbot.addWidget(dialog)
    assert "“报告.txt”已全部读入，没有改动。" in words(dialog)
    assert not dialog.findChildren(QListWidget)


def test_a_heading_must_have_words(qtbot: QtBot) -> None:
    dialog = HeadingDialog("存在的问题", "存在的问题及原因分析")
    qtbot.addWidget(dialog)
    dialog.field.setText(" \t ")
    dialog.accept()
    assert dialog.asked.error.text() == "请填写标题。"
    dialog.field.setText("存在的\t主要问题\n")
    dialog.accept()
    assert dialog.words == "存在的 主要问题"


def test_chapters_above_a_heading_can_be_reworded_with_it(qtbot: QtBot) -> None:
    above = [AskedHeading("performance", "部门整体支出绩效情况", "绩效情况")]
    dialog = HeadingDialog("产出情况", "产出情况", None, above)
    qtbot.addWidget(dialog)
    dialog.chapter("performance").setText(" ")
    dialog.accept()
    assert dialog.chapters["performance"].error.text() == "请填写标题。"
    assert not dialog.asked.error.text()
    next(each for each in dialog.findChildren(QPushButton) if each.text() == "恢复提纲标题").click()
    dialog.accept()
    assert (dialog.words, dialog.above) == ("产出情况", {"performance": "绩效情况"})


def test_the_outlines_own_heading_is_offered_only_where_it_differs(qtbot: QtBot) -> None:
    for official, offered in (("存在的问题", False), ("", False), ("存在的问题及原因分析", True)):
        dialog = HeadingDialog("存在的问题", official)
        qtbot.addWidget(dialog)
        assert ("恢复提纲标题" in [button.text() for button in dialog.findChildren(QPushButton)]) is offered


def test_a_new_section_has_a_heading_and_a_place(session: Session, qtbot: QtBot) -> None:
    dialog = SectionDialog(session.current, "problems")
    qtbot.addWidget(dialog)
    assert dialog.place.currentText() == "七、存在的问题及原因分析"
    dialog.accept()
    assert dialog.asked.error.text() == "请填写标题。"
    dialog.field.setText("整改情况")
    dialog.place.setCurrentIndex(1)
    dialog.accept()
    assert (dialog.words, dialog.after) == ("整改情况", "profile.duties")


def test_a_question_has_two_answers(qtbot: QtBot) -> None:
    press("打开")
    assert questions.ask("要打开吗？", "打开", "不打开")
    press("不打开")
    assert not questions.ask("要打开吗？", "打开", "不打开")
    answer(lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))
    assert not questions.ask("要打开吗？", "打开", "不打开")
    press("知道了")
    questions.tell("磁盘空间不足。")


def test_help_lists_the_licences_and_every_key(qtbot: QtBot) -> None:
    parts, keys = AboutDialog(), KeysDialog([("F9", "检查")])
    for dialog in (parts, keys):
        qtbot.addWidget(dialog)
    assert any("LGPL" in each for each in words(parts))
    assert any(VERSION in each for each in words(parts))
    assert {"F9", "检查", "Enter", "Ctrl+Enter"} <= set(words(keys))


def test_the_licence_of_every_part_can_be_read(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    dialog = LicencesDialog()
    qtbot.addWidget(dialog)
    names = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    dialog.list.setCurrentRow(next(row for row, name in enumerate(names) if name.startswith("PySide6")))
    assert dialog.text.toPlainText().startswith("LGPL-3.0-only OR")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in dialog.text.toPlainText()
    monkeypatch.setattr(about, "components", tuple)
    empty = LicencesDialog()
    qtbot.addWidget(empty)
    assert empty.list.count() == 0


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("2023年度青山县/档案馆：报告?", "2023年度青山县档案馆：报告"),
        ("长" * 300, "长" * 100),
        (" . ", "报告"),
    ],
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert files.file_name(title) == name


def test_a_name_to_write_to_gets_the_suffix_of_its_kind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(files, "_folder", tmp_path)

    def accept(dialog: QFileDialog) -> None:
        assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        dialog.selectNameFilter("文本 (*.txt)")
        dialog.filterSelected.emit("文本 (*.txt)")
        dialog.selectFile(str(tmp_path / "年度报告"))
        dialog.accept()

    answer(accept)
    chosen = files.ask_target("导出", "2023年度报告", (("存档", "*.sqlite"), ("文本", "*.txt")))
    assert chosen == tmp_path / "年度报告.txt"


def test_a_file_to_read_is_chosen_or_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setattr(files, "_folder", tmp_path)
    source = tmp_path / "报告.txt"
    source.write_text("", "utf-8")

    def accept(dialog: QFileDialog) -> None:
        dialog.selectFile(str(source))
        dialog.accept()

    answer(accept)
    assert files.ask_source("导入", (("报告", "*.txt"),)) == source
    answer(lambda dialog: dialog.reject())
    assert files.ask_source("导入", (("报告", "*.txt"),)) is None


def test_enter_behind_the_year_asks_for_the_unit_and_scolds_nobody(outline_source: OutlineSource, qtbot: QtBot) -> None:
    dialog = NewReportDialog([outline_source], [])
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    dialog.year.setFocus()
    qtbot.waitUntil(dialog.year.hasFocus)
    qtbot.keyClick(dialog.year, Qt.Key.Key_Return)
    assert dialog.unit.hasFocus()
    assert dialog.unit_asked.error.text() == ""
    assert dialog.isVisible()
    dialog.unit.setText(UNIT)
    qtbot.keyClick(dialog.unit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.wanted is not None
    assert dialog.wanted.unit == UNIT


def test_the_unit_that_was_last_reported_stands_there(outline_source: OutlineSource) -> None:
    assert NewReportDialog([outline_source], [UNIT, "青山县图书馆"]).unit.text() == UNIT


def test_an_import_says_what_it_read() -> None:
    taken = tuple(Stated(key, "1", "") for key in ("general.budget", "cover.unit", "projects.1", "projects.2"))
    read = Imported(Path("报告.txt"), 3, taken=taken)
    assert read_words(read) == "读出2项数据、2行表格。"
    assert read_words(replace(read, doubtful=taken[:1])).endswith("另有1处写到数据但没有采用，请在“检查”中核对。")
    assert read_words(Imported(Path("报告.sqlite"), 3)) == ""


def test_what_was_read_takes_the_room_that_there_is(qtbot: QtBot, tmp_path: Path) -> None:
    """Of 32 figures seven were in sight: what was cleaned and left over stands behind them now."""
    sample = ROOT / "resources" / "samples" / "2024-qingluan.txt"
    with open_library(tmp_path / "library.db") as library:
        reading = read(library, sample)
        whole = previewed(library, sample, reading)
    preview = replace(whole, cleaned=("多余空格",) * 4, unplaced=("附：名单",) * 5)
    dialog = ReadingReview(preview, entries(reading), source_words(sample))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(1120, 700)  # of a screen of 1366 × 768
    QApplication.processEvents()
    table = dialog.table
    seen = [row for row in range(table.rowCount()) if table.rowViewportPosition(row + 1) <= table.viewport().height()]
    assert table.rowCount() == 32
    assert len([row for row in seen if table.rowViewportPosition(row + 1) > 0]) >= 15
    found = {each.tabText(0): each for each in dialog.findChildren(QTabWidget)}
    tabs = found.pop("读到的数据（32）")
    assert list(found) == ["原文"]
    assert [tabs.tabText(place) for place in range(tabs.count())] == [
        "读到的数据（32）",
        "清理之处（4）",
        "未能归位的内容（5）",
    ]
    tabs.setCurrentIndex(2)
    assert next(each for each in tabs.findChildren(QListWidget) if each.isVisible()).count() == 5

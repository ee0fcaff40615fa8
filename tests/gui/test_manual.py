"""使用手册: what it names is there by that very name, its pictures are there and small, its words pass, it is found."""

import re

import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QKeySequence, QTextDocument, QTextFormat
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from actions.manual import Chapter, chapters, chapters_with, manual_folder
from actions.proofreading import wrong_words
from domain.proofreading import proofread
from gui.dialogs.about import FIELD_KEYS
from gui.dialogs.manual import ManualDialog, pictures
from gui.shell.commands import INNER_MENUS, MENUS, Command
from gui.shell.menus import SECTION_KEYS
from gui.shell.window import MainWindow
from tests.gui.typing import KEY, SHIFT, press
from tools.messages import sentences

CHAPTERS = chapters()
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
MOST_PICTURES, LARGEST = 12, 40 * 1024
TASKS = (
    "第一次使用", "录入一份报告", "从去年的文件导入", "检查与核实", "定稿、打印、盖章、归档", "退回修改", "结转下一年",
    "由文档建立提纲", "更换提纲",
    "附件与评分", "采集表与 Excel", "校对任意文件", "备份与恢复", "快捷键", "常见问题", "出错时怎么办",
)  # fmt: skip


def menu_words() -> dict[str, set[str]]:
    """The entries of each menu as a clerk reads them."""
    return {
        re.sub(r"\(&.\)", "", title): {_in_menu(command) for command in commands if command.name}
        for title, commands in MENUS
    }


def _in_menu(command: Command) -> str:
    """A command's words, behind those of the menu within the menu that holds it."""
    inner = next((title for title, names in INNER_MENUS.items() if command.name in names), "")
    return " → ".join(filter(None, [inner, command.words.rstrip("…")]))


def all_keys() -> set[str]:
    """Every key that does something, as a manual writes it."""
    of_menus = {key for _title, commands in MENUS for command in commands for key in command.keys}
    written = {QKeySequence(key).toString().replace("Return", "Enter") for key in of_menus}
    sections = {f"Ctrl+{number}" for number in range(1, SECTION_KEYS + 1)}
    return written | {key for key, _words in FIELD_KEYS} | sections | {"F2", "F6", "F11"}


def test_the_chapters_follow_the_tasks() -> None:
    assert tuple(chapter.title for chapter in CHAPTERS) == TASKS


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.key)
def test_what_is_named_bears_this_very_name(chapter: Chapter) -> None:
    entries, said = menu_words(), {re.sub(r"\(&.\)", "", sentence).rstrip("…") for sentence in sentences()}
    named = re.findall(r"\*\*([^*]+)\*\*", chapter.markdown)
    for words in named:
        menu, _arrow, entry = words.partition(" → ")
        assert entry in entries[menu] if menu in entries and entry else words in said, words
    assert named


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.key)
def test_each_key_does_something(chapter: Chapter) -> None:
    assert set(re.findall(r"`([^`]+)`", chapter.markdown)) <= all_keys()


def test_a_bold_menu_is_a_real_one() -> None:
    told = {words for chapter in CHAPTERS for words in re.findall(r"\*\*(\w+) → ", chapter.markdown)}
    assert told == set(menu_words())


def test_every_picture_is_there_small_and_used() -> None:
    used = [name for chapter in CHAPTERS for _caption, name in PICTURE.findall(chapter.markdown)]
    files = {file.name: file for file in manual_folder().glob("*.png")}
    assert len(used) == len(set(used)) <= MOST_PICTURES
    assert set(used) == set(files)
    for file in files.values():
        assert file.stat().st_size <= LARGEST, file.name
        assert QImage(str(file)).width() >= 500
    assert all(caption for chapter in CHAPTERS for caption, _name in PICTURE.findall(chapter.markdown))


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.key)
def test_its_words_pass_our_own_proofreader(chapter: Chapter) -> None:
    found = proofread(chapter.words, known=wrong_words())
    assert [(finding.code, finding.quote) for finding in found] == []
    assert not set("！您你") & set(chapter.words)


def test_a_search_leaves_the_chapters_with_the_words() -> None:
    assert [chapter.key for chapter in chapters_with(CHAPTERS, "抢救")] == ["13-backup"]
    assert chapters_with(CHAPTERS, " word ") == chapters_with(CHAPTERS, "Word") != ()
    assert chapters_with(CHAPTERS, "") == CHAPTERS
    assert chapters_with(CHAPTERS, "](") == ()  # signs of the markup are no words


def test_words_are_looked_for_and_gone_through(qtbot: QtBot) -> None:
    dialog = ManualDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.list.count() == len(TASKS)
    assert "第一份报告" in dialog.page.toPlainText()
    dialog.search.setText("第二备份位置")
    titles = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert titles == ["备份与恢复", "出错时怎么办"]
    assert dialog.page.textCursor().selectedText() == "第二备份位置"
    assert len(dialog.page.extraSelections()) == 1
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.list.currentRow() == 1
    assert dialog.page.textCursor().selectedText() == "第二备份位置"
    dialog.search.setText("没有这样的词")
    assert dialog.page.toPlainText() == ""
    assert dialog.list.item(0).text() == "没有找到。"
    dialog.open_at("14-keys")
    assert dialog.list.currentItem().text() == "快捷键"


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.key)
def test_pictures_are_no_wider_than_the_page(chapter: Chapter, qtbot: QtBot) -> None:
    dialog = ManualDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.open_at(chapter.key)
    for width in (900, 620, 780):
        dialog.resize(width, 520)
        QApplication.processEvents()
        QApplication.processEvents()
        page = dialog.page
        assert page.horizontalScrollBar().maximum() == 0
        names = [name for _place, name in pictures(page.document())]
        assert names == [name for _caption, name in PICTURE.findall(chapter.markdown)]
        for name in names:
            picture = page.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(name))
            assert 200 < picture.width() <= page.viewport().width()


def test_a_chapter_begins_in_its_own_letters(qtbot: QtBot) -> None:
    dialog = ManualDialog()
    qtbot.addWidget(dialog)
    looks = []
    for key in ("01-first", "14-keys", "01-first"):
        dialog.open_at(key)
        cursor = dialog.page.document().find("程序把填报" if key == "01-first" else "不用鼠标")
        look = cursor.charFormat()
        looks.append((look.fontWeight(), look.property(QTextFormat.Property.FontSizeAdjustment)))
    assert len(set(looks)) == 1


def test_pictures_fit_a_page_that_is_not_resized(qtbot: QtBot) -> None:
    dialog = ManualDialog()
    qtbot.addWidget(dialog)
    dialog.resize(640, 520)
    dialog.show()
    QApplication.processEvents()
    dialog.open_at("13-backup")
    page = dialog.page
    (place,) = [name for _place, name in pictures(page.document())]
    picture = page.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(place))
    assert 200 < picture.width() <= page.viewport().width()
    assert page.horizontalScrollBar().maximum() == 0


def test_the_manual_stays_beside_the_window_and_is_one(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    press(KEY.Key_F1, SHIFT)
    (dialog,) = window.findChildren(ManualDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    window.commands["manual"].trigger()
    assert window.findChildren(ManualDialog) == [dialog]
    dialog.close()


def test_it_is_readable_on_half_of_a_small_screen(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """1024 × 600 at 200 % leaves 512 × 300."""
    monkeypatch.setattr("gui.dialogs.frame.room", lambda _window: QSize(512, 280))
    dialog = ManualDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    assert dialog.width() <= 512
    corner = dialog.page.mapTo(dialog, dialog.page.rect().topRight())
    assert corner.x() < dialog.width()
    assert dialog.page.horizontalScrollBar().maximum() == 0

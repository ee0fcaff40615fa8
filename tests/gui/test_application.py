"""The application around the window: fonts, Chinese words of Qt's own, input method, faults, and a killed process."""

import gc
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from actions.outlines import OutlineSource
from actions.problems import EnvironmentProblem
from actions.reports import add, opened
from gui import application
from gui.look import fonts
from gui.look.appearance import Appearances, wear
from gui.look.icons import icon
from gui.look.theme import DARK, LIGHT, dress, stylesheet, theme
from gui.shell import failures, input_method
from gui.shell.preferences import Preferences
from gui.shell.window import MainWindow
from storage.library import Library
from tests.gui.conftest import answer, filled_report, money, press

ROOT = Path(__file__).parents[2]


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    made, _appearances = application.set_up()
    yield made
    wear(made, LIGHT)


def test_qts_own_words_are_chinese(dressed: QApplication, qtbot: QtBot) -> None:
    box, line = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel), QLineEdit()
    qtbot.addWidget(box)
    qtbot.addWidget(line)
    assert [button.text() for button in box.buttons()] == ["取消"]
    menu = line.createStandardContextMenu()
    assert any("复制" in action.text() for action in menu.actions())
    menu.deleteLater()


def test_a_file_dialog_that_qt_draws_is_chinese(dressed: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "上年报告").mkdir()
    (tmp_path / "说明.docx").write_bytes(b"x" * 2048)
    dialog = QFileDialog(None, "导出", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.show()
    view = dialog.findChildren(QTreeView)[0]
    qtbot.waitUntil(lambda: view.model().rowCount(view.rootIndex()) == 2)
    model = view.model()
    kinds = {str(model.index(row, 2, view.rootIndex()).data()) for row in range(2)}
    assert "文件夹" in kinds
    assert not any("File" in kind or "Folder" in kind for kind in kinds)
    heads = [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(4)]
    words = [each.text() for each in dialog.findChildren(QPushButton)]
    words += [each.text() for each in dialog.findChildren(QLabel)] + heads
    words += [each.toolTip() for each in dialog.findChildren(QToolButton)]
    assert [each for each in words if re.search(r"[A-Za-z]{2}", each)] == []


def test_the_theme_follows_the_palette(dressed: QApplication) -> None:
    for colours in (DARK, LIGHT):
        wear(dressed, colours)
        assert theme() is colours
        assert dressed.palette().color(QPalette.ColorRole.Text).name() == colours.text


def test_every_word_of_the_style_sheet_is_filled_in() -> None:
    assert "$" not in stylesheet(DARK)
    assert DARK.background in stylesheet(DARK)
    assert DARK.is_dark
    assert not LIGHT.is_dark


def test_a_property_repaints_only_when_it_changes(dressed: QApplication, qtbot: QtBot) -> None:
    button = QPushButton("x")
    qtbot.addWidget(button)
    button.show()
    plain = button.grab().toImage()
    dress(button, kind="primary")
    assert button.grab().toImage() != plain


def test_icons_are_drawn_in_the_colour_asked_for(dressed: QApplication) -> None:
    one, other = icon("print").pixmap(20).toImage(), icon("print", "#ff0000").pixmap(20).toImage()
    assert one != other


def test_an_icon_is_grey_where_it_cannot_be_used_and_fits_every_size(dressed: QApplication) -> None:
    drawn = icon("print")
    grey = drawn.pixmap(20, QIcon.Mode.Disabled).toImage()
    assert grey == icon("print", theme().disabled).pixmap(20).toImage() != drawn.pixmap(20).toImage()
    assert drawn.pixmap(31).width() == 31
    sharp = drawn.pixmap(QSize(20, 20), 2.0)
    assert (sharp.width(), sharp.devicePixelRatio()) == (40, 2.0)


def test_a_button_draws_its_icon(dressed: QApplication, qtbot: QtBot) -> None:
    plain, shown = QToolButton(), QToolButton()
    shown.setIcon(QIcon(icon("print")))
    gc.collect()
    for button in (plain, shown):
        qtbot.addWidget(button)
    assert plain.grab().toImage() != shown.grab().toImage()


def test_the_window_makes_ready_for_the_first_report_when_it_has_settled(window: MainWindow) -> None:
    assert "desk" not in window.__dict__
    application.settle(window)
    assert window.editor.page == ""
    assert "desk" in window.__dict__
    assert not any(dock.isVisible() for dock in window.docks.all)
    assert not any(toggle.isEnabled() for toggle in window.docks.toggles())


def test_what_may_wait_is_done_behind_the_first_frame(window: MainWindow, qtbot: QtBot) -> None:
    done: list[str] = []
    application.FirstFrame(window, lambda: done.append("once"))
    assert not done
    for _turn in range(2):
        window.repaint()
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["once"]


@pytest.mark.parametrize(
    ("families", "chosen"),
    [
        (["SimSun", "Microsoft YaHei UI"], "Microsoft YaHei UI"),
        (["SimSun"], "SimSun"),
        ([], "Noto Sans SC"),
    ],
)
def test_a_face_with_chinese_characters_is_always_found(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, families: list[str], chosen: str
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", lambda _system: families)
    assert fonts.chinese_family() == chosen


def test_the_system_decides_the_colours_unless_the_clerk_does(
    qapp: QApplication, preferences: Preferences, qtbot: QtBot
) -> None:
    appearances = Appearances(qapp, preferences)
    with qtbot.waitSignal(appearances.changed):
        appearances.choose("dark")
    assert theme() is DARK
    appearances.choose("system")
    assert theme() is LIGHT


# Input method


@pytest.mark.parametrize(
    ("environment", "plugins", "after"),
    [
        ({"QT_IM_MODULE": "fcitx"}, ["ibus", "compose"], {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "fcitx5"}, ["ibus"], {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "fcitx"}, ["fcitx5", "ibus"], {"QT_IM_MODULE": "fcitx"}),
        ({"QT_IM_MODULES": "wayland;fcitx;ibus"}, ["ibus"], {"QT_IM_MODULES": "wayland;ibus"}),
        ({"QT_IM_MODULE": "ibus"}, ["ibus"], {"QT_IM_MODULE": "ibus"}),
        ({}, [], {}),
    ],
)
def test_fcitx_without_its_plugin_falls_back_to_ibus(
    environment: dict[str, str], plugins: list[str], after: dict[str, str]
) -> None:
    changed = environment != after
    assert input_method.fall_back(environment, plugins) is changed
    assert environment == after


def test_the_plugins_that_are_there_are_found() -> None:
    assert "ibus" in input_method.installed() or sys.platform != "linux"


def test_the_self_test_says_how_the_window_stands(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_IM_MODULE", "fcitx")
    lines = list(application.self_test_lines())
    assert lines[0].startswith("窗口：Qt 6.")
    assert lines[-1] == "没有 fcitx 插件，改由 ibus 接口输入汉字"


def test_the_self_test_needs_no_screen(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert not application.has_screen()
    with pytest.raises(EnvironmentProblem, match="图形界面"):
        application.run(None)
    assert list(application.self_test_lines())
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"


# Running


def test_the_window_runs_and_ends(tmp_path: Path, preferences: Preferences, qtbot: QtBot) -> None:
    seen: list[str] = []

    def close() -> None:
        for widget in QApplication.topLevelWidgets():
            if type(widget).__name__ == "MainWindow" and widget.isVisible():
                seen.append(widget.windowTitle())
                widget.close()

    QTimer.singleShot(0, close)
    assert application.run(tmp_path / "new" / "library.db") == 0
    assert seen == ["绩效自评"]
    assert (tmp_path / "new" / "library.db").exists()


def test_a_library_that_cannot_be_opened_ends_the_start(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "notes.db").write_text("no library", "utf-8")
    press("知道了")
    assert application.run(tmp_path / "notes.db") == EnvironmentProblem.exit_code


def test_a_library_in_use_that_then_vanishes_is_said_too(tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "library.db"
    sentences: list[str] = []

    def understand(box: QWidget) -> None:
        sentences.append(box.text())  # type: ignore[attr-defined]
        box.close()

    def read(box: QWidget) -> None:
        path.unlink()
        answer(understand)
        next(button for button in box.findChildren(QPushButton) if button.text() == "以只读方式打开").click()

    with Library.open(path, who="李会计"):
        answer(read)
        assert application.run(path) == EnvironmentProblem.exit_code
    assert "找不到" in sentences[0]


# Faults


def test_a_fault_is_logged_and_told_and_the_program_goes_on(qapp: QApplication) -> None:
    told: list[str] = []

    def go_on() -> None:
        told.append("on")
        qapp.quit()

    with failures.watched(told.append):
        QTimer.singleShot(0, lambda: 1 / 0)
        QTimer.singleShot(1, go_on)
        qapp.exec()
    assert told == [failures.sentence(), "on"]
    assert "ZeroDivisionError" in failures.log_file().read_text("utf-8")


def test_without_a_place_for_the_log_faults_are_still_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    monkeypatch.setattr(failures, "log_file", lambda: tmp_path / "file" / "window.log")
    told: list[str] = []
    with failures.watched(told.append):
        sys.excepthook(ValueError, ValueError("no"), None)
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt("stop"), None)
    assert len(told) == 1
    written = capsys.readouterr().err
    assert "ValueError: no" in written
    assert "KeyboardInterrupt: stop" in written


# Settings


def test_settings_that_make_no_sense_mean_the_defaults(preferences: Preferences, tmp_path: Path) -> None:
    settings = tmp_path / "settings" / "jixiao" / "window.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\nappearance=purple\n[shape]\nwindow=nonsense\n", "utf-8")
    assert Preferences().appearance == "system"
    assert Preferences().shape("window") is None
    preferences.keep_place(tmp_path / "a.db", 7, "problems")
    preferences.flush()
    assert Preferences().place(tmp_path / "a.db") == (7, "problems")
    assert Preferences().place(tmp_path / "b.db") == (0, "")


# A killed process

_TYPIST = """
import sys
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from gui import application
from gui.shell.window import MainWindow

def type_and_wait():
    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow))
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.open_report(int(sys.argv[2]))
    window.desk.go("general.budget")
    line = window.focusWidget()
    QTest.keyClicks(line, "777.77")
    QTest.keyClick(line, Qt.Key.Key_Return)
    print(window.status.saved.text(), flush=True)

QTimer.singleShot(0, type_and_wait)
application.run(Path(sys.argv[1]))
"""


def test_a_figure_survives_the_death_of_the_process(
    tmp_path: Path, outline_source: OutlineSource, preferences: Preferences
) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        report = add(library, filled_report(outline_source), outline_source.text)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", _TYPIST, str(path), str(report)]
    with subprocess.Popen(command, env=environment, cwd=tmp_path, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        process.kill()
    assert said.startswith("已自动保存 ")
    with Library.open(path) as library:
        assert opened(library, report).report.amount("general.budget") == money("777.77")


COPY = """
from gui.application import release_clipboard, set_up
from gui.fields.prose.document import Printer
from gui.fields.prose.pasting_text import mime_of
from actions.outlines import named
from domain.editing import new_report
from PySide6.QtGui import QGuiApplication
set_up()
outline = named("hunan-2022").outline
QGuiApplication.clipboard().setMimeData(mime_of(["a"], Printer(new_report(outline, "2022", "x"), outline)))
release_clipboard()
assert QGuiApplication.clipboard().text() == "a"
"""


def test_what_was_copied_does_not_crash_the_program_on_its_way_out() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    assert subprocess.run([sys.executable, "-c", COPY], cwd=ROOT, env=environment, check=False).returncode == 0

"""设置: what is chosen is kept, what is refused is said under its field, and the next start wears it."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from actions.carrying import threshold_text
from actions.language import _, use
from actions.person import person
from actions.reviewing import is_wanted
from gui.application import magnify
from gui.dialogs.backups import BackupsDialog
from gui.dialogs.settings import Choices, SettingsDialog
from gui.shell.preferences import Preferences
from gui.shell.window import MainWindow
from storage.library import Library
from tests.gui.typing import CTRL, KEY, press


def opened_dialog(window: MainWindow, qtbot: QtBot) -> SettingsDialog:
    window.activateWindow()
    press(KEY.Key_Comma, CTRL)
    dialog = next(each for each in window.findChildren(SettingsDialog) if each.isVisible())
    qtbot.waitExposed(dialog)
    return dialog


def test_what_is_chosen_is_kept(window: MainWindow, preferences: Preferences, qtbot: QtBot) -> None:
    dialog = opened_dialog(window, qtbot)
    assert dialog.chosen == Choices()
    dialog.language.setCurrentText("English")
    dialog.appearance.setCurrentText("深色")
    dialog.magnification.setCurrentText("特大（130%）")
    dialog.reviews.setChecked(False)
    dialog.threshold.setText("12.5%")
    dialog.accept()
    assert not dialog.isVisible()
    kept = Preferences()
    assert (kept.language, kept.appearance, kept.magnification) == ("en", "dark", "130")
    assert not is_wanted(window.library)
    assert threshold_text(window.library) == "12.5"
    assert window.notices.sentence == "设置已保存，语言和大小下次启动时生效。"
    assert opened_dialog(window, qtbot).chosen == Choices("en", "dark", "130", reviews=False, threshold="12.5")
    window.appearances.choose("light")


def test_the_name_of_whoever_works_here_is_kept_and_a_sign_is_refused(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened_dialog(window, qtbot)
    dialog.person.setText("x")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.person_asked.error.text() == "“x”不是完整的姓名，请填写全名。"
    dialog.person.setText(" 李会计")
    dialog.accept()
    assert person(window.library) == "李会计"
    again = opened_dialog(window, qtbot)
    assert again.chosen.person == "李会计"
    again.reject()


def test_a_threshold_that_is_none_is_refused_under_its_field_and_nothing_is_kept(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = opened_dialog(window, qtbot)
    dialog.threshold.setText("许多")
    dialog.language.setCurrentText("English")
    dialog.reviews.setChecked(False)
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.threshold_asked.error.text() == "“许多”不是百分数。请填写0到1000之间的数，如30。"
    assert Preferences().language == "zh"
    assert is_wanted(window.library)
    dialog.threshold.setText("30")
    dialog.reject()


def test_cancelling_keeps_nothing(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened_dialog(window, qtbot)
    dialog.magnification.setCurrentText("特大（130%）")
    dialog.reject()
    assert Preferences().magnification == "100"


def test_other_settings_are_led_to(window: MainWindow, qtbot: QtBot) -> None:
    dialog = opened_dialog(window, qtbot)
    button = next(each for each in dialog.findChildren(QPushButton) if each.text() == "备份与恢复…")
    button.click()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: bool(window.findChildren(BackupsDialog)))


def test_the_library_is_left_alone_while_reading_only(tmp_path: Path, qtbot: QtBot) -> None:
    Library.open(tmp_path / "library.db").close()
    dialog = SettingsDialog(Choices(), is_writable=False)
    qtbot.addWidget(dialog)
    assert not dialog.reviews.isEnabled()
    assert not dialog.threshold.isEnabled()
    assert dialog.language.isEnabled()


@pytest.mark.parametrize(
    ("before", "magnification", "after"),
    [
        ({}, "100", {}),
        ({}, "115", {"QT_SCALE_FACTOR": "1.15"}),
        ({"QT_SCALE_FACTOR": "2"}, "130", {"QT_SCALE_FACTOR": "2"}),
    ],
)
def test_the_size_is_worn_unless_qt_was_told_another(
    before: dict[str, str], magnification: str, after: dict[str, str]
) -> None:
    magnify(before, magnification)  # type: ignore[arg-type]
    assert before == after


def test_a_broken_settings_file_means_the_defaults(preferences: Preferences) -> None:
    preferences._settings.setValue("language", "klingon")
    preferences._settings.setValue("magnification", "9000")
    assert (preferences.language, preferences.magnification) == ("zh", "100")


def test_the_dialog_speaks_english_too(qtbot: QtBot) -> None:
    use("en")
    try:
        dialog = SettingsDialog(Choices(language="en"), is_writable=True)
        qtbot.addWidget(dialog)
        assert dialog.windowTitle() == _("设置") == "Settings"
        assert dialog.language.currentText() == "English"
    finally:
        use("zh")

"""The pictures of the manual: what they may show."""

from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.dialogs.backups import BackupsDialog
from tools.manual_pictures import CLERKS_FOLDER, name_folder


def test_no_picture_shows_the_folder_that_it_was_made_in(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = BackupsDialog(tmp_path / "备份")
    qtbot.addWidget(dialog)
    name_folder(dialog, tmp_path)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert any(CLERKS_FOLDER in text for text in texts)
    assert not [text for text in texts if str(tmp_path) in text]

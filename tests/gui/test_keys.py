"""Keys are read by their English names, whatever language Qt speaks."""

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.keys import sequence
from gui.shell.commands import MENUS


class _Counting(QTranslator):
    """Knows no word, and counts how often it is asked for one."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str:
        self.asked += 1
        return ""


def test_every_key_of_the_menus_is_read_without_asking_for_a_translation(qtbot: QtBot) -> None:
    counting = _Counting()
    QApplication.installTranslator(counting)
    try:
        keys = [key for _title, commands in MENUS for command in commands for key in command.keys]
        read = [sequence(key) for key in keys]
        asked = counting.asked
    finally:
        QApplication.removeTranslator(counting)

    assert [each.toString() for each in read] == keys
    assert asked < len(keys) / 10  # Qt looks at a word of its own when a translator comes

"""The words in the field with the focus: those that are marked, and marking what was found."""

from PySide6.QtWidgets import QApplication, QLineEdit

from domain.searching import Occurrence
from gui.fields.prose.editor import ProseEditor


def marked_words() -> str:
    """What is marked in the field with the focus; blank where that is no field or nothing is."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit):
        return focus.selectedText()
    return focus.marked_words() if isinstance(focus, ProseEditor) else ""


def mark_found(found: Occurrence) -> None:
    """Marks what was found in the field with the focus, and nothing where that field holds other words (a heading)."""
    focus = QApplication.focusWidget()
    if isinstance(focus, ProseEditor):
        is_there = focus.words() == found.text
        focus.mark(*((found.start, found.stop) if is_there else (0, 0)))
    elif isinstance(focus, QLineEdit) and focus.text() == found.text:
        focus.setSelection(_utf16(found.text[: found.start]), _utf16(found.text[found.start : found.stop]))


def _utf16(text: str) -> int:
    """How many places of a line of Qt's a text takes."""
    return len(text.encode("utf-16-le")) // 2

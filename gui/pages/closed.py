"""A page of a report that is final: everything can be read and copied, nothing typed."""

from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit, QWidget

from gui.fields.figure.sum_check import SumCheck
from gui.fields.figure.totals_line import ResultLine
from gui.look.theme import dress


def close(page: QWidget) -> None:
    """Makes every field of a page read-only. What a key still reaches, the session refuses."""
    for view in page.findChildren(QAbstractItemView):
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        dress(view, kind="closed")  # a line or text that is read-only says so itself
    for line in page.findChildren(QLineEdit):
        line.setReadOnly(True)
    for text in page.findChildren(QTextEdit):
        text.setReadOnly(True)
    for widget in (*page.findChildren(QAbstractButton), *page.findChildren(QComboBox)):
        widget.setEnabled(False)
    takes = [each.take for each in page.findChildren(SumCheck)] + [each.take for each in page.findChildren(ResultLine)]
    for take in takes:
        take.hide()  # where it cannot be pressed it only takes the words' room

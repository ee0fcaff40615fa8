"""How the 问题清单 measures its lines: each once, and of many some in each turn of the event loop."""

from typing import ClassVar

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QListView
from pytestqt.qtbot import QtBot

from domain.checks import Finding
from gui.panels import findings_look
from gui.panels.findings import FindingLine, FindingModel
from gui.panels.findings_look import FindingDelegate

FINDING = Finding("error", "write.word", quote="词")


class Measured(QFontMetrics):
    """Writes down what is measured."""

    words: ClassVar[list[str]] = []

    def boundingRect(self, *what: object) -> object:  # type: ignore[override]
        """The same, written down."""
        Measured.words.append(str(what[-1]))
        return super().boundingRect(*what)  # type: ignore[call-overload]


def test_a_line_is_measured_once_for_each_width(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings_look, "QFontMetrics", Measured)
    Measured.words.clear()
    view, model = QListView(), FindingModel()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setItemDelegate(FindingDelegate(view))
    view.setWordWrap(True)
    view.resize(300, 400)
    model.show(tuple(FindingLine(f"第{number}处写错了一个词，请改正。" * 3, FINDING) for number in range(5)))
    view.show()
    for _again in range(3):
        view.doItemsLayout()
        QApplication.processEvents()
    high = view.visualRect(model.index(0)).height()
    assert len(Measured.words) == len(set(Measured.words)) == 5

    view.resize(900, 400)
    view.doItemsLayout()
    QApplication.processEvents()
    assert view.visualRect(model.index(0)).height() < high
    assert len(Measured.words) == 10

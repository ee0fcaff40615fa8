"""Typing at the end of a text in a bare QTextEdit: milliseconds of the processor for a key, at the 95th of 100.

``bare_text.py CHARACTERS``
"""

import os
import statistics
import sys
from time import thread_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit


def seconds(editor: QTextEdit) -> float:
    """The time of the thread for a key and for painting what it changed."""
    began = thread_time()
    QTest.keyClicks(editor, "a")
    QApplication.processEvents()
    return thread_time() - began


length = int(sys.argv[1])
application = QApplication(sys.argv[:1])
editor = QTextEdit()
editor.resize(800, 600)
editor.setPlainText(("全面完成年初确定的各项任务，资金使用合规，群众较为满意。" * length)[:length])
editor.show()
application.processEvents()
editor.moveCursor(QTextCursor.MoveOperation.End)
print(1000 * statistics.quantiles([seconds(editor) for _key in range(100)], n=20)[-1])

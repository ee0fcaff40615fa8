"""The clerk of the keyboard test: a process that runs the program and presses its keys with xdotool.

``python -m tests.keyboard.operator FOLDER``: on the display named in the environment, with an empty library in FOLDER.
What to type is the shipped sample with its attachments; which field has the cursor the operator sees as a clerk would
(by asking Qt); nothing is set but by keys that come from the display. Prints JSON: ``keys``, ``seconds``, ``pages`` and
``pressed``, how often each key was that writes nothing.
"""

import json
import subprocess
import sys
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import takewhile
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLineEdit, QMenu, QWidget

from actions.importing import import_source
from actions.opening import open_library
from actions.reports import opened
from domain.initials import initials
from domain.layout import worn
from domain.links import printed
from domain.outline import Outline, figures
from domain.report import Report
from gui import application
from gui.fields.figure.field import FigureField
from gui.fields.form.field import FormField
from gui.fields.prose.editor import ProseEditor
from gui.fields.table.field import TableField
from gui.pages.nil_switch import NilSwitch
from gui.shell.window import MainWindow
from tests.attached_sample import SAMPLE
from tests.gui.typing import typed
from tools.attached_sample import filled

PATIENCE = 120.0
"""Seconds that one step may take."""
GRACE = 0.2
"""Seconds after which a key was heard by a menu."""
PIECE, DELAYS = 30, (15, 40, 80, 150, 300, 300, 600)
"""Characters that are typed before somebody looks; milliseconds between them, until some more stand as they should."""
Waiting = Iterator[Callable[[], bool]]
"""A part of the work: it yields what must be true before it goes on."""


PERFORMANCE = ("performance.output", "performance.effect", "performance.satisfaction")
"""Where a new report has what the sample says below two headings of its own."""


class Heard(QObject):
    """Counts the keys that the window was given by the display, not by a program."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.count = 0
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key went down at a window: each comes to its window first, but those that a menu takes."""
        if event.type() == QEvent.Type.KeyPress and watched.isWindowType():
            self.count += 1
        return False


class Operator(QObject):
    """Presses one key after another; each waits until the window has heard the one before."""

    def __init__(self, folder: Path, wanted: Report, outline: Outline) -> None:
        super().__init__()
        self.folder, self.wanted, self.outline = folder, wanted, outline
        self.keys, self.begun = 0, monotonic()
        self.pressed: Counter[str] = Counter()
        self.heard: Heard | None = None
        self._until: Callable[[], bool] = lambda: True
        self._since = monotonic()
        self._work = self.work()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(5)

    # Keys

    def press(self, *names: str) -> Waiting:
        """Presses keys, as ``ctrl+k`` or ``Return``."""
        self.pressed.update(names)
        yield from self._sent(len(names) + sum(name.count("+") for name in names), "key", "--delay", "5", *names)

    def write(self, text: str) -> Waiting:
        """Types a text of one line, piece by piece, and looks whether it stands there; what came wrongly is typed anew.

        xdotool gives each character that the keyboard lacks a key of its own for a moment; a busy window may look when
        that moment is over. A clerk's input method has no such moments, so what is typed anew counts once.
        """
        keys, start = self.keys + len(text), len(seen()) if isinstance(QApplication.focusWidget(), ProseEditor) else 0
        right, delays = 0, iter(DELAYS)
        while right < len(text):
            delay = next(delays, None)
            if delay is None:
                raise TimeoutError(f"{text} cannot be typed, {seen()[start:]} stands there")
            part = text[right : right + (100 if text.isascii() else PIECE)]
            yield from self._sent(len(part), "type", "--delay", str(8 if part.isascii() else delay), part)
            stands, before = seen()[start:], right
            right = sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], zip(stands, text, strict=False)))
            if right > before:
                delays = iter(DELAYS)
            if len(stands) > right:
                yield from self._sent(0, "key", "--delay", "4", "--repeat", str(len(stands) - right), "BackSpace")
        self.keys = keys

    def _sent(self, count: int, *words: str) -> Waiting:
        heard = self.heard = self.heard or Heard(application_of())
        before = heard.count
        sending = subprocess.Popen(["xdotool", *words])  # not waited for: Qt must see each key while it is mapped
        yield lambda: sending.poll() is not None
        self.keys += count
        wanted, sent = before + (count if words[0] == "type" else 1), monotonic()
        yield lambda: heard.count >= wanted or (words[0] == "key" and monotonic() - sent > GRACE)
        yield lambda: True

    def _go_on(self) -> None:
        try:
            if not self._until():
                if monotonic() - self._since > PATIENCE:
                    raise TimeoutError(self.place())
                return
            self._until = next(self._work)
            self._since = monotonic()
        except StopIteration:
            self._timer.stop()
        except Exception:
            traceback.print_exc()
            self.picture("stopped")
            sys.stderr.flush()
            self._timer.stop()
            import os

            os._exit(1)

    # What the clerk sees

    @property
    def window(self) -> MainWindow:
        return next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))

    @property
    def report(self) -> Report:
        current = self.window.current
        assert current is not None
        return current.report

    def place(self) -> str:
        focus = QApplication.focusWidget()
        return f"{self.window.editor.page} {self.window.editor.current_key} {focus} {self.window.notices.sentence}"

    def picture(self, name: str) -> None:
        """A picture of what is on the screen, to look at."""
        for number, widget in enumerate(each for each in QApplication.topLevelWidgets() if each.isVisible()):
            widget.grab().save(str(self.folder / f"{name}-{number}.png"))

    def dialog(self, kind: type[QWidget] = QDialog) -> bool:
        top = QApplication.activeModalWidget()
        return isinstance(top, kind) and active(top)

    def around(self, kind: type[QWidget]) -> QWidget | None:
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, kind):
            widget = widget.parentWidget()
        return widget

    # The work

    def work(self) -> Waiting:
        """From the first start to the archive."""
        yield lambda: any(isinstance(each, MainWindow) and active(each) for each in QApplication.topLevelWidgets())
        yield from self.begin()
        yield from self.choose_attachments()
        done = -1
        while self.page_number() > done:
            done = self.page_number()
            yield from self.page()
        yield from self.rarely_asked()
        yield from self.finish()
        seconds, pressed = round(monotonic() - self.begun, 1), dict(self.pressed.most_common())
        told = {"keys": self.keys, "seconds": seconds, "pages": done + 1, "pressed": pressed}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        yield lambda: QApplication.activeModalWidget() is None and active(self.window)
        yield from self.press("ctrl+q")

    def begin(self) -> Waiting:
        """新建: year and unit."""
        yield from self.press("ctrl+n")
        yield self.dialog
        yield from self.write(str(self.wanted.figures["cover.year"]))
        yield from self.press("Return")
        yield from self.write(str(self.wanted.figures["cover.unit"]))
        yield from self.press("Return")
        yield lambda: self.window.current is not None and active(self.window)

    def command(self, words: str) -> Waiting:
        """Ctrl+K, a few letters, Enter."""
        yield lambda: QApplication.activeModalWidget() is None and active(self.window)
        yield from self.press("ctrl+k")
        yield self.dialog
        yield from self.write(words)
        yield from self.press("Return")

    def choose_attachments(self) -> Waiting:
        yield from self.command("附件")
        yield self.dialog
        dialog = QApplication.activeModalWidget()
        boxes = dialog.boxes  # type: ignore[union-attr]
        for key, box in boxes.items():
            for _ in range(len(boxes) + 4):
                if box.hasFocus():
                    break
                yield from self.press("Tab")
            if key in self.wanted.added:
                yield from self.press("space")
        yield from self.press("Return")
        yield lambda: active(self.window) and bool(self.report.added)
        assert set(self.report.added) == set(self.wanted.added), self.report.added
        yield from self.command("封面")
        yield lambda: self.window.editor.page == "cover" and active(self.window)

    def stands_at(self, key: str) -> bool:
        """Whether the cursor is in a field."""
        return active(self.window) and self.window.editor.current_key == key

    def page_number(self) -> int:
        from gui.shell.contents import page_keys

        current = self.window.current
        assert current is not None
        return page_keys(current).index(self.window.editor.page)

    def page(self) -> Waiting:
        """Every field of a page, until Enter leads on to the next."""
        page = self.window.editor.page
        for _ in range(400):
            if self.window.editor.page != page:
                return
            before = self.place()
            yield from self.field()
            if self.place() == before:  # the last page has none behind it
                yield from self.press("Next")
                return

    def field(self) -> Waiting:
        """The field that has the cursor."""
        key, focus = self.window.editor.current_key, QApplication.focusWidget()
        if isinstance(found := self.around(FormField), FormField):
            yield from self.form(found)
        elif isinstance(found := self.around(TableField), TableField):
            yield from self.table(found)
        elif isinstance(found := self.around(NilSwitch), NilSwitch):
            if self.window.editor.page in self.wanted.nil:
                yield from self.press("space")
            yield from self.press("Return")
        elif isinstance(focus, ProseEditor):
            yield from self.prose(key)
        elif isinstance(self.around(FigureField), FigureField):
            text = typed(self.wanted.value(key))
            if text and typed(self.report.value(key)) != text:
                yield from self.write(text)
            yield from self.press("Return")
        else:
            yield from self.press("ctrl+Return")

    def prose(self, key: str) -> Waiting:
        text = printed(self.wanted.prose.get(key, ""), self.wanted, self.outline)
        now = printed(self.report.prose.get(key, ""), self.report, self.window.current.outline)  # type: ignore[union-attr]
        if text and text != now:
            yield from self.press("ctrl+a", "Delete")
            for number, line in enumerate(text.split("\n")):
                if number:
                    yield from self.press("Return")
                yield from self.write(line)
        yield from self.press("ctrl+Return")

    def table(self, field: TableField) -> Waiting:
        key = field.edits.rows.part.key
        rows = self.wanted.rows(key)
        if not field.bar.more.isChecked():  # it is in the menu of the table
            yield from self.press("Menu")
            yield lambda: QApplication.activePopupWidget() is not None
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            last = len([action for action in menu.actions() if not action.isSeparator()])
            yield from self.press(*["Down"] * last, "Return")
            yield lambda: QApplication.activePopupWidget() is None
        while True:
            place, column = field.view.currentIndex().row(), field.model.columns[field.view.currentIndex().column()]
            if place >= len(rows):
                break
            text = typed(rows[place].cells.get(column.key))
            if column.choices and text:
                yield from self.choose(text, column.choices)
            elif text:
                yield from self.write(text)
            yield from self.press("Return" if column is field.model.columns[-1] else "Tab")
        yield from self.press("ctrl+Return")

    def choose(self, text: str, choices: tuple[str, ...]) -> Waiting:
        """A cell with choices, by the letter that one begins with, pressed until it shows."""
        letter = {"≥": "greater", "≤": "less", "＝": "equal"}.get(text, initials(text)[:1])
        for _ in choices:
            yield from self.press(letter)
            yield lambda: isinstance(QApplication.focusWidget(), QComboBox)
            if seen() == text:
                return
        raise TimeoutError(f"{text} cannot be chosen by {letter}")

    def form(self, field: FormField) -> Waiting:
        page = self.window.editor.page
        for _ in range(len(field.model.cells) + 1):
            key = field.key_now()
            text = typed(self.wanted.value(key))
            if text and typed(self.report.value(key)) != text:
                yield from self.write(text)
            yield from self.press("Tab")
            if self.around(FormField) is not field or self.window.editor.page != page:
                return

    def rarely_asked(self) -> Waiting:
        """What stands in groups that open when they are gone to: Ctrl+K and the figure's name."""
        for key, figure in figures(self.outline).items():
            text = typed(self.wanted.value(key))
            if key in self.wanted.figures and text and typed(self.report.value(key)) != text:
                yield from self.command(figure.label)
                yield partial(self.stands_at, key)
                yield from self.write(text)
                yield from self.press("Return")

    def finish(self) -> Waiting:
        """检查, 定稿, 盖章登记, 归档."""
        yield from self.press("F9")
        yield from self.command("定稿")
        yield self.dialog
        yield from self.write("周主任")
        yield from self.press("Return")
        yield lambda: self.report.state == "final"
        yield from self.command("盖章登记")
        yield self.dialog
        for _ in range(12):
            if isinstance(field := QApplication.focusWidget(), QLineEdit) and not field.text():
                break
            yield from self.press("Tab")
        yield from self.write("王会计")
        yield from self.press("Return")
        yield lambda: self.report.state == "sealed"
        yield from self.command("归档")
        yield self.dialog
        yield from self.press("Return")
        yield lambda: self.dialog(QFileDialog)
        yield from self.press("ctrl+a")
        yield from self.write(str(self.folder))
        yield from self.press("Return")
        yield lambda: self.report.state == "archived"


def active(window: QWidget) -> bool:
    """Whether a window has the keys; it is given them as a window manager would, which this display has not."""
    if window.isVisible() and not window.isActiveWindow():
        subprocess.run(["xdotool", "windowfocus", str(int(window.winId()))], check=False)
    return window.isActiveWindow()


def seen() -> str:
    """What stands in the field that has the cursor, up to the cursor."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLineEdit):
        return widget.text()
    if isinstance(widget, ProseEditor):
        cursor = widget.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]
    return ""


def application_of() -> QApplication:
    """The one application."""
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found


def sample(folder: Path) -> tuple[Report, Outline]:
    """What is to be typed: the shipped sample with its attachments, and its outline as worn."""
    with open_library(folder / "sample.db") as library:
        current = opened(library, import_source(library, SAMPLE).id)
        wanted, _changes = filled(current.report, current.outline)
    *overall, satisfaction = printed(wanted.prose["performance.overall"], wanted, current.outline).split("\n")
    special = printed(wanted.prose["performance.special"], wanted, current.outline)
    *duties, staff = wanted.prose["profile.duties"].split("\n")
    texts = dict(zip(PERFORMANCE, ("\n".join(overall), special, satisfaction), strict=True))
    texts |= {"profile.duties": "\n".join(duties), "profile.staff": staff.partition(".")[2]}
    return replace(wanted, prose={**wanted.prose, **texts}), worn(current.outline, wanted)


def main(folder: Path) -> int:
    """Runs the program on an empty library, and the clerk at its keys."""
    wanted, outline = sample(folder)
    application.set_up()
    clerk = Operator(folder, wanted, outline)
    clerk.setObjectName("clerk")
    return application.run(folder / "library.db")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

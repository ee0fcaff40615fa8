"""The window's application: type, colours, Chinese words of Qt's own, input method; and its part of the self-test."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, MutableMapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QMimeData, QObject, QTimer, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from actions.language import Language, _, use
from actions.opening import default_library
from actions.problems import EnvironmentProblem
from actions.window_words import speak_in_window
from gui.dialogs.questions import program_name
from gui.flows.libraries import open_library
from gui.look.appearance import Appearances
from gui.look.fonts import chinese_family, window_font
from gui.qt_words import speak_chinese
from gui.shell import failures, input_method
from gui.shell.doorbell import ring
from gui.shell.preferences import Magnification, Preferences
from gui.shell.window import MainWindow

SETTLE_AFTER = 1000
"""Milliseconds from the start until the window makes ready for the first report."""
_WASTE = 10_000, 10, 50
"""From then on waste is looked for often and little at a time: a hundred thousand new objects take some 10 ms, during
which neither the window nor the work beside it goes on."""
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(library: Path | None, language: Language | None = None, file: Path | None = None) -> int:
    """Opens the window on a library, the user's own if none is named, and a file in it; the exit code.

    Without a language it speaks the one that the clerk chose in 设置. Where this user's window on that library is
    open already, it comes forward and takes the file.
    """
    if not has_screen():
        raise EnvironmentProblem(_("这里没有图形界面，无法打开窗口。用 --help 看不用窗口的命令。"))
    preferences = Preferences()
    language = language or preferences.language
    use(language)
    magnify(os.environ, preferences.magnification)
    path = library or default_library()
    if ring(path, file):
        return 0
    application, appearances = set_up(language)
    opened = open_library(path)
    if opened is None:
        return EnvironmentProblem.exit_code
    window = MainWindow(opened, preferences, appearances)
    with failures.watched(window.refuse):
        window.start()
        window.show()
        FirstFrame(window, partial(begin, window, file))
        QTimer.singleShot(SETTLE_AFTER, window, partial(settle, window))
        code = application.exec()
        release_clipboard()
        return code


def magnify(environment: MutableMapping[str, str], magnification: Magnification) -> None:
    """Makes everything larger, on top of what the screen asks for; must run before QApplication.

    Whoever set Qt's own variable knows better.
    """
    if magnification != "100":
        environment.setdefault("QT_SCALE_FACTOR", f"{int(magnification) / 100:g}")


_SWITCH = 0.001
"""Seconds for which a thread beside the window may keep it from its next step: a key waits for many of them."""


def set_up(language: Language = "zh") -> tuple[QApplication, Appearances]:
    """The one QApplication of this process, dressed."""
    input_method.fall_back(os.environ, input_method.installed())
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    sys.setswitchinterval(_SWITCH)
    application.setApplicationName("jixiao")
    application.setApplicationDisplayName(program_name())
    application.setStyle("Fusion")
    application.setFont(window_font())
    speak_in_window(True)
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    if language == "zh":
        speak_chinese(application)
    appearances = Appearances(application, Preferences())
    appearances.apply()
    return application, appearances


class FirstFrame(QObject):
    """Does what the first frame need not wait for, once that is painted."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is being painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, watched, self._then)
        return False


def begin(window: MainWindow, file: Path | None) -> None:
    """What follows the first frame: the library is looked through, and the file that was double-clicked taken in."""
    window.flows.libraries.check()
    window.arrivals.listen()
    if file is not None:
        window.arrivals.take_in(file)
    else:
        window.helping.offer_guide()


def settle(window: MainWindow) -> None:
    """Makes what the first report needs, so that it opens at once, and spares the garbage collector what lives as long
    as the window; walking through it takes 40 ms each time."""
    window.prepare()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_WASTE)


def release_clipboard() -> None:
    """Leaves plain text on the clipboard: what we put there ourselves would outlive us and crash Qt on its way out."""
    clipboard = QGuiApplication.clipboard()
    held: QMimeData | None = clipboard.mimeData()  # none on an empty clipboard, whatever Qt's stubs say
    if held is None or not held.formats():
        return
    from gui.clipboard import TABLE
    from gui.fields.prose.pasting_text import LINKED

    if held.hasFormat(LINKED) or held.hasFormat(TABLE):
        clipboard.setText(clipboard.text())


def has_screen() -> bool:
    """Whether a window can be shown here."""
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in _SCREENS)


def self_test_lines() -> Iterator[str]:
    """What the self-test says of the window; raises if it cannot be made."""
    from domain.progress import PageState
    from gui.look.icons import pixmap
    from gui.look.state_icons import state_icon

    if not has_screen():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    fell_back = input_method.fall_back(dict(os.environ), input_method.installed())
    application, _appearances = set_up()
    yield _("窗口：Qt {version}，{platform}，字体 {family}").format(
        version=qVersion(), platform=application.platformName(), family=chinese_family()
    )
    if any(pixmap(state_icon(state), "#000000", 16).isNull() for state in PageState):
        raise EnvironmentProblem(_("图标无法绘制。"))
    methods = _("、").join(sorted(input_method.installed())) or "—"
    yield _("输入法插件：{methods}").format(methods=methods)
    if fell_back:
        yield _("没有 fcitx 插件，改由 ibus 接口输入汉字")

"""两分钟入门: the shipped sample in a window and a library of its own; steps above the page notice what is done.

Nothing of it touches the clerk's library: the practice lies in a folder that is gone with its window.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal

from actions.language import N_, _
from domain.amount import Amount
from gui.look.appearance import Appearances
from gui.shell.preferences import Preferences

if TYPE_CHECKING:
    from gui.shell.window import MainWindow
    from storage.library import Library

SAMPLE = "2024-qingluan.txt"
_FIGURE, _RIGHT, _WRONG = "general.public", Amount(76_850_000), Amount(67_850_000)
_TEXT, _SLIP, _MENDED = "problems", "拔付", "拨付"
_AWAY = ("guide", "library", "settings", "new", "import", "form")
_PAUSE = 900  # milliseconds for which a step that is done says so


@dataclass(frozen=True, slots=True)
class GuideStep:
    """``words``: what to do. ``command``: what must be called up; ``is_done``: else what must have become true."""

    words: str
    command: str = ""
    is_done: "Callable[[MainWindow], bool]" = lambda _window: False


def _has_figure(window: "MainWindow") -> bool:
    return window.current is not None and window.current.report.amount(_FIGURE) == _RIGHT


def _has_word(window: "MainWindow") -> bool:
    return window.current is not None and _SLIP not in window.current.report.prose.get(_TEXT, "")


def _has_preview(window: "MainWindow") -> bool:
    return window.session is not None and window.docks.preview_dock.isVisible()


def _is(*states: str) -> "Callable[[MainWindow], bool]":
    return lambda window: window.current is not None and window.current.report.state in states


STEPS = (
    GuideStep(N_("这份示例报告里有两处错误。按 F9，或按上方的“检查”，看看程序怎样列出它们。"), command="check"),
    GuideStep(
        N_("“公用经费”抄错了数，与基本支出不符。按 F8 到“基本支出”，再按两次 ↓ 到“公用经费”，改为76.85，按 Enter。"),
        is_done=_has_figure,
    ),
    GuideStep(
        N_("还有一个错别字。按 F8 到“存在的问题及原因分析”，光标到了标出的词上，按 Alt+Enter 改正。"), is_done=_has_word
    ),
    GuideStep(N_("不知道某一项怎样填，按 F1 看填报说明：取数来源、示例和审核要点都在右边。"), command="guidance"),
    GuideStep(N_("按 F6 预览，看打印出来的样子；再按一次关闭。"), is_done=_has_preview),
    GuideStep(N_("内容没有问题了。按右上方蓝色的“定稿”，填负责人姓名，如“李志远”。"), is_done=_is("final", "sealed")),
    GuideStep(N_("打印、盖章之后，再按蓝色的“盖章登记”，填日期和经办人。"), is_done=_is("sealed", "archived")),
)
_END = N_(
    "一份报告就这样办完了。现在可以结束练习，在自己的资料库中新建或导入报告；以后有疑问，按 Shift+F1 看使用手册。"
)


class Guide(QObject):
    """Signals: ``stepped(int)``: that many steps are done, all when it is ``len(STEPS)``; ``noticed()``: one was just
    done, the next comes in a moment; ``left()``: the practice window is gone, and what it held."""

    stepped = Signal(int)
    noticed = Signal()
    left = Signal()

    def __init__(self, appearances: Appearances, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = TemporaryDirectory(prefix="jixiao-", ignore_cleanup_errors=True)
        self.place = 0
        self.window = self._made(Path(self._folder.name), appearances)
        self._next = QTimer(self, singleShot=True, interval=_PAUSE)
        self._next.timeout.connect(lambda: self.go_to(self.place + 1))
        for place, step in enumerate(STEPS):
            if step.command:
                self.window.commands[step.command].triggered.connect(lambda _on=False, place=place: self._called(place))
        self.window.desk.changed.connect(self.look)
        self.window.docks.preview_dock.visibilityChanged.connect(self.look)

    @property
    def words(self) -> str:
        """What to do now."""
        return _(STEPS[self.place].words) if self.place < len(STEPS) else _(_END)

    def begin(self) -> None:
        """Shows the practice window with the first step."""
        from gui.shell.guide_bar import GuideBar

        self.window.place_above(GuideBar(self))
        self.window.show()
        self.window.installEventFilter(self)

    def go_to(self, place: int) -> None:
        """The step at this place; one that is done already is passed over."""
        self._next.stop()
        self.place = place
        self.stepped.emit(place)
        self.look()

    def look(self, *_what: object) -> None:
        """Whether the step in hand is done."""
        if self.place < len(STEPS) and STEPS[self.place].is_done(self.window):
            self._notice()

    def end(self) -> None:
        """Leaves, wherever it is; nothing of the practice is kept, so nothing is asked."""
        self.window.desk.leave(sure=True)
        self.window.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The practice window was closed."""
        if event.type() == QEvent.Type.Close and watched is self.window:
            QTimer.singleShot(0, self, self._tidy)
        return False

    def _called(self, place: int) -> None:
        if place == self.place:
            self._notice()

    def _notice(self) -> None:
        if not self._next.isActive():
            self._next.start()
            self.noticed.emit()

    def _tidy(self) -> None:
        if self.window.isVisible():  # it stayed: a field holds what cannot be kept
            return
        self._next.stop()
        self.window.deleteLater()
        self._folder.cleanup()
        self.left.emit()

    def _made(self, folder: Path, appearances: Appearances) -> "MainWindow":
        from gui.shell.window import MainWindow
        from storage.library import Library

        library = Library.open(folder / "练习.db")
        window = MainWindow(library, Preferences(folder / "练习.ini"), appearances)
        window.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        window.open_report(_sample(library), "general.text")
        window.commands.enable(_AWAY, enabled=False)
        return window


def _sample(library: "Library") -> int:
    """The shipped sample with two slips in it."""
    from actions.importing import import_source
    from actions.reports import edit, opened
    from domain.editing import set_figure, set_prose
    from resources import path

    number = import_source(library, path("samples", SAMPLE)).id
    current = opened(library, number)
    current = edit(library, current, _("练习"), set_figure(current.report, _FIGURE, _WRONG))
    text = current.report.prose[_TEXT].replace(_MENDED, _SLIP, 1)
    edit(library, current, _("练习"), set_prose(current.report, _TEXT, text))
    return number

"""导入, 导出 and 打印成 PDF from the window: asking for the file, the work beside the window, the answer."""

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from actions.exporting import export
from actions.files import check_not_own, check_target, write_whole
from actions.importing import Imported, holds_database, keep, prepared, previewed, read, take_over
from actions.language import N_, _
from actions.printing import job
from actions.problems import Problem
from actions.reports import Opened
from actions.reviewing import entries, is_wanted, reviewed, source_words, want
from gui.dialogs import files
from gui.dialogs.imported import ImportedDialog
from gui.dialogs.reading_review import ReadingReview
from gui.flows.reasons import reason
from gui.flows.several import SeveralImports
from gui.flows.work import Work, only_reading
from gui.shell.contents import report_title
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.files import Stopping
from storage.library import Library

if TYPE_CHECKING:
    from reports.reading import Reading

SOURCES = ((N_("报告、归档包和导出的文件"), "*.txt *.docx *.sqlite *.zip"), (N_("全部文件"), "*"))
EXPORTS = (
    (N_("Word 文档"), "*.docx"),
    (N_("Excel 工作簿，计算的格带公式"), "*.xlsx"),
    (N_("PDF 文件"), "*.pdf"),
    (N_("文本，与打印内容相同"), "*.txt"),
    (N_("存档文件，可再导入"), "*.sqlite"),
    (N_("数据，供其他程序使用"), "*.json"),
)
PUBLIC_EXPORTS = (EXPORTS[0], *EXPORTS[2:4])
PRINTS = (EXPORTS[2],)


class Transfers(QObject):
    """Signals: ``imported(int)``: a report came in under this id. ``wanted(int)``: the clerk wants to open it.

    ``used(Path)``: this file was read in or written.
    """

    imported = Signal(int)
    wanted = Signal(int)
    used = Signal(object)

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window
        self.several = SeveralImports(work, notices, window)
        self.several.imported.connect(self.imported)
        self.several.wanted.connect(self.wanted)
        self.several.used.connect(self.used)

    def import_report(self, library: Library) -> None:
        """Asks for files and takes them in: one is looked over, of several there is one account."""
        sources = files.ask_sources(_("导入"), _words(SOURCES), self._window)
        if len(sources) == 1:
            self.take_in(library, sources[0])
        elif sources:
            self.several.take_in(library, sources)

    def take_in(self, library: Library, source: Path) -> None:
        """Reads a text, or proves an exported file, beside the window; tells what came of it."""
        if self._is_busy():
            return
        try:
            database = holds_database(source)
        except (Problem, StorageProblem) as error:
            self._refuse_source(source, error)
            return
        words = _("正在读入“{name}”").format(name=source.name)
        if database:
            self._work.begin(
                words,
                lambda stopping: self._taken_over(library, source, stopping),
                lambda imported: None if imported is None else self._took_in(imported),
                lambda error: self._refuse_source(source, error),
                writes=True,
                stopped=_("导入已停止，没有存入任何内容。"),
            )
        else:
            self._work.begin(
                words,
                only_reading(lambda: (read(library, source), source_words(source))),
                lambda came: self._look_over(library, source, *came),
                lambda error: self._refuse_source(source, error),
                stopped=_("导入已停止，没有存入任何内容。"),
            )

    @staticmethod
    def _taken_over(library: Library, source: Path, stopping: Stopping) -> Imported | None:
        """The report of a file that was proved; None, and nothing taken in, where the clerk stopped it before."""
        with library.writing_beside() as writing, closing(prepared(writing, source)) as found:
            return None if stopping() else take_over(writing, found)

    def print_report(self, library: Library, opened: Opened, public: bool = False) -> None:
        """Asks for a name and prints the report into it, beside the window."""
        name = report_title(opened) + (_("（公开稿）") if public else "")
        path = files.ask_target(_("打印成 PDF"), name, _words(PRINTS), self._window)
        if path is None or self._is_busy():
            return
        self._print(library, opened, path, public, _("已打印到“{path}”。"), _("打印已停止，没有写入任何文件。"))

    def export_report(self, library: Library, opened: Opened, public: bool = False) -> None:
        """Asks for a name and exports the report into it, beside the window."""
        name = report_title(opened) + (_("（公开稿）") if public else "")
        path = files.ask_target(_("导出"), name, _words(PUBLIC_EXPORTS if public else EXPORTS), self._window)
        if path is None or self._is_busy():
            return
        if path.suffix.lower() == ".pdf":
            self._print(library, opened, path, public, _("已导出到“{path}”。"), _("导出已停止，没有写入任何文件。"))
            return

        def task(stopping: Stopping) -> None:
            with library.beside() as reading:
                export(reading, opened, path, public, stopping, self._work.count)

        told = _("导出已停止，没有写入任何文件。")
        self._work.begin(_("正在导出"), task, lambda _done: self._exported(path), self._refuse, stopped=told)

    def _print(self, library: Library, opened: Opened, path: Path, public: bool, sentence: str, stopped: str) -> None:
        """Writes the PDF beside the window, then says so."""
        try:
            rendered = job(library, opened, public, self._work.count)
        except (Problem, StorageProblem) as error:
            self._refuse(error)
            return

        def task(stopping: Stopping) -> None:
            check_target(path)
            check_not_own(path, library.path)
            write_whole(path, rendered(), stopping)

        self._work.begin(_("正在打印"), task, lambda _done: self._done(sentence, path), self._refuse, stopped=stopped)

    def _look_over(self, library: Library, source: Path, reading: "Reading", words: str) -> None:
        """Shows what was read before it is kept, unless the clerk does not want to see it."""
        if not is_wanted(library):
            self._keep(library, source, reading)
            return
        preview = previewed(library, source, reading)
        dialog = ReadingReview(preview, entries(reading), words, self._window)

        def keep_it() -> None:
            if not dialog.always.isChecked():
                want(library, False)
            self._keep(library, source, reviewed(reading, dialog.wanted()))

        dialog.accepted.connect(keep_it)
        dialog.open()

    def _keep(self, library: Library, source: Path, reading: "Reading") -> None:
        """Keeps what was read, beside the window: a backup comes first."""

        def task(stopping: Stopping) -> Imported | None:
            with library.writing_beside() as writing:
                return None if stopping() else keep(writing, source, reading)

        def done(imported: Imported | None) -> None:
            if imported is not None:
                self._took_in(imported, None if is_wanted(library) else library)

        if self._work.busy:  # a backup began while the clerk looked: what was accepted is kept all the same
            try:
                done(keep(library, source, reading))
            except (Problem, StorageProblem) as error:
                self._refuse_source(source, error)
            return
        sentence = _("正在存入“{name}”").format(name=source.name)
        self._work.begin(
            sentence,
            task,
            done,
            lambda error: self._refuse_source(source, error),
            writes=True,
            stopped=_("导入已停止，没有存入任何内容。"),
        )

    def _took_in(self, imported: Imported, unseen: Library | None = None) -> None:
        """``unseen``: the library that took it in without a look, where one may be asked for again."""
        self._notices.clear()
        self.used.emit(imported.source)
        self.imported.emit(imported.id)
        dialog = ImportedDialog(imported, self._window, asks_to_review=unseen is not None)
        dialog.accepted.connect(lambda: self.wanted.emit(imported.id))
        if unseen is not None:
            dialog.finished.connect(lambda _result: want(unseen, dialog.wants_review()))
        dialog.open()

    def _exported(self, path: Path) -> None:
        self._done(_("已导出到“{path}”。"), path)

    def _done(self, sentence: str, path: Path) -> None:
        self.used.emit(path)
        folder = QUrl.fromLocalFile(str(path.parent))
        self._notices.say(
            "complete", sentence.format(path=path), _("打开所在文件夹"), lambda: QDesktopServices.openUrl(folder)
        )

    def _refuse_source(self, source: Path, error: Exception) -> None:
        self._notices.say("error", _("无法导入“{name}”：{reason}").format(name=source.name, reason=reason(error)))

    def _refuse(self, error: Exception) -> None:
        self._notices.say("error", reason(error))

    def _is_busy(self) -> bool:
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
        return self._work.busy


def _words(kinds: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((_(kind), pattern) for kind, pattern in kinds)

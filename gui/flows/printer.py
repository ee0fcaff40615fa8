"""打印 on paper: the very bytes of the PDF through the system's dialog, 1:1 from the paper's edge."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, QRectF, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from actions.language import _
from actions.printing import calibration, job, log_print
from actions.problems import Problem
from actions.reports import Opened
from gui.flows.reasons import reason
from gui.flows.work import Work
from gui.panels.preview.worker import pixels
from gui.shell.contents import report_title
from gui.shell.notices import NoticeBar
from storage.errors import StorageProblem
from storage.files import Stopping
from storage.library import Library

if TYPE_CHECKING:
    from reports.rendering import OpenedPdf

SHARPEST = 600  # dots to the inch; more is more memory and nothing to see


class Printing(QObject):
    """Signals: ``printed(Opened)``: a print was logged. ``pdf_wanted()``: there is no printer, a PDF will do."""

    printed = Signal(object)
    pdf_wanted = Signal()

    def __init__(self, work: Work, notices: NoticeBar, window: QWidget) -> None:
        super().__init__(window)
        self._work, self._notices, self._window = work, notices, window

    def print_report(self, library: Library, opened: Opened) -> None:
        """Asks for the printer and prints the report; keeps that it was printed."""
        try:
            pdf = job(library, opened)
        except (Problem, StorageProblem) as error:
            self._refuse(error)
            return
        printer = self._ask(report_title(opened))
        if printer is not None:
            self.send(printer, pdf, lambda pages: self._log(library, opened, pages, printer))

    def calibrate(self) -> None:
        """Prints the page with rulers."""
        printer = self._ask(_("打印校准页"))
        if printer is not None:
            self.send(printer, calibration, lambda _pages: None)

    def send(self, printer: QPrinter, pdf: Callable[[], bytes], done: Callable[[int], None]) -> None:
        """Prints beside the window; ``done`` gets how many pages there were."""
        if self._work.busy:
            self._notices.say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return

        def finish(pages: int) -> None:
            if pages:
                done(pages)
                self._notices.say("complete", _("已送往打印机，共{count}页。").format(count=pages))
            else:
                self._notices.say("error", _("打印机没有接收。请检查打印机是否开机、联机、有纸，再打印一次。"))

        self._work.begin(
            _("正在打印"),
            lambda stopping: put(printer, pdf(), stopping, self._work.counting("page")),
            finish,
            self._refuse,
            stopped=_("打印已停止，没有记入打印记录；已送往打印机的页可能仍会印出。"),
        )

    def _ask(self, name: str) -> QPrinter | None:
        if not QPrinterInfo.availablePrinterNames():
            words = _("没有找到打印机。可以先打印成 PDF，拷到装有打印机的电脑上打印。")
            self._notices.say("query", words, _("打印成 PDF…"), self.pdf_wanted.emit)
            return None
        printer = prepared(QPrinter(QPrinter.PrinterMode.HighResolution), name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(_("打印"))
        dialog.setOptions(
            QPrintDialog.PrintDialogOption.PrintPageRange | QPrintDialog.PrintDialogOption.PrintShowPageSize
        )
        return prepared(printer, name) if dialog.exec() else None

    def _log(self, library: Library, opened: Opened, pages: int, printer: QPrinter) -> None:
        try:
            self.printed.emit(log_print(library, opened, pages, printer.copyCount(), printer.printerName()))
        except StorageProblem as error:
            self._refuse(error)

    def _refuse(self, error: Exception) -> None:
        self._notices.say("error", reason(error))


def prepared(printer: QPrinter, name: str) -> QPrinter:
    """A4 upright, from edge to edge and on both sides: without ``setFullPage`` the page shrinks to 96.6 %."""
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    printer.setFullPage(True)
    if printer.duplex() == QPrinter.DuplexMode.DuplexNone:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    printer.setDocName(name)
    return printer


def put(printer: QPrinter, pdf: bytes, stopping: Stopping, count: Callable[[int, int], object] | None = None) -> int:
    """Prints the pages that were asked for, each from the paper's upper left corner; how many, 0 for a failure.

    ``count`` is told before each page which it is, from 1, and of how many.
    """
    from reports.rendering import OpenedPdf

    paper = OpenedPdf(pdf)
    try:
        numbers = chosen(printer.fromPage(), printer.toPage(), len(paper.sizes))
        painter = QPainter()
        if not painter.begin(printer):
            return 0
        try:
            for place, number in enumerate(numbers):
                if count is not None:
                    count(place + 1, len(numbers))
                if not _page(printer, painter, paper, place, number, stopping):
                    return 0
            return len(numbers)
        finally:
            painter.end()
    finally:
        paper.close()


def chosen(first: int, last: int, count: int) -> range:
    """The pages of a range as a print dialog gives it, from 1; 0 for all of them."""
    return range(count) if not first else range(min(first, count) - 1, min(last or count, count))


def _page(
    printer: QPrinter, painter: QPainter, paper: "OpenedPdf", place: int, number: int, stopping: Stopping
) -> bool:
    if stopping() or (place and not printer.newPage()):
        return False
    from reports.rendering import POINTS

    dots = min(SHARPEST, printer.resolution())
    picture = paper.picture(number, dots / POINTS, upright=True, grey=True)
    factor = printer.resolution() / dots
    target = QRectF(0, 0, picture.width * factor, picture.height * factor)
    painter.drawImage(target, pixels(picture))
    return True

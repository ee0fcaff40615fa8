"""打印 on paper: 1:1 from the paper's edge, the pages that were asked for, and that it is kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from actions.printing import calibration, rendered
from domain.editing import set_prose
from domain.notes import NoteKind
from gui.flows.printer import chosen, prepared, put
from gui.panels.preview.worker import pixels
from gui.shell.window import MainWindow
from reports.rendering import OpenedPdf, Picture

A4 = (595.28, 841.89)


def into_a_file(path: Path, first: int = 0, last: int = 0) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setFromTo(first, last)
    return prepared(printer, "报告")


def ink(picture: Picture) -> tuple[int, int, int, int]:
    """The box around everything that is dark: left, top, right, bottom."""
    rows = [picture.data[y * picture.stride :][: picture.width] for y in range(picture.height)]
    dark = [y for y, row in enumerate(rows) if min(row) < 128]
    columns = [x for x in range(picture.width) if any(rows[y][x] < 128 for y in dark)]
    return columns[0], dark[0], columns[-1], dark[-1]


def test_the_page_lies_on_the_paper_where_the_pdf_has_it(tmp_path: Path, qtbot: QtBot) -> None:
    pdf = calibration()
    assert put(into_a_file(tmp_path / "a.pdf"), pdf, lambda: False) == 1
    ours, theirs = OpenedPdf(pdf), OpenedPdf((tmp_path / "a.pdf").read_bytes())
    assert theirs.sizes[0] == pytest.approx(A4, abs=1)
    scale = 300 / 72
    one, other = (ink(paper.picture(0, scale, grey=True)) for paper in (ours, theirs))
    assert (
        max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 3
    )  # of 300 to the inch: a quarter of a millimetre
    width = (one[2] - one[0]) / scale / 72 * 25.4
    assert width == pytest.approx(210 - 2 * 20 + 2 * 6, abs=0.5)


def test_the_pages_asked_for_are_printed(window: MainWindow, report: int, tmp_path: Path) -> None:
    assert window.desk.current is not None
    pdf = rendered(window.desk.current)
    whole = OpenedPdf(pdf)
    count = len(whole.sizes)
    assert count > 2
    for first, last, expected in ((0, 0, count), (2, 3, 2), (2, 99, count - 1), (1, 1, 1)):
        assert put(into_a_file(tmp_path / "a.pdf", first, last), pdf, lambda: False) == expected
        assert len(OpenedPdf((tmp_path / "a.pdf").read_bytes()).sizes) == expected
    assert chosen(5, 2, 3) == range(2, 2)


def test_a_print_counts_its_pages_and_says_that_it_was_stopped(
    window: MainWindow, report: int, tmp_path: Path, qtbot: QtBot
) -> None:
    current = window.desk.current
    assert current is not None
    counted: list[tuple[int, int]] = []
    printed: list[int] = []

    def stop_at_the_second(place: int, whole: int, _kind: str) -> None:
        counted.append((place, whole))
        if place == 2:
            window.status.stop.click()

    pdf = rendered(current)
    window.work.counted.connect(stop_at_the_second, Qt.ConnectionType.BlockingQueuedConnection)
    window.flows.printing.send(into_a_file(tmp_path / "a.pdf", 2, 3), lambda: pdf, printed.append)
    qtbot.waitUntil(lambda: not window.work.busy, timeout=10_000)
    assert counted == [(1, 2), (2, 2)]
    assert printed == []
    assert window.notices.sentence.startswith("打印已停止，没有记入打印记录")
    assert window.library.load(report).notes == ()


def test_a_print_can_be_stopped(tmp_path: Path, qtbot: QtBot) -> None:
    assert put(into_a_file(tmp_path / "a.pdf"), calibration(), lambda: True) == 0


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_said(window: MainWindow, report: int, tmp_path: Path, qtbot: QtBot) -> None:
    window.flows.printing.send(into_a_file(tmp_path / "没有" / "a.pdf"), calibration, lambda _pages: None)
    qtbot.waitUntil(lambda: not window.work.busy, timeout=10_000)
    assert window.notices.grade == "error"


def test_a_print_is_kept_in_the_history(window: MainWindow, report: int, tmp_path: Path, qtbot: QtBot) -> None:
    current = window.desk.current
    assert current is not None
    printer = into_a_file(tmp_path / "a.pdf")
    window.flows.printing.send(
        printer,
        lambda: rendered(current),
        lambda pages: window.flows.printing._log(window.library, current, pages, printer),
    )
    qtbot.waitUntil(lambda: not window.work.busy, timeout=10_000)
    (note,) = window.library.load(report).notes
    assert note.said.kind is NoteKind.PRINT
    assert "1份" in note.said.text
    assert window.desk.current is not None
    assert window.desk.current.notes == (note,)


def test_without_a_printer_a_pdf_is_offered(
    window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    monkeypatch.setattr("gui.flows.printer.QPrinterInfo.availablePrinterNames", list)
    monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words: tmp_path / "a.pdf")
    window.commands["paper"].trigger()
    assert "没有找到打印机" in window.notices.sentence
    window.notices._action.click()
    qtbot.waitUntil(lambda: not window.work.busy and (tmp_path / "a.pdf").exists(), timeout=10_000)


def test_the_public_files_are_masked(
    window: MainWindow, report: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    session = window.desk.session
    assert session is not None
    session.edit("填写", set_prose(session.current.report, "problems", "联系电话13812345678。"))
    for command, name in (("public", "a.pdf"), ("public_export", "a.txt")):
        monkeypatch.setattr("gui.dialogs.files.ask_target", lambda *_words, name=name: tmp_path / name)
        window.commands[command].trigger()
        qtbot.waitUntil(lambda: not window.work.busy, timeout=10_000)
    assert "13812345678" not in (tmp_path / "a.txt").read_text("utf-8")
    paper = OpenedPdf((tmp_path / "a.pdf").read_bytes())
    assert not paper.find("13812345678")
    assert paper.find("联系电话")


def test_a_grey_page_becomes_a_grey_picture() -> None:
    image = pixels(Picture(2, 1, 4, bytes([0, 255, 0, 0])))
    assert image.isGrayscale()
    assert (image.pixelColor(0, 0).lightness(), image.pixelColor(1, 0).lightness()) == (0, 255)

"""Every dialog of the window, opened as the clerk opens it, with as much in it as a clerk would see."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QTreeWidget

from actions.archiving import Wishes, archive
from actions.importing import import_source
from actions.importing_several import Received
from actions.reports import Opened, opened
from gui.dialogs.collected import CollectedDialog
from gui.dialogs.headings import HeadingDialog, SectionDialog
from gui.dialogs.imported import ImportedDialog
from gui.dialogs.imported_several import SeveralDialog
from gui.dialogs.proofread import DroppedDialog
from gui.dialogs.verify import VerifyDialog
from gui.fields.form.field import FormField
from gui.fields.table.field import TableField
from gui.flows.reasons import reason
from gui.panels.guidance import PAUSE
from gui.shell.palette import PaletteDialog
from gui.shell.window import MainWindow
from reports.archived import PAPER
from storage.library import Library
from tools.screenshot_taking import Scene, caught, shown, taken

FieldT = TypeVar("FieldT", TableField, FormField)
BEHIND = "data/x.txt"
_OF_WINDOW = ("about", "keys", "diagnosis", "settings", "paper_settings", "units", "years", "import", "library")
"""Commands that open a dialog wherever one stands."""
_OF_REPORT = (
    "attachments",
    "history",
    "evidence",
    "last_year",
    "score",
    "reoutline",
    "export",
    "archive",
    "add_section",
)
_PASTED = "购置防火设备\t12.5\t12.5\n林区道路维护\t3O\t28.4\n宣传印刷\t6\t6"
_BLOCK = "588.30\t588.30\n约12\t13"
_FAULTY = "二、部门整体支出情况\n预算支出620万元，其中：基本支出350万元，项目支出250万元。经费拔付不及时，再接再励。\n"


def dialogs(window: MainWindow, library: Library, report: int, source: Path, home: Path) -> Iterator[Scene]:
    """Every dialog, the report with its attachments open behind it."""
    window.open_report(report, "general.text")
    for name in (*_OF_WINDOW, *_OF_REPORT):
        yield f"dialog-{name}", caught(window.commands[name].trigger)
    yield "dialog-palette", caught(window.commands["palette"].trigger, _type)
    session = window.desk.session
    assert session is not None
    imported = import_source(library, source)
    for name, dialog in {
        "heading": HeadingDialog("存在的问题", "存在的问题及原因分析", window),
        "section": SectionDialog(session.current, "problems", window),
        "imported": ImportedDialog(imported, window, asks_to_review=True),
        "imported-several": SeveralDialog(
            (
                Received(source, imported),
                Received(source.with_name("去年的报告.doc"), reason="旧格式的 Word 文件，请另存为 .docx。"),
                Received(source.with_name("前年的报告.docx")),
            ),
            window,
        ),
        "dropped": DroppedDialog(source.name, window),
    }.items():
        yield f"dialog-{name}", shown(dialog)
    yield from _of_reading(window, library, source, home)
    yield from _of_pasting(window)
    yield from _of_help(window)
    yield from _of_list(window, library, imported.id)
    yield from _verified(window, library, report, home)


def _type(dialog: QDialog) -> None:
    assert isinstance(dialog, PaletteDialog)
    dialog.line.setText("xm")


def _of_reading(window: MainWindow, library: Library, source: Path, home: Path) -> Iterator[Scene]:
    """What is shown before a file comes in, and of a file that was read."""
    from actions.collecting import read_collection

    yield "dialog-review", caught(partial(window.flows.transfers.take_in, library, source))
    faulty = home / "待校对.txt"
    faulty.write_text(_FAULTY, "utf-8")
    yield "dialog-proofread", caught(partial(window.flows.proofreading.proofread, faulty))
    for place, name in enumerate(("form", "form-below", "form-table")):
        yield f"dialog-{name}", caught(partial(window.flows.forms.make_of, library, source), partial(_choose, place))
    session = window.desk.session
    assert session is not None
    path = _filled_in(library, session.current, home / "采集表.xlsx")
    collected = read_collection(session.current, path)
    yield "dialog-collected", shown(CollectedDialog(path.name, collected, session.current, window))


def _filled_in(library: Library, current: Opened, path: Path) -> Path:
    """A workbook for the offices as it comes back: an amount altered, another that nobody can read."""
    from openpyxl import load_workbook

    from actions.collecting import write_template

    write_template(library, current, path)
    book = load_workbook(path)
    sheet = book["数据"]
    for row in sheet.iter_rows(min_row=3):
        match row[0].value:
            case "staff.actual":
                row[3].value = 44
            case "general.budget":
                row[3].value = "约1300"
            case "general.carried_in":
                row[3].value = 13.6
    book.save(path)
    return path


def _choose(place: int, dialog: QDialog) -> None:
    """One of the lines of the tree of a new outline."""
    for tree in dialog.findChildren(QTreeWidget):
        for _step in range(4 * place):
            QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.qWait(10 * PAUSE)


def _of_pasting(window: MainWindow) -> Iterator[Scene]:
    """A block in a table, and one in a form; a choice of indicators."""
    board = QGuiApplication.clipboard()
    board.setText(_PASTED)
    window.desk.go("projects.1.name")
    table = _in_sight(window, TableField)
    yield "dialog-paste-rows", caught(table.paste)
    board.setText(_BLOCK)
    yield "dialog-indicators", caught(partial(_choose_indicators, window))
    window.editor.show_page("basis")
    yield "dialog-paste-form", caught(_in_sight(window, FormField).paste)


def _choose_indicators(window: MainWindow) -> None:
    window.editor.show_page("overall")
    taken(window)
    tables = [each for each in window.findChildren(TableField) if each.isVisible()]
    tables[0].choose_indicators()


def _of_help(window: MainWindow) -> Iterator[Scene]:
    from gui.dialogs.about import LicencesDialog
    from gui.dialogs.manual import ManualDialog

    yield "dialog-licences", shown(LicencesDialog(window))
    window.commands["manual"].trigger()
    yield "dialog-manual", shown(next(iter(window.findChildren(ManualDialog))))


def _in_sight(window: MainWindow, kind: type[FieldT]) -> FieldT:
    taken(window)
    return next(each for each in window.findChildren(kind) if each.isVisible())


def _of_list(window: MainWindow, library: Library, spare: int) -> Iterator[Scene]:
    """What is done with a report of the list."""
    window.show_home()
    window.list_reports(spare)
    for name in ("new", "carry", "delete"):
        yield f"dialog-{name}", caught(window.commands[name].trigger)
    library.delete(spare)
    yield "dialog-deleted", caught(window.commands["deleted"].trigger)
    window.flows.backups.now()
    while window.work.busy:
        QTest.qWait(PAUSE)
    yield "dialog-backups", caught(window.commands["backups"].trigger)


def _verified(window: MainWindow, library: Library, report: int, home: Path) -> Iterator[Scene]:
    """A package as it was written, and one that was altered."""
    package = archive(library, opened(library, report), home, Wishes())
    yield "dialog-verify", caught(window.commands["verify"].trigger)
    for name in ("whole", "altered"):
        if name == "altered":
            (package / "data" / PAPER).write_bytes(b"")
            (package / BEHIND).write_bytes(b"")
        dialog = VerifyDialog(window.work, reason, window)
        dialog.check(package)
        while window.work.busy:
            QTest.qWait(PAUSE)
        yield f"dialog-verify-{name}", shown(dialog)

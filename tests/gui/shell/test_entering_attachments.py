"""The three attachments of the sample with their indicators, entered with the keys alone.

Of its seven sheets the first and the last are; ``KEYBOARD=1`` types the five between them too.
"""

import os

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from actions.importing import import_source
from actions.reports import opened
from domain.amount import Value
from domain.editing import Changes, insert_rows, set_cell, set_figure, set_prose
from domain.layout import worn
from domain.outline import tables
from domain.report import Report, Row, cell_key
from gui.dialogs.attachments import AttachmentsDialog
from gui.fields.form.field import FormField
from gui.fields.prose.editor import ProseEditor
from gui.fields.table.field import TableField
from gui.shell.window import MainWindow
from tests.attached_sample import SAMPLE
from tests.gui.typing import CTRL, commit, focus, press, typed
from tools.attached_sample import filled

KEY = Qt.Key
COLUMNS = ("kind", "name", "operator", "target", "unit", "actual", "points", "degree", "score", "reason")


def around(kind: type[QWidget]) -> QWidget | None:
    """The field of this kind that has the cursor."""
    widget: QWidget | None = focus()
    while widget is not None and not isinstance(widget, kind):
        widget = widget.parentWidget()
    return widget


def fill_form(window: MainWindow, field: FormField, wanted: Report) -> None:
    """From cell to cell with Tab; each is typed unless it already says so."""
    page = window.editor.page
    for _ in range(len(field.model.cells)):
        key = field.key_now()
        text = typed(wanted.value(key))
        assert window.desk.current is not None
        if text and typed(window.desk.current.report.value(key)) != text:
            commit(text)
        press(KEY.Key_Tab)
        if around(FormField) is not field or window.editor.page != page:
            return
    raise AssertionError("the form has no end")


def fill_text(wanted: str) -> None:
    if wanted:
        press(KEY.Key_A, CTRL)
        for number, line in enumerate(wanted.split("\n")):
            if number:
                press(KEY.Key_Return)
            commit(line)
    press(KEY.Key_Return, CTRL)


def fill_table(field: TableField, wanted: Report, key: str) -> None:
    """From cell to cell with Tab, to the next row with Enter; a choice with the arrow keys."""
    field.bar.more.setChecked(True)
    choices = {column.key: column.choices for column in field.model.columns}
    for row in wanted.rows(key):
        for column in COLUMNS:
            value = typed(row.cells.get(column))
            if choices[column] and value:
                press(KEY.Key_F2)
                box = focus()
                assert isinstance(box, QComboBox), (key, dict(row.cells), column, field.key_now())
                press(KEY.Key_Home)
                for _ in range(choices[column].index(value)):
                    press(KEY.Key_Down)
            elif value:
                commit(value)
            press(KEY.Key_Return if column == COLUMNS[-1] else KEY.Key_Tab)
    press(KEY.Key_Return, CTRL)


def fill_page(window: MainWindow, page: str, wanted: Report) -> None:
    """Whatever has the cursor, until the page has no more of it."""
    window.editor.show_page(page)
    for _ in range(12):
        if window.editor.page != page:
            return
        form, table = around(FormField), around(TableField)
        if isinstance(form, FormField):
            fill_form(window, form, wanted)
        elif isinstance(table, TableField):
            key = table.edits.rows.part.key
            if key.endswith("indicators"):
                fill_table(table, wanted, key)
            else:
                press(KEY.Key_Return, CTRL)
        elif isinstance(focus(), ProseEditor):
            fill_text(wanted.prose.get(window.editor.current_key, ""))
        else:
            return


FORMS = ("basis", "overall", "sheets")
"""The attachments that the sample has."""


def without_keys(report: Report, wanted: Report, number: int) -> Changes:
    """The sheet of one project filled in at once."""
    sheet, project = f"sheets.{number}.", wanted.row("projects", number)
    assert project is not None
    steps = (
        *(set_cell(report, "projects", number, column, value) for column, value in project.cells.items()),
        *(set_figure(report, key, value) for key, value in wanted.figures.items() if key.startswith(sheet)),
        *(set_prose(report, key, text) for key, text in wanted.prose.items() if key.startswith(sheet)),
        *(
            insert_rows(report, key, 0, [row.cells for row in rows])
            for key, rows in wanted.tables.items()
            if key.startswith(sheet)
        ),
    )
    return tuple(change for step in steps for change in step)


def answer_with_keys() -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AttachmentsDialog)
    try:
        for key in FORMS:
            QTest.keyClick(dialog.boxes[key], KEY.Key_Space)
        QTest.keyClick(dialog, KEY.Key_Return)
    finally:
        if dialog.isVisible():
            dialog.reject()


def told(row: Row) -> dict[str, Value]:
    """The cells of a row; a first choice that may be left blank says the same so."""
    return {name: value for name, value in row.cells.items() if value not in ("业务工作经费", "≥", "达成")}


def test_all_attachments_are_entered_with_the_keys(window: MainWindow) -> None:
    number = import_source(window.library, SAMPLE).id
    current = opened(window.library, number)
    wanted, _changes = filled(current.report, current.outline)
    window.open_report(number)
    QTimer.singleShot(0, answer_with_keys)
    window.commands["attachments"].trigger()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    assert window.desk.current is not None
    assert set(window.desk.current.report.added) == set(FORMS)
    columns = tables(worn(current.outline, wanted))["projects"].columns
    choices = next(each.choices for each in columns if each.key == "group")
    for row in wanted.rows("projects"):  # their 经费类别 is chosen in the table of projects
        window.desk.go(cell_key("projects", row.id, "group"))
        press(KEY.Key_F2)
        press(KEY.Key_Home)
        choices = next(
            each.choices for each in tables(worn(current.outline, wanted))["projects"].columns if each.key == "group"
        )
        for _ in range(choices.index(str(row.cells["group"]))):
            press(KEY.Key_Down)
        press(KEY.Key_Return)
    window.desk.go("score.grade")
    commit("优")
    press(KEY.Key_Return)
    projects = [row.id for row in wanted.rows("projects")]
    at_once = [] if "KEYBOARD" in os.environ else projects[1:-1]
    for project in at_once:
        assert window.session is not None
        assert window.session.edit("填写", without_keys(window.session.current.report, wanted, project))
    for page in ("basis", "overall", *(f"sheets.{project}" for project in projects if project not in at_once)):
        fill_page(window, page, wanted)
    kept = window.library.load(number).report
    figures = {key: value for key, value in wanted.figures.items() if kept.figures.get(key) != value}
    assert figures == {}
    assert {key for key in wanted.prose if kept.prose.get(key) != wanted.prose[key]} == set()
    for key, rows in wanted.tables.items():
        assert [told(row) for row in kept.rows(key)] == [told(row) for row in rows], key
    assert sum(len(rows) for key, rows in kept.tables.items() if key.endswith("indicators")) >= 60
    assert window.editor.score.words().startswith("得分")
    assert [finding.code for finding in window.desk.current.findings] == []

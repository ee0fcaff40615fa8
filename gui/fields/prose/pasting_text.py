"""Text from the clipboard as it may stand in prose, and what was taken out of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocument, QTextDocumentFragment, QTextFrame, QTextTable, QTextTableCell

from actions.language import _
from domain.cleaning import clean
from gui.fields.dropped import dropped_files
from gui.fields.prose.document import OBJECT, Printer, Unit, text_of, units

LINKED = "application/x-linked-prose"
"""Our own form on the clipboard: stored text, so that chips survive a cut and paste within the program."""

_BETWEEN_CELLS = "　"


@dataclass(frozen=True, slots=True)
class Pasted:
    """What to put in, and what to say about it; blank if nothing was changed."""

    parts: list[Unit]
    notice: str


def mime_of(parts: list[Unit], printer: Printer) -> QMimeData:
    """What goes to the clipboard: the words as they print, and for ourselves the links in them."""
    data = QMimeData()
    data.setText(printer.words(parts))
    data.setData(LINKED, text_of(parts).encode())
    return data


def pasted(source: QMimeData, one_line: bool) -> Pasted:
    """Plain text without controls and invisible marks; on a single line where the field has one."""
    if source.hasFormat(LINKED):
        text, parts = "", units(bytes(source.data(LINKED).data()).decode())
        return Pasted(_in_one_line(parts) if one_line else parts, text)
    if dropped_files(source):
        return Pasted([], _("文件不能放进正文。要读入报告，请用“文件”菜单中的“导入”，或回到报告列表把文件拖进去。"))
    rows = _rows_as_lines(source.html()) if "<table" in source.html().lower() else ""
    raw = rows or (source.text() if source.hasText() else QTextDocumentFragment.fromHtml(source.html()).toPlainText())
    cleaned = clean(raw.replace(OBJECT, "\ufeff"))
    kept: list[Unit] = list(cleaned.text.rstrip("\n"))
    return Pasted(_in_one_line(kept) if one_line else kept, _notice(source, cleaned.removed, bool(rows)))


def can_paste(source: QMimeData) -> bool:
    """Whether there is text to take, or a file to say something about."""
    return source.hasFormat(LINKED) or source.hasText() or source.hasHtml() or bool(dropped_files(source))


def _in_one_line(parts: list[Unit]) -> list[Unit]:
    return [" " if part == "\n" else part for part in parts]


def _rows_as_lines(html: str) -> str:
    """Text with tables in it, a row on a line and its cells apart; Word itself gives each cell a paragraph."""
    document = QTextDocument()
    document.setHtml(html)
    return "\n".join(_lines_of(document.rootFrame()))


def _lines_of(frame: QTextFrame) -> Iterator[str]:
    inside = frame.begin()
    while not inside.atEnd():
        block = inside.currentBlock()
        if block.isValid():
            yield from filter(str.strip, block.text().split("\u2028"))
        elif isinstance(inside.currentFrame(), QTextTable):
            yield from _table_lines(inside.currentFrame())
        else:
            yield from _lines_of(inside.currentFrame())
        inside += 1


def _table_lines(table: QTextFrame) -> Iterator[str]:
    assert isinstance(table, QTextTable)
    for row in range(table.rows()):
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        own = [cell for column, cell in enumerate(cells) if (cell.row(), cell.column()) == (row, column)]
        texts = [_cell_text(cell) for cell in own]
        if any(texts):
            yield _BETWEEN_CELLS.join(texts)


def _cell_text(cell: QTextTableCell) -> str:
    blocks, block = [], cell.firstCursorPosition().block()
    while block.isValid() and block.position() <= cell.lastPosition():
        blocks.append(block.text().replace("\u2028", " ").strip())
        block = block.next()
    return " ".join(filter(None, blocks))


def _notice(source: QMimeData, removed: int, had_table: bool) -> str:
    lost = []
    if had_table:
        lost.append(_("表格按行写成文字，各格以空格隔开；要填入数据，请粘贴到表格中"))
    if removed:
        lost.append(_("去掉了{count}个不可见的字符").format(count=removed))
    if source.hasImage() or "<img" in source.html():
        lost.append(_("图片没有粘贴"))
    if source.hasHtml():
        lost.append(_("格式没有保留"))
    return _("已粘贴文字，{lost}。").format(lost=_("，").join(lost)) if lost else ""

"""Text from the clipboard as it may stand in prose, and what was taken out of it."""

from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from actions.language import _
from domain.cleaning import clean
from gui.fields.dropped import dropped_files
from gui.fields.prose.document import OBJECT, Printer, Unit, text_of, units

LINKED = "application/x-linked-prose"
"""Our own form on the clipboard: stored text, so that chips survive a cut and paste within the program."""


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
    raw = source.text() if source.hasText() else QTextDocumentFragment.fromHtml(source.html()).toPlainText()
    cleaned = clean(raw.replace(OBJECT, "\ufeff"))
    kept: list[Unit] = list(cleaned.text.rstrip("\n"))
    return Pasted(_in_one_line(kept) if one_line else kept, _notice(source, cleaned.removed))


def can_paste(source: QMimeData) -> bool:
    """Whether there is text to take, or a file to say something about."""
    return source.hasFormat(LINKED) or source.hasText() or source.hasHtml() or bool(dropped_files(source))


def _in_one_line(parts: list[Unit]) -> list[Unit]:
    return [" " if part == "\n" else part for part in parts]


def _notice(source: QMimeData, removed: int) -> str:
    lost = []
    if removed:
        lost.append(_("去掉了{count}个不可见的字符").format(count=removed))
    if source.hasImage() or "<img" in source.html():
        lost.append(_("图片没有粘贴"))
    if source.hasHtml():
        lost.append(_("格式没有保留"))
    return _("已粘贴文字，{lost}。").format(lost="，".join(lost)) if lost else ""

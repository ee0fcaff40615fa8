"""What came of an import: what was cleaned on the way in, and the lines that found no place."""

from PySide6.QtWidgets import QCheckBox, QWidget

from actions.importing import Imported
from actions.language import _
from gui.dialogs.frame import Frame, paragraph


class ImportedDialog(Frame):
    """Accepted: open the report now."""

    def __init__(self, imported: Imported, parent: QWidget | None = None, asks_to_review: bool = False) -> None:
        super().__init__(_("导入完成"), verdict(imported), parent)
        self.setMinimumWidth(560)
        told = read_words(imported)
        if told:
            self.body.addWidget(paragraph(told))
        for remark in imported.remarks:
            self.body.addWidget(paragraph(remark))
        self.add_lines(_("清理之处"), imported.cleaned)
        self.add_lines(_("未能归位的内容"), imported.unplaced)
        if imported.unplaced:
            self.body.addWidget(paragraph(_("未能归位的内容已随报告保存，打开报告后显示在右侧。")))
        self._review = QCheckBox(_("以后每次导入前核对"))
        if asks_to_review:
            self.body.addWidget(self._review)
        self.add_buttons(_("打开报告"), _("关闭"))

    def wants_review(self) -> bool:
        """Whether the clerk wants to look over what is read before it is kept, from now on."""
        return self._review.isChecked()


def read_words(imported: Imported) -> str:
    """What was read out of a text: how many figures, and the first of them with their values; blank for none."""
    figures = [each for each in imported.taken if not each.key.rpartition(".")[2].isdecimal()]
    rows = len({each.key for each in imported.taken}) - len({each.key for each in figures})
    if not imported.taken:
        return ""
    counts = [_("{count}项数据").format(count=len({each.key for each in figures}))] if figures else []
    counts += [_("{count}行表格").format(count=rows)] if rows else []
    words = _("读出{counts}。").format(counts=_("、").join(counts))
    if imported.doubtful:
        words += _("另有{count}处写到数据但没有采用，请在“检查”中核对。").format(count=len(imported.doubtful))
    return words


def verdict(imported: Imported) -> str:
    """Whether all of a source was read in, and how much was not as it stood."""
    if not imported.cleaned and not imported.unplaced:
        return _("“{name}”已全部读入，没有改动。").format(name=imported.source.name)
    return _("“{name}”已读入，清理{cleaned}处，未能归位{unplaced}行。").format(
        name=imported.source.name, cleaned=len(imported.cleaned), unplaced=len(imported.unplaced)
    )

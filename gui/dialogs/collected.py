"""Before a spreadsheet is taken in: each value beside the one it replaces, and each cell that is not taken."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from actions.collecting import collected_sentences, offer_texts
from actions.language import _
from actions.reports import Opened
from domain.collecting import Collected
from gui.dialogs.frame import Frame, cancel_word, paragraph
from gui.look.columns import heads_like_cells

_SIZE = (760, 560)


class CollectedDialog(Frame):
    """Accepted: take everything in, as one step."""

    def __init__(self, name: str, collected: Collected, current: Opened, parent: QWidget | None = None) -> None:
        super().__init__(_("导入采集表"), _verdict(name, collected), parent)
        self.prefer(*_SIZE)
        if collected.offers:
            self.body.addWidget(self._offers(collected, current), 2)
        self.add_lines(_("未采用和需要注意的内容"), collected_sentences(collected, current))
        if collected.changes:
            self.body.addWidget(paragraph(_("导入后可以一步撤销。")))
            self.add_buttons(_("导入"), cancel_word())
        else:
            self.add_buttons(_("知道了"), cancel_word())

    def _offers(self, collected: Collected, current: Opened) -> QTableWidget:
        heads = (_("项目"), _("原来"), _("改为"), _("来源"))
        table = QTableWidget(len(collected.offers), len(heads))
        table.setHorizontalHeaderLabels(heads)
        table.setAccessibleName(_("将要改动的内容"))
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.verticalHeader().hide()
        for row, offer in enumerate(collected.offers):
            place, old, new = offer_texts(offer, current)
            for column, text in enumerate((offer.label, _("（新增行）") if offer.is_new else old, new, place)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                if column in (1, 2):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
        heads_like_cells(table)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        return table


def _verdict(name: str, collected: Collected) -> str:
    if not collected.offers:
        return _("“{name}”中没有要改动的内容。").format(name=name)
    return _("“{name}”将改动{count}处，与现在相同{same}处，未采用{refused}处。").format(
        name=name, count=len(collected.offers), same=collected.same, refused=len(collected.refused)
    )

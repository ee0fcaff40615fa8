"""从上年结转: asks for the year and which projects go on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from actions.language import _
from actions.loading import Loaded
from domain.report import year_number
from gui.dialogs.frame import AskedField, Frame, cancel_word, paragraph
from gui.look.theme import dress

_TABLE = "projects"
_ROLE = Qt.ItemDataRole.UserRole


class CarryDialog(Frame):
    """Accepted: ``year`` and ``rows`` say what is wanted."""

    def __init__(self, current: Loaded, parent: QWidget | None = None) -> None:
        words = _("保留单位、文字、标题和指标，清空金额、人数、百分数、得分和日期。结转的内容待确认。")
        super().__init__(_("从上年结转"), words, parent)
        report = current.report
        self._year = QLineEdit("" if (year := year_number(report.year)) is None else str(year + 1))
        self.body.addWidget(AskedField(_("结转到年度"), self._year))
        self.projects = QListWidget()
        for row in report.rows(_TABLE):
            item = QListWidgetItem(str(row.cells.get("name", "")) or _("（未写名称的项目）"))
            item.setData(_ROLE, row.id)
            item.setCheckState(Qt.CheckState.Checked)
            self.projects.addItem(item)
        if self.projects.count():
            label = QLabel(_("继续的项目"))
            label.setBuddy(self.projects)
            self.projects.setAccessibleName(label.text())
            dress(self.projects, role="well", kind="rows")
            self.projects.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
            self.body.addWidget(label)
            self.body.addWidget(self.projects, 1)
            self.body.addWidget(paragraph(_("去掉勾选的项目不结转，它的附表也不结转。")))
        self.add_buttons(_("结转"), cancel_word())

    @property
    def year(self) -> str:
        """The year as typed."""
        return self._year.text().strip().removesuffix("年度").removesuffix("年")

    @property
    def rows(self) -> tuple[int, ...] | None:
        """The projects that go on; None for all."""
        items = [self.projects.item(place) for place in range(self.projects.count())]
        chosen = tuple(int(item.data(_ROLE)) for item in items if item.checkState() is Qt.CheckState.Checked)
        return None if len(chosen) == len(items) else chosen

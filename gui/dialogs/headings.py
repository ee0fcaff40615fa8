"""改写标题 and 增加一个部分: a heading in the clerk's own words."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLineEdit, QWidget

from actions.language import _
from actions.reports import Opened
from domain.cleaning import clean
from gui.dialogs.frame import AskedField, Frame, cancel_word, narrow
from gui.shell.contents import contents


@dataclass(frozen=True, slots=True)
class AskedHeading:
    """A heading as it stands; ``official``: what the outline has, blank for one of the clerk's own."""

    key: str
    current: str
    official: str = ""


class HeadingDialog(Frame):
    """Asks for the words of a heading, and of those of the chapters above it that have no page of their own.

    ``words`` holds its own once accepted, ``above`` by key those of the chapters.
    """

    def __init__(
        self, current: str, official: str, parent: QWidget | None = None, above: Sequence[AskedHeading] = ()
    ) -> None:
        super().__init__(_("改写标题"), _("序号自动编排，这里只写文字。"), parent)
        self.setMinimumWidth(560)
        self.words, self.above = current, {each.key: each.current for each in above}
        self.field = QLineEdit(current)
        self.asked = AskedField(_("标题"), self.field)
        self.chapters = {each.key: AskedField(_("上一级标题"), QLineEdit(each.current)) for each in above}
        for asked in (*self.chapters.values(), self.asked):
            self.body.addWidget(asked)
        whole = [*above, AskedHeading("", current, official)]
        if any(each.official and each.official != each.current for each in whole):
            restore = self.buttons.addButton(_("恢复提纲标题"), QDialogButtonBox.ButtonRole.ResetRole)
            restore.setAutoDefault(False)
            restore.clicked.connect(lambda: self._restore(whole))
        self.add_buttons(_("改写"), cancel_word())
        self.field.selectAll()
        self.field.setFocus()

    def accept(self) -> None:
        """Closes when there is a heading."""
        self.words = _one_line(self.field)
        self.above = {key: _one_line(self.chapter(key)) for key in self.chapters}
        blank = [self.chapters[key] for key, words in self.above.items() if not words]
        blank += [self.asked] * (not self.words)
        for asked in blank:
            asked.refuse(_("请填写标题。"))
        if not blank:
            super().accept()

    def chapter(self, key: str) -> QLineEdit:
        """The field of a chapter above."""
        field = self.chapters[key].field
        assert isinstance(field, QLineEdit)
        return field

    def _restore(self, headings: Sequence[AskedHeading]) -> None:
        for each in headings:
            field = self.chapter(each.key) if each.key else self.field
            if each.official:
                field.setText(each.official)


def _one_line(field: QLineEdit) -> str:
    return " ".join(clean(field.text()).text.split())


class SectionDialog(Frame):
    """Asks for the heading of a section of the clerk's own, and the section that it follows."""

    def __init__(self, opened: Opened, page: str, parent: QWidget | None = None) -> None:
        super().__init__(_("增加一个部分"), _("序号自动编排，后面各部分顺延。"), parent)
        self.setMinimumWidth(560)
        self.words = ""
        self.field = QLineEdit()
        self.place = QComboBox()
        narrow(self.place)
        for entry in (entry for entry in contents(opened)[1:] if not entry.is_form):
            self.place.addItem("　" * (entry.level - 1) + entry.words, entry.key)
        self.place.setCurrentIndex(max(0, self.place.findData(page)))
        self.asked = AskedField(_("标题"), self.field)
        self.body.addWidget(self.asked)
        self.body.addWidget(AskedField(_("放在哪一部分之后"), self.place))
        self.add_buttons(_("增加"), cancel_word())

    @property
    def after(self) -> str:
        """The key of the section that the new one follows."""
        return str(self.place.currentData())

    def accept(self) -> None:
        """Closes when there is a heading."""
        self.words = " ".join(clean(self.field.text()).text.split())
        if self.words:
            super().accept()
        else:
            self.asked.refuse(_("请填写标题。"))

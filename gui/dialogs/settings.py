"""设置: the few choices of this PC and of this library in one place; what is asked elsewhere is led to."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QWidget

from actions.language import N_, Language, _
from actions.problems import InputProblem
from gui.dialogs.frame import AskedField, Frame, cancel_word, in_line, narrow
from gui.dialogs.states import Step
from gui.look.appearance import CHOICES as APPEARANCES
from gui.look.theme import dress
from gui.shell.preferences import Appearance, Magnification

_LANGUAGES: tuple[tuple[Language, str], ...] = (("zh", "中文"), ("en", "English"))
_SIZES: tuple[tuple[Magnification, str], ...] = (
    ("100", N_("标准")),
    ("115", N_("大（115%）")),
    ("130", N_("特大（130%）")),
)
_WIDTH = 600  # pixels
_ELSEWHERE = (("backups", N_("备份与恢复…")), ("paper_settings", N_("打印设置…")))


@dataclass(frozen=True, slots=True)
class Choices:
    """What is chosen: of the PC first, then of the library. ``threshold``: in per cent, as typed."""

    language: Language = "zh"
    appearance: Appearance = "system"
    magnification: Magnification = "100"
    reviews: bool = True
    threshold: str = "30"
    person: str = ""


class SettingsDialog(Frame):
    """``chosen`` is what is chosen; ``step`` keeps it and raises InputProblem for a threshold that is none.

    Signals: ``wanted(str)``: the command that asks for more.
    """

    wanted = Signal(str)

    def __init__(self, now: Choices, is_writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(_("设置"), "", parent)
        self.setMinimumWidth(_WIDTH)
        self.step: Step = lambda: None
        self.language, self.appearance, self.magnification = QComboBox(), QComboBox(), QComboBox()
        self.reviews = QCheckBox(_("每次导入前核对"))
        self.threshold = QLineEdit(now.threshold)
        hint = _("比上年增减超过这个百分数的须说明。可填0到1000。")
        self.threshold_asked = AskedField(_("与上年核对（%）"), self.threshold, hint, is_beside=True)
        self.person = QLineEdit(now.person)
        words = _("写进审核说明和修改记录；不填的，只记用户代号。")
        self.person_asked = AskedField(_("办理人姓名"), self.person, words, is_beside=True)
        self.elsewhere = [self._button(name, words) for name, words in _ELSEWHERE]
        self._fill(now)
        self._lay_out()
        for widget in (self.reviews, self.threshold, self.person):
            widget.setEnabled(is_writable)
        for button in self.elsewhere:
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ResetRole)
        self.add_buttons(_("保存设置"), cancel_word())

    @property
    def chosen(self) -> Choices:
        """What is chosen now."""
        return Choices(
            _LANGUAGES[self.language.currentIndex()][0],
            APPEARANCES[self.appearance.currentIndex()][0],
            _SIZES[self.magnification.currentIndex()][0],
            self.reviews.isChecked(),
            self.threshold.text().strip().removesuffix("%"),
            " ".join(self.person.text().split()),
        )

    def accept(self) -> None:
        """Keeps the choice."""
        try:
            self.step()
        except InputProblem as error:
            (self.person_asked if error.about == "name" else self.threshold_asked).refuse(str(error))
            return
        super().accept()

    def _fill(self, now: Choices) -> None:
        self.language.addItems([words for _key, words in _LANGUAGES])
        self.language.setCurrentIndex([key for key, _words in _LANGUAGES].index(now.language))
        self.appearance.addItems([_(words) for _key, words in APPEARANCES])
        self.appearance.setCurrentIndex([key for key, _words in APPEARANCES].index(now.appearance))
        self.magnification.addItems([_(words) for _key, words in _SIZES])
        self.magnification.setCurrentIndex([key for key, _words in _SIZES].index(now.magnification))
        self.reviews.setChecked(now.reviews)

    def _lay_out(self) -> None:
        self._head(_("本机"))
        of_pc = [
            AskedField(_("语言"), self.language, is_beside=True),
            AskedField(_("外观"), self.appearance, is_beside=True),
            AskedField(_("文字和按钮的大小"), self.magnification, _("语言和大小下次启动时生效。"), is_beside=True),
        ]
        in_line([*of_pc, self.threshold_asked, self.person_asked])
        for each in of_pc:
            self.body.addWidget(each)
        self._head(_("本资料库"))
        self.body.addWidget(self.reviews)
        self.body.addWidget(self.threshold_asked)
        self.body.addWidget(self.person_asked)
        self.body.addStretch()
        for box in (self.language, self.appearance, self.magnification):
            narrow(box)

    def _head(self, words: str) -> None:
        head = QLabel(words)
        dress(head, role="subheading")
        self.body.addWidget(head)

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(_(words))
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._leave_for(name))
        return button

    def _leave_for(self, name: str) -> None:
        self.reject()
        self.wanted.emit(name)

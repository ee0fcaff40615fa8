"""设置: how reports are printed: leading, margins, page number, figures, and the faces of this PC."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from actions.language import _
from actions.paper import FoundFaces, Paper, lost_words
from actions.problems import InputProblem
from domain.cleaning import clean
from gui.dialogs.frame import AskedField, Frame, cancel_word, in_line, narrow, paragraph
from gui.dialogs.states import Step
from gui.look.theme import SMALL
from reports.typesetting.faces import BUNDLED
from reports.typesetting.style import LEADINGS, MILLIMETRE, STANDARD, FolioPlace

_MOST = 60  # characters
_TWO = 2  # decimals
_MARGINS = ("top", "bottom", "left", "right")


class PaperDialog(Frame):
    """``paper`` is what is chosen; ``step`` keeps it and raises InputProblem where it cannot be."""

    def __init__(self, paper: Paper, stood_in: str = "", parent: QWidget | None = None) -> None:
        """``stood_in``: the characters of the open report that another face than their own prints."""
        super().__init__(_("打印设置"), _("默认值依据 GB/T 9704-2012《党政机关公文格式》。"), parent)
        self.setMinimumWidth(600)
        self.step: Step = lambda: None
        self._begun, self._stood_in = paper, stood_in[:_MOST] + "…" * (len(stood_in) > _MOST)
        self._found: FoundFaces | None = None
        self.leading, self.folio, self.figures, self.faces, self.decimals = (QComboBox() for _each in range(5))
        self.signed = QCheckBox(_("正文末尾加署名和成文日期（取自封面的单位和日期）"))
        self.margins = {name: QLineEdit() for name in _MARGINS}
        self.told, self.standard = paragraph(_("正在查找本机的公文字体…")), QPushButton(_("恢复标准"))
        for box in (self.leading, self.folio, self.figures, self.faces, self.decimals):
            narrow(box)
        self._fill()
        self._lay_out()
        self.show_paper(paper)

    def show_paper(self, paper: Paper) -> None:
        """Shows a choice."""
        style = paper.style
        place = min(range(len(LEADINGS)), key=lambda each: abs(LEADINGS[each] - style.leading))
        self.leading.setCurrentIndex(place)
        self.folio.setCurrentIndex(list(FolioPlace).index(style.folio_place))
        self.figures.setCurrentIndex(int(style.plain_figures))
        self.faces.setCurrentIndex(int(bool(paper.faces.faces)))
        self.decimals.setCurrentIndex(int(paper.decimals is not None))
        self.signed.setChecked(paper.signed)
        for name, field in self.margins.items():
            field.setText(f"{getattr(style, name) / MILLIMETRE:g}")

    def show_found(self, found: FoundFaces) -> None:
        """Says which official faces this PC has."""
        self._found = found
        gone = lost_words(self._begun)
        lines = [_("原来选用的字体已不在本机：{faces}").format(faces=gone)] if gone else []
        self.told.setText("\n".join([*lines, *found.lines]))
        self.faces.model().item(1).setEnabled(bool(found.choice.faces))  # type: ignore[attr-defined]

    @property
    def paper(self) -> Paper:
        """What is chosen. Raises InputProblem for a margin that is no number."""
        top, bottom, left, right = (_millimetres(self.margins[name].text()) for name in _MARGINS)
        style = replace(
            STANDARD,
            leading=LEADINGS[self.leading.currentIndex()],
            folio_place=list(FolioPlace)[self.folio.currentIndex()],
            plain_figures=bool(self.figures.currentIndex()),
            top=top,
            bottom=bottom,
            left=left,
            right=right,
        )
        faces = BUNDLED
        if self.faces.currentIndex():
            faces = self._found.choice if self._found else self._begun.faces
        return Paper(style, faces, self.signed.isChecked(), _TWO if self.decimals.currentIndex() else None)

    def accept(self) -> None:
        """Keeps the choice."""
        try:
            self.step()
        except InputProblem as error:
            self._first.refuse(str(error))
            return
        super().accept()

    def _fill(self) -> None:
        for leading in LEADINGS:
            words = _("{points}磅（标准，每页22行）") if leading == STANDARD.leading else _("{points}磅")
            self.leading.addItem(words.format(points=f"{leading:.2f}".rstrip("0").rstrip(".")))
        self.folio.addItems([_("外侧：单页居右，双页居左（标准）"), _("居中")])
        self.figures.addItems([_("Times New Roman 一类（标准）"), _("与所在文字的中文字体相同")])
        self.decimals.addItems([_("按需要，如588.3万元（标准）"), _("至少两位，如588.30万元")])
        self.faces.addItems([_("随附字体，每台电脑打印结果一致"), _("本机的公文字体，缺少的用随附字体")])

    def _lay_out(self) -> None:
        choices: dict[str, QWidget] = {
            _("页边距（毫米）"): self._margins(),
            _("行距"): self.leading,
            _("页码位置"): self.folio,
            _("数字和外文"): self.figures,
            _("正文中金额的小数"): self.decimals,
            _("字体"): self.faces,
        }
        asked = [AskedField(words, box, is_beside=True) for words, box in choices.items()]
        self._first = asked[0]
        in_line(asked)
        for each in asked:
            self.body.addWidget(each)
        self.body.addWidget(self.signed)
        self.body.addWidget(self.told)
        if self._stood_in:
            words = _("当前报告中由其他字体代替打印的字：{characters}").format(characters=self._stood_in)
            self.body.addWidget(paragraph(words))
        self.standard.setAutoDefault(False)
        self.standard.clicked.connect(lambda: self.show_paper(Paper()))
        self.buttons.addButton(self.standard, QDialogButtonBox.ButtonRole.ResetRole)
        self.add_buttons(_("保存设置"), cancel_word())

    def _margins(self) -> QWidget:
        """The four in a row, each behind its side."""
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        sides = {"top": (_("上"), _("上（毫米）")), "bottom": (_("下"), _("下（毫米）"))}
        sides |= {"left": (_("左"), _("左（毫米）")), "right": (_("右"), _("右（毫米）"))}
        for name, (side, spoken) in sides.items():
            label = QLabel(side)
            label.setBuddy(self.margins[name])
            self.margins[name].setAccessibleName(spoken)
            row.addWidget(label)
            row.addWidget(self.margins[name], 1)
        return whole


def _millimetres(text: str) -> float:
    plain = clean(text).text.strip().removesuffix("毫米").strip()
    try:
        value = float(plain)
    except ValueError as error:
        raise InputProblem(_("页边距“{text}”不是数。").format(text=text)) from error
    return value * MILLIMETRE

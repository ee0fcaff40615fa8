"""填报说明: what the field with the focus asks for, what it is checked against, and how to type it."""

from typing import assert_never

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from actions.language import N_, _
from actions.reports import Opened
from actions.wording import identity_text, label_of, last_year_text
from domain.layout import worn
from domain.outline import (
    COVER,
    Column,
    ColumnKind,
    Figure,
    FigureKind,
    Identity,
    Outline,
    figures,
    prose_parts,
    tables,
    term,
)
from domain.report import split_cell
from gui.look.theme import LARGE, MEDIUM, dress
from gui.shell.contents import page_holding, section_of

_TYPING: dict[FigureKind | ColumnKind, str] = {
    "money": N_(
        "直接填写数字，如 588.3 或 1,234.56；也可以带单位，如 3,866,000元。全角数字同样识别。"
        "填写 =42.75+103.76 会自动计算，也可用乘除和括号。"
    ),
    "percent": N_("填写百分数，如 95 或 95%。"),
    "count": N_("填写整数，如 32。"),
    "number": N_("填写数字，可带小数，如 1260.5。"),
    "score": N_("填写分数，可带小数，如 97.5。"),
    "text": N_("填写一行文字。"),
    "choice": N_("按 F2 或空格键选择一项。"),
    "year": N_("填写四位数字的年度，如 2022。"),
    "date": N_("填写日期，如 2023-04-05 或 2023年4月5日。"),
}
_PROSE = N_("填写正文，只保留文字。键入 { 可引用已填的数据，数据改动后文中随之改动。按 Ctrl+Enter 到下一项。")
_TABLE = N_("一行一项，按箭头键移动，按 Enter 到下一格。可从 Excel 或 WPS 表格粘贴。")


PAUSE = 60
"""Milliseconds; a clerk who runs through the fields does not wait for each explanation to be laid out."""


class GuidancePanel(QScrollArea):
    """One heading and a few paragraphs, for the field where the cursor rests."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.body = QLabel(), QLabel()
        for label in (self.heading, self.body):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._wanted: tuple[str, Opened] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._show)
        dress(self.heading, role="heading")
        page = QWidget()
        dress(page, role="page")
        column = QVBoxLayout(page)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.heading)
        column.addWidget(self.body)
        column.addStretch()
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("填报说明"))

    def explain(self, key: str, opened: Opened | None) -> None:
        """Shows the guidance on one field of a report, once the cursor stays there."""
        self._wanted = (key, opened) if opened else None
        self._pause.start()

    def _show(self) -> None:
        if self._wanted is None:
            self.heading.clear()
            self.body.clear()
            return
        key, opened = self._wanted
        self.heading.setText(_("封面") if key == COVER else label_of(key, opened.outline, opened.report))
        self.body.setText("\n\n".join((*_last_year(key, opened), *paragraphs(key, opened))))


def _last_year(key: str, opened: Opened) -> tuple[str, ...]:
    last = opened.last_year
    return _kept(last_year_text(key, opened.report, last.report, opened.outline)) if last else ()


def paragraphs(key: str, opened: Opened) -> tuple[str, ...]:
    """What there is to say about a field: the outline's own hint, its identities, how to type it."""
    outline = worn(opened.outline, opened.report)
    known = figures(outline)
    if key in known:
        return (*_figure(known[key], outline), *(_about(outline) if key.startswith(f"{COVER}.") else ()))
    if key == COVER:
        return (_("填写年度和单位全称，全文各处随之改动。"), *_about(outline))
    column = _column(key, outline)
    if column is not None:
        return _kept(
            _section_hint(key, opened, outline), *_identities(split_cell(key)[0], outline), typing(column.kind)
        )
    if key in prose_parts(outline):
        return _kept(prose_parts(outline)[key].hint, _section_hint(key, opened, outline), _(_PROSE))
    if key in tables(outline):
        return _kept(_section_hint(key, opened, outline), *_identities(key, outline), _(_TABLE))
    return _kept(_section_hint(key, opened, outline))


def _about(outline: Outline) -> tuple[str, ...]:
    """关于此提纲: its name, where it comes from, and what of it nobody has seen in a published paper."""
    return (_("关于此提纲：{name}。").format(name=outline.name), *outline.about)


def typing(kind: FigureKind | ColumnKind) -> str:
    """How to type a value of this kind."""
    return _(_TYPING[kind])


def _figure(figure: Figure, outline: Outline) -> tuple[str, ...]:
    optional = _("可以不填。") if figure.optional else ""
    return _kept(figure.hint, optional, _unit(figure, outline), *_identities(figure.key, outline), typing(figure.kind))


def _unit(figure: Figure, outline: Outline) -> str:
    match figure.kind:
        case "money":
            return _("单位：{unit}，精确到分。").format(unit=outline.amounts)
        case "percent":
            return _("单位：%。")
        case "count" | "number" | "score" | "text" | "year" | "date":
            return ""
        case _:
            assert_never(figure.kind)


def _identities(key: str, outline: Outline) -> tuple[str, ...]:
    """The identities that a figure or a table takes part in, in words."""
    found = (identity for identity in outline.identities if key in _sides(identity))
    return tuple(_("核对关系：{identity}。").format(identity=identity_text(each, outline)) for each in found)


def _sides(identity: Identity) -> set[str]:
    return {term(word).key or term(word).table for word in (*identity.left, *identity.right)}


def _column(key: str, outline: Outline) -> Column | None:
    table, _row, name = split_cell(key)
    part = tables(outline).get(table)
    return next((each for each in part.columns if each.key == name), None) if part else None


def _section_hint(key: str, opened: Opened, outline: Outline) -> str:
    section = section_of(outline, page_holding(opened, key))
    return section.hint if section else ""


def _kept(*words: str) -> tuple[str, ...]:
    return tuple(each for each in words if each)

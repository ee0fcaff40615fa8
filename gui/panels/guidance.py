"""填报说明: what the field with the focus asks for, where its value stands, how to type it; any other by a search."""

from typing import assert_never

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QListWidgetItem, QScrollArea, QVBoxLayout, QWidget

from actions.guidance import explained_name, find_guidance, guidance_text
from actions.identity_words import identity_text
from actions.language import N_, _
from actions.reports import Opened
from actions.wording import label_of, last_year_text
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
from gui.look.line_list import LEAST_HEIGHT
from gui.look.theme import LARGE, MEDIUM, dress
from gui.shell.contents import page_holding, section_of

_TYPING: dict[FigureKind | ColumnKind, str] = {
    "money": N_(
        "直接填写数字，如588.3或1,234.56；也可以带单位，如3,866,000元。全角数字同样识别。"
        "填写 =42.75+103.76 会自动计算，也可用乘除和括号。"
    ),
    "percent": N_("填写百分数，如95或95%。"),
    "count": N_("填写整数，如32。"),
    "number": N_("填写数字，可带小数，如1260.5。"),
    "score": N_("填写分数，可带小数，如97.5。"),
    "text": N_("填写一行文字。"),
    "choice": N_("按 F2 或空格键选择一项。"),
    "year": N_("填写四位数字的年度，如2022。"),
    "date": N_("填写日期，如2023-04-05或2023年4月5日。"),
}
_PROSE = N_("填写正文，只保留文字。键入 { 可引用已填的数据，数据改动后文中随之改动。按 Ctrl+Enter 到下一项。")
_TABLE = N_("一行一项，按箭头键移动，按 Enter 到下一格。可从 Excel 或 WPS 表格粘贴。")


PAUSE = 60
"""Milliseconds; a clerk who runs through the fields does not wait for each explanation to be laid out."""


class GuidancePanel(QWidget):
    """A line to search in, and below it a heading and a few paragraphs: on the field where the cursor rests, or on the
    one that was chosen among those found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search, self.found = QLineEdit(), QListWidget()
        self.heading, self.body = QLabel(), QLabel()
        self._wanted: tuple[str, Opened] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._show)
        self._arrange_search()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QVBoxLayout()
        line.setContentsMargins(LARGE, MEDIUM, LARGE, 0)
        line.setSpacing(MEDIUM)
        line.addWidget(self.search)
        line.addWidget(self.found)
        column.addLayout(line)
        column.addWidget(self._words(), 1)
        self.setAccessibleName(_("填报说明"))

    def explain(self, key: str, opened: Opened | None) -> None:
        """Shows the guidance on one field of a report, once the cursor stays there."""
        has_stayed = bool(self._wanted and opened and self._wanted[0] == key)
        self._wanted = (key, opened) if opened else None
        if not (has_stayed and self.search.text()):  # an edit of the report ends no search
            self._pause.start()

    def tell(self, key: str, opened: Opened) -> None:
        """Shows the guidance on a field that was asked for, wherever the cursor is."""
        self._pause.stop()
        self._wanted = self._wanted or (key, opened)
        self._clear_search()
        self._tell(key, opened)

    def look_for(self, words: str) -> None:
        """Lists the explanations that hold the words; blank goes back to the field with the cursor."""
        opened = self._wanted[1] if self._wanted else None
        self.found.clear()
        for key, name in find_guidance(opened, words) if opened else ():
            item = QListWidgetItem(name, self.found)
            item.setData(Qt.ItemDataRole.UserRole, key)
        self._list(bool(words.strip()))
        if words.strip() and not self.found.count():
            QListWidgetItem(_("没有找到。"), self.found).setFlags(Qt.ItemFlag.NoItemFlags)

    def _choose(self, item: QListWidgetItem) -> None:
        key = item.data(Qt.ItemDataRole.UserRole)
        if key and self._wanted:
            self._list(False)
            self._tell(key, self._wanted[1])

    def _choose_first(self) -> None:
        if self.found.count():
            self._choose(self.found.item(0))

    def _list(self, is_list: bool) -> None:
        self.found.setVisible(is_list)
        self._page.setVisible(not is_list)

    def _arrange_search(self) -> None:
        self.search.setPlaceholderText(_("查找填报说明"))
        self.search.setAccessibleName(_("查找填报说明"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.look_for)
        self.search.returnPressed.connect(self._choose_first)
        self.found.setAccessibleName(_("找到的填报说明"))
        self.found.setWordWrap(True)
        self.found.itemClicked.connect(self._choose)
        self.found.itemActivated.connect(self._choose)
        dress(self.found, role="well")
        self.found.hide()

    def _words(self) -> QScrollArea:
        for label in (self.heading, self.body):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        dress(self.heading, role="heading")
        page = QWidget()
        dress(page, role="page")
        column = QVBoxLayout(page)
        column.setContentsMargins(LARGE, MEDIUM, LARGE, LARGE)
        column.setSpacing(MEDIUM)
        column.addWidget(self.heading)
        column.addWidget(self.body)
        column.addStretch()
        self._page = QScrollArea()
        self._page.setWidget(page)
        self._page.setWidgetResizable(True)
        self._page.setMinimumHeight(LEAST_HEIGHT)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return self._page

    def _clear_search(self) -> None:
        with QSignalBlocker(self.search):
            self.search.clear()
        self._list(False)

    def _show(self) -> None:
        self._clear_search()
        if self._wanted is None:
            self.heading.clear()
            self.body.clear()
        else:
            self._tell(*self._wanted)

    def _tell(self, key: str, opened: Opened) -> None:
        name = explained_name(key, opened) if ".0." in key else label_of(key, opened.outline, opened.report)
        self.heading.setText(_("封面") if key == COVER else name)
        self.body.setText("\n\n".join((*_last_year(key, opened), *paragraphs(key, opened))))


def _last_year(key: str, opened: Opened) -> tuple[str, ...]:
    last = opened.last_year
    return _kept(last_year_text(key, opened.report, last.report, opened.outline, last.is_carried)) if last else ()


def paragraphs(key: str, opened: Opened) -> tuple[str, ...]:
    """What there is to say about a field: the outline's own hint, its identities, how to type it."""
    outline = worn(opened.outline, opened.report)
    known = figures(outline)
    if key in known:
        return (*_figure(known[key], outline), *(_about(outline) if key.startswith(f"{COVER}.") else ()))
    if key == COVER:
        return (_("填写年度和单位全称，全文各处随之改动。"), *guidance_text(key), *_about(outline))
    column = _column(key, outline)
    if column is not None:
        return _kept(
            _section_hint(key, opened, outline),
            *guidance_text(key),
            *_identities(split_cell(key)[0], outline),
            typing(column.kind),
        )
    if key in prose_parts(outline):
        hints = (prose_parts(outline)[key].hint, _section_hint(key, opened, outline))
        return _kept(*hints, *guidance_text(key), _(_PROSE))
    if key in tables(outline):
        return _kept(_section_hint(key, opened, outline), *guidance_text(key), *_identities(key, outline), _(_TABLE))
    return _kept(_section_hint(key, opened, outline), *guidance_text(key))


def _about(outline: Outline) -> tuple[str, ...]:
    """关于此提纲: its name, where it comes from, what of it no published paper bears out, and what goes before it.

    A report keeps the outline that it was begun with; what early ones said of themselves in working words is reworded.
    """
    first = _("关于此提纲：{name}。").format(name=outline.name)
    last = _("本地财政部门当年的通知、格式与此不同的，以通知为准，可以由文档建立提纲。")
    return (first, *map(_official, outline.about), last) if outline.about else (first,)


def _official(line: str) -> str:
    """What an outline says of itself; ``(from memory)`` was the working word of early ones."""
    if "from memory" not in line:
        return line
    told = line.partition("：")[2].rstrip("。") or line.partition("；")[0]
    return _("{words}按通行写法拟定，尚无公开的通知可以对照。").format(words=told)


def typing(kind: FigureKind | ColumnKind) -> str:
    """How to type a value of this kind."""
    return _(_TYPING[kind])


def _figure(figure: Figure, outline: Outline) -> tuple[str, ...]:
    optional = _("可以不填。") if figure.optional else ""
    words = (figure.hint, optional, *guidance_text(figure.key), _unit(figure, outline))
    return _kept(*words, *_identities(figure.key, outline), typing(figure.kind))


def _unit(figure: Figure, outline: Outline) -> str:
    match figure.kind:
        case "money":
            in_ten_thousands = outline.amounts == "万元"
            return _("单位：万元，精确到分。") if in_ten_thousands else _("单位：元，精确到分。")
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

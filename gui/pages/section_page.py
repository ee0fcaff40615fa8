"""The page of any section: its figures, sums, tables and text, one card below the other."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from actions.language import _
from actions.wording import label_of
from domain.amount import Value
from domain.editing import set_figure
from domain.layout import worn
from domain.outline import (
    FiguresPart,
    GridPart,
    Outline,
    Part,
    ProsePart,
    TablePart,
    figures,
    keys,
    pages,
    printed_keys,
    prose_of,
    tables_of,
)
from gui.fields.figure.standing import comparison
from gui.fields.figure.sum_check import PageChecks
from gui.fields.figure.totals import TotalsPanel
from gui.fields.prose.editor import PAUSE
from gui.look.theme import dress
from gui.pages.binding import FigureBinding
from gui.pages.figures_card import Aligned, FiguresCard, RareCard, rare
from gui.pages.grid_card import GridCard
from gui.pages.nil_switch import NilBinding, nil_section
from gui.pages.page import Page, most_width
from gui.pages.prose_card import ProseCard
from gui.pages.table_card import TableCard
from gui.session import Session


class SectionPage(Page):
    """One section of the outline, or one of the clerk's own."""

    def __init__(self, key: str, session: Session, parent: QWidget | None = None, *, pause: int = PAUSE) -> None:
        super().__init__(key, session, parent)
        self._pause = pause
        self.outline = worn(session.current.outline, session.current.report)
        self.section = next(page for page in pages(self.outline) if page.key == key)
        self.most_width = most_width(self.section)
        parts = self.section.parts
        self._compared = comparison(self.outline, frozenset(key for part in parts for key in keys(part)))
        self._checks = PageChecks(self._compared, _figures_asked(parts, self.outline), self._take_over)
        self._together = Aligned()
        greyed: list[QWidget] = []
        self._add_nil_switch(greyed)
        texts = list(prose_of(self.section))
        counted = max((place for place, part in enumerate(parts) if part not in texts), default=-1)
        for place, part in enumerate(parts):
            self._add_part(part, greyed)
            if place == counted:
                self._add_totals()
                self._add_rare(parts, greyed)
        self.on_preview(self._checks.show_report)
        self.finish(fill=parts[-1] in texts)

    def _add_nil_switch(self, greyed: Sequence[QWidget]) -> None:
        section = nil_section(self.outline, self.key)
        if section is None:
            return
        card = QFrame(self)
        dress(card, role="card")
        binding = NilBinding(self.session, section, greyed, card)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(binding.switch)
        self.add(card, binding)

    def _add_part(self, part: Part, cards: list[QWidget]) -> None:
        """The card of one part: the one place in the window that knows the kinds."""
        match part:
            case FiguresPart():
                self._add_figures(part, cards)
            case GridPart():
                listed = frozenset(table.key for table in tables_of(self.section))
                grid = GridCard(self.session, part, self.outline, self, listed)
                self.add(grid, grid.binding)
                self.on_preview(grid.binding.field.show_preview)
                cards.append(grid)
            case ProsePart():
                prose = ProseCard(self.session, part, self._name(part), self, self._pause)
                self.add(prose, prose.binding, stretch=1)
                cards.append(prose)
            case TablePart():
                table = TableCard(self.session, part, self)
                self.add(table, table.binding)
                self.on_preview(table.binding.field.show_totals)
                cards.append(table)
            case _:
                assert_never(part)

    def _add_figures(self, part: FiguresPart, cards: list[QWidget]) -> None:
        """Figures that follow figures stand on the same card; the rare ones wait until the sums are shown."""
        hidden = rare(part, self.outline)
        common = [key for key in part.keys if key not in hidden]
        last = cards[-1] if cards else None
        if common and isinstance(last, FiguresCard):
            self.follow(*last.hold(common))
        elif common:
            card = FiguresCard(self.session, self.outline, self._checks, self._together, self)
            self.add(card, *card.hold(common))
            cards.append(card)

    def _add_rare(self, parts: tuple[Part, ...], cards: list[QWidget]) -> None:
        """The rarely used figures, below the sums."""
        groups = [rare(part, self.outline) for part in parts]
        if not any(groups):
            return
        card = RareCard(self.session, self.outline, self._checks, self._together, self)
        self.add(card, *(binding for hidden in groups if hidden for binding in card.hold(hidden)))
        self.on_refresh(card.refresh)
        cards.append(card)

    def _add_totals(self) -> None:
        """The rates, and the sums that belong to no figure of the page."""
        identities = self._checks.elsewhere()
        if not identities and not self._compared.outline.rates:
            return
        panel = TotalsPanel(self._compared, identities, self._take_over, self)
        self.add(panel)
        self.on_preview(panel.show_report)

    def _take_over(self, key: str, total: Value) -> None:
        """采用合计. What is typed in that field and not committed gives way: the sum was asked for."""
        for binding in self.bindings:
            if isinstance(binding, FigureBinding) and binding.key == key:
                binding.field.line.give_up()
        name = figures(self.outline)[key].label
        self.session.edit(
            _("采用合计：{label}").format(label=name), set_figure(self.session.current.report, key, total)
        )

    def _name(self, part: ProsePart) -> str:
        return label_of(part.key, self.outline, self.session.current.report)


def _figures_asked(parts: tuple[Part, ...], outline: Outline) -> list[str]:
    """The figures that stand on cards, common and rare, in the order of the page."""
    known, printed = figures(outline), {key for part in parts for key in printed_keys(part)}
    return [key for part in parts for key in keys(part) if key in known and key not in printed]

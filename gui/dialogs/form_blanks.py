"""The open places of a text in an outline that is being made: what prints in each, to be chosen one by one."""

from typing import Literal

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from actions.language import _
from domain.outline import Catalogue
from domain.patterns import pattern
from domain.proposing import (
    Home,
    OpenPlace,
    Proposal,
    called_figure,
    left_open,
    names_and_kind,
    open_places_of,
    own_figure,
    tied,
    tied_to_new,
    unprinted,
    usual_kind,
    usual_name,
)
from gui.dialogs.figure_picker import FigurePicker
from gui.dialogs.form_words import COVER_FACTS, KINDS, fill_needs, kind_word
from gui.dialogs.frame import narrow
from gui.look.pair_grid import PairGrid
from gui.look.theme import SMALL, dress

_MID_CLAUSE = pattern("^[^，。；、]{0,3}[，。；、]")  # what is left of the clause before
PlaceUse = Literal["known", "own", "open", "hand"]

_LEAST_PLACES = 64
"""Device-independent pixels: a place and the head, however low the screen is."""


class BlanksForm(QWidget):
    """Lists open places above what the chosen one prints. Signal ``changed``: the proposal is another now, which is
    given. ``chosen(str)``: the words before the place that is chosen."""

    changed = Signal(object)
    chosen = Signal(str)

    def __init__(self, catalogue: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._proposal: Proposal | None = None
        self._home: Home = ("section", 0)
        self._places: tuple[tuple[str, int, OpenPlace], ...] = ()
        self.places = QTreeWidget()
        self.places.setMinimumHeight(_LEAST_PLACES)
        dress(self.places, role="well")
        self.use, self.known, self.kind = QComboBox(), FigurePicker(), QComboBox()
        self.name = QLineEdit()
        self.need = QComboBox()
        self.missing = QLabel()
        self._set_up()

    @property
    def row(self) -> int:
        """The place that is chosen; -1 if none is."""
        return self.places.indexOfTopLevelItem(self.places.currentItem())

    def show_places(self, proposal: Proposal, home: Home) -> tuple[int, int]:
        """Shows the open places of a section, a form or the cover, the chosen one stays.

        Returns how many there are, and how many of them no figure prints in.
        """
        row = max(self.row, 0) if home == self._home else 0
        self._proposal, self._home = proposal, home
        self._places = open_places_of(proposal, home)
        with QSignalBlocker(self.places):
            self.places.clear()
            for _name, _number, place in self._places:
                self.places.addTopLevelItem(self._item(place))
            self.choose(min(row, len(self._places) - 1))
        self._show_missing()
        self._show_place()
        waiting = sum(not place.key and not place.by_hand for *_place, place in self._places)
        return len(self._places), waiting

    def choose(self, row: int) -> None:
        """Chooses a place."""
        item = self.places.topLevelItem(row)
        if item is not None:
            self.places.setCurrentItem(item)

    def make(self, use: PlaceUse) -> None:
        """Makes the chosen place something else."""
        self.use.setCurrentIndex(self.use.findData(use))
        self._use_changed()

    def _item(self, place: OpenPlace) -> QTreeWidgetItem:
        words = f"{_MID_CLAUSE.sub('', place.before)}____{place.after}".strip()
        item = QTreeWidgetItem([words, self._printed(place)])
        for column in range(2):
            item.setToolTip(column, item.text(column))
        if not place.key and not place.by_hand:
            font = item.font(1)
            font.setBold(True)
            item.setFont(1, font)
        return item

    def _printed(self, place: OpenPlace) -> str:
        if place.by_hand:
            return _("留空，打印后手写")
        return self._label(place.key) if place.key else _("未对应数据")

    def _label(self, key: str) -> str:
        assert self._proposal is not None
        return names_and_kind(self._proposal, key, self._catalogue)[0][0]

    def _show_missing(self) -> None:
        """Says which ticked figures no place prints."""
        assert self._proposal is not None
        keys = unprinted(self._proposal, self._home[1]) if self._home[0] == "section" else ()
        words = _("、").join(map(self._label, keys))
        sentence = _("这一部分填写、但没有空白印出的数据：{labels}。选中一处空白，可改为印出其中一项。")
        self.missing.setText(sentence.format(labels=words) if keys else "")
        self.missing.setVisible(bool(keys))

    def _show_place(self) -> None:
        row, proposal = self.row, self._proposal
        for widget in (self.use, self.known, self.kind, self.name, self.need):
            widget.setEnabled(row >= 0)
        if row < 0 or proposal is None:
            self._show_fields("open")
            return
        place = self._places[row][2]
        own = own_figure(proposal, place.key)
        use: PlaceUse = "hand" if place.by_hand else "open" if not place.key else "own" if own else "known"
        blockers = [QSignalBlocker(each) for each in (self.use, self.kind, self.name, self.need)]
        self.use.setCurrentIndex(self.use.findData(use))
        self.known.offer(self._offered(proposal))
        self.known.choose(place.key if use == "known" else "")
        self.name.setText(own.label if own else "")
        self.kind.setCurrentIndex(max(0, self.kind.findData(own.kind)) if own else 0)
        self.need.setCurrentIndex(int(own.optional) if own else 0)
        del blockers
        self._show_fields(use)
        self.chosen.emit(place.before)

    def _offered(self, proposal: Proposal) -> list[tuple[str, str]]:
        """What may print: what is asked for already, then the cover's facts, then the catalogue's other figures."""
        in_forms = (figure.key for table in proposal.tables if not table.per for figure in table.figures)
        keys = (*proposal.figures, *in_forms, *COVER_FACTS, *self._catalogue.figures)
        on_cover = self._home[0] == "cover"
        return [(key, self._label(key)) for key in dict.fromkeys(keys) if key.startswith("cover.") or not on_cover]

    def _show_fields(self, use: PlaceUse) -> None:
        rows = self._fields
        rows.show_pair(self.known, use == "known")
        for field in (self.name, self.kind, self.need):
            rows.show_pair(field, use == "own")

    def _use_changed(self) -> None:
        use: PlaceUse = self.use.currentData()
        if self.row < 0 or self._proposal is None:
            return
        name, number, place = self._places[self.row]
        self._show_fields(use)
        if use in ("open", "hand"):
            self._put(left_open(self._proposal, self._home, name, number, use == "hand"))
        elif use == "own" and not own_figure(self._proposal, place.key):
            label = usual_name(place)[-_LONGEST_LABEL:] or _("填写内容")
            made, _key = tied_to_new(self._proposal, self._home, name, number, label, usual_kind(place))
            self._put(made)
        elif use == "known":  # still to be chosen
            self.known.setFocus()

    def _known_picked(self, key: str) -> None:
        if self.row >= 0 and self._proposal is not None and key:
            name, number, _place = self._places[self.row]
            self._put(tied(self._proposal, self._home, name, number, key))

    def _own_changed(self) -> None:
        proposal, label = self._proposal, self.name.text().strip()
        key = self._places[self.row][2].key if self.row >= 0 else ""
        if proposal is not None and label and own_figure(proposal, key):
            is_optional = bool(self.need.currentData())
            self._put(called_figure(proposal, key, label, self.kind.currentData(), is_optional))

    def _put(self, proposal: Proposal) -> None:
        if proposal != self._proposal:
            self.show_places(proposal, self._home)
            self.changed.emit(proposal)

    def _set_up(self) -> None:
        self.places.setHeaderLabels([_("空白"), _("印出")])
        self.places.setRootIsDecorated(False)
        self.places.header().setStretchLastSection(False)
        self.places.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.places.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.places.setAccessibleName(_("空白"))
        self.places.setTextElideMode(Qt.TextElideMode.ElideLeft)
        self.places.currentItemChanged.connect(lambda *_items: self._show_place())
        for box in (self.use, self.kind):
            narrow(box)
        fill_needs(self.need)
        for box in (self.need, self.kind):
            box.setMinimumContentsLength(_SHORT)
        for use, words in (
            ("known", _("印出已有数据")),
            ("own", _("填空：印出新数据")),
            ("open", _("先空着，填报时在正文里写")),
            ("hand", _("留空，打印后手写")),
        ):
            self.use.addItem(words, use)
        for kind in KINDS:
            self.kind.addItem(kind_word(kind), kind)
        self.use.activated.connect(self._use_changed)
        self.known.picked.connect(self._known_picked)
        self.name.editingFinished.connect(self._own_changed)
        self.kind.activated.connect(self._own_changed)
        self.need.activated.connect(self._own_changed)
        self.missing.setWordWrap(True)
        dress(self.missing, role="hint")
        self._lay_out()

    def _lay_out(self) -> None:
        self._fields = PairGrid()
        self._fields.add_pair(0, _("这一处"), self.use, is_whole=True)
        self._fields.add_pair(1, _("已有数据"), self.known, is_whole=True)
        self._fields.add_pair(2, _("名称"), self.name, is_whole=True)
        self._fields.add_pair(3, _("类型"), self.kind)
        self._fields.add_pair(3, _("填写要求"), self.need, at_right=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(SMALL, SMALL, SMALL, 0)
        column.setSpacing(SMALL)
        column.addWidget(self.places, 1)
        column.addWidget(self.missing)
        column.addLayout(self._fields)


_LONGEST_LABEL, _SHORT = 20, 4  # characters

"""更换提纲: asks for the outline, and shows what moves, what stays as text and what is new before anything is done."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from actions.language import _
from actions.outlines import OutlineSource
from actions.reoutlining import Reoutlining, moved_words, title_of
from actions.reports import Opened
from gui.dialogs.frame import AskedField, Frame, cancel_word, narrow, paragraph
from gui.look.theme import dress

_SIZE = (720, 560)
Plan = Callable[[OutlineSource], Reoutlining]


class ReoutlineDialog(Frame):
    """Accepted: carry out ``plan``."""

    def __init__(
        self,
        current: Opened,
        sources: Sequence[OutlineSource],
        first: OutlineSource,
        plan: Plan,
        parent: QWidget | None = None,
    ) -> None:
        words = _("现用“{name}”。按代码归位，归不了位的作为文字保留在“未能归位的内容”中，一步可以撤销。")
        super().__init__(_("更换提纲"), words.format(name=title_of(current.outline)), parent)
        self.prefer(*_SIZE)
        self._current, self._sources, self._plan = current, tuple(sources), plan
        self.plan = plan(first)
        self.outline = QComboBox()
        narrow(self.outline)
        self.outline.addItems([title_of(source.outline) for source in self._sources])
        self.outline.setCurrentIndex(self._sources.index(first))
        self.outline.currentIndexChanged.connect(self._choose)
        self.about = paragraph("")
        dress(self.about, role="hint")
        self.tree = QTreeWidget()
        self.tree.setColumnCount(1)
        self.tree.setHeaderHidden(True)
        self.tree.setWordWrap(True)
        self.tree.setAccessibleName(_("更换后的变化"))
        dress(self.tree, role="well")
        self.body.addWidget(AskedField(_("改用"), self.outline))
        self.body.addWidget(self.about)
        label = QLabel(_("更换后的变化"))
        label.setBuddy(self.tree)
        self.body.addWidget(label)
        self.body.addWidget(self.tree, 1)
        self.add_buttons(_("更换"), cancel_word())
        self._show()

    def _choose(self, place: int) -> None:
        self.plan = self._plan(self._sources[place])
        self._show()

    def _show(self) -> None:
        result = self.plan.result
        about = self.plan.source.outline.about
        self.about.setText("".join(about))
        self.about.setVisible(bool(about))
        self.tree.clear()
        kept = [(each.heading or _("（无标题）"), each.lines) for each in result.kept]
        self._group(_("没有归处，作为文字保留（{count}处）").format(count=len(kept)), kept, opened=True)
        self._group(
            _("标题或次序改变（{count}处）").format(count=len(result.retitled)),
            [(f"{each.old or _('（无标题）')} → {each.new or _('（无标题）')}", ()) for each in result.retitled],
        )
        self._group(
            _("新提纲另外要求，待填写（{count}处）").format(count=len(result.asked)),
            [(words, ()) for words in result.asked],
        )
        moved = moved_words(self.plan, self._current)
        self._group(_("按代码归位，内容不变（{count}项）").format(count=len(moved)), [(words, ()) for words in moved])

    def _group(self, heading: str, entries: Iterable[tuple[str, Sequence[str]]], opened: bool = False) -> None:
        group = QTreeWidgetItem([heading])
        self.tree.addTopLevelItem(group)
        for words, lines in entries:
            item = _item(words)
            group.addChild(item)
            item.addChildren([_item(line) for line in lines])
            item.setExpanded(True)
        group.setExpanded(opened)
        group.setDisabled(not group.childCount())


def _item(words: str) -> QTreeWidgetItem:
    item = QTreeWidgetItem([words])
    item.setToolTip(0, words)
    item.setTextAlignment(0, Qt.AlignmentFlag.AlignLeft)
    return item

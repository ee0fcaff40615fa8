"""更换提纲: asks for the outline, and shows what moves, what stays as text and what is new before anything is done."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from actions.language import _
from actions.names import progress_words
from actions.outlines import OutlineSource
from actions.reoutlining import Reoutlining, moved_words, title_of
from actions.reports import Opened
from domain.following import Counting, uncounted
from gui.dialogs.frame import AskedField, Frame, button, cancel_word, narrow, paragraph
from gui.flows.work import Work
from gui.look.theme import dress

_SIZE = (720, 560)
Plan = Callable[[OutlineSource, Counting], Reoutlining]


class ReoutlineDialog(Frame):
    """Accepted: carry out ``plan``. Rejected: ``failure`` says why, ``was_stopped`` that nobody waited for it."""

    def __init__(
        self,
        current: Opened,
        sources: Sequence[OutlineSource],
        first: OutlineSource,
        make: tuple[Plan, Work | None],
        parent: QWidget | None = None,
    ) -> None:
        """``make``: what tells what a change would do, and what it is asked beside; without that it is asked at once.

        Raises what the first asking raises.
        """
        words = _("现用“{name}”。按代码归位，归不了位的作为文字保留在“未能归位的内容”中，一步可以撤销。")
        super().__init__(_("更换提纲"), words.format(name=title_of(current.outline)), parent)
        self.prefer(*_SIZE)
        self._current, self._sources = current, tuple(sources)
        self._make, self._work = make
        self.plan: Reoutlining | None = None
        self.failure: Exception | None = None
        self.was_stopped = False
        self._doing = ""
        """What is said while a change is looked at; blank while none is."""
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
        self.progress = paragraph("")
        self.stop = button(_("停止"), self._stop)
        row = QHBoxLayout()
        row.addWidget(self.progress, 1)
        row.addWidget(self.stop)
        self.body.addLayout(row)
        self.add_buttons(_("更换"), cancel_word())
        self._wait("")
        if self._work is not None:
            self._work.counted.connect(self._count)
            self._work.ended.connect(self._ended)
            self.finished.connect(self._leave)
        self._choose(self._sources.index(first))

    def _choose(self, place: int) -> None:
        source = self._sources[place]
        if self.plan is not None and self.plan.source is source:
            return
        if self._work is None:
            self._show(self._make(source, uncounted))
        elif self._work.busy:  # a backup began meanwhile
            self._back()
            self.progress.setText(_("前一项工作尚未完成，请稍候或先停止。"))
            self.progress.show()
        else:
            self._wait(_("正在比对提纲"))
            look = partial(self._make, source, self._work.counting("share"))
            self._work.begin(self._doing, lambda _stopping: look(), self._show, self._fail)

    def accept(self) -> None:
        """Only a change that was looked at is carried out, and none while another is."""
        if self.plan is not None and not self._doing:
            super().accept()

    def _back(self) -> None:
        """The outline that was looked at last stands there again."""
        if self.plan is not None:
            self.outline.setCurrentIndex(self._sources.index(self.plan.source))

    def _wait(self, words: str) -> None:
        """Says what is waited for; blank once it is over."""
        self._doing = words
        self.progress.setText(words)
        for widget in (self.progress, self.stop):
            widget.setVisible(bool(words))
        self.stop.setEnabled(bool(words))
        for enabled in (self.outline, self.tree, *self.buttons.buttons()[:1]):
            enabled.setEnabled(not words)

    def _count(self, place: int, whole: int, kind: str) -> None:
        if self._doing and self.stop.isEnabled():
            self.progress.setText(progress_words(self._doing, place, whole, kind))

    def _stop(self) -> None:
        """What is under way comes to an end by itself, soon; it is said meanwhile."""
        self.stop.setEnabled(False)
        self.progress.setText(_("正在停止"))
        if self._work is not None:
            self._work.stop()

    def _ended(self) -> None:
        if not self._doing or self.stop.isEnabled():
            return  # the answer follows
        self._wait("")
        if self.plan is None:
            self.was_stopped = True
            self.reject()
        else:
            self._back()

    def _leave(self) -> None:
        if self._doing and self._work is not None:
            self._work.stop()
            self.was_stopped = self.plan is None
        self._doing = ""

    def _fail(self, error: Exception) -> None:
        self.failure = error
        self._wait("")
        self.reject()

    def _show(self, plan: Reoutlining) -> None:
        self._wait("")
        self.plan = plan
        result = plan.result
        about = plan.source.outline.about
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
        moved = moved_words(plan, self._current)
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

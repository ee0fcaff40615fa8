"""核验归档包: any package or exported .sqlite, file by file; needs no library."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from actions.keyless import KEYLESS
from actions.language import N_, _
from actions.names import progress_words
from actions.verifying import Verified, not_a_sum, verdict_word, verified
from domain.fingerprint import is_sum
from gui.dialogs import files
from gui.dialogs.frame import AskedField, Frame, paragraph
from gui.flows.work import Work
from gui.look.icons import icon
from gui.look.theme import SMALL, dress, theme
from gui.look.whole_label import WholeLabel
from storage.package_sums import Verdict

_LEAST_LIST = 140
"""Device-independent pixels: some lines, however low the screen is."""
PACKAGES = ((N_("归档包和导出的文件"), "*.zip *.sqlite"), (N_("全部文件"), "*"))


class VerifyDialog(Frame):
    """Asks for a package, checks it beside the window and shows what came of each file."""

    def __init__(self, work: Work, reason: Callable[[Exception], str], parent: QWidget | None = None) -> None:
        """``reason``: the sentence for a failure."""
        words = _("选择归档包的文件夹、.zip 文件或导出的 .sqlite，逐个文件核对校验值和修改记录。只读取，不作任何改动。")
        super().__init__(_("核验归档包"), "", parent)
        self._words = paragraph(words)
        self.body.addWidget(self._words)
        self._work, self._reason = work, reason
        self.prefer(640, 0)
        self.file = QPushButton(_("选择文件…"))
        self.folder = QPushButton(_("选择文件夹…"))
        self.stop = QPushButton(_("停止"))
        self.sign, self.verdict = QLabel(), WholeLabel()
        self.verdict.setTextFormat(Qt.TextFormat.PlainText)
        self.verdict.setAccessibleName(_("核验结果"))
        self.list = _Files()
        self.asked = QLineEdit()
        hint = _("可不填。填写审核说明或归档回执上的20位简写或64位全值，也可用扫码枪扫入。")
        self._asking = AskedField(_("纸上的指纹"), self.asked, hint)
        self._found: Verified | None = None
        self._doing = ""
        """What is being checked; blank while nothing is."""
        choices = QHBoxLayout()
        choices.addWidget(self.file)
        choices.addWidget(self.folder)
        choices.addWidget(self.stop)
        choices.addStretch(1)
        result = QHBoxLayout()
        result.setSpacing(SMALL)
        result.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        result.addWidget(self.verdict, 1)
        self.body.addWidget(self._asking)
        self.body.addLayout(choices)
        self.body.addLayout(result)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(paragraph(_(KEYLESS)))
        self.buttons.addButton(_("关闭"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.rejected.connect(self.reject)
        self.file.setDefault(True)
        self.file.clicked.connect(self._choose_file)
        self.folder.clicked.connect(self._choose_folder)
        self.stop.clicked.connect(self._stop)
        work.ended.connect(self._ended)
        work.counted.connect(self._count)
        self.asked.textChanged.connect(self._compare)
        self.finished.connect(self._leave)
        self.list.hide()
        self.body.addStretch()
        self._say("", "")
        self._enable(True)

    def check(self, path: Path) -> None:
        """Checks a package; the verdict follows."""
        if self._work.busy:
            self._say("query", _("前一项工作尚未完成，请稍候或先停止。"))
            return
        self.list.clear()
        self.prefer(640, 520)
        self._words.hide()  # on a low screen the files have its room
        self.list.show()
        self._found = None
        self._enable(False)
        self._doing = _("正在核验“{name}”").format(name=path.name)
        self._say("", self._doing)
        self._work.begin(
            _("正在核验“{name}”").format(name=path.name),
            lambda stopping: verified(path, stopping=stopping, count=self._work.counting("file")),
            self._show,
            self._refuse,
        )

    def _choose_file(self) -> None:
        path = files.ask_source(_("选择归档包"), tuple((_(kind), pattern) for kind, pattern in PACKAGES), self)
        if path is not None:
            self.check(path)

    def _choose_folder(self) -> None:
        path = files.ask_folder(_("选择归档包"), self)
        if path is not None:
            self.check(path)

    def _show(self, found: Verified) -> None:
        self._enable(True)
        self._found = found
        self._compare()
        self.list.show_files(found)

    def _compare(self) -> None:
        """Says what came of the package, with what is typed from the paper."""
        asked = self.asked.text()
        self._asking.refuse("" if self._found is None or is_sum(asked) or not asked.strip() else not_a_sum(asked))
        if self._found is not None:
            found = replace(self._found, asked=asked.strip() if is_sum(asked) else "")
            self._say("complete" if found.whole else "error", found.sentence)

    def _typed(self) -> tuple[str, ...]:
        return ()  # nothing here is kept, so nothing is lost

    def _refuse(self, error: Exception) -> None:
        self._enable(True)
        self._say("error", self._reason(error))

    def _say(self, grade: str, sentence: str) -> None:
        self.sign.setVisible(bool(grade))
        if grade:
            self.sign.setPixmap(icon(f"state-{grade}", getattr(theme(), grade)).pixmap(20, 20))
        self.verdict.setVisible(bool(sentence))
        self.verdict.setText(sentence)
        dress(self.verdict, role="error" if grade == "error" else "")

    def _enable(self, enabled: bool) -> None:
        self.file.setEnabled(enabled)
        self.folder.setEnabled(enabled)
        self.stop.setVisible(not enabled)
        self.stop.setEnabled(not enabled)

    def _stop(self) -> None:
        """What is under way comes to an end by itself, soon; it is said meanwhile."""
        self.stop.setEnabled(False)
        self._say("", _("正在停止"))
        self._work.stop()

    def _count(self, place: int, whole: int, kind: str) -> None:
        if self._doing and self.stop.isEnabled():
            self._say("", progress_words(self._doing, place, whole, kind))

    def _ended(self) -> None:
        """Says that nothing is known where the check was stopped; else the answer follows."""
        self._doing = ""
        if self.stop.isVisibleTo(self) and not self.stop.isEnabled():
            self._enable(True)
            self.list.hide()
            self._say("query", _("核验已停止，没有得出结果。"))

    def _leave(self) -> None:
        if not self.file.isEnabled():
            self._work.stop()


class _Files(QTreeWidget):
    """Every file with its verdict, those that differ first."""

    def __init__(self) -> None:
        super().__init__()
        self.setHeaderLabels([_("文件"), _("结果")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setAccessibleName(_("核验的文件"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setMinimumHeight(_LEAST_LIST)
        dress(self, role="well")

    def show_files(self, found: Verified) -> None:
        """Fills the list."""
        colours = theme()
        same = [each for each in found.files if each.verdict is Verdict.SAME]
        for each in (*found.differing, *same):
            whole = each.verdict is Verdict.SAME
            item = QTreeWidgetItem([each.name, verdict_word(each.verdict)])
            item.setIcon(0, icon("state-complete", colours.complete) if whole else icon("state-error", colours.error))
            item.setToolTip(0, f"SHA-256 {each.sha256}" if each.sha256 else each.name)
            self.addTopLevelItem(item)
        first = self.topLevelItem(0)
        if first is not None:
            self.setCurrentItem(first)

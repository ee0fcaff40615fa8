"""The line at the foot of the window: saved when, which report, its total and 差额, and work under way."""

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from actions.language import _, format_time
from actions.reports import Opened
from actions.wording import identity_text, kind_of, value_text
from domain.amount import Amount, Value
from domain.checks.sums import Balance, balances
from domain.outline import Identity, Outline, figures, term
from gui.look.theme import dress
from gui.shell.failures import log_file


class StatusBar(QStatusBar):
    """Signals: ``stopped()``: the clerk stops the work under way."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saved, self.place, self.total, self.difference = QLabel(), QLabel(), QLabel(), QLabel()
        self.failure = QLabel()
        dress(self.failure, state="query")
        self.work, self.bar, self.stop = QLabel(), QProgressBar(), QPushButton(_("停止"))
        self._saved, self._read_only, self._waiting = "", False, False
        self.bar.setRange(0, 0)
        self.bar.setFixedWidth(120)
        self.bar.setAccessibleName(_("进度"))
        dress(self.stop, kind="link")
        self.stop.clicked.connect(self.stopped)
        for widget in (self.saved, self.failure, self.work, self.bar, self.stop):
            self.addWidget(widget)
        for widget in (self.place, self.total, self.difference):
            self.addPermanentWidget(widget)
        self.setSizeGripEnabled(False)
        self.show_work("")

    def show_report(self, opened: Opened | None, read_only: bool = False) -> None:
        """Shows what was committed, and how the main total stands."""
        for label in (self.saved, self.place, self.total, self.difference):
            label.setVisible(opened is not None)
        self.failure.setVisible(opened is not None and bool(self.failure.text()))
        if opened is None:
            self.failure.clear()
            self._waiting = False
            return
        self._saved = _("只读") if read_only else _("已自动保存 {time}").format(time=format_time(opened.saved_at))
        self._read_only = read_only
        self._show_saved()
        report = opened.report
        self.place.setText(_("{unit} · {year}年度").format(unit=report.unit or "—", year=report.year or "—"))
        found = balances(report, opened.outline)
        self._show_total(next((each for each in found if _is_main(each, opened.outline)), None), opened)
        tip = "\n".join(_balance_lines(found, opened))
        self.total.setToolTip(tip)
        self.difference.setToolTip(tip)

    def show_waiting(self, waiting: bool) -> None:
        """Says whether some field holds what is not on the disk yet."""
        self._waiting = waiting
        self._show_saved()

    def _show_saved(self) -> None:
        waiting = self._waiting and not self._read_only
        self.saved.setText(_("有未保存") if waiting else self._saved)
        dress(self.saved, state="query" if waiting or self._read_only else "ok")

    def show_failure(self, name: str) -> None:
        """Names what raised while it looked at the report, until the report is put away; the report is saved."""
        self.failure.setText(_("“{name}”出错，内容已保存").format(name=name))
        self.failure.setToolTip(
            _("这一项检查或显示无法完成，不影响填写和保存。详情已记入日志“{path}”。").format(path=log_file())
        )
        self.failure.show()

    def show_work(self, sentence: str) -> None:
        """Shows that work is under way; blank for none."""
        self.work.setText(sentence)
        for widget in (self.work, self.bar, self.stop):
            widget.setVisible(bool(sentence))

    def _show_total(self, balance: Balance | None, opened: Opened) -> None:
        """The main total, and the worst 差额 of the report, with how many there are if there are more."""
        outline = opened.outline
        actual = value_text(balance.actual, outline) if balance else ""
        self.total.setText(_("支出合计 {amount}").format(amount=actual or "—"))
        wrong = [each for each in opened.findings if each.code in _sums(outline) and each.difference is not None]
        worst = max(wrong, key=lambda each: _size(each.difference), default=None)
        identity = _sums(outline)[worst.code] if worst else balance.identity if balance else None
        difference = worst.difference if worst else balance.difference if balance else None
        kind = kind_of(identity, outline) if identity else "money"
        words = _("差额 {amount}（{count} 处不符）") if len(wrong) > 1 else _("差额 {amount}")
        self.difference.setText(words.format(amount=value_text(difference, outline, kind) or "—", count=len(wrong)))
        grave = any(each.severity == "error" for each in wrong)
        held = balance is not None and balance.difference is not None
        dress(self.difference, state="error" if grave else "query" if wrong else "ok" if held else "")


def _size(difference: Value | None) -> tuple[bool, Decimal]:
    """How bad a difference is: money before other numbers."""
    match difference:
        case Amount(fen):
            return True, abs(Decimal(fen))
        case Decimal():
            return False, abs(difference)
        case _:
            return False, Decimal(0)


def _sums(outline: Outline) -> dict[str, Identity]:
    return {identity.code: identity for identity in outline.identities}


def _is_main(balance: Balance, outline: Outline) -> bool:
    """Whether an identity is about a sum of money that must be exact: the first such one holds the main total."""
    first = figures(outline).get(term(balance.identity.left[0]).key)
    return balance.identity.severity == "error" and first is not None and first.kind == "money"


def _balance_lines(found: Iterable[Balance], opened: Opened) -> Iterable[str]:
    for balance in found:
        if balance.checkable:
            kind = kind_of(balance.identity, opened.outline)
            difference = value_text(balance.difference, opened.outline, kind)
            yield _("{identity}：差额 {difference}").format(
                identity=identity_text(balance.identity, opened.outline), difference=difference
            )

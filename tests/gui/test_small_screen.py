"""Every dialog on the smallest screens: within them, its buttons in sight, no word cut, what does not fit scrolls."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, QStandardPaths, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QStyleOptionHeaderV2,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from actions import language
from actions.amendments import Amendment
from actions.archiving import Wishes, archive
from actions.backups import Listed
from actions.forming import document_text, proposal_summary, proposal_text, propose_source, tried
from actions.history import lines as lines_of
from actions.importing import Imported
from actions.importing_several import Received
from actions.language import _
from actions.last_year import Compared
from actions.names import progress_words
from actions.outlines import OutlineSource, available, catalogue
from actions.paper import Paper, find_faces
from actions.proofreading import Proofread
from actions.reoutlining import Reoutlining, planned
from actions.reports import add, opened
from actions.reviewing import Entry
from actions.units import Unit
from actions.verifying import Verified
from actions.years import unit_years
from domain.amount import Amount, Refusal, Unreadable
from domain.checks import Finding
from domain.collecting.collected import Collected
from domain.editing import set_prose
from domain.following import Counting
from domain.outline import tables
from domain.proposing import propose
from domain.reoutlining import reoutlined
from domain.report import Change, Field, new_uuid
from domain.review_points import ReviewPoint
from gui.application import set_up
from gui.dialogs import files, questions
from gui.dialogs.about import AboutDialog, KeysDialog, LicencesDialog
from gui.dialogs.archive import ArchiveDialog
from gui.dialogs.attachments import AttachmentsDialog
from gui.dialogs.backups import BackupsDialog
from gui.dialogs.carry import CarryDialog
from gui.dialogs.collected import CollectedDialog
from gui.dialogs.confirm_carried import ConfirmCarriedDialog
from gui.dialogs.deleted import DeletedDialog
from gui.dialogs.diagnosis import DiagnosisDialog
from gui.dialogs.evidence import EvidenceDialog
from gui.dialogs.form import FormDialog
from gui.dialogs.form_tree import FormTree
from gui.dialogs.frame import Frame
from gui.dialogs.headings import AskedHeading, HeadingDialog, SectionDialog
from gui.dialogs.history import HistoryDialog
from gui.dialogs.imported import ImportedDialog
from gui.dialogs.imported_several import SeveralDialog
from gui.dialogs.indicators import IndicatorsDialog
from gui.dialogs.last_year import LastYearDialog
from gui.dialogs.manual import ManualDialog
from gui.dialogs.new_report import NewReportDialog
from gui.dialogs.paper import PaperDialog
from gui.dialogs.proofread import DroppedDialog, ProofreadDialog
from gui.dialogs.reading_review import ReadingReview
from gui.dialogs.reoutline import ReoutlineDialog
from gui.dialogs.replies import RepliesDialog
from gui.dialogs.score import ScoreDialog
from gui.dialogs.settings import Choices, SettingsDialog
from gui.dialogs.states import AnswerDialog, FinalDialog, ReturnDialog, SealDialog, StepDialog
from gui.dialogs.units import UnitsDialog
from gui.dialogs.verify import VerifyDialog
from gui.dialogs.years import YearsDialog
from gui.fields.figure.reading import RefusedText
from gui.fields.form.paste_dialog import FormPasteDialog, PastedCell
from gui.fields.table.paste_dialog import PasteDialog
from gui.fields.table.pasting_cells import Plan
from gui.flows.work import Work
from gui.look.room import inside
from gui.session import Session
from storage.backup import Contents
from storage.backup_files import Backup, Reason
from storage.package_sums import CheckedFile, Verdict
from storage.verifying import Proved
from tests.attached_sample import whole
from tests.filled_papers import filled_table, grey_form, half_filled
from tests.gui.cutting import cut_off, settle

SCREEN, LEAST = QSize(1024, 560), QSize(800, 440)
"""What 1024 × 600 leaves beside a window's own frame, and what the least window has: 1280 × 800 at 200 % is no more."""
LONG = "青山县档案馆二〇二三年度部门整体支出绩效自评报告，含所属事业单位、代管单位和三个专项资金" * 4


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> None:
    set_up()
    bound(SCREEN, monkeypatch)


def bound(screen: QSize, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on there is no more room than this."""
    for module in (
        "gui.dialogs.form",
        "gui.dialogs.frame",
        "gui.fields.table.paste_dialog",
        "gui.fields.form.paste_dialog",
    ):
        monkeypatch.setattr(f"{module}.room", lambda _window: screen)


@pytest.fixture(params=["zh", "en"])
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    """Every language of the window."""
    language.use(request.param)
    set_up(request.param)
    yield request.param
    language.use("zh")
    set_up()


def outline_plan(session: Session, source: OutlineSource, _count: Counting) -> Reoutlining:
    """A change of outline in which everything is long."""
    report = replace(session.current.report, prose={f"other.text{row}": LONG for row in range(40)})
    result = reoutlined(report, source.outline, source.outline)
    return Reoutlining(source, replace(result, asked=(LONG,) * 30), LONG, ())


def made(source: OutlineSource, session: Session, work: Work, parent: QWidget) -> dict[type[QDialog], QDialog]:
    """Each dialog, with as much in it as it may have to show."""
    lines = tuple(LONG for _ in range(30))
    columns = tables(source.outline)["projects"].columns
    grid = tuple((f"项目{row}", "1.5", "3") for row in range(80))
    plan = Plan(tuple(column.key for column in columns[:3]), 0, "万元")
    found = tuple(Finding("error", "write.word", quote=LONG, offset=place, replacement="词") for place in range(40))
    proposal = propose(session.current.report, source.outline, catalogue(), LONG)
    with_score = opened(session.library, add(session.library, replace(whole()[0], uuid=new_uuid()), source.text))
    years = YearsDialog([LONG, LONG[:10]], parent)
    years.show_years(unit_years(session.library, session.current.report.unit))
    change = Change(Field.PROSE, "problems", LONG, LONG + "改")
    amended = [Amendment(change, LONG[:40], LONG, LONG + "改", (LONG[:30],) * 6) for _ in range(40)]
    history = HistoryDialog(LONG, LONG, [("problems", LONG)], (str, lambda _number: (), str), parent)
    session.edit(LONG, set_prose(session.current.report, "problems", LONG))
    history.show_lines(lines_of(session.library.history(session.current.id), session.current))
    backups, verified, sealed = (
        BackupsDialog(Path("/一个很长的路径" * 20), parent),
        VerifyDialog(work, str, parent),
        SealDialog(LONG, parent),
    )
    sound = Backup(Path(LONG), datetime(2026, 11, 28, 9, 30), Reason.IMPORT, 123_456_789)
    backups.show_backups((Listed(sound, Contents(12, 340, 512)), Listed(replace(sound, size=0), None)), LONG, True)
    verified.list.show_files(Verified(Path(LONG), Proved((CheckedFile(f"data/{LONG}.pdf", Verdict.UNPROVED),), None)))
    sealed.scans.add(Path(f"/media/{LONG}.pdf"))
    large = Amount(99_999_999_999)
    yearly = Compared("problems", LONG, large, large, large, Decimal("1234.5"), reason=LONG)
    unread = RefusedText(Unreadable(Refusal.NOT_A_NUMBER, LONG))
    cells = [PastedCell(f"{place}", LONG, "1", LONG, unread, LONG) for place in range(40)]
    dialogs: list[QDialog] = [
        AboutDialog(parent),
        LicencesDialog(parent),
        KeysDialog([(f"Ctrl+Shift+F{number}", LONG) for number in range(40)], parent),
        ArchiveDialog(LONG, "draft", parent),
        AttachmentsDialog(session.current, parent),
        backups,
        HeadingDialog(LONG, "存在的问题", parent, [AskedHeading("general", LONG, "一般公共预算支出")]),
        SectionDialog(session.current, "problems", parent),
        history,
        ImportedDialog(Imported(Path("报告.txt"), 3, lines, lines, lines[:3]), parent),
        SeveralDialog(
            [
                Received(Path(LONG), Imported(Path(LONG), 3, lines, lines, lines[:3])),
                *(Received(Path(LONG), reason=LONG) for _ in range(20)),
                Received(Path(LONG)),
            ],
            parent,
        ),
        IndicatorsDialog(None, [], parent),
        ReadingReview(
            Imported(Path("报告.txt"), 0, lines, lines),
            [Entry(f"own.{number}", LONG[:40], "1.5", LONG, True) for number in range(40)],
            LONG * 20,
            parent,
        ),
        NewReportDialog([source], [LONG], parent),
        PaperDialog(Paper(), LONG, parent),
        FinalDialog(LONG, 12, parent, amended, [ReviewPoint(1, 1, LONG)] * 9),
        ScoreDialog(with_score, "", parent),
        sealed,
        SettingsDialog(Choices(), True, parent),
        ReturnDialog(LONG, parent),
        RepliesDialog(LONG, [ReviewPoint(1, number, LONG) for number in range(1, 13)], {1: "problems"}, parent),
        AnswerDialog(LONG * 3, True, LONG, "王局长", parent),
        UnitsDialog([Unit(LONG, LONG[:90], (LONG[:90],) * 20)], "", lambda _unit: LONG * 3, parent),
        verified,
        years,
        DeletedDialog(session.library.summaries(), parent),
        DiagnosisDialog(((LONG[:20], LONG),) * 24, parent),
        DroppedDialog(LONG, parent),
        CarryDialog(session.current, parent),
        ConfirmCarriedDialog(
            [Finding("query", "carried.unconfirmed", ("problems",), quote=LONG[:40])] * 40,
            session.current.report,
            session.current.outline,
            parent,
        ),
        CollectedDialog(LONG, Collected((), (), 3, 2, lines, ()), session.current, parent),
        EvidenceDialog(with_score, ("problems", "general.expenditure"), parent),
        FormDialog(proposal, LONG * 20, catalogue(), parent),
        ManualDialog(parent),
        LastYearDialog([yearly], source.outline, parent),
        ReoutlineDialog(session.current, [source], source, (partial(outline_plan, session), None), parent),
        ProofreadDialog(Proofread(Path(LONG), LONG * 9, found), parent),
        FormPasteDialog(cells, parent),
        PasteDialog(grid, plan, columns, "万元", "从第5行起写入，原有内容被替换", parent),
    ]
    return {type(dialog): dialog for dialog in dialogs}


def lists_without_lines(dialog: QDialog) -> list[str]:
    """The lists in sight that hold nothing here, so that nothing of theirs could be seen to be cut."""
    views = [each for each in dialog.findChildren(QAbstractItemView) if each.isVisible()]
    views = [each for each in views if each.model() is not None and not isinstance(each, QHeaderView)]
    return [each.accessibleName() for each in views if not each.model().rowCount()]


def head_of(view: QTableView | QTreeView) -> QHeaderView:
    return view.header() if isinstance(view, QTreeView) else view.horizontalHeader()


def heads_beside_their_cells(view: QTableView | QTreeView) -> list[str]:
    """The heads that stand at another side than the cells below them."""
    model, head, role = view.model(), head_of(view), Qt.ItemDataRole.TextAlignmentRole
    across = Qt.AlignmentFlag.AlignHorizontal_Mask
    found = []
    for column in range(model.columnCount()):
        own = model.headerData(column, Qt.Orientation.Horizontal, role)
        side = (head.defaultAlignment() if own is None else Qt.AlignmentFlag(own)) & across
        below = {model.index(row, column).data(role) for row in range(model.rowCount())}
        sides = {(Qt.AlignmentFlag(each) if each else Qt.AlignmentFlag.AlignLeft) & across for each in below}
        if sides and side not in sides:
            found.append(str(model.headerData(column, Qt.Orientation.Horizontal)))
    return found


def all_frames(kind: type[QDialog] = Frame) -> set[type[QDialog]]:
    """Every kind of dialog that the program has."""
    return {kind, *(each for child in kind.__subclasses__() for each in all_frames(child))}


@pytest.mark.parametrize("screen", [SCREEN, LEAST], ids=["1024x600", "least"])
@pytest.mark.usefixtures("spoken")
def test_no_dialog_is_larger_than_the_screen_or_cuts_a_word_and_its_buttons_are_in_sight(
    screen: QSize, outline_source: OutlineSource, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bound(screen, monkeypatch)
    work, parent = Work(), QWidget()
    qtbot.addWidget(parent)
    dialogs = made(outline_source, session, work, parent)
    assert all_frames() - {Frame, StepDialog} <= set(dialogs), "a dialog that this test does not know"
    for dialog in dialogs.values():
        name = type(dialog).__name__
        dialog.show()
        qtbot.waitExposed(dialog)
        settle()
        least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
        assert least.width() <= screen.width(), name
        assert least.height() <= screen.height(), name
        assert dialog.height() <= screen.height(), name
        assert dialog.width() <= screen.width(), name
        assert cut_off(dialog) == [], name
        assert lists_without_lines(dialog) == [], name
        views: list[QTableView | QTreeView] = [*dialog.findChildren(QTableView), *dialog.findChildren(QTreeView)]
        tables = [each for each in views if head_of(each).isVisible()]
        assert not any(head_of(each).highlightSections() for each in tables if isinstance(each, QTableView)), (
            f"{name}: bold heads"
        )
        assert [words for each in tables for words in heads_beside_their_cells(each)] == [], name
        (buttons,) = dialog.findChildren(QDialogButtonBox)
        for button in buttons.buttons():
            corner = button.mapTo(dialog, QPoint(button.width(), button.height()))
            assert corner.x() <= dialog.width(), name
            assert corner.y() <= dialog.height(), name
        for area in dialog.findChildren(QScrollArea):
            if area.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff:
                assert area.widget().width() <= area.viewport().width(), name
        dialog.close()


@pytest.mark.parametrize("spoken", ["zh"], indirect=True)
@pytest.mark.parametrize("screen", [SCREEN, QSize(853, 493), LEAST], ids=["1024x600", "1280x800 at 150 %", "least"])
@pytest.mark.usefixtures("spoken")
def test_an_outline_is_made_without_scrolling_the_dialog(
    tmp_path: Path, qtbot: QtBot, screen: QSize, monkeypatch: pytest.MonkeyPatch
) -> None:
    bound(screen, monkeypatch)
    for source in (half_filled(tmp_path), filled_table(tmp_path), grey_form(tmp_path)):
        proposal = propose_source(source)
        dialog = FormDialog(proposal, document_text(source), catalogue())
        qtbot.addWidget(dialog)
        dialog.say(proposal_summary(dialog.proposal, tried(source, proposal_text(dialog.proposal))))
        dialog.show()
        qtbot.waitExposed(dialog)
        (area,) = (each for each in dialog.findChildren(QScrollArea) if type(each) is not QScrollArea)
        if screen == SCREEN:
            room, written = dialog.trial.width(), dialog.trial.fontMetrics().horizontalAdvance(dialog.trial.text())
            assert written <= room, "what the document gave is told whole"
            rows = {each.y() for each in dialog.findChildren(QPushButton) if each.text() in ("上移", "降级")}
            assert len(rows) == 1, "the buttons of the headings stand in one row"
        for item in dialog.tree.items():
            dialog.tree.setCurrentItem(item)
            for page in range(3):
                if dialog.pages.isTabVisible(page):
                    dialog.pages.setCurrentIndex(page)
                    settle()
                    assert cut_off(dialog) == [], (source.name, page)
                    assert area.verticalScrollBar().maximum() == 0, (source.name, page)
                    chosen = dialog.tree.visualItemRect(item)
                    assert dialog.tree.viewport().rect().contains(chosen.center()), (source.name, item.text(0))
        dialog.pages.setCurrentIndex(0)
        for row in range(dialog.table.grid.rowCount()):
            dialog.table.grid.setCurrentCell(row, 1)
            settle()
            assert area.verticalScrollBar().maximum() == 0, (source.name, row)
        dialog.close()


def test_the_files_that_were_verified_are_in_sight(
    session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three lines at least; what a dialog does before it checks anything need not be said any more."""
    bound(QSize(853, 493), monkeypatch)
    work = Work()
    dialog = VerifyDialog(work, str)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.check(archive(session.library, session.current, tmp_path, Wishes()))
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() > 0, timeout=30_000)
    settle()
    (area,) = dialog.findChildren(QScrollArea)
    line = dialog.list.topLevelItem(2)
    assert line is not None
    third = dialog.list.visualItemRect(line).bottomLeft()
    assert area.viewport().rect().contains(dialog.list.viewport().mapTo(area.viewport(), third))


@pytest.mark.parametrize("tongue", ["zh", "en"])
def test_what_a_check_of_a_package_found_is_read_without_scrolling(
    tongue: language.Language, session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last line of what a chain without a key proves was below the edge."""
    bound(QSize(853, 493), monkeypatch)
    package = archive(session.library, session.current, tmp_path, Wishes())
    language.use(tongue)
    try:
        dialog = VerifyDialog(Work(), str)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.check(package)
        qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() > 0, timeout=30_000)
        settle()
        (area,) = dialog.findChildren(QScrollArea)
        assert area.verticalScrollBar().maximum() == 0
    finally:
        language.use("zh")


def test_a_narrow_tree_of_headings_keeps_its_room_for_them(qtbot: QtBot) -> None:
    tree = FormTree(catalogue())
    qtbot.addWidget(tree)
    tree.show()
    seen = []
    for width in (120, 240, 440):
        tree.resize(width, 200)
        settle()
        seen.append([not tree.isColumnHidden(place) for place in range(3)])
        assert tree.columnWidth(0) > 90
    assert seen == [[True, False, False], [True, True, False], [True, True, True]]
    assert tree.minimumSizeHint().width() <= 120


@pytest.mark.parametrize(
    ("wanted", "corner"),
    [
        ((50, 50, 300, 200), (50, 50)),
        ((900, 500, 300, 200), (724, 360)),
        ((-40, -10, 300, 200), (0, 0)),
        ((100, 100, 2000, 900), (0, 0)),
    ],
)
def test_a_window_is_moved_inside_the_screen(wanted: tuple[int, int, int, int], corner: tuple[int, int]) -> None:
    assert inside(QRect(*wanted), QRect(0, 0, 1024, 560)) == QPoint(*corner)


def test_a_dialog_of_a_window_in_the_corner_opens_inside_the_screen(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    area = parent.screen().availableGeometry()
    parent.setGeometry(area.right() - 120, area.bottom() - 90, 100, 60)
    parent.show()
    dialog = ReturnDialog(LONG, parent)
    dialog.show()
    qtbot.waitExposed(dialog)
    qtbot.waitUntil(lambda: area.contains(dialog.frameGeometry()))
    dialog.asked["reason"].refuse("请填写退回修改的原因。" * 20)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: area.contains(dialog.frameGeometry()))


def settings() -> SettingsDialog:
    return SettingsDialog(Choices(), True)


def paper() -> PaperDialog:
    dialog = PaperDialog(Paper(), "瞭")
    dialog.show_found(find_faces())
    return dialog


def archiving() -> ArchiveDialog:
    return ArchiveDialog("2024年度青峦县林业局整体支出绩效自评报告", "draft")


@pytest.mark.parametrize("make", [settings, paper, archiving])
@pytest.mark.usefixtures("spoken")
def test_what_is_asked_of_the_paper_the_pc_and_an_archive_stands_in_sight_on_a_low_screen(
    make: Callable[[], QDialog], qtbot: QtBot
) -> None:
    """1024 × 600 beside the window's own frame: all three scrolled there."""
    dialog = make()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    settle()
    (area,) = dialog.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    assert dialog.height() <= SCREEN.height()


@pytest.mark.usefixtures("spoken")
def test_all_that_an_archive_asks_stands_in_sight_in_the_least_window(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    bound(LEAST, monkeypatch)
    dialog = archiving()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    settle()
    (area,) = dialog.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.usefixtures("spoken")
def test_a_change_of_outline_is_looked_at_without_scrolling_the_dialog(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However long what an outline says of itself is, some lines of what changes are in sight below it."""
    bound(LEAST, monkeypatch)
    sources = [each for each in available() if each.text != session.current.outline_text]
    dialog = ReoutlineDialog(session.current, sources, sources[0], (partial(planned, session.current), None))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    (area,) = (each for each in dialog.findChildren(QScrollArea) if type(each) is not QScrollArea)
    for place, source in enumerate(sources):
        dialog.outline.setCurrentIndex(place)
        for is_waiting in (True, False):  # as while a large report is compared, and then
            for widget in (dialog.progress, dialog.stop):
                widget.setVisible(is_waiting)
            dialog.progress.setText(progress_words(_("正在比对提纲"), 100, 100, "share"))
            settle()
            shown = dialog.tree.viewport().height() / dialog.tree.sizeHintForRow(0)
            assert (area.verticalScrollBar().maximum(), shown >= 3) == (0, True), (source.outline.name, shown)


def test_what_a_dialog_asks_last_can_be_reached(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bound(LEAST, monkeypatch)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PaperDialog(Paper(), LONG, parent)
    dialog.show_paper(Paper())
    dialog.resize(640, 320)
    dialog.show()
    qtbot.waitExposed(dialog)
    (area,) = dialog.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() > 0
    last = dialog.body.itemAt(dialog.body.count() - 1).widget()
    area.ensureWidgetVisible(last)
    corner = last.mapTo(area.viewport(), QPoint(0, last.height()))
    assert 0 <= corner.y() <= area.viewport().height()


def test_a_dialog_grows_with_the_sentence_under_a_field(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ReturnDialog("标题", parent)
    dialog.show()
    qtbot.waitExposed(dialog)
    (area,) = dialog.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    before = dialog.height()
    dialog.asked["reason"].refuse("请填写退回修改的原因。" * 8)
    qtbot.waitUntil(lambda: dialog.height() > before and area.verticalScrollBar().maximum() == 0)


@pytest.mark.parametrize("goes_on", [True, False])
def test_escape_in_a_dialog_asks_before_it_gives_up_what_was_typed(
    goes_on: bool, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(sentence: str, *_words: object) -> bool:
        asked.append(sentence)
        return not goes_on

    monkeypatch.setattr(questions, "ask", ask)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ReturnDialog("标题", parent)
    dialog.show()
    qtbot.keyClicks(dialog.reason, "koujing")
    qtbot.keyClick(dialog.reason, Qt.Key.Key_Escape)
    assert len(asked) == 1
    assert dialog.isVisible() is goes_on
    assert dialog.reason.toPlainText() == "koujing"


def test_escape_closes_a_dialog_in_which_nothing_was_typed(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = HeadingDialog("标题", "", parent)
    dialog.show()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_dialog_for_files_begins_where_documents_are_or_at_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder that is not there would stand in the line for the name."""
    shown: list[tuple[str, list[str]]] = []
    monkeypatch.setattr(files, "_folder", None)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "文档"))
    monkeypatch.setattr(QFileDialog, "exec", lambda each: shown.append((each.directory().path(), each.selectedFiles())))
    assert files.ask_source("导入", (("报告", "*.txt"),)) is None
    (tmp_path / "文档").mkdir()
    files.ask_source("导入", (("报告", "*.txt"),))
    assert shown == [(str(Path.home()), []), (str(tmp_path / "文档"), [])]


def head_words(head: QHeaderView) -> list[str]:
    """What the heads of a table say as they are drawn."""
    words = []
    for section in range(head.count()):
        option = QStyleOptionHeaderV2()
        head.initStyleOptionForIndex(option, section)
        words.append(str(option.text))  # type: ignore[attr-defined]
    return words


def inks(sign: QIcon) -> set[int]:
    """The colours that a sign is drawn in, without how dense they are; a drawing of ours has one."""
    picture = sign.pixmap(20, 20).toImage()
    places = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    colours = (picture.pixelColor(*place) for place in places)
    return {each.rgb() for each in colours if each.alpha() == 255}


def test_the_dialog_for_files_shows_their_names_without_scrolling_sideways(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    dates: list[str] = []
    heads: list[str] = []
    foreign: list[str] = []
    (tmp_path / "上年报告.docx").write_bytes(b"")

    def look(dialog: QFileDialog) -> int:
        qtbot.addWidget(dialog)
        dialog.setDirectory(str(tmp_path))
        dialog.show()
        settle()
        (details,) = (each for each in dialog.findChildren(QTreeView) if each.objectName() == "treeView")
        qtbot.waitUntil(lambda: details.model().rowCount(details.rootIndex()) > 0)
        option = QStyleOptionViewItem()
        dated = details.model().index(0, 3, details.rootIndex())
        details.itemDelegateForColumn(3).initStyleOption(option, dated)  # type: ignore[attr-defined]
        dates.append(option.text)  # type: ignore[attr-defined]
        heads.extend(head_words(details.header()))
        assert details.header().sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        seen.extend(each.horizontalScrollBar().maximum() for each in dialog.findChildren(QTreeView))
        foreign.extend(each.objectName() for each in dialog.findChildren(QToolButton) if len(inks(each.icon())) > 1)
        dialog.selectFile(str(tmp_path / "报告"))
        return 1

    monkeypatch.setattr(QFileDialog, "exec", look)
    assert files.ask_target("导出", "报告", (("Word 文档", "*.docx"),)) == tmp_path / "报告.docx"
    assert seen == [0]
    assert foreign == [], "a sign that is no drawing of ours"
    assert heads == ["名称", "大小", "类型", "修改日期"], "Qt's own Chinese has 体积 for the size of a file"
    (shown,) = dates
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}", shown)

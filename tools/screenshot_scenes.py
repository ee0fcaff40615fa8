"""What the pictures of the window show, scene by scene, on a library of its own."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtTest import QTest

from actions import language, states
from actions.carrying import carry_over
from actions.importing import import_source
from actions.outlines import available
from actions.reports import create
from actions.wording import sentence
from domain.amount import Amount
from domain.editing import set_cell, set_figure, set_prose
from domain.outline import COVER
from domain.review_points import ReviewPoint
from gui.application import set_up
from gui.dialogs.replies import RepliesDialog
from gui.dialogs.states import AnswerDialog, FinalDialog, ReturnDialog, SealDialog
from gui.flows.guide import STEPS, Guide
from gui.panels.guidance import PAUSE
from gui.shell.contents import page_keys, report_title
from gui.shell.preferences import Appearance, Preferences
from gui.shell.window import MainWindow
from storage.library import Library
from tools.attached_sample import filled
from tools.screenshot_dialogs import dialogs
from tools.screenshot_taking import Scene, caught, shown, taken

MORE = ("changsha-2021-xiangze", "sichuan-2024-songping")
"""Reports of others in the list, by the names of their files."""
_LONGEST, _PANEL_PAUSE = 400, 400
"""Turns to wait for the preview; milliseconds in which a panel shows what it looked up."""

_REVIEW = (
    ReviewPoint(1, 1, "存在的问题及原因分析写得空泛，没有结合本单位实际"),
    ReviewPoint(1, 2, "附件2中未完成的指标没有填写偏差原因", "已补充3项指标的偏差原因"),
    ReviewPoint(1, 3, "执行率低于90%，没有说明原因"),
)


def scenes(
    home: Path, source: Path, appearance: Appearance, words: language.Language, size: tuple[int, int]
) -> Iterator[Scene]:
    """Every scene in one set of colours, one language and one size."""
    language.use(words)
    application, appearances = set_up(words)
    appearances.choose(appearance)
    with Library.open(home / "绩效自评.db", who="王会计") as library:
        preferences = Preferences()
        preferences.language = words  # as 设置 shows it in that language
        window = MainWindow(library, preferences, appearances)
        window.resize(*size)
        window.show()
        yield "home-empty", taken(window)
        report = import_source(library, source).id
        create(library, available()[0], "2023", "青峦县文化馆")
        for name in MORE:
            import_source(library, source.parent / f"{name}.txt")
        window.open_report(report)
        _attach(window)
        yield from _pages(window)
        yield from _panels(window)
        yield from _search(window)
        yield from _faults(window)
        yield from _marks(window)
        window.show_home()
        yield "home", taken(window)
        yield from _new_report(window, library)
        yield from _carried(window, library, report)
        yield from dialogs(window, library, report, source, home)
        yield from _guide(window)
        yield from _states(window, library, report)
        window.close()
    application.processEvents()


def _attach(window: MainWindow) -> None:
    """Fills the attachments, where the report is the sample that has them."""
    session = window.desk.session
    assert session is not None
    if (
        all(row.cells.get("name") for row in session.current.report.rows("projects"))
        and session.current.outline.key == "hunan-2022"
    ):
        session.edit("填写附件", filled(session.current.report, session.current.outline)[1])


def _panels(window: MainWindow) -> Iterator[Scene]:
    """Each panel alone beside the page, as wide as it comes."""
    docks = window.docks
    window.desk.go("general.budget")
    for dock in docks.all:
        for each in docks.all:
            each.setVisible(each is dock)
        settled(window)
        yield f"panel-{dock.objectName()}", taken(window)
    window.desk.go("general.budget")
    docks.show_trace()
    docks.trace.show_key("general.budget")
    settled(window)
    yield "panel-trace", taken(window)
    for each in docks.all:
        each.setVisible(each in (docks.findings_dock, docks.guidance_dock))
    yield "panels-two", taken(window)


def settled(window: MainWindow) -> None:
    """Waits for what the panels do beside the window: the pages of the preview, the numbers of the text."""
    taken(window)
    preview, trace = window.docks.preview, window.docks.trace
    for _turn in range(_LONGEST):
        is_set = not preview.isVisible() or preview.view.sheets is not None
        if is_set and not (trace.isVisible() and trace.key and trace.list.isHidden()):
            break
        QTest.qWait(PAUSE)
    QTest.qWait(_PANEL_PAUSE)
    for _turn in range(_LONGEST):  # a page is drawn once it was asked to be painted
        window.grab()
        if not preview.isVisible() or preview.view.is_drawn():
            break
        QTest.qWait(PAUSE)


def _carried(window: MainWindow, library: Library, report: int) -> Iterator[Scene]:
    """Next year's draft, and its amounts beside last year's."""
    window.open_report(carry_over(library, report, "2025"), "general.text")
    session = window.desk.session
    assert session is not None
    session.edit("填写", set_figure(session.current.report, "general.budget", Amount(1_300_500_000)))
    yield "carried", taken(window)
    window.editor.show_page("projects")
    yield "carried-projects", taken(window)
    yield "dialog-compared", caught(window.commands["last_year"].trigger)
    yield "dialog-confirm", caught(window.commands["confirm_carried"].trigger)
    yield "dialog-years-two", caught(window.commands["years"].trigger)
    window.show_home()


def _pages(window: MainWindow) -> Iterator[Scene]:
    current = window.desk.current
    assert current is not None
    for place, key in enumerate(page_keys(current)):
        window.editor.show_page(key)
        yield f"page-{place:02}-{key}", taken(window)


def _search(window: MainWindow) -> Iterator[Scene]:
    """Words found in a text."""
    bar = window.editor.search_bar
    window.desk.find()
    bar.words.clear()
    bar.words.insert("资金")
    bar.words.textEdited.emit("资金")
    bar.go_on()
    yield "search", taken(window)
    bar.close_bar()


def _faults(window: MainWindow) -> Iterator[Scene]:
    """A total moved by one 万元, and the check."""
    session = window.desk.session
    assert session is not None
    total = session.current.report.amount("general.expenditure")
    assert total is not None
    session.edit("填写", set_figure(session.current.report, "general.expenditure", total + Amount(1_000_000)))
    window.editor.show_page("general.text")
    window.desk.problems.check()
    window.desk.problems.go_to_problem(True)
    yield "faults", taken(window)
    window.desk.guide()
    yield "guidance", taken(window)


def _marks(window: MainWindow) -> Iterator[Scene]:
    """What the careful reader marks, the card at the words, and where the numbers come from."""
    session = window.desk.session
    assert session is not None
    text = "一是经费拔付不及时，截至目前仍有结余；二是预算不细。\n培训费支出8万元，其中：甲班支出3万元，乙班支出6万元。"
    session.edit("填写", set_prose(session.current.report, "problems", text))
    session.edit("填写", set_cell(session.current.report, "projects", 1, "name", "再接再励行动"))
    while not session.is_read:
        QTest.qWait(PAUSE)
    window.desk.go("problems")
    window.editor.point_at(next(each for each in session.shown() if each.keys == ("problems",)))
    yield "marks", taken(window)
    window.desk.go("projects.1.name")
    yield "marks-cell", taken(window)
    window.docks.show_numbers()
    QTest.qWait(3 * PAUSE)
    yield "numbers", taken(window)
    window.docks.numbers_dock.hide()
    for _step in range(2):
        window.desk.undo()


def _guide(window: MainWindow) -> Iterator[Scene]:
    """The first and the last step of 两分钟入门."""
    window.helping.begin_guide()
    for guide in window.findChildren(Guide):
        guide.window.resize(window.size())
        yield "guide", taken(guide.window)
        guide.go_to(len(STEPS))
        yield "guide-over", taken(guide.window)
        guide.end()
        QTest.qWait(PAUSE)


def _new_report(window: MainWindow, library: Library) -> Iterator[Scene]:
    """A report that was just created, before and after the check."""
    report = next(summary.id for summary in library.summaries() if summary.year == "2023")
    window.open_report(report, COVER)
    window.editor.show_page("general.text")
    yield "new-report", taken(window)
    window.desk.problems.check()
    yield "new-report-checked", taken(window)
    window.show_home()


def _states(window: MainWindow, library: Library, report: int) -> Iterator[Scene]:
    """From the draft with its findings to the sealed report, and back."""
    window.open_report(report, "general.text")
    window.desk.undo()
    current = window.desk.current
    session = window.desk.session
    assert current is not None
    assert session is not None
    budget = current.report.amount("general.budget")
    assert budget is not None
    session.edit("填写", set_figure(current.report, "general.budget", budget + Amount(200_000_000)))
    window.desk.problems.check()
    current = session.current
    for name, severity in (("answer", "query"), ("pass", "error")):
        finding = next(finding for finding in current.matters if finding.severity == severity)
        words = sentence(finding, current.report, current.outline)
        yield f"dialog-{name}", shown(AnswerDialog(words, severity == "error", "", "", window))
    for finding in current.matters:
        current = states.explain(library, current, finding, "年中追加预算，批复文号已在正文中写明。", "陈志远")
    session.adopt(current)
    window.desk.problems.check()
    yield "answered", taken(window)
    title = report_title(current)
    sealing = SealDialog(title, window)
    sealing.scans.add(Path("盖章件.pdf"))
    for name, dialog in (
        ("final", FinalDialog(title, 2, window)),
        ("seal", sealing),
        ("return", ReturnDialog(title, window)),
        ("replies", RepliesDialog(title, _REVIEW, {1: "problems"}, window)),
    ):
        yield f"dialog-{name}", shown(dialog)
    current = states.finalize(library, current, states.final_paper(current), "陈志远")
    window.desk.open_again(library, current)
    window.availability.refresh()
    yield "final", taken(window)
    current = states.send_back(library, current, "财政局要求补充绩效目标完成情况。")
    window.desk.open_again(library, current)
    window.availability.refresh()
    yield "returned", taken(window)
    current = states.finalize(library, current, states.final_paper(current), "陈志远")
    states.seal(library, current, date.today().isoformat(), "赵敏", ())
    window.show_home()
    yield "home-sealed", taken(window)

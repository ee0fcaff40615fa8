"""更换提纲 in the window: seen before it is done, one step, undone and done again; a newer revision is offered."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from actions.outlines import FOLDER, named
from actions.reports import Opened
from gui.dialogs.reoutline import ReoutlineDialog
from gui.shell.window import MainWindow
from storage.acts import Act
from tests.gui.flows.test_carrying import answer

COUNTY = "hunan-county-2023"


def current(window: MainWindow) -> Opened:
    assert window.desk.current is not None
    return window.desk.current


def choosing(key: str, seen: list[str], accept: bool = True) -> Callable[[object], None]:
    """Chooses an outline, writes down what the dialog shows, and answers it."""
    source = named(key)
    assert source is not None

    def act(dialog: object) -> None:
        assert isinstance(dialog, ReoutlineDialog)
        place = next(
            each for each in range(dialog.outline.count()) if source.outline.name in dialog.outline.itemText(each)
        )
        dialog.outline.setCurrentIndex(place)
        groups = [dialog.tree.topLevelItem(row) for row in range(dialog.tree.topLevelItemCount())]
        for group in groups:
            assert group is not None
            seen.append(group.text(0))
            seen.extend(group.child(row).text(0) for row in range(group.childCount()))
        (dialog.accept if accept else dialog.reject)()

    return act


def change(window: MainWindow, key: str, accept: bool = True) -> list[str]:
    seen: list[str] = []
    answer(ReoutlineDialog, choosing(key, seen, accept))
    window.commands["reoutline"].trigger()
    return seen


def test_what_becomes_of_the_report_is_seen_before_and_done_as_one_step(window: MainWindow, report: int) -> None:
    before = current(window)
    window.desk.editor.show_page("performance.overall")
    seen = change(window, COUNTY)
    assert "没有归处，作为文字保留（2处）" in seen
    assert "（一）部门整体支出绩效情况" in seen
    assert "六、资金使用及绩效情况 → 六、部门整体支出绩效情况" in seen
    after = current(window)
    assert after.outline.key == COUNTY
    assert window.session is not None
    assert window.session.undo_stack.count() == 1
    assert "群众满意占92%，基本满意占6.5%，不满意占1.5%。" in after.report.unplaced
    assert window.docks.leftovers.count == len(after.report.unplaced) > 0
    assert not window.docks.leftovers_dock.isHidden()
    assert "可撤销" in window.notices.sentence
    headings = [entry.words for entry in window.desk.editor.sections.model().entries]  # type: ignore[attr-defined]
    assert any("部门（单位）基本情况" in words for words in headings)
    assert window.library.deviations(before.id) == ()


def test_undo_and_redo_go_there_and_back_with_every_page(window: MainWindow, report: int) -> None:
    before = current(window)
    change(window, COUNTY)
    after = current(window)
    window.desk.undo()
    back = current(window)
    assert (back.report, back.outline) == (before.report, before.outline)
    window.desk.editor.go("performance.overall")
    assert window.desk.editor.page == "performance.overall"
    window.desk.redo()
    assert (current(window).report, current(window).outline) == (after.report, after.outline)
    assert window.desk.editor.page != "performance.overall"
    for key in [entry.key for entry in window.desk.editor.sections.model().entries if entry.is_page]:  # type: ignore[attr-defined]
        window.desk.editor.show_page(key)
        assert window.desk.editor.page == key
    labels = [row.label for row in window.library.history(before.id)][-1:]
    assert labels[0].startswith("重做：更换提纲：")


def test_the_page_that_both_forms_have_asks_for_what_the_new_one_asks(window: MainWindow, report: int) -> None:
    window.desk.editor.show_page("general.text")
    before = {binding.key for binding in window.desk.editor.current_page.bindings}  # type: ignore[union-attr]
    change(window, "yunnan-2021")
    window.desk.editor.show_page("general.text")
    after = {binding.key for binding in window.desk.editor.current_page.bindings}  # type: ignore[union-attr]
    assert "general.adjusted" in after - before


def test_cancelled_it_changes_nothing(window: MainWindow, report: int) -> None:
    before = current(window)
    assert change(window, "yunnan-2021", accept=False)
    assert current(window).report is before.report  # the careful reader may have read on
    assert current(window).number == before.number


def test_only_a_draft_can_be_carried(window: MainWindow, report: int) -> None:
    assert window.commands["reoutline"].isEnabled()
    window.library.enact(report, Act("定稿", state="final"))
    window.open_report(report)
    assert not window.commands["reoutline"].isEnabled()
    window.show_home()
    assert not window.commands["reoutline"].isEnabled()


@pytest.fixture
def revised(window: MainWindow) -> None:
    source = named("hunan-2022")
    assert source is not None
    folder = window.library.path.parent / FOLDER
    folder.mkdir()
    text = source.text.replace("revision = 1", "revision = 2", 1).replace("存在的问题及原因分析", "问题和原因")
    (folder / "湖南2.toml").write_text(text, "utf-8")


def test_a_newer_revision_is_offered_quietly_and_taken_when_wanted(
    window: MainWindow, revised: None, report: int, qtbot: QtBot
) -> None:
    assert window.notices.grade == "query"
    assert "有新版本" in window.notices.sentence
    assert current(window).outline.revision == 1
    answer(ReoutlineDialog, lambda dialog: dialog.accept())  # type: ignore[attr-defined]
    window.notices._action.click()
    QApplication.processEvents()
    assert current(window).outline.revision == 2
    assert "内容全部归位" in window.notices.sentence
    window.show_home()
    window.open_report(report)
    assert "有新版本" not in window.notices.sentence


def test_the_offer_does_not_hide_what_was_said(window: MainWindow, revised: None, report: int) -> None:
    assert window.session is not None
    window.notices.say("error", "磁盘已满。")
    window.flows.outlines.offer(window.session)
    assert window.notices.sentence == "磁盘已满。"


def test_the_offer_goes_with_the_first_edit(window: MainWindow, revised: None, report: int) -> None:
    from domain.editing import set_prose

    assert window.session is not None
    window.session.edit("改", set_prose(current(window).report, "problems", "预算执行不均衡。"))
    assert window.notices.sentence == ""
    assert current(window).outline.revision == 1

"""Long work beside the window: whatever a large report asks for, the window's thread never works long in one go."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from actions.outlines import OutlineSource
from actions.reports import add, opened
from actions.showing import as_text
from domain.amount import Amount, Value
from domain.editing import insert_rows
from gui.dialogs.archive import ArchiveDialog
from gui.dialogs.imported import ImportedDialog
from gui.dialogs.reading_review import ReadingReview
from gui.dialogs.verify import VerifyDialog
from gui.shell.window import MainWindow
from tests.gui.conftest import filled_report
from tests.gui.watch import MOST, Watch
from tests.pace import judged

PROJECTS, PARAGRAPHS = 400, 400


@pytest.fixture(autouse=True)
def alone() -> Iterator[None]:
    """What other tests left in this process is no garbage of the window's."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.fixture
def large(window: MainWindow, outline_source: OutlineSource, monkeypatch: pytest.MonkeyPatch) -> int:
    """A report with many projects and a long text, open in the window."""
    report = filled_report(outline_source)
    rows: list[dict[str, Value]] = [
        {"name": f"第{number}号工程", "amount": Amount(1_000_000 + number)} for number in range(PROJECTS)
    ]
    report = report.after(insert_rows(report, "projects", 3, rows))
    text = "\n".join(f"第{number}项工作按计划完成，群众较为满意，资金使用合规。" for number in range(PARAGRAPHS))
    report = replace(report, prose={**report.prose, "problems": text})
    number = add(window.library, report, outline_source.text)
    window.open_report(number)
    return number


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """What the file dialogs answer."""
    for name in ("ask_source", "ask_target", "ask_folder"):
        monkeypatch.setattr(f"gui.dialogs.files.{name}", lambda *_words: path)
    monkeypatch.setattr("gui.dialogs.files.ask_sources", lambda *_words: (path,))


def test_no_work_on_a_large_report_stops_the_window(
    window: MainWindow, large: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.prepare()  # as it does by itself, once it has settled
    watch, folder = Watch(), tmp_path / "packages"
    folder.mkdir()
    source = tmp_path / "报告.txt"
    source.write_text(as_text(opened(window.library, large)), "utf-8")
    idle = lambda: not window.work.busy  # noqa: E731
    seen = {}

    window.show_home()
    seen["open"] = watch.during(lambda: window.open_report(large), lambda: window.session is not None)
    choose(monkeypatch, tmp_path / "报告.pdf")
    seen["print"] = watch.during(window.commands["print"].trigger, idle)
    choose(monkeypatch, tmp_path / "报告.docx")
    seen["export"] = watch.during(window.commands["export"].trigger, idle)
    choose(monkeypatch, tmp_path / "报告.xlsx")
    seen["export .xlsx"] = watch.during(window.commands["export"].trigger, idle)
    choose(monkeypatch, tmp_path / "报告.sqlite")
    seen["export whole"] = watch.during(window.commands["export"].trigger, idle)
    seen["backup"] = watch.during(window.commands["save"].trigger, idle)

    choose(monkeypatch, folder)
    window.commands["archive"].trigger()
    asked = QApplication.activeModalWidget()
    assert isinstance(asked, ArchiveDialog)
    seen["archive"] = watch.during(asked.accept, idle)
    (package,) = folder.iterdir()

    window.commands["verify"].trigger()
    verifying = QApplication.activeModalWidget()
    assert isinstance(verifying, VerifyDialog)
    seen["verify"] = watch.during(lambda: verifying.check(package), idle)
    verifying.reject()

    choose(monkeypatch, source)
    seen["import"] = watch.during(window.commands["import"].trigger, idle)
    review = QApplication.activeModalWidget()
    if isinstance(review, ReadingReview):
        seen["keep"] = watch.during(review.accept, lambda: isinstance(QApplication.activeModalWidget(), ImportedDialog))
    told = QApplication.activeModalWidget()
    assert isinstance(told, ImportedDialog)
    told.reject()
    choose(monkeypatch, tmp_path / "报告.docx")
    seen["import .docx"] = watch.during(
        window.commands["import"].trigger, lambda: isinstance(QApplication.activeModalWidget(), ReadingReview)
    )
    looked = QApplication.activeModalWidget()
    assert isinstance(looked, ReadingReview)
    looked.reject()
    choose(monkeypatch, tmp_path / "报告.sqlite")
    seen["import whole"] = watch.during(
        window.commands["import"].trigger, lambda: isinstance(QApplication.activeModalWidget(), ImportedDialog)
    )
    again = QApplication.activeModalWidget()
    assert isinstance(again, ImportedDialog)
    again.reject()
    assert all((tmp_path / f"报告.{suffix}").stat().st_size for suffix in ("pdf", "docx", "xlsx", "sqlite"))
    slow = {name: round(1000 * taken) for name, taken in seen.items() if taken > MOST}
    judged(not slow, slow)

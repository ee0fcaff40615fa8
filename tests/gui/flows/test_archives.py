"""归档 and 核验归档包 from the window: what is asked, what is written, what the dialog says of each file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from actions.reports import opened
from actions.verifying import verified
from domain.fingerprint import fingerprint, short
from gui.dialogs.archive import ArchiveDialog
from gui.dialogs.verify import VerifyDialog
from gui.shell.window import MainWindow
from storage.errors import VerifyingStopped
from tests.gui.conftest import UNIT
from tests.storage.keys import NAME, key_file


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """What the file dialogs answer."""
    monkeypatch.setattr("gui.dialogs.files.ask_source", lambda *_words: path)
    monkeypatch.setattr("gui.dialogs.files.ask_sources", lambda *_words: (path,))
    monkeypatch.setattr("gui.dialogs.files.ask_folder", lambda *_words: path)


def archived(window: MainWindow, qtbot: QtBot, form: int) -> None:
    """Archives the open report: 0 as a zip, 1 as a folder."""
    window.commands["archive"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ArchiveDialog)
    dialog.form.setCurrentIndex(form)
    dialog.accept()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)


@pytest.fixture
def package(window: MainWindow, report: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Path:
    folder = tmp_path / "archives"
    folder.mkdir()
    choose(monkeypatch, folder)
    archived(window, qtbot, 1)
    return next(folder.iterdir())


@pytest.fixture
def verifying(window: MainWindow) -> VerifyDialog:
    window.commands["verify"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, VerifyDialog)
    return dialog


def rows(dialog: VerifyDialog) -> list[tuple[str, str]]:
    found = (dialog.list.topLevelItem(place) for place in range(dialog.list.topLevelItemCount()))
    return [(item.text(0), item.text(1)) for item in found if item]


def test_the_open_report_is_archived(window: MainWindow, package: Path, qtbot: QtBot) -> None:
    assert package.is_dir()
    assert UNIT in package.name
    assert (window.notices.grade, window.notices.sentence) == ("complete", f"已归档到“{package}”。")
    offered = {button.text(): button for button in window.notices.findChildren(QPushButton) if button.text()}
    assert list(offered) == ["打开归档所在文件夹"], "next year is a year off"
    archived(window, qtbot, 0)
    assert package.with_name(package.name + ".zip").is_file()
    archived(window, qtbot, 0)
    assert window.notices.grade == "error"
    assert "从不覆盖" in window.notices.sentence
    assert len(list(package.parent.iterdir())) == 2


def test_nothing_is_archived_without_a_place(
    window: MainWindow, report: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, None)
    archived(window, qtbot, 0)
    assert not window.notices.sentence
    choose(monkeypatch, tmp_path / "none")
    archived(window, qtbot, 0)
    assert "不存在" in window.notices.sentence


def test_a_package_is_verified_file_by_file(
    window: MainWindow, package: Path, verifying: VerifyDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, package)
    verifying.folder.click()
    assert not verifying.file.isEnabled()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert "核验通过" in verifying.verdict.text()
    assert {verdict for _, verdict in rows(verifying)} == {"一致"}
    (package / "data" / "报告.pdf").write_bytes(b"%PDF")
    verifying.folder.click()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert "核验不通过" in verifying.verdict.text()
    assert rows(verifying)[0] == ("data/报告.pdf", "已被改动或损坏")
    assert rows(verifying)[1][1] == "一致"


def test_a_check_that_is_stopped_says_that_nothing_is_known(
    window: MainWindow, package: Path, verifying: VerifyDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, package)
    assert not verifying.stop.isVisible()
    window.work.started.connect(lambda _sentence: verifying.stop.click())
    verifying.folder.click()
    assert verifying.verdict.text() == "正在停止"
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert verifying.verdict.text() == "核验已停止，没有得出结果。"
    assert (verifying.file.isEnabled(), verifying.stop.isVisible(), rows(verifying)) == (True, False, [])


def test_a_check_counts_the_files(
    window: MainWindow, package: Path, verifying: VerifyDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, package)
    counted: list[tuple[int, int]] = []
    said: list[tuple[str, str]] = []

    def look(place: int, whole: int, _kind: str) -> None:
        counted.append((place, whole))
        said.append((verifying.verdict.text(), window.status.work.text()))

    window.work.counted.connect(look)
    verifying.folder.click()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    whole = sum(path.is_file() for path in package.rglob("*"))
    assert whole > 3
    assert counted == [(place, whole) for place in range(1, whole + 1)]
    words = f"正在核验“{package.name}”，第3个文件，共{whole}个文件"
    assert said[2] == (words, words)
    assert "核验通过" in verifying.verdict.text()


@pytest.mark.parametrize("after", [1, 3, 8])
def test_a_check_is_stopped_between_two_pieces(package: Path, after: int) -> None:
    before = {path: path.read_bytes() for path in package.rglob("*") if path.is_file()}
    asked: list[int] = []

    def stopping() -> bool:
        asked.append(1)
        return len(asked) >= after

    with pytest.raises(VerifyingStopped):
        verified(package, stopping=stopping)
    assert len(asked) == after
    assert {path: path.read_bytes() for path in package.rglob("*") if path.is_file()} == before


def test_a_check_is_stopped_in_its_last_step_too(package: Path) -> None:
    """The files made anew and compared come last: what stops them is no finding about the package."""
    asked: list[int] = []

    def counting() -> bool:
        asked.append(1)
        return False

    verified(package, stopping=counting)
    for last in (len(asked), len(asked) - 1, len(asked) - 4):
        with pytest.raises(VerifyingStopped):
            verified(package, stopping=iter([*[False] * (last - 1), True]).__next__)


def test_what_stands_on_the_paper_is_asked_for(
    window: MainWindow,
    report: int,
    package: Path,
    verifying: VerifyDialog,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    told = short(fingerprint(opened(window.library, report).report))
    choose(monkeypatch, package)
    verifying.asked.setText("abc")
    assert not verifying._asking.error.text()  # no word before there is something to compare with
    verifying.folder.click()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert "不是指纹" in verifying._asking.error.text()
    assert "核验通过" in verifying.verdict.text()
    verifying.asked.setText(told.lower())
    assert not verifying._asking.error.text()
    assert "所填指纹与归档包一致" in verifying.verdict.text()
    verifying.asked.setText("0" * 20)
    assert "所填指纹与归档包不一致" in verifying.verdict.text()
    assert verifying.verdict.property("role") == "error"
    verifying.asked.clear()
    assert f"数据指纹 {told}" in verifying.verdict.text()
    qtbot.keyClick(verifying, Qt.Key.Key_Escape)
    assert not verifying.isVisible()


def test_a_package_is_signed(
    window: MainWindow, report: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    certificate = key_file(tmp_path / "证书.p12", password="口令".encode())
    window.commands["archive"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ArchiveDialog)
    assert not dialog.password.isVisible()
    choose(monkeypatch, certificate)
    dialog.certificate.choose.click()
    assert dialog.password.isVisible()
    dialog.accept()
    assert dialog.isVisible()
    assert "无法用" in dialog._signing.error.text()
    dialog.password.setText("口令")
    assert not dialog._signing.error.text()
    choose(monkeypatch, tmp_path)
    dialog.accept()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    (package,) = tmp_path.glob("*.zip")
    signer = verified(package).proved.signer
    assert signer is not None
    assert signer.name == NAME


def test_a_certificate_that_is_given_up_signs_nothing(
    window: MainWindow, report: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, None)
    window.commands["archive"].trigger()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ArchiveDialog)
    dialog.certificate.take(key_file(tmp_path / "a.pem"))
    dialog.certificate.clear.click()
    dialog.accept()
    assert dialog.wishes.key is None


def test_what_is_no_package_is_refused_in_the_dialog(
    window: MainWindow, tmp_path: Path, verifying: VerifyDialog, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    text = tmp_path / "a.txt"
    text.write_text("x" * 200)
    choose(monkeypatch, text)
    verifying.file.click()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert "不是本程序的资料库或报告文件" in verifying.verdict.text()
    assert rows(verifying) == []
    assert verifying.file.isEnabled()


def test_a_package_is_imported(
    window: MainWindow, package: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    archived(window, qtbot, 0)
    choose(monkeypatch, package.with_name(package.name + ".zip"))
    window.commands["import"].trigger()
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
    assert len(window.library.summaries()) == 2

"""The pictures of 使用手册 and of the README, taken from the real window: ``python -m tools.manual_pictures [FOLDER]``.

Each shows the shipped sample, is as wide as a page of the manual, and has few colours: the program ships them. The
README's is larger, in full colours, and taken only where no folder is named.
"""

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRect, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from actions.manual import manual_folder
from gui.look.theme import LIGHT
from gui.shell.window import MainWindow
from storage.library import Library
from tools.screenshot_scenes import settled
from tools.screenshot_taking import shown, taken
from tools.screenshots import SAMPLE

SIZE, README_SIZE, PREVIEW_WIDTH = (1000, 620), (1600, 900), 560
README = Path(__file__).parents[1] / "docs" / "window.png"
COLOURS, LONGEST = 16, 300
CLERKS_FOLDER = "D:\\绩效自评\\"
"""Where the library is said to be; the path of the machine that takes the pictures is nobody's business."""
_OFTEN, _LONGEST_WAIT = 20, 500
"""Milliseconds between two looks whether the text was read, and so many looks."""


def main(arguments: list[str]) -> int:
    """Writes every picture; one that would be as it was keeps its file."""
    folder = Path(arguments[0]) if arguments else manual_folder()
    folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
            os.environ[name] = home
        for name, picture in _pictures(Path(home)):
            file = folder / f"{name}.png"
            file.write_bytes(small(picture))
            print(f"{file} {file.stat().st_size}")
    if not arguments:
        _take_readme()
    return 0


def _take_readme() -> None:
    """The window with the pages beside it, in a library of its own."""
    with tempfile.TemporaryDirectory() as home:
        for window in _windows(Path(home)):
            window.resize(*README_SIZE)
            docks = window.docks
            for dock in docks.all:
                dock.setVisible(dock is docks.preview_dock)
            window.resizeDocks([docks.preview_dock], [PREVIEW_WIDTH], Qt.Orientation.Horizontal)
            window.desk.go("general.project")
            settled(window)
            taken(window).save(str(README))
            print(f"{README} {README.stat().st_size}")


def small(picture: QPixmap) -> bytes:
    """A PNG with a palette of few colours."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    with Image.open(BytesIO(buffer.data().data())) as image:
        whole = image.convert("RGB")
    reduced = whole.quantize(palette=_colours(whole), dither=Image.Dither.NONE)
    written = BytesIO()
    reduced.save(written, "PNG", optimize=True)
    return written.getvalue()


def _colours(picture: Image.Image) -> Image.Image:
    """The colours of our own and the most frequent ones, as a picture with that palette."""
    counted = Counter(zip(*[iter(picture.tobytes())] * 3, strict=True))
    most = [colour for colour, _count in counted.most_common(COLOURS)]
    own = [tuple(bytes.fromhex(colour[1:])) for colour in LIGHT if colour.startswith("#")]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for colour in dict.fromkeys((*own, *most)) for part in colour])
    return palette


def _pictures(home: Path) -> Iterator[tuple[str, QPixmap]]:
    for window in _windows(home):
        yield from _of_window(window)
        yield from _of_dialogs(window, window.library)
        yield from _of_form(window)


def _windows(home: Path) -> Iterator[MainWindow]:
    """One window with the sample open in it, which is closed behind its use."""
    from actions import language
    from actions.importing import import_source
    from gui.application import set_up
    from gui.shell.preferences import Preferences

    language.use("zh")
    application, appearances = set_up()
    appearances.choose("light")
    with Library.open(home / "绩效自评.db", who="王会计") as library:
        window = MainWindow(library, Preferences(), appearances)
        window.resize(*SIZE)
        window.show()
        report = import_source(library, SAMPLE).id
        window.open_report(report)
        yield window
        window.close()
    application.processEvents()


def _of_window(window: MainWindow) -> Iterator[tuple[str, QPixmap]]:
    from domain.amount import Amount
    from domain.editing import set_figure

    window.desk.go("general.public")
    window.docks.show(window.docks.guidance_dock)
    yield "window", taken(window)
    yield "figures", _page(window)
    session = window.desk.session
    assert session is not None
    total = session.current.report.amount("general.expenditure")
    assert total is not None
    session.edit("填写", set_figure(session.current.report, "general.expenditure", total + Amount(1_000_000)))
    window.desk.problems.check()
    window.docks.guidance_dock.hide()
    window.desk.problems.go_to_problem(True)
    for _turn in range(_LONGEST_WAIT):
        if not session.is_read:
            QTest.qWait(_OFTEN)
    yield "problems", taken(window)
    window.desk.undo()


def _of_dialogs(window: MainWindow, library: Library) -> Iterator[tuple[str, QPixmap]]:
    from actions.forming import document_text, propose_source
    from actions.importing import previewed, read
    from actions.outlines import catalogue
    from actions.reviewing import entries, source_words
    from gui.dialogs.backups import BackupsDialog
    from gui.dialogs.form import FormDialog
    from gui.dialogs.reading_review import ReadingReview
    from gui.dialogs.states import FinalDialog
    from gui.shell.contents import report_title

    reading = read(library, SAMPLE)
    review = ReadingReview(previewed(library, SAMPLE, reading), entries(reading), source_words(SAMPLE), window)
    review.prefer(900, 540)
    yield "review", shown(review)
    proposal = propose_source(SAMPLE, library.path)
    form = FormDialog(proposal, document_text(SAMPLE)[:LONGEST], catalogue(), window)
    form.prefer(900, 540)
    yield "form", shown(form)
    current = window.desk.current
    assert current is not None
    yield "final", shown(FinalDialog(report_title(current), 2, window))
    flows = window.flows.backups
    flows.now()
    _wait(window)
    flows.show()
    _wait(window)
    for dialog in window.findChildren(BackupsDialog):
        name_folder(dialog, library.path.parent)
        yield "backups", shown(dialog)


def name_folder(dialog: QWidget, folder: Path) -> None:
    """Shows a clerk's folder instead of the one that the pictures are made in."""
    for label in dialog.findChildren(QLabel):
        label.setText(label.text().replace(f"{folder}{os.sep}", CLERKS_FOLDER))


def _wait(window: MainWindow) -> None:
    while window.work.busy:
        taken(window)


def _of_form(window: MainWindow) -> Iterator[tuple[str, QPixmap]]:
    """An attachment with its rates and scores."""
    from tools.attached_sample import filled

    session = window.desk.session
    assert session is not None
    session.edit("填写", filled(session.current.report, session.current.outline)[1])
    window.docks.hide()
    window.desk.go("overall.other.spent")
    yield "attachment", taken(window)


def _page(window: MainWindow) -> QPixmap:
    """The page of the window alone."""
    page = window.editor
    corner = page.mapTo(window, page.rect().topLeft())
    return taken(window).copy(QRect(corner, page.size()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

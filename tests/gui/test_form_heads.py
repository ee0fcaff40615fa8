"""How the heads of a form turn on narrow screens: those of like length alike, and no character left alone."""

import pytest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from gui.fields.form.view import FormView
from gui.shell.window import MainWindow
from tests.gui.test_nothing_cut import desk, show_panels
from tools.attached_sample import filled

__all__ = ["desk"]
SIZES = [(800, 480), (853, 533), (960, 540), (1024, 600), (1280, 800)]
_AMOUNTS = ("年初预算数", "全年预算数", "全年执行数")


def labels(view: FormView) -> dict[str, list[str]]:
    """The lines in which each label is drawn."""
    found = {}
    for cell in view.form.cells:
        if cell.cell.text:
            index, option = view.form.anchor(cell), QStyleOptionViewItem()
            view.initViewItemOption(option)
            option.rect = view.visualRect(index)  # type: ignore[attr-defined]
            view.delegate.initStyleOption(option, index)
            found[str(index.data())] = option.text.split("\N{LINE SEPARATOR}")  # type: ignore[attr-defined]
    return found


@pytest.fixture
def attached(desk: MainWindow) -> MainWindow:
    session = desk.desk.session
    assert session is not None
    session.edit("填写附件", filled(session.current.report, session.current.outline)[1])
    show_panels(desk)
    return desk


@pytest.mark.parametrize("page", ["overall", "sheets.1", "sheets.4"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_heads_of_like_length_turn_alike_and_no_character_stands_alone(
    attached: MainWindow, size: tuple[int, int], page: str
) -> None:
    attached.resize(*size)
    attached.editor.show_page(page)
    QApplication.processEvents()
    shown = attached.editor.current_page
    assert shown is not None
    (view,) = (each for each in shown.findChildren(FormView) if each.isVisible())
    found = labels(view)
    assert len({len(found[head]) for head in _AMOUNTS}) == 1, [found[head] for head in _AMOUNTS]
    alone = {words: lines for words, lines in found.items() if any(len(line.strip("　")) == 1 for line in lines)}
    assert alone == {}
    torn = {words: lines for words, lines in found.items() for line in lines if line.count("（") != line.count("）")}
    assert torn == {}

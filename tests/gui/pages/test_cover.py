"""The cover under the clerk's hands: year, unit, the title's wording, the line for the seal."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from actions.documents import document_of
from actions.wording import label_of
from domain.editing import set_figure, set_heading, set_prose
from domain.layout import title
from domain.outline import MORE_LINES, SEAL_LINE, TITLE
from gui.application import set_up
from gui.fields.figure.field import FigureField
from gui.fields.prose.title_field import TitleField
from gui.pages import build_page
from gui.pages.cover_page import CoverPage
from gui.pages.cover_preview import CoverPreview
from gui.session import Session
from reports.typesetting.fonts import bundled
from reports.typesetting.pages import compose
from reports.typesetting.style import STANDARD
from tests.gui.typing import CTRL, KEY, SHIFT, commit, focus, in_window, press, turn_wheel, write


@pytest.fixture
def dressed(qapp: QApplication) -> None:
    """The window's own face, in which the small sheet is drawn too."""
    set_up()


@pytest.fixture
def cover(qtbot: QtBot, session: Session) -> CoverPage:
    made = in_window(qtbot, build_page("cover", session))
    assert isinstance(made, CoverPage)
    return made


def own_title(cover: CoverPage) -> TitleField:
    return cover.findChildren(TitleField)[0]


def printed(session: Session) -> str:
    return title(session.current.report, session.current.outline)


def choose(cover: CoverPage, place: int) -> None:
    """Chooses a wording as the mouse or the arrow keys do."""
    box = own_title(cover).box
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_enter_goes_through_the_cover(cover: CoverPage, qtbot: QtBot) -> None:
    seen = []
    for _step in range(6):
        seen.append(cover.current_key())
        press(KEY.Key_Return)
    assert seen == ["cover.year", "cover.unit", TITLE, SEAL_LINE, "cover.date", "cover.contact"]
    with qtbot.waitSignal(cover.advance):
        press(KEY.Key_Return)
    cover.focus_key(TITLE)
    press(KEY.Key_Return, SHIFT)
    assert cover.current_key() == "cover.unit"


def test_year_and_unit_change_title_and_seal_line(cover: CoverPage, session: Session) -> None:
    write("2024")
    press(KEY.Key_Return)
    commit("城东街道办")
    press(KEY.Key_Return)
    assert printed(session) == "2024年度城东街道办整体支出绩效自评报告"
    assert own_title(cover).box.currentText() == printed(session)
    assert printed(session) in cover.preview.accessibleDescription()
    assert "单位名称（盖章）：城东街道办" in cover.preview.accessibleDescription()


@pytest.mark.parametrize("year", ["20", "abcd", "1850"])
def test_a_year_that_is_none_is_refused(cover: CoverPage, session: Session, year: str) -> None:
    write(year)
    press(KEY.Key_Return)
    assert session.current.report.year == "2023"
    assert cover.findChildren(FigureField)[0].notes.isVisible()
    assert not cover.commit()


def test_another_wording_is_taken_from_the_list(cover: CoverPage, session: Session) -> None:
    choose(cover, 1)
    assert printed(session) == "2023年度青山县档案馆部门整体支出绩效自评报告"
    assert TITLE in session.current.report.headings
    choose(cover, 0)
    assert session.current.report.headings == {}
    assert session.undo_stack.undoText() == "改写标题"
    session.undo()
    assert own_title(cover).box.currentIndex() == 1


def test_the_wheel_does_not_change_the_wording(cover: CoverPage, session: Session) -> None:
    box = own_title(cover).box
    assert isinstance(box, QComboBox)
    assert not turn_wheel(box)
    assert session.undo_stack.count() == 0


def test_a_title_of_ones_own_is_typed_around_chips(cover: CoverPage, session: Session) -> None:
    choose(cover, own_title(cover).box.count() - 1)
    own = own_title(cover).own
    assert own.isVisible()
    assert own.editor.hasFocus()
    assert session.current.report.headings == {}
    press(KEY.Key_End, CTRL)
    commit("（稿）")
    press(KEY.Key_Return)
    assert session.current.report.headings[TITLE] == "{cover.year}年度{cover.unit}整体支出绩效自评报告（稿）"
    assert cover.current_key() == SEAL_LINE
    cover.focus_key(TITLE)
    assert own_title(cover).is_own
    press(KEY.Key_Return)
    assert own.editor.hasFocus()
    assert cover.current_key() == TITLE


def test_a_title_of_ones_own_left_as_it_was_is_the_outlines(cover: CoverPage, session: Session) -> None:
    choose(cover, own_title(cover).box.count() - 1)
    assert cover.commit()
    press(KEY.Key_A, CTRL)
    press(KEY.Key_Delete)
    assert cover.commit()
    assert session.current.report.headings == {}


def test_the_seal_line_can_be_reworded_and_put_back(cover: CoverPage, session: Session) -> None:
    cover.focus_key(SEAL_LINE)
    press(KEY.Key_Home)
    commit("填报")
    press(KEY.Key_Return)
    assert session.current.report.prose[SEAL_LINE] == "填报单位名称（盖章）：{cover.unit}"
    binding = next(each for each in cover.bindings if each.key == SEAL_LINE)
    binding.stop.restore.click()  # type: ignore[attr-defined]
    assert session.current.report.prose[SEAL_LINE] == "单位名称（盖章）：{cover.unit}"


def test_date_and_contact_show_on_the_little_sheet(cover: CoverPage, session: Session) -> None:
    cover.focus_key("cover.date")
    write("20240315")
    press(KEY.Key_Return)
    commit("王会计")
    press(KEY.Key_Return)
    assert "2024年3月15日" in cover.preview.accessibleDescription()
    assert "王会计" in cover.preview.accessibleDescription()
    assert not cover.preview.grab().isNull()


def test_the_little_sheet_gives_way_to_the_fields(cover: CoverPage, qtbot: QtBot) -> None:
    assert cover.preview.isVisible()
    cover.window().resize(480, 600)
    qtbot.waitUntil(lambda: not cover.preview.isVisible())


def test_a_finding_on_the_title_shows_below_it(cover: CoverPage, session: Session) -> None:
    choose(cover, own_title(cover).box.count() - 1)
    press(KEY.Key_End, CTRL)
    write("XX")
    press(KEY.Key_Return)
    assert "XX" in own_title(cover).own.notes.text()


def test_typing_ones_own_title_is_not_disturbed_by_a_change_elsewhere(
    cover: CoverPage, session: Session, make_change: Callable[[], None]
) -> None:
    choose(cover, own_title(cover).box.count() - 1)
    press(KEY.Key_End, CTRL)
    make_change()
    assert own_title(cover).is_own
    assert focus() is own_title(cover).own.editor


@pytest.fixture
def make_change(session: Session) -> Callable[[], None]:
    from domain.editing import set_figure

    def change() -> None:
        session.edit("填", set_figure(session.current.report, "cover.contact", "李会计"))

    return change


def test_what_else_a_cover_has_is_shown_where_there_is_such(session: Session, qtbot: QtBot) -> None:
    session.edit("改", set_prose(session.current.report, MORE_LINES, "预算编码：204003\n填报人：李四"))
    page = in_window(qtbot, build_page("cover", session))
    assert isinstance(page, CoverPage)
    assert page.focus_key(MORE_LINES)
    assert page.current_key() == MORE_LINES
    assert "预算编码：204003" in page.preview.accessibleDescription().splitlines()
    assert label_of(MORE_LINES, session.current.outline, session.current.report) == "封面其他行"


@pytest.mark.parametrize("unit", ["青山县机关事务服务中心", "云涧县文化旅游广电体育局", "青峦县林业和草原局"])
def test_the_title_on_the_small_sheet_breaks_between_words(
    dressed: None, cover: CoverPage, session: Session, unit: str
) -> None:
    session.edit("填", set_figure(session.current.report, "cover.unit", unit))
    (sheet,) = cover.findChildren(CoverPreview)
    lines = sheet.title_lines
    assert "".join(lines) == printed(session)
    assert len(lines) > 1
    for word in ("绩效", "自评", "报告", "支出", "整体", unit):
        assert any(word in line for line in lines), lines


@pytest.mark.parametrize("unit", ["青峦县林业局", "青山县档案馆", "云涧县文化旅游广电体育局"])
def test_the_small_sheet_breaks_the_title_as_paper_does(cover: CoverPage, session: Session, unit: str) -> None:
    session.edit("填", set_figure(session.current.report, "cover.unit", unit))
    session.edit("填", set_heading(session.current.report, TITLE, "{cover.year}年度{cover.unit}整体支出绩效自评报告"))
    (sheet,) = cover.findChildren(CoverPreview)
    blocks = document_of(session.current)
    page = compose(blocks, STANDARD, bundled())[0]
    rows = [row for row in page.rows if row.size == STANDARD.title_size]
    assert list(sheet.title_lines) == ["".join(sort.text for sort, _place in row.places) for row in rows]

"""由文档建立提纲 in the window: the form beside its document, put right, kept, exported, taken in by dropping."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from actions.forming import decoded_outline, keep_outline, proposal_text, propose_source
from actions.outlines import available, catalogue
from actions.reports import create
from domain.links import printed
from domain.outline import figures, forms_of, keys
from domain.proposing import ProposedTable, cell_at, cell_use, figure_at
from gui.dialogs import files
from gui.dialogs.form import FormDialog
from gui.dialogs.form_tree import PLACE
from gui.dialogs.new_report import NewReportDialog
from gui.fields.form.field import FormField
from gui.fields.table.choice_box import ChoiceBox
from gui.shell.window import MainWindow
from tests.filled_papers import grey_form, half_filled
from tests.form_templates import made
from tests.forms_of_tables import filled_in
from tests.gui.conftest import answer
from tests.gui.shell.test_entering_attachments import fill_page
from tests.templates_with_blanks import made as blank_template

ROOT = Path(__file__).parents[3]
PAST = ROOT / "tests" / "data" / "reading" / "a07-old2017-zhuanxiang.txt"


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> FormDialog:
    """The form that a past report proposes, as the window shows it."""
    forms = window.flows.forms
    forms.make_of(window.library, PAST)
    qtbot.waitUntil(lambda: forms.dialog is not None and forms.dialog.isVisible(), timeout=20_000)
    assert forms.dialog is not None
    return forms.dialog


def choose(dialog: FormDialog, heading: str) -> None:
    found = dialog.tree.findItems(heading, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    dialog.tree.setCurrentItem(found[0])


def shown(dialog: FormDialog) -> list[tuple[int, str]]:
    return [(each.level, each.heading) for each in dialog.proposal.sections]


def test_the_form_is_put_right_without_a_line_of_toml_and_kept(
    dialog: FormDialog, window: MainWindow, qtbot: QtBot
) -> None:
    assert "标题13个" in dialog.trial.text()
    assert all(item.isExpanded() for item in dialog.tree.items() if item.childCount())
    choose(dialog, "机构设置")
    assert dialog.document.textCursor().selectedText() == "机构设置"
    found = dialog.tree.currentItem()
    assert found is not None
    found.setText(0, "〔单位〕机构设置")
    choose(dialog, "部门专项组织实施情况")
    dialog.drop()
    choose(dialog, "存在的主要问题")
    dialog.shift(-1)
    dialog.section.nil.setChecked(True)
    choose(dialog, "专项管理情况分析")
    dialog.section.known.setCurrentIndex(dialog.section.known.findData("performance.special"))
    dialog.section.known.activated.emit(dialog.section.known.currentIndex())
    dialog.name.setText("本县提纲")
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
    made = next(each.outline for each in available(window.library.path) if each.outline.name == "本县提纲")
    headings = [section.heading[0] for section in made.sections]
    assert headings[2:6] == ["专项组织情况分析", "专项管理情况分析", "存在的主要问题", "部门整体支出绩效情况"]
    assert made.sections[0].sections[0].heading[0] == "{cover.unit}机构设置"
    assert made.sections[3].key == "performance.special"
    assert made.sections[4].may_be_nil
    assert "本县提纲" in window.notices.sentence


def test_what_is_clicked_is_what_is_shown_and_changed(dialog: FormDialog) -> None:
    """A click makes an item current before it is selected; by keys both come at once."""
    for heading in ("机构设置", "存在的主要问题", "主要职责"):
        found = dialog.tree.findItems(heading, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)[0]
        dialog.tree.scrollToItem(found)
        place = dialog.tree.visualItemRect(found).center()
        place.setX(dialog.tree.visualItemRect(found).left() + 20)
        QTest.mouseClick(dialog.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert dialog.document.textCursor().selectedText() == heading
        chosen = dialog.proposal.sections[dialog.place]
        assert chosen.heading == heading
        rows = [dialog.section.figures.item(row) for row in range(dialog.section.figures.count())]
        ticked = {str(each.data(PLACE)) for each in rows if each.checkState() is Qt.CheckState.Checked}
        assert ticked == set(chosen.figures)
    next(each for each in rows if each.text() == "实有人数").setCheckState(Qt.CheckState.Checked)
    assert {key: each.heading for each in dialog.proposal.sections for key in each.figures}["staff.actual"] == heading


def test_a_figure_is_asked_for_where_it_is_ticked_and_nowhere_else(dialog: FormDialog) -> None:
    choose(dialog, "主要职责")
    rows = [dialog.section.figures.item(row) for row in range(dialog.section.figures.count())]
    item = next(each for each in rows if each.text() == "实有人数")
    item.setCheckState(Qt.CheckState.Checked)
    asked = {key: each.heading for each in dialog.proposal.sections for key in each.figures}
    assert asked["staff.actual"] == "主要职责"


def test_the_document_is_tried_again_behind_a_change(dialog: FormDialog, qtbot: QtBot) -> None:
    choose(dialog, "存在的主要问题")
    dialog.drop()
    qtbot.waitUntil(lambda: "标题12个" in dialog.trial.text(), timeout=5_000)


def test_a_form_without_a_name_is_not_kept(dialog: FormDialog) -> None:
    dialog.name.setText("  ")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.name_asked.error.text() == "请填写提纲名称。"


def test_a_heading_is_never_blank(dialog: FormDialog) -> None:
    before = shown(dialog)
    choose(dialog, "机构设置")
    found = dialog.tree.currentItem()
    assert found is not None
    found.setText(0, " ")
    assert shown(dialog) == before
    assert dialog.tree.currentItem().text(0) == "机构设置"


def test_the_form_is_exported_for_colleagues_and_taken_in_by_dropping(
    dialog: FormDialog, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "发给同事.toml"
    monkeypatch.setattr(files, "ask_target", lambda *_words: target)
    dialog.name.setText("同事的提纲")
    dialog.exporting.emit()
    dialog._export()
    assert decoded_outline(target.read_text("utf-8")).name == "同事的提纲"
    assert str(target) in dialog.trial.text()
    dialog.reject()
    drop(window, target)
    assert "提纲“同事的提纲”已收入" in window.notices.sentence
    assert any(each.outline.name == "同事的提纲" for each in available(window.library.path))


def drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    window.dropEvent(
        QDropEvent(
            QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


@pytest.mark.parametrize("text", ["key = 1", "", "[[", "a" * 100, "[[sections]]\n" * 5000])
def test_a_file_that_is_no_outline_is_refused_in_a_sentence(text: str, window: MainWindow, tmp_path: Path) -> None:
    bad = tmp_path / "坏提纲.toml"
    bad.write_text(text, "utf-8")
    drop(window, bad)
    assert "不是可以使用的提纲文件" in window.notices.sentence
    assert not (window.library.path.parent / "outlines").exists()


def test_a_newer_file_of_the_same_form_takes_the_place_of_the_one_before(
    window: MainWindow, tmp_path: Path, write_form: Callable[[str, str], Path]
) -> None:
    drop(window, write_form("甲", "旧名"))
    drop(window, write_form("乙", "新名"))
    folder = window.library.path.parent / "outlines"
    assert [file.name for file in folder.iterdir()] == ["旧名.toml"]
    assert "新名" in (folder / "旧名.toml").read_text("utf-8")


@pytest.fixture
def write_form(tmp_path: Path) -> Callable[[str, str], Path]:
    def write(file: str, name: str) -> Path:
        path = tmp_path / f"{file}.toml"
        path.write_text(proposal_text(propose_source(PAST, name=name)), "utf-8")
        return path

    return write


@pytest.fixture
def of_tables(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> FormDialog:
    """The form that a spreadsheet proposes which was dropped on the window."""
    forms = window.flows.forms
    drop(window, made("base data", tmp_path))
    qtbot.waitUntil(lambda: forms.dialog is not None and forms.dialog.isVisible(), timeout=20_000)
    assert forms.dialog is not None
    return forms.dialog


def choose_cell(dialog: FormDialog, row: int, column: int) -> ProposedTable:
    """Chooses a cell of the first form in the tree; the form as it stands."""
    item = next(each for each in dialog.tree.items() if each.text(1) == "表格")
    dialog.tree.setCurrentItem(item)
    dialog.table.grid.setCurrentCell(row, column)
    assert dialog.table.place is not None
    return dialog.proposal.tables[dialog.form]


def shown_at(dialog: FormDialog, row: int, column: int) -> str:
    item = dialog.table.grid.item(row, column)
    assert item is not None
    return item.text()


def test_a_form_is_shown_as_the_grid_that_it_is(of_tables: FormDialog) -> None:
    assert "表格1张" in of_tables.trial.text()
    choose_cell(of_tables, 0, 1)
    grid = of_tables.table.grid
    assert (grid.columnCount(), grid.rowSpan(0, 0), grid.columnSpan(0, 1)) == (7, 2, 2)
    assert [shown_at(of_tables, 1, column) for column in (1, 3, 5)] == [
        "填写：编制数",
        "填写：实有人数",
        "自动计算比率",
    ]
    assert shown_at(of_tables, 0, 3) == "〔年度〕年实际在职人数"
    assert of_tables.document.textCursor().selectedText() == "编制数"


def test_what_a_cell_is_for_is_changed_without_a_line_of_toml(of_tables: FormDialog, qtbot: QtBot) -> None:
    table, editor = choose_cell(of_tables, 3, 1), of_tables.table
    key = cell_at(table, (3, 1)).key
    editor.words.setText("三公经费（上年数）")
    editor.words.editingFinished.emit()
    editor.kind.setCurrentIndex(editor.kind.findData("number"))
    editor.kind.activated.emit(0)
    figure = figure_at(of_tables.proposal.tables[0], (3, 1))
    assert figure is not None
    assert (figure.key, figure.label, figure.kind) == (key, "三公经费（上年数）", "number")
    choose_cell(of_tables, 4, 5)
    editor.make("known")
    editor.known.picked.emit("three.vehicles")
    assert shown_at(of_tables, 4, 5) == f"填写：{catalogue().figures['three.vehicles']['label']}"
    choose_cell(of_tables, 8, 3)
    editor.make("text")
    choose_cell(of_tables, 8, 5)
    editor.make("blank")
    after = of_tables.proposal.tables[0]
    assert "three.vehicles" in after.asked
    assert [cell_use(after, (8, place)) for place in (2, 3)] == ["text", "blank"]
    assert "general.public" not in of_tables.proposal.figures
    choose_cell(of_tables, 5, 5)
    editor.make("known")
    editor.known.picked.emit("three.abroad")
    qtbot.waitUntil(lambda: "数据6项" in of_tables.trial.text(), timeout=5_000)


def test_a_form_travels_by_itself_or_is_dropped(of_tables: FormDialog) -> None:
    choose_cell(of_tables, 0, 0)
    of_tables.placing.home.setCurrentIndex(of_tables.placing.home.findData(""))
    of_tables.placing.home.activated.emit(0)
    assert of_tables.proposal.tables[0].section == ""
    assert of_tables.form == 0
    of_tables.drop()
    assert of_tables.proposal.tables == ()


def test_a_section_asks_for_a_new_figure(dialog: FormDialog) -> None:
    choose(dialog, "机构设置")
    dialog.section.new_name.setText("下属单位个数")
    dialog.section.new_kind.setCurrentIndex(dialog.section.new_kind.findData("number"))
    dialog.section.ask_new()
    (figure,) = dialog.proposal.own
    place = dialog.place
    assert figure.key in dialog.proposal.sections[place].figures
    assert "下属单位个数" in dialog.tree.currentItem().text(2)
    outline = decoded_outline(proposal_text(dialog.proposal))
    assert next(each.kind for each in outline.figures if each.key == figure.key) == "number"


def test_the_form_that_was_made_is_filled_in_with_the_keys(
    of_tables: FormDialog, window: MainWindow, qtbot: QtBot
) -> None:
    of_tables.name.setText("基础数据提纲")
    with qtbot.waitSignal(of_tables.accepted):
        of_tables.accept()
    source = next(each for each in available(window.library.path) if each.outline.name == "基础数据提纲")
    wanted = filled_in(source.outline, rows=1)
    number = create(window.library, source, "2023", "榕湖县统计局")
    window.open_report(number)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    (section,) = source.outline.sections
    fill_page(window, section.key, wanted)
    kept = window.library.load(number).report
    asked = {key for part in forms_of(section) for key in keys(part)}
    assert {key: kept.figures.get(key) for key in asked} == {key: wanted.figures[key] for key in asked}
    assert len(asked) > 15


@pytest.fixture
def of_blanks(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> FormDialog:
    """The form that a template with blanks in running text proposes."""
    forms = window.flows.forms
    forms.make_of(window.library, blank_template("running", tmp_path))
    qtbot.waitUntil(lambda: forms.dialog is not None and forms.dialog.isVisible(), timeout=20_000)
    assert forms.dialog is not None
    return forms.dialog


def told(dialog: FormDialog) -> list[tuple[str, str]]:
    places = dialog.blanks.places
    items = [places.topLevelItem(row) for row in range(places.topLevelItemCount())]
    return [(item.text(0), item.text(1)) for item in items if item is not None]


def pick(dialog: FormDialog, typed: str) -> None:
    """Types into the list of figures and takes the only one that is found."""
    picker = dialog.blanks.known
    line = picker.lineEdit()
    assert line is not None
    line.setText(typed)
    line.textEdited.emit(typed)  # what key presses do, without the list that drops down
    line.editingFinished.emit()


def test_each_blank_is_listed_with_what_it_prints(of_blanks: FormDialog) -> None:
    choose(of_blanks, "部门基本情况")
    assert told(of_blanks) == [
        ("本单位内设机构____个，下属单位", "未对应数据"),
        ("下属单位____个，编制人数", "未对应数据"),
        ("编制人数____人，年末实有在职人员", "编制数"),
        ("年末实有在职人员____人。", "实有人数"),
    ]
    assert of_blanks.pages.tabText(1) == "空白（4，未对应2）"
    of_blanks.blanks.choose(1)
    assert of_blanks.document.textCursor().selectedText().endswith("下属单位")
    choose(of_blanks, "封面")
    assert told(of_blanks)[1:] == [("填报日期：____", "成文日期"), ("填报人：____", "填报人")]
    assert not of_blanks.pages.isTabVisible(0)


def test_a_blank_is_chosen_by_typing_or_becomes_new_or_stays(of_blanks: FormDialog, qtbot: QtBot) -> None:
    choose(of_blanks, "绩效目标完成情况")
    blanks = of_blanks.blanks
    blanks.make("own")
    blanks.name.setText("项目个数")
    blanks.name.editingFinished.emit()
    blanks.need.setCurrentIndex(1)
    blanks.need.activated.emit(1)
    blanks.choose(1)
    blanks.make("known")
    pick(of_blanks, "qqqqqq")
    assert told(of_blanks)[1][1] == "未对应数据"
    pick(of_blanks, "jbmy")
    assert [each[1] for each in told(of_blanks)] == ["项目个数", "基本满意"]
    (figure,) = [each for each in of_blanks.proposal.own if each.label == "项目个数"]
    assert (figure.kind, figure.optional) == ("number", True)
    choose(of_blanks, "自评结论")
    blanks.choose(1)
    blanks.make("hand")
    assert told(of_blanks)[1][1] == "留空，打印后手写"
    qtbot.waitUntil(lambda: "其中2处未对应数据" in of_blanks.trial.text(), timeout=5_000)


def test_what_is_ticked_prints_in_its_blank_once_it_is_filled(
    of_blanks: FormDialog, window: MainWindow, qtbot: QtBot
) -> None:
    choose(of_blanks, "部门基本情况")
    blanks = of_blanks.blanks
    for row, name in ((0, "科室数"), (1, "下属单位数")):
        blanks.choose(row)
        blanks.make("own")
        blanks.name.setText(name)
        blanks.name.editingFinished.emit()
    rows = [of_blanks.section.figures.item(row) for row in range(of_blanks.section.figures.count())]
    item = next(each for each in rows if each.text() == "实有人数")
    item.setCheckState(Qt.CheckState.Unchecked)
    assert told(of_blanks)[3][1] == "未对应数据"
    rows = [of_blanks.section.figures.item(row) for row in range(of_blanks.section.figures.count())]
    next(each for each in rows if each.text() == "实有人数").setCheckState(Qt.CheckState.Checked)
    assert told(of_blanks)[3][1] == "实有人数"
    next(each for each in rows if each.text() == "公务接待费").setCheckState(Qt.CheckState.Checked)
    assert "公务接待费" in blanks.missing.text()
    of_blanks.name.setText("空白提纲")
    with qtbot.waitSignal(of_blanks.accepted):
        of_blanks.accept()
    source = next(each for each in available(window.library.path) if each.outline.name == "空白提纲")
    own = {each.label: each.key for each in source.outline.figures if each.key.startswith("own.")}
    entry = window.library.load(create(window.library, source, "2025", "清河县统计局"))
    figures = {own["科室数"]: Decimal(4), own["下属单位数"]: Decimal(2), "staff.quota": Decimal(30)}
    figures |= {"staff.actual": Decimal(28)}
    report = replace(entry.report, figures={**entry.report.figures, **figures})
    text = printed(report.prose["profile.text"], report, source.outline)
    assert text == "本单位内设机构4个，下属单位2个，编制人数30人，年末实有在职人员28人。"


def test_a_section_may_stay_blank(of_blanks: FormDialog) -> None:
    choose(of_blanks, "自评结论")
    of_blanks.section.need.setCurrentIndex(1)
    of_blanks.section.need.activated.emit(1)
    assert [each.heading for each in of_blanks.proposal.sections if each.is_optional] == ["自评结论"]


def test_a_form_or_a_cell_of_it_may_stay_blank(of_tables: FormDialog) -> None:
    table, editor = choose_cell(of_tables, 3, 1), of_tables.table
    assert editor.need.currentText() == "选填"
    editor.need.setCurrentIndex(0)
    editor.need.activated.emit(0)
    figure = figure_at(of_tables.proposal.tables[0], (3, 1))
    assert figure is not None
    assert not figure.optional
    of_tables.placing.need.setCurrentIndex(1)
    of_tables.placing.need.activated.emit(1)
    assert (of_tables.proposal.tables[0].grid.optional, table.grid.optional) == (True, False)


def test_what_was_kept_is_used_at_once_by_its_new_name(dialog: FormDialog, window: MainWindow, qtbot: QtBot) -> None:
    dialog.name.setText("本县新提纲")
    assert dialog.trial.text().startswith("标题"), "its name stands in the field above"
    assert "a07" not in dialog.trial.text()
    with qtbot.waitSignal(dialog.accepted):
        dialog.accept()
    assert window.notices._action.text() == "用它新建报告"
    seen = []

    def choose(asked: object) -> None:
        assert isinstance(asked, NewReportDialog)
        seen.append(asked.outline.currentText())
        asked.unit.setText("榕湖县统计局")
        seen.append(asked.outline.currentText())
        asked.accept()

    answer(choose)
    window.notices._action.click()
    assert seen == ["本县新提纲"] * 2
    assert window.session is not None
    assert window.session.current.outline.name == "本县新提纲"


@pytest.fixture
def of_filled(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> FormDialog:
    """The form that another bureau's half filled paper proposes."""
    forms = window.flows.forms
    forms.make_of(window.library, half_filled(tmp_path))
    qtbot.waitUntil(lambda: forms.dialog is not None and forms.dialog.isVisible(), timeout=20_000)
    assert forms.dialog is not None
    return forms.dialog


def listed(dialog: FormDialog) -> list[tuple[str, str]]:
    return [(item.text(0), item.text(1)) for item in dialog.left.items()]


def test_what_a_filled_paper_leaves_in_is_one_list_and_gone_unless_it_is_kept(
    of_filled: FormDialog, window: MainWindow, qtbot: QtBot
) -> None:
    left = of_filled.left
    assert left.isVisible()
    assert of_filled.pages.tabText(2) == "已填（4）"
    assert listed(of_filled) == [
        ("【石桥县文化旅游局】为县政府工作", "印出：单位名称"),
        ("支出总额【2,156.78】万元，其中基", "印出：财政拨款支出"),
        ("项目支出【1,203.40】万元。", "印出：项目支出"),
        ("【全年举办群众文化活动32场，参与群众4.5万人次。】", "删去"),
    ]
    assert "1,203.40" not in proposal_text(of_filled.proposal)
    item = next(each for each in left.items() if "1,203.40" in each.text(0))
    left.values.setCurrentItem(item)
    assert of_filled.document.textCursor().selectedText().endswith("项目支出1,203.40")
    left.values.setFocus()
    QTest.keyClick(left.values, Qt.Key.Key_Space)
    assert item.text(1) == "保留"
    assert item.parent().text(1) == "1/2"
    assert "项目支出1,203.40万元" in of_filled.proposal.sections[1].default
    assert "支出总额{general.expenditure}万元" in of_filled.proposal.sections[1].default
    qtbot.waitUntil(lambda: "保留了文档中填有的1,203.40，会原样印在每份报告里。" in of_filled.trial.text())
    QTest.mouseClick(left.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)
    assert {words for _said, words in listed(of_filled)} == {"保留"}
    assert "石桥县文化旅游局" in of_filled.proposal.sections[0].default
    QTest.mouseClick(left.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    of_filled.tree.itemClicked.emit(of_filled.tree.topLevelItem(1), 0)
    assert of_filled.pages.currentIndex() == 0
    of_filled.accept()
    (kept,) = (window.library.path.parent / "outlines").glob("*.toml")
    assert [words for words in ("石桥", "1,203", "4.5万") if words in kept.read_text("utf-8")] == []


def test_a_value_is_kept_in_a_section_that_was_joined_to_another_since(of_filled: FormDialog) -> None:
    choose(of_filled, "预算执行情况")
    of_filled.section.joined.emit("profile.duties")
    of_filled.left.tick(1, on=False)
    assert of_filled.proposal.sections[1].key == "profile.duties"
    assert "支出总额2,156.78万元" in of_filled.proposal.sections[1].default


def test_a_blank_form_shows_no_such_list(of_blanks: FormDialog) -> None:
    assert not of_blanks.pages.isTabVisible(2)
    assert of_blanks.pages.currentIndex() == 0


def test_the_words_of_boxes_are_shown_and_changed(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    forms = window.flows.forms
    forms.make_of(window.library, grey_form(tmp_path))
    qtbot.waitUntil(lambda: forms.dialog is not None and forms.dialog.isVisible(), timeout=20_000)
    assert forms.dialog is not None
    dialog = forms.dialog
    table = choose_cell(dialog, 3, 1)
    assert shown_at(dialog, 3, 1) == "选择：□优　□良　□中　□差"
    assert dialog.table.choices.text() == "优、良、中、差"
    dialog.table.choices.setText("合格，不合格")
    dialog.table.choices.editingFinished.emit()
    assert shown_at(dialog, 3, 1) == "选择：□合格　□不合格"
    assert ("合格", "不合格") in [figure.choices for figure in dialog.proposal.tables[0].figures]
    dialog.table.choices.setText("")
    dialog.table.choices.editingFinished.emit()
    assert shown_at(dialog, 3, 1) == "填写：文字"
    assert table.key == dialog.proposal.tables[0].key


def test_a_choice_is_picked_with_the_keys_and_taken_back(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    keep_outline(proposal_text(propose_source(grey_form(tmp_path), name="灰表")), "灰表", window.library.path)
    source = next(each for each in available(window.library.path) if each.outline.name == "灰表")
    number = create(window.library, source, "2025", "榕湖县统计局")
    window.open_report(number)
    (section,) = source.outline.sections
    window.editor.show_page(section.key)
    (form,) = (each for each in window.findChildren(FormField) if each.isVisible())
    (boxes,) = (each.key for each in figures(source.outline).values() if each.choices[:1] == ("优",))
    place = form.model.find(boxes)
    assert place.data() == "□优　□良　□中　□差"
    for typed, value in (("下下", "良"), ("上上", None)):
        form.view.setCurrentIndex(place)
        form.view.edit(place)
        (box,) = form.view.findChildren(ChoiceBox)
        for key in typed:
            QTest.keyClick(box, Qt.Key.Key_Down if key == "下" else Qt.Key.Key_Up)
        QTest.keyClick(box, Qt.Key.Key_Return)
        assert window.library.load(number).report.figures.get(boxes) == value
        qtbot.waitUntil(lambda: not form.view.findChildren(ChoiceBox))
        place = form.model.find(boxes)
    assert place.data() == "□优　□良　□中　□差"

"""What a filled paper would leave in an outline, and what a blank form says rightly."""

from dataclasses import replace

import pytest

from actions.outlines import catalogue
from domain.outline import Cell, Figure, GridLine, GridPart
from domain.proposing import (
    Proposal,
    ProposedSection,
    ProposedTable,
    cell_use,
    cleared,
    cleared_anew,
    dropped,
    left_in,
    with_section_key,
)
from domain.proposing.paper_names import PaperNames

NAMES = PaperNames("2024", ("清溪县水利局",), ("王建国",), ("河道治理工程",))
FORM = Proposal("form-1", "样表", "自评表", "万元", (ProposedSection("own.a", "自评表", 1, False),), names=NAMES)


def said(words: str) -> list[tuple[str, str, str]]:
    proposal = replace(FORM, sections=(replace(FORM.sections[0], default=words),))
    found = left_in(proposal, catalogue())
    return [(each.words.kind.value, each.said, str(each.words.content)) for each in found if each.words.is_certain]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("总支出1,286.54万元，编制____人。", [("amount", "1,286.54", "{general.expenditure}")]),
        ("本年度支付1,286.54万元，编制____人。", [("amount", "1,286.54", "____")]),
        ("满意度96.5%，共____人。", [("rate", "96.5", "____")]),
        ("惠及5,230人，支出____万元。", [("count", "5,230", "____")]),
        ("2024年支出____万元。", [("year", "2024", "{cover.year}")]),
        ("截至2024年12月31日支出____万元。", [("year", "2024", "{cover.year}")]),
        ("清溪县水利局支出____万元。", [("unit", "清溪县水利局", "{cover.unit}")]),
        ("县水利局支出____万元。", [("unit", "县水利局", "{cover.unit}")]),
        ("由湖南恒泰建设有限公司承建，支出____万元。", [("unit", "湖南恒泰建设有限公司", "____")]),
        ("河道治理工程支出____万元。", [("project", "河道治理工程", "____")]),
        ("王建国负责，支出____万元。", [("person", "王建国", "____")]),
        ("项目负责人李晓明多次督导，支出____万元。", [("person", "李晓明", "____")]),
        ("联系电话：13912346621，共____人", [("phone", "13912346621", "{cover.phone}")]),
        ("经清水发〔2025〕12号批准，支出____万元。", [("document", "清水发〔2025〕12号", "____")]),
        ("全年举办活动32场，参与4.5万人次。", [("sentence", "全年举办活动32场，参与4.5万人次。", "")]),
        ("填报人：____ 审核人：周敏，共____人", [("person", "周敏", "\u3000" * 4)]),
        ("设约20个网点、2个以上股室，共____人。", []),
        ("报清溪县财政局审核，共____人。", []),
        ("每低1个百分点扣1分；单价在100万元以上的设备", []),
        ("按照《预算绩效管理办法（2021—2025年）》和财预〔2020〕10号文件填写。", []),
        ("填表人：　　　单位负责人（签字）：　　　联系电话：", []),
        ("金额单位：万元", []),
        ("{cover.contact}　填表人：{cover.contact}", []),
    ],
)
def test_what_belongs_to_one_report_and_what_stands_there_instead(words: str, told: list[tuple[str, str, str]]) -> None:
    assert said(words) == told


def test_a_bureau_that_no_cover_names_is_the_papers_own() -> None:
    words = "主要职能：大河县卫健局负责全县卫生健康工作，经费12.50万元，报大河县财政局，共____人。"
    section = replace(FORM.sections[0], default=words)
    found = left_in(replace(FORM, names=PaperNames("2024"), sections=(section,)), catalogue())
    told = {each.said: (str(each.words.content), each.words.is_certain) for each in found}
    assert told["大河县卫健局"] == ("{cover.unit}", True)
    assert told["大河县财政局"] == ("____", False)


def test_names_of_indicators_may_go_and_stay_unless_they_are_ticked() -> None:
    rows = (
        GridLine(cells=("二级指标", "三级指标", "指标值")),
        GridLine(cells=("数量指标", "堤防加固里程", Cell(key="own.f1"))),
        GridLine(cells=("合计", "合计", Cell(key="own.f2"))),
    )
    figures = (Figure("own.f1", "number", "堤防加固里程（指标值）"), Figure("own.f2", "number", "合计（指标值）"))
    table = ProposedTable("own.t", "", GridPart("own.t.grid", "", (1.0, 1.0, 1.0), rows), figures=figures)
    proposal = replace(FORM, tables=(table,))
    (found,) = left_in(proposal, catalogue())
    assert (found.words.kind.value, found.said, found.words.is_certain) == ("indicator", "堤防加固里程", False)
    (after,) = cleared(proposal, [found]).tables
    assert cell_use(after, (1, 1)) == "own"
    assert [figure.label for figure in after.figures] == ["指标值", "合计（指标值）", "数量指标"]


def test_a_told_sentence_stays_where_it_says_nothing_but_figures_and_may_go() -> None:
    figures = "{cover.year}年基本支出{general.basic}万元，其中人员经费{general.personnel}万元。"
    more = "{cover.year}年基本支出{general.basic}万元，主要用于保障机关正常运转。"
    section = replace(FORM.sections[0], default=figures + more, figures=("general.basic", "general.personnel"))
    proposal = replace(FORM, names=replace(NAMES, is_told=True), sections=(section,))
    found = left_in(proposal, catalogue())
    assert [(each.words.kind.value, each.words.is_certain) for each in found] == [
        ("sentence", False),
        ("sentence", True),
    ]
    assert cleared(proposal, [each for each in found if each.words.is_certain]).sections[0].default == figures
    assert cleared(proposal, found).sections[0].default == ""


def test_a_blank_form_has_nothing_of_the_kind() -> None:
    section = replace(FORM.sections[0], default="编制3个以上，达到100%的得满分。支出100万元。", hint="请说明2023年情况")
    blank = replace(FORM, names=PaperNames("2024"), sections=(replace(section, default="共20人，其中____人在职。"),))
    assert left_in(blank, catalogue()) == ()


def test_what_is_told_is_no_hint_and_what_asks_is() -> None:
    told = replace(FORM.sections[0], hint="全年完成堤防加固12.6公里，防汛形势平稳。")
    asks = replace(told, key="own.b", hint="请对照年初目标说明完成情况。")
    found = left_in(replace(FORM, sections=(told, asks)), catalogue())
    assert [(each.name, each.said) for each in found] == [("hint", told.hint)]
    assert cleared(replace(FORM, sections=(told, asks)), found).sections == (replace(told, hint=""), asks)


ROWS = (
    GridLine(cells=("填表人：吴明", "单位：清溪县水利局")),
    GridLine(cells=("任务1", "完成造林3.2万亩")),
    GridLine(cells=("年度目标", "保障供水，解决23,400人饮水安全问题，投入860.4万元。")),
    GridLine(cells=("堤防加固", "每少1项扣2分")),
)
TABLE = ProposedTable(
    "own.t", "", GridPart("own.t.grid", "", (1.0, 1.0), ROWS), footer=("填表人：吴明　电话：13912346621",)
)


def test_a_cell_that_answers_becomes_a_place_to_fill_in_and_a_name_beside_its_label_room_for_a_pen() -> None:
    proposal = replace(FORM, tables=(TABLE,))
    found = left_in(proposal, catalogue())
    (table,) = cleared(proposal, found).tables
    cells = [[cell if isinstance(cell, str) else cell.text for cell in line.cells] for line in table.grid.rows]
    assert cells[0] == ["填表人：\u3000\u3000\u3000\u3000", "单位：{cover.unit}"]
    assert [cell_use(table, (row, 1)) for row in (1, 2, 3)] == ["own", "own" if not table.texts else "text", "label"]
    assert table.figures[0].label == "任务1"
    assert table.texts[0].default == ""
    assert table.footer == ("填表人：\u3000\u3000\u3000\u3000　电话：{cover.phone}",)


def test_a_value_that_is_kept_after_all_stands_again_and_later_work_stays() -> None:
    words = "清溪县水利局总支出1,286.54万元，共____人。"
    second = ProposedSection("own.b", "存在的问题", 1, False)
    original = replace(FORM, sections=(replace(FORM.sections[0], default=words), second), tables=(TABLE,))
    found = left_in(original, catalogue())
    done = cleared(original, found)
    assert done.sections[0].default == "{cover.unit}总支出{general.expenditure}万元，共____人。"
    assert done.sections[0].figures == ("general.expenditure",)
    changed = dropped(done, 1)
    amount = next(each for each in found if each.said == "1,286.54")
    here = [each for each in found if each.home == amount.home]
    again = cleared_anew(changed, original, here, [each for each in here if each is not amount])
    assert again.sections[0].default == "{cover.unit}总支出1,286.54万元，共____人。"
    assert len(again.sections) == 1
    assert again.sections[0].figures == (), "nothing of it prints there any more"
    moved, rekeyed = with_section_key(original, found, "own.a", "problems")
    assert moved.sections[0].key == "problems"
    assert {each.home for each in rekeyed} == {("section", "problems"), ("table", "own.t")}
    cell = next(each for each in found if each.name == "cell.1.1")
    assert cleared_anew(done, original, [cell], ()).tables[0].grid.rows[1].cells[1] == Cell(text="完成造林3.2万亩")
    gone = replace(cell, home=("table", "own.gone"))
    assert cleared_anew(done, original, [gone], ()) == done

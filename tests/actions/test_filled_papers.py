"""Outlines made of papers that another bureau filled in: nothing of it stays unless somebody says so."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from actions.forming import (
    decoded_outline,
    keep_outline,
    proposal_text,
    propose_source,
    tried,
    usual_name_of,
    without_values,
)
from actions.wording import sentence
from domain.checks import Context, findings
from domain.grids import laid_out, written
from domain.outline import forms_of, walk
from domain.proposing import OpenPlace, Proposal, called, cell_at, cell_use, usual_name, with_need, with_table
from domain.proposing.paper_names import PaperNames
from domain.report import Report
from main import main
from reports.reading.forms import Filled, fill
from tests.filled_papers import OTHERS, filled_table, grey_form, half_filled, listed_boxes, money_form, told_report

PAPERS = (told_report, half_filled, filled_table)


@pytest.mark.parametrize("made", PAPERS)
def test_no_name_number_or_sentence_of_the_other_bureau_stays(made: Callable[[Path], Path], tmp_path: Path) -> None:
    source = made(tmp_path)
    outline = tmp_path / "提纲.toml"
    library = tmp_path / "库.db"
    assert main(["--library", str(library), "outline", str(source), "-o", str(outline), "--name", "提纲"]) == 0
    text = outline.read_text("utf-8")
    assert [words for words in OTHERS if words in text] == []
    for words in ("286.54", "1,800", "152.3", "156.78", "203.40", "860.50", "5,230", "4.5万", "恒泰", "敬老院"):
        assert words not in text
    assert list(walk(decoded_outline(text).sections))


def test_boxes_are_chosen_and_print_as_the_paper_has_them_and_grey_is_no_place_to_fill_in(tmp_path: Path) -> None:
    source = grey_form(tmp_path)
    proposal, _kept = without_values(propose_source(source))
    (table,) = proposal.tables
    uses = [[cell_use(table, (row, column)) for column in range(3)] for row in range(4)]
    assert uses == [
        ["label", "label", "label"],
        ["label", "blank", "own"],
        ["label", "own", "label"],
        ["label", "own", "own"],
    ]
    assert [figure.choices for figure in table.figures] == [(), ("☑",), ("优", "良", "中", "差"), ()]
    outline = decoded_outline(proposal_text(proposal))
    boxes = cell_at(table, (3, 1)).key
    for figures, printed in (({boxes: "良"}, "□优　☑良　□中　□差"), ({}, "□优　□良　□中　□差")):
        report = Report("r", outline.key, figures)
        (part,) = forms_of(outline.sections[0])
        told = {written(cell, report, outline) for cell in laid_out(part, report, outline).cells}
        assert {printed, "□"} <= told
    known = Filled()
    rows = [["2025", "上年数", "本年数"], ["制度完备", "☑", "不填"], ["自评等级", "□优 ☑良 □中 □差", ""]]
    assert fill(table.grid, rows, outline, known) == 3
    assert known.figures == {boxes: "良", cell_at(table, (2, 1)).key: "☑"}


def test_boxes_in_the_rows_of_a_list_are_choices_of_its_column(tmp_path: Path) -> None:
    source = listed_boxes(tmp_path)
    proposal = propose_source(source)
    (table,) = proposal.tables
    assert [(column.label, column.choices) for column in table.lists[0].columns if column.choices] == [
        ("是否完成", ("", "是", "否"))
    ]
    outline = decoded_outline(proposal_text(proposal))
    known = Filled()
    rows = [["项目名称", "金额（万元）", "是否完成"], ["甲", "12", "☑是 □否"], ["乙", "13", "□是 □否"]]
    assert fill(table.grid, rows, outline, known) == 3
    (told,) = known.rows.values()
    assert [row.get(table.lists[0].columns[-1].key) for row in told.values()] == ["是", None]


def test_words_below_a_goal_are_answers_and_a_rate_below_a_unit_is_a_rate(tmp_path: Path) -> None:
    (table,) = propose_source(filled_table(tmp_path)).tables
    last = len(table.grid.rows) - 1
    for row in (last - 1, last):
        assert [cell_use(table, (row, column)) for column in range(4)] == ["label", "label", "own", "own"]
    (money,) = propose_source(money_form(tmp_path)).tables
    assert [cell_use(money, (2, column)) for column in range(4)] == ["label", "own", "own", "computed"]


def test_a_form_that_is_grey_all_over_is_filled_in_all_the_same(tmp_path: Path) -> None:
    (table,) = propose_source(grey_form(tmp_path, is_all_grey=True)).tables
    assert [cell_use(table, (1, column)) for column in range(3)] == ["label", "own", "own"]


def test_the_half_filled_sentence_asks_for_its_figures(tmp_path: Path) -> None:
    proposal, kept = without_values(propose_source(half_filled(tmp_path)))
    texts = {each.heading: each for each in proposal.sections}
    assert texts["预算执行情况"].default == (
        "{cover.year}年收入总额____万元，支出总额{general.expenditure}万元，其中基本支出{general.basic}万元，"
        "项目支出{general.project}万元。"
    )
    assert {"general.expenditure", "general.project"} <= set(texts["预算执行情况"].figures)
    assert texts["基本情况"].default == "{cover.unit}为县政府工作部门，编制____人，实有____人。"
    assert texts["主要绩效"].hint == ""
    assert texts["存在的问题"].hint.startswith("请简要说明")
    assert kept == ()


def test_what_the_cover_holds_is_typed_once_and_read_back(tmp_path: Path) -> None:
    source = filled_table(tmp_path)
    proposal, _kept = without_values(propose_source(source))
    (table,) = proposal.tables
    assert [cell_at(table, (row, column)).text for row in (0, 1) for column in (1, 3)] == [
        "{cover.unit}",
        "{cover.date}",
        "{cover.contact}",
        "{cover.phone}",
    ]
    assert [line.per for line in table.grid.rows].count("projects") == 1
    assert [(part.default, part.hint) for part in table.texts] == [("", "年度目标")]
    assert [figure.choices for figure in table.figures if figure.choices] == [("优", "良", "中", "差")]
    trial = tried(source, proposal_text(proposal))
    assert trial.rows == 2
    assert not [line for line in trial.unplaced if "刘芳 联系电话" in line or "白云县" in line]


@pytest.mark.parametrize(
    ("title", "stem", "name"),
    [
        (
            "{cover.unit}{cover.year}年度部门整体支出绩效自评报告",
            "附件2：2024年度部门自评报告（定稿）(1)",
            "部门整体支出绩效自评报告",
        ),
        ("部门整体支出绩效自评表（{cover.year}年度）", "自评表2024 - 副本", "部门整体支出绩效自评表"),
        ("{cover.year}年度完成情况表", "附件 1-3 完成情况表(最终版)2024.12.30", "完成情况表"),
        ("××县（市）{cover.unit}自评报告", "县直单位用20250110", "自评报告（县直单位用）"),
        ("{cover.unit}自评报告", "自评（参考）v2.1", "自评报告"),
        ("关于{cover.year}年度自评的报告", "2024", "自评报告"),
        ("{cover.unit}{cover.year}年度", "提纲 copy2", "提纲"),
        ("{cover.year}年度", "20250110", "自建提纲"),
    ],
)
def test_an_outline_is_called_after_its_title_and_what_else_the_file_says(title: str, stem: str, name: str) -> None:
    proposal = Proposal("form-1", "", title, "万元", ())
    assert usual_name_of(proposal, stem) == name
    filled_in = replace(proposal, names=PaperNames("2024", people=("王建国",)))
    assert "县直" not in usual_name_of(filled_in, stem), "its file is named after its bureau"


def test_a_name_is_given_once_and_the_same_paper_keeps_its_own(tmp_path: Path) -> None:
    library = tmp_path / "库.db"
    source = told_report(tmp_path)
    first = propose_source(source, library)
    assert first.name == "部门整体支出绩效自评报告"
    keep_outline(proposal_text(first), first.name, library)
    assert propose_source(source, library).name == first.name
    other = propose_source(half_filled(tmp_path), library)
    keep_outline(proposal_text(called(other, first.name)), first.name, library)
    assert propose_source(source, library).name == f"{first.name}（2）"


def test_a_figure_with_any_words_for_a_name_is_told_in_a_sentence_that_makes_sense(tmp_path: Path) -> None:
    proposal, _kept = without_values(propose_source(grey_form(tmp_path)))
    (table,) = proposal.tables
    needed = with_need(with_need(table, (3, 1), is_optional=False), (1, 2), is_optional=False)
    outline = decoded_outline(proposal_text(with_table(proposal, 0, needed)))
    report = Report("r", outline.key, {"cover.year": Decimal(2025), "cover.unit": "榕湖县统计局"})
    found = (each for each in findings(report, Context(outline)) if each.code == "missing.figure")
    told = {sentence(each, report, outline) for each in found}
    assert told == {"“自评等级（上年数）”尚未选择。", "“中央资金（万元）（本年数）”一项尚未填写。"}
    place = OpenPlace("服务对象满意", "%。")
    assert (usual_name(place), usual_name(OpenPlace("服务对象满意", "人"))) == ("服务对象满意度", "服务对象满意")

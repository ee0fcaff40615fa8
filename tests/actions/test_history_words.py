"""The history in the words of a clerk: nothing of how it is stored is to be read in it."""

from dataclasses import replace
from pathlib import Path

import pytest

from actions import states
from actions.history import HistoryLine, lines
from actions.importing import import_source
from actions.outlines import available
from actions.reports import add, create, edit, opened
from domain.editing import add_section, insert_rows, new_report, set_heading, set_nil, want_attachment
from domain.report import Field
from storage.library import Library

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "2024-qingluan.txt"


@pytest.fixture
def told(tmp_path: Path) -> tuple[HistoryLine, ...]:
    """A report that went all the way, with every kind of row."""
    with Library.open(tmp_path / "library.db", who="王会计") as library:
        number = import_source(library, SAMPLE).id
        current = opened(library, number)
        for changes in (
            set_heading(current.report, "problems", "{cover.unit}存在的问题"),
            insert_rows(current.report, "projects", 0, [{"name": "甲"}]),
            set_nil(current.report, "remarks", "remarks" not in current.report.nil),
            add_section(current.report, "problems", "其他事项"),
            want_attachment(current.report, "overall", True),
        ):
            current = edit(library, current, "修改", changes)
        for finding in current.matters:
            current = states.explain(library, current, finding, "已有批复文号", "陈志远")
        current = states.finalize(library, current, states.final_paper(current), "陈志远")
        current = states.send_back(library, current, "补充完成情况")
        current = states.finalize(library, current, states.final_paper(current), "陈志远")
        current = states.seal(library, current, "2025-03-28", "赵敏", (), sure=True)
        return lines(library.history(number), current)


def test_nothing_stored_is_shown_raw(told: tuple[HistoryLine, ...]) -> None:
    assert {line.row.field for line in told} >= {"figure", "prose", "heading", "nil", "cell", "order", "added", "state"}
    for line in told:
        for text in (line.item, line.old, line.new):
            assert "{" not in text
            assert text not in ("draft", "final", "sealed", "attached")


@pytest.mark.parametrize(
    ("field", "item", "old", "new"),
    [
        ("state", "状态", "定稿", "已盖章"),
        ("version", "稿次", "第1稿", "第2稿"),
        ("nil", "其他需要说明的情况", "", "本年度无此项"),
        ("order", "项目支出情况", "共7行", "共8行"),
        ("heading", "标题：青峦县林业局存在的问题", "", "〔单位名称〕存在的问题"),
        ("added", "其他事项", "", "在“存在的问题及原因分析”之后"),
        ("added", "2024年度部门整体支出绩效自评表", "", "已附上"),
        ("note", "盖章登记", "", "2025-03-28（赵敏）"),
        ("note", "退回修改", "", "补充完成情况"),
        ("note", "放行：其他事项", "", "已有批复文号（陈志远）"),
        ("file", "定稿文件", "", "定稿-第2稿.pdf"),
    ],
)
def test_each_kind_of_row_in_words(told: tuple[HistoryLine, ...], field: str, item: str, old: str, new: str) -> None:
    assert (item, old, new) in [(line.item, line.old, line.new) for line in told if line.row.field == field]


def test_links_are_told_by_the_names_of_their_figures(told: tuple[HistoryLine, ...]) -> None:
    text = next(line.new for line in told if line.row.field == Field.PROSE.value and "〔全年预算数〕" in line.new)
    assert "万元" in text


def test_a_piece_that_begins_within_a_link_shows_none_of_it(told: tuple[HistoryLine, ...]) -> None:
    line = next(line for line in told if line.row.field == Field.PROSE.value)
    cut = replace(line.row, old="basic}万元和{general.basic}万元，{general.", new="c}。{x", place=70)
    piece = replace(line, row=cut)
    assert piece.old == "（第71字起）…万元和〔基本支出〕万元，…"
    assert piece.new == "（第71字起）…。…"


def test_every_step_says_what_was_done(told: tuple[HistoryLine, ...], tmp_path: Path) -> None:
    assert told[0].step == "导入“2024-qingluan.txt”"
    verbs = ("导入", "修改", "核实", "放行", "定稿", "退回", "盖章")
    assert [line.step for line in told if not line.step.startswith(verbs)] == []


@pytest.mark.parametrize(
    ("note", "words"),
    [("", "新建报告"), ("2023-qingshan.docx", "导入“2023-qingshan.docx”"), ("复制自编号3", "复制自编号3")],
)
def test_a_report_of_an_earlier_version_says_how_it_began(note: str, words: str, tmp_path: Path) -> None:
    (source, *_others) = available(None)
    with Library.open(tmp_path / "library.db") as library:
        number = add(library, new_report(source.outline, "2023", "青山县档案馆"), source.text, note=note)
        current = opened(library, number)
        assert {line.step for line in lines(library.history(number), current)} == {words}


def test_a_new_report_says_that_it_is_new(tmp_path: Path) -> None:
    (source, *_others) = available(None)
    with Library.open(tmp_path / "library.db") as library:
        current = opened(library, create(library, source, "2022", "青山县档案馆"))
        assert next(iter(library.history(current.id))).label == "新建报告"

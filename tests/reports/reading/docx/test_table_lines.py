"""Rows of a table as lines of text."""

import pytest

from reports.reading.docx.table_lines import caption_unit, table_lines


def rows(*lines: str) -> list[tuple[tuple[str, ...], ...]]:
    """Rows from lines with | between the cells and / between the lines of a cell."""
    return [tuple(tuple(cell.split("/")) if cell else () for cell in line.split("|")) for line in lines]


def test_projects_and_their_amounts_are_sentences() -> None:
    found = table_lines(rows("项目名称|支出（万元）", "办公楼维修|42.75", "信息化建设|103.76"))
    assert found == ("办公楼维修支出42.75万元。", "信息化建设支出103.76万元。")


@pytest.mark.parametrize(
    ("head", "sentence"),
    [
        ("支出金额（万元）", "维修支出42.75万元。"),
        ("金额(元)", "维修42.75元。"),
        ("项目金额（单位：万元）", "维修42.75万元。"),
        ("决算数", "维修决算数42.75。"),
    ],
)
def test_the_head_gives_the_words_and_the_unit(head: str, sentence: str) -> None:
    assert table_lines(rows(f"项目名称|{head}", "维修|42.75")) == (sentence,)


def test_a_caption_gives_the_unit_where_the_head_has_none() -> None:
    assert table_lines(rows("项目|支出", "维修|42.75"), "万元") == ("维修支出42.75万元。",)
    assert table_lines(rows("单位：万元", "项目|支出", "维修|42.75")) == ("维修支出42.75万元。",)


def test_a_cells_own_unit_counts_first() -> None:
    assert table_lines(rows("项目|支出（万元）|完成率", "维修|4275元|98.5%")) == ("维修支出4275元，完成率98.5%。",)


def test_serial_numbers_stand_before_and_remarks_behind() -> None:
    found = table_lines(rows("序号|项目名称|支出（万元）|备注", "1|维修|42.75|跨年", "2|培训|3|", "合计||45.75|"))
    assert found == ("1.维修支出42.75万元，备注：跨年。", "2.培训支出3万元。", "合计支出45.75万元。")


def test_a_serial_number_that_is_none_stands_as_it_is() -> None:
    assert table_lines(rows("序号|项目|支出（万元）", "（一）|维修|42.75"))[0] == "（一）维修支出42.75万元。"


def test_several_amounts_of_a_project_stand_in_one_sentence() -> None:
    found = table_lines(rows("项目名称|年初预算数|支出", "维修|50|42.75"), "万元")
    assert found == ("维修年初预算数50万元，支出42.75万元。",)


def test_a_table_without_a_head_has_sentences_without_words() -> None:
    assert table_lines(rows("维修|42.75", "培训|3"), "万元") == ("维修42.75万元。", "培训3万元。")


def test_a_row_longer_than_the_head_keeps_its_words() -> None:
    assert table_lines(rows("项目|支出（万元）", "维修|42.75|另行说明")) == ("维修支出42.75万元，另行说明。",)


def test_words_beside_words_stay_on_one_line() -> None:
    assert table_lines(rows("单位名称|某局", "联系人|某某", "|")) == ("单位名称 某局", "联系人 某某")


def test_cells_of_several_paragraphs_are_lines_of_their_own() -> None:
    assert table_lines(rows("一、情况/1.甲|2.乙")) == ("一、情况", "1.甲", "2.乙")


def test_nothing_is_nothing() -> None:
    assert table_lines([]) == table_lines(rows("|", "|")) == ()


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("单位：万元", "万元"),
        ("（单位:元）", "元"),
        ("金额单位： 人民币万元", "万元"),
        ("单位：某局", ""),
        ("万元", ""),
    ],
)
def test_a_caption_states_a_unit(line: str, unit: str) -> None:
    assert caption_unit(f" {line} ") == unit


def test_a_form_of_labels_keeps_each_label_with_its_own() -> None:
    found = table_lines(
        rows("单位名称|某局|联系电话|0700-1234567", "编制数|46|实有人数|43", "主要职责|管水|年度工作|防汛")
    )
    assert found == (
        "单位名称：某局，联系电话：0700-1234567",
        "编制数：46，实有人数：43",
        "主要职责：管水，年度工作：防汛",
    )


def test_a_title_above_the_heads_is_kept() -> None:
    title = (("2023年项目明细表",), ("2023年项目明细表",))
    assert table_lines([title, *rows("项目名称|支出（万元）", "维修|42.75", "信息化|3")]) == (
        "2023年项目明细表",
        "维修支出42.75万元。",
        "信息化支出3万元。",
    )


@pytest.mark.parametrize("nothing", ["-", "—", "无", "——"])
def test_a_row_with_nothing_spent_is_a_row_of_its_own(nothing: str) -> None:
    found = table_lines(rows("项目名称|支出（万元）", "维修|42.75", f"除险|{nothing}", "清淤|3"))
    assert found == ("维修支出42.75万元。", "除险支出____万元。", "清淤支出3万元。")

"""Short labels in lines: few, of like length, words whole, no mark at the wrong edge."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from domain.label_lines import label_lines, label_places, whole_pieces


def within(most: float) -> Callable[[str], bool]:
    """Whether a line has at most so many full-width characters."""
    return lambda line: sum(0.5 if each.isascii() else 1.0 for each in line) <= most


def test_lines_are_of_like_length_and_lose_nothing() -> None:
    assert label_lines("专项资金支出绩效", within(8)) == ["专项资金支出绩效"]
    assert label_lines("上年度绩效自评整改", within(8)) == ["上年度绩效", "自评整改"]
    assert label_lines("", within(8)) == []
    assert "".join(label_lines("山区公路安全生命防护工程养护经费", within(8))) == "山区公路安全生命防护工程养护经费"
    assert label_lines("Cover page", within(3)) == ["Cover", "page"]
    assert label_lines("Supercalifragilistic", within(3)) == ["Supercalifragilistic"]


@pytest.mark.parametrize(
    ("label", "most", "lines"),
    [
        ("年初预算数", 4, ["年初", "预算数"]),
        ("年度指标值", 4, ["年度", "指标值"]),
        ("二级指标", 3, ["二级", "指标"]),
        ("偏差原因分析及改进措施", 9, ["偏差原因分析", "及改进措施"]),
        ("执行数（B）", 5, ["执行数", "（B）"]),
        ("批复规模（㎡）", 6, ["批复规模", "（㎡）"]),
        ("部门（单位）名称", 6, ["部门（单位）", "名称"]),
        ("2024年实际在职人数", 8, ["2024年实际", "在职人数"]),
        ("林长制信息平台运行维护项目", 7, ["林长制信息平台", "运行维护项目"]),
        ("火情发现时间平均缩短", 7, ["火情发现时间", "平均缩短"]),
        ("春秋两季清理按期完成", 7, ["春秋两季清理", "按期完成"]),
        ("抚育后林分郁闭度", 7, ["抚育后林分", "郁闭度"]),
        ("问题线索按期办结率", 7, ["问题线索", "按期办结率"]),
        ("投资概算控制率", 3, ["投资", "概算", "控制率"]),
        ("古树保护宣传覆盖乡镇", 6, ["古树保护宣传", "覆盖乡镇"]),
        ("参训基地亩均产油增加", 6, ["参训基地亩均", "产油增加"]),
        ("群众抚育管护劳务收入", 6, ["群众抚育管护", "劳务收入"]),
    ],
)
def test_words_stay_whole_and_brackets_begin_a_line(label: str, most: float, lines: list[str]) -> None:
    assert label_lines(label, within(most)) == lines


@pytest.mark.parametrize("most", [2, 3, 4, 5, 6, 9])
@pytest.mark.parametrize(
    "label", ["产出指标（50分）", "楼堂馆所控制情况（2024年完工项目）", "人数、金额：合计", "“三公经费”变动率"]
)
def test_no_line_begins_or_ends_with_the_wrong_mark_where_that_can_be(label: str, most: float) -> None:
    lines = label_lines(label, within(most))
    assert "".join(lines) == label
    if most >= 4:
        assert not [line for line in lines if line[0] in "）》”、：，。" or line[-1] in "（《“"]


def test_words_that_fit_nowhere_are_taken_apart() -> None:
    assert label_lines("（甲）", lambda line: len(line) < 2) == ["（", "甲", "）"]
    assert label_lines("甲乙", lambda line: False) == ["甲", "乙"]


def test_the_words_of_a_label_are_its_pieces() -> None:
    assert whole_pieces("可持续影响指标") == ("可持续", "影响", "指标")
    assert whole_pieces("年度预算申请（万元）") == ("年度", "预算", "申请", "（万元）")
    assert whole_pieces("≤31.5万元") == ("≤31.5万元",)
    assert whole_pieces("") == ()


@pytest.mark.parametrize(
    ("label", "most", "torn", "whole"),
    [
        ("经济效益指标", 3, ["经济效", "益指标"], ["经济", "效益", "指标"]),
        ("前三季度预算支付进度", 5, ["前三季度预", "算支付进度"], ["前三季度", "预算", "支付进度"]),
        ("甲乙丙丁戊", 3, ["甲乙丙", "丁戊"], ["甲乙丙", "丁戊"]),
    ],
)
def test_one_line_more_is_taken_where_it_keeps_words_whole(
    label: str, most: float, torn: list[str], whole: list[str]
) -> None:
    def lines(further: int) -> list[str]:
        places = label_places(label, lambda start, stop: within(most)(label[start:stop]), further)
        return [label[start:stop] for start, stop in pairwise(places)]

    assert lines(0) == torn
    assert lines(1) == whole

"""Tables of labels and values in running text: a value stays behind its label, whatever the first row looks like."""

from collections.abc import Sequence

import pytest

from reports.reading.docx.table_lines import table_lines


def lines(*rows: Sequence[str]) -> tuple[str, ...]:
    return table_lines([tuple((cell,) if cell else () for cell in row) for row in rows])


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((["单位名称", "某局"], ["年初预算数", "120"], ["结余", "2"]), ("单位名称 某局", "年初预算数：120", "结余：2")),
        ((["项目负责人", "张三", "联系电话", "7001"],), ("项目负责人 张三 联系电话 7001",)),
        ((["预算数（万元）", "50", "执行数（万元）", "48"],), ("预算数（万元）：50，执行数（万元）：48",)),
        ((["编制数", "20", "在职", "19"], ["车辆", "2", "设备", "5"]), ("编制数：20，在职：19", "车辆：2，设备：5")),
        ((["指标", "甲", "乙"], ["数量", "3", "4"]), ("指标 甲 乙", "数量 3 4")),
    ],
)
def test_a_value_stays_behind_its_label(rows: Sequence[Sequence[str]], told: tuple[str, ...]) -> None:
    assert lines(*rows) == told


def test_heads_of_numbers_still_make_sentences() -> None:
    assert lines(["项目名称", "支出（万元）"], ["河道清淤", "42.75"]) == ("河道清淤支出42.75万元。",)
    assert lines(["序号", "项目", "金额（万元）"], ["1", "清淤", "42.75"]) == ("1.清淤42.75万元。",)
    assert lines(["1", "清淤", "42.75"], ["2", "巡查", "20"]) == ("1.清淤42.75。", "2.巡查20。")

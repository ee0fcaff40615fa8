"""Totals and differences one slip of the hand away from their neighbours, told in words of any kind."""

import pytest

from domain.checks.finding import Finding
from domain.proofreading import proofread

WRONG = {  # the text, the number in question, the line to type into a calculator
    "changed round, a difference": (
        "竣工图载明面积18,460平方米，现场复核17,930平方米，虚增503平方米，比图纸少503平方米。",
        "503平方米",
        "18460-17930=530",
    ),
    "changed round, a difference of two that stand apart": (
        "测算利息13.58万元，账面登记3.21万元。经查，未入账部分比登记数多10.73万元。",
        "10.73万元",
        "13.58-3.21=10.37",
    ),
    "one digit, what is left over": (
        "该标段合同价2,416.80万元，按约定留存质保金72.50万元，扣除后实付2,344.20万元。",
        "2,344.20万元",
        "2416.8-72.5=2344.3",
    ),
    "one digit, a total at the end": (
        "东片改造3,421米，西片改造5,162米，全线达到9,583米。",
        "9,583米",
        "3421+5162=8583",
    ),
    "one digit, a total at the beginning": (
        "全年采购总额72.35万元。货物48.10万元，工程21.40万元，服务2.95万元。",
        "72.35万元",
        "48.1+21.4+2.95=72.45",
    ),
}
RIGHT = {
    "a total that holds": "东片改造3,420米，西片改造5,160米，全线达到8,580米。",
    "another pair holds": "合同价2,416.80万元，质保金72.50万元，预留金72.60万元，扣除后实付2,344.20万元。",
    "no word of a total or a rest": "货物采购48.10万元，工程采购21.40万元，设备投入69.60万元。",
    "too few digits for chance": "甲村改厕12户，乙村改厕16户，另有39户，合计38户以外的由乡镇改造。",
    "counts, three digits changed round": "三级指标按类别分为9个、176个和13个，全表打分点总数189个。",
    "other units": "东片改造3,421米，西片改造5,162平方米，全线达到9,583米。",
    "approximate": "东片改造3,421米，西片改造5,162米，全线达到约9,583米。",
    "more than a slip": "东片改造3,421米，西片改造5,162米，全线达到9,693米。",
    "parts of parts": "每年利息7.13万元，其中甲户3.57万元，乙户1.82万元、丙户1.75万元，两年共14.26万元。",
    "another paragraph": "东片改造3,421米，西片改造5,162米。\n全线达到9,583米。",
}


@pytest.mark.parametrize(("text", "quote", "arithmetic"), WRONG.values(), ids=WRONG)
def test_slip_is_found_with_its_arithmetic(text: str, quote: str, arithmetic: str) -> None:
    assert [each.arithmetic for each in _of(text) if (each.quote or "").endswith(quote)] == [arithmetic]


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT)
def test_what_no_slip_explains_is_passed_over(text: str) -> None:
    assert _of(text) == []


def test_what_follows_from_a_slip_is_not_told_again() -> None:
    first = "一季度支出3,425.10万元，二季度支出2,318.40万元，上半年累计5,843.50万元，"
    text = first + "下半年支出1,160.20万元，全年累计7,003.70万元。"
    assert len(_of(text)) == 1


def _of(text: str) -> list[Finding]:
    return [each for each in proofread(text, ("prose",)) if each.code in ("prose.sum", "prose.remainder")]

"""Reasons that would move what they are given for the other way."""

import pytest

from domain.proofreading.claims.reasons_and_causes.effects import effects
from domain.proofreading.claims.reasons_and_causes.reasons import reasons
from domain.proofreading.mentions import passage
from domain.proofreading.quantities import folded

OPPOSITE = (
    ("年末资产总额640万元，比年初的600万元增加40万元，主要是报废一批旧设备。", "主要是报废一批旧设备"),
    ("年末在职人员46人，比上年减少3人，主要是新招录工作人员3名。", "主要是新招录工作人员3名"),
    ("政府债务余额1,260万元，比年初增加60万元，主要原因是归还银行借款。", "主要原因是归还银行借款"),
    ("年末结转86万元，比上年减少24万元，主要是两个项目进度滞后。", "主要是两个项目进度滞后"),
    ("收入总计2,640万元，比上年增加240万元，增长10%。主要原因是水利项目资金减少。", "主要原因是水利项目资金减少"),
    ("预算执行率86%，比上年下降4个百分点，主要原因是加快了支付进度。", "主要原因是加快了支付进度"),
    ("群众满意率92%，比上年提高3个百分点，主要是窗口服务态度松懈。", "主要是窗口服务态度松懈"),
)
IN_LINE = (
    "年末资产总额640万元，比年初的600万元增加40万元，主要是新购检测设备。",
    "年末资产总额640万元，比年初的600万元增加40万元，主要是计提折旧减少。",
    "年末资产总额560万元，比年初的600万元减少40万元，主要是报废设备大于新购设备。",
    "应付款项86万元，比年初增加20万元，主要是年末未兑付绩效工资。",
    "年末在职人员46人，比上年减少3人，主要是2人调入县直部门、1人退休。",
    "收入总计2,640万元，比上年增加240万元，主要原因是上年项目资金减少。",
    "预算执行率86%，比上年下降4个百分点，主要原因是加强预算管理。",
    "年末结转86万元，比上年减少24万元，主要是清理盘活存量资金。",
)


@pytest.mark.parametrize(("text", "quote"), OPPOSITE)
def test_reason_of_the_opposite(text: str, quote: str) -> None:
    """The reason is quoted."""
    (found,) = effects(passage(text, folded(text)))
    assert (text[found.start : found.end], found.severity) == (quote, "query")


@pytest.mark.parametrize("text", IN_LINE)
def test_reason_that_may_be(text: str) -> None:
    """Nothing of reasons that fit, that are undone, weighed against others, or of another year."""
    assert list(effects(passage(text, folded(text)))) == []


def test_reason_ends_where_the_next_begins() -> None:
    """What 则 sets against it is the reason of another change."""
    text = "支出320万元，比上年减少40万元，主要原因是两个项目压减，民生支出增长则主要来自提标。"
    assert list(reasons(passage(text, folded(text)))) == []
    text = text.replace("压减", "扩面")
    assert [text[each.start : each.end] for each in reasons(passage(text, folded(text)))] == ["主要原因是两个项目扩面"]

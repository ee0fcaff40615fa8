"""One thing told twice: what differs is marked; what is another thing, another year, a plan, or owned to, is not."""

import pytest

from domain.proofreading import proofread

WRONG = (
    ("部门预算620万元，其中基本支出510万元。\n全年支出600万元，基本支出490万元。\n基本支出480万元已公开。",
     "prose.repeat", "基本支出480万元"),
    ("建设总面积3,600亩。\n经验收，建设面积3,060亩。", "prose.repeat", "建设面积3,060亩"),
    ("满意度为86%，高于90%的目标。", "prose.order", "满意度为86%，高于90%"),
    ("招待费较上年减少2万元，主要是接待批次增多。", "prose.reason", "主要是接待批次增多"),
)  # fmt: skip
RIGHT = (
    "2024年部门预算600万元，其中人员经费480万元、公用经费120万元。实际支出588万元，其中人员经费476万元、公用经费112万元。",
    "一、预算安排\n基本支出510万元，项目支出90万元。\n二、支出情况\n基本支出490万元，项目支出88万元。",
    "建设总面积3,600亩。\n年底已完成建设面积3,060亩，完成率85%。",
    "选聘护林员620人。\n附表将护林员人数填为602人，与花名册不一致，已更正。",
    "公用经费在上年实际支出298万元的基础上再压减5%，控制在283.1万元以内。",
    "净值比年初减少64.7万元，主要是计提折旧大于当年新增资产。",
    "2024年度自评报告\n截至2024年11月30日支付资金332.8万元；截至12月31日，支付资金403.52万元。",
)


@pytest.mark.parametrize(("text", "code", "quote"), WRONG)
def test_what_is_told_twice_in_two_ways_is_marked(text: str, code: str, quote: str) -> None:
    found = [(each.code, each.quote) for each in proofread(text)]
    assert (code, quote) in found, found


@pytest.mark.parametrize("text", RIGHT)
def test_two_things_are_not_taken_for_one(text: str) -> None:
    found = [(each.code, each.quote) for each in proofread(text, ("prose", "year")) if each.severity != "hint"]
    assert not found, found

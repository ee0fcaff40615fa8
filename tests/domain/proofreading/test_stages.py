"""Stages of one work above the stage before them."""

import pytest

from domain.proofreading.claims.bounds_and_orders.orders import orders
from domain.proofreading.claims.bounds_and_orders.stages import stages
from domain.proofreading.mentions import passage
from domain.proofreading.quantities import folded

ABOVE = (
    ("全县建档糖尿病患者1,120人，随访管理1,064人，规范管理1,086人。", "规范管理1,086人", "1086>1064"),
    ("报名参加培训240人，参训226人，取得证书231人。", "取得证书231人", "231>226"),
    ("开展两癌筛查2,400人，异常96人，确诊108人。", "确诊108人", "108>96"),
    ("全年栽植苗木3.2万株，成活3.4万株。", "成活3.4万株", "34000>32000"),
    ("发放问卷300份。收回有效问卷296份，表示满意的298份。", "表示满意的298份", "298>296"),
    ("核定编制32名，年末实有在编人员35人，编外聘用6人。", "年末实有在编人员35人", "35>32"),
)
WITHIN = (
    "全县建档糖尿病患者1,120人，规范管理1,086人。",
    "全年受理案件620件，其中旧存48件，办结640件。",
    "签约项目18个，开工21个，其中往年结转4个。",
    "计划栽植苗木3.2万株。全年成活3.4万株。",
    "全年新开工安置房300套，竣工420套。",
    "年末编制83人，其中行政编制22人、事业编制61人；在职在编实有80人。",
    "行政编制22人、事业编制61人，在编80人。",
    "受理投诉45件、举报30件，办结72件。",
    "抽检粮油120批次、食品80批次，合格196批次。",
    "2024年3月15日开工，11月20日完工。",
    "检查单位86家，发现隐患124处，整改118处。",
    "培训学员300人，参训226人，取得证书231本。",
)


@pytest.mark.parametrize(("text", "quote", "arithmetic"), ABOVE)
def test_more_than_came_through(text: str, quote: str, arithmetic: str) -> None:
    """The later stage is quoted, with both numbers."""
    (found,) = stages(passage(text, folded(text)))
    assert (text[found.start : found.end], found.arithmetic, found.severity) == (quote, arithmetic, "query")


@pytest.mark.parametrize("text", WITHIN)
def test_no_more_than_came_through(text: str) -> None:
    """Nothing of stages in order, of what was added, planned, dated, or counts other things."""
    assert list(stages(passage(text, folded(text)))) == []


def test_one_of_a_list_bounds_nothing() -> None:
    """What was received in two ways is dealt with together."""
    words = "受理投诉45件、举报30件，办结{}件。"
    assert list(orders(passage(words.format(72), folded(words.format(72))))) == []
    (found,) = orders(passage(words.format(78), folded(words.format(78))))
    assert found.arithmetic == "78>45"


def test_spent_of_what_came_in() -> None:
    """上述到位资金 is what came in, not what was allotted; a rate above 100 explains nothing."""
    text = "项目下达资金320万元，实际到位306万元。\n上述到位资金已支出318.6万元{}。"
    for more in ("", "，资金使用率104.1%"):
        words = text.format(more)
        assert [each.arithmetic for each in orders(passage(words, folded(words)))] == ["318.6>306"]
    words = text.format("，超支部分自筹")
    assert list(orders(passage(words, folded(words)))) == []

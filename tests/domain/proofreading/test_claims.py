"""Arithmetic in running text: each family with texts that must be marked, and with false friends that must not."""

from decimal import Decimal

import pytest

from domain.amount import Amount
from domain.proofreading import proofread

WRONG = (
    ("全年预算数600万元，支出560万元，预算执行率95.2%。", "prose.completion", "预算执行率95.2%"),
    ("下达资金100万元，实际支出80万元，支出率85%。", "prose.completion", "支出率85%"),
    ("总支出600万元，其中：基本支出150万元，占25%；项目支出450万元，占70%。", "prose.share", "占70%"),
    ("支出600万元，项目500万元。基本支出100万元。基本支出占总支出的20%。", "prose.share", "基本支出占总支出的20%"),
    ("总支出600万元，其中基本支出150万元，项目支出430万元。", "prose.sum",
     "总支出600万元，其中基本支出150万元，项目支出430万元"),
    ("人员经费80万元，公用经费20万元，合计110万元。", "prose.sum",
     "人员经费80万元，公用经费20万元，合计110万元"),
    ("基本支出120万元（人员经费80万元，公用经费20万元）。", "prose.sum",
     "基本支出120万元（人员经费80万元，公用经费20万元"),
    ("支出386.6万元，其中：项目支出172.47万元，基本支出214.13万元，其中：人员经费185.6万元，公用经费29.53万元。",
     "prose.sum",
     "基本支出214.13万元，其中：人员经费185.6万元，公用经费29.53万元"),
    ("基本支出100万元，其中：人员经费130万元。", "prose.subset",
     "基本支出100万元，其中：人员经费130万元"),
    ("三公经费由上年的20万元降至15万元，下降30%。", "prose.growth", "下降30%"),
    ("三公经费15万元，比上年减少5万元，下降33%。", "prose.growth", "下降33%"),
    ("项目支出500万元，较上年的400万元增加80万元。", "prose.change", "增加80万元"),
    ("接待费上年10万元，本年12万元，下降20%。", "prose.direction", "下降20%"),
    ("满意度由90%提高到95%，提高4个百分点。", "prose.points", "提高4个百分点"),
    ("满意度由90%提高到95%，提高5%。", "prose.points", "提高5%"),
    ("满意占90%，基本满意占8%，不满意占4%。", "prose.split", "满意占90%，基本满意占8%，不满意占4%"),
    (
        "完成3个项目：管网改造、水库除险、泵站维修、道路硬化。",
        "prose.count",
        "完成3个项目：管网改造、水库除险、泵站维修、道路硬化",
    ),
    ("开展三项工作：一是抓学习；二是抓落实。", "prose.count", "开展三项工作：一是抓学习；二是抓落实"),
    ("安排以下3个项目：\n1.管网改造。\n2.水库除险。", "prose.count", "安排以下3个"),
    ("受理申请100件，办结120件。", "prose.order", "办结120件"),
    ("项目中标价120万元，控制价100万元。", "prose.order", "项目中标价120万元"),
    ("发放补助100万元，惠及200户，户均0.8万元。", "prose.average",
     "发放补助100万元，惠及200户，户均0.8万元"),
    ("项目2023年3月1日开工，至2023年6月30日完工，历时5个月。", "prose.dates", "历时5个月"),
    ("项目于2023年3月至2023年2月实施。", "prose.dates", "2023年3月至2023年2月"),
    ("基本支出100万元。\n全年基本支出120万元。", "prose.repeat", "全年基本支出120万元"),
    ("本年无政府性基金预算支出。政府性基金支出12万元。", "prose.nil", "无政府性基金预算支出"),
    ("支出合计588.3万元，其中基本支出214.13元，项目支出374.17万元。", "prose.unit", "基本支出214.13元"),
    ("安排资金600万，已拨付。", "prose.bare_unit", "600万"),
    ("全年支出,600.5万元。", "prose.lost_digit", ",600.5万元"),
)  # fmt: skip
RIGHT = (
    "收到捐赠物资120件，其中棉被115件；连同上级配发棉被30件，全部发放。",  # what is added is no part
    "全年预算数600万元，支出560万元，预算执行率93.33%。",
    "全年预算数600万元，支出560万元，预算执行率93.3%。",
    "全年预算数600万元，支出约560万元，预算执行率95.2%。",
    "总支出600万元，其中：基本支出150万元，占25%；项目支出450万元，占75%。",
    "总支出600万元，其中：办公设备购置30万元，课题研究25万元。",
    "总支出600万元，其中政府采购支出150万元。",
    "人员经费80万元，公用经费20万元，合计100万元。",
    "基本支出100万元（人员经费80万元，公用经费20万元）。",
    "支出386.6万元，其中：项目支出172.47万元，基本支出214.13万元，其中：人员经费185.6万元，公用经费28.53万元。",
    "支出0.06亿元，其中：基本支出150万元，项目支出450万元。",
    "三公经费由上年的20万元降至15万元，下降25%。",
    "三公经费15万元，比上年减少5万元，下降25%。",
    "项目支出500万元，较上年的400万元增加100万元，增长25%。",
    "接待费上年10万元，本年12万元，增长20%。",
    "满意度由90%提高到95%，提高5个百分点。",
    "满意占90%，基本满意占8%，不满意占2%。",
    "群众满意度98%，企业满意度96%。",
    "完成3个项目：管网改造、水库除险和泵站维修。",
    "完成管网改造、水库除险等3个项目。",
    "开展三项工作：一是抓学习；二是抓落实；三是抓整改。",
    "安排以下2个项目：\n1.管网改造。\n2.水库除险。",
    "受理申请120件，办结120件。",
    "发放补助100万元，惠及200户，户均0.5万元。",
    "项目2023年3月1日开工，至2023年6月30日完工，历时4个月。",
    "管网改造项目支出280万元。\n水库除险项目支出220万元。",
    "单位共有党员8人，其中女职工5人，35岁以下4人。",
    "2022年基本支出90万元，2023年基本支出100万元。",
    "慰问困难群众3万人次。",
    "会议费10—15万元，培训费1000元。",
    "预算600万元，支出600万元，结余0万元，执行率100%。",
)


@pytest.mark.parametrize(("text", "code", "quote"), WRONG)
def test_a_claim_that_does_not_hold_is_marked(text: str, code: str, quote: str) -> None:
    found = [finding for finding in proofread(text, ("prose",)) if finding.code == code]

    assert [(finding.quote or "")[-len(quote) :] for finding in found] == [quote]
    assert all(text.startswith(finding.quote or "\0", finding.offset or 0) for finding in found)


@pytest.mark.parametrize(("text", "code", "quote"), WRONG)
def test_nothing_else_is_marked_beside_it(text: str, code: str, quote: str) -> None:
    assert {finding.code for finding in proofread(text, ("prose",))} <= {code, "prose.growth"}


@pytest.mark.parametrize("text", RIGHT)
def test_a_claim_that_holds_is_not_marked(text: str) -> None:
    assert [(finding.code, finding.quote) for finding in proofread(text, ("prose",))] == []


def test_a_finding_says_what_should_stand_there_and_how_it_comes_about() -> None:
    (finding,) = proofread("全年预算数600万元，支出560万元，预算执行率95.2%。")

    assert (finding.expected, finding.actual) == (Decimal("93.33"), Decimal("95.2"))
    assert finding.difference == Decimal("1.87")
    assert finding.arithmetic == "560÷600×100=93.33"


def test_a_rate_is_quoted_with_what_it_is_of() -> None:
    (finding,) = proofread("2023年预算480万元，全年实际支出463.2万元，执行率97.5%。")

    assert finding.quote == "全年实际支出463.2万元，执行率97.5%"


def test_no_other_percentage_is_quoted_with_a_rate() -> None:
    (finding,) = proofread("人员经费600万元，占总支出1000万元的60%，比上年500万元增长25%。")

    assert finding.quote == "比上年500万元增长25%"


@pytest.mark.parametrize(
    "text",
    [
        "全年总收入0万元，支付工程款186万元，占总收入的14%。",
        "编制0名，实有12人，控制率98.5%。",
        "省级0万元、县级0万元，分别占57.69%和42.31%。",
        "绩效目标：培训0人。\n全年培训120人，完成目标的98.5%。",
        "预算0万元，支出12万元，执行率96.5%，户均0元，共0户。",
    ],
)
def test_nothing_is_divided_by_a_whole_that_is_none(text: str) -> None:
    assert all(text.startswith(each.quote or "\0", each.offset or 0) for each in proofread(text, ("prose",)))


def test_money_is_told_as_money() -> None:
    (finding,) = proofread("人员经费80万元，公用经费20万元，合计110万元。")

    assert (finding.expected, finding.actual) == (Amount(100_000_000), Amount(110_000_000))
    assert finding.arithmetic == "80+20=100"

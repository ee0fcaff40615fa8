"""Statements of figures in running text: none missed, none invented."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.amount import Amount, Value
from domain.outline import Outline, decode_outline
from domain.statements import Statement, rounds_to, same, statements
from tests.domain.build import SHIPPED, money

UNIT = "某县林业局"


@pytest.fixture(scope="module")
def shipped() -> Outline:
    return decode_outline(SHIPPED.read_text("utf-8"))


def found(text: str, outline: Outline, year: str = "2022", unit: str = UNIT) -> list[Statement]:
    return list(statements(text, outline, year, unit))


def firm(text: str, outline: Outline) -> dict[str, Value]:
    return {statement.key: statement.value for statement in found(text, outline) if statement.firm}


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("1.2022年预算资金588.3万元。", "general.budget", "588.3"),
        ("全年预算数为588.3万元", "general.budget", "588.3"),
        ("全年预算数：5,883,000元", "general.budget", "588.3"),
        ("全年预算数 ５８８．３ 万元", "general.budget", "588.3"),
        ("年初预算数550万元", "general.initial_budget", "550"),
        ("2022年度单位一般公共预算财政拨款收入386.6万元。", "general.income", "386.6"),
        ("本年收入386.6万元", "general.income", "386.6"),
        ("本单位2022年度一般公共预算财政拨款支出共计386.6万元", "general.expenditure", "386.6"),
        ("某县林业局2022年度财政拨款支出386.6万元", "general.expenditure", "386.6"),
        ("支出386.6万元其中：项目支出172.47万元", "general.project", "172.47"),
        ("其中项目支出172.47万元", "general.project", "172.47"),
        ("其中基本支出人员经费185.6万元", "general.personnel", "185.6"),
        ("基本支出公用经费支出28.53万元", "general.public", "28.53"),
        ("支出386.6万元，其中：项目支出172.47万元（含跨年项目5万元），基本支出214.13万元", "general.basic", "214.13"),
        ("2022年基本支出合计214.13万元。", "general.basic", "214.13"),
        ("基本支出214.13万元（人员经费185.6万元，公用经费28.53万元）", "general.personnel", "185.6"),
        ("其中：1.工资福利支出185.6万元。", "general.personnel", "185.6"),
        ("（一）公用经费28.53万元", "general.public", "28.53"),
        ("2.商品和服务支出28.53万元。", "general.public", "28.53"),
        ("“三公”经费支出9.6万元", "three.total", "9.6"),
        ("因公出国（境）费0万元", "three.abroad", "0"),
        ("上年结转12.6万元", "general.carried_in", "12.6"),
        ("年末结转和结余21.52万元", "general.carried_out", "21.52"),
        ("结余-3万元，上年结转−3万元", "general.carried_in", "-3"),
        ("2022年政府性基金预算支出120万元", "fund.amount", "120"),
        ("项目支出1.2亿元", "general.project", "12000"),
        ("与上年相比，项目支出172.47万元", "general.project", "172.47"),
        ("比上年增加10万元，其中：人员经费185.6万元", "general.personnel", "185.6"),
        ("上年结转12.6万元，财政拨款收入386.6万元", "general.income", "386.6"),
        ("上年支出300万元，本年支出386.6万元", "general.expenditure", "386.6"),
        ("2021年印发办法，2022年度项目支出172.47万元", "general.project", "172.47"),
        ("支出386.6万元（含2021年结转5万元），其中：项目支出172.47万元", "general.project", "172.47"),
    ],
)
def test_a_figure_is_stated(text: str, key: str, value: str, shipped: Outline) -> None:
    assert firm(text, shipped)[key] == money(value)


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("情况满意占 95%，基本满意占5%，不满意占 0%。", "satisfaction.mostly", "5"),
        ("表示不满意的占0.50％", "satisfaction.dissatisfied", "0.5"),
        ("预算执行率65.71%", "rate.execution", "65.71"),
        ("核定编制46名", "staff.quota", "46"),
        ("年末实有在职人员43人", "staff.actual", "43"),
        ("自评得分为95分", "score.total", "95"),
    ],
)
def test_shares_and_counts_are_stated(text: str, key: str, value: str, shipped: Outline) -> None:
    assert firm(text, shipped)[key] == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "政务大厅管理和互联网+政务服务建设项目支出42.75万元。",
        "“一件事一次办”项目支出42.75万元。",
        "智慧城市（二期）项目支出42.75万元。",
        "互联网+项目支出42.75万元。",
        "2020年度新冠肺炎疫情防控工作补助项目支出0.8万元。",
        "全县2022年基本支出5000万元",
        "非税收入20万元",
        "下属单位基本支出5万元",
        "很满意占80%",
        "基本支出年初预算200万元",
        "项目支出执行率98%",
        "智慧评价系统项目执行率100%",
        "政府性基金预算财政拨款支出40万元不计入一般公共预算，其他财政拨款支出5万元",
    ],
)
def test_a_longer_name_is_another_thing(text: str, shipped: Outline) -> None:
    assert (
        not {"general.project", "general.basic", "general.income", "general.expenditure"} & firm(text, shipped).keys()
    )
    assert not {"satisfaction.satisfied", "rate.execution"} & firm(text, shipped).keys()


@pytest.mark.parametrize(
    "text",
    [
        "大厅改造项目全年投入较大，预算资金50万元，支出合计48万元。",
        "1.大厅改造项目。预算资金50万元，支出合计48万元。",
        "大厅改造项目：\n预算资金50万元；支出合计48万元。",
        "乡村振兴专项资金由县级安排；预算资金50万元，执行率96%。",
        "供水工程分两期实施，支出合计48万元",
    ],
)
def test_what_is_said_of_one_project_is_no_figure_of_the_report(text: str, shipped: Outline) -> None:
    assert firm(text, shipped) == {}


@pytest.mark.parametrize(
    "text",
    [
        "2021年基本支出200万元。",
        "2021年度，基本支出200万元，项目支出100万元。",
        "上年基本支出200万元",
        "去年，项目支出100万元",
        "同比基本支出200万元",
        "较2021年基本支出200万元有所增加",
        "项目支出10%",
        "基本支出较多",
        "满意占95",
        "人员经费185.6",
        "基本支出1,23万元",
        "基本支出1.23456789万元",
        "全年预算5-10万元",
        "编制2022年预算",
        "预算编制5个",
        "基本支出约214万元",
        "基本支出214万余元，项目支出100多万元",
        "",
    ],
)
def test_another_year_a_comparison_or_no_number_is_no_statement(text: str, shipped: Outline) -> None:
    assert [statement.key for statement in found(text, shipped) if statement.firm] == []


def test_without_a_year_no_year_is_another_one(shipped: Outline) -> None:
    assert [each.key for each in found("2021年基本支出200万元。", shipped, year="")] == ["general.basic"]


def test_wages_are_all_of_personnel_unless_the_benefits_stand_beside_them(shipped: Outline) -> None:
    assert firm("工资福利支出185.6万元", shipped) == {"general.personnel": money("185.6")}
    both = firm("工资福利支出150万元，对个人和家庭的补助35.6万元", shipped)
    assert both == {"general.wages": money("150"), "general.benefits": money("35.6")}


def test_a_statement_knows_its_place(shipped: Outline) -> None:
    text = "2022年预算资金为 588.30 万元。"
    (statement,) = found(text, shipped)
    assert text[statement.start : statement.end] == statement.text == "588.30"
    assert text[statement.said_at :].startswith("预算资金")
    assert (statement.unit, statement.decimals, statement.firm) == ("万元", 2, True)
    assert found("满意占５％", shipped)[0].decimals == 0
    assert found("满意占５．０％", shipped)[0].decimals == 1


def test_the_unit_may_stand_before_the_words(shipped: Outline) -> None:
    text = "某县林业局基本支出214.13万元"
    assert found(text, shipped)[0].firm
    assert not found(text, shipped, unit="")[0].firm


def test_statements_of_the_sample(shipped: Outline, sample_text: str) -> None:
    """Every statement that a careful reader finds, and no other."""
    stated = found(sample_text, shipped, unit="株洲市芦淞区行政审批服务局")
    assert [(each.key, each.text) for each in stated if each.firm] == [
        ("general.budget", "588.3"),
        ("general.income", "386.6"),
        ("general.expenditure", "386.6"),
        ("general.project", "172.47"),
        ("general.basic", "214.13"),
        ("general.personnel", "185.6"),
        ("general.public", "28.53"),
        ("general.basic", "214.13"),
        ("general.personnel", "185.6"),
        ("general.public", "28.53"),
        ("satisfaction.mostly", "5"),
        ("satisfaction.dissatisfied", "0"),
    ]
    assert {each.key for each in stated if not each.firm} == {"general.project", "satisfaction.satisfied"}


def test_same_compares_value_and_kind(shipped: Outline) -> None:
    (statement,) = found("预算资金588.30万元", shipped)
    assert same(statement, money("588.3"))
    assert not same(statement, money("588.31"))
    assert not same(statement, Decimal("588.3"))
    assert not same(statement, None)


@pytest.mark.parametrize(
    ("stated", "exact", "decimals", "right"),
    [
        ("65.71", "65.7148", None, True),
        ("65.72", "65.7148", None, True),
        ("65.70", "65.7148", 2, True),
        ("65.69", "65.7148", 2, False),
        ("65.7", "65.7148", None, True),
        ("66", "65.7148", 0, True),
        ("67", "65.7148", 0, True),
        ("68", "65.7148", 0, False),
        ("0.5", "0.45", None, True),
        ("100", "99.996", 2, True),
        ("100", "99.9", 2, False),
    ],
)
def test_rounding_half_up_with_one_unit_to_spare(stated: str, exact: str, decimals: int | None, right: bool) -> None:
    assert rounds_to(Decimal(stated), Decimal(exact), decimals) is right


def test_amounts_do_not_round() -> None:
    assert rounds_to(money("1"), money("1"))
    assert not rounds_to(money("1"), Amount(999_999))


@given(st.text(alphabet="基本项目支出预算资金2022年万元0123456789.，,。（）为： \n-−１．满意占%名", max_size=80))
def test_any_text_is_searched_and_every_place_is_true(text: str) -> None:
    outline = decode_outline(SHIPPED.read_text("utf-8"))
    last = 0
    for statement in found(text, outline):
        assert text[statement.start : statement.end] == statement.text
        assert last <= statement.said_at < statement.start < statement.end
        assert text[statement.end :].lstrip().startswith(statement.unit)
        last = statement.said_at

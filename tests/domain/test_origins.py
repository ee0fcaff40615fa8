"""Where the numbers of the text come from: figures, tables, sums, rates, last year, or nowhere."""

import pytest

from domain.origins import Origin, OriginKind, StatedNumber, stated_numbers
from domain.report import Report
from tests.domain.build import OUTLINE, changed, full_report


def numbers(report: Report, key: str = "remarks", last_year: Report | None = None) -> dict[str, StatedNumber]:
    return {each.quote: each for each in stated_numbers(report, OUTLINE, last_year) if each.keys == (key,)}


def origins(text: str, last_year: Report | None = None) -> dict[str, list[tuple[OriginKind, str]]]:
    found = numbers(full_report(remarks=text), last_year=last_year)
    return {quote: [(each.kind, each.key) for each in number.origins] for quote, number in found.items()}


def test_a_linked_number_is_its_figures() -> None:
    report = full_report(remarks="支出{general.expenditure}万元。")
    [number] = numbers(report).values()
    assert number == StatedNumber(
        ("remarks",), 2, "386.6万元", "支出", (Origin(OriginKind.LINK, "general.expenditure"),)
    )
    [cell] = numbers(report, "projects.1.sentence").values()
    assert cell.origins == (Origin(OriginKind.LINK, "projects.1.amount"),)


@pytest.mark.parametrize(
    ("text", "quote", "first"),
    [
        ("其中培训214.13万元。", "214.13万元", (OriginKind.FIGURE, "general.basic")),
        ("其中培训2141300元。", "2141300元", (OriginKind.FIGURE, "general.basic")),
        ("项目支出172.47万元。", "172.47万元", (OriginKind.FIGURE, "general.project")),
        ("预算执行率96.65%。", "96.65%", (OriginKind.FIGURE, "rate.execution")),
        ("大厅花费42.75万元。", "42.75万元", (OriginKind.TABLE, "projects.1.amount")),
        ("全部项目192.47万元。", "192.47万元", (OriginKind.TABLE, "projects")),
        ("群众满意占95%。", "95%", (OriginKind.FIGURE, "satisfaction.satisfied")),
        ("共实施4个项目。", "4个", (OriginKind.TABLE, "projects")),
        ("共7.5万元，其中甲3万元，乙4.5万元。", "7.5万元", (OriginKind.TEXT, "")),
        ("甲3万元，乙4.5万元，合计7.5万元。", "7.5万元", (OriginKind.TEXT, "")),
        ("甲3万元，占全部12万元的25.0%。", "25.0%", (OriginKind.TEXT, "")),
        ("受理312条，办结309条，其余3条。", "3条", (OriginKind.TEXT, "")),
    ],
)
def test_a_typed_number_has_an_origin(text: str, quote: str, first: tuple[OriginKind, str]) -> None:
    assert origins(text)[quote][0] == first


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("培训费9.99万元。", "9.99万元"),
        ("培训费387万元。", "387万元"),  # 支出 is 386.6
        ("合格率96%。", "96%"),  # the execution rate is 96.65%, and a whole per cent is many things
        ("抽查合格率95%。", "95%"),  # as many are satisfied, by chance
        ("服务群众2334人次。", "2334人次"),
        ("提高3个百分点。", "3个百分点"),
    ],
)
def test_a_number_that_nothing_supports(text: str, quote: str) -> None:
    assert origins(text)[quote] == []


def test_last_year_supports_what_is_said_of_it() -> None:
    before = changed(full_report(), {"general.expenditure": "301.5"})
    text = "上年支出301.5万元，本年支出{general.expenditure}万元。"
    found = origins(text, before)
    assert found["301.5万元"] == [(OriginKind.LAST_YEAR, "general.expenditure")]
    assert origins(text)["301.5万元"] == []


def test_what_only_looks_like_a_number_is_none() -> None:
    assert origins("1.根据〔2022〕15号文件，2022年3月5日起一是三个方面。") == {}

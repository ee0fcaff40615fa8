"""Projects and figures of other forms: from sentences, lists and tables, where a sum or a heading is sure of them."""

from collections.abc import Callable

import pytest

from domain.report import written
from reports.reading import Reading
from tests.reports.reading.build import printed

Read = Callable[[str], Reading]
TITLE = "某县数据局2024年度部门整体支出绩效自评报告\n"
SPENT = "2024年全年支出600万元，其中：基本支出100万元，项目支出500万元。"


def text(*lines: str, heading: str = "项目清单") -> str:
    body = (
        "一、单位画像",
        "负责全县数据。",
        "二、钱的去向",
        SPENT,
        f"（一）{heading}",
        *lines,
        "三、还差在哪里",
        "更新不够。",
    )
    return TITLE + "\n".join(body)


def rows(reading: Reading) -> list[tuple[str | None, str | None]]:
    return [
        (written(row.cells.get("name")), written(row.cells.get("amount"))) for row in reading.report.rows("projects")
    ]


TWO = [("管网改造", "280"), ("水库除险", "220")]


@pytest.mark.parametrize(
    "lines",
    [
        ("项目支出500万元，其中：管网改造280万元、水库除险220万元。",),
        ("主要用于管网改造支出280万元（其中：一期80万元，二期200万元），水库除险支出220万元。",),
        ("1、管网改造：280万元；", "2、水库除险：220万元。"),
        ("①管网改造支出¥280.00万元;", "②水库除险支出¥220.00万元。"),
        ("管网改造280万元", "水库除险2,200,000元"),
        ("1.管网改造：全年预算数300万元，执行数280万元，得分98分。", "2.水库除险：全年预算数220万元，执行数220万元。"),
        ("项目名称\t预算数\t执行数", "管网改造\t300\t280", "水库除险\t220\t220", "合计\t520\t500"),
        (
            "序号\t项目名称\t预算数（元）\t执行数（元）",
            "1\t管网改造\t3,000,000\t2,800,000",
            "2\t水库除险\t-\t2,200,000",
        ),
        (
            "项目\t2023年决算数\t2024年预算数\t2024年决算数",
            "项目支出\t310\t520\t500",
            "1.管网改造\t110\t300\t280",
            "2.水库除险\t200\t220\t220",
        ),
    ],
)
def test_projects_are_taken_in_whatever_way_they_are_told(lines: tuple[str, ...], read: Read) -> None:
    reading = read(text(*lines))

    assert rows(reading) == TWO
    assert reading.unplaced == ()
    for word in ("管网改造", "水库除险"):
        assert printed(reading).count(word) == 1  # told once, not again as rows


@pytest.mark.parametrize(
    "lines",
    [
        ("管网改造280万元、水库除险230万元。",),
        ("与上年相比，管网改造280万元，水库除险220.5万元。",),
        ("项目名称\t预算数\t执行数", "管网改造\t300\t380", "水库除险\t220\t220", "合计\t520\t600"),
        ("某项\t三百\t两百",),
    ],
)
def test_what_does_not_add_up_stays_text(lines: tuple[str, ...], read: Read) -> None:
    reading = read(text(*lines, heading="有关情况"))

    assert rows(reading) == []
    for line in lines:
        assert "".join(line.split()) in "".join(printed(reading).split())


def figures(reading: Reading) -> dict[str, str | None]:
    return {key: written(value) for key, value in reading.report.figures.items()}


def test_tables_state_figures_below_their_heads_and_beside_their_labels(read: Read) -> None:
    lines = (
        "单位：万元",
        "支出类别\t年初预算数\t全年预算数\t全年执行数",
        "一、基本支出\t90\t105\t100",
        "人员经费\t70\t81\t80",
        "公用经费\t20\t24\t20",
        "二、项目支出\t400\t510\t500",
        "支出合计\t490\t615\t600",
        "人员编制\t41\t实有人数\t38",
    )
    found = figures(read(text(*lines, heading="收支情况")))

    assert {key: found.get(key) for key in ("general.initial_budget", "general.budget", "general.personnel")} == {
        "general.initial_budget": "490",
        "general.budget": "615",
        "general.personnel": "80",
    }
    assert (found["general.public"], found["staff.quota"], found["staff.actual"]) == ("20", "41", "38")


def test_only_the_line_of_the_whole_unit_counts(read: Read) -> None:
    lines = (
        "金额单位：万元",
        "机构名称\t支出合计\t基本支出\t人员支出\t公用支出\t项目支出",
        "局机关\t400\t70\t60\t10\t330",
        "监测站\t200\t30\t20\t10\t170",
        "合计\t600\t100\t80\t20\t500",
    )
    found = figures(read(text(*lines, heading="收支情况")))

    assert (found["general.personnel"], found["general.public"]) == ("80", "20")


@pytest.mark.parametrize(
    "line",
    [
        "其中局机关编制12名，实有11人。",
        "下属监测站核定编制9名，实有8人。",
        "2023年全年支出700万元。",
    ],
)
def test_what_is_said_of_some_or_of_another_year_is_not_the_units(line: str, read: Read) -> None:
    found = figures(read(text(line, heading="其他情况")))

    assert not found.keys() & {"staff.quota", "staff.actual"}
    assert found["general.expenditure"] == "600"


@pytest.mark.parametrize(
    "line",
    [
        "问卷调查中满意267户，占89%；基本满意27户，占9%；不满意6户，占2%。",
        "其中满意的1267份，占89%；基本满意的138份，占9%；不满意的33份，占2%。",
    ],
)
def test_shares_of_the_satisfied_are_taken_where_they_make_a_hundred(line: str, read: Read) -> None:
    keys = ("satisfaction.satisfied", "satisfaction.mostly", "satisfaction.dissatisfied")
    found = figures(read(text(line, heading="满意度情况")))

    assert [found.get(key) for key in keys] == ["89", "9", "2"]
    assert not set(keys) & figures(read(text(line.replace("9%", "8%"), heading="满意度情况"))).keys()


def test_a_figure_of_a_table_is_linked_where_it_stands(read: Read) -> None:
    lines = (
        "单位：万元",
        "支出类别\t年初预算数\t全年执行数",
        "人员经费\t80\t80.00",
        "公用经费\t20\t20",
        "三公经费\t5\t4.5",
    )
    reading = read(text(*lines, heading="收支情况"))

    prose = "\n".join(reading.report.prose.values())
    assert "人员经费 80 {general.personnel:.2}" in prose
    assert "公用经费 20 20" in prose  # which of the two it is cannot be told
    assert "人员经费 80 80.00" in printed(reading)

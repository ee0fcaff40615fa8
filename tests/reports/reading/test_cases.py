"""Small reports that were once read wrong, each of a kind of its own; in our words, so that a clone proves them."""

from pathlib import Path

import pytest

from actions.outlines import available
from domain.layout import numbered
from domain.report import written
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import Reading, ReadingNoteKind, read_source, read_text
from tests.reports.reading.build import printed

HEAD = "某县林业局2023年度部门整体支出绩效自评报告"
COVER = (HEAD,)
BASIC = (
    "1.2023年度全年预算数600万元。",
    "2.2023年度一般公共预算财政拨款收入600万元。",
    "3.2023年度一般公共预算财政拨款支出600万元，其中：项目支出500万元，基本支出100万元。人员经费80万元，公用经费20万元。",
)
PROJECTS = ("1.苗圃更新项目支出280万元。", "2.防火道项目支出220万元。")
CLOSING = ("在门户网站公开。",)


def text(
    cover: tuple[str, ...] = COVER,
    basic: tuple[str, ...] = BASIC,
    projects: tuple[str, ...] = PROJECTS,
    closing: tuple[str, ...] = CLOSING,
) -> str:
    lines = (
        *cover,
        "一、基本情况",
        "（一）某县林业局基本情况",
        "1.负责全县林业工作。",
        "（二）某县林业局2023年度整体支出绩效目标",
        "1.保障机关正常运转。",
        "二、一般公共预算支出情况",
        "（一）基本支出情况",
        *basic,
        "（二）项目支出情况",
        *projects,
        "三、政府性基金预算支出情况",
        "无。",
        "七、存在的问题及原因分析",
        "1.进度偏慢。",
        "八、下一步改进措施",
        "1.加强调度。",
        "九、绩效自评结果拟应用和公开情况",
        *closing,
    )
    return "\n".join(lines)


def read(words: str) -> Reading:
    return read_text(words.encode(), tuple(source.outline for source in available()))


def figures(reading: Reading) -> dict[str, str | None]:
    return {key: written(value) for key, value in reading.report.figures.items()}


def names(reading: Reading) -> list[tuple[str | None, str | None]]:
    return [
        (written(row.cells.get("name")), written(row.cells.get("amount"))) for row in reading.report.rows("projects")
    ]


@pytest.mark.parametrize(
    ("cover", "unit", "year"),
    [
        (("某县林业局2023年度部门（单位）整体支出绩效自评报告",), "某县林业局", "2023"),
        (("某县林业局2023年度部门整体支出", "绩效评价报告"), "某县林业局", "2023"),
        (("某县二〇二三年度部门整体支出绩效自评报告", "部门（单位）名称： 某县国有林场"), "某县国有林场", "2023"),
        (("某县2023年度部门整体支出绩效自评报告", "评价单位（公章）：某县国有林场"), "某县国有林场", "2023"),
        (("某县林业局二○二三年度部门整体支出绩效自评报告",), "某县林业局", "2023"),
    ],
)
def test_unit_and_year_are_found_wherever_they_stand(cover: tuple[str, ...], unit: str, year: str) -> None:
    reading = read(text(cover))

    assert (reading.report.unit, reading.report.year) == (unit, year)
    assert reading.unplaced == ()


def test_parts_of_a_budget_are_nothing_spent() -> None:
    planned = "1.2023年年初预算数700万元，其中：基本支出120万元，项目支出580万元。"
    found = figures(read(text(basic=(planned, *BASIC))))

    assert (found["general.basic"], found["general.project"], found["general.initial_budget"]) == ("100", "500", "700")


@pytest.mark.parametrize(
    "words", ["年初预算数为1860.5", "年初预算安排700", "年初批复预算700", "2023年初预算数为700.25"]
)
def test_a_plan_is_a_plan_in_whatever_words(words: str) -> None:
    planned = f"1.{words}万元，其中：基本支出120万元，项目支出580万元。"
    found = figures(read(text(basic=("2023年度全年预算数600万元。", planned))))

    assert not found.keys() & {"general.basic", "general.project"}


@pytest.mark.parametrize(
    "stray",
    [
        "局机关人员经费30万元。",
        "下属苗圃站财政拨款收入100万元。",
        "退休人员公用经费1.2万元。",
        "二级单位基本支出9万元。",
    ],
)
def test_what_is_said_of_some_is_not_said_of_the_unit(stray: str) -> None:
    found = figures(read(text(basic=("1.2023年度全年预算数600万元。", f"2.{stray}"))))

    assert not found.keys() & {"general.personnel", "general.income", "general.public", "general.basic"}


@pytest.mark.parametrize(
    ("words", "key", "amount"),
    [
        ("项目支出决算为500万元。", "general.project", "500"),
        ("项目支出决算数500万元。", "general.project", "500"),
        ("人员经费（决算）80万元。", "general.personnel", "80"),
        ("基本支出预算数110万元，决算数100万元。", "general.basic", "100"),
        ("基本支出年初预算数为110万元，执行数100万元。", "general.basic", "100"),
    ],
)
def test_the_words_of_the_final_account_announce_what_was_spent(words: str, key: str, amount: str) -> None:
    assert figures(read(text(basic=(f"1.{words}",))))[key] == amount


def test_lines_that_a_pdf_cut_are_joined_and_told() -> None:
    cut = ("1.2023年度全年预算数600", "万元，一般公共预算财政拨款收", "入600万元，公用", "经费20万元。")
    reading = read(text(basic=cut))

    assert "1.2023年度全年预算数600万元，一般公共预算财政拨款收入600万元，公用" in plain_text(
        document(reading.report, reading.outline)
    )
    assert (figures(reading)["general.budget"], figures(reading)["general.income"]) == ("600", "600")
    assert any(note.quote.startswith("万元，") for note in reading.cleaned)


def test_lines_ended_by_hand_stay_apart() -> None:
    written_by_hand = ("1.2023年度全年预算数600万元", "2.公用经费20万元，比上年减少", "人员经费80万元")
    printed = plain_text(document((reading := read(text(basic=written_by_hand))).report, reading.outline))

    assert "\n人员经费80万元" in printed


def test_a_total_is_no_project() -> None:
    assert names(read(text(projects=(*PROJECTS, "3.合计支出500万元。")))) == [
        ("苗圃更新项目", "280"),
        ("防火道项目", "220"),
    ]


def test_a_heading_with_an_amount_is_no_project() -> None:
    lines = ("1、资金安排落实情况分析：2023年专项资金500万元，全部到位。", "2、资金使用情况分析：支出500万元。")
    reading = read(text(projects=lines))

    assert names(reading) == []
    assert reading.unplaced == ()
    assert "\n".join(lines) in plain_text(document(reading.report, reading.outline))


def test_projects_in_running_text_are_taken_and_the_text_stays() -> None:
    line = "2023年项目支出500万元，其中：苗圃更新280万元（其中：一期4.5万元；二期275.5万元）、防火道220万元。"
    reading = read(text(projects=(line,)))

    assert names(reading) == [("苗圃更新", "280"), ("防火道", "220")]
    assert printed(reading).count("苗圃更新") == 1
    assert line in printed(reading)


def test_projects_that_do_not_add_up_stay_text() -> None:
    line = "2023年项目支出500万元，与上年相比，苗圃更新280万元、防火道230万元。"
    reading = read(text(projects=(line,)))

    assert names(reading) == []
    assert line in printed(reading)


def test_text_without_a_heading_of_its_own_prints_where_it_stood() -> None:
    lead = "根据县财政局关于开展绩效自评工作的通知要求，现将有关情况报告如下："
    below = "2023年，我局共实施项目8个。"
    words = text((HEAD, lead)).replace("一、基本情况\n", f"一、基本情况\n{below}\n")
    reading = read(words)

    assert reading.unplaced == ()
    assert plain_text(document(reading.report, reading.outline)).startswith(f"{HEAD}\n{lead}\n一、基本情况\n{below}\n")


def test_a_sub_heading_of_ones_own_may_come_first() -> None:
    words = text().replace(
        "（一）某县林业局基本情况", "（一）部门整体支出概况\n收支情况如下。\n（二）某县林业局基本情况"
    )
    reading = read(words)

    assert reading.report.added == {"added.1": "profile/"}
    assert reading.report.prose["added.1"] == "收支情况如下。"


def test_a_name_may_end_with_a_full_stop() -> None:
    lines = ("1.苗圃更新项目。年初预算300万元，实际支出280万元。", "2.防火道项目。年初预算200万元，实际支出220万元。")

    assert names(read(text(projects=lines))) == [("苗圃更新项目", "280"), ("防火道项目", "220")]


def test_what_closes_a_report_is_no_part_of_its_last_chapter() -> None:
    closing = (
        *CLOSING,
        "附件：1.部门整体支出绩效自评表",
        "2.项目支出绩效自评表",
        "某县林业局",
        "2024年4月5日",
        "（联系人：甄某，电话：0700-1234567）",
    )
    reading = read(text(closing=closing))

    assert reading.report.prose["publicity"] == CLOSING[0]
    found = figures(reading)
    assert (found["cover.date"], found["cover.contact"], found["cover.phone"]) == ("2024-04-05", "甄某", "0700-1234567")
    assert reading.report.prose["closing"].split("\n") == list(closing[1:3])
    assert reading.unplaced == ()
    assert [note.quote for note in reading.cleaned if note.kind is ReadingNoteKind.SIGNATURE] == ["某县林业局"]


def test_a_promoted_heading_does_not_swallow_the_chapters_behind_it() -> None:
    words = "\n".join(
        (
            "某镇人民政府",
            "2022年度部门整体支出绩效自评报告",
            "一、收支决算情况",
            "（一）一般公共预算收支情况",
            "一般公共预算支出1,860万元。",
            "（二）政府性基金预算收支情况",
            "政府性基金支出0万元。",
            "（三）国有资本经营预算收支情况",
            "无国有资本经营预算收支。",
            "二、财力及平衡情况",
            "财力1,860万元。",
            "三、存在的问题及原因分析",
            "预算编制不够细。",
        )
    )
    reading = read(words)

    places = [(place.level, place.heading) for place in numbered(reading.report, reading.outline)]
    assert places == [
        (1, "收支决算情况"),
        (2, "一般公共预算收支情况"),
        (2, "政府性基金预算收支情况"),
        (2, "国有资本经营预算收支情况"),
        (1, "财力及平衡情况"),
        (1, "存在的问题及原因分析"),
    ]
    assert printed(reading).split("\n")[-5:] == [
        "二、财力及平衡情况", "财力1,860万元。", "三、存在的问题及原因分析", "预算编制不够细。", "",
    ]  # fmt: skip


CASES = Path(__file__).parents[4] / "shared" / "cases"
EXPECTED: dict[str, dict[str, str | None]] = {
    "02": {"cover.unit": "云栖县水务局"},
    "03": {"cover.unit": "云栖市城市供水中心"},
    "04": {"cover.unit": "云栖县水务局"},
    "12": {"cover.date": "2024-04-05", "cover.contact": "甄某", "cover.phone": "0700-1234567"},
    "14": {"general.project": "500", "general.basic": "100"},
    "16": {"general.personnel": None, "general.public": None, "general.income": None},
    "17": {"general.project": "500", "general.basic": "100", "general.personnel": "80"},
    "19": {"general.budget": "600", "general.income": "600", "general.project": "500", "general.public": "20"},
}


TABLES: dict[str, list[tuple[str | None, str | None]]] = {
    "32": [("管网改造", "280"), ("水库除险", "220")],
    "34": [("管网改造", "280"), ("水库除险", "220")],
    "35": [("管网改造", "280"), ("水库除险", "220")],
    "36": [("管网改造", "280"), ("水库除险", None), ("泵站", None), ("清淤", "220")],
}


@pytest.mark.skipif(not CASES.exists(), reason="the cases lie beside the project")
@pytest.mark.parametrize("number", TABLES)
def test_the_tables_of_the_trials(number: str) -> None:
    (file,) = CASES.glob(f"{number}-*.docx")

    assert names(read_source(file, tuple(source.outline for source in available()))) == TABLES[number]


@pytest.mark.skipif(not CASES.exists(), reason="the cases lie beside the project")
@pytest.mark.parametrize("number", EXPECTED)
def test_the_cases_of_the_trials(number: str) -> None:
    (file,) = CASES.glob(f"{number}-*.txt")
    found = figures(read(file.read_text("utf-8")))

    assert {key: found.get(key) for key in EXPECTED[number]} == EXPECTED[number]

"""A report as blocks: what stands where, and that text is never markup."""

from dataclasses import replace

import pytest

from domain.editing import new_report
from domain.outline import SEAL_LINE, Outline, decode_outline
from domain.report import Report, Row
from reports.content import CoverLine, Document, Heading, PageBreak, Paragraph, Title, document
from tests.conftest import ROOT
from tests.domain.build import OUTLINE, full_report, money, row


@pytest.fixture(scope="module")
def other_outline() -> Outline:
    return decode_outline((ROOT / "tests" / "data" / "outlines" / "yuan-2023.toml").read_text("utf-8"))


def paragraphs(report: Report, key: str, outline: Outline = OUTLINE) -> list[str]:
    blocks = document(report, outline).blocks
    return [block.text for block in blocks if isinstance(block, Paragraph) and block.key == key]


def headings(report: Report, outline: Outline = OUTLINE) -> list[str]:
    return [block.number + block.text for block in document(report, outline).blocks if isinstance(block, Heading)]


def test_a_document_says_what_it_is() -> None:
    printed = document(full_report(), OUTLINE)
    assert (printed.title, printed.unit, printed.year) == ("2022年度某县政务服务局自评报告", "某县政务服务局", "2022")
    assert printed.draft
    assert not document(replace(full_report(), state="final"), OUTLINE).draft
    assert isinstance(printed, Document)


def test_the_cover_comes_first_and_the_text_on_a_new_page() -> None:
    report = full_report()
    more = {"cover.date": "2023-04-05", "cover.contact": "张三", "cover.phone": "0731-12345678"}
    report = replace(report, figures={**report.figures, **more}, prose={**report.prose, SEAL_LINE: OUTLINE.seal_line})
    assert document(report, OUTLINE).blocks[:6] == (
        Title("2022年度某县政务服务局自评报告"),
        CoverLine("单位名称（盖章）：某县政务服务局", SEAL_LINE),
        CoverLine("联系人：张三", "cover.contact"),
        CoverLine("联系电话：0731-12345678", "cover.phone"),
        CoverLine("2023年4月5日", "cover.date"),
        PageBreak(),
    )


def test_a_cover_without_anything_has_its_title_only() -> None:
    blocks = document(Report("", "small-2022"), OUTLINE).blocks
    assert blocks[:2] == (Title("____年度____自评报告"), PageBreak())


def test_headings_are_numbered_in_order() -> None:
    assert headings(full_report()) == [
        "一、某县政务服务局基本情况",
        "二、一般公共预算支出情况",
        "（一）基本支出情况",
        "（二）项目支出情况",
        "三、政府性基金支出情况",
        "四、绩效情况",
        "五、公开情况",
        "六、其他情况",
    ]


def test_figures_print_in_their_sentences() -> None:
    assert paragraphs(full_report(), "general.text") == [
        "1.预算资金400万元，收入386.6万元。",
        "2.支出合计386.6万元，其中：项目支出172.47万元，基本支出214.13万元（人员经费185.6万元，公用经费28.53万元）。",
    ]


def test_rows_are_numbered_without_those_of_another_fund() -> None:
    printed = [block for block in document(full_report(), OUTLINE).blocks if isinstance(block, Paragraph)]
    rows = [(block.key, block.text) for block in printed if block.key.startswith("projects.")]
    assert rows == [
        ("projects.1", "1.政务大厅运行支出42.75万元。"),
        ("projects.2", "2.网络租赁支出103.76万元。"),
        ("projects.4", "3.门户网站建设支出25.96万元。"),
    ]


def test_a_nil_section_says_so_and_keeps_what_was_typed() -> None:
    report = replace(full_report(), nil=frozenset({"fund", "projects"}))
    assert paragraphs(report, "fund") == ["无。"]
    assert paragraphs(report, "projects") == ["无。"]
    assert paragraphs(report, "fund.text") == []
    assert "fund.text" in report.prose


def test_a_nil_section_hides_its_subsections() -> None:
    outline = decode_outline("""
key = "x"
revision = 1
name = "x"
amounts = "元"
title = ["报告"]
figures = []
[[sections]]
key = "a"
heading = ["甲"]
may-be-nil = true
sections = [{ key = "a.b", heading = ["乙"], parts = [{ kind = "prose", key = "a.b" }] }]
[[sections]]
key = "c"
heading = ["丙"]
sections = [{ key = "c.d", heading = ["丁"], parts = [{ kind = "prose", key = "c.d" }] }]
""")
    report = Report("", "x", nil=frozenset({"a"}), prose={"c.d": "正文"})
    assert headings(report, outline) == ["一、甲", "二、丙", "（一）丁"]


def test_paragraphs_carry_no_blank_lines_and_no_outer_space() -> None:
    report = full_report(remarks="\n　第一段 \n\n  第二段\n")
    assert paragraphs(report, "remarks") == ["第一段", "第二段"]


def test_text_is_plain_data() -> None:
    text = "<b>粗</b> &amp; {{甲}} \\ % $ _x_ |"
    rows = (Row(1, {"name": "<i>&", "amount": money("1")}),)
    report = replace(full_report(remarks=text), tables={"projects": rows})
    assert paragraphs(report, "remarks") == ["<b>粗</b> &amp; {甲} \\ % $ _x_ |"]
    assert paragraphs(report, "projects.1") == ["1.<i>&支出1万元。"]


def test_added_sections_print_with_their_text() -> None:
    report = replace(full_report(), added={"added.1": "fund"}, headings={"added.1": "{cover.year}年创新做法"})
    report = replace(report, prose={**report.prose, "added.1": "推行一件事一次办。"})
    assert headings(report)[5:7] == ["四、2022年创新做法", "五、绩效情况"]
    assert paragraphs(report, "added.1") == ["推行一件事一次办。"]


def test_another_outline_prints_in_its_own_order_words_and_unit(other_outline: Outline) -> None:
    report = new_report(other_outline, "2023", "某州林草局")
    amounts = {"budget": "123.456789", "expenditure": "120", "basic": "70", "project": "50"}
    figures = {f"general.{key}": money(text) for key, text in amounts.items()}
    rows = (
        Row(1, {"name": "草原修复", "budget": money("53.456789"), "amount": money("50")}),
        row(2, "苗圃", "3.5", fund="自有资金"),
    )
    report = replace(report, figures={**report.figures, **figures}, tables={"projects": rows})
    printed = [
        block.number + block.text if isinstance(block, Heading) else block.text
        for block in document(report, other_outline).blocks
        if isinstance(block, Title | CoverLine | Heading | Paragraph)
    ]
    assert printed == [
        "某州林草局2023年部门整体绩效自评报告",
        "填报单位（公章）：某州林草局",
        "一、自评得分情况",
        "自评得分____分。",
        "二、项目实施情况",
        "1.草原修复：预算534567.89元，决算500000元。",
        "三、自有资金和基金使用情况",
        "1.苗圃使用自有资金35000元。",
        "四、某州林草局2023年收支情况",
        "2023年批复预算1,234,567.89元，决算支出1,200,000.00元。",
        "其中：基本支出700,000.00元，项目支出500,000.00元。",
    ]

"""A report as text, read again: the same text, and the same figures where they are stated."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.amount import Amount, Value
from domain.editing import new_report
from domain.outline import TITLE, Outline, decode_outline, nil_sections, prose_parts
from domain.report import Report, Row
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import read_source, read_text
from reports.word.writer import word_bytes
from tests.domain.build import SHIPPED, money
from tests.reports.reading.build import values
from tests.reports.reading.conftest import SHIPPED_SAMPLE

FEW = settings(max_examples=40)  # each example reads a whole report
OUTLINE = decode_outline(SHIPPED.read_text("utf-8"))
SAMPLE = read_text(SHIPPED_SAMPLE.read_bytes(), [OUTLINE]).report

PIECES = [
    "林业",
    "工作",
    "完成",
    "2023年",
    "5万元",
    "12.5%",
    "项目支出",
    "基本支出",
    "，",
    "；",
    "“",
    "”",
    "（",
    "）",
    "APP",
    "{甲}",
    "1.",
    "一是",
    "全年",
    "3个",
    ".",
]
LINE = st.lists(st.sampled_from(PIECES), min_size=2, max_size=12).map(lambda words: "工作" + "".join(words) + "。")
TEXT = st.lists(LINE, min_size=1, max_size=4).map("\n".join)
LINKS = (
    "全年预算数{general.budget}万元。",
    "{cover.year}年基本支出{general.basic:,.2}万元。",
    "公用经费{general.public:元}元。",
)
WORDS = ["造林", "抚育", "5吨", "2023年", "支出", "（二期）", "“林长制”", "APP", "3", "{乙}", "项目"]
NAME = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5)
WORDINGS = {"problems": "存在的问题及原因分析", "profile.goals": "整体支出绩效目标", "fund": "政府性基金支出情况"}
AMOUNTS = st.integers(-(10**9), 10**13).map(Amount)
ROW = st.fixed_dictionaries({"name": NAME.map(lambda words: "某" + "".join(words)), "amount": AMOUNTS})


def text_of(report: Report) -> str:
    return plain_text(document(report, OUTLINE))


def again(report: Report) -> str:
    """The text of the report that the text of a report is."""
    return text_of(read_text(text_of(report).encode(), [OUTLINE]).report)


@pytest.mark.parametrize(
    "unit", ["某县林业局", "某县部门整体支出监督局", "某县政务服务局（某县政务服务中心）", "A县局"]
)
@pytest.mark.parametrize("year", ["1999", "2024"])
def test_a_new_report_with_its_default_sentences(unit: str, year: str) -> None:
    report = new_report(OUTLINE, year, unit)
    assert again(report) == text_of(report)
    read = read_text(text_of(report).encode(), [OUTLINE]).report
    assert (read.year, read.unit) == (year, unit)


def test_figures_and_rows_come_back(outline: Outline) -> None:
    assert values(read_text(text_of(SAMPLE).encode(), [outline]).report) == values(SAMPLE)


@FEW
@given(st.dictionaries(st.sampled_from([figure.key for figure in OUTLINE.figures if figure.kind == "money"]), AMOUNTS))
def test_any_amounts(amounts: Mapping[str, Value]) -> None:
    report = replace(SAMPLE, figures={**SAMPLE.figures, **amounts})
    assert again(report) == text_of(report)
    stated = {key: value for key, value in amounts.items() if key.startswith(("general", "three"))}
    assert read_text(text_of(report).encode(), [OUTLINE]).report.figures.items() >= stated.items()


@FEW
@given(st.dictionaries(st.sampled_from(sorted(prose_parts(OUTLINE))), st.one_of(TEXT, st.sampled_from(LINKS))))
def test_any_prose(prose: dict[str, str]) -> None:
    report = replace(SAMPLE, prose={**SAMPLE.prose, **{key: escape(text) for key, text in prose.items()}})
    assert again(report) == text_of(report)


def escape(text: str) -> str:
    return re.sub(r"\{([甲乙])\}", r"{{\1}}", text)


@FEW
@given(st.lists(ROW, max_size=12))
def test_any_rows(rows: list[dict[str, Value]]) -> None:
    tables = {"projects": tuple(Row(number, cells) for number, cells in enumerate(rows, 1))}
    report = replace(SAMPLE, tables=tables if rows else {}, next_row=len(rows) + 1)
    assert again(report) == text_of(report)
    read = read_text(text_of(report).encode(), [OUTLINE]).report
    assert [row.cells["amount"] for row in read.rows("projects")] == [row["amount"] for row in rows]


@FEW
@given(
    st.sets(st.sampled_from(sorted(nil_sections(OUTLINE)))),
    st.sampled_from([None, "{cover.unit}{cover.year}年部门整体支出绩效评价报告", "2023年某镇整体支出绩效自评报告"]),
    st.dictionaries(
        st.sampled_from(["problems", "profile.goals", "fund"]), st.sampled_from(["{cover.year}年", "（试行）。", "："])
    ),
    st.sampled_from([None, {"added.1": "fund", "added.2": "added.1"}, {"added.1": "cover"}, {"added.1": "projects"}]),
)
def test_any_wording_of_headings(
    nil: set[str], title: str | None, ends: dict[str, str], added: dict[str, str] | None
) -> None:
    official = {
        "problems": "存在的问题及原因分析",
        "profile.goals": "{cover.unit}整体支出绩效目标",
        "fund": "政府性基金支出情况",
    }
    headings = {key: words + official[key] if words[0] == "{" else official[key] + words for key, words in ends.items()}
    own = {key: f"{{cover.year}}年特色工作之{key[-1]}" for key in added or {}}
    report = replace(
        SAMPLE,
        nil=frozenset(nil),
        headings={**headings, **own, **({TITLE: title} if title else {})},
        added=added or {},
        prose={**SAMPLE.prose, "fund.text": "用于造林。", "capital.text": "用于抚育。", "insurance.text": "用于保险。"}
        | dict.fromkeys(own, "推行林长制。"),
    )
    assert again(report) == text_of(report)


@FEW
@given(
    st.sampled_from([None, "2024-01-01", "2024-12-31"]),
    st.sampled_from([None, "张三", "李四、王五"]),
    st.sampled_from([None, "0731-12345678"]),
    st.sampled_from(["", "单位名称（盖章）：", "单位名称（盖章）：{cover.unit}", "填报单位（盖章）:某镇"]),
)
def test_any_cover(date: str | None, contact: str | None, phone: str | None, seal: str) -> None:
    lines = {"cover.date": date, "cover.contact": contact, "cover.phone": phone}
    figures = {key: value for key, value in SAMPLE.figures.items() if key not in lines}
    figures |= {key: value for key, value in lines.items() if value}
    report = replace(SAMPLE, figures=figures, prose={**SAMPLE.prose, "cover.seal_line": seal})
    assert again(report) == text_of(report)
    found = read_text(text_of(report).encode(), [OUTLINE]).report.figures
    assert {key: found.get(key) for key in lines} == lines


@FEW
@given(st.decimals(0, 100, places=2), st.integers(0, 10**6))
def test_shares_and_counts(share: Decimal, count: int) -> None:
    figures = {**SAMPLE.figures, "satisfaction.satisfied": share, "staff.quota": Decimal(count)}
    report = replace(SAMPLE, figures=figures)
    assert again(report) == text_of(report)
    assert read_text(text_of(report).encode(), [OUTLINE]).report.figures == figures


def test_own_sentences_of_rows_come_back() -> None:
    cells: dict[str, Value] = {
        "name": "造林",
        "amount": money("5"),
        "sentence": "{name}年内支出{amount:.2}万元（详见附表）。",
    }
    report = replace(SAMPLE, tables={"projects": (Row(1, cells),)})
    read = read_text(text_of(report).encode(), [OUTLINE]).report
    assert read.rows("projects")[0].cells["amount"] == money("5")
    assert text_of(read) == text_of(report)


def test_our_own_largest_report_comes_back_from_word(tmp_path: Path) -> None:
    """Two seconds and more, but no smaller one comes near the bounds of what is read."""
    rows = tuple(
        Row(
            number,
            {
                "name": f"{'东西南北中'[number % 5]}山村{number}组道路硬化及排水沟渠改造项目（二期）",
                "amount": Amount(10**8 + number),
            },
        )
        for number in range(1, 6001)
    )
    report = replace(SAMPLE, tables={"projects": rows}, next_row=len(rows) + 1)
    source = tmp_path / "报告.docx"
    source.write_bytes(word_bytes(document(report, OUTLINE)))

    reading = read_source(source, [OUTLINE])

    assert [row.cells for row in reading.report.rows("projects")] == [row.cells for row in rows]
    quoted = [each.quote for each in reading.taken if each.key.startswith("projects.")]
    assert len(quoted) == len(rows)
    assert all(str(row.cells["name"]) in quote for row, quote in zip(rows, quoted, strict=True))

"""The lines of the cover below the title, written and read."""

from dataclasses import replace

import pytest

from domain.cover import cover_lines
from domain.outline import OutlineError, cover_figures, decode_outline, page_for
from domain.report import Report
from reports.reading.cover import read_cover
from reports.reading.lines import SourceLine
from reports.reading.notes import ReadingNoteKind
from tests.domain.test_outline import SMALL

LINES = """revision = 1
seal-line = "评价单位（公章）：{cover.unit}"
cover-lines = [
    "评价年度：{cover.year}年度", "{cover.seal_line}", "预算编码：{cover.code}", "填报日期：{cover.date}", "（自评）",
]"""
CODE = '{ key = "cover.code", kind = "text", label = "预算编码", optional = true },'
OWN = SMALL.replace("revision = 1", LINES, 1).replace("figures = [", f"figures = [{CODE}", 1)
OUTLINE = decode_outline(OWN)
PLAIN = decode_outline(SMALL)
REPORT = Report(
    "uuid", OUTLINE.key,
    figures={"cover.year": "2023", "cover.unit": "某县馆", "cover.date": "2024-04-05", "cover.contact": "甄某"},
    prose={"cover.seal_line": OUTLINE.seal_line},
)  # fmt: skip


def told(report: Report, outline: object = OUTLINE) -> list[tuple[str, str]]:
    return list(cover_lines(report, outline))  # type: ignore[arg-type]


def test_the_cover_has_the_outline_s_lines_in_order_then_what_they_leave_out() -> None:
    assert told(REPORT) == [
        ("cover.year", "评价年度：2023年度"),
        ("cover.seal_line", "评价单位（公章）：某县馆"),
        ("cover.line", "填报日期：2024年4月5日"),
        ("cover.title", "（自评）"),
        ("cover.contact", "联系人：甄某"),
    ]
    with_code = replace(REPORT, figures={**REPORT.figures, "cover.code": "204003"})
    assert ("cover.code", "预算编码：204003") in told(with_code)


def test_a_cover_without_lines_of_its_own_is_as_it_was() -> None:
    assert [text for _, text in told(REPORT, PLAIN)] == ["评价单位（公章）：某县馆", "联系人：甄某", "2024年4月5日"]
    assert told(replace(REPORT, figures={}, prose={}), PLAIN) == []


def test_what_the_cover_asks_for_belongs_to_its_page() -> None:
    assert [figure.key for figure in cover_figures(OUTLINE)][-1] == "cover.code"
    assert page_for(OUTLINE, "cover.code") == "cover"


@pytest.mark.parametrize(
    ("lines", "figures", "notes"),
    [
        (["评价年度：2023年度", "预算编码：204003", "填报日期：2024年4月5日"], {"year", "code", "date"}, 0),
        (["评价年度：2023年"], {"year"}, 1),
        (["评价年度: ２０２３ 年度", "预算编码 : 204003"], {"year", "code"}, 2),
        (["评价年度：二〇二三年度"], {"year"}, 0),
        (["填报日期：某日"], set(), 0),
        (["预算编码：1", "预算编码：2"], {"code"}, 0),
    ],
)
def test_lines_of_a_cover_are_read(lines: list[str], figures: set[str], notes: int) -> None:
    cover = read_cover([SourceLine(number, text) for number, text in enumerate(lines, 1)], OUTLINE)
    assert {key.removeprefix("cover.") for key in cover.figures} == figures
    assert len([note for note in cover.notes if note.kind is ReadingNoteKind.COVER_LINE]) == notes
    if "code" in figures:
        assert cover.figures["cover.code"] == ("1" if len(lines) == 2 and lines[1].endswith("2") else "204003")


@pytest.mark.parametrize("line", ["年度：{cover.yaer}", "{general.nothing}"])
def test_a_line_that_links_nothing_is_refused(line: str) -> None:
    with pytest.raises(OutlineError, match="unknown link in cover-lines"):
        decode_outline(OWN.replace("预算编码：{cover.code}", line, 1))

"""A report in another outline: nothing is lost, whatever the outline asks for; what does not fit is kept as text."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import permutations

import pytest

from actions.outlines import named
from domain.amount import NOT_ASKED, Amount, Value
from domain.differences import changes_between
from domain.editing import new_report
from domain.layout import TOLD, row_sentence, worn
from domain.links import printed
from domain.outline import SEAL_LINE, Outline, decode_outline, tables
from domain.reoutlining import KeptText, Retitled, reoutlined
from domain.report import ATTACHED, Report, Row, inverse
from reports.reading import read_source
from resources import path as resource
from tests.actions.test_shipped_outlines import SAMPLES
from tests.domain.build import money

KEYS = tuple(sample.outline for sample in SAMPLES)


def outline_named(key: str) -> Outline:
    source = named(key)
    assert source is not None
    return source.outline


@cache
def sample_of(key: str) -> Report:
    """The sample of a shipped outline, read by it."""
    file = next(sample.file for sample in SAMPLES if sample.outline == key)
    return read_source(resource("samples", f"{file}.txt"), (outline_named(key),), False).report


def texts(report: Report, outline: Outline) -> Iterator[str]:
    """Every text of the clerk's as it prints, and the lines that have no place."""
    layout = worn(outline, report)
    yield from (printed(text, report, layout) for key, text in report.prose.items() if key != SEAL_LINE)
    yield from (printed(words, report, layout) for words in report.headings.values())
    for name, rows in report.tables.items():
        own = (row for row in rows if row.cells.get("sentence", TOLD) != TOLD)
        yield from (row_sentence(tables(layout)[name], row, report, layout) for row in own)
    yield from report.unplaced


def signs(words: Iterator[str]) -> Counter[str]:
    return Counter(sign for text in words for sign in text if not sign.isspace())


def told(value: Value, outline: Outline) -> str:
    return value.written(outline.amounts) + outline.amounts if isinstance(value, Amount) else str(value)


def said_of(row: Row) -> list[str]:
    """What a row says, its own sentence aside: that is a text."""
    return sorted(f"{column} {value}" for column, value in row.cells.items() if column != "sentence")


@pytest.mark.parametrize(("first", "second"), list(permutations(KEYS, 2)))
def test_there_and_back_no_character_no_figure_and_no_row_is_lost(first: str, second: str) -> None:
    old, new, report = outline_named(first), outline_named(second), sample_of(first)
    there = reoutlined(report, old, new)
    back = reoutlined(there.report, new, old)
    for found, outline in ((there.report, new), (back.report, old)):
        lost = signs(texts(report, old)) - signs(texts(found, outline))
        assert not lost
        lines = "\n".join(found.unplaced)
        for key, value in report.figures.items():
            assert found.figures.get(key) == value or told(value, old) in lines, key
        for name, rows in report.tables.items():
            held = [said_of(row) for row in found.rows(name)]
            for row in rows:
                said = [told(value, old) for column, value in row.cells.items() if column != "sentence"]
                whole = said_of(row)
                is_there = any(set(each) <= set(whole) for each in held)  # some of its cells may be lines
                assert is_there or all(value in lines for value in said), (name, row.id)
    assert back.report.figures == report.figures
    assert back.report.nil == report.nil
    for name, rows in report.tables.items():
        assert sorted(map(said_of, back.report.rows(name))) == sorted(map(said_of, rows))
    assert report.after(changes_between(report, there.report)).figures == there.report.figures


TEXT = """
key = "town"
revision = 1
name = "小提纲"
amounts = "万元"
title = ["{cover.unit}报告"]
figures = [
    { key = "general.budget", kind = "money", label = "全年预算数" },
    { key = "general.extra", kind = "money", label = "追加预算" },
    { key = "staff.actual", kind = "count", label = "实有人数", skippable = true },
]

[[sections]]
key = "general"
heading = ["收支情况"]
parts = [
    { kind = "figures", keys = ["general.budget", "general.extra", "staff.actual"] },
    { kind = "prose", key = "general.text", default = "全年预算{general.budget}万元，追加{general.extra}万元。" },
    { kind = "table", key = "projects", label = "项目", sentence = "{name}{amount}万元。", columns = [
        { key = "name", kind = "text", label = "项目名称" },
        { key = "amount", kind = "money", label = "金额" },
        { key = "place", kind = "text", label = "地点", optional = true },
        { key = "method", kind = "choice", label = "方式", choices = ["直接", "委托"], optional = true },
    ] },
]

[[sections]]
key = "problems"
heading = ["存在的问题"]
parts = [{ kind = "prose", key = "problems" }]

[[sections]]
key = "fund"
heading = ["基金支出"]
may-be-nil = true
parts = [{ kind = "prose", key = "fund", optional = true }]
"""
TOWN = decode_outline(TEXT)


def revised(*changes: tuple[str, str]) -> Outline:
    text = TEXT.replace("revision = 1", "revision = 2")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return decode_outline(text)


def filled() -> Report:
    report = new_report(TOWN, "2023", "云栖镇")
    cells: dict[str, Value] = {"name": "修路", "amount": money("8"), "place": "东村", "method": "委托"}
    return replace(
        report,
        figures={**report.figures, "general.budget": money("100.5"), "general.extra": money("2")},
        prose={**report.prose, "problems": "追加{general.extra}万元下达较晚，共{{两}}次。"},
        tables={"projects": (Row(1, cells),)},
        nil=frozenset({"fund"}),
        headings={"problems": "{cover.unit}的问题"},
        added={"added.1": "problems"},
        next_row=2,
    )


def test_a_figure_that_is_dropped_is_kept_as_text_and_its_links_as_what_they_printed() -> None:
    new = revised(
        ('    { key = "general.extra", kind = "money", label = "追加预算" },\n', ""),
        ('"general.budget", "general.extra"', '"general.budget"'),
        ("，追加{general.extra}万元", ""),
    )
    found = reoutlined(filled(), TOWN, new)
    assert found.kept == (KeptText("一、收支情况", ("追加预算：2万元",)),)
    assert found.report.unplaced == ("【一、收支情况】", "追加预算：2万元")
    assert found.report.prose["problems"] == "追加2万元下达较晚，共{{两}}次。"
    assert found.report.prose["general.text"] == "全年预算{general.budget}万元，追加2万元。"
    assert (found.report.headings, found.report.nil) == (filled().headings, filled().nil)
    assert (found.retitled, found.asked) == ((), ())


def test_a_heading_that_is_renamed_and_a_page_that_is_new_are_told() -> None:
    new = revised(("收支情况", "收入支出情况"), ('key = "fund"\nheading = ["基金', 'key = "capital"\nheading = ["资本'))
    found = reoutlined(filled(), TOWN, new)
    assert found.retitled == (Retitled("general", "一、收支情况", "一、收入支出情况"),)
    assert found.asked == ("四、资本支出",)
    assert found.kept == (KeptText("四、基金支出", ("无。",)),)
    assert found.report.nil == frozenset()


def test_a_text_of_the_form_that_says_nothing_yet_begins_as_the_new_form_has_it() -> None:
    new = revised(("全年预算{general.budget}万元", "预算{general.budget}万元"))
    blank = new_report(TOWN, "2023", "云栖镇")
    assert reoutlined(blank, TOWN, new).report.prose == new_report(new, "2023", "云栖镇").prose
    assert reoutlined(filled(), TOWN, new).report.prose["general.text"] == filled().prose["general.text"]
    gone = revised(('key = "general.text", default', 'key = "general.other", default'))
    found = reoutlined(blank, TOWN, gone)
    assert "general.text" not in found.report.prose
    assert found.report.unplaced == ()
    assert found.report.prose["general.other"] == "全年预算{general.budget}万元，追加{general.extra}万元。"


def test_of_a_row_what_has_no_column_and_a_choice_that_is_none_are_kept_with_its_name() -> None:
    new = revised(
        ('        { key = "place", kind = "text", label = "地点", optional = true },\n', ""),
        ('choices = ["直接", "委托"]', 'choices = ["直接"]'),
    )
    found = reoutlined(filled(), TOWN, new)
    assert dict(found.report.rows("projects")[0].cells) == {"name": "修路", "amount": money("8")}
    assert found.report.unplaced == ("【一、收支情况】", "修路：地点：东村", "修路：方式：委托")


def test_a_table_that_is_gone_is_kept_row_by_row() -> None:
    new = revised(('key = "projects"', 'key = "works"'), ('label = "金额"', 'label = "支出数"'))
    found = reoutlined(filled(), TOWN, new)
    assert found.report.tables == {}
    assert found.report.unplaced == (
        "【一、收支情况】",
        "项目名称：修路；金额：8万元；地点：东村；方式：委托",
    )


def test_what_fits_by_its_heading_and_its_label_moves_too() -> None:
    new = revised(
        ('key = "projects"', 'key = "works"'),
        ("general.extra", "general.added"),
        ('key = "problems"', 'key = "issues"'),
        ('key = "fund"', 'key = "capital"'),
    )
    before = replace(filled(), headings={})
    found = reoutlined(before, TOWN, new)
    assert (found.kept, found.report.unplaced) == ((), ())
    assert found.report.figures["general.added"] == money("2")
    assert [dict(row.cells) for row in found.report.rows("works")] == [dict(filled().rows("projects")[0].cells)]
    assert found.report.prose["issues"] == "追加2万元下达较晚，共{{两}}次。"
    assert found.report.nil == {"capital"}
    assert {"general.added", "works", "issues", "capital"} <= set(found.moved)


def test_a_line_that_says_something_else_stays_a_line() -> None:
    lines = (
        "【一、收支情况】", "追加预算：约2万元", "追加预算：2万元", "追加预算：3万元", "实有人数：——",
        "存在的问题：一句话", "【二、没有这一部分】", "追加预算：4万元", "【三、基金支出】", "无。", "【三、基金支出】",
        "【只有标题】",
    )  # fmt: skip
    blank = new_report(TOWN, "2023", "云栖镇")
    found = reoutlined(replace(blank, unplaced=("原来的一行", *lines)), TOWN, TOWN).report
    assert found.figures["general.extra"] == money("2")
    assert found.figures["staff.actual"] is NOT_ASKED
    assert found.nil == {"fund"}
    assert found.unplaced == (
        "原来的一行", "【一、收支情况】", "追加预算：约2万元", "追加预算：3万元", "存在的问题：一句话",
        "【二、没有这一部分】", "追加预算：4万元", "【三、基金支出】", "【只有标题】",
    )  # fmt: skip


def test_a_figure_that_no_page_asks_for_any_more_is_kept_as_text() -> None:
    new = revised(('"general.budget", "general.extra", "staff.actual"', '"general.budget", "staff.actual"'))
    found = reoutlined(filled(), TOWN, new)
    assert "general.extra" not in found.report.figures
    assert "追加预算：2万元" in found.report.unplaced


def test_the_sealed_line_is_the_new_form_s_unless_the_clerk_changed_it() -> None:
    new = revised(('amounts = "万元"', 'amounts = "万元"\nseal-line = "填报单位（公章）：{cover.unit}"'))
    assert reoutlined(filled(), TOWN, new).report.prose[SEAL_LINE] == "填报单位（公章）：{cover.unit}"
    own = replace(filled(), prose={**filled().prose, SEAL_LINE: "本单位：{cover.unit}"})
    assert reoutlined(own, TOWN, new).report.prose[SEAL_LINE] == "本单位：{cover.unit}"


def test_an_own_section_within_one_that_goes_stands_within_the_one_before() -> None:
    new = revised(('key = "problems"\nheading = ["存在的', 'key = "issues"\nheading = ["其他'))
    before = replace(filled(), added={"added.1": "problems/"}, headings={"added.1": "自拟"})
    assert reoutlined(before, TOWN, new).report.added == {"added.1": "general/"}


def test_an_own_heading_of_a_section_without_text_is_kept() -> None:
    new = revised(('key = "fund"\nheading = ["基金', 'key = "capital"\nheading = ["资本'))
    before = replace(filled(), nil=frozenset(), headings={"fund": "我镇的基金"})
    found = reoutlined(before, TOWN, new)
    assert found.kept == (KeptText("四、我镇的基金", ()),)
    assert found.report.unplaced == ("【四、我镇的基金】",)


def test_an_attachment_of_both_goes_along_with_what_is_filled_in_it() -> None:
    old, new = outline_named("hunan-2022"), outline_named("hunan-county-2023")
    key = next(each.key for each in old.attachments if each.key in {other.key for other in new.attachments})
    report = replace(sample_of("hunan-2022"), added={key: ATTACHED})
    assert reoutlined(report, old, new).report.added == {key: ATTACHED}
    assert reoutlined(replace(report, added={}), old, new).report.added == {}


def test_a_kept_figure_never_becomes_running_text_and_a_second_no_is_kept() -> None:
    blank = new_report(TOWN, "2023", "云栖镇")
    lines = ("【二、存在的问题】", "年中调整：3万元", "【三、基金支出】", "无。", "【三、基金支出】", "无。")
    found = reoutlined(replace(blank, unplaced=lines), TOWN, TOWN).report
    assert "problems" not in found.prose
    assert found.unplaced == ("【二、存在的问题】", "年中调整：3万元", "【三、基金支出】", "无。")


def test_in_another_unit_the_words_go_on_saying_what_they_said() -> None:
    new = revised(('amounts = "万元"', 'amounts = "元"'))
    own = {"sentence": "{name}用了{amount}万元，占{general.budget}万元的一部分。"}
    row = Row(1, {**filled().rows("projects")[0].cells, **own})
    before = replace(filled(), tables={"projects": (row,)})
    found = reoutlined(before, TOWN, new)
    assert found.report.prose["problems"] == "追加{general.extra:万元}万元下达较晚，共{{两}}次。"
    assert list(texts(found.report, new)) == list(texts(before, TOWN))
    back = reoutlined(found.report, new, TOWN)
    assert list(texts(back.report, TOWN)) == list(texts(before, TOWN))


def test_a_figure_of_another_kind_or_that_must_be_answered_is_kept_as_text() -> None:
    new = revised(
        ('kind = "count", label = "实有人数", skippable = true', 'kind = "count", label = "实有人数"'),
        ('key = "general.extra", kind = "money"', 'key = "general.extra", kind = "count"'),
    )
    before = replace(filled(), figures={**filled().figures, "staff.actual": NOT_ASKED})
    found = reoutlined(before, TOWN, new)
    assert found.report.unplaced == ("【一、收支情况】", "追加预算：2万元", "实有人数：——")
    assert "{general.extra}" not in found.report.prose["problems"]


def test_an_own_section_stands_behind_what_is_still_there() -> None:
    new = revised(('key = "problems"\nheading', 'key = "issues"\nheading'))
    before = replace(filled(), prose={**filled().prose, "added.1": "自拟。"}, headings={})
    found = reoutlined(before, TOWN, new)
    assert found.report.added == {"added.1": "general"}
    assert found.report.prose["added.1"] == "自拟。"
    assert found.report.unplaced == ()
    assert found.report.prose["problems"] == before.prose["problems"]


def test_the_clerks_own_heading_of_a_section_that_goes_is_kept() -> None:
    new = revised(('key = "problems"\nheading', 'key = "issues"\nheading'), ('key = "problems" }', 'key = "issues" }'))
    found = reoutlined(filled(), TOWN, new)
    assert found.report.unplaced == ("【二、云栖镇的问题】", "追加2万元下达较晚，共{两}次。")
    assert found.report.headings == {}


@pytest.mark.parametrize(("first", "second"), [("hunan-2022", "yunnan-2021"), ("yueyang-2018", "plain")])
def test_the_changes_lead_there_and_back(first: str, second: str) -> None:
    report = sample_of(first)
    there = reoutlined(report, outline_named(first), outline_named(second)).report
    changes = changes_between(report, there)
    assert report.after(changes) == replace(there, outline=report.outline)
    assert there.after(inverse(changes)) == replace(report, outline=there.outline)

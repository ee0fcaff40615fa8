"""Words found anywhere in a report, and others put in their place without touching a figure."""

from dataclasses import replace

import pytest

from domain.links import printed
from domain.outline import TITLE
from domain.report import Field, Report, Row, inverse
from domain.searching import Occurrence, passages, replaced, search
from tests.domain.build import OUTLINE, full_report, row


def found(report: Report, words: str) -> list[tuple[str, str, bool]]:
    return [(each.key, each.text[each.start : each.stop], each.is_plain) for each in search(report, OUTLINE, words)]


def after(report: Report, words: str, other: str) -> Report:
    return report.after(replaced(report, OUTLINE, search(report, OUTLINE, words), other))


def test_words_are_found_in_printed_order_wherever_they_stand() -> None:
    report = full_report(publicity="政务公开，政务公开栏。")
    places = [(each.key, each.passage.field) for each in search(report, OUTLINE, "政务")]
    assert places == [
        (TITLE, Field.HEADING),
        ("cover.unit", Field.FIGURE),
        ("profile", Field.HEADING),
        ("profile.text", Field.PROSE),
        ("projects.1.name", Field.CELL),
        ("publicity", Field.PROSE),
        ("publicity", Field.PROSE),
    ]


@pytest.mark.parametrize("words", ["Word1", "word1", "ｗＯＲＤ１"])
def test_capitals_and_full_width_make_no_difference(words: str) -> None:
    report = full_report(remarks="用Ｗｏｒｄ1编写")
    assert found(report, words) == [("remarks", "Ｗｏｒｄ1", True)]


def test_blank_words_are_found_nowhere() -> None:
    assert search(full_report(), OUTLINE, "") == ()
    assert search(full_report(remarks="aaaa"), OUTLINE, "没有的") == ()
    assert len(search(full_report(remarks="aaaa"), OUTLINE, "aa")) == 2


def test_a_figure_in_a_text_is_found_as_it_prints_and_never_replaced() -> None:
    report = full_report()
    keys = {each.key for each in search(report, OUTLINE, "386.6") if not each.is_plain}
    assert keys == {"general.text"}
    assert replaced(report, OUTLINE, search(report, OUTLINE, "386.6万元"), "1") == ()
    assert ("cover.year", "2022", False) in found(report, "2022")


def test_all_are_replaced_in_one_step_that_leads_back() -> None:
    report = full_report(publicity="政务公开，政务公开栏。")
    changed = after(report, "公开", "公示{栏}")
    assert changed.prose["publicity"] == "政务公示{{栏}}，政务公示{{栏}}栏。"
    assert printed(changed.prose["publicity"], changed, OUTLINE) == "政务公示{栏}，政务公示{栏}栏。"
    assert changed.headings["publicity"] == "公示{{栏}}情况"
    steps = replaced(report, OUTLINE, search(report, OUTLINE, "公开"), "公示{栏}")
    assert changed.after(inverse(steps)) == report


def test_links_beside_replaced_words_stay() -> None:
    report = full_report()
    changed = after(report, "预算资金", "年度预算资金")
    assert changed.prose["general.text"].startswith("1.年度预算资金{general.budget}万元，收入{general.income}万元。")
    assert after(changed, "年度预算资金", "预算资金") == report


def test_names_in_rows_and_figures_in_words_are_replaced() -> None:
    changed = after(full_report(), "网络", "专线")
    assert changed.value("projects.2.name") == "专线租赁"
    unit = str(full_report().figures["cover.unit"])
    assert after(full_report(), unit, "某县数据局").unit == "某县数据局"


def test_a_sentence_of_a_row_is_replaced_but_for_its_own_figures() -> None:
    report = full_report()
    own = Row(1, {**report.rows("projects")[0].cells, "sentence": "{name}共支出{amount}万元。"})
    report = replace(report, tables={"projects": (own, *report.rows("projects")[1:])})
    assert after(report, "共支出", "支出").value("projects.1.sentence") == "{name}支出{amount}万元。"


def test_nothing_in_place_of_a_whole_text_makes_it_blank() -> None:
    report = full_report(remarks="待删")
    assert "remarks" not in after(report, "待删", "").prose
    assert after(replace(report, tables={"projects": (row(1, "待删"),)}), "待删", "").value("projects.1.name") is None


def test_line_breaks_in_the_words_become_spaces() -> None:
    assert after(full_report(remarks="甲"), "甲", "乙\n丙").prose["remarks"] == "乙 丙"


def test_only_those_given_are_replaced() -> None:
    report = full_report(remarks="甲甲甲")
    second = search(report, OUTLINE, "甲")[1]
    assert isinstance(second, Occurrence)
    assert report.after(replaced(report, OUTLINE, (second,), "乙")).prose["remarks"] == "甲乙甲"


def test_every_text_of_a_report_is_a_passage() -> None:
    report = full_report()
    keys = {passage.key for passage in passages(report, OUTLINE)}
    assert {*report.prose, "projects.4.name", "fund", "cover.unit", TITLE} <= keys

"""Quick fixes: the words are put right where they stand, figures and other words stay as they are."""

from decimal import Decimal

import pytest

from domain.checks import Finding
from domain.editing import insert_rows, set_cell, set_figure, set_heading, set_prose
from domain.links import printed
from domain.marking import marked
from domain.marks import HEADING
from domain.mending import alike, mended, mending
from domain.outline import TITLE
from domain.proofreading import WordList, decode_words
from domain.report import Report
from resources import path
from tests.domain.build import OUTLINE, found_in, full_report, money


@pytest.fixture(scope="module")
def known() -> WordList:
    return decode_words(path("proofreading", "words.toml").read_text("utf-8"))


def marks(report: Report, known: WordList) -> tuple[Finding, ...]:
    found = marked(report, OUTLINE, known)
    assert found is not None
    return found.findings


def test_words_are_put_right_in_every_kind_of_field(known: WordList) -> None:
    report = full_report(publicity="{{注}}支出{general.expenditure}万元，拔付及时，再次拔付。", remarks="拔付。")
    report = report.after(set_heading(report, "publicity", "拔付公开"))
    report = report.after(set_heading(report, TITLE, "{cover.year}年度拔付｜自评报告"))
    report = report.after(set_figure(report, "cover.unit", "某县拔付局"))
    report = report.after(insert_rows(report, "projects", 0, [{"name": "拔付项目", "amount": money("1")}]))
    first, second = (row.id for row in report.rows("projects")[:2])
    report = report.after(set_cell(report, "projects", second, "sentence", "{name}支出{amount}万元，拔付。"))
    found = [each for each in marks(report, known) if each.code == "write.word"]
    after = report.after(mended(found, report, OUTLINE))
    assert after.prose["publicity"] == "{{注}}支出{general.expenditure}万元，拨付及时，再次拨付。"
    assert after.prose["remarks"] == "拨付。"
    assert after.headings == {"publicity": "拨付公开", TITLE: "{cover.year}年度拨付｜自评报告"}
    assert after.value(f"projects.{first}.name") == "拨付项目"
    assert after.value(f"projects.{second}.sentence") == "{name}支出{amount}万元，拨付。"
    assert after.unit == "某县拨付局"
    assert not [each for each in marks(after, known) if each.code == "write.word"]


def test_a_sentence_of_the_outline_becomes_the_rows_own(known: WordList) -> None:
    report = full_report()
    finding = Finding("error", "write.word", ("projects.1.sentence",), quote="支出", offset=6, replacement="花费")
    after = report.after(mended([finding], report, OUTLINE))
    assert after.value("projects.1.sentence") == "{name}花费{amount}万元。"


def test_brackets_and_spaces_and_numbers(known: WordList) -> None:
    report = full_report(publicity="自评结果(含附件)公开 ，及时。")
    after = report.after(mended(marks(report, known), report, OUTLINE))
    assert after.prose["publicity"] == "自评结果（含附件）公开，及时。"


def test_what_does_not_stand_there_any_more_is_left_alone() -> None:
    report = full_report(publicity="经费及时拔付。")
    finding = Finding("error", "write.word", ("publicity",), quote="拔付", offset=4, replacement="拨付")
    assert mending(finding, report, OUTLINE) is not None
    moved = report.after(set_prose(report, "publicity", "各项经费及时拔付。"))
    assert mending(finding, moved, OUTLINE) is None
    assert mended([finding], moved, OUTLINE) == ()
    for other in (
        Finding("error", "write.word", ("publicity",), quote="拔付", replacement="拨付"),
        Finding("error", "write.pair", ("publicity",), quote="拔付", offset=4),
        Finding("query", "private.phone", ("publicity",), quote="拔付", offset=4, replacement="**"),
    ):
        assert mending(other, report, OUTLINE) is None


def test_no_fix_reaches_into_a_linked_figure() -> None:
    report = full_report(publicity="支出{general.expenditure}万元。")
    finding = Finding("error", "write.word", ("publicity",), quote="386.6万", offset=2, replacement="387万")
    assert mending(finding, report, OUTLINE) is None
    beside = Finding("error", "write.word", ("publicity",), quote="万元", offset=7, replacement="元")
    assert report.after(mended([beside], report, OUTLINE)).prose["publicity"] == "支出{general.expenditure}元。"


def test_of_two_that_overlap_the_first_counts() -> None:
    report = full_report(publicity="甲乙丙丁")
    one = Finding("error", "write.x", ("publicity",), quote="乙丙", offset=1, replacement="一")
    two = Finding("error", "write.x", ("publicity",), quote="丙丁", offset=2, replacement="二")
    assert report.after(mended([two, one], report, OUTLINE)).prose["publicity"] == "甲一丁"


def test_a_contradicting_number_becomes_a_link_to_its_figure() -> None:
    report = full_report(remarks="2022年基本支出214.14万元。另：基本支出2141400元。")
    found = [each for each in found_in(report) if each.code == "sum.repeat"]
    after = report.after(mended(found, report, OUTLINE))
    assert after.prose["remarks"] == "2022年基本支出{general.basic}万元。另：基本支出{general.basic:元}元。"
    assert printed(after.prose["remarks"], after, OUTLINE) == "2022年基本支出214.13万元。另：基本支出2,141,300元。"
    assert not [each for each in found_in(after) if each.code == "sum.repeat"]


def test_a_wrong_rate_is_put_as_it_was_computed() -> None:
    report = full_report(remarks="预算执行率为90.1%。")
    [found] = [each for each in found_in(report) if each.code == "rate.stated"]
    assert report.after(mended([found], report, OUTLINE)).prose["remarks"] == "预算执行率为96.7%。"
    two = Finding("error", "prose.share", ("remarks",), expected=Decimal(50), quote="40%，占45%", offset=0)
    both = full_report(remarks="40%，占45%")
    assert mending(two, both, OUTLINE) is None, "which of the two is meant, nobody knows"


def test_findings_of_one_kind() -> None:
    word = Finding("error", "write.word", ("a",), quote="拔付", offset=1, replacement="拨付")
    other = Finding("error", "write.word", ("b",), quote="建全", offset=1, replacement="健全")
    same = Finding("error", "write.word", ("c", HEADING), quote="拔付", offset=9, replacement="拨付")
    half = Finding("query", "write.half", ("a",), quote="a,", offset=1, replacement="a，")
    more = Finding("query", "write.half", ("b",), quote="b,", offset=1, replacement="b，")
    every = (word, other, same, half, more)
    assert alike(word, every) == (word, same)
    assert alike(half, every) == (half, more)

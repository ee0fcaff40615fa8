"""Every finding, refusal and problem has a sentence that says what, where and what to do."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest

from actions.identity_words import compared_text, identity_text, right_name
from actions.language import use
from actions.outlines import available
from actions.problems import problem
from actions.reading_words import note_sentence, unreadable_sentence
from actions.wording import carried_name, carried_words, label_of, refusal, sentence, value_text
from domain.amount import Amount, Refusal, Unreadable, read_amount
from domain.checks import Context, Finding, findings
from domain.editing import add_section, insert_rows, new_report, set_cell, set_figure, set_nil, set_prose
from domain.outline import SEAL_LINE, TITLE, Figure, FigureKind, Identity, decode_outline
from domain.report import Report
from reports.reading import ReadingNote, ReadingNoteKind, UnreadableSource, UnreadReason
from storage.errors import DiskFull
from tests.domain.build import SHIPPED

OUTLINE = decode_outline(SHIPPED.read_text("utf-8"))


@pytest.fixture
def blank() -> Report:
    return new_report(OUTLINE, "2022", "某县档案馆")


@pytest.fixture(params=["zh", "en"])
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    use(request.param)
    yield request.param
    use("zh")


def money(text: str) -> Amount:
    value = read_amount(text, "万元").value
    assert isinstance(value, Amount)
    return value


def filled(report: Report, **values: str) -> Report:
    for key, text in values.items():
        report = report.after(set_figure(report, f"general.{key}", money(text)))
    return report


def only(report: Report, code: str) -> Finding:
    found = [each for each in findings(report, Context(OUTLINE)) if each.code == code]
    assert found, code
    return found[0]


def said(report: Report, code: str) -> str:
    return sentence(only(report, code), report, OUTLINE)


def test_an_identity_is_named_with_both_sides_and_the_difference(blank: Report) -> None:
    report = filled(blank, expenditure="387.6", project="172.47", basic="214.13")
    words = said(report, "sum.expenditure")
    assert words == "财政拨款支出387.6万元，与项目支出、基本支出合计386.6万元不一致，相差1万元。请核对各数。"
    assert "尾差" in said(filled(report, expenditure="386.61"), "sum.expenditure")
    assert "386.6万元" in said(report.after(set_figure(report, "general.expenditure", None)), "sum.expenditure")


def test_a_rate_says_which_bound_it_passed(blank: Report) -> None:
    low = filled(blank, expenditure="386.6", budget="588.3")
    assert "65.71%" in said(low, "rate.execution")
    assert "低于90%" in said(low, "rate.execution")
    assert "高于100%" in said(filled(blank, expenditure="600", budget="588.3"), "rate.execution")
    assert "无法计算" in said(filled(blank, expenditure="600", budget="0"), "rate.zero")


@pytest.mark.parametrize(("given", "blank_one"), [("budget", "财政拨款支出"), ("expenditure", "全年预算数")])
def test_a_rate_without_one_of_its_amounts_names_that_one(blank: Report, given: str, blank_one: str) -> None:
    stated = blank.after(set_prose(blank, "general.text", "预算执行率95.74%。"))
    told = said(filled(stated, **{given: "588.3"}), "rate.blank")
    assert told == f"文中写“预算执行率95.74%”，而{blank_one}没有填写，无法核对。请补填。"


def test_a_contradiction_in_the_text_is_quoted(blank: Report) -> None:
    report = filled(blank, basic="214.13")
    report = report.after(set_prose(report, "publicity", "2022年基本支出合计214.14万元。"))
    words = said(report, "sum.repeat")
    for part in ("基本支出合计214.14万元", "214.13万元", "0.01万元"):
        assert part in words


def test_a_cell_is_named_by_its_row_as_the_clerk_sees_it(blank: Report) -> None:
    report = blank.after(insert_rows(blank, "projects", 0, [{"name": "甲项目"}, {"name": "乙项目"}]))
    report = report.after(set_cell(report, "projects", 1, "amount", money("1")))
    assert "第2行" in said(report, "missing.cell")


def test_a_cell_of_a_row_that_is_gone_has_a_name_too(blank: Report) -> None:
    assert label_of("projects.7.amount", OUTLINE, blank) == "项目支出中已删除一行的支出"


def test_a_part_is_named_without_what_marks_it_as_one(blank: Report) -> None:
    report = blank.after(set_prose(blank, "publicity", "其中工资福利支出{general.wages}万元。"))
    assert "引用的工资福利支出尚未填写" in said(report, "missing.link")


def test_a_section_that_may_be_nil_says_so(blank: Report) -> None:
    words = {each.keys[0]: sentence(each, blank, OUTLINE) for each in findings(blank, Context(OUTLINE)) if each.keys}
    assert "本年度无此项支出" in words["fund.text"]
    assert "本年度无此项支出" not in words["problems"]
    nil = blank.after((*set_nil(blank, "fund", True), *set_figure(blank, "fund.amount", money("5"))))
    assert "5万元" in said(nil, "missing.nil_amount")


def test_every_field_has_a_name(blank: Report) -> None:
    report = blank.after(add_section(blank, "remarks", "附加说明"))
    assert label_of("general.budget", OUTLINE, report) == "全年预算数"
    assert label_of(TITLE, OUTLINE, report) == "标题"
    assert "盖章" in label_of(SEAL_LINE, OUTLINE, report)
    assert label_of("added.1", OUTLINE, report) == "附加说明"
    assert label_of("problems", OUTLINE, report) == "存在的问题及原因分析"


def test_values_carry_their_unit() -> None:
    assert value_text(money("588.30"), OUTLINE) == "588.3万元"
    assert value_text(Decimal("65.71"), OUTLINE) == "65.71%"
    assert value_text(Decimal("97.5"), OUTLINE, "score") == "97.5分"
    assert value_text(Decimal(46), OUTLINE, "count") == "46"
    assert value_text(None, OUTLINE) == ""


def test_a_number_of_people_is_no_percentage(blank: Report) -> None:
    report = blank.after(set_prose(blank, "profile.duties", "本单位负责政务服务。"))
    report = report.after(set_figure(report, "staff.quota", Decimal(46)))
    assert "已填46，" in said(report, "missing.unprinted")
    report = report.after(set_prose(report, "profile.duties", "本单位编制数45名。"))
    assert "相差1。" in said(report, "sum.repeat")
    scored = blank.after(set_prose(blank, "performance.overall", "各项任务完成。"))
    scored = scored.after(set_figure(scored, "score.total", Decimal("97.5")))
    assert "已填97.5分" in said(scored, "missing.unprinted")


def test_a_unit_without_projects_says_so(blank: Report) -> None:
    report = filled(blank, project="0", basic="10", expenditure="10")
    assert "missing.rows" in [each.code for each in findings(report, Context(OUTLINE))]
    nil = report.after(set_nil(report, "projects", True))
    codes = [each.code for each in findings(nil, Context(OUTLINE))]
    assert "missing.rows" not in codes
    assert "sum.projects" not in codes
    assert "sum.projects" in [each.code for each in findings(filled(nil, project="5", basic="5"), Context(OUTLINE))]


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("reason", Refusal)
def test_every_refusal_is_one_sentence(reason: Refusal) -> None:
    words = refusal(Unreadable(reason, "1e5 " * 40))
    assert words.strip()
    assert "{" not in words
    assert len(words) < 160


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("kind", ReadingNoteKind)
def test_every_note_of_reading_is_a_sentence(kind: ReadingNoteKind) -> None:
    words = note_sentence(ReadingNote(kind, 3, "原文", "新文", 2))
    assert words
    assert "{" not in words


@pytest.mark.parametrize("reason", UnreadReason)
def test_every_unreadable_source_is_answered(reason: UnreadReason) -> None:
    assert unreadable_sentence(UnreadableSource(reason)).endswith("。")


def test_a_problem_of_storage_names_the_file(spoken: str) -> None:
    words = problem(DiskFull(path=Path("x.db")))
    assert "x.db" in words
    assert ("disk" in words) is (spoken == "en")


def test_the_smaller_unit_has_its_own_limit() -> None:
    assert "两位小数" in refusal(Unreadable(Refusal.TOO_PRECISE, "0.001"), "元")


def test_an_unknown_code_still_names_the_field(blank: Report) -> None:
    finding = replace(only(blank, "missing.figure"), code="new.rule", keys=("general.budget",))
    assert "全年预算数" in sentence(finding, blank, OUTLINE)


_THREE = (("n.all", "全部"), ("n.one", "其一"), ("n.two", "其二"))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("count", "全部30，与其一、其二合计15不一致，相差15。"),
        ("score", "全部30分，与其一、其二合计15分不一致，相差15分。"),
        ("percent", "全部30%，与其一、其二合计15%不一致，相差15个百分点。"),
    ],
)
def test_an_identity_is_worded_in_its_own_unit(kind: FigureKind, words: str) -> None:
    figures = tuple(
        Figure(key, kind, label) for key, label in (("n.all", "全部"), ("n.one", "其一"), ("n.two", "其二"))
    )
    identity = Identity("sum.n", ("n.all",), ("n.one", "n.two"))
    outline = msgspec.structs.replace(OUTLINE, figures=(*OUTLINE.figures, *figures), identities=(identity,))
    values = {"n.all": Decimal(30), "n.one": Decimal(10), "n.two": Decimal(5)}
    report = replace(new_report(OUTLINE, "2022", "某县档案馆"), figures=dict(values))
    found = next(each for each in findings(report, Context(outline)) if each.code == "sum.n")
    assert words in sentence(found, report, outline)


def test_an_identity_is_worded_by_what_its_sides_are(blank: Report) -> None:
    report = filled(blank, project="100")
    report = report.after(insert_rows(report, "projects", 0, [{"name": "甲项目", "amount": money("101.2")}]))
    words = "项目支出100万元，与各项目的一般公共预算支出合计101.2万元不一致，相差1.2万元。"
    assert said(report, "sum.projects").startswith(words)
    for key, value in (("satisfied", 90), ("mostly", 10), ("dissatisfied", 2)):
        report = report.after(set_figure(report, f"satisfaction.{key}", Decimal(value)))
    assert said(report, "sum.satisfaction").startswith("满意、基本满意、不满意合计102%，应为100%，相差2个百分点。")
    for key, value in (("quota", 30), ("actual", 35)):
        report = report.after(set_figure(report, f"staff.{key}", Decimal(value)))
    assert said(report, "staff.quota") == "编制数30，小于实有人数35，相差5。请核对，或说明原因。"


def test_a_constant_on_the_left_is_a_bound_and_is_named_once() -> None:
    bound = Identity("score.bound", ("20",), ("staff.actual",), relation=">=")
    assert compared_text(bound, OUTLINE, "20分", "96分") == "实有人数96分，超过20分"
    assert compared_text(bound, OUTLINE, "20分", "16分", holds=True) == "实有人数16分，不超过20分"


def test_what_was_carried_over_is_named_by_its_words_as_they_print(blank: Report) -> None:
    report = filled(blank, basic="214.13")
    found = Finding("query", "carried.unconfirmed", ("problems",), quote="支出{general.basic}万元，\n结转{general.carr")
    assert carried_words(found, report, OUTLINE) == "支出214.13万元， 结转"
    assert sentence(found, report, OUTLINE).startswith("“存在的问题及原因分析”从上年结转")
    rows = Finding("query", "carried.unconfirmed", ("projects",))
    assert carried_name(rows, report, OUTLINE) == "“项目支出情况”中的“项目支出”一表"


def test_no_identity_of_a_shipped_outline_is_named_by_its_place() -> None:
    for source in available():
        outline = decode_outline(source.text)
        for identity in outline.identities:
            told = identity_text(identity, outline) + compared_text(identity, outline, "1", "2")
            assert "边" not in told
            assert "≠" not in told
            if any("*" in word for word in identity.right):
                assert "合计" in right_name(identity, outline)


def test_a_negative_figure_and_a_default_say_what_to_do(blank: Report) -> None:
    negative = replace(blank, figures={**blank.figures, "general.budget": Amount(-1_000_000)})
    assert sentence(only(negative, "figure.negative"), negative, OUTLINE).startswith("全年预算数填作-1万元")
    assert "按 F7" in sentence(only(blank, "missing.default"), blank, OUTLINE)
    failed = Finding("error", "check.failed", quote="check_sums")
    assert "check_sums" in sentence(failed, blank, OUTLINE)

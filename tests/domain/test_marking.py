"""The careful reader over a report: each finding at its field, nothing told twice, kept while its words stand."""

from dataclasses import replace
from time import process_time

import pytest

from actions.proofreading import wrong_words
from domain.amount import Value
from domain.checks import Finding
from domain.editing import insert_rows, set_cell, set_figure, set_heading, set_prose
from domain.marking import marked, marked_in
from domain.marks import HEADING, Marked, standing, told_once
from domain.outline import TITLE
from domain.proofreading import FAMILIES, NO_WORDS, WordList, decode_words, proofread
from domain.proofreading.reading import DURATIONS
from domain.report import Report
from resources import path
from tests.domain.build import OUTLINE, found_in, full_report, money
from tests.pace import judged


@pytest.fixture(scope="module")
def known() -> WordList:
    return decode_words(path("proofreading", "words.toml").read_text("utf-8"))


@pytest.fixture
def report() -> Report:
    return full_report()


def whole(report: Report, known: WordList = NO_WORDS) -> Marked:
    found = marked(report, OUTLINE, known)
    assert found is not None
    return found


def texts(finding: Finding) -> tuple[str, str | None, int | None]:
    return finding.code, finding.quote, finding.offset


def test_a_clean_report_raises_nothing(report: Report, known: WordList) -> None:
    assert whole(report, known) == Marked((), report, True)


def test_a_finding_stands_at_its_place_in_the_printed_prose(report: Report, known: WordList) -> None:
    text = "支出合计{general.expenditure}万元。\n进一步拔付制度。"
    read = report.after(set_prose(report, "publicity", text))
    [finding] = whole(read, known).findings
    assert finding.keys == ("publicity",)
    assert texts(finding) == ("write.word", "拔付", len("支出合计386.6万元。\n进一步"))
    assert finding.replacement == "拨付"


def test_headings_title_sentences_and_cells_are_read(report: Report, known: WordList) -> None:
    read = report.after(set_heading(report, "publicity", "拔付公开"))
    read = read.after(set_heading(read, TITLE, "{cover.year}年度｜拔付情况自评报告"))
    read = read.after(insert_rows(read, "projects", 0, [{"name": "拔付档案", "amount": money("1")}]))
    number = read.rows("projects")[0].id
    second = read.rows("projects")[1].id
    read = read.after(set_cell(read, "projects", second, "sentence", "{name}支出{amount}万元，拔付了制度。"))
    found = {each.keys: texts(each) for each in whole(read, known).findings if each.code == "write.word"}
    name = str(read.rows("projects")[1].cells["name"])
    amount = read.rows("projects")[1].cells["amount"]
    before = f"{name}支出{amount.written('万元')}万元，"  # type: ignore[union-attr]
    assert found == {
        ("publicity", HEADING): ("write.word", "拔付", 0),
        (TITLE,): ("write.word", "拔付", len("2022年度｜")),
        (f"projects.{number}.name", f"projects.{number}.sentence"): ("write.word", "拔付", 0),
        (f"projects.{second}.sentence",): ("write.word", "拔付", len(before)),
    }


def test_a_blank_figure_is_told_by_the_checks_alone(report: Report) -> None:
    blank = report.after(set_figure(report, "general.expenditure", None))
    assert whole(blank).findings == ()


def test_a_sum_that_a_check_tells_is_not_told_again_in_the_text(report: Report) -> None:
    text = "支出合计{general.expenditure}万元，其中：项目支出{general.project}万元，基本支出{general.basic}万元。"
    wrong = report.after(set_prose(report, "general.text", text))
    wrong = wrong.after(set_figure(wrong, "general.project", money("999")))
    checked = tuple(each for each in found_in(wrong, OUTLINE) if each.code.startswith("sum."))
    marks = whole(wrong).findings
    keys = ("general.text", "general.expenditure", "general.project")
    assert [(each.code, each.keys) for each in marks] == [("prose.subset", keys)]
    assert [each.code for each in checked if "general.project" in each.keys] == ["sum.expenditure", "sum.projects"]
    assert told_once(checked, marks) == ()
    assert told_once((), marks) == marks


def test_a_sum_of_the_text_alone_is_told(report: Report) -> None:
    text = "甲班3万元，乙班6万元，合计8万元。"
    wrong = report.after(set_prose(report, "publicity", text))
    [finding] = told_once(found_in(wrong, OUTLINE), whole(wrong).findings)
    assert (finding.severity, finding.code, finding.keys) == ("error", "prose.sum", ("publicity",))
    assert (finding.expected, finding.actual) == (money("9"), money("8"))


def test_words_that_a_check_quotes_are_not_marked_again(report: Report) -> None:
    check = Finding("error", "missing.placeholder", ("publicity",), quote="XX", offset=3)
    same = Finding("error", "write.residue", ("publicity",), quote="XX", offset=3)
    beside = replace(same, offset=5)
    elsewhere = replace(same, keys=("remarks",))
    assert told_once([check], [same, beside, elsewhere]) == (beside, elsewhere)


def test_marks_stand_while_their_paragraph_does(report: Report, known: WordList) -> None:
    first = report.after(set_prose(report, "publicity", "第一段拔付。\n第二段拔付。"))
    marks = whole(first, known)
    assert [each.offset for each in marks.findings] == [3, 10]
    moved = first.after(set_prose(first, "publicity", "新的一段。\n第一段拔付。\n第二段已拨付。"))
    assert [texts(each) for each in standing(marks, moved, OUTLINE)] == [("write.word", "拔付", 9)]
    assert not marks.is_of(moved)
    assert marks.is_of(first)
    assert standing(marks, first.after(set_prose(first, "publicity", "")), OUTLINE) == ()


def test_marks_of_a_row_go_when_the_row_changes(report: Report, known: WordList) -> None:
    row = report.rows("projects")[0].id
    named = report.after(set_cell(report, "projects", row, "name", "拔付项目"))
    marks = whole(named, known)
    assert len(marks.findings) == 1
    other = named.after(set_figure(named, "fund.amount", money("0")))
    assert standing(marks, other, OUTLINE) == marks.findings
    mended = named.after(set_cell(named, "projects", row, "name", "拨付项目"))
    assert standing(marks, mended, OUTLINE) == ()


def test_the_text_in_hand_is_read_beside_what_stands(report: Report, known: WordList) -> None:
    first = report.after(set_prose(report, "publicity", "第一段拔付。\n第二段。"))
    first = first.after(set_prose(first, "profile.text", "管理拔付。"))
    marks = whole(first, known)
    typed = first.after(set_prose(first, "publicity", "第一段拔付。\n第二段拔付。"))
    found = marked_in("publicity", marks, typed, OUTLINE, known)
    assert not found.whole
    assert {(each.keys[0], *texts(each)) for each in found.findings} == {
        ("profile.text", "write.word", "拔付", 2),
        ("publicity", "write.word", "拔付", 3),
        ("publicity", "write.word", "拔付", 10),
    }


def test_the_report_year_is_the_one_of_the_cover(report: Report) -> None:
    text = "截至2021年12月31日，预算执行率98%。"
    found = whole(report.after(set_prose(report, "publicity", text))).findings
    assert [each.code for each in found] == ["year.other"]
    later = report.after(set_figure(report, "cover.year", "2021"))
    found = whole(later.after(set_prose(later, "publicity", text))).findings
    assert [each.code for each in found] == []


def test_typed_numbers_are_read_with_those_that_the_program_writes(report: Report) -> None:
    found = whole(report.after(set_prose(report, "publicity", "五、公开内容\n按规定公开。"))).findings
    assert [(each.code, each.keys, each.offset) for each in found] == [("number.repeat", ("publicity",), 0)]


def test_what_is_wrong_with_a_number_of_the_program_has_no_place_in_the_words(report: Report) -> None:
    found = whole(report.after(set_prose(report, "profile.text", "三、职责\n负责全县政务服务工作。"))).findings
    places = [(each.code, each.keys, each.offset, each.replacement) for each in found]
    assert ("number.gap", ("profile.text",), 0, None) in places
    assert ("number.repeat", ("general", HEADING), None, None) in places


def test_how_the_program_writes_its_numbers_is_no_fault_of_the_clerk(report: Report) -> None:
    duties = ("指导服务", "管理大厅", "建设网站", "培训人员", "受理投诉", "公开信息")
    text = "\n".join(f"{number}、{duty}。" for number, duty in enumerate(duties, 1))
    typed = report.after(set_prose(report, "profile.text", text))
    assert not [each.keys for each in whole(typed).findings if each.keys[0].startswith("projects.")]


def test_an_amount_of_another_page_is_another(report: Report, known: WordList) -> None:
    other = report.after(set_prose(report, "remarks", "本年项目支出20万元。"))
    assert [(each.code, each.keys) for each in whole(other).findings] == [("prose.repeat", ("remarks",))]
    twice = "政府性基金支出{fund.amount}万元，其中：项目支出20万元，用于河道整治。项目支出19万元。"
    same = report.after(set_prose(report, "fund.text", twice))
    assert [(each.code, each.keys) for each in whole(same).findings] == [("prose.repeat", ("fund.text",))]


def test_rows_of_a_table_are_no_parts_of_one_of_them(report: Report) -> None:
    rows: list[dict[str, Value]] = [{"name": f"第{each}个项目", "amount": money(str(each))} for each in range(1, 40)]
    listed = report.after(insert_rows(report, "projects", 0, rows))
    assert [each.code for each in whole(listed).findings] == []
    text = "{name}办班：甲班3万元，乙班6万元，合计8万元。"
    own = listed.after(set_cell(listed, "projects", 5, "sentence", text))
    assert [(each.code, each.keys[0]) for each in whole(own).findings] == [("prose.sum", "projects.5.sentence")]


def test_nothing_certain_is_offered_across_a_linked_figure(report: Report) -> None:
    typed = report.after(set_prose(report, "publicity", "按规定(支出386.6万元)公开。"))
    assert [each.replacement for each in whole(typed).findings] == ["（支出386.6万元）"]
    linked = report.after(set_prose(report, "publicity", "按规定(支出{general.expenditure}万元)公开。"))
    [finding] = whole(linked).findings
    assert (finding.quote, finding.replacement) == ("(支出386.6万元)", None)
    assert finding.keys == ("publicity", "general.expenditure")


def test_reading_stops_when_nobody_waits(report: Report) -> None:
    assert marked(report, OUTLINE, NO_WORDS, lambda: True) is None


def test_the_paragraph_in_hand_is_read_within_thirty_milliseconds(report: Report) -> None:
    line = "全年召开调度会{number}次，整改率98.5%；支出进度由上年的92.1%提高到96.4%，提高4.3个百分点，其中培训12次。"
    text = "\n".join(line.format(number=number) for number in range(200))
    before = report.after(set_prose(report, "publicity", text))
    read = whole(before, wrong_words())
    taken = []
    for number in range(5):
        typed = before.after(set_prose(before, "publicity", f"{text}\n{line.format(number=number)}资金拔付及时。"))
        begun = process_time()
        found = marked_in("publicity", read, typed, OUTLINE, wrong_words())
        taken.append(process_time() - begun)
        assert [each.quote for each in found.findings if each.code == "write.word"] == ["拔付"]
    judged(sorted(taken)[2] < 0.03, taken, sorted(taken)[2] / 0.03)


def test_a_reading_tells_how_far_it_is_and_marks_the_same() -> None:
    report = full_report()
    report = report.after(set_prose(report, "publicity", "经费拔付不及时。支出100万元，其中项目支出30万元。\n" * 30))
    seen: list[tuple[int, int]] = []
    found = marked(report, OUTLINE, wrong_words(), count=lambda place, whole: seen.append((place, whole)))
    places = [place for place, _whole in seen]
    assert found == marked(report, OUTLINE, wrong_words())
    assert found is not None
    assert found.findings
    assert len({whole for _place, whole in seen}) == 1
    assert places == sorted(places)
    assert places[0] == 1
    assert seen[-1][0] <= seen[-1][1]
    assert len(set(places)) > 50


@pytest.mark.parametrize("after", [1, 20, 105, 110])
def test_a_reading_ends_before_the_next_rule(after: int) -> None:
    report = full_report()
    report = report.after(set_prose(report, "publicity", f"第{after}次读到这里。" * 30))
    asked: list[int] = []

    def stopped() -> bool:
        asked.append(1)
        return len(asked) >= after

    assert marked(report, OUTLINE, wrong_words(), stopped) is None
    assert len(asked) == after


def test_the_durations_are_of_as_many_rules_as_are_asked_before() -> None:
    for family in FAMILIES:
        asked: list[int] = []
        proofread("支出100万元。", (family,), stopping=lambda asked=asked: bool(asked.append(1)))  # type: ignore[misc]
        assert len(asked) == len(DURATIONS[family])

"""The blanks of an outline that is being made: which figure each prints, told by its words or by the clerk."""

import pytest

from actions.outlines import catalogue
from domain.links import BLANK, Link
from domain.outline import Cell, GridLine, GridPart
from domain.proposing import (
    Home,
    Proposal,
    ProposedSection,
    ProposedTable,
    as_label,
    as_own,
    as_text,
    asking,
    blanks_left,
    called_figure,
    dropped,
    left_open,
    may_stay_blank,
    needed,
    open_places_of,
    proposal_values,
    tied,
    tied_to_new,
    unprinted,
    usual_kind,
    usual_name,
    wholly_needed,
    with_need,
    with_table,
    without_table,
)
from domain.proposing.announcing import tied_by_words, with_cover_facts
from domain.proposing.open_places import BY_HAND, open_places, with_content
from domain.proposing.papers.known import KnownWords

CATALOGUE = catalogue()
WORDS = KnownWords(CATALOGUE)
TEXT = "内设机构____个，年末实有职工____人，其中退休____人，总支出____万元。"
FORM = Proposal(
    "form-1",
    "提纲",
    "标题",
    "万元",
    (ProposedSection("own.h1", "概况", 1, False, default=TEXT), ProposedSection("own.h2", "其他", 1, False)),
    seal_line="单位：____",
    cover_lines=("填报人：____",),
    tables=(
        ProposedTable(
            "own.t1",
            "表",
            GridPart("own.t1.grid", "表", (1.0,), (GridLine((Cell(key="three.total"),)),)),
            above=("合计____万元",),
        ),
    ),
)
HERE: Home = ("section", 0)


@pytest.mark.parametrize(
    ("line", "stored"),
    [
        ("填报单位：____（盖章）", "填报单位：{cover.unit}（盖章）"),
        ("单位名称（盖章）：", "单位名称（盖章）：{cover.unit}"),
        ("填报日期：____年__月__日", "填报日期：{cover.date}"),
        ("填报日期：    年  月  日", "填报日期：{cover.date}"),
        ("填报单位：____    填报日期：{cover.year}年__月__日", "填报单位：{cover.unit}    填报日期：{cover.date}"),
        (
            "填报人：        联系电话：        填报时间：",
            "填报人：        联系电话：{cover.phone}        填报时间：{cover.date}",
        ),
        ("联系人及电话：____", "联系人及电话：{cover.contact} {cover.phone}"),
        ("预算编码：____", "预算编码：{cover.budget_code}"),
        ("审核人：____", "审核人：____"),
        ("注：单位为万元", "注：单位为万元"),
    ],
)
def test_what_the_cover_holds_prints_behind_its_label(line: str, stored: str) -> None:
    assert with_cover_facts(line, WORDS) == stored


@pytest.mark.parametrize(
    ("text", "stored"),
    [
        ("编制人数____人", "编制人数{staff.quota}人"),
        ("截至年末，我单位实有在职人员为____人", "截至年末，我单位实有在职人员为{staff.actual}人"),
        ("调整后预算____万元", "调整后预算{general.budget}万元"),
        ("自评等级为____。", "自评等级为{score.grade}。"),
        ("编制人数____万元", "编制人数____万元"),
        ("基本支出____元", "基本支出____元"),
        ("上年基本支出____万元", "上年基本支出____万元"),
        ("下属单位____个", "下属单位____个"),
    ],
)
def test_words_that_name_a_figure_of_its_kind_tie_a_blank_to_it(text: str, stored: str) -> None:
    assert tied_by_words(text, WORDS, "万元") == stored


def test_the_label_beside_a_cell_counts_for_its_first_blank() -> None:
    assert tied_by_words("____万元，____万元", WORDS, "万元", "基本支出") == "{general.basic}万元，____万元"


def test_open_places_are_blanks_links_and_room_for_a_pen() -> None:
    text = f"甲____乙\n丙{{general.basic}}丁{BY_HAND}戊{{row.name}}"
    assert [(each.before, each.after, each.key, each.by_hand) for each in open_places(text)] == [
        ("甲", "乙", "", False),
        ("丙", "丁", "general.basic", False),
        ("丁", "戊", "", True),
    ]
    assert with_content(text, 1, BLANK) == text.replace("{general.basic}", "____")
    assert with_content(text, 2, Link("cover.unit")) == text.replace(BY_HAND, "{cover.unit}")


def test_a_ticked_figure_prints_in_the_blank_that_is_meant_for_it() -> None:
    after = asking(FORM, 0, ("staff.actual", "general.expenditure"), CATALOGUE)
    assert after.sections[0].default == TEXT.replace("职工____", "职工{staff.actual}").replace(
        "总支出____", "总支出{general.expenditure}"
    )
    assert unprinted(after, 0) == ()
    again = asking(after, 0, ("general.expenditure",), CATALOGUE)
    assert again.sections[0].default == TEXT.replace("总支出____", "总支出{general.expenditure}")
    elsewhere = asking(after, 1, ("staff.actual",), CATALOGUE)
    assert "{staff.actual}" in elsewhere.sections[0].default
    assert elsewhere.sections[0].figures == ("general.expenditure",)


def test_a_ticked_figure_that_no_blank_is_meant_for_is_told() -> None:
    after = asking(FORM, 0, ("three.vehicles", "staff.quota"), CATALOGUE)
    assert after.sections[0].default == TEXT
    assert unprinted(after, 0) == ("three.vehicles", "staff.quota")
    assert unprinted(asking(FORM, 1, ("three.vehicles",), CATALOGUE), 1) == ()  # no text that could print it


def test_a_blank_is_tied_to_any_figure_and_asked_for_once() -> None:
    after = tied(FORM, HERE, "text", 1, "staff.actual")
    assert after.sections[0].figures == ("staff.actual",)
    assert blanks_left(after) == (7, 6)
    in_table = tied(after, ("table", 0), "above.0", 0, "three.total")
    assert in_table.sections == after.sections  # the form asks for it
    assert in_table.tables[0].above == ("合计{three.total}万元",)
    assert without_table(in_table, 0).tables == ()
    other = tied(after, ("table", 0), "above.0", 0, "general.basic")
    assert other.sections[1].figures == ("general.basic",)
    assert dropped(other, 1).tables[0].above == ("合计____万元",)


def test_a_blank_is_a_figure_of_its_own_with_name_kind_and_need() -> None:
    place = open_places(TEXT)[0]
    assert (usual_name(place), usual_kind(place)) == ("内设机构", "number")
    after, key = tied_to_new(FORM, HERE, "text", 0, "内设机构", "number")
    assert after.sections[0].default.startswith(f"内设机构{{{key}}}个")
    assert [(each.key, each.optional) for each in after.own] == [(key, False)]
    after = called_figure(after, key, "科室数", "count", True)
    assert [(each.label, each.kind, each.optional) for each in after.own] == [("科室数", "count", True)]
    twice, same = tied_to_new(after, HERE, "text", 2, "科室数", "count")
    assert same == key
    freed = left_open(left_open(twice, HERE, "text", 0, by_hand=False), HERE, "text", 2, by_hand=True)
    assert freed.own == after.own  # the section asks for it still
    assert asking(freed, 0, (), CATALOGUE).own == ()


def test_the_cover_asks_for_its_own() -> None:
    made, key = tied_to_new(FORM, ("cover", 0), "line.0", 0, "填报人", "text")
    made = tied(made, ("cover", 0), "seal", 0, "cover.unit")
    assert (made.cover_lines, made.seal_line) == ((f"填报人：{{{key}}}",), "单位：{cover.unit}")
    assert key.startswith("cover.")
    values = proposal_values(made, CATALOGUE)
    assert [each["label"] for each in values["figures"] if isinstance(each, dict)] == ["填报人"]
    assert [name for name, _, place in open_places_of(made, ("cover", 0)) if place.key == key] == ["line.0"]


def test_what_a_section_asks_for_may_stay_blank_as_a_whole() -> None:
    form = tied(FORM, HERE, "text", 1, "staff.actual")
    form, own = tied_to_new(form, HERE, "text", 0, "内设机构", "number")
    values = proposal_values(needed(form, 0, True), CATALOGUE)
    free = {each["key"]: each["optional"] for each in values["figures"] if isinstance(each, dict)}
    assert (free["staff.actual"], free[own]) == (True, True)
    assert values["sections"][0]["parts"][-1]["optional"] is True
    strict = proposal_values(form, CATALOGUE)
    assert {"key": "staff.actual", "optional": False} in strict["figures"]  # it prints in a sentence
    assert not any(each.get("optional") for each in strict["figures"] if isinstance(each, dict))


def test_a_cell_must_be_filled_in_or_may_stay_blank() -> None:
    (table,) = FORM.tables
    assert may_stay_blank(table, (0, 0), CATALOGUE) is True
    strict = with_need(table, (0, 0), False)
    assert may_stay_blank(strict, (0, 0), CATALOGUE) is False
    values = proposal_values(with_table(FORM, 0, strict), CATALOGUE)
    assert {"key": "three.total", "optional": False} in values["figures"]
    own = with_need(as_own(table, (0, 0), "甲", "count"), (0, 0), False)
    assert [each.optional for each in own.figures] == [False]
    text = with_need(as_text(table, (0, 0)), (0, 0), False)
    assert [each.optional for each in text.texts] == [False]
    label = as_label(table, (0, 0), "甲")
    assert (may_stay_blank(label, (0, 0), CATALOGUE), with_need(label, (0, 0), True)) == (None, label)
    assert wholly_needed(FORM, 0, True).tables[0].grid.optional

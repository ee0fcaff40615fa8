"""What a clerk does to the proposal for an outline."""

import pytest

from domain.outline import Catalogue
from domain.proposing import (
    Proposal,
    ProposedSection,
    asking,
    called,
    dropped,
    joined,
    levelled,
    moved,
    own_key,
    proposal_values,
    renamed,
    with_nil,
)

CATALOGUE = Catalogue(
    figures={"general.basic": {"key": "general.basic", "kind": "money", "label": "基本支出"}},
    tables={},
    prose={},
    sections={"problems": {"key": "problems", "heading": ["存在的问题"]}},
    identities={},
    rates={},
    title=("标题",),
    leads=(),
)


def section(heading: str, level: int, *figures: str) -> ProposedSection:
    return ProposedSection(own_key(heading), heading, level, False, figures)


FORM = Proposal(
    "form-1",
    "提纲",
    "标题",
    "万元",
    (section("甲", 1), section("乙", 2, "general.basic"), section("丙", 2), section("丁", 1), section("戊", 2)),
)


def words(proposal: Proposal) -> str:
    return " ".join(f"{each.level}{each.heading}" for each in proposal.sections)


def test_a_heading_is_renamed_and_keeps_its_key() -> None:
    after = renamed(FORM, 1, " 乙乙 ")
    assert words(after) == "1甲 2乙乙 2丙 1丁 2戊"
    assert after.sections[1].key == own_key("乙")


def test_a_heading_is_joined_to_a_known_one_and_parted_again() -> None:
    after = joined(FORM, 3, "problems", CATALOGUE)
    assert (after.sections[3].key, after.sections[3].is_known, after.known) == ("problems", True, 1)
    assert joined(after, 1, "problems", CATALOGUE) == after
    assert joined(after, 3, "", CATALOGUE) == FORM
    with pytest.raises(KeyError):
        joined(FORM, 1, "nothing", CATALOGUE)


def test_parting_two_headings_of_the_same_words_gives_two_keys() -> None:
    twice = Proposal("f", "n", "t", "万元", (section("甲", 1), section("乙", 1)))
    after = joined(renamed(twice, 1, "甲"), 1, "", CATALOGUE)
    assert after.sections[1].key == f"{own_key('甲')}n2"


def test_what_stands_below_a_dropped_heading_goes_up() -> None:
    assert words(dropped(FORM, 0)) == "1乙 1丙 1丁 2戊"
    assert words(dropped(FORM, 4)) == "1甲 2乙 2丙 1丁"


@pytest.mark.parametrize(
    ("place", "by", "after", "now"),
    [
        (0, 1, "1丁 2戊 1甲 2乙 2丙", 2),
        (3, -1, "1丁 2戊 1甲 2乙 2丙", 0),
        (1, 1, "1甲 2丙 2乙 1丁 2戊", 2),
        (2, -1, "1甲 2丙 2乙 1丁 2戊", 1),
        (0, -1, "1甲 2乙 2丙 1丁 2戊", 0),
        (2, 1, "1甲 2乙 2丙 1丁 2戊", 2),
        (3, 1, "1甲 2乙 2丙 1丁 2戊", 3),
        (4, -1, "1甲 2乙 2丙 1丁 2戊", 4),
    ],
)
def test_a_heading_moves_with_all_below_it_among_its_own_level(place: int, by: int, after: str, now: int) -> None:
    form, at = moved(FORM, place, by)
    assert (words(form), at) == (after, now)


def test_levels_never_leave_a_gap() -> None:
    assert words(levelled(FORM, 3, 1)) == "1甲 2乙 2丙 2丁 3戊"
    assert words(levelled(FORM, 2, -1)) == "1甲 2乙 1丙 1丁 2戊"
    assert levelled(FORM, 0, 1) == FORM
    assert levelled(FORM, 0, -1) == FORM
    assert levelled(FORM, 1, 1) == FORM


def test_a_figure_is_asked_for_in_one_place() -> None:
    after = asking(FORM, 3, ("general.basic",), CATALOGUE)
    assert [each.figures for each in after.sections] == [(), (), (), ("general.basic",), ()]
    assert after.figures == ("general.basic",)


def test_name_and_nil_reach_the_file() -> None:
    values = proposal_values(called(with_nil(FORM, 3, True), " 我的提纲 "), CATALOGUE)
    assert values["name"] == "我的提纲"
    assert values["sections"][1]["may-be-nil"] is True
    assert [each["heading"] for each in values["sections"][0]["sections"]] == [["乙"], ["丙"]]


def test_next_years_heading_has_the_same_key_and_another_heading_another() -> None:
    keys = {
        own_key(words) for words in ("2023年度工作完成情况", "2024年度工作完成情况", "{cover.year}年度工作完成情况")
    }
    assert len(keys) == 1
    assert own_key("工作完成情况分析") not in keys
    taken = keys | {f"{min(keys)}n2"}
    assert own_key("2025年工作完成情况", taken) == f"{min(keys)}n3"

"""Reports in forms that no outline knows: their own headings become their sections."""

from collections.abc import Callable
from pathlib import Path

import pytest

from actions.importing import import_source
from domain.layout import numbered, title
from domain.outline import decode_outline, encode_outline
from reports.reading import Reading, ReadingNoteKind, read_source
from storage.library import Library
from tests.reports.reading.build import printed

Read = Callable[[str], Reading]

TITLE = "某县数据局2024年度部门整体支出绩效自评报告\n"


def places(reading: Reading) -> list[tuple[int, str]]:
    return [
        (place.level, place.heading) for place in numbered(reading.report, reading.outline) if place.section.heading
    ]


@pytest.mark.parametrize(
    ("numbers", "chapters"),
    [
        ("{一}、", "一二三"),
        ("【{一}】", "一二三"),
        ("第{一}部分 ", "一二三"),
        ("第{一}、", "一二三"),
        ("{一}：", "一二三"),
        ("{一} 、", "一二三"),
        ("{一}、", "ⅠⅡⅢ"),
        ("{一}.", "123"),
        ("{一}、", "113"),
        ("{一}、", "一一四"),
    ],
)
def test_chapters_in_any_numbers_are_chapters(numbers: str, chapters: str, read: Read) -> None:
    words = ("单位画像", "钱花到哪里去", "还差在哪里")
    lines = [
        f"{numbers.format(一=number)}{each}\n这一部分写明有关的情况和数据。"
        for number, each in zip(chapters, words, strict=True)
    ]
    reading = read(TITLE + "\n".join(lines))

    assert places(reading) == [(1, each) for each in words]
    assert reading.unplaced == ()
    assert reading.is_own


def test_levels_are_those_of_the_numbers(read: Read) -> None:
    lines = (
        "第一部分 单位画像",
        "一、主要职能",
        "负责全县数据资源整合共享。",
        "二、机构与人员",
        "（一）编制情况",
        "编制39名，分设五个科室。",
        "第二部分 钱的去向",
        "一、怎么花的",
        "全年支出100万元，都用于平台建设。",
        "第三部分 存在问题",
        "数据更新不够及时，已经改正。",
    )
    reading = read(TITLE + "\n".join(lines))

    assert places(reading) == [
        (1, "单位画像"),
        (2, "主要职能"),
        (2, "机构与人员"),
        (3, "编制情况"),
        (1, "钱的去向"),
        (2, "怎么花的"),
        (1, "存在问题"),
    ]


def test_headings_without_numbers_stand_below_the_numbered(read: Read) -> None:
    lines = (
        "一、单位画像",
        "主要职责",
        "负责全县数据资源整合共享和开发利用。",
        "人员编制",
        "编制39名，年末实有37人，另有临聘人员8人。",
        "二、钱的去向",
        "支出情况",
        "全年支出100万元，都用于平台建设。",
        "三、存在的问题",
        "数据更新不够及时，已经改正。",
    )

    assert places(read(TITLE + "\n".join(lines)))[:4] == [
        (1, "单位画像"),
        (2, "主要职责"),
        (2, "人员编制"),
        (1, "钱的去向"),
    ]


def test_text_before_between_and_behind_stands_where_it_stood(read: Read) -> None:
    lines = (
        "根据县财政局通知要求，我局开展了自评，现报告如下：",
        "一、单位画像",
        "总的情况是好的。",
        "（一）主要职能",
        "负责全县数据资源。",
        "二、钱的去向",
        "全年支出100万元。",
        "三、还差在哪里",
        "数据更新不够及时。",
        "附件：1.部门整体支出绩效自评表",
        "2.项目支出绩效自评表",
        "某县数据局",
        "2025年3月20日",
    )
    reading = read(TITLE + "\n".join(lines))

    text = printed(reading)
    assert text.index("现报告如下") < text.index("一、单位画像\n总的情况是好的。\n（一）主要职能")
    assert text.rstrip().endswith(
        "三、还差在哪里\n数据更新不够及时。\n附件：1.部门整体支出绩效自评表\n2.项目支出绩效自评表"
    )
    assert reading.report.figures["cover.date"] == "2025-03-20"
    assert reading.unplaced == ()


def test_a_list_of_contents_is_told_and_left_out(read: Read) -> None:
    body = "一、单位画像\n负责全县数据。\n二、钱的去向\n全年支出100万元。\n三、还差在哪里\n更新不够及时。\n"
    contents = "目  录\n" + "".join(f"{line}……{page}\n" for page, line in enumerate(body.split("\n")[:-1:2], 2))
    reading = read(TITLE + contents + body)

    assert printed(reading) == printed(read(TITLE + body))
    assert len([note for note in reading.cleaned if note.kind is ReadingNoteKind.CONTENTS]) == 4


def test_what_is_no_report_stays_refused(read: Read) -> None:
    from reports.reading import UnreadableSource

    with pytest.raises(UnreadableSource):
        read("购物清单\n一、蔬菜\n白菜两斤。\n二、水果\n苹果三斤。\n三、其他\n盐一袋。\n")


def test_the_outline_goes_with_the_report(tmp_path: Path, read: Read) -> None:
    source = tmp_path / "甲.txt"
    source.write_text(
        TITLE + "一、单位画像\n负责全县数据。\n二、钱的去向\n全年支出100万元。\n三、还差在哪里\n更新不够。\n", "utf-8"
    )
    with Library.open(tmp_path / "甲.db") as library:
        stored = library.load(import_source(library, source).id)
    reading = read(source.read_text("utf-8"))

    assert stored.outline_text == encode_outline(reading.outline)
    assert title(stored.report, decode_outline(stored.outline_text)) == TITLE.strip()
    assert [place.heading for place in numbered(stored.report, decode_outline(stored.outline_text))] == [
        "单位画像",
        "钱的去向",
        "还差在哪里",
    ]


def test_a_form_of_one_table_comes_in(tmp_path: Path) -> None:
    from actions.outlines import available

    corpus = Path(__file__).parents[2] / "data" / "reading" / "b04-hubei-town.docx"
    reading = read_source(corpus, tuple(source.outline for source in available()))

    assert (reading.report.unit, reading.report.year) == ("白石桥镇人民政府", "2020")
    assert "基本支出总额 1,286.54 项目支出总额 934.20" in printed(reading)
    assert reading.unplaced == ()


def test_sub_headings_stand_below_a_chapter_that_the_outline_does_not_know(shipped_text: str, read: Read) -> None:
    own = "七、绩效评价工作开展情况\n（一）评价目的\n掌握资金使用效果。\n（二）评价过程\n成立小组，现场核查。\n"
    head, rest = shipped_text.split("七、", 1)
    rest = rest.replace("九、", "十、", 1).replace("八、", "九、", 1)
    reading = read(f"{head}{own}八、{rest}")

    at = places(reading).index((1, "绩效评价工作开展情况"))
    assert places(reading)[at + 1 : at + 3] == [(2, "评价目的"), (2, "评价过程")]
    assert "（二）评价过程\n成立小组，现场核查。\n" in printed(reading)
    assert reading.unplaced == ()

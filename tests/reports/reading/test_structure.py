"""Cover, headings and sections: what is recognised, what is kept, what is told."""

from collections.abc import Callable

import pytest

from actions.outlines import named
from domain.cover import cover_lines
from domain.layout import title
from domain.outline import TITLE, Outline
from domain.report import Report
from reports.reading import Reading, ReadingNoteKind, read_text
from reports.reading.numbering import NumberStyle, chinese_value, prefix
from resources import path as resource
from tests.reports.reading.build import kinds, printed

Read = Callable[[str], Reading]

UNIT, YEAR, WIDE = "{cover.unit}", "{cover.year}", "{cover.year:全角}"
COVER = "2024年度某县林业局整体支出绩效自评报告\n单位名称（盖章）：某县林业局\n"
BODY = """一、基本情况
（一）某县林业局基本情况
负责全县林业工作。
（二）某县林业局2024年度整体支出绩效目标
完成造林任务。
二、一般公共预算支出情况
（一）基本支出情况
2024年度全年预算数100万元。
（二）项目支出情况
1.造林项目支出10万元。
三、政府性基金预算支出情况
无。
六、资金使用及绩效情况
（一）部门整体支出绩效情况
任务全部完成。
（二）专项资金支出绩效情况
成活率较高。
七、存在的问题及原因分析
进度偏慢。
八、下一步改进措施
加快进度。
"""


def notes(reading: Reading, *chosen: ReadingNoteKind) -> list[tuple[ReadingNoteKind, int, str, str]]:
    return [(note.kind, note.line, note.quote, note.became) for note in reading.cleaned if note.kind in chosen]


@pytest.mark.parametrize(
    ("text", "style", "value", "typed"),
    [
        ("一、基本", NumberStyle.TOP, 1, "一、"),
        ("十 、其他", NumberStyle.TOP, 10, "十 、"),
        ("十二．其他", NumberStyle.TOP, 12, "十二．"),
        ("二.其他", NumberStyle.TOP, 2, "二."),
        ("（一）基本", NumberStyle.SUB, 1, "（一）"),
        ("(一）基本", NumberStyle.SUB, 1, "(一）"),
        ("（ 三 ）基本", NumberStyle.SUB, 3, "（ 三 ）"),
        ("（二）、基本", NumberStyle.SUB, 2, "（二）、"),
        ("（2）基本", NumberStyle.BRACKETED, 2, "（2）"),
        ("(２)基本", NumberStyle.BRACKETED, 2, "(２)"),
        ("1.基本", NumberStyle.ITEM, 1, "1."),
        ("１．基本", NumberStyle.ITEM, 1, "１．"),
        ("1、基本", NumberStyle.ITEM, 1, "1、"),
        ("2)基本", NumberStyle.ITEM, 2, "2)"),
        ("1.2022年", NumberStyle.ITEM, 1, "1."),
        ("③基本", NumberStyle.CIRCLED, 3, "③"),
        ("1.5万元", NumberStyle.NONE, 0, ""),
        ("一是加强", NumberStyle.NONE, 0, ""),
        ("十分重视", NumberStyle.NONE, 0, ""),
        ("2022年度", NumberStyle.NONE, 0, ""),
        ("", NumberStyle.NONE, 0, ""),
    ],
)
def test_numbers_before_lines(text: str, style: NumberStyle, value: int, typed: str) -> None:
    found = prefix(text)
    assert (found.style, found.value, found.typed) == (style, value, typed)


@pytest.mark.parametrize(
    ("digits", "value"), [("一", 1), ("十", 10), ("十九", 19), ("二十", 20), ("二十一", 21), ("一一", 0), ("十十", 0)]
)
def test_chinese_numerals(digits: str, value: int) -> None:
    assert chinese_value(digits) == value


@pytest.mark.parametrize(
    ("typed", "year", "unit", "stored"),
    [
        ("2024年度某县林业局整体支出绩效自评报告", "2024", "某县林业局", None),
        ("2024年度某县林业局部门整体支出绩效自评报告", "2024", "某县林业局", 1),
        ("2024年某县林业局整体支出绩效自评报告", "2024", "某县林业局", 2),
        ("某县林业局2024年度部门整体支出绩效自评报告", "2024", "某县林业局", 5),
        ("某县林业局2024年部门整体支出绩效评价报告", "2024", "某县林业局", f"{UNIT}{YEAR}年部门整体支出绩效评价报告"),
        ("某县林业局关于2024年整体支出绩效的汇报", "2024", "某县林业局", f"{UNIT}关于{YEAR}年整体支出绩效的汇报"),
        ("２０２４年度某县林业局整体支出绩效自评报告", "2024", "某县林业局", f"{WIDE}年度{UNIT}整体支出绩效自评报告"),
        ("2024年度某县林业局(机关)整体支出绩效自评报告", "2024", "某县林业局(机关)", None),
        ("2024年度部门整体支出绩效自评报告", "2024", "", "{cover.year}年度部门整体支出绩效自评报告"),
        ("1024年度某县林业局整体支出绩效自评报告", "", "某县林业局", "1024年度{cover.unit}整体支出绩效自评报告"),
        ("{2024}年度某县林业局整体支出绩效自评报告", "2024", "某县林业局", None),
    ],
)
def test_titles(typed: str, year: str, unit: str, stored: str | int | None, read: Read, outline: Outline) -> None:
    report = read(f"{typed}\n{BODY}").report
    if "{" not in typed:
        assert (report.year, report.unit) == (year, unit or "某县林业局")
        assert report.headings.get(TITLE) == (outline.title[stored] if isinstance(stored, int) else stored)
    assert title(report, outline) == typed


def test_a_title_on_several_lines(read: Read) -> None:
    reading = read(f"2024年度\n某县林业局\n整体支出绩效自评报告\n{BODY}")
    assert printed(reading).startswith("2024年度某县林业局整体支出绩效自评报告\n一、")
    assert reading.unplaced == ()
    assert ReadingNoteKind.LINE_BREAK in kinds(reading)


def test_another_title_on_several_lines(read: Read) -> None:
    reading = read(f"附件2\n2024年\n某县林业局\n整体支出绩效评价报告\n{BODY}")
    assert reading.report.headings[TITLE] == "{cover.year}年{cover.unit}整体支出绩效评价报告"
    assert reading.unplaced == ("附件2",)


def test_a_spread_title(read: Read, outline: Outline) -> None:
    reading = read(f"2024年度 某县林业局 整体支出绩效自评报告\n{BODY}")
    assert title(reading.report, outline) == "2024年度某县林业局整体支出绩效自评报告"
    assert ReadingNoteKind.WHITE_SPACE in kinds(reading)


def test_a_report_without_cover_is_known_by_its_headings(read: Read) -> None:
    report = read(BODY).report
    assert (report.year, report.unit) == ("", "某县林业局")
    assert report.headings["profile.goals"] == "{cover.unit}2024年度整体支出绩效目标"


@pytest.mark.parametrize(
    ("line", "stored", "unit"),
    [
        ("单位名称（盖章）：某县林业局", "单位名称（盖章）：{cover.unit}", "某县林业局"),
        ("单位名称(盖章):某县林业局", "单位名称(盖章):{cover.unit}", "某县林业局"),
        ("填报单位（盖章）：", "填报单位（盖章）：", "某县林业局"),
        ("部门（单位）名称（盖章）：某县水利局", "部门（单位）名称（盖章）：某县水利局", "某县林业局"),
        ("单位名称（ 盖 章 ）：某县林业局", "单位名称（盖 章）：{cover.unit}", "某县林业局"),
    ],
)
def test_the_line_for_the_seal_is_kept_as_typed(line: str, stored: str, unit: str, read: Read) -> None:
    reading = read(f"2024年度某县林业局整体支出绩效自评报告\n{line}\n{BODY}")
    assert reading.report.prose["cover.seal_line"] == stored
    assert reading.report.unit == unit
    assert reading.unplaced == ()


def test_the_line_for_the_seal_names_the_unit_where_the_title_does_not(read: Read) -> None:
    report = read(f"2024年度部门整体支出绩效自评报告\n单位名称（盖章）：某县林业局\n{BODY}").report
    assert report.unit == "某县林业局"
    assert report.prose["cover.seal_line"] == "单位名称（盖章）：{cover.unit}"


@pytest.mark.parametrize(
    ("lines", "expected", "told"),
    [
        ("联系人：张三\n联系电话：0731-12345678", {"contact": "张三", "phone": "0731-12345678"}, False),
        ("联系人:张三 联系电话:0731-12345678", {"contact": "张三", "phone": "0731-12345678"}, True),
        ("联系人：", {}, True),
        ("2025年3月20日", {"date": "2025-03-20"}, False),
        ("2025-03-20", {"date": "2025-03-20"}, True),
        ("填报日期：2025年03月20日", {"date": "2025-03-20"}, True),
    ],
)
def test_contact_and_date(lines: str, expected: dict[str, str], told: bool, read: Read) -> None:
    reading = read(f"{COVER}{lines}\n{BODY}")
    found = {key: value for key, value in reading.report.figures.items() if key.startswith("cover.")}
    assert {key.removeprefix("cover."): value for key, value in found.items()} == {
        "year": "2024", "unit": "某县林业局", **expected,
    }  # fmt: skip
    assert (ReadingNoteKind.COVER_LINE in kinds(reading)) is told
    assert reading.unplaced == ()


@pytest.mark.parametrize(
    "line", ["2025年2月30日", "请于三月底前报送", "详见附件" * 30, "附件：自评表", "一个没有冒号的标签"]
)
def test_other_lines_of_the_cover_are_kept_unplaced(line: str, read: Read) -> None:
    reading = read(f"{COVER}{line}\n{BODY}")
    assert reading.unplaced == (line,)
    assert (reading.left_over[0].kind, reading.left_over[0].line) == (ReadingNoteKind.COVER, 3)


@pytest.mark.parametrize(
    ("line", "stored"),
    [
        ("预算编码：204003", "预算编码：204003"),
        ("评价年度：2024年度", "评价年度：{cover.year}年度"),
        ("评价年度：二〇二四年", "评价年度：二〇二四年"),
        ("被评价单位：某县林业局", "被评价单位：{cover.unit}"),
        ("评价方式：部门（单位）绩效自评", "评价方式：部门（单位）绩效自评"),
        ("单位负责人（签字）：张三 填报人：李四", "单位负责人（签字）：张三 填报人：李四"),
        ("填报人：李四", "填报人：李四"),
        ("邮政编码：410000", "邮政编码：410000"),
        ("填报日期：2025年3月", "填报日期：2025年3月"),
        ("2025年3月", "2025年3月"),
        ("二〇二五年三月", "二〇二五年三月"),
        ("某县财政局监制", "某县财政局监制"),
        ("某县财政局（制）", "某县财政局（制）"),
    ],
)
def test_a_line_that_covers_of_other_forms_have_prints_on_this_one(line: str, stored: str, read: Read) -> None:
    reading = read(f"{COVER}{line}\n联系人：张三\n{BODY}")
    assert reading.unplaced == ()
    assert reading.report.prose["cover.lines"] == stored
    below = printed(reading).split("一、")[0]
    assert line in below
    assert [text for _key, text in cover_lines(reading.report, reading.outline)][:2] == [
        "单位名称（盖章）：某县林业局",
        line,
    ]


@pytest.mark.parametrize("day", ["二〇二五年三月二十日", "二○二五年三月二十日", "２０２５年３月２０日", "2025.3.20"])
def test_a_date_in_any_numerals_is_the_report_s(day: str, read: Read) -> None:
    for line in (day, f"报告日期：{day}", f"填报时间：{day}"):
        reading = read(f"{COVER}{line}\n{BODY}")
        assert reading.report.figures["cover.date"] == "2025-03-20"
        assert reading.unplaced == ()


def test_a_day_by_itself_is_the_report_s_before_one_with_a_label(read: Read) -> None:
    reading = read(f"{COVER}编制日期：2025年3月1日\n2025年3月20日\n{BODY}")
    assert reading.report.figures["cover.date"] == "2025-03-20"
    assert reading.report.prose["cover.lines"] == "编制日期：2025年3月1日"
    assert ReadingNoteKind.COVER_LINE not in kinds(reading)


def test_the_sealed_line_takes_its_place_from_one_that_only_names_the_unit(read: Read) -> None:
    title_line = COVER.split("\n")[0]
    reading = read(f"{title_line}\n评价单位：某县林业局\n单位名称（盖章）：某县林业局\n{BODY}")
    assert reading.report.prose["cover.seal_line"] == "单位名称（盖章）：{cover.unit}"
    assert reading.report.prose["cover.lines"] == "评价单位：{cover.unit}"


def test_a_line_of_the_outline_s_cover_that_the_title_contradicts_is_kept_unplaced() -> None:
    source = named("guangdong-2021")
    assert source is not None
    text = resource("samples", "guangdong-2023-lanwan.txt").read_text("utf-8")
    assert "评价年度：2023年度" in text
    reading = read_text(text.replace("评价年度：2023年度", "评价年度：2022年度").encode(), [source.outline])
    assert reading.report.year == "2023"
    assert reading.unplaced == ("评价年度：2022年度",)


def test_a_second_date_is_kept_unplaced(read: Read) -> None:
    assert read(f"{COVER}2025年3月20日\n2025年3月21日\n{BODY}").unplaced == ("2025年3月21日",)


def test_missing_headings_are_told_in_order(read: Read) -> None:
    found = notes(read(COVER + BODY), ReadingNoteKind.MISSING_HEADING)
    assert [became for _, _, _, became in found] == [
        "四、国有资本经营预算支出情况",
        "五、社会保险基金预算支出情况",
        "九、绩效自评结果拟应用和公开情况",
        "十、其他需要说明的情况",
    ]


def heading_of(line: str, section: str, read: Read) -> Report:
    """The report with one heading of BODY replaced."""
    old = {"problems": "七、存在的问题及原因分析", "profile.goals": "（二）某县林业局2024年度整体支出绩效目标"}[section]
    return read(COVER + BODY.replace(old, line)).report


@pytest.mark.parametrize(
    ("line", "stored"),
    [
        ("七、存在的问题及原因分析", None),
        ("七 、 存在的问题及原因分析", None),
        ("7、存在的问题及原因分析", None),
        ("存在的问题及原因分析", None),
        ("七、存在的主要问题及原因分析", "存在的主要问题及原因分析"),
        ("七、存在的问题及原因分析。", "存在的问题及原因分析。"),
        ("七、预算管理中存在的问题及原因", "预算管理中存在的问题及原因"),
        ("七、2024年度存在问题", "{cover.year}年度存在问题"),
        ("七、某县林业局存在的问题及原因", "{cover.unit}存在的问题及原因"),
        ("七、2023年度存在的问题及原因", "2023年度存在的问题及原因"),
        ("七、存在的{问题}及原因分析", "存在的{{问题}}及原因分析"),
    ],
)
def test_a_heading_keeps_the_clerks_words(line: str, stored: str | None, read: Read) -> None:
    report = heading_of(line, "problems", read)
    assert report.headings.get("problems") == stored
    assert report.prose["problems"] == "进度偏慢。"


@pytest.mark.parametrize(
    ("line", "stored"),
    [
        ("（二）本单位2024年度整体支出绩效目标", "本单位{cover.year}年度整体支出绩效目标"),
        ("（二）林业局整体支出绩效目标", "林业局整体支出绩效目标"),
        ("（二）县林业系统2024年度绩效目标", "县林业系统{cover.year}年度绩效目标"),
        ("（2）绩效目标设定情况", "绩效目标设定情况"),
    ],
)
def test_what_stands_for_the_units_name_may_vary(line: str, stored: str, read: Read) -> None:
    assert heading_of(line, "profile.goals", read).headings["profile.goals"] == stored


def test_a_heading_and_its_text_on_one_line(read: Read) -> None:
    text = (COVER + BODY).replace("支出情况\n无。", "支出情况：无。").replace("原因分析\n", "原因分析。")
    reading = read(text)
    assert "fund" in reading.report.nil
    assert reading.report.prose["problems"] == "进度偏慢。"
    assert reading.report.headings["fund"] == "政府性基金预算支出情况："
    assert [line for _, line, _, _ in notes(reading, ReadingNoteKind.LINE_BREAK)] == [13, 19]


@pytest.mark.parametrize(
    "line",
    [
        "一是预算编制不细。",
        "一、预算编制不细",
        "七、这是一个很长的句子，讲了很多的内容，所以不会是标题。",
        "八、支出12万元",
        "（一）预算编制不细",
        "（三）绩效管理不严",
        "1.存在的问题",
        "基本情况",
        "项目支出情况。",
        "（一）基本支出情况",
        "2.下一步改进措施",
        "部门整体支出绩效情况。任务完成。",
    ],
)
def test_a_line_of_the_text_is_no_heading(line: str, read: Read, outline: Outline) -> None:
    reading = read((COVER + BODY).replace("进度偏慢。", f"进度偏慢。\n{line}\n详见附表。"))
    assert reading.report.prose["problems"] == f"进度偏慢。\n{line}\n详见附表。"
    assert reading.report.added == {}


def test_a_list_in_headings_numbers_is_no_heading(read: Read) -> None:
    items = "\n".join(f"{number}、问题{number}" for number in "一二三四五六七八九")
    reading = read((COVER + BODY).replace("进度偏慢。", items))
    assert reading.report.prose["problems"] == items
    assert reading.report.prose["improvements"] == "加快进度。"


@pytest.mark.parametrize("line", ["改进措施。", "九、" + "进一步" * 60 + "改进措施"])
def test_words_of_a_heading_not_yet_met_need_not_be_one(line: str, read: Read) -> None:
    reading = read(COVER + BODY.partition("八、")[0] + line + "\n")
    assert reading.report.prose["problems"] == f"进度偏慢。\n{line}"


def test_many_lines_like_headings_are_not_all_compared(read: Read) -> None:
    """Beyond what a report may hold, a line must have a heading's very words."""
    lines = "\n".join(f"九、第{number}项存在的主要的问题" for number in range(300))
    reading = read((COVER + BODY).replace("进度偏慢。", lines))
    assert reading.report.prose["improvements"] == "加快进度。"


def test_a_list_in_sub_headings_numbers_is_no_heading(read: Read) -> None:
    reading = read((COVER + BODY).replace("任务全部完成。", "（一）完成造林\n（二）完成抚育\n（三）完成管护"))
    assert reading.report.prose["performance.overall"] == "（一）完成造林\n（二）完成抚育\n（三）完成管护"


def test_a_heading_of_the_clerks_own_becomes_a_section(read: Read) -> None:
    text = (COVER + BODY).replace("七、存在", "七、2024年创新做法\n推行{林长制}。\n八、存在")
    reading = read(text.replace("八、下一步", "九、下一步"))
    assert reading.report.added == {"added.1": "performance"}
    assert reading.report.headings["added.1"] == "{cover.year}年创新做法"
    assert reading.report.prose["added.1"] == "推行{{林长制}}。"
    assert "七、2024年创新做法\n推行{林长制}。\n八、存在的问题及原因分析\n" in printed(reading)


def test_own_sections_follow_one_another_and_may_come_first(read: Read) -> None:
    text = COVER + "一、自评得分\n自评得分95分。\n二、自评等级\n优。\n" + BODY
    reading = read(text)
    assert reading.report.added == {"added.1": "cover", "added.2": "added.1"}
    lines = printed(reading).splitlines()
    assert lines[2:7] == ["一、自评得分", "自评得分95分。", "二、自评等级", "优。", "三、基本情况"]


def test_an_own_sub_heading(read: Read) -> None:
    reading = read((COVER + BODY).replace("七、存在", "（三）其他资金绩效情况\n效果较好。\n七、存在"))
    assert reading.report.added == {"added.1": "performance.special"}
    assert "（三）其他资金绩效情况\n效果较好。\n七、" in printed(reading)


def test_text_before_the_first_sub_heading_prints_there(read: Read) -> None:
    reading = read((COVER + BODY).replace("一、基本情况\n", "一、基本情况\n总的情况如下：\n"))
    assert reading.unplaced == ()
    assert "一、基本情况\n总的情况如下：\n（一）" in printed(reading)


def test_text_without_sub_headings_goes_to_the_first(read: Read) -> None:
    body = BODY.replace("（一）部门整体支出绩效情况\n", "").replace("（二）专项资金支出绩效情况\n", "")
    reading = read(COVER + body)
    assert reading.report.prose["performance.overall"] == "任务全部完成。\n成活率较高。"
    assert reading.unplaced == ()
    assert "（一）部门整体支出绩效情况" in [
        became for _, _, _, became in notes(reading, ReadingNoteKind.MISSING_HEADING)
    ]


def test_a_sub_heading_without_its_heading(read: Read) -> None:
    reading = read(COVER + BODY.replace("二、一般公共预算支出情况\n", ""))
    assert reading.report.prose["general.text"] == "{cover.year}年度全年预算数{general.budget}万元。"
    assert len(reading.report.rows("projects")) == 1


@pytest.mark.parametrize("leader", ["……3", "\t3", "..........（3）", ""])
def test_a_table_of_contents_is_left_out(leader: str, read: Read, outline: Outline) -> None:
    entries = [line for line in BODY.splitlines() if line[0] in "一二三六七八（"]
    contents = "目  录\n" + "".join(f"{line}{leader}\n" for line in entries)
    reading = read(COVER + contents + BODY)
    assert printed(reading) == printed(read(COVER + BODY))
    assert len(notes(reading, ReadingNoteKind.CONTENTS)) == len(entries) + 1
    assert reading.unplaced == ()


def test_contents_without_their_title_are_seen_by_the_repeat(read: Read) -> None:
    contents = "".join(f"{line}\n" for line in BODY.splitlines() if line[0] in "一二三六七八")
    reading = read(COVER + contents + BODY)
    assert printed(reading) == printed(read(COVER + BODY))
    assert len(notes(reading, ReadingNoteKind.CONTENTS)) == 6


@pytest.mark.parametrize("ending", ["目录\n", "目录\n一、总则\n"])
def test_目录_that_is_none_stays(ending: str, read: Read) -> None:
    assert ending.split("\n", maxsplit=1)[0] in printed(read(COVER + BODY + ending))


def test_date_and_name_below_the_text(read: Read) -> None:
    reading = read(COVER + BODY + "某县林业局\n2025年3月20日\n")
    assert reading.report.figures["cover.date"] == "2025-03-20"
    assert reading.report.prose["improvements"] == "加快进度。"
    assert reading.unplaced == ()
    assert notes(reading, ReadingNoteKind.SIGNATURE) == [(ReadingNoteKind.SIGNATURE, 24, "某县林业局", "")]
    assert notes(reading, ReadingNoteKind.CLOSING_DATE) == [
        (ReadingNoteKind.CLOSING_DATE, 25, "2025年3月20日", "2025年3月20日")
    ]


def test_a_date_below_the_text_is_no_second_date_of_the_cover(read: Read) -> None:
    reading = read(COVER + "2025年3月20日\n" + BODY + "2025年3月21日\n")
    assert reading.report.figures["cover.date"] == "2025-03-20"
    assert reading.report.prose["improvements"] == "加快进度。\n2025年3月21日"


@pytest.mark.parametrize(
    ("body", "nil", "told"),
    [
        ("无。", True, False),
        ("无", True, True),
        ("无；", True, True),
        ("无此项支出。", False, False),
        ("无。\n另：", False, False),
    ],
)
def test_nil_sections(body: str, nil: bool, told: bool, read: Read) -> None:
    reading = read((COVER + BODY).replace("无。", body))
    assert ("fund" in reading.report.nil) is nil
    assert reading.report.prose.get("fund.text") == (None if nil else body)
    assert (ReadingNoteKind.NIL in kinds(reading)) is told


def test_a_section_that_may_not_be_nil_keeps_the_word(read: Read) -> None:
    assert read((COVER + BODY).replace("成活率较高。", "无。")).report.prose["performance.special"] == "无。"


def test_the_outline_whose_headings_fit_best_is_chosen(outline: Outline, other_outline: Outline) -> None:
    for outlines in ([outline, other_outline], [other_outline, outline]):
        assert read_text((COVER + BODY).encode(), outlines).outline is outline
    other = "某州林草局2023年部门整体绩效自评报告\n一、自评得分情况\n自评得分97分。\n二、项目实施情况\n三、收支情况\n"
    reading = read_text(other.encode(), [outline, other_outline])
    assert reading.outline is other_outline
    assert reading.report.outline == "yuan-2023"


OTHER = """某州林草局2023年部门整体绩效自评报告
填报单位（公章）：某州林草局
一、自评得分情况
自评得分97分。
二、项目实施情况
全年实施两个项目。
1.草原修复：预算534567.89元，决算500000元。
2.苗圃改造：决算1000.50元。
三、自有资金和基金使用情况
1.示范苗圃使用自有资金35000元。
四、某州林草局2023年收支情况
2023年批复预算1,234,567.89元，决算支出1,200,000.00元。
其中：基本支出698,999.5元，项目支出50.10005万元。
"""


def test_another_outline_reads_as_well(other_outline: Outline) -> None:
    reading = read_text(OTHER.encode(), [other_outline])
    assert reading.cleaned == ()
    assert reading.unplaced == ()
    assert printed(reading) == OTHER
    rows = {str(row.cells["name"]): (row.id, row.cells.get("fund")) for row in reading.report.rows("projects")}
    assert rows == {"草原修复": (1, None), "苗圃改造": (2, None), "示范苗圃": (3, "自有资金")}
    assert reading.report.prose["projects.text"] == "全年实施两个项目。"
    assert reading.report.prose["general.text"] == (
        "{cover.year}年批复预算{general.budget:,}元，决算支出{general.expenditure:,.2}元。\n"
        "其中：基本支出{general.basic:,}元，项目支出{general.project:万元}万元。"
    )
    assert reading.report.value("projects.2.sentence") == "{name}：决算{amount:.2}元。"


def test_another_outline_knows_its_own_nil_words(other_outline: Outline) -> None:
    text = OTHER.replace("1.示范苗圃使用自有资金35000元。", "不涉及。")
    reading = read_text(text.encode(), [other_outline])
    assert reading.report.nil == {"fund"}
    assert ReadingNoteKind.NIL in kinds(reading)


def alternatives(outline: Outline) -> list[tuple[str, str, str]]:
    """Each wording of each heading as a whole line below its parent's, with the prose that text below it becomes."""
    found = []
    for top in outline.sections:
        first = top if top.parts else top.sections[0]
        found += [("", f"一、{words}", first.key) for words in top.heading]
        for section in top.sections:
            found += [(f"一、{top.heading[0]}\n", f"（一）{words}", section.key) for words in section.heading]
    return found


def test_every_wording_of_every_heading_opens_its_section(read: Read, outline: Outline) -> None:
    for above, line, key in alternatives(outline):
        line = line.replace("{cover.unit}", "某县林业局").replace("{cover.year}", "2024")
        report = read(f"{COVER}{above}{line}\n甲\n").report
        assert report.added == {}, line
        assert report.unplaced == (), line
        places = [
            prose.removesuffix(".lead").removesuffix(".text") for prose, text in report.prose.items() if text == "甲"
        ]
        assert places == [key.removesuffix(".text")], line

"""Lines without residue, stray white space and blank lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.reading.lines import SourceLine, clean_lines, is_stray
from reports.reading.notes import ReadingNote, ReadingNoteKind


def line(text: str) -> str:
    lines, _ = clean_lines(text)
    return lines[0].text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("满意占 95%，不满意占 0 %。", "满意占95%，不满意占0%。"),
        ("对 2022年度 ，开展", "对2022年度，开展"),
        ("工作； 统筹（ 一 ）规划 。", "工作；统筹（一）规划。"),
        ("一 、基本情况", "一、基本情况"),
        ("关于 “ 放管服 ” 改革", "关于“放管服”改革"),
        ("使用 APP 和 5G 设备", "使用APP和5G设备"),
        ("Windows 10 与 Word 2016", "Windows 10与Word 2016"),
        ("共 5 000 人", "共5 000人"),
        ("张三 李四", "张三 李四"),
        ("张 三", "张 三"),
        ("Hello, world. A (b) c", "Hello, world. A (b) c"),
        ("( 2022 )", "(2022)"),
        ("95 % 和 3 ‰", "95%和3‰"),
        ("\u3000\u3000正文\u00a0开头\t", "正文 开头"),
        ("[bookmark: _GoBack]7.项目", "7.项目"),
        ("甲[Bookmark:OLE_LINK1]乙［bookmark：x］", "甲乙"),
        ("[bookmarks] 和 [书签]", "[bookmarks]和[书签]"),
    ],
)
def test_stray_white_space_and_residue_go(text: str, expected: str) -> None:
    assert line(text) == expected
    assert line(expected) == expected


@pytest.mark.parametrize(
    ("left", "right", "stray"),
    [
        ("年", "2", True),
        ("2", "年", True),
        ("A", "年", True),
        ("，", "A", True),
        ("A", "B", False),
        ("A", "1", False),
        ("1", "2", False),
        ("年", "月", False),
        (",", "年", True),
        (",", "A", False),
        ("1", "%", True),
        ("1", ")", True),
        ("(", "1", True),
        ("）", "年", True),
        ("…", "A", True),
        ("é", "à", False),
    ],
)
def test_which_white_space_is_stray(left: str, right: str, stray: bool) -> None:
    assert is_stray(left, right) is stray


def test_every_clean_up_is_told_once() -> None:
    lines, notes = clean_lines("标题\n\n \n　甲 1，乙 2\n　丙\u200b\ufeff\n丁�戊\n[bookmark: a]己\n\n\n")
    assert [each.text for each in lines] == ["标题", "甲1，乙2", "丙", "丁�戊", "己"]
    assert [each.number for each in lines] == [1, 4, 5, 6, 7]
    assert notes == (
        ReadingNote(ReadingNoteKind.BLANK_LINES, 2, "", count=2),
        ReadingNote(ReadingNoteKind.WHITE_SPACE, 4, "甲 1，乙 2", count=2),
        ReadingNote(ReadingNoteKind.INDENT, 4, "甲 1，乙 2", count=2),
        ReadingNote(ReadingNoteKind.INVISIBLE, 5, "丙", count=2),
        ReadingNote(ReadingNoteKind.UNREADABLE, 6, "丁�戊"),
        ReadingNote(ReadingNoteKind.RESIDUE, 7, "[bookmark: a]"),
    )


def test_a_clean_text_has_nothing_to_tell() -> None:
    assert clean_lines("一、基本情况\n正文。\n") == ((SourceLine(1, "一、基本情况"), SourceLine(2, "正文。")), ())


def test_a_line_of_residue_alone_is_blank() -> None:
    assert clean_lines("甲\n[bookmark: a]\n乙")[0] == (SourceLine(1, "甲"), SourceLine(3, "乙"))


@given(st.text(alphabet="年2A，（) %\u3000\n[bookmark: x]\u200b"))
def test_cleaning_loses_nothing_but_space_and_residue_and_is_done_once(text: str) -> None:
    lines, _ = clean_lines(text)
    again, notes = clean_lines("".join(f"{each.text}\n" for each in lines) or "年")
    assert [each.text for each in again] == ([each.text for each in lines] or ["年"])
    assert not {ReadingNoteKind.BLANK_LINES, ReadingNoteKind.INDENT, ReadingNoteKind.INVISIBLE} & {
        note.kind for note in notes
    }
    if "[" not in text:
        kept = "".join(each.text for each in lines).replace(" ", "")
        assert kept == text.replace("\u3000", "").replace("\u200b", "").replace("\n", "").replace(" ", "")

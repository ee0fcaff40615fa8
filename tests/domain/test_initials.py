"""Words found by a few letters of their pinyin."""

import pytest

from domain.initials import initials, match
from domain.pinyin import syllable


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        ("项目支出", "xmzc"),
        ("全年预算数", "qnyss"),
        ("（二）政府性基金", "ezfxjj"),
        ("打印成 PDF…", "dycpdf"),
        ("2023年度", "2023nd"),
        ("啊座", "az"),
        ("瞭望", "w"),
        ("", ""),
    ],
)
def test_initials(words: str, letters: str) -> None:
    assert initials(words) == letters


def test_the_best_match_is_the_words_themselves() -> None:
    ranks = [match("项目支出", typed) for typed in ("项目", "支出", "xm", "zc", "项出", "xc")]
    assert ranks == sorted(ranks, reverse=True)
    assert len(set(ranks)) == len(ranks)
    assert match("项目支出", "基本") == match("项目支出", "zx") == 0
    assert match("项目支出", " ") == 1


@pytest.mark.parametrize(
    ("words", "typed"),
    [
        ("打印…", "dayin"),
        ("备份与恢复…", "beifen"),
        ("查询", "chaxun"),
        ("财政拨款支出", "zhichu"),
        ("项目支出", "xiangmuzc"),
        ("项目支出", "xmzhi"),
        ("一般公共预算", "yi ban"),
        ("年初绿化率", "lvhualv"),
    ],
)
def test_whole_syllables_find_words_too(words: str, typed: str) -> None:
    assert match(words, typed) > match("项目出处支", "xczc")


@pytest.mark.parametrize(
    ("words", "typed"), [("打印", "yinda"), ("打印", "dayinx"), ("支出", "zhichuan"), ("备份", "ei")]
)
def test_other_letters_do_not(words: str, typed: str) -> None:
    assert match(words, typed) == 0


def test_what_begins_earlier_and_is_shorter_comes_first() -> None:
    heading = "青山县林业局2024年度整体支出绩效目标，部门专项资金绩效目标、其他项目支出（除省级专项资金以外）绩效目标"
    found = [heading, "一般公共预算项目支出", "（二）项目支出情况", "项目支出"]
    ranked = sorted(found, key=lambda each: -match(each, "xmzc"))
    assert ranked == ["项目支出", "（二）项目支出情况", "一般公共预算项目支出", heading]
    assert match("（二）项目支出情况", "项目") == match("二、项目支出情况", "项目")


def test_every_common_character_has_a_syllable() -> None:
    common = [bytes((high, low)).decode("gb2312") for high in range(0xB0, 0xD7) for low in range(0xA1, 0xFF)]
    assert all(syllable(sign).isalpha() for sign in common)
    assert [*map(syllable, "县档案馆绿旅略率")] == ["xian", "dang", "an", "guan", "lv", "lv", "lve", "lv"]

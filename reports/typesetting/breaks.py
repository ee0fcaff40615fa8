"""Where a line may end, and where it may be spread: GB/T 15834, GB/T 15835 and the W3C's CLREQ."""

import re
from enum import IntEnum

from domain.patterns import pattern
from reports.typesetting.fonts import CLOSING, OPENING


class Level(IntEnum):
    """How much is lost by a break; a higher one is tried only where all lower ones together give no line."""

    FREE = 0
    ADDRESS = 1  # a web address or the like, after one of its marks
    UNIT = 2  # a number from its unit, the ends of a range, an item's number from the item
    WORD = 3  # within a Latin word
    ANYWHERE = 4  # within digits; before 。 or after （
    NEVER = 5


class Spread(IntEnum):
    """Whether the place between two characters may open: never, where nothing else helps, always."""

    SHUT = 0
    TIGHT = 1
    OPEN = 2


_UNITS = """
    年度 年级 年代 年 季度 个季度 个月 月份 月 日 号 周年 周岁 周 天 小时 时 分钟 分 秒 世纪 学年 元 角 美元 欧元
    港元 日元 个百分点 百分点 个人 个工作日 工作日 个 人次 人 名 位 户次 户 家 次 件次 件 项次 项 宗 起 例 场次 场
    批次 批 期 届 轮 类 种 级 处 座 所 间 栋 幢 层 单元 亩 公顷 平方米 平方公里 平方千米 平方 立方米 公里 千米 米
    厘米 毫米 公斤 千克 克 吨 公升 升 毫升 千瓦时 千瓦 度 台套 台 套 辆 架 艘 部 本 册 份 篇 条 款 章 节 字 页 张
    块 支 只 头 株 棵 根 把 倍 成 折 岁 村 镇 乡 县 市 区 省 街道 社区 楼 室 组 队 班 人月 ㎡ ㎏ ㎞ ㎝ ㎜ ㎎ ㎥
"""
_UNIT = "|".join(sorted(_UNITS.split(), key=len, reverse=True))
_DIGIT = "[0-9０-９]"
_NUMBER = pattern(
    rf"((?:[¥￥$€£]\s?)?(?:[-+−±＋－≥≤＞＜><=＝≈~～]\s?)?{_DIGIT}+(?:[.,:．：/／]{_DIGIT}+)*)"
    rf"(\s?(?:[%％‰℃°]|[余多来几]?[十百千万亿]*(?:{_UNIT})?(?:[/／每](?:{_UNIT}))?))"
)
_LETTERS = "!-~\u00a2-\u024f\u0300-\u052f\u1e00-\u1fff\u2010-\u2013"
_WORD = pattern(f"[{_LETTERS}]+")
_LONG = 20  # characters: a longer word is an address
_SEPARATOR = pattern(r"[/\\.,\-_?&=:;@#%+|~]+")
_RANGE = pattern(rf"(?<=[0-9０-９%％‰元年月日号万亿个人天时分])[-—～~–－](?={_DIGIT})")
_ITEM = pattern(
    r"(?:(?<=[。；：，！？、 ])|^)"
    r"(?:[0-9０-９]{1,2}[.．、](?![0-9０-９])|[(（][0-9０-９一二三四五六七八九十]{1,3}[)）]|[①-⑳⑴-⒇㈠-㈩])(?=.)"
    r"|第(?=[0-9０-９])"
)
_ONE_PIECE = pattern("—{2,}|…{2,}")
_NO_START = pattern(
    f"[{re.escape(CLOSING)},.;:?!)\\]}}>%％‰℃°·…々ー／]|(?<![{_LETTERS}])/|(?<!—)—(?![—0-9０-９])|[～－–](?![0-9０-９])"
)
_NO_END = pattern(f"[{re.escape(OPENING)}(\\[{{<￥¥$€£№＃#／]|/(?![{_LETTERS}])")
_SPACE = pattern(r"\s")
_CHINESE_SPACE = pattern(rf"(?<![{_LETTERS}\s])\s+|\s+(?![{_LETTERS}\s])")
_MARK = pattern("[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]")


def joints(text: str) -> tuple[bytearray, bytearray]:
    """What a break before each character loses (Level), and whether the place before it may open (Spread)."""
    levels = bytearray(len(text) + 1)
    spreads = bytearray([Spread.OPEN]) * (len(text) + 1)
    for word in _WORD.finditer(text):
        _fill(levels, word.start() + 1, word.end(), Level.WORD)
        _fill(spreads, word.start() + 1, word.end(), Spread.TIGHT)
        if word.end() - word.start() >= _LONG:
            for mark in _SEPARATOR.finditer(text, word.start() + 1, word.end() - 1):
                levels[mark.end()] = Level.ADDRESS
    _join_numbers(text, levels, spreads)
    _keep_edges(text, levels)
    for piece in _ONE_PIECE.finditer(text):
        _fill(levels, piece.start() + 1, piece.end(), Level.ANYWHERE)
        _fill(spreads, piece.start() + 1, piece.end(), Spread.SHUT)
    for alone in (_SPACE, _MARK):
        for found in alone.finditer(text):
            levels[found.start()] = Level.NEVER
            spreads[found.start()] = Spread.SHUT
    for space in _CHINESE_SPACE.finditer(text):  # wide enough as it is
        spreads[space.end()] = Spread.SHUT
    return levels, spreads


def _fill(joints: bytearray, start: int, stop: int, value: int) -> None:
    joints[start:stop] = bytes([value]) * (stop - start)


def _raise(levels: bytearray, place: int, level: Level) -> None:
    levels[place] = max(levels[place], level)


def _join_numbers(text: str, levels: bytearray, spreads: bytearray) -> None:
    """A number stays whole, with its sign, its unit, the other end of a range; an item's number with its item."""
    for number in _NUMBER.finditer(text):
        start, middle, stop = number.start(), number.end(1), number.end()
        _fill(levels, start + 1, middle, Level.ANYWHERE)
        _fill(spreads, start + 1, middle, Spread.TIGHT)
        if stop > middle:
            _fill(levels, middle + 1, stop, Level.WORD)
            levels[middle] = Level.UNIT
    for item in _ITEM.finditer(text):
        _raise(levels, item.end(), Level.UNIT)
    for between in _RANGE.finditer(text):  # its dash is no sign of the number behind it
        levels[between.start()], levels[between.end()] = Level.ANYWHERE, Level.UNIT


def _keep_edges(text: str, levels: bytearray) -> None:
    """No closing mark begins a line, no opening one ends it."""
    for mark in _NO_START.finditer(text):
        _raise(levels, mark.start(), Level.ANYWHERE)
    for mark in _NO_END.finditer(text):
        _raise(levels, mark.end(), Level.ANYWHERE)

"""Breaks a title into lines: 梯形 or 菱形, no word and no name split, never equal lines or an hourglass."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import ceil

from domain.patterns import pattern
from reports.typesetting.breaks import Level, joints

_MOST_LINES = 4
_MINOR, _LETTERS, _DISTRICT, _AFTER_LEAD, _IN_NAME, _BAD_SHAPE = 3.0, 30.0, 15.0, 50.0, 200.0, 1000.0
_LINE, _UNEVEN = 6.0, 0.5
_SHORT = 4  # em: a shorter line looks lost
# No segmenter: the only one in common use, jieba, has no wheel and takes 2.5 s and 100 MB for its dictionary, where a
# title of these reports has a dozen words beside the unit's name.
_PLAIN = """
    部门 单位 本级 整体 支出 项目 专项 资金 绩效 评价 自评 自查 目标 报告 情况 工作 年度 财政 预算 决算 基本
    一般公共 公共预算 政府性基金 国有资本经营 社会保险 专项资金 执行 管理 使用 总结 说明 公开 有关 事项 开展 进行 汇总
"""
_WORDS = tuple(sorted(_PLAIN.split(), key=len, reverse=True))
_LEADS = ("关于", "及其", "对", "和", "与")
_YEAR = pattern("[0-9]{4}年度?")


def shape(text: str, name: str, width: Callable[[str], float], measure: float) -> tuple[str, ...]:
    """The lines of a title that ``name`` is part of; breaks that the clerk has set (line ends) are kept.

    ``width`` measures a piece of it; the answer is empty where no few lines of that measure hold it.
    """
    if "\n" in text:
        lines = tuple(line.strip() for line in text.split("\n") if line.strip())
        return lines if all(width(line) <= measure for line in lines) else ()
    places = _places(text, name)
    fewest = max(1, ceil(width(text) / measure))
    ways = [
        way
        for count in (fewest, fewest + 1)
        if count <= _MOST_LINES
        for way in _ways(text, places, count, width, measure)
    ]
    if not ways:
        return ()
    best = min(ways, key=lambda way: _cost(way, text, places, width))
    return tuple(text[start:stop].strip() for start, stop in pairwise(best))


def titled(text: str, subject: str, name: str, width: Callable[[str], float], measure: float) -> tuple[str, ...]:
    """The lines of an attachment's title; ``subject``, which it ends with, begins a line if one does not hold all."""
    if not subject or width(text) <= measure:
        return shape(text, name, width, measure)
    both = [shape(part, name, width, measure) for part in (text.removesuffix(subject), subject)]
    return (*both[0], *both[1]) if all(both) else ()


def _places(text: str, name: str) -> dict[int, float]:
    """Where the title may be broken, and what each break costs."""
    levels, _ = joints(text)
    places: dict[int, float] = {}
    before = ""
    for start, kind in _tokens(text, name):
        places[start] = 0.0 if before == "year" and len(places) == 1 else _boundary(before, kind)
        if kind == "name":
            places |= {start + n: _DISTRICT if name[n - 1] in "省市州县区旗" else _IN_NAME for n in range(1, len(name))}
        before = kind
    return {place: cost for place, cost in places.items() if place and levels[place] == Level.FREE}


def _tokens(text: str, name: str) -> Iterator[tuple[int, str]]:
    """Where each token begins and its kind: name, year, word, lead, or blank for a letter of no known word."""
    start = 0
    while start < len(text):
        year = _YEAR.match(text, start)
        kinds = (("name", (name,)), ("year", (year[0] if year else "",)), ("word", _WORDS), ("lead", _LEADS))
        known = ((len(word), kind) for kind, words in kinds for word in words if word and text.startswith(word, start))
        length, kind = next(known, (1, ""))
        yield start, kind
        start += length


def _boundary(before: str, after: str) -> float:
    """The cost of a break between two kinds of word; letters that are no known word may belong together."""
    if before == "lead":
        return _AFTER_LEAD
    if "name" in (before, after) or after in ("year", "lead"):
        return 0.0
    if before == "year":
        return 2 * _MINOR
    return _MINOR if before and after else _LETTERS


def _ways(
    text: str, places: dict[int, float], count: int, width: Callable[[str], float], measure: float, start: int = 0
) -> Iterator[Sequence[int]]:
    """Every way to break the rest of a title into so many lines that fit, as the places where lines begin and end."""
    if count == 1:
        if width(text[start:]) <= measure:
            yield start, len(text)
        return
    for place in places:
        if place > start and width(text[start:place]) <= measure:
            yield from ((start, *rest) for rest in _ways(text, places, count - 1, width, measure, place))


def _cost(way: Sequence[int], text: str, places: dict[int, float], width: Callable[[str], float]) -> float:
    widths = [width(text[start:stop]) for start, stop in pairwise(way)]
    steps = [after - before for before, after in pairwise(widths)]
    equal = any(abs(step) < 1 for step in steps)
    hourglass = any(first < 0 < second for first, second in pairwise(steps))
    looks = _LINE * len(widths) + _UNEVEN * (max(widths) - min(widths)) + _BAD_SHAPE * (equal + hourglass)
    lost = 10.0 * sum(wide < _SHORT for wide in widths) + 2.0 * any(abs(step) < 2 for step in steps)
    return looks + lost + sum(places[place] for place in way[1:-1])

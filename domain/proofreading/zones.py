"""The parts of a text by what they are for: telling results, setting goals, or neither, as headings and leads say.

A heading governs the lines below it up to the next of its own level; words before a colon (实际完成值：, 年度目标：)
govern what stands behind them, up to the next such words or the end of the line. 产出, 效益 and 满意度 are said of
both: there the heading above decides, and at last the title.
"""

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from domain.patterns import pattern
from domain.proofreading.paragraphs import is_heading, leading_sign, paragraphs


class Zone(Enum):
    """What a stretch of text is for."""

    RESULTS = auto()
    GOALS = auto()
    OTHER = auto()  # plans of the year after, problems, causes, measures
    OPEN = auto()  # nothing says it


@dataclass(frozen=True, slots=True)
class Item:
    """A stretch of a line between its full stops and semicolons; ``start`` in characters of the text.

    ``is_led``: whether words before a colon govern it, and not a heading alone; ``lead``: what leads to it in its line.
    """

    start: int
    words: str
    zone: Zone
    is_led: bool
    lead: str


_OTHER = pattern(
    "下一?步|打算|计划|明年(?!的?[^，。；：]{0,6}目标)|下一?年(?!度?的?[^，。；：]{0,6}目标)|改进|措施|建议|问题|原因|不足|整改|概况|背景|依据|标准|要求|偏差|思路|展望|原则|说明$|任务分解|可持续"
)
_RESULTS = pattern(
    "(?:完成|实现|达成|落实|执行)(?:情况|结果|值)|实际(?:完成|产出|效果|成果|效益|值|取得|达到)|成效|成果|成绩|亮点|工作回顾|年终总结|绩效(?:情况|分析|实现)|主要绩效|取得的|完成的|支出绩效$"
    "|(?:产出|效益|效果|满意度)(?:情况|分析|实现|方面的?完成)|实施效果|逐项交账|回头看"
)
_GOALS = pattern("目标|预期(?:产出|效益|效果|成果|成效)|(?:年初|年度|计划|申报)指标值|^指标值$|绩效指标设[定置]")
_NO_GOALS = pattern("完成|实现|达成|自评|评价|对照|监控|执行|情况|结果|得分|实际|依据|基础|较|比|超|问题")
_BOTH = pattern(
    "^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．])?(?:产出|效益|效果|满意度|(?:社会|经济|生态)(?:效益|效果|影响)|数量|质量|时效|服务对象满意度)"
    "(?:数量|质量|时效|效益)?(?:指标|方面|与效果|和效果|及效果|与效益|和效益)?(?:[（(][^）)]{0,12}[）)])?[，。]?$"
)
_ITEM = pattern(r"[^。；\n]+[。；]?")
_LEAD = pattern(
    r"^(?P<sign>[\x20\u3000]{0,4}(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|[一二三四五六七八九十]是|[①-⑳—]{1,2})?\x20{0,4})(?P<words>[^，。；：:“”\n]{2,30}?)(?:[：:]|[为是][：:]|——)"
)
_SAID = pattern(
    "^(?:[^。；：“”\n]{0,30}，)?(?P<words>[^，。；：“”\n]{0,16}?(?:实际取得的|实际完成的|取得的实际)[^，。；：“”\n]{1,8}?)[是为]"
)
_SIDE = pattern("^[ ]*(?P<words>(?:产出|效益|效果|满意度|质量|数量|时效)(?:方面|指标)?)，")
_LOOKS_BACK = pattern(
    "^(?P<words>(?:过去的?一年|一年来|这一年)(?:里|来|中)?|回顾[^，。；：\n]{0,10}|从[^，。；：\n]{2,10}(?:效果|成效|结果|情况)(?:来)?看)，"
)
_SIGN = pattern(
    "^[\x20\u3000]{0,8}(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．](?![0-9])|[一二三四五六七八九十]是|[①-⑳—]{1,2})\x20*"
)
_CELL = pattern(r"[^|\t]+")
_ACTUAL = pattern("^(?:实际|全年)?(?:完成|实现)(?:值|情况)(?:[（(].{0,8}[）)])?$|^实际值$")
_SHORT, _LONGEST = 18, 60  # characters of a heading without a number; of a title, and of what leads to an item
_UNNUMBERED, _LEADS, _ITEM_LENGTH = 2, 3, 400


def zone_of(words: str, above: Zone) -> Zone:
    """The zone that a heading or a lead opens, given the one above it."""
    words = words.strip().rstrip("：:")
    if _GOALS.search(words) and not _NO_GOALS.search(words):
        return Zone.GOALS
    if _OTHER.search(words):
        return Zone.OTHER
    if _RESULTS.search(words):
        return Zone.RESULTS
    return above if _BOTH.match(words) else Zone.OPEN


def items(text: str) -> Iterator[Item]:
    """The stretches of a text that tell results, or set goals."""
    levels: dict[int, Zone] = {}
    lines = paragraphs(text)
    title = _of_title(next((line for _, line in lines if line.strip()), ""))
    column = (0, 0)
    for start, line in lines:
        words = line.strip()
        if not words:
            continue
        if "|" in line or "\t" in line:
            column = yield from _of_row(start, line, column)
            continue
        level = _level(line, words)
        zone = next((levels[each] for each in sorted(levels, reverse=True)), Zone.OPEN)
        if level is not None:
            kept = {each: found for each, found in levels.items() if each < level}
            above = next((kept[each] for each in sorted(kept, reverse=True)), title)
            own = zone_of(words, above)
            levels = {**kept, level: above if own is Zone.OPEN and kept else own}
            continue
        yield from _of_line(start, line, zone, title)


def _of_title(words: str) -> Zone:
    if len(words) > _LONGEST or "。" in words:
        return Zone.OPEN
    zone = zone_of(words, Zone.OPEN)
    if zone is Zone.OPEN and ("自评" in words or "绩效报告" in words or "评价报告" in words):
        return Zone.RESULTS
    return zone


def _level(line: str, words: str) -> int | None:
    """How deep a heading stands; None for other lines. A short line without a number stands below the chapters."""
    if is_heading(line) and not words.endswith("。") and "：" not in words[:-1]:
        sign = leading_sign(0, line)
        return int(sign.level) if sign else None
    is_bare = (
        len(words) <= _SHORT and not any(mark in words[:-1] for mark in "，。；：、|\t") and words[-1] not in "。；，"
    )
    return _UNNUMBERED if is_bare and not any(each.isdigit() for each in words[4:]) else None


def _of_row(start: int, line: str, column: tuple[int, int]) -> Generator[Item, None, tuple[int, int]]:
    """The cell of a row that stands under 实际完成值; ``column``: its place, and how many cells the head has."""
    cells = [(match.start(), match[0]) for match in _CELL.finditer(line)]
    heads = [place for place, (_, cell) in enumerate(cells) if _ACTUAL.match(cell.strip())]
    if heads:
        return heads[0], len(cells)
    place, count = column
    if count == len(cells) > 1:
        at, cell = cells[place]
        words = cell.lstrip()
        yield Item(start + at + len(cell) - len(words), words.rstrip(), Zone.RESULTS, True, "")
    return column


def _of_line(start: int, line: str, zone: Zone, title: Zone) -> Iterator[Item]:
    above, is_led = zone, False
    for match in _ITEM.finditer(line):
        words, at = match[0], match.start()
        if back := _LOOKS_BACK.match(words):
            above, is_led = Zone.RESULTS, False
            words, at = words[back.end() :], at + back.end()
        for _ in range(_LEADS):
            lead = _LEAD.match(words) or _SAID.match(words) or _SIDE.match(words)
            if lead is None:
                break
            opened = zone_of(lead["words"], zone if zone is not Zone.OPEN else title)
            if opened is not Zone.OPEN:
                is_answered = opened is Zone.GOALS and zone is Zone.RESULTS  # a goal beside what came of it
                above, is_led = Zone.OTHER if is_answered else opened, True
            elif is_led and "：" in lead[0]:
                above, is_led = zone, False
            words, at = words[lead.end() :], at + lead.end()
        if sign := _SIGN.match(words):
            words, at = words[sign.end() :], at + sign.end()
        if above in (Zone.RESULTS, Zone.GOALS) and len(words) <= _ITEM_LENGTH:
            yield Item(start + at, words, above, is_led, line[max(0, at - _LONGEST) : at])

"""The parts of a text by what they are for: telling results, setting goals, or neither, as headings and leads say.

A heading governs the lines below it up to the next of its own level; words before a colon (实际完成值：, 年度目标：)
govern what stands behind them, up to the next such words or the end of the line. 产出, 效益 and 满意度 are said of
both: there the heading above decides, and at last the title.
"""

from collections.abc import Generator, Iterator, Sequence
from enum import Enum, auto
from functools import lru_cache

from msgspec import Struct

from domain.patterns import pattern
from domain.proofreading.at_hand import at_hand
from domain.proofreading.paragraphs import is_heading, leading_sign, paragraphs


@at_hand
class Zone(Enum):
    """What a stretch of text is for."""

    RESULTS = auto()
    GOALS = auto()
    NEXT = auto()  # what is to be done: plans of the year after, measures against problems
    OTHER = auto()  # problems, causes, what a text starts from, rules
    OPEN = auto()  # nothing says it


class Item(Struct, frozen=True, gc=False):
    """A stretch of a line between its full stops and semicolons; ``start`` in characters of the text.

    ``is_led``: whether words before a colon govern it, and not a heading alone; ``lead``: what leads to it in its line.
    ``row``: the list that it is of, ``entry``: which of its lines or of 一是…；二是…; -1 of a line that no number or
    colon makes one of a list. ``is_ahead``: whether a heading above says that the goals are of a time to come.
    """

    start: int
    words: str
    zone: Zone
    is_led: bool
    lead: str
    row: int = -1
    entry: int = -1
    is_ahead: bool = False


_OTHER = pattern(
    "概况|背景|依据|标准(?!化)|要求|偏差|思路|原则|说明$|任务分解|可持续|现状|前期|基础|问题|原因|不足|困难|职责|机构|人员$|风险|案例"
)
_NEXT = pattern(
    "下一?步|下一?阶段|打算|计划(?!完成|执行|实现|总|下达|投资|情况)|明年|来年|次年|下一?年|下半年|今后|改进|措施|建议|整改|展望|安排(?!情况)|对策|办法"
)
_DONE_SO_FAR = pattern(
    "(?:完成|实现|达成|落实|执行|办[理结]|整改|回访)(?:了?的?(?:情况|结果|值|进展))(?:报告|通报|表)?(?:[（(].{0,12}[）)])?(?:”?一?[栏列])?$|^已(?:经)?(?:完成|办|落实|整改)|已(?:经)?(?:办[成结]|完成)的|^结果$|(?:^|[、）)．.])(?:实际)?完成$"
)
_RESULTS = pattern(
    "(?:完成|实现|达成|落实|执行)(?:情况|结果|值)|实际(?:完成|产出|效果|成果|效益|值|取得|达到)|成效|成果|成绩|亮点|工作回顾|总结$|绩效(?:情况|分析|实现)|主要绩效|取得的|完成的|支出绩效$|(?:支出|收入)决算"
    "|(?:产出|效益|效果|满意度)(?:情况|分析|实现|方面的?完成)|实施效果|(?:实际|达到的?|取得的?)效果|得[0-9.]+分$|逐项交账|回头看|(?:任务|工作|项目|建设|目标|指标|计划)的?(?:完成|落实|执行|兑现)$|(?:实施|执行|建设)的?结果$|已(?:经)?(?:办[成结]|完成)的|(?:办理|落实|整改)结果|工作完成"
)
_GOALS = pattern(
    "目标|预期(?:产出|效益|效果|成果|成效)|(?:年初|年度|计划|申报|考核|管理|运行)指标值?|^指标值?$|(?:完工|办理|发放|办结|竣工)时限$|绩效指标(?:设[定置])?$"
)
_NO_GOALS = pattern("完成|实现|达成|自评|评价|对照|监控|执行|情况|结果|得分|实际|依据|基础|较|比|超|问题|说明")
_AHEAD = pattern(
    "申报|年初|明年|下一?年|下半年|下一?步|预期|[0-9]月报|上报|新一|编制|下达|重点工作目标|工作要点|预算绩效|计划(?!完成)|安排|打算"
)
_LASTING = pattern("^可持续(?:影响|效益)?(?:指标)?$")
_AGAINST = pattern("^针对")
_BOTH = pattern(
    "^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．])?(?:产出|效益|效果|满意度|(?:社会|经济|生态)(?:效益|效果|影响)|数量|质量|时效|成本|服务对象满意度)"
    "(?:数量|质量|时效|效益|成本)?(?:指标|方面|与效果|和效果|及效果|与效益|和效益)?[一二三四五六0-9]?(?:[（(][^）)]{0,12}[）)])?[，。]?$"
)
_ITEM = pattern(r"[^。；\n]+[。；]?")
_LEAD = pattern(
    r"^(?P<sign>[\x20\u3000]{0,4}(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]|[一二三四五六七八九十]是|[①-⑳—]{1,2})?\x20{0,4})(?P<words>(?:[^，。；：:“”\n]|“[^，。；：:“”\n]{1,12}”){2,30}?)(?:[：:]|[为是][：:]|——)"
)
_BRACKETED = pattern("^[ \u3000]*【(?P<words>[^】\\n]{1,12})】")  # 【完成】
_SAID = pattern(
    "^(?:[^。；：“”\n]{0,40}，)?(?P<words>[^，。；：“”\n]{0,16}?(?:实际取得的|实际完成的|取得的实际)[^，。；：“”\n]{1,8}?)[是为]"
)
_IS = pattern(  # …，完工时限为争取早日完工; 质量指标一栏，水源井项目填工程质量较好
    "^(?:[^。；：“”\n]{0,60}?，)??(?P<words>[^，。；：“”\n]{0,10}?(?:目标|指标值?|目标值|时限|措施|办法))"
    "(?:[是为](?!了|：|何|什)|一?[栏列](?:，[^，。；：]{0,10}?)?填(?:写|报)?|填(?:写为|报|写)?|[设定]为)“?"
)
_NAMES_OF_VALUES = pattern("目标|指标|时限|措施|办法")  # without one of them there is no _IS
_RUN_IN = pattern(
    "^(?P<words>(?:数量|质量|时效|成本|产出|效益|效果|满意度|(?:社会|经济|生态)(?:效益|影响))[^，。；：\n]{0,6}|[^，。；：\n0-9]{2,10}(?:情况|结果|目标|措施|成效|安排|打算))。"
)
_SIDE = pattern("^[ ]*(?P<words>(?:产出|效益|效果|满意度|质量|数量|时效)(?:方面|指标)?)，")
_LOOKS_BACK = pattern(
    "^(?P<words>(?:过去的?一年|一年来|这一年|一年下来)(?:里|来|中)?|(?:回顾|总结)[^，。；：\n]{0,10}|从[^，。；：\n]{2,10}(?:效果|成效|结果|情况)(?:来)?看|[^，。；：\n]{0,6}(?:调查|核查|检测|测评|验收|评价|统计)结果(?:显示|表明))，"
)
_SIGN = pattern(
    "^[\x20\u3000]{0,8}(?:[（(]?[0-9]{1,3}[）)、.．](?:(?![0-9])|(?=20[0-9]{2}年|[0-9]{1,2}月))|[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八][条项个点]?(?:是|，)|[①-⑳—]{1,2})\x20*"
)
_NAMED_SIGN = pattern("^[一-龥]{2,5}[一二三四五六七八九十0-9]{1,2}[：:]")  # 目标2：, 措施三：
_NAME = pattern("^[^，。；：:0-9]{2,14}[：:]")
_ANNOUNCES = pattern(
    "(?:[一二两三四五六七八]|(?<![0-9.])[2-9])(?:件(?:实?事)|个?方面|条|[项点](?:措施|工作|任务)?)。$|如下。$"
)
_CELL = pattern(r"[^|｜\t]+")
_BARS = pattern("[|｜\t]")
_SLASHED = pattern("[^／（）：]+")
_ACTUAL = pattern("^(?:实际|全年)?(?:完成|实现)(?:值|情况)(?:[（(].{0,8}[）)])?$|^实际值$")
_SHORT, _LONGEST = 18, 60  # characters of a heading without a number; of a title, and of what leads to an item
_UNNUMBERED, _LEADS, _ITEM_LENGTH = 2, 3, 400
_NAMED, _PLAIN, _INSIDE = 20, 21, 22  # kinds of rows beside the levels of numbers


class _Line(Struct, frozen=True, gc=False):
    """A line with what governs it: ``row`` and ``entry`` as in ``Item``."""

    start: int
    words: str
    zone: Zone
    title: Zone
    is_ahead: bool
    row: int
    entry: int


@lru_cache(maxsize=1024)
def zone_of(words: str, above: Zone) -> Zone:
    """The zone that a heading or a lead opens, given the one above it."""
    words = words.strip().rstrip("：:")
    if _GOALS.search(words) and not _NO_GOALS.search(words):
        return Zone.GOALS
    if above in (Zone.GOALS, Zone.RESULTS) and _LASTING.search(words):
        return above
    for shape, zone in (
        (_AGAINST, Zone.NEXT),
        (_DONE_SO_FAR, Zone.RESULTS),
        (_OTHER, Zone.OTHER),
        (_NEXT, Zone.NEXT),
        (_RESULTS, Zone.RESULTS),
        (_BOTH, above),
    ):
        if shape.search(words):
            return zone
    return Zone.OPEN


@lru_cache(maxsize=2)
def items(text: str) -> tuple[Item, ...]:
    """The stretches of a text, each with what it is for."""
    return tuple(_items(text))


def _items(text: str) -> Iterator[Item]:
    levels: dict[int, tuple[Zone, bool]] = {}
    lines = [(start, line) for start, line in paragraphs(text) if line.strip()]
    first = lines[0][1] if lines else ""
    title, is_ahead = _of_title(first), bool(_AHEAD.search(first)) and len(first) <= _LONGEST
    column = (0, 0)
    section = 0
    zone, ahead = Zone.OPEN, is_ahead  # of the lines below the last heading
    for place, (start, line) in enumerate(lines):
        if _BARS.search(line) or line.count("／") > 1:
            column = yield from _of_row(start, line, column)
            continue
        words = line.strip()
        level = _level(line, words)
        if level is not None and not _is_leaf(level, lines[place + 1 : place + 2], levels):
            kept = {each: found for each, found in levels.items() if each < level}
            above = next((kept[each][0] for each in sorted(kept, reverse=True)), title)
            own = zone_of(words, above)
            levels = {**kept, level: (above if own is Zone.OPEN and kept else own, bool(_AHEAD.search(words)))}
            section = place
            zone, ahead = levels[max(levels)][0], is_ahead or any(each for _, each in levels.values())
            continue
        yield from _of_line(_Line(start, line, zone, title, ahead, section * 100 + _kind(line), place * 100))


def _kind(line: str) -> int:
    """What kind of list a line is of: the level of its number, or named; that of plain text is no list."""
    sign = leading_sign(0, line.strip())
    if sign is not None:
        return int(sign.level)
    words = line.strip()
    is_short = len(words) <= _SHORT * 2 and words[-1] not in "。；"
    return _NAMED if _NAMED_SIGN.match(words) or _NAME.match(words) or is_short else _PLAIN


def _is_leaf(level: int, behind: Sequence[tuple[int, str]], levels: dict[int, tuple[Zone, bool]]) -> bool:
    """Whether what looks like a heading has nothing below it, and so is a line of a list."""
    sign = leading_sign(0, behind[0][1].strip()) if behind else None
    is_over = not behind or (sign is not None and sign.level <= level)
    return is_over and any(each < level for each in levels) and level > _UNNUMBERED


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
    shape = _CELL if _BARS.search(line) else _SLASHED
    cells = [(match.start(), match[0]) for match in shape.finditer(line)]
    heads = [place for place, (_, cell) in enumerate(cells) if _ACTUAL.match(cell.strip())]
    if heads:
        return heads[0], len(cells)
    place, count = column
    if count == len(cells) > 1:
        at, cell = cells[place]
        words = cell.lstrip()
        yield Item(start + at + len(cell) - len(words), words.rstrip(), Zone.RESULTS, True, "")
    return column


class _Place(Struct, gc=False):
    """Where the reading of a line stands: what governs it, and which item of which list it has come to."""

    zone: Zone
    is_led: bool
    is_ahead: bool
    row: int
    entry: int

    def begin_next(self, line: _Line) -> None:
        """Goes on to the next item of the list in a line."""
        self.row, self.entry = line.entry * 100 + _INSIDE, self.entry + 1

    def leads(self, line: _Line, words: str) -> int:
        """The length of the words that lead to an item, which may say what it is for."""
        at = 0
        for _ in range(_LEADS):
            rest = words[at:]
            value = _IS.match(rest) if _NAMES_OF_VALUES.search(rest) else None
            marked = _LEAD.match(rest) if "：" in rest or ":" in rest or "——" in rest else None
            marked = marked or (_BRACKETED.match(rest) if "】" in rest else None)
            said = _SAID.match(rest) if "实际" in rest else None
            lead = marked or said or _SIDE.match(rest) or _RUN_IN.match(rest) or value
            if lead is None:
                break
            opened = zone_of(lead["words"], line.zone if line.zone is not Zone.OPEN else line.title)
            if lead is value and opened is Zone.OPEN and "指标" in lead["words"]:
                opened = Zone.GOALS
            if opened is not Zone.OPEN:
                is_answered = opened is Zone.GOALS and line.zone is Zone.RESULTS  # a goal beside what came of it
                self.zone, self.is_led = Zone.OTHER if is_answered else opened, True
                self.is_ahead = self.is_ahead or bool(_AHEAD.search(lead["words"]))
            elif self.is_led and ("：" in lead[0] or "】" in lead[0]):
                self.zone, self.is_led = line.zone, False
            at += lead.end()
            if lead is value:
                break
        return at

    def announces(self, words: str) -> bool:
        """Whether a sentence only says what the next ones are: 下年度计划办三件事。"""
        if len(words) > _LONGEST or not _ANNOUNCES.search(words):
            return False
        opened = zone_of(words.rpartition("，")[2], self.zone)
        if opened is not Zone.OPEN:
            self.zone, self.is_ahead = opened, self.is_ahead or bool(_AHEAD.search(words))
        return True


def _sign(words: str) -> int:
    """The length of the number before an item."""
    sign = _SIGN.match(words)
    return sign.end() if sign else 0


def _of_line(line: _Line) -> Iterator[Item]:
    row = line.row if line.row % 100 != _PLAIN else -1
    place = _Place(line.zone, False, line.is_ahead, row, line.entry)
    for match in _ITEM.finditer(line.words):
        words, at = match[0], match.start()
        if back := _LOOKS_BACK.match(words):
            place.zone, place.is_led = Zone.RESULTS, "看" in back["words"]
            words, at = words[back.end() :], at + back.end()
        step = _sign(words)
        is_inside = at > 0 and (place.is_led or step > 0)
        words, at = words[step:], at + step
        if is_inside:
            place.begin_next(line)
        led = place.leads(line, words)
        words, at = words[led:], at + led
        step = _sign(words)
        if led and not is_inside and (place.row < 0 or step > 0):
            place.begin_next(line)
        words, at = words[step:], at + step
        if words and not place.announces(words) and len(words) <= _ITEM_LENGTH:
            lead = line.words[max(0, at - _LONGEST) : at]
            yield Item(line.start + at, words, place.zone, place.is_led, lead, place.row, place.entry, place.is_ahead)

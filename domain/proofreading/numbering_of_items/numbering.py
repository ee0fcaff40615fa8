"""The numbers of headings and items over a whole text: gaps, repeats, wrong levels (GB/T 9704)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from msgspec import Struct

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.numbering_of_items.dotted import dotted, turns
from domain.proofreading.numbering_of_items.glued_items import with_glued
from domain.proofreading.numbering_of_items.sign_marks import sign_marks
from domain.proofreading.paragraphs import (
    NumberLevel,
    Sign,
    chinese,
    inner_levels,
    inner_signs,
    is_heading,
    leading_sign,
    paragraphs,
    plain,
    value,
    written,
)

GAP = "number.gap"
REPEAT = "number.repeat"
LEVEL = "number.level"

_INNER = (
    NumberLevel.CHINESE,
    NumberLevel.CHINESE_BRACKETS,
    NumberLevel.DIGITS,
    NumberLevel.DIGITS_BRACKETS,
    NumberLevel.CIRCLED,
    NumberLevel.WORDS,
    NumberLevel.ORDINALS,
)
_SPOKEN = (NumberLevel.WORDS, NumberLevel.ORDINALS)
_BREAK = pattern(r"\s*(?:附件|附表|附[：:]|目\s*录|[^，。；：]{4,50}(?:报告|说明|方案)\s*$)")
_HALF_BRACKET = pattern(
    r"\s*(?:[（(]([一二三四五六七八九十]{1,3}|[0-9]{1,2})(?![）)0-9])|([一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)])"
)
_GLUED_FIRST = pattern(r"(?<=[\u4e00-\u9fff])1[.．、](?=[\u4e00-\u9fff])")  # 一、工作扎实1.政策到位
_ANNOUNCED = pattern(
    r"(?<![件表录])[：:]\s*$|如下。?\s*$|(?:[一二三四五六七八两]|[2-9])(?:个方面|项|条|点)[^，。；]{0,6}[。：]\s*$"
)
_KEPT = 2048  # lines of which it is known what lists are in them
_ORDER = "〇一二三四五六七八九"
_HEADINGS = (NumberLevel.CHAPTER, NumberLevel.SECTION, NumberLevel.CHINESE, NumberLevel.CHINESE_BRACKETS)


class _Item(Struct, frozen=True, gc=False):
    """A sign in its list; ``last``: the last number that its paragraph reaches; ``near``: no text stands before it."""

    sign: Sign
    last: int
    near: bool = True


@dataclass(slots=True)
class _Lists:
    """The lists that are open at a place of the text, by level, and the last number of those that were closed."""

    open: dict[NumberLevel, list[_Item]] = field(default_factory=dict)
    last: dict[NumberLevel, int] = field(default_factory=dict)

    def close_below(self, level: NumberLevel) -> Iterator[list[_Item]]:
        """The lists under a level, which end here."""
        for lower in [each for each in self.open if each > level]:
            items = self.open.pop(lower)
            self.last[lower] = items[-1].last
            yield items


def numbering(text: str) -> Iterator[Finding]:
    """Every number that does not follow from the one before it, and signs that are not written as the others are."""
    lines = [(start, line, _sign_before(start, line)) for start, line in paragraphs(text) if line.strip()]
    lines = list(with_glued(lines))
    yield from _document(text, lines)
    yield from _inside(text, lines)
    yield from dotted(lines)
    yield from turns(text)
    yield from sign_marks(text, lines)


def _sign_before(start: int, line: str) -> Sign | None:
    """The sign of a line; the first cell of a table's row is no heading: 三、公务接待费|2.47|3.20."""
    sign = leading_sign(start, line)
    is_cell = ("|" in line or "\t" in line) and sign is not None and sign.level is NumberLevel.CHINESE
    return None if is_cell else sign


def _document(text: str, lines: list[tuple[int, str, Sign | None]]) -> Iterator[Finding]:
    lists = _Lists()
    following = _following([sign for _, _, sign in lines])
    near, through = True, _runs_through(text, [sign for _, _, sign in lines])
    above = ""
    for place, (start, line, sign) in enumerate(lines):
        before, above = above, line
        if sign is None:
            if _BREAK.match(line):
                yield from _ended(text, lists)
            lists.last.update(_carried(line))
            _count_half(start, line, lists, following[place])
            near = near and not line.strip()
            continue
        meant = _meant(sign, lists, following[place])
        if meant is sign and _is_next_in_brackets(line, sign, lists, following[place], before):
            meant = Sign(NumberLevel.CHINESE_BRACKETS, sign.number, sign.start, sign.end)
        if _is_too_high(sign, lists, following[place]):
            yield _finding(text, sign, LEVEL, plain(NumberLevel.DIGITS_BRACKETS, 1))
        if meant.level is not sign.level:
            yield _finding(text, sign, LEVEL, plain(meant.level, meant.number))
        for items in lists.close_below(meant.level):
            yield from _checked(text, items)
        if meant.level is NumberLevel.CHINESE and not through:
            lists.last.pop(NumberLevel.CHINESE_BRACKETS, None)  # under 二、 it begins with （一） again
        if meant.level not in lists.open and meant is sign and _starts_late(sign, lists, before):
            right = following[place].get(sign.level) == 2
            yield _finding(text, sign, GAP, written(sign, text[sign.start : sign.end], 1) if right else None)
        last = _last_in(start, line, sign) if meant is sign else meant.number
        lists.open.setdefault(meant.level, []).append(_Item(meant, last, near))
        lists.last.update((level, number) for level, number in _carried(line).items() if level > meant.level)
        near = True
    yield from _ended(text, lists)


def _runs_through(text: str, signs: list[Sign | None]) -> bool:
    """Whether the items of a text are numbered through: （三）, under the next heading （四）, and so again.

    Once is enough where the text tells how many items there are in all: 5个问题.
    """
    goes_on, before, is_new = 0, 0, False
    for sign in signs:
        if sign is None:
            continue
        if sign.level is NumberLevel.CHINESE:
            is_new = True
        elif sign.level is NumberLevel.CHINESE_BRACKETS:
            if is_new and before and sign.number != before + 1:
                return False
            goes_on += is_new and before > 0
            before, is_new = sign.number, False
    return goes_on > 1 or (
        goes_on == 1 and any(f"{each}{unit}" in text for each in _written(before) for unit in "个项条")
    )


def _written(number: int) -> tuple[str, str]:
    """A number as a text announces it: 5, 五."""
    return str(number), chinese(number)


def _count_half(start: int, line: str, lists: _Lists, ahead: dict[NumberLevel, int]) -> None:
    """Counts an item whose bracket lacks its partner, so that the next is no gap; the bracket is told elsewhere."""
    match = _HALF_BRACKET.match(line) if "（" in line or "(" in line or "）" in line or ")" in line else None
    written_number = match and (match[1] or match[2])
    if not match or not written_number:
        return
    level = NumberLevel.DIGITS_BRACKETS if written_number.isdecimal() else NumberLevel.CHINESE_BRACKETS
    number, items = value(written_number), lists.open.get(level)
    if number == (items[-1].last + 1 if items else 1) and ahead.get(level, number + 1) == number + 1:
        sign = Sign(level, number, start + match.start(), start + match.end())
        lists.open.setdefault(level, []).append(_Item(sign, number))


def _ended(text: str, lists: _Lists) -> Iterator[Finding]:
    for items in lists.open.values():
        yield from _checked(text, items)
    lists.open.clear()
    lists.last.clear()


def _following(signs: list[Sign | None]) -> list[dict[NumberLevel, int]]:
    """For each line the next number of each level behind it."""
    ahead: dict[NumberLevel, int] = {}
    found: list[dict[NumberLevel, int]] = []
    for sign in reversed(signs):
        found.append(dict(ahead))
        if sign is not None:
            ahead[sign.level] = sign.number
    return found[::-1]


def _meant(sign: Sign, lists: _Lists, ahead: dict[NumberLevel, int]) -> Sign:
    """The sign as it was meant: itself, or one of another level whose list it continues where its own has no place."""
    own = lists.open.get(sign.level)
    before = own[-1].last if own else lists.last.get(sign.level, 0)
    if sign.number == 1:
        return _first(sign, lists, ahead)
    if sign.number == before + 1:
        return sign
    if own and ahead.get(sign.level) == sign.number + 1 and sign.level not in _HEADINGS:
        return sign
    for level, items in lists.open.items():
        if level is sign.level or level in _SPOKEN or abs(level - sign.level) > 2:
            continue
        if items[-1].last == sign.number - 1 and _leads_on(sign, level, own, ahead):
            return Sign(level, sign.number, sign.start, sign.end)
    return sign


def _first(sign: Sign, lists: _Lists, ahead: dict[NumberLevel, int]) -> Sign:
    """A first sign as it was meant: 一、 before （二） is （一） between 四、 and 五、; （一） before 二、 is 一、."""
    own = lists.open.get(sign.level)
    if sign.level not in (NumberLevel.CHINESE, NumberLevel.CHINESE_BRACKETS):
        return sign if own else _missing_link(sign, lists, ahead)
    other = NumberLevel.CHINESE_BRACKETS if sign.level is NumberLevel.CHINESE else NumberLevel.CHINESE
    if other in lists.open or ahead.get(other) != 2:
        return sign if own else _missing_link(sign, lists, ahead)
    goes_on = own is not None and ahead.get(sign.level, own[-1].last + 1) == own[-1].last + 1
    begins = own is None and sign.level is NumberLevel.CHINESE_BRACKETS and ahead.get(sign.level) == 1
    return Sign(other, 1, sign.start, sign.end) if goes_on or begins else sign


def _missing_link(sign: Sign, lists: _Lists, ahead: dict[NumberLevel, int]) -> Sign:
    """A lone 1. between （一） and （三） stands for （二）."""
    if ahead.get(sign.level) == 2:
        return sign
    for level in (sign.level - 1, sign.level - 2):
        items = lists.open.get(NumberLevel(level)) if level >= 0 else None
        if items and ahead.get(NumberLevel(level)) == items[-1].last + 2:
            return Sign(NumberLevel(level), items[-1].last + 1, sign.start, sign.end)
    return sign


def _leads_on(sign: Sign, level: NumberLevel, own: list[_Item] | None, ahead: dict[NumberLevel, int]) -> bool:
    """Whether what follows agrees: the other level goes on behind the number, its own as if it were not there."""
    if ahead.get(level) == sign.number + 1:
        return True
    if level > sign.level:  # 三、 for （三）: the higher list goes on where it was
        return own is not None and ahead.get(sign.level) == own[-1].last + 1
    return own is None and ahead.get(level, 1) == 1 and ahead.get(sign.level) != sign.number + 1


def _is_too_high(sign: Sign, lists: _Lists, ahead: dict[NumberLevel, int]) -> bool:
    """Whether （一） begins a list inside item 1., behind which 2. goes on."""
    items = lists.open.get(NumberLevel.DIGITS)
    return (
        sign.level is NumberLevel.CHINESE_BRACKETS
        and sign.number == 1
        and items is not None
        and ahead.get(NumberLevel.DIGITS) == items[-1].last + 1
    )


def _is_next_in_brackets(line: str, sign: Sign, lists: _Lists, ahead: dict[NumberLevel, int], above: str) -> bool:
    """Whether 三、 is an item behind （一）… and （二）…; which end with ；, where no other line begins so."""
    items = lists.open.get(NumberLevel.CHINESE_BRACKETS)
    is_lone = not any(sign.level in each for each in (lists.open, lists.last, ahead))
    is_item = sign.level is NumberLevel.CHINESE and not is_heading(line)
    return (
        is_lone and is_item and items is not None and items[-1].last == sign.number - 1 and above.rstrip()[-1:] in "；;"
    )


def _starts_late(sign: Sign, lists: _Lists, above: str) -> bool:
    """Whether a list begins with another number than 1, though it is no excerpt and continues none.

    ``above``: the line before it, which may announce what follows: 主要做法有：
    """
    parents = [level for level in lists.open if level < sign.level]
    goes_on = sign.level is NumberLevel.DIGITS and lists.last.get(sign.level) == sign.number - 2  # 附件：1.…, then 3.
    is_announced = _ANNOUNCED.search(above) is not None
    is_late = sign.number > 1 and (bool(parents) or goes_on or is_announced)
    return is_late and lists.last.get(sign.level) != sign.number - 1


@lru_cache(maxsize=_KEPT)
def _carried(line: str) -> Mapping[NumberLevel, int]:
    """The last numbers of the lists inside a paragraph, which the next one may continue."""
    inside = inner_levels(line)
    levels = (each for each in (NumberLevel.DIGITS, NumberLevel.DIGITS_BRACKETS, NumberLevel.CIRCLED) if each in inside)
    found = {level: inner_signs(0, line, level)[-1].number for level in levels}
    if NumberLevel.DIGITS not in found and "1" in line and _GLUED_FIRST.search(line):
        found[NumberLevel.DIGITS] = 1
    return found


def _last_in(start: int, line: str, sign: Sign) -> int:
    """The number that the items in a line reach, counted on from its sign."""
    last = sign.number
    if sign.level in _INNER:
        for inner in inner_signs(start, line, sign.level):
            if inner.start > sign.start and inner.number == 1:
                break  # a list of its own
            if inner.start > sign.start and inner.number == last + 1:
                last = inner.number
    return last


def _checked(text: str, items: list[_Item]) -> Iterator[Finding]:
    """The numbers of one list that are not one more than the number before."""
    before = items[0].last
    turned = 0  # the place of the second of two that changed places
    for place, item in enumerate(items[1:], 1):
        if place == turned:
            continue
        after = items[place + 1].sign.number if place + 1 < len(items) else None
        number, expected = item.sign.number, before + 1
        again = before == 1 and (item.near or item.sign.level in _HEADINGS)
        if number == expected or (number == 1 and after != expected + 1 and not again):
            before = item.last
            continue
        certain = after == expected + 1 or (after is None and number == before)
        words = text[item.sign.start : item.sign.end]
        code = GAP if number > expected else REPEAT
        beyond = items[place + 2].sign.number if place + 2 < len(items) else None
        if number == expected + 1 and after == expected and beyond != number:  # （一）（二）（四）（三）
            turned = place + 1
        yield _finding(text, item.sign, code, written(item.sign, words, expected) if certain else None)
        before = expected if certain else max(before, item.last) if number > 1 else item.last


def _inside(text: str, lines: list[tuple[int, str, Sign | None]]) -> Iterator[Finding]:
    """Lists inside paragraphs: 1.…2.…4.…, 一是…二是…四是…."""
    carried: dict[NumberLevel, int] = {}
    led: set[NumberLevel] = set()  # what the line before begins with
    turned: dict[NumberLevel, int] = {}  # what was passed over, and may stand behind: 第一，…第三，…第二，…
    for start, line, sign in lines:
        leads, led = led, set()
        for level in inner_levels(line):
            inner = [each for each in inner_signs(start, line, level) if sign is None or each.start > sign.start]
            if level is NumberLevel.WORDS:
                inner = _of_one_list(text, inner)
            if not inner:
                continue
            first = inner[0].number
            if sign is not None and sign.level is level and first != 1:
                inner = [sign, *inner]
            elif level in _SPOKEN and first > 1:
                in_turn = len(inner) > 1 or (level in leads and _begins(start, line, inner[0]))
                in_turn = in_turn and not _is_glued(line[: inner[0].start - start], first - 1)
                before = carried.get(level, 0)
                is_turned = turned.pop(level, 0) == first
                turned[level] = before + 1 if first == before + 2 else 0
                yield from _spoken(text, inner[0], before) if in_turn and not is_turned else ()
            elif first != 1:
                is_late = _lacks_first(line, start, sign, inner[0]) or _is_announced_late(line, start, inner)
                if is_late and carried.get(level, 0) != first - 1:
                    yield _finding(text, inner[0], GAP, None)
                continue
            yield from _checked(text, [_Item(each, each.number) for each in inner])
            carried[level] = inner[-1].number
            if _begins(start, line, inner[0]):
                led.add(level)


def _is_glued(before: str, number: int) -> bool:
    """Whether 一是 stands before 二是 with no mark in front of it: 取得新突破一是…；二是…."""
    return 0 < number < len(_ORDER) and any(f"{_ORDER[number]}{word}" in before for word in "是要")


def _spoken(text: str, sign: Sign, before: int) -> Iterator[Finding]:
    """That 三是 follows 一是, or 二是 once more."""
    if sign.number != before + 1:
        yield _finding(text, sign, GAP if sign.number > before else REPEAT, None)


def _begins(start: int, line: str, sign: Sign) -> bool:
    """Whether a line begins with a sign."""
    return sign.start == start + len(line) - len(line.lstrip())


def _of_one_list(text: str, inner: list[Sign]) -> list[Sign]:
    """Without 一要…二要… that stand inside an item of 一是…二是…; one list may mix both: 一是…二要…三是…."""
    numbers = [each.number for each in inner]
    if numbers == [1, 1] and text[inner[1].start - 1] in "，、":
        return []  # 一是财政资金，一是自筹资金
    if numbers == list(range(1, len(inner) + 1)):
        return inner
    return [each for each in inner if text[each.end - 1] == "是"] or inner


def _is_announced_late(line: str, start: int, inner: list[Sign]) -> bool:
    """Whether a list of two at least begins with another number than 1 behind a colon: 主要措施：②…；③…."""
    begin = inner[0].start - start
    numbers = [each.number for each in inner]
    return (
        line[max(0, begin - 1) : begin] in ("：", ":")
        and inner[0].level in (NumberLevel.DIGITS_BRACKETS, NumberLevel.CIRCLED)
        and numbers[0] == 2
        and numbers == list(range(2, len(numbers) + 2))
        and len(numbers) > 1
    )


def _lacks_first(line: str, start: int, sign: Sign | None, inner: Sign) -> bool:
    """Whether a number other than 1 stands right behind the heading of its paragraph: （二）监督检查。2.…"""
    if sign is None or sign.level not in _HEADINGS or inner.level is not NumberLevel.DIGITS:
        return False
    between = line[sign.end - start : inner.start - start].strip()
    return 2 <= len(between) <= 24 and between[-1] in "。：" and not any(mark in between[:-1] for mark in "。；，")


def _finding(text: str, sign: Sign, code: str, replacement: str | None) -> Finding:
    quote = text[sign.start : sign.end]
    return Finding("error", code, quote=quote, offset=sign.start, replacement=replacement)

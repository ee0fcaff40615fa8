"""Numbers of a list told outside of it: 6个项目 above five lines with a dash, 以上三项举措 behind 四要, 全年检查12次.

What is announced above lines that begin with a mark has as many lines; what sums a list up has its number; what is done
so many times a month is done twelve times as often in a year, at one place or at each.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many, numeral
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.counts_and_lists.counts import COUNT, UNITS
from domain.proofreading.claims.counts_and_lists.ordinals import goes_on
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.paragraphs import NumberLevel, Sign, inner_signs, leading_sign
from domain.proofreading.quantities import QuantityKind

_MARK = pattern(r"[ ]*(——|—|--|-|●|•|·|◆|■|▪|○|★|◇|\*|√|➢)[ ]*(?=[一-龥“《0-9])")
_ENDS_THE_LINE = pattern(r"[^，。；:\n]{0,12}:[ ]*(?=\n)")
_NOT_ALL = pattern("主要|重点|部分|其中|例如|比如|如|包括但不限于|等")
_OF_SOME = pattern("其中|部分|例如|比如|等$")
_SUMMED_UP = pattern(
    r"(?<=[，。；:\n])[ ]*(?:通过|针对|对于?|围绕|按照?|采取|落实|鉴于|做好|抓好)?"
    r"(?P<all>(?:以上|上述|前述|这)(?P<number>[两二三四五六七八九]|[2-9])(?:项|个|条|点|大|步)?"
    r"[一-龥]{0,4}?(?:措施|举措|要求|步骤|任务|做法|问题|不足|原因|建议|方面|办法|环节))"
)
_ORDER = pattern("(?:^|(?<=[。；：，:\n ]))(?:首先|其次|再次|第三|最后)")
_TIMES = pattern(
    r"(?:(?P<k>[0-9]{1,3}|[两二三四五六七八九十]{1,2})[所个座家名位处条](?P<what>[一-龥]{1,8}?))?每(?P<period>月|季度|季|半年|周)"
    r"(?:[一-龥]{0,6}?)(?P<times>[0-9]{1,2}|[一两二三四])[次场遍]"
    r"[^。；\n]{0,10}?，(?:(?P<k2>[0-9]{1,3}|[两二三四五六七八九十]{1,2})[所个座家名位处条][一-龥]{1,6}?)?"
    r"(?:全年|年内|本年|年度)[^，。；0-9]{0,8}(?P<all>[0-9]{1,4})[次场遍](?![以之])"
)
_AT_LEAST = pattern("至少|不少于|不低于|以上|约|余|原则上|不定期|自[0-9]|起")
_PERIODS = {"月": 12, "季度": 4, "季": 4, "半年": 2, "周": 52}
_FAR = 2500  # characters before what sums a list up
_LEAST = 2  # items of a list
_SHORT = 12  # characters before 以上 in its line
_LEVELS = (NumberLevel.WORDS, NumberLevel.ORDINALS, NumberLevel.CHINESE_BRACKETS, NumberLevel.DIGITS)


def counted_again(passage: Passage) -> Iterator[Claim]:
    """Numbers that are not those of the list above, below, or of the months of a year."""
    text = passage.folded
    if any(mark in text for mark in "—-●•·◆■▪○★◇*√➢"):
        for sentence in passage.stating:
            for mention in sentence.mentions:
                yield from _marked(passage, mention)
    for sentence in passage.saying("以上", "上述", "前述", "这"):
        for match in _SUMMED_UP.finditer(text, sentence.start, sentence.end):
            yield from _summed_up(passage, match)
    for sentence in passage.saying("每月", "每季", "每半年", "每周"):
        yield from _through_the_year(passage, sentence)


def _marked(passage: Passage, mention: Mention) -> Iterator[Claim]:
    """共安排6个项目：, and lines below it that begin with a dash."""
    is_count = mention.kind is QuantityKind.COUNT and mention.quantity.unit in UNITS
    if not is_count or not mention.is_exact or mention.role is not QuantityRole.LEVEL:
        return
    end = _ENDS_THE_LINE.match(passage.folded, mention.end)
    if end is None or _OF_SOME.search(mention.lead) or _NOT_ALL.search(end[0]):
        return
    lines = passage.folded[end.end() + 1 : end.end() + _FAR].split("\n")
    first = _MARK.match(lines[0])
    count = 0
    for line in lines:
        mark = _MARK.match(line)
        if mark is None or first is None or mark[1] != first[1]:
            break
        count += 1
    is_whole = count < len(lines) or end.end() + _FAR >= len(passage.folded)
    if count >= _LEAST and is_whole and count != mention.quantity.value:
        yield claim(COUNT, mention, Decimal(count), f"{count}≠{plain(mention.quantity.value)}")


def _summed_up(passage: Passage, match: Match[str]) -> Iterator[Claim]:
    """一要…，四要…。通过以上三项举措: the list that ends right before."""
    told = int(match["number"]) if match["number"].isdecimal() else int(numeral(match["number"]) or 0)
    count = _listed_before(passage.folded, match.start())
    if count >= 2 and count != told:
        yield Claim(COUNT, match.start("all"), match.end(), Decimal(count), Decimal(told), arithmetic=f"{count}≠{told}")


def _listed_before(text: str, at: int) -> int:
    """How many items the list has that ends right before a place: in its line, or the numbered lines above."""
    begin = text.rfind("\n", 0, at) + 1
    line = text[begin:at]
    runs = [run for level in _LEVELS if (run := _run(text, begin, at, level)) >= _LEAST]
    if runs:
        return runs[0] if len(runs) == 1 else 0  # a list within a list: either may be meant
    words = [each[0] for each in _ORDER.finditer(line)]
    if words[:2] == ["首先", "其次"] and words[-1] == "最后" and words.count("首先") == 1:
        return len(words)
    return _lines_above(text, begin) if len(line) <= _SHORT and not line.strip().endswith("。") else 0


def _run(text: str, begin: int, at: int, level: NumberLevel) -> int:
    """How many items the one list of a level has in a line; 0 where there are two, or where it goes on unnumbered."""
    signs = inner_signs(begin, text[begin:at], level)
    numbers = [sign.number for sign in signs]
    is_one = numbers == list(range(1, len(numbers) + 1))
    return len(numbers) if is_one and signs and not goes_on(text, signs[0].start, at) else 0


def _lines_above(text: str, begin: int) -> int:
    """The number of the last of the numbered lines right above, if they count from 1."""
    lines = text[max(0, begin - _FAR) : max(0, begin - 1)].split("\n")
    signs: list[Sign] = []
    for line in reversed(lines):
        sign = leading_sign(0, line)
        if sign is None or (signs and (sign.level != signs[-1].level or sign.number != signs[-1].number - 1)):
            return 0
        signs.append(sign)
        if sign.number == 1:
            return len(signs) if sign.level > NumberLevel.CHINESE else 0
    return 0


def _through_the_year(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """对4所敬老院每季度检查1次，全年检查12次."""
    match = _TIMES.search(passage.folded, sentence.start, sentence.end)
    if match is None or _AT_LEAST.search(match[0]) or _AT_LEAST.match(passage.folded, match.end()):
        return
    places = match["k"] or match["k2"]
    if places is None:
        return
    once = how_many(match["times"]) * _PERIODS[match["period"]]
    each = once * how_many(places)
    told = int(match["all"])
    if told not in (once, each) or (match["k2"] and told == once != each):
        start = max(match.start("all") - 4, match.start())
        found = Claim(COUNT, start, match.end(), Decimal(each), Decimal(told), severity="query")
        terms = f"{how_many(places)}×{how_many(match['times'])}×{_PERIODS[match['period']]}={each}"
        yield replace(found, arithmetic=terms)

"""So many problems are announced, and so many headings below tell of one each: 共指出5个问题 … 一、关于…的问题."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.mentions import Passage
from domain.proofreading.paragraphs import NumberLevel, Sign, leading_sign, paragraphs

_ANNOUNCED = pattern(
    r"(?:指出|反馈|提出|发现|存在|涉及|梳理出|列[出明])[^，。；\n]{0,14}?"
    r"(?P<all>(?P<number>[0-9]{1,2}|[两一二三四五六七八九十])(?:个|项|条|类)(?:方面)?(?:的)?(?:绩效|整改|审计)?"
    r"(?:具体|突出|主要)?(?:问题|意见|不足)|问题(?:共|有|共有)?(?P<behind>[0-9]{1,2}|[两一二三四五六七八九十])(?:个方面|个|项|条)(?![0-9共的]|方面))"
)
_FAULT = pattern("[^\n。；：，0-9]{0,16}[不未没缺低差弱慢超违滞漏少偏兼无欠虚乱][^\n。；：，]{0,12}[。：；，]")
_IN_ALL = pattern(
    r"共(?:计|有)?(?P<all>(?P<number>[0-9]{1,2}|[两一二三四五六七八九十])(?:个|项|条|类)(?:方面)?的?(?:具体|突出|主要)?"
    r"(?:问题|意见|不足)(?P<behind>)?)"
)
_MENDED = pattern("[^\n]{0,60}[。：；，](?:现?已|正在?|待|拟|尚|将|目前|整改|立即|经)")  # 提前列支维修费。已调整账目
_LED = pattern("(?:现|情况)[^。；\n]{0,14}如下[:：。]?[ ]*\n")
_OF_SEVERAL = pattern("[0-9两二三四五六七八九十]+(?:个|项|条)(?:具体)?问题")
_WORDS = pattern("[ \u3000]*(?P<number>[一二三四五六七八九])是")
_N = "(?P<number>[0-9]{1,2}|[一二三四五六七八九十])"
_MARKED = (
    pattern(rf"(?m)^[ ]*(?:问题|意见){_N}[:：、. ]"),
    pattern(rf"(?m)^[ ]*第{_N}(?:项|个|条|类|方面)?[，、:：]"),
    pattern(rf"(?m)^[ ]*{_N}是[^，。；\n]{{2,30}}问题[。，:：]"),
)
_IN_LINE = pattern(r"(?m)^[ ]*一是[^\n]{6,400}$")
_TURN = pattern("(?:^|(?<=[；。]))[ ]*(?P<number>[一二三四五六七八九])是")
_RUNS = (NumberLevel.CHINESE_BRACKETS, NumberLevel.DIGITS, NumberLevel.WORDS)
_HEADING = pattern(r"[ ]*(?P<words>(?:关于|针对|对)?[^\n。，；]{2,36}问题)")
_LEVELS = (NumberLevel.CHINESE, NumberLevel.CHINESE_BRACKETS)
_MORE = pattern("等|其中|分别|包括|分为|共性|个性|[0-9]+类")
_FEWEST, _NEAR, _LEAD, _FAR = 2, 3, 60, 800


class _Item(NamedTuple):
    level: int
    number: int
    at: int
    words: str


def headed(passage: Passage) -> Iterator[Claim]:
    """Numbers of problems that the headings which tell of one each do not have."""
    text = passage.folded
    found = list(_ANNOUNCED.finditer(text)) or list(_IN_ALL.finditer(text))
    if len(found) != 1:
        return
    marked = _marked_below(text, found[0].end())
    headings = marked or [sign.number for sign in _signs_of_problems(passage, found[0].end())]
    is_led = _LED.search(text, found[0].end(), found[0].end() + _LEAD) is not None
    numbers = headings or _faults_below(passage, found[0].end(), is_led=is_led)
    count = len(numbers)
    if count < _FEWEST or numbers != list(range(1, count + 1)):
        return
    number = how_many(found[0]["number"] or found[0]["behind"])
    behind = text[found[0].end() : found[0].end() + 8]
    if number != count and abs(number - count) < _NEAR and not _MORE.search(behind):
        start, end = found[0].span("all")
        yield Claim(COUNT, start, end, Decimal(count), Decimal(number), False, f"{count}≠{number}", "query")


def _marked_below(text: str, begin: int) -> list[int]:
    """The numbers of lines behind a place that call themselves a problem each: 问题一：…, 第1项，…, 一是“…”问题。…."""
    for style in _MARKED:
        found = [how_many(each["number"]) for each in style.finditer(text, begin)]
        if len(found) >= _FEWEST and found == list(range(1, len(found) + 1)):
            return found
    row = _IN_LINE.search(text, begin, begin + _FAR)
    found = [how_many(each["number"]) for each in _TURN.finditer(row[0])] if row is not None else []
    faults = [_FAULT.match(each) for each in _TURN.split(row[0])[2::2]] if row is not None else []
    are_faults = bool(faults) and sum(each is None for each in faults) <= (len(faults) >= _NEAR)
    return found if len(found) >= _FEWEST and are_faults and found == list(range(1, len(found) + 1)) else []


def _signs_of_problems(passage: Passage, begin: int) -> Iterator[Sign]:
    """The signs of the headings behind a place that name one problem each."""
    for start, line in paragraphs(passage.text):
        sign = leading_sign(start, line) if start > begin else None
        if sign is None or sign.level not in _LEVELS:
            continue
        heading = _HEADING.match(passage.text, sign.end)
        if heading is not None and _is_of_one(heading["words"]):
            yield sign


def _faults_below(passage: Passage, begin: int, *, is_led: bool) -> list[int]:
    """The numbers of the first row of lines behind a place that begin with a fault each: （一）拨付不及时。已….

    ``is_led``: whether 现报告如下 leads there, so that what was done about a fault tells that it is one.
    """
    signs = [found for start, line in paragraphs(passage.text) if start > begin and (found := _sign_of(start, line))]
    first = next((each for each in signs if each.level in _RUNS), None)
    row = [each for each in signs if first is not None and each.level == first.level and each.at >= first.at]
    end = next((place for place, each in enumerate(row) if each.number != place + 1), len(row))
    if end < len(row) and row[end].number != 1:
        return []  # they are counted on, past what could not be read
    are_faults = all(
        (_FAULT.match(each.words) or (is_led and _MENDED.match(each.words))) and not _OF_SEVERAL.search(each.words)
        for each in row[:end]
    )
    return [each.number for each in row[:end]] if are_faults else []


def _sign_of(start: int, line: str) -> _Item | None:
    """The sign with which a line begins, 一是 too, and the words behind it."""
    sign = leading_sign(start, line)
    if sign is not None:
        return _Item(int(sign.level), sign.number, start, line[sign.end - start :])
    words = _WORDS.match(line)
    if words is None:
        return None
    return _Item(int(NumberLevel.WORDS), how_many(words["number"]), start, line[words.end() :])


def _is_of_one(words: str) -> bool:
    """Whether a heading is that of one problem: 关于差旅费报销不规范的问题, not 存在的主要问题."""
    if "整改" in words or words.startswith(("已", "正在", "尚未", "未办", "未完成")):
        return False  # （一）已完成整改的问题（3个）, 正在办理的问题
    return words.startswith(("关于", "针对", "对")) or words.endswith(("的问题", "不规范问题", "不到位问题"))

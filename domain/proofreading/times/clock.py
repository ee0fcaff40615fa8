"""Hours that the times of day around them do not give: 9:00开始，11:30结束，历时3小时; 22时至次日6时，共9小时."""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, plain
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage

_CLOCK = (
    r"(?P<half{0}>上午|下午|晚上|晚|早上|早|凌晨|中午|夜间)?(?P<hour{0}>2[0-4]|1[0-9]|0?[0-9])"
    r"(?::(?P<minute{0}>[0-5][0-9])|[时点](?:(?P<past{0}>[0-5]?[0-9])分|(?P<to{0}>半)|整)?)"
)
_SPAN = pattern(
    rf"(?<![0-9.:]){_CLOCK.format(1)}[^。；0-9]{{0,8}}?(?:(?:至|到|—|-|–|~)|，)[^。；0-9]{{0,6}}?(?P<next>次日|翌日|第二天)?{_CLOCK.format(2)}"
    r"(?P<gap>[^。；0-9一二三四五六七八九十两半]{0,12})(?:(?P<only>[0-9]{1,3})分钟|"
    r"(?P<hours>[0-9]{1,2}(?:\.[0-9])?|[一二两三四五六七八九十]{1,2})(?:个)?(?P<and>半)?(?:小时|钟头)(?:零?(?P<minutes>[0-9]{1,2})分钟?)?)"
)
_TOLD = pattern("(?:历时|用时|持续|共|长达|共计|合计|前后|时长|为期|停[水电气机运]|连续|工作|开放|整整|一共)")
_NOT_SO = pattern("其中|扣除|除去|每|平均|约|近|超|余|提前|推迟|比|早|晚于|不足|以内|休息|剩")
_LATE = ("下午", "晚上", "晚", "夜间")
_DAY, _NOON = 24, 12


def clock_times(passage: Passage) -> Iterator[Claim]:
    """Numbers of hours that differ from those between two times of day."""
    text = passage.folded
    for sentence in passage.saying("小时", "钟头", "分钟"):
        for match in _SPAN.finditer(text, sentence.start, sentence.end):
            if not _TOLD.search(match["gap"]) or _NOT_SO.search(text, match.start(), match.end() + 2):
                continue
            begin, end = _time(match, "1"), _time(match, "2")
            if match["half1"] in _LATE and not match["half2"] and end < begin and end < _NOON:
                end += _NOON
            took = end - begin + (_DAY if match["next"] or end < begin else 0)
            told = _told(match)
            if told and abs(took - told) > Decimal("0.02"):
                terms = plain(round(took, 2))
                yield Claim(DATES, match.start(), match.end(), took, told, False, terms, "query")


def _time(match: Match[str], which: str) -> Decimal:
    minutes = match[f"minute{which}"] or match[f"past{which}"] or ("30" if match[f"to{which}"] else "0")
    hour = Decimal(match[f"hour{which}"])
    is_late = match[f"half{which}"] in _LATE and hour < _NOON
    return hour + (_NOON if is_late else 0) + Decimal(minutes) / 60


def _told(match: Match[str]) -> Decimal:
    if match["only"]:
        return Decimal(match["only"]) / 60
    number = match["hours"]
    hours = Decimal(number) if number[0].isdigit() else Decimal(how_many(number))
    return hours + (Decimal("0.5") if match["and"] else 0) + Decimal(match["minutes"] or 0) / 60

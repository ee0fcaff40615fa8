"""Years that the numbers beside them give the lie: 2023年3月212人，2022年9月226人，2023年全年合计438人次.

A number under last year's name is a part of this year's whole, a rest, or a share of it: the year was left over.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import end_of_sentence

OTHER = "year.other"
_YEAR = pattern(r"(20(?<![0-9〔\[（(《]..)[0-9]{2})年(?![-—–~～至到])")
_NUMBER = pattern(
    r"(?<![0-9.])(?P<value>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>[万亿]?元|万?(?:人次|人|户|件|份|头|只|亩|公里|场|次|个|名|辆|台|盏|处|吨|平方米|起|项|期|批次|册|株|张|本|套))"
)
_PERIOD = pattern(
    r"(?:(?:1[0-2]|[1-9])月(?:[0-9]{1,2}日|[底末初])?|第?[一二三四1-4]季度|[上下]半年|年?[底末]|[春秋](?:季|防)?|全年|春节(?:期间)?)"
)
_NOT_SO = pattern(
    "结转|上年|转入|遗留|累计|历年|两年|三年|跨年|以来|学年|尾款|欠|补发|补缴|同比|较|比(?!例)|规划|起步|基数|签订|立项|开工|启动|所属|清算"
)
_WHOLE = pattern("全年|本年|当年|年内|共")
_SHARE = pattern(r"^，占(?:全年|总|本年|年度)[^，。；0-9]{0,8}?(?P<rate>[0-9.]+)%")
_BALANCED = pattern("收支(?:相抵|平衡)|相应")
_CLOSING = pattern(r"^年?[末底](?:结转|结余|余额)")
_OF_LAST_YEAR_END = pattern(
    r"(?P<own>20[0-9]{2})年年?初[^。；\n]{2,24}，[系为是](?P<quote>(?P=own)年(?:年?[末底]|1[0-2]月)[^，。；\n]{0,16})"
)
_ANOTHER = pattern("(?:[较比与同自从]|留待|留至|转至|结转到?|[列转]入|至)$")  # what is compared, or left to a year
_THEREOF = pattern(r"其中，?$")
_MOST, _LONGEST, _FEWEST = 300, 300, 2


@dataclass(frozen=True, slots=True)
class _Number:
    """A number of a sentence, the words of its clause before it, and the year that these name, if any."""

    start: int
    end: int
    value: Decimal
    unit: str
    lead: str
    year: int | None


def years_by_sums(text: str) -> Iterator[Finding]:
    """The clauses under the year before whose numbers belong to the year that the rest of their sentence is of."""
    for match in islice(_OF_LAST_YEAR_END.finditer(text), _MOST):
        yield Finding("query", OTHER, quote=match["quote"], offset=match.start("quote"))
    done = -1
    for match in islice(_YEAR.finditer(text), 20 * _MOST):
        if match.start() <= done:
            continue
        start = max(text.rfind("。", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
        if text.startswith("其中", start) and start > 1:
            start = max(text.rfind("。", 0, start - 1), text.rfind("\n", 0, start - 1)) + 1
        done = end_of_sentence(text, match.start())
        if done - start <= 2 * _LONGEST:
            yield from _of_sentence(text, start, done)


def _of_sentence(text: str, start: int, end: int) -> Iterator[Finding]:
    named = [
        each for each in _YEAR.finditer(text, start, end) if not _ANOTHER.search(text, each.start() - 3, each.start())
    ]
    if not named:
        return
    own = max(int(each[1]) for each in named)
    old = [each for each in named if int(each[1]) == own - 1]
    if len(old) != 1 or any(int(each[1]) < own - 1 for each in named):
        return
    head = text.rfind("\n", 0, start)
    if own == int(named[0][1]) or own in (int(each[1]) for each in _YEAR.finditer(text, max(0, head - 60), start)):
        yield from _told(text, start, end, old[0])


def _told(text: str, start: int, end: int, old: Match[str]) -> Iterator[Finding]:
    numbers = list(_numbers(text, start, end))
    place = next((at for at, each in enumerate(numbers) if each.start >= old.end()), None)
    stop = _stop(text, old.end())
    if place is None or numbers[place].start >= stop:
        return
    own = numbers[place]
    if any(each in text[start:end] for each in ("累计", "两年", "历年", "跨年")):
        return
    alike = [each for each in numbers if each.unit.removesuffix("次") == own.unit.removesuffix("次")]
    if _closes(text, start, old, own, alike) or (
        not _NOT_SO.search(text, max(start, old.start() - 12), stop) and _is_of_the_year(text, end, old, own, alike)
    ):
        begin = old.start()
        yield Finding("query", OTHER, quote=text[begin:stop], offset=begin)


def _is_of_the_year(text: str, end: int, old: Match[str], own: _Number, alike: Sequence[_Number]) -> bool:
    place = alike.index(own)
    whole = alike[0]
    share = _SHARE.match(text[_stop(text, own.end) : _stop(text, own.end) + 30])
    if (
        share
        and place
        and whole.value
        and abs(100 * own.value / whole.value - Decimal(share["rate"])) < Decimal("0.006")
    ):
        return True
    before = alike[:place]
    if len(before) >= _FEWEST and own.value == sum(each.value for each in before[-2:]) and "末" not in own.lead:
        return True
    if _BALANCED.search(text, old.start(), end) and any(each.value == own.value for each in before):
        return True
    is_timed = _PERIOD.match(text, old.end()) is not None
    last, first = alike[-1], alike[0]
    is_whole = last is not own and ("全年" in last.lead or "合计" in last.lead) and last.year != int(old[1])
    if is_timed and is_whole and any(last.value == sum(each.value for each in alike[at:-1]) for at in range(place + 1)):
        return True
    is_paid = own.unit.endswith("元")  # for a quarter of the year before, as may well be
    if place and is_timed and not is_paid and not any(each.year for each in alike[1:] if each is not own):
        parts = alike[1:]
        is_sum = len(parts) >= _FEWEST and first.value == sum(each.value for each in parts)
        return is_sum or _does_the_same(text, old, first, own)
    return False


def _does_the_same(text: str, old: Match[str], whole: _Number, own: _Number) -> bool:
    """2023年救助430人次，其中2022年春节期间救助120人次: a part of what was done in the year, in the year before."""
    if not _THEREOF.search(text[max(0, old.start() - 4) : old.start()]):
        return False
    verb = own.lead[-2:]
    return (
        len(verb) == _FEWEST
        and verb in whole.lead
        and own.value < whole.value
        and not any(mark.isdigit() for mark in verb)
    )


def _closes(text: str, start: int, old: Match[str], own: _Number, alike: Sequence[_Number]) -> bool:
    """Whether a balance at the end of the year before is what came in less what was spent, of the year itself."""
    if not _CLOSING.match(text[old.end() : old.end() + 6]):
        return False
    before = [each.value for each in alike[: alike.index(own)]]
    told = text[start : old.start()]
    if "收入" not in told or "支出" not in told:
        return False
    is_rest = len(before) > 1 and before[-2] - before[-1] == own.value
    return is_rest or (len(before) > _FEWEST and before[-3] + before[-2] - before[-1] == own.value)


def _numbers(text: str, start: int, end: int) -> Iterator[_Number]:
    year: int | None = None
    at = start
    for match in _NUMBER.finditer(text, start, end):
        begin = max(text.rfind(mark, start, match.start()) for mark in "，。；、：") + 1
        begin = max(begin, at)
        lead = text[begin : match.start()]
        named = _YEAR.search(text, begin, match.start())
        year = int(named[1]) if named else None
        at = match.end()
        yield _Number(match.start(), match.end(), Decimal(match["value"].replace(",", "")), match["unit"], lead, year)


def _stop(text: str, at: int) -> int:
    found = [place for mark in "，。；\n" if (place := text.find(mark, at)) >= 0 and not _is_inside(text, place)]
    return min(found, default=len(text))


def _is_inside(text: str, place: int) -> bool:
    return text[place] == "," and text[place - 1 : place].isdigit()

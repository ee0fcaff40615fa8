"""超额完成, where the result is no more than the goal was: 目标8个，实际8个，超额完成任务."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern

CONTRARY = "prose.contrary"
_OVERDONE = pattern(
    "超额(?:完成|实现|达成)(?!率|[0-9])[^，。；\n]{0,8}|超[过出](?:了)?(?:年度|预期|绩效|既定|预定)?目标值?(?=[，。；\n])"
)
_BEGIN = pattern("[。；\n]")
_NUMBER = pattern(r"(?<![0-9.])([0-9][0-9,]*(?:\.[0-9]+)?)\s*(%|％|‰|万?亿?[\u4e00-\u9fff]{1,2})")
_GOAL = pattern("目标|计划|任务|设定|年初|不少于|不低于|应")
_LIMIT = pattern("不超过|不高于|不多于|以内|以下|≤|<|控制|下降|降低|减少|压减|压缩")
_AT_LEAST = pattern(
    r"(?:不少于|不低于|≥|>=)\s*([0-9][0-9,]*(?:\.[0-9]+)?)\s*(%|％|‰|万?[\u4e00-\u9fff])|([0-9][0-9,]*(?:\.[0-9]+)?)\s*(%|％|‰|万?[\u4e00-\u9fff])[\u4e00-\u9fff]{0,4}以上"
)
_PLURAL = pattern("均|都|各项|全部|以上|上述|指标[，、]|个指标")
_CLAUSE = pattern("[，。；：\n]")
_AFAR, _SHARED, _MOST = 1500, 3, 300


def overdone(text: str) -> Iterator[Finding]:
    """What is told to be more than its goal, though it is that or less."""
    for match in islice(_OVERDONE.finditer(text), _MOST):
        if _PLURAL.search(match[0]) or text[match.start() - 1 : match.start()] not in tuple("，、；："):
            continue
        begin = max(
            (each.end() for each in _BEGIN.finditer(text, max(0, match.start() - 120), match.start())), default=0
        )
        words = text[begin : match.start()]
        if not words.strip("， ") or _PLURAL.search(words[-12:]):
            continue
        if _LIMIT.search(words):
            continue
        if _is_no_more(words) or _is_the_goal_above(words, text[max(0, begin - _AFAR) : begin]):
            yield Finding("query", CONTRARY, quote=match[0], offset=match.start())


def _is_no_more(words: str) -> bool:
    """Whether the only two numbers of one unit are the goal and, behind it, a result that is no more."""
    numbers = [(_value(each[1]), each[2], each.start()) for each in _NUMBER.finditer(words)]
    for place, (goal, unit, at) in enumerate(numbers):
        same = [value for value, other, _ in numbers if other[:1] == unit[:1]]
        clause = _CLAUSE.split(words[:at])[-1]
        if len(same) == 2 and place == 0 and _GOAL.search(clause) and same[1] <= goal:
            return True
    return False


def _is_the_goal_above(words: str, above: str) -> bool:
    """Whether the last result is just the least that a goal above asks for: 增长8%以上, and then 增长8.0%."""
    numbers = list(_NUMBER.finditer(words))
    if not numbers:
        return False
    result, unit = _value(numbers[-1][1]), numbers[-1][2]
    told = _pairs(words)
    for match in _AT_LEAST.finditer(above):
        goal, of = (match[1], match[2]) if match[1] else (match[3], match[4])
        clause = _CLAUSE.split(above[: match.start()])[-1]
        if of[:1] == unit[:1] and _value(goal) == result and len(_pairs(clause) & told) >= _SHARED:
            return True
    return False


def _pairs(words: str) -> set[str]:
    return {words[at : at + 2] for at in range(len(words) - 1) if "\u4e00" <= words[at] <= "\u9fff"}


def _value(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))

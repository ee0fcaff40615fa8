"""One large amount written in 元 where all the others are in 万元: 广场投入170000元 beside 道路投入118万元.

Prices, wages and what a bank shows are written in 元 rightly, and so are small sums: only a round amount of ten
万元 at least that is the one of its kind is told, where four others at least are in 万元, or two and one
of them beside it.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence

NUMBER = "write.number"
_AMOUNT = pattern(r"(?<![0-9.,，])(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>[万亿]?元)(?![/／每])")
_OF_ONE = pattern(
    "[均每价折]|单[价个台套]|标准|限额|以[上下]|不[低高少多超][于过]|账户|余额|账单|流水|票|回单|存款|利息|个税|税额|现金|工资|年薪|注册|大写|人民币|实付|差额|误|录|写成|填[成为写]|应为|即|合$|折合"
)
_SENTENCE = 200  # characters
_LEAST, _NEAR = 2, 40  # amounts in 万元 where one stands in the same sentence, so near
_TENS, _BEFORE, _FEWEST, _LARGE = Decimal(100), 14, 4, Decimal(100_000)
_MARKS = "，。；：、\n（("


def mixed_money(text: str) -> Iterator[Finding]:
    """The one amount, with how it is written like the others."""
    found = list(_AMOUNT.finditer(text))
    large = [each for each in found if each["unit"] == "元" and _value(each["number"]) >= _LARGE]
    others = sum(each["unit"] == "万元" for each in found)
    if len(large) != 1 or others < _LEAST:
        return
    odd = large[0]
    if others < _FEWEST and "万元" not in text[begin_of_sentence(text, odd.start(), _NEAR) : odd.end() + _NEAR // 2]:
        return
    begin = max(odd.start() - _BEFORE, *(text.rfind(mark, 0, odd.start()) + 1 for mark in _MARKS))
    value = _value(odd["number"])
    sentence = begin_of_sentence(text, odd.start(), _SENTENCE), end_of_sentence(text, odd.end())
    if any(each is not odd and each["unit"] == "元" and sentence[0] <= each.start() < sentence[1] for each in found):
        return  # 一档每人1000元，二档每人750元，合计228500元
    is_told_again = any(each["unit"] == "万元" and _value(each["number"]) * 10_000 == value for each in found)
    if (
        value % _TENS
        or is_told_again
        or _OF_ONE.search(text, begin, odd.start())
        or text[odd.end() : odd.end() + 1] == "（"
    ):
        return
    right = f"{(value / 10_000).normalize():f}万元"
    yield Finding("query", NUMBER, quote=odd[0], offset=odd.start(), replacement=right)


def _value(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))

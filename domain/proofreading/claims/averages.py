"""Averages and prices: a total over so many heads, and what it comes to for each; a number times its price."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, equals, levels, plain, quoted_from, rounded, shown, window
from domain.proofreading.claims.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

AVERAGE, PRICE = "prose.average", "prose.price"
_PEOPLE = ("人", "名", "位", "人次", "人份")
_HEADS: dict[str, tuple[str, ...]] = {
    "人": _PEOPLE,
    "名": _PEOPLE,
    "生": _PEOPLE,
    "户": ("户",),
    "亩": ("亩",),
    "村": ("个村", "村", "个行政村", "个"),
    "公里": ("公里",),
    "米": ("米",),
    "平方米": ("平方米",),
    "个": ("个",),
    "台": ("台", "套", "台套"),
    "套": ("套", "台", "台套"),
    "家": ("家", "个"),
    "场": ("场", "期", "次"),
    "次": ("次", "场", "人次"),
    "期": ("期", "场"),
    "件": ("件", "起"),
    "起": ("起", "件", "宗"),
    "份": ("份",),
    "吨": ("吨",),
    "盏": ("盏",),
    "辆": ("辆", "台"),
    "车": ("辆", "台"),
    "条": ("条",),
    "张": ("张",),
    "株": ("株",),
    "头": ("头",),
    "只": ("只",),
    "座": ("座",),
    "处": ("处",),
    "所": ("所",),
    "项": ("项", "个"),
}
_NAMES = "|".join(sorted(_HEADS, key=len, reverse=True))
_EACH = pattern(rf"每(?P<each>{_NAMES})|(?P<mean>{_NAMES})均|单(?P<single>{_NAMES})(?!位)")
_PER = pattern(rf"(?:/|每)(?P<per>{_NAMES})")
_ANY = pattern("平均|单价|均价")
_DAILY = pattern("日均|平均每天|平均每日")
_COMPARED = pattern(r"比|较|缩短|延长|同比|时间|不超|每年|每月|每季|每天|每日|月均|年均|每学|增收|提高|以上")
_PLANNED = pattern(r"计划|目标|任务")
_COMES_TO = pattern(r"(?:共|合|总|累|小)?计|总价|总额|金额|共|合计|总投入|总支出")
_PART_YEAR = pattern(r"以来|季度|月|自20|启用|运行|假期|期间|工作日")


def averages(passage: Passage) -> Iterator[Claim]:
    """Averages that total and number do not give, and totals that number and price do not give."""
    for sentence in passage.sentences:
        for mention in sentence.mentions:
            if not mention.is_exact or mention.kind not in (QuantityKind.MONEY, QuantityKind.COUNT):
                continue
            if _DAILY.search(mention.lead):
                yield from _daily(passage, sentence, mention)
            elif mention.role is QuantityRole.EACH:
                yield from _each(passage, sentence, mention)


def _each(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    units = _units_of(passage, mention)
    words = passage.folded[max(sentence.start, mention.start - len(mention.lead)) : mention.end + 3]
    if units is None or _COMPARED.search(words):
        return
    wide = [each for each in levels(window(passage, sentence)) if each is not mention]
    totals = [each for each in wide if each.kind is mention.kind and not _is_head(each, mention, units)]
    heads = [each for each in wide if each.kind is QuantityKind.COUNT and each.quantity.value]
    heads = [each for each in heads if not units or each.quantity.unit in units]
    if any(_is_average(mention, total, head) for total in totals for head in heads if total is not head):
        return
    heads = _nearest(sentence, mention, [each for each in heads if not _PLANNED.search(each.lead)])
    totals = [each for each in totals if sentence.start <= each.start < sentence.end and each not in heads]
    total = _total(passage, mention, totals)
    if total is None or len(heads) != 1 or not total.is_exact or not heads[0].is_exact:
        return
    if any(
        each.kind is QuantityKind.COUNT and mention.end < each.start < total.start and each not in heads
        for each in wide
    ):
        return  # several things make up the total
    if total.start > mention.start:
        yield from _product(mention, total, heads[0])
    else:
        yield from _average(mention, total, heads[0])


def _units_of(passage: Passage, mention: Mention) -> tuple[str, ...] | None:
    """The units of the heads that an average is for; () where the words leave them open, None where it is none."""
    found = list(_EACH.finditer(mention.lead))
    behind = _PER.match(passage.folded, mention.end)
    if behind:
        return _HEADS[behind["per"]]
    if found:
        return _HEADS[found[-1]["each"] or found[-1]["mean"] or found[-1]["single"]]
    return () if _ANY.search(mention.lead) else None


def _is_head(each: Mention, mention: Mention, units: tuple[str, ...]) -> bool:
    """Whether a number can only be that of the heads, not the total over them: 108个村 beside 756人."""
    return mention.kind is QuantityKind.COUNT and each.quantity.unit != mention.quantity.unit


def _nearest(sentence: Sentence, mention: Mention, heads: list[Mention]) -> list[Mention]:
    """The numbers of heads in the sentence, else the one before it."""
    here = [each for each in heads if sentence.start <= each.start < sentence.end]
    if mention.kind is QuantityKind.COUNT:
        here = [each for each in here if each.quantity.unit != mention.quantity.unit]
    before = [each for each in here if each.start < mention.start]
    return before if len(before) == 1 else here


def _total(passage: Passage, mention: Mention, totals: list[Mention]) -> Mention | None:
    """The total: the amount right behind that says so (共计), else the nearest one before, else the only one."""
    behind = [each for each in totals if each.start > mention.start]
    if behind and _COMES_TO.search(behind[0].lead) and "其中" not in behind[0].lead:
        return behind[0]
    before = [each for each in totals if each.start < mention.start and not each.depth]
    return before[-1] if before else None


def _average(mention: Mention, total: Mention, head: Mention) -> Iterator[Claim]:
    exact = total.quantity.value / head.quantity.value
    for factor in (Decimal(10_000), Decimal(100_000_000)) if total.kind is QuantityKind.MONEY else ():
        if abs(exact * factor - mention.quantity.value) <= mention.quantity.half and total.quantity.decimals:
            yield claim(UNIT, total, total.quantity.value * factor, "")
            return
    if not 1 <= 10 * mention.quantity.value / max(exact, mention.quantity.step) <= 100:
        return  # so far off that the average must be of something else
    expected = rounded(exact, mention.quantity.step)
    unit = mention.quantity.unit
    factor = mention.quantity.value / Decimal(shown(mention.quantity))
    terms = f"{shown(total.quantity, unit)}÷{plain(head.quantity.value)}={plain(expected / factor)}"
    start = min(quoted_from(total), quoted_from(mention))
    start = start if mention.end - start <= 60 else quoted_from(mention)
    yield Claim(
        AVERAGE,
        start,
        mention.end,
        expected,
        mention.quantity.value,
        mention.kind is QuantityKind.MONEY,
        terms,
        "error",
    )


def _product(price: Mention, total: Mention, head: Mention) -> Iterator[Claim]:
    """打印机8台，单价1850元，计14800元: number × price."""
    exact = head.quantity.value * price.quantity.value
    terms = f"{shown(head.quantity)}×{shown(price.quantity)}={plain(exact)}"
    if total.kind is QuantityKind.MONEY:
        for factor in (Decimal(10_000), Decimal("0.0001")):
            if abs(total.quantity.value * factor - exact) <= total.quantity.half * factor:
                yield claim(UNIT, total, exact, terms)
                return
    if exact and Decimal("0.2") <= total.quantity.value / exact <= 5:
        yield claim(PRICE, total, exact, terms)


def _is_average(mention: Mention, total: Mention, head: Mention) -> bool:
    exact = total.quantity.value / head.quantity.value
    if exact % mention.quantity.step == 0 and not total.quantity.is_rounded:
        return mention.quantity.value == exact
    slack = (total.quantity.half / head.quantity.value) + mention.quantity.step
    return equals(mention.quantity, exact) or abs(mention.quantity.value - exact) <= slack


def _daily(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """处理垃圾21.9万吨，日均600吨: over the days of a year, or its working days."""
    before = [each for each in levels(sentence.mentions) if each.start < mention.start and not each.depth]
    before = [each for each in before if each.kind is mention.kind and each.quantity.unit == mention.quantity.unit]
    if not before or not before[-1].is_exact or _PART_YEAR.search(passage.folded, sentence.start, mention.end):
        return
    total, stated = before[-1].quantity, mention.quantity.value
    slack = Decimal("0.02") * stated + mention.quantity.step
    told = (each.quantity.value for each in sentence.mentions if each.quantity.unit in ("天", "日", "个工作日"))
    days = (360, 365, 366, *range(240, 261), *(each for each in told if each))
    if any(abs(stated - total.value / each) <= slack for each in days):
        return
    exact = total.value / 365
    if exact and Decimal("0.5") <= stated / exact <= Decimal("1.6"):
        expected = rounded(exact, mention.quantity.step)
        yield claim(AVERAGE, mention, expected, f"{plain(total.value)}÷365={plain(expected)}", "query")

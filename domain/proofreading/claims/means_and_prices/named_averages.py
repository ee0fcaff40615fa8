"""Averages whose total, or whose heads, stand elsewhere: 减速带28.8万元. …安装减速带480处，平均每处600元.

A total may have the name of the average, or that of the heads; or it is the only amount of its unit, and so are the
heads. Averages told roughly (场均约618人) are held to six per cent.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, levels, plain, rounded, shown, window
from domain.proofreading.claims.common.heads import counts, is_head, units_of
from domain.proofreading.claims.common.scope import told, told_of, unlike
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.units_and_digits.digits import count_digits
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_NAMED = pattern(r"均(?P<name>[一-龥]{2,10}?)(?:为|达|是|:)?$")
_ROUGHLY = pattern(r"(?<!不)(?:大约|约|近|接近)$")
_ALL = pattern("(?:^|总|实际|全年|本年|共|年度?)支出(?:决算|合计|总额|总计)?$")
_SPENT = pattern("实际支出|按支出")
_OF_THOSE = pattern("[0-9][人户名亩头株]每[一-龥]{1,6}$")
_OTHERWISE = pattern(
    r"[比较]|口径|目标|标准|月|日|天|(?<!临)时|季|收入|增收|GDP|产值|超|不足|低于|高于|以上|人均[^，。；]{0,6}面积|成本价"
)
_LEAST, _MOST = Decimal("0.6"), Decimal("1.6")  # of what is right: what is further off is an average of other things
_SLIPS = tuple(Decimal(each) for each in ("10", "0.1", "100", "0.01", "10000", "0.0001"))  # of the point, or the unit
_HIT = Decimal("0.03")
_PUPILS = pattern("学生|在校生|幼儿|住校生|就读")
_OF_PUPILS, _PLANNED = pattern("生均|[幼童]均|均[^，。；]{0,4}生"), pattern("计划|目标|任务")
_ITS_MEASURE = pattern("[以按][^，。；]{2,14}计")
_BEFORE_MEAN, _MAIN = pattern("平均|每|[一-龥]均"), pattern("支出|总投资|投入|预算|到位|资金")
_OUTLAY = pattern(
    "(?:补助|补贴|报酬|工资|支出|投入|资金|经费|费用|费|采购|安装|工程款|款)+$|^(?:其中|支付|用于|购置|安装|采购)+"
)
_LISTED = pattern("^(?:[一二三四五六七八九十]是|[0-9]+[.、．]|其[一二三四五六七八九十])")
_DONE = pattern("(?:(?:全年|实际|累计|共|已)?(?:完成|建成|达到?|为|有|覆盖|惠及|涉及|受益|实施))+$")
_HELPED = pattern("补助|补贴|奖补|资助|自筹")
_OF_MANY = ("人", "人次", "名", "个", "次", "项")  # units in which a text counts many things
_DIVIDED = 3  # numbers: a whole and two parts
_NAMED_BY, _CLOSE = 2, 24  # characters of a name; between a total and its average
_FAR_BACK = 40  # sentences
_ROUGH, _FINE = Decimal("0.06"), Decimal("0.025")  # how far a rough average may lie off; one told to its last digit
_ROUNDED = 2  # digits of a number that is told roughly
_BACK = 10  # sentences
_NEAR_IT = Decimal("0.005")  # of an average, how far it may lie off
_JUST_BELOW, _JUST_ABOVE = Decimal("0.999"), Decimal("1.001")  # so that no rounding leaves out what is to be looked at


def told_elsewhere(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """What is wrong with an average that the amount of its name, or the numbers right before it, do not give."""
    lead = mention.lead.strip()
    if _OF_THOSE.search(passage.folded, max(0, mention.start - _CLOSE), mention.start):
        return  # 寄宿生32人每人每年1000元、非寄宿生54人每人每年500元: what each of those gets
    units = () if mention.depth or _OTHERWISE.search(mention.lead) else units_of(passage, mention)
    if not units:
        return
    if not mention.is_exact:
        yield from _roughly(passage, sentence, mention, units) if _ROUGHLY.search(lead) else ()
        return
    name = _NAMED.search(lead)
    found = list(_of_a_name(passage, sentence, mention, units, name["name"])) if name else []
    yield from found or _of_what_is_told(passage, sentence, mention, units)


def _of_a_name(
    passage: Passage, sentence: Sentence, mention: Mention, units: Sequence[str], name: str
) -> Iterator[Claim]:
    """公用经费支出86.4万元。年末在职48人，人均公用经费1.6万元."""
    is_beside = any(each.kind is mention.kind and each.start < mention.start for each in sentence.mentions)
    if is_beside or mention.kind is not QuantityKind.MONEY:
        return  # told beside it, and read with it
    totals = [each for each in told(passage, sentence, _BACK) if each.end <= mention.start and _is_total(each, name)]
    heads = [each for each in told(passage, sentence, _BACK) if each.quantity.unit in units and each.quantity.value > 1]
    here = [each for each in heads if sentence.start <= each.start < mention.start]
    if len({each.quantity.value for each in totals}) != 1 or len(here) != 1:
        return
    if not any(_is_about(mention, total, head, Decimal("0.005")) for total in totals for head in unlike(heads)):
        yield from _claimed(mention, totals[0], here[0])


def _is_total(each: Mention, name: str) -> bool:
    """Whether an amount is that of a name: 公用经费支出 of 公用经费; of 支出 that of the whole unit."""
    if each.kind is not QuantityKind.MONEY or each.role is not QuantityRole.LEVEL:
        return False
    return (
        bool(_ALL.search(each.label))
        if name == "支出"
        else each.label.endswith((name, f"{name}支出", f"{name}决算", f"{name}合计"))
    )


def _roughly(passage: Passage, sentence: Sentence, mention: Mention, units: tuple[str, ...]) -> Iterator[Claim]:
    """活动386场次，参加群众31.5万人次，场均约618人."""
    near = [each for each in levels(window(passage, sentence)) if each is not mention]
    totals = [each for each in near if each.kind is mention.kind and not is_head(each, mention, units)]
    heads = [each for each in near if counts(each, units) and each.quantity.value > 1]
    wide = [each for each in told(passage, sentence, _BACK) if each.kind is mention.kind and each is not mention]
    before = [each for each in totals if sentence.start <= each.start < mention.start and each not in heads]
    here = [each for each in heads if sentence.start <= each.start < mention.start]
    here = here or _only([each for each in told(passage, sentence, _FAR_BACK) if each.quantity.unit == units[0]])
    tellings, numbers = unlike((*totals, *wide)), list(unlike((*heads, *here)))
    if _is_about_any(mention, tellings, numbers, _FINE if _is_told_finely(mention) else _ROUGH):
        return
    if not before and _SPENT.search(mention.lead):
        before = _only([each for each in told(passage, sentence, _FAR_BACK) if _ALL.search(each.label)])
    before = before or _only([each for each in wide if not is_head(each, mention, units) and each.end <= mention.start])
    heads = [_undivided(here)] if before and here else []
    if heads and (heads[0] is here[0] or len({each.quantity.value for each in here}) == 1):
        yield from _claimed(mention, _undivided(before), heads[0])


def _is_told_finely(mention: Mention) -> bool:
    """Whether a rough average has more digits than a rounded one: 约398人, and not 约400人."""
    return count_digits(mention.quantity) > _ROUNDED


def _undivided(before: list[Mention]) -> Mention:
    """The last amount; where those behind the first divide it, the first: 480万元，其中省级300万元、县级180万元."""
    first, *rest = before
    return first if len(rest) >= 2 and first.quantity.value == sum(each.quantity.value for each in rest) else before[-1]


def _whole(found: list[Mention]) -> list[Mention]:
    """The one value told; or the first of all, where those behind it in its sentence divide it."""
    values = [each.quantity.value for each in found[:_DIVIDED]]
    return found[:1] if len(values) == _DIVIDED and values[0] == sum(values[1:]) else _only(found)


def _only(found: list[Mention]) -> list[Mention]:
    """The amounts, where all told are one value."""
    return found[:1] if len({each.quantity.value for each in found}) == 1 else []


def _of_what_is_told(passage: Passage, sentence: Sentence, mention: Mention, units: tuple[str, ...]) -> Iterator[Claim]:
    """What the heads have the name of, or what alone has the unit of the average, further up in the text."""
    heads = [each for each in _heads_far(passage, sentence.place, units) if each.end <= mention.start]
    heads = [each for each in heads if each.quantity.unit != "人次" or "次" in mention.lead]  # visits are no people
    known, various = set(heads), list(unlike(heads))
    totals_told = unlike(_totals_told(passage, sentence, mention, units, known))
    if various and _is_about_any(mention, totals_told, various, _NEAR_IT):
        return
    alike = list(_totals_told(passage, sentence, mention, units, known))
    here = [each for each in heads if each.start >= sentence.start]
    pupils = [each for each in heads if _PUPILS.search(each.lead) and _OF_PUPILS.search(mention.lead)]
    totals = [each for each in alike if each.start >= sentence.start and mention.start - each.end <= _CLOSE]
    if pupils and totals and not here:
        of_pupils = _whole([each for each in pupils if not _PLANNED.search(each.lead)])
        yield from (found for head in of_pupils for found in _claimed(mention, totals[0], head))
        return
    floor = passage.sentences[max(0, sentence.place - 1)].start
    named = [] if here else _of_the_same_name(heads, mention)
    for head in here[-1:] or named or _only([each for each in heads if each.start >= floor]):
        paid = _HELPED.search(mention.lead)  # 户均补助1500元 of what cost more
        total = _of_the_heads([each for each in alike if not paid or paid[0] in each.lead], head)
        total = total or _of_one_unit(alike, mention) or _of_its_name(alike, mention)
        is_measured = _ITS_MEASURE.search(passage.folded, sentence.start, mention.start)  # 以三年累计支出计，每人次16元
        total = total or [each for each in alike if not is_measured and _is_a_slip(mention, each, head)][:1]
        yield from (found for each in total[:1] if each is not head for found in _claimed(mention, each, head))


def _totals_told(
    passage: Passage, sentence: Sentence, mention: Mention, units: tuple[str, ...], heads: set[Mention]
) -> Iterator[Mention]:
    """What an average can be taken of, outside brackets, the nearest first."""
    is_count = mention.kind is QuantityKind.COUNT
    for each in told_of(passage, sentence.place, mention.kind, mention.quantity.unit, _FAR_BACK):
        if each.end > mention.start or each.depth or each in heads:
            continue
        if not is_count or not is_head(each, mention, units):
            yield each


@lru_cache(maxsize=4)
def _heads_far(passage: Passage, place: int, units: tuple[str, ...]) -> tuple[Mention, ...]:
    """Of what is told up to a sentence, outside brackets, the numbers of heads."""
    far = told(passage, passage.sentences[place], _FAR_BACK)
    if "名" not in units:
        heads = [each for each in far if each.quantity.unit in units and not each.depth]
    else:
        heads = [each for each in far if not each.depth and counts(each, units)]
    return tuple([each for each in heads if each.quantity.value > 1])


def _of_the_heads(alike: list[Mention], head: Mention) -> list[Mention]:
    """The one amount told under the name of the heads: 减速带28.8万元 for 安装减速带480处."""
    names = [(_name_of(each), each) for each in alike if each.kind is QuantityKind.MONEY]
    own = head.label, _DONE.sub("", head.label), _OUTLAY.sub("", head.label)
    return _only([each for name, each in names if len(name) >= _NAMED_BY and any(one.endswith(name) for one in own)])


def _of_the_same_name(heads: list[Mention], mention: Mention) -> list[Mention]:
    """临时救助1075人次. … 临时救助次均2500元: the one number told of what the average is of."""
    name = _OUTLAY.sub("", _BEFORE_MEAN.split(mention.lead.strip(), maxsplit=1)[0])
    return _only([each for each in heads if len(name) > _NAMED_BY and each.label.strip("，、").endswith(name)])


def _name_of(amount: Mention) -> str:
    """What an amount is for, without its place in a list and the words for spending: 一是户厕改造支出 is 户厕改造."""
    return _OUTLAY.sub("", _LISTED.sub("", amount.label.strip()))


def _of_its_name(alike: list[Mention], mention: Mention) -> list[Mention]:
    """活动费14.4万元. … 活动经费平均每场1500元: the one amount of the name that stands before 平均."""
    name = _OUTLAY.sub("", _BEFORE_MEAN.split(mention.lead.strip(), maxsplit=1)[0])
    named = [each for each in alike if each.kind is QuantityKind.MONEY and _OUTLAY.sub("", each.label.strip()) == name]
    return _only(named) if len(name) >= _NAMED_BY else []


def _is_a_slip(mention: Mention, total: Mention, head: Mention) -> bool:
    """Whether the point of an average is one place off what a main amount and the heads give, quite."""
    if not _MAIN.search(total.lead) or total.kind is not QuantityKind.MONEY or not head.quantity.value:
        return False
    exact = total.quantity.value / head.quantity.value
    return mention.quantity.value in (exact * 10, exact / 10)


def _of_one_unit(alike: list[Mention], mention: Mention) -> list[Mention]:
    """The one number told in the unit of an average that is none of money, nor of people."""
    is_thing = mention.kind is QuantityKind.COUNT and mention.quantity.unit not in _OF_MANY
    return _only([each for each in alike if each.quantity.unit == mention.quantity.unit]) if is_thing else []


def _is_about_any(mention: Mention, totals: Iterable[Mention], heads: Iterable[Mention], share: Decimal) -> bool:
    """Whether an average is about what any of the amounts comes to for any of the numbers of heads."""
    by_number = sorted((each for each in heads if each.quantity.value > 0), key=_value)
    quantity = mention.quantity
    least = min(quantity.value - quantity.step, quantity.value / (1 + share)) * _JUST_BELOW
    most = max(quantity.value + quantity.step, quantity.value / (1 - share)) * _JUST_ABOVE
    for total in totals:
        first = bisect_left(by_number, total.quantity.value / most, key=_value)
        for head in by_number[first:]:
            if head.quantity.value * least > total.quantity.value:
                break
            if head is not total and _is_about(mention, total, head, share):
                return True
    return False


def _value(mention: Mention) -> Decimal:
    return mention.quantity.value


def _is_about(mention: Mention, total: Mention, head: Mention, share: Decimal) -> bool:
    if not head.quantity.value:
        return False
    exact = total.quantity.value / head.quantity.value
    return abs(exact - mention.quantity.value) <= max(mention.quantity.step, exact * share)


def _claimed(mention: Mention, total: Mention, head: Mention) -> Iterator[Claim]:
    if not head.quantity.value:
        return
    exact = total.quantity.value / head.quantity.value
    if not total.is_exact or not head.is_exact or not exact:
        return
    factor = mention.quantity.value / exact
    if not _LEAST <= factor <= _MOST and not any(abs(factor / slip - 1) <= _HIT for slip in _SLIPS):
        return
    expected = rounded(exact, mention.quantity.step)
    scale = mention.quantity.value / Decimal(shown(mention.quantity))
    terms = f"{shown(total.quantity, mention.quantity.unit)}÷{plain(head.quantity.value)}={plain(expected / scale)}"
    yield claim(AVERAGE, mention, expected, terms)

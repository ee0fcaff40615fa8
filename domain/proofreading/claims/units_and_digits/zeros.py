"""What cannot be of nothing: a rate of a budget of 0, growth from 0, a share that 0 has, guests of 0万元; 减少-3.2%."""

from collections.abc import Iterator
from decimal import Decimal
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, comparable, quoted_from, shown
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, completion_whole
from domain.proofreading.quantities import QuantityKind

ZERO, SIGN = "prose.zero", "prose.sign"
_PLAN = pattern(r"预算(?:数|安排|金额|总额|资金)?(?:安排)?(?:为|是|共|:)*$")
_THEN = pattern("上年|去年|上一年|同期|上期")
_FALLING = pattern(r"(?P<words>(?:减少|下降|降低|减幅|降幅|回落|压减)了?(?:为|达)?)[ ]?-[0-9]")
_BATCHES, _GUESTS = ("批次", "批"), ("人次", "人", "名")
_RECEIVED = pattern("接待")
_PLANNED = pattern("预算|计划|上年|去年")
_KINDS: tuple[tuple[Pattern[str], Pattern[str], tuple[str, ...]], ...] = tuple(  # what is paid, what is counted
    (pattern(paid), pattern(counted), units)
    for paid, counted, units in (
        (r"公务接待费?(?:支出)?(?:决算)?(?:数)?(?:为|共)?$", r"接待", ("批次", "批", "人次")),
        (
            r"出国(?:\(境\))?(?:费用?|经费)?(?:支出)?(?:决算)?(?:数)?(?:为|共)?$",
            r"团组|出国",
            ("个", "次", "人次", "人", "批次"),
        ),
        (
            r"(?:用车|车辆)购置(?:费|支出)*(?:决算)?(?:数)?(?:为|共)?$",
            r"购置(?:公务)?(?:用车|车辆|数)?|新购",
            ("辆", "台"),
        ),
    )
)


def zeros(passage: Passage) -> Iterator[Claim]:
    """Rates, shares and numbers that nothing cannot have; a fall by less than nothing."""
    rates, received = passage.places_of(QuantityKind.PERCENT), passage.places_with("接待")
    costly = passage.places_with("接待", "出国", "购置")
    for sentence in passage.stating:
        for mention in sentence.mentions if sentence.place in rates else ():
            if mention.kind is QuantityKind.PERCENT and mention.quantity.value > 0 and mention.is_exact:
                yield from _of_nothing(sentence, mention)
        yield from _without_cost(passage, sentence) if sentence.place in costly else ()
        yield from _guests(sentence) if sentence.place in received else ()
    yield from _falls_twice(passage)


def _falls_twice(passage: Passage) -> Iterator[Claim]:
    """比上年减少-3.2%: the word and the sign both say so."""
    for match in _FALLING.finditer(passage.folded):
        for each in passage.behind(match.start() + 1):
            if each.start > match.end():
                break
            if match.end() < each.end:
                yield Claim(SIGN, match.start(), each.end, severity="query")
                break


def _of_nothing(sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    money = [each for each in sentence.mentions if each.kind is QuantityKind.MONEY and each.end <= rate.start]
    money = [each for each in money if each.segment == rate.segment and not each.depth]
    if rate.role is QuantityRole.COMPLETION and "预算" in completion_whole(rate.lead):
        plans = [each for each in money if _PLAN.search(each.lead)]
        spent = [each for each in money if plans and each.start > plans[-1].start]
        if spent and plans[-1].quantity.value == 0 < spent[-1].quantity.value:
            yield Claim(ZERO, quoted_from(rate), rate.end, severity="query")
    elif rate.role is QuantityRole.DELTA and rate.rises:
        if _began_at_nothing(money):
            yield Claim(ZERO, quoted_from(rate), rate.end, severity="query")
    elif rate.role is QuantityRole.SHARE and money and money[-1] is _beside(sentence, rate):
        yield from _share_of_nothing(rate, money[-1])


def _share_of_nothing(rate: Mention, part: Mention) -> Iterator[Claim]:
    if part.quantity.value == 0 and part.role is QuantityRole.LEVEL:
        yield claim(SHARE, rate, Decimal(0), "0×100=0", "query")


def _beside(sentence: Sentence, mention: Mention) -> Mention:
    return sentence.mentions[max(0, sentence.mentions.index(mention) - 1)]


def _began_at_nothing(money: list[Mention]) -> bool:
    """Whether an amount rose from nothing: 支出0.3万元，比上年增加0.3万元; 上年0万元，本年0.3万元."""
    last = money[-1] if money else None
    if last is None:
        return False
    if last.role is QuantityRole.DELTA and last.rises and last.is_exact:
        before = [each for each in money[:-1] if each.role is QuantityRole.LEVEL]
        then = [each for each in money[:-1] if each.role is QuantityRole.PRIOR]
        return bool(before) and not then and before[-1].quantity.value == last.quantity.value > 0
    then = [each for each in money if each.role is QuantityRole.PRIOR and _THEN.search(each.lead)]
    return len(then) == 1 and then[0].quantity.value == 0 < last.quantity.value and last.role is QuantityRole.LEVEL


def _without_cost(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """公务接待费支出0万元，国内公务接待3批次: what was done costs something; and what costs something was done."""
    told = [each for each in sentence.levels if each.kind is QuantityKind.MONEY]
    for paid, counted, units in _KINDS if told else ():
        money = [each for each in told if paid.search(each.lead.strip()) and not _PLANNED.search(each.lead)]
        if len(money) != 1 or not money[0].is_exact:
            continue
        near = [*sentence.mentions, *_behind(passage, sentence)]
        done = [each for each in near if each.quantity.unit in units and counted.search(each.lead)]
        done = [each for each in done if each.role is QuantityRole.LEVEL and not _PLANNED.search(each.lead)]
        if not done or (money[0].quantity.value == 0) is (done[0].quantity.value == 0):
            continue
        none, some = (money[0], done[0]) if money[0].quantity.value == 0 else (done[0], money[0])
        is_money = some.kind is QuantityKind.MONEY
        line = f"{shown(some.quantity)}≠0"
        yield Claim(NIL, quoted_from(none), none.end, some.quantity.value, Decimal(0), is_money, line, "query")


def _behind(passage: Passage, sentence: Sentence) -> tuple[Mention, ...]:
    """What the next sentence of the paragraph tells."""
    behind = passage.sentences[sentence.place + 1 : sentence.place + 2]
    return behind[0].mentions if behind and behind[0].paragraph == sentence.paragraph else ()


def _guests(sentence: Sentence) -> Iterator[Claim]:
    """接待12批次、8人次: each of them was somebody."""
    for place, groups in enumerate(sentence.mentions[:-1]):
        guests = sentence.mentions[place + 1]
        if groups.quantity.unit not in _BATCHES or guests.quantity.unit not in _GUESTS:
            continue
        is_received = (
            _RECEIVED.search(groups.lead) and not guests.depth and not comparable(groups.quantity, guests.quantity)
        )
        if is_received and groups.is_exact and guests.is_exact and guests.quantity.value < groups.quantity.value:
            line = f"{shown(groups.quantity)}>{shown(guests.quantity)}"
            yield Claim(
                ORDER,
                quoted_from(groups),
                guests.end,
                guests.quantity.value,
                groups.quantity.value,
                False,
                line,
                "query",
            )

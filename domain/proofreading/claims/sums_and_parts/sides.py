"""A surplus called a loss, or a loss called a surplus: 收入2,316.8万元，支出2,298.1万元，亏损18.7万元."""

from collections.abc import Iterator, Sequence

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.common.claim import Claim, quoted_from, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_LOSS = pattern("(?:亏损|赤字|收不抵支|入不敷出|超支|透支|收支缺口|资金缺口|净亏)(?:额|资金|金额)?(?:了|为|共|计|达)*$")
_SURPLUS = pattern("(?:结余|盈余|节余|盈利|净盈|收支结余|净结余)(?:额|资金|金额)?(?:了|为|共|计|达)*$")
_IN, _OUT = pattern("收入|到位|预算|拨款|收到|下达|安排"), pattern("支出|费用|成本|使用|支付")
_UNCLEAR = pattern("上年|年初|期初|累计|以前|历年|结转|弥补")
_TOTAL = pattern("(?:合计|总计|总额)$|^(?:全年|本年)?总")
_BACK, _FAR, _MOST = 2, 8, 12  # sentences before, of totals; amounts


def sides(passage: Passage) -> Iterator[Claim]:
    """Results whose name says the opposite of the two amounts that give them."""
    for sentence in passage.saying("亏", "赤字", "不抵支", "不敷出", "超支", "透支", "缺口", "余", "盈"):
        for result in sentence.mentions:
            is_loss = bool(_LOSS.search(result.lead.strip()))
            if not is_loss and not _SURPLUS.search(result.lead.strip()):
                continue
            if result.kind is QuantityKind.MONEY and result.is_exact and not _UNCLEAR.search(result.lead):
                yield from _opposite(result, _before(passage, sentence, result), is_loss=is_loss)


def _before(passage: Passage, sentence: Sentence, result: Mention) -> Sequence[Mention]:
    near = passage.sentences[max(0, sentence.place - _FAR) : sentence.place + 1]
    told = [
        each
        for part in near
        for each in part.mentions
        if each.end <= result.start and (part.place >= sentence.place - _BACK or _TOTAL.search(each.lead))
    ]
    levels = (each for each in told if each.kind is QuantityKind.MONEY and each.role is QuantityRole.LEVEL)
    return [each for each in levels if each.is_exact and not _UNCLEAR.search(each.lead)][-_MOST:]


def _opposite(result: Mention, near: Sequence[Mention], *, is_loss: bool) -> Iterator[Claim]:
    """The claim where income less outlay is the result with the other sign, and no two amounts give it as it is."""
    incomes = [each for each in near if _IN.search(each.lead) and not _OUT.search(each.lead)]
    outlays = [each for each in near if _OUT.search(each.lead)]
    value = result.quantity.value
    wanted = -value if is_loss else value
    pairs = [(more, less) for more in incomes for less in outlays]
    found = [each for each in pairs if each[0].quantity.value - each[1].quantity.value == -wanted]
    if value <= 0 or not found or any(one.quantity.value - other.quantity.value == wanted for one, other in pairs):
        return
    more, less = found[-1] if is_loss else found[-1][::-1]
    unit = result.quantity.unit
    terms = f"{shown(more.quantity, unit)}-{shown(less.quantity, unit)}={shown(result.quantity)}"
    yield Claim(DIRECTION, quoted_from(result), result.end, arithmetic=terms, severity="query")

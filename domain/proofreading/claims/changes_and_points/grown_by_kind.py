"""Growth told of each of several kinds beside what an earlier year had of them.

来访322批次、817人次，批次下降6.94%，人次下降12.15%（2023年为346批次、930人次）: the kind in a growth's words is the
unit of its two values. 从业人员6.27万人，增长8.67%，上次普查时为5.77万人: the earlier value stands behind it.
"""

from collections.abc import Iterator, Sequence
from itertools import permutations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, claim, comparable, is_growth, plain, rounded, shown, window
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_KINDS = (
    (pattern("人次"), ("人次",)),
    (pattern("批次"), ("批次", "批")),
    (pattern("户数|户$"), ("户", "家")),
    (pattern("人数|人员|人$"), ("人", "名")),
    (pattern("件数|案件|件$"), ("件", "起", "宗")),
    (pattern("场次"), ("场次", "场", "次")),
    (pattern("个数|项目数|数量"), ("个", "项", "件")),
    (pattern("面积"), ("亩", "平方米", "公顷", "万亩")),
)
_MONEY = pattern("金额|资金|经费|支出|收入|成交额|交易额|产值|营收|投资|补贴|补助|销售额")
_THEN = pattern(
    r"(?:上年|去年|上一年|同期|20[0-9]{2}年|前一年|上期|上一?[届轮次]|[一-龥]{2,4}时|期初|年初|基期)(?:度|末|同期)?[^，。；0-9]{0,8}$"
)
_IN_TURN = pattern(
    r"(?:上年|去年|上一年|同期|20[0-9]{2}年)(?:度|末)?(?P<names>[^，。；0-9]{2,30}?)(?:分别|依次)(?:为|是)?$"
)
_COMMA = pattern("[、和与及]")
_BACK = 2  # sentences
_MOST = 24  # values near by


def grown_by_kind(passage: Passage) -> Iterator[Claim]:
    """Growth that the two values of its kind do not give."""
    for sentence in passage.stating:
        for place, growth in enumerate(sentence.mentions):
            is_change = growth.role is QuantityRole.DELTA and growth.kind is QuantityKind.PERCENT
            if is_change and growth.is_exact and growth.rises is not None and growth.quantity.value:
                yield from _judged(passage, sentence, place)


def _judged(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    growth = sentence.mentions[place]
    then = _then(passage, sentence, place)
    if then is None:
        return
    alike = [each for each in window(passage, sentence, _BACK) if comparable(each.quantity, then.quantity)]
    alike += [each for each in sentence.mentions if each not in alike and comparable(each.quantity, then.quantity)]
    now = [each for each in alike if each.start < growth.start and each is not then and each.role is QuantityRole.LEVEL]
    near = sorted(alike, key=lambda each: abs(each.start - growth.start))[:_MOST]
    found = list(_of(growth, now[-1], then)) if now else []
    if found and not any(
        is_growth(growth.quantity, one.quantity, other.quantity) for one, other in permutations(near, 2)
    ):
        yield from found


def _of(growth: Mention, now: Mention, then: Mention) -> Iterator[Claim]:
    """Only a slip of the hand away from what follows, and the same way: what is further off is of something else."""
    if then.quantity.value <= 0:
        return
    change = now.quantity.value - then.quantity.value
    exact = rounded(100 * abs(change) / then.quantity.value, growth.quantity.step)
    if (change > 0) is growth.rises and is_mistyped(growth.quantity, exact):
        unit = then.quantity.unit
        before = shown(then.quantity)
        terms = f"({shown(now.quantity, unit)}-{before})÷{before}×100={plain(exact if change > 0 else -exact)}"
        yield claim(RATE, growth, exact, terms, "query")


def _then(passage: Passage, sentence: Sentence, place: int) -> Mention | None:
    """The earlier value that a growth's words call for: of its kind, and the only one of that in its sentence."""
    growth = sentence.mentions[place]
    earlier = _earlier(passage, sentence, growth)
    units = next((units for kind, units in _KINDS if kind.search(growth.label)), None)
    if units is not None:
        of_kind = [each for each in earlier if each.quantity.unit.lstrip("万") in units]
    elif _MONEY.search(growth.label):
        of_kind = [each for each in earlier if each.kind is QuantityKind.MONEY]
    else:
        beside = sentence.mentions[place - 1] if place else None
        of_kind = [each for each in earlier if beside is not None and comparable(each.quantity, beside.quantity)]
    return of_kind[0] if len(of_kind) == 1 else _in_turn(passage, sentence, place, of_kind)


def _in_turn(passage: Passage, sentence: Sentence, place: int, told: Sequence[Mention]) -> Mention | None:
    """上年存栏、出栏分别为18.25万头和26.40万头: the one whose name stands before the growth."""
    first, beside = (told[0] if told else None), (sentence.mentions[place - 1] if place else None)
    if first is None or beside is None:
        return None
    match = _IN_TURN.search(passage.folded, sentence.start, first.start)
    names = _COMMA.split(match["names"]) if match else []
    if len(names) != len(told):
        return None
    found = [each for name, each in zip(names, told, strict=True) if beside.label.endswith(name)]
    return found[0] if len(found) == 1 else None


def _earlier(passage: Passage, sentence: Sentence, growth: Mention) -> Sequence[Mention]:
    """The values of an earlier time in the part of the sentence, with those that run on from the first of them.

    A row told in turn for all that the sentence names may stand behind a ；.
    """
    found: list[Mention] = []
    runs_on = is_row = False
    for each in sentence.mentions:
        is_value = each.kind in (QuantityKind.MONEY, QuantityKind.COUNT) and each.is_exact
        is_next = runs_on and each.lead.strip() in ("", "、", "和", "，")
        is_row = (is_row and is_next) or _IN_TURN.search(passage.folded, sentence.start, each.start) is not None
        is_then = is_row or each.role is QuantityRole.PRIOR or _THEN.search(each.lead.strip()) is not None
        runs_on = is_value and (is_then or is_next)
        if runs_on and (is_row or each.segment == growth.segment):
            found.append(each)
    return found

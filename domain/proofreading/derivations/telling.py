"""Whether a number that is likely wrong tells so itself: a slip of the hand, of what its own words name."""

from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.basis import has_another_subject
from domain.proofreading.claims.common.claim import comparable
from domain.proofreading.claims.common.scope import stem_of
from domain.proofreading.claims.common.siblings import may_overlap
from domain.proofreading.derivations.derivation import Derivation, is_slip
from domain.proofreading.derivations.of_rates import named_above
from domain.proofreading.derivations.sought import Sought
from domain.proofreading.derivations.surroundings import AMOUNTS, Vicinity
from domain.proofreading.mentions import Mention, QuantityRole, completion_whole, share_whole
from domain.proofreading.quantities import QuantityKind

_EACH_OF = pattern("每(?P<unit>千克|公斤|斤|克|吨|千米|公里|米|平方米|亩|公顷|小时|分钟|天|月)[^，。；]{0,6}$")
_MEASURES = (
    ("千克", "公斤", "斤", "克", "吨"),
    ("千米", "公里", "米"),
    ("平方米", "亩", "公顷"),
    ("小时", "分钟", "天", "月"),
)  # of one family: a number by one of them is no quotient by another
_OWN_MEASURE = pattern("序时|时序|时间进度|按[^，。；]{1,12}(?:计算|测算|折算|口径)|同口径|可比口径|剔除|扣除")
_OF_A_ROW = pattern("分别|满分|分值")  # 每项满分10分 is no mean
_AIM = pattern("目标值?为?|指标值|至少|不[少低]于|力争|计划值|不[超高]过")
_LATER = pattern(
    r"^[，；]?(?:到|至)?(?:20[0-9]{2}年|[0-9]{1,2}月|今年|本[年月季]|次[年月]|下半年|[秋冬]季|第?[二三四]季度)[^比较，。；]{0,10}$"
)
_MENDED = pattern("^(?:其中|目前|当年|现)?(?:已|尚|未|正在|待|还有|仍有)[一-龥]{2,6}$")
_LEFT_THEN = pattern("其中[一-龥]{2,10}(?:结余|结转)|(?:上年|以前年度|往年|历年|去年)[^，。；]{0,4}(?:结余|结转|余额)")
_ADJOINS = 8  # characters between a number and the one that it goes on from: 增加147.18万元，增长6.82%
_TELLS_MORE, _ASIDE = pattern(r"\((?:含|包括|另|不含)"), 4  # characters
_SOME, _LITTLE, _A_FEW = 2, Decimal("0.1"), Decimal(2)  # parts; of their whole; things
_WHOLE = 100  # per cent


def is_telling(scope: Vicinity, subject: Sought, meant: Derivation) -> bool:
    """Whether a number is a slip of the hand away from what it should be; a rate or a growth may be so in any way.

    A rate then must be one of the amount right before it, of what its words name; and of nothing else of that name.
    """
    number = scope.term.mention
    base = share_whole(number.lead) or completion_whole(number.lead) or named_above(scope)
    stem, part = stem_of(base), meant.over[0][1]
    if (scope.term.chain[1] > 1 and subject is Sought.RATE) or (
        subject is Sought.AVERAGE and _OF_A_ROW.search(number.lead)
    ):
        return False  # 分别占50%、15%、30%、5%: what each is of, its row tells
    if _is_of_its_own(scope) or (len(meant.over) > 1 and may_overlap([each for _, each in meant.over])):
        return False
    if subject is Sought.RATE and (_is_the_rest(number, meant) or _is_of_another_whole(scope, part, stem)):
        return False
    if subject is Sought.AMOUNT and (
        _tells_more(scope) or _is_of_what_is_told(scope, meant) or _is_left_of_then(number, meant)
    ):
        return False
    if _is_of_another_measure(number, meant) or _may_leave_some_out(scope, meant):
        return False
    if meant.fault == "way" and not any(each.role is QuantityRole.PRIOR for _, each in meant.over):
        return False  # 资金860万元，中标总价812.5万元，节约47.5万元: nobody says which of the two came first
    if subject is Sought.CHANGE:
        return _is_of_its_clause(scope, meant) and not _is_of_the_time_before(scope, meant)
    if is_slip(number, meant):
        return True
    if subject is not Sought.RATE or len(meant.over) > 1 or len(meant.under) != 1:
        return False
    is_named = not base or (bool(stem) and stem in meant.under[0][1].lead)
    return is_named and _is_right_before(scope, part)


def _is_left_of_then(number: Mention, meant: Derivation) -> bool:
    """Whether a rest is of an earlier year (上年结转), or of some (其中…结余), and what it would come of is not."""
    return _LEFT_THEN.search(number.lead) is not None and not any(
        each.role is QuantityRole.PRIOR or _LEFT_THEN.search(each.lead) for _, each in meant.over
    )


def _tells_more(scope: Vicinity) -> bool:
    """完成41座（含年中新增的1座）."""
    end = scope.term.mention.end
    return _TELLS_MORE.match(scope.around.between(end, end + _ASIDE)) is not None


def _is_of_what_is_told(scope: Vicinity, meant: Derivation) -> bool:
    """Whether a list comes to what is told above, of which a number is but some: 涉及186万元，已整改156万元."""
    number = scope.term.mention
    if not _MENDED.search(number.lead.strip()):
        return False
    alike = (each.mention.quantity for each in scope.before if comparable(each.mention.quantity, number.quantity))
    return any(each.value == meant.exact > number.quantity.value for each in alike)


def _is_of_its_own(scope: Vicinity) -> bool:
    """Whether the words of a number, or those right before it, reckon it in a way of their own, or set it as a goal."""
    number, sentence = scope.term.mention, scope.term.sentence
    before = [each for each in sentence.mentions if each.end <= number.start and number.start - each.end <= _ADJOINS]
    return any(_OWN_MEASURE.search(each.lead) for each in (number, *before[-1:])) or bool(_AIM.search(number.lead))


def _is_of_its_clause(scope: Vicinity, meant: Derivation) -> bool:
    """Whether a growth is one of an amount right before it in its sentence, if that has any before it."""
    here = [each.mention for each in scope.before if each.sentence.place == scope.term.sentence.place]
    amounts = [each for each in here if each.kind in AMOUNTS]
    if not amounts and _belongs_to_another(scope, meant):
        return False
    return not amounts or any(each is amounts[-1] for _, each in (*meant.over, *meant.under))


def _belongs_to_another(scope: Vicinity, meant: Derivation) -> bool:
    """用电下降6.3%，电费上升1.2%，平均电价由0.71元涨至0.76元: whether another change is told before the values."""
    number = scope.term.mention
    first = min((each for _, each in (*meant.over, *meant.under)), key=lambda each: each.start)
    between = (each for each in scope.term.sentence.mentions if number.end <= each.start < first.start)
    return has_another_subject(number, first) or any(each.role is QuantityRole.DELTA for each in between)


def _is_of_the_time_before(scope: Vicinity, meant: Derivation) -> bool:
    """Whether a growth is one of the amount before its change: 10月应发6612.40元，11月少了147.24元，下降2.23%."""
    number, change = scope.term.mention, meant.over[0][1]
    here = [each.mention for each in scope.before if each.sentence.place == scope.term.sentence.place]
    if not _LATER.match(change.lead) or change not in here:
        return False
    base = next(
        (each for each in reversed(here[: here.index(change)]) if comparable(each.quantity, change.quantity)), None
    )
    exact = (
        100 * change.quantity.value / base.quantity.value if base is not None and base.quantity.value else Decimal(0)
    )
    return abs(number.quantity.value - exact) <= number.quantity.half


def _is_of_another_measure(number: Mention, meant: Derivation) -> bool:
    """Whether so much for each is told by another unit than its count: 产量96吨，产值1152万元，平均每公斤120元."""
    counts = [each for each in (meant.times, *(one for _, one in meant.under)) if each is not None]
    told = [
        match for each in (number, *(one for _, one in meant.over)) for match in [_EACH_OF.search(each.lead)] if match
    ]
    units = [(match["unit"], each.quantity.unit) for match in told for each in counts]
    return any(
        one in family and not unit.endswith(one) and any(unit.endswith(other) for other in family)
        for one, unit in units
        for family in _MEASURES
    )


def _may_leave_some_out(scope: Vicinity, meant: Derivation) -> bool:
    """Whether 其中 begins the parts of a number of things, and so much is missing that some are not told of."""
    number, first = scope.term.mention, min((each for _, each in meant.over), key=lambda each: each.start)
    if number.kind is not QuantityKind.COUNT or len(meant.over) < _SOME or first.start < number.end:
        return False
    missing = number.quantity.value - meant.exact
    return missing > max(_LITTLE * number.quantity.value, _A_FEW) and "其中" in scope.around.between(
        number.end, first.start
    )


def _is_the_rest(number: Mention, meant: Derivation) -> bool:
    """Whether a rate is what another one leaves of a hundred: 编制30名，空编3名，满编率90%."""
    return abs(_WHOLE - meant.exact - number.quantity.value) <= number.quantity.half


def _is_of_any(scope: Vicinity, part: Mention, name: str) -> bool:
    """Whether a rate is the part of any amount of the text that has a name."""
    stated = scope.term.mention.quantity
    named = (each.mention.quantity for each in scope.around.terms if name in each.mention.lead and each.is_amount)
    return any(
        abs(stated.value - 100 * part.quantity.value / whole.value) <= stated.half
        for whole in named
        if whole.value > 0 and comparable(whole, part.quantity)
    )


def _is_of_another_whole(scope: Vicinity, part: Mention, name: str) -> bool:
    """Whether a rate is one of any amount of its name, or of what its neighbours are of."""
    return bool(name and _is_of_any(scope, part, name)) or _is_as_its_neighbours(scope, part)


def _is_as_its_neighbours(scope: Vicinity, part: Mention) -> bool:
    """Whether two other rates of the sentence, each of the amount before it, have the very whole of this one."""
    number, mentions = scope.term.mention.quantity, scope.term.sentence.mentions
    alike = 0
    for amount, rate in pairwise(mentions):
        if rate.kind is not QuantityKind.PERCENT or rate is scope.term.mention or rate.quantity.value <= 0:
            continue
        if comparable(amount.quantity, part.quantity) and amount.quantity.value > 0:
            exact = part.quantity.value * rate.quantity.value / amount.quantity.value
            slack = number.half + part.quantity.value / amount.quantity.value * rate.quantity.half
            alike += abs(exact - number.value) <= slack
    return alike >= _SOME


def _is_right_before(scope: Vicinity, part: Mention) -> bool:
    amounts = [each.mention for each in scope.before if each.mention.kind in AMOUNTS]
    return bool(amounts) and amounts[-1] is part

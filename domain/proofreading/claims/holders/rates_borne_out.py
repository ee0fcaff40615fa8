"""Whether the rest of a text bears out a rate, or points, that a claim calls wrong.

移交率61.5% is one of the 39个 told two paragraphs above; 降19.14% of the amount that was told of then.
"""

from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.points_between import has_their_base
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.common.neighbours import number_stated
from domain.proofreading.claims.common.scope import amounts_of, gives
from domain.proofreading.claims.units_and_digits.digits import are_a_slip_apart
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_NEAREST, _SHOWN = 2, 1  # amounts before a rate that can be its part; decimals that chance hardly gives
_BEFORE, _BACK = 40, 3  # characters; sentences
_CLOSE, _ALL, _TENFOLD = Decimal("0.006"), Decimal(100), Decimal(10)  # per cent, per cent, times
_NAMES_ITS_BASE = pattern("[按以照][^，。；]{1,12}(?:计算|为基数|为基准|为分母|口径|算)|之比|÷|/|占")
_THAN = pattern("[比较](?P<name>[一-龥]{2,8}?)[高低多少快慢](?:出|了)?$")
_CONTENT, _CONTENT_PART = pattern("满意[率度](?:为|达到?|是|:)?$"), pattern("满意|问卷|[受走回]访|调查|测评|抽查|抽样")
_TIMES = pattern("(?P<then>那时|当时|彼时|上学期|上一?[期届轮]|上年|去年)|[本今当][年学]")
_GENERAL = frozenset(("资金", "支出", "经费", "项目", "完成", "实际", "全年", "预算"))


def is_of_any_whole(passage: Passage, claim: Claim) -> bool:
    """已移交24个，未移交15个，移交率61.5%: one of the two amounts before a rate over any of the text.

    A rate without decimals needs a whole that has the name of its part. Turned upside down it is no other rate.
    """
    sentence, rate = passage.sentence_at(max(claim.start, claim.end - 1)), number_stated(passage, claim)
    if claim.is_named or rate is None or rate.kind is not QuantityKind.PERCENT or rate.quantity.value > _ALL:
        return False
    if _NAMES_ITS_BASE.search(passage.folded, max(sentence.start, rate.start - _BEFORE), rate.start):
        return False
    parts = [each for each in sentence.amounts if each.end <= rate.start][-_NEAREST:]
    return any(
        gives(rate.quantity, part.quantity.value, whole.quantity.value)
        and not _is_turned(claim, part, whole)
        and (rate.quantity.decimals >= _SHOWN or _are_of_one_name(part, whole))
        for part in parts
        for whole in amounts_of(passage)
        if whole is not part and comparable(part.quantity, whole.quantity) and not _is_of_then(part, whole)
    )


def _is_of_then(part: Mention, whole: Mention) -> bool:
    """Whether a whole is one of an earlier year, and its part is not."""
    return whole.role is QuantityRole.PRIOR and part.role is not QuantityRole.PRIOR


def _is_turned(claim: Claim, part: Mention, whole: Mention) -> bool:
    """Whether what a claim expects is the whole over the part: 计划36座，完成34座，完成率105.88%."""
    upside_down = 100 * whole.quantity.value / part.quantity.value if part.quantity.value else None
    return claim.expected is None or (upside_down is not None and abs(upside_down - claim.expected) < _CLOSE)


def _are_of_one_name(part: Mention, whole: Mention) -> bool:
    return bool((pairs_of(part.label) & pairs_of(whole.label)) - _GENERAL)


def is_how_content_they_are(passage: Passage, claim: Claim) -> bool:
    """投诉184件，办结184件，回访满意率91.3%: of those who were asked, not of what was done."""
    rate = number_stated(passage, claim)
    if rate is None or claim.rate is None or not _CONTENT.search(rate.lead):
        return False
    return not any(_CONTENT_PART.search(each.lead + each.tail) for each in claim.rate[1:])


def is_beyond_belief(passage: Passage, claim: Claim) -> bool:
    """两个主题合占53.1% and 2÷1204: a rate that should be ten times as much, or a tenth, is one of other things."""
    if not claim.actual or not claim.expected or are_a_slip_apart(claim.actual, claim.expected):
        return False
    return not 1 / _TENFOLD < claim.actual / claim.expected < _TENFOLD


def is_of_that_time(passage: Passage, claim: Claim) -> bool:
    """那时结余265.11万元，少了50.75万元，降19.14%: of the amount right before the change, told of then."""
    rate = number_stated(passage, claim)
    if rate is None:
        return False
    row = passage.sentence_at(rate.start).mentions
    before = [each for each in row if each.end <= rate.start]
    if not before or before[-1].role is not QuantityRole.DELTA:
        return False
    change = before[-1]
    bases = [each for each in before[:-1] if comparable(each.quantity, change.quantity)][-1:]
    start = passage.sentence_at(rate.start).start
    return any(
        gives(rate.quantity, change.quantity.value, each.quantity.value)
        and [found["then"] for found in _TIMES.finditer(passage.folded, start, each.start)][-1:] not in ([], [None])
        for each in bases
    )


def is_of_another_base(passage: Passage, claim: Claim) -> bool:
    """其中食品合格率97%，比药品低1.9个百分点: what no percentage near by is called."""
    points = number_stated(passage, claim)
    match = _THAN.search(points.lead.strip()) if points is not None else None
    if points is None or match is None:
        return False
    place = passage.sentence_at(points.start).place
    near = passage.sentences[max(0, place - _BACK) : place + 1]
    if match["name"] in passage.folded[near[0].start : points.start - len(points.lead)]:
        return False
    rates = [each for one in near for each in one.mentions if each.kind is QuantityKind.PERCENT]
    return not has_their_base(points, rates)

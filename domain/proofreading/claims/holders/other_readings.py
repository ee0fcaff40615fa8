"""Whether what a claim calls wrong holds in another reading, which no words of a rule need foresee.

A rule reads a sentence in one way: it leaves out what it takes for a change (地力提升447.75万元), adds up what was
summed up already (上半年共300万元…累计560万元), divides by the wrong one of two heads. Before a claim is made of it,
the numbers around it are asked, whatever they are called: where they give the stated one exactly, there is nothing to
say. What so many numbers give by chance is no reading: a number must tell more than a few units of its last place.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import accumulate, pairwise, product, zip_longest

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.changes_and_points.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, is_sum
from domain.proofreading.claims.common.heads import without_due
from domain.proofreading.claims.common.neighbours import added_up, numbers_around, numbers_near
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.claims.holders.less_denied import denies_less
from domain.proofreading.claims.holders.other_matters import (
    is_a_change_of_others,
    is_a_rate_of_others,
    is_a_sum_of_others,
)
from domain.proofreading.claims.holders.other_means import is_another_mean, is_covered
from domain.proofreading.claims.holders.other_rates import is_another_rate, is_of_its_base, is_of_its_own_thing
from domain.proofreading.claims.holders.other_states import is_of_another_state
from domain.proofreading.claims.holders.own_measures import is_of_its_own_measure
from domain.proofreading.claims.holders.own_reckonings import (
    is_no_part,
    is_of_a_total_elsewhere,
    is_reckoned_apart,
    is_with_what_was_there,
)
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.means_of_spans import is_given_by_a_span
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.claims.reasons_and_causes.reasons import REASON
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.claims.retellings.summed_parts import are_both_summed
from domain.proofreading.claims.sums_and_parts.balances import REMAINDER
from domain.proofreading.claims.sums_and_parts.losses import WORDS, Result, result_of
from domain.proofreading.claims.sums_and_parts.parts_by_slip import sharers
from domain.proofreading.claims.sums_and_parts.sums import SUBSET, SUM, tells_of_both
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_OTHER_UNIT = pattern(r"[(/、][一-龥]{1,2}(?:、[一-龥]{1,2}){0,3}(?:\)|(?=[:，。；、]))")
_OUT_OF_FULL = pattern(r"[0-9]分\([0-9.]+分(?:[，)]|$)")
_UNITS = 10  # characters that a second unit has at most
_LESS = pattern(r"[0-9]-[0-9]")
_LOST = pattern(
    r"(?:差|漏损|线损|损耗|损失|流失|空置|闲置|返修|退货|退回|淘汰|未[一-龥]{2}|不[一-龥]{2}|空[床缺编]|缺[勤员编]|辍学)率"
)
_ALL, _LAST_PLACE = 100, Decimal("0.1")  # per cent
_TELLING = 20  # steps of its last place that a total has at least
_ROW = 3  # numbers of one name
_DIGITS = 3  # of an average that is no coincidence, but for zeros at its end
_BASE = pattern(r"^[，、]?(?:仅|只|约)?(?:占|完成|较|比|为|相当于)")
_OUT_OF_REACH = 12  # times a change: what differs so much from it is of another thing
_OF_EACH = pattern(r"每[一-龥]|[人户亩车次平]均")
_SO_FAR, _FULL_MARKS = pattern("累计|末"), "满分"
_TOTAL = pattern("总|计|得分|评分")
_NAMED_WHOLE = pattern(r"其中[，:]?[一-龥]{3,16}(?:里|中|内)，")
_ASIDE = 20  # characters behind a claim in which those are told who are counted twice
_REMARK = 40  # characters around a claim
_WHY = pattern("(?:高于|超过|超出|大于)[^，。；]{0,8}(?:[0-9]|系|因)[^。]{0,20}(?:增项|变更|增加|追加|调整)|[逆反负]向")
_KIND_OF_OUTLAY = pattern("(?:基本|项目|人员|公用|经营|其他)(?:支出|经费)")
_CONVERTED = pattern("[约折]合|合(?![计并同])|换算")
_GIVEN = pattern(
    "(?:系|为|由|获|经)[^，。；]{0,14}(?:自筹|自付|自理|调拨|捐赠|捐助|划拨|划转|调剂|赠送|赞助|无偿|统一采购|统一购置|配发|配备|承担|负担|垫付|支付)[^，。；]{0,6}，[^，。；]{0,8}$"
)
_OUTLAY = pattern("费|支出|购置|采购|开支|付款")
_TOPPED_UP = pattern("补足|补差|差额|扣除|抵扣")
_LOWEST = pattern("最低限价|最低控制价")
_STOPPED = pattern(
    "(?:无纸化|线上|网上|视频会?|自助|节能|节水|光伏|新能源|共享|系统|平台)[^，。；]{0,14}(?:停用|停运|停摆|暂停|中断|故障|受限|失效|未能|瘫痪|检修)"
)
_A_YEAR = pattern("20[0-9]{2}")


def holds_otherwise(passage: Passage, claim: Claim) -> bool:
    """Whether the numbers around a claim give what it says does not follow."""
    if claim.code in (SUM, SUBSET):
        return _makes_otherwise(passage, claim)
    if claim.code == UNIT:
        is_of_a_name = claim.is_named  # 执行率96.5万元 is wrong whatever it is the product of
        return not is_of_a_name and (_is_a_product(passage, claim) or _is_like_the_one_before(passage, claim))
    if claim.code == RATE:
        return is_of_its_base(passage, claim) or _is_of_the_year_before(passage, claim)
    if claim.code == ORDER:
        return _is_explained(passage, claim)
    if claim.code in (AVERAGE, PRICE):
        return not claim.is_named and _is_an_average(passage, claim)
    if claim.code == SHARE and claim.is_named:
        return is_reckoned_apart(passage, claim)  # of the part and the whole of its words, whatever else gives it
    if claim.code in (COMPLETION, SHARE):
        return (
            _is_of_what_is_lost(passage, claim)
            or is_a_rate_of_others(claim)
            or is_reckoned_apart(passage, claim)
            or (claim.code == SHARE and is_of_a_total_elsewhere(claim))
            or is_another_rate(passage, claim)
            or is_of_its_own_thing(passage, claim)
            or is_of_its_own_measure(passage, claim)
        )
    if claim.code == REPEAT:
        is_of_another = _is_told_before(passage, claim) or _is_of_its_own_whole(passage, claim)
        return is_of_another or are_both_summed(passage, claim)
    if claim.code in (REMAINDER, REASON, NIL):
        return _is_told_beside(passage, claim)
    is_change = claim.code in (AMOUNT, DIRECTION) and not claim.is_named
    return is_change and (_is_no_change_of_it(passage, claim) or is_a_change_of_others(passage, claim))


def _is_told_beside(passage: Passage, claim: Claim) -> bool:
    if claim.code == REMAINDER:
        return is_with_what_was_there(passage, claim)
    return _is_reckoned_up(passage, claim) if claim.code == REASON else _is_of_something_else(passage, claim)


def _is_of_something_else(passage: Passage, claim: Claim) -> bool:
    is_less = not claim.is_named and denies_less(passage, claim)
    return is_less or _is_of_another_kind(passage, claim) or _is_of_what_was_given(passage, claim)


def _makes_otherwise(passage: Passage, claim: Claim) -> bool:
    """Whether the parts of a sum make it in another way."""
    if _is_of_all_units(passage, claim) or _is_counted_first(passage, claim) or is_a_sum_of_others(passage, claim):
        return True
    if is_no_part(passage, claim) or _is_of_many_each(passage, claim):
        return True
    if claim.code == SUBSET and _is_of_its_own_kind(passage, claim):
        return True
    if (result := _result_at(passage, claim)) is not None:
        return result.holds() or "-" not in claim.arithmetic  # of gains alone it need not be the sum
    sentence = passage.sentence_at(claim.start)
    end = min(sentence.end, claim.end + _ASIDE)
    if not _LESS.search(claim.arithmetic) and tells_of_both(passage, sentence.start, end):
        return True  # 其中2140户同时参加两个险种
    if claim.code == SUBSET:
        return _is_of_another_named(passage, claim)
    return _is_a_sum(passage, claim) or _is_no_row(passage, claim) or is_of_another_state(passage, claim)


def _is_of_many_each(passage: Passage, claim: Claim) -> bool:
    """760万元，居民与管线单位各负担76万元，财政负担608万元: as often as there are who have it."""
    if "各" not in passage.folded[claim.start : claim.end] or claim.expected is None:
        return False
    sentence = passage.sentence_at(claim.start)
    inside = [each for each in sentence.mentions if claim.start <= each.start < claim.end]
    more = sum(((sharers(passage, sentence, each)[0] - 1) * each.quantity.value for each in inside), Decimal(0))
    return more > 0 and claim.expected + more == claim.actual


def _is_of_all_units(passage: Passage, claim: Claim) -> bool:
    """Whether things of all units make so many: 电脑4台、监控1套，共5台（套）; 5台（套）：电脑4台、监控1套."""
    if _is_of_two_units(passage, claim):
        return True
    if not passage.folded.endswith(")", claim.start, claim.end):
        return False
    told = [each for each in numbers_near(passage, claim) if claim.start <= each.start < claim.end and each.is_level]
    parts = [each.quantity.value for each in told[:-1]]
    return len(parts) > 1 and sum(parts, Decimal(0)) == claim.actual


def _is_counted_first(passage: Passage, claim: Claim) -> bool:
    """10666人（三个年龄段分别为9482人、1163人、21人）: whether the first term only says how many parts there are."""
    terms = [each for each in claim.arithmetic.partition("=")[0].split("+") if each.replace(".", "").isdigit()]
    if len(terms) < _ROW or "分别" not in passage.folded[claim.start : claim.end] or terms[0] != str(len(terms) - 1):
        return False
    return sum((Decimal(each) for each in terms[1:]), Decimal(0)) == claim.actual


def _is_of_its_own_kind(passage: Passage, claim: Claim) -> bool:
    """产出47分（50分）: full marks are no part of what was earned; nor is what went out (；支出…) of what came in."""
    words = passage.folded[claim.start : claim.end + 1]
    spent = words.rfind("；支出")
    return _OUT_OF_FULL.search(words) is not None or (spent > 0 and words.startswith("收入"))


def _is_of_two_units(passage: Passage, claim: Claim) -> bool:
    sentence = passage.sentence_at(claim.start)
    for whole in sentence.levels:
        if whole.quantity.value == claim.actual and claim.start <= whole.start < claim.end:
            behind = (each for each in sentence.levels if each.start > whole.end and each.kind is whole.kind)
            sums = accumulate(each.quantity.value for each in behind if not each.depth)
            units = _OTHER_UNIT.search(passage.folded, whole.start, whole.end + _UNITS)
            return units is not None and units.start() <= whole.end and claim.actual in set(sums)
    return False


def _is_of_what_was_given(passage: Passage, claim: Claim) -> bool:
    """棉被系省级调拨，未发生购置支出: said of what the clause before names, which others bought."""
    before = passage.folded[max(passage.sentence_at(claim.start).start, claim.start - _REMARK) : claim.start]
    return _GIVEN.search(before) is not None and _OUTLAY.search(passage.folded, claim.start, claim.end) is not None


def _is_a_sum(passage: Passage, claim: Claim) -> bool:
    """Whether numbers side by side, or those of one name told in turn, make the total."""
    near = numbers_near(passage, claim)
    totals = [each for each in near if each.quantity.value == claim.actual and each.end > claim.start]
    for total in totals:
        if total.quantity.value < _TELLING * total.quantity.step:
            continue
        plain = [one for one, other in zip_longest(near, near[1:]) if other is None or not _names(one, other)]
        others = [each for each in plain if each is not total and each.is_exact and _can_be_part(each, total)]
        inside = [each for each in others if each.start >= claim.start]
        others = inside if len(inside) > 1 else others  # the very numbers of the claim, where it has some
        before = [each for each in others if each.start < total.start]
        same = [each for each in before if each.lead.strip() == before[-1].lead.strip()]
        earned = [each for each in before if _FULL_MARKS not in each.lead]  # 产出得48分(满分50分)
        rows = (before, same if len(same) >= _ROW else [], earned if len(earned) < len(before) else [])
        if any(_make(total, row[first:]) for row in rows for first in range(len(row) - 1)):
            return True
        behind = [each for each in others if each.start > total.start] or _listed_behind(passage, total)
        if len(behind) > 1 and _make(total, behind):
            return True
    return False


def _result_at(passage: Passage, claim: Claim) -> Result | None:
    """The result that a claim speaks of, if it is divided into gains and losses."""
    sentence = passage.sentence_at(claim.start)
    found = result_of(sentence) if passage.says(sentence, *WORDS) else None
    return found if found is not None and found.whole.start < claim.end else None


def _listed_behind(passage: Passage, total: Mention) -> list[Mention]:
    """All of the sentence behind a total that can be its parts."""
    row = passage.sentence_at(total.start).mentions
    return [each for each in row if each.start > total.start and each.is_exact and _can_be_part(each, total)]


def _names(one: Mention, other: Mention) -> bool:
    """Whether a number is a word of what the next one counts: 一户多残家庭18户."""
    return one.quantity.value == 1 and bool(one.tail) and other.lead == one.tail


def _is_no_row(passage: Passage, claim: Claim) -> bool:
    """Whether what is told goes on growing (二季度末累计…，三季度末累计…), or is one score beside the next."""
    near = [each for each in numbers_near(passage, claim) if each.start >= claim.start and each.is_level]
    last = next((each for each in near if each.quantity.value == claim.actual and _SO_FAR.search(each.lead)), None)
    is_running = last is not None and any(_SO_FAR.search(each.lead) for each in near if each.start < last.start)
    words = passage.folded[claim.start : claim.end]
    is_off = (
        _FULL_MARKS in words and sum("扣" in each.lead for each in near) > 1
    )  # 满分100分，扣分3项：…扣0.1分；…扣2分
    return is_running or is_off or (words.count(_FULL_MARKS) > 1 and not _TOTAL.search(words))


def _is_of_another_named(passage: Passage, claim: Claim) -> bool:
    """Whether the words name what the part is one of: 其中，社会保障支出里，低保占大头，为5126万元."""
    return bool(_NAMED_WHOLE.search(passage.folded, claim.start, claim.end))


def _is_a_product(passage: Passage, claim: Claim) -> bool:
    """Whether a price is right for another number near by: 桥长90米、宽9米，支出594万元，每米6.6万元."""
    near = numbers_near(passage, claim)
    prices = [each.quantity.value for each in near if each.end == claim.end]
    totals = {each.quantity.value for each in near if each.kind is QuantityKind.MONEY and each.start >= claim.start}
    counts = {each.quantity.value for each in numbers_around(passage, claim) if each.kind is QuantityKind.COUNT}
    return any(price * count in totals for price, count in product(prices, counts) if count > 1)


def _is_like_the_one_before(passage: Passage, claim: Claim) -> bool:
    """Whether a unit that seems too small is that of the amounts right before: 每人1789元，比上年的1796元低7元."""
    sentence = passage.sentence_at(claim.start)
    stated = next((each for each in sentence.mentions if each.end == claim.end), None)
    if stated is None or _CONVERTED.match(stated.lead):
        return False
    before = [each for each in sentence.mentions if each.end <= claim.start and each.kind is QuantityKind.MONEY][-2:]
    return len(before) > 1 and all(
        each.quantity.unit == stated.quantity.unit and each.quantity.value > stated.quantity.value for each in before
    )


def _is_explained(passage: Passage, claim: Claim) -> bool:
    """Whether words right behind say why more came of it than was agreed, or that less is better."""
    words = passage.folded[claim.start : claim.end + _REMARK]
    is_more = claim.actual is not None and claim.expected is not None and claim.actual > claim.expected
    if is_more and _LOWEST.search(passage.folded, passage.sentence_at(claim.start).start, claim.end):
        return True  # 最低限价80万元，成交价86万元
    return bool(_WHY.search(words)) or is_covered(passage, claim)


def _can_be_part(each: Mention, total: Mention) -> bool:
    """Whether a number can be a part of a total: no average, nor what a rate is of (占全年预算800万元的37.5%)."""
    is_base = _BASE.match(each.lead.strip()) and each.tail.startswith("的")
    return each.role is not QuantityRole.EACH and not is_base and comparable(each.quantity, total.quantity)


def _make(total: Mention, parts: Sequence[Mention]) -> bool:
    return is_sum(total.quantity, [each.quantity for each in parts])


def _is_told_before(passage: Passage, claim: Claim) -> bool:
    """Whether a number that takes up another one was told itself: 16家 of all that there are, not of 9家 mended."""
    stated = next((each for each in numbers_near(passage, claim) if each.end == claim.end), None)
    if stated is None or stated.kind is not QuantityKind.COUNT:
        return False
    first = _first_told(passage).get((stated.quantity.value, stated.quantity.unit))
    return first is not None and first < passage.sentence_at(claim.start).place


@lru_cache(maxsize=2)
def _first_told(passage: Passage) -> dict[tuple[Decimal, str], int]:
    """The first sentence in which each value of a unit is told."""
    found: dict[tuple[Decimal, str], int] = {}
    for sentence in passage.sentences:
        for each in sentence.levels:
            found.setdefault((each.quantity.value, each.quantity.unit), sentence.place)
    return found


def _is_of_its_own_whole(passage: Passage, claim: Claim) -> bool:
    """财政拨款884.2万元，其中基本支出590.1万元，项目支出294.1万元: parts of another whole, of a section of its own."""
    sentence = passage.sentence_at(claim.start)
    stated = next((each for each in sentence.levels if each.end == claim.end), None)
    if stated is None or stated.kind is not QuantityKind.MONEY:
        return False
    above = passage.sentences[sentence.place - 1] if sentence.place else sentence
    row = [each for each in sentence.levels if comparable(each.quantity, stated.quantity)]
    wholes = [each for each in (*above.levels, *row) if comparable(each.quantity, stated.quantity)]
    at = next((place for place, each in enumerate(row) if each is stated), 0)
    runs = (row[first:last] for first in range(max(0, at - _ROW), at + 1) for last in range(at + 1, at + _ROW + 2))
    return any(
        len(run) > 1 and any(_make(whole, run) and whole.start < run[0].start for whole in wholes) for run in runs
    )


def _is_of_another_kind(passage: Passage, claim: Claim) -> bool:
    """Whether one kind of outlay is denied what another has: 基本支出没有结余，项目支出结余12.6万元."""
    sentence = passage.sentence_at(claim.start)
    denied = _KIND_OF_OUTLAY.search(passage.folded, sentence.start, claim.start)
    told = next((each for each in sentence.mentions if each.quantity.value == claim.expected), None)
    of_it = _KIND_OF_OUTLAY.search(told.lead) if told is not None and told.start > claim.start else None
    return denied is not None and of_it is not None and denied[0] != of_it[0]


def _is_an_average(passage: Passage, claim: Claim) -> bool:
    """Whether a total and a number near by give an average exactly; of a total, its price and a number."""
    near = numbers_near(passage, claim)
    stated = next((each for each in near if each.end == claim.end), None)
    if stated is None or _TOPPED_UP.search(passage.folded, claim.start - _REMARK, claim.end):
        return stated is not None
    if is_given_by_a_span(passage, stated):
        return True  # 前三季度支出5130万元，月均570万元: over nine months, not twelve
    if stated.depth and any(each.role is QuantityRole.EACH and each.quantity.value == claim.expected for each in near):
        return True  # 年单价4.2元，年费用781.2万元；旧合同（单价3.9元）: what it comes to is told
    if _is_so_far_from_another(passage, stated):
        return True
    around = [each for each in numbers_around(passage, claim) if each.role is not QuantityRole.EACH]
    amounts = {each.quantity.value for each in around if each.kind is stated.kind}
    numbers = without_due([each for each in numbers_around(passage, claim) if each.kind is QuantityKind.COUNT])
    counts = {each.quantity.value for each in numbers}
    if claim.code == PRICE:
        prices = {each.quantity.value for each in near if each.start >= claim.start and each.role is QuantityRole.EACH}
        counts |= added_up([each for each in near if each.kind is QuantityKind.COUNT])
        return any(one * count == stated.quantity.value for one, count in product(prices, counts) if count > 1)
    if is_another_mean(claim, stated, near, amounts):
        return True
    digits = len(f"{stated.quantity.value.normalize():f}".strip("0").replace(".", ""))
    return digits >= _DIGITS and any(
        count * stated.quantity.value == one for one, count in product(amounts, counts) if count > 1
    )


def _is_so_far_from_another(passage: Passage, stated: Mention) -> bool:
    """亩均费用1180元，超过补助标准180元（补助标准为1000元）: two amounts behind that make it together."""
    behind = [each for each in passage.sentence_at(stated.start).mentions if each.start >= stated.end][:_ROW]
    alike = [each.quantity.value for each in behind if comparable(each.quantity, stated.quantity)]
    return any(stated.quantity.value in (one + other, abs(one - other)) for one, other in pairwise(alike))


def _is_of_the_year_before(passage: Passage, claim: Claim) -> bool:
    """Whether a growth is the change beside it by what an earlier year had: 2023年86人；2024年较之多43人，增50%."""
    near = numbers_near(passage, claim)
    rate = next((each for each in near if each.end == claim.end), None)
    before = [each for each in near if rate is not None and each.end <= rate.start]
    if rate is None or not before or before[-1].role is not QuantityRole.DELTA:
        return False
    change, own = before[-1], _year_before(passage, before[-1])
    return any(
        own > _year_before(passage, each) > "" and is_rate(rate.quantity, change.quantity, each.quantity)
        for each in before[:-1]
        if comparable(each.quantity, change.quantity) and each.quantity.value > 0
    )


def _year_before(passage: Passage, mention: Mention) -> str:
    """The year that stands last before a number, near by; blank where there is none."""
    years = _A_YEAR.findall(passage.folded, max(0, mention.start - _REMARK), mention.start)
    return years[-1] if years else ""


def _is_no_change_of_it(passage: Passage, claim: Claim) -> bool:
    """Whether a change is held against numbers that differ so much from it that they are of something else."""
    if claim.code == AMOUNT:
        if claim.expected is None or not claim.actual:
            return False
        apart = abs(claim.expected / claim.actual)
        is_far = apart > _OUT_OF_REACH and not _is_of_a_unit(apart)
        return (is_far and not _is_within_reach(passage, claim)) or _is_of_what_each_gets(passage, claim)
    amounts = [each for each in passage.sentence_at(claim.start).mentions if each.end <= claim.end and each.is_exact]
    change = next((each for each in amounts if each.end == claim.end), None)
    return (
        change is not None
        and change.role is QuantityRole.DELTA
        and any(
            _OF_EACH.search(each.lead) and each.segment == change.segment and comparable(each.quantity, change.quantity)
            for each in amounts[-4:-1]
        )
    )


def _is_of_what_each_gets(passage: Passage, claim: Claim) -> bool:
    """标准由500元提高到600元，受益6150人，增支61.50万元: a change for each and for all, a number between them."""
    if not claim.expected or not claim.actual:
        return False
    counts = (each for each in passage.sentence_at(claim.start).mentions if each.kind is QuantityKind.COUNT)
    return any(claim.actual == claim.expected * each.quantity.value for each in counts if each.end <= claim.end)


def _is_within_reach(passage: Passage, claim: Claim) -> bool:
    """Whether an earlier amount of the sentence differs from another one by about as much as is stated."""
    near = [each for each in passage.sentence_at(claim.start).mentions if each.is_exact and each.end < claim.end]
    most = _OUT_OF_REACH * (claim.actual or Decimal(0))
    return any(
        0 < abs(now.quantity.value - before.quantity.value) <= most
        for before in near
        if before.role is QuantityRole.PRIOR and not _OF_EACH.search(before.lead)
        for now in near
        if now.is_level and comparable(now.quantity, before.quantity)
    )


def _is_of_a_unit(ratio: Decimal) -> bool:
    """Whether two numbers have the same digits: the unit of one of them is wrong."""
    return ratio.normalize().as_tuple().digits == (1,)


def _is_of_what_is_lost(passage: Passage, claim: Claim) -> bool:
    """Whether a rate is by its name of what is left of a whole: 供水860万吨，售水774万吨，产销差率10%."""
    if claim.expected is None or claim.actual is None or not _LOST.search(passage.folded, claim.start, claim.end):
        return False
    return abs(_ALL - claim.expected - claim.actual) <= _LAST_PLACE


def _is_reckoned_up(passage: Passage, claim: Claim) -> bool:
    """Whether amounts of a reason go the way of the change: 减少40万元，主要是人员减少60万元，维修增加20万元."""
    if _STOPPED.search(passage.folded, claim.start, claim.end):
        return True  # 印刷费增加，原因是无纸化办公系统停用两个月
    sentence = passage.sentence_at(claim.start)
    why = [each for each in sentence.mentions if each.start >= claim.start and _is_change(each)]
    above = passage.sentences[sentence.place - 1].mentions if sentence.place else ()
    told = [each for each in (*above, *sentence.mentions) if each.end <= claim.start and _is_change(each)]
    if not why or not told:
        return False
    change = next((each for each in reversed(told) if comparable(each.quantity, why[0].quantity)), None)
    if change is None or why[0].rises is not change.rises:
        return False
    alike = [each for each in why if comparable(each.quantity, change.quantity)]
    balance = sum((each.quantity.value if each.rises else -each.quantity.value for each in alike), Decimal(0))
    return balance != 0 and (balance > 0) is change.rises


def _is_change(each: Mention) -> bool:
    return each.role is QuantityRole.DELTA and each.rises is not None and each.kind is not QuantityKind.PERCENT

"""Whether other numbers of a text bear out what a claim calls wrong: a part over any whole, a sum of any neighbours.

Which whole a rate is of, which amounts a total is of and which heads a mean is over, a rule guesses where the words
leave it open. Before it is said aloud, the whole text is asked: ``rates_borne_out`` and ``means_borne_out`` of those,
here of all others. 216万元 is one of three parts of 360万元; what no slip explains is of other things.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from itertools import accumulate, combinations

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.changes_and_points.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.changes_and_points.growth import POINTS, RATE
from domain.proofreading.claims.common.claim import Claim, comparable, shown
from domain.proofreading.claims.common.neighbours import number_stated, numbers_near
from domain.proofreading.claims.holders.means_borne_out import (
    has_its_own_heads,
    is_interest,
    is_no_mean,
    is_of_kinds,
    is_of_the_item_before,
)
from domain.proofreading.claims.holders.rates_borne_out import (
    is_beyond_belief,
    is_how_content_they_are,
    is_of_another_base,
    is_of_any_whole,
    is_of_that_time,
)
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.claims.reasons_and_causes.reasons import REASON
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.claims.sums_and_parts.balances import REMAINDER
from domain.proofreading.claims.sums_and_parts.splits import SPLIT
from domain.proofreading.claims.sums_and_parts.sums import SUBSET, SUM
from domain.proofreading.claims.units_and_digits.digits import are_a_slip_apart, is_misreckoned
from domain.proofreading.lined_tables import tables_near
from domain.proofreading.mentions import Mention, Passage

_MOST_PARTS, _MANY = 8, 12  # parts of one amount; numbers before a total
_LEAST, _HIGHEST = Decimal("0.8"), Decimal("1.25")  # of what is right
_TWO, _AROUND, _ALONE = 2, 2, 9  # things; sentences; numbers near by
_OF_INDICATORS, _ALL = Decimal(90), Decimal(100)  # marks
_FLOW = pattern("(?:报废|核销|退出|调出|注销|离职|(?<!离)退休|处置|淘汰|拆除|减员|脱困|注册|划入|划出)$")
_LOST = pattern("亏|减")
_OF_TWO = pattern("两[类项个者种部块][^，。；0-9]{0,4}(?:合计|共计?|总计|相加)$")
_EACH_TERM = pattern("每[季月年周天日期批次]")
_BELOW = pattern("(?:下属|所属|下设|二级单位)[^，。；]{2,20}[，、]")
_ISSUES = ("卷", "期", "届", "版", "级", "号")
_FIRST_YEAR, _LAST_YEAR = 1949, 2100
_ONLY_VERB = pattern("涉及(?:金额)?")
_LACKING = pattern("(?:尚|还|仍)差$")
_REACH = 3_000  # characters to the head of a table
_OTHERS_IN_FULL = pattern("其余[^，。；0-9]{0,8}满分")


def is_borne_out_elsewhere(passage: Passage, claim: Claim) -> bool:
    """Whether numbers that the claim does not ask give what it calls wrong."""
    return any(look(passage, claim) for look in _LOOKS.get(claim.code, ()))


def _is_a_part_itself(passage: Passage, claim: Claim) -> bool:
    """总额360万元，其中按人口216万元，按绩效108万元，按因素36万元: what is called a total is one of the parts.

    Their whole may stand a few sentences before, and some of the parts before what is called a total.
    """
    if claim.expected is None or claim.actual is None:
        return False
    of_one_kind = [each for each in numbers_near(passage, claim) if each.is_level and each.is_exact]
    total = next(
        (each for each in of_one_kind if each.quantity.value == claim.actual and each.end >= claim.start), None
    )
    if total is None:
        return False
    alike = [each for each in of_one_kind if _is_like(each, total)]
    before = [each.quantity.value for each in alike if each.end <= total.start]
    least = claim.actual + claim.expected
    wholes = {least, *(least + part for part in accumulate(reversed(before[-_MOST_PARTS:])))}
    return any(value in wholes for value in before)


def _has_other_parts(passage: Passage, claim: Claim) -> bool:
    """支出2102.4万元，其中基本支出1324.51万元，人员经费1138.27万元，公用经费186.24万元；项目支出777.89万元.

    What an amount is made of right behind it is told of that one alone; the others make the total. And a list goes on
    up to a ；, whichever of its numbers a rule takes for its last.
    """
    first, last = (passage.sentence_at(each) for each in (claim.start, max(claim.start, claim.end - 1)))
    if last.place - first.place > 1 or _LOST.search(passage.folded, first.start, last.end):
        return False
    levels = [each for one in passage.sentences[first.place : last.place + 1] for each in one.levels]
    total = next((each for each in levels if each.quantity.value == claim.actual), None)
    if total is None:
        return False
    behind = [each for each in levels if each.start > total.end and _is_like(each, total)]
    values = [each.quantity.value for each in behind]
    prefixes, nested = (list(accumulate(row))[1:] for row in (values, _without_parts(values)))
    is_nested = total.quantity.value in nested and total.quantity.value not in prefixes
    listed = [each.quantity.value for each in behind if each.segment == total.segment and first is last]
    return is_nested or (len(listed) > 1 and sum(listed, Decimal(0)) == total.quantity.value)


def _is_like(each: Mention, total: Mention) -> bool:
    return each.is_exact and comparable(each.quantity, total.quantity)


def _without_parts(values: Sequence[Decimal]) -> list[Decimal]:
    """Values in their order but for those that, right behind one, add up to it."""
    kept: list[Decimal] = []
    at = 0
    while at < len(values):
        kept.append(values[at])
        sums = list(accumulate(values[at + 1 : at + 1 + _MOST_PARTS]))
        at += sums.index(values[at]) + 2 if values[at] in sums[1:] else 1
    return kept


def _has_marks_in_full(passage: Passage, claim: Claim) -> bool:
    """数量指标15分得12.5分，预算执行10分得8.49分，其余指标满分，总分95.99分: some of the marks are not told."""
    return _OTHERS_IN_FULL.search(passage.folded, passage.sentence_at(claim.start).start, claim.end) is not None


def _leaves_out_the_outlay(passage: Passage, claim: Claim) -> bool:
    """合计 | 100 of indicators that have 90 marks: ten are for 预算执行率, which is scored above the table."""
    for table in tables_near(passage.folded, claim.start, _REACH):
        if not table.rows[0][0].start <= claim.start <= table.rows[-1][-1].end:
            continue
        columns = (table.column(place) for place in range(len(table.head)))
        marks = ([each.value for each in column if each.value is not None] for column in columns)
        return any(row[-1] == _ALL and sum(row[:-1], Decimal(0)) == _OF_INDICATORS for row in marks if len(row) > 1)
    return False


def _is_far_fetched(passage: Passage, claim: Claim) -> bool:
    """Whether no slip of a hand leads from what is right to what is told, nor is the one near the other.

    Of what new hands wrote, such a claim was wrong twice in three times: among many numbers it is of others. Where few
    stand near by, nothing else can be meant.
    """
    if claim.actual is None or not claim.expected or _LEAST <= claim.actual / claim.expected <= _HIGHEST:
        return False
    is_count = abs(claim.actual - claim.expected) <= _TWO and claim.actual == int(claim.actual)
    if is_count or are_a_slip_apart(claim.actual, claim.expected) or _is_misreckoned(claim):
        return False
    place = passage.sentence_at(max(claim.start, claim.end - 1)).place
    near = passage.sentences[max(0, place - _AROUND) : place + _AROUND + 1]
    return sum(len(each.mentions) for each in near) > _ALONE


def _is_misreckoned(claim: Claim) -> bool:
    """48.35亿元 and 46.02亿元, 增加1.43亿元: a difference of which nothing was borrowed."""
    is_change = claim.code == AMOUNT and claim.actual is not None and claim.expected is not None
    return is_change and is_misreckoned(claim.actual or Decimal(0), claim.expected or Decimal(0))


def _is_of_two(passage: Passage, claim: Claim) -> bool:
    """主体班14期，其他7期；委托班22期。两类合计36期: two of the numbers before make what is said to be of two."""
    total = number_stated(passage, claim)
    if total is None or not _OF_TWO.search(total.lead):
        return False
    place = passage.sentence_at(total.start).place
    near = [each for one in passage.sentences[max(0, place - 1) : place + 1] for each in one.levels]
    values = [each.quantity.value for each in near if each.end <= total.start and _is_like(each, total)]
    return any(one + other == total.quantity.value for one, other in combinations(values[-_MANY:], 2))


def _is_of_the_last_place(passage: Passage, claim: Claim) -> bool:
    """利息28.27万元，贴息50%即14.14万元，余14.13万元: off by one unit of the last place, as halves are rounded."""
    rest = number_stated(passage, claim)
    if rest is None or claim.expected is None or claim.actual is None or not rest.quantity.decimals:
        return False
    return abs(claim.expected - claim.actual) <= rest.quantity.step


def _is_of_one_term(passage: Passage, claim: Claim) -> bool:
    """每季应付22.10万元，…全年实付87.66万元: a bound of a quarter is none of a year."""
    bound = claim.arithmetic.partition(">")[2]
    near = passage.sentence_at(max(claim.start, claim.end - 1)).mentions
    paid = number_stated(passage, claim)
    is_of_all = paid is not None and _EACH_TERM.search(paid.lead) is None
    return is_of_all and any(shown(each.quantity) == bound and _EACH_TERM.search(each.lead) for each in near)


def _is_of_rows(passage: Passage, claim: Claim) -> bool:
    """轮换价差 | 预算240.00万元, 人员及公用 | 预算420.00万元: the cells of two rows of a told table."""
    text = passage.folded
    start = text.rfind("\n", 0, claim.end) + 1
    above = text[text.rfind("\n", 0, max(0, start - 1)) + 1 : max(0, start - 1)]
    return "|" in text[start : claim.end] and "|" in above


def _is_of_an_office_below(passage: Passage, claim: Claim) -> bool:
    """编制9名，实有9名；下属服务中心1个，编制6名: told of another office, which is named before it."""
    again = number_stated(passage, claim)
    if again is None:
        return False
    row = passage.sentence_at(again.start).levels
    first = [each for each in row if each.end <= again.start and each.quantity.value == claim.expected][-1:]
    return any(_BELOW.search(passage.folded, each.end, again.start) for each in first)


def _is_of_two_issues(passage: Passage, claim: Claim) -> bool:
    """《年鉴》2024卷, 2025卷: numbers of years."""
    again = number_stated(passage, claim)
    values = (claim.actual, claim.expected)
    is_year = all(each is not None and _FIRST_YEAR < each < _LAST_YEAR for each in values)
    return is_year and again is not None and again.quantity.unit in _ISSUES


def _is_of_a_plain_verb(passage: Passage, claim: Claim) -> bool:
    """13笔超时，涉及4.20万元; 14个班缺签到表，涉及2.40万元: what a figure is of is told before its clause."""
    again = number_stated(passage, claim)
    return again is not None and _ONLY_VERB.fullmatch(again.lead.strip("，、； ")) is not None


def _is_a_wish(passage: Passage, claim: Claim) -> bool:
    """锚定“事故起数再降5%”的目标; 目标为13.5%，尚差0.64个百分点: what is to come, or what is lacking, is no change."""
    change = number_stated(passage, claim)
    if change is None:
        return False
    is_quoted = passage.folded.startswith("”的目标", change.end)
    return is_quoted or _LACKING.search(change.lead.strip()) is not None


def _is_a_flow(passage: Passage, claim: Claim) -> bool:
    """年内报废3辆、新增2辆，年初为37辆: what went is not what is left."""
    value = claim.arithmetic.partition("-")[0]
    near = passage.sentence_at(claim.start).mentions
    return any(f"{each.quantity.value:f}" == value and _FLOW.search(each.lead.strip()) for each in near)


def _is_of_another_clause(passage: Passage, claim: Claim) -> bool:
    """基层社3个，其中龙潭社于10月投入运营；回收点…建成12个: what 其中 begins ends before the number."""
    text = passage.folded
    among = text.find("其中", claim.start, claim.end)
    stop = text.find("；", among, claim.end) if among >= 0 else -1
    return stop >= 0 and text.find("其中", stop, claim.end) < 0


def _leaves_a_bracket(passage: Passage, claim: Claim) -> bool:
    """（少0.18万平方米，系居民自行修缮），新增停车位415个: a reason told in a bracket ends with it."""
    words = passage.folded[claim.start : claim.end]
    depth = 0
    for each in words:
        depth += (each == "(") - (each == ")")
        if depth < 0:
            return True
    return False


_LOOKS: dict[str, tuple[Callable[[Passage, Claim], bool], ...]] = {
    COMPLETION: (is_of_any_whole, is_how_content_they_are, is_beyond_belief),
    SHARE: (is_beyond_belief,),
    RATE: (is_of_that_time,),
    REMAINDER: (_is_of_the_last_place,),
    ORDER: (_is_of_one_term,),
    SUM: (_is_of_two, _is_a_part_itself, _has_other_parts, _has_marks_in_full, _leaves_out_the_outlay, _is_far_fetched),
    AVERAGE: (
        has_its_own_heads,
        is_of_kinds,
        is_no_mean,
        is_of_the_item_before,
        _is_far_fetched,
        is_interest,
    ),
    PRICE: (is_of_kinds, _is_far_fetched),
    POINTS: (is_of_another_base,),
    DIRECTION: (_is_a_flow, _is_a_wish),
    AMOUNT: (_is_a_flow, _is_far_fetched),
    REPEAT: (_is_far_fetched, _is_of_rows, _is_of_an_office_below, _is_of_two_issues, _is_of_a_plain_verb),
    SUBSET: (_is_of_another_clause,),
    SPLIT: (_is_a_part_itself,),
    REASON: (_leaves_a_bracket,),
}

"""Whether the words around a claim say that it holds two different things against each other.

年初无结转和结余 and what is left at the end; 其余10个月未扣款 and what was taken off in two; 却多了2期，主要是… where
the reason is one of what came before; 目标为…率98%, no quotient; 上年各项支出为： before figures that were told of this
year; what is yet to be paid beside what was; a total of two numbers that stand apart in its sentence.
"""

from collections.abc import Callable
from decimal import Decimal
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.means_and_prices.prices import PRICE
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.reasons_and_causes.reasons import REASON
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.clauses import begin_of_sentence
from domain.proofreading.mentions import Mention, Passage

_OPENING, _CLOSING = pattern("年初|期初|上年末"), pattern("年末|期末|[一二三四1-4]季度末")
_OTHERS = pattern("(?:其余|其他|其它|另外|余下)[^，。；]{0,10}$|(?:科目|专户|账户|基金)[^，。；]{0,4}$")
_HOWEVER = pattern("却|反而|虽|尽管|仍然")
_OF_THEN = pattern(r"[^，。；0-9]{0,6}(?:上年|去年|20[0-9]{2}年)[^，。；0-9]{0,10}(?:为|如下|是)?:")
_YET = pattern("补付|再付|应付|尚|余|剩|质保|待付|下一?期|后续")
_NEXT_ITEM = pattern("；(?:[一二三四五六七八九十]是|第|[0-9]{1,2}[.、．])")
_GOAL = pattern("(?:年度|绩效|预期|而|其|约定)?(?:目标值?|指标值|标准值?|要求)(?:为|是|:)")
_BEFORE, _CLAUSE = 40, 24  # characters
_TELLING = 100  # steps of its last place that a total has at least
_MARKS = "，。；\n"


def is_plainly_right(passage: Passage, claim: Claim) -> bool:
    """Whether the words around a claim say that it is of two things."""
    look = _LOOKS.get(claim.code)
    return look is not None and look(passage, claim)


def _is_of_another_time(passage: Passage, claim: Claim) -> bool:
    """年初无结转和结余 beside 年末结转和结余31.74万元, and 其余10个月未扣款 beside what two months had taken off."""
    before = passage.folded[begin_of_sentence(passage.folded, claim.start, _BEFORE, _MARKS) : claim.start]
    words = before + passage.quote(claim.start, claim.end)
    if _OTHERS.search(before) or _OTHERS.match(words):
        return True
    near = passage.folded[max(0, claim.start - _BEFORE) : claim.start]
    return bool(_OPENING.search(words) and not _CLOSING.search(words) and _CLOSING.search(near))


def _is_of_what_came_before(passage: Passage, claim: Claim) -> bool:
    """少支4.28万元，期数却多了2期，主要是异地教学压缩: the reason of the first of the two."""
    begin = passage.sentence_at(claim.start).start
    return _HOWEVER.search(passage.folded, max(begin, claim.start - _CLAUSE), claim.start) is not None


def _is_of_a_row_of_then(passage: Passage, claim: Claim) -> bool:
    """上年各项支出为：公务用车运行维护费3.00万元，…: none of them is told of this year."""
    return _OF_THEN.match(passage.folded, passage.sentence_at(claim.start).start) is not None


def _is_yet_to_come(passage: Passage, claim: Claim) -> bool:
    """已付22.72万元，…届时应补付4.65万元: what is yet to be paid is no bound of what was."""
    bound = claim.arithmetic.partition(">")[2]
    near = passage.sentence_at(claim.start).mentions
    alike = [each for each in near if each.start > claim.end and _number_is(each, bound)]
    return bool(alike) and _YET.search(alike[0].lead) is not None


def _is_over_a_semicolon(passage: Passage, claim: Claim) -> bool:
    """每月服务费4.90万元；三是…金额46.20万元: the price of one thing and the amount of the next."""
    return "×" in claim.arithmetic and _NEXT_ITEM.search(passage.folded, claim.start, claim.end) is not None


def _is_of_two_apart(passage: Passage, claim: Claim) -> bool:
    """饮用水104份，合格99份；食品180份，合格171份，两类合计284份: of every second one."""
    sentence = passage.sentence_at(max(claim.start, claim.end - 1))
    total = next((each for each in sentence.mentions if each.end == claim.end), None)
    if total is None or total.quantity.value < _TELLING * total.quantity.step:
        return False
    before = (each.quantity for each in sentence.mentions if each.end <= total.start)
    alike = [each.value for each in before if comparable(each, total.quantity)]
    return any(one + other == total.quantity.value for one, other in combinations(alike, 2))


def _is_no_change(_passage: Passage, claim: Claim) -> bool:
    """每10万人168.3例，较上年每10万人181.7例: of what stands for each nothing has changed."""
    return claim.expected == 0


def _is_of_the_next(passage: Passage, claim: Claim) -> bool:
    """项目支出比上年的931.70万元多131.68万元，基本支出则由1046.62万元降到1024.18万元: of what is told behind it."""
    now, mentions = claim.arithmetic.partition("-")[0], passage.sentence_at(claim.start).mentions
    found = [each for each in mentions if _number_is(each, now)]
    return bool(found) and found[0].start >= claim.end and "则" in passage.folded[claim.end : found[0].start]


def _is_a_goal(_passage: Passage, claim: Claim) -> bool:
    """目标为齐全率98% beside what was reached: a goal is no quotient of it."""
    return claim.rate is not None and _GOAL.match(claim.rate[0].lead.strip()) is not None


def _number_is(each: Mention, number: str) -> bool:
    """Whether a quantity is a number of an arithmetic, money in 元 or in 万元; what is no number is none."""
    is_number = number.replace(".", "", 1).isdecimal()
    return is_number and each.quantity.value in (Decimal(number), Decimal(number) * 10_000)


_LOOKS: dict[str, Callable[[Passage, Claim], bool]] = {
    COMPLETION: _is_a_goal,
    NIL: _is_of_another_time,
    REASON: _is_of_what_came_before,
    REPEAT: _is_of_a_row_of_then,
    ORDER: _is_yet_to_come,
    PRICE: _is_over_a_semicolon,
    AVERAGE: _is_over_a_semicolon,
    SUM: _is_of_two_apart,
    RATE: _is_no_change,
    AMOUNT: _is_of_the_next,
}

"""Rates that the two numbers beside them are not told of: a rate of answers, of what was left, of what came later."""

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.common.plans import was_done_since
from domain.proofreading.mentions import Sentence
from domain.proofreading.quantities import QuantityKind

_LATER = pattern("(?P<what>毕业|结业|就业|取证|成活|治愈|巩固|续约|留存|回访)率")
_OF_FUNDS = pattern("(?:资金|经费)(?:支付|支出|拨付|执行|到位|使用)(?:率|进度)")
_ANSWERS = pattern("收回|回收|发放|有效|调查|问卷|访谈|受访")


def is_of_others(sentence: Sentence, found: Claim) -> bool:
    """Whether a rate that part and whole do not give is, by its words, of neither of them."""
    return _is_of_answers(found) or _is_of_all_by_now(sentence, found) or _is_of_what_came_later(found)


def _is_of_what_came_later(found: Claim) -> bool:
    """计划招生120人，报到117人，毕业率98.3%; 完成1.8万立方米，…资金支付进度60%: of what neither number is of."""
    if found.rate is None:
        return False
    rate, part, whole = found.rate
    later = _LATER.search(rate.lead)
    if later is not None:
        return later["what"] not in part.lead + part.tail + whole.lead + whole.tail
    return part.kind is QuantityKind.COUNT and _OF_FUNDS.search(rate.lead) is not None


def _is_of_answers(found: Claim) -> bool:
    """发放问卷800份，收回768份，满意率为91.7%: how many were content, these numbers do not tell."""
    if found.rate is None:
        return False
    rate, part, _whole = found.rate
    return "满意" in rate.lead and bool(_ANSWERS.search(part.lead)) and "满意" not in part.lead


def _is_of_all_by_now(sentence: Sentence, found: Claim) -> bool:
    return found.rate is not None and was_done_since(sentence.mentions, *found.rate)

"""A kind of cost that there is said to be none of, and an amount of it with others: 宣传培训及工作经费30万元."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, shown
from domain.proofreading.claims.denials_of_amounts.nil import NIL, PLANNED_ONLY, is_of_another_year
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_KINDS = "培训|会议|宣传|差旅|接待|印刷|咨询|劳务|租赁|维修|考察|慰问|检测|评审|审计|聘用|外出学习|办公|邮电|物业"
_DENIED = pattern(
    rf"(?:未|没有|并未|无)(?:发生|列支|产生|支出|开支|安排|形成)?(?:过)?(?:任何)?(?P<what>{_KINDS})"
    r"(?:费用?|经费|支出|费支出|方面的?支出)(?=[，。；\n]|$)"
)
_SPENT = (
    "(?:[费活工][用动作]?)?(?:[、及和与][一-龥]{1,6})?(?:等)?(?:[一-龥]{0,2}(?:费用?|经费|支出|资金))(?:支出)?"
    "(?:为|共|计|约)*$"
)
_OTHERWISE = pattern(
    "上年|去年|往年|预算|计划|拟|目标|标准|结余|节约|压减|减少|无|未|没有|不|将|应|明年|下年|年初|追加|退|收入|补助标准"
)
_SOME = pattern(
    "(?:各|其他|其余|部分|个别|另外?|下属|所属|镇村|乡镇)[^，。；]{0,8}$"
    "|^(?!本|我|全|项目|该|当年|年内|20)[一-龥]{2,10}[局院校站所镇乡村中心队]"
)
_NEXT = pattern("下一?年|明年|次年")
_CLAUSE = pattern("[，。；：:\n]")
_MOST, _REACH = 12, 40  # denials; characters of a clause


def costs_denied(passage: Passage) -> Iterator[Claim]:
    """Costs said to be none that the text tells an amount of, alone or with others."""
    for sentence in islice(passage.saying("未", "没有", "无"), 5 * _MOST):
        for match in _DENIED.finditer(passage.folded, sentence.start, sentence.end):
            before = _CLAUSE.split(passage.folded[max(sentence.start, match.start() - _REACH) : match.start()])[-1]
            look = pattern(rf"{match['what']}{_SPENT}")
            is_of_some = _SOME.search(before) or PLANNED_ONLY.search(before)
            spent = None if is_of_some else next(_spent(passage, look), None)
            if spent is not None and not is_of_another_year(passage, match.start(), spent):
                terms = f"{shown(spent.quantity)}{spent.quantity.unit}≠0"
                yield Claim(NIL, match.start(), match.end(), spent.quantity.value, Decimal(0), True, terms, "query")


def _spent(passage: Passage, look: Pattern[str]) -> Iterator[Mention]:
    for each in passage.mentions:
        if each.kind is QuantityKind.MONEY and each.role is QuantityRole.LEVEL and each.quantity.value > 0:
            lead = each.lead.strip()
            begin = max(passage.folded.rfind(mark, 0, each.start) for mark in "。；\n") + 1
            if (
                look.search(lead)
                and not _OTHERWISE.search(lead)
                and not _NEXT.search(passage.folded, begin, each.start)
            ):
                yield each

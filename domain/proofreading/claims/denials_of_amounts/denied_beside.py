"""None of something, and right behind it some: 无森林火灾发生，发生森林火灾2起; 隐患全部整改到位，未整改3处.

What is denied and what is told are of one thing where most characters of the one are in the other, and both end in the
same thing: 公务用车购置 is not 公务用车运行, 债务余额 not 新增债务.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice
from re import Match, Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, shown
from domain.proofreading.claims.denials_of_amounts.denials import ABOUT_IT
from domain.proofreading.claims.denials_of_amounts.nil import NIL, is_of_another_year
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_DENIED = pattern(
    r"(?:(?<![一-龥])|(?<=[年局院校县镇位度内末部乡目]))(?:(?<!有)无|没有|未(?![含包]|计入|列入)|不存在|不涉及|零)(?:发生|安排|产生|开展|实施|收取|出现|发现|组织|形成|承担|办理)?(?:过)?(?:任何)?"
    r"(?P<what>[一-龥()]{2,12}?)(?:的)?(?:发生|出现|产生|情况|问题|现象|事项|工作|任务|收支|支出|收入|费用)?(?P<end>[，。；])"
)
_NONE_OF_IT = pattern(r"(?P<what>[一-龥]{2,8}?)(?:无支出|没有支出|未发生支出|零支出|未发生|无发生)(?P<end>[，。；])")
_ALL_DONE = pattern(
    r"全部(?:按期|如期|按时)?(?P<verb>整改|办结|支付|拨付|兑付|发放|完成|验收|归还|消除)(?:到位|完毕|完成|了)?，(?:尚有|仍有|还有)?(?:[0-9]|未(?P=verb)[0-9])"
)
_MEASURE = pattern(
    r"(?:死亡人数|人数|起数|件数|户数|宗数|金额|支出|收入|决算数?|余额|存量|损失|费用|经费|费|数量|数|为|共|有|达|了|的)+$"
)
_GENERAL = pattern(
    r"^(?:全年|本年度?|当年|年内|年末|20[0-9]{2}年度?|共|发生|组织|发放|查处|收到|开展|其中|安置|实施|办理)+"
)
_OTHERWISE = pattern(
    r"其他|其余|下属|所属|下级|免[收征缴除费]|原有|另|除|非|自行|上年|去年|往年|以前|计划|目标|预算|拟|标准(?!配)|防|预|治|化解|收回|较|比|无|未|没有|不|减少|为零|历年|以外|受理|接待|接到|调解|办理"
)
_NOT = ("无", "没有", "未", "不存在", "不涉及", "零")
_REACH = 40  # characters between
_MOST = 60
_HALF = Decimal("0.5")
_EXTRA = 3  # characters of what is told that what is denied has not


def denied_beside(passage: Passage) -> Iterator[Claim]:
    """Denials with an amount of what they deny right behind them."""
    for look, words in ((_DENIED, _NOT), (_NONE_OF_IT, _NOT[:3])):
        for match in islice(_matches(passage, look, words), _MOST):
            told = _behind(passage, match.end())
            is_of_it = told is not None and _is_of_it(match["what"], told.lead.strip())
            if told is not None and is_of_it and not is_of_another_year(passage, match.start(), told):
                yield _claimed(match.start(), told)
    for match in islice(_matches(passage, _ALL_DONE, ("全部",)), _MOST):
        told = _behind(passage, match.end() - 1)
        if told is not None and (told.lead.strip().endswith(f"未{match['verb']}") or "未" in told.tail[:2]):
            yield _claimed(match.start(), told)


def _matches(passage: Passage, look: Pattern[str], words: Sequence[str]) -> Iterator[Match[str]]:
    for sentence in passage.saying(*words):
        yield from look.finditer(passage.folded, sentence.start, sentence.end)


def _behind(passage: Passage, end: int) -> Mention | None:
    """The amount right behind a place, if it is one of its clause."""
    told = next(passage.behind(end), None)
    if told is None or told.start - end > _REACH or told.quantity.value <= 0:
        return None
    between = passage.folded[end : told.start]
    is_amount = told.kind in (QuantityKind.MONEY, QuantityKind.COUNT)
    is_one = is_amount and told.role in (QuantityRole.LEVEL, QuantityRole.DELTA)
    return told if is_one and "\n" not in between and "；" not in between else None


def _is_of_it(what: str, lead: str) -> bool:
    """Whether an amount is one of what is denied."""
    if _OTHERWISE.search(lead):
        return False
    core = _MEASURE.sub("", what)
    own = _GENERAL.sub("", _MEASURE.sub("", _GENERAL.sub("", lead)))
    own = _GENERAL.sub("", lead) if len(own) < 2 else own
    core = core if len(core) >= 2 else what
    if len(core) < 2 or len(own) < 2 or core[-1] not in own[-2:] or ABOUT_IT.match(lead.partition(core)[2] or "、"):
        return False
    shared = sum(each in own for each in core)
    extra = sum(each not in core for each in own)
    return shared > _HALF * len(core) and extra < _EXTRA


def _claimed(start: int, told: Mention) -> Claim:
    is_money = told.kind is QuantityKind.MONEY
    return Claim(NIL, start, told.end, told.quantity.value, Decimal(0), is_money, f"{shown(told.quantity)}≠0", "query")

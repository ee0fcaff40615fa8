"""What the words say of two amounts without a number of its own: 决算数大于预算数, 与上年持平, 收支总计."""

from collections.abc import Iterator
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, shown
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, completion_whole
from domain.proofreading.quantities import QuantityKind

_AGAINST_PLAN = pattern(
    r"(?:决算|执行|支出|实际)数?[^，。；0-9]{0,4}?(?:(?P<more>大于|高于|多于|超过)|(?P<less>小于|低于|少于))"
    r"(?P<plan>(?:年初|全年|当年|调整后?的?)?)(?:支出)?预算(?:数|安排数?)?"
    r"|(?:决算|执行|支出)数?(?:与|同|和)(?P<other>(?:年初|全年|当年|调整后?的?)?)(?:支出)?预算(?:数)?(?P<same>持平|一致|相同|相等)"
)
_PLAN = pattern(
    r"(?P<kind>年初|全年|当年|调整后?的?)?(?:部门|支出)?预算(?:数|安排|金额|总额|资金)?(?:安排)?(?:为|是|共|:)*$"
)
_NOW = pattern(r"(?:决算|执行|实际支出)(?:数|金额|总额)?(?:为|是|共|:)*$|^(?:实际)?支出(?:为)?$")
_FUNDS = pattern("(?:一般公共|公共财政|政府性基金|国有资本经营|社会保险基金)预算")
_ADJUSTED = pattern("调整|追加|调增|全年预算")
_LIKE_LAST_YEAR = pattern(
    r"[与同和较比](?:上年|去年|上一年)(?:度|同期)?(?:决算|支出|预算)?数?(?:相比)?，?(?:完全)?"
    r"(?:持平|一致|相同|相等|无变化|无增减(?:变化|变动)?|没有(?:增减)?变化)"
)
_SAME = ("持平", "一致", "相同", "相等", "变化", "增减", "变动")
_OF_THEN = pattern(
    r"(?:[与同和较比]|上年|去年|上一年|20[0-9]{2}年|同期|年?度|决算|预算|支出|收入|实际|金额|数|额|共|的|为|是|:|“|”| )"
)
_ALL_TOLD = pattern(r"(?P<which>收入|支出)总计(?:为|共|:)*$")
_LEFT = pattern("结余|结转|相抵|差额")
_CLOSE, _FAR = 12, 60  # characters


def verdicts(passage: Passage) -> Iterator[Claim]:
    """Comparisons in words that the amounts, or the rate, right before them contradict."""
    for sentence in passage.saying("大于", "高于", "多于", "超过", "小于", "低于", "少于", *_SAME):
        for match in _AGAINST_PLAN.finditer(passage.folded, sentence.start, sentence.end):
            yield from _against_plan(passage, sentence, match)
        for match in _LIKE_LAST_YEAR.finditer(passage.folded, sentence.start, sentence.end):
            yield from _like_last_year(passage, sentence, match)
    for sentence in passage.saying("总计"):
        yield from _both_sides(passage, sentence)


def _against_plan(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """预算320万元，支出决算298万元，决算数大于预算数; 完成预算的102.5%，决算数小于预算数."""
    which = match["plan"] or match["other"] or ""
    before = [each for each in _said(passage, sentence, match.start()) if not each.depth]
    sign = 0 if match["same"] else 1 if match["more"] else -1
    if (found := _two(before, which, match.start())) is not None:
        plan, now = found
        apart = now.quantity.value - plan.quantity.value
        if (apart > 0) - (apart < 0) != sign:
            relation = "=" if not apart else ">" if apart > 0 else "<"
            line = f"{shown(now.quantity, plan.quantity.unit)}{relation}{shown(plan.quantity)}"
            yield Claim(DIRECTION, match.start(), match.end(), arithmetic=line, severity="query")
        return
    rate = before[-1] if before else None
    if rate is None or not _is_of_the_plan(passage, sentence, rate, which, match.start()):
        return
    if not _named(which, rate) and any(_named(which, each) and _is_past(each, sign) for each in before):
        return  # 完成年初预算的104.71%，完成调整预算的97.04%。决算数大于年初预算数
    apart = rate.quantity.value - 100
    if (apart > 0) - (apart < 0) != sign:
        yield Claim(DIRECTION, quoted_from(rate), match.end(), arithmetic=f"{shown(rate.quantity)}%", severity="query")


def _said(passage: Passage, sentence: Sentence, at: int) -> list[Mention]:
    """What stands before a comparison in its sentence, or, where it begins one, in the sentence before."""
    before = [each for each in sentence.mentions if each.end <= at]
    above = passage.sentences[sentence.place - 1] if sentence.place else None
    if before or above is None or above.paragraph != sentence.paragraph or at - sentence.start > _CLOSE:
        return before
    return list(above.mentions)


def _two(before: list[Mention], which: str, at: int) -> tuple[Mention, Mention] | None:
    """The budget and what came of it, one each; None where either is not told or there are several."""
    money = [each for each in before if each.kind is QuantityKind.MONEY and each.is_exact]
    money = [each for each in money if each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR)]
    plans = [(each, _PLAN.search(_FUNDS.sub("", each.lead.strip()))) for each in money]
    now = [each for each in money if _NOW.search(each.lead.strip())]
    known = [(each, found) for each, found in plans if found is not None and each not in now]
    if not known or not now or at - now[-1].end > _FAR:
        return None
    plan, found = known[-1]
    kinds = {found["kind"] or "", which}
    is_one = len(kinds) == 1 or kinds == {"", "年初"}
    return (plan, now[-1]) if is_one and plan.segment == now[-1].segment and plan.start < now[-1].start else None


def _is_of_the_plan(passage: Passage, sentence: Sentence, rate: Mention, which: str, at: int) -> bool:
    """Whether a rate of completion right before a comparison is one of the same budget."""
    is_rate = rate.role is QuantityRole.COMPLETION and rate.kind is QuantityKind.PERCENT and rate.is_exact
    whole = completion_whole(rate.lead)
    if not is_rate or "预算" not in whole or at - rate.end > _CLOSE:
        return False
    if _ADJUSTED.search(passage.folded, sentence.start, at):
        return which != "" and which in whole
    return not which or which in whole or not any(each in whole for each in ("全年", "当年"))


def _named(which: str, rate: Mention) -> bool:
    """Whether a rate is told of the budget that a comparison names."""
    return which[:2] != "" and which[:2] in rate.lead


def _is_past(rate: Mention, sign: int) -> bool:
    apart = rate.quantity.value - 100
    return (apart > 0) - (apart < 0) == sign


def _like_last_year(passage: Passage, sentence: Sentence, match: Match[str]) -> Iterator[Claim]:
    """支出6.2万元，与上年持平，上年支出5.8万元."""
    money = [each for each in sentence.mentions if each.kind is QuantityKind.MONEY and not each.depth and each.is_exact]
    then = [each for each in money if each.role is QuantityRole.PRIOR]
    now = [each for each in money if each.role is QuantityRole.LEVEL and each.end <= match.start()]
    changed = any(each.role is QuantityRole.DELTA for each in sentence.mentions)
    if changed or len(then) != 1 or not now or match.start() - now[-1].end > _CLOSE:
        return
    one, other = now[-1].quantity, then[0].quantity
    near = abs(then[0].start - match.end()) <= _CLOSE or then[0].end <= now[-1].start
    name = _OF_THEN.sub("", then[0].lead)
    near = near and (not name or name in now[-1].lead)
    if near and then[0].segment == now[-1].segment and comparable(one, other) and one.value != other.value:
        line = f"{shown(one, other.unit)}≠{shown(other)}"
        yield Claim(AMOUNT, match.start(), match.end(), arithmetic=line, severity="query")


def _both_sides(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """收入总计2153.4万元，支出总计2135.4万元: both sides of an account come to one total; a slip in one of them."""
    found = [(each, side) for each in sentence.mentions if (side := _ALL_TOLD.search(each.lead.strip()))]
    if len(found) != 2 or found[0][1]["which"] == found[1][1]["which"]:
        return
    one, other = found[0][0], found[1][0]
    if _LEFT.search(passage.folded, sentence.start, sentence.end) or not (one.is_exact and other.is_exact):
        return
    if comparable(one.quantity, other.quantity) and is_mistyped(other.quantity, one.quantity.value):
        yield repeat_claim(passage, one, other)

"""Totals of so many amounts told before, pointed back at: 以上六项为12375.46万元; 四项相加为291.00万元; 三者之和.

The amounts are the last so many before the total, or the first of each of so many lines or items. Where any stretch of
amounts above makes the total, or nothing near it comes of the last so many, there is nothing to say.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, Stretches, comparable, is_sum
from domain.proofreading.claims.sums_and_parts.sums import sum_claim
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, Sentence

_AMOUNT = (
    "资金|费用|支出|收入|金额|经费|款项?|投资|预算|拨款|价款|合同(?:价款|金额|价)|奖补|补助|补贴|结余|开支|数量|人数"
)
_ADDS = pattern("相加|之和|加起来|加总|总和|合计|共计|总计|累计|总价|总额|总共|共")
_POINTS = pattern(
    r"(?:(?P<back>以上|上述|上列|前述|上面|前面|这|此)(?:的|所列)?)?"
    r"(?P<count>[两二三四五六七八九十]|[0-9]{1,2}|[各几诸])(?P<unit>[大]?[项类笔种者级村]|个?[一-龥]{1,4}?)"
    rf"(?P<noun>[一-龥]{{0,4}}?)(?P<rest>的?(?:{_AMOUNT}|实际|支付|总体|全部|科目|来源|在校生?)*(?:分别|实际)?"
    r"(?:相加|之和|加起来|加总|总和|合计|共计|总计|累计|总价|总额|共|总|为|是|计|达到?|有|:)*)$"
)
_NO_TOTAL = pattern("均|占|比|超|节|差|减|少|增|多|降|预算|计划|目标|其中|平均|标准|涉及|前[两二三]")
_PLANNED = pattern("预算|控制价")  # 营养改善计划 is a name
_LEFT = pattern("结余|结转|节约|剩余")
_REACH, _MOST = 2500, 40  # characters and amounts before a total
_NEAR = Decimal("0.35")
_FEWEST, _LEAD = 2, 40


def pointed_totals(passage: Passage) -> Iterator[Claim]:
    """Totals that point back at so many amounts, and are not what those come to."""
    for sentence in passage.saying(
        "以上", "上述", "上列", "前述", "上面", "这", "相加", "之和", "加起来", "加总", "合计", "共", "累计", "总"
    ):
        for place, total in enumerate(sentence.mentions):
            if not total.is_level or not total.is_exact or total.depth:
                continue
            match = _POINTS.search(passage.folded, max(sentence.start, total.start - _LEAD), total.start - total.aside)
            if match is not None and _is_total(match):
                found = _judged(passage, sentence, place, match)
                if found is not None:
                    yield found


def _is_total(match: Match[str]) -> bool:
    if not match["back"] and not _ADDS.search(match["rest"]) and not match["rest"].endswith(("为", "是")):
        return False
    return not _NO_TOTAL.search(match["unit"] + match["noun"] + match["rest"])


def _judged(passage: Passage, sentence: Sentence, place: int, match: Match[str]) -> Claim | None:
    total = sentence.mentions[place]
    before = _before(passage, sentence, total, match.start())
    is_back = match["back"] is not None
    own = [each for each in before if each.start >= sentence.start] or _of_last(passage, sentence, before)
    count = how_many(match["count"]) or len(own)
    if count < _FEWEST or len(before) < count or (not is_back and len(own) != count):
        return None
    ways = [way for way in _ways(passage, before, count) if len(way) == count]
    if any(is_sum(total.quantity, [each.quantity for each in way]) for way in ways):
        return None
    if Stretches(total.quantity, [each.quantity for each in before]).any_make():
        return None
    return next(
        (found for way in ways if (found := _of(total, way, is_back and not match["noun"] and len(before) == count))),
        None,
    )


def _of_last(passage: Passage, sentence: Sentence, before: Sequence[Mention]) -> list[Mention]:
    """The amounts of the sentence right before one."""
    last = passage.sentences[sentence.place - 1] if sentence.place else sentence
    return [each for each in before if each.start >= last.start]


def _of(total: Mention, way: Sequence[Mention], is_clean: bool) -> Claim | None:
    """That a total is not what some amounts come to, where a slip tells that they are meant, or nothing else can be."""
    exact = sum((each.quantity.value for each in way), Decimal(0))
    is_near = is_clean and abs(exact - total.quantity.value) <= _NEAR * exact
    is_meant = not _LEFT.search(total.lead) or all(_LEFT.search(each.lead) for each in way)
    is_plan = any(_PLANNED.search(each.lead) for each in way)
    is_meant = is_meant and (not is_plan or _PLANNED.search(total.lead) is not None)
    return sum_claim(total, list(way), exact) if is_meant and (is_near or is_mistyped(total.quantity, exact)) else None


def _before(passage: Passage, sentence: Sentence, total: Mention, at: int) -> list[Mention]:
    """The amounts of the kind of a total before it, those in brackets aside."""
    found: list[Mention] = []
    for one in reversed(passage.sentences[max(0, sentence.place - _MOST) : sentence.place + 1]):
        if at - one.end > _REACH or len(found) >= _MOST:
            break
        own = [each for each in one.levels if each.end <= at and not each.depth]
        found[:0] = [each for each in own if comparable(each.quantity, total.quantity) and each.is_exact]
    return found


def _ways(passage: Passage, before: Sequence[Mention], count: int) -> Iterator[list[Mention]]:
    """How the amounts that are pointed at may be gathered: the last ones, or the first of each line or sentence."""
    yield list(before[-count:])
    for of in (_line, _sentence_place):
        firsts: dict[int, Mention] = {}
        for each in before:
            firsts.setdefault(of(passage, each), each)
        yield list(firsts.values())[-count:]
    yield [each for each in before if "其中" not in each.lead][-count:]


def _line(passage: Passage, each: Mention) -> int:
    return passage.sentence_at(each.start).paragraph


def _sentence_place(passage: Passage, each: Mention) -> int:
    return passage.sentence_at(each.start).place

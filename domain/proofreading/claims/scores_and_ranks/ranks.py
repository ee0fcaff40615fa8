"""Values in an order that the words announce: 由高到低依次为…, 逐年增长."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, shown, window
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

RANK = "prose.rank"
_FALLING = pattern(r"[由从](?:高|多|大|强|优)(?:到|至)(?:低|少|小|弱|差)")
_RISING = pattern(r"[由从](?:低|少|小)(?:到|至)(?:高|多|大)")
_YEARLY = pattern(
    r"(?:逐年|连年|逐季|逐月|持续|依次)(?:(?P<up>增|上升|提高|提升|攀升|扩大|递增)|(?P<down>减|下降|降低|递减|回落))"
)
_MARKS = ("到", "至", "逐", "连年", "持续", "依次")
_BEHIND = pattern("，(?:金额|支出|数量)?分别为")
_CHAIN = pattern(r"分别|依次")
_NAMED = pattern(
    r"(?:排列|排序)?[，]?(?:依次|分别)?(?:为|是)?:?(?P<all>[一-龥]{2,8}(?:、[一-龥]{2,8})+(?:和[一-龥]{2,8})?)(?=[，。；])"
)
_OTHERS = pattern(r"^[、，；和及]?(?:其他|其它|其余|(?:六|五|四|三|以上)?[一-龥]?(?:合计|共计|总计|小计|共|平均))")


def ranks(passage: Passage) -> Iterator[Claim]:
    """Values that do not stand in the order in which they are said to stand."""
    for sentence in passage.saying(*_MARKS):
        for look, rises in ((_FALLING, False), (_RISING, True)):
            mark = look.search(passage.folded, sentence.start, sentence.end)
            if mark:
                yield from _by_name(passage, sentence, mark.end(), rises)
                yield from _ordered(_run([each for each in sentence.mentions if each.start >= mark.end()]), rises)
        yearly = _YEARLY.search(passage.folded, sentence.start, sentence.end)
        if yearly:
            yield from _over_years(passage, sentence, yearly.start(), bool(yearly["up"]))


def _by_name(passage: Passage, sentence: Sentence, behind: int, rises: bool) -> Iterator[Claim]:
    """桂花1850株、栾树2260株、樱花890株，由多到少依次为栾树、桂花、樱花: the names, in the order of their values."""
    match = _NAMED.match(passage.folded, behind, sentence.end)
    if match is None:
        return
    values: list[Mention] = []
    for name in match["all"].replace("和", "、").split("、"):
        near = [
            each for each in window(passage, sentence, 3) if each.start < behind and each.lead.strip().endswith(name)
        ]
        if len({each.quantity.value for each in near}) != 1 or not near[0].is_exact:
            return
        values.append(near[0])
    if any(not comparable(each.quantity, values[0].quantity) for each in values):
        return
    for one, other in pairwise(values):
        if one.quantity.value != other.quantity.value and (other.quantity.value > one.quantity.value) is not rises:
            sign = ">" if other.quantity.value > one.quantity.value else "<"
            terms = f"{shown(other.quantity, one.quantity.unit)}{sign}{shown(one.quantity)}"
            yield Claim(RANK, match.start("all"), match.end("all"), arithmetic=terms)
            return


def _over_years(passage: Passage, sentence: Sentence, end: int, rises: bool) -> Iterator[Claim]:
    """近三年支出分别为500万元、560万元、620万元，逐年增长."""
    chain = _CHAIN.search(passage.folded, sentence.start, end)
    behind = _BEHIND.search(passage.folded, end, min(sentence.end, end + 16))
    if behind and not chain:
        yield from _ordered(_run([each for each in sentence.mentions if each.start >= behind.end()]), rises)
    if chain:
        yield from _ordered(_run([each for each in sentence.mentions if chain.end() <= each.start < end]), rises)


def _run(mentions: Sequence[Mention]) -> list[Mention]:
    """The values of one kind from the first on; what is left over (其他) stands last in any order."""
    values = [each for each in mentions if each.role in (QuantityRole.LEVEL, QuantityRole.SHARE, QuantityRole.PRIOR)]
    found = []
    for each in values:
        if not comparable(each.quantity, values[0].quantity) or not each.is_exact or _OTHERS.search(each.lead):
            break
        found.append(each)
    return found


def _ordered(values: list[Mention], rises: bool) -> Iterator[Claim]:
    if len(values) < 3:
        return
    for one, other in pairwise(values):
        if one.quantity.value != other.quantity.value and (other.quantity.value > one.quantity.value) is not rises:
            sign = ">" if other.quantity.value > one.quantity.value else "<"
            terms = f"{shown(other.quantity, one.quantity.unit)}{sign}{shown(one.quantity)}"
            yield Claim(RANK, quoted_from(values[0]), values[-1].end, arithmetic=terms)
            return

"""Totals behind their parts that are told by how many the parts are, by their noun, or by a bare 计.

四项99.24万元 behind four outlays, 46个站 behind two kinds of 站, 专职52名，文员6名，计58名, and 全年应拨 behind what
was 应拨 in spring and in autumn. What stands among the parts (a bracket, a number of days) does not matter: they are
taken by what they measure. Where any row of them makes the total, there is nothing to say.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, Stretches, comparable
from domain.proofreading.claims.common.siblings import lead_with_count
from domain.proofreading.claims.sums_and_parts.sums import is_open, sum_claim, tells_of_both
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_COUNTED = pattern(
    r"^[，；]?(?:以上|上述|前述|这|上面)?(?P<count>[两二三四五六七八九]|[2-9])(?:个)?"
    r"(?:项|笔|类|级|者|块|部分|方面|款|批|学期|季|年|项目|标段|包|乡镇|镇|村|站|馆|校|库)(?:资金|支出|经费|费用|收入|补助|款项|工程)?"
    r"(?:合计|共计|总计|共|合|加起来|相加)?(?:支付|支出|安排|投入|到位|发放|完成|有|为|是|达|:)*$"
)
_BARE = pattern(r"^[，；]?小?计(?:为|有|:)?$")
_ALL_OF_IT = pattern(
    r"^[，；]?(?:全[年县市区镇乡校局院]|两年|三年|两级|两学期)(?:共|合计|总计|累计)?(?P<what>[一-龥]{2,6})(?:为|:)?$"
)
_SO_FAR = pattern("半年|季度|月|累计|截至")  # 一季度80户，上半年160户，全年306户: each of them all there were till then
_NUMBERS = "两二三四五六七八九"
_BETWEEN = pattern("其中|含|[比较]|占|由|除|扣除|减去|人均|户均|每|按|另|至|到(?!位)")
_ASIDE = pattern(r"\([^()]*\)")
_NEAR = Decimal("0.4")  # of a total: what differs more is one of other things
_LEAST = 2


def tails(passage: Passage) -> Iterator[Claim]:
    """Totals that are not the sum of the parts before them in their sentence."""
    for sentence in passage.stating:
        mentions = sentence.mentions
        for place in range(_LEAST, len(mentions)):
            total = mentions[place]
            if total.is_level and total.is_exact and not total.depth and (parts := _parts(sentence, place)):
                yield from _judged(passage, sentence, total, parts)


def _parts(sentence: Sentence, place: int) -> Sequence[Mention]:
    """The numbers that a total sums up by its own words; none where these say nothing of it."""
    total, lead = sentence.mentions[place], lead_with_count(sentence.mentions, place).strip()
    before = [each for each in sentence.mentions[:place] if _is_like(each, total)]
    if len(before) < _LEAST:
        return ()
    if match := _COUNTED.match(lead):
        count = int(match["count"]) if match["count"].isdigit() else max(2, _NUMBERS.index(match["count"]) + 1)
        return before[-count:] if len(before) == count else ()
    if _BARE.match(lead):
        return () if any(each.role is QuantityRole.EACH for each in sentence.mentions[:place]) else before
    if match := _ALL_OF_IT.match(lead):
        alike = [each for each in before if each.label.endswith(match["what"])]
        return alike if len(alike) >= _LEAST and not any(_SO_FAR.search(each.lead) for each in alike) else ()
    if lead.strip("，；") or not total.tail or total.quantity.unit[-1:] == total.tail[:1]:
        return ()
    nouns = (total.tail[:1], total.tail[:2])
    return (
        before
        if all(each.label.endswith(nouns) and each.quantity.unit == total.quantity.unit for each in before)
        else ()
    )


def _is_like(each: Mention, total: Mention) -> bool:
    return each.is_level and each.is_exact and not each.depth and comparable(each.quantity, total.quantity)


def _judged(passage: Passage, sentence: Sentence, total: Mention, parts: Sequence[Mention]) -> Iterator[Claim]:
    words = _ASIDE.sub("", passage.folded[parts[0].end : total.start])
    exact = sum((each.quantity.value for each in parts), Decimal(0))
    rest = passage.folded[total.end : sentence.end]
    if (
        is_open(words)
        or is_open(rest)
        or _BETWEEN.search(words)
        or abs(exact - total.quantity.value) > _NEAR * total.quantity.value
    ):
        return
    near = [
        each.quantity for each in sentence.mentions if each is not total and comparable(each.quantity, total.quantity)
    ]
    if any(each.value == total.quantity.value for each in near) or Stretches(total.quantity, near).any_make():
        return
    if Stretches(total.quantity, [each.quantity for each in parts]).any_make():
        return
    if not tells_of_both(passage, sentence.start, sentence.end):
        yield sum_claim(total, list(parts), exact)

"""Totals of what is told again and again beside something else: 编制32名，实有30人；编制41名，实有39人，合计69人."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum, window
from domain.proofreading.claims.common.mains import before
from domain.proofreading.claims.common.siblings import are_alike, name_in
from domain.proofreading.claims.sums_and_parts.sums import adds_up, plain_levels, sum_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_TOTAL_OF = pattern(r"(?:合计|总|共计|共|自评)[^，。；]{0,4}?(?P<of>得分|扣分|支出|完成)(?:为|共|合计)?$")
_NAMES_OF = {
    "得分": ("得", "得分", "自评得分", "自评得", "实得"),
    "扣分": ("扣", "扣分"),
    "支出": ("支出", "实际支出", "执行"),
    "完成": ("完成", "实际完成"),
}
_PEOPLE = ("人", "名", "位")
_ALLOWED, _THERE = pattern("编制|定编|定员|核定"), pattern("实有|在岗|在编|在职|现有|年末|到岗|实际")
_SUMS_UP = pattern(r"(?:合计|共计|总计|总数|总人数|(?<!公)共)(?:有|在岗|在职|人员|职工|为|达)*$")
_STAFF = pattern("在编|在职|实有|在岗|聘用|编外|合同|临聘|派遣|借调|公益性?岗|辅警|协管|工勤|行政|事业|参公|正式|男|女")
_HAVING = pattern("(?:取得|具有|获得|持有|符合|达到|拥有)[^，。；]*的")  # 取得资格的共53人: some of them
_MORE = pattern("加上|连同|其中|不含|离休|退休|新进|调[入出]|增加|减少")
_NEAR = Decimal("0.13")


def alternating(passage: Passage) -> Iterator[Claim]:
    """Totals that the values told in turn do not make."""
    for sentence in passage.stating:
        yield from _interleaved(passage, sentence)
        for total in sentence.mentions:
            if total.role is not QuantityRole.LEVEL or not total.is_exact or total.depth:
                continue
            if total.quantity.unit in _PEOPLE and _SUMS_UP.search(total.lead):
                yield from _heads(passage, sentence, total)


def _interleaved(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """预算执行10分，得9.62分；产出50分，得48.5分…合计得分98.12分: what has one name again and again, summed up."""
    for total in sentence.mentions:
        match = _TOTAL_OF.search(total.lead.strip()) if total.is_exact else None
        if match is None:
            continue
        earlier = [each for each in window(passage, sentence, 1) if each.start < total.start]
        same = [each for each in plain_levels(earlier, total) if name_in(each) in _NAMES_OF[match["of"]]]
        others = [each for each in plain_levels(earlier, total) if each not in same]
        if not 3 <= len(same) <= len(others) + 1 or not all(each.is_exact for each in same):
            continue
        if not is_sum(total.quantity, [each.quantity for each in same]) and not adds_up(total, same):
            exact = sum((each.quantity.value for each in same), Decimal(0))
            if abs(exact - total.quantity.value) <= 2 * _NEAR * total.quantity.value:
                yield sum_claim(total, same, exact)


def _heads(passage: Passage, sentence: Sentence, total: Mention) -> Iterator[Claim]:
    """编制32名，实有30人；编制41名，实有39人。年末在职人员合计69人: the people, or the posts."""
    own = [each for each in sentence.mentions if each.start < total.start and _is_of_people(each)]
    previous = before(passage, sentence)
    near = own or (list(previous.mentions) if previous is not None else [])
    near = [each for each in near if _is_of_people(each) and not each.depth]
    posts = [each for each in near if _ALLOWED.search(each.lead)]
    people = [each for each in near if each not in posts and _are_people(each, bool(posts))]
    terms = posts if _ALLOWED.search(total.lead) else people
    in_turn = len(posts) == len(people)
    if len(terms) < 2 or (posts and not in_turn and len(posts) > 1) or not all(each.is_exact for each in terms):
        return
    if (
        _HAVING.search(total.lead)
        or any(_MORE.search(each.lead) for each in (total, *near))
        or any(each.role is not QuantityRole.LEVEL for each in near)
    ):
        return
    staff = all(_STAFF.search(each.lead) for each in terms)
    if not in_turn and not staff and (own or not are_alike(passage, terms)):
        return
    if not any(is_sum(total.quantity, [each.quantity for each in some]) for some in (posts, people)):
        yield from _near(total, terms)


def _are_people(mention: Mention, beside_posts: bool) -> bool:
    return not mention.label or not beside_posts or bool(_THERE.search(mention.lead) or _STAFF.search(mention.lead))


def _is_of_people(mention: Mention) -> bool:
    return mention.quantity.unit in _PEOPLE


def _near(total: Mention, terms: Sequence[Mention]) -> Iterator[Claim]:
    exact = sum((each.quantity.value for each in terms), Decimal(0))
    if abs(exact - total.quantity.value) <= 2 * _NEAR * total.quantity.value and comparable(
        total.quantity, terms[0].quantity
    ):
        yield sum_claim(total, list(terms), exact)

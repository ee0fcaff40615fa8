"""Posts and the people on them: how many are free or too many, and the rate of the one to the other."""

from collections.abc import Iterator
from decimal import Decimal
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, is_rate, rate_claim, window
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.sums_and_parts.balances import remainder_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_VACANT = pattern(r"(?:空编|缺编|空缺|缺员|(?P<over>超编))(?:人员|人数)?(?:为|共|合计|:)?$")
_EARLIER = pattern("20[0-9]{2}年|上年|去年")
_PART_ONLY = pattern(r"^(?:行政|事业|工勤|机关|其中)[^，。；]*(?:超编|空编|缺编)")
_CONTROL = pattern(r"(?:在职)?(?:人员)?控制率(?:为|达|是)?$")
_POSTS, _FILLED = pattern("编制"), pattern("实有|在编|在职|在岗")
_AT_FIRST, _AT_LAST = pattern("年初|期初|上年"), pattern("年末|年底|期末|现")
_TOTAL = pattern(r"^[，、]?(?:合计|共计|总计|共)(?:编制|人员)?(?:为)?$|^(?:编制|人员)(?:合计|共计|总计)(?:为)?$")


def posts(passage: Passage) -> Iterator[Claim]:
    """Free posts and rates of control that posts and people do not give."""
    for sentence in passage.stating:
        yield from _vacancies(passage, sentence)
        yield from _control(passage, sentence)


def _vacancies(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """编制25名，实有23人，空编2名: posts, who fills them, and how many are free or too many."""
    for rest in sentence.mentions:
        look = _VACANT.search(rest.lead)
        if look is None or rest.kind is not QuantityKind.COUNT or not rest.is_exact:
            continue
        near = [each for each in window(passage, sentence, 2) if each.start < rest.start and not each.depth]
        near = [each for each in near if each.kind is QuantityKind.COUNT and each.role is QuantityRole.LEVEL]
        filled = _filled(near)
        posts, people = _first(_in_chain(near, _POSTS)), _first(filled)
        if posts is None or people is None or not posts.is_exact or not people.is_exact:
            continue
        pairs = [(one, other) for one in _in_chain(near, _POSTS) for other in filled]
        is_over = bool(look["over"])
        if any(_free(one, other, is_over) == rest.quantity.value for one, other in pairs):
            continue
        if "其中" in rest.lead or "各" in rest.lead or _EARLIER.search(rest.lead) or _PART_ONLY.search(rest.lead):
            continue
        first, second = (people, posts) if is_over else (posts, people)
        if first.quantity.value >= second.quantity.value:
            yield from remainder_claim(rest, [(first, 1), (second, -1)])


def _control(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """编制92名，实有97人，控制率105.43%: people over posts, not the other way round."""
    for rate in sentence.mentions:
        if rate.kind is not QuantityKind.PERCENT or not rate.is_exact or not _CONTROL.search(rate.lead):
            continue
        near = [each for each in window(passage, sentence, 2) if each.start < rate.start and not each.depth]
        near = [each for each in near if each.kind is QuantityKind.COUNT and each.role is QuantityRole.LEVEL]
        posts, people = _in_chain(near, _POSTS), _in_chain(near, _FILLED)
        if not posts or not people or not posts[0].is_exact or not people[0].is_exact or not posts[0].quantity.value:
            continue
        if not any(is_rate(rate.quantity, one.quantity, other.quantity) for one in people for other in posts):
            yield rate_claim(COMPLETION, rate, people[0], posts[0])


def _free(posts: Mention, people: Mention, is_over: bool) -> Decimal:
    free = posts.quantity.value - people.quantity.value
    return -free if is_over else free


def _filled(near: list[Mention]) -> list[Mention]:
    """Who is there now: 年初在编26人，年内调入3人、退休2人，年末27人 are 27."""
    found = _in_chain(near, _FILLED)
    if any(_AT_FIRST.search(each.lead) for each in found):
        return [each for each in near if _AT_LAST.match(each.lead.strip())]
    return found


def _in_chain(near: list[Mention], name: Pattern[str]) -> list[Mention]:
    """The numbers of a name, and the totals that sum them up: 行政编制18名、事业编制7名，合计25名."""
    found: list[Mention] = []
    inside = False
    for each in near:
        is_total = bool(_TOTAL.match(each.lead.strip()))
        inside = bool(name.search(each.lead)) or (inside and is_total)
        if inside:
            found.append(each)
    totals = [each for each in found if _TOTAL.match(each.lead.strip())]
    return totals or [each for each in found if each.lead]


def _first(found: list[Mention]) -> Mention | None:
    return found[0] if found else None

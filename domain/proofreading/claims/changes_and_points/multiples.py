"""Changes told as a multiple or a fraction: from 40 to 120 is 增长2倍, from 18 to 6 下降三分之二; and 是上年的3倍."""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import numeral
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, comparable, plain, rounded, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, reaches
from domain.proofreading.quantities import QuantityKind

_NUMERAL = "[一二三四五六七八九十两]"
_TOLD = pattern(
    rf"(?P<how>增长|增加|提高|提升|上升|扩大|增|涨|下降|减少|降低|缩减|压减|缩短|降|减|(?:是|为|相当于)(?:上年|去年|同期|前者|原来|[^，。；]{{0,6}}年)(?:同期)?的)(?:了|到|至)?"
    rf"(?P<about>近|约|超过?|逾|不到|不足)?(?:(?P<times>[0-9]+(?:\.[0-9]+)?|{_NUMERAL}{{1,3}})(?P<more>多)?倍"
    rf"|(?P<of>{_NUMERAL}{{1,2}})分之(?P<parts>{_NUMERAL}{{1,2}})|(?P<half>一半))(?![多以左])"
)
_REACHED = pattern("[到至]$")
_FROM = pattern(r"(?:由|从)[^，。；]{0,12}$")
_APART = 40  # characters between the two values and the words
_LEAST = Decimal("0.02")


def multiples(passage: Passage) -> Iterator[Claim]:
    """Multiples and fractions that the two values right before them do not give."""
    for sentence in passage.saying("倍", "分之", "一半"):
        for match in _TOLD.finditer(passage.folded, sentence.start, sentence.end):
            two = _values(sentence, match.start())
            stated = _stated(match)
            if two is None or stated is None or match["about"] or match["more"]:
                continue
            if _is_of_the_change_told(sentence, match.start(), stated, two):
                continue
            then, now = (each.quantity.value for each in two)
            exact, terms = _exact(match, two)
            off = max(_LEAST, abs(stated) / 20) if match["times"] is None else _step(match) / 2
            if abs(exact - stated) > off and then > 0 and now != then:
                yield Claim(RATE, match.start(), match.end(), rounded(exact, Decimal("0.01")), stated, arithmetic=terms)


def _values(sentence: Sentence, at: int) -> tuple[Mention, Mention] | None:
    """The earlier and the later value side by side before a place, the one named as earlier or 由…增至…."""
    near = [
        each for each in sentence.mentions if each.end <= at and each.kind in (QuantityKind.MONEY, QuantityKind.COUNT)
    ]
    near = [each for each in near if each.role is not QuantityRole.DELTA][-2:]
    if len(near) < 2 or at - near[1].end > _APART or not all(each.is_exact for each in near):
        return None
    one, other = near
    if not comparable(one.quantity, other.quantity) or one.segment != other.segment:
        return None
    if reaches(other.lead) and (one.role is QuantityRole.PRIOR or _FROM.search(one.lead)):
        return one, other
    if one.role is QuantityRole.PRIOR and other.role is not QuantityRole.PRIOR:
        return one, other
    return (other, one) if other.role is QuantityRole.PRIOR and one.role is not QuantityRole.PRIOR else None


def _is_of_the_change_told(sentence: Sentence, at: int, stated: Decimal, two: tuple[Mention, Mention]) -> bool:
    """Whether the change right before says it of the earlier value: 县配套比上年的12万元多3万元，增四分之一."""
    then, now = (each.quantity.value for each in two)
    near = [each for each in sentence.mentions if each.end <= at][-1:]
    changes = [each for each in near if each.role is QuantityRole.DELTA and comparable(each.quantity, two[0].quantity)]
    return any(
        abs(each.quantity.value - stated * then) <= each.quantity.step and abs(now - then) != each.quantity.value
        for each in changes
    )


def _stated(match: Match[str]) -> Decimal | None:
    if match["half"]:
        return Decimal("0.5")
    if match["times"]:
        return Decimal(match["times"]) if match["times"][0].isdecimal() else numeral(match["times"])
    of, parts = numeral(match["of"]), numeral(match["parts"])
    return parts / of if of and parts else None


def _exact(match: Match[str], two: tuple[Mention, Mention]) -> tuple[Decimal, str]:
    """What should be told, and how it is reckoned; 是上年的…倍 and 增加到…倍 are of the whole."""
    then, now = two
    whole = match["how"].endswith("的") or bool(_REACHED.search(match[0].partition(match["how"])[2][:1]))
    low, high = shown(then.quantity), shown(now.quantity, then.quantity.unit)
    if whole:
        exact = now.quantity.value / then.quantity.value if then.quantity.value else Decimal(0)
        return exact, f"{high}÷{low}={plain(rounded(exact, Decimal('0.01')))}"
    apart = abs(now.quantity.value - then.quantity.value)
    exact = apart / then.quantity.value if then.quantity.value else Decimal(0)
    return exact, f"|{high}-{low}|÷{low}={plain(rounded(exact, Decimal('0.01')))}"


def _step(match: Match[str]) -> Decimal:
    """One unit in the last place of a multiple; a whole one may be rounded by a fifth."""
    decimals = len((match["times"] or "").partition(".")[2])
    return Decimal(1).scaleb(-decimals) if decimals else Decimal("0.4")

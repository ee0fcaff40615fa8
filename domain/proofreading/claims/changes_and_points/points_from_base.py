"""Points from a percentage that the words name as what is compared with: 税收占比比上年的62.91%提高1.71个百分点.

The other one stands before it in the sentence, or was told under the same name above. A goal may be told as a bound
(不高于8%), the earlier share behind the earlier number (上年为58件，占39.73%), and two years side by side with one noun
(2023年…不合格率3.23%；2024年不合格率2.57%，下降0.66个百分点). Where any two percentages near by lie so far apart, there
is nothing to say.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.growth import POINTS
from domain.proofreading.claims.common.claim import Claim, claim, plain, shown
from domain.proofreading.claims.common.scope import unlike
from domain.proofreading.claims.units_and_digits.digits import count_digits, is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_BETWEEN = pattern("[高低差慢快超升降多少减增落缩扩]|超出|领先|滞后|收窄")
_OTHER_BASE = pattern("(?:[高低快慢]于|(?<!占)[比较距离与]|超过|超出|落后|领先)(?!了)[一-龥]{2}")
_BASE = pattern(
    r"(?:[比较与离距同]|高于|低于|由|从|超过|高出|低出)[^，。；0-9]{0,14}$|(?:目标|指标|要求|标准)(?:值)?(?:为|是)?[^，。；0-9一-龥]{0,2}"
    r"(?:不[高低大小]于|不超过|不少于)?$|(?:上年|去年|同期|年初|上一年|20[0-9]{2}年)[^，。；0-9]{0,8}$"
)
_SUBJECT = pattern(
    r"(?:^|[，。；])(?:其中|但|而|且|本年|今年|当年|全年|20[0-9]{2}年|其)*(?P<name>[^，。；、0-9]{2,10}?)(?:[比较与同])(?![重例])[^，。；0-9]{1,12}$"
)
_NO_NAME = pattern("(?:的)?(?:占比|比重|比例|率|水平|占)$")
_BACK, _AHEAD = 2, 1  # sentences
_WORDS = 24  # characters
_FAR = Decimal("0.6")  # of the greater one: what is further off lies between others
_DIGITS = 2  # of points told as per cent: of one, another reading may be meant
_NOUN = 3  # characters that two percentages side by side have in common at the end


def points_from_base(passage: Passage) -> Iterator[Claim]:
    """Points that do not lie between a percentage and the one that it is compared with."""
    for sentence in passage.stating:
        for place, points in enumerate(sentence.mentions):
            if not points.is_exact or not _BETWEEN.search(points.lead) or _OTHER_BASE.search(points.lead):
                continue
            if points.kind is QuantityKind.POINTS:
                yield from _judged(passage, sentence, place)
            elif points.kind is QuantityKind.PERCENT:
                yield from _as_per_cent(passage, sentence, place)


def _as_per_cent(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    """合格率97.68%，高于95%的目标2.68%: what lies between two percentages is so many points, and here quite that."""
    points = sentence.mentions[place]
    before = [each for each in sentence.mentions[:place] if each.kind is QuantityKind.PERCENT]
    pair = _two_years(before, points) or _from_base(passage, sentence, before, points)
    if pair is None or not points.quantity.value:
        return
    high, low = sorted((each.quantity for each in pair), key=lambda each: -each.value)
    if high.value - low.value == points.quantity.value and count_digits(points.quantity) >= _DIGITS:
        terms = f"{shown(high)}-{shown(low)}={plain(points.quantity.value)}"
        yield claim(POINTS, points, points.quantity.value, terms, "query")


def _judged(passage: Passage, sentence: Sentence, place: int) -> Iterator[Claim]:
    points = sentence.mentions[place]
    before = [each for each in sentence.mentions[:place] if each.kind is QuantityKind.PERCENT]
    pair = _two_years(before, points) or _from_base(passage, sentence, before, points)
    if pair is None or _is_told(passage, sentence, points):
        return
    high, low = sorted((each.quantity for each in pair), key=lambda each: -each.value)
    exact = high.value - low.value
    is_beside = pair[0].segment == points.segment and pair[0].start >= sentence.start
    apart, most = abs(exact - points.quantity.value), max(exact, points.quantity.value)
    if exact and (is_mistyped(points.quantity, exact) or (is_beside and apart <= _FAR * most)):
        yield claim(POINTS, points, exact, f"{shown(high)}-{shown(low)}={plain(exact)}", "query")


def _is_told(passage: Passage, sentence: Sentence, points: Mention) -> bool:
    """Whether any two percentages near by lie so far apart."""
    first, last = max(0, sentence.place - _BACK), sentence.place + _AHEAD + 1
    near = [each for one in passage.sentences[first:last] for each in one.mentions if each.kind is QuantityKind.PERCENT]
    return any(
        abs(abs(one.quantity.value - other.quantity.value) - points.quantity.value) < points.quantity.step
        for one, other in combinations(unlike(near), 2)
    )


def _two_years(before: Sequence[Mention], points: Mention) -> tuple[Mention, Mention] | None:
    """The last two percentages, where both bear one noun and stand side by side."""
    two = [each for each in before if each.role is not QuantityRole.DELTA][-2:]
    if len(two) < 2 or two[1].segment != points.segment or not all(each.is_exact for each in two):
        return None
    then, now = two
    is_one = len(now.label) >= _NOUN and then.label[-_NOUN:] == now.label[-_NOUN:] and then.label[-1:] == "率"
    return (then, now) if is_one and then.segment != now.segment else None


def _from_base(
    passage: Passage, sentence: Sentence, before: Sequence[Mention], points: Mention
) -> tuple[Mention, Mention] | None:
    base = before[-1] if before else None
    if base is None or base.segment != points.segment or base.role is QuantityRole.DELTA:
        return None
    words = passage.folded[max(sentence.start, base.start - _WORDS) : base.start]
    if not (_BASE.search(words) or _is_behind_an_earlier_number(sentence, base)):
        return None
    own = [each for each in before[:-1] if each.segment == points.segment and _is_stated(each)]
    if own:
        return own[-1], base
    return _above(passage, sentence, base, words)


def _is_stated(each: Mention) -> bool:
    return each.is_exact and each.role not in (QuantityRole.DELTA, QuantityRole.PRIOR)


def _is_behind_an_earlier_number(sentence: Sentence, base: Mention) -> bool:
    """上年为58件，占39.73%."""
    at = sentence.mentions.index(base)
    earlier = sentence.mentions[at - 1] if at else None
    return earlier is not None and earlier.role is QuantityRole.PRIOR and base.lead.strip() in ("占", "占比", "占比为")


def _above(passage: Passage, sentence: Sentence, base: Mention, words: str) -> tuple[Mention, Mention] | None:
    """The share told above of what the clause names before it compares: 税收收入…占64.62%. 税收占比比上年的62.91%…."""
    match = _SUBJECT.search(words)
    name = _NO_NAME.sub("", match["name"]) if match else ""
    if len(name) < 2:
        return None
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    told = [each for one in near if one.paragraph == sentence.paragraph for each in one.mentions]
    shares = [
        each
        for at, each in enumerate(told)
        if each.kind is QuantityKind.PERCENT and each.end <= base.start and _is_stated(each) and _is_of(told, at, name)
    ]
    return (shares[-1], base) if shares else None


def _is_of(told: Sequence[Mention], at: int, name: str) -> bool:
    """Whether a share is told of what has a name, in its own words or as that of the amount right before it."""
    share = told[at]
    if share.label.startswith(name):  # 非税收入 is no 税收
        return True
    part = told[at - 1] if at else None
    is_share = part is not None and part.segment == share.segment and share.lead.strip()[:1] == "占"
    return part is not None and is_share and part.label.startswith(name)

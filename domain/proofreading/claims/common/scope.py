"""What a text has told up to a place, across its lines: what a name or a unit may refer to there."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import islice

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import comparable, units_like
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import Quantity, QuantityKind

_MOST = 120  # quantities before a place
_MOST_AMOUNTS = 800
_COMMON = pattern(
    r"^(?:本|全|该|县|市|区|年度|全年|当年|实际|其|全部|上述|累计)+"
    r"|(?:资金|经费)?(?:总额|总数|总量|总计|合计|金额|数额|数量|人数|[套户件份家起台]数|面积|数|额)?(?:的)?$"
)
_STEMS = (
    ("到位", "到位"),
    ("下达", "下达"),
    ("年初预算", "年初预算"),
    ("调整", "调整"),
    ("全年预算", "全年预算"),
    ("预算", "预算"),
    ("计划", "计划"),
    ("任务", "任务"),
    ("目标", "目标"),
    ("概算", "概算"),
    ("合同", "合同"),
    ("总投资", "投资"),
    ("投资", "投资"),
    ("总支出", "支出"),
    ("支出", "支出"),
    ("总收入", "收入"),
    ("收入", "收入"),
)
_AHEAD = pattern("预算|计划|目标|任务|概算")
_SUMMED = pattern("合计|共计|总计|累计|总|共|全年|全[县市区乡镇局院校]")
_PARTIAL = pattern("其中|基本|项目|人员|公用|专项")


def told(passage: Passage, sentence: Sentence, back: int = 14) -> Iterator[Mention]:
    """Every amount of something up to the end of a sentence, the nearest first, so many sentences back."""
    return iter(_told(passage, sentence.place, back))


@lru_cache(maxsize=16)
def _told(passage: Passage, last: int, back: int) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for place in range(last, max(-1, last - back - 1), -1):
        found += reversed(passage.sentences[place].amounts)
        if len(found) > _MOST:
            break
    return tuple(found)


def told_like(passage: Passage, sentence: Sentence, like: Quantity, back: int = 14, most: int = 1000) -> list[Mention]:
    """Of what is ``told`` so much as can be set against a quantity, the nearest first."""
    return list(told_of(passage, sentence.place, like.kind, like.unit, back)[:most])


@lru_cache(maxsize=32)
def told_of(passage: Passage, place: int, kind: QuantityKind, unit: str, back: int) -> tuple[Mention, ...]:
    """What is ``told`` up to a sentence of one kind and of a unit that counts the same, the nearest first."""
    near = _told(passage, place, back)
    if kind is QuantityKind.MONEY:
        return tuple([each for each in near if each.kind is kind])
    alike = units_like(unit)
    return tuple([each for each in near if each.kind is kind and each.quantity.unit in alike])


def unlike_told(passage: Passage, sentence: Sentence, like: Quantity, back: int, most: int) -> tuple[Mention, ...]:
    """Of ``told_like`` the ``unlike`` ones."""
    return _unlike_told(passage, sentence.place, like.kind, like.unit, back, most)


@lru_cache(maxsize=32)
def _unlike_told(
    passage: Passage, place: int, kind: QuantityKind, unit: str, back: int, most: int
) -> tuple[Mention, ...]:
    return tuple(unlike(told_of(passage, place, kind, unit, back)[:most]))


def unlike(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions but for those that two before them are quite like: of any two, the value is one already asked.

    They are looked at as they are asked for: most who ask are content with one of the first.
    """
    seen: set[tuple[Decimal, str, Decimal]] = set()
    twice: set[tuple[Decimal, str, Decimal]] = set()
    for each in mentions:
        quantity = each.quantity
        key = quantity.value, quantity.unit, quantity.step
        if key not in seen:
            seen.add(key)
        elif key not in twice:
            twice.add(key)
        else:
            continue
        yield each


@lru_cache(maxsize=4096)
def stem_of(words: str) -> str:
    """What tells one name from others: 到位 of 到位资金, 支出 of 总支出; the whole name where nothing is general."""
    bare = _COMMON.sub("", _COMMON.sub("", words.strip()))
    return next((stem for name, stem in _STEMS if name in bare), bare)


def called(passage: Passage, sentence: Sentence, before: Mention, words: str) -> list[Mention]:
    """The amounts that a name can mean at a place, the nearest first; totals alone where there are any."""
    stem = stem_of(words)
    if len(stem) < 2:
        return []
    found = [each for each in told(passage, sentence) if each.end <= before.start and stem in each.lead]
    found = [each for each in found if each.role is QuantityRole.LEVEL]
    found = [each for each in found if not _AHEAD.search(each.lead) or _AHEAD.search(words)]
    if stem == "支出" and (narrow := _PARTIAL.search(words)):
        return [each for each in found if narrow[0] in each.lead]
    if stem not in words.replace("总", ""):
        return found
    totals = [each for each in found if _SUMMED.search(each.lead)]
    plain = [each for each in found if not _PARTIAL.search(each.lead)]
    return totals or plain or ([] if words.startswith("总") else found)


def is_exactly(rate: Quantity, part: Quantity, whole: Quantity) -> bool:
    """Whether part ÷ whole rounds to a rate; nothing is allowed for."""
    return gives(rate, part.value, whole.value)


def gives(rate: Quantity, part: Decimal, whole: Decimal) -> bool:
    """Whether a value that no words need state, a sum or a tenth, is quite a rate of another."""
    return whole > 0 and -rate.half <= rate.value - 100 * part / whole <= rate.half


def exactly_of(rate: Quantity, part: Decimal, wholes: Iterable[Mention]) -> Iterator[Mention]:
    """The wholes of which the value of a part is quite a rate; what is far from it is not even divided by."""
    if part <= 0 or rate.value <= rate.half:
        near = wholes
    else:
        least = 100 * part / (rate.value + rate.half) * _LESS
        most = 100 * part / (rate.value - rate.half) * _MORE
        near = (each for each in wholes if least <= each.quantity.value <= most)
    return (each for each in near if gives(rate, part, each.quantity.value))


def is_hit(rate: Quantity, part: Quantity, whole: Quantity) -> bool:
    """Whether part ÷ whole is a rate so nearly that it is no coincidence, whatever the words say."""
    if whole.value <= 0 or not part.value:
        return False
    off = abs(100 * part.value / whole.value - rate.value)
    return off <= (rate.half if rate.decimals >= _PRECISE else Decimal("0.005"))


_PRECISE = 2  # decimals
_LESS, _MORE = Decimal("0.999999"), Decimal("1.000001")  # a bound is rounded itself


def is_told_anywhere(passage: Passage, rate: Mention, part: Mention) -> bool:
    """Whether a part is a rate of any amount of the text, quite."""
    return any(
        is_hit(rate.quantity, part.quantity, each.quantity)
        for each in amounts_of(passage)
        if each is not part and comparable(each.quantity, part.quantity)
    )


@lru_cache(maxsize=2)
def amounts_of(passage: Passage) -> tuple[Mention, ...]:
    """The first amounts of a text; more than a report has are hardly meant by a rate."""
    return tuple(islice((each for sentence in passage.sentences for each in sentence.amounts), _MOST_AMOUNTS))

"""A list behind a label that names what it divides, which was counted above: 不合格31批次 … 不合格原因：农残14批次."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, is_sum
from domain.proofreading.claims.common.scope import told
from domain.proofreading.claims.common.siblings import may_overlap
from domain.proofreading.claims.sums_and_parts.sums import THE_REST, is_open, sum_claim
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_LABEL = pattern(
    r"(?:^|(?<=[，。；\n ]))(?P<what>[一-龥]{2,10}?)(?:的)?"
    r"(?P<by>原因|类型|类别|分布|构成|组成|来源|去向|情形|性质|等级|去处|方式)(?:为|是|分别为|如下|有)?:"
)
_GENERAL = pattern("^(?:全年|全部|主要|本年|当年|项目|资金|人员|支出|有关|具体|其中|按)+")
_BACK, _FEWEST = 4, 3  # sentences; parts
_MOST_OFF = Decimal("0.12")  # of the whole


def labelled(passage: Passage) -> Iterator[Claim]:
    """Lists of counts that end with what is left, or come near their whole, and do not make it."""
    for sentence in passage.saying(
        "原因", "类型", "类别", "分布", "构成", "组成", "来源", "去向", "情形", "性质", "等级", "方式", "去处"
    ):
        match = _LABEL.search(passage.folded, sentence.start, sentence.end)
        parts = _parts(sentence, match.end()) if match else []
        if match is None or len(parts) < _FEWEST:
            continue
        words = passage.folded[match.end() : parts[-1].end + 4]
        near = [each for each in told(passage, sentence, _BACK) if each.start < match.start()]
        near = [each for each in near if each.quantity.unit == parts[0].quantity.unit and each.is_exact]
        if is_open(_without_rest(words, parts)) or any(_make(each, parts) for each in near) or may_overlap(parts):
            continue
        name = _GENERAL.sub("", match["what"])
        wholes = [each for each in near if len(name) > 1 and name in each.lead and each.is_level]
        if wholes and _is_near(wholes[0], parts):
            yield sum_claim(wholes[0], parts, _sum(parts))


def _parts(sentence: Sentence, floor: int) -> list[Mention]:
    """The counts behind a label; none where other units or uncertain ones stand among them."""
    listed = [each for each in sentence.mentions if each.start >= floor and not each.depth]
    is_plain = all(each.is_level and each.is_exact and each.kind is QuantityKind.COUNT for each in listed)
    return listed if is_plain and len({each.quantity.unit for each in listed}) == 1 else []


def _without_rest(words: str, parts: list[Mention]) -> str:
    """The words of a list without its last name, where that is 其他: it leaves nothing open."""
    rest = THE_REST.match(parts[-1].lead)
    return words[: words.rfind(rest[0])] if rest else words


def _sum(parts: list[Mention]) -> Decimal:
    return sum((each.quantity.value for each in parts), Decimal(0))


def _make(whole: Mention, parts: list[Mention]) -> bool:
    return is_sum(whole.quantity, [each.quantity for each in parts])


def _is_near(whole: Mention, parts: list[Mention]) -> bool:
    gap, value = _sum(parts) - whole.quantity.value, whole.quantity.value
    return bool(gap) and abs(gap) <= max(_MOST_OFF * value, Decimal(1))

"""A figure stated again with two of its digits changed round: 居民2,358户, and later 2,385户居民."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import is_owned_to
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_ROLES = (QuantityRole.LEVEL, QuantityRole.COMPLETION)
_AROUND = 10  # characters on each side in which a common noun is looked for
_PAID = pattern("(?:支付|支出|到位|下达|拨付|安排|投入)(?=了?$)")
_MOST = 8  # figures of the same digits
_PLAN = pattern("预算|计划|目标|任务|年初|概算")
_TELLING = ("人次", "公里", "册", "平方米", "亩", "吨", "场次", "课时", "台套")
_YEAR = pattern("20[0-9]{2}(?=年)|上年|去年|同期")
_BREAK = pattern(r"[^一-龥]+")
_NO_NOUN = pattern(
    r"补贴|补助|万元|亿元|支出|完成|其中|资金|实际|全年|年度|项目|经费|收入|金额|合计|共计|累计|预算|执行|安排|占比|达到|分别|总额"
    r"|工作|进行|已有|均已|全县|全市|全区|本年|专项"
)

Key = tuple[QuantityKind, str, str, int]
_NUMBER = pattern(r"[0-9]+(?:\.[0-9]+)?")
_NEXT_STEP = pattern("^，(?:已|实际)?(?:支付|拨付|兑付|到位)")  # 重症医学设备240万元，支付215.60万元: said of any
_NO_DIGIT = pattern("[^0-9]+")


def swaps(passage: Passage) -> Iterator[Claim]:
    """The later of two figures of one thing that have the same digits in another order."""
    stated: dict[Key, list[Mention]] = {}
    for sentence in passage.stating:
        for mention in sentence.mentions:
            if mention.role not in _ROLES or not mention.is_exact:
                continue
            digits = _digits(passage, mention)
            if len(digits) < 3 or len(set(digits)) < 2:
                continue
            key = (mention.kind, mention.quantity.unit, "".join(sorted(digits)), mention.quantity.decimals)
            alike = stated.setdefault(key, [])
            first = _stated_first(passage, alike, mention, sentence.start)
            if first is not None and not _is_of_its_row(passage, mention) and not is_owned_to(passage, first, mention):
                yield repeat_claim(passage, first, mention)
            if len(alike) < _MOST:
                alike.append(mention)


def _is_of_its_row(passage: Passage, mention: Mention) -> bool:
    """动物强制免疫密度|90.0|94.5|105.0%: whether two cells of its own row give a rate."""
    if mention.kind is not QuantityKind.PERCENT:
        return False
    start = passage.folded.rfind("\n", 0, mention.start) + 1
    row = passage.folded[start : mention.start]
    if "|" not in row and "\t" not in row:
        return False
    cells = [Decimal(each) for each in _NUMBER.findall(row)]
    return any(
        other > 0 and abs(100 * one / other - mention.quantity.value) < mention.quantity.step
        for one, other in permutations(cells[-_MOST:], 2)
    )


def _digits(passage: Passage, mention: Mention) -> str:
    return _NO_DIGIT.sub("", passage.folded[mention.start : mention.end])


def _stated_first(passage: Passage, alike: list[Mention], mention: Mention, floor: int) -> Mention | None:
    if any(each.quantity.value == mention.quantity.value for each in alike):
        return None
    return next((each for each in alike if each.start < floor and _is_swapped(passage, each, mention)), None)


def _is_swapped(passage: Passage, first: Mention, again: Mention) -> bool:
    if first.kind is QuantityKind.PERCENT and _is_of_a_row(passage, first) and _is_of_a_row(passage, again):
        return False  # two rates of two rows
    one, other = _digits(passage, first), _digits(passage, again)
    wrong = [place for place in range(len(one)) if one[place] != other[place]]
    if (
        len(wrong) != 2
        or wrong[1] - wrong[0] != 1
        or bool(_PLAN.search(first.lead)) is not bool(_PLAN.search(again.lead))
    ):
        return False
    times = [set(_YEAR.findall(each.lead)) for each in (first, again)]
    since = [
        _YEAR.findall(passage.folded, passage.sentence_at(each.start).start, each.start) for each in (first, again)
    ]
    if (times[0] != times[1] and all(times)) or (all(since) and since[0][-1] != since[1][-1]):
        return False
    verbs = {match[0] for each in (first, again) if (match := _PAID.search(each.lead))}
    if len(verbs) > 1:
        return False  # 自筹资金支付45万元, and 到位54万元
    return _length_of_common_noun(passage, first, again) >= (
        2 if len(one) >= 4 or again.quantity.unit in _TELLING else 3
    )


def _is_of_a_row(passage: Passage, mention: Mention) -> bool:
    """Whether a figure stands in a row of a table told in lines."""
    line = passage.folded[passage.folded.rfind("\n", 0, mention.start) + 1 : mention.end + 2]
    return "|" in line or "\t" in line


def _length_of_common_noun(passage: Passage, first: Mention, again: Mention) -> int:
    """The longest stretch that the words around both have in common, but for words that go with any figure."""
    sides = [_words_around(passage, each) for each in (first, again)]
    found = 0
    for one in sides[0]:
        for other in sides[1]:
            for at in range(len(one) - 1):
                length = 2
                while at + length <= len(one) and one[at : at + length] in other:
                    found = max(found, length)
                    length += 1
    return found


def _words_around(passage: Passage, mention: Mention) -> list[str]:
    text = passage.folded
    behind = _NEXT_STEP.sub("|", text[mention.end : mention.end + _AROUND])
    return [piece for words in (mention.lead[-_AROUND:], behind) for piece in _pieces(_NO_NOUN.sub("|", words))]


def _pieces(words: str) -> list[str]:
    return [each for each in _BREAK.split(words) if len(each) >= 2]

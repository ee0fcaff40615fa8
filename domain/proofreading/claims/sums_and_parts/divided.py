"""Parts of a whole told further before: 受益学生中…, 按企业分，…, 支出主要用于…：, or grades (“优”9个、“良”2个)."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import chain, combinations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, window
from domain.proofreading.claims.common.labels import named
from domain.proofreading.claims.common.mains import main_values
from domain.proofreading.claims.common.plans import is_planned
from domain.proofreading.claims.common.scope import told
from domain.proofreading.claims.common.siblings import are_alike, may_overlap, name_in
from domain.proofreading.claims.sums_and_parts.sums import adds_up, is_open, leaves_a_rest, parts_claim, plain_levels
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_AMONG = pattern(r"[ ]*(?:在|从)?(?P<name>[一-龥]{2,12}?)(?:当?中|里)，")
_BY = pattern(r"[ ]*(?:[从按]|(?=分))[^，。；0-9]{1,12}(?:划?分|类|看|划分)[，:]")
_FOR = pattern(
    r"[ ]*(?:\([一二三四五六七八九十0-9]{1,2}\)|[0-9]{1,2}[.、])?(?P<name>[一-龥]{4,14}?)"
    r"(?:主要)?(?:用于|用在|投向|构成|安排)[^，。；0-9]{0,8}:"
)
_GRADE = pattern(
    r"(?:^|[“\"])(?:优秀?|良好?|(?:(?<=[“\"])中|中等)|一般|差|[A-D])(?:[”\"]|$)(?:等次|等级|级|档)?的?(?:有)?$"
    r"|(?:优秀|良好|(?:基本|不)?合格|不?称职|(?:基本|未|不)?达标|较差|一般|好|较好)(?:等次|等级|级|档)?的?(?:有)?$",
    begins='"ABCD“一不中优合基好差未称良较达',
)
_REST_TOLD = pattern("其[余他](?=[0-9]|[^，。；、0-9]{0,6}[0-9][0-9.,]*[万亿]?元)")
_LOWEST = pattern("[不未差中D]|一般")
_GENERIC = frozenset(
    ["全县", "全市", "全区", "全镇", "全乡", "全年", "其中", "本年", "项目", "资金", "年度", "实际", "收入", "支出"]
)
_BACK, _WAYS = 8, 2  # sentences
_PARTS = 8  # of the division before: each of their sums is asked
_NEAR = Decimal("0.15")  # of the whole, or
_FEW = 2  # things


def divided(passage: Passage) -> Iterator[Claim]:
    """Wholes that are not what a later sentence divides them into."""
    for sentence in passage.stating:
        if len(sentence.mentions) < 2:
            continue
        for wholes, parts in _divisions(passage, sentence):
            found = _judged(passage, sentence, wholes, parts)
            if found is not None:
                yield found
                break


def _divisions(passage: Passage, sentence: Sentence) -> Iterator[tuple[list[Mention], list[Mention]]]:
    """What may be a whole, and its parts; the last of the wholes is meant."""
    text = passage.folded
    if (match := _AMONG.match(text, sentence.start, sentence.end)) is not None:
        parts = _listed(sentence, match.end())
        yield _of_the_name(passage, sentence, match["name"], parts), parts
    if (match := _BY.match(text, sentence.start, sentence.end)) is not None:
        parts = _listed(sentence, match.end())
        wholes = _of_the_sentence_before(passage, sentence, parts)
        yield wholes or _of_another_way(passage, sentence, parts), parts
    if (match := _FOR.match(text, sentence.start, sentence.end)) is not None:
        parts = _listed(sentence, match.end())
        yield [each for each in named(passage, match["name"]) if each.end < sentence.start], parts
    grades = [each for each in sentence.levels if _GRADE.search(each.lead)]
    if len(grades) >= 2 and len({name_in(each) for each in grades}) == len(grades):
        yield _of_the_unit(passage, sentence, grades), grades  # 合格126组；…合格18批 is no division


def _listed(sentence: Sentence, start: int) -> list[Mention]:
    """The first quantities behind the words that divide, as far as they are of one kind and unit."""
    levels = [each for each in sentence.levels if each.start >= start and not each.depth]
    first = next((each for each in levels if each.kind is QuantityKind.MONEY), None) or (levels[0] if levels else None)
    return [each for each in levels if first and _is_alike(each, first)]


def _is_alike(one: Mention, other: Mention) -> bool:
    is_money = one.kind is QuantityKind.MONEY
    return comparable(one.quantity, other.quantity) and (is_money or one.quantity.unit == other.quantity.unit)


def _of_the_name(passage: Passage, sentence: Sentence, name: str, parts: list[Mention]) -> list[Mention]:
    """What was told of whom a group is: 补助…学生共1240人次 for 受益学生中."""
    pairs = {name[at : at + 2] for at in range(len(name) - 1)} - _GENERIC
    near = [each for each in told(passage, sentence, _BACK) if each.end < sentence.start and not each.depth]
    near = [each for each in near if parts and _is_alike(each, parts[0])]
    found = [each for each in near if any(pair in f"{each.lead}{each.tail}" for pair in pairs)]
    return found if len({each.quantity.value for each in found}) == 1 else []


def _of_the_sentence_before(passage: Passage, sentence: Sentence, parts: list[Mention]) -> list[Mention]:
    """The result of the sentence before, or of the first one of the paragraph that tells one."""
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place]
    near = tuple(each for each in near if each.paragraph == sentence.paragraph and each.mentions)
    for each in (*near[-1:], *near) if parts else ():
        values = [one for one in main_values(passage, each, parts[0].kind) if _is_alike(one, parts[0])]
        results = [one for one in values if not is_planned(one)] or values
        if len(results) == 1 and max(one.quantity.value for one in parts) < results[0].quantity.value:
            return results
    return []


def _of_another_way(passage: Passage, sentence: Sentence, parts: list[Mention]) -> list[Mention]:
    """What the division right before it is of: 支出1336万元. 按性质分，基本支出872万元、项目支出464万元."""
    for before in reversed(passage.sentences[max(0, sentence.place - _WAYS) : sentence.place]):
        match = _BY.match(passage.folded, before.start, before.end)
        others = _listed(before, match.end()) if match else []
        if len(others) < 2 or not parts or not _is_alike(others[0], parts[0]) or len(others) > _PARTS:
            continue
        first, subsets = others[0].quantity.value, _subsets(others[1:])
        sums = {sum((each.quantity.value for each in some), first) for some in subsets}
        near = told(passage, passage.sentences[max(0, before.place - 1)], _BACK)
        return [each for each in near if each.quantity.value in sums and _is_alike(each, parts[0])][:1]
    return []


def _subsets(others: list[Mention]) -> Iterator[tuple[Mention, ...]]:
    return chain.from_iterable(combinations(others, size) for size in range(1, len(others) + 1))


def _of_the_unit(passage: Passage, sentence: Sentence, parts: list[Mention]) -> list[Mention]:
    """The one number of graded things told before their grades."""
    near = [each for each in plain_levels(window(passage, sentence, 2), parts[0]) if each.end < parts[0].start]
    near = [each for each in near if _is_alike(each, parts[0]) and not each.depth and each not in parts]
    return near if len({each.quantity.value for each in near}) == 1 else []


def _judged(passage: Passage, sentence: Sentence, wholes: list[Mention], parts: list[Mention]) -> Claim | None:
    if not wholes or len(parts) < 2 or not all(each.is_exact for each in (*wholes, *parts)):
        return None
    whole, exact = wholes[0], sum((each.quantity.value for each in parts), Decimal(0))
    gap = exact - whole.quantity.value
    near = [each for each in told(passage, sentence, _BACK) if _is_alike(each, parts[0])]
    if any(adds_up(each, parts) for each in (*wholes, *near) if each not in parts) or may_overlap(parts):
        return None
    words = _REST_TOLD.sub("", passage.folded[sentence.start : min(sentence.end, parts[-1].end + 8)])
    if gap < 0 and (is_open(words) or leaves_a_rest(passage, parts[-1])) and not is_mistyped(whole.quantity, exact):
        return None
    is_few = whole.kind is QuantityKind.COUNT and abs(gap) <= _FEW
    if not is_few and abs(gap) > _NEAR * whole.quantity.value:
        return None
    if gap < 0 and _GRADE.search(parts[-1].lead) and not _LOWEST.search(name_in(parts[-1])):
        return None
    graded = all(_GRADE.search(each.lead) for each in parts)
    if not (graded or are_alike(passage, parts) or _are_named(parts)):
        return None
    is_far = passage.folded.count("\n", whole.end, parts[0].start) > 1  # not quoted together
    told_apart = parts_claim(whole, parts)
    return replace(told_apart, start=quoted_from(parts[0]), end=parts[-1].end) if is_far else told_apart


def _are_named(parts: list[Mention]) -> bool:
    """Whether each has a name; the last may have its number before it: 其余2家24.5万元."""
    return all(name_in(each) for each in parts[:-1])

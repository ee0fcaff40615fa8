"""Parts behind the name of their whole, which was told before: 项目支出中，加工费78.50万元，设备更换29.80万元，…."""

from collections.abc import Iterator
from itertools import takewhile, zip_longest

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum
from domain.proofreading.claims.common.labels import named
from domain.proofreading.claims.common.scope import told
from domain.proofreading.claims.sums_and_parts.sums import judged
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_NAMED = pattern(
    r"(?:^|(?<=[，。；、:\n ]))(?:在|这|上述|以上|全部|全年|本年)*"
    r"(?P<whole>[一-龥]{0,12}(?:经费|支出|资金|费|结转|结余|收入|投资|预算|补助|债券|面积|总额|项目|人员|人数|学生|职工|教师))"
    r"(?P<mark>中|里|之中|当中|包括|包含|构成为|由)(?:，|:|，其中)?(?=[^，。；0-9]{2,16}[ ]?[0-9])"
)
_EARLIER_YEAR = pattern("上年|去年|往年|[上前]一年|20[0-9]{2}年")
_NO_PART = pattern("其中|合计|共计|总计|^共|均|每|比|较|余|达到|提高|完成率")
_BACK, _FEWEST, _ABOVE = 5, 2, 8  # sentences; parts; sentences in which another whole of them may stand


def named_wholes(passage: Passage) -> Iterator[Claim]:
    """Lists whose amounts do not make the whole that is named before them, or are more than it."""
    for sentence in passage.saying("中", "里", "包括", "包含", "构成为", "由"):
        if len(sentence.levels) >= _FEWEST:
            yield from _in(passage, sentence)


def _in(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    found = list(_NAMED.finditer(passage.folded, sentence.start, sentence.end))
    for match, behind in zip_longest(found, found[1:]):
        parts = _parts(sentence, match.end(), behind.start() if behind is not None else sentence.end)
        whole = _whole(passage, sentence, match["whole"], match.start(), parts)
        if whole is None or any(each.start < match.start() for each in sentence.levels if each is not whole):
            continue
        near = told(passage, sentence, _ABOVE)
        sums = [parts[:count] for count in range(_FEWEST, len(parts) + 1)]
        others = [each for each in near if each not in parts and comparable(each.quantity, whole.quantity)]
        if any(is_sum(each.quantity, [part.quantity for part in some]) for each in others for some in sums):
            continue
        words = passage.folded[match.end() : sentence.end]
        yield from judged(passage, whole, parts, words, is_last=True)
        return


def _parts(sentence: Sentence, floor: int, ceiling: int) -> list[Mention]:
    """The amounts of a list, up to the first that is none of its parts; none where one is only near."""
    listed = [each for each in sentence.levels if floor <= each.start < ceiling and not each.depth]
    if not listed:
        return []
    alike = [each for each in listed if comparable(each.quantity, listed[0].quantity)]
    parts = list(takewhile(lambda each: not _NO_PART.search(each.lead), alike))
    return parts if all(each.is_exact for each in parts) else []


def _whole(passage: Passage, sentence: Sentence, name: str, end: int, parts: list[Mention]) -> Mention | None:
    if len(parts) < _FEWEST or not name:
        return None
    first = passage.sentences[max(0, sentence.place - _BACK)].start
    found = [each for each in named(passage, name) if first <= each.start < end and each.is_exact]
    found = [each for each in found if comparable(each.quantity, parts[0].quantity)]
    if not found or _EARLIER_YEAR.search(found[-1].lead) or found[-1].kind is QuantityKind.PERCENT:
        return None
    return found[-1] if len({each.quantity.value for each in found}) == 1 else None

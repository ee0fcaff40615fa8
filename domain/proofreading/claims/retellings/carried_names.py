"""Figures told again under a name that is not their own words: 网上信访1597件 … 网上信访上升，全年1579件.

The name may be the subject of the clause before, the end of a longer lead, or the deed by which people are taken up.
Where the digits are the same but for two changed round, or where the text has told another number twice, it is a slip.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.common.scope import amounts_of
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import are_of_one, is_owned_to, is_told_of
from domain.proofreading.claims.units_and_digits.digits import is_turned
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_BARE = pattern("^(?:全年|本年度?|当年|年度|共|累计|合计|总计|为|达到?|有|约)+$")
_OF_ALL = pattern("全年|本年|年度|共|累计|合计|总")
_TIME = pattern(
    "^(?:20[0-9]{2}年度?|全年|本年度?|当年|年内|共|累计|合计|开展|举办|组织|登记|完成|办理|受理|其中|的|已)+"
)
_CLAUSE = pattern("[，；。：:、()\n]")
_NAMED_ALL = pattern(
    "^(?:本年度?|全年|今年|本次|年内)?(?P<name>[一-龥]{4,10}?)(?:共计?|涉及|覆盖|惠及|合计|总计|实施)+$"
)
_SOME = pattern("其中|未|剩|余|不|第|首|另|部分|新增|每|上年|去年|同期")
_TAKEN_UP = pattern("^(?:在|对|这|上述)?(?P<deed>[一-龥]{4})的$")
_OF_THEM = ("中", "里", "均", "全部", "都", "，")
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)
_SHORT, _WORD = 2, 2  # digits; characters
_NEAR, _BACK, _SLIP = 16, 6, 3  # characters, sentences; more or fewer
_KEPT = 12  # figures of the same digits
_LEAST, _MOST = Decimal("0.5"), Decimal(2)


def carried_names(passage: Passage) -> Iterator[Claim]:
    """Later figures that differ from those told before under the name that they take up."""
    told: dict[tuple[str, str], list[Mention]] = {}
    for sentence in passage.stating:
        for mention in sentence.levels:
            if not mention.is_exact or mention.kind not in _KINDS:
                continue
            key = _key(mention)
            first = _slipped(passage, told.get(key, ()), sentence, mention) or _told_twice(passage, mention)
            is_told = first is not None and is_owned_to(passage, first, mention)
            if first is None and (taken := _taken_up(passage, sentence, mention)) and not is_told_of(passage, sentence):
                first = taken
            if first is not None and not is_told:
                yield repeat_claim(passage, first, mention, "query")
            kept = told.setdefault(key, [])
            kept.append(mention)
            del kept[:-_KEPT]


def _key(mention: Mention) -> tuple[str, str]:
    """What two figures have in common that differ in the turn of their digits."""
    digits = f"{mention.quantity.value / mention.quantity.step:.0f}"
    return mention.quantity.unit, "".join(sorted(digits))


def _slipped(passage: Passage, before: Sequence[Mention], sentence: Sentence, again: Mention) -> Mention | None:
    """The figure of the same name that has two digits changed round."""
    if not before or again.depth:
        return None
    name = _subject(passage, sentence, again)
    for first in reversed(before):
        own = _without_time(first.label)
        if first.quantity.value == again.quantity.value or first.end > sentence.start or len(own) < _WORD:
            continue
        if _is_turned(first, again, own, name) and are_of_one(passage, first, again):
            return None if _is_told_elsewhere(passage, again) else first
    return None


@lru_cache(maxsize=4096)
def _without_time(label: str) -> str:
    return _TIME.sub("", label)


def _is_turned(first: Mention, again: Mention, own: str, name: str) -> bool:
    """Whether two figures of one name differ in two digits; of those with two digits the later is told to be of all."""
    if is_turned(again.quantity, first.quantity.value):
        return own in name and (len(own) > _WORD or name.endswith(own))
    one, other = (f"{each.quantity.value / each.quantity.step:.0f}" for each in (first, again))
    is_short = len(one) == _SHORT and one == other[::-1]
    return is_short and name.endswith(own) and _OF_ALL.search(again.lead) is not None


def _subject(passage: Passage, sentence: Sentence, mention: Mention) -> str:
    """The words that name a figure: its own, or the clause before where it has none."""
    lead = mention.lead.strip()
    if not _BARE.match(lead):
        return lead
    before = passage.folded[sentence.start : mention.start - len(mention.lead)].rstrip("，, ")
    clause = _CLAUSE.split(before)[-1]
    return "" if any(each.isdigit() for each in clause) else clause


def _is_told_elsewhere(passage: Passage, again: Mention) -> bool:
    told = _told(passage).get((again.quantity.value, again.quantity.unit), ())
    return any(each is not again for each in told)


@lru_cache(maxsize=2)
def _told(passage: Passage) -> dict[tuple[Decimal, str], list[Mention]]:
    """The amounts of a text by value and unit."""
    known: dict[tuple[Decimal, str], list[Mention]] = {}
    for each in amounts_of(passage):
        known.setdefault((each.quantity.value, each.quantity.unit), []).append(each)
    return known


def _told_twice(passage: Passage, again: Mention) -> Mention | None:
    """适老化改造，120户…计划适老化改造120户 … 本年度适老化改造涉及116户: what the name has wherever else it stands."""
    match = _NAMED_ALL.match(again.lead.strip()) if again.kind is QuantityKind.COUNT and not again.depth else None
    if match is None or _SOME.search(again.lead) or _is_told_elsewhere(passage, again):
        return None
    name = match["name"]
    others = [
        each
        for each in amounts_of(passage)
        if each is not again
        and each.quantity.unit == again.quantity.unit
        and name in passage.folded[max(0, each.start - len(name) - _NEAR) : each.start]
    ]
    values = {each.quantity.value for each in others}
    if len(others) <= 1 or len(values) != 1 or any(_SOME.search(each.lead) for each in others):
        return None
    ratio = again.quantity.value / max(others[0].quantity.value, Decimal(1))
    return others[0] if _LEAST <= ratio <= _MOST and ratio != 1 else None


def _taken_up(passage: Passage, sentence: Sentence, again: Mention) -> Mention | None:
    """派出16人到省内医院进修。…派出进修的18人中有2人没有通过: those who did both things that they are called by."""
    match = _TAKEN_UP.match(again.lead.strip()) if again.kind is QuantityKind.COUNT and not again.depth else None
    if match is None or not again.tail.startswith(_OF_THEM) or _SOME.search(again.lead):
        return None
    deeds = match["deed"][:_WORD], match["deed"][_WORD:]
    found: list[Mention] = []
    for one in passage.sentences[max(0, sentence.place - _BACK) : sentence.place]:
        if one.paragraph == sentence.paragraph and passage.says(one, deeds[0]) and passage.says(one, deeds[1]):
            found += (
                each for each in one.levels if each.quantity.unit == again.quantity.unit and deeds[0] in each.lead
            )
    if len(found) != 1 or _is_told_elsewhere(passage, again):
        return None
    off = again.quantity.value - found[0].quantity.value
    return found[0] if off and -_SLIP <= off < found[0].quantity.value else None

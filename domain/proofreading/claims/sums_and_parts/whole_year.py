"""What a whole year came to, told twice with two numbers: 全年办理援助案件840件 … 2024年度办理援助案件820件."""

from collections.abc import Iterator
from dataclasses import dataclass

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import are_of_one, is_owned_to, is_planned
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_SCOPE = pattern(
    r"^(?P<who>[一-龥]{2,16}?)?(?:全年度?|20[0-9]{2}年(?:度|全年)?|本年度?|年内|一年来|年度内)(?:我[县市区镇乡局院校委办]|全[县市区镇乡局院校系统])?"
    r"(?:共计?|累计|合计|实际|总共|总计|已经?|先后)*(?P<name>[一-龥“”]{5,24}?)(?:了|共计?|累计|合计|达到?|为|共|约)*$"
)
_NARROWER = pattern(
    "其中|上半年|下半年|季度|截至|[0-9]月|部分|首次|新增|增加|减少|其余|剩余|另外?|还|再|预计|计划|目标|拟|力争|比|较|每"
)
_OTHERS = pattern("上年|去年|同期|往年|上一年|截至|[0-9]月")
_SHORTEST = 5  # characters of a name that means one thing
_UNIT_IN = 80  # characters of a text in which the name of the unit stands
_MOST = 200  # numbers that are looked at
_KINDS = (QuantityKind.COUNT, QuantityKind.MONEY)
_LEAST, _GREATEST = 2, 3  # as two to three, or three to two: what is further off is of something else


@dataclass(frozen=True, slots=True)
class _Told:
    mention: Mention
    sentence: Sentence
    who: str


def whole_year(passage: Passage) -> Iterator[Claim]:
    """The later of two numbers that the same words tell of all the year, with nothing that makes either less."""
    told: dict[tuple[str, str], list[_Told]] = {}
    count = 0
    for sentence in passage.stating:
        for mention in sentence.mentions:
            match = _SCOPE.match(mention.lead.strip()) if "年" in mention.lead else None
            if match is None or not _is_plain(passage, sentence, mention):
                continue
            count += 1
            if count > _MOST:
                return
            again = _Told(mention, sentence, match["who"] or "")
            before = told.setdefault((match["name"], mention.quantity.unit), [])
            if before and _differ(passage, before[0], again) and not any(_is_equal(each, again) for each in before):
                yield repeat_claim(passage, before[0].mention, mention, "query")
            before.append(again)


def _is_plain(passage: Passage, sentence: Sentence, mention: Mention) -> bool:
    if mention.role is not QuantityRole.LEVEL or mention.kind not in _KINDS or not mention.is_exact or mention.depth:
        return False
    if _NARROWER.search(mention.lead):
        return False
    before = passage.folded[sentence.start : mention.start]
    return _OTHERS.search(before) is None and not is_planned(passage, mention)


def _is_equal(first: _Told, again: _Told) -> bool:
    return first.mention.quantity.value == again.mention.quantity.value


def _differ(passage: Passage, first: _Told, again: _Told) -> bool:
    one, other = first.mention, again.mention
    if first.sentence is again.sentence or not comparable(one.quantity, other.quantity):
        return False
    if first.who != again.who and ((first.who and again.who) or not _is_the_unit(passage, first.who or again.who)):
        return False
    small, large = sorted((one.quantity.value, other.quantity.value))
    slack = max(one.quantity.half, other.quantity.half) if one.quantity.step != other.quantity.step else 0
    is_near = large - small > slack and _GREATEST * small >= _LEAST * large
    return is_near and are_of_one(passage, one, other) and not is_owned_to(passage, one, other)


def _is_the_unit(passage: Passage, who: str) -> bool:
    """Whether a name is that of the unit which reports: it stands in the title, or means nobody else."""
    return who.startswith(("我", "本")) or who in passage.folded[:_UNIT_IN]

"""As many values as things: 5个中心分别为…; 甲、乙、丙分别为…; 合作社12家、家庭农场11家，分别兑付….

A value too many or too few beside what it is told of means that one of them is lost, or told twice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain, quoted_from
from domain.proofreading.claims.counts_and_lists.counts import COUNT, UNITS
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_NUMBER = r"[0-9][0-9,.]*[ ]?(?:%|[万亿千]?[一-龥]{0,3})"
_CHAIN = pattern(rf"{_NUMBER}(?:、{_NUMBER})*(?:和{_NUMBER})?")
_CLAUSES = pattern("[，；]")
_EACH_OF_THEM = pattern(
    r"[^，。；:、0-9]{0,24}(?:(?:分别|依次|各自?)(?:为|是|达)|(?:分别|依次)(?:完成|支出|投入|安排|支付|拨付|发放|实现|办理|接待|培训|落实|兑付)(?:资金|补助|补贴|经费)?)"
)
_FOR_NAMES = pattern(r"(?:分别|依次)(?:为|是|达|达到|完成|支出|占|有|安排|投入|按)?(?:每[一-龥]{1,3}){0,2}$")
_GIVEN = (QuantityRole.LEVEL, QuantityRole.EACH, QuantityRole.SHARE)
_THINGS = UNITS | {"标段", "个标段"}
_KINDS = ("类", "种", "大类")
_NAMES = pattern(r"[一-龥]{1,10}(?:、[一-龥]{1,10})+$")
_NAMED_TOO = pattern(r"[一-龥]、[一-龥]|[和与及][一-龥]{2,}分别")
_LONGEST = 100  # characters of a listing that are quoted
_RESPECTIVELY = pattern(r"^(?:各自?)?(?:分别|依次)[^，。；、0-9]{0,8}$")
_STRICT_EACH = pattern(r"[^，。；:、0-9]{0,8}(?:，|:)分别(?:为|是):?")
_WITH_NUMBER = pattern("^[一-龥]{2,12}[0-9][0-9,.]*[一-龥]{1,3}$")


def respectives(passage: Passage) -> Iterator[Claim]:
    """Values told 分别 or 依次 that are more or fewer than what they are told of."""
    for sentence in passage.stating_with("分别", "依次", "各"):
        for mention in sentence.mentions:
            if mention.kind is QuantityKind.COUNT and mention.quantity.unit in _THINGS:
                yield from _respectively(passage, sentence, mention)
            if mention.kind is QuantityKind.COUNT and mention.quantity.unit in UNITS:
                yield from _each_with_its_own(passage, sentence, mention)
        yield from _values_for_things(passage, sentence)
        yield from _values_for_numbers(passage, sentence)


def _values_for_things(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """春、秋两个学期…，参与率分别为92.4%、94.6%和95.0%: more values than the things named with their number before."""
    for at, first in enumerate(sentence.mentions):
        if not first.is_exact or first.role not in _GIVEN or not _FOR_NAMES.search(first.lead) or "、" in first.lead:
            continue
        chain = [first]
        for each in sentence.mentions[at + 1 :]:
            is_next = (
                each.lead.strip() in ("", "和", "及", "与") and "，" not in passage.folded[chain[-1].end : each.start]
            )
            if not is_next or each.quantity.unit != first.quantity.unit:
                break
            chain.append(each)
        counts = [each for each in sentence.mentions[:at] if each.kind is QuantityKind.COUNT and each.lead.strip()]
        things = [each for each in counts if _are_named(passage, each)]
        others = [each for each in counts if each not in things and each.quantity.value == len(chain)]
        if len(chain) < 2 or len(things) != 1 or others or _listed_between(passage, things[0], first):
            continue
        number = int(things[0].quantity.value)
        if len(chain) != number and chain[-1].end - first.start <= _LONGEST:
            arithmetic = f"{number}≠{len(chain)}"
            yield Claim(COUNT, first.start - len(first.lead), chain[-1].end, arithmetic=arithmetic, severity="query")


def _are_named(passage: Passage, number: Mention) -> bool:
    """Whether as many names as a number stand right before it: 春、秋两个学期."""
    match = _NAMES.search(passage.folded, max(0, number.start - _LONGEST), number.start)
    return match is not None and match[0].count("、") + 1 == number.quantity.value


def _listed_between(passage: Passage, things: Mention, first: Mention) -> bool:
    """Whether other names are listed between things and values: the values may be of those."""
    return bool(_NAMED_TOO.search(passage.folded, things.end, first.start))


def _values_for_numbers(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """合作社12家、家庭农场11家、龙头企业5家，分别兑付36万元、25万元: as many as stand in the clause before."""
    for at, first in enumerate(sentence.mentions):
        if not _RESPECTIVELY.match(first.lead.strip()) or at < 2:
            continue
        before = _joined(passage, sentence.mentions[:at][::-1])
        behind = _joined(passage, sentence.mentions[at:])
        apart = passage.folded[before[0].end : first.start - len(first.lead)].strip()
        named = all(each.label for each in before) and "等" not in passage.folded[before[-1].start : before[0].end]
        if apart == "，" and len(before) >= 2 and len(behind) >= 2 and len(before) != len(behind) and named:
            yield Claim(
                COUNT, quoted_from(first), behind[-1].end, arithmetic=f"{len(before)}≠{len(behind)}", severity="query"
            )


def _joined(passage: Passage, mentions: Sequence[Mention]) -> list[Mention]:
    """How far quantities of one unit follow each other with only 、 and 和 between, from the first on."""
    found = list(mentions[:1])
    for each in mentions[1:]:
        one, other = sorted((found[-1], each), key=lambda mention: mention.start)
        mark = passage.folded[one.end : other.start][:1]
        if each.quantity.unit != found[0].quantity.unit or mark not in ("、", "和", "及", "与"):
            break
        found.append(each)
    return found


def _respectively(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """5个中心门诊量分别为3.2万、2.8万…: so many numbers as there are things."""
    text = passage.folded
    listing = _EACH_OF_THEM.match(text, mention.end, sentence.end)
    is_one_of_a_row = text[mention.start - 1 : mention.start] in ("、", "第")  # 第二、三期
    if listing is None or is_one_of_a_row or not mention.is_exact or not 2 <= mention.quantity.value <= 30:
        return
    values = _CHAIN.match(text, listing.end(), sentence.end)
    count = 1 + values[0].count("、") + values[0].count("和") if values else 0
    if values and count >= 2 and count != mention.quantity.value:
        found = claim(COUNT, mention, Decimal(count), f"{count}≠{plain(mention.quantity.value)}")
        yield replace(found, end=min(values.end(), mention.end + _LONGEST))


def _each_with_its_own(passage: Passage, sentence: Sentence, mention: Mention) -> Iterator[Claim]:
    """新建3栋，分别为1号楼96套、2号楼84套、3号楼72套: things named, each with a number of its own."""
    listing = _STRICT_EACH.match(passage.folded, mention.end, sentence.end)
    if listing is None or not mention.is_exact or not 2 <= mention.quantity.value <= 30:
        return
    if mention.quantity.unit in _KINDS:
        words = _CLAUSES.split(passage.folded[listing.end() : sentence.end].rstrip("。"), maxsplit=1)[0]
        pieces = words.replace("和", "、").replace("及", "、").split("、")
        if (
            len(pieces) >= 2
            and all(_WITH_NUMBER.match(each) for each in pieces)
            and len(pieces) != mention.quantity.value
        ):
            yield claim(COUNT, mention, Decimal(len(pieces)), f"{len(pieces)}≠{plain(mention.quantity.value)}")
        return
    following = [each for each in sentence.mentions if each.start >= listing.end()]
    chain: list[Mention] = []
    for each in following:
        is_next = not chain or passage.folded[chain[-1].end] in "、和"
        if each.quantity.unit == mention.quantity.unit:
            return  # 6期，分别为甲班2期、乙班4期: shares of the number, not things
        if not is_next or each.quantity.unit != following[0].quantity.unit or not each.label:
            break
        chain.append(each)
    if len(chain) >= 2 and len(chain) != mention.quantity.value and chain[0].start - listing.end() <= 12:
        yield claim(COUNT, mention, Decimal(len(chain)), f"{len(chain)}≠{plain(mention.quantity.value)}")

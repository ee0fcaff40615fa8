"""What is spoken of as known, with another number than it was told with: 新修机耕路3.6公里 … 这条6.3公里的机耕路.

Known is what words point at (这, 该, 上述), what is named by what was done to it (新考录的9名, 治理后的8.5公里), and
all of it (16座水库全部). It is the nearest figure of the unit that shares the name behind or the verb before. What
the text tells in between, or what sums and differences of it give, is right.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import accumulate, combinations

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import are_of_one, is_planned, is_told_of, year_of
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_THIS = pattern(
    "(?:这些?|该|此|上述|前述)(?:[条座台批笔项处段个块片辆套件户名位届栋所口眼张]|次采购)?(?:总投资|总价|价值|耗资|合计|共|总共|全长|长|总长)?的?$"
)
_POINTING = frozenset("这该此述")  # without one of these there is no _THIS
_DONE = pattern(
    "(?P<verb>[一-龥]{1,2}?)(?:出去|出来|下来|进来|回来|下去|上来|上|到|了|过|好|完|成|起来|入)?(?:之后|以后|后)?的$"
)
_ALL = pattern(
    "^(?:对|给|为|向|由|将|把|以|按|让|使|全[县市区镇乡村院校局])?$|(?:^|[^一-龥])?(?:[一-龥]{1,3}前|[一-龥]{1,3}后|下一?步|今后|现在|目前|年底前|如今)?(?:要|将|已|拟)?(?:给|对|为|把|将|向|让|使)?$"
)
_ALL_BEHIND = pattern("[一-龥]{0,8}?(?:全部|全都|一律|一个不[落少]|逐一)")
_PLACE_OF = pattern("(?P<place>[一-龥][里内上])的$")
_SOME = pattern(
    "其中|其余|部分|首批|[上下]半年|季|[0-9一二三四五六七八九十]月|另|余下|剩|每|平均|上年|去年|往年|前年|计划|目标|前[0-9两三]|不到|超|调[减增整]|扣|较|比|占|第|加上|少|多|差|还[有要]|再|又|拟|预计|新增的|在(?![今全本当]年|上述|这|[岗职编校册站院])"
)
_OTHERS = pattern("上年|去年|往年|前年|每|平均|标准|同期|占|较|比|增|减|其中")
_NOUN = pattern("^(?:的|的这些|长的|价的)?(?P<noun>[一-龥]{1,8})")
_STOPS = pattern("[，。；：:、\n]")
_BY = pattern("(?:按照?|依据?|根据)(?P<name>[一-龥]{4,8})$")
_LEFT = pattern("(?<![总记])账(?:面|户)?上?[^，。；0-9]{0,6}(?:结存|结余|余额|剩余?|余)(?:的?资金)?(?:为|了|有)?$")
_OF_A_DAY = pattern("年初|期初|月初|上年|去年|[0-9]月|前|后")
_HAS = ("有", "共", "共有", "为", "是", "共计", "达")
_CITED = pattern("“[一-龥]{4,12}$")
_APART = pattern("[的；0-9]")
_OUTCOME = pattern("满意|合格|结案|整改|完成|达标|通过|办结|审核|属实|及格|优秀|[未不没]")
_NOBODY = pattern("同志|人员|人|里|中|当中|是|都|均|已|，|$")
_REST = pattern("其余|另|剩|余|还|未|少|多|差|加上|连同|扣")
_GENERAL = frozenset(
    ("项目", "资金", "工作", "全部", "情况", "问题", "单位", "工程", "部门", "人员", "全年", "年度", "今年")
)
_COMMON = frozenset("的有是在为要来做行用年月日全今共个里内上")
_PEOPLE = (frozenset(("人", "名", "位")), frozenset(("个", "所", "家", "座", "处")))
_COUNTED = {unit: min(group) for group in _PEOPLE for unit in group}
_LENGTHS = {"公里": Decimal(1000), "千米": Decimal(1000), "米": Decimal(1)}
_TIMES = ("天", "日", "个月", "年", "月", "小时", "分钟", "分", "%")
_KEPT, _NEAREST, _LEAST = 40, 14, 2  # figures of one unit; those whose sums are tried; the least one that is judged
_CLOSE = (Decimal("0.5"), Decimal(2))


@dataclass(frozen=True, slots=True)
class _Pointer:
    """How a figure is spoken of: its ``noun``, the ``verb`` of what was done, and whether words point at it.

    ``is_label``: whether the noun is the whole name that the first telling has before its number.
    """

    noun: str
    verb: str
    is_this: bool
    is_label: bool = False


def definite(passage: Passage) -> Iterator[Claim]:
    """Later figures of what is known."""
    told: dict[str, list[Mention]] = {}
    for sentence in passage.stating:
        for mention in sentence.mentions:
            key = _key(mention)
            if not key or not mention.is_exact:
                continue
            before = told.setdefault(key, [])
            pointer = _pointer(passage, mention) if before and mention.quantity.value >= _LEAST else None
            first = _first(passage, before, mention, pointer) if pointer is not None else None
            if first is not None:
                found = repeat_claim(passage, first, mention, "query")
                yield replace(found, start=first.start, end=mention.end) if first.start >= sentence.start else found
            before.append(mention)
            del before[:-_KEPT]


def _key(mention: Mention) -> str:
    """What figures are held together by: money, one unit, or units that count the same."""
    if mention.kind is QuantityKind.MONEY:
        return "元"
    if mention.kind is not QuantityKind.COUNT or mention.quantity.unit in _TIMES:
        return ""
    return _COUNTED.get(mention.quantity.unit, mention.quantity.unit)


def _pointer(passage: Passage, mention: Mention) -> _Pointer | None:
    """How a figure is spoken of, where its words say that it is known."""
    lead = mention.lead.strip()
    if mention.role in (QuantityRole.PRIOR, QuantityRole.DELTA):
        return None
    if ("按" in lead or "依" in lead or "根" in lead) and (by := _BY.search(lead)) is not None:
        return _Pointer(by["name"], "", is_this=False, is_label=True)
    if "账" in lead and _LEFT.search(lead):
        return _Pointer("", "", is_this=False, is_label=True)
    if passage.folded[mention.end : mention.end + 1] == "”" and _CITED.search(lead):
        return _Pointer(lead.split("“")[-1], "", is_this=False, is_label=True)
    behind = passage.folded[mention.end : mention.end + 16]
    is_pointed_at, is_done = not _POINTING.isdisjoint(lead), lead.endswith("的")
    if not (is_pointed_at or is_done or "全" in behind or "一" in behind) or _SOME.search(lead):
        return None  # without one of these there is no _THIS, no _DONE and no _ALL_BEHIND
    behind = _STOPS.split(behind, maxsplit=1)[0]
    noun = _NOUN.match(behind)
    name = noun["noun"] if noun is not None else ""
    if is_pointed_at and _THIS.search(lead):
        return _Pointer(name, "", is_this=True)
    done = _DONE.search(lead) if is_done else None
    if done is not None and not _OUTCOME.search(done[0]) and (name or done["verb"][-1] not in _COMMON):
        return _Pointer(name, "" if _PLACE_OF.search(lead) else done["verb"], is_this=False)
    if len(name) >= _LEAST and _ALL.search(lead) and _ALL_BEHIND.match(behind):
        return _Pointer(name.split("全")[0].split("一")[0].split("逐")[0], "", is_this=False)
    return None


def _first(passage: Passage, before: Sequence[Mention], again: Mention, pointer: _Pointer) -> Mention | None:
    """The figure that is spoken of, where the later one can only be a slip of it."""
    value = again.quantity.value
    if any(each.quantity.value == value for each in before):
        return None
    likely = [each for each in before if _can_be_meant(passage, each, again, pointer)]
    wholes = _wholes(passage, before) if likely else []
    if _is_made_of(value, [each.quantity.value for each in wholes[-_NEAREST:]]):
        return None
    likely = likely if pointer.is_label else [each for each in likely if each in wholes]
    if not likely or (len({each.quantity.value for each in likely}) > 1 and not pointer.is_this):
        return None
    first = likely[-1]
    one = first.quantity.value
    if not (_is_slip(again, one) or (pointer.is_this and _CLOSE[0] <= value / one <= _CLOSE[1])):
        return None
    then, now = year_of(passage, first), year_of(passage, again)
    is_here = not pointer.verb and not pointer.is_label and (not then or not now or then == now)
    is_one = is_here or are_of_one(passage, first, again)
    if not is_one and is_planned(passage, first) is is_planned(passage, again):
        return None
    return None if _is_explained(passage, first, again) else first


def _is_explained(passage: Passage, first: Mention, again: Mention) -> bool:
    """Whether words tell of a difference, or what is told behind is the rest: 用了32座，另5座在建."""
    sentence = passage.sentence_at(again.start)
    if is_told_of(passage, sentence):
        return True
    rest = abs(first.quantity.value - again.quantity.value)
    near = (*sentence.mentions, *passage.sentences[min(sentence.place + 1, len(passage.sentences) - 1)].mentions)
    return any(each.quantity.value == rest and each.start > again.start and _REST.search(each.lead) for each in near)


def _wholes(passage: Passage, told: Sequence[Mention]) -> list[Mention]:
    """The figures but for the parts of one before them in its sentence: 7名，5名到基层，2名留机关."""
    found: list[Mention] = []
    at = 0
    while at < len(told):
        whole = told[at]
        found.append(whole)
        end = passage.sentence_at(whole.start).end
        behind = [each.quantity.value for each in told[at + 1 : at + 1 + _NEAREST] if each.start < end]
        parts = next((size for size in range(2, len(behind) + 1) if sum(behind[:size]) == whole.quantity.value), 0)
        at += 1 + parts
    return found


def _can_be_meant(passage: Passage, first: Mention, again: Mention, pointer: _Pointer) -> bool:
    """Whether an earlier figure shares the name or the verb that a later one is known by."""
    if not first.quantity.value or _OTHERS.search(first.lead) or first.role in (QuantityRole.PRIOR, QuantityRole.EACH):
        return False
    sentence = passage.sentence_at(first.start)
    if pointer.is_label:
        return _is_of_one_label(first, again, pointer.noun)
    words = passage.folded[sentence.start : first.start]
    is_named = len(pointer.verb) > 1 and f"{pointer.verb}的" in first.lead and first.lead.strip().endswith(_HAS)
    if pointer.verb and not is_named and not _is_done(pointer.verb, words):
        return False
    words += first.tail
    noun = pairs_of(pointer.noun) - _GENERAL
    if noun and not (pointer.verb and _NOBODY.match(pointer.noun)):
        is_done = len(pointer.verb) > 1 and pointer.verb in words
        return bool(noun & pairs_of(words)) or (is_done and bool({*pointer.noun[:_LEAST]} & {*words} - {*_COMMON}))
    return bool(pointer.verb) or (pointer.is_this and not pointer.noun)


def _is_of_one_label(first: Mention, again: Mention, noun: str) -> bool:
    """Whether two figures have one name before them, or both are what was left in the books on no named day."""
    if noun:
        return first.lead.strip().endswith(noun)
    leads = first.lead, again.lead
    return _LEFT.search(first.lead.strip()) is not None and not any(_OF_A_DAY.search(each) for each in leads)


def _is_done(verb: str, words: str) -> bool:
    """Whether something was done, its object told right behind: 发放的 tells of some of them."""
    known = verb if verb in words else verb[-1]
    at = words.rfind(known)
    return at >= 0 and (known == verb or known not in _COMMON) and _APART.search(words, at + len(known)) is None


def _is_slip(again: Mention, right: Decimal) -> bool:
    """Whether two figures are one but for a digit, two of two digits too."""
    stated = again.quantity
    if is_mistyped(stated, right):
        return True
    one, other = (f"{abs(each / stated.step):.0f}" for each in (stated.value, right))
    if one != other[::-1] and not _CLOSE[0] <= stated.value / right <= _CLOSE[1]:
        return False
    if len(one) != len(other) or len(one) != 2:
        return len(one) == len(other) == 1 and abs(stated.value - right) <= 2 * stated.step
    return one == other[::-1] or one[0] == other[0] or one[1] == other[1]


def _is_made_of(value: Decimal, values: Sequence[Decimal]) -> bool:
    """Whether a value is the sum or the difference of some that were told."""
    if any(value in (one + other, abs(one - other)) for one, other in combinations(values, 2)):
        return True
    runs = (accumulate(values[at:]) for at in range(len(values)))
    return any(value in run for run in runs)

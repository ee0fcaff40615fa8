"""A figure told again by the noun behind it, by its owner alone, or beside a figure that is the same both times.

``taken_up`` and ``retold`` know what is told again by the words before a number. What follows it names it as well:
新建公厕14座 … 新建的12座公厕; 接警出动733起 … 773起接警出动; 二期工程640万元 … 二期460万元; 棉被300床 … 台账：330床.
Two figures are of one thing where no other figure before has the name, and no sum or difference explains the later.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from operator import ne

from msgspec import Struct

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.retellings.repeats import repeat_claim
from domain.proofreading.claims.retellings.tellings import is_owned_to
from domain.proofreading.claims.units_and_digits.digits import telling_digits
from domain.proofreading.mentions import Mention, Passage

_CLAUSE = pattern("[，。；、:()\n]")
_NOUN = pattern("的?(?P<noun>[一-龥]{2,8})")
_NOUN_ENDS = pattern("已|均|都|全部|[中里]|按|由|于|在|为|是|占|比|较|和|及|与|共|实|将|被|每|达|超|未|有|开展|进行|正")
_GENERAL = frozenset(
    """资金、支出、项目、全年、本年、累计、共计、完成、实际、其中、预算、年度、收入、金额、合计、总额、经费、财政、补助、安排
    、使用、投入、有效、工作、服务、情况、管理、建设、月份""".replace("\n    ", "").split("、")
)
_TAKEN_UP = pattern("(?P<verb>[一-龥]{2,4})的$")
_DENIED = pattern("[未不没尚予另余]|其他|部分|个别|20[0-9]{2}年|上年|去年|计划|拟|目标")
_SOME = pattern(
    "其中|其余|另|余下|抽[查取检]|这次|首批|部分|[中里]的?$|仅|只|剩|还|再|增|减|提高|达到|计划|拟|目标|上年|去年|明年|次年"
)
_OWNER = pattern(
    "(?P<owner>第?[一二三四五六甲乙丙丁]期|第[一二三四五六][批次轮]|[一二三四]标段?|[东西南北中]片区?|[上下]半年|[一二三四]季度)(?:的|共|项目|工程|计)*$"
)
_NOW = pattern("(?:今年|本年|当年|本年度)的$")
_OF_NOW = pattern("今年|本年|当年")
_OF_ALL = pattern("(?:全部|均|都|正在|已|目前|全数|悉数|无一)")
_ALL_OF = pattern("(?:自家的|全体|全部的?|所有的?|我们的|全院|全校|全县|全镇|全乡|全市|全区|全街道|这|全馆)$")
_GOAL_BEHIND = pattern("的(?:年度|年初|全年|既定|预期)?(?:目标|任务|计划|指标)")
_GOAL = pattern("目标|任务|计划")
_THEMSELVES = ("个行政村", "个社区", "个乡镇", "个村", "个村民小组", "个镇")
_HAS = pattern("(?:共有?|辖|有|设)$")
_PEOPLE = {"名": "人", "位": "人"}
_PROOF = pattern(
    "台账|登记|账[面册上]|清单|记录|显示|统计表|核对|签收|系统|花名册|报表|报告|记载|载明|复测|复核|实测|盘点"
)
_CHANGED = pattern("调整|变更|追加|调[增减]|修订|核定为|改为")
_HEAD_OF_LINE = pattern("[^，。；:\n]{1,10}:")
_OF_SEVERAL = pattern(
    "[一二三四五六七八九十0-9A-Z甲乙丙丁东西南北](?:号|期|批|标|组|区|片|村|镇|校|院|班|季|类|级|楼|线)"
    "|[一-龥]{1,2}(?=村|镇|乡|社区|学校|公司)|公办|民办|男|女|城镇|农村"
)
_YEAR = pattern("20[0-9]{2}年?|上年|去年|同期|往年")
_STATE = pattern("到位|支付|支出|拨付|预算|审定|送审|批复|概算|中标|限价|结转|结余|下达|申报|核定|预期|计划|应|实际")
_GENERAL_END = pattern("(?:费用?|经费|资金|支出|共|共计|合计|为|是|的)+$")
_TURNED, _ONE, _SHORT, _LONG, _BACK, _FAR, _LEAD = 2, 1, 2, 3, 40, 400, 16
_PADDED = 12  # digits that figures are held against each other by
_APART = frozenset(digit * size * 10**power for digit in range(1, 10) for size in (1, 9) for power in range(_PADDED))
"""How far numbers can be apart that differ in one digit, or in two side by side changed round."""


class _Told(Struct, frozen=True, gc=False):
    """A figure with its clause before it, that as a name, the noun behind it, and its digits with their order."""

    mention: Mention
    lead: str
    noun: str
    name: str
    digits: str
    padded: str
    number: int
    order: int
    sentence: int

    @property
    def pairs(self) -> frozenset[str]:
        """The pairs of characters of the clause before it."""
        return _pairs(self.lead)

    @property
    def behind(self) -> frozenset[str]:
        """The pairs of characters of the noun behind it."""
        return _pairs(self.noun)


def named_again(passage: Passage) -> Iterator[Claim]:
    """Figures that differ from the one told before under the name behind them."""
    told = [
        _read(passage, each, sentence.place)
        for sentence in passage.stating
        for each in sentence.levels
        if _is_figure(each)
    ]
    by_unit: dict[str, list[_Told]] = {}
    last: dict[tuple[str, Decimal], int] = {}  # of each unit and value
    for at, again in enumerate(told):
        unit = _PEOPLE.get(again.mention.quantity.unit, again.mention.quantity.unit)
        before = by_unit.setdefault(unit, [])
        near = before[-_BACK:]
        key = unit, again.mention.quantity.value
        is_known = last.get(key, -_BACK - 1) >= len(before) - _BACK
        last[key] = len(before)
        before.append(again)
        if is_known and _NOW.search(again.lead) is None and _OWNER.search(again.lead) is None:
            continue
        first = _first_of(passage, again, near)
        if first is not None and not _is_explained(passage, first, again, told[max(0, at - _BACK) : at + 4]):
            yield repeat_claim(passage, first.mention, again.mention, "query")
    yield from _beside_a_like(passage, told)


def _is_figure(each: Mention) -> bool:
    return (
        each.is_exact and each.quantity.value > 1 and each.quantity.unit not in ("日", "天", "年", "月", "个月", "分")
    )


def _read(passage: Passage, mention: Mention, place: int) -> _Told:
    start = max(passage.sentences[place].start, mention.start - _LEAD)
    lead = _CLAUSE.split(passage.folded[start : mention.start])[-1]
    match = _NOUN.match(passage.folded, mention.end)
    noun = match["noun"] if match else ""
    stop = _NOUN_ENDS.search(noun, _SHORT)
    noun = noun[: stop.start()] if stop else noun
    value = mention.quantity.value
    name = _GENERAL_END.sub("", lead.removeprefix("其中"))
    digits = telling_digits(value)
    padded = digits.ljust(_PADDED, "0")[:_PADDED]
    return _Told(mention, lead, noun, name, digits, padded, int(padded), value.adjusted(), place)


@lru_cache(maxsize=1024)
def _pairs(words: str) -> frozenset[str]:
    return frozenset(words[at : at + 2] for at in range(len(words) - 1)) - _GENERAL


def _first_of(passage: Passage, again: _Told, near: Sequence[_Told]) -> _Told | None:
    """The one figure before that a later one tells again; None where none or several may be it."""
    order, number = again.order, again.number
    likely = [each for each in near if each.order == order and abs(each.number - number) in _APART]
    slips = [each for each in likely if _is_slip(each, again)]
    for by_digits in (_by_label, None, _by_noun, _by_turn):
        found = _taken_up(passage, again, near) if by_digits is None else by_digits(passage, again, near, slips)
        if found is not None:
            return found
    looks = (_by_owner, _of_now, _as_goal)
    return next((found for look in looks if (found := look(passage, again, near)) is not None), None)


def _by_noun(_passage: Passage, again: _Told, _near: Sequence[_Told], slips: Sequence[_Told]) -> _Told | None:
    """接警出动733起 … 773起接警出动: the noun behind was told with it, and the digits are a slip apart."""
    if not slips or not again.behind or _SOME.search(again.lead):
        return None
    alike = [each for each in slips if again.behind & (each.pairs | each.behind)]
    return alike[-1] if len(alike) == 1 else None


def _by_turn(passage: Passage, again: _Told, _near: Sequence[_Told], slips: Sequence[_Told]) -> _Told | None:
    """馆藏档案12.3万卷 … 全馆现有档案13.2万卷: two digits side by side changed round, in another sentence.

    Of three digits and more, names that share one pair of characters are enough; of two, they share two.
    """
    alike = [each for each in slips if each.sentence < again.sentence and _are_turned(each, again)]
    if not alike or _SOME.search(again.lead) or _YEAR.search(again.lead):
        return None
    own = again.pairs | again.behind
    shared = [each for each in alike if len(own & (each.pairs | each.behind)) >= _least_shared(again)]
    if len(shared) != 1 or _YEAR.search(shared[0].lead) or _of_two_lines(passage, shared[0].mention, again.mention):
        return None
    if _OF_SEVERAL.findall(shared[0].lead) != _OF_SEVERAL.findall(again.lead):
        return None  # 一号井深86米 … 三号井深68米
    return shared[0] if _STATE.findall(shared[0].lead) == _STATE.findall(again.lead) else None


def _least_shared(again: _Told) -> int:
    return 1 if len(again.digits) >= _LONG else _SHORT


def _is_slip(first: _Told, again: _Told) -> bool:
    """Whether two figures of one order differ in one digit of three or more, or in two side by side changed round."""
    wrong = sum(map(ne, first.padded, again.padded))
    if wrong == _ONE:
        return first.order == again.order and max(len(first.digits), len(again.digits)) >= _LONG
    if wrong != _TURNED or first.order != again.order:
        return False
    here, there = (at for at in range(_PADDED) if first.padded[at] != again.padded[at])
    is_beside = there == here + 1
    return is_beside and first.padded[here] == again.padded[there] and first.padded[there] == again.padded[here]


def _taken_up(passage: Passage, again: _Told, near: Sequence[_Told]) -> _Told | None:
    """新建公厕14座 … 新建的12座公厕; 农资门店22家 … 自家的20家农资门店: the very words of the one told before."""
    verb = _TAKEN_UP.search(again.lead) if again.lead.endswith("的") else None
    head = again.noun[:2]
    is_thing = again.mention.quantity.unit in _THEMSELVES
    is_whole = passage.folded.startswith("的", again.mention.end) or _ALL_OF.search(again.lead) is not None
    if verb is None and not is_whole:
        return None
    if (not is_thing and (len(head) < _SHORT or head in _GENERAL)) or _DENIED.search(again.lead):
        return None
    of_verb = [
        each for each in near if verb is not None and verb["verb"][-2:] in each.lead and head and head in each.lead
    ]
    ending = [each for each in near if is_whole and _ends_in(each.lead, again.noun)]
    alike = of_verb or ending
    if is_thing and _ALL_OF.search(again.lead):
        alike = [each for each in near if _HAS.search(each.lead)]
    return alike[0] if len(alike) == 1 and not _DENIED.search(alike[0].lead) else None


def _ends_in(lead: str, noun: str) -> bool:
    """Whether a clause ends in the first four or more characters of a noun: 农资门店 in 农资门店做了."""
    return any(lead.endswith(noun[:length]) for length in range(_LONG + 1, len(noun) + 1))


def _by_label(passage: Passage, again: _Told, near: Sequence[_Told], slips: Sequence[_Told]) -> _Told | None:
    """（其中信息化运维45万元）…信息化运维费54万元: the name before is the same, and the digits are a slip apart."""
    if not slips:
        return None
    name = _GENERAL_END.sub("", again.lead)
    apart = [each for each in slips if each.name == name and each.sentence < again.sentence]
    if len(name) <= _LONG or len(apart) != 1 or sum(each.name == name for each in near) != 1:
        return None
    is_one = not _of_two_lines(passage, apart[0].mention, again.mention)
    return apart[0] if is_one and _are_turned(apart[0], again) else None


def _are_turned(first: _Told, again: _Told) -> bool:
    return sorted(first.digits) == sorted(again.digits)


def _of_two_lines(passage: Passage, first: Mention, again: Mention) -> bool:
    """Whether each stands in a line that begins with a name of its own: 甲村：…，乙村：…."""
    text = passage.folded
    heads = [_HEAD_OF_LINE.match(text, text.rfind("\n", 0, each.start) + 1) for each in (first, again)]
    return all(heads)


def _by_owner(passage: Passage, again: _Told, near: Sequence[_Told]) -> _Told | None:
    """二期工程投资640万元 … 二期460万元正在审计; 第一期52人参加 … 第一期48人全部合格."""
    owner = _OWNER.search(again.lead)
    if (
        owner is None
        or owner.end("owner") < len(again.lead.rstrip("的"))
        or not _OF_ALL.match(passage.folded, again.mention.end)
    ):
        return None
    alike = [each for each in near if owner["owner"] in each.lead and each.sentence < again.sentence]
    return alike[0] if len(alike) == 1 and len(near) > 1 else None


def _of_now(passage: Passage, again: _Told, near: Sequence[_Told]) -> _Told | None:
    """本年支出8.4万元，上年为9.1万元。…今年的8.9万元."""
    if _NOW.search(again.lead) is None:
        return None
    place = passage.sentences[again.sentence].paragraph
    own = [each for each in near if passage.sentences[each.sentence].paragraph == place and _OF_NOW.search(each.lead)]
    return own[0] if len(own) == 1 else None


def _as_goal(passage: Passage, again: _Told, near: Sequence[_Told]) -> _Told | None:
    """绩效目标：送戏下乡60场。…对照送戏下乡65场的目标."""
    if not _GOAL_BEHIND.match(passage.folded, again.mention.end):
        return None
    alike = [each for each in near if len(each.pairs & again.pairs) > 1]
    if len(alike) != 1 or _CHANGED.search(again.lead):
        return None
    sentence = passage.sentences[alike[0].sentence]
    return alike[0] if _GOAL.search(passage.folded, sentence.start, alike[0].mention.start) else None


def _is_explained(passage: Passage, first: _Told, again: _Told, near: Sequence[_Told]) -> bool:
    """Whether the later one is a sum or a difference of others, of another year, or owned to."""
    one, other = first.mention, again.mention
    if one.quantity.value == other.quantity.value or is_owned_to(passage, one, other):
        return True
    if (
        again.mention.start - first.mention.end > _FAR * 10
        or _CHANGED.search(again.lead)
        or _CHANGED.search(first.lead)
    ):
        return True
    if again.lead.endswith("的") and not _is_slip(first, again):
        return False  # 新建的12座公厕 are those told
    apart = abs(one.quantity.value - other.quantity.value)
    own = [each.mention.quantity for each in near if each.mention is not one and each.mention is not other]
    return any(each.value == apart and each.kind is other.kind for each in own)


def _beside_a_like(passage: Passage, told: Sequence[_Told]) -> Iterator[Claim]:
    """棉被300床、大米300袋 … 台账登记：棉被330床，大米300袋: of two told side by side again one is the same."""
    known: dict[tuple[str, str], list[int]] = {}
    for at, each in enumerate(told):
        key = each.lead[-2:], each.mention.quantity.unit
        if len(key[0]) == _SHORT and key[0] not in _GENERAL:
            for first in known.setdefault(key, [])[-1:]:
                if _is_beside_a_like(passage, told, first, at):
                    yield repeat_claim(passage, told[first].mention, each.mention, "query")
            known[key].append(at)


def _is_beside_a_like(passage: Passage, told: Sequence[_Told], first: int, again: int) -> bool:
    one, other = told[first], told[again]
    if one.mention.quantity.value == other.mention.quantity.value or one.sentence == other.sentence:
        return False
    start = passage.sentences[other.sentence].start
    if not _PROOF.search(passage.folded, start, other.mention.start):
        return False
    return any(
        _is_like(told, first + step, again + step)
        for step in (1, -1)
        if 0 <= first + step < len(told) and 0 <= again + step < len(told)
    )


def _is_like(told: Sequence[_Told], first: int, again: int) -> bool:
    one, other = told[first], told[again]
    is_same = one.mention.quantity.value == other.mention.quantity.value
    return is_same and one.lead[-2:] == other.lead[-2:] and one.mention.quantity.unit == other.mention.quantity.unit

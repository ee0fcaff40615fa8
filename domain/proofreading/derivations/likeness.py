"""What speaks for two figures being of one thing, and what against it, the figures themselves aside."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import units_like
from domain.proofreading.claims.retellings.tellings import is_planned
from domain.proofreading.derivations.surroundings import AMOUNTS, Located, Surroundings
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_STATE = pattern(
    "预算|计划|目标|任务|概算|编制|限价|控制价|中标|合同|申请|申报|下达|安排|到位|收入|支出|支付|使用|拨付|发放|投资|结余|结转|余|完成|建成|新建|改造"
    "|维修|购置|采购|培训|检查|抽查|受益|覆盖|惠及|服务|接待|办理|受理|整改|发现|合格|满意|回收|发出|兑付|补助|补贴|应|实际|实有|在岗|在职|在编|在校"
    "|在管|投入|占用|资产|债务|节约|减少|增加|新增|缺口|剩余|其他|其余|自筹|配套|省级|市级|县级|中央|总"
)
_TAKEN_UP = pattern("该|上述|以上|这|前述|已建|全部|所有|均|都|共")
_OWNER = pattern(
    "[一-龥]{2}(?:村|社区|镇|乡|街道|小学|中学|医院|卫生院|水库|灌区|公司|合作社|标段|中心|项目|工程)"
    "|第[一二三四五六七八九十0-9]+|[一二三四甲乙][标期档类级]|[0-9]{1,2}月"
)
_GENERAL = pattern(
    "^(?:其中|实际|全年|累计|共|合计|总|当年|本年|年度|全部|已|年末|项目|资金|[县镇乡市])+|(?:总额|金额|资金|数|额|的)+$"
)
_TIME = pattern("20[0-9]{2}(?=年)|上年|去年|同期|明年|次年|今年|年初|年末|期末")
_NEAR, _STATED, _BACK = 60, 14, 80  # characters; of a lead that say in what state a figure is; figures before one
_SHARES = ((1.0, "1"), (0.6, ".6"), (0.3, ".3"), (0.01, ".1"))


class _Said(NamedTuple):
    """Words by their pairs of characters, and the times and the owners that they name."""

    pairs: frozenset[str]
    times: list[str]
    owners: list[str]


class Figures:
    """The figures of a text that one thing can have: exact amounts and numbers of this year, more than nothing."""

    def __init__(self, around: Surroundings, passage: Passage) -> None:
        """``around``: the numbers of ``passage``."""
        self.around, self.passage = around, passage
        self.terms = [each for each in around.terms if _is_figure(each.mention)]
        self._places = [each.at for each in self.terms]
        self._units = Counter(unit_of(each.mention) for each in self.terms)

    def before(self, term: Located) -> Sequence[Located]:
        """The figures of its kind before a figure, as far back as names are told apart."""
        last = bisect_left(self._places, term.at)
        number = term.mention.quantity
        near, kind = self.terms[max(0, last - _BACK) : last], term.mention.kind
        if kind is QuantityKind.MONEY:
            return [each for each in near if each.mention.kind is kind]
        alike = units_like(number.unit)
        return [each for each in near if each.mention.kind is kind and each.mention.quantity.unit in alike]

    @lru_cache(maxsize=2)  # noqa: B019  # of one figure it is asked for each before it: two are no leak
    def shared_before(self, term: Located) -> list[tuple[int, Decimal]]:
        """How many pairs of characters the name of each figure before one shares with its name, and its value."""
        return [(len(each.pairs & term.pairs), each.mention.quantity.value) for each in self.before(term)]

    def rarest(self, pairs: frozenset[str]) -> int:
        """In how many names the rarest of some pairs of characters stands; 0 where there are none."""
        return min(map(self.around.often, pairs), default=0)

    def told_only_of_these(self, pairs: frozenset[str]) -> int:
        """How many of some pairs stand in no more than two names."""
        return sum(self.around.often(each) <= 2 for each in pairs)

    def of_its_unit(self, term: Located) -> int:
        """How many figures of the text have the unit of one."""
        return self._units[unit_of(term.mention)]

    def is_told_elsewhere(self, term: Located) -> bool:
        """Whether a figure stands in the text once more."""
        return self.around.told(term.mention.quantity.value) > 1

    @lru_cache(maxsize=64)  # noqa: B019  # a figure is held against several: the last few are no leak
    def said_before(self, term: Located) -> _Said:
        """What stands before a figure in its sentence."""
        words = self.around.between(max(term.sentence.start, term.mention.start - _NEAR), term.mention.start)
        return _Said(pairs_of(words), _TIME.findall(words), _OWNER.findall(words))


def _is_figure(mention: Mention) -> bool:
    is_amount = mention.kind in AMOUNTS and mention.role is QuantityRole.LEVEL
    return is_amount and mention.is_exact and mention.quantity.value > 0


def unit_of(mention: Mention) -> str:
    """What a figure is in, all money being alike."""
    return "元" if mention.kind is QuantityKind.MONEY else mention.quantity.unit


def traits(figures: Figures, first: Located, again: Located) -> Iterator[str]:
    """What is alike and what differs in the names, the states, the owners, the times and the places of two figures."""
    shared = first.pairs & again.pairs
    where, alike = _where(first, again), _alike(len(shared), len(first.pairs | again.pairs))
    yield f"j{alike}|{where}"
    yield f"n{min(len(shared), 5)}"
    yield f"rare{_some(figures.rarest(shared))}|{where}"
    yield f"only{min(figures.told_only_of_these(shared), 4)}"
    yield f"of{_thirds(shared, again)}{_thirds(shared, first)}"
    yield f"rest{_apart(first.mention.label, again.mention.label)}"
    yield from _names(first.mention.label, again.mention.label, where)
    yield f"end{first.ending == again.ending:d}|{bool(shared):d}{where}"
    yield from _states(first.mention, again.mention, where)
    yield f"cls{first.is_ahead:d}{first.is_done:d}{again.is_ahead:d}{again.is_done:d}"
    yield from _surroundings(figures, first, again, where, alike)
    yield from _forms(figures, first, again, where, alike)
    yield from _others(figures, again, len(shared), alike)


def _where(first: Located, again: Located) -> str:
    if first.sentence.place == again.sentence.place:
        return "sent"
    away = again.sentence.paragraph - first.sentence.paragraph
    return "para" if not away else "prev" if away < 3 else "far"


def _alike(shared: int, together: int) -> str:
    return next((name for least, name in _SHARES if shared >= least * max(1, together)), "0")


def _some(count: int) -> str:
    return str(count) if count < 4 else "4-6" if count < 7 else "7+"


def _thirds(shared: frozenset[str], term: Located) -> int:
    return 3 * len(shared) // max(1, len(term.pairs))


def _names(one: str, other: str, where: str) -> Iterator[str]:
    if one and one == other:
        yield f"eq{min(len(one), 6)}|{where}"
    elif len(other) >= 2 and one.endswith(other):
        yield f"short{min(len(other), 5)}"
    elif len(one) >= 2 and other.endswith(one):
        yield f"long{min(len(one), 5)}"


@lru_cache(maxsize=4096)
def rests_of(one: str, other: str) -> tuple[str, str, int]:
    """What is left of two names before the words in which both end, and how many characters these are."""
    one, other = _GENERAL.sub("", one), _GENERAL.sub("", other)
    length = min(len(one), len(other))
    ends = next((at for at in range(length) if one[-1 - at] != other[-1 - at]), length)
    return one[: len(one) - ends], other[: len(other) - ends], ends


def _apart(one: str, other: str) -> str:
    rest, its, ends = rests_of(one, other)
    return f"{min(len(rest), 3)}{min(len(its), 3)}{bool({*rest} & {*its}):d}|{min(ends, 2)}"


def _states(first: Mention, again: Mention, where: str) -> Iterator[str]:
    """Planned, allotted, paid, left: the words for it in both leads, in one only, and the last of them."""
    one, other = _told_states(first.lead[-_STATED:]), _told_states(again.lead[-_STATED:])
    same = "df" if one and other else "b" if other else "a" if one else "no"
    yield f"st{'eq' if one and other and one[-1] == other[-1] else same}|{where}"
    yield from (f"stc{each}" for each in sorted({*one} & {*other}))
    yield from (f"sta{each}" for each in sorted({*one} - {*other}))
    yield from (f"stb{each}" for each in sorted({*other} - {*one}))


@lru_cache(maxsize=4096)
def _told_states(words: str) -> tuple[str, ...]:
    return tuple(_STATE.findall(words))


def _surroundings(figures: Figures, first: Located, again: Located, where: str, alike: str) -> Iterator[str]:
    """What the sentences before both figures have in common, and whose and of when they say the figures are."""
    one, other = figures.said_before(first), figures.said_before(again)
    topics = _some(len((one.pairs & other.pairs) - (first.pairs & again.pairs)))
    yield f"top{topics}|{where}"
    yield f"top{topics}|={alike}"
    planned = [is_planned(figures.passage, each.mention) for each in (first, again)]
    yield f"pl{planned[0]:d}{planned[1]:d}|{where}"
    yield f"pl{planned[0] is planned[1]:d}|={alike}"
    for name, then, now in (("y", one.times, other.times), ("o", one.owners, other.owners)):
        yield f"{name}{bool(then):d}{bool(now):d}{then[-1:] == now[-1:]:d}|{'' if name == 'y' else alike}"


def _forms(figures: Figures, first: Located, again: Located, where: str, alike: str) -> Iterator[str]:
    one, other = first.mention, again.mention
    yield f"u{_some(figures.of_its_unit(again))}|{other.kind.name}|{alike}"
    yield f"un{unit_of(other)[-2:]}"
    yield f"step{one.quantity.unit == other.quantity.unit:d}{one.quantity.step == other.quantity.step:d}"
    yield f"up{_TAKEN_UP.search(other.lead[-12:]) is not None:d}|{alike}"
    yield f"part{'其中' in one.lead:d}{'其中' in other.lead:d}"
    yield f"first{first.is_first:d}{again.is_first:d}|{where}"
    yield f"row{min(first.chain[1], 2)}{min(again.chain[1], 2)}"
    yield f"tail{bool(one.tail) and one.tail[:2] == other.tail[:2]:d}{bool(one.tail):d}{bool(other.tail):d}"
    yield f"in{min(one.depth, 1)}{min(other.depth, 1)}"
    yield f"kind{other.kind.name}|{alike}"


def _others(figures: Figures, again: Located, shared: int, alike: str) -> Iterator[str]:
    """Whether the names of other figures before are as much alike, and how many different figures have such a name."""
    counts = figures.shared_before(again)
    most = max((count for count, _ in counts), default=0)
    yield f"best{shared >= most:d}{min(most, 3)}"
    yield f"values{_some(len({value for count, value in counts if count >= shared}))}|{alike}"

"""What parts two names of which one may be the other written wrong, and whether that is what is written wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from domain.patterns import pattern
from domain.proofreading.naming.contrasts import are_contrasted
from domain.proofreading.naming.names import sound_alike
from domain.proofreading.naming.registry import Bearer, Named

_NARROWS = pattern(
    "[新老旧原大小省市县区镇乡村级东西南北上下前后高一二三四五六七八九十甲乙丙丁第分子0-9]|初[级中]|中[级学]"
)
_OTHER_FIRM = pattern("集团|控股|监理|劳务|置业|租赁|检测|投资|置地|贸易|物业|保安")
_OTHER_PART = pattern("集团|控股|分公司|第[一二三四五]|[东西南北]区|分校")
_COMMON = pattern("[有是人数欠收净未完开竣无含公]")
_MEMBERS = frozenset(("中心", "站", "所", "队", "大队", "支队", "馆", "研究所", "服务队"))
_GENERAL = pattern("(?:服务|管理|事务|工作)$")
_ANY_OFFICE = pattern("服务|管理|事务|工作|宣传|综合|业务|发展|指导|医(?=院)|卫生(?=保健|监督)")
_OF_AN_OFFICE = frozenset((Bearer.OFFICE, Bearer.HOSPITAL))
_SIZES = sorted(product(range(4), repeat=2), key=lambda pair: (sum(pair), abs(pair[0] - pair[1])))
_WINDOWS = range(2, 7)  # characters that change places
_LEAST = 4  # characters that two names of offices have in common


@dataclass(frozen=True, slots=True)
class Alteration:
    """``head`` and ``tail`` are common to both names, between them the one has ``old``, the other ``new``."""

    head: str
    old: str
    new: str
    tail: str

    @property
    def is_turned(self) -> bool:
        """Whether both have the same characters, in another order: 检验检测, 检测检验."""
        return len(self.old) > 1 and sorted(self.old) == sorted(self.new)


def altered(one: Named, other: Named) -> Alteration | None:
    """What parts two names, reckoned from where they end, which is nothing where only their endings do; None where it
    is more than a word.
    """
    is_bound = bool(one.whose and other.whose)
    if one.whose and other.whose and not (one.whose.endswith(other.whose) or other.whose.endswith(one.whose)):
        return None
    tail = _same_end(one.called, other.called)
    first, second = one.called[: len(one.called) - tail], other.called[: len(other.called) - tail]
    for old, new in (*_SIZES, *((size, size) for size in _WINDOWS)):
        rest, other_rest = len(first) - old, len(second) - new
        if rest < 0 or other_rest < 0:
            continue
        if rest != other_rest and (is_bound or not (rest and other_rest)):
            continue
        head = min(rest, other_rest)
        if first[rest - head : rest] != second[other_rest - head : other_rest]:
            continue  # something else parts them further on
        if head == 0 and not (old and new) and (old or new):
            continue  # one is the other with words before it
        found = Alteration(first[rest - head : rest], first[rest:], second[other_rest:], one.called[len(first) :])
        if max(old, new) < 4 or found.is_turned:
            return found
    return None


def _same_end(one: str, other: str) -> int:
    """How many characters two words end with alike."""
    least = min(len(one), len(other))
    return next((at for at in range(least) if one[-at - 1] != other[-at - 1]), least)


def is_slip(one: Named, other: Named, parts: Alteration, sounds: Mapping[str, str]) -> bool:
    """Whether what parts two names is sooner a slip than what tells two bearers apart."""
    same = len(parts.head) + len(parts.tail)
    if parts.is_turned:
        return same + len(parts.old) >= _LEAST and one.ending == other.ending
    if not parts.old and not parts.new:
        return _is_other_end(one, other, same)
    if _NARROWS.search(parts.old + parts.new) or any(map(are_contrasted, parts.old, parts.new)):
        return False
    match one.kind:
        case Bearer.FIRM:
            return _is_slip_of_a_firm(parts)
        case Bearer.OFFICE:
            is_whole = len(parts.head) >= _LEAST and max(len(parts.old), len(parts.new)) < 3
            is_longer = not (parts.old and parts.new) and same >= _LEAST and len(parts.head) > 1
            return one.ending == other.ending and (is_whole or is_longer)
        case Bearer.WORK:
            return False
        case Bearer.SCHOOL | Bearer.HOSPITAL | Bearer.SITE:
            return one.ending == other.ending and _is_slip_of_a_place(one, other, parts, sounds)


def is_near(parts: Alteration) -> bool:
    """Whether a character parts two names, or one or two more: two that are told of in the same company may be one."""
    return (
        len(parts.old + parts.new) in (1, 2)
        and len(parts.old) < 2
        and parts.head + parts.tail != ""
        and not (_NARROWS.search(parts.old + parts.new) or any(map(are_contrasted, parts.old, parts.new)))
    )


def _is_other_end(one: Named, other: Named, same: int) -> bool:
    """血吸虫病防治站, 血吸虫病防治所: of one county, or with a name long enough."""
    is_own = bool(one.whose and other.whose) or same > _LEAST
    return {one.ending, other.ending} <= _MEMBERS and one.ending != other.ending and is_own


def is_shortened_otherwise(one: Named, other: Named) -> bool:
    """丰源县农业技术推广中心, 丰源县农技推广服务站: a short form of the one with another end, both of one county."""
    ends = {one.ending, other.ending}
    if not one.whose or one.whose != other.whose or len(ends) < 2 or not ends <= _MEMBERS:
        return False
    short, long = sorted((_GENERAL.sub("", one.called), _GENERAL.sub("", other.called)), key=len)
    letters = iter(long)
    return len(short) > 3 and short[0] == long[0] and short[-2:] == long[-2:] and all(each in letters for each in short)


def is_filled_up(one: Named, other: Named) -> bool:
    """县社会保险经办中心, 县社保经办管理中心; 融媒体中心, 融合媒体宣传中心: no mere short form, but
    one apart from words that any office may have in its name.
    """
    if one.kind in (Bearer.FIRM, Bearer.SCHOOL) and is_contracted(one, other):
        return True
    names = one.called + one.ending, other.called + other.ending
    is_own = one.whose[-1:] == other.whose[-1:] != "" and (one.whose.endswith(other.whose) or other.whose in one.whose)
    if not is_own or one.kind not in _OF_AN_OFFICE or names[0][-1] != names[1][-1] or _is_within(names[1], names[0]):
        return False
    short, long = sorted((_ANY_OFFICE.sub("", each) for each in names), key=len)
    if len(short) < _LEAST or "中医" in names[0] + names[1]:
        return False
    ending = len(one.ending) if one.ending == other.ending else 1
    if len(short) == len(long) or _is_within(*names):  # the short form may stand first: 县劳动监察大队
        has_more = len(_ANY_OFFICE.findall(names[1])) > len(_ANY_OFFICE.findall(names[0]))
        if not has_more or (len(short) == len(long) and len(short) - ending < _LEAST):
            return False
    end = ending + 2
    is_one = short[0] == long[0] and short[-end:] == long[-end:]
    return is_one and _is_within(short, long) and len(long) - len(short) <= _LEAST


def is_contracted(one: Named, other: Named) -> bool:
    """县城市建设投资开发有限公司, 县城建投资开发有限公司; 鲜达配送有限公司, 鲜达配送公司: a character of each word."""
    names = one.whose + one.called, other.whose + other.called
    short, long = sorted(names, key=len)
    if one.ending != other.ending:  # either may have words before it: 抽检发现鲜达配送公司
        is_form = one.kind is Bearer.FIRM and "集团" not in one.ending + other.ending
        return is_form and long.endswith(short) and len(short) > _LEAST
    is_one = short[:2] == long[:2] and short[-2:] == long[-2:] and len(short) > _LEAST + 1
    return (
        is_one and 1 < len(long) - len(short) <= _LEAST and _is_within(short, long) and _OTHER_PART.search(long) is None
    )


def _is_within(short: str, long: str) -> bool:
    """Whether all characters of the one stand in the other, in their order."""
    letters = iter(long)
    return all(each in letters for each in short)


def _is_slip_of_a_place(one: Named, other: Named, parts: Alteration, sounds: Mapping[str, str]) -> bool:
    """大槐树村, 大槐村: a character or two left out; 云台书院, 云苔书院: one for another like it."""
    if parts.old and parts.new:
        is_like = sound_alike(parts.old, parts.new) or parts.new in sounds.get(parts.old, "")
        return one.ending != "村" and (is_like or (len(parts.head) > _LEAST and len(parts.old + parts.new) == 2))
    is_own = bool(one.whose) and one.whose == other.whose
    return (
        not _COMMON.search(one.called + other.called)
        and len(parts.old + parts.new) < 3
        and (is_own or len(parts.head) + len(parts.tail) > 1)
    )


def _is_slip_of_a_firm(parts: Alteration) -> bool:
    """The same brand with a trade that sounds much like it, or one character of the brand behind which all is one."""
    if _OTHER_FIRM.search(parts.old + parts.new):
        return False
    is_one_brand = len(parts.head) > 1
    is_one_trade = parts.head != "" and len(parts.tail) > 1 and len(parts.old) == len(parts.new) == 1
    is_put_in = parts.head != "" and len(parts.tail) > 2 and not (parts.old and parts.new)
    return is_one_brand or is_one_trade or is_put_in

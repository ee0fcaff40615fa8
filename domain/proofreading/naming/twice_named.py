"""One office, project or person under two names that differ in a character or a word: 农村经营管理站, 农村经济管理站.

Both are names by their form, and begin and end alike: a quoted title, what ends with 项目 or 工程 and is long, an
office of the same county, a person by a surname between marks. What tells two such names apart rightly is a character
or a word that stands for the other's opposite or neighbour (城东, 城西).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import combinations, islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.naming.contrasts import are_contrasted
from domain.proofreading.naming.names import NAME, sound_alike

_QUOTED = pattern(r"[“《]([\u4e00-\u9fff]{4,16})[”》]")
_PROJECT = pattern("(?:项目|工程|行动|计划|平台|系统)(?![部法组经负])")
_ENDING = pattern(
    "中心|公司|学校|医院|卫生院|合作社|[养敬]老院|水库|水厂|项目|工程|小区|社区|[村镇](?![民级委域区上里内])"
)
_HAN = pattern("[\u4e00-\u9fff]+")
_OFFICE = pattern(
    "(?<=[县市区镇乡])(?:(?![县市区镇乡的和与及由])[\u4e00-\u9fff]){2,14}?(?:中心|[监管服推经][测理务广营]站|[管研][护理究]所"
    "|[大支]队|[图文博][书化物]馆|办公室|委员会|[\u4e00-\u9fff]局|学校|小学|中学|医院)(?![主支部长股科室城])"
)
_SIZES = (8, 9, 10, 11, 12, 13, 14)  # characters of a project's name, from its end
_STEM, _OTHER_ENDS = 8, (2, 3, 4)  # characters of a project told with two ends: 老旧小区改造项目, 老旧小区改建工程
_PLACE = pattern("[镇乡村县市区州路街桥河湖山库渠塘屯寨组]")  # 石桥镇…工程, 石板镇…工程: in two places
_BUILT = frozenset("造建修缮治理升级扩新")
_TURNED = (5, 6, 7, 8, 9, 10)
_SHORTEST, _LONG, _MOST_LEFT_OUT, _MOST_CHANGED = 4, 7, 3, 3  # characters of an office's name
_KINDS = frozenset(
    re.findall("..", "城乡城镇农村城市农业林业渔业水利公路水路道路铁路妇女儿童老年青年少年残疾职业特殊初级高级综合")
)
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余叶程苏魏吕丁沈任姚卢钟姜崔谭陆范汪廖"
    "贾夏付邹熊孟秦邱侯江尹薛阎段雷龙黎史陶贺毛郝顾龚邵覃武钱戴严莫孔汤"
)
_BEFORE = "长记任员师工士手民户者人为由请让与和及、，。；：（“”\n "
_PERSON = pattern(rf"(?<![^{_BEFORE}])[{''.join(sorted(_SURNAMES))}][\u4e00-\u9fff]{{2}}")
_NO_GIVEN = frozenset(
    "于已在将为任和与对由从等是的了着到把被向给就说都也又还要能会来去做带每各该本我这那其并或及按同请让负主牵签介表作走报提拟办接因"
    "前后局长书主副不有以未均组织队员"
)
_SEVERAL = pattern("分别|简称|更名|改[称名]|原名|[接继]任|退休|二标段|另一|两[个家名]")
_MOST, _FAR = 400, 60
_Found = Iterator[tuple[str, str, int]]
"""Two names, and where the second stands first."""


def twice_named(text: str, sounds: Mapping[str, str], is_word: Callable[[str], bool]) -> Iterator[Finding]:
    """The rarer of two such names, or the later. ``is_word``: whether two characters are a word."""
    told: set[str] = set()
    for look in (_quoted(text), _projects(text), _built(text), _turned(text), _offices(text)):
        for one, other, at in look:
            yield from _rarer(text, one, other, at, told)
    for one, other, at in _people(text, sounds, is_word):
        yield from _rarer(text, one, other, at, told)


def _rarer(text: str, one: str, other: str, at: int, told: set[str]) -> Iterator[Finding]:
    if text.count(other) > text.count(one):
        one, other, at = other, one, text.find(one)
    if one in told or other in told or not _are_apart(text, one, other):
        return
    told.update((one, other))
    yield Finding("query", NAME, quote=other, offset=at, replacement=one)


def _are_apart(text: str, one: str, other: str) -> bool:
    """Whether a sentence or a clause parts two names where they first stand, and none tells that they are two."""
    places = sorted((text.find(one), text.find(other)))
    between = text[places[0] : places[1]]
    return any(mark in between for mark in "。；\n") and not _SEVERAL.search(between[-_FAR:])


def _changed(one: str, other: str) -> list[int]:
    return [at for at in range(len(one)) if one[at] != other[at]]


def _is_slip(one: str, other: str, most: int = 1) -> bool:
    """Whether two names of one length differ in so many characters at most, none of which tells two things apart."""
    changed = _changed(one, other)
    if not 0 < len(changed) <= most:
        return False
    return not any(are_contrasted(one[at], other[at]) for at in changed)


def _quoted(text: str) -> _Found:
    """“智慧粮仓” behind “智慧粮库”."""
    first: dict[str, int] = {}
    for match in islice(_QUOTED.finditer(text), _MOST):
        first.setdefault(match[1], match.start(1))
    for one, other in combinations(islice(first, 80), 2):
        if len(one) == len(other) and _is_slip(one, other):
            yield one, other, first[other]


def _projects(text: str) -> _Found:
    """撂荒地复垦示范项目 behind 撂荒地复耕示范项目."""
    first: dict[str, str] = {}
    for match in islice(_PROJECT.finditer(text), _MOST):
        for size in _SIZES:
            name = text[match.end() - size : match.end()]
            if len(name) < size or not _HAN.fullmatch(name):
                break
            before = _like(name, first)
            if before and _is_slip(before, name) and not _PLACE.search(name, _changed(before, name)[0] + 1):
                yield before, name, match.end() - size
                break


def _like(name: str, first: dict[str, str]) -> str:
    """A name that differs in one character, told before; remembers this one."""
    shapes = [f"{name[:at]}*{name[at + 1 :]}" for at in range(1, len(name) - 2)]
    found = next((first[shape] for shape in shapes if first.get(shape, name) != name), "")
    for shape in shapes:
        first.setdefault(shape, name)
    return found


def _built(text: str) -> _Found:
    """老旧小区改建工程 behind 老旧小区改造项目."""
    first: dict[str, str] = {}
    for match in islice(_PROJECT.finditer(text), _MOST):
        for size in _OTHER_ENDS:
            name = text[match.end() - size - _STEM : match.end()]
            if len(name) < size + _STEM or not _HAN.fullmatch(name):
                break
            before = first.setdefault(name[:_STEM], name)
            is_other = before != name and len(before) == len(name) and before[-2:] != name[-2:]
            if is_other and {before[_STEM], name[_STEM]} <= _BUILT:
                yield before, name, match.end() - size - _STEM


def _turned(text: str) -> _Found:
    """宁康托养服务中心 behind 康宁托养服务中心."""
    first: dict[str, str] = {}
    for match in islice(_ENDING.finditer(text), _MOST):
        for size in _TURNED:
            name = text[match.end() - size : match.end()]
            if len(name) < size or not _HAN.fullmatch(name):
                break
            before = first.setdefault("".join(sorted(name[:2])) + name[2:], name)
            if before != name:
                yield before, name, match.end() - size
                break


def _offices(text: str) -> _Found:
    """县医保基金稽核中心 behind 县医保基金核查中心, 县融媒中心 behind 县融媒体中心."""
    first: dict[str, int] = {}
    for match in islice(_OFFICE.finditer(text), _MOST):
        first.setdefault(match[0], match.start())
    for one, other in combinations(islice(first, 80), 2):
        if min(len(one), len(other)) >= _SHORTEST and one[:2] == other[:2] and _is_one_office(one, other):
            yield one, other, first[other]


def _is_one_office(one: str, other: str) -> bool:
    if len(one) == len(other):
        changed = _changed(one, other)
        begin, end = changed[0], changed[-1] + 1
        is_kind = one[begin:end] in _KINDS or other[begin:end] in _KINDS or end == len(one)
        return begin >= 2 and end - begin <= _MOST_CHANGED + 1 and not is_kind and _is_slip(one, other, _MOST_CHANGED)
    short, long = sorted((one, other), key=len)
    rest = iter(long)
    left_out = len(long) - len(
        short
    )  # a whole word of a long name, one character of any: 公路中心 is short for 公路养护中心
    is_part = left_out <= (_MOST_LEFT_OUT if len(short) >= _LONG else 1) and short[-2:] == long[-2:]
    return is_part and "融媒" not in short[:2] and all(each in rest for each in short)


def _people(text: str, sounds: Mapping[str, str], is_word: Callable[[str], bool]) -> _Found:
    """陈建容 behind 陈建荣: a surname between marks or behind a post, and no word anywhere in it."""
    first: dict[str, int] = {}
    for match in _PERSON.finditer(text):
        name = match[0]
        if name not in first and not _NO_GIVEN.intersection(name[1:]):
            first[name] = match.start()
    shapes: dict[str, list[str]] = {}
    for name in islice(first, _MOST):
        for shape in (f"{name[:2]}*", f"{name[0]}*{name[2]}"):
            shapes.setdefault(shape, []).append(name)
    for alike in shapes.values():
        for one, other in combinations(alike[:8], 2):
            at = _changed(one, other)[0]
            is_alike = sound_alike(one[at], other[at]) or other[at] in sounds.get(one[at], "")
            if is_alike and not any(is_word(each) for name in (one, other) for each in (name[:2], name[1:])):
                yield one, other, first[other]

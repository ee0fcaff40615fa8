"""Names of one role, or said to be the same: 中标单位为宏达建筑公司 … 中标单位鸿达建筑公司; 该制度即《…使用规定》.

A role that is told of twice has one holder, unless lots, successors or several holders are told of.
"""

from collections.abc import Iterator, Mapping
from itertools import combinations, islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.naming.contrasts import are_contrasted
from domain.proofreading.naming.endings import ends_in
from domain.proofreading.naming.names import NAME, sound_alike

_ENDS = "公司|事务所|合作社|研究院|设计院|[局站所队院校馆]|中心|委员会|学校|银行|支行"
_ROLE = pattern(
    r"(?P<role>中标(?:单位|人|供应商|企业)|成交(?:单位|供应商)|供应商|供货商|供货单位|施工单位|施工方|承建单位|承建方|监理单位|设计单位|勘察单位|实施单位"
    r"|主管部门|主管单位|牵头单位|建设单位|审计机构|评价机构|检测机构|承办单位|承租方|承包方|运营单位|运营方|托管单位|服务单位|代理机构|受托方|受托单位|项目单位|开发商)"
    rf"(?:就?[为是系]|仍?由|即|名称)?[：:，“]?(?P<name>[\u4e00-\u9fff]{{3,20}}?(?:有限公司|{_ENDS})(?![\u4e00-\u9fff]{{0,2}}(?:公司|中心|大队)))"
)
_NO_NAME = pattern("[为是由向对从将把在与和及并按的应要须负责根据对照已未均每]|[0-9]")
_SEVERAL = pattern(
    "标段|[一二三四ABC]标|[0-9两三四五]家|分别|原[为由是]|变更|更换|改[由为称]|接替|终止|另[一行由]|联合体|更名|合并|改革"
)
_SAME = pattern(
    r"(?:即|同一(?:个|项|套)?(?P<kind>[\u4e00-\u9fff]{2,4})[（(])[《“]?(?P<name>[\u4e00-\u9fff]{5,24})[》”]?"
)
_TITLE = pattern(r"[《“](?P<name>[\u4e00-\u9fff]{5,24})[》”]")
_POINTS = pattern("该|这[一项个部套]|上述|同一|唯一|前述")
_FULL = pattern(
    r"全[称名](?:[为是叫]|[：:])?[“]?(?P<name>[\u4e00-\u9fff]{5,24}?(?:中心|[局站所队院校馆]|公司|协会|联合会))(?![\u4e00-\u9fff]{0,3}(?:中心|公司))"
)
_OTHER_END = pattern("(?:中心|[局站所队院校馆]|公司|协会)")
_SITE = pattern("[楼苑阁亭湖河山岭巷坝塘洲湾岛园寺塔溪泉乡镇]")
_NO_SITE = pattern(
    "[的一二三四五六七八九十百千在到和与及为是有个条座各该全本这那每东西南北上下大小新老前后中内外公校科教综办住宿高低主副开江县市区省农林游]"
)
_LEAST, _SIGN = 4, 6  # characters that two names have in common; those of a full name before its end
_MOST, _FAR = 300, 160


def same_role(text: str, sounds: Mapping[str, str]) -> Iterator[Finding]:
    """The later of two names of one role, or that are said to be one; ``sounds``: as for ``names``."""
    told: set[int] = set()
    for look in (_roles(text), _said_to_be(text), _full(text), _sites(text, sounds)):
        for at, wrong, right in look:
            if at not in told:
                told.add(at)
                yield Finding("query", NAME, quote=wrong, offset=at, replacement=right)


def _roles(text: str) -> Iterator[tuple[int, str, str]]:
    """牵头单位县自然资源管理局 where 牵头单位 was 县自然资源局."""
    first: dict[str, tuple[str, int]] = {}
    for match in islice(_ROLE.finditer(text), _MOST):
        name = match["name"]
        if _NO_NAME.search(name):
            continue
        usual, at = first.setdefault(match["role"][:2], (name, match.start()))
        between = text[max(0, at - 10) : match.end() + 10]
        if _are_one(usual, name) and not _SEVERAL.search(between):
            yield match.start("name"), name, usual


def _are_one(usual: str, name: str) -> bool:
    """Whether two names are so alike that one is the other with a character or a word replaced, more or less."""
    if usual == name or usual.endswith(name) or name.endswith(usual) or usual[-1] != name[-1]:
        return False
    head = next((at for at, pair in enumerate(zip(usual, name, strict=False)) if pair[0] != pair[1]), 0)
    tails = zip(reversed(usual[head:]), reversed(name[head:]), strict=False)
    tail = next((at for at, pair in enumerate(tails) if pair[0] != pair[1]), min(len(usual), len(name)) - head)
    old, new = usual[head : len(usual) - tail], name[head : len(name) - tail]
    if head + tail < _LEAST or max(len(old), len(new)) > 2 or tail < 1:
        return False
    is_short = not (old and new) and min(len(usual), len(name)) <= _LEAST
    return not is_short and not (len(old) == len(new) == 1 and are_contrasted(old, new))


def _said_to_be(text: str) -> Iterator[tuple[int, str, str]]:
    """依据该项制度即《奖补资金使用规定》 behind 《奖补资金管理办法》."""
    if "即" not in text and "同一" not in text:
        return
    for match in islice(_SAME.finditer(text), _MOST):
        name, start = match["name"], max(0, match.start() - _FAR)
        before = [each["name"] for each in _TITLE.finditer(text, start, match.start())]
        is_pointed = match["kind"] is not None or _POINTS.search(text, max(0, match.start() - 10), match.start())
        if not before or not is_pointed or name in before or (match["kind"] or "") not in name:
            continue
        usual = before[-1]
        shared = {*map(str.__add__, usual, usual[1:])} & {*map(str.__add__, name, name[1:])}
        if len(shared) >= _LEAST and name not in usual and usual not in name:
            yield match.start("name"), name, usual


def _full(text: str) -> Iterator[tuple[int, str, str]]:
    """全称为…康复服务中心, and …康复服务站 below the text: all is the same but for what it ends with."""
    for match in islice(_FULL.finditer(text), 2):
        name = match["name"]
        end = _OTHER_END.search(name, len(name) - 2)
        stem = name[: end.start()] if end is not None else ""
        at = text.find(stem, match.end()) if len(stem) >= _SIGN else -1
        while at >= 0:
            other = _OTHER_END.match(text, at + len(stem))
            if other is not None and other[0] != name[len(stem) :]:
                yield at, stem + other[0], name
                break
            at = text.find(stem, at + 1)


def _sites(text: str, sounds: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """名德楼 behind 明德楼, 白露湖 behind 白鹭湖: three characters, of which one sounds or looks like another."""
    first: dict[str, int] = {}
    for start, end in ends_in(_SITE, 2, 2, text):
        first.setdefault(text[start : end.end()], start)
    shapes: dict[str, list[str]] = {}
    for site in islice(first, 2 * _MOST):
        if not _NO_SITE.search(site[:2]):
            for at in (0, 1):
                shapes.setdefault(f"{site[:at]}*{site[at + 1 :]}", []).append(site)
    for shape, alike in shapes.items():
        at = shape.index("*")
        for usual, other in combinations(alike[:8], 2):
            is_alike = sound_alike(usual[at], other[at]) or other[at] in sounds.get(usual[at], "")
            if is_alike and not are_contrasted(usual[at], other[at]) and _is_odd(text, usual, other):
                yield first[other], other, usual


def _is_odd(text: str, usual: str, other: str) -> bool:
    """Whether the later of two stands once only, and not beside the first."""
    beside = any(
        f"{one}{mark}{two}" in text for one, two in ((usual, other), (other, usual)) for mark in "、和与及至到"
    )
    return not beside and text.count(other) == 1

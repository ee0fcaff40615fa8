"""A name that the text gives to one bearer in two ways: 绿源环卫服务有限公司, and then 绿源环境服务有限公司.

Two names are held to be one where so little parts them that two bearers would hardly be called so (``alterations``),
and nothing in the text tells that they are two: a list, lots, two roles, a change of name, or both told of
time and again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.naming.alterations import (
    Alteration,
    altered,
    is_contracted,
    is_filled_up,
    is_near,
    is_shortened_otherwise,
    is_slip,
)
from domain.proofreading.naming.names import NAME, sound_alike
from domain.proofreading.naming.registry import Bearer, Named, registry

_CHANGED = pattern(
    "[两二三]者|前者|后者|另[一有行]|另外[一1]|原[为由是名称]|（原|更名|改[名称为由]|前身|[并划转]入|合并|加挂|撤销|划转|所属(?![一-龥]{0,4}(?:单位|机构|部门))|隶属|下属(?![一-龥]{0,4}(?:单位|机构|部门))|二级单位"
    "|新成立|母公司"
)
_SHORT = pattern("[简下统]称")
_BIDDERS = pattern("标段|联合体|候选|报价|落选|比选|询价|投标|[一二三]期|[A-D][标包区]")
_APART = pattern(
    "分别|各[签自司]|不同|不是同|相近|无关|[两三四五](?:[家所站座厂校院园会村镇县人队]|个(?:单位|中心|公司|村|社区|乡|镇|站|平台|系统|项目))"
)
_BESIDE = pattern(r"[、和与及]([\u4e00-\u9fff]{2,8}?)(?=[、，。；和与及等共两三四五六七八九十0-9\n])")
_INTRODUCED = pattern("(?:由|委托|聘请|选定|确定|选择|引进|引入|[向在])$")
_TAKEN_ON = pattern(
    "(?:负责|承[担建接印包]|中标|施工|监理|设计|供[货应]|提供|编制|制作|运营|开展|购[买置]|采购|租用|保养|维修)"
)
_AGAIN = pattern(
    "(?:[仍又也还再不年内底初后来已均都]|全年|其间|期间|此后|随后){0,6}[在到向]?|.{0,8}(?:不再|仍|再次)[在到向]"
)
_ROLE = pattern(
    "监理|施工|承建|设计|勘察|检测|审计|评估|评价|审核|清查|供[货应]|维修|保养|运营|保洁|清运|印刷|承印|代理|保险|培训"
)
_STOPS = "。；\n"
_HEAD, _NEAR, _MANY = 3, 40, 8  # characters by which names are looked up; around a name; names looked at
_FAR = 20_000  # characters in which names are counted


@dataclass(frozen=True, slots=True)
class _Pair:
    """The places of two names, what is compared of each, and what parts them."""

    one: list[Named]
    other: list[Named]
    before: str
    behind: str
    parts: Alteration
    is_sure: bool
    is_like: bool = False  # whether hardly two firms would be called so: 洁美, 洁媚; 县城市建设投资, 县城建投资


def bearers(text: str, sounds: Mapping[str, str], known: tuple[Finding, ...] = ()) -> Iterator[Finding]:
    """The rarer, or later, of two names that are one bearer's.

    ``sounds``: for each character those that sound like it. ``known``: what is found already, where it is not told
    the other way round.
    """
    places: dict[tuple[Bearer, str], list[Named]] = {}
    for each in registry(text):
        places.setdefault((each.kind, each.name), []).append(each)
    alike: dict[tuple[Bearer, str], list[str]] = {}
    told: set[str] = set()
    for kind, name in places:
        for other in _candidates(alike, kind, name):
            pair = _one_of(places[kind, other], places[kind, name], sounds)
            found = _of_two(text, pair) if pair is not None else None
            if found is not None and found.quote not in told and not any(_is_turned(found, each) for each in known):
                told.add(found.quote or "")
                yield found


def _is_turned(found: Finding, other: Finding) -> bool:
    """Whether of the same two names the other was taken for the wrong one."""
    pairs = ((found.quote or "", other.replacement or ""), (found.replacement or "", other.quote or ""))
    return all(one.endswith(two) or two.endswith(one) for one, two in pairs if one and two)


def _candidates(alike: dict[tuple[Bearer, str], list[str]], kind: Bearer, name: str) -> list[str]:
    """The names before that have three characters in a row, the first two or, of short ones, all but one in common."""
    found: dict[str, None] = {}
    for at in range(max(1, len(name) - _HEAD + 1)):
        before = alike.setdefault((kind, name[at : at + _HEAD]), [])
        found |= dict.fromkeys(before[-_MANY:])
        before.append(name)
    shapes = [f"{name[:at]}*{name[at + 1 :]}" for at in range(len(name))] if len(name) <= 2 * _HEAD else []
    for key in ("^" + name[: _HEAD - 1], "~" + "".join(sorted(name)), *shapes):
        before = alike.setdefault((kind, key), [])
        found |= dict.fromkeys(before[-_MANY:])
        before.append(name)
    return list(found)


def _one_of(one: list[Named], other: list[Named], sounds: Mapping[str, str]) -> _Pair | None:
    """Two names of one bearer, as far back as both go; None where they are hardly one."""
    parts = altered(one[0], other[0])
    is_sure = parts is not None and is_slip(one[0], other[0], parts, sounds)
    if not is_sure and (is_shortened_otherwise(one[0], other[0]) or is_filled_up(one[0], other[0])):
        return _Pair(
            one,
            other,
            one[0].name,
            other[0].name,
            Alteration(one[0].whose, "", "", ""),
            True,
            is_contracted(one[0], other[0]),
        )
    if parts is None or (not is_sure and not (is_near(parts) and one[0].ending == other[0].ending)):
        return None
    names = _written(one[0], parts, parts.old), _written(other[0], parts, parts.new)
    is_like = one[0].kind is Bearer.FIRM and len(parts.old) == len(parts.new) == 1 < len(parts.tail)
    is_like = is_like and (sound_alike(parts.old, parts.new) or parts.new in sounds.get(parts.old, ""))
    return _Pair(one, other, *names, parts, is_sure, is_like)


def _written(name: Named, parts: Alteration, part: str) -> str:
    """What is compared of a name, as far back as both go, with the county where that begins it."""
    called = parts.head + part + parts.tail
    return (name.whose if called == name.called else "") + called + name.ending


def _of_two(text: str, pair: _Pair) -> Finding | None:
    is_in_its_place = _is_among_the_same(text, pair.one[0], pair.other[0])
    if not is_in_its_place and not pair.is_sure:
        return None
    near = text[max(0, pair.one[0].start - _FAR) : pair.other[0].end + _FAR]
    uses = near.count(pair.before), near.count(pair.behind)
    if min(uses) > 1 and max(uses) < 3 * min(uses):
        return None
    is_turned = uses[0] == 1 and uses[1] > 1
    right, wrong = (pair.other, pair.one) if is_turned else (pair.one, pair.other)
    if not is_in_its_place and _are_two(text, right, wrong[0], pair):
        return None
    usual, quote = (pair.behind, pair.before) if is_turned else (pair.before, pair.behind)
    return Finding("query", NAME, quote=quote, offset=wrong[0].end - len(quote), replacement=usual)


def _are_two(text: str, right: list[Named], wrong: Named, pair: _Pair) -> bool:
    """Whether the text tells that two names are of two bearers."""
    parts = pair.parts
    is_contraction = pair.is_like and right[0].ending == wrong.ending  # 鲜达配送公司 is short for it in one sentence
    usual = min(right, key=lambda each: abs(each.start - wrong.start))
    first, last = sorted((usual, wrong), key=lambda each: each.start)
    between = text[first.end : last.start]
    if not between or not any(
        mark in between for mark in ("，" + _STOPS if parts.is_turned or is_contraction else _STOPS)
    ):
        return True
    sentences = _sentence(text, usual), _sentence(text, wrong)
    if not (parts.old and parts.new) and any(map(_SHORT.search, sentences)):
        return True
    if any(map(_CHANGED.search, sentences)) or (_APART.search(sentences[1]) and not pair.is_like):
        return True
    if wrong.kind is not Bearer.FIRM or pair.is_like:
        return False
    return any(map(_BIDDERS.search, sentences)) or _has_its_own_role(text, usual, wrong, parts)


def _is_among_the_same(text: str, usual: Named, wrong: Named) -> bool:
    """Whether what stands beside one name in a list follows the other: 云台书院和西门老街, 云苔书院8场，西门老街6场."""
    beside = _BESIDE.match(text, usual.end)
    behind = text[wrong.end : wrong.end + _NEAR]
    return (
        beside is not None
        and beside.end() < wrong.start
        and behind[:1] not in "、和与及"
        and beside[1] in behind
        and usual.name not in text[max(beside.end(), wrong.start - _NEAR) : wrong.end + _NEAR]
    )


def _sentence(text: str, name: Named) -> str:
    """The sentence of a name, as far as it is near."""
    begin = max(text.rfind(mark, max(0, name.start - 2 * _NEAR), name.start) for mark in "。\n") + 1
    ends = [at for mark in "。\n" if (at := text.find(mark, name.end, name.end + 2 * _NEAR)) >= 0]
    return text[max(begin, name.start - 2 * _NEAR) : min(ends, default=name.end + 2 * _NEAR)]


def _has_its_own_role(text: str, usual: Named, wrong: Named, parts: Alteration) -> bool:
    """Whether a firm is introduced as one that does something else than the other, or, by another brand, at all."""
    clauses = [_clause(text, each) for each in (usual, wrong)]
    if not all(_is_introduced(*clause) for clause in clauses) or _AGAIN.fullmatch(clauses[1][0]):
        return False
    roles = [set(_ROLE.findall(before[-_NEAR:] + behind[:_NEAR])) for before, behind in clauses]
    return len(parts.head) < 2 or not roles[0] & roles[1]


def _clause(text: str, name: Named) -> tuple[str, str]:
    """What stands before a name and behind it in its clause."""
    begin = max(text.rfind(mark, max(0, name.start - _NEAR), name.start) for mark in "，" + _STOPS) + 1
    ends = [at for mark in "，" + _STOPS if (at := text.find(mark, name.end, name.end + _NEAR)) >= 0]
    return text[max(begin, name.start - _NEAR) : name.start], text[name.end : min(ends, default=name.end + _NEAR)]


def _is_introduced(before: str, behind: str) -> bool:
    return bool(_TAKEN_ON.match(behind) or (_INTRODUCED.search(before) and _TAKEN_ON.search(behind)))

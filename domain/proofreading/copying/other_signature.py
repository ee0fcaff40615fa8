"""Below the text another office than the one that begins its title: 县科学技术协会关于…的请示 signed by 县文联."""

from collections.abc import Iterator
from itertools import pairwise

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.goals_and_results.goals import COPIED

_HEADS = (
    "局|委员会|办公室|中心|医院|学校|小学|中学|学院|幼儿园|卫生院|法院|检察院|联合会|协会|红十字会|妇联|总工会|站|所|支队|大队|馆"
    "|供销社|林场|党校"
)
_TITLE = pattern(rf"^\s*(?P<unit>[一-龥]{{3,24}}?(?:{_HEADS}))(?=\s*(?:20[0-9]{{2}}|关于|[“《「]|部门|整体|$))")
_UNIT = pattern(rf"(?P<unit>[一-龥]{{3,16}}?(?:{_HEADS}))")
_SIGNED = pattern(rf"^\s*(?P<unit>[一-龥]{{4,24}}(?:{_HEADS}))\s*$")
_DATE = pattern(r"^\s*(?:20[0-9]{2}|[二〇○零一三四五六七八九]{4})年.{1,8}[日月]\s*$")
_PLACE = pattern("^[一-龥]{0,3}?[县区市州旗镇乡]")
_COMMON = pattern(
    "人民|委员会|办公室|中心|联合会|服务|管理|事务|事业|发展|局|协会|政府|县|市|区|镇|乡|街道|工作|建设|和|与"
)
_LEADERS = pattern(  # 县林业局党组对绩效自评工作高度重视, in the report of another office
    rf"(?:^|(?<=[。；\n]))[ \u3000]*(?P<unit>[一-龥]{{0,3}}?[县市区][一-龥]{{2,10}}?(?:{_HEADS}|办))"
    "(?:党组|党委|党总支|党支部|领导班子)?"
    "(?=对(?:绩效|自评|此项|本次|整改|预算)|高度重视|(?:将)?定于|切实加强组织领导|成立(?:了)?(?:由|以)[^，。]{2,12}(?:组长|领导小组))"
)
_ABOVE = pattern("财政|审计|政府|人大|发改|发展|组织部|纪委|监委|机构编制")
_FEWEST, _LAST, _HEAD_LINES = 5, 6, 3  # lines of a text; of its end, of its head


def other_signature(text: str) -> Iterator[Finding]:
    """The office below the text, where its name has nothing of the title's."""
    lines = [line for line in text.split("\n") if line.strip()]
    title = _TITLE.match(lines[0]) if len(lines) >= _FEWEST else None
    if title is None:
        return
    ends = lines[max(len(lines) - _LAST, _FEWEST - 2) :]
    dated = [line for line, below in pairwise(ends) if _DATE.match(below)]
    signed = _SIGNED.match(dated[-1] if dated else ends[-1])
    if signed is not None and _are_two(title["unit"], signed["unit"]):
        unit = signed["unit"]
        yield Finding("query", COPIED, quote=unit, offset=text.rfind(unit))


def other_leaders(text: str) -> Iterator[Finding]:
    """The office that leads what the paper tells of, where neither its head nor its end names it."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < _FEWEST:
        return
    named = [*lines[:_HEAD_LINES], *lines[-2:]]
    units = [match["unit"] for line in named for match in _UNIT.finditer(line)]
    for match in _LEADERS.finditer(text) if units else ():
        unit = match["unit"]
        is_above = _ABOVE.search(unit) is not None or text.count(unit) > 1
        if not is_above and all(_are_two(each, unit) for each in units):
            yield Finding("query", COPIED, quote=unit, offset=match.start("unit"))


def _are_two(one: str, other: str) -> bool:
    """Whether two names are of two offices: neither a short form of the other nor with a word in common."""
    first, second = (_COMMON.sub("", _PLACE.sub("", each)) for each in (one, other))
    if not first or not second or set(first) <= set(other) or set(second) <= set(one):
        return False
    pairs = [{each[at : at + 2] for at in range(len(each) - 1)} for each in (first, second)]
    return not pairs[0] & pairs[1]

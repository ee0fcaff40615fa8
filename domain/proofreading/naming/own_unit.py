"""The name of the unit that reports: it stands in the title, on the cover and below the text, and is one name.

Where it stands in full, as there, a character more, less or another is a slip, and so is a part of it left out
(自然资源局 for 自然资源和规划局); a short form leaves characters out of its words (发改局, 供销社) and is none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import paragraphs

NAME = "write.name"
_HEADS = (
    "局|委员会|办公室|办事处|中心|政府|医院|学校|小学|中学|大学|学院|幼儿园|卫生院|保健院|法院|检察院|联合会|协会|红十字会|妇联"
    "|总工会|[总分]?站|所|支队|大队|总队|馆|供销社|[总分]?段|处|公司|林场|农场|街道|水库|党校|园区|管委会|[一-龥]委"
)
_TITLE = pattern(
    rf"^\s*([\u4e00-\u9fff]{{3,24}}?(?:{_HEADS}))(?=\s*(?:20[0-9]{{2}}年|二〇[〇一二三四五六七八九]{{2}}年|关于|[“《「]|$))"
)
_BEFORE_PROJECT = pattern(
    r"^\s*([\u4e00-\u9fff]{3,24}?(?:局|委员会|医院|中心))(?=[^，。\n]{2,40}(?:项目|资金|经费|补助))"
)
_FIELD = pattern(
    r"^\s*(?:[（(]?[一二三四五六七八九十0-9]{1,2}[）)、.．])?\s*(?:单位|部门|填报单位|评价单位|项目单位|预算单位|报告单位|编报单位|填报部门|自评单位|主管部门)"
    r"(?:名称)?(?:（盖章）|\(盖章\)|（公章）)?[：:]\s*([\u4e00-\u9fff]{4,30})\s*$"
)
_HEADS_ALIKE, _IS_PART = "院所站馆", pattern("[长内务有、和与]")
_DATE = pattern(r"^\s*(?:20[0-9]{2}|[二〇○零一三四五六七八九]{4})年.{1,8}[日月]\s*$")
_SIGNED = pattern(r"^\s*([\u4e00-\u9fff]{4,30})\s*$")
_COUNTY = pattern(r"[\u4e00-\u9fff]{1,3}?[县区市州旗镇乡]")
_JOINED = pattern(r"[和与及、][\u4e00-\u9fff]{2,8}")
_WORD = pattern("[和与及]")
_PART = pattern(r"[和与及](?:(?![局和与及、])[\u4e00-\u9fff]){2,6}?局")
_RENAMED = pattern("更名|改革|组建|合并|划转|加挂|挂牌|成立|原")
_HEAD_LINES, _SHORT, _LONG_NAME = 12, 5, 8
_ENDS = 2000  # characters at the beginning and the end that are a cover and a date
_AROUND = 20  # characters in which a change of name is told


@dataclass(frozen=True, slots=True)
class _Place:
    """A name and where it begins."""

    name: str
    start: int


def own_unit(text: str, alike: Mapping[str, str]) -> Iterator[Finding]:
    """Where the name of the unit in a field, below the text or in it is another than in the title.

    ``alike``: for each character those that sound or look like it.
    """
    lines = list(paragraphs(text[:_ENDS]))
    last = len(text) - _ENDS
    end = lines if last <= 0 else [(last + start, line) for start, line in paragraphs(text[last:])]
    title = _title(lines)
    for place in _formal(lines, end):
        right = _right(title, place.name)
        if right is not None:
            yield Finding("query", NAME, quote=place.name, offset=place.start, replacement=right)
    usual = title or next((each.name for each in _formal(lines, end)), "")
    if usual:
        yield from _in_text(text, usual, alike)


def _title(lines: list[tuple[int, str]]) -> str:
    for shape in (_TITLE, _BEFORE_PROJECT):
        for _, line in lines[:3]:
            found = shape.match(line) if len(line) <= 70 and "。" not in line else None
            if found:
                return found[1]
    return ""


def _formal(lines: list[tuple[int, str]], end: list[tuple[int, str]]) -> Iterator[_Place]:
    """The names in the fields of a cover and below the text, where they stand alone on a line."""
    for start, line in lines[:_HEAD_LINES]:
        found = _FIELD.match(line)
        if found:
            yield _Place(found[1], start + found.start(1))
    signed = [(start, line) for start, line in end[-6:] if line.strip()]
    for (start, line), (_, below) in pairwise(signed):
        found = _SIGNED.match(line)
        if found and _DATE.match(below):
            yield _Place(found[1], start + found.start(1))


def _right(title: str, name: str) -> str | None:
    """What a name must be; None where it is the title's, a short form of it or another unit."""
    if not title or name == title or name.startswith(title) or title.startswith(name):
        return None
    return title if is_one(title, name) else None


def is_one(usual: str, name: str) -> bool:
    """Whether two names in full are one name of which one is written wrong."""
    head = _same(usual, name)
    tail = _same(usual[head:][::-1], name[head:][::-1])
    old, new = usual[head : len(usual) - tail], name[head : len(name) - tail]
    if head + tail < max(3, min(len(usual), len(name)) // 2):
        return False
    if len(old) == len(new):
        is_turned = sorted(old) == sorted(new)
        return len(old) == 1 or (is_turned and len(usual) > _SHORT) or (len(old) == 2 and len(usual) >= _LONG_NAME + 2)
    longer, shorter = sorted((old, new), key=len, reverse=True)
    if shorter:
        return False
    is_dropped = len(longer) == 1 and (_WORD.fullmatch(longer) or min(len(usual), len(name)) >= _LONG_NAME)
    return bool(is_dropped or _JOINED.fullmatch(_from_joint(usual, name, head, longer)))


def _from_joint(usual: str, name: str, head: int, part: str) -> str:
    """A part more that one name has, as it begins with the word that joins it: 和草原, not 业和草."""
    whole = usual if len(usual) > len(name) else name
    for back in range(min(3, head) + 1):
        moved = whole[head - back : head - back + len(part)]
        if moved[:1] in "和与及" and whole[: head - back] + whole[head - back + len(part) :] == min(
            usual, name, key=len
        ):
            return moved
    return part


def _same(one: str, other: str) -> int:
    """How many characters two words begin with alike."""
    return next(
        (place for place, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]),
        min(len(one), len(other)),
    )


def _in_text(text: str, usual: str, alike: Mapping[str, str]) -> Iterator[Finding]:
    """The name within the text with a character like the right one, or with a joined part more or less."""
    size, middle = len(usual), len(usual) // 2
    told: set[str] = set()
    for half, back in ((usual[:middle], 0), (usual[middle:], middle)):
        for at in _all(text, half) if len(half) > 1 else ():
            begin = at - back
            words = text[begin : begin + size] if begin >= 0 else ""
            if words not in told and _is_misspelt(words, usual, alike):
                told.add(words)
                yield Finding("query", NAME, quote=words, offset=begin, replacement=usual)
    for begin, words in _other_heads(text, usual):
        if words not in told and not _RENAMED.search(text, max(0, begin - _AROUND), begin + size + _AROUND):
            told.add(words)
            yield Finding("query", NAME, quote=words, offset=begin, replacement=usual)
    if _COUNTY.match(usual) is not None:
        for begin, words in _joined(text, usual):
            if words not in told and not _RENAMED.search(text, max(0, begin - _AROUND), begin + size + _AROUND):
                told.add(words)
                yield Finding("query", NAME, quote=words, offset=begin, replacement=usual)


def _other_heads(text: str, usual: str) -> Iterator[tuple[int, str]]:
    """县妇幼保健所 once, where the unit is 县妇幼保健院: no county has both."""
    place = _COUNTY.match(usual)
    stem, head = usual[:-1], usual[-1]
    short = stem[place.end() - 1 :] if place is not None else stem  # 县妇幼保健 of 桐口县妇幼保健院
    if head not in _HEADS_ALIKE or len(short) < _SHORT:
        return
    for other in _HEADS_ALIKE.replace(head, ""):
        words = short + other
        at = text.find(words)
        if at >= 0 and text.count(words) == 1 and not _IS_PART.match(text, at + len(words)):
            yield at, words


def _joined(text: str, usual: str) -> Iterator[tuple[int, str]]:
    """林业和草原局, where the name is 林业局, and the other way round."""
    stem, head = usual[:-1], usual[-1]
    for at in _all(text, stem):
        if (found := _PART.match(text, at + len(stem))) and found[0].endswith(head):
            yield at, stem + found[0]
    for joint in (place for place, each in enumerate(usual) if each in "和与及" and place > _SHORT - 1):
        short = usual[:joint] + head
        if len(usual) - joint > 2:
            yield from ((at, short) for at in _all(text, short))


def _all(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _is_misspelt(words: str, usual: str, alike: Mapping[str, str]) -> bool:
    changed = [pair for pair in zip(words, usual, strict=False) if pair[0] != pair[1]]
    return len(words) == len(usual) and len(changed) == 1 and changed[0][0] in alike.get(changed[0][1], "")

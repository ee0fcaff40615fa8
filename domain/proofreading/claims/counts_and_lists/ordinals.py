"""How far the ordinals of a list count on: 一是, 其一, 第一, 一曰, 头一件, ①, 首先 … 最后, 一设…，二开…."""

import re
from dataclasses import dataclass, replace

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim

_BEGINS = r"(?:^|(?<=[。；;:，\n ]))[ ]*"
_ONE = "(?P<ordinal>[一二三四五六七八九])"
_NO_VERB = (  # what counts, or belongs to a word, behind a numeral
    "是曰则要为至到级次个项名家件场户台辆人类所处座期批条套份年月日天直定般些切样方面分成律同共并旦起半多季步线手号村镇"
    "乡街楼层种只头"
)
_SIGNS = (
    pattern(rf"{_BEGINS}{_ONE}是(?![一二三四五六七八九十否不])", 8),
    pattern(rf"{_BEGINS}其{_ONE}(?:[，、:]|是|为)", 8),
    pattern(rf"{_BEGINS}第{_ONE}[，、:]", 8),
    pattern(rf"{_BEGINS}{_ONE}(?:曰|则)", 8),
    pattern(rf"{_BEGINS}{_ONE}要", 8),
    pattern(rf"{_BEGINS}(?:第{_ONE}|(?P<head>头一))(?:[件条点项步个招])(?:[，:]|是)", 8),
    pattern(rf"{_BEGINS}(?P<circled>[①②③④⑤⑥⑦⑧⑨])", 8),
    pattern(rf"{_BEGINS}{_ONE}(?=[一-龥])(?![{_NO_VERB}])", 8),
)
_ORDER = pattern(rf"{_BEGINS}(?P<word>首先|其次|再次|再者|第三|最后|此外|另外|还有)")
_LAST = pattern("[，。；](?:最后|此外|另外|另有|再者|还有|再有|尚有)|[。；](?:其余|剩余|余下)")
_HEADING = pattern(r"\n[ ]*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[.、])")
_ENDS = pattern("[，。；\n]")
_NUMERALS, _CIRCLED = "一二三四五六七八九", "①②③④⑤⑥⑦⑧⑨"
_FAR = 2500  # characters in which a list goes on
_SHORT = 200  # characters of a list that is quoted whole
_BARE_LEAST = 3  # 一设…，二开… alone may be no list


@dataclass(frozen=True, slots=True)
class OrdinalList:
    """``count``: how many items there are; ``end``: of the clause that begins the last of them."""

    count: int
    end: int


_NOTHING = OrdinalList(0, 0)


def listed_behind(text: str, place: int) -> OrdinalList:
    """The items that ordinals count from a place on; none where they do not begin there."""
    for look in _SIGNS:
        first = look.match(text, place)
        if first and _number(first) == 1:
            found = _counted(text, first.start(), look)
            return found if look is not _SIGNS[-1] or found.count >= _BARE_LEAST else _NOTHING
    first = _ORDER.match(text, place)
    return _in_order(text, first.start()) if first and first["word"] == "首先" else _NOTHING


def whole_list(claim: Claim, listed: OrdinalList) -> Claim:
    """The claim, quoted to the last item of the list where that is short: either end may be what is wrong."""
    return replace(claim, end=max(claim.end, listed.end)) if listed.end - claim.start <= _SHORT else claim


def clause_end(text: str, place: int) -> int:
    """Where the clause ends that an ordinal begins."""
    found = _ENDS.search(text, place + 1)
    return found.start() if found else len(text)


def goes_on(text: str, start: int, end: int) -> bool:
    """Whether what stands behind the first item tells of more items without a number: 另有一项, 此外."""
    return _LAST.search(text, start, end) is not None


def _number(match: re.Match[str]) -> int:
    found = match.groupdict()
    if found.get("circled"):
        return _CIRCLED.find(found["circled"]) + 1
    return 1 if found.get("head") else _NUMERALS.find(found["ordinal"]) + 1


def _end_of(text: str, start: int) -> int:
    heading = _HEADING.search(text, start, start + _FAR)
    return heading.start() if heading else min(len(text), start + _FAR)


def _counted(text: str, start: int, look: re.Pattern[str]) -> OrdinalList:
    """How far the ordinals count on from 一 before the next heading, or before they begin anew."""
    end = _end_of(text, start)
    count, last = 0, start
    for match in look.finditer(text, start, end):
        number = _number(match)
        if number == count + 1:
            count, last = number, match.end()
        elif number == 1:
            break
        elif number > count + 1:
            return _NOTHING  # one is lost, which is told elsewhere
    is_cut = end == start + _FAR and count < len(_NUMERALS) and end < len(text)
    line = text.find("\n", last, end)
    return (
        _NOTHING
        if is_cut or goes_on(text, start, line if line >= 0 else end)
        else OrdinalList(count, clause_end(text, last))
    )


def _in_order(text: str, start: int) -> OrdinalList:
    """首先，…；其次，…；再次，…；最后，…: up to 最后, which must be the end."""
    end = _end_of(text, start)
    line = text.find("\n", start, end)
    found = list(_ORDER.finditer(text, start, line if line >= 0 else end))
    told = [each["word"] for each in found]
    is_plain = told[:2] == ["首先", "其次"] and told.count("最后") == 1 and told[-1] == "最后"
    inner = told[2:-1]
    if not is_plain or inner not in ([], ["再次"], ["第三"]):
        return _NOTHING
    return OrdinalList(len(told), clause_end(text, found[-1].end()))

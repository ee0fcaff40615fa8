"""Some among so many, of which another number was told: 辖14个村 … 15个村中有8个; 改造小区11个 … 9个小区中，有2个.

The number stands right before its noun, 中 or 里 and what becomes of some. All others of that unit and noun that the
text tells are of one value, or all less than it.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.mentions import Passage

_AMONG = pattern(
    "(?<![0-9.])(?P<count>[1-9][0-9]{0,2})(?P<unit>[个所家户名条座])(?P<noun>(?:行政|建制)?[村镇乡]|[一-龥]{2,6}?)"
    "(?:中(?![心学小型医央])|里|当中)，?(?:有|仅|只|[0-9])"
)
_WHOLES = ("行政村", "建制村")
_MOST, _LEAST, _GREATEST, _NOUN = 20, 0.5, 1.5, 2
_OTHERWISE = pattern("其余|另|其他|剩余|余下|上年|去年|[0-9]月|首批|第[一二三]批|未|抽[查取]|部分|试点|重点")
_BEFORE, _BEHIND = 12, 40  # characters


def some_among(passage: Passage) -> Iterator[Claim]:
    """Numbers of all, told where some of them are picked out, that the rest of the text belies."""
    text = passage.folded
    for match in islice(_AMONG.finditer(text), _MOST):
        start = max(text.rfind(mark, max(0, match.start() - _BEFORE), match.start()) for mark in "，。；：:\n") + 1
        start = max(start, match.start() - _BEFORE)
        told = _told(text, match)
        value = int(match["count"])
        if pattern(f"(?<![0-9.]){value}{match['unit']}(?=[，。；])").search(text, 0, match.start()):
            continue  # 目标50个，实际完成47个。47个站点中45个合格
        if not told or value in told or _OTHERWISE.search(text, start, match.start()) or _is_of_a_rate(text, match):
            continue
        most = max(told)
        is_fewer = len(told) == 1 and value < most <= _GREATEST * value
        if is_fewer or _LEAST * value <= most < value:
            yield Claim(REPEAT, match.start(), match.end("noun"), arithmetic=f"{value}≠{most}", severity="query")


def _is_of_a_rate(text: str, match: Match[str]) -> bool:
    """23个商会中有5个未建立，占21.74%: a rate of it bears it out."""
    return "%" in text[match.end() : match.end() + _BEHIND].partition("。")[0]


def _told(text: str, match: Match[str]) -> set[int]:
    """The other numbers of a unit and noun that a text tells."""
    noun, unit = match["noun"], match["unit"]
    noun = noun[-1] if noun in _WHOLES else noun[-_NOUN:]
    look = pattern(
        f"(?<![0-9.])([1-9][0-9]{{0,2}}){unit}(?:[一-龥]{{0,2}}){noun}(?!中)|{noun}(?:共|为|有)?([1-9][0-9]{{0,2}}){unit}"
    )
    return {
        int(each[1] or each[2])
        for each in islice(look.finditer(text), _MOST)
        if each.end() <= match.start() or each.start() >= match.end()
    }

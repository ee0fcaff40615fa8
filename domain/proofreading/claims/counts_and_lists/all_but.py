"""What is left once some are named: 8个乡镇中，除甲镇、乙镇外，其余6个乡镇; months named, and how often in all."""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import numeral
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.counts_and_lists.counts import COUNT
from domain.proofreading.mentions import Passage

_NUMBER = "(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
_UNIT = "(?:个|[名家所户处项条座台辆份人位])"
_OUTSIDE = "(?:以外|之外|外)"
_REST = "(?:其余|其他|剩余|剩下|余下|另外|其它)的?"
_NAMED = r"除(?!了?[^，。；]{0,4}[0-9])了?(?P<names>[一-龥、“”《》]{2,60}?)"
_FIRST = pattern(
    rf"(?P<whole>{_NUMBER})(?P<unit>{_UNIT})(?P<what>[一-龥]{{0,8}}?)(?:[当之]?中|里|内)?，{_NAMED}(?P<why>因[^，。；0-9]{{2,24}})?{_OUTSIDE}，?"
    rf"(?P<all>{_REST}(?P<rest>{_NUMBER})(?P<unit2>{_UNIT})(?P<what2>[一-龥]{{0,8}}))"
)
_THEN = pattern(
    rf"{_NAMED}{_OUTSIDE}，(?P<all>[^，。；0-9]{{0,6}}?(?P<whole>{_NUMBER})(?P<unit>{_UNIT})(?P<what>[一-龥]{{0,8}}?)(?:[当之]?中|里|内)，?"
    rf"{_REST}(?P<rest>{_NUMBER})(?P<unit2>{_UNIT}))"
)
_OPEN = pattern("等|[0-9]|每|各|部分")
_EITHER = pattern("[和及与]")
_PART = pattern("、|和|以及|及|与")
_LONGEST = 12
_MONTHS = pattern(
    r"(?P<months>(?:[0-9]{1,2}月(?:份)?(?:、|和|及|以及)?){2,})(?P<each>各|分别)?(?:[一-龥]{0,6})"
    r"(?:(?P<once>[一1]次[一-龥]{0,8})|(?P<held>召开|举办|开展|组织)[^，。；0-9]{2,16})(?P<between>(?:，[^，。；]{0,24}){0,2}?)，"
    rf"(?P<all>[^，。；0-9]{{0,8}}(?:共|累计|合计)[^，。；0-9]{{0,8}}?(?P<told>{_NUMBER})[次场期])"
)
_MORE = pattern("两次|2次|多次|除.*外(?!.*没)|另|还|又|连续|三次|3次|若干")
_NO_MORE = pattern("除此之外[^，。；]{0,4}(?:没有|未)[^，。；]{0,6}|没有另|未另")
_ONE = pattern("[0-9]{1,2}月")


def all_but(passage: Passage) -> Iterator[Claim]:
    """Rests that are not what the named ones leave, and times that are not those of the months named."""
    text = passage.folded
    if "除" in text:
        for sentence in passage.saying("其余", "其他", "剩余", "剩下", "余下", "另外", "其它"):
            for look in (_FIRST, _THEN):
                for match in look.finditer(text, sentence.start, sentence.end):
                    yield from _left(match)
    if "月、" in text or "月和" in text:
        for sentence in passage.saying("月、", "月和"):
            for match in _MONTHS.finditer(text, sentence.start, sentence.end):
                yield from _times(match)


def _left(match: Match[str]) -> Iterator[Claim]:
    names = match["names"]
    if match["unit"] != match["unit2"] or _OPEN.search(names):
        return
    plain = names.split("因")[0]
    parts = [each for each in plain.split("、") if each]
    counts = range(len(parts), len(parts) + 1 + len(_EITHER.findall(plain)))
    if any(len(each) > _LONGEST for each in _PART.split(plain)):
        return
    whole, rest = _value(match["whole"]), _value(match["rest"])
    if rest >= whole or whole - rest in counts:
        return
    right = whole - len([each for each in _PART.split(plain) if each])
    if right > 0:
        terms = f"{whole}-{whole - right}={right}"
        yield Claim(
            COUNT, match.start("all"), match.end("all"), Decimal(right), Decimal(rest), False, terms, severity="query"
        )


def _times(match: Match[str]) -> Iterator[Claim]:
    """3月、5月、8月各开了一次会，全年共召开四次: less than once a month is wrong, more only where each had one."""
    words = _NO_MORE.sub("", match[0])
    months, told = len(_ONE.findall(match["months"])), _value(match["told"])
    is_once = match["once"] is not None and match["each"] == "各"
    if _MORE.search(words) or not (told < months or (is_once and told > months)):
        return
    terms = f"{months}≠{told}"
    yield Claim(
        COUNT, match.start("all"), match.end("all"), Decimal(months), Decimal(told), False, terms, severity="query"
    )


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else int(numeral(number) or 0)

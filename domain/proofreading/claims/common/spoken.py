"""Shares told in words: 七成半, 过半, 近三分之二, 不足一成, 每10人中有3名, and the values that they can mean."""

from dataclasses import dataclass
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import numeral

_N = "[一二三四五六七八九十两]"
_ABOVE = "超过了?|超出|高于|多于|不止|突破|已超|超|逾|不低于|不少于|至少"
_BELOW = "不到|不足|不满|未到|未达到?|没到|低于|少于|达不到"
_NEARLY = "接近于?|将近|近"
_ABOUT = "大约|大概|大致|基本|差不多|约为|约"
SPOKEN = pattern(
    rf"(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW})|(?P<nearly>{_NEARLY})|(?P<about>{_ABOUT}))?"
    rf"(?:(?P<tenths>(?<![一二三四五六七八九十两第0-9完构组建养促生达形赞]){_N})成(?!立|都|员|[为功果分熟本品交活套年人因长效绩片])(?P<half>半)?"
    rf"|(?P<of>{_N}{{1,2}})分之(?P<parts>{_N}{{1,2}})"
    r"|(?P<middle>一半|半数|(?<=[已经近占超量数额了乎])半(?=[，。；]))"
    r"|(?P<past>过半数?(?=[，。；的]|$)|大半(?=[，。；的]))"
    r"|平?均?每(?P<each>[0-9]{1,3}|十|百)(?P<unit>[人户名个家件家份])(?:里|中|当中)(?:就|便|约|仅|只)?有(?P<some>[0-9]{1,3}))"
    r"(?:(?P<over>多|以上|有余|强)|(?P<under>弱|以下)|(?P<around>左右|上下))?"
)
_FIVE, _TWO, _HUNDRED = Decimal(5), Decimal(2), Decimal(100)
_TENTH = Decimal(10)
_CLOSE = Decimal(4)  # percentage points a fraction may be rounded by
_FULL = Decimal("100.5")
_NEAR = Decimal(8)  # percentage points that nearly as much may be off


@dataclass(frozen=True, slots=True)
class SpokenBounds:
    """Between which values, in per cent, what words tell may lie; ``is_open``: whether ``low`` itself is too little."""

    low: Decimal
    high: Decimal
    is_open: bool = False
    is_shut: bool = False

    def hold(self, value: Decimal) -> bool:
        """Whether a value in per cent is one that the words can mean."""
        above = value > self.low if self.is_open else value >= self.low
        return above and (value < self.high if self.is_shut else value <= self.high)


def bounds_of(match: Match[str], off: Decimal | None = None) -> SpokenBounds | None:
    """What a match of ``SPOKEN`` says; None where its number cannot be read.

    ``off``: how many percentage points a plain number may be off, else as many as a share may.
    """
    if match["each"]:
        return _of_each(match)
    base = _base(match)
    if base is None:
        return None
    if match["past"]:
        return SpokenBounds(base, _FULL, is_open=True)
    if match["below"] or match["under"]:
        return SpokenBounds(Decimal(0), base, is_shut=bool(match["below"]))
    if match["above"]:
        return SpokenBounds(base, _FULL, is_open=not match["above"].startswith(("不", "至")))
    if match["over"]:
        high = base + _TENTH if match["over"] == "多" else _FULL
        return SpokenBounds(base, high)
    if match["nearly"]:
        return SpokenBounds(base - (_TENTH if match["middle"] else min(_NEAR, base / 3)), base + _TWO)
    if off is not None:
        return SpokenBounds(base - off, base + off)
    off = _FIVE if match["tenths"] and not match["half"] else _CLOSE
    if match["middle"]:
        off = _FIVE
    return SpokenBounds(base - off, base + off + (_FIVE if match["tenths"] and not match["half"] else 0))


def _base(match: Match[str]) -> Decimal | None:
    if match["tenths"]:
        number = numeral(match["tenths"])
        return None if number is None else number * _TENTH + (_FIVE if match["half"] else 0)
    if match["of"]:
        of, parts = numeral(match["of"]), numeral(match["parts"])
        return _HUNDRED * parts / of if of and parts is not None and parts < of else None
    return _HUNDRED / 2


def bounds_about(value: Decimal, ahead: str, behind: str) -> SpokenBounds | None:
    """What the words around a number of per cent make of it: 超过90%, 近65%, 40%以上; None where they say nothing."""
    if _ABOVE_IT.search(ahead):
        return SpokenBounds(value, _FULL)
    if _BELOW_IT.search(ahead):
        return SpokenBounds(Decimal(0), value)
    if _NEARLY_IT.search(ahead):
        return SpokenBounds(value - _FIVE, value + _TWO)
    return SpokenBounds(value, _FULL) if behind.startswith("以上") else None


_ABOVE_IT = pattern(f"(?:{_ABOVE})$")
_BELOW_IT = pattern(f"(?:{_BELOW})$")
_NEARLY_IT = pattern(f"(?:{_NEARLY})$")


def _of_each(match: Match[str]) -> SpokenBounds | None:
    """平均每10人中有3名: what rounds to so many."""
    of = {"十": 10, "百": 100}.get(match["each"]) or int(match["each"])
    some = int(match["some"])
    if not of or some > of:
        return None
    half = Decimal("0.6")
    return SpokenBounds(_HUNDRED * (some - half) / of, _HUNDRED * (some + half) / of)

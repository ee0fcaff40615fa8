"""What words divide by: 每名学生每天, 亩均, 一盏灯一年; each with the units in which its number is told."""

from dataclasses import dataclass
from functools import lru_cache

from domain.patterns import pattern

_PEOPLE = ("人", "名", "位")  # 人次 are more than there are people
_DAYS = ("天", "日", "个工作日", "工作日")
_UNITS: dict[str, tuple[str, ...]] = {
    "人": _PEOPLE,
    "名": _PEOPLE,
    "位": _PEOPLE,
    "生": _PEOPLE,
    "人次": ("人次",),
    "户": ("户", "家"),
    "家": ("家", "个", "户"),
    "辆": ("辆", "台"),
    "车": ("辆", "台", "车次", "台次"),
    "台": ("台", "套", "辆", "台套"),
    "套": ("套", "台"),
    "案": ("件", "起", "宗"),
    "件": ("件", "起"),
    "村": ("个村", "个行政村", "村", "个"),
    "班": ("个", "班", "期"),
    "场": ("场", "场次", "期", "次"),
    "期": ("期", "场"),
    "次": ("次", "人次", "场"),
    "床": ("张", "床"),
    "座": ("座",),
    "个": ("个", "个村", "个社区", "个乡镇"),
    "延米": ("米", "延米"),
    "校": ("所",),
    "所": ("所",),
}
_PLAIN = "亩|盏|块|条|支|间|张|株|棵|头|只|处|根|栋|批|份|册|本|吨|公里|千米|平方米|立方米|公顷|米|千瓦|幅|篇|组|面|口"
_NAMES = "|".join(sorted((*_UNITS, *_PLAIN.split("|")), key=len, reverse=True))
_TIMES = "个?[一-龥]{0,3}(?:工作|开馆|开放|营业|供餐|就餐)日|工作日|天|日|个月|月|年"
_DIVISOR = pattern(
    rf"(?:每一?|(?<![一-龥])(?:一(?![次起定般]))|(?<=平均)一|(?<=相当于)一|(?<=折合)一|(?<=[一-龥])(?<![前后上下这头近])一(?=年|天|个月))"
    rf"(?:(?P<time>{_TIMES})(?![度间])|(?P<unit>{_NAMES})(?P<noun>[一-龥]{{0,5}}?)(?=每|一年|一天|一个月|[^一-龥]|$|.))"
    rf"|(?P<before>(?<![0-9上下本当该每])[日月])(?=[人户]均)|(?P<mean>{_NAMES})均|(?P<often>[日天月])均|(?P<alone>(?<![一-龥])单[车台盏户亩])"
)
_DAY, _MONTH, _YEAR = "day", "month", "year"


@dataclass(frozen=True, slots=True)
class Divisor:
    """One thing that is divided by: the ``units`` of its number, the ``time`` (day, month or year) that it is, if any.

    ``word``: the words that tell of it.
    """

    units: tuple[str, ...]
    time: str
    word: str


@lru_cache(maxsize=2048)
def divisors(words: str) -> tuple[Divisor, ...]:
    """The divisors that the words of a clause before its number name, from left to right."""
    return tuple(
        _named(
            match["time"] or match["often"] or match["before"] or "",
            match["unit"] or match["mean"] or match["alone"] or "",
            match[0],
        )
        for match in _DIVISOR.finditer(words)
    )


def _named(time: str, unit: str, word: str) -> Divisor:
    if time:
        kind = _YEAR if time == "年" else _MONTH if time.endswith("月") else _DAY
        return Divisor({_DAY: _DAYS, _MONTH: ("个月",), _YEAR: ("年",)}[kind], kind, word)
    unit = unit.removeprefix("单")
    return Divisor(_UNITS.get(unit, (unit,)), "", word)

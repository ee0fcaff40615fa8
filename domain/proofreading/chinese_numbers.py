"""Numbers written in Chinese numerals, with the unit behind them: 四十一栋, 三万八千床, 六十八万四千元, 八点六万元.

A single numeral is often no number (一线, 三位一体, 四面), so only units that count for certain follow it; behind two
or more, as in 四十一栋, any unit does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from domain.patterns import pattern

_DIGITS = {character: number for number, character in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_NUMERAL = "[一二三四五六七八九十百千零〇两]"
_FEW_OR_MANY = """
    个?方面 个?部分 个?环节 个?板块 个?领域 个?阶段 大?类 大(?=[一-龥]) 个 项 名 家 件 场 次 户 台 辆 人 类 所 处 座 期
    批 条 套 份
"""
_CERTAIN = """
    人次 户次 场次 批次 件次 家次 辆次 台次 亩次 台套 公里 千米 平方米 立方米 亩 公顷 公斤 吨 栋 幢 床 株 册 间 盏 艘 架
    例 宗 笔 篇 棵 箱 小时 课时 学时 个工作日 个行政村 个社区 个乡镇 个村 个月 天
"""
_OF_MANY = """
    分(?![钟之管公]) 张 盒 瓶 块 根 支 部 种 头 只 卷 尾 羽 米 孔 口 眼 幅 趟 起 本 位 门 道 岗 单 具 面 扇 把 枚 顶
"""  # so many of them, as 四十一张, but not 三位一体


def _either(units: str) -> str:
    return "|".join(sorted(units.split(), key=len, reverse=True))


_FOUND = pattern(
    rf"(?P<numeral>{_NUMERAL}(?<![第几数十百千万亿点0-9{_NUMERAL[1:-1]}].)"
    rf"(?:{_NUMERAL[:-1]}万亿]*{_NUMERAL}(?:点[一二三四五六七八九零〇]+)?|点[一二三四五六七八九零〇]+)?)(?P<scale>万亿|[万亿])?"
    r"(?P<more>[余多来])?"
    rf"(?:(?P<money>元)|(?P<percent>成)(?![立果效绩为员功都了]|[^，。；、的左以])|(?P<points>个百分点)"
    rf"|(?P<certain>{_either(_CERTAIN)})"
    rf"|(?P<counted>{_either(_FEW_OR_MANY)})(?=[^级流月是方别人次性层面时阶季度者头手致])"
    rf"|(?P<many>{_either(_OF_MANY)}))"
)
_AT_ONCE = pattern(
    "一[户人家村项条](?=[一两二多][一-龥])|一次(?:验收|合格|通过|办[结成好]|达标|成功|建成|付清|交验)"
)  # at the first go: no number
_NAMED = pattern("(?<=残疾人)两项补贴|一[类种](?=[是为])")  # one allowance by name; 一类为…，一类为… tells kinds
_ONE_OF = pattern("一(?:天|间|架|笔|宗|册|篇|例|棵|箱|床|栋|户次|场次|人次)")  # 一天 and 一笔 tell of any
_CAMPAIGN = pattern("[百千]")  # 百家争鸣, 千村示范
_TIED = ("人", "户", "家", "场", "门")


@dataclass(frozen=True, slots=True)
class Written:
    """A number in Chinese numerals with its unit; ``start`` and ``end`` in characters of the text.

    ``value``: in ones, of money in 元. ``step``: the value of one unit in its last place. ``unit``: as written; 成,
    个百分点 and what ends in 元 tell the kind. ``is_about``: whether 余 or 多 makes it approximate. ``decimals``: how
    many it shows.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal
    unit: str
    is_about: bool
    decimals: int


def written(text: str) -> Iterator[Written]:
    """The numbers that a folded text writes in Chinese numerals, each with its unit."""
    for match in _FOUND.finditer(text):
        start, end = match.span()
        typed, scale = match["numeral"], match["scale"] or ""
        factor = _of_scale(scale)
        joined = numeral(typed + scale) if "点" not in typed else None  # 一亿二千万
        number = joined if joined is not None else _times(numeral(typed), factor)
        measure = match["counted"] or match["certain"] or match["many"] or ""
        is_name = text[start - 1 : start] == "“" and measure in _TIED  # “一人所” is a name, “三个强化” counts
        is_known = number is not None and _is_number(typed, scale, measure, is_of_many=match["many"] is not None)
        if number is None or is_name or not is_known or _is_saying(text, start):
            continue
        decimals = len(typed.partition("点")[2])
        unit = measure or match["points"] or match["percent"] or f"{scale}元"
        yield Written(start, end, number, factor.scaleb(-decimals), unit, match["more"] is not None, decimals)


def _times(number: Decimal | None, factor: Decimal) -> Decimal | None:
    return None if number is None else number * factor


def _is_saying(text: str, start: int) -> bool:
    if _NAMED.match(text, start):
        return True
    return text[start] == "一" and (_AT_ONCE.match(text, start) or _ONE_OF.match(text, start)) is not None


def _is_number(typed: str, scale: str, unit: str, *, is_of_many: bool) -> bool:
    """Whether numerals tell how many: not 百家争鸣, 三位一体, 二十大; nor 两三个, which is about as many."""
    if len(typed) == 2 and all(character in _DIGITS for character in typed):
        return False
    if len(typed) > 1 or scale:
        return unit != "大"
    return not (is_of_many or _CAMPAIGN.match(typed))


def _of_scale(scale: str) -> Decimal:
    factor = Decimal(1)
    for character in scale:
        factor *= _MYRIADS[character]
    return factor


def how_many(written: str) -> int:
    """The whole number that digits or Chinese numerals write: 12, 十二, 两; 0 if none."""
    return int(written) if written.isdecimal() else int(numeral(written) or 0)


def numeral(typed: str) -> Decimal | None:
    """The number that Chinese numerals write: 二十八 is 28, 二〇二三 is 2023, 四点二 is 4.2; None if none."""
    whole, point, fraction = typed.partition("点")
    if point:
        number = numeral(whole)
        if number is None or not fraction or any(each not in _DIGITS for each in fraction):
            return None
        return number + Decimal("0." + "".join(str(_DIGITS[each]) for each in fraction))
    for character in "亿万":
        above, found, below = whole.rpartition(character)
        if found:
            high, low = numeral(above), numeral(below.lstrip("零〇")) if below.strip("零〇") else Decimal(0)
            is_larger = high is not None and low is not None and low < _MYRIADS[character]
            return high * _MYRIADS[character] + low if is_larger and high is not None and low is not None else None
    return _below_a_myriad(whole)


def _below_a_myriad(typed: str) -> Decimal | None:
    if len(typed) > 1 and all(character in _DIGITS for character in typed):
        return Decimal("".join(str(_DIGITS[character]) for character in typed))
    total, digit = 0, None
    for character in typed:
        if character in _TENS:
            total += (1 if digit is None else digit) * _TENS[character]
            digit = None
        elif character in _DIGITS and digit in (None, 0):
            digit = _DIGITS[character]
        else:
            return None
    return Decimal(total + (digit or 0)) if typed else None

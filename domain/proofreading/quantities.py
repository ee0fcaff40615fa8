"""The figures in running text: amounts, percentages, counts and dates, each with its exact value and its rounding.

A text is folded first, character by character, so that every offset stays true: full-width digits, points and
brackets become half-width. What is no statement of a quantity is passed over: numbers of items, of documents, ranges.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from domain.patterns import pattern
from domain.proofreading.at_hand import at_hand
from domain.proofreading.chinese_numbers import numeral, written
from domain.proofreading.marks_and_numerals.capitals import capitals
from domain.proofreading.numbering_of_items.item_numbers import with_item_signs

_FOLDED = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF10, 0xFF1A)},
    "．": ".",
    "％": "%",
    "（": "(",
    "）": ")",
    "：": ":",
    ";": "；",
    "－": "-",
    "−": "-",
    "\u00a0": " ",
    "\u3000": " ",
}

_SEPARATOR = pattern(  # 1，328万元
    r"，(?<=[0-9]，)(?<![0-9]{4}，)(?<!\.[0-9]，)(?<!\.[0-9]{2}，)(?<!\.[0-9]{3}，)"
    r"(?=[0-9]{3}(?:[，,][0-9]{3})*(?:\.[0-9]+)?(?:[万亿千百]?元|万|亿|个|人|户|名|件|亩|吨|公里|平方米|项|次|册|份))"
)
_COMMA = pattern(r",(?:(?<![0-9],)|(?![0-9]))")
_SPACED = pattern(  # 1 129 236万元: thousands apart; a cell of a table has a space before it as well
    r"[0-9](?<![0-9.,， ].)[0-9]{0,2}(?: [0-9]{3})+"
    r"(?=(?:\.[0-9]+)?[ ]?(?:[万亿千百]?元|万亿元|[件人名户亩吨份次册个家台套辆棵株米只头本张平公条]))"
)


_SPACE = pattern(" (?<=[0-9] )(?=[0-9])")


@at_hand
class QuantityKind(StrEnum):
    """What a quantity measures."""

    MONEY = "money"  # in 元
    PERCENT = "percent"  # ‰ and 成 too, as per cent
    POINTS = "points"  # 个百分点, 个千分点 as tenths of one
    COUNT = "count"  # in the unit that stands behind it


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, as it stands in the text.

    ``start``, ``end``: its place in the text, unit and sign included, in characters. ``value``: exact, money in 元, a
    count in ones. ``step``: the value of one unit in its last place. ``unit``: as written (万元, %, 个, 人次).
    ``decimals``: how many it shows.
    ``about``: the words around it make it approximate (约, 近, 余, 以上), so nothing exact follows from it.
    ``half``: half a unit in the last place. ``is_rounded``: whether the number shows decimals, or is so large that it
    hides some. ``slack``: how far the exact value may lie from the stated one; a whole number is taken at its word.
    """

    kind: QuantityKind
    start: int
    end: int
    value: Decimal
    step: Decimal
    unit: str
    about: bool = False
    decimals: int = 0
    half: Decimal = field(init=False, compare=False)
    is_rounded: bool = field(init=False, compare=False)
    slack: Decimal = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """How exact it is is asked for whenever two quantities are held against each other."""
        half = self.step / 2
        hides = self.decimals > 0 or (self.unit[:1] == "亿" and self.value >= _MANY * self.step)
        is_rounded = hides and self.value % self.step == 0  # a goal of 13亿元 is meant so
        keep = object.__setattr__
        keep(self, "half", half)
        keep(self, "is_rounded", is_rounded)
        keep(self, "slack", half if is_rounded else _NONE)


_NONE = Decimal(0)
_MONEY_UNITS = {
    "万亿元": Decimal(1_000_000_000_000),
    "万亿": Decimal(1_000_000_000_000),
    "亿元": Decimal(100_000_000),
    "亿": Decimal(100_000_000),
    "万元": Decimal(10_000),
    "万": Decimal(10_000),
    "千元": Decimal(1_000),
    "百元": Decimal(100),
    "元": Decimal(1),
}
_WHOLE_THINGS = frozenset("人名位户项件处所个家场次部站门岗本单期种类课道线面班组队例")
_TURNS, _POINTING = ("次", "轮", "期", "批", "场"), frozenset("上下前这那同某首")
_MANY = 50  # 亿: so many hide what is behind the point
_OF_A_HUNDRED = {"%": Decimal(1), "‰": Decimal("0.1"), "折": Decimal(10)}
_MOST_DIGITS = 20  # more are no amount
_STEPS = tuple(Decimal(1).scaleb(-decimals) for decimals in range(_MOST_DIGITS))
_SCALES = {"": Decimal(1), "百": Decimal(100), "千": Decimal(1_000), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_MEASURES = """
    剂次 剂 毫升 升 立方 个标段 标段 个方面 方面 微克 毫克 克 千瓦时 千瓦 兆瓦 度
    人次 人份 人日 人 名 位 户次 户 个小时 个工作日 个行政村 个社区 个乡镇 个村 个月 个 项次 项 家次 家 件次 件
    场次 场 次 套 台套 台 辆次 辆 宗 起 单 公里 千米 平方米 立方米 米 亩次 亩 公顷 公斤 吨 份 条次 条 期 批次 批
    所 处 座 间 幅 册 本 张 工作日 日 天 小时 课时 学时 株 棵 头 只 盏 块 根 门 支 篇 类 种 栋 幢 套次 部 艘 架
    站次 车次 趟 例 笔 对 组 队 尾 羽 村 乡镇 街道 分钟 分 盒 箱 瓶 面 具 眼 口 句 封 岗 床 班 站 线 道 顶
    平方公里 平方千米 厘米 毫米 千克 斤 秒 工日 台次 台班 架次 艘次 航次 轮次 针次 餐次 样次 粒 颗 枚 枝 束 桶 袋 捆
    mg/L mg/l μg/L ug/L μg/m³ ug/m3 mg/m³ mg/m3 cm mm km kg kWh kwh ㎡ m² m³ dB NTU MPa ℃ mm2 km²
    盆 杆 樘 扇 孔 卷 圈 遍 顿 桌 堂 节课 堂课 把 蒸吨 千伏安 摄氏度 勒克斯 瓦 校次 段次 仓次 车次 户次 点次 人学期
"""
_GUARDED = {  # units that begin other words: 5片区, 3节能改造, 2包干制, 8课题
    "片": "区", "节": "能约水点日假课余", "包": "括含干装保", "讲": "话座解", "课": "题程时", "首": "次批先都创",
    "集": "中体团镇市约", "票": "据", "轮": "次换岗", "席": "位", "针": "对次", "餐": "饮次",
    "副": "县局主书职产科院校", "双": "向方随创一", "页": "面", "样": "本品次", "段": "路落次位话",
    "案": "件例卷情由头", "点": "0123456789分钟半到至整多左以后前位名次之", "列": "入车席", "担": "任保当负",
    "格": "式局外言", "章": "程节第", "通": "过知道行报用信电话讯畅", "科": "室技普目研级员学", "档": "案次位期",
    "层": "级次面高",
}  # fmt: skip
_MEASURE = "|".join(
    (
        *sorted(_MEASURES.split(), key=len, reverse=True),
        *(f"{unit}(?![{others}])" for unit, others in _GUARDED.items()),
    )
)
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_STATED = pattern(
    r"(?:(?<![0-9.A-Za-z/])|(?<=[A-Z])(?=[0-9]{1,6}[.][0-9]{2}万元))"  # 64排CT780.00万元
    rf"(?P<sign>-)?(?P<digits>{_DIGITS})[ ]?(?P<more>[余多几])?"
    rf"(?:(?P<money>万亿元|亿元|万元|千元|百元|元|万亿|(?P<scaled>[亿万])(?P<more3>[余多])元"
    rf"|[亿万](?![余多0-9、和及至到—~～-]|(?:[余多])?(?:{_MEASURE})))"
    rf"|(?P<points>个[百千]分点)|(?P<percent>%|‰|折(?=[^一-龥]|结算|采购|优惠|销售|计[算价]|成交|出售|付))"
    rf"|(?P<scale>[百千万亿])?(?P<more2>[余多])?(?P<measure>{_MEASURE})(?:\([套次台个件]\))?"
    r"(?P<after>余|多(?![0-9出]))?)",
    begins="-0123456789",
)
_WHOLE_OF_LIST = pattern(
    rf"[0-9][万亿](?P<unit>{_MEASURE})[，:(](?:其中|分别(?:为|是)|包括|含):?(?P<list>[^。；\n()元费款资金]{{4,100}})"
)
_IN_LIST = pattern(r"(?<![0-9.,])(?P<digits>[0-9]{1,8}(?:\.[0-9]{1,6})?)(?P<scale>[万亿])(?=[、，。；)和]|$)")
_IN_TWO_UNITS = ("月零", "年零", "月又", "年又")
_NUMBERED = pattern("[0-9]+(?:[.][0-9]+)?")
_SAID = ("sign", "digits", "money", "scaled", "points", "percent", "scale", "measure")
_SAID_ABOUT = ("more", "more2", "more3", "after")
_HUNDREDTHS = pattern(r"(?P<of>百|千)分之(?P<numeral>[0-9.]+|[一二三四五六七八九十百零点]+)")
_DECLARED = pattern(r"单位[: ]*(?P<unit>万元|元|千元|亿元)")
_BARE = pattern(
    rf"(?:(?<=[数的加少额为计出入算整余转降升至到费款金])[ ]?(?={_DIGITS})"
    r"|(?<=[一-龥])[ ]?(?=[0-9]{1,3}(?:,[0-9]{3})+))"  # grouped as only amounts are
    rf"(?P<digits>{_DIGITS})(?=[，；。、;)\n增减下上]|$)"
)
_YUAN = pattern(rf"[￥¥][ ]?(?P<digits>{_DIGITS})(?![0-9.]|[ ]?(?:[万亿千百]|元))")
_ABOUT_BEFORE = pattern(
    r"(?:(?<![节合签履预制])约[为占]|(?<![节合签履预制])约|大约|大概|(?<![接最])近|将近|接近|超过|(?<![彩心商中英德西法欧联BbＢ])超|逾|不足|不到|不低于|不少于|不高于|不超过|不多于|至少|最多|最高|最低|高于|低于|大于|小于|多达|≥|≤|>|<|＞|＜)(?:人民币)?$"
)
_ABOUT_AFTER = pattern(r"(?:左右|以上|以下|以内|上下|以外|余元|之内|不等)")
_SET_AGAINST = pattern(r"的[^，。；0-9]{2,8}[0-9.]+个百分点")
_NO_QUANTITY_BEFORE = pattern(r"(?:第|〔[0-9]*〕|\[[0-9]*\]|[A-Za-z]-?|№|编号:?|GB/T ?|GB)$")
_COUNTED = {"人次": "人次", "人数": "人", "人口": "人", "户数": "户", "游客": "人次", "件数": "件", "册数": "册"}
_BARE_COUNT = pattern(
    rf"(?P<what>{'|'.join(_COUNTED)})(?:总数|总量|量)?(?:为|达|达到|约|由|从|至|20[0-9]{{2}}年的?|上年的?|去年的?)*$"
)
_BARE_UNITS = ("万", "亿")
_LEADS_TO = pattern("，?(?:比?上年|今年|本年|[净稳逐]步?)?[增升提扩上减降下缩回调涨跌落][^，。；0-9]{0,3}[至到为]")
_PARTS_A_RANGE = " -—–~～至到"
_SIGNED = pattern("(?:增长|增幅|增速|增加|变动|变化|增减率)(?:为|率)?$")  # 增长-3.6%
_RANGE_AFTER = pattern(r"[ ]?(?:-|—|–|~|～|至|到)[ ]?[0-9]")
_RANGE_BEFORE = pattern(r"[0-9](?:至|到)$|[0-9](?:%|[万亿]?元|个|人|项|年|月|日|天|次)?[ ]?(?:-|—|–|~|～)[ ]?$")


def folded(text: str) -> str:
    """The text with full-width digits and brackets as half-width ones, and half-width commas as full-width ones that
    part words, not digits, and the full-width ones that part digits the other way round, as spaces that part
    thousands of 元; as long as before.
    """
    for sign, half in _FOLDED.items():  # many times as fast as a table that each character is looked up in
        text = text.replace(sign, half)
    plain = _SEPARATOR.sub(",", _COMMA.sub("，", text))
    if _SPACE.search(plain):
        plain = _SPACED.sub(lambda match: match[0].replace(" ", ","), plain)
    return with_item_signs(plain)


def quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity that a folded text states, from left to right."""
    looks = (_elided, _counting, _capitals, _chinese, _hundredths, _bare, _signed)
    found = [quantity for look in looks for quantity in look(text)]
    found.sort(key=lambda quantity: (quantity.start, -quantity.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return tuple(kept)


def _stated(text: str) -> Iterator[Quantity]:
    for match in _STATED.finditer(text):
        start = match.start()
        sign, digits, money, scaled, points, percent, scale, measure = match.group(*_SAID)
        if sign and start and (text[start - 1].isalnum() or text[start - 1] in ")%"):
            start += not _SIGNED.search(text, max(0, start - 4), start)
        before = text[max(0, start - 12) : start]
        if _is_none(before, text, match.end()):
            continue
        digits = digits.replace(",", "")
        if len(digits) > _MOST_DIGITS:
            continue
        number = Decimal(digits)
        decimals = len(digits.partition(".")[2])
        step = _STEPS[decimals]
        negative = start == match.start() and sign
        about = any(match.group(*_SAID_ABOUT)) or _is_about(text, start, match.end())
        bare = _BARE_COUNT.search(before) if money in ("万", "亿") else None
        money = money if scaled is None else f"{scaled}元"
        if decimals and measure in _WHOLE_THINGS and not scale and text[start - 1 : start] in ("", "\n"):
            continue  # 1.2人员。: the number of an item
        kind, unit, factor = _measured(money, points, percent, scale, measure)
        if bare is not None:
            kind, unit = QuantityKind.COUNT, _COUNTED[bare["what"]]
        value = -number * factor if negative else number * factor
        yield Quantity(kind, start, match.end(), value, step * factor, unit, about, decimals)


def _counting(text: str) -> list[Quantity]:
    """出院人次由上年的1.25万增至1.34万, 用户由3.2万增至3.5万户: what one of two numbers counts, a bare one does too."""
    found = list(_stated(text))
    for place in range(1, len(found)):
        one, other = found[place - 1], found[place]
        if (one.unit in _BARE_UNITS) is (other.unit in _BARE_UNITS) or not _LEADS_TO.fullmatch(
            text, one.end, other.start
        ):
            continue
        at, bare, named = (place - 1, one, other) if one.unit in _BARE_UNITS else (place, other, one)
        if named.kind is QuantityKind.COUNT:
            found[at] = replace(bare, kind=named.kind, unit=named.unit)
    return found


def _elided(text: str) -> Iterator[Quantity]:
    """Numbers of a list that leave out what counts them, as their whole has it: 6.8万人，其中城镇3.2万、农村3.6万."""
    for match in _WHOLE_OF_LIST.finditer(text):
        listed = list(_IN_LIST.finditer(text, match.start("list"), match.end("list")))
        if len(listed) < 2 or _NUMBERED.findall(match["list"]) != [each["digits"] for each in listed]:
            continue
        for each in listed:
            factor, decimals = _SCALES[each["scale"]], len(each["digits"].partition(".")[2])
            step = _STEPS[decimals] * factor
            place = each.start("digits"), each.end("scale")
            about = _is_about(text, *place)
            yield Quantity(
                QuantityKind.COUNT, *place, Decimal(each["digits"]) * factor, step, match["unit"], about, decimals
            )


def _is_none(before: str, text: str, end: int) -> bool:
    """Whether what stands before or behind a number makes it none: 第3个, 2至3个. The nearest character tells first."""
    last = before[-1:]
    if last in "零又" and before.endswith(_IN_TWO_UNITS):
        return True  # 5个月零7天
    if last.isupper() and text.endswith("万元", 0, end):
        return False  # 64排CT780.00万元
    if (last.isascii() or last in "第〕№号") and _NO_QUANTITY_BEFORE.search(before):
        return True
    if (last in _PARTS_A_RANGE or last == "\n") and _RANGE_BEFORE.search(before):
        return True
    return text[end : end + 1] in _PARTS_A_RANGE and bool(_RANGE_AFTER.match(text, end))


def _measured(
    money: str | None, points: str | None, percent: str | None, scale: str | None, measure: str | None
) -> tuple[QuantityKind, str, Decimal]:
    if money:
        return QuantityKind.MONEY, money, _MONEY_UNITS[money]
    if points:
        return QuantityKind.POINTS, points, _OF_A_HUNDRED["‰" if "千" in points else "%"]
    if percent:
        return QuantityKind.PERCENT, percent, _OF_A_HUNDRED[percent]
    return QuantityKind.COUNT, measure or "", _SCALES[scale or ""]


def _chinese(text: str) -> Iterator[Quantity]:
    """四十一栋, 六十八万四千元, 两个百分点."""
    for each in written(text):
        if each.unit in _TURNS and each.value == 1 and text[each.start - 1 : each.start] in _POINTING:
            continue  # 上一次普查
        kind, place = _kind_of(each.unit), (each.start, each.end)
        about = each.is_about or kind is QuantityKind.PERCENT or _is_about(text, *place)  # 三成
        factor = _OF_A_HUNDRED["折"] if kind is QuantityKind.PERCENT else Decimal(1)
        yield Quantity(kind, *place, each.value * factor, each.step * factor, each.unit, about, each.decimals)


def _kind_of(unit: str) -> QuantityKind:
    if unit.endswith("元"):
        return QuantityKind.MONEY
    return {"成": QuantityKind.PERCENT, "个百分点": QuantityKind.POINTS}.get(unit, QuantityKind.COUNT)


def _capitals(text: str) -> Iterator[Quantity]:
    """贰佰壹拾万元整."""
    for start, end, value in capitals(text):
        yield Quantity(QuantityKind.MONEY, start, end, value, Decimal("0.01"), "元", _is_about(text, start, end))


def _hundredths(text: str) -> Iterator[Quantity]:
    """百分之二十, 百分之12.5, 千分之三."""
    for match in _HUNDREDTHS.finditer(text):
        typed = match["numeral"].rstrip(".")
        number = Decimal(typed) if typed[:1].isdigit() and typed.count(".") <= 1 else numeral(typed)
        if number is not None:
            unit = "%" if match["of"] == "百" else "‰"
            decimals = max(0, -int(number.as_tuple().exponent))
            step = _STEPS[decimals] * _OF_A_HUNDRED[unit]
            about = _is_about(text, match.start(), match.end())
            value = number * _OF_A_HUNDRED[unit]
            yield Quantity(QuantityKind.PERCENT, match.start(), match.end(), value, step, unit, about, decimals)


def _bare(text: str) -> Iterator[Quantity]:
    """Amounts without a unit in a text that declares one for all: 单位：万元 … 全年执行数693，执行率99%."""
    declared = _DECLARED.search(text)
    if declared is None:
        return
    factor = _MONEY_UNITS[declared["unit"]]
    for match in _BARE.finditer(text, declared.end()):
        digits = match["digits"].replace(",", "")[:_MOST_DIGITS]
        decimals = len(digits.partition(".")[2])
        step = Decimal(1).scaleb(-decimals) * factor
        about = _is_about(text, match.start(), match.end())
        value = Decimal(digits) * factor
        yield Quantity(
            QuantityKind.MONEY, match.start("digits"), match.end(), value, step, declared["unit"], about, decimals
        )


def _signed(text: str) -> Iterator[Quantity]:
    """Amounts in 元 with the sign of it before them and no unit behind: ￥198,000.00."""
    for match in _YUAN.finditer(text):
        digits = match["digits"].replace(",", "")
        if len(digits) <= _MOST_DIGITS:
            decimals = len(digits.partition(".")[2])
            about = _is_about(text, match.start(), match.end())
            place = match.start(), match.end()
            yield Quantity(QuantityKind.MONEY, *place, Decimal(digits), _STEPS[decimals], "元", about, decimals)


def _is_about(text: str, start: int, end: int) -> bool:
    behind = text[end : end + 1]
    if behind == "的" and _SET_AGAINST.match(text, end):
        return False  # 高于90%的目标2.5个百分点
    if behind in "左以上余之不" and _ABOUT_AFTER.match(text, end):
        return True
    is_near = start > 0 and text[start - 1] in "为约占概近过超逾足到于少多高低达币≥≤><＞＜\n"
    return is_near and _ABOUT_BEFORE.search(text[max(0, start - 8) : start]) is not None

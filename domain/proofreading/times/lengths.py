"""How long things take, going by a text: 90天, 5个工作日, 一个半月, 三年, and what each of them is said of."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum, auto

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many, numeral

_LENGTH = pattern(
    r"(?<![0-9年月第.每])(?<!首尾)(?<!头尾)(?<!首末)(?P<number>[0-9][0-9,]{0,5}(?:\.[0-9]+)?|[一二两三四五六七八九十]{1,3}|半)(?P<more>多|余)?"
    r"(?:(?P<month>个(?P<half>半)?(?P<over>多)?月)|(?P<work>个?工作日)|(?P<day>个?(?:日历|自然)[天日]|天|日(?!期|常|报|均|前|起|至|[—-]))"
    r"|(?P<week>周(?![岁年边转])|个?星期)|(?P<hour>个?小时)|(?P<year>年(?P<years>半)?(?!度|初|[末底]|级|前|[0-9])))"
    r"(?:[零又]?(?P<rest>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?P<of>个月|[天日](?!期|常|报|均|前|起|至)))?",
    begins="0123456789一七三两九二五八六十半四",
)
_ABOUT = pattern(
    r"(?:约|近|将近|大约|不到|不足|超过|至少|不少于|不超过|不低于|不高于|最多|最长|逾|多达|≤|≥|<|>|每[^，。；0-9]{0,4})(?:为|了|达)?$"
)
_UNDER = pattern("(?:近|接近|不到|不足)(?:了)?$")
_ABOUT_AFTER = pattern(r"(?:左右|上下|以上|以内|以下|之内|内|不等|多|余|前|以前|之前)")
_LIMIT = pattern("以?内(?:完[工成]|竣工|办结|建成|交[付货])")  # 约定90日内完工
_VERB = r"(?:[一-龥]{0,4}?(?:完工|竣工|完成|开工|到位|开放|公开|投用|验收|结束|支付|拨付|发放|交付|签订|办结|报送))?"
_LONGER = pattern(
    rf"(?:推迟|延迟|延后|滞后|拖延|拖期|延误|拖后|拖(?=了)|落后|逾期|超期|超时|延期|顺延|延长|增加|晚于(?![^，。；0-9]{{0,7}}的)[^，。；0-9]{{0,8}}|晚|迟|多用|多|(?:超出|超过|超)(?=[合计规约工期时]))(?:合同|计划|规定|约定)?(?:工期|期限|时限|时间)?{_VERB}(?:了|约|近|达|仅|:)*$"
)
_SHORTER = pattern(
    rf"(?:提前|提早|早于(?![^，。；0-9]{{0,7}}的)[^，。；0-9]{{0,8}}|超前|缩短|压缩|压减|节省|节约|减少|少用|少|早|提速|压短)(?:了)?(?:工期|期限|时限|时间)?{_VERB}(?:了|约|近|达|仅|:)*$"
)
_PLANNED = pattern(
    r"(?:计划|合同|约定|规定|要求|批复|核定|定额|预定|预计|原定|目标|标准|法定|允许|应当|设计|签约|承诺)(?:的|总)*(?:施工|建设|服务|办理|完成|实施|公示)?(?:工期|期限|时限|时间|周期|服务期|用时|天数|工时)?(?:应|须|为|是|共|:|在|的)*$"
    r"|(?:工期|期限|时限)(?:应当?|须)(?:为|是)?$|(?<![由从还复])原(?:来|先)?(?:定|有)?(?:为|是)+$"
)
_TAKEN = pattern(
    r"(?:实际|实|最终)(?:总|日历|平均|施工|建设|完成|服务|办理)*(?:工期|期限|用时|历时|耗时|时间|周期|用了?|天数|工时)?(?:为|是|共|仅|只|约|用了?|:)*$"
    r"|(?:历时|用时|耗时|历经|费时|(?<![费作使采专])用[了去]?|前后共?|连头带尾|首尾共|持续|跨度|间隔|相隔|相差|相距|滞留|停留|闲置|沉淀|共用去?|总共|累计|共计|总计|整整|足足|连[考办展演训]|共|计|长达|(?<![圆期届])满|驻村|驻点|在岗|在任|任职|服务期?)(?:了|约|近|为|达|有|仅|整整?)*$|(?:累计|共计?|合计)[一-龥]{2}$"
)
_OF_A_RULE = pattern(  # 入库满两年未实施的出库
    "(?:及|或)?(?:以上|以后|之后|后)|[^，。；0-9]{0,10}的|[^，。；0-9]{0,8}(?:者|方可|才能|即可|可以?|应当?|须|不得|予以)"
)
_IN_PIECES = pattern(
    "(?:停[机工电水运产]|故障|中断|误工|降雨)[^，。；]{0,4}(?:累计|共计?|合计)[^，。；]{0,3}$"
)  # of no two days
_TERM = pattern(
    r"(?:工期|学制|展期|期限|租期|聘期|任期|会期|周期|期间|时长|时间|为期|建设期|实施期|服务期|合同期|有效期|管护期|质保期|保修期|公示期|公示|缺陷责任期|租赁期|期)(?:限)?(?:(?:按|以)(?:日历[天日]|自然[天日]|首尾)(?:计算|计|算)?)?(?:为|是|共|:|约|近|了|计|不少于)*$"
)
_FROM = pattern(r"(?:由|从)[^，。；0-9到至]{0,12}$")
_REACHED = pattern(
    r"(?:压缩|缩短|压减|减少|减|降低|降|延长|增加|提高|升|增|压|调整|变更|拉长|顺延|缩|改)(?:到|至|为|成)(?:了|约|近)?$"
)
_AGAINST = pattern(r"[比较](?:原|合同|规定|计划|约定|要求|批复|法定)[^，。；0-9]{0,8}$")
_THAN = pattern(r"(?:[比较于]|超出|超过)(?:[^，。；0-9]{0,10})$")
_AFTER_DAY = pattern(r"^.*[0-9][年月日号]")
_SO_FAR = pattern("^已|累计|连续")
_RANGE_OF_DAYS = pattern("月[0-9]{1,2}[日号]?[至到—–~～-]$")  # 3月12日至16日
_LEAD, _RANGE = 22, 5  # characters
_DAYS_OF_A_MONTH = 30


class TimeUnit(Enum):
    """What a length is counted in."""

    DAY = auto()
    WORKDAY = auto()
    WEEK = auto()
    MONTH = auto()
    YEAR = auto()
    HOUR = auto()


class LengthRole(Enum):
    """What a length is said of."""

    PLANNED = auto()  # 合同工期90天
    TAKEN = auto()  # 历时120天
    TERM = auto()  # 为期90天: planned or taken
    LONGER = auto()  # 推迟30天
    SHORTER = auto()  # 提前30天
    BEFORE = auto()  # 由90天, 比上年的90天
    AFTER = auto()  # 延长至120天
    PLAIN = auto()


@dataclass(frozen=True, slots=True)
class Length:
    """``start`` and ``end`` in the text, ``lead``: its clause up to it; ``is_about``: 约90天, 90天以内.

    ``is_under``: of these what is a little less than it says, 近三个月. ``is_joined``: 5个月零7天 is of two units.
    """

    start: int
    end: int
    value: Decimal
    unit: TimeUnit
    role: LengthRole
    is_about: bool
    lead: str
    is_under: bool = False
    is_joined: bool = False


def lengths(text: str, start: int, end: int) -> Iterator[Length]:
    """The lengths of time of a stretch, from left to right."""
    before = start
    for match in _LENGTH.finditer(text, start, end):
        number = match["number"].replace(",", "")
        value = Decimal("0.5") if number == "半" else Decimal(number) if number[0].isdigit() else numeral(number)
        if value is None or (match["year"] and value > 1000):
            continue
        if match["day"] == "日" and _RANGE_OF_DAYS.search(text[max(start, match.start() - _RANGE) : match.start()]):
            continue
        value += Decimal("0.5") if match["half"] or match["years"] else 0
        clause = max(text.rfind(mark, before, match.start()) + 1 for mark in "，。；、()") or before
        lead = _AFTER_DAY.sub("", text[max(before, clause, match.start() - _LEAD) : match.start()])
        role = LengthRole.PLAIN if lead.endswith("满") and _OF_A_RULE.match(text, match.end()) else _role(lead)
        is_limit = role is LengthRole.PLANNED and bool(_LIMIT.match(text, match.end()))
        is_about = bool(match["more"] or match["over"] or _ABOUT.search(lead) or _ABOUT_AFTER.match(text, match.end()))
        unit, end = _unit(match.groupdict()), match.end()
        joined = _joined(unit, value, match["rest"], match["of"])
        if joined is not None:
            unit, value = TimeUnit.MONTH, joined
            role = LengthRole.TAKEN if role is LengthRole.PLAIN and not _SO_FAR.search(lead) else role
        elif match["rest"]:
            end = match.start("rest")
        is_under = bool(_UNDER.search(lead))
        about = is_about and not is_limit
        yield Length(match.start(), end, value, unit, role, about, lead, is_under, joined is not None)
        before = end


def _joined(unit: TimeUnit, value: Decimal, rest: str | None, of: str | None) -> Decimal | None:
    """The months of a length in two units, 5个月零7天 or 2年零6个月; None where it is in one."""
    more = Decimal(how_many(rest)) if rest else Decimal(0)
    if not more:
        return None
    if unit is TimeUnit.MONTH and of != "个月":
        return value + more / _DAYS_OF_A_MONTH
    return 12 * value + more if unit is TimeUnit.YEAR and of == "个月" else None


def _unit(found: dict[str, str | None]) -> TimeUnit:
    names = {
        "month": TimeUnit.MONTH,
        "work": TimeUnit.WORKDAY,
        "day": TimeUnit.DAY,
        "week": TimeUnit.WEEK,
        "hour": TimeUnit.HOUR,
    }
    return next((unit for name, unit in names.items() if found[name]), TimeUnit.YEAR)


def _role(lead: str) -> LengthRole:
    ways = (
        (LengthRole.PLAIN, _IN_PIECES),
        (LengthRole.AFTER, _REACHED),
        (LengthRole.LONGER, _LONGER),
        (LengthRole.SHORTER, _SHORTER),
        (LengthRole.BEFORE, _FROM),
        (LengthRole.BEFORE, _AGAINST),
        (LengthRole.PLANNED, _PLANNED),
        (LengthRole.TAKEN, _TAKEN),
        (LengthRole.TERM, _TERM),
        (LengthRole.BEFORE, _THAN),
    )
    return next((role for role, look in ways if look.search(lead)), LengthRole.PLAIN)

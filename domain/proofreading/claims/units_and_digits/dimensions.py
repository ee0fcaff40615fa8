"""Units that cannot measure what is named before them: 总容积3600平方米, 执行率96.5万元, 受益群众1470亩, 外径110米.

A name ends with the word that says what is measured: a length, an area, a volume, a share, heads. Its number stands
right behind it, and nothing behind the unit turns that into something else (村民1,200亩土地).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, quoted_from
from domain.proofreading.claims.units_and_digits.units import UNIT
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_MEASURES = {
    "length": "米 公里 千米 厘米 毫米 cm mm km",
    "area": "平方米 ㎡ m² mm2",
    "fields": "亩 公顷 平方公里 平方千米 km²",
    "volume": "立方米 立方 m³ 毫升",
    "mass": "吨 公斤 千克 斤 克 kg",
    "energy": "度 千瓦时 kWh kwh",
    "power": "千瓦 兆瓦",
    "heads": "人 名 位 人次",
    "time": "天 小时 工作日 个工作日 个月",
}
_OF_UNIT = {unit: measure for measure, units in _MEASURES.items() for unit in units.split()}
_IS = r"(?:合计|总计|共计|累计|共有|共|约|为|达到|达|是|仅|只有|有|了|:)*$"


@dataclass(frozen=True, slots=True)
class _Named:
    """How a name ends, and the measures that its number cannot have; ``is_last``: only where its clause ends behind."""

    end: Pattern[str]
    cannot: frozenset[str]
    is_last: bool = False


def _named(ends: str, cannot: str, *, is_last: bool = False) -> _Named:
    return _Named(pattern(f"(?:{ends}){_IS}"), frozenset(cannot.split()), is_last)


_NAMES = (
    _named(
        "长度|全长|总长|里程|宽度|路宽|深度|埋深|外径|内径|管径|厚度|(?<=[路坝堤桥墙井])[宽高深]",
        "area fields volume mass energy power heads time money",
    ),
    _named("跨度", "area fields volume mass energy power heads money"),
    _named("路长|渠长|堤长|坝长", "area fields volume mass energy power time money"),  # 路长30名 are people
    _named(
        "(?:建筑|使用|占地|种植|播种|绿化|造林|路面|房屋|补助|轮作|耕地|林地|水域|流域|灌溉|治理|硬化|总|改造|改良|铺设|用地)面积",
        "length volume mass energy power heads time money",
    ),
    _named("(?:建筑|使用|套内|房屋|装修)面积", "fields"),
    _named("容积|库容|蓄水量|供水量|用水量|土方量|土石方量", "length area fields energy power heads time money"),
    _named("(?<!变)(?:用|发|供|耗|售)电量", "length area fields volume mass power heads time money"),
    _named("装机容量|装机|总功率", "length area fields volume mass energy heads time money"),
    _named(
        "(?:执行|完成|支付|支出|到位|合格|覆盖|满意|达标|成活|通过|及格|优良|就业|入学|巩固|参保|报销|利用|回收|知晓|办结|兑现|按期|及时|整改|达产|"
        "治愈|接种|建档|处置|拨付)率|满意度",
        "length area fields volume mass energy power heads time money",
    ),
    _named(
        "(?<!助)(?<!励)(?<!帮)(?:群众|职工|学生|老人|村民|教师|居民|人口|人员|劳动力|党员|儿童|患者|农民|学员|志愿者|残疾人|游客)",
        "length area fields volume mass energy power",
        is_last=True,
    ),
    _named(
        "(?:参训|受益|服务|就业|在职|在校|受助|参会|参加)人数", "length area fields volume mass energy power time money"
    ),
    _named(
        "(?<![一-龥])工期|总工期|施工期|合同工期|建设工期|历时",
        "length area fields volume mass energy power heads money",
    ),
    _named(
        "电费|水费|租金|工程款|处理费|货款|合同价|控制价|中标价|总投资|总造价|支出合计|收入合计|结余资金|结转资金",
        "length area fields volume mass energy power time",
        is_last=True,
    ),
    _named(
        "(?:储备|储存|采购|收购|调运|轮换|清运|消耗|购买|购置|转运|收集|使用|运走)[一-龥]{0,6}"
        "(?:化肥|肥料|粮食|稻谷|大米|水泥|砂石|煤炭|垃圾|污泥|饲料|钢材|渣土)",
        "length area fields heads energy time",
        is_last=True,
    ),
    _named(
        "(?:管网|管道|管线|电缆|光缆|护栏|围栏|输电线路)(?:铺设|敷设|架设|建设|改造|安装)?",
        "area fields volume mass energy heads",
        is_last=True,
    ),
    _named("接待(?:国内外|境内外|各地|外地)?(?:游客|观众|来访群众|参观者)", "money time", is_last=True),
    _named("(?:供水|处理|净水|制水)能力", "length area fields energy money", is_last=True),
    _named("病床|床位|路灯|机井|水闸|桥梁|苗木|电脑|仪器|车辆", "length area fields mass heads time", is_last=True),
    _named("产量|总产|垃圾量|清运量|重量|储量", "length area fields money heads time"),
)
_OWN_UNIT = pattern("[车吨人座席]公里|标准?箱|车次|架次|千?立方|个?标方")  # 里程899.2万车公里
_SIZES = (  # what is measured, from how much of it on nobody has seen it, in metres
    (pattern(rf"(?:外径|内径|管径|口径){_IS}"), Decimal(10)),
    (pattern(rf"(?:路面?宽度?|路基宽度?|桥面?宽度?|车道宽度?){_IS}"), Decimal(200)),
    (
        pattern(rf"(?:(?:面层|垫层|基层|路面|混凝土|沥青|钢板|保温层)(?:平均)?厚度?|(?:铺设|浇筑)厚度){_IS}"),
        Decimal(10),
    ),
    (pattern(rf"(?:埋深|埋设深度|覆土厚度?){_IS}"), Decimal(50)),
)
_METRES = {
    "公里": Decimal(1000), "千米": Decimal(1000), "km": Decimal(1000), "米": Decimal(1), "厘米": Decimal("0.01"),
    "cm": Decimal("0.01"), "毫米": Decimal("0.001"), "mm": Decimal("0.001"),
}  # fmt: skip
_LONG, _WIDE = pattern(rf"(?<![宽])(?:路长|全长|总长|长度|长){_IS}"), pattern(rf"(?:路面?宽|宽度|宽){_IS}")
_BUILT = pattern("路|道|桥|渠|堤|沟|坝|河|街|巷")
_NO_LENGTH = frozenset(("area", "fields", "volume", "mass", "power"))
_LONG_OR_WIDE = pattern("[长宽](?=[，。；、:)的]|$)")  # 5.6平方公里长
_ENDS = "，。；、：:)）(（\n"
_PER_HEAD, _FORTUNE = pattern(r"[人户]均[^，。；0-9]{0,8}$|每[人户名位][^，。；0-9]{0,6}$"), 100_000_000
_SHORTENED = pattern("^(?:缩短|压缩|压减|减少|降低|精简)(?:到|至|为)(?:了|约)?$")
_DAYS = {
    "分钟": Decimal(1) / 1440, "小时": Decimal(1) / 24, "天": Decimal(1), "日": Decimal(1), "工作日": Decimal(1),
    "个工作日": Decimal(1), "个月": Decimal(30),
}  # fmt: skip
_LEADS = 10  # characters that a name and what follows it have at most


def dimensions(passage: Passage) -> Iterator[Claim]:
    """Numbers whose unit measures something else than their name, or too much of it."""
    for sentence in passage.stating:
        for mention in sentence.mentions:
            measure = measure_of(mention)
            if (
                (
                    measure
                    and (
                        _cannot_be(passage, mention, measure)
                        or (
                            measure == "length"
                            and (_is_too_much(mention) or _is_wider_than_long(passage, sentence, mention))
                        )
                    )
                )
                or _is_a_fortune(mention)
                or (measure in _NO_LENGTH and _LONG_OR_WIDE.match(passage.folded, mention.end))
                or _is_no_shortening(passage, sentence, mention)
            ):
                yield _claim(mention)


def _claim(mention: Mention) -> Claim:
    return Claim(UNIT, quoted_from(mention), mention.end, severity="query", is_named=True)


def measure_of(mention: Mention) -> str:
    """What the unit of a number measures; empty where that may be anything."""
    if mention.kind is QuantityKind.MONEY:
        return "money"
    return _OF_UNIT.get(mention.quantity.unit, "")


def _cannot_be(passage: Passage, mention: Mention, measure: str) -> bool:
    if mention.role is QuantityRole.EACH or _OWN_UNIT.match(mention.tail):
        return False
    named = [each for each in _ending(mention.lead.rstrip()[-_LEADS:]) if measure in each.cannot]
    if not named:
        return False
    is_last = passage.folded[mention.end : mention.end + 1] in _ENDS and not _has_like(passage, mention)
    return any(is_last or not each.is_last for each in named)


def _has_like(passage: Passage, mention: Mention) -> bool:
    """供热面积444.6万平方米，其中居民286.4万平方米: another number of the sentence is told in the same unit."""
    beside = passage.sentence_at(mention.start).mentions
    return any(each.quantity.unit == mention.quantity.unit for each in beside if each.start < mention.start)


@lru_cache(maxsize=4096)
def _ending(name: str) -> tuple[_Named, ...]:
    return tuple(each for each in _NAMES if each.end.search(name))


def _metres(mention: Mention) -> Decimal:
    return mention.quantity.value * _METRES.get(mention.quantity.unit, Decimal(0))


def _is_too_much(mention: Mention) -> bool:
    """外径110米, 路面宽4.5公里."""
    name = mention.lead.rstrip()[-_LEADS:]
    return any(_metres(mention) >= most and name_of.search(name) for name_of, most in _SIZES)


def _is_wider_than_long(passage: Passage, sentence: Sentence, mention: Mention) -> bool:
    """路长3.6米，宽4.5米: a road that is wider than it is long."""
    if mention.quantity.unit != "米" or not _LONG.search(mention.lead.rstrip()[-_LEADS:]):
        return False
    behind = next((each for each in sentence.mentions if each.start > mention.start), None)
    is_wide = behind is not None and _WIDE.search(behind.lead.strip()) is not None
    is_road = _BUILT.search(passage.folded, sentence.start, mention.start) is not None
    return is_wide and is_road and behind is not None and 0 < _metres(mention) < _metres(behind)


def _is_a_fortune(mention: Mention) -> bool:
    """人均纯收入1.68亿元: so much for one person, or household, is none."""
    is_large = mention.kind is QuantityKind.MONEY and mention.quantity.value >= _FORTUNE
    return is_large and mention.quantity.unit.startswith("亿") and _PER_HEAD.search(mention.lead) is not None


def _is_no_shortening(passage: Passage, sentence: Sentence, mention: Mention) -> bool:
    """由5个工作日缩短到2个月: what is shorter cannot be longer."""
    days = _DAYS.get(mention.quantity.unit)
    if days is None or not _SHORTENED.search(mention.lead.strip()):
        return False
    before = next((each for each in reversed(sentence.mentions) if each.end <= mention.start), None)
    earlier = _DAYS.get(before.quantity.unit) if before is not None else None
    if before is None or earlier is None or earlier == days or before.end < mention.start - len(mention.lead) - 1:
        return False
    return before.quantity.value * earlier < mention.quantity.value * days

"""The proper names of a text: of what kind each is, whose it is, what it is called, and where it stands.

A name is found by the word that it ends with (公司, 中心, 小学) and goes back to the last word that can be no part of
it.
"""

from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache
from itertools import islice

from msgspec import Struct

from domain.patterns import pattern
from domain.proofreading.naming.endings import ends_in


class Bearer(Enum):
    """What can bear a name; names of two kinds are never compared."""

    FIRM = auto()
    OFFICE = auto()
    SCHOOL = auto()
    HOSPITAL = auto()
    SITE = auto()
    WORK = auto()


_FIRM = (
    "公司|事务所|合作社|设计院|经营部|修理厂|维修厂|服装厂|制衣厂|家具厂|印刷厂|家纺厂|加工厂|养殖场|商行|酒店|宾馆|饭店|门市部"
    "|旅行社|加油站|农庄"
)
_OFFICE = "中心|委员会|服务队|救援队|突击队|支队|大队|协会|联合会|促进会|研究所|[局站馆]|所(?![有在需属辖得谓])"
_SCHOOL = "小学|中学|学校|幼儿园|中专|学院|党校"
_HOSPITAL = "卫生院|卫生室|保健院|敬老院|福利院|养老院|医院"
_SITE = "水库|社区|小区|林场|农场|公路|大道|灌区|泵站|电站|水厂|大桥|公园|广场|陵园|书院|园区|基地|填埋场|村"
_WORK = "工程|项目|系统|平台|行动|补贴"
_KINDS = {
    **dict.fromkeys(_FIRM.split("|"), Bearer.FIRM),
    **dict.fromkeys(_SCHOOL.split("|"), Bearer.SCHOOL),
    **dict.fromkeys(_HOSPITAL.split("|"), Bearer.HOSPITAL),
    **dict.fromkeys(_SITE.split("|"), Bearer.SITE),
    **dict.fromkeys(_WORK.split("|"), Bearer.WORK),
}
_END = pattern(
    rf"(?:{_FIRM}|{_SCHOOL}|{_HOSPITAL}|{_SITE}|{_WORK}|{_OFFICE})"
    "(?![长部面限级所民党庄镇务居道段]|小学|卫生|医院|中学|幼儿|主任|干部|委(?!托)|支书|组(?!织)|集体|有企业|内涝|台账|名单)"
)
_JOINT = pattern("(?<=[局心司站所院校村镇乡县队会馆厂组委办学园区长社人场库桥])[和与及](?![平谐顺美兴睦祥])")
_CUT = pattern(
    "其中|以及|覆盖|涉及|惠及|选取|走访|抽[查取]|位于|(?<!支)付|委托|支付(?!中心)|拨付|拨给|安排|聘请|下设|下辖|承担|负责|指定|定点|配合|协调|通过|根据|选定|确定|要求|包括"
    "|成立|建成|购买|会同|报送|汇[入至给]|转入|反映|属于|发放|实施|开展|享受|(?<![青少老成])年(?:[底内初末终]|度)?|单位|供[应货]商|合同"
    "|(?:受托|承包|施工|监理|中标|承租|运营|供货|承建|托管|服务|[甲乙丙])方|候选人|中标人"
    "|[的由向从将把给是到或按该其各每某了已请让则于并而因且但也又还都均仅只我在]|对(?!外)|为(?!民)|经(?![济营开贸办])|等(?!级)|就(?!业)"
    "|被(?!服)|未(?!成年)|不(?!动产)|本(?=[县市区镇乡校院局])|(?<!安)全(?=[县市区镇乡省])|有(?=[县市区镇乡])|使(?!用)|至(?![一-龥]{2,4}(?:公路|大道))"
)
_COUNTED = pattern("[年月日号个家所座处名人次项件台套万亿元亩里吨]{1,3}(?:[底初起前后内末]|[和与及])?")
_PLACE = pattern(
    r"(?:(?:[\u4e00-\u9fff]{2,3}?(?:省|市|县|区|州|镇|乡|街道)|[省市县区镇乡州]"
    "|北京|天津|上海|重庆|河[南北]|山[东西]|湖[南北]|广[东西]|江[苏西]|浙江|安徽|福建|海南|四川|贵州|云南|陕西|甘肃|青海|辽宁|吉林|宁夏"
    "|新疆|西藏)(?!域))+"
)
_OF_MANY = ("乡镇", "县乡", "市县", "县区", "县乡镇")
_FORM = pattern("(?:集团)?(?:有限责任公司|股份有限公司|有限公司|股份公司|公司)$")
_FEWEST, _LONGEST, _MOST = 1, 22, 1500  # characters before the end; names
_LOOKED_AHEAD = 2


class Named(Struct, frozen=True, gc=False):
    """One place of a name. ``whose``: the county or town that it begins with; ``called``: what stands behind that,
    without ``ending``, which of a firm is its form: 石泉县, 应急物资储备, 中心.
    """

    kind: Bearer
    whose: str
    called: str
    ending: str
    start: int

    @property
    def name(self) -> str:
        """All of it."""
        return self.whose + self.called + self.ending

    @property
    def end(self) -> int:
        """Where the text goes on behind it."""
        return self.start + len(self.whose) + len(self.called) + len(self.ending)


@lru_cache(maxsize=4)
def registry(text: str) -> tuple[Named, ...]:
    """The names of a text in its order, the first 1,500; where one ends inside of another both are there."""
    return tuple(islice(_named(text), _MOST))


def _named(text: str) -> Iterator[Named]:
    last = 0
    for first, match in ends_in(_END, _FEWEST, _LONGEST, text):
        start = _beginning(text, first, match.start())
        if match.end() == last:
            continue  # 所 of 事务所
        last = match.end()
        if match.start() - start < _FEWEST:
            continue
        name, ending = text[start : match.end()], match[0]
        kind = _KINDS.get(ending, Bearer.OFFICE)
        form = _FORM.search(name) if ending == "公司" else None
        ending = form[0] if form is not None else ending
        place = _PLACE.match(name, 0, len(name) - len(ending))
        whose = place[0] if place is not None else ""
        called = name[len(whose) : len(name) - len(ending)]
        if whose not in _OF_MANY and (len(called) > 1 or (called and whose)):
            yield Named(kind, whose, called, ending, start)


def _beginning(text: str, first: int, end: int) -> int:
    """Where a name begins: behind the last word that can be no part of it, and the unit of a number before it."""
    for cut in (_JOINT, _CUT):
        for found in cut.finditer(text, first, end + _LOOKED_AHEAD):
            first = found.end() if found.end() < end else first
    if text[first - 1 : first].isdigit() and (unit := _COUNTED.match(text, first, end)):
        first = unit.end()
    if text[first] in "和与及" and text[first + 1] not in "平谐顺美兴睦祥":
        first += 1
    return first

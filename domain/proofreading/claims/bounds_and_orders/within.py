"""More of something than there is of all of it: 脱贫户4120户，享受奖补的4870户; 企业286家，规上企业357家.

What stands behind a number in a clause of its own is a part of it where its words are a mere attribute of it (通光纤的,
巡河达标的河长), where it has the name of the whole with something before it, or where the whole is told to be what it
is taken from (1860名学生中).
"""

from collections.abc import Iterator
from dataclasses import replace

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, shown, window
from domain.proofreading.claims.common.siblings import name_in, separator
from domain.proofreading.claims.sums_and_parts.sums import SUBSET, reach
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_ATTRIBUTE = pattern(
    r"(?P<what>[^，。；0-9]{2,})的(?P<noun>[一-龥]{0,6}?)(?:就有|共有|共|有|仅|只有|达到?|为|就达|约)?$"
)
_AMONG = pattern(r"^的?[一-龥]{0,8}(?<!公)[里中]$")
_EXPLAINED = pattern(
    "自筹|自有|补足|弥补|垫付|以前年度|结转|往年|历年|遗留|积存|旧存|陈欠|清欠|欠缴|欠费|大于|超出|超过|多于|高于|超额|跨年|含"
)
_YEAR = pattern("20[0-9]{2}年|[0-9]月")
_POOL = pattern(
    r"^(?:截至|20[0-9]{2}年|年[末底]|目前|现|全年|共有|现有|共计?|辖区内?|辖|全[县市区镇乡村局校院系统]{1,2}|我[县市区镇乡局校院委]|[县市区镇乡]|本[县市区镇乡局校院级]"
    r"|共?有|现有|实有|建有|采购|购置|接受|接收|新建|建成|拥有|设有|各类|聘请|聘用|登记|在册|注册|结对|帮扶|内|年)+"
)
_OUTCOMES = """
    收回 回收 回收有效[一-龥]{0,3} 合格 达标 通过[一-龥]{0,4} 录取 录用 认定 批准[一-龥]{0,2} 获批 采用 采纳
    获奖 入选 立案 结案 审结 办结 答复 回访 销号 整改 整治 治理 化解 查实 属实 调解成功 兑现 发证 领证 取证
    取得[一-龥]{2,6} 获得[一-龥]{2,6} 持证上岗 持证 上岗 再?就业 签约 履约 竣工 投产 验收 入库 参训 到课 到会
    接种 参保 参加[一-龥]{0,4} 享受[一-龥]{0,6} 脱贫 消除 风险消除 退出 活跃 新能源[一-龥]{0,2} 完好[一-龥]{0,3}
    在用 在线 开放 入住 配租 出租 售出 售 核查 核实 转化 建档 签收 确诊 治愈 好转 出院 存活 成活 送达
    达成[一-龥]{2,4} 援助 结清 抓获[一-龥]{0,4} 受理 被[一-龥]{1,6}采用 持有[一-龥]{2,8} 修复 改造 交付 到岗
    到任 报到 续签 续保 复检 救助 奖励 补助 兑付 理赔 退还 拨付[一-龥]{0,4} 支付 支出 使用
"""
_TAKEN = pattern(
    r"^(?:其中|当年|本年|今年|年内|目前|实际|最终|经审核|累计|现|已经?|均|全部|仅|只|实现|予以|完成|成功|按期|法定期限内|实)*(?:"
    + "|".join(_OUTCOMES.split())
    + r"|(?<=已)[一-龥]{2,8}|(?<=实)[一-龥])(?:了|的|人数|人员|的?有|率?达)?$"
)
_AS_MANY_AT_LEAST = pattern("应(?:抽|检|查|建|巡|访|培|办|种|植|完成)")  # more may be done than was due
_FROM_ALL = pattern(
    r"登记[一-龥]{2,4}|应[^急抽]|总|移交|接收|收缴|发放|发出|培训|抽检|监测|报名|送检|参评|参赛|开设|到账|下达|安排|立项|库存|接种|采购|购置|申报|共|现有|全[县市区镇乡局校院]|对象|提供|聘请|聘用|出警|收到|收集|上报|起草|征集|申请|在册|注册|摸排|排查|需|待|计划公开招聘|招聘计划"
)
_NO_WHOLE = pattern(
    r"20[0-9]{2}年(?!末|底)|上年|去年|同期|其中|计划(?!公开招聘)|目标|任务|预算|比|较|每|平均|新增|男|女|余(?!额)|增|减|退|调|去掉|划出|移出|当年(?:新|增)|已|编制|核定"
)
_NO_PART = pattern(
    r"未达|未及|不及|未能|低于|少于|设计|上年|去年|同期|比|较(?![大小])|每|平均|服务|带动|惠及|覆盖|历年|[总共合]计?$|超|以上年|包括|含|另|新增|外聘|以外|之外|县外|跨|增|减|又|漏报|加上|次$|同比|往年|以前|连同|各|退休"
)
_TO_COME = pattern(
    "明年|来年|下一?年度?|次年|下一?步|今后|打算|拟|预计|计划|力争|争取"
)  # before a part: of another year
_OF_A_GROUP = pattern("[一-龥]{2}[中里]，[^，。；0-9]{1,10}$")
_PEOPLE = pattern("(?:教师|教职工|职工|医师|护士|医务人员|干部|人员|学生|村医)$")
_HAVING = pattern(
    "[“”]?(?:双师型|[副正]?高级(?:以上)?职称|中级(?:以上)?职称|研究生(?:以上)?学历|硕士|博士|本科(?:以上)?学历|持证|党员|女性?|省级骨干|市级骨干|骨干)"
    "[“”]?(?:的)?[一-龥]{2,6}$"
)
_IN_OR_OUT = pattern("[省市县乡镇境]内")  # 县内务工1200人，省外务工2600人
_OF_OTHERS = pattern("[一-龥]{2,8}人员[中里](?!心)")  # 缴费人员中代缴的1218人，领取人员中80岁以上的1906人
_TIMES = ("日", "天", "月", "年", "个月", "分", "期", "次", "人次", "批", "批次", "公里", "小时")
_RATE = pattern(r"^(?P<verb>[一-龥]{2})率(?:为|达|达到)?$")
_NEW, _OLD = pattern("新[建增设购开]"), pattern("改造|维修|修缮|扩建|改扩建|原有|续建|旧")
_NOT_ALL = pattern("目标|计划|上年|去年|累计|应")
_AFTER = pattern("后|其中|实现|当场|已")
_ALL, _BACK = 100, 4  # per cent; sentences
_FURTHEST = 3  # times: what is more than so many times the whole is of something else
_SHORT = 16  # characters of a clause


def within(passage: Passage) -> Iterator[Claim]:
    """Parts that are more than their whole."""
    for sentence in passage.stating:
        for place, part in enumerate(sentence.mentions):
            whole = _whole(passage, sentence, place)
            is_more = whole is not None and _is_more(part, whole) and _can_be_part(part)
            if whole is None or not is_more or _are_two(sentence, whole, place) or not _is_of_it(passage, whole, part):
                whole = _by_its_rate(passage, sentence, place)
            if whole is not None:
                terms = f"{shown(part.quantity)}>{shown(whole.quantity, part.quantity.unit)}"
                start, end = reach([part, whole])
                yield replace(claim(SUBSET, part, whole.quantity.value, terms, "query"), start=start, end=end)


def _by_its_rate(passage: Passage, sentence: Sentence, place: int) -> Mention | None:
    """培训5600人次。…培训后就业5840人次，就业率80%: what is 80 % of something is more than all that it can be of."""
    part = sentence.mentions[place]
    rate = sentence.mentions[place + 1] if place + 1 < len(sentence.mentions) else None
    if part.kind is not QuantityKind.COUNT or not part.is_level or not part.is_exact or part.depth:
        return None
    if rate is None or rate.kind is not QuantityKind.PERCENT or not rate.is_exact or not rate.quantity.value < _ALL:
        return None
    match = _RATE.search(rate.lead.strip())
    if match is None or match["verb"] not in part.lead or _NOT_ALL.search(passage.folded, sentence.start, rate.start):
        return None
    near = [each for each in window(passage, sentence, _BACK) if each.start < part.start and each.is_level]
    near = [each for each in near if each.quantity.unit == part.quantity.unit and each.is_exact]
    if not near or max(each.quantity.value for each in near) >= part.quantity.value:
        return None
    largest = max(near, key=lambda each: each.quantity.value)
    is_near = part.quantity.value <= _FURTHEST * largest.quantity.value
    return largest if is_near and _AFTER.search(part.lead) and not _NO_PART.search(part.lead) else None


def _are_two(sentence: Sentence, whole: Mention, place: int) -> bool:
    """Whether two numbers are told together, each by its own attribute, or are of what is new and what was there."""
    part, behind = sentence.mentions[place], sentence.mentions[place + 1 : place + 2]
    both = part.quantity.value + whole.quantity.value
    if whole.lead.rstrip().endswith("的") and part.lead.rstrip().endswith("的"):
        return True  # 东片区的6个已完工，西片区的9个预计明年完工
    return any(each.quantity.value == both for each in behind) or (
        _NEW.search(whole.lead) is not None and _OLD.search(part.lead) is not None
    )


def _can_be_part(part: Mention) -> bool:
    is_amount = part.is_level and part.is_exact and not part.depth
    is_own = part.tail.startswith(("次", "中有", "里有", "中，"))  # 参加培训的120人中有2人未通过: all of those
    return is_amount and part.quantity.unit not in _TIMES and not _NO_PART.search(part.lead) and not is_own


def _whole(passage: Passage, sentence: Sentence, place: int) -> Mention | None:
    """The amount right before: in the sentence, or alone in the one before."""
    part = sentence.mentions[place]
    if not part.is_level or (place and sentence.mentions[place - 1].quantity.value >= part.quantity.value):
        return None
    if place:
        whole = sentence.mentions[place - 1]
        near = separator(passage, part) in ("，", "；", ":") and part.segment - whole.segment <= 1
        is_first = all(not comparable(each.quantity, part.quantity) for each in sentence.mentions[: place - 1])
    else:
        above = passage.sentences[sentence.place - 1] if sentence.place else sentence
        is_near = above is not sentence and above.paragraph == sentence.paragraph and len(above.mentions) == 1
        whole, near, is_first = (above.mentions[0], is_near, True) if is_near else (part, False, False)
    is_plain = whole.is_level and whole.is_exact and not whole.depth and comparable(whole.quantity, part.quantity)
    is_one = is_plain and (whole.quantity.unit == part.quantity.unit or whole.kind is QuantityKind.MONEY)
    if not near or not is_first or not is_one or _NO_WHOLE.search(whole.lead):
        return None
    if _OF_A_GROUP.search(passage.folded, max(sentence.start, whole.start - len(whole.lead) - 8), whole.start):
        return None  # 在校学生中，寄宿生862人，享受营养餐的1120人: two parts of what is named before them
    return whole


def _is_more(part: Mention, whole: Mention) -> bool:
    return whole.quantity.value < part.quantity.value <= _FURTHEST * whole.quantity.value


def _is_of_it(passage: Passage, whole: Mention, part: Mention) -> bool:
    """Whether the words of an amount make it a part of the one before it."""
    name, all_of_it = name_in(part), _POOL.sub("", name_in(whole))
    if _IN_OR_OUT.match(name_in(whole)) or _OF_OTHERS.match(name):
        return False
    if _AMONG.match(whole.tail) and passage.folded[whole.end + len(whole.tail)] in "，、":
        return True
    sentence = passage.sentence_at(part.start)
    if _EXPLAINED.search(passage.folded, whole.start, sentence.end):
        return False
    if _YEAR.search(name) or _YEAR.search(name_in(whole)):
        return False
    if whole.start < sentence.start and _TO_COME.search(passage.folded, sentence.start, part.start):
        return False
    attribute = _ATTRIBUTE.search(name)
    if attribute is not None and len(name) <= _SHORT:
        noun = attribute["noun"]
        return not noun or all_of_it.endswith(noun) or whole.tail.endswith(noun)
    if whole.kind is QuantityKind.COUNT and (_is_named_as(all_of_it or whole.tail, name) or _is_of_those(whole, name)):
        return True
    is_taken = _TAKEN.match(name) and _FROM_ALL.search(whole.lead)
    return bool(is_taken) and not _AS_MANY_AT_LEAST.search(whole.lead)


def _is_of_those(whole: Mention, part: str) -> bool:
    """Whether a part is those of some people who have something: “双师型”教师 of 专任教师."""
    people = _PEOPLE.search(whole.lead)
    return people is not None and part.endswith(people[0]) and _HAVING.match(part) is not None


def _is_named_as(whole: str, part: str) -> bool:
    """Whether a part has the name of the whole with something before it: 规上企业 of 企业."""
    return len(whole) >= 2 and part.endswith(whole) and len(whole) < len(part) <= _SHORT

"""Whether an amount is told of another work or purchase than one before it: another name, kind, lot or year between."""

from domain.patterns import pattern
from domain.proofreading.mentions import Mention, Passage
from domain.proofreading.wording.side_by_side import pairs_of

_ANOTHER = pattern(  # a lot, a stage, another work
    "[一二三四五六七八九十0-9A-Z甲乙丙丁]标段|标段[一二三四五六七八九十0-9A-Z]|标项|[A-Z一二三四五六七八九0-9]个?包(?![含括])|个标(?![准的])"
    "|其[余他它]|另(?!附)|此外|同期|[一二三四]期(?!间)|第[一二三四五]批|续建|分别|依次|[各甲乙丙丁](?=[项标包村镇乡])"
)
_TOPIC = pattern(
    "(?P<name>[一-龥“”]{1,14}?)(?:项目|工程|采购|购置|改造|维修|修缮|服务|系统|平台|设备|建设|大楼|道路|桥梁|管网)"
)
_KIND = pattern(
    "监理|勘察|检测|造价咨询|审计|代理|设计(?!变更|概算|批复|单位|方案|图)|绿化|土建|安装|装修|设备|软件|硬件|家具|物业|保洁|安保|食堂"
    "|桥梁|路面|道路|管网|路灯|车辆|图书|印刷|宣传|培训|运维|咨询"
)
_BODY = pattern(  # its name tells of no work
    "[一-龥]{2,14}(?:公司|集团|厂|事务所|研究院|合作社|交易中心|交易平台|评审中心|投资中心|发改[局委]|财政局|[一-龥]局|委员会|代理机构)"
)
_GENERAL = pattern(
    "招标|投标|采购|项目|工程|预算|财政|评审|[该本其此的为由经比较在于以已和与及、并均后至到按对付款累计]|标段|合同|实际|服务|结果|施工图?|中标|成交|公[开共告示]|交易|资源|政府"
    "|设计|单位|清单|编制|审[查核定批]|报告|文件|手续|开工|进场|完工|竣工|全部|整个|实施|组织|方式|采用|采取|完成|签订|委托|监理|承建|供应|平台|系统|电子|集中"
    "|挂网|网站?|机构|代理|媒体|发布|竞争性?|磋商|谈判|询价|单一来源|随后|进入|项|县|市|省|可研|初步|批复|概算|估算|控制价|限价|最高|确定|总|建设|主体|计划|年度|20[0-9]{2}年|[0-9]+月[0-9]*日?"
    "|年[末底初]|[0-9]*月[末底]|截[至止]|支付|拨付|支出|进度|目前|先后|共同?|尚|已"
)
_NEW_YEAR = pattern("20[0-9]{2}(?=年(?![0-9]{1,2}月|[初底末中前]|以?来))")
_FARTHEST = 400  # characters from a work's beginning, or its last amount, that are looked at


def is_of_another_work(passage: Passage, start: int, last: Mention, mention: Mention) -> bool:
    """Whether the words behind the last amount of a work, which begins at ``start``, tell of another one.

    2023年工程控制价318万元；2024年工程中标价326万元. Of a name that stood before, or that only says how work is let
    (公开招标项目), nothing new is told.
    """
    if mention.start - last.end > _FARTHEST:
        return True
    between = _BODY.sub("", passage.folded[last.end : mention.start])
    before = passage.folded[max(0, start - _FARTHEST) : last.end]
    if _ANOTHER.search(between) or are_of_two_years(between, before):
        return True
    known = _KIND.findall(passage.folded[max(start, last.end - _FARTHEST) : last.end])
    if any(each not in known for each in _KIND.findall(_BODY.sub("", mention.lead))):
        return True
    return any(_is_new(match["name"], before) for match in _TOPIC.finditer(between))


def are_of_two_kinds(one: str, other: str) -> bool:
    """Whether the names of two amounts say of different kinds of work: 道路工程合同价, 桥梁监理合同价."""
    kinds = [set(_KIND.findall(_BODY.sub("", words))) for words in (one, other)]
    return all(kinds) and kinds[0] != kinds[1]


def are_of_two_years(between: str, before: str) -> bool:
    """Whether words tell of a year that those before, which tell of one, do not: 2023年工程…；2024年工程…."""
    return any(each not in before for each in _NEW_YEAR.findall(between)) and _NEW_YEAR.search(before) is not None


def _is_new(name: str, before: str) -> bool:
    own = _GENERAL.sub("", name)
    return len(own) > 1 and not pairs_of(own) & pairs_of(before)

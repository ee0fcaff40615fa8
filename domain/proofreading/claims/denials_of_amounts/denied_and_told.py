"""None of a thing, and some of it in a bare clause of the same paragraph: 未发生投诉…，全年投诉4起; 违章的3次.

A clause that has nothing but the denied word, time and a number tells of that very thing; whatever else stands in it
(受理投诉, 上年投诉, 乙公司投诉) may tell of another. The told may come first: 信访3件，均已办结。…无信访.
"""

from collections.abc import Iterator
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.mentions import Passage

_SOME = r"(?:[1-9][0-9,]*(?:\.[0-9]+)?|0\.[0-9]*[1-9][0-9]*|[一二两三四五六七八九十]{1,3})"
_UNIT = (
    "(?:万元|亿元|元|起|件|例|人次|人|次|户|个|处|台|辆|笔|宗|条|名|公顷|亩|份|批|家|项|场|期|套|吨|斤|袋|只|头|间"
    "|平方米)"
)
_NO = (
    "(?:未(?:发生|出现|产生|形成|接到|收到|存在|购置|新增|聘用|安排|列支|举办|召开|开展|组织|发现|借用|租用|外借|出租|处置|报废"
    "|新购|接待|收取|发放|举借|拖欠)(?:过|任何|有)*|没有(?:发生|出现|产生|任何)*|无(?:任何)?(?![障形人偿法预证异车害主线需效])"
    "|不存在(?:任何)?|零|无人(?!抚养|机|值守|驾驶)|没有人|无一人|没有一人|无一[例起件户]|已无)"
)
_ANY_NO = pattern("[未没无零]|不存在")
_SUFFIX = "(?:情况|问题|现象|行为|事项|活动|业务|收支|支出|收入|资金|费用|经费|金额|记录|案件|对象|人员)?"
_LEAD = "(?:其中|全年|本年度?|当年|年内|期间|共|年末|全[县镇局校])*(?:共|共有|有|发生了?|共发生|产生|形成|收到|接到)*"
_DENIED_FIRST = pattern(
    rf"{_NO}(?:[一-龥“”()]{{0,8}}?)(?P<what>[一-龥]{{2,6}}){_SUFFIX}(?:发生)?[，。；](?P<between>(?:[^\n]{{0,160}}[，。；])??)"
    rf"(?P<told>{_LEAD}(?:(?P=what){_SUFFIX}(?:为|共|共计|合计|有|达|计)*|(?:受|被|因|有)?(?P=what)的){_SOME}{_UNIT})"
)
_NONE_AT_ALL = pattern(
    rf"(?P<what>[一-龥]{{2,4}}){_SUFFIX}(?:一[一-龥]{{1,2}}(?:也|都)(?:没有|未|没)[一-龥]{{0,3}}|(?:均|都|也)?(?:为零|为0(?![.0-9万])|是零))"
    rf"[，。；](?P<between>(?:[^\n]{{0,160}}[，。；])??)(?P<told>{_LEAD}(?P=what){_SUFFIX}(?:为|共|有|的)*{_SOME}{_UNIT})"
)
_TOLD_FIRST = pattern(
    rf"(?<=[，。；\n])(?P<told>{_LEAD}(?P<what>[一-龥]{{2,6}}){_SUFFIX}(?:为|共|共计|合计|有|达|计)*{_SOME}{_UNIT})(?P<between>[^\n]{{0,160}}?)"
    rf"{_NO}(?P=what){_SUFFIX}(?=[，。；])"
)
_GENERAL = frozenset(
    (
        "支出",
        "收入",
        "项目",
        "结余",
        "购置",
        "结转",
        "采购",
        "办结",
        "问题",
        "资金",
        "费用",
        "情况",
        "经费",
        "工作",
        "活动",
        "人员",
        "单位",
        "预算",
        "事项",
        "变化",
        "增加",
        "减少",
        "要求",
        "决算",
        "会议",
        "培训",
        "记录",
        "接待",
        "标准",
        "合计",
        "余额",
        "年末",
        "发生",
    )
)
_OTHER = pattern(
    "上年|去年|往年|同期|以前|此前|计划|目标|预算|[一二三四]季度|[上下]半年|年初|[甲乙丙丁]|另|其他|其余|下属|所属|个别|追加|调整|以上|较大|重大"
)
_NO_NEW, _STOCK = pattern("未(?:购置|新购|新增|处置|报废|聘用)"), pattern("年末|现有|共有|保有|实有")
_WORDS = ("未", "没有", "无", "不存在", "零", "为0")
_BEFORE, _FAR = 14, 240  # characters


def denied_and_told(passage: Passage) -> Iterator[Claim]:
    """Denials with a bare clause that tells of some."""
    text = passage.folded
    done = -1
    for sentence in passage.saying(*_WORDS):
        for look in (_DENIED_FIRST, _NONE_AT_ALL):
            match = look.search(text, max(sentence.start, done), _line_end(text, sentence.end))
            if match is not None and match.start() < sentence.end and _is_of_one(text, match):
                done = match.end()
                yield Claim(NIL, match.start(), match.end(), severity="query")
    for sentence in passage.stating:
        start, end = max(sentence.start - 1, done, 0), _line_end(text, sentence.end)
        match = _TOLD_FIRST.search(text, start, end) if _ANY_NO.search(text, start, end) else None
        if match is not None and match.start() < sentence.end and _is_of_one(text, match):
            done = match.end()
            yield Claim(NIL, match.start(), match.end(), severity="query")


def _line_end(text: str, place: int) -> int:
    """Where the line ends, or so many characters on."""
    end = text.find("\n", place)
    return min(end if end >= 0 else len(text), place + _FAR)


def _is_of_one(text: str, match: Match[str]) -> bool:
    before = text[max(0, match.start() - _BEFORE) : match.start()].rpartition("。")[2]
    if _NO_NEW.match(match[0]) and _STOCK.search(match[0]):
        return False  # 本年未购置车辆。年末共有车辆3辆
    return match["what"] not in _GENERAL and not _OTHER.search(f"{before}{match[0]}")

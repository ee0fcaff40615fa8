"""None of a thing, and the clauses right behind take it up as one that is: 没有学员中途退出，6名中途退学的学员….

What is denied is whatever stands behind 没有, 未发生, 无人 and their like. The first clauses behind belie it where one
has a number and a word of it (未支付的情况 … 未支付部分85.16万元), tells what became of some (其中教师14人), shortens
its name (超职数配备 … 超配人员2名) or has a trace of it (``denied_traces``). A denial of a grade (重大), of the new,
of another time or of a part leaves room for them; so does a clause that compares, aims or denies itself.
"""

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.denials_of_amounts.denied_traces import TRACES
from domain.proofreading.claims.denials_of_amounts.nil import NIL
from domain.proofreading.clauses import begin_of_sentence
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.wording.side_by_side import pairs_of

_DENIED = pattern(
    "(?:(?:从|并|尚|均|都|暂)?未(?:曾|再)?(?:发生|出现|产生|发现|形成|存在|接到|收到|登记|查出|发放|列支|购置|招录|聘用|使用|采用|安排|动用|实施|委托|聘请)|从未"
    "|没有(?:发生|出现|产生|发现|形成|任何|因)?|不存在|(?<![一-龥]有)(?<!国)无一?人(?!机|值守|驾驶|抚养)|无一[例人起户]"
    "|(?:(?<![一-龥])|(?<=[也亦均都年内度]))无(?!障碍)(?=[一-龥]{2,10}[，。]))(?:过|任何|一[起例件宗笔]|新的|因)*(?P<what>[一-龥“”、()]{2,20}?)(?=[，。；])"
)
_WORDS = ("未", "没有", "不存在", "无")
_PLAIN = """
    资金 补贴 补助 项目 管理 工作 问题 情况 现象 行为 事件 单位 人员 全年 年内 本年 工程 发生 出现 产生 任何 相关 有关
    经费 支出 收入 费用 情形 学校 一起 学生 群众 企业 农村 我局 我县 全县 全镇 公务 服务 使用 建设 变化 增加 减少 安全
    预算 调整 结转 结余 购置 金额 车辆 交通 道路 设备 设施 会议 培训 医疗 教师 患者 老人 儿童 村民 农民 居民 职工 干部
    党员 森林 草原 产品 食品 质量 校园 消防 网络 数据 信息 系统 食堂 施工 现场 材料 合同 资产 房屋 土地 专项 财政 编制
"""
_GENERAL = frozenset(_PLAIN.split())  # shared by many things
_OF_SOME = pattern(
    "除|如|若|上年|去年|往年|目标|确保|力争|要求|此前|以前|季度|半年|年初|其余|其他|原|重大|[较特]大|严重|新增|大额|超标|越级|集体|重伤"
    "|[0-9](?!年)[一-龥]{0,6}$|[0-9](?!年)[一-龥]{0,6}(?:没有|未|无)|到期|无故|非正常|人为|责任|属实|^按|的$"
)
_OTHERWISE = pattern(
    "上年|去年|往年|同期|以前|历年|历史|年初|期初|20[0-9]{2}年|计划|目标|拟|预计|力争|确保|标准|防|避免|杜绝|演练|如|若|不得|严禁"
    "|公[示布]|电话|设[立置]|开展|举办|(?<![0-9.])0(?![.0-9])|原|上[一]?[期轮届]|固定资产|预算(?!支出)|局机关|本级|下属|所属|复核|配合|余额|存量|限额|现有|实有|共有|核定|处[置理]|苗头|隐患|风险|线索|咨询|建议|表彰|劝返|更换|维修|修复|抢修|受理|接待|调解|办理|化解|较|比|零|其他|其余|另|未|没有?|无|不(?![足合全符])|下降|降低|宣传|培训|教育|检查|排查|巡查|检测|抽[查检]|每|预案"
    "|保险|投保|[上下]半年|季度|明年|保有|运行维护"
)
_LESS_THAN_BEFORE = pattern(
    r"较上年(?P<then>[0-9.]+)(?P<unit>[万亿]?元)(?:减少|增加|下降|压减|节约|多|少)(?!(?P=then))[0-9.]+(?P=unit)"
)  # 租车支出较上年5.1万元减少1.3万元: some is left
_FOR_WANT = pattern("因[^，。；]{1,10}?(?:未到|未批|不足|不到位|未供)")  # 因材料未到停工11天
_MENDED = pattern("整改后|此后|之后|以来|(?:均|都|全部)已|已(?:全部|补)")
_LEVEL, _USED = pattern("[省市县区镇乡村]级|中央"), pattern("使用|动用|占用")
_SPENT = pattern("列|支付|使用|动用|占用")
_COUNTED = pattern(
    r"(?<![0-9.A-Za-z])(?:[1-9][0-9]*(?:\.[0-9]+)?|0\.[0-9]*[1-9][0-9]*|[一两二三四五六七八九十]{1,2})(?:余|多)?"
    "(?:[万亿]?元|起|件|例|人次?|名|次|户|个|处|台|辆|笔|宗|天|家|组|批|套|份|所|亩|吨|万)"
)
_OF_THEM = pattern("其中[一-龥]{0,6}[1-9][0-9]*[例人名起件户家个台处笔]")
_PARTS, _SUFFIX = (
    pattern("[、和及或]|等"),
    pattern("(?:的?(?:情况|情形|问题|现象|行为|事件|支出|费用|资金|活动|业务))+$"),
)
_MISDEED = pattern("拖欠|挪用|截留|挤占|超预算|超标准|超范围|延期|逾期|滞留|滞后|虚列|套取|违规|克扣|欠付|流标|废标")
_DIGIT, _CLAUSE = pattern("[0-9]"), pattern("[^，。；\n]+")
_YEAR, _TITLE = pattern("20[0-9]{2}(?=年)"), 200
_LONG, _TAKEN = 4, pattern("收入$|收益$")  # characters of a name that tells by itself what it is
_STRONG = "伤亡盗毁塌漏"  # characters that alone name what befell: 受伤, 擦伤
_BACK, _REACH, _MOST_CLAUSES, _NEAR = 14, 80, 4, 3  # characters before a denial, behind it; clauses


class _Behind(NamedTuple):
    """A clause behind a denial: the how manieth, and where it begins and ends."""

    place: int
    start: int
    end: int
    words: str


def belied_behind(passage: Passage) -> Iterator[Claim]:
    """Denials that the clauses behind them give the lie."""
    text = passage.folded
    for sentence in passage.saying(*_WORDS):
        for denial in _DENIED.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, denial.start() - _BACK) : denial.start()]
            if _OF_SOME.search(before) or _OF_SOME.search(denial["what"]) or _is_of_another_year(text, denial, before):
                continue
            end = next((each.end for each in _behind(text, denial) if _belies(text, sentence, denial, each)), None)
            if end is not None:
                yield Claim(NIL, denial.start(), end, severity="query", is_named=True)


def _is_of_another_year(text: str, denial: Match[str], before: str) -> bool:
    """2022年没有…: whether a denial names a year that is neither in the title nor the only one around."""
    year = _YEAR.search(before)
    if year is None or year[0] in text[: min(_TITLE, text.rfind("\n", 0, denial.start()) + 1)]:
        return False
    return {*_YEAR.findall(text, max(0, denial.start() - _TITLE), denial.end() + _TITLE)} != {year[0]}


def _behind(text: str, denial: Match[str]) -> Iterator[_Behind]:
    """The clauses behind a denial in its line; none behind 此后, for things may have changed."""
    stop = text.find("\n", denial.end(), denial.end() + _REACH)
    stop = min(len(text), denial.end() + _REACH) if stop < 0 else stop
    for place, clause in enumerate(_CLAUSE.finditer(text, denial.end(), stop)):
        if place == _MOST_CLAUSES or _MENDED.search(clause[0]):
            return
        yield _Behind(place, clause.start(), clause.end(), clause[0])


def _belies(text: str, sentence: Sentence, denial: Match[str], clause: _Behind) -> bool:
    what = denial["what"]
    if not clause.place and text[denial.end()] == "，" and _OF_THEM.search(clause.words):
        return _DIGIT.search(text, sentence.start, denial.start()) is None
    shared = _shared(what, clause.words)
    rest = _FOR_WANT.sub("", clause.words.replace(shared or "\n", ""))
    if _OTHERWISE.search(rest) and not _LESS_THAN_BEFORE.search(clause.words):
        return False
    if _is_of_another(text, sentence, denial, clause):
        return False
    is_parted = "；" in text[denial.end() : clause.start]
    if not is_parted and any(each.event.search(what) and each.told.search(clause.words) for each in TRACES):
        return True
    wrong = _MISDEED.search(what)
    if wrong is not None and wrong[0] not in clause.words:
        return False  # 没有拖欠工程款，全年支付工程款86万元
    if len(shared) >= _LONG and _is_some(text, denial, clause):
        return not _TAKEN.search(what) or "收" in clause.words
    if is_parted:
        return False
    return _COUNTED.search(clause.words) is not None and clause.place < _NEAR and _names(what, clause)


def _is_of_another(text: str, sentence: Sentence, denial: Match[str], clause: _Behind) -> bool:
    """县级没有安排配套资金，省级配套120万元; 食堂改造未使用公用经费。公用经费全年88万元: of another purse or use."""
    own, its = _LEVEL.search(text, sentence.start, denial.start()), _LEVEL.match(clause.words)
    if its is not None and (own is None or own[0] != its[0]):
        return True
    return _USED.search(denial[0]) is not None and _SPENT.search(clause.words) is None


def _is_some(text: str, denial: Match[str], clause: _Behind) -> bool:
    """Whether a clause, or the one before it, has a number: 一宗9.80万元因专利唯一，以单一来源方式采购."""
    before = begin_of_sentence(text, clause.start - 1, _REACH, "，。；\n") if clause.place else clause.start
    return _COUNTED.search(text, max(before, denial.end()), clause.end) is not None


def _names(what: str, clause: _Behind) -> bool:
    """Whether a clause has a word of what is denied, or a short form of it."""
    if any(_has_its_end(part, clause.words) for part in _PARTS.split(what)):
        return True
    if clause.place:
        return False
    if any(each in what and each in clause.words for each in _STRONG):
        return True
    first, second = what.find(clause.words[0]), -1
    if first >= 0 and len(clause.words) > 1:
        second = what.find(clause.words[1], first + 1)
    return second > first + 1


def _has_its_end(part: str, words: str) -> bool:
    """Whether words have the end of what is denied, or more than two characters of it: 渔业纠纷 is no 渔业事故."""
    core = _SUFFIX.sub("", part) or part
    shared = _shared(core, words)
    is_telling = bool(pairs_of(shared) - _GENERAL)
    return is_telling and (len(shared) > len("甲乙") or core.endswith(shared))


def _shared(what: str, words: str) -> str:
    """The longest stretch of what is denied that stands in words."""
    for length in range(len(what), 1, -1):
        for start in range(len(what) - length + 1):
            if what[start : start + length] in words:
                return what[start : start + length]
    return ""

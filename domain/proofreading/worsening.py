"""Measures that push a trouble further the way it went: 清运不及时 … 由每日一次改成每周一次; 未比价 … 今后一律不比价.

A trouble is slow, scarce, too much, lax, vague, dear, idle or worn; to each belong the measures that make it worse. The
two stand within two sentences and speak of one thing: a word of the one is in the other, or a kindred one. A measure
that gives something in exchange (取消3张报表，新增1张) is none of these. Short staff answered by paint is told too.
"""

from collections.abc import Iterator
from re import Match, Pattern
from typing import NamedTuple

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.side_by_side import pairs_of

CONTRARY = "prose.contrary"


class _Trouble(NamedTuple):
    """How a trouble is told, what makes it worse, and what in the same measure makes up for it."""

    told: Pattern[str]
    worse: Pattern[str]
    instead: Pattern[str]


_AND_MORE = (
    "增加(?!难度)|新增|新建|增设|增开|增配|换成|替换|改为|改用|取而代之"
    "|执行新|(?<!停止)招收|引进|代之|集中到|调入|扩建|补充|外包|购买服务"
)
_AND_LESS = "取而代之|取代|替代|代替|合并|取消|减少|压缩|精简|整合|缩短"
_STOPPED = "取消|停止|停办|停开|停用|停招|废止|撤销|撤并|裁减|关停|裁撤|不再|暂停|关闭|拆除|减少|缩减|压减|收回"
_TROUBLES = tuple(
    _Trouble(pattern(told), pattern(worse), pattern(instead))
    for told, worse, instead in (
        (  # slow
            "不及时|时间[太过偏较]?长|耗时|[过太偏较]慢|缓慢|滞后|拖延|排队|等得久|迟缓|环节[过太偏]多|手续[^，。；]{0,2}繁|要跑[一-龥0-9]{1,2}趟",
            (
                "(?:时限|周期|时间|期限)[^，。；、]{0,14}(?:延长|放宽|拉长)|延长[^，。；、]{0,8}(?:审[核批]|办理|拨付|公开|答复|清运)[^，。；、]{0,4}(?:时限|周期|时间)?"
                "|(?:增设|新增|再加|加盖|再增|增加)[^，。；]{0,10}(?:会签|环节|关口|签字|签批|公章|审批|材料|手续|证明)"
                "|(?:停开|减少|撤并|撤销|裁减|关停)[^，。；]{0,8}(?:诊室|窗口|班次|医生|车辆|站点|急救|人员)"
            ),
            "取消|缩短|增开|精简|重复|并联|网上|合并办理",
        ),
        (  # scarce
            "不足|短缺|缺口|紧缺|薄弱|[太偏过]少|人手紧|老化|后继无人|班次少|难(?=，)|覆盖面[^，。；]{0,3}[低窄]|知晓率[^，。；]{0,3}低|[数质]量差|不熟|不高",
            f"(?:{_STOPPED})(?![^，。；、]{{0,6}}(?:重复|多余|不必要|老旧|陈旧|影响通行))|转让|转卖|外借|由[0-9,]+[^，。；]{{1,3}}(?:裁减|减少|压减|缩减)到",
            _AND_MORE,
        ),
        (  # too much
            "过多|过滥|[偏太]多|繁多|重复|繁琐|频繁|过频|负担[过较]?重|要跑[一-龥0-9]{1,2}趟|反复提交",
            "(?:再?(?:新增|增设|增加)|加盖|须再|再加|追加)(?!.{0,4}(?:频次|走访|宣传))",
            _AND_LESS,
        ),
        (  # lax
            "违反|不规范|流于形式|脱管|失控|失管|缺失|不到位|无公函|未比价|未招标|未审批|不清|不符|不实|发霉|记错|频繁|漏洞|参与[度率][^，。；]{0,3}低|不严|弱化|差，|不充分",
            (
                "(?:取消|废止|停用|停办|撤销|拆除)(?![^，。；、]{0,6}(?:重复|口头|老旧|陈旧|20[0-9]{2}版))"
                "|不再(?:要求|聘请|比价|报批|核对|盘点|公示|检查|参与|审核|培训|复核|抽查)|一律(?:不(?!予|准|得)|免)|(?:无须|无需|不须|免予?)(?:报批|审批|公示|比价|复核|审核|盘点)|免做"
                "|由[一-龥]{2,8}(?:自行|包办)|(?:并到|归到|集中到)一人|一人(?:名下|兼任)|包办"
            ),
            f"{_AND_MORE}|须先|方可|否则|不得|严禁",
        ),
        (  # vague
            "[得较偏过]粗|笼统|不[够]?细|粗放|难以考核|不具体",
            "不再细化|只[报写列](?:总额|定性|总数)|(?:去掉|取消|删去|不设)[^，。；]{0,4}(?:数量|时限|指标|量化|明细)",
            "(?<!不再)细化到|量化为",
        ),
        (  # dear
            "[率费价]用?[太过偏较]高|成本[太过偏较]高|负担[过较]?重",
            "由[0-9.,]+[%元][^，。；]{0,3}(?:上调|提高|调高|上浮|涨)[到至为]|(?:上调|提高|调高)(?=[^，。；]{0,4}(?:费率|收费|价格|单价|标准))",
            "补贴|减免|优惠",
        ),
        (  # idle
            "闲置|使用率[^，。；]{0,2}(?:不高|低)|空置|积压",
            "(?:再|追加[^，。；]{0,6}|新|继续)(?:购置|购买|采购|购)",
            "调剂|盘活|压缩|减少|停止",
        ),
        (  # worn
            "过期|老化|破损|带病运行|锈蚀",
            "继续使用|(?:暂缓|不予|不再|停止)(?:更换|更新|维修|检修)",
            "全部换|更换为|淘汰",
        ),
    )
)
_PERIODS = {"天": 1, "日": 1, "周": 7, "旬": 10, "半月": 15, "月": 30, "季": 90, "季度": 90, "半年": 180, "年": 365}
_EVERY = pattern(
    "(?:由|从)?每(?P<then>半年|半月|季度|[天日周旬月季年])[^，。；每]{0,6}(?:改[成为]?|延长[至为到]|调[整]?[成为至]|减[少]?[为至到]|增加[为至到])[^，。；每]{0,4}每(?P<now>半年|半月|季度|[天日周旬月季年])"
)
_RARER_IS_WORSE = pattern("不及时|滞后|薄弱|脱管|失管|满溢|不到位|不严|不够|缺失|意见较?大|怨言")
_OFTENER_IS_WORSE = pattern("过多|过频|频繁|偏多|负担|空跑|浪费|过滥")
_NO_TROUBLE = pattern("(?:杜绝|防止|避免|不存在|没有|未出现|解决了|缓解了|未发现)[^，。；]{0,12}$")
_PLAN = pattern("拟|将|今后|以后|下一?步|计划|决定|打算|整改|改进|措施|对策|办法|明年|次年|为此|对此|为解决|针对")
_STAFF = pattern("针对[^，。；]{0,8}(?:人手|人员|医生|力量|教师)(?:短缺|不足|紧缺|紧张|缺口)[^，。；]{0,6}，")
_STAFFING = pattern(
    "招|聘|引|调|借|派|培|编|岗|兼|轮|支援|帮扶|志愿|外包|购买|委托|系统|智能|自动|定向|医|师|员|人|队|班|减少|合并|优化|简化|加班"
)
_COMMON = frozenset(
    """
    我局 我镇 我县 我校 我们 我院 单位 部门 工作 加强 进一 一步 管理 措施 整改 今后 以后 年度 问题 改进 明年 下一 计划
    提高 进行 情况 相关 有关 全县 全镇 项目 资金 人员
    取消 减少 增加 新增 统一 时间 不足 存在 部分 个别 开展 制度 建设 服务 质量
    每月 每年 一次 由每
    """.split()  # noqa: SIM905 - one word a line would fill a page
)
_KIN = (
    ("候诊 排队 看病", "诊室 医生 窗口 号源"),
    ("潮湿 发霉 霉变", "除湿 通风 晾晒"),
    ("饭菜 食堂 伙食", "陪餐 菜谱 抽检"),
    ("救护 急救 出诊", "急救 值班 站点 车辆"),
    ("村医 医生 教师 队伍", "招收 招录 名额 定向"),
    ("储备 物资 编织", "储备 库存"),
    ("知晓 宣传", "宣传 讲解 讲座 展板"),
    ("职责 内控 内部", "手册 分工 内控 复核"),
    ("矫正 脱管", "报到 手环 定位 走访"),
)
_SENTENCE, _CLAUSE = pattern("[^。\n]+[。\n]?"), pattern("[，；。：:\n]")
_TROUBLED = pattern(
    "不及时|[过太偏较][长慢少多滥高粗]|不足|短缺|缺|薄弱|老化|重复|繁|频|不|未|无|违反|脱管|失控|闲置|过期|滞后|排队|笼统|难|差|低"
)
_BACK = 2  # sentences from a trouble to its measure
_MOST = 400  # characters of a sentence that is read


class _Said(NamedTuple):
    start: int
    words: str


def worsening(text: str) -> Iterator[Finding]:
    """Measures that make worse what they are to mend."""
    if not _PLAN.search(text):
        return
    start = 0
    for line in text.split("\n"):
        if _PLAN.search(line):
            yield from _of_line(text, _sentences(start, line))
        start += len(line) + 1


def _sentences(start: int, line: str) -> list[_Said]:
    return [_Said(start + each.start(), each[0][:_MOST]) for each in _SENTENCE.finditer(line)]


def _of_line(text: str, said: list[_Said]) -> Iterator[Finding]:
    for place, each in enumerate(said):
        plan = _PLAN.search(each.words)
        if plan is None:
            continue
        above = "".join(one.words for one in said[max(0, place - _BACK) : place])
        lead = each.words[: plan.start()]
        told = above + lead if _TROUBLED.search(above + lead) else above + each.words.partition("，")[0]
        found = _worse(told, each, plan.start())
        if found is not None:
            begin, end = found
            yield Finding("query", CONTRARY, quote=text[begin:end].rstrip("。"), offset=begin)


def _worse(told: str, measure: _Said, begin: int) -> tuple[int, int] | None:
    """Where a measure stands that makes a trouble worse that was told before it."""
    words = measure.words[begin:]
    rarer = _EVERY.search(words)
    if rarer and _is_wrong_way(told, rarer) and _is_of_it(told, words):
        return _clause(measure, begin, rarer)
    staff = _STAFF.match(words) or _STAFF.match("针对" + words if words[:2] != "针对" else words)
    if staff and _TROUBLED.search(told) and not _STAFFING.search(words[staff.end() :]) and len(words) > staff.end() + 6:
        return measure.start + begin + staff.end(), measure.start + len(measure.words)
    for trouble in _TROUBLES:
        if not any(_is_told(told, each) for each in trouble.told.finditer(told)):
            continue
        worse = trouble.worse.search(words)
        if worse is None or trouble.instead.search(words[: worse.start()] + words[worse.end() :]):
            continue
        if _is_of_it(told, _CLAUSE.split(words[: worse.start()])[-1] + _upto(words, worse.start())):
            return _clause(measure, begin, worse)
    return None


def _is_told(told: str, trouble: Match[str]) -> bool:
    return not _NO_TROUBLE.search(told, max(0, trouble.start() - 14), trouble.start())


def _upto(words: str, at: int) -> str:
    """The words from a place to the end of its clause."""
    end = min((place for mark in "，；。" if (place := words.find(mark, at)) >= 0), default=len(words))
    return words[at:end]


def _is_wrong_way(told: str, match: Match[str]) -> bool:
    then, now = _PERIODS[match["then"]], _PERIODS[match["now"]]
    look = _RARER_IS_WORSE if now > then else _OFTENER_IS_WORSE
    other = _OFTENER_IS_WORSE if now > then else _RARER_IS_WORSE
    return then != now and bool(look.search(told)) and not other.search(told)


def _is_of_it(told: str, measure: str) -> bool:
    """Whether a measure is of what the trouble is of: they share a word, or have two that are kin."""
    if (pairs_of(told) & pairs_of(measure)) - _COMMON:
        return True
    return any(
        any(one in told for one in ones.split()) and any(each in measure for each in others.split())
        for ones, others in _KIN
    )


def _clause(measure: _Said, begin: int, match: Match[str]) -> tuple[int, int]:
    """The clauses in which a measure that makes worse stands."""
    words, at = measure.words, begin + match.start()
    first = max(words.rfind(mark, 0, at) for mark in "，；：。:") + 1
    end = min((place for mark in "，；。" if (place := words.find(mark, begin + match.end())) >= 0), default=len(words))
    return measure.start + first, measure.start + end

"""Measures that push a trouble further the way it went: 清运不及时 … 由每日一次改成每周一次; 未比价 … 今后一律不比价.

A trouble is slow, scarce, too much, lax, vague, dear, idle or worn; to each belong the measures that make it worse. The
two stand within two sentences and speak of one thing: a word of the one is in the other, or a kindred one. A measure
that gives something in exchange (取消3张报表，新增1张) is none of these. Short staff answered by paint is told too.
"""

from collections.abc import Iterator
from re import Match
from typing import NamedTuple

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.aspects import ASPECTS
from domain.proofreading.paragraphs import paragraphs
from domain.proofreading.side_by_side import pairs_of
from domain.proofreading.told_problems import ToldSection, told_sections
from domain.proofreading.troubles import GIVEN_AWAY, KIN, TROUBLES

CONTRARY = "prose.contrary"


_PERIODS = {
    "天": 1,
    "日": 1,
    "周": 7,
    "旬": 10,
    "半月": 15,
    "月": 30,
    "季": 90,
    "季度": 90,
    "半年": 180,
    "年": 365,
    "两年": 730,
    "三年": 1095,
}
_EVERY = pattern(
    "(?:由|从)?每(?P<then>半年|半月|季度|[两三]年|[天日周旬月季年])[^，。；每]{0,6}(?:改[成为]?|延长[至为到]|调[整]?[成为至]|减[少]?[为至到]|增加[为至到])[^，。；每]{0,4}(?:每(?P<now>半年|半月|季度|[两三]年|[天日周旬月季年])|(?P<rare>[两三]年))"
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
_SENTENCE, _CLAUSE = pattern("[^。\n]+[。\n]?"), pattern("[，；。：:\n]")
_TROUBLED = pattern(
    "不及时|[过太偏较][长慢少多滥高粗]|不足|短缺|缺|薄弱|老化|重复|繁|频|不|未|无|违反|脱管|失控|闲置|过期|滞后|排队|笼统|难|差|低"
)
_FORBIDDEN = pattern("(?:不得|严禁|杜绝|避免|防止|禁止|坚决|不允许|纠正|不能|改变|解决|不再|取缔)[^，。；]*$")
_NAMED = pattern("(?:[^，。；\n]{0,8}[：:])?[将拟]?针对[^，。；\n]{2,40}，")
_ALL_WELL = pattern(
    "无[需须]|不[必需]|鉴于|一贯|一直|向来|历来|本就|已经|未发现(?:任何)?问题|按(?:现有|原有|以往)|压减"
)
_MENDING = pattern("整改后|已(?:经)?(?:全部)?(?:补|整改|清理|纠正|办理|更正|收回)|确保|做到|力争|实现|避免|防止")
_OWN_CLAUSE = pattern("[^，；。：:\n]*$")
_NAMED_TROUBLE = pattern("问题|不足|困难|短缺|薄弱|没有|[偏不过太]")
_FOREIGN = pattern("公务用车|派车|公务接待|接待|食堂|体检|慰问|文体活动|绿化|粉刷|外墙|停车|工会|团建|着装|装修")
_MEASURE_LINE = pattern(
    r"[\u0020\u3000]*(?:[（(]?[0-9一二三四五六七八九十]{1,2}[）).．、])?[^，。；：\n]{0,4}(?:措施|对策|打算|整改|办法|下一?步)"
)
_PROBLEM_LINE = pattern("问题|不足|困难|短板")
_TITLE, _NEAR = 24, 10  # characters of a heading, and before a push that is forbidden
_BACK = 2  # sentences from a trouble to its measure
_MOST = 400  # characters of a sentence that is read


class _Said(NamedTuple):
    start: int
    words: str


def worsening(text: str) -> Iterator[Finding]:
    """Measures that make worse what they are to mend."""
    if not _PLAN.search(text):
        return
    told: set[int] = set()
    heading = before = ""
    for start, line in paragraphs(text):
        if _PLAN.search(line):
            for begin, end in _of_line(heading + _lead_to(before, line), _sentences(start, line)):
                told.add(begin)
                yield Finding("query", CONTRARY, quote=text[begin:end], offset=begin)
        if line.strip():
            before = line
            heading = line if len(line) <= _TITLE and line.rstrip()[-1] not in "。；：" else heading
    for begin, end in _of_sections(text):
        if begin not in told:
            yield Finding("query", CONTRARY, quote=text[begin:end], offset=begin)


def _lead_to(before: str, line: str) -> str:
    """The line above one that begins with its measure: 问题：仓库只有320平方米 above 措施：…."""
    return before[-_MOST:] if _MEASURE_LINE.match(line) and _PROBLEM_LINE.search(before) else ""


def _of_sections(text: str) -> Iterator[tuple[int, int]]:
    """What a section of measures answers to the problem of the same number in the section above it."""
    problems: ToldSection | None = None
    for section in told_sections(text):
        if not section.is_remedy:
            problems = section
            continue
        if problems is not None and len(problems.items) == len(section.items):
            for problem, measure in zip(problems.items, section.items, strict=True):
                for each in _sentences(measure.start, measure.words):
                    found = _worse(problem.words, each, 0)
                    if found is not None:
                        yield found
                        break
        problems = None


def _sentences(start: int, line: str) -> list[_Said]:
    return [_Said(start + each.start(), each[0][:_MOST]) for each in _SENTENCE.finditer(line)]


def _of_line(lead_to: str, said: list[_Said]) -> Iterator[tuple[int, int]]:
    for place, each in enumerate(said):
        plan = _PLAN.search(each.words)
        if plan is None:
            continue
        above = "".join(one.words for one in said[max(0, place - _BACK) : place])
        above = f"{lead_to}\n{above}" if place < _BACK else above
        lead = each.words[: plan.start()]
        told = above + lead if _TROUBLED.search(above + lead) else above + each.words.partition("，")[0]
        found = _worse(told, each, plan.start())
        if found is not None:
            yield found


def _worse(told: str, measure: _Said, begin: int) -> tuple[int, int] | None:
    """Where a measure stands that makes a trouble worse that was told before it."""
    words = measure.words[begin:]
    rarer = _EVERY.search(words)
    if rarer and _is_wrong_way(told, rarer) and _is_of_it(told, words):
        return _clause(measure, begin, rarer)
    staff = _STAFF.match(words) or _STAFF.match("针对" + words if words[:2] != "针对" else words)
    if staff and _TROUBLED.search(told) and not _STAFFING.search(words[staff.end() :]) and len(words) > staff.end() + 6:
        return measure.start + begin + staff.end(), measure.start + len(measure.words.rstrip("。\n"))
    named = _NAMED.match(words)
    if named:  # 针对档案室面积不足的问题，
        foreign = _FOREIGN.search(words, named.end())
        if (
            foreign
            and _NAMED_TROUBLE.search(named[0])
            and not _FOREIGN.search(told + named[0])
            and not _is_of_it(told + named[0], words[named.end() :])
        ):
            return _clause(measure, begin, foreign)
        begin, words = begin + named.end(), words[named.end() :]
    denied = _denied(told, words)
    if denied:
        return measure.start + begin + denied.start(), measure.start + begin + len(words.rstrip("。\n"))
    for trouble in TROUBLES:
        if not any(_is_told(told, each) for each in trouble.told.finditer(told)):
            continue
        worse = trouble.plain.search(words) or next(
            (each for each in trouble.worse.finditer(words) if _is_of_it(told, _around(words, each))), None
        )
        if worse is None or trouble.instead.search(words[: worse.start()] + words[worse.end() :]):
            continue
        if not _FORBIDDEN.search(words, max(0, worse.start() - _NEAR), worse.start()):
            return _clause(measure, begin, worse)
    return None


def _denied(told: str, words: str) -> Match[str] | None:
    """The clause of a measure that says of a trouble that all is well: 鉴于账实一贯相符，此项无需清理."""
    if not _ALL_WELL.search(words) or _MENDING.search(words):
        return None
    for aspect in ASPECTS:
        good = aspect.good.search(words)
        if good and aspect.bad.search(told):
            return _OWN_CLAUSE.search(words[: good.end()])
    return None


def _around(words: str, push: Match[str]) -> str:
    """The clause of a push; only what stands before it where something is made of a thing: 仓库腾出来租给超市."""
    before = _CLAUSE.split(words[: push.start()])[-1]
    return before if GIVEN_AWAY.match(push[0]) else before + _upto(words, push.start())


def _is_told(told: str, trouble: Match[str]) -> bool:
    return not _NO_TROUBLE.search(told, max(0, trouble.start() - 14), trouble.start())


def _upto(words: str, at: int) -> str:
    """The words from a place to the end of its clause."""
    end = min((place for mark in "，；。" if (place := words.find(mark, at)) >= 0), default=len(words))
    return words[at:end]


def _is_wrong_way(told: str, match: Match[str]) -> bool:
    then, now = _PERIODS[match["then"]], _PERIODS[match["now"] or match["rare"]]
    look = _RARER_IS_WORSE if now > then else _OFTENER_IS_WORSE
    other = _OFTENER_IS_WORSE if now > then else _RARER_IS_WORSE
    return then != now and bool(look.search(told)) and not other.search(told)


def _is_of_it(told: str, measure: str) -> bool:
    """Whether a measure is of what the trouble is of: they share a word, or have two that are kin."""
    if (pairs_of(told) & pairs_of(measure)) - _COMMON:
        return True
    return any(any(one in told for one in ones) and any(each in measure for each in others) for ones, others in KIN)


def _clause(measure: _Said, begin: int, match: Match[str]) -> tuple[int, int]:
    """The clauses in which a measure that makes worse stands."""
    words, at = measure.words, begin + match.start()
    first = max(words.rfind(mark, 0, at) for mark in "，；：。:\n") + 1
    end = min(
        (place for mark in "，；。\n" if (place := words.find(mark, begin + match.end())) >= 0), default=len(words)
    )
    return measure.start + first, measure.start + end

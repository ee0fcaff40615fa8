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
from domain.proofreading.contradicting.aspects import ASPECTS
from domain.proofreading.contradicting.clashes import clash, misnamed
from domain.proofreading.contradicting.left_alone import left_alone
from domain.proofreading.contradicting.told_problems import ToldSection, told_sections
from domain.proofreading.paragraphs import paragraphs
from domain.proofreading.wording.side_by_side import pairs_of

CONTRARY = "prose.contrary"


_PLAN = pattern(
    "拟|将|下一?阶段|明确|今后|以后|下一?步|计划|决定|打算|整改|改进|年[把将]|为了?(?:缩短|促进|推动|满足|弥补|补齐|优化|遏制|保[证障]|扩大|增加|节[约省]|压降|改善|提升|杜绝|防止|避免|减少|加快|提高|降低|缓解|控制|尽快|及时|确保|盘活|把|使|增强|方便|规范)|措施|对策|办法|明年|来年|次年|下半年|下学期|新学[年期]|[今明]年起|即日起|今年(?=[拆取停减压撤再])|为此|对此|为解决|针对"
)
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
    "不及时|[过太偏较][长慢少多滥高粗]|不足|短缺|缺|薄弱|老化|重复|繁|频|不|未|无|违反|脱管|失控|闲置|过期|滞后|排队|笼统|难|差|低|没有|破|潮|漏|坏|慢"
)
_NAMED = pattern("(?:[^，。；\n]{0,8}[：:])?[将拟]?针对[^，。；\n]{2,40}，")
_ALL_WELL = pattern(
    "无[需须]|不[必需]|鉴于|一贯|一直|向来|历来|本就|已经|未发现(?:任何)?问题|按(?:现有|原有|以往)|压减"
)
_MENDING = pattern("整改后|已(?:经)?(?:全部)?(?:补|整改|清理|纠正|办理|更正|收回)|确保|做到|力争|实现|避免|防止")
_OWN_CLAUSE = pattern("[^，；。：:\n]*$")
_NAMED_TROUBLE = pattern("问题|不足|困难|短缺|薄弱|没有|[偏不过太]")
_FOREIGN = pattern(
    "公务用车|公车|派车|公务接待|接待|食堂|体检|慰问|文体活动|绿化|粉刷|外墙|停车|工会|团建|着装|装修|会议室|音响|电子屏|显示屏|办公楼|办公(?:家具|桌椅|用品)|餐桌|招商|公文|考察|外地学习|外出学习"
    "|运动会|书法|摄影|征文|联欢|春游|党史|健身|内刊|宣传册|画册|纪念品|工装|制服|茶水间|职工之家"
)
_MEASURE_LINE = pattern(
    r"[\u0020\u3000]*(?:[（(]?[0-9一二三四五六七八九十]{1,2}[）).．、])?[^，。；：\n]{0,4}(?:措施|对策|打算|整改|办法|下一?步)"
)
_PROBLEM_LINE = pattern("问题|不足|困难|短板")
_TITLE, _NEAR = 24, 10  # characters of a heading, and before a push that is forbidden
_BACK = 2  # sentences from a trouble to its measure
_LINES = 3  # above that of a measure in which its problem may stand
_MOST = 400  # characters of a sentence that is read


class _Said(NamedTuple):
    start: int
    words: str


def worsening(text: str) -> Iterator[Finding]:
    """Measures that make worse what they are to mend."""
    if not _PLAN.search(text):
        return
    told: set[int] = set()
    heading = ""
    before: list[str] = []
    for start, line in paragraphs(text):
        if _PLAN.search(line):
            for begin, end in _of_line(f"{heading}\n{_lead_to(before, line)}", _sentences(start, line)):
                told.add(begin)
                yield Finding("query", CONTRARY, quote=text[begin:end], offset=begin)
        if line.strip():
            before = [*before[1 - _LINES :], line]
            heading = line if len(line) <= _TITLE and line.rstrip()[-1] not in "。；：" else heading
    for begin, end in _of_sections(text):
        if begin not in told:
            yield Finding("query", CONTRARY, quote=text[begin:end], offset=begin)


def _lead_to(before: list[str], line: str) -> str:
    """The line of a problem above one that begins with its measure: 问题：仓库只有320平方米 above 措施：…."""
    if not _MEASURE_LINE.match(line):
        return ""
    return next((each[-_MOST:] for each in reversed(before) if _PROBLEM_LINE.search(each)), "")


def _of_sections(text: str) -> Iterator[tuple[int, int]]:
    """What a section of measures answers to the problem of the same number in the section above it."""
    problems: ToldSection | None = None
    for section in told_sections(text):
        if not section.is_remedy:
            problems = section
            continue
        if problems is not None:
            for told, start, words in _answering(text, problems, section):
                found = next((at for each in _sentences(start, words) if (at := _worse(told, each, 0))), None)
                if found is not None:
                    yield found
        problems = None


def _answering(text: str, problems: ToldSection, section: ToldSection) -> Iterator[tuple[str, int, str]]:
    """Each measure with the problem that it answers: of the same number, or the one with which it shares most."""
    told = [each.words for each in problems.items] or [text[problems.start : problems.end]]
    measures = [(each.start, each.words) for each in section.items] or [
        (section.start, text[section.start : section.end])
    ]
    if len(told) == len(measures):
        yield from ((problem, *measure) for problem, measure in zip(told, measures, strict=True))
        return
    for start, words in measures:
        likest = max(told, key=lambda one: len((pairs_of(one) & pairs_of(words)) - _COMMON))
        if (pairs_of(likest) & pairs_of(words)) - _COMMON:
            yield likest, start, words


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
    staff = _STAFF.match(words) or _STAFF.match("针对" + words if words[:2] != "针对" else words)
    if staff and _TROUBLED.search(told) and not _STAFFING.search(words[staff.end() :]) and len(words) > staff.end() + 6:
        return measure.start + begin + staff.end(), measure.start + len(measure.words.rstrip("。\n"))
    named = _NAMED.match(words)
    if named and misnamed(told, named[0]):
        return measure.start + begin, measure.start + begin + named.end() - 1
    if named:  # 针对档案室面积不足的问题，
        foreign = _FOREIGN.search(words, named.end())
        if (
            foreign
            and "（" not in words[named.end() : foreign.start()]
            and (_NAMED_TROUBLE.search(named[0]) or _TROUBLED.search(told))
            and foreign[0] not in told + named[0]
            and not _is_of_it(told + named[0], words[named.end() :])
        ):
            return _clause(measure, begin, foreign)
        told, begin, words = told + named[0], begin + named.end(), words[named.end() :]
    denied = _denied(told, words)
    if denied:
        return measure.start + begin + denied.start(), measure.start + begin + len(words.rstrip("。\n"))
    found = clash(told, words) or left_alone(told, words)
    if found is not None:
        return measure.start + begin + found[0], measure.start + begin + found[1]
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


def _is_of_it(told: str, measure: str) -> bool:
    """Whether a measure is of what the trouble is of."""
    return bool((pairs_of(told) & pairs_of(measure)) - _COMMON)


def _clause(measure: _Said, begin: int, match: Match[str]) -> tuple[int, int]:
    """The clauses in which a measure that makes worse stands."""
    words, at = measure.words, begin + match.start()
    first = max(words.rfind(mark, 0, at) for mark in "，；：。:\n") + 1
    end = min(
        (place for mark in "，；。\n" if (place := words.find(mark, begin + match.end())) >= 0), default=len(words)
    )
    return measure.start + first, measure.start + end

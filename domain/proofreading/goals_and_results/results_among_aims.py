"""Results among aims: 2025年度绩效目标：已改造危桥4座并通过交工验收；检查覆盖率不低于95%.

What a goal starts from (在已建成9所的基础上, 现有) and the result beside its own goal (目标200人，实际210人) are right.
"""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import Clause, begin_of_sentence, clauses, end_of_sentence
from domain.proofreading.goals_and_results.goals import REACHED

_LEAD = pattern(
    r"(?P<kind>[目指]标|预期(?:产出|成果|成效|效益|社会效益|经济效益))"
    r"[^，。；：:\n值]{0,12}?(?:(?:[：:]|写[为成]|设[为定]为?|填[为写]|为(?!依据)[：:]?|是[：:]?)[ ]?“?)"
)
_NO_LEAD = pattern(
    "完成|自评|实现|评价|对照|监控|调整|依据|基础|实施情况|结果|得分|达成|执行|考核|扣分|评分|问题|原因|措施|情况|较|比|超|之一|权重|部分|原有|已"
)
_FUTURE = pattern(
    "尚未(?:动工|开工|实施|立项)|(?:尚处|处于)[^，。；]{0,4}立项|(?<!为)新一年|明年|下一?年度?|拟申[请报]|可研报告|申报时填写|预期|申报[书表]|(?:申报|编报)的"
)
_REACHED = pattern(
    r"(?:均|都|已|累计|全部)*已(?:经)?(?:累计|全部|均|于[^，。；]{1,12}|在[^，。；]{1,12})?"
    r"(?:达到?|完[成工]|实现|建成|提[高升]到|超额|改造|发放|投[入产用]|吸纳|接待|突破|通过|培训|新[建增]|安装|竣工|交付|修[建复]|治理|举办|帮扶|检查|救助)"
    r"|实际(?:已?于|达到?|完成|发放|为|接待|支[出付]|培训|改造|建成|办理|救助|补助)|经[^，。；]{0,8}?(?:测得|测评|统计|核算|抽查|验收合格)|测得|达到了|突破了|投产以来"
    r"|均经[^，。；]{0,4}合格|超额完成"
)
_SET_OUT = pattern("申报|编报|年初|预期|目标|设定|明年|下一?年|新一年")  # else indicators may stand with their results
_BASE = pattern(
    "基础上|现有|(?:上|去|往|当)年(?!接待|完成)|此前|前期|截至|目前|依据|参照|参考|立项|批复|需要|同类|原有|累计达到|已有|设计|落实|[较比与]|以来(?!已)|达到[^，。；]{0,12}以上|已[^，。；0-9]{1,8}的"
)
_IS_BOUND = pattern("不[低少高]于|不超过|≥|≤|以[上内下]|达到[0-9]|控制在|力争|确保|争取|拟|计划|目标")
_COUNTED = pattern("^[经据](?:问卷|抽样)?(?:统计|测算|调查|核查|抽查|测评)$")
_TOLD = pattern("实际|已|完成率|达成|完成了")
_ACTUAL_FIRST = pattern("^(?:实际|完成情况|全年实际)")
_PARTS = pattern(r"；|(?<=[，：；。])[二三四五六七八九]是")
_WORDS = ("已", "实际", "均经", "测得", "达到了", "突破", "投产以来", "超额", "统计", "测评")
_MOST, _FAREST = 400, 200


def results_among_aims(text: str) -> Iterator[Finding]:
    """What is told as done, as a goal of its own, in a sentence that sets goals."""
    if not any(each in text for each in _WORDS):
        return
    told: set[int] = set()
    for match in islice(_LEAD.finditer(text), _MOST):
        begin = begin_of_sentence(text, match.start(), _FAREST)
        lead = text[begin : match.end()]
        if _NO_LEAD.search(lead) or (match["kind"] == "指标" and not _SET_OUT.search(lead)):
            continue
        for each in _in_stretch(text, match):
            if each.start not in told:
                told.add(each.start)
                yield Finding("query", REACHED, quote=each.words, offset=each.start)


def _in_stretch(text: str, lead: Match[str]) -> Iterator[Clause]:
    start = lead.end()
    end = min(end_of_sentence(text, start), start + _FAREST)
    if lead[0].endswith("“"):
        closed = text.find("”", start, end)
        end = closed if closed >= 0 else end
    bounds = [start, *(match.end() for match in _PARTS.finditer(text, start, end)), end]
    items = [tuple(clauses(text, one, other)) for one, other in pairwise(bounds)]
    items = [each for each in items if each]
    first = items[0] if items else ()
    is_quoted = lead[0].endswith("“")
    before = text[max(0, lead.start() - 60) : start]
    is_to_come = bool(_FUTURE.search(before[before.rfind("\n") + 1 :]))
    if (
        first
        and _is_reached(first[0])
        and (is_to_come or is_quoted or not _ACTUAL_FIRST.match(first[0].words) or "申报" in before)
    ):
        yield first[0]
        return
    reached = [each for each in items if _has_reached(each)]
    others = [each for each in items if each not in reached]
    if len(items) > 1 and len(reached) == 1 and not any(_TOLD.search(each.words) for item in others for each in item):
        yield from (each for each in reached[0] if _is_reached(each))
    elif is_to_come:
        yield from (
            each for item in items for each in item if _is_reached(each) and not _ACTUAL_FIRST.match(each.words)
        )


def _has_reached(item: Sequence[Clause]) -> bool:
    """Whether an item tells of what is done and of no goal: what its goal is would stand before it."""
    return any(_is_reached(each) for each in item) and not any(_IS_BOUND.search(each.words) for each in item)


def _is_reached(each: Clause) -> bool:
    if _COUNTED.match(each.words):
        return True
    has_number = any(character.isdigit() for character in each.words) or "合格" in each.words or "全部" in each.words
    return has_number and bool(_REACHED.search(each.words)) and not _BASE.search(each.words)

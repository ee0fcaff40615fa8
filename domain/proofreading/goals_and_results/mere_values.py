"""Results that give no value though their goal is a number: 目标180人次，实际完成较好; 要求10日内，实际为及时.

A goal without a number (能力得到提升) may be answered in words. One that has a number asks for one, unless the sentence
gives it before or behind (实际93%，完成较好). Also what came of a work, praised and no more (带动增收情况：成效较好),
and deeds counted as 若干.
"""

from collections.abc import Iterator
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence
from domain.proofreading.goals_and_results.goals import VAGUE

_DEGREE = "(?:有所|有了?|明显|显著|逐步|进一步|不断|稳步|持续|大幅度?|较大|一定|得到|均有)"
_BETTER = "(?:提高|提升|改善|增强|好转|下降|降低|减少|缩短|优化|增加|增长|加快|进步|改观|起色|巩固)"
_HOW = "(?:比较|较为|较|基本|很|非常|十分|总体|大体|相当|还|尚|都)"
_GOOD = (
    f"(?:{_DEGREE}+的?(?:程度)?(?:的)?{_BETTER}|{_HOW}?(?:良好|及时|优良|优秀|满意|合理|正常|到位|稳定|顺利|理想|可以|不错|充足|齐全|明显|显著)"
    f"|{_HOW}[好快高优少低多]|控制在?(?:合理|可控|规定|正常|较低|预期|可接受)的?(?:范围|区间|水平|限度)?(?:以?内|之内)?"
    "|(?:基本|大体|总体)(?:上)?(?:完成|实现|达标|达成)(?:了)?(?:目标|任务|计划|要求)?|若干[一-龥]{1,2}|(?:效果|成效|情况|质量|反映|反响|进度|带动|改善|提升|达标情况|完成情况)(?:比较|较为?|很)?(?:明显|显著|良好|好|不错|快)"
    "|(?:基本|已)?(?:达到|符合|满足)(?:了)?(?:预期|规定|设定|相关|有关)?的?(?:目标|要求|效果|水平|标准|预期|规定))"
)
_WHO = (  # 群众满意度较高
    "(?:(?:受益|服务|办事|参训|周边|广大|多数)?(?:群众|职工|师生|家长|学员|患者|居民|对象|企业|农户|村民|大家|双方))?(?:满意[度率])?"
)
_VALUE = pattern(
    "(?:(?:实际|全年|目前)(?:完成|达到|实现|执行|办理|用时|支出|拨付)?(?:值|情况|结果|数|效果)?|(?<![未应已待没否])(?:完成|实现|达成)(?:值|情况|结果|数)?)"
    f"(?:[为是]|[：:])?“?(?P<told>{_WHO}{_GOOD})(?=[”。；，\n]|$)"
)
_GOAL = pattern(
    "(?:目标|指标|计划|要求|标准(?!化)|上限|下限|时限|年初|任务|应(?=在|于|为|达|不))[^，。；\n]{0,24}[0-9][^，。；\n]{0,12}[，。；][^，。；\n0-9]{0,16}$"
)
_NO_GOAL = pattern(
    "共|设[置定]|包括|涉及|分为|总数|分值|权重|[0-9]分(?!钟)|满分|实际|完成(?!时|率|比)|实[测到有做发]|已|得分|扣"
)
_NUMBER = pattern("[0-9]|百分之|[一二三四五六七八九十]成|全部")
_ALONE = pattern(
    r"\n[ \u3000]*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|[①-⑳])?[^，。；：\n0-9]{0,10}?"
    r"(?:增收|效益|效果|成效|带动|影响|作用|满意|受益|就业)"
    rf"[^，。；：\n0-9]{{0,6}}[：:](?P<told>{_WHO}(?:取得(?:了)?|有)?(?:{_GOOD}|(?:较好|良好|明显|显著|一定)的?(?:成效|效果|成绩|作用)))(?=[。]?(?:\n|$))"
)
_ASIDE = pattern(  # 质量达标率（目标98%）：达标情况良好
    f"（(?:年度|绩效)?(?:目标|指标|计划)值?[^（）\n]{{0,12}}[0-9][^（）\n]{{0,8}}）(?:[：:]|[为是]|，)(?P<told>{_WHO}{_GOOD})(?=[。；，\n]|$)"
)
_SOME = pattern(
    "(?:开展|举办|组织|召开|培训|走访|慰问|发放|印[制发]|安装|新建|改造|维修|购置|检查|进行|编印|栽植|种植|救助|排查|接待|演出|完成|建成|配备|添置|表彰)了?"
    "(?P<told>若干(?:次|场|名|人|个|处|批|期|户|家|台|套|份|节|篇|座|本|盏|棵|公里|平方米|亩)[^，。；\n0-9“”]{0,12})(?=[，。；\n]|$)"
)
_REACH, _MOST, _LINES, _BEFORE = 80, 200, 400, 8  # characters before; findings; characters in which others are counted
_FEWEST = 3  # numbers around what is not counted


def mere_values(text: str) -> Iterator[Finding]:
    """The words that stand where a number was asked for."""
    for match in islice(_VALUE.finditer(text), _MOST):
        is_label = match[0].find("：") > 0
        begin = begin_of_sentence(text, match.start(), _REACH, "\n" if is_label else "。；\n")
        goal = _GOAL.search(text, begin, match.start())
        end = min((at for mark in "。；\n" if (at := text.find(mark, match.end())) >= 0), default=len(text))
        if (
            goal
            and not _NO_GOAL.search(text, max(begin, goal.start() - _BEFORE), goal.end())
            and not _NUMBER.search(text, match.end(), end)
        ):
            yield Finding("query", VAGUE, quote=match["told"], offset=match.start("told"))
    for match in islice(_ASIDE.finditer(text), _MOST):
        yield Finding("query", VAGUE, quote=match["told"], offset=match.start("told"))
    for shape in (_ALONE, _SOME):
        for match in islice(shape.finditer(text), _MOST):
            near = text[max(0, match.start() - _LINES) : match.end() + _LINES]
            if len(_COUNTED.findall(near)) >= _FEWEST:
                yield Finding("query", VAGUE, quote=match["told"], offset=match.start("told"))


_COUNTED = pattern("[0-9]+(?:[.][0-9]+)?(?=[一-龥%])(?!年|月|日|号)")

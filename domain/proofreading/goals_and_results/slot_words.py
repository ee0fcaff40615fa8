"""Words where a slot of an indicator asks for a value: 目标值填列为“比较及时”; 机械化率，≥72%，效果明显.

A slot is named (目标值, 年度值, 完成情况), or is the third of a row of name, goal and result, or is what a measure is
to do (针对描金脱落，进一步加强管理). Words of degree alone fill none of them.
"""

from collections.abc import Iterator
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence
from domain.proofreading.goals_and_results.goals import VAGUE

_DEGREE = "(?:有所|有了?|明显|显著|逐步|进一步|不断|稳步|持续|大幅度?|较大|一定|得到|长期)"
_BETTER = "(?:提高|提升|改善|增强|好转|下降|降低|减少|缩短|优化|增加|增长|加快|加强|促进|规范|完善|见效)"
_HOW = "(?:比较|较为|较|基本|很|非常|十分|总体|相当)"
_WORDS = (
    f"(?:{_DEGREE}+(?:的)?{_BETTER}|{_HOW}?(?:良好|及时|优良|优秀|满意|合理|正常|到位|稳定|顺利|理想|不错|充足|明显|显著)|{_HOW}[好快高优少低多]"
    f"|(?:效果|成效|情况|质量|反映|反响|作用|影响|效益)(?:{_HOW})?(?:明显|显著|良好|较?好|不错|突出))"
)
_SLOT = pattern(
    "(?:目标|指标|年度|完成|实际|计划|实现|预期)(?:指标|完成|实现|目标)?(?:值|结果|情况)(?:一[栏列])?(?:填列?|写|定|设)?"
    f"(?:(?:为|成|是|：|:|，)?(?P<quoted>“{_WORDS}”)|(?:为|成|是|：|:)(?P<told>{_WORDS}))(?=[，。；、\n）)]|$)(?!，(?:为|达|实际|即|其中)[^。；\n]{{0,6}}[0-9])"
)
_LASTING = pattern(
    "(?:可持续影响|可持续|(?:社会|经济|生态)效益)(?:指标)?(?:为|是|：|:|，)?(?P<told>“?(?:长期|持续|不断|进一步|逐步)[^，。；：\n0-9“”]{4,20}(?:、?效果(?:显著|明显))?”?)(?=[，。；\n]|$)"
)
_ROW = pattern(
    f"(?<=[；：。\n])(?P<name>[^，。；：\n|]{{3,24}}(?:率|度|比例|时间|时限|面积|数量|人次)|[^，。；：\n|]{{3,16}})，(?P<goal>[≥≤><＞＜不]?[^，。；：\n|]{{0,4}}[0-9][^，。；：\n|]{{0,6}})，(?P<told>{_WORDS})(?=[。；\n]|$)"
)
_CELLS = pattern(f"(?:^|\n)[^|\n0-9]{{3,20}}\\|[ ]*(?P<told>{_WORDS})[ ]*\\|[ ]*{_WORDS}[ ]*(?:\\||$|\n)")
_PRAISED = pattern(f"(?<=[，；])[^，。；：\n0-9]{{2,14}}(?:提升|增强|改善|提高)，自评(?P<told>{_WORDS})(?=[。；\n]|$)")
_MEASURE = pattern(
    "(?:针对[^，。；：\n]{2,16}(?:问题|情况)?，|(?:整改|改进)?措施[：:])(?P<told>(?:我[局委院校镇办]|本单位)?(?:今后|将|要|应|须|拟)*(?:进一步|不断|切实|继续|逐步|大力)*(?:加强|强化|规范|完善|改进|提升|抓好|提高|加大)(?:日常|管理|监管|力度|工作|意识|重视|水平|质量|责任|效率|制度)+)(?=[。\n]|$)"
)
_SHAPES = ((_SLOT, ""), (_LASTING, ""), (_ROW, ""), (_CELLS, "|"), (_PRAISED, "，自评"), (_MEASURE, ""))
"""Each with what there is in all of its matches."""
_MOST, _SENTENCE = 100, 160


def slot_words(text: str) -> Iterator[Finding]:
    """The words that fill a slot without a value, once a sentence: 年度值为“有所提高”，完成值为“有所提高”."""
    told: set[int] = set()
    for shape, needed in _SHAPES:
        for match in islice(shape.finditer(text), _MOST) if needed in text else ():
            name = "told" if match["told"] else "quoted"
            begin = begin_of_sentence(text, match.start(name), _SENTENCE)
            if begin not in told:
                told.add(begin)
                yield Finding("query", VAGUE, quote=match[name], offset=match.start(name))

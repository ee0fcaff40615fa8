"""Results that are still to come: 合格率将达到85%以上 in a section of what was achieved; goals without a measure.

A result has a value; what is hoped for a later year, or of what is not yet built, may be told so.
"""

from collections.abc import Iterator
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.goals_and_results.goals import AIM, COPIED, VAGUE
from domain.proofreading.in_lines import matches_with

_TO_COME = pattern(  # behind the name of what is achieved
    r"(?:率|度|比例|比重|覆盖面)(?:预计|有望)?(?:将|可)(?:达到|保持在|提高到|提升到|稳定在|降到|降至|不低于)[0-9.]+[%％](?:以[上内下])?"
    r"|(?:感|度|水平|能力)将(?:得到)?(?:进一步|持续|不断|稳步|明显|显著|大幅|有效)?"
    r"(?:提升|增强|提高|改善|加强)(?=[。；，\n]|$)"
    r"|力争[^，。；\n]{0,3}20[0-9]{2}年[^，。；\n]{2,24}(?=。(?:此项|该项|本项)?指标?已(?:全部)?完成)",
    begins="力度感比水率能覆",
)
_FILLED_IN = pattern(
    r"(?:(?:完成(?:情况|值)?|实际(?:完成)?值?|实现(?:情况|值)?)一?(?:栏|列)(?:中|内)?(?:填写|填报|填|写|为|是)"
    r"|(?:实际)?(?:完成|实现)情况(?:填写|填报|填|为|是))(?:的是|为)?[：:]?“?"
    r"((?:力争|争取|努力|将|拟|预计|计划)[^”。；\n]{3,40})",
    begins="完实",
)
_FILLED_WORDS = ("栏", "列", "情况填", "情况为", "情况是")
_AS_SET = pattern(  # 目标为“降至0.1次以下”，实际完成情况为“降至0.1次以下”: the goal stands where the value belongs
    r"目标(?:值)?(?:为|是|：|:)?(?P<aim>“[^”\n]{4,40}”|[0-9.]+[%％个次处件人户]?(?:以[上下内]))，"
    r"(?:实际)?(?:完成情况|完成值|实际值|完成|实现情况|达到)(?:填写)?(?:为|是|：|:)?(?P<told>(?P=aim))"
)
_NO_VALUE = pattern("以[上下内]|不[低少高]于|不超过|≥|≤|力争|确保|将")  # mere words are told as vague
_NO_MEASURE = pattern(
    r"(?:(?:数量|质量|时效|成本|(?:经济|社会|生态)?效益)指标|产出(?:数量|质量|时效))[：:]"
    r"([^，。；：\n0-9“]{2,14}(?:较好|良好|优良|较高|(?:明显|显著|进一步|不断|逐步|有所|有效|持续)(?:提升|提高|增强|改善|优化)))(?=[。；\n]|$)",
    begins="产成效数时生社经质",
)
_HEADING = pattern(
    r"(?:^|\n)[ \u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])"
    r"(?P<words>[^\n。，：]{2,24})(?=\n|。)"
)
_RESULTS = pattern("完成|实现|成效|绩效|成果|产出|效益|落实情况")
_PLANS = pattern(
    r"下一?步|打算|计划|下一?年|改进|措施|建议|目标设定|展望|可持续|(?:目标|指标)$|概况|背景|下年度|20[0-9]{2}年(?:绩效)?目标"
)
_LATER = pattern(
    r"下一?年|明年|来年|今后|未来|届时|后，|后$|到20|至20|20[0-9]{2}年|下一?步|可持续|期满|投[产用]|如|若|预期"
)
_NAME, _REACH, _MOST = 12, 60, 200  # characters of a name, and before it; times that it is said


def results_to_come(text: str) -> Iterator[Finding]:
    """Values of a result that are still to come, and goals of a row of indicators that nothing can measure."""
    for match in matches_with(_FILLED_WORDS, _FILLED_IN, text):
        yield Finding("query", AIM, quote=match[1], offset=match.start(1))
    for match in _AS_SET.finditer(text) if "目标" in text else ():
        if _NO_VALUE.search(match["told"]):
            yield Finding("query", COPIED, quote=match["told"], offset=match.start("told"))
    for match in _NO_MEASURE.finditer(text) if "指标" in text or "产出" in text else ():
        yield Finding("query", VAGUE, quote=match[1], offset=match.start(1))
    heads = [(each.start(), each["words"]) for each in _HEADING.finditer(text)]
    for match in islice(matches_with(("将", "可", "力争"), _TO_COME, text), _MOST) if heads else ():
        above = [words for start, words in heads if start < match.start()][-1:]
        sentence = max(text.rfind(mark, 0, match.start()) for mark in "。；\n") + 1
        start = max(
            sentence, match.start() - _NAME, *(text.rfind(mark, sentence, match.start()) + 1 for mark in "，：、")
        )
        is_later = _LATER.search(text, max(sentence, start - _REACH), match.end()) and not match[0].startswith("力争")
        if above and _RESULTS.search(above[0]) and not _PLANS.search(above[0]) and not is_later:
            yield Finding("query", AIM, quote=text[start : match.end()], offset=start)

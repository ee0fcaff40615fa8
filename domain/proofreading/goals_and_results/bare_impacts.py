"""Effects that nothing measures: 社会效益：水压明显好转，群众用水感受得到较大改善.

An effect is told by what it comes to (压力由0.12兆帕升到0.22兆帕), not by praise alone. What stands under its name is
looked at as a whole; what was copied there from another office's report measures none of it.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import clauses
from domain.proofreading.copying.foreign_trades import foreign_trades
from domain.proofreading.goals_and_results.goals import VAGUE
from domain.proofreading.goals_and_results.vagueness import MEASURED

_NAME = (
    r"(?:(?:项目|资金)?(?:实施|社会|经济|生态|环境|综合|总体|可持续)(?:效益|影响|效果)|项目(?:效益|效果)|效益|效果)"
    "(?:指标|情况|方面|分析|实现|完成|与影响)*(?:情况)?"
)
_SIGN = r"(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．]|[一二三四五六]是|[①-⑳]|——)?[ \u3000]{0,8}"
_LABEL = pattern(
    rf"(?:(?<=\n)|(?<=[。；]))[ \u3000]{{0,8}}{_SIGN}"
    rf"(?:【{_NAME}】|{_NAME}[：:。]|{_NAME}(?<=方面)，|从{_NAME}(?:来)?看，)",
    begins=" \u3000（(一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳—【从社经生环综总可项资效实",
)
_HEADING = pattern(rf"(?<=\n)[ \u3000]{{0,8}}{_SIGN}{_NAME}[ \u3000]{{0,8}}\n")
_NEXT_HEADING = pattern(
    r"\n[\u0020\u3000]{0,8}(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．][^\n，。；]{2,24}(?=\n|$)|[（(]?[一二三四五六七八九十]{1,3}[）)、]|[【\[]|[^，。；：\n]{2,14}(?:\n|[：:]|$)|\n)"
)
_PRAISE = pattern(
    "明显|显著|进一步|较大|大为|大幅|持续|不断|逐步|稳步|有效|普遍|更加?|比较|较[为好高]|有所|得到|越来越|焕然一新|向好|良好|好转|便利|方便|节约|节省|缓解|舒[适心]|放心|增强|提[升高]|改善|优化|激发|减轻|促进|推动|带动|彰显|凸显|满意|反响|认可"
)
_FACT = pattern(
    "印发|制定|制订|出台|签订|安装|更换|修建|新建|建成|投用|验收|公开|公示|减少了?(?:事故|投诉)|没有|未|无(?!论|疑)|全[县市区乡镇]均|覆盖|由[^，。；]{1,12}(?:升|降|增|减|变|提)[^，。；]{0,3}[至到为]|从[^，。；]{1,12}到|达标|获(?!得感)|荣获|评为|附表|见表|详见|如下|问题|不足|偏|难以|建议|指标设|“|目标|力争|将(?!军)|拟|计划|预期|确保"
)
_LED = pattern("^(?:通过|经过|随着|自)[^，。；]*$")
_MOST, _LONGEST, _SHORTEST = 60, 200, 10


def bare_impacts(text: str) -> Iterator[Finding]:
    """The sentences of praise under the name of an effect, where nothing under it is measured."""
    padded = f"\n{text}"
    foreign: list[tuple[int, int]] | None = None
    for start, end in _stretches(padded):
        words = padded[start:end]
        if not _PRAISE.search(words) or not words.strip():
            continue
        if MEASURED.search(words):
            if foreign is None:
                foreign = [
                    ((each.offset or 0) + 1, (each.offset or 0) + 1 + len(each.quote or ""))
                    for each in foreign_trades(text)
                ]
            inside = [each for each in foreign if start < each[0] < end]
            end = inside[0][0] if len(inside) == 1 and not MEASURED.search(padded, inside[0][1], end) else start
        yield from _praises(text, start - 1, end - 1)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """From where to where the names of effects govern: to the end of the line, or to the next heading."""
    for match in islice(_LABEL.finditer(text), _MOST):
        stop = text.find("\n", match.end())
        yield match.end(), len(text) if stop < 0 else stop
    for match in islice(_HEADING.finditer(text), _MOST):
        yield match.end(), _end(text, match)


def _end(text: str, match: Match[str]) -> int:
    found = _NEXT_HEADING.search(text, match.end())
    return found.start() if found else len(text)


def _praises(text: str, start: int, end: int) -> Iterator[Finding]:
    words = text[start:end].rstrip("。 \u3000\n")
    lead = len(words) - len(words.lstrip())
    start, words = start + lead, words.strip()
    if not _SHORTEST <= len(words) <= _LONGEST or _FACT.search(words) or MEASURED.search(words):
        return
    row = [each for each in clauses(text, start, start + len(words)) if not _LED.match(each.words)]
    if row and all(_PRAISE.search(each.words) for each in row):
        yield Finding("query", VAGUE, quote=words, offset=start)

"""The year before in what a report is asked for, and measured against: 关于编制2020年度部门决算的通知."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern

OTHER = "year.other"

_ASKED = pattern(
    r"(?:按照?|根据|依据|遵照|按)[^。\n，；]{0,24}?(?:关于)?(?:编制|做好|开展|报送|公开|组织|填报|上报)[^，。；\n]{0,8}?(20[0-9]{2})年度?"
    r"[^，。；\n]{0,24}?(?:决算|自评|绩效评价|整体支出)[^，。；\n]{0,20}?(?:通知|要求|部署)"
)
_MEASURED = pattern(
    r"(?:对照|对标|围绕|按照|比照|根据|依据|结合)(?:年初)?(?:设定|制定|确定|批复|申报|下达)?的?(20[0-9]{2})年度?(?:的)?(?:部门|单位|本?项目)?"
    r"(?:整体支出|项目支出|预算|年度)?(?:绩效|工作)(?:目标|指标)(?:体系|完成情况|申报表)?(?![^，。；\n]{0,4}(?:相比|比较))"
)
_SUMMED_UP = pattern(
    r"(?:以上|上述)(?:为|是|即为|就是|系)(?:我|本)[一-龥]{1,4}(20[0-9]{2})年度?[^，。；\n0-9]{0,16}(?:情况|说明|报告|预算|决算)"
)
_OVER = pattern(r"(20[0-9]{2})年(?:即将过去|已经过去|即将结束|接近尾声)")
_AHEAD = pattern(
    r"展望(20[0-9]{2})年|(?:新的一年|来年|明年)[（(](20[0-9]{2})年[）)]"
    r"|(?:迎接|迈入|步入|跨入)(20[0-9]{2})年(?=[^。\n]{0,24}(?:将(?!军)|继续|力争|争取))",
    begins="展新明来步跨迈迎",
)
_OTHERWISE = pattern(
    "上年|去年|往年|以前|结转|批复20|跨年|延续|立项|整改|问题|追溯|对比|相比|较|增长|下降|基数|为基础|历年|规划|续建"
)


def asked_years(start: int, line: str, own: int) -> Iterator[Finding]:
    """What a report on ``own`` is asked for, or measured against, named by the year before."""
    yield from _of_the_turn(start, line, own)
    for look, words in ((_ASKED, ("通知", "要求", "部署")), (_MEASURED, ("目标", "指标")), (_SUMMED_UP, ("上",))):
        for match in look.finditer(line) if any(each in line for each in words) else ():
            begin = line.rfind("。", 0, match.start()) + 1
            stop = line.find("。", match.end())
            sentence = line[begin : stop if stop >= 0 else len(line)]
            is_titled = "《" in match[0] and ("自评" in match[0] or "评价" in match[0])  # judged as an assessment
            if int(match[1]) == own - 1 and not is_titled and not _OTHERWISE.search(sentence):
                quote = line[match.start() : match.end()]
                right = quote.replace(match[1], str(own))
                yield Finding("query", OTHER, quote=quote, offset=start + match.start(), replacement=right)


def _of_the_turn(start: int, line: str, own: int) -> Iterator[Finding]:
    """2022年即将过去, 展望2023年 in a report on 2023: the year that ends is its own, the one that comes the next."""
    for look, right in ((_OVER, own), (_AHEAD, own + 1)):
        for match in (
            look.finditer(line) if "过去" in line or "尾声" in line or "结束" in line or look is _AHEAD else ()
        ):
            told = next(each for each in match.groups() if each)
            if own - 2 <= int(told) <= own and int(told) != right:
                quote = match[0]
                at = start + match.start()
                yield Finding("query", OTHER, quote=quote, offset=at, replacement=quote.replace(told, str(right)))

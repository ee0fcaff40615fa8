"""The year before, left over where only the report's own can stand: 我会2023年度绩效自评得分94.5分, 与本次自评一致.

The score that a report gives itself, what it says of 本次自评 and of its own figures are of its year. That is known
from its title, from the one year's end up to which it counts, or from the day on which it was signed.
"""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence
from domain.proofreading.paragraphs import paragraphs

OTHER = "year.other"
_TITLE = pattern(
    r"(20[0-9]{2})年度?(?![-—－–～~至到、和])[^，。；：\n]{0,40}(?:情况|报告|说明|自评|评价|总结|附注|决算|汇报|小结|表|自查)(?:[（(][^）)\n]{1,12}[）)])?\s*$"
)
_NO_TITLE = pattern(
    "整改|审计|问题|反馈|申报|计划|规划|方案|要点|预算(?!执行|绩效|支出)|[0-9]月|季度|半年|学年|通知|批复|监控"
)
_YEAR_END = pattern(r"截[至止]到?(20[0-9]{2})年(?:12月31日|12月底|年?底|年?末)")
_SIGNED = pattern(r"\n[ \u3000]*(20[0-9]{2})年[1-4]月(?:[0-9]{1,2}日)?[ \u3000]*(?=\n|$)")
_OWN = pattern(  # what only the report's own year can have
    r"(?P<scored>(20[0-9]{2})年度?)(?:部门|单位|项目)?(?:整体)?(?:支出)?(?:绩效)?自评(?:得分|总分|综合得分|等级为)"
    r"|(?P<whole>(20[0-9]{2})年度?)[^，。；\n]{0,24}，[^。；\n]{0,20}本次(?:绩效)?(?:自评|评价)"
    r"|不影响(?P<figures>(20[0-9]{2})年度?)(?:报表|决算|账务|财务|收支)"
)
_OTHERWISE = pattern(
    "上年|上次|往年|历年|前次|去年|较|相比|比20|对比|同比|以前|连续|提高|下降|上升|降低|整改|反馈|复核结果"
)
_HEAD, _LINES, _REACH = 60, 3, 80


def left_over_years(text: str, own: int | None) -> Iterator[Finding]:
    """``own``: the year that the text reports on, where that is known already."""
    year = own or told_year(text)
    if year is None:
        return
    for match in _OWN.finditer(text):
        name = match.lastgroup or ""
        at = match.start(name)
        told = int(text[at : at + 4])
        sentence = text[begin_of_sentence(text, at, _REACH) : end_of_sentence(text, match.end())]
        if told == year - 1 and f"{year}" not in sentence and not _OTHERWISE.search(sentence):
            quote = text[at : at + 5] + ("度" if text.startswith("度", at + 5) else "")
            yield Finding("query", OTHER, quote=quote, offset=at, replacement=f"{year}{quote[4:]}")


def told_year(text: str) -> int | None:
    """The year that a title names, the one end of a year up to which a text counts, or the one before its signature."""
    for _, line in list(paragraphs(text[: _HEAD * _LINES]))[:_LINES]:
        title = _TITLE.search(line.strip()) if len(line) <= _HEAD else None
        if title and not _NO_TITLE.search(line):
            return int(title[1])
    ends = {int(match[1]) for match in _YEAR_END.finditer(text)}
    if len(ends) == 1:
        return ends.pop()
    signed = {int(match[1]) for match in _SIGNED.finditer(text)}
    return signed.pop() - 1 if len(signed) == 1 and not _NO_TITLE.search(text[:_HEAD].split("\n", 1)[0]) else None

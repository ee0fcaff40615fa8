"""Whether a text is written inside the year that it tells of: then an early 截至, its date and 今年 are right.

A report on what was mended after a check, a school year, half a year, a plan changed in October: none of them waits for
the year to end. Final accounts and self-assessments do.
"""

from domain.patterns import pattern
from domain.proofreading.paragraphs import paragraphs

_ACCOUNT = pattern("自评|决算|绩效(?:评价|报告)|整体支出|年度(?:工作)?总结|年度报告|年报|执行情况")
_PART = pattern(
    "半年|季度|[0-9]月?(?:—|－|-|~|～|至)[0-9]{1,2}月|[0-9一二三四五六七八九十]月份|中期|监控|监测|进展|学年|学期"
)
_OTHER = pattern(
    "[0-9一二三四五六七八九十]月|阶段|进度|整改|巡[察视]|检查|自查|抽查|督[查导办]|审计|调研|调整|备注|方案|计划|通知|通报"
    "|公告|简报|快报|请示|申请|申报|批复|纪要|会议|汇报|预算(?!执行)|约谈|回复|答复|复函|预案"
)
_MENDING = pattern(
    "整改[^，。；]{0,8}(?:报告|汇报|说明|函|台账|清单)(?:[（(][^）)]{0,10}[）)])?$"
)  # whose turn it is after
_BUDGET = pattern("(?:部门|单位|财政|收支|经费)?预算(?:公开|说明|编制|草案|安排|报告|情况说明)")
_DATED = pattern(
    r"(?:报告|填报|编制|编报|撰写|起草|统计)(?:日期|时间)[为是：: ]{1,2}(20[0-9]{2})年([0-9]{1,2})月(?:([0-9]{1,2})日)?"
)
_SIGNED = pattern(r"^[ \u3000\t]*(20[0-9]{2})年[ ]?([0-9]{1,2})月(?:[ ]?[0-9]{1,2}日)?[ \u3000\t]*$", 8)
_WITHIN = pattern("待(?:年终|年底|决算)|决算后|年底前(?:将|完成|拨付|支付)|全年预计|预计全年|今年截至|距年底")
_TITLE, _HEAD = 60, 4  # characters, lines


def is_within_its_year(text: str, own: int) -> bool:
    """``own``: the year that the text tells of."""
    title = next((line for _, line in paragraphs(text[: 4 * _TITLE]) if line.strip()), "")
    head = title if len(title) <= _TITLE and "。" not in title and "，" not in title else ""
    if _PART.search(head):
        return True
    if _MENDING.search(head):
        return True
    if _ACCOUNT.search(head):
        return False
    if _OTHER.search(head) or _WITHIN.search(text):
        return True
    return any(int(match[1]) == own for match in (*_SIGNED.finditer(text), *_DATED.finditer(text)))


def is_of_a_budget(text: str) -> bool:
    """Whether a text is one of the budget of its year, drawn up when that had not begun."""
    title = next((line for _, line in paragraphs(text[: 4 * _TITLE]) if line.strip()), "")
    return len(title) <= _TITLE and _BUDGET.search(title) is not None


def is_day_of_report(text: str, year: int, month: str, day: str | None) -> bool:
    """Whether the text says of itself that it was written on that day, or in that month."""
    return any(
        int(match[1]) == year and match[2] == month and (day is None or match[3] in (None, day))
        for match in _DATED.finditer(text)
    )

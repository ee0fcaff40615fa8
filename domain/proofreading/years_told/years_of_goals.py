"""A year that is told with the goal of the next one: 2023年参保38.42万人，完成2024年目标38.80万人的99.0%.

What meets the goal of a year is of that year, and so is what is measured against the goal of 本年度: 经2023年12月开展的
满意度测评，满意率93.4%，高于本年度目标值.
"""

from collections.abc import Iterator
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern

OTHER = "year.other"
_MEETS = pattern(
    "(?P<year>20[0-9]{2})年度?(?:全年)?[^，。；\n0-9]{2,16}[0-9][0-9.,]*[^，。；\n0-9]{1,6}，"
    "(?:占|为|超额?|已)?(?:完成|达到?|实现|超过)(?P<of>20[0-9]{2})年度?(?:的)?(?:目标|任务|计划)",
    begins="2",
)
_MEASURED = pattern(
    "(?P<year>20[0-9]{2})年(?:1[0-2]|[1-9])月(?:份|[0-9]{1,2}日|[底末]|[上中下]旬)?(?:开展|组织|进行|实施)的?"
    "[^，。；\n0-9]{0,6}(?:测评|调查|考核|评议)[^。；\n]{2,40}?(?:高于|低于|达到|超过|完成)了?本年度?(?:的)?目标",
    begins="2",
)
_MOST = 200


def years_of_goals(text: str, own: int | None) -> Iterator[Finding]:
    """The years before the one whose goal they are said to meet; ``own``: the year that the text accounts for."""
    for match in islice(_MEETS.finditer(text), _MOST):
        if int(match["year"]) == int(match["of"]) - 1:
            yield Finding(
                "query", OTHER, quote=f"{match['year']}年", offset=match.start(), replacement=f"{match['of']}年"
            )
    if own is None:
        return
    for match in islice(_MEASURED.finditer(text), _MOST):
        if int(match["year"]) == own - 1:
            yield Finding("query", OTHER, quote=f"{match['year']}年", offset=match.start(), replacement=f"{own}年")

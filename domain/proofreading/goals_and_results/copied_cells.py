"""A goal copied where a told table asks for what came of it, or the other way round.

沿线群众满意度|≥90%|≥90%, or 护理型床位占比|实际达到58.2%|58.2%, under 指标|目标值|实际值.
"""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.goals_and_results.goals import AIM, REACHED
from domain.proofreading.lined_tables import lined_tables
from domain.proofreading.quantities import folded

_RESULT = pattern(r"^(?:全年|年度|本年)?(?:实际|完成|实现)(?:完成|实现|达到)?(?:值|数|情况|结果)?(?:\([^()]{0,8}\))?$")
_GOAL = pattern(
    r"^(?:年初|年度|绩效|预期|计划|设定)*(?:目标|指标)(?:值|数)(?:\([^()]{0,8}\))?$|^(?:年初|年度|绩效|预期)目标$|^计划[值数]$"
)
_OVER = pattern("^(?:实际|已)[^，。；]{0,6}[0-9]|完毕$")
_BOUND = pattern(r"^(?:[≥≤＞＜><]|>=|<=|不[低少高大]于|不超过|[0-9.]+[%个人项次户件天]?以[上内下]$)[ ]*[0-9]?")


def copied_cells(text: str) -> Iterator[Finding]:
    """Cells under a head that asks for a result, and that give a bound as a goal does."""
    if "实际" not in text and "完成" not in text:
        return
    for table in lined_tables(folded(text)):
        columns = [place for place, head in enumerate(table.head) if _RESULT.match(head)]
        goals = [place for place, head in enumerate(table.head) if _GOAL.match(head)]
        for row in table.rows:
            for place in columns:
                cell = row[place]
                if cell.value is None and _BOUND.match(cell.words):
                    yield Finding("query", AIM, quote=text[cell.start : cell.end], offset=cell.start)
            for place in goals if columns else ():
                cell = row[place]
                if cell.value is None and _OVER.search(cell.words):
                    yield Finding("query", REACHED, quote=text[cell.start : cell.end], offset=cell.start)

"""Never late, and late all the same: 全年没有出现延迟发放 … 3月份低保金推迟到当月22日才发放到位.

Both are of one kind of deed: paying, delivering or settling. What is put off without harm (不影响发放) belies nothing.
"""

from collections.abc import Iterator
from itertools import islice

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence

CONTRARY = "prose.contrary"
_HEDGED = pattern("基本|除|其余|力争|确保|要求|应当?|须|目标|拟|争取|计划|如果|若|预计|部分|个别|今后|下一?步|将(?!军)")
_REACH, _MOST, _FAREST = 160, 60, 3000  # characters of a sentence; times that it is said; characters between the two
_PUNCTUAL = pattern(
    "(?:没有|从?未|无一?[次例笔起]?|不存在|没)(?:出现|发生|有)?(?:过|一[次例笔起]|任何)?(?:延迟|拖延|延期|延误|延后|推迟|迟[发付缓]|逾期|超期|晚[发点付])(?:发放|支付|到账|送达|兑付|拨付|供货|交货|配送|付款|办结)?"
    "(?:的?(?:情况|现象|问题|行为))?(?=[，。；])"
)
_LATE = pattern(
    "(?:推迟|延迟|延|顺延|延后|拖|推后)(?:了?[0-9一二两三四五六七八九十半]+(?:天|日|个月|周)|[到至](?:当月|次月|下月|次年|[0-9]+月)?[0-9]*[日月底初中]?[^，。；]{0,4})|晚了?(?:到|发|付)?(?:了)?[0-9一二两三四五六七八九十半]+(?:天|日|个月|周)|迟了?[0-9一二两三四五六七八九十半]+(?:天|日|个月|周)"
)
_FAMILIES = (
    pattern("发放|支付|拨付|到账|打卡|兑付|付款|发出|付(?=$|[，。；])|才付|工资|补贴|养老金|低保金|发到"),
    pattern("送达|到货|供货|配送|交货|晚到|送货|运抵"),
    pattern("办结|办理|审批|答复|办件"),
)
_OTHER_TIME = pattern("往年|上年|去年|以前|曾|提前|此前|原定|不影响|避免|防止|如|若|可能|[0-9]{4}年(?:以前|之前)")


def _clause_end(text: str, at: int) -> int:
    return min((place for mark in "，。；\n" if (place := text.find(mark, at)) >= 0), default=len(text))


def not_on_time(text: str) -> Iterator[Finding]:
    """全年没有出现延迟发放, and 3月份…低保金推迟到当月22日才发放到位."""
    late = list(islice(_LATE.finditer(text), _MOST))
    for match in islice(_PUNCTUAL.finditer(text), _MOST) if late else ():
        begin = begin_of_sentence(text, match.start(), _REACH)
        clause = begin_of_sentence(text, match.start(), _REACH, "，。；：\n")
        if _HEDGED.search(text, clause, match.start()) or _OTHER_TIME.search(text, clause, match.start()):
            continue
        own = [family for family in _FAMILIES if family.search(text, begin, match.end())]
        for each in late:
            start = begin_of_sentence(text, each.start(), _REACH, "，。；\n")
            stop = _clause_end(text, each.end())
            whole = begin_of_sentence(text, each.start(), _REACH)
            if abs(each.start() - match.start()) > _FAREST or start == clause or _OTHER_TIME.search(text, whole, stop):
                continue
            if any(family.search(text, start, stop) for family in own):
                yield Finding("query", CONTRARY, quote=text[clause : match.end()], offset=clause)
                break

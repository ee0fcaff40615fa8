"""Never late, and late all the same: 全年没有出现延迟发放 … 3月份低保金推迟到当月22日才发放到位.

Or all in time, and one of them put off (各分项工程均按时完工 … 支路延至12月6日完工). Both are of one kind of
deed: paying, delivering, settling or building. What is put off without harm (不影响发放) belies nothing.
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
    "|(?:均|都|全部|悉数|一律)(?:能|已)?(?:按[时期]|如期|按合同(?:约定)?(?:时间|工期|期限)?|在(?:规定|约定|合同)[^，。；]{0,6}内)(?:全部)?(?:完工|完成|竣工|交付|建成|供货|到货|送达|拨付|发放|办结|验收|交货|安装)[^，。；]{0,6}(?=[，。；])"
    "|(?:施工单位|承建单位|项目|工程|供应商|供货商|全部任务|各项任务)(?:均)?(?:按[时期]|如期)(?:完成|完工|竣工|交付|供货|交货|建成)(?:了)?(?:全部|所有|各项)?[^，。；]{0,6}(?=[，。；])"
)
_LATE = pattern(
    "(?:推迟|延迟|延|顺延|延后|拖|推后)(?:了?[0-9一二两三四五六七八九十半]+(?:天|日|个月|周)|[到至](?:当月|次月|下月|次年|[0-9]+月)?[0-9]*[日月底初中]?[^，。；]{0,4})|晚了?(?:到|发|付)?(?:了)?[0-9一二两三四五六七八九十半]+(?:天|日|个月|周)|迟了?[0-9一二两三四五六七八九十半]+(?:天|日|个月|周)"
    "|(?:逾期|超期|延期|延误|拖延|滞后|推迟|推后|超(?:出|过)?(?:合同)?(?:约定)?工期|超时)(?:了|达)?[0-9一二两三四五六七八九十半]+(?:天|日|个月|周|个工作日)"
    "|比(?:原)?(?:合同|计划|约定|规定|原定)[^，。；0-9]{0,8}(?:晚|迟|推迟|拖后|延后|滞后|超出?|多用)了?[0-9一二两三四五六七八九十半]+(?:天|日|个月|周)"
    "|(?:延|推迟|顺延|延后|延期|拖|推后)[到至](?:20[0-9]{2}年|次年|第二年|下年)?[0-9]+月[^，。；]{0,6}(?:完|竣|建|交|到|验|办|发|拨|付|投)"
)
_FAMILIES = (
    pattern("发放|支付|拨付|到账|打卡|兑付|付款|发出|付(?=$|[，。；])|才付|工资|补贴|养老金|低保金|发到"),
    pattern("送达|到货|供货|配送|交货|晚到|送货|运抵|供应商"),
    pattern("办结|办理|审批|答复|办件"),
    pattern("完工|竣工|工程|施工|工期|建成|承建|项目|完成"),
)
_BUT_FOR = pattern("除[^，。；]{1,20}外，$")
_OTHER_TIME = pattern(
    "批准|批复|同意|往年|上年|去年|以前|曾|提前|此前|原定|不影响|避免|防止|如|若|可能|[0-9]{4}年(?:以前|之前)"
)


def _clause_end(text: str, at: int) -> int:
    return min((place for mark in "，。；\n" if (place := text.find(mark, at)) >= 0), default=len(text))


def not_on_time(text: str) -> Iterator[Finding]:
    """全年没有出现延迟发放, and 3月份…低保金推迟到当月22日才发放到位."""
    spans: dict[int, tuple[int, int]] = {}  # what is said twice in a sentence is told once
    late = list(islice(_LATE.finditer(text), _MOST))
    for match in islice(_PUNCTUAL.finditer(text), _MOST) if late else ():
        begin = begin_of_sentence(text, match.start(), _REACH)
        clause = begin_of_sentence(text, match.start(), _REACH, "，。；：\n")
        if _BUT_FOR.search(text, begin, clause):
            continue
        if _HEDGED.search(text, clause, match.start()) or _OTHER_TIME.search(text, clause, match.start()):
            continue
        own = [family for family in _FAMILIES if family.search(text, begin, match.end())]
        for each in late:
            start = begin_of_sentence(text, each.start(), _REACH, "，。；\n")
            stop = _clause_end(text, each.end())
            whole = begin_of_sentence(text, each.start(), _REACH)
            if abs(each.start() - match.start()) > _FAREST or start == clause or _OTHER_TIME.search(text, whole, stop):
                continue
            near = start if whole == begin else whole  # in another sentence, what is late may be told a clause before
            if any(family.search(text, near, stop) for family in own):
                spans[begin] = (spans.get(begin, (clause, 0))[0], match.end())
                break
    for begin, end in spans.values():
        yield Finding("query", CONTRARY, quote=text[begin:end], offset=begin)

"""Years out of their turn: 2024年5月反馈，2023年7月整改; what is to come, expected for a year that is over.

What can only follow lies before by its year; what is still to come by the end of 2024 is expected for 2023; a report
on a year goes out before that year ends.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence

OTHER, EARLY = "year.other", "year.early"
_DATE = pattern(
    r"(?P<year>20(?<![0-9〔\[（(《]..)[0-9]{2})年(?:(?P<month>1[0-2]|[1-9])月(?:[0-9]{1,2}日|[底末初]|[上中下]旬)?|(?P<part>年?[底末初]|[上下]半年|[春秋]季))?"
)
_FIRST = (
    pattern(
        r"反馈|交办|接到|收到|受理|立案|指出|出具[^，。；]{0,8}报告|通报|移交|来信|投诉|检查(?!合格)|巡察|约谈|下发[^，。；]{0,8}通知书"
    ),
    pattern("下达|启动|开工|动工|引进|购[入置买]|采购|签订|招聘|立项|批复|成立|进场|申请"),
)
_THEN = (
    pattern(
        r"整改(?:到位|完毕|销号|完成)|销号|答复|办结|回复|(?:办理|处理|处置)(?:完毕|完成)|结案|归还|追回|(?:完成|全部|予以)[^，。；]{0,6}整改"
    ),
    pattern(
        "建成|完工|竣工|(?:通过|组织|完成)[^，。；]{0,4}验收|全部验收|投[用产]|投入使用|交付|拨付到|到岗|试运行|付清|支付完毕"
    ),
)
_OTHERWISE = pattern(
    "原|曾|此前|早在|上年|去年|结转|以前|其中|另|[一二三四1-4]期|标段|计划|预计|约定|应|拟|将[于在继要]|合同|类似|同类|针对20|对20|的20|所列20|与20|较|比|依据|根据|按照?20|沿用|参照|历史|仍有|分别"
)
_PLAIN = pattern(
    "^(?:又|才|并|即|已|我[局委院校镇县]|该项目)?[于在到]?$"
)  # what begins with another name is another matter
_ATTRIBUTE = pattern(r"[^，。；\n]{0,12}?(?:的|度|项目库|秋季学期|春季学期)")
_UNTIL = pattern(r"截[至止]到?(?P<year>20[0-9]{2})年(?:年?[底末]|(?P<month>1[0-2]|[1-9])月(?:[0-9]{1,2}日|[底末])?)")
_EXPECTED = pattern(
    r"(?<![原曾])(?P<quote>(?:预计|计划|拟|将|力争|争取|确保|有望|预期)(?:[于在到至])?(?P<year>20[0-9]{2})年(?:(?P<month>1[0-2]|[1-9])月|年?[底末]|[上下]半年)?[^，。；\n]{0,12})"
)
_ORIGINAL = pattern(
    "原|曾|当初|年初|最初|合同|按照?|根据|方案|文件|批复|规划|已(?![^，。；]{0,4}封顶)|提前|早于|上级|要求"
)
_ANSWERED = pattern("，(?:实际|因|未|但|后|推迟|延期|已|现)|的")
_ANNOUNCED = pattern(  # 2024年度预算绩效目标申报：2023年计划资助学生300人
    r"(?P<own>20[0-9]{2})年度?[^，。；：\n0-9]{0,16}(?:申报|绩效目标|工作目标|预算说明|工作计划|预算编制)"
    r"[^，。；：\n0-9]{0,8}[：\n][ \u3000]*"
    r"(?P<quote>(?P<year>20[0-9]{2})年度?(?:内|全年)?(?:计划|拟|将|预计|力争)[^，。；\n]{2,30})"
)
_SENT = pattern(
    r"(?P<quote>[于在](?P<year>20[0-9]{2})年(?P<month>1[01]|[1-9])月(?:[0-9]{1,2}日|[底末初]|[上中下]旬)?(?:前)?(?:报送|提交|上报|报财政局|完成自评|完成编报))"
)
_OF_A_YEAR = pattern(
    r"(20[0-9]{2})年度?(?:部门|单位|项目|整体|预算|支出){0,4}(?:自评|决算|绩效自评|绩效评价|年报)(?!(?:工作)?(?:计划|方案|安排|通知|编制|目标))"
)
_DECEMBER, _REACH, _MOST = 12, 160, 300


def years_in_turn(text: str) -> Iterator[Finding]:
    """Answers, hopes and reports that the years beside them leave no room for."""
    yield from _answered(text)
    for match in islice(_UNTIL.finditer(text), _MOST):
        yield from _expected(text, match)
    for match in islice(_ANNOUNCED.finditer(text), _MOST):
        if int(match["year"]) < int(match["own"]):
            yield _other(match["quote"], match.start("quote"))
    for match in islice(_SENT.finditer(text), _MOST):
        begin = begin_of_sentence(text, match.start(), _REACH, "。\n")
        named = [int(each[1]) for each in _OF_A_YEAR.finditer(text, begin, end_of_sentence(text, match.end()))]
        if named and set(named) == {int(match["year"])}:
            yield Finding("query", EARLY, quote=match["quote"], offset=match.start("quote"))


def _answered(text: str) -> Iterator[Finding]:
    before: Match[str] | None = None
    for match in islice(_DATE.finditer(text), 20 * _MOST):
        if before is not None and _is_answered_before(text, before, match):
            yield _other(_clause(text, match), match.start())
        elif before is None or not _is_earlier(match, before):
            before = match
        if text.find("。", match.end(), match.end() + _REACH) >= 0 and before is match:
            continue
    return


def _is_answered_before(text: str, first: Match[str], later: Match[str]) -> bool:
    between = text[first.end() : later.start()]
    if (
        len(between) > _REACH
        or "。" in between
        or "\n" in between
        or "，" not in between
        or not _is_earlier(later, first)
    ):
        return False
    began = text[begin_of_sentence(text, first.start(), 24, "。；，\n") : first.start()] + between
    ended = text[later.end() : _stop(text, later.end())]
    lead = text[begin_of_sentence(text, later.start(), 12, "。；，\n") : later.start()]
    if (
        not _PLAIN.match(lead)
        or _OTHERWISE.search(between + lead)
        or _OTHERWISE.search(ended)
        or _ATTRIBUTE.match(ended)
    ):
        return False
    return any(one.search(began) and other.search(ended) for one, other in zip(_FIRST, _THEN, strict=True))


def _is_earlier(one: Match[str], other: Match[str]) -> bool:
    """Whether a day lies wholly before another; of one year both must name their month."""
    year, base = int(one["year"]), int(other["year"])
    if year != base:
        return year < base
    return bool(one["month"] and other["month"]) and int(one["month"]) < int(other["month"]) - 1


def _expected(text: str, until: Match[str]) -> Iterator[Finding]:
    """What is still to come when a text counts, told for a time that is over then."""
    stop = end_of_sentence(text, until.end())
    for match in _EXPECTED.finditer(text, until.end(), min(stop, until.end() + _REACH)):
        begin = begin_of_sentence(text, match.start(), 20, "，。；\n")
        month, last = int(match["month"] or _DECEMBER), int(until["month"] or _DECEMBER)
        is_answered = "的" in match["quote"] or _ANSWERED.match(text, match.end())
        is_over = (int(match["year"]), month) < (int(until["year"]), last)
        if (
            is_over
            and not is_answered
            and not _ORIGINAL.search(text, begin, match.start())
            and not _ORIGINAL.search(match["quote"])
        ):
            yield _other(match["quote"], match.start("quote"))
            return


def _stop(text: str, at: int) -> int:
    found = [place for mark in "，。；\n" if (place := text.find(mark, at)) >= 0]
    return min(found, default=len(text))


def _clause(text: str, match: Match[str]) -> str:
    return text[match.start() : _stop(text, match.end())]


def _other(quote: str, at: int) -> Finding:
    return Finding("query", OTHER, quote=quote, offset=at)

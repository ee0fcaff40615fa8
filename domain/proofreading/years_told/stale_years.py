"""Years that cannot be meant where they stand: compared with themselves, of work put off, of a report itself."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence
from domain.proofreading.in_lines import matches_with
from domain.proofreading.years_told.own_time import is_within_its_year

OTHER = "year.other"
EARLY = "year.early"

_ITSELF = pattern(
    r"(20(?<![0-9比较与和同]..)[0-9]{2})年度?(?!以来|初|[-—至到])[^，。；\n]{0,40}?[0-9][^，。；\n]{0,12}，(?:(?:较|比)\1年|与\1年(?=[^，。；]{0,10}(?:相比|比较)))"
    r"(?!度?(?:[初末底0-9]|年[初末底]|预算|计划|目标|调整|申报|核定|应|前|[上下]半年|第?[一二三四]季度|同类|全[省市县国]|平均"
    r"|[^，。；]{0,4}(?:预算|计划|目标)))"
)
_ITS_END = pattern(
    r"(?:截至|截止到?|至)(20[0-9]{2})年(?:度?[末底]|12月(?:31日|[底末]))(?:(?!20[0-9]{2}年)[^。；\n]){0,40}?[0-9][^，。；\n]{0,8}，(?:较|比|与)\1年(?:年?[末底]|12月(?:31日|[底末]))"
)
"""The end of a year compared with itself: 截至2021年12月31日有1136人，比2021年末减少16人."""
_PUT_OFF = pattern(
    r"(?:[列转纳]入|顺延[至到]|推迟[至到]|延[至到]|留待|移至|结转[至到]?)(20[0-9]{2})年度?"
    r"(?:继续)?(?:整改|实施|推进|解决|完成|办理|建设|安排|使用|支付|验收|执行|销号)"
)
_HISTORY = pattern("上年|此前|以前年度|审计|巡[察视]|当时|原|往年|历年")
_ASKED_FOR = pattern(
    r"(?:建议|申请|拟|请求|计划)[^，。；\n0-9]{0,8}(20[0-9]{2})年度?[^，。；\n0-9]{0,10}(?:结余|结转)(?:的)?(?:资金|经费|款项)?[^，。；\n]{0,14}"
    r"(?:结转|继续|用于|使用|收回|上缴|统筹)"
)
_STILL = pattern("未|仍|长期|历年|存量|审计|上年|以前|预算")
_REACH = 80  # characters of a sentence
_SENT = pattern(
    r"(?:^|[，。；\n])[ \u3000]*(?:本报告|自评报告|报告)?的?"
    r"(?:报送|填报|编报|定稿|撰写|形成|自评|报告)(?:时间|日期)[为是：:]?[ ]?"
    r"(20[0-9]{2})年[0-9]{1,2}月(?:[0-9]{1,2}日|[上中下]旬|[底末初])?(?![至—\-~起])"
)
_SETS_OUT = pattern(
    "(?:绩效目标|申报|预算|计划|方案)(?:表|书|说明|的说明|编制|草案)*(?:[（(][^）)]*[）)])?$|目标(?:申报|填报|设定|编制)"
)
_YEAR = pattern(r"(20(?<![0-9〔\[（(]..)[0-9]{2})年")
_WHOLE_YEAR = pattern("全年|12个月|年末|年底|年终")


def stale_years(text: str, own: int | None) -> Iterator[Finding]:
    """What no surroundings can make right; ``own``: the year that the text reports on, where that is known."""
    yield from _compared(text)
    yield from _sent(text, own)
    if own is not None:
        yield from _decades(text, own)
        yield from _within(text, own)
        yield from _ahead(text, own)
        yield from _put_off(text, own)
        yield from _left_over(text, own)


def _compared(text: str) -> Iterator[Finding]:
    """A year compared with itself: 2022年支出1,764万元，较2022年的1,680万元增加84万元."""
    for match in _ITSELF.finditer(text):
        yield _other(text, match.start(1), int(match[1]) + 1)
    for match in matches_with(("截至20", "截止20", "截止到20", "至20"), _ITS_END, text):
        yield _other(text, match.start(1), int(match[1]) + 1)


def _sent(text: str, own: int | None) -> Iterator[Finding]:
    """A report on a whole year that bears a day in it: 报送时间2023年11月20日."""
    sets_out = _SETS_OUT.search(text.lstrip()[:_REACH].partition("\n")[0]) is not None
    for match in () if sets_out or (own and is_within_its_year(text, own)) else _SENT.finditer(text):
        year = own or _only_year(text, match.start())
        if year is not None and int(match[1]) <= year:
            at = match.start() + len(match[0]) - len(match[0].lstrip("，。；\n \u3000"))
            yield Finding("query", EARLY, quote=text[at : match.end()], offset=at)


def _only_year(text: str, end: int) -> int | None:
    """The one year that a text without a title names before, where it tells of all of it."""
    named = {int(each[1]) for each in _YEAR.finditer(text, 0, end)}
    return named.pop() if len(named) == 1 and _WHOLE_YEAR.search(text, 0, end) else None


def _put_off(text: str, own: int) -> Iterator[Finding]:
    """What is still to be done, put off to a year that is over: 其余3个列入2022年继续整改, in a report on 2023."""
    for match in matches_with(("入20", "至20", "到20", "待20", "转20"), _PUT_OFF, text):
        begin = max(text.rfind("。", 0, match.start()), text.rfind("\n", 0, match.start())) + 1
        sentence = text[begin : match.end() + 30].split("。")[0]
        others = [each for each in _YEAR.finditer(sentence) if int(each[1]) < own and each[1] != match[1]]
        if int(match[1]) < own and not others and not _HISTORY.search(sentence):
            yield _other(text, match.start(1), own + 1)


def _left_over(text: str, own: int) -> Iterator[Finding]:
    """What is asked for by a report on 2024: 建议将2023年度结余资金1.8万元结转使用."""
    for match in matches_with(("结余", "结转"), _ASKED_FOR, text):
        begin = begin_of_sentence(text, match.start(), _REACH)
        sentence = text[begin : end_of_sentence(text, match.end())]
        if int(match[1]) == own - 1 and not _STILL.search(sentence) and not is_within_its_year(text, own):
            yield _other(text, match.start(1), own)


def _other(text: str, at: int, right: int) -> Finding:
    return Finding("query", OTHER, quote=text[at : at + 5], offset=at, replacement=f"{right}年")


_TEN, _FAR = 10, 60
_MEANT = pattern("将|请|拟|计划|力争|争取|预计|到期|期限|目标|前(?:建成|完成|实现)|规划|应|合同|协议|贷款|债|后")
_DEED = pattern(
    r"(20(?<![0-9〔\[（(《]..)[0-9]{2})年(?:[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初份]|[上中下]旬)?|[^，。；0-9]{1,5}(?=[前底]))[前底]?(?:全部|顺利|如期|均|已)*"
    "(?:竣工|完工|完成|演完|办完|发完|修完|通过验收|验收|交付|投用|投入使用|发放|支付|拨付|到位|召开|举办|结业|结束)"
)
_GONE_BY = pattern(
    "建于|建成(?=[^，。；]{0,4}(?:通车|投))|以来|起|自20|至今|印发|出台|成立|批复|立项|其中|曾|原|老化|上年|历史|《|投用的|交付的|竣工的|完工的|启动|首次|合同|协议"
)
_SAME_YEAR = pattern(
    "当年(?:发行|下达|安排|预算|立项|到位)[^。；]{0,4}、?当年(?:使用|支付|完成|支出|拨付|见效|建成|执行)"
)


def _decades(text: str, own: int) -> Iterator[Finding]:
    """A deed of the year under the one ten years before, which stands nowhere else: 2014年清明节前竣工，当月祭扫."""
    year = f"{own - _TEN}年"
    if text.count(year) != 1:
        return
    match = _DEED.match(text, text.find(year))
    if match is None:
        return
    start = begin_of_sentence(text, match.start(), _REACH)
    before = text[start : match.start()]
    is_told = before.endswith("，") and any(each.isdigit() for each in before)
    if is_told and not _GONE_BY.search(text[start : end_of_sentence(text, match.end())].split("；")[0]):
        yield _other(text, match.start(), own)


def _ahead(text: str, own: int) -> Iterator[Finding]:
    """A deed that is over under a year that no account can know: 于2042年1月发放到位."""
    for match in _DEED.finditer(text):
        if own + 1 < int(match[1]) < own + _FAR:
            start = begin_of_sentence(text, match.start(), _REACH)
            sentence = text[start : end_of_sentence(text, match.end())]
            if not _MEANT.search(sentence) and text.count(f"{match[1]}年") == 1:
                yield _other(text, match.start(), own)


def _within(text: str, own: int) -> Iterator[Finding]:
    """What was issued and used in one year, under another than the report's: 2021年11月…，符合当年发行、当年使用."""
    for match in _SAME_YEAR.finditer(text):
        start = begin_of_sentence(text, match.start(), _REACH)
        years = list(_YEAR.finditer(text, start, match.start()))
        if len(years) == 1 and own - _TEN < int(years[0][1]) < own and text.count(f"{years[0][1]}年") == 1:
            yield _other(text, years[0].start(1), own)

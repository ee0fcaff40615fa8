"""Years that what stands right beside them cannot bear, whatever the paper: the one before, or ten years before.

余12万元用于2023年人员培训 in a paper on 2024; 按2023年预算批复执行2025年支出; 2023年12月26日至2024年12月27日，检查3次;
纳入2013年项目库的24个 where all else is of 2023; 2023年9月投用以来 of what 2024 was to build.
"""

from collections.abc import Iterator
from re import Match, Pattern

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence
from domain.proofreading.in_lines import matches_with
from domain.proofreading.years_told.left_over_years import told_year

OTHER = "year.other"
_LEFT_FOR = pattern(
    r"(?:余|剩余|结余|结存|余款|节余)[^，。；\n]{0,14}(?:用于|转[入至]|留作|列入|抵顶?|安排)(?P<year>20[0-9]{2})年"
)
_BY_BUDGET = pattern(
    r"按(?:照)?(?P<year>20[0-9]{2})年度?[^，。；\n0-9]{0,4}(?:预算|计划|批复|方案)[^，。；\n0-9]{0,6}(?:执行|安排|落实|实施|控制)(?P<other>20[0-9]{2})年"
)
_SPAN = pattern(
    r"(?P<year>20[0-9]{2})年(?P<month>1?[0-9])月(?P<first>[0-9]{1,2})日?[至到—－~～-]+(?P<other>20[0-9]{2})年(?P=month)月(?P<last>[0-9]{1,2})日"
)
_OF_A_TERM = pattern("合同|服务期|租|任期|保险|质保|聘|期限|协议|有效期|周期|运维|物业|期间|两[次年]|学年|考核")
_LISTED_IN = pattern(
    r"(?:[列纳编]入|下达|安排|实施|完成|落实)(?P<year>20[0-9]{2})年[^，。；\n0-9]{0,12}(?:项目|计划|任务|预算|资金|工程|清单)"
)
_IN_USE = pattern(
    r"(?P<year>20[0-9]{2})年(?:1?[0-9])月[^，。；\n0-9]{0,4}(?:投用|投入使用|投入运行|投入运营|建成|启用|运行)以来"
)
_BUILT = pattern(r"(?P<year>20[0-9]{2})年(?!度)[^，。；\n]{0,16}(?:建设|新建|改造)")
_EVENT = pattern(
    r"(?:安排|放|定)?[于在](?P<year>20[0-9]{2})年(?:1?[0-9])月(?:[0-9]{1,2}日)?(?:举行|举办|开展|进行)?，[^，。；\n0-9]{0,6}(?:参[演加训赛与]|到场|接待|观众)[^，。；\n0-9]{0,8}[0-9]"
)
_GRADUATES = pattern(r"(?P<year>20[0-9]{2})届[^，。；\n0-9]{0,4}毕业生[0-9]")
_THIS_YEAR = pattern("本年|今年|当年|应届")
_HISTORY = pattern(
    "上年|去年|以前|历年|较|比|同比|追溯|审计|违规|原|曾|以来|自20|起|建成|竣工|购|成立|设立|始|首次|印发|出台|十年|遗留"
)
_YEAR = pattern("(20[0-9]{2})年")
_PERIOD = pattern("(?P<year>20[0-9]{2})年1月?(?:至|—|-|～|~|－|到)(?P<month>[2-9]|1[01])月")
_UNTIL = pattern("(?:截[至止]到?)(?P<year>20[0-9]{2})年(?P<month>1?[0-9])月")
_COMPARED = pattern("上年|同期|同比|去年")
_TEN, _REACH, _HEAD = 10, 90, 60


def slipped_years(text: str, own: int | None) -> Iterator[Finding]:
    """``own``: the year that the text reports on, where it is known."""
    year = own or told_year(text)
    for match in matches_with(("按20", "按照20"), _BY_BUDGET, text):
        if int(match["year"]) < int(match["other"]) - 1 or (int(match["year"]) < int(match["other"]) and year is None):
            yield _other(text, match, int(match["other"]))
    for match in _SPAN.finditer(text):
        apart = int(match["last"]) - int(match["first"])
        is_next = int(match["other"]) == int(match["year"]) + 1 and year in (None, int(match["other"]))
        if is_next and apart > 0 and not _OF_A_TERM.search(_sentence(text, match)):
            yield _other(text, match, int(match["other"]))
    yield from _left_for(text, year)
    yield from _of_a_period(text)
    if year is not None:
        yield from _of_a_report(text, year)


def _of_a_report(text: str, year: int) -> Iterator[Finding]:
    yield from _lone(text, year, year - _TEN, _LISTED_IN)
    yield from _lone(text, year, year - 1, _EVENT)
    title = _BUILT.search(text.lstrip()[:_HEAD].partition("\n")[0])
    for match in matches_with(("以来",), _IN_USE, text) if title is not None else ():
        if int(match["year"]) == year - 1 and text.count(f"{match['year']}年") == 1:
            yield _other(text, match, year)
    for match in matches_with(("届",), _GRADUATES, text):
        if int(match["year"]) < year and _THIS_YEAR.search(_sentence(text, match)):
            yield Finding(
                "query", OTHER, quote=f"{match['year']}届", offset=match.start("year"), replacement=f"{year}届"
            )


def _lone(text: str, year: int, other: int, look: Pattern[str]) -> Iterator[Finding]:
    """What is told of another year, which the text names but once, and tells nothing of the past."""
    if text.count(f"{other}年") != 1:
        return
    for match in matches_with((f"{other}年",), look, text):
        begin = begin_of_sentence(text, match.start(), _REACH)
        if int(match["year"]) == other and not _HISTORY.search(text, begin, match.end()):
            yield _other(text, match, year)


def _left_for(text: str, year: int | None) -> Iterator[Finding]:
    """余12万元用于2023年人员培训, in a paper whose title has 2024."""
    title = _YEAR.search(text.lstrip()[:_HEAD].partition("\n")[0])
    own = year or (int(title[1]) if title is not None else 0)
    for match in matches_with(("余",), _LEFT_FOR, text):
        if int(match["year"]) < own and "上年" not in _sentence(text, match):
            yield _other(text, match, own + 1)


def _of_a_period(text: str) -> Iterator[Finding]:
    """对2024年1至8月资金开展自查 … 截至2023年8月31日: the end of the period that is looked at, a year before it."""
    periods = {(int(each["year"]) - 1, each["month"]): int(each["year"]) for each in _PERIOD.finditer(text)}
    for match in _UNTIL.finditer(text) if len(periods) == 1 else ():
        right = periods.get((int(match["year"]), match["month"]))
        if right is not None and not _COMPARED.search(_sentence(text, match)):
            yield _other(text, match, right)


def _sentence(text: str, match: Match[str]) -> str:
    return text[begin_of_sentence(text, match.start(), _REACH, "。\n") : end_of_sentence(text, match.end())]


def _other(text: str, match: Match[str], right: int) -> Finding:
    at = match.start("year")
    return Finding("query", OTHER, quote=text[at : at + 5], offset=at, replacement=f"{right}年")

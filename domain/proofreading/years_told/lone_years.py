"""Years that the rest of a text leaves no room for, as the text's own structure tells.

A year that a sentence compares with 上年 is the one that the text reports on. What is spent by a day cannot have come
in after it. A title names the year of which the text tells.
"""

from collections import Counter
from collections.abc import Iterator
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import is_heading, paragraphs
from domain.proofreading.years_told.bases import is_base
from domain.proofreading.years_told.own_time import is_of_a_budget
from domain.proofreading.years_told.reporting_year import TITLE

OTHER = "year.other"

_ANY_YEAR = pattern(r"(20(?<![0-9〔\[（(第]..)[0-9]{2})年")
_YEAR = pattern(r"(20(?<![0-9〔\[（(第]..)[0-9]{2})年(?![-—－–~～至到])")
_YEAR_ALONE = pattern(r"\s*(20[0-9]{2})年(?:度|全年)，?[^。]{0,20}?(?:共|全年|累计|先后)[一-龥]{2,6}[^。]{0,12}?[0-9]")
_OF_THIS_YEAR = pattern(r"\s*(20[0-9]{2})年度[^，。；0-9]{1,8}，[^。]{0,120}[为是](?:本年|今年)")
_SUBJECT = pattern(r"^[^，。；：0-9]{0,24}$|^[^，。；\n]{0,16}[:：][^，。；：0-9]{0,12}$")
_NUMBERING = pattern(r"^\s*(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．])?\s*")
_COMPARED = pattern(
    "^(?:(?!本年|今年|当年|报告年|本次|此次|这次).)*?(?:(?:[较比与]|同)(?:上年|去年|上一年)|上年(?:为|的|同期)|[（(]上年)"
)
_NOT_SO = pattern(
    r"[较比与和及同从自由以《“]$|[较比与从自由](?=[^，。；]{0,6}$)"
    "|上年|以前|历年|往年|追溯|补|印发|出台|文件|通知|办法|规划|计划|结转|结余|基数|基期"
)
_BEHIND = pattern(r"^度?(?:起|以来|开始|至|到|[-—~～]|[0-9]{1,2}月|结转|结余|末?结转|[^，。；]{0,10}[》”]|版)")
_ANOTHER_TIME = pattern(
    "结转|以前年度|规划|历史|追溯|基期|更名|合并|划转|成立|荣获|评为|授予|改革|试点|调查|普查|背景|评价|反映|反馈|整改|审计"
    "|巡[察视]|通报|发现|首次|立项|批复|启动|入库"
)
_COMPARES = pattern("同比|较|比|上年|去年|次年|本年|两年[间来合共相]")
_OF_ALL = pattern(
    r"(?:目标|任务|指标)[^，。；0-9]{0,8}(?:全部|均|全面|圆满|如期|至此|已)[^，。；0-9]{0,6}(?:完成|实现|达成|收官)(?!的)|至此[^，。；]{0,4}(?:完成|收官)"
    "|(?:运行|执行)(?:情况)?(?:总体|整体)?(?:平稳|良好)$"
)
_BY_WHICH = pattern("对照|围绕|按照?|根据|设定")
_SUMMED_UP = pattern("^(?:综上(?:所述)?|总的?(?:来)?看|总体(?:来)?看|综合来看|经[^，。；0-9]{1,8}|至此|到此)，")
_OFTEN, _YEARS_BACK = 3, 3
_BATCH = pattern("建设|工程|改造|债券")  # works that bear the year in which they were begun
_PUT_OFF = pattern(
    "(?:改[在到为至]|推迟|延[期后]?|顺延|定|应|约定|待|列入|纳入|编入|拟|将|计划|预计|力争|争取|转入|结转)[至到在于]?$"
)
_FILLED_IN = pattern("(?:填报|填表|申报|编制|编报|制表|报送|上报)(?:日期|时间)[:： ]*$")
_AHEAD = pattern("申报|目标表|预算|计划|入库")  # what is filled in before its year begins
_TITLE = 60  # characters
_BEFORE = 6  # characters
_HEAD, _LONGEST = 6, 60  # lines; characters of a title
_TO_COME = pattern(
    "下一?步|下阶段|改进|打算|计划|今后|整改|建议|展望|预算安排|思路|工作安排|任务安排|重点|措施|短板|不足"
)
_RESULT = pattern(
    r"(20(?<![0-9较比与和自从至到—-]..)[0-9]{2})年度?(?:[末底]|全年"
    "|[^，。；将拟要计应预期0-9]{0,12}?(?:收入|支出|决算|预算|完成|实现|到位|下达|安排|实施|开展|资金))"
    "|[至止到于自](20[0-9]{2})年(?:1[0-2]|[5-9])月"
)
_AS_OTHER = pattern("[较比与和同][^，。；0-9]{0,8}20[0-9]{2}年|20[0-9]{2}年[^，。；0-9]{0,8}相比")
_END = pattern(r"(?:截至|截止到?|截止至)(20[0-9]{2})年(?:12月(?:[0-9]{1,2}日|[底末])|年?[底末])")
_SPENT = pattern("支出|支付|拨付|使用|完成|执行|到位|发放|[较比]年初")
_BALANCE = pattern("上年|结转|31日结余|以前年度|存量|余额|此前|历年|上期|尚未|仍有")
_BEGUN = pattern(
    r"(?:组织|全面)?(?:实施|开展|下达|安排|启动)(20[0-9]{2})年"
    r"|(20[0-9]{2})年(?:度|[0-9]{1,2}月)?[^。；\n]{0,24}?(?:到位|下达|印发|开工|签订|启动|批复|立项|拨入)"
)
_BACKGROUND = pattern("背景|现状|由来")
_LATER = 300  # characters before an end in which the beginning is told


def lone_years(text: str, own: int) -> Iterator[Finding]:
    """Another year as that of which results are told: compared with 上年, or standing alone among many of ``own``."""
    named = [int(match[1]) for match in _YEAR.finditer(text)]
    is_alone = named.count(own) >= _OFTEN and named.count(own - 1) == 1
    section = ""
    for start, line in paragraphs(text):
        section = line if is_heading(line) else section
        if "20" not in line or is_heading(line):
            continue
        is_of_own = f"{own}" in line
        for first, sentence in _sentences(line):
            found = _subject(sentence) if not is_of_own or f"{own}" not in sentence else None
            if found is None or is_base(line, first + found.start()) or not own - _YEARS_BACK <= int(found[1]) <= own:
                continue
            behind = sentence[found.end() :]
            is_before = behind[:1] in ("末", "底") and _BACKGROUND.search(section) is not None
            is_before = is_before or (sentence[: found.start()].endswith("截至") and is_of_a_budget(text))
            is_single = not is_before and is_alone and not is_of_own and int(found[1]) == own - 1
            is_single = is_single and any(each.isdigit() for each in behind)
            is_filled_in = is_single and _FILLED_IN.search(sentence[: found.start()]) is not None
            is_single = is_single and not (is_filled_in and _AHEAD.search(text[:_TITLE]))
            is_total = int(found[1]) < own and _OF_ALL.search(behind) and not _COMPARES.search(sentence)
            is_total = is_total and not _BY_WHICH.search(sentence[: found.start()])
            if is_total or (not is_of_own and _COMPARED.search(behind)) or (is_single and not _COMPARES.search(line)):
                yield _other(_named(sentence, found), start + first + found.start(), own)


def told_alone(text: str, year: int) -> Iterator[Finding]:
    """2023年度，局党组共研究27项 in a text that tells of 2024 and names 2023 nowhere else, nor compares it."""
    named = [int(match[1]) for match in _ANY_YEAR.finditer(text)]
    if named.count(year - 1) != 1 or not set(named) <= {year - 1, year, year + 1}:
        return
    is_only = set(named) == {year, year - 1}
    for start, line in paragraphs(text):
        for first, sentence in _sentences(line):
            of_this = _OF_THIS_YEAR.match(sentence)
            found = of_this or (_YEAR_ALONE.match(sentence) if is_only else None)
            beside = "" if of_this else line
            if found and int(found[1]) == year - 1 and not (_COMPARES.search(beside) or _ANOTHER_TIME.search(sentence)):
                yield _other(_named(sentence, found), start + first + found.start(1), year)


def _subject(sentence: str) -> Match[str] | None:
    """The only year of a sentence, where what follows is told of it."""
    years = list(_YEAR.finditer(sentence))
    summed_up = _SUMMED_UP.match(sentence)
    if len(years) != 1 or _ANOTHER_TIME.search(sentence, summed_up.end() if summed_up else 0):
        return None
    before = _SUMMED_UP.sub("", _NUMBERING.sub("", sentence[: years[0].start()]))
    is_told = _SUBJECT.search(before) and not _NOT_SO.search(before) and not _BEHIND.match(sentence, years[0].end())
    return years[0] if is_told else None


def _named(line: str, found: Match[str]) -> str:
    """A year as it is written: 2023年度."""
    behind = line[found.end(1) : found.end(1) + 2]
    return found[1] + ("年度" if behind == "年度" else "年" if behind.startswith("年") else "")


def _sentences(line: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for sentence in line.split("。"):
        yield begin, sentence
        begin += len(sentence) + 1


def old_titles(text: str) -> Iterator[Finding]:
    """A title that names a year of which the text says nothing, while it tells of the next one."""
    lines = list(paragraphs(text))
    for place, (start, line) in enumerate(lines[:_HEAD]):
        title = TITLE.search(line) if len(line) <= _LONGEST and not line.rstrip().endswith("。") else None
        if title is None:
            continue
        year = int(title[1])
        body = [each for at, (_, each) in enumerate(lines) if at != place]
        names_it = any(f"{year}" in _AS_OTHER.sub("", each) for each in body if f"{year}" in each)
        is_batch = _BATCH.search(line) is not None and not line.startswith("度", title.end(1) + 1)
        compares = any(
            each in one for one in body for each in (f"比{year - 1}年", f"较{year - 1}年", f"与{year - 1}年")
        )
        is_told_again = (
            sum(each.count(f"{year + 1}") for each in body) > 1
        )  # 2025年预算压减210万元: once is the next one
        if names_it or compares or not is_told_again or "整改" in line:
            return
        if _tells_of(body, year + 1, is_batch):
            yield _other(_named(line, title), start + title.start(1), year + 1)
        return


def _tells_of(lines: list[str], year: int, is_batch: bool) -> bool:
    """Whether results of a year are told, beside what is still to be done in it; of a batch of works not by its end."""
    section = ""
    for line in lines:
        if f"{year}" not in line and not is_heading(line):
            continue
        if is_heading(line):
            section = line
        elif not _TO_COME.search(section) and not _TO_COME.search(line[:40]) and _has_results(line, year, is_batch):
            return True
    return False


_LISTED = pattern(
    "20[0-9]{2}年度?(?:年初|部门|财政)?预算(?:中|里)?(?:已(?:经)?|予以|均)?(?:列入|编入|安排|纳入|落实|增列|编列)"
)


def _has_results(line: str, year: int, is_batch: bool) -> bool:
    """Whether a line tells what came of a year; what its budget holds (2025年预算已列入) is still to come."""
    line = _LISTED.sub("", line)
    return any(
        int(match[1] or (not is_batch and match[2]) or 0) == year
        and not _PUT_OFF.search(line, max(0, match.start() - _BEFORE), match.start())
        for match in _RESULT.finditer(line)
    )


def early_ends(text: str) -> Iterator[Finding]:
    """What was spent by the end of a year, though it came in, or was begun, in the next one.

    The last that is dated before it tells so, or all the other years of the text do.
    """
    ends = list(_END.finditer(text))
    named = Counter(int(each[1]) for each in _ANY_YEAR.finditer(text)) if ends else Counter[int]()
    for match in ends:
        year, stop = int(match[1]), text.find("。", match.end())
        sentence = text[match.start() : stop if stop >= 0 else len(text)]
        if not _SPENT.search(sentence) or _BALANCE.search(sentence):
            continue
        begun = list(_BEGUN.finditer(text, max(0, match.start() - _LATER), match.start()))
        is_alone = named[year] == 1 and named.keys() == {year, year + 1}
        if is_alone or (begun and int(begun[-1][1] or begun[-1][2]) == year + 1):
            yield _other(match[0], match.start(), year + 1, match[1])


def _other(quote: str, offset: int, year: int, old: str = "") -> Finding:
    right = quote.replace(old, str(year)) if old else f"{year}{quote[4:]}"
    return Finding("query", OTHER, quote=quote, offset=offset, replacement=right)

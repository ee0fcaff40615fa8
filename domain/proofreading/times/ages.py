"""Years between two that are told (成立于2008年，到2023年已运行二十五年), and working days that do not fit."""

from collections.abc import Iterator
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import numeral
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage
from domain.proofreading.times.lapses import lapse
from domain.proofreading.times.lengths import TimeUnit
from domain.proofreading.times.told import lengths_of, moments_of

_DAY = r"(?P<{0}>(?:19|20)[0-9]{{2}})年(?:(?P<{0}m>[0-9]{{1,2}})月)?(?:底|末)?"
_NUMBER = "(?:[0-9]{1,2}|[一两二三四五六七八九十]{1,3})"
_BEGUN = (
    "成立|建成|开办|投产|投用|投入|开馆|运营|交付|启用|创办|设立|建立|通车|始建|兴建|立项|组建|挂牌|动工|开工|保管|执行"
)
_SPAN = pattern(
    rf"(?:{_DAY.format('first')}[^，。；0-9\n]{{0,6}}?(?:{_BEGUN})[^，。；0-9\n]{{0,6}}|(?:{_BEGUN})[^，。；0-9\n]{{0,3}}于{_DAY.format('since')})，"
    rf"(?:到|至|截至|截止|截止到|到了)?{_DAY.format('last')}(?P<end>[^，。；0-9\n]{{0,8}}，)?"
    rf"(?P<all>[^，。；0-9\n第]{{0,10}}?(?:已|满|整整?|了|运行|运营|走过|使用|周期|历时|为期|用时|质保期|质保|期限?)[^，。；0-9\n第]{{0,5}}?"
    rf"(?P<number>{_NUMBER})(?P<unit>个年头|周年|年))(?![度内以多余])",
    begins="12交保兴创动启始建开成执投挂立组设运通",
)
_LIVED = pattern(
    rf"{_DAY.format('born')}(?:[0-9]{{1,2}}日)?[^，。；0-9\n]{{0,8}}?(?:出?生|参加工作|入党|从教|任教|入职|启用|投用|投入使用|购[置买入]|装好|安装|建[成院校馆]|成立"
    rf"|创办|开办|动工|开工|通车|取证)[^，。；0-9\n]{{0,6}}，(?:截至|截止|到|至)?{_DAY.format('now')}(?:[0-9]{{1,2}}日)?"
    rf"(?P<told>[^。；0-9\n第]{{0,14}}?(?:已|满|年龄|工龄|党龄|教龄|周期|使用|运行|了|时|[是有](?=[0-9一-龥]{{1,3}}岁))[^，。；0-9\n第]{{0,5}}?"
    rf"(?P<years>{_NUMBER})(?P<in>周岁|岁|年半|年))(?![度内以多余级])"
)
_BORN = pattern(
    r"(?P<born>19[0-9]{2})年(?:(?P<bornm>[0-9]{1,2})月)?(?:[0-9]{1,2}日)?出?生的"
    r"(?P<told>[^，。；\n]{0,24}?(?P<of>[均都已是为满]|年龄|达到?)[^，。；0-9\n]{0,4}(?P<years>[0-9]{1,3})周岁)"
    r"(?![以及者的方可才])",
    begins="1",
)
_THEN = pattern(r"(?P<now>20[0-9]{2})年(?:(?P<nowm>[0-9]{1,2})月)?")
_BACK = 80  # characters before a birth in which the day is told that an age is of
_ABOUT = pattern("[近约超余]|多|不足|不到|将")
_MONTHS = 12
_SLACK: dict[str, tuple[Decimal, Decimal]] = {  # years that an age may be less than what lies between, and more
    "周岁": (Decimal(1), Decimal(0)),
    "岁": (Decimal(1), Decimal(1)),
    "年": (Decimal(1), Decimal(1)),
    "年半": (Decimal("0.4"), Decimal("0.4")),
}
_POSTED, _TAKEN = pattern("张榜|张贴|贴出|上墙|挂网|公示|公开"), pattern("撤榜|撤下|撤除|结束|期满|截止|取下")
_FULL = pattern("满|已?达|够")


def ages(passage: Passage) -> Iterator[Claim]:
    """Numbers of years that two years do not give, and of working days for which there were too few days."""
    for sentence in passage.saying("年"):
        for match in _SPAN.finditer(passage.folded, sentence.start, sentence.end):
            yield from _of_years(match)
        for match in _LIVED.finditer(passage.folded, sentence.start, sentence.end):
            yield from _of_ages(match)
        for match in _BORN.finditer(passage.folded, sentence.start, sentence.end):
            yield from _of_the_born(passage.folded, match)
    if "个工作日" in passage.folded:
        yield from _of_working_days(passage)


def _of_years(match: Match[str]) -> Iterator[Claim]:
    first, begun = match["first"] or match["since"], match["firstm"] or match["sincem"]
    told = int(match["number"]) if match["number"].isdecimal() else int(numeral(match["number"]) or 0)
    years = int(match["last"]) - int(first)
    if years <= 0 or _ABOUT.search(match["all"]):
        return
    likely = {years - 1, years, years + 1}
    if begun and match["lastm"]:
        months = years * _MONTHS + int(match["lastm"]) - int(begun)
        likely = {months // _MONTHS, -(-months // _MONTHS), (months + 1) // _MONTHS}
    if told not in likely:
        line = f"{match['last']}-{first}={years}"
        yield Claim(
            DATES, match.start("all"), match.end("all"), Decimal(years), Decimal(told), False, line, severity="query"
        )


def _of_ages(match: Match[str]) -> Iterator[Claim]:
    """1938年4月生，到2023年10月已满90周岁; by months where both days have one, and 虚岁 by no rule at all."""
    told = int(match["years"]) if match["years"].isdecimal() else int(numeral(match["years"]) or 0)
    years = int(match["now"]) - int(match["born"])
    if years <= 0 or not told or _ABOUT.search(match["told"]) or "虚" in match["told"]:
        return
    low, high = Decimal(years - 1), Decimal(years + 1)
    slack = (Decimal(0), Decimal(0))
    if match["bornm"] and match["nowm"]:
        slack = _SLACK[match["in"]]
        low = high = years + Decimal(int(match["nowm"]) - int(match["bornm"])) / Decimal(_MONTHS)
    value = Decimal(told) + (Decimal("0.5") if match["in"] == "年半" else Decimal(0))
    if not low - slack[0] <= value <= high + slack[1]:
        line = f"{match['now']}-{match['born']}={years}"
        yield Claim(DATES, match.start("told"), match.end("told"), low, value, False, line, severity="query")


def _of_the_born(text: str, match: Match[str]) -> Iterator[Claim]:
    """2024年10月起…，1966年3月出生的8名对象当时均为60周岁: by the day that stands beside the birth, with its month."""
    begin = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _BACK)
    days = [
        each
        for each in _THEN.finditer(text, begin, match.end())
        if not match.start() <= each.start() < match.start("told")
    ]
    if not days or not days[-1]["nowm"] or not match["bornm"] or _ABOUT.search(match["told"]):
        return
    years = int(days[-1]["now"]) - int(match["born"])
    exact = years + Decimal(int(days[-1]["nowm"]) - int(match["bornm"])) / Decimal(_MONTHS)
    low, high = _SLACK["周岁"]
    if years > 0 and not exact - low <= Decimal(match["years"]) <= exact + high:
        line = f"{days[-1]['now']}-{match['born']}={years}"
        told = Decimal(match["years"])
        yield Claim(DATES, match.start(), match.end(), Decimal(int(exact)), told, False, line, severity="query")


def _of_working_days(passage: Passage) -> Iterator[Claim]:
    """4月10日张榜，4月14日撤榜，公示满7个工作日."""
    for length, sentence in lengths_of(passage):
        if length.unit is not TimeUnit.WORKDAY or length.is_about or not _FULL.search(length.lead):
            continue
        near = [each for each in moments_of(passage, sentence.place) if sentence.start <= each.start < length.start]
        if len(near) != 2 or not all(each.is_day for each in near):
            continue
        words = passage.folded[near[0].end : near[1].start], passage.folded[near[1].end : length.start]
        between = (
            lapse(near[0], near[1], TimeUnit.WORKDAY) if _POSTED.search(words[0]) and _TAKEN.search(words[1]) else None
        )
        if between is not None and length.value > between.most:
            line = f"{near[0].first:%Y-%m-%d}→{near[1].last:%Y-%m-%d}"
            start = length.start - len(length.lead)
            yield Claim(DATES, start, length.end, between.most, length.value, arithmetic=line, severity="query")

"""Steps of one work told in lines of their own, out of their order: 4月10日开工 … 3月28日通过竣工验收.

Either the steps are known to follow each other, or they stand in a list or a table of steps with their days, all of
which but one go on as they are told. Rows of a table with 开工, 完工 and 历时 are reckoned one by one.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from re import Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.lined_tables import LinedCell, LinedTable, lined_tables
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.times.followed import comes_after
from domain.proofreading.times.moments import Moment
from domain.proofreading.times.told import moments_of
from domain.proofreading.wording.side_by_side import pairs_of

_STEP = pattern(
    "批复|立项|备案|可研|初设|公告|招标|开标|中标|签订|签约|合同|进场|开工|动工|施工|付款|支付|拨付|下达|完工|竣工|验收|交付|投用|移交|结算|决算|审计"
    "|受理|立案|结案|报名|笔试|面试|体检|公示|录用|申报|评审|到货|安装|调试|发放|启动|培训|印发|整改|销号"
)
_OTHER = pattern(
    "计划|原定|拟|预计|应|标段|[一二三]期(?!付)|第[一二三四][批期次轮]|此前|早在|补[签办录]|追|分[两三批]|另|分别|上年|截[至止]|前|提前|顺延|延期"
    "|重新|二次|次年|翌年|[甲乙丙丁ABC](?:桥|村|镇|标|段)"
)
_A_WORK = pattern("(?:工程|项目|标段|[桥路站院校渠])\n")  # a heading that names another work
_NUMBER = "[0-9]{1,2}[.、．)]|[(（][0-9一二三四五六七八九十]{1,2}[)）]|[①-⑳]|[一二三四五六七八九十]是"
_ITEM = pattern(f"^[ ]*(?:{_NUMBER})?[ ]*[于在]?$")
_LINK = pattern("^[0-9.、()（）一二三四五六七八九十]+|[于在]$")
_CLAUSE = pattern("[，。；:|\n]")
_ISO = pattern(r"(?P<y>20[0-9]{2})[-./年](?P<m>[0-9]{1,2})[-./月](?P<d>[0-9]{1,2})日?")
_BEGUN, _ENDED = (
    pattern("^(?:实际)?(?:开工|开始|进场|起始|起租)"),
    pattern("^(?:实际)?(?:完工|竣工|结束|完成|终止|截止)"),
)
_TOOK = pattern("历时|工期|天数|用时|施工天|时长")
_BEFORE, _BEHIND, _BACK, _FEWEST = 24, 20, 8, 4  # characters; sentences; steps of a list
_HALF_A_YEAR = 400  # days: beyond, something else may be meant


def in_steps(passage: Passage) -> Iterator[Claim]:
    """Days of steps that lie before those of steps that they follow."""
    yield from _of_tables(passage)
    if passage.folded.count("月") < 2:
        return
    told = [each for each in _told(passage) if each[2].is_day]
    yield from _of_lists(passage, told)
    yield from _of_pairs(passage, told)


_Told = tuple[Sentence, str, Moment]


@lru_cache(maxsize=2)
def _told(passage: Passage) -> tuple[_Told, ...]:
    """The first day of each sentence that begins with one or has but one, with the words of its clause."""
    found: list[_Told] = []
    for sentence in passage.saying("月"):
        near = [each for each in moments_of(passage, sentence.place) if sentence.start <= each.start < sentence.end]
        if len(near) != 1 or near[0].is_planned or near[0].is_deadline:
            continue
        day = near[0]
        before = passage.folded[max(sentence.start, day.start - _BEFORE) : day.start]
        behind = _CLAUSE.split(passage.folded[day.end : min(sentence.end, day.end + _BEHIND)])[0]
        found.append((sentence, f"{_last(before)} {behind}", day))
    return tuple(found)


def _last(before: str) -> str:
    """The clause right before a day; of a row of a table, or behind a colon, the cell before it."""
    return _CLAUSE.split(before.rstrip("|: "))[-1]


def _of_pairs(passage: Passage, told: Sequence[_Told]) -> Iterator[Claim]:
    for place, (sentence, words, day) in enumerate(told):
        for above, before, first in reversed(told[max(0, place - _BACK) : place]):
            if sentence.place - above.place > _BACK:
                break
            days = (first.first - day.last).days
            if above.paragraph == sentence.paragraph or not comes_after(before, words):
                continue
            is_back = 0 < days <= _HALF_A_YEAR and first.has_year and day.has_year
            if is_back and not _is_other(passage, above, sentence) and not _are_of_two(before, words):
                yield _claim(passage, sentence, day, first)
            break


def _is_other(passage: Passage, above: Sentence, sentence: Sentence) -> bool:
    texts = (passage.folded[each.start : each.end] for each in (above, sentence))
    is_headed = _A_WORK.search(passage.folded, above.end + 1, sentence.start) is not None
    return is_headed or any(_OTHER.search(each) for each in texts)


def _are_of_two(one: str, other: str) -> bool:
    """Whether the words before two days name two things that have no word in common."""
    first, second = (_LINK.sub("", _STEP.sub("", each.split(" ")[0])) for each in (one, other))
    return len(first) > 1 and len(second) > 1 and not pairs_of(first) & pairs_of(second)


def _claim(passage: Passage, sentence: Sentence, day: Moment, first: Moment) -> Claim:
    end = min(sentence.end, day.end + len(day.deed) + 1)
    start = day.start
    if _ITEM.match(passage.folded, sentence.start, start) is None and start - sentence.start <= _BEHIND:
        start = sentence.start
    while end > day.end and passage.folded[end - 1] in "，。；\n":
        end -= 1
    line = f"{day.first:%Y-%m-%d}<{first.first:%Y-%m-%d}"
    return Claim(DATES, start, end, arithmetic=line, severity="query")


def _of_lists(passage: Passage, told: Sequence[_Told]) -> Iterator[Claim]:
    """The one day of a list of steps, each in a line of its own, that goes back."""
    run: list[_Told] = []
    for each in [*told, None]:
        if each is not None and _is_item(passage, each) and (not run or _is_next(run[-1][0], each[0])):
            run.append(each)
            continue
        yield from _judged(passage, run)
        run = [each] if each is not None and _is_item(passage, each) else []


def _is_item(passage: Passage, told: _Told) -> bool:
    """Whether a line is a day with its step, or a step with its day."""
    sentence, words, day = told
    before = passage.folded[sentence.start : day.start]
    is_first = _ITEM.match(before) is not None
    return (is_first or before.endswith(("|", ":"))) and len(before) <= _BEHIND and _STEP.search(words) is not None


def _is_next(above: Sentence, below: Sentence) -> bool:
    return below.paragraph == above.paragraph + 1


def _judged(passage: Passage, run: Sequence[_Told]) -> Iterator[Claim]:
    if len(run) < _FEWEST or any(_OTHER.search(passage.folded, each.start, each.end) for each, _words, _day in run):
        return
    days = _years_told([each[2] for each in run])
    back = [place for place in range(1, len(days)) if days[place] < days[place - 1]]
    if len(back) != 1:
        return
    place = back[0]
    is_low = place + 1 == len(days) or days[place + 1] >= days[place - 1]
    at = place if is_low else place - 1
    rest = days[:at] + days[at + 1 :]
    if rest == sorted(rest) and abs((days[place] - days[place - 1]).days) <= _HALF_A_YEAR:
        sentence, _words, day = run[at]
        yield _claim(passage, sentence, day, run[place - 1][2])


def _years_told(run: Sequence[Moment]) -> list[date]:
    """The days, one without a year in the year of the one above."""
    year, found = 0, list[date]()
    for each in run:
        year = each.first.year if each.has_year else year
        own = each.first
        leap = own.month == 2 and own.day == 29
        found.append(own.replace(year=year, day=28 if leap else own.day) if year and not each.has_year else own)
    return found


def _of_tables(passage: Passage) -> Iterator[Claim]:
    """Rows with a first and a last day, and how many days there are between."""
    if "|" not in passage.folded and "\t" not in passage.folded:
        return
    for table in lined_tables(passage.folded):
        begun, ended, took = (_column(table, look) for look in (_BEGUN, _ENDED, _TOOK))
        if begun is None or ended is None:
            continue
        rows = [(row, _day(row[begun]), _day(row[ended])) for row in table.rows]
        known = [(row, one, other) for row, one, other in rows if one is not None and other is not None]
        yield from _turned_rows(known, ended)
        if took is not None:
            yield from _rows_that_took([(row, (other - one).days) for row, one, other in known], ended, took)


def _column(table: LinedTable, look: Pattern[str]) -> int | None:
    places = [place for place, head in enumerate(table.head) if look.search(head)]
    return places[0] if len(places) == 1 else None


def _day(cell: LinedCell) -> date | None:
    match = _ISO.fullmatch(cell.words.replace(" ", ""))
    if match is None:
        return None
    try:
        return date(int(match["y"]), int(match["m"]), int(match["d"]))
    except ValueError:
        return None


def _turned_rows(rows: Sequence[tuple[tuple[LinedCell, ...], date, date]], ended: int) -> Iterator[Claim]:
    for row, one, other in rows:
        if other < one:
            line = f"{other:%Y-%m-%d}<{one:%Y-%m-%d}"
            yield Claim(DATES, row[0].start, row[ended].end, arithmetic=line, severity="query")


def _rows_that_took(rows: Sequence[tuple[tuple[LinedCell, ...], int]], ended: int, took: int) -> Iterator[Claim]:
    """The rows whose number of days is not what lies between, counted as most rows count it."""
    told = [(row, days, row[took].value) for row, days in rows]
    off = [
        (row, days, value - days)
        for row, days, value in told
        if value is not None and row[took].unit in ("", "天", "日")
    ]
    for way in (0, 1):
        wrong = [(row, days, by) for row, days, by in off if by != way]
        if len(off) > 2 and wrong and 2 * len(wrong) < len(off):
            for row, days, _by in wrong:
                line = f"{row[took - 1].words}={days + way}"
                yield Claim(
                    DATES, row[min(ended, took)].start, row[max(ended, took)].end, arithmetic=line, severity="query"
                )
            return

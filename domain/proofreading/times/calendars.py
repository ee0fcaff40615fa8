"""What a calendar knows: weekdays, quarters and halves of a year, five-year plans, how long a row of years is."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import numeral
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.in_lines import matches_around
from domain.proofreading.mentions import Passage

_WEEKDAY = pattern(
    r"(?P<year>20[0-9]{2})年(?P<month>1[0-2]|0?[1-9])月(?P<day>[0-9]{1,2})日[(，]?(?:星期|周)(?P<named>[一二三四五六日天])(?![期次])"
)
_DAYS = "一二三四五六日"
_JOINT = r"[ ]?(?:-|—|–|~|～|至|到)[ ]?"
_PART = r"(?:第?(?P<quarter>[一二三四1-4])季度|(?P<half>[上下])半年|(?P<three>前三季度))"
_PART_OF_YEAR = (
    pattern(
        rf"{_PART}(?:\(即?|，?即)(?:20[0-9]{{2}}年)?(?P<first>1?[0-9])月?{_JOINT}(?P<last>1?[0-9])月(?:份)?(?P<close>\))?"
    ),
    pattern(rf"(?<![0-9])(?P<first>1?[0-9])月?{_JOINT}(?P<last>1?[0-9])月(?:份)?\((?:即)?{_PART}\)"),
)
_QUARTERS = {name: place // 2 for place, name in enumerate("一1二2三3四4")}
_FIVE_YEARS = pattern(
    rf"“?十(?P<which>[一二三四五六])五”?(?:时期|期间|规划)?\((?P<first>20[0-9]{{2}})年?{_JOINT}(?P<last>20[0-9]{{2}})年?\)"
)
_NUMBER = "(?P<number>[两二三四五六七八九十]|[2-9]|1[0-9])"
_ROW = (
    r"(?P<years>(?:20[0-9]{2}年?[、和及与])+20[0-9]{2}年|20[0-9]{2}年?度?[ ]?(?:-|—|–|~|～|至|到)[ ]?20[0-9]{2}年度?)"
)
_ROWS_OF_YEARS = (
    pattern(rf"(?:近|过去|最近|前|连续|分|为期|共|周期|期限?)(?:为|共)?{_NUMBER}(?:个)?年(?:内|来|间|度)?\({_ROW}\)"),
    pattern(
        rf"(?<![月日较比自从0-9]){_ROW}(?:这|的|共|分|，共|，?连续|\(共)?{_NUMBER}年(?![度级期]|以|内|前|后|增长|平均增)"
    ),
)
_MONTHS_OF_YEARS = pattern(
    rf"{_NUMBER}年(?![度级期])[^，。；0-9\n()]{{0,10}}\((?:自|从)?(?P<first>20[0-9]{{2}})年(?P<one>1[0-2]|0?[1-9])月(?:1日)?{_JOINT}"
    r"(?P<last>20[0-9]{2})年(?P<other>1[0-2]|0?[1-9])月(?:3[01]日)?(?:止|底)?\)"
)
_MONTH_IN_BRACKETS = pattern(r"\((?:自|从)?20[0-9]{2}年(?:1[0-2]|0?[1-9])月")  # is in each of them
_IN_ALL = pattern("累计|共|合计|总[计投共]|分别")
_QUARTER_OR_HALF = pattern("季度|半年")
_AROUND = 20  # characters
_YEAR = pattern("20[0-9]{2}")
_MONTHS, _FIRST_PLAN = 3, 2001  # months of a quarter; the first year of the tenth plan


def calendar_slips(passage: Passage) -> Iterator[Claim]:
    """Weekdays that a day is not, months that a quarter has not, years that a plan or a row has not."""
    text = passage.folded
    yield from (found for match in _WEEKDAY.finditer(text) if (found := _weekday(match)))
    yield from _parts_of_years(text)
    yield from (found for match in _FIVE_YEARS.finditer(text) if (found := _plan(match)))
    for look in _ROWS_OF_YEARS:
        yield from (found for match in look.finditer(text) if (found := _row(match)))
    of_years = matches_around(_MONTH_IN_BRACKETS, _MONTHS_OF_YEARS, text)
    yield from (found for match in of_years if (found := _months_of_years(match)))


def _months_of_years(match: Match[str]) -> Claim | None:
    """三年行动方案(2022年1月至2025年12月) has four years."""
    number = numeral(match["number"]) if not match["number"].isdigit() else Decimal(match["number"])
    months = (int(match["last"]) - int(match["first"])) * 12 + int(match["other"]) - int(match["one"])
    if number is None or months <= 0 or 12 * number - 1 <= months <= 12 * number:
        return None
    terms = f"{match['first']}-{match['one']}→{match['last']}-{match['other']}={months + 1}"
    return Claim(DATES, match.start(), match.end(), number * 12, Decimal(months + 1), False, terms, severity="query")


def _weekday(match: Match[str]) -> Claim | None:
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None  # no day at all
    named, right = match["named"].replace("天", "日"), _DAYS[day.weekday()]
    return None if named == right else _slip(match, f"{day:%Y-%m-%d}={right}")


def _parts_of_years(text: str) -> Iterator[Claim]:
    for named in _QUARTER_OR_HALF.finditer(text):
        start, end = max(0, named.start() - _AROUND), named.end() + _AROUND
        for look in _PART_OF_YEAR:
            match = look.search(text, start, end)
            if match and match.start() <= named.start() < match.end() and (found := _part_of_year(match)):
                yield found


def _part_of_year(match: Match[str]) -> Claim | None:
    if match["quarter"]:
        first = _QUARTERS[match["quarter"]] * _MONTHS + 1
        last = first + _MONTHS - 1
    elif match["half"]:
        first, last = (1, 6) if match["half"] == "上" else (7, 12)
    else:
        first, last = 1, 9
    told = int(match["first"]), int(match["last"])
    return None if told == (first, last) else _slip(match, f"{first}-{last}≠{told[0]}-{told[1]}")


def _plan(match: Match[str]) -> Claim | None:
    first = _FIRST_PLAN + 5 * "一二三四五六".index(match["which"]) + 5
    told = int(match["first"]), int(match["last"])
    return None if told == (first, first + 4) else _slip(match, f"{first}-{first + 4}≠{told[0]}-{told[1]}")


def _row(match: Match[str]) -> Claim | None:
    """近三年(2021—2024年) has four; from the first to the last may be told as one less: 2021年至2024年三年."""
    years = [int(each) for each in _YEAR.findall(match["years"])]
    number = numeral(match["number"]) if not match["number"].isdigit() else Decimal(match["number"])
    is_listed = len(years) > 2 or any(mark in match["years"] for mark in "、和及与")
    count = len(years) if is_listed else years[-1] - years[0] + 1
    is_told = match.end("number") < match.start("years") or _IN_ALL.match(match.string, match.end())
    if number is None or count < 2 or number == count or (not is_listed and not is_told and number == count - 1):
        return None
    terms = f"{len(years)}" if is_listed else f"{years[-1]}-{years[0]}+1={count}"
    return Claim(DATES, match.start(), match.end(), Decimal(count), number, arithmetic=terms, severity="query")


def _slip(match: Match[str], terms: str) -> Claim:
    return Claim(DATES, match.start(), match.end(), arithmetic=terms, severity="query")

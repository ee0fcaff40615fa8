"""Spans of time: from one date to another, and how long that is said to be."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, plain
from domain.proofreading.mentions import Passage
from domain.proofreading.quantities import numeral

DATES = "prose.dates"
_DATE = (
    r"(?:(?P<{0}y>20[0-9]{{2}})年)?(?P<{0}m>[0-9]{{1,2}})月"
    r"(?:(?P<{0}d>[0-9]{{1,2}})[日号])?(?P<{0}e>底|末|初|中旬|上旬|下旬)?"
)
_SPAN = pattern(
    rf"{_DATE.format('a')}(?:起|开始|开工|动工|启动|进场)?[^，。；0-9]{{0,8}}?(?P<joint>至|到|—|-|~|～|，(?:实际|并|已)?(?:至|到|于)?)(?:当年|同年|次年)?{_DATE.format('b')}"
)
_LENGTH = pattern(
    r"(?:历时|用(?:了)?|为期|工期|共计|历经|用时|持续|总?工期为?|时长|共|建设期|服务期限?|合同期限?|租赁期限?|租期|有效期|任期|聘期|管护期|质保期|期限)(?:为|约|近|达|了)?(?P<length>[0-9]+(?:\.[0-9]+)?|[一二三四五六七八九十两]+)(?P<unit>个月|天|日|年)"
)


_MONTH = pattern("[0-9]月")
_BEGUN = pattern("开工|启动|动工|开始|进场|施工|开展|实施|起")
_ENDED = pattern(r"^[^，。；]{0,4}(?:完工|竣工|结束|完成|建成|验收|投入|交付|止)|^$")
_SIGNED = pattern("签订|招标|中标|立项|批复|签约")
_TOOK = pattern(r"(?:用时|历时|耗时|仅用|只用|前后共?|共用)(?:了|约|仅)?(?P<length>[0-9]+)(?P<unit>天|日)(?![历])")
_SHIFTED = pattern(
    r"(?P<how>提前|延后|推迟|延迟|逾期|延期|晚|早)(?:了)?(?P<length>[0-9]+|[一二三四五六七八九十两]+)(?P<unit>天|日|个月)"
)
_ALLOWED = pattern(
    r"(?:合同|计划|约定|批复|要求|规定|核定)(?:的)?(?:总)?(?:工期|期限|时间|服务期|时限)(?:为|是)?(?P<allowed>[0-9]+)(?:个?日历天|天|日|个工作日|个月)"
    r"[，；、](?:而)?实际(?:工期|用时|历时|耗时|施工|用了?)?(?:为|是)?(?P<taken>[0-9]+)(?:个?日历天|天|日|个工作日|个月)"
    r"(?![^。；0-9]{0,8}(?:因|由于))[^。；0-9]{0,14}?(?P<how>提前|节省|缩短|超期|超时|超出?|延期|逾期|延误|拖延|延后|推迟)(?:了|工期)?(?P<length>[0-9]+)(?:个?日历天|天|日|个工作日|个月)"
)
_DAY = pattern(
    r"(?:(?P<y>20[0-9]{2})年)?(?P<m>[0-9]{1,2})月(?:(?P<d>[0-9]{1,2})[日号]|(?P<e>[底末]))?(?P<by>之?前|以前)?"
)
_LEADS_TO = pattern(r"[，,(:]?(?:即|从|自)?")
_AGREED = 4  # characters before a length that tell whose it is
_SHORTLY = 24  # characters
_REACH = 200  # characters back to the dates
_PLANNED = pattern(r"计划|原定|规定|要求|应于|约定|合同|目标|指标值")
_ACTUAL = pattern(r"实际|已于|延至|推迟至|提前至|于")


def spans_of_time(passage: Passage) -> Iterator[Claim]:
    """Spans that end before they begin, or that are not as long as the text says."""
    for sentence in passage.sentences:
        yield from _taken(passage.folded, sentence.start, sentence.end)
        yield from _shifted(passage.folded, sentence.start, sentence.end)
        yield from _allowed(passage.folded, sentence.start, sentence.end)
        text = passage.folded
        for match in _SPAN.finditer(text, sentence.start, sentence.end) if passage.says(sentence, "月") else ():
            ends = _ends(match.groupdict(), match[0])
            if ends is None:
                continue
            if ends[0] > ends[1] and _SIGNED.search(match[0]) and _ENDED.search(text[match.end() : match.end() + 8]):
                first, last, _ = ends
                yield Claim(DATES, match.start(), match.end(), arithmetic=f"{first:%Y-%m-%d}>{last:%Y-%m-%d}")
                continue
            if not _is_one_span(match[0], match["joint"], text[match.end() : match.end() + 8]):
                continue
            first, last, are_days = ends
            if first > last:
                yield Claim(DATES, match.start(), match.end(), arithmetic=f"{first:%Y-%m-%d}>{last:%Y-%m-%d}")
                continue
            length = _LENGTH.search(text, match.end(), min(sentence.end, match.end() + 24))
            if length is None and not match["joint"].startswith("，"):
                length = _length_before(text, sentence.start, match.start())
            is_loose = match["joint"].startswith("，") and _MONTH.search(text, sentence.start, match.start())
            is_loose = is_loose or (length is not None and _is_agreed(text, match.end(), length.start()))
            if length and not is_loose:
                yield from _wrong_length(
                    first, last, are_days, length.start(), length.end(), length["length"], length["unit"]
                )


def _is_agreed(text: str, end: int, at: int) -> bool:
    """Whether a length is what a contract allows, the span before it being what it came to: …竣工，合同工期540天."""
    return end < at and bool(_ENDED.search(text[end:at]) and _PLANNED.search(text[at - _AGREED : at]))


def _length_before(text: str, start: int, end: int) -> Match[str] | None:
    """合同工期180天，自2023年3月1日起至8月27日止: how long it takes, right before the span."""
    found = list(_LENGTH.finditer(text, max(start, end - _SHORTLY), end))
    length = found[-1] if found else None
    return length if length and _LEADS_TO.fullmatch(text, length.end(), end) else None


def _days(text: str, start: int, end: int) -> list[tuple[int, date, bool]]:
    """The dates of a stretch, with where they stand and whether they name the day; a year holds for those behind it."""
    found: list[tuple[int, date, bool]] = []
    year = 2023
    for match in _DAY.finditer(text, start, end):
        year = int(match["y"] or year)
        month, day = int(match["m"]), match["d"]
        try:
            last = monthrange(year, month)[1]
            found.append((match.start(), date(year, month, int(day or last)), bool(day)))
        except ValueError:  # monthrange raises a ValueError of its own for a month that is none
            return []
    return found


def _taken(text: str, start: int, end: int) -> Iterator[Claim]:
    """2021年5月28日下达，6月15日分解，用时18天: from one day to another, told apart."""
    for match in _TOOK.finditer(text, start, end):
        days = [each for each in _days(text, max(start, match.start() - _REACH), match.start()) if each[2]]
        if len(days) != 2 or days[0][1] > days[1][1]:
            continue
        length = (days[1][1] - days[0][1]).days
        if int(match["length"]) not in (length - 1, length, length + 1):
            terms = f"{days[0][1]:%Y-%m-%d}→{days[1][1]:%Y-%m-%d}={length}"
            yield Claim(DATES, match.start(), match.end(), Decimal(length), Decimal(match["length"]), arithmetic=terms)


def _shifted(text: str, start: int, end: int) -> Iterator[Claim]:
    """计划12月20日前完工，实际12月29日完工，延后9天."""
    for match in _SHIFTED.finditer(text, start, end):
        floor = max(start, match.start() - _REACH, text.rfind("；", start, match.start()))
        days = _days(text, floor, match.start())
        stated = numeral(match["length"]) if not match["length"].isdecimal() else Decimal(match["length"])
        if len(days) != 2 or stated is None or not _PLANNED.search(text, floor, days[0][0] + 1):
            continue
        if not _ACTUAL.search(text, days[0][0], days[1][0]):
            continue
        length = abs((days[1][1] - days[0][1]).days)
        is_late = days[1][1] > days[0][1]
        said_late = match["how"] not in ("提前", "早")
        months = Decimal(length) / 30
        off = abs(stated - months) > 1 / Decimal(2) if match["unit"] == "个月" else abs(stated - length) > 1
        if off or (length and is_late is not said_late):
            terms = f"{days[0][1]:%Y-%m-%d}→{days[1][1]:%Y-%m-%d}={length}"
            yield Claim(DATES, match.start(), match.end(), Decimal(length), stated, arithmetic=terms)


def _allowed(text: str, start: int, end: int) -> Iterator[Claim]:
    """合同工期300天，实际工期286天，提前14天: how long it might take, how long it took, and what lies between."""
    for match in _ALLOWED.finditer(text, start, end):
        allowed, taken, stated = (Decimal(match[name]) for name in ("allowed", "taken", "length"))
        is_early = match["how"] in ("提前", "节省", "缩短")
        apart = abs(allowed - taken)
        if stated != apart or (apart and is_early is not (taken < allowed)):
            terms = f"{plain(allowed)}-{plain(taken)}={plain(allowed - taken)}"
            yield Claim(DATES, match.start("how"), match.end(), apart, stated, arithmetic=terms)


def _is_one_span(words: str, joint: str, behind: str) -> bool:
    """Whether two dates joined by a mere comma begin and end one thing: 3月1日开工，8月31日完工."""
    return (
        not joint.startswith("，")
        or joint in ("，至", "，到", "，于")
        or bool(_BEGUN.search(words) and _ENDED.search(behind))
    )


def _ends(found: dict[str, str | None], words: str) -> tuple[date, date, bool] | None:
    if "次年" in words and not found["by"]:
        return None
    first_year = int(found["ay"] or found["by"] or 2023)
    last_year = int(found["by"] or found["ay"] or 2023)
    try:
        first = date(first_year, int(found["am"] or 0), int(found["ad"] or 1))
        last = date(last_year, int(found["bm"] or 0), int(found["bd"] or 1))
    except ValueError:
        return None
    return first, last, bool(found["ad"] and found["bd"])


def _wrong_length(
    first: date, last: date, are_days: bool, start: int, end: int, typed: str, unit: str
) -> Iterator[Claim]:
    stated = Decimal(typed) if typed[0].isdigit() else numeral(typed)
    if stated is None:
        return
    months = (last.year - first.year) * 12 + last.month - first.month
    match unit:
        case "个月":
            exact = Decimal(months) + Decimal(last.day - first.day + 1) / 30 if are_days else Decimal(months + 1)
            right = int(exact.to_integral_value())
            is_whole = are_days and abs(exact - right) <= Decimal("0.1")
            possible = {right} if is_whole else {months, months + 1, right}
        case "天" | "日" if are_days:
            days = (last - first).days
            possible, right = {days, days + 1}, days + 1
        case "年":
            right = last.year - first.year + 1
            possible = {right, last.year - first.year}
            if are_days:  # whole years, a month more or less
                right = max(1, round(Decimal(months) / 12))
                possible = {each for each in possible | {right} if abs(12 * each - months) <= 1}
        case _:
            return
    if stated not in possible and stated == stated.to_integral_value():
        yield Claim(
            DATES, start, end, Decimal(right), stated, arithmetic=f"{first:%Y-%m}→{last:%Y-%m}={plain(Decimal(right))}"
        )

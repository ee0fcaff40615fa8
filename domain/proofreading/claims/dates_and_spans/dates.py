"""Spans of time that end before they begin: 2023年3月1日至2022年8月31日."""

from collections.abc import Iterator
from datetime import date
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.mentions import Passage

DATES = "prose.dates"
_DATE = (
    r"(?:(?P<{0}y>20[0-9]{{2}})年)?(?P<{0}m>[0-9]{{1,2}})月"
    r"(?:(?P<{0}d>[0-9]{{1,2}})[日号])?(?P<{0}e>底|末|初|中旬|上旬|下旬)?"
)
_SPAN = pattern(
    rf"{_DATE.format('a')}(?:起|开始|开工|动工|启动|进场)?[^，。；0-9]{{0,8}}?(?:(?<!截)至|到|—|-|~|～|，(?:至|到))(?:当年|同年|次年)?{_DATE.format('b')}"
)
_HALF_A_YEAR = 6  # months


_MOVED = pattern("提前|推迟|延|调整|改|提早")


def spans_of_time(passage: Passage) -> Iterator[Claim]:
    """Spans that end before they begin; without a year they may go on beyond its end."""
    text = passage.folded
    for sentence in passage.saying("月"):
        for match in _SPAN.finditer(text, sentence.start, sentence.end):
            ends = _ends(match.groupdict(), match[0])
            if _MOVED.search(match[0]):
                continue  # 由每年9月提前至6月
            if ends is None or ends[0] <= ends[1] or _is_over_new_year(match, *ends):
                continue
            first, last = ends
            yield Claim(DATES, match.start(), match.end(), arithmetic=f"{first:%Y-%m-%d}>{last:%Y-%m-%d}")


def _is_over_new_year(span: Match[str], first: date, last: date) -> bool:
    """12月20日至1月18日: no year is told, and the next one is near."""
    return not (span["ay"] or span["by"]) and first.month - last.month > _HALF_A_YEAR


def _ends(found: dict[str, str | None], words: str) -> tuple[date, date] | None:
    if "次年" in words and not found["by"]:
        return None
    first_year = int(found["ay"] or found["by"] or 2023)
    last_year = int(found["by"] or found["ay"] or 2023)
    try:
        first = date(first_year, int(found["am"] or 0), int(found["ad"] or 1))
        last = date(last_year, int(found["bm"] or 0), int(found["bd"] or 1))
    except ValueError:
        return None
    return first, last

"""Ways of writing that nothing else in a text has: 1-6月, 5.7km beside 8.4公里, 十2个, 指导员 414人, ８7个, 24年3月.

A habit is no slip: what a text writes so three times or more is left alone.
"""

from collections.abc import Iterator
from itertools import islice
from re import Match, Pattern

from domain.checks.finding import Finding
from domain.patterns import pattern

_NUMBER, _SPACE = "write.number", "write.space"
_HABIT = 3  # times
_RANGE = pattern(
    r"(?<![0-9\-—.年〔（(A-Za-z])(?P<from>[0-9]{1,3})-(?P<to>[0-9]{1,3})"
    r"(?=天|个|名|人|户|次|岁|级|日|元|倍|公里|米|亩|吨|件|项|家|小时|分钟|周|季度|年级)"
)
_MIXED = pattern(
    r"(?<![0-9.二三四五六七八九])[十百千][0-9]{1,4}(?=[个名户件处人台项家所座株条次])|[0-9][０-９]|[０-９][0-9]"
)
_SYMBOLS = (
    ("公里", pattern(r"[0-9](?P<symbol>km)(?![²2/a-z])")),
    ("平方米", pattern(r"[0-9](?P<symbol>㎡|m²|m2)(?!/)")),
    ("立方米", pattern(r"[0-9](?P<symbol>m³|m3)(?!/)")),
    ("公斤", pattern(r"[0-9](?P<symbol>kg)(?!/)")),
    ("千克", pattern(r"[0-9](?P<symbol>kg)(?!/)")),
    ("吨", pattern(r"[0-9](?P<symbol>t)(?![a-zA-Z/])")),
    ("米", pattern(r"[0-9](?P<symbol>m)(?![a-zA-Z²³23/])")),
)
_YEAR = pattern(r"(?<![0-9.\-—～~至第满])(?P<year>2[0-9]年)(?=[0-9]{1,2}月)")
_DAY = pattern(r"(?<=[0-9]月)(?P<day>[0-9]{1,2}号)(?![线楼桥井机泵仓库院栋房船车])")
_UNITS = pattern(r"(?<=[0-9])(?:亿万元|万万元|亿亿元)|(?<=[0-9])[%％]个百分点")
_LONE_SPACE = pattern(r"(?<=[\u4e00-\u9fff]) (?=[0-9])")
_UNSPACED = pattern(r"[\u4e00-\u9fff][0-9]")
_HEADED = pattern(r"[第表图附件号]$|[一二三四五六七八九十]、?$")
_MANY = 15  # numbers written without a space before
_SENTENCE = 100  # characters around, at most


def uneven(text: str) -> Iterator[Finding]:
    """What is written otherwise than all else, with how the rest is."""
    for match in _seldom(_RANGE, text):
        yield _found(match[0], match.start(), f"{match['from']}—{match['to']}")
    for match in islice(_MIXED.finditer(text), _HABIT):
        yield _found(match[0], match.start())
    yield from _symbols(text)
    for match in _seldom(_YEAR, text):
        if f"20{match['year']}" in text:
            yield _found(match[0], match.start(), f"20{match['year']}")
    for match in _seldom(_DAY, text):
        yield _found(match[0], match.start(), f"{match['day'][:-1]}日")
    for match in _seldom(_UNITS, text):
        yield _found(match[0], match.start())
    yield from _lone_spaces(text)


def _seldom(shape: Pattern[str], text: str) -> list[Match[str]]:
    found = list(islice(shape.finditer(text), _HABIT))
    return found if len(found) < _HABIT else []


def _found(quote: str, at: int, right: str | None = None) -> Finding:
    return Finding("query", _NUMBER, quote=quote, offset=at, replacement=right)


def _symbols(text: str) -> Iterator[Finding]:
    """Km where the same sentence has 公里, once or twice in all."""
    for word, shape in _SYMBOLS:
        for match in _seldom(shape, text) if word in text else ():
            begin = max(text.rfind(mark, 0, match.start()) for mark in "。\n") + 1
            ends = [place for mark in "。\n" if (place := text.find(mark, match.end())) >= 0]
            sentence = text[max(begin, match.start() - _SENTENCE) : min([*ends, match.end() + _SENTENCE])]
            at = sentence.find(word)
            if at > 0 and sentence[at - 1].isdigit():
                yield _found(match[0][1:], match.start("symbol"), word)


def _lone_spaces(text: str) -> Iterator[Finding]:
    """指导员 414人, where no other number has a space before it."""
    spaces = _seldom(_LONE_SPACE, text)
    if not spaces or sum(1 for _ in islice(_UNSPACED.finditer(text), _MANY)) < _MANY:
        return
    for match in spaces:
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if not _HEADED.search(line) and "|" not in line and "　" not in line:
            at = match.start() - 1
            quote = text[at : match.end() + 1]
            yield Finding("query", _SPACE, quote=quote, offset=at, replacement=quote.replace(" ", ""))

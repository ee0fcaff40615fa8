"""Marks in the wrong place (GB/T 15834-2011): behind 第一 and （一）, before 和 and 等, beside quotes, at an end."""

import re
from collections.abc import Callable, Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import is_heading, leading_sign, paragraphs

MARK = "write.mark"
_BEGIN = "(?:(?<=[。；：\\n])|^)[ \u3000]*"
_SHORTEST = 20  # characters of a paragraph that ends with a stop
_LEAST = 3  # other paragraphs, all of which do
_STOPS = "。！？；：”’）》…)】.!?;:"
_SUSPECT = pattern("[第首其再最]|[）)①-⑳]、|、[和及与以或等]|…|[。！？]”?[。）]|等")


def marks(text: str) -> Iterator[Finding]:
    """Marks that GB/T 15834 sets otherwise; a paragraph without its stop where all others have one."""
    for start, line in paragraphs(text):
        if not _SUSPECT.search(line):
            continue
        for shape, right in _SHAPES:
            for match in shape.finditer(line):
                words = match[0].lstrip(" \u3000")
                at = start + match.end() - len(words)
                yield Finding("query", MARK, quote=words, offset=at, replacement=right(match).lstrip(" \u3000"))
    yield from _unended(text)


def _unended(text: str) -> Iterator[Finding]:
    """The paragraph that lacks its stop; none where lines are broken or written without stops as a habit."""
    whole = [
        (start, line.rstrip()) for start, line in paragraphs(text) if len(line.strip()) >= _SHORTEST and _is_prose(line)
    ]
    open_ones = [(start, line) for start, line in whole if line[-1] not in _STOPS]
    if len(open_ones) != 1 or len(whole) <= _LEAST:
        return
    start, line = open_ones[0]
    after = text[start + len(line) :].lstrip()
    is_broken = bool(after) and leading_sign(0, after.split("\n", 1)[0]) is None
    if "\u4e00" <= line[-1] <= "\u9fff" and not is_broken and "|" not in line and "\t" not in line:
        tail = line[-6:]
        yield Finding("query", MARK, quote=tail, offset=start + len(line) - 6, replacement=f"{tail}。")


def _is_prose(line: str) -> bool:
    """Whether a line is sentences; a numbered heading may have a comma."""
    if "。" in line or line.count("，") > 1:
        return not is_heading(line)
    return "，" in line and leading_sign(0, line) is None


def _comma(match: re.Match[str]) -> str:
    return match[0][:-1] + "，"


def _without_last(match: re.Match[str]) -> str:
    return match[0][:-1]


def _without_first(match: re.Match[str]) -> str:
    return match[0][1:]


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (pattern(rf"{_BEGIN}(?:第[一二三四五六七八九十]|首先|其次|再次|最后)、(?![第一二三四五六七八九十其再最])"), _comma),
    (pattern(rf"{_BEGIN}(?:[（(](?:[一二三四五六七八九十]{{1,3}}|[0-9]{{1,2}})[）)]|[①-⑳])、"), _without_last),
    (pattern("、(?:以及|及(?![时早格第])|和(?![谐平解睦美县田林风]))"), _without_first),
    (pattern("、等(?![级额待候分效同于外距比价份离量式高腰边])"), _without_first),
    (pattern("(?<=[\u4e00-\u9fff])等(?:……|…)(?!…)"), lambda match: match[0].rstrip("…")),
    (pattern("(?<=[\u4e00-\u9fff])(?<!等)……等(?![级额待候分效])"), lambda match: "等"),
    (pattern("[。！？]”。"), _without_last),
    (pattern("(?<=[^。！？\n])（[^（）。！？\n]{1,30}。）"), lambda match: match[0][:-2] + "）"),
)

"""Marks in the wrong place (GB/T 15834-2011): behind 第一 and （一）, before 和, 等 and brackets, beside quotes."""

import re
from collections.abc import Callable, Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.numbering_of_items.ends import ends
from domain.proofreading.once_a_line import once_a_line
from domain.proofreading.paragraphs import paragraphs

MARK = "write.mark"
_CLAUSE = (
    "(?:每[年月季周日]|每季度|每半年)(?:都|均|对|向|组织|开展|进行|召开|发布|公布|由)[^、，。；]{6,}[，。；]"
    "|(?:并且|从而|因此|因而|使得|并(?:对|将|按|由|在|向|于|及时|组织|建立|制定|完成))[^、，。；]{4,}[，。；]"
)
_BEGIN = "(?:(?<=[。；：\\n])|^)[ \u3000]*"
_UNITS = "0-9%％‰元人个项辆户次亩里米家期批件处"
_DAY = "(?<![0-9.])(?:[1-9]|1[0-2])\\.(?:[1-9]|[12][0-9]|3[01])"
_KNOWN_DAY = (
    "汶川|地震|大地震|公益日|消费者|宪法|国家宪法|世界|国际|禁毒|特大|洪灾|火灾|事故|矿难|扶贫济困日"
    "|学雷锋|植树|民族团结|防灾减灾"
)
_SUSPECT = pattern(
    "[第首其再最《“·]|[0-9]\\.|[；，]（|、“|[）)①-⑳]、|、[和及与以或等每并从因使]|…|[。！？]”?[。）]|等|，（|~"
)


def marks(text: str) -> Iterator[Finding]:
    """Marks that GB/T 15834 sets otherwise; a paragraph without its stop."""
    for start, line in paragraphs(text):
        yield from _set_otherwise(start, line)
    yield from ends(text, MARK)


@once_a_line
def _set_otherwise(start: int, line: str) -> Iterator[Finding]:
    for needed, shape, right in _SHAPES if _SUSPECT.search(line) else ():
        for match in shape.finditer(line) if needed in line else ():
            words = match[0].lstrip(" \u3000")
            at = start + match.end() - len(words)
            yield Finding("query", MARK, quote=words, offset=at, replacement=right(match).lstrip(" \u3000"))


def _comma(match: re.Match[str]) -> str:
    return match[0][:-1] + "，"


def _without_last(match: re.Match[str]) -> str:
    return match[0][:-1]


def _clause(match: re.Match[str]) -> str:
    return "，" + match[0][1:]


def _range(match: re.Match[str]) -> str:
    return match[0].replace("~", "～")


def _without_first(match: re.Match[str]) -> str:
    return match[0][1:]


_NUMERAL = "[一二三四五六七八九十]"  # 三、和外县比: the sign of a heading
# What no match does without, its shape, and what is right.
_SHAPES: tuple[tuple[str, re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        "、",
        pattern(rf"{_BEGIN}(?:第[一二三四五六七八九十]|首先|其次|再次|最后)、(?![第一二三四五六七八九十其再最])"),
        _comma,
    ),
    ("、", pattern(rf"{_BEGIN}(?:[（(](?:[一二三四五六七八九十]{{1,3}}|[0-9]{{1,2}})[）)]|[①-⑳])、"), _without_last),
    (
        "、",
        pattern(rf"(?<!^{_NUMERAL})(?<![\s十]{_NUMERAL})、(?:以及|及(?![时早格第])|和(?![谐平解睦美县田林风顺兴盛]))"),
        _without_first,
    ),
    ("、等", pattern("、等(?![次0-9级额待候分效同于外距比价份离量式高腰边])"), _without_first),
    ("等…", pattern("(?<=[\u4e00-\u9fff])等(?:……|…)(?!…)"), lambda match: match[0].rstrip("…")),
    ("……等", pattern("(?<=[\u4e00-\u9fff])(?<!等)……等(?![级额待候分效])"), lambda match: "等"),
    ("”。", pattern("[。！？]”。"), _without_last),
    ("。）", pattern("(?<=[^。！？\n])（[^（）。！？\n]{1,120}。）"), lambda match: match[0][:-2] + "）"),
    ("，（", pattern("，（(?![0-9一二三四五六七八九十]{1,3}）)[^（），。；：\n]{2,20}）(?=[，。；])"), _without_first),
    ("（", pattern("[，；]（(?:其中|含|不含|包括|包含|详见|见附|下同)(?=[^（）\n]{0,80}）)"), _without_first),
    ("、", pattern("》、《|”、“"), lambda match: match[0][0] + match[0][2]),
    ("其中", pattern(f"[{_UNITS}]其中(?=[：:，]|[\u4e00-\u9fff]{{2,12}}[0-9])"), lambda match: match[0][0] + "，其中"),
    (".", pattern(f"{_DAY}(?=”?(?:{_KNOWN_DAY}))"), lambda match: match[0].replace(".", "·")),
    ("~", pattern("[0-9]+(?:[年月日时%％‰]|万元|元|人|个|次|℃)?~[0-9]+(?:[年月日时%％‰]|万元|元|人|个|次|℃)?"), _range),
    ("、", pattern(f"(?<=[\u4e00-\u9fff])、(?:{_CLAUSE})"), _clause),
)

"""Punctuation as GB/T 15834-2011 sets it: full width among Chinese, one mark at a time, no space between characters."""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.outline import Severity
from domain.patterns import pattern
from domain.proofreading.marks_and_numerals.blanks import blank_places
from domain.proofreading.once_a_line import once_a_line
from domain.proofreading.paragraphs import NumberLevel, leading_sign, paragraphs
from domain.proofreading.wording.doubles import DOUBLE

HALF = "write.half"
SPACE = "write.space"

_HAN = "\u3400-\u9fff〇"
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。", "(": "（", ")": "）"}
_HALF = pattern(
    rf"[,;:?!.](?:(?<=[{_HAN}）》”’】〕）][,;:?!]) ?(?=[{_HAN}0-9A-Za-z（《“‘【〔(]|$)"
    rf"|(?<=[0-9A-Za-z%％‰)][,;:?!])(?=[{_HAN}（《“‘【〔])"
    rf"|(?<=[0-9A-Za-z%％‰)][;?!])(?= ?$)"
    rf"|(?<=[{_HAN}）》”’】〕%％]\.)(?=[{_HAN}（《“‘【〔]|\s*$))",  # behind the mark: so a search skips to one
    8,
)
_HALVES = ",;:?!."
_BLANKS = " \t\u00a0\u3000"
_TAIL = 6
_FEW = 2
_ENTITY = pattern(r"&#?[a-z0-9]{2,7};$")
_MARKS = pattern("[，。；：、,;:?!（(]")
_BRACKETS = pattern(r"\(([^()（）\n]{1,60})\)")
_CHINESE = pattern(f"[{_HAN}]")
_FULL_BRACKET = pattern("[（）]")
_STRAIGHT = pattern(r"\"([^\"\n]{1,40})\"")
_DOUBLED = pattern(
    r"([。，、；：])(?:[ ]*\1)+|[，、；：](?=[。])|。(?=[，、；：])|[，、；：](?=[，、；：])"
    r"|[。，、；：](?=[,;])|[,;](?=[。，、；：])|。(?=\.)|\.(?=。)|,，|，,|…。|？。|。？|！。|。！"
)
_TWO_MARKS = pattern("[。，、；：,;.…？！] *[。，、；：,;.？！]")  # without which none is doubled
_RUN = pattern(r"[。，、；：,;.…？！ ]+")
_STRONGEST = "。；：，、"
_SPACES = pattern(
    rf"(?<=[{_HAN}])[ \t\u00a0\u3000]+(?=[{_HAN}])|(?<=[，。；：、！？])[ \t\u00a0\u3000]+(?=[{_HAN}])"
    rf"|(?<=[{_HAN}0-9A-Za-z%％）])[ \t\u00a0\u3000]+(?=[，。；：、！？）》”])",
    begins="\t \xa0\u3000",
)
_SENTENCE = pattern("[。；，]")
_ARTICLE = pattern("[ \u3000]*第[一二三四五六七八九十百]+[条章节款][ \u3000]+")
_LOOSE_SIGN = pattern(r"[ \u3000]*((?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[ \u3000]+、)")
_ISSUER = pattern(r"(?:委|中央|政府|局|厅|部|室|会)$")  # 中共中央 国务院: who issues a paper together stands apart
_ISSUED = pattern(r"[^，。；：、]{0,12}(?:院|政府|委|局|厅|部|室|会)")
_LABEL = pattern(r"[ \u3000]*[\u4e00-\u9fff]{0,6}(?:指标|目标|效益|影响|满意度|名称|类别)")  # 数量指标　新建护岸
_DASH = pattern(r"(?<=[0-9年月日%％‰元人吨亩里米个次])(?:——|--|~~|～～)(?=[0-9])")
_ADDRESS = pattern(r"(?:https?|www)[^\s，。；、）（]*|[A-Za-z0-9_.+-]+@[A-Za-z0-9.-]+")


def punctuation(text: str) -> Iterator[Finding]:
    """Half-width marks among Chinese, doubled marks, stray spaces, a dash for a range."""
    grave: Severity = "error" if _FULL_BRACKET.search(text) else "hint"
    if grave == "hint" and text.count("(") <= _FEW:
        grave = "query"  # a habit shows more often
    curly = "“" in text
    for start, line in paragraphs(text):
        yield from _of_line(start, line, grave, curly)


@once_a_line
def _of_line(start: int, line: str, grave: Severity, curly: bool) -> Iterator[Finding]:
    """``grave``: how grave a half-width bracket is. ``curly``: whether the text has curly quotation marks."""
    if not _CHINESE.search(line):
        return
    addresses = (
        [match.span() for match in _ADDRESS.finditer(line)] if "www" in line or "@" in line or "://" in line else []
    )
    for finding in (*_half(start, line), *_brackets(start, line, grave), *_straight(start, line, curly)):
        place = (finding.offset or 0) - start
        if not any(begin <= place < end for begin, end in addresses):
            yield finding
    yield from _doubled(start, line)
    yield from _spaces(start, line)
    for match in _DASH.finditer(line) if any(each in line for each in ("——", "--", "~~", "～～")) else ():
        yield Finding("query", HALF, quote=match[0], offset=start + match.start(), replacement="—")


def _half(start: int, line: str) -> Iterator[Finding]:
    if not any(map(line.__contains__, _HALVES)):
        return
    sign = leading_sign(0, line)
    for match in _HALF.finditer(line):
        if (sign and match.start() < sign.end) or _ENTITY.search(line[max(0, match.start() - 8) : match.end()]):
            continue
        mark = match[0].rstrip()
        begin = max(0, match.start() - _TAIL)
        head = _MARKS.split(line[begin : match.start()])[-1]
        yield Finding(
            "error",
            HALF,
            quote=head + match[0],
            offset=start + match.start() - len(head),
            replacement=head + _FULL[mark],
        )


def _brackets(start: int, line: str, grave: Severity) -> Iterator[Finding]:
    """Half-width brackets around Chinese; a text that has no others is consistent, which is but a hint."""
    for match in _BRACKETS.finditer(line) if "(" in line else ():
        inside = match[1]
        if _CHINESE.search(inside) and not leading_sign(0, match[0]):
            yield Finding(grave, HALF, quote=match[0], offset=start + match.start(), replacement=f"（{inside}）")


def _straight(start: int, line: str, curly: bool) -> Iterator[Finding]:
    """Typewriter quotation marks around Chinese; beside curly ones they are certainly a slip."""
    for match in _STRAIGHT.finditer(line) if '"' in line else ():
        if _CHINESE.search(match[1]):
            yield Finding(
                "error" if curly else "hint",
                HALF,
                quote=match[0],
                offset=start + match.start(),
                replacement=f"“{match[1]}”",
            )


def _doubled(start: int, line: str) -> Iterator[Finding]:
    last = -1
    for match in _DOUBLED.finditer(line) if _TWO_MARKS.search(line) else ():
        if match.start() < last:
            continue
        run = _RUN.match(line, match.start())
        words = run[0].rstrip() if run else match[0]
        last = match.start() + len(words)
        yield Finding(
            "query" if "…" in words else "error",
            DOUBLE,
            quote=words,
            offset=start + match.start(),
            replacement=_single(words),
        )


def _single(words: str) -> str | None:
    """What a run of marks comes down to; None where that is open."""
    marks = set(words.replace(" ", "").replace(",", "，").replace(".", "。").replace(";", "；"))
    if "…" in marks:
        return "……" if marks <= {"…", "。"} else None
    if marks == {"。"} and len(words) >= 3:
        return None  # three stops may have been meant as an ellipsis
    if len(marks) == 1:
        return marks.pop()
    if marks & {"？", "！"} and len(marks) == 2:
        return (marks - {"。"}).pop()
    if words[0] == "。" and len(marks) > 1:
        return None
    return next((mark for mark in _STRONGEST if mark in marks), None)


def _spaces(start: int, line: str) -> Iterator[Finding]:
    """Spaces inside a sentence or numbered heading; any other line without a comma is a cover line or cells."""
    if not any(map(line.__contains__, _BLANKS)):
        return
    loose = _LOOSE_SIGN.match(line)
    if loose:
        right = "".join(loose[1].split())
        yield Finding("query", SPACE, quote=loose[1], offset=start + loose.start(1), replacement=right)
    sign = leading_sign(0, line)
    numbered = (
        sign is not None
        and sign.level not in (NumberLevel.CHAPTER, NumberLevel.SECTION)
        and line.strip().count(" ") == 1
    )
    if not numbered and not _SENTENCE.search(line):
        return
    article = _ARTICLE.match(line)
    blank = {begin for begin, _ in blank_places(line)}  # there a number is missing
    for match in _SPACES.finditer(line):
        at, end = match.span()
        if (
            at in blank
            or (article and at < article.end())
            or (loose and at < loose.end())
            or "\t" in match[0]
            or _are_issuers(line, at, end)
            or _is_aligned(line, at, end)
            or _LABEL.fullmatch(line, 0, at)
        ):
            continue
        between = line[at - 1] not in "，。；：、！？"
        begin, stop = max(0, at - 2), min(len(line), end + 2)
        yield Finding(
            "query" if between else "hint",
            SPACE,
            quote=line[begin:stop],
            offset=start + begin,
            replacement=line[begin:at] + line[end:stop],
        )


def _are_issuers(line: str, at: int, end: int) -> bool:
    return bool(_ISSUER.search(line[max(0, at - 2) : at]) and _ISSUED.match(line, end))


def _is_aligned(line: str, at: int, end: int) -> bool:
    """A name of two characters spread over three: 王 伟."""
    before = line[at - 2] if at >= 2 else "，"
    after = line[end + 1] if end + 1 < len(line) else "，"
    return _is_outside(before) and _is_outside(after)


def _is_outside(character: str) -> bool:
    """Whether a character is not Chinese."""
    return not _CHINESE.match(character)

"""Lists that are numbered by more than one sign: 1.1, 1.2, 2.1 before headings; 首先, 其次, 再次 in a text."""

from collections.abc import Iterable, Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import Sign, paragraphs

GAP = "number.gap"
REPEAT = "number.repeat"
_DOTTED = pattern(
    r"\s*([1-9][0-9]?)\.([1-9][0-9]?)(?:\.([1-9][0-9]?))?[ \u3000、.]*"
    r"(?=[\u4e00-\u9fff“《]|(?<=[ \u3000])[0-9])"
    r"(?![万亿千百]?元|[万亿千百个倍吨亩米]|公里|平方|立方|[人户名][，。；、次])"
)
_LONGEST = 60  # characters of a heading
_FIRST = pattern("(?:(?<=[。；：\\n])|^)[ \u3000]*首先[，、]")
_THIRD = pattern("(?<=[。；])[ \u3000]*再次[，、]")
_SECOND = pattern("其次|然后|接着|第二|二是")


def dotted(lines: Iterable[tuple[int, str, Sign | None]]) -> Iterator[Finding]:
    """Numbers such as 1.2 and 1.4 that do not follow each other, in a text whose first is 1.1."""
    last: tuple[int, ...] = ()
    for start, line, _ in lines:
        match = _DOTTED.match(line)
        if match is None:
            continue
        number = tuple(int(each) for each in match.groups() if each)
        if len(line) > _LONGEST:  # 1.2人员。核定编制52名…: no heading by itself, but the one between two
            last = number if (_follows(last, number) if last else set(number) == {1}) else last
            continue
        if not last:
            if set(number) != {1}:
                return
        elif not _follows(last, number):
            quote = match[0].strip(" \u3000、.")
            code = GAP if number > last else REPEAT
            yield Finding("error", code, quote=quote, offset=start + line.index(quote))
        last = max(last, number)


def _follows(last: tuple[int, ...], number: tuple[int, ...]) -> bool:
    """Whether a number on the way is one more than before and all behind it are 1: 1.2, then 1.2.1, 1.3 or 2.1."""
    for place, (before, own) in enumerate(zip(last, number, strict=False)):
        if own != before:
            is_next = own == before + 1 or (place == 0 and own > before)  # a chapter may have no parts
            return is_next and set(number[place + 1 :]) <= {1}
    return len(number) > len(last) and set(number[len(last) :]) == {1}


def turns(text: str) -> Iterator[Finding]:
    """再次 that follows 首先 though nothing came second."""
    for start, line in paragraphs(text):
        first = _FIRST.search(line) if "首先" in line else None
        third = _THIRD.search(line, first.end()) if first else None
        if first and third and not _SECOND.search(line, first.end(), third.start()):
            quote = third[0].strip(" \u3000")
            yield Finding("error", GAP, quote=quote, offset=start + third.end() - len(quote))

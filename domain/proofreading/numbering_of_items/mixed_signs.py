"""Numbers of one list inside a sentence that are written in two ways: （1）…；（二）…；（三）…, 一是…；二是…；3、…."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.numbering_of_items.dotted import GAP
from domain.proofreading.paragraphs import chinese, value

LEVEL = "number.level"
_SIGN = pattern(
    r"[（(一二三四五六七八九1-9](?:(?<=[；;：:\s].)|(?<=^.))"
    r"(?:(?<=[（(])(?:[一二三四五六七八九十]{1,2}|[0-9]{1,2})[）)]|(?<=[一二三四五六七八九])是|(?<=[1-9])[、.．](?![0-9]))"
)
_NUMBER = pattern("[一二三四五六七八九十]{1,2}|[0-9]{1,2}")
_SECOND = pattern("[（(]二[）)]|二、")
_ABOVE = pattern(
    "\n[ \u3000]*[一二三四五六七八九十]{1,2}、[^\n]{1,24}\n[ \u3000]*(?P<sign>1[.．、])[^\n]*\n[ \u3000]*\\Z"
)
_LINES = 1000  # characters of two lines
_SHORTEST = 3  # numbers of a list: two of three tell how it is written


class _Sign(Struct, frozen=True, gc=False):
    """A sign as it is written, the number and whether that is a Chinese one."""

    words: str
    start: int
    number: int
    shape: str


def mixed_signs(text: str, others: Iterable[Finding]) -> Iterator[Finding]:
    """The sign that is written in another way than the rest of its list, then what else is found of other places."""
    spans: list[tuple[int, int]] = []
    for run in _runs(text) if "；" in text or ";" in text else ():
        shapes = [each.shape for each in run]
        usual = max(dict.fromkeys(shapes), key=shapes.count)
        odd = [each for each in run if each.shape != usual]
        is_heading = odd[:1] == run[:1] and "是" in usual  # 1、…突破一是…；二是…：the first is glued to it
        if len(odd) * 2 < len(run) and odd and not is_heading:
            spans.append((run[0].start, run[-1].start + 4))
            for each in odd:
                number = chinese(each.number) if "一" in usual else str(each.number)
                right = usual.replace("一" if "一" in usual else "1", number)
                yield Finding("error", LEVEL, quote=each.words, offset=each.start, replacement=right)
    for finding in others:
        at = finding.offset or 0
        if not any(start <= at < end for start, end in spans):
            yield _of_first(text, finding)


def _of_first(text: str, finding: Finding) -> Finding:
    """A second item whose first is a lone 1. in the line above: it is that one whose sign is wrong, not a gap."""
    second = _SECOND.fullmatch(finding.quote or "") if finding.code == GAP else None
    above = _ABOVE.search(text, max(0, (finding.offset or 0) - _LINES), finding.offset or 0) if second else None
    if second is None or above is None:
        return finding
    right = (finding.quote or "").replace("二", "一")
    return Finding("error", LEVEL, quote=above["sign"], offset=above.start("sign"), replacement=right)


def _runs(text: str) -> Iterator[list[_Sign]]:
    """Lists within one paragraph whose items are parted by semicolons, with numbers from 1 on."""
    run: list[_Sign] = []
    for match in _SIGN.finditer(text):
        words, start = match[0], match.start()
        found = _NUMBER.search(words)
        if found is None:
            continue
        number = int(found[0]) if found[0].isdigit() else value(found[0])
        sign = _Sign(words, start, number, _shape(words, found[0]))
        is_next = run and number == run[-1].number + 1 and _is_within(text[run[-1].start : start])
        if not is_next:
            if len(run) >= _SHORTEST:
                yield run
            run = []
        if is_next or number == 1:
            run.append(sign)
    if len(run) >= _SHORTEST:
        yield run


def _is_within(between: str) -> bool:
    """Whether two signs are of one sentence."""
    return "\n" not in between and "。" not in between


def _shape(words: str, number: str) -> str:
    """A sign with the number 1, in full width."""
    return words.replace(number, "1" if number.isdigit() else "一").replace("(", "（").replace(")", "）")

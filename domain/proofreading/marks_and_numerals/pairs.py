"""Quotation marks and brackets, paired across a paragraph (GB/T 15834-2011, 4.8 to 4.10)."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.paragraphs import paragraphs

PAIR = "write.pair"
_PARTNERS = {
    "“": "”",
    "‘": "’",
    "（": "）",
    "(": ")",
    "《": "》",
    "〈": "〉",
    "【": "】",
    "〔": "〕",
    "「": "」",
    "『": "』",
}
_OPENERS = {closing: opening for opening, closing in _PARTNERS.items()}
_FULL = {"(": "（", ")": "）"}
_MARKS = pattern("[" + "".join(f"\\{each}" for each in (*_PARTNERS, *_OPENERS)) + "]")
_QUOTES = (("“", "”", pattern("[“”]")), ("‘", "’", pattern("[‘’]")))
_ITEM = pattern(r"(?:^|[\s，、；：。])[（(]?[0-9A-Za-z一二三四五六七八九十]{1,3}$")
_NUMBER_ONLY = pattern(r"[0-9一二三四五六七八九十]{1,3}")
_CONTEXT, _LONGEST = 8, 40
_YEARS = pattern("’(?=[0-9]{2}(?![0-9]))")  # ’98: a year's first digits left out
_MOST_CARRIED = 20
_KEPT = 2048  # lines of which it is known what is wrong in them
_ENDED = pattern(r"[。！？；：”]\s*$")
_PAGE = pattern(r"\s*(?:[-—－–]*\s*[0-9]{0,4}\s*[-—－–]*)?\s*$")


def pairs(text: str) -> Iterator[Finding]:
    """Marks without partner, marks closed by another kind, and brackets half full-width and half not."""
    lines = [(start, line) for start, line in paragraphs(text) if not _PAGE.match(line)]
    carried: list[tuple[str, Finding]] = []
    for place, (start, line) in enumerate(lines):
        following = lines[place + 1][1].lstrip()[:1] if place + 1 < len(lines) else ""
        lonely: list[tuple[str, Finding]] = []
        ended = bool(_ENDED.search(line))
        for mark, in_line in _paragraph(line, following):
            finding = replace(in_line, offset=(in_line.offset or 0) + start)
            opened = next((each for each in carried if _PARTNERS[each[0]] == _full_closing(mark)), None)
            if opened is not None:
                carried.remove(opened)
            elif mark in _PARTNERS and not ended and len(lonely) <= _MOST_CARRIED:
                lonely.append((mark, finding))
            else:
                yield finding
        if ended or len(carried) > _MOST_CARRIED:
            yield from (finding for _, finding in carried)
            carried = []
        carried += lonely
    yield from (finding for _, finding in carried)


def _full_closing(mark: str) -> str:
    return "）" if mark == ")" else mark


@lru_cache(maxsize=_KEPT)
def _paragraph(line: str, following: str) -> tuple[tuple[str, Finding], ...]:
    """What is wrong in a paragraph; with a mark that has no partner in it, for the next line may hold it (a PDF's).

    The places of the findings are counted from the beginning of the line; ``following``: with what the next one begins.
    """
    return tuple(_unpaired(0, line, following))


def _unpaired(start: int, line: str, following: str) -> Iterator[tuple[str, Finding]]:
    line = _YEARS.sub(" ", line) if "’" in line else line
    turned = _turned(line)
    yield from (("", _marked(start, line, at, right)) for at, right in turned.items())
    waiting: list[tuple[str, int]] = []
    counts: dict[str, int] = {}
    for match in _MARKS.finditer(line):
        mark, at = turned.get(match.start(), match[0]), match.start()
        full = _FULL.get(mark, mark)
        if mark in _PARTNERS:
            waiting.append((mark, at))
            counts[full] = counts.get(full, 0) + 1
            continue
        opening = _FULL.get(_OPENERS[mark], _OPENERS[mark])
        if not counts.get(opening):
            yield from _unopened(start, line, at, mark, waiting, counts)
            continue
        while waiting:
            partner, opened = waiting.pop()
            counts[_FULL.get(partner, partner)] -= 1
            if _FULL.get(partner, partner) == opening:
                yield from (("", finding) for finding in _mixed(start, line, opened, at))
                break
            yield "", _marked(start, line, opened, None)
    begins = len(line) - len(line.lstrip())
    for mark, at in waiting:
        goes_on = mark in "“‘" and at == begins and following.startswith(mark)
        if not goes_on:  # of several quoted paragraphs only the last is closed (4.8.3.4)
            yield mark, _marked(start, line, at, None)


def _turned(line: str) -> dict[int, str]:
    """Quotation marks turned the wrong way, by place: all of a kind alternate, but one of two points the wrong way."""
    found: dict[int, str] = {}
    for opening, closing, either in _QUOTES:
        if opening not in line and closing not in line:
            continue
        places = [each.start() for each in either.finditer(line)]
        if len(places) % 2:
            continue
        for first, second in zip(places[::2], places[1::2], strict=True):
            if line[first] == line[second] and second - first <= 40:
                wrong, right = (second, closing) if line[first] == opening else (first, opening)
                found[wrong] = right
            elif line[first] == closing:
                return {}
    return found if len(found) <= 3 else {}


def _unopened(
    start: int, line: str, at: int, mark: str, waiting: list[tuple[str, int]], counts: dict[str, int]
) -> Iterator[tuple[str, Finding]]:
    if mark in "）)" and _ITEM.search(line[max(0, at - 5) : at]):
        return  # 1） and a) number an item
    if waiting and line.find(_closing(waiting[-1][0]), at, at + 200) < 0 and at - waiting[-1][1] <= 60:
        partner, _ = waiting.pop()
        counts[_FULL.get(partner, partner)] -= 1
        yield "", _marked(start, line, at, _closing(partner))
        return
    yield mark, _marked(start, line, at, None)


def _closing(opening: str) -> str:
    return _PARTNERS[_FULL.get(opening, opening)]


def _mixed(start: int, line: str, opened: int, closed: int) -> Iterator[Finding]:
    """A full-width bracket closed by a half-width one, or the other way round; numbers are the numbering's."""
    if (line[opened] in _FULL) == (line[closed] in _FULL) or _NUMBER_ONLY.fullmatch(line[opened + 1 : closed]):
        return
    inside = line[opened + 1 : closed]
    if len(inside) <= 40:
        yield Finding(
            "error",
            PAIR,
            quote=line[opened : closed + 1],
            offset=start + opened,
            replacement=f"（{inside}）",
        )
        return
    wrong = opened if line[opened] in _FULL else closed
    yield Finding("error", PAIR, quote=line[wrong], offset=start + wrong, replacement=_FULL[line[wrong]])


def _marked(start: int, line: str, at: int, right: str | None) -> Finding:
    """The mark with what stands beside it inside: behind an opening one to where it can be closed at the latest, before
    a closing one.
    """
    opens = line[at] in _PARTNERS and right is None
    begin, end = (at, _reach(line, at)) if opens else (max(0, at - _CONTEXT), at + 1)
    quote = line[begin:end]
    replacement = None if right is None else quote[:-1] + right
    return Finding("error", PAIR, quote=quote, offset=start + begin, replacement=replacement)


def _reach(line: str, at: int) -> int:
    """Where the sentence ends that a mark opens in, or so far as it is worth quoting."""
    stop = line.find("。", at, at + _LONGEST)
    return stop if stop >= 0 else min(len(line), at + _LONGEST)

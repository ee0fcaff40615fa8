"""What a report tells under its heading of problems, and under that of measures, each problem and measure by itself.

They stand as numbered lines, as 一是…；二是… or 1.…2.… in a line, or as sentences that begin with 针对…, whichever.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from domain.patterns import pattern
from domain.proofreading.paragraphs import NumberLevel, inner_signs, is_heading, leading_sign, paragraphs

_PROBLEMS = pattern("问题|不足|困难|短板")
_REMEDIES = pattern("措施|改进|整改|打算|对策|下一?步")
_ADVICE = pattern("建议|完成情况|落实情况|整改情况|成效|经验|做法")
_LONGEST = 24  # characters of a heading
_AGAINST = pattern(r"(?:^|(?<=[。；\n]))[ \u3000]*(?:针对|关于|对于|就|鉴于)(?P<what>[^，。；：\n]{2,30})，")
_LEVELS = (
    NumberLevel.CHINESE_BRACKETS,
    NumberLevel.DIGITS,
    NumberLevel.DIGITS_BRACKETS,
    NumberLevel.WORDS,
    NumberLevel.ORDINALS,
    NumberLevel.CIRCLED,
)


@dataclass(frozen=True, slots=True)
class ToldItem:
    """A problem or a measure: ``start`` of its words in the text, the words without their number.

    ``named``: of a measure, the words between 针对 and the comma; blank where it does not say what it is against.
    """

    start: int
    words: str
    named: str = ""


@dataclass(frozen=True, slots=True)
class ToldSection:
    """A section of problems or (``is_remedy``) of measures: from ``start`` behind its heading to ``end``."""

    start: int
    end: int
    is_remedy: bool
    items: tuple[ToldItem, ...]


@lru_cache(maxsize=2)
def told_sections(text: str) -> tuple[ToldSection, ...]:
    """The sections of problems and of measures in the order of the text; what is both is neither."""
    if not _PROBLEMS.search(text):
        return ()
    lines = list(paragraphs(text))
    found: list[ToldSection] = []
    for place, (begin, line) in enumerate(lines):
        kind = _kind(line) if not found or begin >= found[-1].end else None
        if kind is None:
            continue
        body = list(_body(lines, place))
        if body:
            end = body[-1][0] + len(body[-1][1])
            found.append(ToldSection(body[0][0], end, kind, tuple(_items(text, body, kind))))
    return tuple(found)


def _kind(line: str) -> bool | None:
    """Whether a line is a heading of measures; None where it is one neither of problems nor of measures."""
    words = line.strip()
    if not 0 < len(words) <= _LONGEST or words[-1] in "。；：，":
        return None
    is_problem, is_remedy = bool(_PROBLEMS.search(words)), bool(_REMEDIES.search(words))
    if is_problem is is_remedy or _ADVICE.search(words) or "，" in words or "。" in words[:-1]:
        return None
    return is_remedy


def _body(lines: list[tuple[int, str]], heading: int) -> Iterator[tuple[int, str]]:
    """The lines below a heading as far as the next one of its level or above."""
    own = leading_sign(0, lines[heading][1])
    for start, line in lines[heading + 1 :]:
        sign = leading_sign(start, line)
        if sign is not None and (own is None or sign.level <= own.level) and is_heading(line):
            return
        if own is None and sign is not None and sign.level == NumberLevel.CHINESE:
            return
        if line.strip():
            yield start, line


def _items(text: str, body: list[tuple[int, str]], is_remedy: bool) -> Iterator[ToldItem]:
    first = leading_sign(*body[0])
    if first is not None and first.number == 1:
        yield from _by_lines(body, first.level)
        return
    for level in _LEVELS:
        signs = [sign for start, line in body for sign in inner_signs(start, line, level)]
        signs = [sign for place, sign in enumerate(signs) if sign.number == place + 1]
        if len(signs) > 1:
            ends = [*(each.start for each in signs[1:]), body[-1][0] + len(body[-1][1])]
            yield from (_item(each.end, text[each.end : end]) for each, end in zip(signs, ends, strict=True))
            return
    if is_remedy:
        start, end = body[0][0], body[-1][0] + len(body[-1][1])
        begun = list(_AGAINST.finditer(text, start, end))
        if begun and not text[start : begun[0].start()].strip():
            ends = [*(each.start() for each in begun[1:]), end]
            yield from (_item(each.start(), text[each.start() : stop]) for each, stop in zip(begun, ends, strict=True))


def _by_lines(body: list[tuple[int, str]], level: NumberLevel) -> Iterator[ToldItem]:
    """The lines of one level, each with those below it that have no number of that level."""
    begun: list[tuple[int, str]] = []
    for start, line in body:
        sign = leading_sign(start, line)
        if sign is not None and sign.level == level:
            begun.append((sign.end, line[sign.end - start :]))
        elif begun:
            begun[-1] = (begun[-1][0], f"{begun[-1][1]}\n{line}")
    yield from (_item(start, words) for start, words in begun)


def _item(start: int, words: str) -> ToldItem:
    named = _AGAINST.match(words)
    lead = len(words) - len(words.lstrip())
    return ToldItem(start + lead, words.strip(), named["what"] if named else "")

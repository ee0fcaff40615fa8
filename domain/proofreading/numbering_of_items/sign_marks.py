"""How the signs of headings and items are written: their brackets, and the mark behind them (GB/T 9704)."""

from collections import Counter
from collections.abc import Iterable, Iterator

from domain.checks.finding import Finding
from domain.outline import Severity
from domain.patterns import pattern
from domain.proofreading.paragraphs import NumberLevel, Sign, inner_levels, inner_signs, leading_sign, plain

BRACKET = "number.bracket"
MIXED = "number.mixed"
_OPEN_ONLY = pattern(r"[ \u3000]*([（(][一二三四五六七八九十]{1,3}、|[一二三四五六七八九十]{1,3}[）)])")


def sign_marks(text: str, lines: Iterable[tuple[int, str, Sign | None]]) -> Iterator[Finding]:
    """Brackets of two kinds around a number, and lists that write 1. here and 1、 there."""
    found = [sign for _, _, sign in lines if sign is not None]
    marks: dict[NumberLevel, Counter[str]] = {level: Counter() for level in NumberLevel}
    for (level, mark), count in Counter((each.level, text[each.end - 1]) for each in found).items():
        marks[level][mark] = count
    yield from _odd_ones(text, [sign for sign in found if sign.level is NumberLevel.DIGITS])
    for start, line, sign in lines:
        match = _OPEN_ONLY.match(line) if sign is None else None
        if match:
            number = leading_sign(0, match[1].strip("（()）、") + "、")
            right = plain(NumberLevel.CHINESE_BRACKETS, number.number) if number else None
            yield _replaced("error", BRACKET, match[1], start + match.start(1), right)
        for each in [*([sign] if sign else []), *_bracketed(start, line, sign)]:
            yield from _sign(text, each, marks[each.level])


def _odd_ones(text: str, signs: list[Sign]) -> Iterator[Finding]:
    """One item of a list whose mark differs from those of its neighbours: 1. 2、 3."""
    for before, sign, after in zip([None, *signs], signs, [*signs[1:], None], strict=False):
        near = [each for each in (before, after) if each is not None and abs(each.number - sign.number) == 1]
        own = text[sign.end - 1]
        if (
            near
            and all((text[each.end - 1] == "、") is not (own == "、") for each in near)
            and _is_rare(text, signs, own)
        ):
            words = text[sign.start : sign.end]
            right = words[:-1] + ("." if own == "、" else "、")
            yield _replaced("query", MIXED, words, sign.start, right)


def _is_rare(text: str, signs: list[Sign], own: str) -> bool:
    """Whether a mark is the rarer one among all signs of its level."""
    same = sum((text[each.end - 1] == "、") is (own == "、") for each in signs)
    return same * 2 < len(signs)


def _bracketed(start: int, line: str, sign: Sign | None) -> Iterator[Sign]:
    inside = inner_levels(line)
    for level in (NumberLevel.CHINESE_BRACKETS, NumberLevel.DIGITS_BRACKETS):
        for inner in inner_signs(start, line, level) if level in inside else ():
            if sign is None or inner.start > sign.start:
                yield inner


def _sign(text: str, sign: Sign, marks: Counter[str]) -> Iterator[Finding]:
    words = text[sign.start : sign.end]
    if sign.level in (NumberLevel.CHINESE_BRACKETS, NumberLevel.DIGITS_BRACKETS):
        right = "（" + words[1:-1] + "）"
        if (words[0] == "(") != (words[-1] == ")"):
            yield _replaced("error", BRACKET, words, sign.start, right)
        elif words[0] == "(" and "）" in marks:
            yield _replaced("hint", BRACKET, words, sign.start, right)
    elif sign.level is NumberLevel.CHINESE and words[-1] != "、" and "、" in marks:
        yield _replaced("hint", MIXED, words, sign.start, words[:-1] + "、")
    elif sign.level is NumberLevel.DIGITS and marks:
        dots, commas = marks.total() - marks["、"], marks["、"]
        rare = "、" if dots >= commas else "."
        if dots and commas and (words[-1] == "、") == (rare == "、"):
            yield _replaced("hint", MIXED, words, sign.start, words[:-1] + ("." if rare == "、" else "、"))


def _replaced(severity: Severity, code: str, quote: str, offset: int, replacement: str | None) -> Finding:
    return Finding(severity, code, quote=quote, offset=offset, replacement=replacement)

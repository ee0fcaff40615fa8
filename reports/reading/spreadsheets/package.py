"""What the parts of an .xlsx say before anyone unpacks them for good: how far they reach, which cells are per cents."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from reports.reading.docx.opening import OversizedFile, Parts, UnusableFile
from reports.word.markup import Element

MOST_CELLS = 1_500_000  # of the rectangle that a sheet fills: what a reader would lay out in memory
MOST_ROWS = 100_000
_TEXTS = (".xml", ".rels")  # what a reader unpacks
_PERCENT_FORMATS = ("9", "10")  # ECMA-376, 18.8.30
_CELL = re.compile(rb"<(?:\w+:)?c\b(?P<attributes>[^<>]*?)(?:/>|>(?P<inside>.{0,70000}?)</(?:\w+:)?c>)", re.DOTALL)
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_STYLE = re.compile(rb'\bs="([0-9]{1,6})"')
_ROW = re.compile(rb"<(?:\w+:)?row\b")
_FORMULA = re.compile(rb"<(?:\w+:)?f\b")
_RESULT = re.compile(rb"<(?:\w+:)?v>[^<]")
_IS_ERROR = re.compile(rb'\bt="e"')
_IS_TEXT = re.compile(rb'\bt="str"')


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What the cells of a sheet alone do not tell, by row and column from 0."""

    percents: frozenset[tuple[int, int]]
    unsolved: frozenset[tuple[int, int]]


def facts(path: Path) -> dict[str, SheetFacts]:
    """The facts of each sheet by its name. Raises UnusableFile, OversizedFile for one that no memory should hold."""
    with Parts(path) as parts:
        book = parts.main()
        percents = _percent_styles(parts.related("styles"))
        targets = parts.targets()
        found = {}
        for sheet in book.iter("{*}sheet"):
            number = next((value for name, value in sheet.attrib.items() if str(name).endswith("}id")), "")
            target = targets.get(str(number), "")
            found[str(sheet.get("name", ""))] = _facts(parts.raw(target), percents)
        for name in parts.names():
            if name.endswith(_TEXTS) and name not in targets.values():
                parts.raw(name)
        return found


def _percent_styles(styles: Element | None) -> frozenset[int]:
    """The cell styles whose number format shows a per cent."""
    if styles is None:
        return frozenset()
    own = {
        each.get("numFmtId", ""): "%" in each.get("formatCode", "").replace('"%"', "")
        for each in styles.iter("{*}numFmt")
    }
    cells: etree._Element | None = styles.find("{*}cellXfs")
    return frozenset(
        place
        for place, style in enumerate([] if cells is None else cells)
        if style.get("numFmtId", "") in _PERCENT_FORMATS or own.get(style.get("numFmtId", ""), False)
    )


def _facts(xml: bytes, percent_styles: frozenset[int]) -> SheetFacts:
    """One pass over the cells; a cell without a reference, as some programs write it, follows the one before."""
    percents, unsolved = set(), set()
    widest = lowest = 0
    for row, column, attributes, inside in _cells(xml):
        widest, lowest = max(widest, column + 1), max(lowest, row + 1)
        style = _STYLE.search(attributes)
        if style and int(style[1]) in percent_styles:
            percents.add((row, column))
        if inside and _FORMULA.search(inside) and not _RESULT.search(inside) and not _IS_TEXT.search(attributes):
            unsolved.add((row, column))
        if _IS_ERROR.search(attributes):
            unsolved.add((row, column))
    if lowest > MOST_ROWS or widest * lowest > MOST_CELLS:
        raise OversizedFile
    return SheetFacts(frozenset(percents), frozenset(unsolved))


def _cells(xml: bytes) -> Iterator[tuple[int, int, bytes, bytes]]:
    row, column = -1, -1
    starts = [found.start() for found in _ROW.finditer(xml)]
    if len(starts) > MOST_CELLS:
        raise OversizedFile
    passed = 0
    for found in _CELL.finditer(xml):
        while passed < len(starts) and starts[passed] < found.start():
            passed, row, column = passed + 1, row + 1, -1
        reference = _REFERENCE.search(found["attributes"])
        if reference:
            row, column = int(reference[2]) - 1, _number(reference[1]) - 1
        else:
            column += 1
        yield row, column, found["attributes"], found["inside"] or b""


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


__all__ = ["MOST_CELLS", "MOST_ROWS", "OversizedFile", "SheetFacts", "UnusableFile", "facts"]

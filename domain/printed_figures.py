"""Every place where a report prints a figure, a cell of a table or a score: texts, headings, rows, forms, the cover."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from domain.checks.printing import nil_keys, rate_named, stated
from domain.computing import operand_key, rule_at
from domain.cover import cover_texts
from domain.form_words import may_hold
from domain.grids import Labels, Placed, labels_of, laid_out, piece, written
from domain.layout import numbered_attachments, worn
from domain.links import Span, paper_date, spans
from domain.outline import (
    OWN_SENTENCE,
    TITLE,
    Attachment,
    Cell,
    FiguresPart,
    GridPart,
    Outline,
    Part,
    ProsePart,
    TablePart,
    attached,
    forms_of,
    keys,
    texts_in,
    walk,
)
from domain.printed_text import PrintedLine, lines_of, main_text, rows_in_words
from domain.report import Report

_AROUND = 24  # characters on each side


class PlaceKind(StrEnum):
    """What kind of thing prints a figure."""

    TEXT = "text"
    HEADING = "heading"
    ROW = "row"  # the sentence of a row
    CELL = "cell"  # of a form
    LABEL = "label"  # words of a form, or below it
    COVER = "cover"
    SIGNATURE = "signature"  # 署名 and 成文日期 below the text, where a report is printed with them


@dataclass(frozen=True, slots=True)
class PrintedFigure:
    """One place where a figure prints. ``key``: the field that holds it; ``page``: of a form or an attachment.

    ``text``: what prints, with up to 24 characters ``before`` and ``after`` it in its line; of a cell the words beside
    and above it. ``offset``: where it begins in the printed text of the field; None for a cell.
    ``at``: row and column of a cell, from 0.
    """

    kind: PlaceKind
    key: str
    text: str
    before: str = ""
    after: str = ""
    offset: int | None = None
    page: str = ""
    at: tuple[int, int] | None = None


_Keyed = tuple[str, PrintedFigure]


def printed_figures(report: Report, outline: Outline) -> dict[str, tuple[PrintedFigure, ...]]:
    """By key the places where each figure, cell or score prints, in printed order; made once a report.

    A score bears its code, and where one may be typed that key as well. What is blank prints nowhere.
    """
    layout = worn(outline, report)
    own, found = report.derived("printed figures", lambda: (layout, _by_key(report, layout)))
    return found if own is layout else _by_key(report, layout)


def places_of(names: Collection[str], report: Report, outline: Outline) -> tuple[PrintedFigure, ...]:
    """The places where any of these keys prints, in printed order; forms that cannot hold them are passed over."""
    layout = worn(outline, report)
    found = _all(report, layout, lambda form: may_hold(form, names, report, layout))
    return tuple(dict.fromkeys(place for key, place in found if key in names and place.text))


def rate_places(code: str, report: Report, outline: Outline) -> tuple[PrintedFigure, ...]:
    """Where the running text states a rate of the outline (预算执行率95.74%), which is typed there and no link."""
    return tuple(place for name, place in _stated_rates(report, outline) if name == code)


def _stated_rates(report: Report, outline: Outline) -> Iterator[_Keyed]:
    for key, text, found in stated(report, outline):
        if rate_named(outline, found.key) is not None:
            start = text.rfind("\n", 0, found.start) + 1
            line_end = (text + "\n").index("\n", found.end)
            before, after = text[max(start, found.start - _AROUND) : found.start], text[found.end : line_end]
            shown = text[found.start : found.end]
            yield found.key, PrintedFigure(PlaceKind.TEXT, key, shown, before, after[:_AROUND], found.start)


def signed_place(key: str, report: Report) -> PrintedFigure | None:
    """Where a report that is printed with 署名 and 成文日期 prints a figure below its text; None for others."""
    value = report.figures.get(key)
    if key not in ("cover.unit", "cover.date") or not value:
        return None
    text = paper_date(str(value)) if key == "cover.date" else str(value)
    return PrintedFigure(PlaceKind.SIGNATURE, key, text)


def _by_key(report: Report, layout: Outline) -> dict[str, tuple[PrintedFigure, ...]]:
    found: dict[str, list[PrintedFigure]] = {}
    for key, place in _all(report, layout):
        if place.text:
            found.setdefault(key, []).append(place)
    return {key: tuple(dict.fromkeys(places)) for key, places in found.items()}


def _all(report: Report, layout: Outline, wanted: Callable[[GridPart], bool] = lambda _form: True) -> Iterator[_Keyed]:
    """Everything, of the forms those that are wanted."""
    for key, text in cover_texts(report, layout):
        yield from _in_spans(PlaceKind.COVER, key, spans(text, report, layout))
    yield from _attached("before", report, layout, wanted)
    yield from _in_text(report, layout)
    nil = nil_keys(layout, report)
    for section in walk(layout.sections):  # their texts and rows are lines of the main text
        for form in forms_of(section) if section.key not in nil else ():
            yield from _in_part(form, section.key, report, layout, wanted)
    yield from _attached("after", report, layout, wanted)


def _in_text(report: Report, layout: Outline) -> tuple[_Keyed, ...]:
    """What the running text, its headings and rows print; made once a report."""

    def made() -> tuple[Outline, tuple[_Keyed, ...]]:
        lines = main_text(report, layout, lambda key: not key.startswith("cover.") or key == TITLE).lines
        return layout, tuple(each for line in lines for each in _in_line(line))

    own, found = report.derived("printed in text", made)
    return found if own is layout else made()[1]


def _in_line(line: PrintedLine, page: str = "") -> Iterator[_Keyed]:
    kind = _kind(line)
    for each in line.linked:
        if not each.blank:
            yield (
                each.key,
                PrintedFigure(
                    kind,
                    line.key,
                    line.words[each.start : each.end],
                    line.words[max(0, each.start - _AROUND) : each.start],
                    line.words[each.end : each.end + _AROUND],
                    line.offset + each.start,
                    page,
                ),
            )


def _kind(line: PrintedLine) -> PlaceKind:
    if line.heading:
        return PlaceKind.HEADING
    if line.key == TITLE:
        return PlaceKind.COVER
    return PlaceKind.ROW if line.key.endswith(f".{OWN_SENTENCE.key}") else PlaceKind.TEXT


def _in_spans(
    kind: PlaceKind, key: str, parts: Iterable[Span], page: str = "", at: tuple[int, int] | None = None
) -> Iterator[_Keyed]:
    parts = tuple(parts)
    whole, start = "".join(part.text for part in parts), 0
    for part in parts:
        end = start + len(part.text)
        if part.link is not None and not part.blank:
            before, after = whole[max(0, start - _AROUND) : start], whole[end : end + _AROUND]
            yield part.link.key, PrintedFigure(kind, key, part.text, before, after, start, page, at)
        start = end


def _in_title(form: Attachment, report: Report, layout: Outline) -> Iterator[_Keyed]:
    """The title of an attachment; 附件说明 repeats it."""
    key = attached(form).key
    yield from _in_spans(PlaceKind.HEADING, key, spans(report.headings.get(key, form.title), report, layout), key)


def _attached(place: str, report: Report, layout: Outline, wanted: Callable[[GridPart], bool]) -> Iterator[_Keyed]:
    for form, _number in numbered_attachments(layout, place):
        yield from _in_title(form, report, layout)
        page = attached(form).key
        in_cells = {key for part in form.parts for key in texts_in(part)}
        for part in form.parts:
            if not in_cells.intersection(keys(part)):
                yield from _in_part(part, page, report, layout, wanted)
        for line in form.footer:
            yield from _in_spans(PlaceKind.LABEL, page, spans(line, report, layout), page)


def _in_part(
    part: Part, page: str, report: Report, layout: Outline, wanted: Callable[[GridPart], bool]
) -> Iterator[_Keyed]:
    match part:
        case FiguresPart():
            return
        case ProsePart():
            for line in lines_of(part.key, report, layout):
                yield from _in_line(line, page)
        case TablePart():
            for line in rows_in_words(part, report, layout):
                yield from _in_line(line, page)
        case GridPart() if not wanted(part):
            return
        case GridPart():
            laid = laid_out(part, report, layout)
            labels = labels_of(laid)
            for cell in laid.cells:
                yield from _in_cell(cell, part.key, page, labels, report, layout)
        case _:
            assert_never(part)


def _in_cell(placed: Placed, form: str, page: str, labels: Labels, report: Report, layout: Outline) -> Iterator[_Keyed]:
    cell = placed.cell
    if cell.text:
        yield from _in_spans(PlaceKind.LABEL, form, spans(cell.text, report, layout), page, placed.at)
    elif cell.prose:
        for line in lines_of(cell.prose, report, layout):
            yield from _in_line(line, page)
    elif cell.joined:
        for key in cell.joined:
            text = piece(key, report, layout)
            yield key, PrintedFigure(PlaceKind.CELL, key, text, *labels(placed), page=page, at=placed.at)
    elif placed.is_asked or placed.is_computed:
        name = cell_name(cell)
        text = written(placed, report, layout)
        place = PrintedFigure(PlaceKind.CELL, name, text, *labels(placed), page=page, at=placed.at)
        for key in same_score(name, layout):
            yield key, place


def cell_name(cell: Cell) -> str:
    """The key by which a cell of a form is asked about: its own, its score's code, else its formula."""
    return cell.key or cell.score or formula(cell)


def formula(cell: Cell) -> str:
    """The key of a cell that is worked out and has no other: ``=a+b-c``, ``=part/whole``, ``=%code`` for a score's."""
    if cell.rate:
        return "=%" + cell.rate[0] if len(cell.rate) == 1 else "=" + "/".join(cell.rate)
    return ("=" + "+".join(cell.sum)).replace("+-", "-") if cell.sum else ""


def same_score(key: str, layout: Outline) -> tuple[str, ...]:
    """A key with those that mean the same score: its code and where one may be typed. The key alone if it is none."""
    found = rule_at(key, layout)
    if found is None:
        return (key,)
    score, row = found
    typed = (operand_key(score.typed, score, row),) if score.typed else ()
    code = () if score.table else (score.code,)
    return tuple(dict.fromkeys((key, *code, *typed)))


def figure_at(report: Report, outline: Outline, key: str, before: str, words: str) -> tuple[str, PrintedFigure] | None:
    """Which figure or rate a number on paper is, and its place: ``words`` with what stands ``before`` them in the line.

    ``key``: of the field that the line comes from; None where it is no figure.
    """
    number = _number(words)
    fields = (key, f"{key}.{OWN_SENTENCE.key}")
    found = [
        (_alike(before, place), name, place)
        for name, place in (*_by_name(report, outline), *_stated_rates(report, worn(outline, report)))
        if place.key in fields and (place.text == words or _number(place.text) == number)
    ]
    best = max(found, key=lambda each: each[0], default=None)
    return best[1:] if best else None


def _number(words: str) -> str:
    """The digits of a number: a table sets as 588.30 what is 588.3."""
    digits = words.strip("%％")
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def _by_name(report: Report, outline: Outline) -> Iterator[_Keyed]:
    for name, places in printed_figures(report, outline).items():
        yield from ((name, place) for place in places)


def _alike(before: str, place: PrintedFigure) -> int:
    """How many characters before a number are the same, white space aside."""
    here, there = ("".join(text.split())[::-1] for text in (before, place.before))
    return next((count for count, (one, other) in enumerate(zip(here, there, strict=False)) if one != other),
                min(len(here), len(there)))  # fmt: skip

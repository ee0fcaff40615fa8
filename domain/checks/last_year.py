"""与上年核对: what was carried over and nobody looked at, texts left as they were, amounts far from last year's."""

from collections.abc import Iterator
from functools import lru_cache

from domain.carrying import AMOUNT, BEFORE, PREVIOUS, SPENT, unconfirmed
from domain.checks.finding import Context, Finding
from domain.earlier import change_of, earlier_key
from domain.layout import plain
from domain.links import printed
from domain.outline import SEAL_LINE, ProsePart, column_named, figures, prose_parts, tables, tables_of, walk
from domain.patterns import pattern
from domain.report import Report, cell_key

UNCONFIRMED, UNCHANGED = "carried.unconfirmed", "carried.unchanged"
CHANGE, OTHERWISE = "carried.change", "carried.previous"
RENEWED = ("problems", "improvements")
"""The texts that a new year should say anew: 七、存在的主要问题 and 八、改进措施."""
STANDING = ".duties"
"""A text that says what a unit is for: it may be the same every year."""
_ASIDE = pattern(r"[\s\d]+")
MOST_QUOTED = 40
"""So many characters of a text that came from last year are quoted."""
_LONG = 40  # characters


def compare_with_last_year(report: Report, context: Context) -> Iterator[Finding]:
    """Everything that follows from last year's report; nothing without one."""
    if context.last_year is None:
        return
    yield from _as_before(report, context.last_year, context)
    yield from _changes(report, context.last_year, context)
    yield from _otherwise(report, context.last_year, context)


def _as_before(report: Report, last: Report, context: Context) -> Iterator[Finding]:
    """What stands as it did last year, each text once: who must give a reason for it need not confirm it too."""
    same = tuple(_unchanged(report, last, context))
    asked = {each.keys for each in same if each.severity == "query"}
    carried = tuple(_unconfirmed(report, last, context)) if context.is_carried else ()
    waiting = tuple(each for each in carried if each.keys not in asked)
    known = {each.keys for each in waiting}
    yield from waiting
    yield from (each for each in same if each.keys not in known)


def _unconfirmed(report: Report, last: Report, context: Context) -> Iterator[Finding]:
    for key, words in unconfirmed(report, last, context.outline):
        yield Finding("query", UNCONFIRMED, (key,), quote=words[:MOST_QUOTED] or None)


def _unchanged(report: Report, last: Report, context: Context) -> Iterator[Finding]:
    """A text that says word for word what it said last year, figures and years aside.

    七 and 八 want a reason. Another long text is only pointed out; duties stay, and the outline's own words.
    """
    parts = prose_parts(context.outline)
    for key in dict.fromkeys((*RENEWED, *report.prose)):
        now, before = (_words(key, each, context) for each in (report, last))
        is_asked = key in RENEWED
        if not now or now != before or not (is_asked or _should_be_new(key, now, report, parts)):
            continue
        words = printed(report.prose[key], report, context.outline)
        yield Finding("query" if is_asked else "hint", UNCHANGED, (key,), quote=words[:MOST_QUOTED])


def _should_be_new(key: str, words: str, report: Report, parts: dict[str, ProsePart]) -> bool:
    """Whether a text is long enough to say something of its year, and neither duties nor the outline's own."""
    part = parts.get(key)
    default = part.default.strip("\n") if part is not None else ""
    return len(words) >= _LONG and not key.endswith(STANDING) and report.prose[key] != default and key != SEAL_LINE


def _changes(report: Report, last: Report, context: Context) -> Iterator[Finding]:
    """Amounts of the text that differ by more than the threshold: figures, and rows by what they are called."""
    for key, there in (*_of_figures(context), *_of_rows(report, last, context)):
        now, before = report.amount(key), last.amount(there)
        if now is None or before is None:
            continue
        difference, percent = change_of(now, before)
        if percent is not None and abs(difference.fen) * 100 > context.threshold * abs(before.fen):
            yield Finding("query", CHANGE, (key,), before, now, difference, quote=f"{abs(percent)}%")


def _of_figures(context: Context) -> Iterator[tuple[str, str]]:
    """The figures of the text, here and there; what asks for last year's accounts is no change."""
    keys = (figure.key for figure in plain(context.outline).figures)
    yield from ((key, key) for key in keys if not key.endswith(PREVIOUS))


def _of_rows(report: Report, last: Report, context: Context) -> Iterator[tuple[str, str]]:
    """The amounts of rows of the text that last year's report has too, here and there."""
    layout = context.outline
    for section in walk(layout.sections):
        for part in tables_of(section):
            rows = report.rows(part.key) if column_named(part, AMOUNT) is not None else ()
            for key in (cell_key(part.key, row.id, AMOUNT) for row in rows):
                there = earlier_key(key, report, last, layout, context.is_carried)
                if there:
                    yield key, there


def _otherwise(report: Report, last: Report, context: Context) -> Iterator[Finding]:
    """上年决算数 that is not what last year's report stated, of figures and of rows."""
    layout, is_carried = context.outline, context.is_carried
    asked = [(key, key.removesuffix(PREVIOUS) + SPENT) for key in figures(layout) if key.endswith(PREVIOUS)]
    for table, part in tables(layout).items():
        if column_named(part, BEFORE) is not None and column_named(part, AMOUNT) is not None:
            rows = report.rows(table)
            asked += ((cell_key(table, row.id, BEFORE), cell_key(table, row.id, AMOUNT)) for row in rows)
    for key, spent in asked:
        now = report.amount(key)
        there = earlier_key(spent, report, last, layout, is_carried) if now is not None else ""
        before = last.amount(there) if there else None
        if now is not None and before is not None and now != before:
            yield Finding("query", OTHERWISE, (key,), before, now, now - before)


def _words(key: str, report: Report, context: Context) -> str:
    return _bare(printed(report.prose.get(key, ""), report, context.outline))


@lru_cache(maxsize=1024)
def _bare(text: str) -> str:
    """A text without white space and digits; an edit changes few texts, the others are looked up."""
    return _ASIDE.sub("", text)

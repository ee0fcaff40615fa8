"""Scores: what the rule gives and what is typed, reasons, results far off, and forms that are all full marks."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from domain.checks.finding import Context, Finding
from domain.checks.rates import shown_rate
from domain.computing import is_local, operand_key, outcome, outcome_of_row
from domain.links import printed
from domain.outcomes import Outcome
from domain.outline import Outline, Score, attached, attachments
from domain.patterns import pattern
from domain.report import Report, Row
from domain.same import Same
from domain.scoring import AT_LEAST, IN_WORDS, grade
from domain.tallies import FULL, Tally, tallies

LOW = Decimal(90)
"""An execution rate below this, in per cent, beside full marks for everything else, is asked about."""
_HUNDRED = Decimal(100)
_SATISFACTION = "满意"
_SAMPLE = pattern("问卷|样本|受访|访谈|调查(?:了|对象)?[^。；]{0,20}[0-9]+ ?(?:份|人|名|户)|[0-9]+ ?份")
_VAGUE = pattern("加强|加大|提升|提高|增强|改善|完善|促进|推进|强化|优化|有效|进一步|明显|显著|较好|基本|不断|持续")
_NUMBER = pattern("[0-9０-９]|[一二三四五六七八九十百千万两]+(?:个|座|次|项|户|人|名|公里|亩|期|处|台|份|批|条)")


@dataclass(frozen=True, slots=True)
class _Case:
    """One score of a form, or of one row of its table: its rule, the row (0 for none), its name, what the rule says."""

    score: Score
    row: int
    name: str
    told: Outcome

    def key(self, word: str) -> str:
        """The full key of an operand."""
        return operand_key(word, self.score, self.row)

    @property
    def place(self) -> str:
        """Where to mend the score: where it may be typed, else what it is computed from."""
        return self.key(self.score.typed or next(iter(self.score.actual), self.score.points))


def check_scores(report: Report, context: Context) -> Iterator[Finding]:
    """Each score against its points, its rule, its result and its reason (report.md, section 3; forms.md)."""
    for score in context.outline.scores:
        if not score.table:
            yield from _judged_figures(Same(score, outcome(score, report, context.outline)))
        elif is_local(score):
            yield from _judged_rows(Same(score, report.rows(score.table)))
        else:
            for row in report.rows(score.table):
                yield from _judged(_Case(score, row.id, _name(row), outcome(score, report, context.outline, row.id)))


def check_totals(report: Report, context: Context) -> Iterator[Finding]:
    """Forms that are all full marks, or all but the money; the grade against the score; 满意度 without a sample."""
    found = tallies(report, context.outline)
    for tally in found:
        yield from _full(tally, report, context.outline)
    total, told = report.figures.get("score.total"), report.figures.get("score.grade")
    if isinstance(total, Decimal) and isinstance(told, str) and told and told != grade(total):
        yield Finding("error", "score.grade", ("score.grade", "score.total"), grade(total), told)
    if found:
        yield from _sample(report)


@lru_cache(maxsize=8192)
def _judged_figures(same: Same) -> tuple[Finding, ...]:
    """What there is to say about a score of figures; looked up unless its outcome changed."""
    score, told = same.things
    return tuple(_judged(_Case(score, 0, score.label, told)))


@lru_cache(maxsize=1024)
def _judged_rows(same: Same) -> tuple[Finding, ...]:
    """The same of all rows of a table."""
    score, rows = same.things
    return tuple(finding for row in rows for finding in _judged_row(Same(score, row)))


@lru_cache(maxsize=32_768)
def _judged_row(same: Same) -> tuple[Finding, ...]:
    """What there is to say about a row; looked up unless the row changed."""
    score, row = same.things
    return tuple(_judged(_Case(score, row.id, _name(row), outcome_of_row(score, row)), row))


def _name(row: Row) -> str:
    words = (value for value in row.cells.values() if isinstance(value, str))
    return str(row.cells.get("name") or next(words, ""))


def _judged(case: _Case, row: Row | None = None) -> Iterator[Finding]:
    if case.told.points is None:
        return
    yield from _typed(case, case.told.points)
    yield from _reasoned(case, case.told.points)
    yield from _results(case)
    if row is not None and case.score.target:
        yield from _targets(case, row)


def _typed(case: _Case, points: Decimal) -> Iterator[Finding]:
    """The clerk's own score: within the points, as the rule has it, in the band of its word."""
    typed, result = case.told.typed, case.told.result
    if not isinstance(typed, Decimal):
        if case.told.counts is None and case.score.typed and case.told.bounds is not None:
            yield Finding("error", "score.blank", (case.place,), quote=case.name)
        return
    keys = (case.place, case.key(case.score.points))
    if typed > points:
        yield Finding("error", "score.above", keys, points, typed, typed - points, case.name)
    elif result is not None and typed != result.score:
        yield Finding("query", "score.typed", keys, result.score, typed, typed - result.score, case.name)
    elif result is None and case.told.bounds is not None and not case.told.bounds.hold(typed):
        keys = (case.place, case.key(case.score.word or case.score.points))
        yield Finding("query", "score.band", keys, case.told.bounds.least, typed, quote=case.name)


def _reasoned(case: _Case, points: Decimal) -> Iterator[Finding]:
    """Less than full marks wants a reason."""
    counts = case.told.counts
    if case.score.reason and isinstance(counts, Decimal) and counts < points and not case.told.reason:
        keys = (case.key(case.score.reason), case.place)
        yield Finding("error", "score.reason", keys, points, counts, counts - points, case.name)


def _results(case: _Case) -> Iterator[Finding]:
    """Far above the target, or more spent than there was."""
    actual, target, score = case.told.actual, case.told.target, case.score
    if actual is None or not target:
        return
    share = shown_rate(actual * 100 / target)
    if score.rule == "execution" and share > _HUNDRED:
        keys = (case.key(score.actual[0]), case.key(score.target[0]))
        yield Finding("query", "result.overspent", keys, _HUNDRED, share, share - _HUNDRED, case.name)
    most = Decimal(score.ask_above) if score.ask_above else None
    is_rising = score.rule == "proportional" and case.told.sign in AT_LEAST
    if most is not None and is_rising and share > most and not case.told.reason:
        keys = (case.key(score.actual[0]), case.key(score.target[0]))
        yield Finding("query", "result.over", keys, most, share, share - most, case.name)


def _targets(case: _Case, row: Row) -> Iterator[Finding]:
    """A score without a result, goals in vague words, and a satisfaction of a hundred per cent."""
    key, measured = case.key(case.score.target[0]), case.score.actual[0]
    target, actual = row.cells.get(case.score.target[0]), row.cells.get(measured)
    if actual is None and case.told.typed is not None:
        yield Finding(
            "error", "score.unmeasured", (case.key(measured), case.place), None, case.told.typed, quote=case.name
        )
    words = target if isinstance(target, str) and not _NUMBER.search(target) else ""
    if words and (case.told.sign != IN_WORDS or _VAGUE.search(words)):
        yield Finding("query", "result.vague", (key,), quote=case.name, actual=words)
    if _SATISFACTION in case.name and isinstance(actual, str) and actual.rstrip("%％") == "100":
        yield Finding("query", "result.satisfied", (case.key(measured),), quote=case.name)


def _full(tally: Tally, report: Report, outline: Outline) -> Iterator[Finding]:
    """All full marks, which no reviewer believes; or all but the money, which was not spent."""
    if not _loses_no_more_than_money(Same(tally, outline)):
        return
    form = next(each for each in attachments(outline) if attached(each).key == tally.key)
    row = report.row(form.per, form.row) if form.row else None
    name = _name(row) if row else printed(form.title, report, outline)
    if tally.score == FULL:
        yield Finding("query", "score.full", (tally.key,), actual=FULL, quote=name)
        return
    own = (each for each in outline.scores if each.rule == "execution" and each.code.startswith(form.scope))
    for score in own:
        told = outcome(score, report, outline)
        if told.actual is None or not told.target or not any(score.label == share.label for share in tally.shares):
            continue
        rate = shown_rate(told.actual * 100 / told.target)
        if rate < LOW:
            yield Finding("query", "result.low", (tally.key, score.actual[0]), LOW, rate, rate - LOW, name)
            return


@lru_cache(maxsize=2048)
def _loses_no_more_than_money(same: Same) -> bool:
    """Whether a whole form has full marks, the money perhaps aside."""
    tally, outline = same.things
    return (
        tally.points == FULL
        and not tally.unscored
        and not any(share.lost for share in tally.shares if share.label not in _money(outline))
    )


@lru_cache(maxsize=32)
def _money(outline: Outline) -> frozenset[str]:
    return frozenset(score.label for score in outline.scores if score.rule == "execution")


def _sample(report: Report) -> Iterator[Finding]:
    """A satisfaction in the text without the number of those who were asked."""
    shown = [(key, text) for key, text in report.prose.items() if "{satisfaction." in text or _SATISFACTION in text]
    filled = any(key.startswith("satisfaction.") for key in report.figures)
    if filled and shown and not any(_SAMPLE.search(text) for _, text in shown):
        key = next((key for key, text in shown if "{satisfaction." in text), shown[0][0])
        yield Finding("query", "satisfaction.sample", (key,))

"""Results that fall short of their targets, in every table that has both, and nobody says why."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from domain.amount import folded
from domain.checks.finding import Context, Finding
from domain.checks.printing import nil_keys
from domain.computing import is_local, outcome_of_row
from domain.outline import Column, Outline, Score, TablePart, columns_of, page_of, tables
from domain.patterns import pattern
from domain.report import Report, Row, cell_key
from domain.same import Same
from domain.scoring import AT_LEAST, AT_MOST, EQUAL, IN_WORDS

_TARGET, _ACTUAL = pattern("(?:目标|指标|计划)值"), pattern("(?:完成|实际|实现)值")
_REASON, _SIGN = pattern("原因|偏差"), pattern("符号")
_WRITTEN = pattern(
    r"(?P<sign>≥|≤|>=|<=|＞|＜|>|<|=|＝|不低于|不少于|不小于|达到|不高于|不超过|不大于|控制在)?"
    r"(?P<number>[0-9][0-9,，]*(?:\.[0-9]+)?)(?P<unit>[^0-9]{0,8}?)(?P<behind>及?以上|及?以下|以内)?$"
)
_LEAST_WORDS, _MOST_WORDS = ("不低于", "不少于", "不小于", "达到"), ("不高于", "不超过", "不大于", "控制在")
_EITHER_WAY = pattern("[年月日号天时分元]|周|季度|小时|工作日")
"""Units of which less may be what is aimed at: days, months, money. Without a sign nothing is said of them."""
_CHEAP = "成本"
_SENTENCE = pattern("[。；;\n]")
_SAYS_WHY = pattern("(?<!不)(?:低于|少于|超过|高于)|未|没有|不足|因|由于|偏差|不够|影响")


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where a table has what: the keys of its columns, blank for one that it has not."""

    target: str
    actual: str
    reason: str
    sign: str


@dataclass(frozen=True, slots=True)
class _Number:
    number: Decimal
    sign: str
    unit: str


def check_results(report: Report, context: Context) -> Iterator[Finding]:
    """A result that misses its target, where neither a reason stands beside it nor a score asks for one."""
    layout = context.outline
    nil = nil_keys(layout, report) if report.nil else frozenset()
    for table, columns, score in _asked(layout):
        if page_of(layout).get(table.key) not in nil:
            found = _of_rows(Same(table, columns, score, report.rows(table.key)))
            yield from (each for each in found if columns.reason or not _is_explained(each.quote or "", report))


def _is_explained(name: str, report: Report) -> bool:
    """Whether a sentence of the text says why: of a form with one box for the reasons of all rows."""
    sentences = (each for text in report.prose.values() if name in text for each in _SENTENCE.split(text))
    return bool(name) and any(name in each and _SAYS_WHY.search(each) for each in sentences)


@lru_cache(maxsize=1024)
def _of_rows(same: Same) -> tuple[Finding, ...]:
    """Those of a table; looked up unless one of its rows changed."""
    table, columns, score, rows = same.things
    return tuple(finding for row in rows for finding in _of_row(Same(table, columns, score, row)))


@lru_cache(maxsize=32_768)
def _of_row(same: Same) -> tuple[Finding, ...]:
    table, columns, score, row = same.things
    target, actual = (str(row.cells.get(key, "")).strip() for key in (columns.target, columns.actual))
    if not (target and actual) or str(row.cells.get(columns.reason, "")).strip() or _is_asked(score, row):
        return ()
    if not _falls_short(target, actual, str(row.cells.get(columns.sign, "")), _is_cheap(row)):
        return ()
    keys = (cell_key(table.key, row.id, columns.reason or columns.actual), cell_key(table.key, row.id, columns.target))
    return (Finding("query", "result.short", keys, target, actual, quote=_name(row, columns)),)


def _falls_short(target: str, actual: str, sign: str, is_cheap: bool) -> bool:
    """Whether a result misses its target: below one that is to be reached, above one that is a bound."""
    aimed, done = _number(target), _number(actual)
    if aimed is None or done is None or sign == IN_WORDS or (aimed.unit and done.unit and aimed.unit != done.unit):
        return False
    sign = sign or aimed.sign
    if sign in AT_MOST:
        return done.number > aimed.number
    if not sign and (is_cheap or _EITHER_WAY.search(aimed.unit or done.unit)):
        return False
    return (not sign or sign in (*AT_LEAST, *EQUAL)) and done.number < aimed.number


def _number(words: str) -> _Number | None:
    """15株, ≥15, 不少于15株, 95%以上 …; None for what is no single number with its unit."""
    found = _WRITTEN.match(folded(words))
    if found is None:
        return None
    sign = found["sign"] or ""
    behind = found["behind"] or ""
    if sign in _LEAST_WORDS or behind.endswith("上"):
        sign = AT_LEAST[0]
    elif sign in _MOST_WORDS or behind.endswith(("下", "内")):
        sign = AT_MOST[0]
    return _Number(Decimal(found["number"].replace(",", "").replace("，", "")), sign, found["unit"])


def _is_asked(score: Score | None, row: Row) -> bool:
    """Whether the score of a row is less than full, which asks for the reason already."""
    if score is None:
        return False
    told = outcome_of_row(score, row)
    return told.points is not None and isinstance(told.counts, Decimal) and told.counts < told.points


def _is_cheap(row: Row) -> bool:
    return any(isinstance(value, str) and _CHEAP in value for value in row.cells.values())


def _name(row: Row, columns: _Columns) -> str:
    """What a row is called: its name, else the last words before its target."""
    beside = (columns.target, columns.actual, columns.reason, columns.sign)
    words = [value for key, value in row.cells.items() if isinstance(value, str) and key not in beside]
    return str(row.cells.get("name") or (words[0] if words else ""))


@lru_cache(maxsize=32)
def _asked(outline: Outline) -> tuple[tuple[TablePart, _Columns, Score | None], ...]:
    """The tables that have both targets and results, each with the score of its rows that asks for a reason itself."""
    scores = {score.table: score for score in outline.scores if score.table and score.reason and is_local(score)}
    found = ((table, _columns(Same(table)), scores.get(key)) for key, table in tables(outline).items())
    return tuple((table, columns, score) for table, columns, score in found if columns is not None)


@lru_cache(maxsize=4096)
def _columns(same: Same) -> _Columns | None:
    """The columns of a table that has both targets and results; None for any other."""
    known = tuple(column for column in columns_of(same.things[0]) if column.kind != "money")
    target, actual = _column(known, "target", _TARGET), _column(known, "actual", _ACTUAL)
    if not target or not actual or target == actual:
        return None
    return _Columns(target, actual, _column(known, "reason", _REASON), _column(known, "operator", _SIGN))


def _column(columns: tuple[Column, ...], key: str, label: re.Pattern[str]) -> str:
    """The column with this key, else the first that is called so; blank for none."""
    by_key = (column.key for column in columns if column.key == key)
    return next(by_key, next((column.key for column in columns if label.search(column.label)), ""))

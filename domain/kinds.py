"""The kinds of thing that an outline tells apart, by name; whoever only names them needs no outline."""

from typing import Literal

MoneyUnit = Literal["元", "万元"]
FigureKind = Literal["money", "percent", "count", "number", "score", "text", "year", "date"]
ColumnKind = Literal["money", "count", "number", "percent", "score", "text", "choice", "date"]
Severity = Literal["error", "query", "hint"]

"""Live formulas: what ``domain`` computes, said in the functions that Excel, WPS and LibreOffice have in common.

Per cents stand in cells as Excel has them, 95% as 0.95; money in the outline's unit.
"""

from dataclasses import dataclass
from typing import assert_never

from domain.amount import FEN
from domain.computing import kind_of
from domain.outline import Outline, Score, column_named, tables
from domain.report import Report, split_cell
from domain.scoring import AT_LEAST, AT_MOST, EQUAL, IN_WORDS
from reports.workbook.addresses import Addresses
from reports.workbook.model import Added, Counted, Holding, Joined, Kept, Points, ShareFormula, Words
from reports.workbook.operands import FormulaSide, is_key, score_side, side_of

NOT_ASKED = '"——"'
LONGEST = 8000  # characters; Excel takes 8,192
MOST_ARGUMENTS = 250  # of a function; Excel takes 255
_DECIMALS = {"money": {"万元": 6, "元": 2}}


@dataclass(frozen=True, slots=True)
class Formulas:
    """Writes the formulas of one sheet, ``here`` its place among the sheets."""

    report: Report
    layout: Outline
    book: Addresses
    here: int

    def formula(self, holding: Holding) -> str:
        """The formula of a computed cell, without its ``=``; blank for what is none, or longer than Excel takes."""
        found = self._formula(holding)
        return found if len(found) <= LONGEST and found.count(",") <= MOST_ARGUMENTS else ""

    def reference(self, key: str) -> str:
        """What stands elsewhere, blank where that is blank."""
        cell = self.book.reference(key, self.here)
        return f'IF({cell}="","",{cell})'

    def _formula(self, holding: Holding) -> str:
        match holding:
            case Words() | Counted() | Kept():
                return ""
            case Added():
                return self._sum(holding.terms)
            case ShareFormula():
                return self._share(holding)
            case Points():
                return self._points(holding.score, holding.row)
            case Joined():
                return "&".join(map(self._piece, holding.keys))
            case _:
                assert_never(holding)

    def _sum(self, words: tuple[str, ...]) -> str:
        side = side_of(words, self.report, self.layout)
        total = f"ROUND({self._total(side)},{self._digits(side)})"
        if side.constants or not side.keys:
            return total if side.constants else '""'
        cells = self._cells(side)
        return f"IF(COUNT({cells})=0,{self._nothing(side)},{total})"

    def _share(self, share: ShareFormula) -> str:
        part, whole = (side_of(words, self.report, self.layout) for words in (share.part, share.whole))
        over = self._total(whole, scaled=True)
        over_zero = '""' if share.blank_over_zero else "0"
        rate = f"IF({over}=0,{over_zero},ROUND({self._total(part, scaled=True)}/{over},4))"
        blank = [f"COUNT({self._cells(side)})=0" for side in (part, whole) if side.keys and not side.constants]
        asked = f'IF({_any(blank)},"",{rate})' if blank else rate
        skipped = [self._is_skipped(side) for side in (part, whole) if side.skippable]
        return f"IF({_any(skipped)},{NOT_ASKED},{asked})" if skipped else asked

    def _piece(self, key: str) -> str:
        """A cell as it stands beside others: a blank choice says its first, what is told in words no sign."""
        cell = self.book.reference(key, self.here)
        table, _, name = split_cell(key)
        column = column_named(tables(self.layout)[table], name)
        if column is not None and column.choices:
            return f'IF({cell}="","{column.choices[0]}",IF({cell}="{IN_WORDS}","",{cell}))'
        return f'IF({cell}="","",ROUND({cell}*100,6)&"%")' if kind_of(key, self.layout) == "percent" else f'{cell}&""'

    def _total(self, side: FormulaSide, scaled: bool = False, fen: bool = False) -> str:
        """A side as one number. ``scaled``: per cents as 95, not as 0.95. ``fen``: money in 分."""
        plus = [f"SUM({self.book.references(side.plus, self.here)})"] if side.plus else []
        minus = [f"-SUM({self.book.references(side.minus, self.here)})"] if side.minus else []
        found = "".join((*plus, *minus)) or "0"
        kinds = side.kinds
        factor = 100 if scaled and kinds == {"percent"} else FEN[self.layout.amounts] if fen and "money" in kinds else 1
        if factor != 1:
            found = f"({found})*{factor}"
        found += "".join(word if word.startswith("-") else f"+{word}" for word in side.constants)
        found = found.removeprefix("0+")
        return f"({found})" if _is_compound(found) else found

    def _digits(self, side: FormulaSide) -> int:
        kinds = side.kinds
        if "money" in kinds:
            return _DECIMALS["money"][self.layout.amounts]
        return 8 if "percent" in kinds else 6

    def _cells(self, side: FormulaSide) -> str:
        return self.book.references(side.keys, self.here)

    def _nothing(self, side: FormulaSide) -> str:
        """What a sum of nothing shows."""
        if not side.skippable:
            return '""'
        return f'IF(COUNTA({self._cells(side)})={len(side.keys)},{NOT_ASKED},"")'

    def _is_skipped(self, side: FormulaSide) -> str:
        cells = self._cells(side)
        return f"AND(COUNT({cells})=0,COUNTA({cells})={len(side.keys)})"

    def _points(self, score: Score, row: int) -> str:
        sides = [
            score_side(words, score, row, self.report, self.layout)
            for words in ((score.points,), score.actual, score.target)
        ]
        if score.rule == "bands" or not score.points:
            return ""
        points = self._total(sides[0], scaled=True)
        wanted = [self._is_blank(side) for side in sides if side.keys]
        if score.rule == "yes-no":
            wanted = [self._is_blank(sides[0])] if sides[0].keys else []
            given = self._yes_or_no(points, sides[1].keys[0]) if sides[1].keys else ""
            return f'IF({_any(wanted)},"",{given})' if wanted and given else given
        is_ratio = bool(score.target) and len(sides[1].kinds | sides[2].kinds) == 1
        constants = sides[1].constants + sides[2].constants
        plain = is_ratio and not constants
        actual, target = (self._total(side, scaled=not plain, fen=not plain) for side in sides[1:])
        given = self._given(score, row, points, actual, target)
        return f'IF({_any(wanted)},"",{given})' if wanted and given else given

    def _is_blank(self, side: FormulaSide) -> str:
        """Whether something of a side is missing, so that no rule can go on."""
        cells = self._cells(side)
        if not side.skippable:
            return f"COUNT({cells})<{len(side.keys)}"
        return f"COUNTA({cells})<{len(side.keys)},COUNT({cells})=0"

    def _given(self, score: Score, row: int, points: str, actual: str, target: str) -> str:
        match score.rule:
            case "proportional":
                return self._proportional(score, row, points, actual, target)
            case "execution":
                return f"IF({target}=0,0,ROUND({points}*MAX(0,MIN(1,{actual}/{target})),2))"
            case "deduct-per-point" | "deduct-per-begun-part" | "steps" | "items":
                return self._by_value(score, points, actual, target)
            case _:
                return ""

    def _proportional(self, score: Score, row: int, points: str, actual: str, target: str) -> str:
        cap = score.cap or "1"
        more = _within(points, actual, target, cap, f"{actual}>={target}")
        less = _within(points, target, actual, cap, f"{actual}<={target}")
        equal = f'IF({actual}={target},ROUND({points},2),"")'
        if not is_key(score.operator):
            sign = score.operator or AT_LEAST[0]
            return more if sign in AT_LEAST else less if sign in AT_MOST else equal if sign in EQUAL else ""
        key = f"{score.table}.{row}.{score.operator}" if score.table and "." not in score.operator else score.operator
        sign = self.book.reference(key, self.here)
        at_least, at_most, same = (_one_of(sign, signs) for signs in (("", *AT_LEAST), AT_MOST, EQUAL))
        return f'IF({at_least},{more},IF({at_most},{less},IF({same},{equal},"")))'

    def _by_value(self, score: Score, points: str, actual: str, target: str) -> str:
        """A rule that goes by one number: the value itself, or in per cent of the target."""
        value = actual
        if score.target:
            value = f"({actual}/{target}*100{'-100' if score.change else ''})"
        value = f"ROUND({value},9)"
        given = _valued(score, points, value)
        return f'IF({target}=0,"",{given})' if score.target and given else given

    def _yes_or_no(self, points: str, key: str) -> str:
        cell = self.book.reference(key, self.here)
        no = _one_of(f'{cell}&""', ("", "0", "否", "无", "没有"))
        return f'IF(ISBLANK({cell}),"",IF({no},0,ROUND({points},2)))'


def _valued(score: Score, points: str, value: str) -> str:
    bound, step, per = (number or "0" for number in (score.bound, score.step, score.per))
    beyond = f"MAX(0,{bound}-{value})" if score.below else f"MAX(0,{value}-{bound})"
    match score.rule:
        case "deduct-per-point":
            return f"ROUND(MAX(0,{points}-{beyond}/{per}*{step}),2)"
        case "deduct-per-begun-part":
            return f"ROUND(MAX(0,{points}-ROUNDUP(ROUND({beyond}/{per},9),0)*{step}),2)"
        case "steps":
            found = "0"
            for each in reversed(score.steps):
                found = f"IF({value}<={each.most},{each.points},{found})" if each.most else each.points
            return f"ROUND({found},2)"
        case _:
            return f"ROUND(MAX(0,MIN({points},{value}*{step})),2)"


def _within(points: str, part: str, whole: str, cap: str, is_met: str) -> str:
    full = f"ROUND({points}*MIN(1,{cap}),2)"
    return f"IF({whole}=0,IF({is_met},{full},0),ROUND({points}*MAX(0,MIN({cap},{part}/{whole})),2))"


def _one_of(cell: str, words: tuple[str, ...]) -> str:
    return f"OR({','.join(f'{cell}={_quoted(word)}' for word in words)})"


def _quoted(word: str) -> str:
    return f'"{word}"'


def _any(conditions: list[str]) -> str:
    return f"OR({','.join(conditions)})" if len(conditions) > 1 or "," in "".join(conditions) else conditions[0]


def _is_compound(expression: str) -> bool:
    is_sum = expression.startswith("SUM(") and expression.count(")") == 1 and expression.endswith(")")
    return not (is_sum or expression.replace(".", "", 1).isdecimal())

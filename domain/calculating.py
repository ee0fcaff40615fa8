"""What a clerk types behind ``=`` in a field: numbers joined by + - × ÷ and brackets, worked out exactly."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from domain.patterns import pattern

_TOKEN = pattern(r"[-+*/()]|[^-+*/()]+")
_SIGNS = str.maketrans("×·÷∕", "**//")
_LONGEST = 1000  # characters; a column of some hundred amounts
_DEEPEST = 50  # brackets within brackets


class Mistake(StrEnum):
    """Why an expression has no value; the interface words it."""

    SYNTAX = "syntax"
    DIVISION_BY_ZERO = "division_by_zero"


class Incalculable(ValueError):
    """An expression without a value; ``mistake`` says why."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake)
        self.mistake = mistake


def calculate(expression: str, number: Callable[[str], Fraction]) -> Fraction:
    """The exact value of ``(2+3)*4``: × and ÷ before + and -, from left to right, signs before numbers and brackets.

    ``expression`` has no white space and half-width signs; ``×`` and ``÷`` may stand for ``*`` and ``/``. ``number``
    reads what stands between signs, with its unit, and raises what it likes. Raises Incalculable where signs and
    brackets do not fit together (more than 1,000 characters or 50 brackets deep among them) or a divisor is zero.
    """
    if len(expression) > _LONGEST:
        raise Incalculable(Mistake.SYNTAX)
    tokens = _Tokens(_TOKEN.findall(expression.translate(_SIGNS)), number)
    value = _total(tokens)
    if tokens.next:
        raise Incalculable(Mistake.SYNTAX)
    return value


@dataclass
class _Tokens:
    """What is still to be read; ``next`` is the sign or number in hand, blank at the end."""

    waiting: list[str]
    number: Callable[[str], Fraction]
    depth: int = 0

    def __post_init__(self) -> None:
        self._rest: Iterator[str] = iter(self.waiting)
        self.next = next(self._rest, "")

    def take(self, *wanted: str) -> str:
        """Goes on behind the sign in hand if it is one of those wanted; else blank."""
        token = self.next
        if token not in wanted:
            return ""
        self.next = next(self._rest, "")
        return token


def _total(tokens: _Tokens) -> Fraction:
    value = _product(tokens)
    while sign := tokens.take("+", "-"):
        value += _product(tokens) * (1 if sign == "+" else -1)
    return value


def _product(tokens: _Tokens) -> Fraction:
    value = _factor(tokens)
    while sign := tokens.take("*", "/"):
        factor = _factor(tokens)
        if sign == "/" and not factor:
            raise Incalculable(Mistake.DIVISION_BY_ZERO)
        value = value * factor if sign == "*" else value / factor
    return value


def _factor(tokens: _Tokens) -> Fraction:
    sign = -1 if tokens.take("+", "-") == "-" else 1
    if tokens.take("("):
        tokens.depth += 1
        if tokens.depth > _DEEPEST:
            raise Incalculable(Mistake.SYNTAX)
        value = _total(tokens)
        if not tokens.take(")"):
            raise Incalculable(Mistake.SYNTAX)
        tokens.depth -= 1
        return sign * value
    token = tokens.next
    if not token or token in "+-*/()":
        raise Incalculable(Mistake.SYNTAX)
    tokens.take(token)
    return sign * tokens.number(token)

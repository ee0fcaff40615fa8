"""The answer of a collection: offers, refusals and the one step that takes the offers in."""

from dataclasses import dataclass
from enum import StrEnum

from domain.amount import Unreadable, Value
from domain.report import Change


class Why(StrEnum):
    """Why a cell is not taken in; the interface words it."""

    VALUE = "value"  # it is not what the field asks for; ``error`` says in what way
    CHOICE = "choice"  # none of the words that may stand there
    UNSOLVED = "unsolved"  # a formula that was never worked out, or gave an error
    TWICE = "twice"  # another cell says otherwise of the same field
    NO_OWNER = "no_owner"  # a row that says of no project, or of none that is known, whose it is
    UNKNOWN = "unknown"  # a code that this report does not have


@dataclass(frozen=True, slots=True)
class Source:
    """Where something stood: the sheet, the row and column from 0."""

    sheet: str
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A value for a field. ``key``: of the figure or cell; of a new row it is the key that the cell will have.

    ``label``: what the field is called. ``old``: what stands there now. ``is_new``: of a row that comes in.
    """

    key: str
    label: str
    source: Source
    value: Value
    old: Value | None = None
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A filled cell that is not taken in."""

    label: str
    source: Source
    text: str
    why: Why
    error: Unreadable | None = None


@dataclass(frozen=True, slots=True)
class Collected:
    """What a spreadsheet brings. ``offers``: what changes. ``same``: so many values stand there already.

    ``passed``: so many filled rows are of no table and no figure that this report asks for. ``hidden``: the hidden
    sheets that were read too. ``changes``: the one step that takes every offer in.
    """

    offers: tuple[Offer, ...]
    refused: tuple[Refused, ...]
    same: int
    passed: int
    hidden: tuple[str, ...]
    changes: tuple[Change, ...]

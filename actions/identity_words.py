"""Identities in words: as a relation, ``支出＝项目支出＋基本支出``, and as a sentence that names what it compares."""

from functools import lru_cache
from typing import TYPE_CHECKING

from actions.language import N_, _
from domain.grids import name_of
from domain.outline import ColumnKind, FigureKind, Identity, Outline, figures, tables, term

if TYPE_CHECKING:
    from domain.checks.sums import Balance

_UNITS = {"percent": "%", "score": "分"}


def identity_text(identity: Identity, outline: Outline) -> str:
    """An identity as a relation: ``支出＝项目支出＋基本支出``."""
    return _sum(identity.left, identity, outline) + _relation(identity) + _sum(identity.right, identity, outline)


def identity_text_behind(identity: Identity, outline: Outline) -> str:
    """The same beside its only total: ``＝项目支出＋基本支出``; in full where the left is a sum too."""
    if len(identity.left) > 1:
        return identity_text(identity, outline)
    return _relation(identity) + _sum(identity.right, identity, outline)


_COMPARED = {
    "=": (N_("{left}{actual}，与{right}{expected}一致"), N_("{left}{actual}，与{right}{expected}不一致")),
    ">=": (N_("{left}{actual}，不小于{right}{expected}"), N_("{left}{actual}，小于{right}{expected}")),
}
_OF_CONSTANT = {
    "=": (N_("{left}{actual}，应为{expected}，相符"), N_("{left}{actual}，应为{expected}")),
    ">=": (N_("{left}{actual}，不小于{expected}"), N_("{left}{actual}，小于{expected}")),
}
_BY_CONSTANT = {
    "=": (N_("{right}{expected}，应为{actual}，相符"), N_("{right}{expected}，应为{actual}")),
    ">=": (N_("{right}{expected}，不超过{actual}"), N_("{right}{expected}，超过{actual}")),
}


def compared_text(identity: Identity, outline: Outline, actual: str, expected: str, holds: bool = False) -> str:
    """Both sides by name with their numbers: ``支出387.6万元，与项目支出、基本支出合计386.6万元不一致``."""
    known = _OF_CONSTANT if _is_constant(identity.right) else _COMPARED
    known = _BY_CONSTANT if _is_constant(identity.left) else known
    pattern = known[identity.relation][0 if holds else 1]
    left, right = left_name(identity, outline), right_name(identity, outline)
    return _(pattern).format(left=left, right=right, actual=actual, expected=expected)


def left_name(identity: Identity, outline: Outline) -> str:
    """What stands on the left: ``支出``, ``满意、基本满意、不满意合计``."""
    return _name(identity.left, outline)


def right_name(identity: Identity, outline: Outline) -> str:
    """What stands on the right: ``项目支出、基本支出合计``, ``各项目支出合计``."""
    return _name(identity.right, outline)


def parts_name(identity: Identity, outline: Outline) -> str:
    """The same without 合计: ``项目支出、基本支出``."""
    return _listed(identity.right, outline)


@lru_cache(maxsize=512)
def kind_of(identity: Identity, outline: Outline) -> FigureKind | ColumnKind:
    """What kind of number an identity compares: that of its first term that is a figure or a column."""
    known, parts = figures(outline), tables(outline)
    for found in map(term, (*identity.left, *identity.right)):
        if found.key in known:
            return known[found.key].kind
        if found.table in parts:
            return next(column.kind for column in parts[found.table].columns if column.key == found.column)
    return "percent"


def kind_held(balance: "Balance", outline: Outline) -> FigureKind | ColumnKind:
    """What kind of number a balance compares, as its filled parts say it: a computed cell has a kind of its own."""
    from domain.computing import kind_of as kind_at

    keys = [key for key, _value in (*balance.left.parts, *balance.right.parts) if not key[0].isdecimal()]
    return kind_at(keys[0], outline) if keys else kind_of(balance.identity, outline)


def _relation(identity: Identity) -> str:
    return "＝" if identity.relation == "=" else "≥"


def _is_constant(words: tuple[str, ...]) -> bool:
    return all(term(word).constant for word in words)


def _sum(words: tuple[str, ...], identity: Identity, outline: Outline) -> str:
    unit = _UNITS.get(kind_of(identity, outline), "")
    return "＋".join(_term(word, outline) + (unit if term(word).constant else "") for word in words)


@lru_cache(maxsize=512)
def _name(words: tuple[str, ...], outline: Outline) -> str:
    is_sum = len(words) > 1 or bool(term(words[0]).column)
    listed = _listed(words, outline)
    return _("{words}合计").format(words=listed) if is_sum else listed


@lru_cache(maxsize=512)
def _listed(words: tuple[str, ...], outline: Outline) -> str:
    """The terms one after the other; of the columns of one table only the first names it."""
    before = ("", *(term(word).table for word in words))
    return _("、").join(
        _column(word, outline) if before[place] and term(word).table == before[place] else _part(word, outline)
        for place, word in enumerate(words)
    )


@lru_cache(maxsize=512)
def _term(word: str, outline: Outline) -> str:
    """One term of a relation; a column stands there for its sum."""
    return _("{words}合计").format(words=_part(word, outline)) if term(word).column else _part(word, outline)


def _part(word: str, outline: Outline) -> str:
    found = term(word)
    if found.constant:
        return found.constant
    if found.key:
        return name_of(found.key, outline).removeprefix("其中：")  # an outline's own word, whatever the language
    part, column = tables(outline).get(found.table), _column(word, outline)
    if part is None:
        return _("各{words}").format(words=column)
    whose = part.label.removesuffix(_bare_column(word, outline))
    if whose == part.label or found.where:
        return _("各{table}的{column}").format(table=whose or part.label, column=column)
    return _("各{words}").format(words=part.label)


def _column(word: str, outline: Outline) -> str:
    """A column's name, with what its rows must say before it: ``一般公共预算支出``."""
    found = term(word)
    return found.where.partition("=")[2] + _bare_column(word, outline)


def _bare_column(word: str, outline: Outline) -> str:
    found = term(word)
    part = tables(outline).get(found.table)
    if part is not None:
        return next(column.label for column in part.columns if column.key == found.column)
    keys = (key for key in figures(outline) if key.endswith(f".{found.column}") and key.startswith(found.table))
    return next((figures(outline)[key].label for key in keys), found.column)

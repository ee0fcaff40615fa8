"""Attachments that stand once for each row of a table: the same parts, identities, rates and scores in each scope.

In a scope (``sheets.3.``) every key is written out in full: whoever reads an outline sees plain keys and nothing else.
"""

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from typing import assert_never

from msgspec.structs import replace

from domain.outline.structs import (
    Attachment,
    Cell,
    Column,
    Figure,
    FiguresPart,
    GridLine,
    GridPart,
    Identity,
    Outline,
    Part,
    ProsePart,
    Rate,
    Score,
    Section,
    TablePart,
)

ROW = "row."
"""What an attachment calls the cells of the row that it stands for: ``row.name``."""

_LINK = re.compile(r"\{(?P<key>[a-z][a-z0-9_.]*)(?P<form>:[^{}]*)?\}")
_CELLS = re.compile(r"(?P<table>[a-z0-9_.]+)(?P<rest>\.\*\.\S+)$")
_Resolve = Callable[[str], str]


def is_standing(attachment: Attachment) -> bool:
    """Whether an attachment prints as it is: it stands once, wanted or not, or it is the one of a row."""
    return not attachment.optional and (not attachment.per or bool(attachment.scope))


@lru_cache(maxsize=8192)
def attached(attachment: Attachment) -> Section:
    """An attachment as a page: its title for a heading, without a number."""
    return Section(
        attachment.scope[:-1] or attachment.key, (attachment.title,), parts=attachment.parts, hint=attachment.hint
    )


def flattened(outline: Outline) -> Outline:
    """What the standing attachments declare as the outline's own: the text's scope and theirs are one."""
    standing = [each for each in outline.attachments if is_standing(each)]
    return replace(
        outline,
        figures=(*outline.figures, *(figure for each in standing for figure in each.figures)),
        identities=(*outline.identities, *(identity for each in standing for identity in each.identities)),
        rates=(*outline.rates, *(rate for each in standing for rate in each.rates)),
        scores=(*outline.scores, *(score for each in standing for score in each.scores)),
        attachments=tuple(_bare(each) if is_standing(each) else each for each in outline.attachments),
    )


def expanded(outline: Outline, rows: Mapping[str, tuple[int, ...]], wanted: Collection[str] = ()) -> Outline:
    """The outline with each attachment of a table's rows once for each row. ``rows``: ids by the table's key.

    ``wanted``: the keys of the optional attachments that stand, with the columns that they bring.
    """
    standing = [each for each in outline.attachments if not each.optional or each.key in wanted]
    attachments = tuple(instance for each in standing for instance in _instances(each, rows))
    columns = [each.columns for each in standing if each.columns]
    sections = tuple(_with_columns(section, columns) for section in outline.sections) if columns else outline.sections
    return flattened(replace(outline, sections=sections, attachments=attachments))


def _with_columns(section: Section, more: list[dict[str, tuple[Column, ...]]]) -> Section:
    inner = tuple(_with_columns(each, more) for each in section.sections)
    return replace(section, parts=tuple(_widened(part, more) for part in section.parts), sections=inner)


def _widened(part: Part, more: list[dict[str, tuple[Column, ...]]]) -> Part:
    """A table with the columns that attachments bring, each once."""
    match part:
        case TablePart():
            brought = {column.key: column for columns in more for column in columns.get(part.key, ())}
            return replace(part, columns=(*part.columns, *brought.values())) if brought else part
        case FiguresPart() | ProsePart() | GridPart():
            return part
        case _:
            assert_never(part)


@lru_cache(maxsize=8192)
def in_scope(attachment: Attachment, row: int) -> Attachment:
    """The attachment of one row, every key in full."""
    scope = f"{attachment.key}.{row}."
    resolve = _resolver(attachment, scope, row)
    return replace(
        attachment,
        title=_text(attachment.title, resolve),
        parts=tuple(_part(part, resolve, scope) for part in attachment.parts),
        figures=tuple(_figure(figure, scope, resolve) for figure in attachment.figures),
        identities=tuple(_identity(identity, resolve) for identity in attachment.identities),
        rates=tuple(_rate(rate, resolve) for rate in attachment.rates),
        scores=tuple(_score(score, resolve, scope) for score in attachment.scores),
        footer=tuple(_text(line, resolve) for line in attachment.footer),
        optional=False,
        scope=scope,
        row=row,
    )


def declared(attachment: Attachment) -> frozenset[str]:
    """The keys of an attachment's own: figures, texts, tables, scores."""
    scores = (score.code for score in attachment.scores)
    parts = (key for part in attachment.parts for key in _own(part))
    return frozenset((*(figure.key for figure in attachment.figures), *parts, *scores))


def _instances(attachment: Attachment, rows: Mapping[str, tuple[int, ...]]) -> tuple[Attachment, ...]:
    if attachment.per and not attachment.scope:
        return tuple(in_scope(attachment, row) for row in rows.get(attachment.per, ()))
    return (_wanted(attachment),)


@lru_cache(maxsize=64)
def _wanted(attachment: Attachment) -> Attachment:
    return replace(attachment, optional=False) if attachment.optional else attachment


def _bare(attachment: Attachment) -> Attachment:
    """Without what the outline now holds."""
    if not (attachment.figures or attachment.identities or attachment.rates or attachment.scores):
        return attachment
    return _emptied(attachment)


@lru_cache(maxsize=8192)
def _emptied(attachment: Attachment) -> Attachment:
    return replace(attachment, figures=(), identities=(), rates=(), scores=())


def _own(part: Part) -> tuple[str, ...]:
    match part:
        case ProsePart() | TablePart():
            return (part.key,)
        case FiguresPart() | GridPart():
            return ()
        case _:
            assert_never(part)


def _resolver(attachment: Attachment, scope: str, row: int) -> _Resolve:
    """Words of the attachment in full: its own keys get the scope, ``row.name`` is the row's cell, others stay."""
    own = declared(attachment)

    def resolve(word: str) -> str:
        cells = _CELLS.match(word)
        if cells:
            return scope + word if cells["table"] in own else word
        if word.startswith(ROW):
            return f"{attachment.per}.{row}.{word[len(ROW) :]}"
        return scope + word if word in own else word

    return resolve


def _text(text: str, resolve: _Resolve) -> str:
    return _LINK.sub(lambda link: "{" + resolve(link["key"]) + (link["form"] or "") + "}", text)


def _figure(figure: Figure, scope: str, resolve: _Resolve) -> Figure:
    """Running text speaks of the report's figures, never of a sheet's."""
    return replace(figure, key=scope + figure.key, said=(), like=resolve(figure.like))


def _part(part: Part, resolve: _Resolve, scope: str) -> Part:
    match part:
        case FiguresPart():
            return replace(part, keys=tuple(map(resolve, part.keys)))
        case ProsePart():
            return replace(part, key=scope + part.key, default=_text(part.default, resolve))
        case TablePart():
            return replace(part, key=scope + part.key)
        case GridPart():
            rows = tuple(_line(line, resolve) for line in part.rows)
            return replace(part, key=scope + part.key, rows=rows)
        case _:
            assert_never(part)


def _line(line: GridLine, resolve: _Resolve) -> GridLine:
    cells = tuple(_text(cell, resolve) if isinstance(cell, str) else _cell(cell, resolve) for cell in line.cells)
    return replace(line, cells=cells, per=resolve(line.per))


def _cell(cell: Cell, resolve: _Resolve) -> Cell:
    return replace(
        cell,
        text=_text(cell.text, resolve),
        key=resolve(cell.key),
        sum=tuple(map(resolve, cell.sum)),
        rate=tuple(map(resolve, cell.rate)),
        score=resolve(cell.score),
        prose=resolve(cell.prose),
    )


def _identity(identity: Identity, resolve: _Resolve) -> Identity:
    return replace(identity, left=tuple(map(resolve, identity.left)), right=tuple(map(resolve, identity.right)))


def _rate(rate: Rate, resolve: _Resolve) -> Rate:
    return replace(rate, part=resolve(rate.part), whole=resolve(rate.whole), said=())


def _score(score: Score, resolve: _Resolve, scope: str) -> Score:
    if score.table:  # its operands are columns
        return replace(score, code=scope + score.code, table=resolve(score.table))
    return replace(
        score,
        code=scope + score.code,
        actual=tuple(_signed(word, resolve) for word in score.actual),
        target=tuple(_signed(word, resolve) for word in score.target),
        points=resolve(score.points),
        operator=resolve(score.operator),
        typed=resolve(score.typed),
        reason=resolve(score.reason),
    )


def _signed(word: str, resolve: _Resolve) -> str:
    return "-" + resolve(word[1:]) if word.startswith("-") else resolve(word)

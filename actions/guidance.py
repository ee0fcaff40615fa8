"""填报说明: where each field of the shipped outlines takes its value from, an example, and what is looked at in it.

It stands in ``resources/guidance.toml`` by the keys of the catalogue and is no part of an outline: what is kept with a
report stays as it was, and an old report is explained with the words of today.
"""

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from actions.language import N_, _
from actions.reports import Opened
from actions.wording import label_of
from domain.initials import is_spelt
from domain.layout import worn
from domain.outline import COVER, Outline, columns_of, figures, pages, prose_parts, tables, walk
from domain.patterns import pattern
from resources import path as resource

_IDS = pattern(r"\.[0-9]+(?=\.|$)")


class Guidance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is said of the fields with these ``keys``; ``review`` is what the finance bureau looks at.

    A column is ``table.column``; what belongs to an attachment of each row has the attachment's key before it.
    ``unit`` is blank where the kind of the field says it.
    """

    keys: tuple[str, ...]
    source: str
    example: str
    review: str
    unit: str = ""


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    entries: tuple[Guidance, ...]


_LABELS = ((N_("取数来源"), "source"), (N_("单位"), "unit"), (N_("示例"), "example"), (N_("审核要点"), "review"))


def guidance_for(key: str) -> Guidance | None:
    """What is said of a field, a cell, a text, a section or an attachment; None for those of a unit's own form."""
    return _entries().get(_IDS.sub("", key))


def guidance_text(key: str) -> tuple[str, ...]:
    """The same in paragraphs: 取数来源：…"""
    found = guidance_for(key)
    named = ((label, getattr(found, name)) for label, name in _LABELS) if found else ()
    return tuple(_("{label}：{words}").format(label=_(label), words=words) for label, words in named if words)


def explained_keys(outline: Outline) -> Iterator[str]:
    """Everything of an outline that a clerk fills in, in printed order; a column as a cell of row 0."""
    yield COVER
    yield from (key for key in figures(outline) if key.startswith(f"{COVER}."))
    yield from (section.key for section in walk(outline.sections) if not section.parts)
    for page in pages(outline):
        yield page.key
    yield from (key for key in figures(outline) if not key.startswith(f"{COVER}."))
    yield from prose_parts(outline)
    for key, table in tables(outline).items():
        yield from (key, *(f"{key}.0.{column.key}" for column in columns_of(table)))


def find_guidance(opened: Opened, typed: str) -> list[tuple[str, str]]:
    """Keys and names of the fields in whose name or explanation all typed words stand, the names first.

    A name is also found by its pinyin, whole or the initials. Blank finds nothing.
    """
    wanted = typed.lower().split()
    if not wanted:
        return []
    outline = worn(opened.outline, opened.report)
    names = {key: explained_name(key, opened) for key in explained_keys(outline)}
    by_name = [each for each in names.items() if all(word in each[1].lower() for word in wanted)]
    by_letters = [each for each in names.items() if is_spelt(each[1], "".join(wanted))]
    by_text = [each for each in names.items() if all(word in _searched(each[0]) for word in wanted)]
    return list(dict.fromkeys((*by_name, *by_letters, *by_text)))


def explained_name(key: str, opened: Opened) -> str:
    """What a field is called in the list of explanations: a column by its table and its head."""
    table, row, name = _parted(key)
    if row:
        part = tables(worn(opened.outline, opened.report))[table]
        label = next(column.label for column in columns_of(part) if column.key == name)
        return f"{part.label} {label}"
    return _("封面") if key == COVER else label_of(key, opened.outline, opened.report)


def _parted(key: str) -> tuple[str, str, str]:
    table, row, name = key.rpartition(".0.")
    return table, row, name


def _searched(key: str) -> str:
    return "".join(guidance_text(key)).lower()


@lru_cache(maxsize=1)
def _entries() -> dict[str, Guidance]:
    shipped = msgspec.toml.decode(resource("guidance.toml").read_bytes(), type=_File)
    return {key: entry for entry in shipped.entries for key in entry.keys}

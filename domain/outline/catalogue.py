"""What all outlines share: every key once, with its kind, label, hint and words.

An outline names a key and says only what differs. What is kept with a report is written out in full (``in_full``).
"""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

Raw = dict[str, Any]
_Entries = dict[str, Raw]


class UnknownEntry(ValueError):
    """An outline that names a key nobody declares, or gives one another kind; the message says which."""


class Catalogue(msgspec.Struct, frozen=True):
    """The entries as an outline would write them, by key (``identities`` and ``rates``: by code).

    The key of what belongs to an attachment that stands for each row of a table has that attachment's key before it.
    ``title``, ``leads``: those of an outline that says none.
    """

    figures: _Entries
    tables: _Entries
    prose: _Entries
    sections: _Entries
    identities: _Entries
    rates: _Entries
    title: tuple[str, ...]
    leads: tuple[str, ...]
    attachments: _Entries = {}


def decode_catalogue(text: str) -> Catalogue:
    """The catalogue of a TOML text. Raises msgspec.DecodeError or KeyError: it is shipped, nobody else writes one."""
    written: Raw = msgspec.toml.decode(text)
    figures, tables, prose, sections = (
        _by("key", written[kind]) for kind in ("figures", "tables", "prose", "sections")
    )
    identities, rates = (_by("code", written[kind]) for kind in ("identities", "rates"))
    title, leads = tuple(written["title"]), tuple(written["leads"])
    attachments = _by("key", written.get("attachments", []))
    return Catalogue(figures, tables, prose, sections, identities, rates, title, leads, attachments)


def _by(name: str, entries: list[Raw]) -> _Entries:
    return {entry[name]: entry for entry in entries}


def in_full(outline: Raw, catalogue: Catalogue) -> Raw:
    """An outline as parsed, each key that it names with all that the catalogue says of it. Raises UnknownEntry.

    What is no table or list where one belongs stays as it is: the decoder names its place.
    """
    full = _declaring(outline, catalogue, "")
    full.setdefault("title", list(catalogue.title))
    full.setdefault("leads", list(catalogue.leads))
    _change(full, "sections", lambda section: _section(section, catalogue))
    _change(full, "attachments", lambda attachment: _attachment(attachment, catalogue))
    return full


def _declaring(holder: Raw, catalogue: Catalogue, scope: str) -> Raw:
    """An outline or attachment with its figures, identities and rates in full."""
    full = dict(holder)
    _change(full, "figures", lambda figure: _joined(figure, "key", catalogue.figures, scope))
    _change(full, "identities", lambda identity: _joined(identity, "code", catalogue.identities, scope))
    _change(full, "rates", lambda rate: _joined(rate, "code", catalogue.rates, scope))
    return full


def _attachment(named: Any, catalogue: Catalogue) -> Any:
    attachment = _joined(named, "key", catalogue.attachments)
    if not isinstance(attachment, dict):
        return attachment
    scope = f"{attachment.get('key')}." if attachment.get("per") else ""
    full = _declaring(attachment, catalogue, scope)
    _change(full, "parts", lambda part: _part(part, catalogue, scope))
    return full


def _section(section: Any, catalogue: Catalogue) -> Any:
    full = _joined(section, "key", catalogue.sections)
    if isinstance(full, dict):
        _change(full, "parts", lambda part: _part(part, catalogue, ""))
        _change(full, "sections", lambda inner: _section(inner, catalogue))
    return full


def _part(part: Any, catalogue: Catalogue, scope: str) -> Any:
    kind = part.get("kind") if isinstance(part, dict) else ""
    if kind == "prose":
        return _joined(part, "key", catalogue.prose, scope)
    return _table(part, catalogue, scope) if kind == "table" else part


def _table(part: Raw, catalogue: Catalogue, scope: str) -> Raw:
    """A table with the columns that it names; a later part on it names none, it has those of the first."""
    shared = catalogue.tables.get(f"{scope}{part.get('key')}", {})
    columns = _by("key", shared.get("columns", []))
    full = {name: value for name, value in shared.items() if name != "columns"} | part
    _change(full, "columns", lambda column: _joined(column, "key", columns))
    return full


def _change(holder: Raw, name: str, change: Callable[[Any], Any]) -> None:
    """Each entry of a list in its place; what is no list stays."""
    if isinstance(holder.get(name), list):
        holder[name] = [change(entry) for entry in holder[name]]


def _joined(entry: Any, by: str, known: _Entries, scope: str = "") -> Any:
    """An entry in full: a bare name is the catalogue's, a table with that name says what differs."""
    own = {by: entry} if isinstance(entry, str) else entry
    if not isinstance(own, dict):
        return own
    shared = known.get(f"{scope}{own.get(by)}", {})
    if isinstance(entry, str) and not shared:
        raise UnknownEntry(f"not in the catalogue: {scope}{entry}")
    if "kind" in shared and own.get("kind", shared["kind"]) != shared["kind"]:
        raise UnknownEntry(f"the kind of {scope}{own[by]} is {shared['kind']}")
    return {**shared, **own}


def names(catalogue: Catalogue) -> Iterator[str]:
    """Every name of the catalogue, kind before it, as ``figure general.basic``: what no later one may lose."""
    yield from (f"figure {entry['key']} {entry['kind']}" for entry in catalogue.figures.values())
    for table in catalogue.tables.values():
        yield f"table {table['key']}"
        yield from (f"column {table['key']}.{column['key']} {column['kind']}" for column in table["columns"])
    yield from (f"prose {entry['key']}" for entry in catalogue.prose.values())
    yield from (f"section {entry['key']}" for entry in catalogue.sections.values())
    yield from (f"identity {entry['code']}" for entry in catalogue.identities.values())
    yield from (f"rate {entry['code']}" for entry in catalogue.rates.values())

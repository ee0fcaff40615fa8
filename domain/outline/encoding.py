"""An outline as TOML text, which ``decode_outline`` reads back: a report keeps it for thirty years, people read it."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from domain.outline.structs import Outline

_BLOCKS = frozenset(("figures", "sections", "parts", "identities", "rates", "scores", "attachments"))
"""Lists of tables that stand as blocks (``[[figures]]``); others stand on one line, an entry each."""
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\f": "\\f", "\r": "\\r", "\x7f": "\\u007f"}
_IN_LINE = str.maketrans({chr(code): f"\\u{code:04x}" for code in range(32)} | _ESCAPED | {"\n": "\\n"})
_IN_TEXT = str.maketrans({chr(code): f"\\u{code:04x}" for code in range(32) if chr(code) != "\n"} | _ESCAPED)


def encode_outline(outline: Outline | Mapping[str, Any]) -> str:
    """The TOML text of an outline, or of one as parsed: texts, numbers, truths, lists and tables of them.

    Of an outline, what is as it is by default is left out; attachments are only written of one as parsed.
    """
    return "\n".join(_lines(plain_values(outline), ())) + "\n"


def _lines(table: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    """The plain values of a table first: behind a block of its own they would be the block's."""
    blocks = [name for name, value in table.items() if name in _BLOCKS and _is_tables(value)]
    for name, value in table.items():
        if name not in blocks:
            yield f"{name} = {_entries(value) if _is_tables(value) else _value(value)}"
    for name in blocks:
        for entry in table[name]:
            yield f"\n[[{'.'.join((*path, name))}]]"
            yield from _lines(entry, (*path, name))


def _entries(tables: list[Any]) -> str:
    return "[\n" + "".join(f"    {_value(entry)},\n" for entry in tables) + "]"


def _is_tables(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(entry, dict) for entry in value)


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {_value(each)}" for name, each in value.items()) + " }"
    return _text(str(value))


def _text(text: str) -> str:
    """A text in quotation marks; one of several lines as it reads."""
    if "\n" in text:
        return f'"""\n{text.translate(_IN_TEXT)}"""'
    return f'"{text.translate(_IN_LINE)}"'


def plain_values(value: Any) -> Any:
    """Structs as dictionaries in the outline's own names, without defaults; tuples as lists."""
    if isinstance(value, tuple):
        return [plain_values(each) for each in value]
    if not isinstance(value, msgspec.Struct):
        return value
    config = type(value).__struct_config__
    found: dict[str, Any] = {str(config.tag_field): config.tag} if config.tag else {}
    for field in msgspec.structs.fields(value):
        own = getattr(value, field.name)
        if field.default is msgspec.NODEFAULT or own != field.default:
            found[field.encode_name] = plain_values(own)
    return found

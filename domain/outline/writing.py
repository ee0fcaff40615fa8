"""An outline as TOML text: what a report keeps must be readable in thirty years, by people too."""

from collections.abc import Iterator, Mapping
from typing import Any

_BLOCKS = frozenset(("figures", "sections", "parts", "identities", "rates", "scores", "attachments"))
"""Lists of tables that stand as blocks (``[[figures]]``); others stand on one line, an entry each."""
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\f": "\\f", "\r": "\\r", "\x7f": "\\u007f"}
_IN_LINE = str.maketrans({chr(code): f"\\u{code:04x}" for code in range(32)} | _ESCAPED | {"\n": "\\n"})
_IN_TEXT = str.maketrans({chr(code): f"\\u{code:04x}" for code in range(32) if chr(code) != "\n"} | _ESCAPED)


def toml_text(outline: Mapping[str, Any]) -> str:
    """The TOML text of an outline as parsed: texts, numbers, truths, lists and tables of them."""
    return "\n".join(_lines(outline, ())) + "\n"


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

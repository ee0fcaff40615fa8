"""An outline as TOML text, which ``decode_outline`` reads back to the same outline."""

from typing import Any

import msgspec

from domain.outline.structs import Outline
from domain.outline.writing import toml_text


def encode_outline(outline: Outline) -> str:
    """The TOML text of an outline without attachments, and without what is as it is by default."""
    return toml_text(plain_values(outline))


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

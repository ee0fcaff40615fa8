"""Names of WordprocessingML elements and attributes, transitional and strict alike, as ``w:p``."""

from functools import lru_cache

from reports.word.markup import Element

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:vml": "v",
}
_WORD = tuple(uri for uri, prefix in _PREFIXES.items() if prefix == "w")
_RELATIONSHIPS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_OFF = frozenset(("0", "false", "off"))


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    uri, _, local = tag[1:].rpartition("}")
    prefix = _PREFIXES.get(uri)
    return f"{prefix}:{local}" if prefix else ""


@lru_cache(maxsize=256)
def _tags(short: str) -> tuple[str, ...]:
    """Every tag of this name, whatever edition of the format the file is in."""
    prefix, _, local = short.partition(":")
    return tuple(f"{{{uri}}}{local}" for uri, each in _PREFIXES.items() if each == prefix)


def name(element: Element) -> str:
    """The element's name with its usual prefix; blank for an element of another vocabulary."""
    return _short(str(element.tag))


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of this name, and so on down the path; None where there is none."""
    for step in path:
        if element is None:
            return None
        element = next(element.iterchildren(*_tags(step)), None)
    return element


def value(element: Element | None, attribute: str = "val") -> str:
    """An attribute of an element; blank if either is missing."""
    if element is None:
        return ""
    return next((found for uri in _WORD if (found := element.get(f"{{{uri}}}{attribute}")) is not None), "")


def number(element: Element | None, attribute: str = "val") -> int | None:
    """An attribute that is a whole number; None if it is missing or none."""
    text = value(element, attribute)
    return int(text) if text.isdecimal() and len(text) < 10 else None


def relationship(element: Element) -> str:
    """The id of the part that an element stands for; blank for none."""
    return next((found for uri in _RELATIONSHIPS if (found := element.get(f"{{{uri}}}id")) is not None), "")


def is_on(element: Element | None) -> bool | None:
    """Whether a property is switched on; None where it is not stated."""
    return None if element is None else value(element) not in _OFF

"""The parts of a .docx put into one file (ECMA-376, part 2), the same parts always as the same bytes."""

from io import BytesIO
from typing import cast
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from reports.word.markup import Element

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip file's day zero: the bytes tell of no clock
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES, _RELATIONS = f"{_PACKAGE}/content-types", f"{_PACKAGE}/relationships"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE_TYPE = "application/vnd.openxmlformats-package"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TEXT, _PROPERTIES = "word/document.xml", "docProps/core.xml"

Part = tuple[str, str, Element]
"""A part that the text refers to: its kind (``styles``, ``header`` …), the name of its file, its root."""


def related(parts: list[Part]) -> dict[str, str]:
    """By the name of each part, the id under which the text refers to it."""
    return {name: f"rId{number}" for number, (_, name, _) in enumerate(parts, 1)}


def contained(text: Element, parts: list[Part], properties: Element) -> bytes:
    """The whole file: its text, the parts that the text refers to, and what the file says of itself."""
    types = {_TEXT: f"{_WORD}.document.main+xml", _PROPERTIES: f"{_PACKAGE_TYPE}.core-properties+xml"}
    types |= {f"word/{name}.xml": f"{_WORD}.{kind}+xml" for kind, name, _ in parts}
    package = [
        (f"{_RELATION}/officeDocument", "rId1", _TEXT),
        (f"{_RELATIONS}/metadata/core-properties", "rId2", _PROPERTIES),
    ]
    ids = related(parts)
    files = {
        "[Content_Types].xml": _content_types(types),
        "_rels/.rels": _relations(package),
        _PROPERTIES: properties,
        _TEXT: text,
        "word/_rels/document.xml.rels": _relations(
            [(f"{_RELATION}/{kind}", ids[name], f"{name}.xml") for kind, name, _ in parts]
        ),
        **{f"word/{name}.xml": root for _, name, root in parts},
    }
    return _zipped(files)


def _content_types(types: dict[str, str]) -> Element:
    root = _root(_TYPES, "Types")
    etree.SubElement(root, f"{{{_TYPES}}}Default", Extension="rels", ContentType=f"{_PACKAGE_TYPE}.relationships+xml")
    for name, content_type in types.items():
        etree.SubElement(root, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=content_type)
    return root


def _relations(relations: list[tuple[str, str, str]]) -> Element:
    root = _root(_RELATIONS, "Relationships")
    for kind, identity, target in relations:
        etree.SubElement(root, f"{{{_RELATIONS}}}Relationship", Id=identity, Type=kind, Target=target)
    return root


def _root(namespace: str, name: str) -> Element:
    """An element whose namespace needs no prefix, for readers that know no other form."""
    return etree.Element(f"{{{namespace}}}{name}", nsmap=cast(dict[str, str], {None: namespace}))


def _zipped(files: dict[str, Element]) -> bytes:
    """A zip file that tells neither when nor on which system it was made."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, root in files.items():
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, etree.tostring(root, encoding="UTF-8", standalone=True))
    return file.getvalue()

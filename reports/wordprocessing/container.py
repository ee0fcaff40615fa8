"""The parts of a .docx put into one file, the same parts always as the same bytes."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from reports.wordprocessing.markup import Element

_EARLIEST = (1980, 1, 1, 0, 0, 0)  # a zip file's day zero: the bytes tell of no clock
_KINDS = {
    "styles": (CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    "settings": (CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    "fontTable": (CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE),
    "header": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "footer": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}

Attachment = tuple[str, str, Element]
"""A part that the text refers to: its kind, the name of its file, its root."""


def related(attachments: list[Attachment]) -> dict[str, str]:
    """By the name of each part, the id under which the text refers to it."""
    return {name: f"rId{number}" for number, (_, name, _) in enumerate(attachments, 1)}


def contained(text: Element, attachments: list[Attachment], properties: Element) -> bytes:
    """The whole file: its text, the parts that the text refers to, and what the file says of itself."""
    package = OpcPackage()
    document = _part("word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, text)
    package.relate_to(document, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    core = _part("docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, properties)
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    for (kind, name, root), identity in zip(attachments, related(attachments).values(), strict=True):
        content_type, relationship = _KINDS[kind]
        document.load_rel(relationship, _part(f"word/{name}.xml", content_type, root), identity)
    saved = BytesIO()
    package.save(saved)
    return _timeless(saved)


def _part(name: str, content_type: str, root: Element) -> Part:
    return Part(PackURI(f"/{name}"), content_type, etree.tostring(root, encoding="UTF-8", standalone=True))


def _timeless(saved: BytesIO) -> bytes:
    """A zip file without the moment at which it was made, and without the system that made it."""
    result = BytesIO()
    with ZipFile(saved) as source, ZipFile(result, "w") as target:
        for name in source.namelist():
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return result.getvalue()

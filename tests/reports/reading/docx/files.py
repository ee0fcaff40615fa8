"""Builds .docx files by hand, as other programs write them and as no honest program would."""

import zipfile
from pathlib import Path

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)


def text(words: str, properties: str = "") -> str:
    """A run."""
    return f'<w:r>{f"<w:rPr>{properties}</w:rPr>" if properties else ""}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """A paragraph of runs; plain words become one."""
    runs = "".join(each if each.startswith("<") else text(each) for each in content)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def item(words: str, level: int = 0, listed: int = 1) -> str:
    """A paragraph of a list."""
    return paragraph(words, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{listed}"/></w:numPr>')


def table(*rows: tuple[str, ...]) -> str:
    """A table; a cell is plain words or block markup."""
    return f"<w:tbl>{''.join(row(*cells) for cells in rows)}</w:tbl>"


def row(*cells: str) -> str:
    """A row of a table."""
    return f"<w:tr>{''.join(cell(each) for each in cells)}</w:tr>"


def cell(content: str, properties: str = "") -> str:
    """A cell of a row."""
    inside = content if content.startswith("<") else paragraph(content)
    return f"<w:tc>{f'<w:tcPr>{properties}</w:tcPr>' if properties else ''}{inside}</w:tc>"


def level(number: int, text: str, form: str = "decimal", more: str = "") -> str:
    """A level of a list's definition."""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, lists: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """word/numbering.xml with one definition."""
    return root("numbering", f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{lists}')


def root(name: str, content: str) -> str:
    """A part's root element."""
    return f"<w:{name} {NAMESPACES}>{content}</w:{name}>"


def relations(**targets: str) -> str:
    """A part's relationships by kind."""
    each = "".join(
        f'<Relationship Id="{kind}" Type="{_TYPE}/{kind}" Target="{target}"/>' for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{_RELATIONS}">{each}</Relationships>'


def members(body: str, **parts: str) -> dict[str, str]:
    """The parts of a .docx with this body; others by kind: ``styles``, ``numbering``, ``footnotes``."""
    found = {
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/document.xml": root("document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(**{kind: f"{kind}.xml" for kind in parts}),
    }
    return found | {f"word/{kind}.xml": part for kind, part in parts.items()}


def write(path: Path, contents: dict[str, str] | dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
    """A zip file of these members."""
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return path

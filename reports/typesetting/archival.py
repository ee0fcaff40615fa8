"""What makes a PDF one for the archive, PDF/A-2b (ISO 19005-2): what it says of itself, its colours, its identity."""

from hashlib import sha256
from html import escape

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFInfo, PDFName, PDFString

from reports.content import Document
from reports.typesetting.fonts import printable
from reports.typesetting.objects import reference, stream
from resources import path

_PROGRAM = "部门整体支出绩效自评"
_COLOURS = "sRGB IEC61966-2.1"  # the name of the profile in resources/colour
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
{entries}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
_ENTRIES = {
    "Title": '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:title>',
    "Author": "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
    "Subject": '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>',
    "Keywords": "<pdf:Keywords>{}</pdf:Keywords>",
    "Creator": "<xmp:CreatorTool>{}</xmp:CreatorTool>",
}
_LANGUAGE = "<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>"


class _Information(PDFInfo):
    """What the file says of itself; no dates, since the same report makes the same bytes."""

    def __init__(self, entries: dict[str, str]) -> None:
        super().__init__()
        self._entries = entries

    def format(self, document: object) -> bytes:
        return PDFDictionary({name: PDFString(text) for name, text in self._entries.items()}).format(document)


def make_archival(pdf: PDFDocument, document: Document) -> None:
    """Give a finished PDF its title, unit and year, in both places where readers look, its colours and its identity."""
    entries = _entries(document)
    pdf.info = _Information(entries)
    packet = _packet(entries, document.language)
    catalog = pdf._catalog  # type: ignore[attr-defined]
    catalog.Metadata = stream(pdf, packet, {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")}, compressed=False)
    catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
    catalog.OutputIntents = PDFArray([reference(pdf, _output_intent(pdf))])


def identify(pdf: PDFDocument, contents: list[bytes]) -> None:
    """The two equal parts of the file's identity, from what its pages say: the same report has the same."""
    digest = sha256(b"".join(contents)).hexdigest()[:32].encode()
    pdf._ID = b"[<%b><%b>]" % (digest, digest)  # type: ignore[attr-defined]


def _entries(document: Document) -> dict[str, str]:
    values = {
        "Title": document.title,
        "Author": document.unit,
        "Subject": document.year,
        "Keywords": f"数据指纹 {document.fingerprint}" if document.fingerprint else "",
        "Creator": _PROGRAM,
    }
    cleaned = {name: " ".join(printable(text).split()) for name, text in values.items()}
    return {name: text for name, text in cleaned.items() if text}


def _packet(entries: dict[str, str], language: str) -> bytes:
    """The same in XMP (ISO 16684-1)."""
    lines = [_ENTRIES[name].format(escape(text, quote=False)) for name, text in entries.items()]
    return _PACKET.format(entries="\n".join([*lines, _LANGUAGE.format(escape(language, quote=False))])).encode()


def _output_intent(pdf: PDFDocument) -> PDFDictionary:
    return PDFDictionary({
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString(_COLOURS),
        "Info": PDFString(_COLOURS),
        "DestOutputProfile": stream(pdf, path("colour", "srgb.icc").read_bytes(), {"N": 3}),
    })  # fmt: skip

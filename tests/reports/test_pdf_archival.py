"""The printed file as one for the archive (PDF/A-2b, ISO 19005-2): every object walked, and a validator's word."""

import io
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import page
import pikepdf
import pytest

from reports.content import CoverLine, Document, Heading, PageBreak, Paragraph, Title
from reports.pdf import pdf_bytes
from tests.reports import prose, specimen

XMP = {
    "dc": "{http://purl.org/dc/elements/1.1/}",
    "pdfaid": "{http://www.aiim.org/pdfa/ns/id/}",
    "rdf": "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}",
    "xmp": "{http://ns.adobe.com/xap/1.0/}",
}
FORBIDDEN = {"/SMask", "/JavaScript", "/JS", "/AA", "/OpenAction", "/EmbeddedFiles", "/XFA", "/Launch", "/Encrypt"}
OPERATORS = {"BT", "ET", "Tf", "Tm", "TJ", "cm"}
ODD = Document(
    'a<b>&amp;"年度\n报告😀𠮷',
    "",
    "",
    True,
    (Title("😀𠮷"), CoverLine("<b>", "k"), PageBreak(), Heading(2, "", "]]>", "h"), Paragraph("𓀀\x00\ud800", "p")),
)


@pytest.fixture(scope="module")
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(pdf_bytes(specimen.document()))) as file:
        yield file


def dictionaries(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every dictionary of a file, those of streams and those within others too."""
    waiting: list[pikepdf.Object] = [*pdf.objects, pdf.trailer]
    while waiting:
        each = waiting.pop()
        if isinstance(each, pikepdf.Array):
            waiting.extend(part for part in each if _is_within(part))
        elif isinstance(each, pikepdf.Dictionary | pikepdf.Stream):
            yield each
            waiting.extend(part for _, part in each.items() if _is_within(part))


def _is_within(part: object) -> bool:
    return isinstance(part, pikepdf.Object) and not part.is_indirect


def packet(pdf: pikepdf.Pdf) -> ElementTree.Element:
    return ElementTree.fromstring(bytes(pdf.Root.Metadata.read_raw_bytes()).decode("utf-8"))


@pytest.mark.parametrize(
    "document",
    [specimen.document(), specimen.document(draft=True), ODD, Document("", "", "", False, ()), prose.report(1)],
    ids=["specimen", "draft", "odd", "empty", "prose"],
)
def test_a_validator_finds_it_conforming(document: Document) -> None:
    report = page.validate_pdf_bytes(pdf_bytes(document), profile="2b")
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


def test_the_validator_can_say_no() -> None:
    assert not page.is_pdf_compliant_bytes(
        pdf_bytes(specimen.document()).replace(b"/OutputIntents", b"/OutputIntentx"), profile="2b"
    )


def test_nothing_forbidden_is_in_it(pdf: pikepdf.Pdf) -> None:
    for each in dictionaries(pdf):
        keys = set(each.keys())
        assert not keys & FORBIDDEN
        assert each.get("/Filter") in (None, pikepdf.Array([pikepdf.Name.FlateDecode])), "no LZW, nothing encrypted"
        assert each.get("/Type") not in ("/ExtGState", "/Group", "/Annot", "/Action", "/Filespec"), "no transparency"
        assert not {"/F", "/FFilter"} & keys, "nothing lies outside the file"


def test_pages_only_place_type(pdf: pikepdf.Pdf) -> None:
    for sheet in pdf.pages:
        assert {str(step.operator) for step in pikepdf.parse_content_stream(sheet)} <= OPERATORS
        assert set(sheet.Resources.keys()) == {"/Font"}


def test_every_font_is_whole(pdf: pikepdf.Pdf) -> None:
    fonts = [each for each in dictionaries(pdf) if each.get("/Type") == "/Font"]
    assert {str(font.Subtype) for font in fonts} == {"/Type0", "/CIDFontType2"}
    for font in fonts:
        if font.Subtype == "/Type0":
            assert font.Encoding == "/Identity-H"
            assert meanings(bytes(font.ToUnicode.read_bytes())).isdisjoint({0, 0xFEFF, 0xFFFE})
        else:
            program = font.FontDescriptor.FontFile2
            assert program.Length1 == len(program.read_bytes())
            assert font.CIDToGIDMap == "/Identity"
            assert "/CIDSet" not in font.FontDescriptor, "ISO 19005-2 wants none, or one that is complete"


def meanings(character_map: bytes) -> set[int]:
    """The UTF-16 units that the codes of a font stand for."""
    found = re.findall(rb"> <([0-9A-F]+)>", character_map)
    assert found
    return {int(word[at : at + 4], 16) for word in found for at in range(0, len(word), 4)}


def test_its_colours_are_defined(pdf: pikepdf.Pdf) -> None:
    (intent,) = list(pdf.Root.OutputIntents)
    assert intent.S == "/GTS_PDFA1"
    assert intent.DestOutputProfile.N == 3
    assert bytes(intent.DestOutputProfile.read_bytes())[36:40] == b"acsp"


def test_it_says_the_same_of_itself_in_both_places(pdf: pikepdf.Pdf) -> None:
    entries, described = pdf.trailer.Info, packet(pdf)
    assert described.find(f".//{XMP['pdfaid']}part").text == "2"  # type: ignore[union-attr]
    assert described.find(f".//{XMP['pdfaid']}conformance").text == "B"  # type: ignore[union-attr]
    pairs = {"Title": "dc:title", "Author": "dc:creator", "Subject": "dc:description"}
    for entry, place in pairs.items():
        room, name = place.split(":")
        (item,) = described.findall(f".//{XMP[room]}{name}//{XMP['rdf']}li")
        assert item.text == str(entries[f"/{entry}"])
    assert described.find(f".//{XMP['xmp']}CreatorTool").text == str(entries.Creator)  # type: ignore[union-attr]
    assert set(entries.keys()) == {"/Title", "/Author", "/Subject", "/Creator"}, "no date that is not the report's"


def test_its_metadata_can_be_read_by_any_program(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.Metadata.get("/Filter") is None
    raw = bytes(pdf.Root.Metadata.read_raw_bytes())
    assert raw.startswith('<?xpacket begin="\ufeff"'.encode())
    assert raw.rstrip().endswith(b'<?xpacket end="w"?>')


def test_its_identity_follows_from_what_it_says() -> None:
    def identity(document: Document) -> list[bytes]:
        with pikepdf.open(io.BytesIO(pdf_bytes(document))) as file:
            return [bytes(part) for part in file.trailer.ID]

    first, second = identity(specimen.document())
    assert first == second
    assert len(first) == 16
    assert identity(specimen.document()) == [first, second] != identity(prose.report(2))


def test_streams_end_as_they_must() -> None:
    data = pdf_bytes(specimen.document())
    streams = list(re.finditer(rb"/Length (\d+).*?\nstream\n", data, re.DOTALL))
    assert len(streams) > 10
    for each in streams:
        assert data[each.end() + int(each[1]) :].startswith(b"\r\nendstream\n")


def test_the_catalogue_has_its_language(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "zh-CN"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle

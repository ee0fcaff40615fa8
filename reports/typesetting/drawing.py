"""Draws pages with ReportLab: every glyph where the layout says, the same pages always as the same bytes."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import BasicFonts, PDFArray, PDFDictionary, PDFDocument
from reportlab.pdfgen.canvas import Canvas

from reports.content import Document
from reports.telling import Telling, told, untold
from reports.typesetting.archival import identify, make_archival
from reports.typesetting.embedding import EmbeddedFont
from reports.typesetting.fonts import Sort
from reports.typesetting.objects import stream
from reports.typesetting.paper import Bookmark, PaperPage, TypeRow
from reports.typesetting.style import Style
from reports.typesetting.truetype import TrueType

rl_config.useA85 = 0  # page streams as bytes, not as letters
_VERSION = (1, 7)
_VISIBLE = 0.5  # 1/1000 em
_Runs = dict[int, tuple[tuple[str, float, str], ...]]
"""By which places: the pages hold them all as long as they are drawn."""


class _Paper(Canvas):
    """ReportLab's canvas without the unembedded Helvetica that it begins each page with."""

    _code: list[str]
    _doc: PDFDocument

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


def draw(pages: Sequence[PaperPage], document: Document, style: Style, tell: Telling = untold) -> bytes:
    """The PDF of these pages."""
    buffer = BytesIO()
    paper = _Paper(
        buffer,
        pagesize=(style.page_width, style.page_height),
        pageCompression=1,
        invariant=1,
        pdfVersion=_VERSION,
        lang=document.language,
    )
    fonts: dict[TrueType, EmbeddedFont] = {}
    kept: _Runs = {}
    outline = _Outline(paper)
    for page in told(pages, "page", tell):
        paper.setPageRotation(0 if page.across is None else 90)
        paper._code.extend(_content(page, fonts, kept, style))
        for bookmark in page.bookmarks:
            outline.add(bookmark)
        paper.showPage()
    for font in fonts.values():
        font.write(paper._doc)
    _seal(paper._doc, style)
    make_archival(paper._doc, document)
    paper.setViewerPreference("DisplayDocTitle", "true")
    paper.save()
    return buffer.getvalue()


def _seal(pdf: PDFDocument, style: Style) -> None:
    """Every page with its own content and the fonts of all, upright as the printer takes it, and nothing else."""
    box = PDFArray([0, 0, round(style.page_width, 4), round(style.page_height, 4)])
    fonts = PDFDictionary({"Font": pdf.Reference(pdf.idToObject[BasicFonts], BasicFonts)})  # type: ignore[no-untyped-call]
    pages = pdf.Pages.pages  # type: ignore[attr-defined]
    contents = [page.stream.encode("ascii") for page in pages]
    for page, content in zip(pages, contents, strict=True):
        page.Contents, page.Resources, page.MediaBox, page.Trans = stream(pdf, content), fonts, box, None
    identify(pdf, contents)


class _Outline:
    """The PDF's bookmarks; a level that its predecessors skip is drawn in."""

    def __init__(self, paper: Canvas) -> None:
        self._paper = paper
        self._count = 0
        self._level = -1

    def add(self, bookmark: Bookmark) -> None:
        """Add an entry that leads to the page in hand."""
        self._count += 1
        self._level = min(bookmark.level - 1, self._level + 1)
        key = str(self._count)
        self._paper.bookmarkPage(key, fit="XYZ", left=0, top=bookmark.y, zoom=0)
        self._paper.addOutlineEntry(bookmark.title, key, self._level)


def _content(page: PaperPage, fonts: dict[TrueType, EmbeddedFont], kept: _Runs, style: Style) -> Iterator[str]:
    """A page in the language of its content (ISO 32000-1, 8.5 and 9.4)."""
    for row in page.rows:
        yield " ".join(_operators(row, fonts, kept))
    if page.across is not None:  # a quarter turn to the left, so that its top comes to the left edge
        yield f"0 1 -1 0 {style.page_width:.3f} 0 cm"
        for row in page.across:
            yield " ".join(_operators(row, fonts, kept))
    for rule in page.rules:
        yield f"{rule.x:.3f} {rule.y:.3f} {rule.width:.3f} {rule.height:.3f} re f"


def _operators(row: TypeRow, fonts: dict[TrueType, EmbeddedFont], kept: _Runs) -> Iterator[str]:
    """A row of type; what many rows share is put into codes once."""
    runs = kept.get(id(row.places))
    if runs is None:
        runs = kept[id(row.places)] = tuple(_runs(row, fonts))
    yield "BT"
    for name, start, array in runs:
        yield f"/{name} {row.size:g} Tf 1 0 0 1 {row.x + start * row.size:.3f} {row.y:.3f} Tm [{array}] TJ"
    yield "ET"


def _runs(row: TypeRow, fonts: dict[TrueType, EmbeddedFont]) -> Iterator[tuple[str, float, str]]:
    """What of a row is of one font: its name, where it begins in em, its codes."""
    for face, places in groupby(row.places, key=lambda place: place[0].face):
        font = fonts.setdefault(face, EmbeddedFont(face, f"F{len(fonts) + 1}"))
        run = list(places)
        yield font.name, run[0][1], _array(run, font)


def _array(run: Sequence[tuple[Sort, float]], font: EmbeddedFont) -> str:
    """The codes of a run, and between them, in 1/1000 em, what the next glyph stands nearer than by itself."""
    parts, codes = [], ""
    pen = run[0][1] * 1000
    for sort, place in run:
        nearer = round(pen - place * 1000, 1)
        if abs(nearer) >= _VISIBLE:
            parts.append(f"<{codes}> {nearer:g}")
            codes = ""
            pen -= nearer
        code, width = font.code(sort)
        codes += f"{code:04X}"
        pen += width
    return " ".join([*parts, f"<{codes}>"])

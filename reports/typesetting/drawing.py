"""Draws pages with ReportLab: every glyph where the layout says, the same pages always as the same bytes."""

from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import groupby

from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFInfo, PDFString
from reportlab.pdfgen.canvas import Canvas

from reports.content import Document
from reports.typesetting.embedding import EmbeddedFont
from reports.typesetting.fonts import Sort, printable
from reports.typesetting.paper import Bookmark, Page, Row
from reports.typesetting.style import Style
from reports.typesetting.truetype import TrueType

rl_config.useA85 = 0  # page streams as bytes, not as letters
_VERSION = (1, 7)
_VISIBLE = 0.5  # 1/1000 em
_PROGRAM = "部门整体支出绩效自评"


class _Information(PDFInfo):
    """What the file says of itself; no dates, since the same report makes the same bytes."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.title, self.author, self.subject = map(printable, (document.title, document.unit, document.year))

    def format(self, document: object) -> bytes:
        entries = {"Title": self.title, "Author": self.author, "Subject": self.subject, "Creator": _PROGRAM}
        return PDFDictionary({name: PDFString(text) for name, text in entries.items() if text}).format(document)


class _Paper(Canvas):
    """ReportLab's canvas without the unembedded Helvetica that it begins each page with."""

    _code: list[str]
    _doc: PDFDocument

    def _make_preamble(self) -> None:
        self._preamble = "1 0 0 1 0 0 cm"


def draw(pages: Sequence[Page], document: Document, style: Style) -> bytes:
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
    outline = _Outline(paper)
    for page in pages:
        for row in page.rows:
            paper._code.append(" ".join(_operators(row, fonts)))
        for bookmark in page.bookmarks:
            outline.add(bookmark)
        paper.showPage()
    for font in fonts.values():
        font.write(paper._doc)
    paper._doc.info = _Information(document)
    paper.setViewerPreference("DisplayDocTitle", "true")
    paper.save()
    return buffer.getvalue()


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


def _operators(row: Row, fonts: dict[TrueType, EmbeddedFont]) -> Iterator[str]:
    """A row in the language of a page's content (ISO 32000-1, 9.4)."""
    yield "BT"
    for face, places in groupby(row.places, key=lambda place: place[0].face):
        font = fonts.setdefault(face, EmbeddedFont(face, f"F{len(fonts) + 1}"))
        run = list(places)
        x = row.x + run[0][1] * row.size
        yield f"/{font.name} {row.size:g} Tf 1 0 0 1 {x:.3f} {row.y:.3f} Tm [{_array(run, font)}] TJ"
    yield "ET"


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

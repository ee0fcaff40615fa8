"""Any mixture of messes, over every shipped form and forms that nobody knows, loses no character and no line.

``DAMAGE=1000`` makes the long run.
"""

import os
import re
import unicodedata
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

import pytest

from reports.reading import Reading, UnreadableSource, UnreadReason, read_source, read_text
from reports.reading.sources import decode
from resources import path as resource
from tests.actions.test_shipped_outlines import SAMPLES
from tests.reports.reading.build import printed
from tests.reports.reading.docx.files import members, paragraph, table, text, write
from tests.reports.reading.losing import OUTLINES, SOURCES, lost
from tests.reports.reading.messes import CHINESE, MESSES, Mess, messed

COUNT = int(os.environ.get("DAMAGE", "60"))
SHIPPED = tuple(resource("samples", f"{sample.file}.txt").read_text("utf-8") for sample in SAMPLES)
TEXTS = (*SHIPPED, *(decode(source.read_bytes()) for source in SOURCES))
_CHAPTER, _ITEM = rf"第?[{CHINESE}]{{1,3}}(?:部分)?[、．.：:）) ]+", r"[0-9０-９]{1,2}\s*[.．、）)]"
_NUMBER = re.compile(rf"^\s*(?:{_CHAPTER}|[（(【][{CHINESE}0-9]{{1,3}}[）)】]|{_ITEM})")
_BETWEEN = re.compile(r"\t| {2,}|\u3000|\[bookmark: _GoBack\]")


def plain(words: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKC", words) if sign.isalnum())


def missing(source: str, reading: Reading) -> list[str]:
    """The lines, cell by cell, that stand nowhere as they were, their numbers left out."""
    kept = (printed(reading), *reading.unplaced, *(note.quote for note in reading.cleaned))
    whole = "\0".join(map(plain, kept))
    cells = (cell for line in source.split("\n") for cell in _BETWEEN.split(line))
    return [cell for cell in cells if plain(cell) not in whole and plain(_NUMBER.sub("", cell)) not in whole]


def refused(error: UnreadableSource) -> None:
    """Its title is gone, and its headings: nothing went in, so nothing is lost."""
    assert error.reason is UnreadReason.NO_REPORT


@pytest.mark.parametrize("seed", range(COUNT))
def test_a_text_loses_no_character_and_no_line(seed: int) -> None:
    source = messed(TEXTS[seed % len(TEXTS)], Random(seed))
    try:
        reading = read_text(source.encode(), OUTLINES)
    except UnreadableSource as error:
        refused(error)
    else:
        assert not lost(source, reading)
        assert missing(source, reading) == []


@pytest.mark.parametrize("seed", range(COUNT))
def test_read_by_whatever_outline_it_loses_none(seed: int) -> None:
    """By each of the ten, the right one or another, by the report's own headings where that does not fit."""
    source = messed(TEXTS[seed % len(TEXTS)], Random(f"one {seed}"))
    try:
        reading = read_text(source.encode(), [OUTLINES[seed // len(TEXTS) % len(OUTLINES)]])
    except UnreadableSource as error:
        refused(error)
    else:
        assert not lost(source, reading)


@pytest.mark.parametrize("mess", MESSES, ids=[f"{place} {mess.__name__}" for place, mess in enumerate(MESSES)])
def test_one_mess_alone_in_each_form_loses_none(mess: Mess) -> None:
    for source in SHIPPED:
        mixed = "\n".join(mess(source.split("\n"), Random(1)))
        assert not lost(mixed, read_text(mixed.encode(), OUTLINES))


@pytest.mark.parametrize("text", TEXTS[:6])
def test_a_row_that_a_page_break_parts_from_its_table_is_kept(text: str) -> None:
    lines = text.split("\n")
    parted = ["项目名称\t预算数\t执行数", "河道清淤\t12.5\t-", "— 3 —", "堤防加固\t7.5\t-", "合计\t20\t"]
    for place in range(1, len(lines), 5):
        source = "\n".join([*lines[:place], *parted, *lines[place:]])
        assert not lost(source, read_text(source.encode(), OUTLINES[:2]))


@pytest.mark.parametrize("outline", OUTLINES, ids=[outline.key for outline in OUTLINES])
def test_each_sample_is_read_by_each_outline(outline: object) -> None:
    for source in SHIPPED:
        for by_its_own in (None, False):
            try:
                reading = read_text(source.encode(), [outline], by_its_own=by_its_own)  # type: ignore[list-item]
            except UnreadableSource as error:
                refused(error)
            else:
                assert not lost(source, reading)


def box(words: str) -> str:
    """A paragraph that stands in a text box, as Word writes it, and again for older readers."""
    inside = f"<w:txbxContent>{paragraph(words)}</w:txbxContent>"
    shape = f"<wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp>"
    drawing = f"<w:drawing><a:graphic><a:graphicData>{shape}</a:graphicData></a:graphic></w:drawing>"
    older = f"<w:pict><v:textbox>{inside}</v:textbox></w:pict>"
    choice = f'<mc:Choice Requires="wps">{drawing}</mc:Choice><mc:Fallback>{older}</mc:Fallback>'
    return f"<w:p><w:r><mc:AlternateContent>{choice}</mc:AlternateContent></w:r></w:p>"


def body(lines: list[str], random: Random) -> str:
    """A document: tables where tabs are, lines in text boxes, in tables of one cell, broken, in pieces."""
    blocks, place = [], 0
    while place < len(lines):
        rows = []
        while place < len(lines) and "\t" in lines[place]:
            rows.append(tuple(map(escape, lines[place].split("\t"))))
            place += 1
        if rows:
            blocks.append(table(*rows))
            continue
        words = lines[place]
        half = len(words) // 2
        ways = (
            box(escape(words)),
            table((escape(words),)),
            paragraph(text(escape(words[:half])), "<w:r><w:br/></w:r>", text(escape(words[half:]))),
            paragraph(text(escape(words[:half])), text(escape(words[half:]))),
            paragraph(escape(words)),
        )
        blocks.append(random.choices(ways, weights=(6, 4, 3, 7, 80))[0] if words else paragraph())
        place += 1
    return "".join(blocks)


@pytest.mark.parametrize("seed", range(COUNT))
def test_a_document_loses_no_character(seed: int, tmp_path: Path) -> None:
    random = Random(f"document {seed}")
    source = messed(TEXTS[seed % len(TEXTS)], random)
    file = write(tmp_path / "报告.docx", members(body(source.split("\n"), random)))
    try:
        reading = read_source(file, OUTLINES)
    except UnreadableSource as error:
        refused(error)
    else:
        assert not lost(source, reading)

"""Files that claim to be .docx, answered with a report or with one reason, soon and in little memory."""

import io
import os
import re
import socket
import subprocess
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from benchmarks.full_report import full_report
from domain.outline import Outline
from reports.content import document
from reports.plaintext import plain_text
from reports.reading import Reading, UnreadableSource, UnreadReason, read_source, read_text
from reports.reading.docx.opening import Parts
from reports.word.markup import qualified
from reports.word.writer import word_bytes
from tests.conftest import ROOT
from tests.domain.build import SHIPPED
from tests.pace import judged
from tests.reports.reading.docx import files
from tests.reports.reading.docx.files import item, level, numbering, paragraph, table
from tests.reports.reading.docx.sheets import values

REPORT = (
    paragraph("2023年度某县某局整体支出绩效自评报告"),
    paragraph("单位名称（盖章）：某县某局"),
    paragraph("一、基本情况"),
    paragraph("（一）某县某局基本情况"),
    paragraph("1.负责某事。"),
)


@pytest.fixture
def load(tmp_path: Path, outline: Outline) -> Callable[..., Reading]:
    """Reads a .docx of these members."""

    def load_members(contents: dict[str, str] | dict[str, bytes]) -> Reading:
        return read_source(files.write(tmp_path / "source.docx", contents), [outline])

    return load_members


@pytest.fixture
def refused(tmp_path: Path, outline: Outline) -> Callable[..., UnreadReason]:
    """Why a file of these bytes is not read."""

    def refuse(raw: bytes, name: str = "source.docx") -> UnreadReason:
        (tmp_path / name).write_bytes(raw)
        with pytest.raises(UnreadableSource) as caught:
            read_source(tmp_path / name, [outline])
        return caught.value.reason

    return refuse


def zipped(contents: dict[str, str] | dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_body(body: str, **parts: str) -> bytes:
    return zipped(files.members(body, **parts))


GOOD = with_body("".join(REPORT))
REFUSALS: dict[str, tuple[bytes, UnreadReason]] = {
    "nothing": (b"", UnreadReason.EMPTY),
    "no zip": ("一份报告".encode(), UnreadReason.DOCX),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(100), UnreadReason.PICTURE),
    "another zip": (zipped({"readme.txt": "甲"}), UnreadReason.DOCX),
    "a spreadsheet": (zipped({"xl/workbook.xml": "<a/>"}), UnreadReason.SPREADSHEET),
    "the head of a zip": (GOOD[:40], UnreadReason.DOCX),
    "a truncated file": (GOOD[:-30], UnreadReason.DOCX),
    "a file cut in half": (GOOD[: len(GOOD) // 2], UnreadReason.DOCX),
    "a protected file": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        UnreadReason.ENCRYPTED,
    ),
    "an old file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), UnreadReason.DOC),
    "no text": (zipped({"_rels/.rels": files.relations(officeDocument="word/document.xml")}), UnreadReason.DOCX),
    "no body": (zipped({"word/document.xml": files.root("document", "")}), UnreadReason.DOCX),
    "no XML": (zipped({"word/document.xml": "一份报告"}), UnreadReason.DOCX),
    "broken XML": (zipped({"word/document.xml": files.root("document", "<w:body>")}), UnreadReason.DOCX),
    "unreadable bytes": (zipped({"word/document.xml": b"<a>\xff\xfe</a>"}), UnreadReason.DOCX),
    "too deep": (with_body("<w:customXml>" * 400 + "</w:customXml>" * 400), UnreadReason.DOCX),
    "a broken list": (with_body("".join(REPORT), numbering="<"), UnreadReason.DOCX),
    "an unusual packing": (zipped({"word/document.xml": "<a/>"}, zipfile.ZIP_BZIP2), UnreadReason.DOCX),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_a_file_that_cannot_be_read_has_one_reason(case: str, refused: Callable[..., UnreadReason]) -> None:
    raw, reason = REFUSALS[case]
    assert refused(raw) is reason


def test_an_encrypted_member_is_refused(refused: Callable[..., UnreadReason]) -> None:
    raw = bytearray(GOOD)
    for signature, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(signature)
        while at >= 0:
            raw[at + place] |= 1
            at = raw.find(signature, at + 1)
    assert refused(bytes(raw)) is UnreadReason.DOCX


def test_a_damaged_member_is_refused(refused: Callable[..., UnreadReason]) -> None:
    raw = bytearray(zipped(files.members("".join(REPORT)), zipfile.ZIP_STORED))
    at = raw.find("整体支出".encode())
    raw[at : at + 3] = "部".encode()
    assert refused(bytes(raw)) is UnreadReason.DOCX


LAUGHTER = "".join(f'<!ENTITY x{n} "' + 10 * f"&x{n - 1};" + '">' for n in range(1, 12))
ENTITIES = {
    "a file": '<!DOCTYPE a [<!ENTITY x SYSTEM "{secret}">]>',
    "a parameter": '<!DOCTYPE a [<!ENTITY % x SYSTEM "{secret}"> %x;]>',
    "the network": '<!DOCTYPE a SYSTEM "http://127.0.0.1:{port}/x.dtd" [<!ENTITY x "甲">]>',
    "laughter": f'<!DOCTYPE a [<!ENTITY x0 "哈哈哈哈"> {LAUGHTER} <!ENTITY x "&x11;">]>',
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize("kind", ENTITIES)
def test_entities_are_neither_fetched_nor_expanded(
    kind: str, encoding: str, tmp_path: Path, refused: Callable[..., UnreadReason]
) -> None:
    (tmp_path / "secret.txt").write_text("密码")
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(0.0)
        declared = ENTITIES[kind].replace("{secret}", (tmp_path / "secret.txt").as_uri())
        declared = declared.replace("{port}", str(listener.getsockname()[1]))
        body = files.members(paragraph("&x;"))["word/document.xml"]
        xml = f'<?xml version="1.0" encoding="{encoding}"?>{declared}{body}'
        assert refused(zipped({"word/document.xml": xml.encode(encoding)})) is UnreadReason.DOCX
        with pytest.raises(BlockingIOError):
            listener.accept()


def test_what_lies_elsewhere_is_not_asked_for(load: Callable[..., Reading]) -> None:
    parts = files.members("".join(REPORT), styles="<!-- -->")
    outside = '<Relationship Id="s" Type="x/styles" Target="http://127.0.0.1:9/styles.xml" TargetMode="External"/>'
    parts["word/_rels/document.xml.rels"] = files.relations().replace("</", outside + "</")
    assert load(parts).report.unit == "某县某局"
    del parts["word/styles.xml"]
    parts["word/_rels/document.xml.rels"] = files.relations(styles="../../../../etc/passwd", numbering="missing.xml")
    assert load(parts).report.unit == "某县某局"


def tags(markup: str, count: int) -> str:
    """So much markup that its elements and attributes are about so many."""
    return markup * (count // (markup.count("<") + markup.count("=")))


def nodes(markup: str, count: int) -> str:
    """So much markup that so many of its elements are walked through, or that its tags are as many as are let through.

    An element says what it holds, or how it looks: what looks only, a few to each paragraph, is passed over.
    """
    looks = sum(markup.count(f"<w:{each}") for each in ("pPr", "rPr"))
    places = markup.count("<") - markup.count("</") - looks
    return markup * min(count // places, MOST_TAGS // (markup.count("<") + markup.count("=")))


MOST, MOST_TAGS = 290_000, 1_900_000  # a little below what is let through
BEGIN, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
HEAVY = {
    "paragraphs": nodes("<w:p/>", MOST),
    "words": nodes(paragraph("字"), MOST),
    "runs": f"<w:p>{nodes(files.text('字'), MOST)}</w:p>",
    "cells": f"<w:tbl><w:tr>{nodes('<w:tc><w:p/></w:tc>', MOST)}</w:tr></w:tbl>",
    "rows": f"<w:tbl>{nodes(files.row('1'), MOST)}</w:tbl>",
    "attributes": "<w:p " + " ".join(f'a{n}=""' for n in range(MOST)) + "/>",
    "attributes of many": tags("<w:p " + " ".join(f'a{n}="x"' for n in range(9)) + "/>", MOST_TAGS),
    "nesting": f"{'<w:tbl><w:tr><w:tc>' * 80}{nodes('<w:p/>', MOST)}{'</w:tc></w:tr></w:tbl>' * 80}",
    "fields": f"<w:p>{nodes(BEGIN, MOST // 2)}{nodes(END, MOST // 2)}</w:p>",
    "items": nodes(item("字", 8), MOST),
    "deleted ends": nodes(paragraph("字", properties="<w:rPr><w:del/></w:rPr>"), MOST),
    "one long text": paragraph("字" * 3_000_000),
    "looks": tags("<w:jc/>", 3 * MOST),
    "looks of runs": f"<w:p>{tags('<w:r><w:rPr><w:rFonts/><w:sz/></w:rPr></w:r>', MOST_TAGS // 2)}</w:p>",
    "looks in cells": f"{'<w:tbl><w:tr><w:tc>' * 80}{tags('<w:jc/>', 3 * MOST)}{'</w:tc></w:tr></w:tbl>' * 80}",
}
USUAL = ("paragraphs", "attributes", "nesting", "items", "one long text", "looks")
"""Those of the suite, one for each way of being heavy; HEAVY=1 takes all."""
LABELS = numbering(*(level(n, "%1%2%3%4%5%6%7%8%9" * 20, more='<w:start w:val="999999999"/>') for n in range(9)))
CHILD = """
import sys, time
from tests.memory import peak
from pathlib import Path
from domain.outline import decode_outline
from reports.reading import UnreadableSource, read_source
outline = decode_outline(Path(sys.argv[2]).read_text("utf-8"))
began = time.process_time()
try:
    read_source(Path(sys.argv[1]), [outline])
    answer = "read"
except UnreadableSource as error:
    answer = error.reason.value
print(answer, time.process_time() - began, peak())
"""


def measured(path: Path) -> tuple[str, float, float]:
    """The answer to a file in a process of its own, the seconds of computing and the peak memory in MB."""
    command = [sys.executable, "-c", CHILD, str(path), str(SHIPPED)]
    told = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split()
    return told[0], float(told[1]), float(told[2])


@pytest.mark.parametrize("kind", HEAVY if "HEAVY" in os.environ else USUAL)
def test_heavy_files_take_bounded_time_and_memory(kind: str, tmp_path: Path) -> None:
    parts = files.members(HEAVY[kind], **({"numbering": LABELS} if kind == "items" else {}))
    answer, seconds, megabytes = measured(files.write(tmp_path / "heavy.docx", parts, zipfile.ZIP_STORED))
    assert answer in ("empty", "no_report", "too_large", "docx")
    assert megabytes <= 500
    judged(seconds <= 5, seconds, seconds / 5)


def test_files_beyond_any_report_are_refused_at_once(refused: Callable[..., UnreadReason]) -> None:
    began = time.process_time()
    bomb = zipped({"word/document.xml": b" " * 200_000_000})
    packed = time.process_time()
    assert refused(bomb) is UnreadReason.TOO_LARGE
    assert refused(zipped({"word/document.xml": b"<" * 2_100_000})) is UnreadReason.TOO_LARGE
    assert (
        refused(zipped({"word/document.xml": b"<a>" + bytes(34_000_000)}, zipfile.ZIP_STORED)) is UnreadReason.TOO_LARGE
    )
    assert time.process_time() - packed < max(5.0, packed - began)


def test_files_and_directories_of_any_size_are_refused(tmp_path: Path, outline: Outline) -> None:
    large = tmp_path / "large.docx"
    with large.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(65 * 1024 * 1024)
    many = files.write(tmp_path / "many.docx", {f"{'x' * 200}{n}": "" for n in range(20_000)})
    for path in (large, many):
        with pytest.raises(UnreadableSource) as caught:
            read_source(path, [outline])
        assert caught.value.reason is UnreadReason.TOO_LARGE


@pytest.mark.parametrize("walked", ["p", "tc", "x", "jc/><w:jc/><w:jc"])
def test_more_places_than_a_report_has_are_refused_at_once(walked: str, refused: Callable[..., UnreadReason]) -> None:
    text = f"<w:{walked}/>" * 310_000
    assert refused(zipped(files.members(text), zipfile.ZIP_STORED)) is UnreadReason.TOO_LARGE


def test_eighty_projects_with_their_sheets_come_back(tmp_path: Path) -> None:
    report, outline = full_report(80, 12)
    (tmp_path / "own.docx").write_bytes(word_bytes(document(report, outline)))
    back = read_source(tmp_path / "own.docx", [outline]).report
    assert back.added == report.added
    assert values(back) - values(report) == values(report) - values(back) == Counter()


def test_three_hundred_sheets_are_let_through(tmp_path: Path) -> None:
    """As many forms as the largest department has: those of twenty projects fifteen times over."""
    path = tmp_path / "own.docx"
    path.write_bytes(word_bytes(document(*full_report(20, 12))))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    begin, body, end = re.split(b"(?<=<w:body>)|(?=</w:body>)", parts["word/document.xml"])
    path.write_bytes(zipped({**parts, "word/document.xml": begin + 15 * body + end}))
    with Parts(path) as opened:
        assert sum(1 for _ in opened.main().iter(qualified("w:tc"))) > 50_000


def test_pictures_in_a_report_do_not_count(load: Callable[..., Reading]) -> None:
    parts = {name: part.encode() for name, part in files.members("".join(REPORT)).items()}
    photograph = Random(7).randbytes(6_000_000)
    assert load({**parts, "word/media/image1.jpeg": photograph}).report.unit == "某县某局"


def mutated(random: Random, raw: bytes) -> bytes:
    """A file with some of its bytes changed, lost, doubled or moved."""
    damaged = bytearray(raw)
    for _ in range(random.randint(1, 8)):
        at, length = random.randrange(len(damaged)), random.randint(1, 40)
        match random.randrange(5):
            case 0:
                damaged[at] ^= 1 << random.randrange(8)
            case 1:
                damaged[at : at + length] = random.randbytes(length)
            case 2:
                del damaged[at : at + length]
            case 3:
                damaged[at:at] = damaged[at : at + length]
            case _:
                damaged = damaged[: max(4, len(damaged) - length)]
    return bytes(damaged)


RICH = files.members(
    "".join(REPORT)
    + item("基本情况")
    + table(("项目", "支出（万元）"), ("维修", "42.75"))
    + paragraph(
        "甲", "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>", "<w:r><w:fldChar w:fldCharType='begin'/></w:r>"
    ),
    numbering=numbering(level(0, "%1、", "chineseCounting")),
    styles=files.root("styles", '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="a"/></w:style>'),
    footnotes=files.root("footnotes", f"<w:footnote>{paragraph('注')}</w:footnote>"),
)


@pytest.mark.parametrize("seed", range(20))
def test_damaged_files_are_read_or_refused(seed: int, tmp_path: Path, outline: Outline, shipped_text: str) -> None:
    """Forty damaged files a seed: the zip itself, a zip without packing, and sound zips around damaged parts."""
    random = Random(seed)
    export = word_bytes(document(read_text(shipped_text.encode(), [outline]).report, outline))
    path = tmp_path / "damaged.docx"
    for round_ in range(40):
        match round_ % 4:
            case 0:
                path.write_bytes(mutated(random, export))
            case 1:
                path.write_bytes(mutated(random, zipped(RICH)))
            case 2:
                path.write_bytes(mutated(random, zipped(RICH, zipfile.ZIP_STORED)))
            case _:
                name = random.choice(list(RICH))
                parts = {each: part.encode() for each, part in RICH.items()}
                path.write_bytes(zipped({**parts, name: mutated(random, parts[name])}))
        try:
            reading = read_source(path, [outline])
        except UnreadableSource:
            continue
        assert plain_text(document(reading.report, outline))

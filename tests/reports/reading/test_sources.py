"""Bytes as text, and the reasons why some are none."""

import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from domain.outline import Outline
from reports.reading import UnreadableSource, UnreadReason, read_source, read_text
from reports.reading.sources import LARGEST, MOST_LINES, content_reason, decode

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)


def zipped(*names: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return file.getvalue()


def reason(raw: bytes) -> UnreadReason:
    with pytest.raises(UnreadableSource) as refused:
        decode(raw)
    return refused.value.reason


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", UnreadReason.EMPTY),
        (b" \n\t\r\n", UnreadReason.EMPTY),
        (b"\xef\xbb\xbf", UnreadReason.EMPTY),
        (b"\xff\xfe", UnreadReason.EMPTY),
        ("\u3000\u3000\n".encode(), UnreadReason.EMPTY),
        (b"x" * (LARGEST + 1), UnreadReason.TOO_LARGE),
        (b"x\n" * (MOST_LINES + 1), UnreadReason.TOO_LARGE),
        (b"x\r" * (MOST_LINES + 1), UnreadReason.TOO_LARGE),
        (b"\x00\x01\x02 text", UnreadReason.NOT_TEXT),
        ("报告 2022".encode("utf-16-le"), UnreadReason.NOT_TEXT),
        (bytes(range(128, 256)) * 8, UnreadReason.NOT_TEXT),
        (b"\xff\xfe" + b"\x00\xd8" * 40, UnreadReason.NOT_TEXT),
        (PNG, UnreadReason.PICTURE),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", UnreadReason.PICTURE),
        (b"GIF89a", UnreadReason.PICTURE),
        (b"BM\x36\x00\x00\x00", UnreadReason.PICTURE),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", UnreadReason.PICTURE),
        (b"II*\x00\x08", UnreadReason.PICTURE),
        (b"%PDF-1.7\n", UnreadReason.PDF),
        (b"{\\rtf1\\ansi", UnreadReason.RTF),
        (OLE, UnreadReason.DOC),
        (b"SQLite format 3\x00", UnreadReason.DATABASE),
        (b"7z\xbc\xaf\x27\x1c", UnreadReason.ARCHIVE),
        (zipped("word/document.xml"), UnreadReason.DOCX),
        (zipped("xl/workbook.xml"), UnreadReason.SPREADSHEET),
        (zipped("OFD.xml"), UnreadReason.OFD),
        (zipped("photo.jpg"), UnreadReason.ARCHIVE),
        (b"PK\x03\x04 damaged", UnreadReason.ARCHIVE),
    ],
)
def test_what_is_no_text(raw: bytes, expected: UnreadReason) -> None:
    assert reason(raw) is expected


@pytest.mark.parametrize(
    "raw",
    [
        "一、基本情况".encode(),
        "一、基本情况".encode("utf-8-sig"),
        "一、基本情况".encode("utf-16"),
        "一、基本情况".encode("gb18030"),
        "一、基本情况".encode("gbk"),
        b"BM is no picture",
        b"plain ASCII",
    ],
)
def test_what_is_text(raw: bytes) -> None:
    assert decode(raw) in ("一、基本情况", "BM is no picture", "plain ASCII")


def test_gb18030_reaches_rare_characters() -> None:
    assert decode("䶮𠮷€".encode("gb18030")) == "䶮𠮷€"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_few_damaged_bytes_leave_the_rest_readable(encoding: str, shipped_text: str) -> None:
    raw = bytearray(shipped_text.encode(encoding))
    raw[300], raw[2001] = 0xFF, 0xFF
    text = decode(bytes(raw))
    assert 1 <= text.count("\ufffd") <= 6
    assert "十、其他需要说明的情况" in text


def test_an_odd_byte_at_the_end_of_utf_16(shipped_text: str) -> None:
    assert decode(shipped_text.encode("utf-16") + b"x").rstrip("\ufffd") == shipped_text


@pytest.mark.parametrize(
    ("name", "raw", "expected"),
    [
        ("report.docx", PNG, UnreadReason.PICTURE),
        ("report.docx", zipped("word/document.xml"), UnreadReason.DOCX),
        ("report.docx", zipped("word/document.xml") + bytes(LARGEST), UnreadReason.DOCX),
        ("big.zip", zipped("a") + bytes(LARGEST), UnreadReason.ARCHIVE),
        ("report.txt", zipped("word/document.xml"), UnreadReason.DOCX),
        ("report.DOC", OLE, UnreadReason.DOC),
        ("report.wps", OLE, UnreadReason.WPS),
        ("report.et", OLE, UnreadReason.SPREADSHEET),
        ("report.xls", OLE, UnreadReason.SPREADSHEET),
        ("report.doc", b"text", UnreadReason.DOC),
        ("report.wps", b"text", UnreadReason.WPS),
        ("report.pdf", b"text", UnreadReason.PDF),
        ("report.ofd", b"text", UnreadReason.OFD),
        ("report.rtf", b"text", UnreadReason.RTF),
        ("report.xlsx", b"text", UnreadReason.SPREADSHEET),
        ("report.pdf", b"", UnreadReason.EMPTY),
        ("report.txt", b"x" * (LARGEST + 1), UnreadReason.TOO_LARGE),
        ("report.txt", b"hello", UnreadReason.NO_REPORT),
    ],
)
def test_a_file_is_judged_by_its_content_then_by_its_suffix(
    name: str, raw: bytes, expected: UnreadReason, tmp_path: Path, outline: Outline
) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises(UnreadableSource) as refused:
        read_source(path, [outline])
    assert refused.value.reason is expected


@pytest.mark.parametrize("name", ["report.txt", "report.TXT", "report", "报告（终稿）.text"])
def test_any_name_may_hold_text(name: str, tmp_path: Path, outline: Outline, shipped_text: str) -> None:
    path = tmp_path / name
    path.write_text(shipped_text, "gb18030")
    assert read_source(path, [outline]).report.unit == "青峦县林业局"


def test_what_is_not_there_or_no_file(tmp_path: Path, outline: Outline) -> None:
    for path, expected in ((tmp_path / "none.txt", UnreadReason.MISSING), (tmp_path, UnreadReason.FOLDER)):
        with pytest.raises(UnreadableSource) as refused:
            read_source(path, [outline])
        assert refused.value.reason is expected


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="needs a file that opens and does not read")
def test_a_file_that_does_not_read(outline: Outline) -> None:
    with pytest.raises(UnreadableSource) as refused:
        read_source(Path("/proc/self/mem"), [outline])
    assert refused.value.reason is UnreadReason.NO_ACCESS


def test_content_needs_no_suffix() -> None:
    assert content_reason("一、基本情况".encode()) is None
    assert content_reason(OLE) is UnreadReason.DOC
    assert content_reason(OLE, ".wps") is UnreadReason.WPS


@pytest.mark.parametrize(
    "text",
    [
        "关于印发办公用品管理制度的通知\n各股室：\n一、总则\n二、采购\n三、领用\n四、附则\n",
        "一、基本情况\n本单位负责林业工作。\n二、工作总结\n三、下一步打算\n",
        "".join(f"{number}、第{number}条\n" for number in "一二三四五六七八九十"),
        os.linesep.join(["2024年度财务分析", "收入386.6万元", "支出386.6万元"]),
    ],
)
def test_another_paper_is_no_report(text: str, outline: Outline) -> None:
    with pytest.raises(UnreadableSource) as refused:
        read_text(text.encode(), [outline])
    assert refused.value.reason is UnreadReason.NO_REPORT
    assert str(refused.value) == "no_report"

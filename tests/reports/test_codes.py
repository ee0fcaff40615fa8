"""Sums as QR codes: what a phone would see on the page is the code of the sum, in the white that it needs."""

import segno

from domain.fingerprint import is_same, short
from reports.content import Document, PrintedSum, SumCodes
from reports.pdf import pdf_bytes
from reports.plaintext import plain_text
from reports.rendering import OpenedPdf, Picture, words
from reports.typesetting.style import MILLIMETRE, STANDARD
from reports.word.writer import word_bytes

SUMS = (PrintedSum("数据指纹", "SM3:" + "0f" * 32), PrintedSum("定稿PDF", "SHA-256:" + "a7" * 32))
DOCUMENT = Document("题名", "单位", "2024", False, (SumCodes(SUMS, "review.report"),))
SCALE = 4.0  # pixels to the point
SIDE = 32 * MILLIMETRE


def picture() -> Picture:
    paper = OpenedPdf(pdf_bytes(DOCUMENT))
    try:
        return paper.picture(0, SCALE, grey=True)
    finally:
        paper.close()


def is_black(page: Picture, x: float, y: float) -> bool:
    return page.data[int(y * SCALE) * page.stride + int(x * SCALE)] < 128


def test_what_stands_on_the_page_is_the_code_of_each_sum() -> None:
    page = picture()
    top = STANDARD.top + 0.4 * STANDARD.leading
    for number, each in enumerate(SUMS):
        code = segno.make(each.digits.upper(), error="m", micro=False, boost_error=False)
        side = SIDE / len(code.matrix)
        left = STANDARD.left + (number + 0.5) * STANDARD.measure / 2 - SIDE / 2
        for line in range(-4, len(code.matrix) + 4):
            for place in range(-4, len(code.matrix) + 4):
                inside = 0 <= line < len(code.matrix) and 0 <= place < len(code.matrix)
                wanted = inside and bool(code.matrix[line][place])
                assert is_black(page, left + (place + 0.5) * side, top + (line + 0.5) * side) == wanted, (line, place)


def test_a_scanned_code_is_taken_for_the_sum() -> None:
    for each in SUMS:
        assert is_same(each.digits.upper(), each.digits)


def test_each_writer_says_the_short_form() -> None:
    told = words(pdf_bytes(DOCUMENT))
    for each in SUMS:
        assert short(each.digits).casefold() in told
        assert f"{each.name}：{short(each.digits)}\n" in plain_text(DOCUMENT)
    assert word_bytes(DOCUMENT).startswith(b"PK")

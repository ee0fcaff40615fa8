"""Word comments at marked words: each at its own words, everything else of the file as it was."""

import io
import random
import zipfile
from pathlib import Path

import docx
import docx.document
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from reports.reading.doors import source_text
from reports.word.comments import Comment, NoComments, commented_copy, commented_text
from tools import office


def texts_of(path: Path) -> str:
    return source_text(path).raw.decode()


def at(text: str, words: str, said: str = "", nth: int = 0) -> Comment:
    start = -1
    for _turn in range(nth + 1):
        start = text.index(words, start + 1)
    return Comment(start, start + len(words), said or words)


def anchored(data: bytes) -> dict[str, str]:
    """The words at which each comment stands, by what the comment says."""
    document = docx.Document(io.BytesIO(data))
    open_, held = set[str](), dict[str, str]()
    for element in document.element.body.iter():
        number = str(element.get(qn("w:id")))
        if element.tag == qn("w:commentRangeStart"):
            open_.add(number)
            held[number] = ""
        elif element.tag == qn("w:commentRangeEnd"):
            open_.discard(number)
        elif element.tag == qn("w:t"):
            for each in open_:
                held[each] += element.text or ""
    assert not open_
    return {comment.text: held[str(comment.comment_id)] for comment in document.comments}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_heading("一、基本情况", 1)
    paragraph = document.add_paragraph("经费")
    paragraph.add_run("及时拔付").bold = True
    paragraph.add_run("到位，再次拔付。")
    document.add_paragraph("建全制度", style="List Number")
    table = document.add_table(2, 2)
    for cell, words in zip(
        [cell for row in table.rows for cell in row.cells], ["项目", "支出", "拔付行动", "10"], strict=True
    ):
        cell.text = words
    linked = document.add_paragraph("见")
    link = OxmlElement("w:hyperlink")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "拔付办法"
    run.append(text)
    link.append(run)
    linked._p.append(link)
    broken = document.add_paragraph("第一行")
    broken.add_run().add_break()
    broken.add_run("第二行拔付")
    path = tmp_path / "来源.docx"
    document.save(str(path))
    return path


def test_each_comment_stands_at_its_own_words(source: Path) -> None:
    text = texts_of(source)
    comments = [
        at(text, "拔付", "一"), at(text, "拔付", "二", 1), at(text, "拔付", "表", 2), at(text, "拔付", "链", 3),
        at(text, "拔付", "行", 4), at(text, "建全", "序"), at(text, "费及时拔付到", "跨"), at(text, "基本", "题"),
    ]  # fmt: skip
    before = source.read_bytes()
    copy = commented_copy(source, text, comments, "校对")
    assert anchored(copy) == {
        "一": "拔付", "二": "拔付", "表": "拔付", "链": "拔付", "行": "拔付", "序": "建全", "跨": "费及时拔付到",
        "题": "基本",
    }  # fmt: skip
    assert source.read_bytes() == before


def test_cells_with_the_same_words_are_told_apart(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    words = ["项目", "说明", "备注", "拔付", "拔付", "无"]
    for cell, each in zip([cell for row in table.rows for cell in row.cells], words, strict=True):
        cell.text = each
    path = tmp_path / "表.docx"
    document.save(str(path))
    text = texts_of(path)
    copy = commented_copy(path, text, [at(text, "拔付", "一"), at(text, "拔付", "二", 1)], "校对")
    assert anchored(copy) == {"一": "拔付", "二": "拔付"}
    owners = [
        next(cell for cell in docx.Document(io.BytesIO(copy)).tables[0].rows[1].cells if mark in cell._tc.xml)
        for mark in ('commentRangeStart w:id="0"', 'commentRangeStart w:id="1"')
    ]
    assert [owner._tc.grid_offset for owner in owners] == [0, 1]


def test_the_text_and_the_looks_stay(source: Path, tmp_path: Path) -> None:
    text = texts_of(source)
    copy = tmp_path / "副本.docx"
    copy.write_bytes(commented_copy(source, text, [at(text, "拔付"), at(text, "到位")], "校对"))
    assert texts_of(copy) == text
    [bold] = [run for run in docx.Document(str(copy)).paragraphs[1].runs if run.bold and run.text == "拔付"]
    assert bold.text == "拔付"
    assert [c.author for c in docx.Document(str(copy)).comments] == ["校对", "校对"]


def test_earlier_comments_stay(source: Path, tmp_path: Path) -> None:
    text = texts_of(source)
    once = tmp_path / "once.docx"
    once.write_bytes(commented_copy(source, text, [at(text, "拔付", "先")], "甲"))
    twice = commented_copy(once, texts_of(once), [at(text, "到位", "后")], "乙")
    assert anchored(twice) == {"先": "拔付", "后": "到位"}


def test_what_stands_in_no_run_is_said_at_what_is_before_it(source: Path) -> None:
    text = texts_of(source) + "\n别处的话"
    assert anchored(commented_copy(source, text, [at(text, "别处", "孤")], "校对"))["孤"]


def test_a_file_without_words_still_tells(tmp_path: Path) -> None:
    path = tmp_path / "空.docx"
    docx.Document().save(str(path))
    assert set(anchored(commented_copy(path, "话", [Comment(0, 1, "孤")], "校对"))) == {"孤"}


def test_a_plain_text_becomes_a_word_file(tmp_path: Path) -> None:
    text = "标题\n\n经费拔付\x0b不及时。\n"
    data = commented_text(text, [at(text, "拔付")], "校对")
    assert anchored(data) == {"拔付": "拔付"}
    assert [each.text for each in docx.Document(io.BytesIO(data)).paragraphs][:2] == ["标题", ""]


@pytest.mark.parametrize("words", ["not a zip", "PK\x03\x04"])
def test_no_word_file_is_refused(tmp_path: Path, words: str) -> None:
    path = tmp_path / "x.docx"
    path.write_text(words)
    with pytest.raises(NoComments):
        commented_copy(path, "话", [], "校对")


def test_a_zip_bomb_is_refused_before_it_is_unpacked(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reports.word.comments.LARGEST", 2**20)
    with zipfile.ZipFile(source, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/media/x.png", bytes(2**21))
    with pytest.raises(NoComments):
        commented_copy(source, texts_of(source), [], "校对")


def test_any_place_of_any_text_finds_its_words(tmp_path: Path) -> None:
    """Comments at random places of paragraphs in random runs stand at just those characters."""
    chance = random.Random(7)
    signs = "甲乙丙丁戊己庚辛、。， 12"
    for turn in range(12):
        document = docx.Document()
        for _line in range(chance.randint(1, 8)):
            paragraph = document.add_paragraph()
            for _run in range(chance.randint(1, 5)):
                paragraph.add_run("".join(chance.choices(signs, k=chance.randint(1, 9))))
        path = tmp_path / f"{turn}.docx"
        document.save(str(path))
        text, comments = texts_of(path), []
        for number in range(8):
            line = chance.choice([each for each in text.split("\n") if each.strip()] or ["甲"])
            start = text.index(line) + chance.randrange(len(line))
            end = min(start + chance.randint(1, 6), text.index(line) + len(line))
            if text[start:end].strip():
                comments.append(Comment(start, end, str(number)))
        found = anchored(commented_copy(path, text, comments, "校对"))
        for each in comments:
            assert "".join(found[each.text].split()) == "".join(text[each.start : each.end].split())


@pytest.mark.skipif(office.PROGRAM is None, reason="no LibreOffice here")
def test_another_program_opens_it(source: Path, tmp_path: Path) -> None:
    text = texts_of(source)
    copy = tmp_path / "副本.docx"
    copy.write_bytes(commented_copy(source, text, [at(text, "拔付", "应为拨付"), at(text, "建全")], "校对"))
    office.prepare(tmp_path)
    whole = office.converted(copy, "odt", tmp_path)
    with zipfile.ZipFile(whole) as archive:
        content = archive.read("content.xml").decode()
    assert content.count("<office:annotation ") == 2
    assert "应为拨付" in content

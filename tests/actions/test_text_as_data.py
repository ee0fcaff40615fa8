"""What the clerk types is text on its whole way, to PDF, Word, text, JSON and archive; never markup or formula."""

import io
import json
import zipfile
from pathlib import Path

import pypdf
import pytest

from actions.archiving import Wishes, archive
from actions.exporting import export
from actions.importing import import_source
from actions.printing import rendered
from actions.reports import edit, opened
from domain.cleaning import clean
from domain.editing import set_prose
from domain.links import escaped, printed
from reports.rendering import OpenedPdf
from storage.library import Library

SHIPPED = min((Path(__file__).parents[2] / "resources" / "samples").glob("*.txt"))
TEXTS = {
    "bold": "甲<b>乙</b>丙",
    "entity": "甲&lt;乙&amp;丙&#20013;",
    "image": '甲<img src="file:///etc/passwd"/>乙',
    "braces": "甲{general.nothing}乙{{丙}}",
    "formula": "=1+1",
    "command": "@SUM(A1)",
    "field": "甲 PAGE \\* MERGEFORMAT 乙",
    "template": "甲${x}%s{0}乙",
    "emoji": "甲🙂乙𠮷丙",
    "xml": "甲]]>乙<!--丙--><?丁?>",
    "backslash": "甲\\n乙\\丙",
}


def shown(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_it_prints_as_it_stands_everywhere(text: str, tmp_path: Path) -> None:
    with Library.open(tmp_path / "库.db") as library:
        current = opened(library, import_source(library, SHIPPED).id)
        current = edit(library, current, "填写", set_prose(current.report, "problems", escaped(text)))
        paper = OpenedPdf(rendered(current))
        assert paper.find("乙𠮷丙" if "🙂" in text else text)  # no face has 🙂: a finding says so, nothing else is lost
        for suffix in ("docx", "txt", "json"):
            export(library, current, tmp_path / f"a.{suffix}")
        assert text in (tmp_path / "a.txt").read_text("utf-8")
        assert json.loads((tmp_path / "a.json").read_text("utf-8"))["prose"]["problems"] == text
        again = opened(library, import_source(library, tmp_path / "a.docx").id)
        read = [printed(each, again.report, again.outline) for each in again.report.prose.values()]
        assert any(shown(text) in shown(each) for each in read)
        with zipfile.ZipFile(tmp_path / "a.docx") as word:
            assert "passwd" not in "".join(name for name in word.namelist())
            assert b"file:///" not in word.read("word/_rels/document.xml.rels")
        (tmp_path / "归档").mkdir()
        package = archive(library, current, tmp_path / "归档", Wishes())
        for sheet in (package / "data" / "数据").glob("*.csv"):
            lines = sheet.read_text("utf-8-sig").splitlines()
            assert not any(cell.strip('"').startswith(("=", "@")) for line in lines for cell in line.split(","))


def test_control_and_direction_marks_are_cleaned_and_said() -> None:
    cleaned = clean("甲\x00乙\x1b丙\u202e丁\u200b戊\ufeff")
    assert cleaned.text == "甲乙丙丁戊"
    assert cleaned != clean("甲乙丙丁戊")


def test_a_paragraph_of_a_hundred_thousand_signs_prints(tmp_path: Path) -> None:
    text = "预算执行情况良好，资金支付及时。" * 6250
    with Library.open(tmp_path / "库.db") as library:
        current = opened(library, import_source(library, SHIPPED).id)
        current = edit(library, current, "填写", set_prose(current.report, "problems", text))
        pages = pypdf.PdfReader(io.BytesIO(rendered(current))).pages
        assert len(pages) > 100000 // (28 * 22)
        export(library, current, tmp_path / "a.docx")
        assert (tmp_path / "a.docx").stat().st_size > 1000

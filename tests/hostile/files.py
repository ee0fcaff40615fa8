"""Reports from elsewhere whose facts are false: dates, numbers of rows, words without end, parts that hide text."""

from collections.abc import Callable
from pathlib import Path

from domain import editing
from storage.library import Library
from storage.listed import Digest
from storage.transfer import export_report
from tests.hostile.rows import LIBRARY, SAMPLE, Hostile, changed
from tests.reports.reading.docx import files
from tests.reports.reading.docx.files import paragraph, root

OTHER = "--library {d}/b.db "
TRACEBACK, SILENT = "traceback in list, and a list in the window that could not be painted", "dropped without a word"
ROUNDS = (OTHER + "import {d}/a.sqlite", OTHER + "list")


def _export(*statements: str) -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        with Library.open(folder / LIBRARY) as library:
            export_report(library, 1, folder / "a.sqlite")
        changed(folder / "a.sqlite", *statements)

    return make


def _library(*statements: str) -> Callable[[Path], object]:
    return lambda folder: changed(folder / LIBRARY, *statements)


def _text(section: str) -> Callable[[Path], object]:
    """The sample with a text in its last section."""
    return lambda folder: (folder / "a.txt").write_text(SAMPLE.read_text("utf-8").rstrip() + "\n" + section, "utf-8")


def _word(body: str = "", **parts: str) -> Callable[[Path], object]:
    def make(folder: Path) -> None:
        text = "".join(map(paragraph, SAMPLE.read_text("utf-8").splitlines()))
        files.write(folder / "a.docx", files.members(text + body, **parts))

    return make


LIST, WORD, TXT = ("list",), ("import {d}/a.docx",), ("import {d}/a.txt", "print 2 -o {d}/a.pdf")
PUBLIC = (TXT[0], TXT[1] + " --public")
RICH = "{\\rtf1 x}"
PICTURE = (
    '<w:p><w:r><w:drawing><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"/>'
    "</w:drawing></w:r></w:p>"
)
CHUNK = '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="aFChunk"/>'
PROMPT = (
    "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + paragraph("单击此处输入") + "</w:sdtContent></w:sdt>"
)
COMMENT = root("comments", f'<w:comment w:id="0">{paragraph("此数请核实")}</w:comment>')


def _recorded(key: str, text: str) -> Callable[[Path], object]:
    """An export whose history says so, and proves it."""

    def make(folder: Path) -> None:
        with Library.open(folder / LIBRARY) as library:
            report = library.load(1).report
            digest = Digest(f"标题{text}", 1, 1, 0)
            library.record(1, editing.set_figure(report, key, text), digest, label=f"填写{text}")
            export_report(library, 1, folder / "a.sqlite")

    return make


ESCAPES = "坏\x1b]0;own\x07\x1b[31m\x9b2J局\n9\t2024\t假"
QUIET = r"^[^\x00-\x08\x0b-\x1f\x7f-\x9f]*$"
_FALSE = (
    ("created_at that is no date", "created_at = 'x'"),
    ("changed_at that is no date", "changed_at = 'yesterday'"),
    ("changed_at blank", "changed_at = ''"),
    ("changed_at of the year 0", "changed_at = '0000-01-01T00:00:00+08:00'"),
    ("changed_at of the year 99999", "changed_at = '99999-01-01T00:00:00+08:00'"),
    ("changed_at without its zone", "changed_at = '2024-01-01T00:00:00'"),
    ("next_row that rows have", "next_row = 1"),
    ("next_row below nought", "next_row = -5"),
    ("next_row at the end of numbers", "next_row = 9223372036854775807"),
    ("version of nought", "version = 0"),
    ("change_number that is none", "change_number = 7"),
    ("uuid that is none", "uuid = 'x'"),
)
ROWS: tuple[Hostile, ...] = (
    *(
        Hostile(f"an import with a {name}", _export(f"UPDATE report SET {fact}"), ROUNDS[:1], (2,), "。$", TRACEBACK)
        for name, fact in _FALSE
    ),
    *(
        Hostile(f"a library with a {name}", _library(f"UPDATE report SET {fact}"), LIST, (0, 2, 3), "林业局|。$", "-")
        for name, fact in _FALSE
    ),
    *(
        Hostile(f"a unit that speaks to the terminal: {command}", _recorded("cover.unit", ESCAPES), (command,), (0, 1),
                says, "it did")
        for command, says in (
            ("list", r"^1\t2024\t[^\n]*\n$"), ("list --json", QUIET), ("history 1", QUIET), ("show 1", QUIET),
            ("check 1", QUIET),
        )
    ),
    *(
        Hostile(f"a year of {name}: {command}", _recorded("cover.year", year), (command,), (0, 1), r"\S", TRACEBACK)
        for name, year in (("letters", "abc"), ("5,000 digits", "9" * 5000))
        for command in ("list --json", "show 1 --format json", "check 1", "print 1 -o {d}/a.pdf")
    ),
    Hostile("400 KB of digits", _text("1" * 400_000), TXT, (0,), "已打印", "17 to 36 s"),
    Hostile("400 KB of letters", _text("a" * 400_000), TXT, (0,), "已打印", "17 to 36 s"),
    Hostile("400 KB of marks", _text("，" * 133_000), TXT, (0,), "已打印", "17 to 36 s"),
    Hostile("400 KB of telephone numbers", _text("13812345678、" * 28_000), PUBLIC, (0,), "已打印", "-"),
    Hostile("Word: a header", _word(header=root("hdr", paragraph("秘密★5年"))), WORD, (0,), "秘密★5年", SILENT),
    Hostile("Word: a picture", _word(PICTURE), WORD, (0,), "图片1幅未读入", SILENT),
    Hostile("Word: comments", _word(comments=COMMENT), WORD, (0,), "批注1条未读入，如“此数", SILENT),
    Hostile("Word: an unanswered prompt", _word(PROMPT), WORD, (0,), "未填写的内容控件1处未读入", SILENT),
    Hostile("Word: an inserted file of another kind", _word(CHUNK, aFChunk=RICH), WORD, (0,), "文件1个", SILENT),
    Hostile("Word: a torn header", _word(header="<w:hdr"), WORD, (0,), "1处已损坏", "refused"),
    Hostile("Word: 400 KB of broken HTML", _word(CHUNK, aFChunk="<!--<p" * 70_000), WORD, (0,), "文件1个", "-"),
)  # fmt: skip
"""See ``Hostile``."""

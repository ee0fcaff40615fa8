"""The command line, as a script sees it: words, JSON, exit codes, and what stays on the disk."""

import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import pypdfium2
import pytest

import main
from actions.language import use
from gui.command_line import program

ROOT = Path(__file__).parents[1]
Moved = Callable[[str, str], list[dict[str, Any]]]
SHIPPED = min((ROOT / "resources" / "samples").glob("*.txt"))


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Shell:
    """Runs the program's commands in this process on one library."""

    def __init__(self, library: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.library = library
        self.capture = capture

    def __call__(self, *words: str | Path | int, library: Path | None = None) -> Result:
        code = main.main(["--library", str(library or self.library), *map(str, words)])
        captured = self.capture.readouterr()
        use("zh")
        return Result(code, captured.out, captured.err)

    def imported(self, source: Path) -> int:
        result = self("import", source)
        assert result.code == 0, result.err
        return int(result.out)


@pytest.fixture
def shell(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(tmp_path / "library.db", capsys)


@pytest.fixture
def moved(shell: Shell, sample_text: str, tmp_path: Path) -> Moved:
    """Imports the published report with one place changed, and gives the findings."""

    def check(old: str, new: str) -> list[dict[str, Any]]:
        assert sample_text.count(old) == 1, old
        source = tmp_path / "moved.txt"
        source.write_text(sample_text.replace(old, new), "utf-8")
        findings: list[dict[str, Any]] = shell("check", shell.imported(source), "--json").json
        return [each for each in findings if (each["code"], each["keys"][0]) not in REMARKS]

    return check


REMARKS = {
    ("write.word", "profile.goals"): ["建全完善"],
    ("write.vague", "profile.goals"): ["保障本单位", "加快推进政务信息化建设", "着力提升政务服务效能"],
    ("write.name", "projects.7.name"): ["二招三办"],
    ("write.copied", "performance.overall"): ["做深做实省政府"],
    ("write.pair", "performance.special"): ["、两不误、两促进”"],
    ("write.mark", "general.text"): ["元其中"],
    ("write.word", "publicity"): ["将于决算"],
    ("year.now", "performance.special"): ["今年3月", "截至目前", "截至目前", "截至目前"],
}
"""What a careful reader marks in the published report, each of them rightly."""


def test_the_published_report_gives_its_values(shell: Shell, sample_path: Path) -> None:
    shown = shell("show", shell.imported(sample_path), "--format", "json").json
    general = {key.removeprefix("general."): value for key, value in shown["values"].items() if "general." in key}
    assert general == {
        "budget": "588.3",
        "income": "386.6",
        "expenditure": "386.6",
        "project": "172.47",
        "basic": "214.13",
        "personnel": "185.6",
        "public": "28.53",
    }
    assert [row["amount"] for row in shown["tables"]["projects"]] == [
        "42.75", "103.76", "9.09", "0.8", "10", "3.03", "3.04",
    ]  # fmt: skip
    assert shown["tables"]["projects"][4]["name"] == "预备费项目"
    assert [shown["values"][f"satisfaction.{part}"] for part in ("satisfied", "mostly", "dissatisfied")] == [
        "95", "5", "0",
    ]  # fmt: skip
    assert shown["nil"] == ["fund", "capital", "insurance", "remarks"]
    assert (shown["year"], shown["unit"], shown["state"]) == (2022, "株洲市芦淞区行政审批服务局", "draft")
    assert shown["unplaced"] == []
    assert "{general.budget}" in shown["links"]["general.text"]
    assert "588.3" in shown["prose"]["general.text"]


def test_the_published_report_has_one_question_on_its_figures(shell: Shell, sample_path: Path) -> None:
    result = shell("check", shell.imported(sample_path), "--json")
    assert result.code == 1
    [rate] = [each for each in result.json if (each["code"], each["keys"][0]) not in REMARKS]
    assert (rate["severity"], rate["code"], rate["actual"]) == ("query", "rate.execution", "65.71")
    assert "65.71%" in rate["message"]


def test_what_is_marked_names_its_field(shell: Shell, sample_path: Path) -> None:
    result = shell("check", shell.imported(sample_path))
    assert re.search("错误\t错别字\t[^：]*绩效目标[^：]*：“建全完善”应为“健全完善”。\n", result.out)


def test_the_published_report_is_read_by_the_careful_reader(shell: Shell, sample_path: Path) -> None:
    report = shell.imported(sample_path)
    found: dict[tuple[str, str], list[str]] = {}
    texts = shell("show", report, "--format", "json").json["prose"]
    for each in shell("check", report, "--json").json:
        if each["code"] != "rate.execution":
            found.setdefault((each["code"], each["keys"][0]), []).append(each["quote"])
            whole = texts.get(each["keys"][0], each["quote"])
            assert whole[each["offset"] :].startswith(each["quote"]), each
    assert found.keys() == REMARKS.keys()
    for place, quotes in REMARKS.items():
        assert len(found[place]) == len(quotes)
        assert all(long.startswith(quote) for long, quote in zip(found[place], quotes, strict=True))


TOTALS = {
    "财政拨款支出386.6": ("sum.expenditure", "386.6", "386.61", "387.6"),
    "项目支出172.47万元，": ("sum.expenditure", "172.47", "172.48", "173.47"),
    "基本支出214.13万元，": ("sum.expenditure", "214.13", "214.14", "215.13"),
    "人员经费185.6": ("sum.basic", "185.6", "185.61", "186.6"),
    "公用经费28.53": ("sum.basic", "28.53", "28.54", "29.53"),
}
PROJECTS = {
    "42.75": ("42.76", "43.75"),
    "103.76": ("103.77", "104.76"),
    "9.09": ("9.1", "10.09"),
    "支出0.8": ("支出0.81", "支出1.8"),
    "支出10万": ("支出10.01万", "支出11万"),
    "3.03": ("3.04", "4.03"),
    "支出3.04": ("支出3.05", "支出4.04"),
}


@pytest.mark.parametrize("place", TOTALS)
def test_a_total_moved_by_a_cent_is_found(moved: Moved, place: str) -> None:
    code, old, new, _ = TOTALS[place]
    found = [each for each in moved(place, place.replace(old, new)) if each["code"] == code]
    assert found
    assert found[0]["difference"] in ("0.01", "-0.01")
    assert found[0]["severity"] in ("query", "error")
    assert found[0]["expected"] != found[0]["actual"]


@pytest.mark.parametrize("place", TOTALS)
def test_a_total_moved_by_one_is_an_error(moved: Moved, place: str) -> None:
    code, old, _, new = TOTALS[place]
    found = [each for each in moved(place, place.replace(old, new)) if each["code"] == code]
    assert [each["severity"] for each in found] == ["error"]
    assert found[0]["difference"] in ("1", "-1")


@pytest.mark.parametrize("old", PROJECTS)
def test_a_project_moved_is_found(moved: Moved, old: str) -> None:
    by_a_cent, by_one = PROJECTS[old]
    cent = [each for each in moved(old, by_a_cent) if each["code"] == "sum.projects"]
    assert [each["difference"] for each in cent] == ["-0.01"]
    one = [each for each in moved(old, by_one) if each["code"] == "sum.projects"]
    assert [(each["severity"], each["difference"]) for each in one] == [("error", "-1")]


def test_income_alone_moved_is_a_question(moved: Moved) -> None:
    found = [each for each in moved("拨款收入386.6", "拨款收入387.6") if each["code"] != "rate.execution"]
    assert [(each["severity"], each["code"], each["difference"]) for each in found] == [("query", "sum.balance", "1")]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("基本支出合计214.13", "基本支出合计214.14", "general.basic"),
        ("工资福利支出185.6万", "工资福利支出185.61万", "general.personnel"),
        ("商品和服务支出28.53", "商品和服务支出28.52", "general.public"),
    ],
)
def test_a_repeat_moved_by_a_cent_is_an_error(moved: Moved, old: str, new: str, key: str) -> None:
    found = [each for each in moved(old, new) if each["severity"] == "error"]
    assert [(each["code"], each["keys"]) for each in found] == [("sum.repeat", ["performance.overall", key])]
    assert abs(float(found[0]["difference"])) == 0.01
    assert found[0]["quote"].startswith(new)


def test_the_pdf_says_what_the_text_says(shell: Shell, sample_path: Path, tmp_path: Path) -> None:
    number = shell.imported(sample_path)
    output = tmp_path / "report.pdf"
    assert shell("print", number, "-o", output).code == 0
    text = shell("show", number).out
    with pypdfium2.PdfDocument(output) as pdf:
        pages = [page.get_textpage().get_text_range() for page in pdf]
        sizes = {tuple(round(side) for side in page.get_size()) for page in pdf}
    printed = "".join("".join(page.split()) for page in (_without_marks(page) for page in pages))
    assert printed == "".join(text.split())
    assert sizes == {(595, 842)}


def _without_marks(page: str) -> str:
    lines = [line for line in page.replace("\r", "").split("\n") if line.strip() != "草稿"]
    return "\n".join(line for line in lines if not (line.strip().startswith("—") and line.strip().endswith("—")))


def test_an_export_comes_back_unchanged(shell: Shell, sample_path: Path, tmp_path: Path) -> None:
    number = shell.imported(sample_path)
    output, second = tmp_path / "report.sqlite", tmp_path / "second.db"
    assert shell("export", number, "-o", output).code == 0
    copy = int(shell("import", output, library=second).out)
    before = shell("show", number, "--format", "json").json
    after = shell("show", copy, "--format", "json", library=second).json
    assert {**before, "id": None} == {**after, "id": None}


@pytest.mark.parametrize("suffix", [".txt", ".json"])
def test_an_export_is_what_show_says(shell: Shell, tmp_path: Path, suffix: str) -> None:
    number = shell.imported(SHIPPED)
    output = tmp_path / f"report{suffix}"
    assert shell("export", number, "-o", output).code == 0
    form = "json" if suffix == ".json" else "text"
    assert output.read_text("utf-8") == shell("show", number, "--format", form).out


def test_the_shipped_sample_is_without_fault(shell: Shell) -> None:
    result = shell("import", SHIPPED, "--json")
    assert result.json[0]["unplaced"] == []
    assert shell("check", result.json[0]["id"], "--json").json == []


def test_a_second_import_is_another_report_and_says_so(shell: Shell) -> None:
    first = shell.imported(SHIPPED)
    result = shell("import", SHIPPED)
    assert int(result.out) != first
    assert f"编号 {first}" in result.err
    assert [each["id"] for each in shell("list", "--json").json] == [int(result.out), first] or len(
        shell("list", "--json").json
    ) == 2


def test_of_several_sources_the_good_go_in(shell: Shell, tmp_path: Path) -> None:
    noise = tmp_path / "noise.txt"
    noise.write_bytes(bytes(range(256)) * 40)
    result = shell("import", noise, SHIPPED, "--json")
    assert result.code == 2
    assert [each["source"] for each in result.json] == [str(SHIPPED)]
    assert str(noise) in result.err
    assert len(shell("list", "--json").json) == 1


BAD_SOURCES = {
    "no report": ("note.txt", "今天的会议改到下午三点。\n".encode()),
    "empty": ("empty.txt", b""),
    "random bytes": ("random.txt", bytes((i * 197 + 31) % 256 for i in range(5000))),
    "a picture renamed": ("scan.docx", b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + bytes(200)),
    "an old Word file": ("last.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    "a WPS file": ("last.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    "a foreign database": ("other.sqlite", b"SQLite format 3\0" + bytes(500)),
}


@pytest.mark.parametrize("name", BAD_SOURCES)
def test_a_source_that_is_no_report_is_refused(shell: Shell, tmp_path: Path, name: str) -> None:
    file, data = BAD_SOURCES[name]
    source = tmp_path / file
    source.write_bytes(data)
    result = shell("import", source)
    assert (result.code, result.out) == (2, "")
    assert len(result.err.strip().splitlines()) == 1
    assert "Traceback" not in result.err
    assert source.read_bytes() == data
    assert shell("list", "--json").json == []


@pytest.mark.parametrize("words", [["show", "99"], ["check", "99"], ["print", "99", "-o", "x.pdf"]])
def test_an_unknown_id_is_wrong_usage(shell: Shell, tmp_path: Path, words: list[str]) -> None:
    shell.imported(SHIPPED)
    result = shell(*words)
    assert (result.code, result.out) == (2, "")
    assert "99" in result.err
    assert not (tmp_path / "x.pdf").exists()


def test_a_missing_source_a_folder_and_a_missing_target(shell: Shell, tmp_path: Path) -> None:
    assert shell("import", tmp_path / "none.txt").code == 2
    assert shell("import", tmp_path).code == 2
    number = shell.imported(SHIPPED)
    for command, file in (("print", "a.pdf"), ("export", "a.txt"), ("export", "a.sqlite")):
        result = shell(command, number, "-o", tmp_path / "none" / file)
        assert result.code == 2
        assert len(result.err.splitlines()) == 1
    assert not (tmp_path / "none").exists()
    assert shell("export", number, "-o", tmp_path / "a.odt").code == 2
    assert shell("print", number, "-o", tmp_path / "a.txt").code == 2


def test_a_place_that_takes_no_library_is_the_environment(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    result = shell("import", SHIPPED, library=tmp_path / "file" / "library.db")
    assert (result.code, result.out) == (3, "")
    assert len(result.err.splitlines()) == 1


@pytest.mark.parametrize("words", [["fly"], ["show"], ["show", "x"], ["--colour"], ["print", "1"]])
def test_wrong_words_are_one_sentence(shell: Shell, words: list[str]) -> None:
    result = shell(*words)
    assert (result.code, result.out) == (2, "")
    assert len(result.err.strip().splitlines()) == 1


def test_a_library_not_there_is_empty_and_not_made_by_looking(shell: Shell) -> None:
    assert shell("list", "--json").json == []
    assert not shell.library.exists()


def test_the_list_gives_what_the_contract_names(shell: Shell) -> None:
    shell.imported(SHIPPED)
    (entry,) = shell("list", "--json").json
    assert set(entry) == {"id", "year", "unit", "title", "state", "completeness", "changed"}
    assert shell("list").out.count("\n") == 1


def test_english_speaks_english(shell: Shell) -> None:
    assert "no report with the id 5" in shell("--lang", "en", "show", "5").err.lower()
    assert "Prints a report" in shell("--lang", "en", "--help").out
    assert "打印成" in shell("--help").out
    for command in ("verify", "archive", "history"):
        assert "不带密钥" in shell(command, "--help").out
        assert "carry no key" in shell("--lang", "en", command, "--help").out.replace("\n", " ")


def test_the_program_tests_itself() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--self-test"], capture_output=True, cwd=ROOT, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def test_a_report_is_archived_verified_and_taken_in_elsewhere(shell: Shell, tmp_path: Path) -> None:
    number = shell.imported(SHIPPED)
    for words in ((), ("--zip",)):
        result = shell("archive", number, "-o", tmp_path, *words)
        package = Path(result.out.removesuffix("\n"))
        assert (result.code, package.parent, result.err.count("\n")) == (0, tmp_path, 1)
        assert package.is_dir() is not bool(words)
        found = shell("verify", package)
        assert (found.code, found.out) == (0, "")
        assert "核验通过" in found.err
        other = tmp_path / f"other{len(words)}.db"
        arrived = shell("import", package, library=other)
        assert arrived.code == 0, arrived.err
        there = shell("show", int(arrived.out), "--format", "json", library=other).json
        assert {**there, "id": number} == shell("show", number, "--format", "json").json
        again = shell("archive", number, "-o", tmp_path, *words)
        assert (again.code, again.out) == (2, "")
        assert "从不覆盖" in again.err


@pytest.mark.parametrize(("name", "words"), [("a.zip", "解压"), ("a.xlsx", "xlsx"), ("a.odt", "解压")])
def test_a_zip_that_is_no_package_is_answered_as_before(shell: Shell, tmp_path: Path, name: str, words: str) -> None:
    with zipfile.ZipFile(tmp_path / name, "w") as archive:
        archive.writestr("content.xml", "<a/>")
    result = shell("import", tmp_path / name)
    assert (result.code, result.out, result.err.count("\n")) == (2, "", 1)
    assert words in result.err
    assert "归档包" not in result.err


def test_verify_names_what_differs(shell: Shell, tmp_path: Path) -> None:
    package = Path(shell("archive", shell.imported(SHIPPED), "-o", tmp_path).out.strip())
    paper = package / "data" / "报告.pdf"
    paper.write_bytes(paper.read_bytes() + b"\n")
    (package / "data" / "检查结果.csv").unlink()
    result = shell("verify", package)
    assert result.code == 1
    assert result.out.splitlines() == ["已被改动或损坏\tdata/报告.pdf", "缺少\tdata/检查结果.csv"]
    assert "不一致" in result.err
    refused = shell("import", package, library=tmp_path / "other.db")
    assert (refused.code, refused.out) == (2, "")
    assert shell("list", "--json", library=tmp_path / "other.db").json == []


def test_what_cannot_be_archived_or_verified_is_one_sentence(shell: Shell, tmp_path: Path) -> None:
    number = shell.imported(SHIPPED)
    empty = tmp_path / "empty"
    empty.mkdir()
    for words in (
        ("archive", number, "-o", tmp_path / "none"),
        ("archive", 99, "-o", empty),
        ("verify", empty),
        ("verify", tmp_path / "none"),
        ("verify", SHIPPED),
        ("import", empty),
    ):
        result = shell(*words)
        assert (result.code, result.out, result.err.count("\n")) == (2, "", 1), result
    assert not list(empty.iterdir())


@pytest.mark.parametrize("words", [("list",), ("list", "--json"), ("show", 1), ("check", 1)])
def test_a_library_that_cannot_be_made_is_no_empty_one(
    words: tuple[str | int, ...], shell: Shell, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    places = [tmp_path / "file" / "nope.db"]
    if sys.platform.startswith("linux"):
        places.append(Path("/proc/nope.db"))
    for place in places:
        result = shell(*words, library=place)
        assert result.code == 3
        assert result.out == ""
        assert len(result.err.splitlines()) == 1
        assert str(place) in result.err


def test_a_library_that_is_not_there_yet_is_empty_and_nothing_is_made(shell: Shell, tmp_path: Path) -> None:
    result = shell("list", "--json", library=tmp_path / "new" / "deep" / "library.db")
    assert (result.code, result.json) == (0, [])
    assert list(tmp_path.iterdir()) == []


# proofread: a copy with comments


@pytest.fixture
def marked_text(tmp_path: Path) -> Path:
    path = tmp_path / "来源.txt"
    path.write_text("2023年度工作总结\n经费及时拔付。\n甲班3万元，乙班6万元，合计8万元。\n", "utf-8")
    return path


def comments_of(path: Path) -> list[tuple[str, str]]:
    import docx

    return sorted((each.author, each.text) for each in docx.Document(str(path)).comments)


def test_proofread_writes_a_copy_with_comments(shell: Shell, marked_text: Path, tmp_path: Path) -> None:
    before, copy = marked_text.read_bytes(), tmp_path / "副本.docx"
    result = shell("proofread", marked_text, "-o", copy)
    assert result.code == 1
    assert "“拔付”应为“拨付”" in result.out
    assert f"已写入带批注的副本“{copy}”。" in result.err
    assert comments_of(copy) == [
        (
            "绩效自评校对",
            "错误·合计\n“甲班3万元，乙班6万元，合计8万元”中总数写作8万元，各部分合计9万元（3+6=9），不一致。请核对总数和各分项。",
        ),
        ("绩效自评校对", "错误·错别字\n“拔付”应为“拨付”。"),
    ]
    assert marked_text.read_bytes() == before
    again = tmp_path / "再次.docx"
    assert shell("proofread", copy, "-o", again, "--rules", "write", "--json").code == 1
    assert len(comments_of(again)) == 3, "the comments that were there stay"


def test_proofread_explains_in_english(shell: Shell, marked_text: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.docx"
    result = shell("proofread", marked_text, "--lang", "en", "-o", copy)
    assert '"拔付" should be "拨付".' in result.out
    assert result.out.startswith("Error\tline 2")
    assert 'Error: wrong word\n"拔付" should be "拨付".' in [words for _author, words in comments_of(copy)]
    for each in shell("proofread", marked_text, "--lang", "en", "--json").json:
        words = re.sub('"[^"]*"|(?<=[0-9])[万亿]?元', "", each["message"])  # units are called as in the window
        assert not re.search("[\u4e00-\u9fff]", words)


def test_no_copy_replaces_its_source_or_the_library(shell: Shell, marked_text: Path, tmp_path: Path) -> None:
    source = tmp_path / "甲.docx"
    assert shell("proofread", marked_text, "-o", source).code == 1
    before = source.read_bytes()
    (tmp_path / "乙.docx").hardlink_to(source)
    for output, words in (
        (source, "副本不能覆盖原文件"),
        (tmp_path / "乙.docx", "副本不能覆盖原文件"),
        (tmp_path / "副本.txt", "只能是 .docx 文件"),
        (tmp_path / "没有" / "副本.docx", "不存在"),
    ):
        result = shell("proofread", source, "-o", output)
        assert (result.code, result.out) == (2, "")
        assert words in result.err
    assert source.read_bytes() == before
    library = tmp_path / "库.docx"
    shell("import", SHIPPED, library=library)
    whole = library.read_bytes()
    result = shell("proofread", marked_text, "-o", library, library=library)
    assert result.code == 2
    assert library.read_bytes() == whole


def test_an_argument_that_may_be_left_out_says_so_in_the_usage() -> None:
    optional = [
        (name, parameter.metavar)
        for name, command in program.commands.items()
        for parameter in command.params
        if isinstance(parameter, click.Argument) and not parameter.required
    ]
    assert ("figure", "[KEY]") in optional
    assert [each for each in optional if not str(each[1]).startswith("[")] == []

"""Packages forged with every manifest reckoned anew: what can be made from the report is made, and compared."""

import re
import shutil
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import DictionaryObject, NameObject, StreamObject, TextStringObject

from actions.archiving import Wishes, archive
from actions.comparing import compare
from actions.reports import opened
from actions.verifying import verified
from domain.fingerprint import fingerprint, is_same, is_sum, short
from main import main
from reports.archived import FORM
from reports.rendering import words
from storage import bag
from storage.archive import contents
from storage.library import Library
from storage.package_sums import Verdict
from storage.signing import SUFFIX
from storage.verifying import Package, verify
from tests.actions.sealed import altered, draft, sealed
from tests.storage.keys import NAME, key_file

CASE = Path(__file__).parents[3] / "shared" / "cases" / "50-package-zipped-on-a-chinese-pc.zip"
SECOND = Path(__file__).parents[1] / "data" / "packages" / "yuan-in-ten-thousands.zip"
Files = dict[str, bytes]
FINGERPRINT_AND_PAPER = 2


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sealed")
    with Library.open(folder / "库.db", who="李会计") as library:
        return archive(library, sealed(library), folder, Wishes())


def read(package: Path) -> Files:
    return {path.relative_to(package).as_posix(): path.read_bytes() for path in package.rglob("*") if path.is_file()}


def written(files: Mapping[str, bytes], folder: Path) -> Path:
    """The files as a whole bag, with manifests and Payload-Oxum as a forger reckons them anew."""
    payload = {name.removeprefix("data/"): data for name, data in files.items() if name.startswith("data/")}
    own = ("data/", "manifest-", "tagmanifest-", "bagit.txt")
    tags = {name: data for name, data in files.items() if not name.startswith(own)}
    signature = {name: data for name, data in files.items() if name.endswith(SUFFIX)}
    for name, data in {**contents(payload, tags), **signature}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def edit(name: str, old: str, new: str) -> Callable[[Files], None]:
    def change(files: Files) -> None:
        text = files[name].decode()
        assert old in text, (name, old)
        files[name] = text.replace(old, new, 1).encode()

    return change


def put(name: str, data: bytes) -> Callable[[Files], None]:
    return lambda files: files.update({name: data})


def drop(*names: str) -> Callable[[Files], None]:
    def change(files: Files) -> None:
        for name in names:
            del files[name]

    return change


def only(*names: str) -> Callable[[Files], None]:
    def change(files: Files) -> None:
        for name in set(files) - set(names):
            del files[name]

    return change


def pages_edited(name: str, change: Callable[[PdfWriter], object]) -> Callable[[Files], None]:
    """A PDF written anew by another program, with a change that leaves its words alone."""

    def edited(files: Files) -> None:
        writer = PdfWriter(clone_from=BytesIO(files[name]))
        change(writer)
        out = BytesIO()
        writer.write(out)
        assert words(out.getvalue()) == words(files[name])
        files[name] = out.getvalue()

    return edited


def redrawn(name: str) -> Callable[[Files], None]:
    """A black oblong of the first page is moved by a module."""

    def change(writer: PdfWriter) -> None:
        contents = writer.pages[0]["/Contents"].get_object()
        assert isinstance(contents, StreamObject)
        text = contents.get_data().decode("ascii")
        oblong = re.compile(r"\n(\S+) (\S+ \S+ \S+ re f)")
        moved = oblong.sub(lambda found: f"\n{float(found[1]) + 2.75:.3f} {found[2]}", text, count=1)
        assert moved != text
        contents.set_data(moved.encode())

    return pages_edited(name, change)


def annotated(name: str) -> Callable[[Files], None]:
    note = FreeText(text="作废", rect=(50, 550, 200, 650))
    return pages_edited(name, lambda writer: writer.add_annotation(0, note))


def scripted(name: str) -> Callable[[Files], None]:
    action = DictionaryObject({NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("1")})
    return pages_edited(name, lambda writer: writer.root_object.update({NameObject("/OpenAction"): action}))


RECEIPT = "归档回执.pdf"


def aged(files: Files) -> None:
    """The findings are emptied, and the package called one of an older form, of which they are not compared."""
    edit("bag-info.txt", f"归档格式: {FORM}\n", "归档格式: 2\n")(files)
    drop(RECEIPT)(files)
    files["data/检查结果.csv"] = files["data/检查结果.csv"].split(b"\r\n")[0] + b"\r\n"


CSV = ("data/数据/数据.csv", "data/数据/项目支出.csv", "data/数据/文字.csv", "data/数据/其他.csv", "data/修改记录.csv")
FORGERIES: dict[str, tuple[Callable[[Files], None], str, Verdict]] = {
    "a figure in the table": (edit(CSV[0], "基本支出", "项目支出"), CSV[0], Verdict.UNPROVED),
    "a unit in the table": (edit(CSV[0], "万元", "亿元"), CSV[0], Verdict.UNPROVED),
    "a row of a table": (edit(CSV[1], "\r\n", "\r\n99,别的,1\r\n"), CSV[1], Verdict.UNPROVED),
    "a text": (edit(CSV[2], "的", "得"), CSV[2], Verdict.UNPROVED),
    "a nil more": (
        lambda files: put(CSV[3], files[CSV[3]] + "无此项,,fund\r\n".encode())(files),
        CSV[3],
        Verdict.UNPROVED,
    ),
    "a name in the change log": (edit(CSV[4], "李会计", "王会计"), CSV[4], Verdict.UNPROVED),
    "the findings": (
        lambda files: put("data/检查结果.csv", files["data/检查结果.csv"].split(b"\r\n")[0] + b"\r\n")(files),
        "data/检查结果.csv",
        Verdict.UNPROVED,
    ),
    "the sealed PDF gone": (drop("data/报告.pdf"), "data/报告.pdf", Verdict.MISSING),
    "another PDF": (put("data/报告.pdf", b"%PDF-1.7"), "data/报告.pdf", Verdict.UNPROVED),
    "the scan gone": (
        lambda files: drop(*[name for name in files if "扫描件" in name])(files),
        "data/扫描件/2.png",
        Verdict.MISSING,
    ),
    "database and PDF alone": (only("data/报告.sqlite", "data/报告.pdf", "bag-info.txt"), CSV[0], Verdict.MISSING),
    "a program more": (put("data/安装.exe", b"MZ"), "data/安装.exe", Verdict.EXTRA),
    "a program beside": (put("安装.exe", b"MZ"), "安装.exe", Verdict.EXTRA),
    "a macro more": (put("data/数据/数据.xlsm", b"PK"), "data/数据/数据.xlsm", Verdict.EXTRA),
    "密级": (edit("bag-info.txt", "密级: 无", "密级: 内部"), "bag-info.txt", Verdict.UNPROVED),
    "保管期限": (edit("bag-info.txt", "保管期限: 定期30年", "保管期限: 永久"), "bag-info.txt", Verdict.UNPROVED),
    "the day": (edit("bag-info.txt", "日期: 20", "日期: 19"), "bag-info.txt", Verdict.UNPROVED),
    "the title": (edit("bag-info.txt", "题名: ", "题名: 修订"), "bag-info.txt", Verdict.UNPROVED),
    "the year": (edit("bag-info.txt", "年度: 20", "年度: 19"), "bag-info.txt", Verdict.UNPROVED),
    "the unit": (edit("bag-info.txt", "责任者: ", "责任者: 某"), "bag-info.txt", Verdict.UNPROVED),
    "the state": (edit("bag-info.txt", "状态: 已盖章", "状态: 已归档"), "bag-info.txt", Verdict.UNPROVED),
    "the version": (edit("bag-info.txt", "版本: 1", "版本: 2"), "bag-info.txt", Verdict.UNPROVED),
    "the oxum": (edit("bag-info.txt", "Payload-Oxum: ", "Payload-Oxum: 1"), "bag-info.txt", Verdict.UNPROVED),
    "an older form": (edit("bag-info.txt", f"归档格式: {FORM}\n", ""), "bag-info.txt", Verdict.UNPROVED),
    "findings under an older form": (aged, "bag-info.txt", Verdict.UNPROVED),
    "the sheet": (edit("四性检测.txt", "通过", "不通过"), "四性检测.txt", Verdict.UNPROVED),
    "a word on the sheet": (
        edit("四性检测.txt", "检测程序：绩效自评", "检测程序：上级平台"),
        "四性检测.txt",
        Verdict.UNPROVED,
    ),
    "the sheet gone": (drop("四性检测.txt"), "四性检测.txt", Verdict.MISSING),
    "a code of the 回执": (redrawn(RECEIPT), RECEIPT, Verdict.UNPROVED),
    "a code of the 审核说明": (redrawn("data/审核说明.pdf"), "data/审核说明.pdf", Verdict.UNPROVED),
    "a note over the 回执": (annotated(RECEIPT), RECEIPT, Verdict.UNPROVED),
    "a script in the 回执": (scripted(RECEIPT), RECEIPT, Verdict.UNPROVED),
    "another 回执": (lambda files: put(RECEIPT, files["data/审核说明.pdf"])(files), RECEIPT, Verdict.UNPROVED),
    "the 回执 gone": (drop(RECEIPT), RECEIPT, Verdict.MISSING),
    "another 审核说明": (
        lambda files: put("data/审核说明.pdf", files["data/报告.pdf"])(files),
        "data/审核说明.pdf",
        Verdict.UNPROVED,
    ),
    "no 审核说明": (drop("data/审核说明.pdf"), "data/审核说明.pdf", Verdict.MISSING),
    "a signature that is none": (
        put("tagmanifest-sha256.txt" + SUFFIX, b"0"),
        "tagmanifest-sha256.txt.p7s",
        Verdict.CHANGED,
    ),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_no_forgery_passes(name: str, whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    forge, where, verdict = FORGERIES[name]
    files = read(whole)
    forge(files)
    package = written(files, tmp_path / "包")
    found = {each.name: each.verdict for each in verified(package).differing}
    assert where in found, found
    assert found[where] is verdict
    assert main(["verify", str(package)]) == 1
    assert where in capsys.readouterr().out
    with Library.open(tmp_path / "库.db"):
        pass
    assert main(["--library", str(tmp_path / "库.db"), "import", str(package)]) == 2


@pytest.fixture(scope="module")
def unsealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("draft")
    with Library.open(folder / "库.db", who="李会计") as library:
        return archive(library, draft(library), folder, Wishes())


@pytest.mark.parametrize("forge", [annotated("data/报告.pdf"), scripted("data/报告.pdf")])
def test_nothing_lies_over_the_words_of_a_draft(forge: Callable[[Files], None], unsealed: Path, tmp_path: Path) -> None:
    files = read(unsealed)
    assert verified(written(files, tmp_path / "as it was")).whole
    forge(files)
    found = {each.name: each.verdict for each in verified(written(files, tmp_path / "包")).differing}
    assert found["data/报告.pdf"] is Verdict.UNPROVED


IN_THE_DATABASE = {
    "a figure and its chain": (
        "UPDATE figure SET fen = fen + 1 WHERE key = 'general.basic'",
        (
            "UPDATE change SET new_fen = new_fen + 1 WHERE number ="
            " (SELECT max(number) FROM change WHERE field = 'figure' AND key = 'general.basic')"
        ),
    ),
    "a field more": ("INSERT INTO prose VALUES (1, 'general.other', '后加')",),
    "a draft by one row": ("UPDATE report SET state = 'draft'",),
}


@pytest.mark.parametrize("name", IN_THE_DATABASE)
def test_no_forged_database_passes(name: str, whole: Path, tmp_path: Path) -> None:
    """The chain, too, is reckoned anew: the PDF and the 数据指纹 stayed."""
    files = read(whole)
    database = tmp_path / "a.sqlite"
    database.write_bytes(files["data/报告.sqlite"])
    altered(database, IN_THE_DATABASE[name], rechained=True)
    files["data/报告.sqlite"] = database.read_bytes()
    found = {each.name: each.verdict for each in verified(written(files, tmp_path / "包")).differing}
    assert found["data/报告.sqlite"] is Verdict.UNPROVED
    assert not verified(database).whole


def test_a_change_log_of_any_length_is_compared(whole: Path) -> None:
    """By its sum: what is read into the memory is bounded, and the history of an honest report is not."""

    def unread(package: Package) -> dict[str, Verdict]:
        def read(name: str) -> bytes:
            assert not name.endswith(".csv"), name
            return package.read(name)

        return compare(replace(package, read=read))

    assert {each.name for each in verify(whole, unread).files if each.differs} == set()


def test_a_package_of_the_second_form_passes_with_its_receipt_as_text(tmp_path: Path) -> None:
    assert verified(SECOND).whole
    with zipfile.ZipFile(SECOND) as packed:
        files = {name.partition("/")[2]: packed.read(name) for name in packed.namelist()}
    text = files["归档回执.txt"].decode("utf-8-sig")
    files["归档回执.txt"] = re.sub("[0-9a-f]{64}", "0" * 64, text, count=1).encode()
    found = {each.name: each.verdict for each in verified(written(files, tmp_path / "包")).differing}
    assert found["归档回执.txt"] is Verdict.UNPROVED


def test_what_a_system_leaves_is_no_damage(whole: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = Path(shutil.copytree(whole, tmp_path / "包"))
    for name in (".DS_Store", "data/Thumbs.db", "data/数据/desktop.ini", "data/._报告.pdf"):
        (package / name).write_bytes(b"x")
    found = verified(package)
    assert (found.whole, len(found.strays)) == (True, 4)
    assert "另有4个系统自动生成的文件" in found.sentence
    assert main(["verify", str(package)]) == 0
    with zipfile.ZipFile(tmp_path / "mac.zip", "w") as packed:
        for name, data in read(package).items():
            packed.writestr(f"包/{name}", data)
        packed.writestr("__MACOSX/包/._报告.pdf", b"x")
    assert verified(tmp_path / "mac.zip").whole


def test_a_package_of_before_that_was_zipped_on_a_chinese_pc_passes(tmp_path: Path) -> None:
    found = verified(CASE)
    assert found.whole, found.differing
    assert main(["--library", str(tmp_path / "库.db"), "import", str(CASE)]) == 0


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_we_write_passes_in_any_language(language: str, tmp_path: Path) -> None:
    path = tmp_path / "库.db"
    with Library.open(path, who="李会计") as library:
        sealed(library)
    assert main(["--library", str(path), "--lang", language, "archive", "1", "-o", str(tmp_path)]) == 0
    (package,) = (each for each in tmp_path.iterdir() if each.is_dir())
    for other in ("zh", "en"):
        assert main(["--lang", other, "verify", str(package)]) == 0
    main(["--lang", "zh", "list"])


def test_the_paper_s_fingerprint_is_asked_for(whole: Path, capsys: pytest.CaptureFixture[str]) -> None:
    receipt = words((whole / RECEIPT).read_bytes())  # in lower case, without white space
    shorts = re.findall(r"(?:[0-9a-z]{5}-){3}[0-9a-z]{5}", receipt)
    longs = re.findall(r"sm3:([0-9a-f]{64})", receipt)
    assert (len(shorts), len(longs)) == (FINGERPRINT_AND_PAPER, FINGERPRINT_AND_PAPER)
    for told in (*shorts, *longs, shorts[0].upper().replace("-", " "), f"SM3:{longs[0]}"):
        assert main(["verify", "--fingerprint", told, str(whole)]) == 0, told
        assert "所填指纹与归档包一致" in capsys.readouterr().err
    assert main(["verify", "--fingerprint", "0" * 20, str(whole)]) == 1
    assert "所填指纹与归档包不一致" in capsys.readouterr().err
    assert main(["verify", "--fingerprint", "abc", str(whole)]) == 2


def test_a_short_sum_is_the_beginning_of_the_whole() -> None:
    told = "SM3:" + "0123456789abcdef" * 4
    assert is_sum(short(told))
    assert is_same(short(told), told)
    assert is_same(short(told).replace("0", "o").replace("1", "I"), told)
    assert not is_same(short(told), "SM3:" + "1" * 64)
    assert not is_sum("")


@pytest.mark.parametrize("as_zip", [False, True])
def test_a_signed_package_names_its_signer(as_zip: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path, key = tmp_path / "库.db", key_file(tmp_path / "证书.p12", password="口令".encode())
    (tmp_path / "password").write_text("口令\n", "utf-8")
    with Library.open(path, who="李会计") as library:
        sealed(library)
    out = tmp_path / "out"
    out.mkdir()
    words = ["--library", str(path), "archive", "1", "-o", str(out), "--sign", str(key), *(["--zip"] if as_zip else [])]
    assert main(words) == 2
    assert "无法用" in capsys.readouterr().err
    assert main([*words, "--sign-password-file", str(tmp_path / "password")]) == 0
    (package,) = out.iterdir()
    found = verified(package)
    assert (found.whole, found.proved.signer and found.proved.signer.name) == (True, NAME)
    assert f"签名人：{NAME}" in found.sentence
    if not as_zip:
        manifest = package / bag.tag_manifest_name("sha256")
        manifest.write_bytes(manifest.read_bytes().replace(b"a", b"b", 1))
        assert "tagmanifest-sha256.txt.p7s" in {each.name for each in verified(package).differing}


def test_the_receipt_says_the_fingerprint_of_the_report(whole: Path, tmp_path: Path) -> None:
    path = tmp_path / "库.db"
    assert main(["--library", str(path), "import", str(whole)]) == 0
    with Library.open(path) as library:
        report = opened(library, 1).report
    assert short(fingerprint(report)).casefold() in words((whole / RECEIPT).read_bytes())

"""The archive package: valid to others, proved by us; every fault and trap in one from elsewhere is found."""

import os
import random
import shutil
import stat
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import bagit
import pytest

from storage import bag, entries, verifying
from storage.archive import contents, write_package
from storage.errors import (
    AlreadyArchived,
    BrokenZip,
    CannotCreate,
    DamagedFile,
    DiskFull,
    ForeignFile,
    HostilePackage,
    NotAFile,
    NotAnArchive,
    NotOneReport,
    PackageTooLarge,
    StorageProblem,
    TooLarge,
    Vanished,
)
from storage.library import Library
from storage.listed import Digest
from storage.package_sums import Verdict
from storage.transfer import export_report, import_report
from storage.verifying import verify, whole_database
from tests.storage.reports import DIGEST, OUTLINE_TEXT, PAPER, SCAN, filled_library, sample, seal
from tests.storage.test_disk import mounted, needs_mount

MEMORY = Path(":memory:")
NAME = "2022-某县档案馆-报告-V1"
TAGS = {bag.INFO_NAME: bag.info({"题名": "2022年度报告", "责任者": "某县\n档案馆"}), "四性检测.txt": "通过".encode()}


def described(*_: object) -> Digest:
    return DIGEST


@pytest.fixture(scope="module")
def payload(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    path = tmp_path_factory.mktemp("export") / "报告.sqlite"
    with Library.open(MEMORY) as library:
        export_report(library, library.add(sample(), OUTLINE_TEXT, DIGEST), path)
    return {"报告.sqlite": path.read_bytes(), "数据/数据.csv": b"a,b\r\n", "扫描件/盖章.pdf": b"%PDF-"}


@pytest.fixture
def package(payload: dict[str, bytes], tmp_path: Path) -> Path:
    write_package(tmp_path / NAME, payload, TAGS, as_zip=False)
    return tmp_path / NAME


@pytest.fixture
def packed(payload: dict[str, bytes], tmp_path: Path) -> Path:
    write_package(tmp_path / f"{NAME}.zip", payload, TAGS, as_zip=True)
    return tmp_path / f"{NAME}.zip"


def differing(path: Path) -> dict[str, Verdict]:
    return {each.name: each.verdict for each in verify(path).files if each.verdict is not Verdict.SAME}


def files(package: Path) -> Iterator[Path]:
    return (path for path in sorted(package.rglob("*")) if path.is_file())


def test_another_program_finds_the_bag_valid(package: Path, packed: Path, tmp_path: Path) -> None:
    bagit.Bag(str(package)).validate()
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(tmp_path / "unpacked")
    found = bagit.Bag(str(tmp_path / "unpacked" / NAME))
    found.validate()
    assert found.info["责任者"] == "某县 档案馆"
    assert (package / "manifest-sm3.txt").exists() or "sm3" not in bag.ALGORITHMS


def test_a_package_is_whole_and_nothing_lies_beside_it(package: Path, packed: Path, tmp_path: Path) -> None:
    assert differing(package) == {}
    assert differing(packed) == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == [package.name, packed.name]


def test_the_same_contents_make_the_same_bytes(packed: Path, payload: dict[str, bytes], tmp_path: Path) -> None:
    again = tmp_path / "again"
    again.mkdir()
    write_package(again / packed.name, payload, TAGS, as_zip=True)
    assert (again / packed.name).read_bytes() == packed.read_bytes()


def test_the_same_report_exports_the_same_bytes(tmp_path: Path) -> None:
    library = tmp_path / "库.db"
    number = filled_library(library)
    with Library.open(library, read_only=True) as opened:
        for name in ("一", "二"):
            export_report(opened, number, tmp_path / name)
    assert (tmp_path / "一").read_bytes() == (tmp_path / "二").read_bytes()


def test_a_flipped_bit_in_any_file_is_found(package: Path) -> None:
    chance = random.Random(7)
    for path in files(package):
        whole = path.read_bytes()
        for place in {0, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(12))}:
            changed = bytearray(whole)
            changed[place] ^= 1 << chance.randrange(8)
            path.write_bytes(changed)
            found = differing(package)
            assert found, (path.name, place)
            manifest = path.name.startswith(("manifest-", "tagmanifest-"))
            assert manifest or path.relative_to(package).as_posix() in found
        path.write_bytes(whole)
    assert differing(package) == {}


def test_a_flipped_bit_in_a_packed_file_is_found(packed: Path) -> None:
    whole = packed.read_bytes()
    with zipfile.ZipFile(packed) as archive:
        starts = {member.filename: (member.header_offset, member.compress_size) for member in archive.infolist()}
    for name, (offset, size) in starts.items():
        lengths = struct.unpack_from("<HH", whole, offset + 26)
        changed = bytearray(whole)
        changed[offset + 30 + sum(lengths) + size // 2] ^= 4
        packed.write_bytes(changed)
        assert name.partition("/")[2] in differing(packed) or "manifest" in name


def test_what_is_missing_and_what_is_more_is_named(package: Path) -> None:
    (package / "data" / "数据" / "数据.csv").unlink()
    (package / "data" / "后加.txt").write_bytes(b"x")
    (package / "四性检测.txt").unlink()
    (package / "说明.txt").write_bytes(b"x")
    assert differing(package) == {
        "data/数据/数据.csv": Verdict.MISSING,
        "data/后加.txt": Verdict.EXTRA,
        "四性检测.txt": Verdict.MISSING,
        "说明.txt": Verdict.EXTRA,
    }


@pytest.mark.parametrize("name", ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"])
def test_every_file_that_a_bag_must_have_is_missed(package: Path, name: str) -> None:
    (package / name).unlink()
    assert differing(package)[name] is Verdict.MISSING


def test_sums_that_were_reckoned_anew_do_not_save_an_altered_report(payload: dict[str, bytes], tmp_path: Path) -> None:
    """Whoever alters the database can reckon every sum anew, but not the history without its words."""
    altered = payload["报告.sqlite"].replace("数字化".encode(), "数字他".encode(), 1)
    assert altered != payload["报告.sqlite"]
    forged = archive_contents({**payload, "报告.sqlite": altered})
    for name, data in forged.items():
        path = tmp_path / "改" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    assert differing(tmp_path / "改") == {"data/报告.sqlite": Verdict.UNPROVED}


def test_a_path_in_a_manifest_may_hold_any_sign() -> None:
    sums = {"data/100%.pdf": "0" * 64, "data/甲 乙": "a" * 64, "data/a\nb%0A": "f" * 64}
    assert bag.parsed_manifest(bag.manifest(sums)) == sums
    for text in (
        "0" * 64,
        "0" * 63 + "  data/a\n",
        "G" * 64 + "  data/a\n",
        ("0" * 64 + "  data/a\n") * 2,
        "\n",
        "\xff",
    ):
        with pytest.raises(bag.BadManifest):
            bag.parsed_manifest(text.encode("latin-1"))


def archive_contents(payload: dict[str, bytes]) -> dict[str, bytes]:
    """A whole bag around any payload, as a forger would make it."""
    return contents(payload, TAGS)


def test_a_package_is_never_overwritten(package: Path, payload: dict[str, bytes], tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in files(package)}
    with pytest.raises(AlreadyArchived):
        write_package(package, payload, TAGS, as_zip=False)
    assert {path: path.read_bytes() for path in files(package)} == before
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_a_package_that_cannot_be_written_leaves_nothing(payload: dict[str, bytes], tmp_path: Path) -> None:
    with pytest.raises(CannotCreate):
        write_package(tmp_path / "没有" / NAME, payload, TAGS, as_zip=True)
    assert not list(tmp_path.iterdir())


@needs_mount
@pytest.mark.parametrize("as_zip", [False, True])
def test_a_full_disk_leaves_no_part_of_a_package(as_zip: bool, payload: dict[str, bytes], tmp_path: Path) -> None:
    """Every write fails on one of these disks; the last has room for all."""
    outcomes: list[str] = []
    for kilobytes in (4, 8, 16, 64, 128, 160, 176, 192, 208, 224, 240, 256, 288, 320, 2000):
        with mounted(tmp_path / f"disk{kilobytes}", f"{kilobytes}k") as disk:
            try:
                write_package(disk / NAME, payload, TAGS, as_zip=as_zip)
            except DiskFull as problem:
                outcomes.append(problem.family)
                assert not list(disk.iterdir())
            else:
                outcomes.append("written")
                assert differing(disk / NAME) == {}
    assert set(outcomes) == {"environment", "written"}
    assert outcomes[-1] == "written"


def test_a_package_goes_into_another_library(package: Path, packed: Path) -> None:
    for path in (package, packed):
        with Library.open(MEMORY) as library:
            with whole_database(path) as database:
                number = import_report(library, database, described)
            assert library.load(number).report.unit == "某县档案馆"
    (package / "data" / "数据" / "数据.csv").write_bytes(b"b,a\r\n")
    with pytest.raises(DamagedFile), whole_database(package):
        pytest.fail("a damaged package gave its database away")


def test_an_export_alone_is_verified_too(payload: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "报告.sqlite"
    path.write_bytes(payload["报告.sqlite"])
    assert differing(path) == {}
    path.write_bytes(payload["报告.sqlite"].replace("数字化".encode(), "数字他".encode(), 1))
    assert differing(path) == {"报告.sqlite": Verdict.UNPROVED}
    assert [each.name for each in tmp_path.iterdir()] == ["报告.sqlite"]


def test_what_is_no_archive_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    (tmp_path / "文字.txt").write_text("归档" * 100, "utf-8")
    with zipfile.ZipFile(tmp_path / "别的.zip", "w") as archive:
        archive.writestr("a/b.txt", "x")
    Library.open(tmp_path / "库.db").close()
    cases: dict[str, type[StorageProblem]] = {
        "空": NotAnArchive, "文字.txt": ForeignFile, "别的.zip": NotAnArchive, "库.db": NotOneReport, "无": Vanished,
    }  # fmt: skip
    for name, problem in cases.items():
        with pytest.raises(problem) as caught:
            verify(tmp_path / name)
        assert caught.value.family == "input"


def zipped(path: Path, members: dict[str, bytes], change: Callable[[zipfile.ZipInfo], None] | None = None) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            member = zipfile.ZipInfo("x")
            member.filename = name
            member.compress_type = zipfile.ZIP_DEFLATED
            if change:
                change(member)
            archive.writestr(member, data)
    return path


TRAPS = [
    "../escape", "p/../../escape", "/etc/passwd", "//server/share", "C:/windows", "c:escape", "p\\..\\escape", "p//a",
    "p/./a", "p/a\nb", "p/a\x7f", "p/" + "a" * 300, "p/" + "长" * 90, "p/" * 20 + "a", "/".join(["b" * 200] * 6),
    "p/BAGIT.txt", "p/a|b",
]  # fmt: skip


@pytest.mark.parametrize("name", TRAPS)
def test_a_path_that_is_a_trap_is_refused(name: str, tmp_path: Path) -> None:
    path = zipped(tmp_path / "trap.zip", {"p/bagit.txt": bag.DECLARATION, name: b"x"})
    with pytest.raises(HostilePackage) as caught:
        verify(path)
    assert "\n" not in str(caught.value)
    assert [each.name for each in tmp_path.iterdir()] == ["trap.zip"]


def test_a_name_with_an_end_inside_is_refused(tmp_path: Path) -> None:
    path = zipped(tmp_path / "trap.zip", {"p/bagit.txt": bag.DECLARATION, "p/aXb.txt": b"x"})
    path.write_bytes(path.read_bytes().replace(b"p/aXb.txt", b"p/a\x00b.txt"))
    with pytest.raises(HostilePackage):
        verify(path)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "trap.zip", "w") as archive:
        for data in (b"x", b"y"):
            archive.writestr("p/bagit.txt", data)
    with pytest.raises(HostilePackage):
        verify(tmp_path / "trap.zip")


def test_a_link_in_a_zip_is_refused(tmp_path: Path) -> None:
    def link(member: zipfile.ZipInfo) -> None:
        member.external_attr = (stat.S_IFLNK | 0o777) << 16

    with pytest.raises(HostilePackage):
        verify(zipped(tmp_path / "trap.zip", {"p/bagit.txt": b"/etc/passwd"}, link))


@pytest.mark.skipif(os.name != "posix", reason="links and pipes as Unix has them")
def test_links_and_pipes_in_a_folder_are_refused(package: Path, tmp_path: Path) -> None:
    trap = package / "data" / "trap"
    traps: list[Callable[[], object]] = [
        lambda: trap.symlink_to("/etc/passwd"),
        lambda: trap.symlink_to(package),
        lambda: os.mkfifo(trap),
    ]
    for make in traps:
        make()
        with pytest.raises(HostilePackage):
            verify(package)
        trap.unlink()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotAFile):
        verify(tmp_path / "pipe")


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    bomb = zipped(tmp_path / "bomb.zip", {"p/bagit.txt": b"", "p/data/0": bytes(30_000_000)})
    with zipfile.ZipFile(bomb) as archive:
        ratio = archive.infolist()[1].file_size // archive.infolist()[1].compress_size
    assert ratio > entries.LARGEST_RATIO
    with pytest.raises(PackageTooLarge):
        verify(bomb)


def test_a_size_that_lies_does_not_help_a_bomb(tmp_path: Path) -> None:
    path = zipped(tmp_path / "bomb.zip", {"p/bagit.txt": bag.DECLARATION, "p/data/0": bytes(5_000_000)})
    with zipfile.ZipFile(path) as archive:
        where = archive.start_dir
    raw = bytearray(path.read_bytes())
    at = raw.find(b"p/data/0", where) - 46
    struct.pack_into("<I", raw, at + 24, 1000)
    path.write_bytes(raw)
    assert differing(path)["data/0"] in (Verdict.CHANGED, Verdict.EXTRA)


def test_too_many_and_too_much_are_refused(package: Path, packed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for limit, least in (("MOST_FILES", 3), ("LARGEST", 1000)):
        with monkeypatch.context() as patch:
            patch.setattr(entries, limit, least)
            for path in (package, packed):
                with pytest.raises(PackageTooLarge):
                    verify(path)
    monkeypatch.setattr(verifying, "LIMIT", 0)
    with pytest.raises(TooLarge):
        verify(package)


def test_a_zip_that_is_broken_or_locked_is_refused(packed: Path, tmp_path: Path) -> None:
    whole = packed.read_bytes()
    for name, data in {"cut": whole[:-40], "head": whole[:200]}.items():
        (tmp_path / name).write_bytes(data)
        with pytest.raises(BrokenZip):
            verify(tmp_path / name)
    with zipfile.ZipFile(tmp_path / "bzip", "w", zipfile.ZIP_BZIP2) as archive:
        archive.writestr("p/bagit.txt", "x")
    with pytest.raises(BrokenZip):
        verify(tmp_path / "bzip")


def test_names_fit_every_disk() -> None:
    assert bag.file_name("2024", 'a\\b/c:d*e?f"g<h>i|j', "题\n名.", "V1") == "2024-abcdefghij-题名-V1"
    for title in ("长" * 400, "a" * 400, "𠮷" * 200):
        name = bag.file_name("2024", "某县某局", title, "V12")
        assert len(name) <= 120
        assert len(f"{name}.zip".encode()) <= 255
        assert name.startswith("2024-某县某局-")
        assert name.endswith("-V12")
    assert bag.file_name("con") == "_con"
    assert bag.file_name("", "", "", "V1") == "V1"


def test_a_copy_on_another_disk_is_as_good(package: Path, tmp_path: Path) -> None:
    shutil.copytree(package, tmp_path / "副本")
    assert differing(tmp_path / "副本") == {}


@pytest.fixture
def sealed(tmp_path: Path) -> dict[str, bytes]:
    """The payload of a sealed report."""
    with Library.open(MEMORY) as library:
        number = library.add(sample(), OUTLINE_TEXT, DIGEST)
        seal(library, number)
        export_report(library, number, tmp_path / "报告.sqlite")
    return {"报告.sqlite": (tmp_path / "报告.sqlite").read_bytes(), "报告.pdf": PAPER, "扫描件/2.png": SCAN}


def test_a_sealed_report_goes_with_its_own_paper_and_scans(sealed: dict[str, bytes], tmp_path: Path) -> None:
    for name, payload, expected in (
        ("同", sealed, {}),
        ("另", {**sealed, "报告.pdf": b"%PDF-1.7 another"}, {"data/报告.pdf": Verdict.UNPROVED}),
        ("缺", {**sealed, "扫描件/2.png": b"another"}, {"data/扫描件/2": Verdict.MISSING}),
    ):
        tags = {bag.INFO_NAME: bag.info({"题名": "报告"})}
        folder = tmp_path / name
        for path, data in contents(payload, tags).items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        assert differing(folder) == expected


def test_metadata_of_another_report_are_found(sealed: dict[str, bytes], tmp_path: Path) -> None:
    tags = {bag.INFO_NAME: bag.info({bag.IDENTITY: "urn:uuid:00000000-0000-4000-8000-000000000000"})}
    for path, data in contents(sealed, tags).items():
        (tmp_path / "包" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "包" / path).write_bytes(data)
    assert differing(tmp_path / "包") == {bag.INFO_NAME: Verdict.UNPROVED}

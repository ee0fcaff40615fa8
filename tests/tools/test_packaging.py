"""The package around the program: licences, bill of materials, glibc need, the .deb, the Windows installer's list."""

import configparser
import json
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import pytest
from cyclonedx.model.bom import Bom
from elftools.common.exceptions import ELFError

from actions.components import FOLDER, INDEX, components
from actions.version import VERSION
from tests.conftest import ROOT
from tools.packaging import __main__ as packaging
from tools.packaging import bill, deb, glibc
from tools.packaging.components import components as bundled_components
from tools.packaging.components import linked_libraries

INSTALLER = ROOT / "tools" / "packaging" / "jixiao.iss"
on_debian = pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="needs dpkg-deb")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A folder as PyInstaller leaves it, with next to nothing in it."""
    folder = tmp_path / "jixiao"
    (folder / "_internal").mkdir(parents=True)
    (folder / "jixiao").write_text("#!/bin/sh\necho started\n", "utf-8")
    (folder / "jixiao").chmod(0o755)
    return folder


def test_every_part_names_a_licence_and_brings_its_text(built: Path) -> None:
    parts = bundled_components(built)
    names = {part.name.lower() for part in parts}
    locked = re.findall(
        r"^([a-z0-9][\w.-]*)==", (ROOT / "requirements" / "runtime.txt").read_text("utf-8"), re.MULTILINE
    )
    assert {name.replace("-", "_") for name in locked} - {name.replace("-", "_") for name in names} == {"pip", "tzdata"}
    assert {"python", "fandol", "lxgw wenkai"} <= names
    assert all(part.licence and part.texts and part.version for part in parts)


def test_the_licences_travel_with_the_program(built: Path) -> None:
    parts = bundled_components(built)
    folder = bill.write_licences(built, parts)
    bill.write_licences(built, parts)  # a second time over the first
    index = json.loads((folder / INDEX).read_text("utf-8"))
    assert [each["name"] for each in index] == [part.name for part in parts]
    qt = next(each for each in index if each["name"] == "PySide6_Essentials")
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / qt["texts"][0]).read_text("utf-8")
    words = next(each for each in index if each["name"] == "rjieba")  # ships no text of its own
    assert "Permission is hereby granted" in (folder / words["texts"][0]).read_text("utf-8")
    assert all((folder / text).is_file() for each in index for text in each["texts"])
    assert "Apache License" in (folder / "LICENSE").read_text("utf-8")


def test_the_built_program_reads_its_index(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bill.write_licences(built, bundled_components(built))
    monkeypatch.setattr("sys.executable", str(built / "jixiao"))
    told = components()
    assert [part.name for part in told] == [part.name for part in bundled_components(built)]
    assert all(text.is_relative_to(built / FOLDER) for part in told for text in part.texts)


def test_without_index_and_lock_there_is_nothing_to_tell(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("actions.components._LOCK", tmp_path / "none.txt")
    assert components() == ()


def test_a_part_without_a_licence_is_refused(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("actions.components._licence_texts", lambda found: ())
    with pytest.raises(LookupError, match="no licence text"):
        bundled_components(built)


def test_the_bill_of_materials_lists_every_part(built: Path) -> None:
    parts = bundled_components(built)
    read = json.loads(bill.write_bill(built, parts).read_text("utf-8"))
    assert (read["bomFormat"], read["specVersion"], read["metadata"]["component"]["version"]) == (
        "CycloneDX",
        "1.6",
        VERSION,
    )
    assert {(each["name"], each["version"]) for each in read["components"]} == {
        (part.name, part.version) for part in parts
    }
    qt = next(each for each in read["components"] if each["name"] == "PySide6_Essentials")
    assert qt["purl"] == f"pkg:pypi/pyside6-essentials@{qt['version']}"
    assert Bom.from_json(read).metadata.component  # type: ignore[attr-defined]


# glibc


@on_debian
def test_the_newest_symbol_decides(tmp_path: Path) -> None:
    shutil.copyfile(shutil.which("dpkg-deb") or "", tmp_path / "program")
    (tmp_path / "notes.txt").write_text("no library", "utf-8")
    (tmp_path / "link.so").symlink_to("program")
    listed = subprocess.run(["readelf", "-V", tmp_path / "program"], capture_output=True, text=True, check=True).stdout
    expected = max(tuple(map(int, each.split("."))) for each in re.findall(r"GLIBC_(\d[\d.]*)", listed))
    assert glibc.needs(tmp_path) == {Path("program"): expected}
    assert glibc.words((2, 28)) == "2.28"


def test_a_broken_library_is_no_library_without_a_need(tmp_path: Path) -> None:
    (tmp_path / "broken.so").write_bytes(b"\x7fELF")
    with pytest.raises(ELFError):
        glibc.needs(tmp_path)


def test_a_package_for_the_oldest_system_is_refused_where_a_file_asks_for_more(
    built: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    needs = {Path("_internal/libnew.so"): (2, 35), Path("jixiao"): (2, 17)}
    monkeypatch.setattr(glibc, "needs", lambda _folder: needs)
    assert packaging.main(built, oldest=True) == 1
    said = capsys.readouterr().out
    assert "2.35: _internal/libnew.so" in said
    assert "2.17: jixiao" not in said
    assert not list(built.parent.glob("*.deb"))


def test_what_was_linked_into_a_python_is_told_of(tmp_path: Path) -> None:
    folder = tmp_path / "share" / "linked" / "openssl"
    folder.mkdir(parents=True)
    for name, text in (("version", "3.0.20-1\n"), ("home", "https://www.openssl.org/\n"), ("copyright", "Apache-2.0")):
        (folder / name).write_text(text, "utf-8")
    (part,) = linked_libraries(tmp_path)
    assert (part.name, part.version, part.home) == ("openssl", "3.0.20-1", "https://www.openssl.org/")
    assert part.texts == (folder / "copyright",)
    assert list(linked_libraries(tmp_path / "share")) == []


# .deb


def test_the_entries_are_those_of_the_store(tmp_path: Path) -> None:
    deb.entries(tmp_path, "amd64")
    told = json.loads((tmp_path / "info").read_text("utf-8"))
    assert (told["appid"], told["version"], told["arch"]) == (deb.APP_ID, f"{VERSION}.0", ["amd64"])
    assert set(told["permissions"].values()) == {False}
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]
    entry.read(tmp_path / "entries" / "applications" / f"{deb.APP_ID}.desktop", "utf-8")
    desktop = entry["Desktop Entry"]
    assert desktop["Exec"] == f"/opt/apps/{deb.APP_ID}/files/jixiao --open %f"
    assert desktop["MimeType"] == f"{deb.MIME};"
    assert (tmp_path / "entries/icons/hicolor/scalable/apps" / f"{desktop['Icon']}.svg").is_file()
    mime = ElementTree.parse(tmp_path / "entries" / "mime" / "packages" / f"{deb.APP_ID}.xml").getroot()
    assert mime[0].get("type") == deb.MIME


@on_debian
def test_a_package_holds_everything_below_its_own_folder(built: Path, tmp_path: Path) -> None:
    (built / "_internal" / "lib.so.1").write_text("", "utf-8")
    (built / "_internal" / "lib.so").symlink_to("lib.so.1")
    package = deb.build(built, "amd64", (2, 28), tmp_path / "out")
    paths = [path for path in deb.contents(package) if not path.endswith("/")]
    home = f"/opt/apps/{deb.APP_ID}/"
    assert all(path.startswith(home) for path in paths)
    assert {f"{home}info", f"{home}files/jixiao", f"{home}files/_internal/lib.so"} <= set(paths)
    said = subprocess.run(["dpkg-deb", "--field", package], capture_output=True, text=True, check=True).stdout
    assert "libc6 (>= 2.28)" in said
    assert f"Version: {VERSION}" in said
    scripts = subprocess.run(["dpkg-deb", "--ctrl-tarfile", package], capture_output=True, check=True).stdout
    assert b"postinst" not in scripts
    assert [each.name for each in (tmp_path / "out").iterdir()] == [package.name]


# Windows


def _section(name: str) -> Iterator[str]:
    inside = False
    for line in INSTALLER.read_text("utf-8-sig").splitlines():
        if line.startswith("["):
            inside = line == f"[{name}]"
        elif inside and line.strip():
            yield line


def test_the_installer_takes_the_whole_folder_and_nothing_else(built: Path) -> None:
    parts = bundled_components(built)
    bill.write_licences(built, parts)
    bill.write_bill(built, parts)
    sources = [re.search(r'Source: "\{#Built\}\\([^"]+)"', line) for line in _section("Files")]
    taken = {found[1].removesuffix("\\*").removesuffix(".exe") for found in sources if found}
    assert len(sources) == len(taken)
    assert taken == {each.name for each in built.iterdir()}


def test_the_installer_names_what_exists(built: Path) -> None:
    text = INSTALLER.read_text("utf-8-sig")
    assert f'#define Version "{VERSION}"' in text
    assert INSTALLER.read_bytes().startswith(b"\xef\xbb\xbf"), "Inno Setup reads Chinese only with a mark"
    assert r"SetupIconFile={#Built}\_internal\resources\icons\window.ico" in text
    assert (ROOT / "resources" / "icons" / "window.ico").is_file()
    assert r"LicenseFile={#Built}\licences\LICENSE" in text
    assert '--open ""%1""' in text

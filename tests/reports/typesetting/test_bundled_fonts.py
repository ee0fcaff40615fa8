"""The shipped fonts: the files that were built, their licences, and leave to embed them."""

import hashlib
import io
import struct

import pytest
from fontTools.ttLib import TTFont

import resources

FONTS = resources.path("fonts")
SUMS = {line[66:]: line[:64] for line in (FONTS / "SHA256SUMS").read_text("utf-8").splitlines()}
RESTRICTED, NO_SUBSETTING = 0x0002, 0x0100


def font(name: str) -> TTFont:
    return TTFont(io.BytesIO((FONTS / name).read_bytes()), lazy=True)


def test_the_sums_name_every_font() -> None:
    assert set(SUMS) == {path.relative_to(FONTS).as_posix() for path in FONTS.rglob("*.ttf")}


@pytest.mark.parametrize("name", SUMS)
def test_each_file_is_the_one_that_was_built(name: str) -> None:
    assert hashlib.sha256((FONTS / name).read_bytes()).hexdigest() == SUMS[name]


@pytest.mark.parametrize("name", SUMS)
def test_each_font_may_be_embedded_in_part(name: str) -> None:
    rights = font(name)["OS/2"].fsType
    assert not rights & (RESTRICTED | NO_SUBSETTING)


@pytest.mark.parametrize("name", SUMS)
def test_the_readme_names_each_font(name: str) -> None:
    family = name.removesuffix("-Bold.ttf") if name.startswith("Liberation") else name
    assert family.removesuffix(".ttf").removesuffix("-Regular") in (FONTS / "README.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("fandol/COPYING", "As a special exception"),
        ("LXGWWenKai-LICENSE.txt", "SIL OPEN FONT LICENSE"),
        ("NotoSansSC-LICENSE.txt", "SIL OPEN FONT LICENSE"),
        ("LiberationSerif-LICENSE.txt", "SIL OPEN FONT LICENSE"),
    ],
)
def test_each_licence_lies_beside_its_fonts(file: str, words: str) -> None:
    assert words in (FONTS / file).read_text("utf-8")


@pytest.mark.parametrize("name", [name for name in SUMS if name.startswith("fandol/")])
def test_fandol_says_that_it_was_converted(name: str) -> None:
    assert "converted to TrueType" in font(name)["name"].getDebugName(10)


def test_the_window_finds_its_own_face() -> None:
    assert struct.unpack(">L", (FONTS / "NotoSansSC-Regular.ttf").read_bytes()[:4]) == (0x00010000,)

"""Rebuilds the files of resources/fonts from the packages named here: ``python -m tools.build_fonts FOLDER``.

FOLDER keeps the packages; those that it lacks are fetched with apt-get (on Debian 12) and npm, and every package must
have the SHA-256 given here. Fandol's outlines are cubic (CFF) and become quadratic (TrueType), the only ones that
reports/typesetting and ReportLab embed. Two supplements hold what Fandol lacks. The others are
copied as they are.
"""

import gzip
import hashlib
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

import resources
from tools.font_supplements import FANG_SONG, SONG_BOLD, supplement

FONTS = resources.path("fonts")
SUMS = FONTS / "SHA256SUMS"
TOLERANCE = 1.0  # units of 1/1000 em: at 3号 a fortieth of a laser printer's dot
FIGURES = "—0123456789 "
NOTE = "Modified: cubic outlines converted to TrueType by tools/build_fonts.py; no change of shape intended."


@dataclass(frozen=True, slots=True)
class Package:
    """A package of a distribution: how to fetch it, the file that comes, and that file's SHA-256."""

    fetch: tuple[str, ...]
    file: str
    sha256: str


DEBIAN = ("apt-get", "download")
FANDOL = Package(
    (*DEBIAN, "texlive-lang-chinese=2022.20230122-1"),
    "texlive-lang-chinese_2022.20230122-1_all.deb",
    "9cfa07bd44e7b9098e26f0ecac1b5ad210d2249d474c8074d53de92d650b0ec0",
)
WENKAI = Package(
    (*DEBIAN, "fonts-lxgw-wenkai=1.250+repack-1"),
    "fonts-lxgw-wenkai_1.250+repack-1_all.deb",
    "6d1e4c4aac78ad32062aefa2c836ee4d6e58f9dcf8b3f4407c9eefe304615318",
)
LIBERATION = Package(
    (*DEBIAN, "fonts-liberation2=2.1.5-1"),
    "fonts-liberation2_2.1.5-1_all.deb",
    "35ffaa54f117e633e89a5da89af235a073b34dbe582726fbf6989568f7fd9bda",
)
NOTO = Package(
    ("npm", "pack", "@expo-google-fonts/noto-sans-sc@0.4.3"),
    "expo-google-fonts-noto-sans-sc-0.4.3.tgz",
    "0d69d0f4971d2ff574e3d93cbc218dc950bf3f3f8f8e2c008d97687ed53aee59",
)
CWTEX = Package(
    (*DEBIAN, "fonts-cwtex-fs=1.0-4"),
    "fonts-cwtex-fs_1.0-4_all.deb",
    "94b4ce9d2fd613e04bcf2e293011ca5099b43d8a8a97c090580fe25d31845850",
)
NOTO_SERIF = Package(
    ("npm", "pack", "@expo-google-fonts/noto-serif-sc@0.4.3"),
    "expo-google-fonts-noto-serif-sc-0.4.3.tgz",
    "ff6bcf5ba68d92dfecc05544bb150f9e724741a932354a0dd97e7289c40a3f5e",
)

FANDOL_FONTS = "usr/share/texlive/texmf-dist/fonts/opentype/public/fandol"
FANDOL_TEXTS = "usr/share/doc/texlive-doc/fonts/fandol"
LIBERATION_FONTS = "usr/share/fonts/truetype/liberation2"
COPIES = (
    (FANDOL, f"{FANDOL_TEXTS}/README", "fandol/README.upstream"),
    (FANDOL, f"{FANDOL_TEXTS}/COPYING.gz", "fandol/COPYING"),
    (WENKAI, "usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf", "LXGWWenKai-Regular.ttf"),
    (WENKAI, "usr/share/doc/fonts-lxgw-wenkai/copyright", "LXGWWenKai-LICENSE.txt"),
    (LIBERATION, f"{LIBERATION_FONTS}/LiberationSerif-Regular.ttf", "LiberationSerif-Regular.ttf"),
    (LIBERATION, f"{LIBERATION_FONTS}/LiberationSerif-Bold.ttf", "LiberationSerif-Bold.ttf"),
    (LIBERATION, "usr/share/doc/fonts-liberation2/copyright", "LiberationSerif-LICENSE.txt"),
    (NOTO, "package/400Regular/NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf"),
    (NOTO, "package/LICENSE_FONT", "NotoSansSC-LICENSE.txt"),
    (CWTEX, "usr/share/doc/fonts-cwtex-fs/copyright", "supplements/FangSong-LICENSE.txt"),
    (NOTO_SERIF, "package/LICENSE_FONT", "supplements/SongBold-LICENSE.txt"),
)
CONVERSIONS = (
    (f"{FANDOL_FONTS}/FandolFang-Regular.otf", "fandol/FandolFang-Regular.ttf", ""),
    (f"{FANDOL_FONTS}/FandolSong-Bold.otf", "fandol/FandolSong-Bold.ttf", ""),
    (f"{FANDOL_FONTS}/FandolSong-Regular.otf", "fandol/FandolSong-Figures.ttf", FIGURES),
)

PACKAGES = (FANDOL, WENKAI, LIBERATION, NOTO, CWTEX, NOTO_SERIF)


SUPPLEMENTS = (
    (CWTEX, "usr/share/fonts/truetype/cwtex/cwfs.ttf", FANG_SONG),
    (NOTO_SERIF, "package/600SemiBold/NotoSerifSC_600SemiBold.ttf", SONG_BOLD),
)


def main(folder: Path) -> None:
    """Fetch, check, unpack, copy and convert; then write the sums of what came out."""
    with tempfile.TemporaryDirectory() as unpacked:
        places = {package.file: unpack(package, folder, Path(unpacked)) for package in PACKAGES}
        for package, source, target in COPIES:
            copy(places[package.file] / source, FONTS / target)
        for source, target, characters in CONVERSIONS:
            print(f"{target} …")
            convert(places[FANDOL.file] / source, FONTS / target, characters)
        for package, source, wanted in SUPPLEMENTS:
            supplement(wanted, places[package.file] / source, FONTS)
    files = sorted(path for path in FONTS.rglob("*") if path.suffix == ".ttf")
    sums = "".join(f"{sha256(path)}  {path.relative_to(FONTS).as_posix()}\n" for path in files)
    SUMS.write_text(sums, "utf-8")
    print(sums, end="")


def unpack(package: Package, folder: Path, unpacked: Path) -> Path:
    """The folder with the package's files; SystemExit where the package is not the one named."""
    file = folder / package.file
    if not file.exists():
        subprocess.run(package.fetch, cwd=folder, check=True)
    if not file.exists() or sha256(file) != package.sha256:
        sys.exit(f"{file} is not the package that this script names")
    place = unpacked / file.stem
    place.mkdir()
    tool = ("dpkg-deb", "-x", file, place) if file.suffix == ".deb" else ("tar", "-xzf", file, "-C", place)
    subprocess.run(tool, check=True)
    return place


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def copy(source: Path, target: Path) -> None:
    """One file as it is; a compressed text becomes readable."""
    target.parent.mkdir(parents=True, exist_ok=True)
    data = source.read_bytes()
    target.write_bytes(gzip.decompress(data) if source.suffix == ".gz" else data)


def convert(source: Path, target: Path, characters: str) -> None:
    """One font with TrueType outlines, reduced to ``characters`` where there are any; same input, same bytes."""
    font = TTFont(source, recalcTimestamp=False)
    if characters:
        reduce(font, characters)
    font["glyf"], font["loca"] = quadratic(font), newTable("loca")
    for name, glyph in font["glyf"].glyphs.items():
        glyph.recalcBounds(font["glyf"])
        font["hmtx"][name] = (font["hmtx"][name][0], glyph.xMin)
    for tag in {"CFF ", "VORG"} & set(font.keys()):
        del font[tag]
    describe(font)
    target.parent.mkdir(parents=True, exist_ok=True)
    font.save(target)


def reduce(font: TTFont, characters: str) -> None:
    """Keep only the glyphs of ``characters``."""
    subsetter = Subsetter(Options(name_IDs=["*"], notdef_outline=True, layout_features=[]))
    subsetter.populate(text=characters)
    subsetter.subset(font)


def quadratic(font: TTFont) -> object:
    """The glyf table for a font's cubic outlines."""
    glyphs = font.getGlyphSet()
    table = newTable("glyf")
    table.glyphOrder = font.getGlyphOrder()
    table.glyphs = {}
    for name in table.glyphOrder:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, TOLERANCE, reverse_direction=True))
        table.glyphs[name] = pen.glyph()
    return table


def describe(font: TTFont) -> None:
    """What the other tables must say of TrueType outlines, and the notice that the licence asks for."""
    font.sfntVersion = "\0\1\0\0"
    profile = font["maxp"]
    profile.tableVersion = 0x00010000
    profile.maxZones = 1
    for name in ("TwilightPoints", "Storage", "FunctionDefs", "InstructionDefs", "StackElements", "SizeOfInstructions"):
        setattr(profile, f"max{name}", 0)
    profile.maxComponentElements = 0
    font["post"].formatType = 3.0
    font["name"].setName(NOTE, 10, 3, 1, 0x409)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))

"""The PC's own faces: found by what their files say, chosen, recorded, printed with, and missed."""

import io
import os
from dataclasses import replace
from pathlib import Path

import page
import pypdf
import pytest
from fontTools.ttLib.ttCollection import TTCollection

from reports.pdf import pdf_bytes
from reports.typesetting import faces
from reports.typesetting.faces import (
    BUNDLED,
    FaceChoice,
    Part,
    choose,
    folders,
    fonts_for,
    lost,
    obstacles,
    offers,
    search,
)
from reports.typesetting.fontfile import Broken, Obstacle, read_faces
from reports.typesetting.fonts import Role, bundled
from tests.reports import specimen
from tests.reports.typesetting.small_fonts import LETTERS, made, made_cubic, saved


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own folder of fonts as a PC might have it."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    tmp_path /= "fonts"
    saved(made({"en": "FangSong", "zh": "仿宋"}), tmp_path / "simfang.ttf")
    saved(made({"en": "SimHei", "zh": "黑体"}), tmp_path / "simhei.ttf")
    saved(made({"en": "KaiTi", "zh": "楷体"}), tmp_path / "sub" / "simkai.TTF")
    saved(made("FZXiaoBiaoSong-B05S", weight=700), tmp_path / "sub" / "fzxbs.ttf")
    saved(made("Times New Roman", "0123456789AB"), tmp_path / "times.ttf")
    saved(made("Times New Roman", "0123456789AB", weight=700), tmp_path / "timesbd.ttf")
    saved(made("Times New Roman", "0123456789AB", italic=True), tmp_path / "timesi.ttf")
    collection = TTCollection()
    collection.fonts = [made("NSimSun"), made({"en": "SimSun", "zh": "宋体"})]
    collection.save(tmp_path / "simsun.ttc")
    return tmp_path


def chosen(*places: Path) -> FaceChoice:
    return choose(offers(search(places)))


def families(choice: FaceChoice) -> dict[Part, tuple[str, int, str]]:
    """Which file of the PC plays each part."""
    located = faces._located({face.fingerprint for face in choice.faces})
    found = {face.part: located[face.fingerprint] for face in choice.faces}
    return {part: (face.path.name, face.index, face.family) for part, face in found.items()}


def test_each_part_finds_its_face(place: Path) -> None:
    assert families(chosen(place)) == {
        Part.TITLE: ("fzxbs.ttf", 0, "FZXiaoBiaoSong-B05S"),
        Part.HEADING: ("simhei.ttf", 0, "黑体"),
        Part.SUBHEADING: ("simkai.TTF", 0, "楷体"),
        Part.BODY: ("simfang.ttf", 0, "仿宋"),
        Part.FOLIO: ("simsun.ttc", 1, "宋体"),
        Part.FIGURES: ("times.ttf", 0, "Times New Roman"),
        Part.TITLE_FIGURES: ("timesbd.ttf", 0, "Times New Roman"),
    }


@pytest.mark.parametrize("name", ["仿宋_GB2312", "FangSong_GB2312", "fangsong gb2312", "方正仿宋_GBK", "方正仿宋简体"])
def test_a_face_has_many_names(name: str, tmp_path: Path) -> None:
    saved(made({"en": name} if name.isascii() else {"en": "Nobody", "zh": name}), tmp_path / "a.ttf")
    assert [face.part for face in chosen(tmp_path).faces] == [Part.BODY]


def test_the_official_face_comes_first(tmp_path: Path) -> None:
    saved(made("FangSong"), tmp_path / "a.ttf")
    saved(made({"en": "FangSong_GB2312", "zh": "仿宋_GB2312"}), tmp_path / "b.ttf")
    offered = offers(search((tmp_path,)))[Part.BODY]
    assert [face.family for face in offered] == ["仿宋_GB2312", "FangSong"]


def test_nothing_official_is_no_choice(tmp_path: Path) -> None:
    saved(made("Comic Sans"), tmp_path / "a.ttf")
    assert chosen(tmp_path, tmp_path / "absent") == BUNDLED
    assert fonts_for(BUNDLED) is bundled()


def test_a_name_in_the_old_macintosh_record_is_read(tmp_path: Path) -> None:
    font = made("Nobody")
    font["name"].names = [each for each in font["name"].names if each.platformID == 3]
    font["name"].setName("楷体", 1, 1, 25, 33)
    assert read_faces(saved(font, tmp_path / "a.ttf"))[0].family == "楷体"


@pytest.mark.parametrize("rights", [0x0002, 0x0100, 0x0200, 0x0102])
def test_a_face_that_may_not_be_embedded_is_said_and_not_used(rights: int, tmp_path: Path) -> None:
    saved(made("FangSong", rights=rights), tmp_path / "a.ttf")
    offered = offers(search((tmp_path,)))
    assert list(obstacles(offered).values()) == [Obstacle.RIGHTS]
    assert choose(offered) == BUNDLED


@pytest.mark.parametrize("rights", [0x0000, 0x0004, 0x0008, 0x0006])
def test_a_face_for_preview_and_print_may_be_embedded(rights: int, tmp_path: Path) -> None:
    saved(made("FangSong", rights=rights), tmp_path / "a.ttf")
    assert len(chosen(tmp_path).faces) == 1


def test_postscript_outlines_are_said_and_not_used(tmp_path: Path) -> None:
    saved(made_cubic("FangSong"), tmp_path / "a.otf")
    offered = offers(search((tmp_path,)))
    assert list(obstacles(offered).values()) == [Obstacle.OUTLINES]
    assert choose(offered) == BUNDLED


@pytest.mark.parametrize(
    "content", [b"", b"\0", b"no font at all", b"ttcf\0\1\0\0\xff\xff\xff\xff", b"\0\1\0\0\xff\xff"]
)
def test_what_is_no_font_is_passed_over(content: bytes, tmp_path: Path, place: Path) -> None:
    (place / "broken.ttf").write_bytes(content)
    with pytest.raises(Broken):
        read_faces(place / "broken.ttf")
    assert len(chosen(place).faces) == 7


def test_a_font_cut_off_anywhere_never_prints_and_never_raises(tmp_path: Path) -> None:
    whole = saved(made("FangSong"), tmp_path / "whole.ttf").read_bytes()
    for length in range(0, len(whole) - 4, 37):
        (tmp_path / "whole.ttf").write_bytes(whole[:length])
        assert chosen(tmp_path) == BUNDLED


def test_a_font_with_any_byte_changed_never_raises(tmp_path: Path) -> None:
    whole = saved(made("FangSong"), tmp_path / "whole.ttf").read_bytes()
    for at in range(0, len(whole), 11):
        (tmp_path / "whole.ttf").write_bytes(whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :])
        assert len(chosen(tmp_path).faces) in (0, 1)


def test_a_report_prints_with_the_faces_of_the_pc(place: Path) -> None:
    pdf = pdf_bytes(specimen.document(), faces=chosen(place))
    names = {
        str(font.get_object()["/BaseFont"])[8:]
        for sheet in pypdf.PdfReader(io.BytesIO(pdf)).pages
        for font in sheet["/Resources"]["/Font"].values()  # type: ignore[index]
    }
    assert "Test-Regular" in names
    assert "FandolFang-Regular" in names, "for what the small fonts lack"
    assert page.is_pdf_compliant_bytes(pdf, profile="2b")
    assert pdf == pdf_bytes(specimen.document(), faces=chosen(place))


def test_each_role_takes_its_own_and_falls_back_on_the_programs(place: Path) -> None:
    fonts = fonts_for(chosen(place))
    names = {role: fonts.sorts(role, "中")[0].face.path.name for role in Role}
    assert names == {
        Role.TITLE: "fzxbs.ttf",
        Role.HEADING: "simhei.ttf",
        Role.SUBHEADING: "simkai.TTF",
        Role.BODY: "simfang.ttf",
        Role.FOLIO: "simsun.ttc",
    }
    assert fonts.sorts(Role.BODY, "7")[0].face.path.name == "times.ttf"
    assert fonts.sorts(Role.TITLE, "7")[0].face.path.name == "timesbd.ttf"
    assert fonts.sorts(Role.HEADING, "水")[0].face.name == "NotoSansSC-Regular"
    assert fonts.sorts(Role.TITLE, "水")[0].face.name == "FandolSong-Bold"
    assert fonts.sorts(Role.BODY, "堃")[0].face.name == "LXGWWenKai-Regular"
    assert fonts.missing("中水堃😀") == ("😀",)
    assert fonts.fallen_back("中水堃7") == ("水", "堃")


def test_figures_in_the_body_face(place: Path) -> None:
    fonts = fonts_for(chosen(place), plain_figures=True)
    assert fonts.sorts(Role.BODY, "7")[0].face.path.name == "simfang.ttf"


def test_a_face_that_is_gone_or_changed_is_lost_and_replaced(place: Path) -> None:
    choice = chosen(place)
    assert lost(choice) == ()
    (place / "simfang.ttf").unlink()
    saved(made({"en": "SimHei", "zh": "黑体"}, LETTERS + "水"), place / "simhei.ttf")
    assert [face.family for face in lost(choice)] == ["黑体", "仿宋"]
    again = replace(choice, faces=tuple(face for face in choice.faces))
    fonts_for.cache_clear()
    assert fonts_for(again).sorts(Role.BODY, "中")[0].face.name == "FandolFang-Regular"


def test_a_face_is_known_by_its_fingerprint_and_its_family(place: Path) -> None:
    choice = chosen(place)
    (place / "simfang.ttf").rename(place / "sub" / "other.ttf")
    assert lost(choice) == ()
    false = replace(choice, faces=tuple(replace(face, family="仿宋_GB2312") for face in choice.faces))
    assert lost(false) == false.faces


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_pipe_among_the_fonts_is_not_waited_for(place: Path) -> None:
    os.mkfifo(place / "a.ttf")
    assert len(chosen(place).faces) == 7


def test_a_name_that_no_pdf_can_hold_is_mended(place: Path) -> None:
    tmp_path = place
    (place / "simfang.ttf").unlink()
    font = made("FangSong")
    font["name"].setName("仿宋 (x)/y", 6, 3, 1, 0x409)
    font["name"].setName("", 6, 1, 0, 0)
    saved(font, tmp_path / "a.ttf")
    assert fonts_for(chosen(tmp_path)).sorts(Role.BODY, "中")[0].face.name.isascii()


@pytest.mark.parametrize("system", ["win32", "darwin", "linux"])
def test_every_system_has_its_folders(system: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    expected = {"win32": tmp_path / "Microsoft" / "Windows" / "Fonts", "linux": tmp_path / "fonts"}
    assert expected.get(system, Path.home() / "Library" / "Fonts") in folders()


def test_no_more_files_are_opened_than_can_be_borne(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "_MOST_FILES", 2)
    assert len(search((place,))) <= 3


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
def test_a_folder_that_cannot_be_read_is_passed_over(place: Path) -> None:
    (place / "loop").symlink_to(place)
    assert len(chosen(place).faces) == 7

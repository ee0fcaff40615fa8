"""Which face prints which character, and what is said of the others."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from reports.typesetting.fonts import (
    FaceSet,
    Fonts,
    Role,
    bundled,
    bundled_faces,
    printable,
)
from reports.typesetting.truetype import TrueType

RARE = "堃喆犇垚珺邨翀昇祎赟玥珮䶮㼆㛃㎡㎏𠮷"


@pytest.mark.parametrize("role", [Role.TITLE, Role.HEADING, Role.SUBHEADING, Role.BODY])
def test_no_rare_character_is_an_empty_box(role: Role) -> None:
    assert all(sort.glyph and sort.text == rare for sort, rare in zip(bundled().sorts(role, RARE), RARE, strict=True))


def test_what_fell_back_is_named_once_in_order() -> None:
    assert bundled().missing("段喆、冯堃与段喆") == ()
    assert bundled().fallen_back("段喆、冯堃与段喆") == ("喆", "堃")
    assert bundled().fallen_back("2023年，“收入”386.6万元（不含±5%）——……A·é。") == ()


@pytest.mark.parametrize(
    ("role", "characters", "file"),
    [
        (Role.BODY, "瞭昇垚珺玥洺囍堉", "FangSong.ttf"),
        (Role.TITLE, "瞭昇垚珺祎堃喆镕", "SongBold.ttf"),
        (Role.BODY, "祎喆堃", "LXGWWenKai-Regular.ttf"),
        (Role.TITLE, "䶮㼆", "FangSong.ttf LXGWWenKai-Regular.ttf"),
        (Role.SUBHEADING, "瞭昇", "LXGWWenKai-Regular.ttf"),
    ],
)
def test_a_stand_in_is_of_the_same_family_or_of_the_likest(role: Role, characters: str, file: str) -> None:
    faces = [bundled().face(role, character) for character in characters]
    assert all(face and face.path.name in file.split() for face in faces)


def test_bold_sans_serif_never_stands_in_running_text_while_another_face_has_the_character() -> None:
    others = [face for face in bundled_faces().others if face.path.name.startswith("LXGW")]
    faces = {character: bundled().face(Role.BODY, character) for character in map(chr, range(0x4E00, 0xA000))}
    names = {character: face.path.name for character, face in faces.items() if face is not None}
    sans = [character for character, name in names.items() if name.startswith("NotoSans")]
    wrong = [character for character in sans if others[0].glyph(ord(character))]
    assert wrong == []


@pytest.mark.parametrize(("role", "supplement"), [(Role.BODY, "瞭"), (Role.TITLE, "瞭")])
def test_a_supplement_stands_as_large_and_as_high_as_its_neighbours(role: Role, supplement: str) -> None:
    (sort,) = bundled().sorts(role, supplement)
    left, bottom, right, top = (length / sort.face.units for length in sort.face.ink(sort.glyph))
    assert sort.advance == 1
    assert 0.8 <= right - left <= 0.96
    own = [bundled().sorts(role, each)[0] for each in "睹瞎瞩瞬"]
    boxes = [(each.face.ink(each.glyph), each.face.units) for each in own]
    middles = [(box[1] + box[3]) / 2 / units for box, units in boxes]
    assert abs((bottom + top) / 2 - sum(middles) / len(middles)) < 0.03


def test_a_heading_falls_back_on_what_its_own_face_lacks() -> None:
    assert bundled().fallen_back("段喆𠮷", Role.HEADING) == ("𠮷",)


def test_what_no_font_has_is_named_and_prints_as_geta() -> None:
    assert bundled().missing("甲😀乙𓀀😀") == ("😀", "𓀀")
    (sort,) = bundled().sorts(Role.BODY, "😀")
    (geta,) = bundled().sorts(Role.BODY, "〓")
    assert (sort.text, sort.glyph, sort.face) == ("😀", geta.glyph, geta.face)


def test_faces_without_geta_say_so() -> None:
    latin = TrueType(resources.path("fonts", "LiberationSerif-Regular.ttf"))
    every = dict.fromkeys(Role, (latin,))
    fonts = Fonts(FaceSet(every, every, ()))
    with pytest.raises(LookupError, match="〓"):
        fonts.sorts(Role.BODY, "中")


@pytest.mark.parametrize("role", [Role.TITLE, Role.HEADING, Role.SUBHEADING, Role.BODY])
def test_quotation_marks_and_dashes_are_as_wide_as_a_character(role: Role) -> None:
    assert {sort.advance for sort in bundled().sorts(role, "“”‘’·—…")} == {1.0}


@pytest.mark.parametrize("role", [Role.HEADING, Role.SUBHEADING, Role.BODY])
def test_figures_and_latin_have_one_face(role: Role) -> None:
    assert {sort.face.name for sort in bundled().sorts(role, "2022 APP%-.é³±")} == {"LiberationSerif"}


def test_figures_may_stand_in_the_chinese_faces() -> None:
    faces = {sort.face.name for sort in Fonts(bundled_faces(), plain_figures=True).sorts(Role.BODY, "2022年 APP%")}
    assert faces == {"FandolFang-Regular"}


def test_the_title_has_bold_figures_and_the_page_number_those_of_song() -> None:
    assert {sort.face.name for sort in bundled().sorts(Role.TITLE, "2022")} == {"LiberationSerif-Bold"}
    assert {sort.face.name for sort in bundled().sorts(Role.FOLIO, "— 12 —")} == {"FandolSong-Regular"}


@pytest.mark.parametrize("role", [Role.HEADING, Role.SUBHEADING, Role.BODY])
def test_marks_can_lose_their_blank_half(role: Role) -> None:
    fonts = bundled()
    assert {sort.after for sort in fonts.sorts(role, "，。、；：）》」』”’】")} == {0.5}
    assert {sort.before for sort in fonts.sorts(role, "（《「『“‘【〔")} == {0.5}
    assert {(sort.before, sort.after) for sort in fonts.sorts(role, "中·—…％1a ")} == {(0.0, 0.0)}


def test_spaces_become_one_kind_and_unseen_marks_go() -> None:
    assert printable("甲\t乙\xa0丙\u3000丁\u2028戊") == "甲 乙 丙\u3000丁 戊"
    assert printable("a\x00b\u202ec\ufe0fd\ud800e\u200df\ufeff\x7f\x1b") == "abcdef"


@given(st.text())
def test_nothing_that_steers_the_direction_survives(text: str) -> None:
    kinds = {unicodedata.bidirectional(character) for character in printable(text)}
    assert not kinds & {"RLE", "LRE", "RLO", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI", "BN", "B"} - _separators(text)


def _separators(text: str) -> set[str]:
    """Bidirectional kinds of characters that are visible or unassigned all the same."""
    return {
        unicodedata.bidirectional(character) for character in printable(text) if unicodedata.category(character) == "Cn"
    }


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert printable(printable(text)) == printable(text)

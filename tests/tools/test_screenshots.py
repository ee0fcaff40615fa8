"""The filmstrip: which looks there are, what a look asks of the screen, and its contact sheet."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtWidgets import QApplication

from gui.dialogs.about import AboutDialog
from gui.shell.window_shape import LEAST_SIZE
from tools.contact_sheet import GAP, NAME, contact_sheet
from tools.screenshot_taking import missing, shown
from tools.screenshots import LOOKS, SCALES, SCREENS, chosen, distinct


def test_the_looks_are_every_screen_scale_appearance_and_language() -> None:
    assert len({look.name for look in LOOKS}) == len(SCREENS) * len(SCALES) * 2 * 2 == 36
    assert {look.screen for look in LOOKS} == {(1024, 600), (1280, 800), (1920, 1080)}
    assert {look.size for look in LOOKS if look.scale == 100} == set(SCREENS)


def test_a_scaled_look_has_less_room_but_no_less_than_the_least_window() -> None:
    sizes = {look.screen: look.size for look in LOOKS if look.scale == 200}
    assert sizes == {(1024, 600): LEAST_SIZE, (1280, 800): LEAST_SIZE, (1920, 1080): (960, 540)}
    middle = {look.screen: look.size for look in LOOKS if look.scale == 150}
    assert middle == {(1024, 600): LEAST_SIZE, (1280, 800): (853, 533), (1920, 1080): (1280, 720)}
    least = next(look for look in LOOKS if look.name == "1024x600-200-dark-en")
    assert (least.screen_settings["width"], least.screen_settings["height"]) == (1600, 960)


def test_looks_are_chosen_by_name_or_by_parts_of_it() -> None:
    assert chosen([]) == LOOKS
    assert [look.name for look in chosen(["1280x800-100-light-zh", "1280x800-200-dark-en"])] == [
        "1280x800-100-light-zh",
        "1280x800-200-dark-en",
    ]
    assert {(look.scale, look.appearance) for look in chosen(["dark", "200"])} == {(200, "dark")}
    assert chosen(["sepia"]) == ()


def test_what_looks_alike_is_taken_once() -> None:
    pairs = [(look.name, same.name) for look, same in distinct(LOOKS) if look != same]
    assert pairs[0] == ("1280x800-200-light-zh", "1024x600-200-light-zh")
    assert len(pairs) == 4


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_a_dialog_of_which_no_picture_is_taken_is_named(qapp: QApplication) -> None:
    before = missing()
    assert {"AboutDialog", "CarryDialog"} <= before
    assert not before & {"Frame", "StepDialog"}
    shown(AboutDialog())
    assert before - missing() == {"AboutDialog"}


def test_a_contact_sheet_has_every_picture_and_enlarges_none(tmp_path: Path) -> None:
    files = [tmp_path / f"{place}.png" for place in range(3)]
    for place, file in enumerate(files):
        Image.new("RGB", (400, 100), (10 * place, 0, 0)).save(file)
    Image.new("RGB", (50, 30), "blue").save(files[1])
    sheet = contact_sheet(files, columns=2, width=200)
    assert sheet.size == (400 + GAP, 2 * (50 + NAME))
    assert sheet.getpixel((200 + GAP + 49, NAME + 29)) == (0, 0, 255)
    assert sheet.getpixel((200 + GAP + 51, NAME + 10)) == (255, 255, 255)
    assert sheet.getpixel((199, 50 + 2 * NAME + 20)) == (20, 0, 0)

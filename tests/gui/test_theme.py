"""The colours: what is written can be read, in both themes (WCAG 2.2, 1.4.3: 4.5 : 1)."""

import pytest
from PySide6.QtGui import QColor

from gui.look.theme import DARK, LIGHT, Theme

ON = {
    "text": (
        "surface",
        "background",
        "sunken",
        "selection",
        "accent_soft",
        "error_soft",
        "query_soft",
        "complete_soft",
    ),
    "muted": ("surface", "background", "sunken"),
    "accent": ("surface", "background", "sunken", "accent_soft"),
    "on_accent": ("accent", "accent_hover"),
    "error": ("surface", "background", "error_soft"),
    "query": ("surface", "background", "query_soft"),
    "complete": ("surface", "background", "sunken", "complete_soft"),
    "chip_text": ("chip",),
}


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    wanted = QColor(colour)
    return 0.2126 * linear(wanted.redF()) + 0.7152 * linear(wanted.greenF()) + 0.0722 * linear(wanted.blueF())


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_written_can_be_read_on_every_ground_it_stands_on(theme: Theme) -> None:
    low = {
        (ink, ground): round(contrast(getattr(theme, ink), getattr(theme, ground)), 2)
        for ink, grounds in ON.items()
        for ground in grounds
        if contrast(getattr(theme, ink), getattr(theme, ground)) < 4.5
    }
    assert low == {}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_what_is_only_drawn_can_be_seen(theme: Theme) -> None:
    """Rings and frames of fields: 3 : 1 (WCAG 2.2, 1.4.11)."""
    assert contrast(theme.focus, theme.surface) >= 3
    assert contrast(theme.focus, theme.background) >= 3


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)

"""Many pictures on one, each with its name above it."""

from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageDraw

COLUMNS, WIDTH, GAP, NAME = 5, 640, 8, 18
"""Pictures beside each other; the rest in pixels."""


def contact_sheet(pictures: Sequence[Path], columns: int = COLUMNS, width: int = WIDTH) -> Image.Image:
    """The pictures in rows, none wider than ``width`` pixels and none enlarged."""
    rows = [[_cell(each, width) for each in row] for row in _rows(pictures, columns)]
    heights = [max(each.height for each in row) for row in rows]
    sheet = Image.new("RGB", (columns * (width + GAP) - GAP, sum(heights)), "gray")
    top = 0
    for row, height in zip(rows, heights, strict=True):
        for place, cell in enumerate(row):
            sheet.paste(cell, (place * (width + GAP), top))
        top += height
    return sheet


def _rows(pictures: Sequence[Path], columns: int) -> list[Sequence[Path]]:
    return [pictures[start : start + columns] for start in range(0, len(pictures), columns)]


def _cell(file: Path, width: int) -> Image.Image:
    with Image.open(file) as read:
        picture = read.convert("RGB")
    picture.thumbnail((width, picture.height))
    cell = Image.new("RGB", (width, picture.height + NAME), "white")
    ImageDraw.Draw(cell).text((4, 2), file.stem, fill="black")
    cell.paste(picture, (0, NAME))
    return cell

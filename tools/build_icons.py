"""Makes resources/icons/window.ico, the sign of the built program on Windows, from its drawing."""

import io
import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QIcon

ICONS = Path(__file__).parents[1] / "resources" / "icons"
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def main() -> int:
    """Draws every size by itself: a picture made smaller would be blurred."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QGuiApplication([])
    drawing = QIcon(str(ICONS / "window.svg"))
    pictures = [_picture(drawing, size) for size in SIZES]
    largest = pictures[-1]
    largest.save(ICONS / "window.ico", sizes=[(size, size) for size in SIZES], append_images=pictures[:-1])
    return 0


def _picture(drawing: QIcon, size: int) -> Image.Image:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawing.pixmap(size, size).save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


if __name__ == "__main__":
    sys.exit(main())

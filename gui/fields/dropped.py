"""Files dragged or copied from a file manager: they come as addresses, which are no words of a report."""

from pathlib import Path

from PySide6.QtCore import QMimeData


def dropped_files(source: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this PC that are dragged or were copied; none for words."""
    return tuple(Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile())

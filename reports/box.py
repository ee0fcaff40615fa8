"""An oblong on a page: where a field prints, where found words stand. Needs no pdfium."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """An oblong on a page as it is shown: from its upper left corner, in points."""

    left: float
    top: float
    right: float
    bottom: float

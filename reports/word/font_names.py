"""The faces of an exported report by the names that Word finds them under."""

from dataclasses import astuple, dataclass

from reports.typesetting.faces import FaceChoice, Part
from reports.typesetting.style import Style

_NAMES = {
    Part.TITLE: "方正小标宋简体",
    Part.HEADING: "黑体",
    Part.SUBHEADING: "楷体",
    Part.BODY: "仿宋",
    Part.FOLIO: "宋体",
    Part.FIGURES: "Times New Roman",
}
_OTHER_NAMES = {
    "仿宋": "仿宋_GB2312",
    "仿宋_GB2312": "仿宋",
    "楷体": "楷体_GB2312",
    "楷体_GB2312": "楷体",
    "方正小标宋简体": "宋体",
}


@dataclass(frozen=True, slots=True)
class Face:
    """What a run is set in: a face for Chinese, another for figures and Latin."""

    chinese: str
    figures: str


@dataclass(frozen=True, slots=True)
class Faces:
    """The faces of each part of a report."""

    title: Face
    heading: Face
    subheading: Face
    body: Face
    folio: Face

    def of_heading(self, level: int) -> Face:
        """The face of a heading, level 1 for 一、."""
        return {1: self.heading, 2: self.subheading}.get(level, self.body)

    def names(self) -> dict[str, str]:
        """Every face's name once, each with the other name under which a PC may have it; blank for none."""
        names = dict.fromkeys(name for chinese, figures in astuple(self) for name in (chinese, figures))
        return {name: _OTHER_NAMES.get(name, "") for name in names}


def faces(style: Style, choice: FaceChoice) -> Faces:
    """The faces that the report prints with, where the PC has them; else those that every office PC should have."""
    names = _NAMES | {face.part: face.family for face in choice.faces}

    def face(part: Part) -> Face:
        own = style.plain_figures or part is Part.FOLIO
        return Face(names[part], names[part] if own else names[Part.FIGURES])

    parts = (Part.TITLE, Part.HEADING, Part.SUBHEADING, Part.BODY, Part.FOLIO)
    return Faces(*(face(part) for part in parts))

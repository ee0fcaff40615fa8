"""How a library prints: measures and faces, standard unless the clerk chose otherwise; recorded with each 定稿."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Annotated, Any

import msgspec

from actions.language import N_, _
from actions.problems import InputProblem
from reports.typesetting.faces import BUNDLED, FaceChoice, Part, choose, folders, lost, obstacles, offers, search
from reports.typesetting.fontfile import FontFace
from reports.typesetting.style import MILLIMETRE, STANDARD, Style, StyleFault, StyleReason
from storage.library import Library

PAPER = "paper"
"""The library's preference, and the setting of a report, that hold the choice."""
_LONGEST = 20_000  # characters
__all__ = [
    *("FoundFaces", "Paper"),
    *("find_faces", "keep", "lost_words", "of_library", "read", "text_of"),
]

_PARTS = {
    Part.TITLE: N_("标题（小标宋）"),
    Part.HEADING: N_("一级标题（黑体）"),
    Part.SUBHEADING: N_("二级标题（楷体）"),
    Part.BODY: N_("正文（仿宋）"),
    Part.FOLIO: N_("页码（宋体）"),
    Part.FIGURES: N_("数字和外文（Times New Roman）"),
}
_FAULTS = {
    StyleReason.NOT_A_MEASURE: N_("页面设置中有不能识别的数。"),
    StyleReason.MARGIN: N_("页边距应在{least}至{most}毫米之间。"),
    StyleReason.SIZE: N_("字号过小或过大。"),
    StyleReason.LEADING: N_("行距过密或过疏。"),
    StyleReason.BODY: N_("页边距过大，版心放不下文字。"),
    StyleReason.FOLIO: N_("下边距过小，放不下页码。"),
}


@dataclass(frozen=True, slots=True)
class Paper:
    """What a report is printed with; ``signed``: 署名 and 成文日期 stand below the text too.

    ``decimals``: that every amount of the running text has at least; None for as few as it needs, or what the outline
    says.
    """

    style: Style = STANDARD
    faces: FaceChoice = BUNDLED
    signed: bool = False
    decimals: int | None = None


@dataclass(frozen=True, slots=True)
class FoundFaces:
    """The official faces of this PC: the choice of the best, and what was found for which parts, in a few sentences."""

    choice: FaceChoice
    lines: tuple[str, ...]


def of_library(library: Library) -> Paper:
    """The choice of a library; the standard where there is none, or one that cannot be read."""
    return read(library.preference(PAPER))


def keep(library: Library, paper: Paper) -> None:
    """Makes a choice. Raises InputProblem for measures that cannot be printed with."""
    faults = paper.style.faults()
    if faults:
        raise InputProblem(_sentence(faults[0]))
    library.set_preference(PAPER, text_of(paper))


def text_of(paper: Paper) -> str:
    """The choice as text: what differs from the standard, and the faces; blank for the standard."""
    style = {
        field.name: getattr(paper.style, field.name)
        for field in fields(Style)
        if getattr(paper.style, field.name) != getattr(STANDARD, field.name)
    }
    if paper == Paper():
        return ""
    held: dict[str, Any] = {"style": style, "faces": paper.faces, "signed": paper.signed}
    if paper.decimals is not None:
        held["decimals"] = paper.decimals
    return msgspec.json.encode(held).decode()


def read(text: str) -> Paper:
    """The choice that a text holds; the standard for none, and for what nobody can print with.

    Texts of before name files of fonts too: a path is never read.
    """
    if not text or len(text) > _LONGEST:
        return Paper()
    try:
        held = msgspec.json.decode(text, type=_Held)
    except (msgspec.MsgspecError, UnicodeError):
        return Paper()
    if len(held.faces.faces) > len(Part):
        return Paper()
    return Paper(STANDARD if held.style.faults() else held.style, held.faces, held.signed, held.decimals)


def find_faces() -> FoundFaces:
    """Looks through the fonts of this PC: some seconds where there are many; needs no library."""
    offered = offers(search(folders()))
    choice = choose(offered)
    return FoundFaces(choice, tuple(_told({face.part: face.family for face in choice.faces}, offered)))


def lost_words(paper: Paper) -> str:
    """The faces of a choice that are gone from this PC; blank for none."""
    return _("、").join(dict.fromkeys(face.family for face in lost(paper.faces)))


class _Held(msgspec.Struct):
    style: Style
    faces: FaceChoice
    signed: bool = False
    decimals: Annotated[int, msgspec.Meta(ge=0, le=6)] | None = None


def _told(chosen: Mapping[Part, str], offered: Mapping[Part, tuple[FontFace, ...]]) -> Iterator[str]:
    """The faces that are here, those that may not be embedded, and the parts for which there is none."""
    blocked = obstacles(offered)
    unusable = {part: [each.family for each in offered.get(part, ()) if each in blocked] for part in _PARTS}
    found = [_("{part}：{face}").format(part=_(_PARTS[part]), face=chosen[part]) for part in _PARTS if part in chosen]
    if found:
        yield _("；").join(found)
    for part in _PARTS:
        if part not in chosen and unusable[part]:
            words = _("{part}：{face}不能嵌入文件，用随附字体")
            yield words.format(part=_(_PARTS[part]), face=unusable[part][0])
    missing = [_(_PARTS[part]) for part in _PARTS if part not in chosen and not unusable[part]]
    if missing:
        yield _("没有找到，用随附字体：{parts}").format(parts=_("、").join(missing))


def _sentence(fault: StyleFault) -> str:
    least, most = (f"{value / MILLIMETRE:.0f}" for value in (fault.least, fault.most))
    return _(_FAULTS[fault.reason]).format(least=least, most=most)

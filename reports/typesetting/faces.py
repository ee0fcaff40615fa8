"""The official faces that a PC has: where they lie, which part each can play, which of them a report prints with."""

import os
import struct
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain, islice
from pathlib import Path

from reports.typesetting.fontfile import Broken, FontFace, Obstacle, plain, read_faces
from reports.typesetting.fonts import FaceSet, Fonts, Role, bundled, bundled_faces
from reports.typesetting.truetype import TrueType

_SUFFIXES = (".ttf", ".ttc", ".otf", ".otc")
_MOST_FILES = 5000


class Part(StrEnum):
    """What a face prints."""

    TITLE = "title"
    HEADING = "heading"
    SUBHEADING = "subheading"
    BODY = "body"
    FOLIO = "folio"
    FIGURES = "figures"
    TITLE_FIGURES = "title_figures"


_TIMES = "Times New Roman"
# The names of each part's faces, the first choice first. What makers write differently is the same (fontfile.plain).
_NAMES: dict[Part, tuple[str, ...]] = {
    Part.TITLE: (
        "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋", "小标宋",
    ),
    Part.HEADING: ("黑体", "SimHei", "方正黑体_GBK", "FZHei-B01", "方正黑体简体", "FZHei-B01S", "华文黑体", "STHeiti"),
    Part.SUBHEADING: (
        "楷体_GB2312", "KaiTi_GB2312", "楷体", "KaiTi", "方正楷体_GBK", "FZKai-Z03", "方正楷体简体", "FZKai-Z03S",
        "华文楷体", "STKaiti",
    ),
    Part.BODY: (
        "仿宋_GB2312", "FangSong_GB2312", "仿宋", "FangSong", "方正仿宋_GBK", "FZFangSong-Z02", "方正仿宋简体",
        "FZFangSong-Z02S", "方正仿宋", "华文仿宋", "STFangsong",
    ),
    Part.FOLIO: ("宋体", "SimSun", "方正书宋_GBK", "FZShuSong-Z01", "华文宋体", "STSong"),
    Part.FIGURES: (_TIMES,),
    Part.TITLE_FIGURES: (_TIMES,),
}  # fmt: skip
_RANKS = {part: {plain(name): rank for rank, name in enumerate(names)} for part, names in _NAMES.items()}
_ROLES = {
    Role.TITLE: (Part.TITLE, Part.TITLE_FIGURES),
    Role.HEADING: (Part.HEADING, Part.FIGURES),
    Role.SUBHEADING: (Part.SUBHEADING, Part.FIGURES),
    Role.BODY: (Part.BODY, Part.FIGURES),
    Role.FOLIO: (Part.FOLIO, Part.FOLIO),
}
_SEEN: dict[str, Path] = {}
"""Which file of the PC's own folders had a face, by its fingerprint: a search takes some seconds."""
_PROBE = "一0—"  # a face that shall print must be able to print one of these


@dataclass(frozen=True, slots=True)
class ChosenFace:
    """A face as it is recorded with a report: its name, and what tells it from another version. Never where it lies:
    a report comes from anywhere, and no path that it names is opened."""

    part: Part
    family: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class FaceChoice:
    """The faces of the PC that a report prints with; the program's own play the other parts, and stand in."""

    faces: tuple[ChosenFace, ...] = ()


BUNDLED = FaceChoice()


def folders() -> tuple[Path, ...]:
    """Where this system keeps fonts, the user's own too."""
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        return Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", Path(local, "Microsoft", "Windows", "Fonts")
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts"
    own = Path(os.environ.get("XDG_DATA_HOME", home / ".local" / "share"), "fonts")
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), own, home / ".fonts"


def search(places: Iterable[Path]) -> tuple[FontFace, ...]:
    """The faces in these folders and those below; files that cannot be read or are no fonts are passed over."""
    return tuple(face for path in islice(_files(places), _MOST_FILES) for face in _readable(path))


def offers(found: Iterable[FontFace]) -> Mapping[Part, tuple[FontFace, ...]]:
    """Which of the faces can play which part, the best first; those that may not be embedded too, to say so."""
    faces = tuple(found)
    return {part: tuple(sorted(_suited(part, faces), key=lambda face: _rank(part, face))) for part in Part}


def choose(offered: Mapping[Part, tuple[FontFace, ...]]) -> FaceChoice:
    """The best face for each part that can be printed with."""
    return FaceChoice(tuple(_chosen(part, face) for part in Part for face in _usable(offered.get(part, ()))[:1]))


def obstacles(offered: Mapping[Part, tuple[FontFace, ...]]) -> Mapping[FontFace, Obstacle]:
    """The faces that are there but cannot be printed with, and why."""
    return {face: face.obstacle for part in Part for face in offered.get(part, ()) if face.obstacle}


def lost(choice: FaceChoice) -> tuple[ChosenFace, ...]:
    """The faces of a choice that are gone from this PC, or are no longer what they were."""
    opened = _opened(choice)
    return tuple(face for face in choice.faces if face.part not in opened)


@lru_cache(maxsize=8)
def fonts_for(choice: FaceChoice, plain_figures: bool = False) -> Fonts:
    """The fonts of a choice; the program's own print what these lack, and play the part of a face that is lost."""
    opened = _opened(choice)
    if not opened and not plain_figures:
        return bundled()
    own = {role: (opened[part],) for role, (part, _) in _ROLES.items() if part in opened}
    latin = {role: (opened[part],) for role, (_, part) in _ROLES.items() if part in opened}
    return Fonts(FaceSet(own, latin, ()).before(bundled_faces()), plain_figures)


def _files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        for folder, below, names in os.walk(place):
            below.sort()
            yield from (Path(folder, name) for name in sorted(names) if name.lower().endswith(_SUFFIXES))


def _readable(path: Path) -> tuple[FontFace, ...]:
    try:
        return read_faces(path)
    except (Broken, OSError):
        return ()


def _suited(part: Part, faces: tuple[FontFace, ...]) -> Iterator[FontFace]:
    for face in faces:
        heavy = part is Part.TITLE or face.bold == (part is Part.TITLE_FIGURES)  # 小标宋 is heavy by itself
        if heavy and not face.italic and _rank(part, face) < len(_NAMES[part]):
            yield face


def _rank(part: Part, face: FontFace) -> int:
    ranks = _RANKS[part]
    return min((ranks.get(plain(name), len(ranks)) for name in face.names), default=len(ranks))


def _usable(faces: tuple[FontFace, ...]) -> tuple[FontFace, ...]:
    return tuple(face for face in faces if face.obstacle is None and _prints(face.path, face.index))


def _chosen(part: Part, face: FontFace) -> ChosenFace:
    return ChosenFace(part, face.family, face.fingerprint)


def _prints(path: Path, index: int) -> bool:
    """Whether a face can in fact be opened, measured and embedded."""
    try:
        font = TrueType(path, index)
        glyphs = [glyph for character in _PROBE if (glyph := font.glyph(ord(character)))]
        described = font.name, font.ascent_and_descent, font.weight
        return bool(glyphs) and all(described) and bool(font.subset([0, *glyphs]))
    except (OSError, LookupError, ValueError, struct.error):
        return False


def _opened(choice: FaceChoice) -> dict[Part, TrueType]:
    """The faces of a choice that this PC has, as they were recorded."""
    here = _located({face.fingerprint for face in choice.faces})
    found = {face.part: here.get(face.fingerprint) for face in choice.faces}
    families = {face.part: face.family for face in choice.faces}
    return {
        part: TrueType(face.path, face.index)
        for part, face in found.items()
        if face and face.family == families[part] and _usable((face,))
    }


def _located(fingerprints: set[str]) -> dict[str, FontFace]:
    """Where faces lie in the font folders of this PC; where one was seen before is looked at first."""
    found: dict[str, FontFace] = {}
    places = folders()
    seen = (_SEEN[each] for each in fingerprints if each in _SEEN and any(map(_SEEN[each].is_relative_to, places)))
    for path in chain(seen, islice(_files(places), _MOST_FILES)):
        if found.keys() >= fingerprints:
            break
        found |= {face.fingerprint: face for face in _readable(path) if face.fingerprint in fingerprints}
    _SEEN.update({fingerprint: face.path for fingerprint, face in found.items()})
    return found

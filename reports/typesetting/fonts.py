"""Which face prints which character: a face for each role, and another for each character that it lacks."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

import resources
from domain.patterns import pattern
from reports.typesetting.truetype import TrueType

OPENING = "（《「『“‘【〔〈［｛〖"
CLOSING = "，。、；：？！）》」』”’】〕〉］｝〗．"
GETA = "〓"  # the printer's old sign for a piece of type that he lacks

_WIDE_MARKS = frozenset("“”‘’·—…")
_LATIN = pattern(
    "[!-~\u00a2-\u00a5\u00aa\u00b0-\u00b3\u00b5\u00b9\u00ba\u00bc-\u00be\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u0300-\u052f\u1e00-\u1fff\u20a0-\u20c0]"
)
_SPACES = pattern("[\t-\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]")
_UNSEEN = pattern(
    "[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_INK = 0.52  # em: what lies within the other half of a full-width box can lose this one


class Role(Enum):
    """What a line is, and so which face it takes."""

    TITLE = "小标宋"
    HEADING = "黑体"
    SUBHEADING = "楷体"
    BODY = "仿宋"
    FOLIO = "宋体"


@dataclass(frozen=True, slots=True, eq=False)
class Sort:
    """One piece of type; lengths in em. ``before`` and ``after`` are blank, and may be cut off at a line's edge.

    A character that no font has carries the glyph of GETA.
    """

    text: str
    face: TrueType
    glyph: int
    advance: float
    before: float = 0.0
    after: float = 0.0


@dataclass(frozen=True, slots=True)
class FaceSet:
    """The faces that a report may print with: those of each role, those of its figures and Latin, and the others.

    In each row the first face that has a character prints it.
    """

    own: Mapping[Role, tuple[TrueType, ...]]
    latin: Mapping[Role, tuple[TrueType, ...]]
    others: tuple[TrueType, ...]

    def before(self, spare: "FaceSet") -> "FaceSet":
        """These faces, and behind them those of another set."""
        own = {role: (*self.own.get(role, ()), *spare.own[role]) for role in Role}
        latin = {role: (*self.latin.get(role, ()), *spare.latin[role]) for role in Role}
        return FaceSet(own, latin, (*self.others, *spare.others))


class Fonts:
    """Which face of a set prints which character; ``plain_figures``: figures and Latin in the Chinese faces too."""

    def __init__(self, faces: FaceSet, plain_figures: bool = False) -> None:
        self._faces = faces
        self._plain_figures = plain_figures
        self._cases = {role: _Case(self, role) for role in Role}

    def sorts(self, role: Role, text: str) -> list[Sort]:
        """The type for a text that ``printable`` has cleaned."""
        case = self._cases[role]
        return [case[character] for character in text]

    def face(self, role: Role, character: str) -> TrueType | None:
        """The face that prints a character; None where no font has it."""
        faces: Iterator[TrueType] = (face for face in self._asked(role, character) if face.glyph(ord(character)))
        if character in _WIDE_MARKS:  # the others' are a third of an em wide, or not quite one
            faces = iter(sorted(faces, key=lambda face: face.advance(face.glyph(ord(character))) != face.units))
        return next(faces, None)

    def _asked(self, role: Role, character: str) -> Iterable[TrueType]:
        own, body, latin = self._faces.own[role], self._faces.own[Role.BODY], self._faces.latin[role]
        if not self._plain_figures and (character == " " or _LATIN.match(character)):
            return *latin, *own, *body, *self._faces.others
        return *own, *body, *self._faces.others, *latin

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters that no font has, once each, in order."""
        return tuple(c for c in dict.fromkeys(printable(text)) if self.face(Role.BODY, c) is None)

    def fallen_back(self, text: str, role: Role = Role.BODY) -> tuple[str, ...]:
        """The characters that a role's own faces lack and another face prints, once each, in order."""
        own, body, latin = self._faces.own[role], self._faces.own[Role.BODY], self._faces.latin[role]
        expected = {own[0], body[0], latin[0], None}
        return tuple(c for c in dict.fromkeys(printable(text)) if self.face(role, c) not in expected)


class _Case(dict[str, Sort]):
    """The type case of a role: every character's sort, made when it is first asked for."""

    def __init__(self, fonts: Fonts, role: Role) -> None:
        self._fonts = fonts
        self._role = role

    def __missing__(self, character: str) -> Sort:
        face = self._fonts.face(self._role, character)
        sort = _sort(character, face, character) if face else self._stand_in(character)
        self[character] = sort
        return sort

    def _stand_in(self, character: str) -> Sort:
        face = self._fonts.face(Role.BODY, GETA)
        if face is None:
            raise LookupError("no font has 〓")
        return _sort(character, face, GETA)


def _sort(text: str, face: TrueType, shape: str) -> Sort:
    glyph = face.glyph(ord(shape))
    advance = face.advance(glyph) / face.units
    left, _, right, _ = (length / face.units for length in face.ink(glyph))
    if advance == 1:
        if shape in CLOSING and right <= _INK:
            return Sort(text, face, glyph, advance, after=0.5)
        if shape in OPENING and left >= 1 - _INK:
            return Sort(text, face, glyph, advance, before=0.5)
    return Sort(text, face, glyph, advance)


def printable(text: str) -> str:
    """What of a text reaches the paper: no control or direction marks, one kind of narrow space; wide ones stay."""
    return _UNSEEN.sub("", _SPACES.sub(" ", text))


@cache
def bundled_faces() -> FaceSet:
    """The faces in resources/fonts.

    What 仿宋 and 小标宋 lack a face of their own family prints, then 楷体; 黑体 is asked last. Measured ink of a
    character's square: 仿宋 17 %, its supplement 17 %, 楷体 27 %, 黑体 33 %; 小标宋 33 %, its supplement 34 %.
    """

    def face(*parts: str) -> TrueType:
        return TrueType(resources.path("fonts", *parts))

    heading, subheading = face("NotoSansSC-Regular.ttf"), face("LXGWWenKai-Regular.ttf")
    folio, latin = face("fandol", "FandolSong-Figures.ttf"), face("LiberationSerif-Regular.ttf")
    own = {
        Role.TITLE: (face("fandol", "FandolSong-Bold.ttf"), face("supplements", "SongBold.ttf")),
        Role.HEADING: (heading,),
        Role.SUBHEADING: (subheading,),
        Role.BODY: (face("fandol", "FandolFang-Regular.ttf"), face("supplements", "FangSong.ttf")),
        Role.FOLIO: (folio,),
    }
    latin_of = {Role.TITLE: (face("LiberationSerif-Bold.ttf"),), Role.FOLIO: (folio,)}
    marks = face("Marks-Regular.ttf")  # of forms: ☑ and the like
    return FaceSet(own, {role: latin_of.get(role, (latin,)) for role in Role}, (subheading, heading, marks))


@cache
def bundled() -> Fonts:
    """The fonts of the program itself."""
    return Fonts(bundled_faces())

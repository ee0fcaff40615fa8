"""What the styles of a .docx say of its text: which of it is hidden, and which list a paragraph belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass

from reports.reading.docx.names import child, is_on, name, number, value
from reports.word.markup import Element

_LONGEST_CHAIN = 20
_BODY_TEXT = 9


@dataclass(frozen=True, slots=True)
class ListPlace:
    """A place in a list: the list's id and the level from 0; None where it is not stated."""

    list: int | None = None
    level: int | None = None


@dataclass(frozen=True, slots=True)
class _Style:
    based_on: str
    hidden: bool | None
    place: ListPlace
    level: int  # of a heading, from 1; 0 for any other text


class Stylesheet:
    """The styles by id; ``""`` stands for the paragraph style that needs no naming."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        for element in [] if root is None else root:
            if name(element) == "w:style":
                style = _Style(
                    value(child(element, "w:basedOn")),
                    is_on(child(element, "w:rPr", "w:vanish")),
                    place(child(element, "w:pPr")),
                    heading_level(child(element, "w:pPr")),
                )
                self._styles[value(element, "styleId")] = style
                if value(element, "type") == "paragraph" and value(element, "default") in ("1", "true", "on"):
                    self._styles[""] = style

    def hides(self, style: str) -> bool:
        """Whether text in this style is hidden."""
        stated = (each.hidden for each in self._chain(style))
        return next((hidden for hidden in stated if hidden is not None), False)

    def level(self, style: str) -> int:
        """The level of a heading in this style, from 1; 0 for any other text."""
        return next((each.level for each in self._chain(style) if each.level), 0)

    def place(self, style: str) -> ListPlace:
        """The place in a list that a paragraph has by its style."""
        places = [each.place for each in self._chain(style)]
        listed = next((each.list for each in places if each.list is not None), None)
        level = next((each.level for each in places if each.level is not None), None)
        return ListPlace(listed, level)

    def _chain(self, style: str) -> Iterator[_Style]:
        """A style and those that it is based on; a circle ends."""
        for _ in range(_LONGEST_CHAIN):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            if not found.based_on:
                return
            style = found.based_on


def place(properties: Element | None) -> ListPlace:
    """The place in a list that paragraph properties state."""
    numbering = child(properties, "w:numPr")
    return ListPlace(number(child(numbering, "w:numId")), number(child(numbering, "w:ilvl")))


def heading_level(properties: Element | None) -> int:
    """The level of a heading that paragraph properties state, from 1; 0 for none (9 is body text)."""
    level = number(child(properties, "w:outlineLvl"))
    return level + 1 if level is not None and level < _BODY_TEXT else 0

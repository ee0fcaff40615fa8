"""The numbers that Word generates before the paragraphs of a list, counted through the text."""

import re
from dataclasses import dataclass, field

from reports.reading.docx.names import child, is_on, name, number, value
from reports.reading.docx.numerals import numeral
from reports.reading.docx.stylesheet import ListPlace, Stylesheet
from reports.word.markup import Element

_LEVELS = 9
_LONGEST_TEXT = 40  # characters of a level's text; 1.1.1.1.1.1.1.1.1. takes 27
_PLACE = re.compile("%([1-9])")
_PRIVATE = re.compile("[\ue000-\uf8ff]")  # what the fonts of bullets hold instead of characters
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list. ``restart``: the level (from 1) whose number starts it again, 0 for none."""

    start: int = 0
    form: str = "decimal"
    text: str = ""
    spaced: bool = False
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(slots=True)
class _List:
    """A list: the definition that counts it, levels of its own, and where levels begin anew."""

    definition: int
    levels: dict[int, _Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


class Lists:
    """The lists of a document while its text is read from the first paragraph to the last."""

    def __init__(self, root: Element | None, styles: Stylesheet) -> None:
        self._styles = styles
        self._definitions: dict[int, dict[int, _Level]] = {}
        self._lists: dict[int, _List] = {}
        self._counted: dict[int, dict[int, int]] = {}
        self._begun: set[tuple[int, int]] = set()
        links: dict[int, str] = {}
        for element in [] if root is None else root:
            identity = number(element, "abstractNumId")
            if name(element) == "w:abstractNum" and identity is not None:
                self._definitions[identity] = _levels(element)
                links[identity] = value(child(element, "w:numStyleLink"))
            elif name(element) == "w:num":
                self._add(element)
        self._follow(links)

    def label(self, stated: ListPlace, style: str) -> str:
        """The number of the next paragraph, as it prints before the words; blank if it has none."""
        by_style = self._styles.place(style)
        identity = by_style.list if stated.list is None else stated.list
        found = self._lists.get(identity or 0)
        if found is None or identity is None:
            return ""
        level = self._level_of(stated, by_style, style, found)
        numbers = self._count(identity, found, level)
        return self._written(found, level, numbers)

    def _add(self, element: Element) -> None:
        identity, definition = number(element, "numId"), number(child(element, "w:abstractNumId"))
        if identity is None or definition is None:
            return
        made = self._lists[identity] = _List(definition)
        for override in (each for each in element if name(each) == "w:lvlOverride"):
            level = number(override, "ilvl") or 0
            start, own = number(child(override, "w:startOverride")), child(override, "w:lvl")
            if own is not None:
                made.levels[level] = _level(own)
            if start is not None:
                made.starts[level] = start

    def _follow(self, links: dict[int, str]) -> None:
        """A definition that only names a list style takes the levels of that style's list."""
        for identity, style in links.items():
            listed = self._lists.get(self._styles.place(style).list or 0) if style else None
            if listed:
                self._definitions[identity] = self._definitions.get(listed.definition, {})

    def _level(self, found: _List, level: int) -> _Level:
        return found.levels.get(level) or self._definitions.get(found.definition, {}).get(level) or _Level()

    def _level_of(self, stated: ListPlace, by_style: ListPlace, style: str, found: _List) -> int:
        if stated.level is not None:
            return min(stated.level, _LEVELS - 1)
        linked = (each for each in range(_LEVELS) if style and self._level(found, each).style == style)
        return next(linked, min(by_style.level or 0, _LEVELS - 1))

    def _count(self, identity: int, found: _List, level: int) -> dict[int, int]:
        numbers = self._counted.setdefault(found.definition, {})
        start = self._level(found, level).start
        if (identity, level) not in self._begun and level in found.starts:
            numbers[level] = found.starts[level]
        else:
            numbers[level] = numbers.get(level, start - 1) + 1
        self._begun.add((identity, level))
        for below in [each for each in numbers if each > level]:
            restart = self._level(found, below).restart
            if restart is None or level < restart:
                del numbers[below]
        return numbers

    def _written(self, found: _List, level: int, numbers: dict[int, int]) -> str:
        own = self._level(found, level)
        if own.form == "bullet":
            return _PRIVATE.sub(_BULLET, own.text)

        def counted(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            other = self._level(found, at)
            form = "decimal" if own.legal and at < level else other.form
            return numeral(numbers.get(at, other.start), form)

        text = _PLACE.sub(counted, own.text)
        return text + " " if text and own.spaced else text


def _levels(definition: Element) -> dict[int, _Level]:
    levels = (each for each in definition if name(each) == "w:lvl")
    return {number(each, "ilvl") or 0: _level(each) for each in levels}


def _level(element: Element) -> _Level:
    return _Level(
        start=number(child(element, "w:start")) or 0,
        form=value(child(element, "w:numFmt")) or "decimal",
        text=value(child(element, "w:lvlText"))[:_LONGEST_TEXT],
        spaced=value(child(element, "w:suff")) != "nothing",
        restart=number(child(element, "w:lvlRestart")),
        legal=bool(is_on(child(element, "w:isLgl"))),
        style=value(child(element, "w:pStyle")),
    )

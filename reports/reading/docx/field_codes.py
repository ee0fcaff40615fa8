"""Fields in running text: what stands between the marks is either the code, which is not read, or its result."""

from collections.abc import Iterable

from reports.reading.docx.names import name, value
from reports.word.markup import Element


class Fields:
    """Follows the marks of one story; a field that is never ended counts as none, so it swallows nothing.

    ``ended``: the marks that begin a field which is also ended.
    """

    def __init__(self, ended: frozenset[Element] = frozenset()) -> None:
        self.ended = ended
        self._open: list[bool] = []  # for each field around this place whether it is in its code
        self._codes = 0

    @property
    def in_code(self) -> bool:
        """Whether what comes next is part of a field's code."""
        return self._codes > 0

    def pass_mark(self, mark: Element) -> None:
        """Goes past a ``w:fldChar``."""
        kind = value(mark, "fldCharType")
        if kind == "begin" and mark in self.ended:
            self._open.append(True)
            self._codes += 1
        elif kind == "separate" and self._open:
            self._codes -= self._open[-1]
            self._open[-1] = False
        elif kind == "end" and self._open:
            self._codes -= self._open.pop()


def ended(marks: Iterable[Element]) -> frozenset[Element]:
    """Of all marks in the order of the text those that begin a field which is also ended."""
    begun: list[Element] = []
    found: set[Element] = set()
    for mark in marks:
        if value(mark, "fldCharType") == "begin":
            begun.append(mark)
        elif value(mark, "fldCharType") == "end" and begun:
            found.add(begun.pop())
    return frozenset(found)


def is_mark(element: Element) -> bool:
    """Whether an element is a field's mark."""
    return name(element) == "w:fldChar"

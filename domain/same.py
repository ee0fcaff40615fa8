"""Keys for what is kept: rows and values never change, an edit makes others, so which they are says what they hold."""

from operator import is_
from typing import Any


class Same:
    """Things that are told apart by which they are, not by what they hold; for the arguments of an ``lru_cache``."""

    __slots__ = ("_sum", "things")

    def __init__(self, *things: Any) -> None:
        self.things = things
        self._sum = hash(tuple(map(id, things)))

    def __hash__(self) -> int:
        return self._sum

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and all(map(is_, self.things, other.things))


class SameOrMade(Same):
    """Same, with what is needed where nothing is kept yet: ``source`` is looked into then, and held no longer."""

    __slots__ = ("source",)

    def __init__(self, source: Any, *things: Any) -> None:
        super().__init__(*things)
        self.source = source

    def taken(self) -> Any:
        """The source, which is let go."""
        source, self.source = self.source, None
        return source

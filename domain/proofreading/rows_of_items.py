"""What stands in one list with an item: the other lines of it, and the rest of the item's own line."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from domain.proofreading.goals_and_results.zones import Item

_NEAR, _FAREST = 40, 4000  # items looked at of a list; characters on each side of one


class RowsOfItems:
    """The items of a text by the list that they stand in."""

    def __init__(self, held: Sequence[Item]) -> None:
        """``held``: the items of a text, from the top."""
        self._rows: dict[int, list[Item]] = {}
        for item in held:
            self._rows.setdefault(item.row, []).append(item)

    def beside(self, item: Item) -> list[Item]:
        """What other lines of its list tell, the first ones near it; nothing where it stands in none."""
        return list(islice((each for each in self._around(item) if each.entry != item.entry), _NEAR))

    def within(self, item: Item) -> Iterator[Item]:
        """What else its own line tells, near it."""
        return (each for each in self._around(item) if each.entry == item.entry and each is not item)

    def _around(self, item: Item) -> Iterator[Item]:
        row = self._rows[item.row] if item.row >= 0 else []
        first = bisect_left(row, item.start - _FAREST + 1, key=lambda each: each.start)
        for each in islice(row, first, None):
            if each.start - item.start >= _FAREST:
                return
            yield each

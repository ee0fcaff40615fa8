"""What follows a step in the window: views that are brought up to date one after another."""

import sys
from collections.abc import Callable

Follower = Callable[[], object]


class Followers:
    """Views in the order in which they are brought up to date; behind a long step each has a turn of its own."""

    def __init__(self, turn: Callable[[], None] | None = None) -> None:
        """``turn``: lets the event loop go round once, without keys and clicks; None where there is no time for it."""
        self._turn = turn
        self._followers: list[Follower] = []
        self.is_following = False
        """Whether some view has still to be brought up to date: nothing else may be done to the report meanwhile."""

    def add(self, *followers: Follower) -> None:
        """These come behind all others."""
        self._followers += followers

    def remove(self, *followers: Follower) -> None:
        """These are told nothing any more."""
        self._followers = [each for each in self._followers if each not in followers]

    def follow(self, *, in_turns: bool) -> None:
        """Brings every view up to date, all at once or each in a turn of the event loop."""
        turn = self._turn if in_turns else None
        for each in tuple(self._followers):
            if turn is not None:
                self._wait(turn)
            if each in self._followers:  # the one before may have put it away
                _bring(each)
        if turn is not None:
            self._wait(turn)

    def pause(self) -> None:
        """A turn of the event loop between two parts of what takes long, where there is time for it."""
        if self._turn is not None:
            self._wait(self._turn)

    def _wait(self, turn: Callable[[], None]) -> None:
        before, self.is_following = self.is_following, True
        try:
            turn()
        finally:
            self.is_following = before


def _bring(follower: Follower) -> None:
    """A view that fails is told of like a fault in any slot: the step stands, and the other views still follow."""
    try:
        follower()
    except Exception:
        sys.excepthook(*sys.exc_info())

"""What can go wrong with a user's request, each with its own plain sentence."""

from actions.language import _
from storage.errors import StorageProblem


class Problem(Exception):
    """A request that was not carried out; the message is the sentence for the user, ``exit_code`` the script's.

    ``about``: which of several things that were asked is meant (``name``, ``day``, ``scans`` …), blank for none.
    """

    exit_code = 2

    def __init__(self, sentence: str, about: str = "") -> None:
        super().__init__(sentence)
        self.about = about


class InputProblem(Problem):
    """Wrong usage, or an input that cannot be read."""


class Mismatch(Problem):
    """A report that is not what was made final; a script learns it as it learns of findings."""

    exit_code = 1


class EnvironmentProblem(Problem):
    """The disk or the PC stands in the way: full, locked, read-only."""

    exit_code = 3


def problem(error: StorageProblem) -> str:
    """What safe keeping refused or could not do, and what to do about it."""
    return _(error.template).format(**error.facts)

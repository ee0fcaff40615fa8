"""Why a step of a flow was not taken, in one sentence."""

from actions.problems import Problem, problem
from storage.errors import StorageProblem


def reason(error: Exception) -> str:
    """The sentence for a failure; a fault of our own goes on to whoever logs it."""
    match error:
        case Problem():
            return str(error)
        case StorageProblem():
            return problem(error)
        case _:
            raise error

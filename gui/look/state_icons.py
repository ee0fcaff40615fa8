"""The drawing and the colour that stand for how far a page is."""

from domain.progress import PageState
from gui.look.theme import Theme


def state_icon(state: PageState) -> str:
    """The drawing that stands for a page's state."""
    return f"state-{state}"


def state_colour(state: PageState, colours: Theme) -> str:
    """The colour of a page's state."""
    return {
        PageState.EMPTY: colours.disabled,
        PageState.PARTIAL: colours.accent,
        PageState.ERROR: colours.error,
        PageState.QUERY: colours.query,
        PageState.COMPLETE: colours.complete,
    }[state]

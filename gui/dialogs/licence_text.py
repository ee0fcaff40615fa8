"""A licence's text without the line ends that filled some 72 characters, for a place of another width."""

_SLACK = 6
"""So many characters short of the longest line a line may end and still have been full."""


def flowed(text: str) -> str:
    """Each paragraph in one line: a line goes on in the next where that one's first word had no room in it.

    Headings, addresses, lists and empty lines stay as they are; not a word is changed.
    """
    lines = [line.rstrip() for line in text.expandtabs().splitlines()]
    measure = min(max(map(len, lines), default=0), 80)
    made: list[str] = []
    for before, line in zip(("", *lines), lines, strict=False):
        if made and _goes_on(before, line, measure):
            made[-1] += " " + line.lstrip()
        else:
            made.append(line)
    return "\n".join(made)


def _goes_on(before: str, line: str, measure: int) -> bool:
    if not before.strip() or not line.strip():
        return False
    return len(before) + 1 + len(line.split()[0]) > measure - _SLACK

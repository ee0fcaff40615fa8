"""Signs of items whose point seems to be one of decimals: 2.12个乡镇工作站 below item 1. is item 2, and 12."""

from re import MULTILINE

from domain.patterns import pattern

_LINE = pattern(
    r"^[ \t]*(?P<number>[0-9]{1,2})(?P<sign>[.、])(?P<glued>(?!(?:19|20)[0-9]{2}年)[0-9])?(?P<words>[^\n]*)",
    MULTILINE,
    begins=" \t0123456789",
)
_WORDY = pattern(r"[一-龥“《]")
_FEWEST = 6  # characters of an item's words: less is a cell of a table
SIGN = "．"  # stands for the point of an item's number in a folded text, where no other sign of the kind is left


def with_item_signs(text: str) -> str:
    """A folded text, as long as before, in which the points between items' numbers and what they count are signs.

    A line is an item's where the item before it, or behind a first one, is the last numbered line; 1. or another item
    of the list must be plain, for a column of decimals has none that is.
    """
    if "." not in text:
        return text
    lines = list(_LINE.finditer(text))
    points: list[int] = []
    last = 0
    for place, line in enumerate(lines):
        number = int(line["number"])
        if line["glued"] and line["sign"] == "." and _is_wordy(line["words"]):
            behind = lines[place + 1] if place + 1 < len(lines) else None
            is_first = number == 1 and behind is not None and behind["number"] == "2" and not behind["glued"]
            if not (is_first or (last and number == last + 1)):
                last = 0
                continue
            points.append(line.start("sign"))
        last = number
    for at in points:
        text = text[:at] + SIGN + text[at + 1 :]
    return text


def _is_wordy(words: str) -> bool:
    return sum(1 for _ in _WORDY.finditer(words[:40])) >= _FEWEST

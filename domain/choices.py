"""Words to choose from as a paper has them: □优 ☑良 □中 □差."""

from collections.abc import Sequence

from domain.patterns import pattern

TICKED, UNTICKED = "☑", "□"
LONE = (TICKED,)
"""The choices of a box without words: it is ticked or not."""
AND = "、"
_BOXES = "□☐☑☒■√✓✔"
_TICKS = "☑☒■√✓✔"
_LONGEST = 16  # characters of a choice
_BEFORE = pattern(rf"([{_BOXES}])[ \u3000]*([^{_BOXES}]+)")
_BEHIND = pattern(rf"([^{_BOXES}]+?)[ \u3000]*([{_BOXES}])")
_NO_CHOICE = pattern("[_＿：:。；\n]")


def choices_in(text: str) -> tuple[str, ...]:
    """The words that boxes stand beside in a text of nothing else, ``LONE`` for a box alone; none in another text."""
    words = text.strip()
    if words and words in _BOXES and words not in "√✓✔■":
        return LONE
    found = tuple(name for name, _ in _read(words))
    is_plain = all(0 < len(name) <= _LONGEST and not _NO_CHOICE.search(name) for name in found)
    return found if len(found) > 1 and is_plain and len(set(found)) == len(found) else ()


def ticked_in(text: str, choices: Sequence[str]) -> str | None:
    """What a text ticks of these choices, blank for none; None for a text that is no such boxes.

    The bare words of some of them are that too.
    """
    words = text.strip()
    if tuple(choices) == LONE:
        return TICKED if words and words in _TICKS else "" if words and words in _BOXES else None
    read = _read(words)
    if read and {name for name, _ in read} <= set(choices):
        return AND.join(name for name, is_ticked in read if is_ticked)
    return words if words and set(words.split(AND)) <= set(choices) else None


def written_choices(value: str, choices: Sequence[str]) -> str:
    """All choices, each behind its box, those of a value ticked; another value as it is."""
    if tuple(choices) == LONE:
        return value or UNTICKED
    chosen = set(value.split(AND)) if value else set()
    if not chosen <= set(choices):
        return value
    return "\u3000".join(f"{TICKED if each in chosen else UNTICKED}{each}" for each in choices)


def _read(words: str) -> list[tuple[str, bool]]:
    """Each word with whether its box is ticked; the boxes stand before the words, or behind them."""
    if not words or not any(each in _BOXES for each in words):
        return []
    if words[0] in _BOXES:
        return [(found[2].strip(" \u3000\t、,，/"), found[1] in _TICKS) for found in _BEFORE.finditer(words)]
    if words[-1] in _BOXES:
        return [(found[1].strip(" \u3000\t、,，/"), found[2] in _TICKS) for found in _BEHIND.finditer(words)]
    return []

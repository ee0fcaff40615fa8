"""What a step of the history is called in the language in use: the library keeps its name in Chinese."""

import re
from functools import lru_cache

from actions.language import sentences

_PLACE = re.compile(r"\{(\w+)\}")
_SAID = ("step", "item")
"""Places that hold names of ours; whatever else stands in a name is the clerk's, and stays."""
_LEAST = 2
"""So many signs of a sentence must stand at its beginning, else anything would be taken for it."""


def step_words(label: str) -> str:
    """The name of a step as the program says it now; what no sentence of ours has made stays as it is."""
    known = sentences()
    if not known or not label:
        return label
    if label in known:
        return known[label]
    for sentence, shape in _shapes(tuple(known)).get(label[:_LEAST], ()):
        found = shape.fullmatch(label)
        if found:
            held = found.groupdict()
            return known[sentence].format(
                **{name: step_words(text) if name in _SAID else text for name, text in held.items()}
            )
    return label


@lru_cache(maxsize=1)
def _shapes(known: tuple[str, ...]) -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """Sentences with places, by how they begin, those that say more first."""
    shapes: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for sentence in sorted(known, key=lambda each: -len(_PLACE.sub("", each))):
        parts = _PLACE.split(sentence)
        names = parts[1::2]
        if names and len(parts[0]) >= _LEAST and len(set(names)) == len(names) and "{" not in "".join(parts[::2]):
            words = "".join(f"(?P<{part}>.+)" if place % 2 else re.escape(part) for place, part in enumerate(parts))
            shapes.setdefault(sentence[:_LEAST], []).append((sentence, re.compile(words, re.DOTALL)))
    return shapes

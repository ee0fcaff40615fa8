"""Keys of what a form asks for by itself, the same for next year's paper of the same form."""

import hashlib

from domain.patterns import pattern

_DIGITS_OR_YEAR = pattern(r"[0-9０-９]{4}年?度?")


def own_part_key(words: str, mark: str, taken: set[str]) -> str:
    """A key of a form's own by the words that tell the thing from others: next year's paper gives the same."""
    letters = "".join(filter(str.isalnum, _DIGITS_OR_YEAR.sub("", words)))
    first = f"own.{mark}{hashlib.sha256(letters.encode()).hexdigest()[:8]}"
    key, number = first, 2
    while key in taken:
        key, number = f"{first}n{number}", number + 1
    taken.add(key)
    return key

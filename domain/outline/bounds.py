"""What a TOML text may hold before it is parsed: a parser builds whatever is asked of it, at any cost."""

from domain.patterns import pattern

LARGEST = 256 * 1024  # bytes; the outlines in use stay below 40 KB
DEEPEST = 12  # brackets and braces within one another
_MOST_KEYS = 20_000  # equals signs, commas and dots: what becomes an object each
_LONGEST_WORD = 120  # characters of a bare key or number
_LONGEST_KEY = 8  # names of a dotted key
_TOKEN = pattern(  # a string without its end goes on to the end of the text: the parser will say so
    r'"""(?:[^\\]|\\.)*?(?:"""|\Z)|'
    r"'''.*?(?:'''|\Z)|"
    r'"(?:[^"\\\n]|\\.)*(?:"|\Z|(?=\n))|'
    r"'[^'\n]*(?:'|\Z|(?=\n))|#[^\n]*|[\[{]|[\]}]|[A-Za-z0-9_+\-:]+|[.=,\n]",
    16,  # re.DOTALL: for the strings of several lines
)


class Unbounded(ValueError):
    """A text that no outline needs; the message says what there is too much of."""


def check_bounds(text: str) -> None:
    """Raises Unbounded for a text too long, too deep, or with a key or number that is too long. Reads it once."""
    if len(text) > LARGEST or len(text.encode(errors="replace")) > LARGEST:
        raise Unbounded(f"larger than {LARGEST // 1024} KB")
    depth = names = keys = 0
    for token in _TOKEN.finditer(text):
        mark = token[0]
        if mark in "[{":
            depth, names = depth + 1, 0
        elif mark in "]}":
            depth, names = depth - 1, 0
        elif mark == ".":
            names += 1
        elif mark in "=,\n":
            keys, names = keys + 1, 0
        elif mark[0] not in "\"'#" and len(mark) > _LONGEST_WORD:
            raise Unbounded(f"a word of {len(mark)} characters")
        if depth > DEEPEST or names > _LONGEST_KEY or keys > _MOST_KEYS:
            raise Unbounded(
                "too deep" if depth > DEEPEST else "a key too long" if names > _LONGEST_KEY else "too many keys"
            )

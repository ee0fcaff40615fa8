"""Private data in running text: found by reading it, with what it becomes in a published copy (公开稿)."""

from collections.abc import Iterator, Sequence

from domain.privacy.numbers import numbers
from domain.privacy.plain import plain
from domain.privacy.spans import PrivateKind, PrivateSpan
from domain.privacy.words import addresses, links, words

__all__ = ["PrivateKind", "PrivateSpan", "masked", "masked_in_order", "private_data"]


def private_data(text: str) -> tuple[PrivateSpan, ...]:
    """Telephone, identity and account numbers, plates, mail and WeChat names, home addresses, in order, none within
    another. A label on one line names the number on the next."""
    read = plain(text)
    taken = bytearray(len(text))
    for start, end in links(read):
        taken[start:end] = b"\x01" * (end - start)
    spans = []
    for span in _candidates(text, read):
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\x01" * (span.end - span.start)
            spans.append(span)
    return tuple(sorted(spans, key=lambda span: span.start))


def masked(text: str) -> str:
    """The text as it may be published; as many characters as before."""
    pieces, done = [], 0
    for span in private_data(text):
        pieces += [text[done : span.start], span.masked]
        done = span.end
    return "".join([*pieces, text[done:]])


def masked_in_order(texts: Sequence[str]) -> tuple[str, ...]:
    """Texts that stand below one another, masked as they are read: a label may end one, its number begin the next."""
    whole = masked("\n".join(texts))
    result, start = [], 0
    for text in texts:
        result.append(whole[start : start + len(text)])
        start += len(text) + 1
    return tuple(result)


def _candidates(text: str, read: str) -> Iterator[PrivateSpan]:
    """The surer kinds first: a mail address that begins with a telephone number is a mail address."""
    yield from words(text, read)
    yield from addresses(text, read)
    yield from numbers(text, read)

"""What a blank figure must be, as far as other figures tell: offered to the clerk, never put in place unasked."""

from functools import lru_cache

from domain.amount import Amount, Value
from domain.checks.sums import minus
from domain.computing import summed
from domain.outline import Identity, Outline, figures, term
from domain.report import Report


def offered(key: str, report: Report, outline: Outline) -> Value | None:
    """The value that an identity, or a figure that usually says the same, gives a blank figure; None without one.

    A total is the sum of its parts; a part that must be filled is what the total leaves. Less than nothing is no offer.
    """
    figure = figures(outline).get(key)
    if figure is None or key in report.figures:
        return None
    for identity in _identities(outline).get(key, ()):
        value = _balancing(key, identity, report, outline, figure.optional)
        if value is not None:
            return value
    return report.value(figure.like) if figure.like else None


def _balancing(key: str, identity: Identity, report: Report, outline: Outline, optional: bool) -> Value | None:
    here, there = (identity.left, identity.right) if key in identity.left else (identity.right, identity.left)
    if optional and here != (key,):
        return None
    rest, other = (summed(words, report, outline) for words in (tuple(word for word in here if word != key), there))
    if other.total is None or any(not _may_be_blank(each, outline) for each in (*rest.blank, *other.blank)):
        return None
    value = other.total if rest.total is None else minus(other.total, rest.total)
    size = value.fen if isinstance(value, Amount) else value
    return value if size is not None and size >= 0 else None


def _may_be_blank(key: str, outline: Outline) -> bool:
    figure = figures(outline).get(key)
    return figure is not None and figure.optional


@lru_cache(maxsize=32)
def _identities(outline: Outline) -> dict[str, tuple[Identity, ...]]:
    """The equations that each figure stands in by itself."""
    found: dict[str, tuple[Identity, ...]] = {}
    for identity in outline.identities:
        if identity.relation == "=":
            for key in {term(word).key for word in (*identity.left, *identity.right)} - {""}:
                found[key] = (*found.get(key, ()), identity)
    return found

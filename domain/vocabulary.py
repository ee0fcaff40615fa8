"""The words by which running text announces the figures and rates of an outline."""

from dataclasses import dataclass
from functools import lru_cache

from domain.outline import FigureKind, Outline, figures


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word announces; where one of ``beside`` stands in the same text it announces ``part`` instead."""

    key: str
    kind: FigureKind
    part: str = ""
    beside: tuple[str, ...] = ()


@lru_cache(maxsize=32)
def meanings(outline: Outline) -> dict[str, Meaning]:
    """What each word announces. A word of two figures means the total, unless the total's other parts are named too:
    工资福利支出 is 人员经费 as long as 对个人和家庭的补助 does not stand beside it."""
    found: dict[str, Meaning] = {}
    for figure in figures(outline).values():
        for word in figure.said:
            first = found.get(word)
            if first is None:
                found[word] = Meaning(figure.key, figure.kind)
            else:
                found[word] = Meaning(first.key, first.kind, figure.key, _other_parts(first.key, figure.key, outline))
    for rate in outline.rates:
        found |= {word: Meaning(rate.code, "percent") for word in rate.said}
    return found


def word_at_end(text: str, outline: Outline) -> str:
    """The longest announcing word that a text ends with; blank if there is none."""
    words = _by_last_character(outline).get(text[-1:], ())
    return next((word for word in words if text.endswith(word)), "")


def parts_named(text: str, outline: Outline) -> frozenset[str]:
    """The words of two figures that mean the part in this text."""
    shared = ((word, meaning) for word, meaning in meanings(outline).items() if meaning.part)
    return frozenset(word for word, meaning in shared if any(other in text for other in meaning.beside))


def is_part(key: str, total: str, outline: Outline) -> bool:
    """Whether a figure is the total itself or one of its parts: 人员经费 of 基本支出."""
    return key == total or key in _parts(outline).get(total, ())


@lru_cache(maxsize=32)
def leads(outline: Outline) -> tuple[str, ...]:
    """What may stand before a figure's words, the longest first."""
    return tuple(sorted(outline.leads, key=len, reverse=True))


@lru_cache(maxsize=32)
def _by_last_character(outline: Outline) -> dict[str, tuple[str, ...]]:
    words = sorted(meanings(outline), key=len, reverse=True)
    return {last: tuple(word for word in words if word[-1] == last) for last in {word[-1] for word in words}}


@lru_cache(maxsize=32)
def _parts(outline: Outline) -> dict[str, frozenset[str]]:
    """The figures that each figure is the sum of, at any depth: 工资福利支出 is part of 基本支出."""
    parts = {each.left[0]: frozenset(each.right) for each in outline.identities if len(each.left) == 1}
    for _ in parts:
        parts = {total: of.union(*(parts.get(part, ()) for part in of)) for total, of in parts.items()}
    return parts


def _other_parts(total: str, part: str, outline: Outline) -> tuple[str, ...]:
    known = figures(outline)
    others = (
        key
        for identity in outline.identities
        if identity.left == (total,) and part in identity.right
        for key in identity.right
        if key != part
    )
    return tuple(word for key in others if key in known for word in known[key].said)

"""Sentences of one kind each: ``-`` before one that must be marked within its ⟦…⟧, ``+`` before a true one."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from domain.checks.finding import Finding

FOLDER = Path(__file__).parents[2] / "data" / "proofreading-variants"


@dataclass(frozen=True)
class Variant:
    """A sentence and the stretches of it, in characters, in one of which it has its mistake; none where it is true."""

    text: str
    wrong: tuple[tuple[int, int], ...]

    def meets(self, finding: Finding) -> bool:
        """Whether a finding speaks of the mistake."""
        start = finding.offset or 0
        end = start + len(finding.quote or "")
        return any(start < stop and begin < end for begin, stop in self.wrong)


def variants(name: str) -> tuple[Variant, ...]:
    """The sentences of one file."""
    lines = (FOLDER / f"{name}.txt").read_text("utf-8").splitlines()
    return tuple(_variant(line[2:].replace("\\n", "\n")) for line in lines if line[:2] in ("- ", "+ "))


def _variant(marked: str) -> Variant:
    spans: list[tuple[int, int]] = []
    text = ""
    for piece in _pieces(marked):
        if piece.startswith("⟦"):
            spans.append((len(text), len(text) + len(piece) - 2))
        text += piece.strip("⟦⟧")
    return Variant(text, tuple(spans))


def _pieces(marked: str) -> Iterator[str]:
    rest = marked
    while "⟦" in rest:
        before, _, rest = rest.partition("⟦")
        inside, _, rest = rest.partition("⟧")
        yield before
        yield f"⟦{inside}⟧"
    yield rest

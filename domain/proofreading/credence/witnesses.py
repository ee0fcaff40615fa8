"""Which rules make one claim: what several read out of the same words in their own ways is hardly ever wrong."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import islice

from domain.proofreading.claims import Claim

_LONGEST = 200  # characters of a claim that may begin before another and still meet it
_MOST = 400  # claims of one code that are looked at: in a text of nothing but one sentence there are thousands


class Witnesses:
    """The rules of ``CLAIMS`` by what they claim."""

    def __init__(self, made: Iterable[tuple[str, Claim]]) -> None:
        """``made``: the name of a rule with each claim that it makes."""
        self._by_code: dict[str, list[tuple[int, int, str]]] = {}
        for rule, claim in made:
            self._by_code.setdefault(claim.code, []).append((claim.start, claim.end, rule))
        for claims in self._by_code.values():
            claims.sort()

    def of(self, claim: Claim) -> frozenset[str]:
        """The rules that make a claim of the same code about some of the same words; none of one of no rule."""
        claims = self._by_code.get(claim.code, [])
        first = bisect_left(claims, (claim.start - _LONGEST,))
        near = islice(claims, first, first + _MOST)
        return frozenset(rule for start, end, rule in near if start < claim.end and claim.start < end)

    def beside(self, claim: Claim) -> int:
        """How many other codes are claimed of some of the same words."""
        others = (code for code in self._by_code if code != claim.code)
        return sum(bool(self.of(Claim(code, claim.start, claim.end))) for code in others)

"""The words of a claim with what they speak of: 支出461万元，执行率97.2% rather than 执行率97.2% alone."""

from dataclasses import replace

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT, DIRECTION
from domain.proofreading.claims.changes_and_points.growth import POINTS, RATE
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE

_RELATIVE = frozenset((AVERAGE, AMOUNT, DIRECTION, POINTS, RATE, COMPLETION, SHARE))
_HEAD = pattern(r"[^0-9]*")
_CHARACTER = pattern("[一-龥]")
_ENOUGH, _FURTHEST = 6, 44  # characters: of words that name what they speak of; of those that are put before them


def with_subject(claim: Claim, text: str) -> Claim:
    """The claim, quoted from the clause before where its own words say too little; no other percentage with it."""
    if claim.code not in _RELATIVE or claim.replacement is not None:
        return claim
    head = _HEAD.match(text, claim.start, claim.end)
    if head is not None and len(_CHARACTER.findall(head[0])) >= _ENOUGH:
        return claim
    found = claim
    for _ in range(2):  # its own clause from the beginning, then the one before
        start = _clause_before(text, found.start)
        if start is None or "%" in text[start : found.start] or claim.start - start > _FURTHEST:
            break
        found = replace(found, start=start)
        if len(_CHARACTER.findall(text[start : claim.start])) >= _ENOUGH:
            break
    return found


def _clause_before(text: str, start: int) -> int | None:
    """Where the clause begins that a place stands in, or, where it stands at its beginning, the one before."""
    end = start - 1 if text[start - 1 : start] == "，" else start
    floor = max(0, end - _FURTHEST)
    at = max(text.rfind(mark, floor, end) for mark in "，。；：:!?！？\n")
    begin = at + 1 if at >= 0 else floor
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    return begin if begin < end and (at >= 0 or floor == 0) else None

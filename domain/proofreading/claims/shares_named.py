"""Shares of what a line names, the amounts told in lines of their own: 农林水支出占73.89%；社会保障和就业支出占11.10%.

The whole is not named. It is the amount of which all other shares of the sentence are quite right; at least one share
with two decimals must bear it out, so that no chance does.
"""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, comparable, plain, rounded, shown
from domain.proofreading.claims.scope import is_exactly
from domain.proofreading.claims.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, share_whole
from domain.proofreading.quantities import QuantityKind

_NAMED = pattern(r"^(?:其中|从[^，。；]{1,6}看)?(?P<name>[一-龥]{3,16}?)(?:所占比例|占比|占)(?:为|达|比)?$")
_ASIDE = pattern(r"\([^()]{1,4}\)")
_FEWEST, _DECIMALS = 2, 2


def shares_named(passage: Passage) -> Iterator[Claim]:
    """The one share of a sentence that is not what the others bear out."""
    for sentence in passage.saying("占"):
        shares = [(each, part) for each in sentence.mentions if (part := _part(passage, sentence, each)) is not None]
        if len(shares) < _FEWEST:
            continue
        for whole in _wholes(passage, shares):
            wrong = [(each, part) for each, part in shares if not _gives(each, part, whole)]
            if len(wrong) == 1 and _is_small(*wrong[0], whole):
                each, part = wrong[0]
                exact = rounded(100 * part.quantity.value / whole.quantity.value, each.quantity.step)
                line = f"{shown(part.quantity)}÷{shown(whole.quantity, part.quantity.unit)}×100={plain(exact)}"
                yield claim(SHARE, each, exact, line, "query")
                break
            if not wrong:
                break


def _part(passage: Passage, sentence: Sentence, share: Mention) -> Mention | None:
    """The one amount of the text that has the name of a share; None where there is none, or another one."""
    is_share = share.kind is QuantityKind.PERCENT and share.role is QuantityRole.SHARE and share.is_exact
    match = _NAMED.match(share.lead.strip()) if is_share and not share_whole(share.lead) else None
    if match is None:
        return None
    found = [
        each
        for each in passage.mentions
        if each.is_level and each.is_exact and _ASIDE.sub("", each.lead).strip().endswith(match["name"])
    ]
    found = [each for each in found if each.start < sentence.start]
    return found[0] if len({each.quantity.value for each in found}) == 1 else None


def _wholes(passage: Passage, shares: list[tuple[Mention, Mention]]) -> Iterator[Mention]:
    """The amounts of which at least one share, to two decimals, is quite right."""
    told = [each for each in passage.mentions if each.is_level and each.is_exact]
    for whole in told:
        parts = [part for _each, part in shares]
        if whole.quantity.value <= max(part.quantity.value for part in parts) or not comparable(
            whole.quantity, parts[0].quantity
        ):
            continue
        if any(each.quantity.decimals >= _DECIMALS and _gives(each, part, whole) for each, part in shares):
            yield whole


def _gives(share: Mention, part: Mention, whole: Mention) -> bool:
    return is_exactly(share.quantity, part.quantity, whole.quantity)


def _is_small(share: Mention, part: Mention, whole: Mention) -> bool:
    """Whether a share is at least near what it should be."""
    exact = 100 * part.quantity.value / whole.quantity.value
    return exact / 2 < share.quantity.value < 2 * exact

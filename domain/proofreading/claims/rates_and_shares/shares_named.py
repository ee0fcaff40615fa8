"""Shares of what a line names, the amounts told in lines of their own: 农林水支出占73.89%；社会保障和就业支出占11.10%.

The whole is not named. It is the amount of which all other shares of the sentence are quite right; at least one share
with two decimals must bear it out, so that no chance does.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice, pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import (
    Claim,
    claim,
    comparable,
    is_rate,
    plain,
    quoted_from,
    rounded,
    shown,
)
from domain.proofreading.claims.common.scope import is_exactly
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, share_whole
from domain.proofreading.quantities import QuantityKind

_NAMED = pattern(r"^(?:其中|从[^，。；]{1,6}看)?(?P<name>[一-龥]{3,16}?)(?:所占比例|占比|占)(?:为|达|比)?$")
_ASIDE = pattern(r"\([^()]{1,4}\)")
_IN_IT = pattern("^中(?:所占|占|的占比|的比重)")
_BARE, _OF_PART = pattern("^(?:占|占比)(?:为|达)?$"), pattern("其中|该|中")
_FEWEST, _DECIMALS, _END = 2, 2, 3
_BESIDE, _MOST = 8, 800  # characters; amounts of a text


def shares_named(passage: Passage) -> Iterator[Claim]:
    """The one share of a sentence that is not what the others bear out."""
    for sentence in passage.saying("占"):
        named = [(each, name) for each in sentence.mentions if (name := _name_of(each))]
        shares = [(each, part) for each, name in named if (part := _part(passage, sentence, name)) is not None]
        yield from _judged(passage, shares if len(named) >= _FEWEST else [])
        yield from _judged(passage, list(_beside(sentence)))
        yield from _of_it(sentence)


def _judged(passage: Passage, shares: list[tuple[Mention, Mention]]) -> Iterator[Claim]:
    if len(shares) >= _FEWEST:
        for whole in _wholes(passage, shares):
            wrong = [(each, part) for each, part in shares if not _gives(each, part, whole)]
            if len(wrong) == 1 and _is_small(*wrong[0], whole):
                each, part = wrong[0]
                exact = rounded(100 * part.quantity.value / whole.quantity.value, each.quantity.step)
                line = f"{shown(part.quantity)}÷{shown(whole.quantity, part.quantity.unit)}×100={plain(exact)}"
                found = claim(SHARE, each, exact, line, "query")
                is_beside = 0 <= each.start - part.end <= _BESIDE  # then either may be the wrong one
                yield replace(found, start=quoted_from(part)) if is_beside else found
                break
            if not wrong:
                break


def _of_it(sentence: Sentence) -> Iterator[Claim]:
    """财政拨款收入3825万元，在总收入4250万元中占90%: the amount, what it is in, its share."""
    for part, whole, share in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        is_in = share.kind is QuantityKind.PERCENT and whole.lead.strip().startswith("在") and _IN_IT.match(whole.tail)
        are_plain = all(each.is_exact for each in (part, whole, share)) and part.is_level and whole.is_level
        if not is_in or not are_plain or not comparable(part.quantity, whole.quantity):
            continue
        if not is_rate(share.quantity, part.quantity, whole.quantity) and whole.quantity.value > 0:
            exact = rounded(100 * part.quantity.value / whole.quantity.value, share.quantity.step)
            line = f"{shown(part.quantity)}÷{shown(whole.quantity, part.quantity.unit)}×100={plain(exact)}"
            yield replace(claim(SHARE, share, exact, line, "query"), start=quoted_from(part))


def _beside(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """公用经费158.76万元，占9.00%；项目经费732.24万元，占41.00%: shares of no named whole behind their amounts."""
    for part, share in pairwise(sentence.mentions):
        is_share = share.kind is QuantityKind.PERCENT and share.role is QuantityRole.SHARE and share.is_exact
        if (
            is_share
            and _BARE.match(share.lead.strip())
            and part.is_level
            and part.is_exact
            and not _OF_PART.search(part.lead)
        ):
            yield share, part


def _name_of(share: Mention) -> str:
    """What a share is said to be of, where its words name no whole; blank where they do, or are of no share."""
    is_share = share.kind is QuantityKind.PERCENT and share.role is QuantityRole.SHARE and share.is_exact
    match = _NAMED.match(share.lead.strip()) if is_share and not share_whole(share.lead) else None
    return match["name"] if match else ""


def _part(passage: Passage, sentence: Sentence, name: str) -> Mention | None:
    """The one amount told before that has a name; None where there is none, or another one."""
    alike = _by_end(passage).get(name[-_END:], ())
    found = [each for bare, each in alike if bare.endswith(name) and each.start < sentence.start]
    return found[0] if len({each.quantity.value for each in found}) == 1 else None


@lru_cache(maxsize=2)
def _amounts(passage: Passage) -> tuple[Mention, ...]:
    """The first amounts of a text; more than a report has are hardly meant by a share."""
    return tuple(islice((each for each in passage.mentions if each.is_level and each.is_exact), _MOST))


@lru_cache(maxsize=2)
def _by_end(passage: Passage) -> dict[str, list[tuple[str, Mention]]]:
    """The amounts by how their names end, brackets left out."""
    found: dict[str, list[tuple[str, Mention]]] = {}
    for each in _amounts(passage):
        bare = _ASIDE.sub("", each.lead).strip()
        found.setdefault(bare[-_END:], []).append((bare, each))
    return found


def _wholes(passage: Passage, shares: list[tuple[Mention, Mention]]) -> Iterator[Mention]:
    """The amounts of which at least one share, to two decimals, is quite right."""
    first, largest = shares[0][1].quantity, max(part.quantity.value for _each, part in shares)
    fine = [(each, part) for each, part in shares if each.quantity.decimals >= _DECIMALS]
    for whole in _amounts(passage) if fine else ():
        is_larger = whole.quantity.value > largest and comparable(whole.quantity, first)
        if is_larger and any(_gives(each, part, whole) for each, part in fine):
            yield whole


def _gives(share: Mention, part: Mention, whole: Mention) -> bool:
    return is_exactly(share.quantity, part.quantity, whole.quantity)


def _is_small(share: Mention, part: Mention, whole: Mention) -> bool:
    """Whether a share is at least near what it should be."""
    exact = 100 * part.quantity.value / whole.quantity.value
    return abs(share.quantity.value - exact) <= exact / 4

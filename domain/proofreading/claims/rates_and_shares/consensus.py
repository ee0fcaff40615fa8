"""Shares and rates side by side of which all but one agree: 457.23万元占60%, 228.61万元占30%, 76.21万元占12%.

What a bare share (占30%) is of, the words do not say; another share beside it does, where one amount of the text gives
it exactly. A chain of rates (依次占70.7%、28.4%和0.9%) goes with a chain of amounts, or with two of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.common.plans import is_of_another_flow
from domain.proofreading.claims.common.scope import exactly_of, is_exactly, is_hit, told_like, unlike_told
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, share_whole
from domain.proofreading.quantities import QuantityKind

Pair = tuple[Mention, Mention]  # a part and its share
_LEAD = pattern(
    r"^[，(]?(?:约|正好|恰好)?(?:[一-龥]{0,2}占(?:比|[一-龥]{2,8}的)?|所占比例|比重|比例)(?:比重|比例)?(?:为|约|达|到)?$"
)
_JOINT = pattern(r"^[、，]?(?:和|及|与)?$")
_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)
_FAR = 30  # percentage points
_REGION, _BACK, _MOST = 8, 14, 40  # sentences in which shares stand side by side; in which their whole is told; amounts
_LONGEST, _RUNS = 12, 3  # members of a chain; sentences before it


def consensus(passage: Passage) -> Iterator[Claim]:
    """The one share of several that is of another whole than the others."""
    region: list[tuple[int, Pair]] = []
    for sentence in passage.stating_of(QuantityKind.PERCENT):
        region = [each for each in region if sentence.place - each[0] <= _REGION]
        region += [(sentence.place, pair) for pair in _pairs(sentence)]
        region = region[-_LONGEST:]
        if region and region[-1][0] == sentence.place:
            yield from _judged(passage, sentence, [pair for _, pair in region])
        yield from _chained(passage, sentence)


def _pairs(sentence: Sentence) -> Iterator[Pair]:
    for place, (beside, share) in enumerate(pairwise(sentence.mentions), 1):
        if share.kind is not QuantityKind.PERCENT or not _LEAD.match(share.lead.strip()):
            continue
        part = _part_of(sentence, place) or beside
        is_amount = part.kind in _AMOUNTS and part.role is QuantityRole.LEVEL
        if is_amount and "分别" not in share.lead and part.is_exact and share.is_exact:
            yield part, share


def _part_of(sentence: Sentence, place: int) -> Mention | None:
    """What a share is of: what it names (门诊5671万元、住院10533万元，门诊占35%), else what no bracket holds.

    528万元（人员经费476万元、公用经费51万元），占9.49%.
    """
    share = sentence.mentions[place]
    before = [each for each in sentence.mentions[max(0, place - _LONGEST) : place] if each.depth <= share.depth]
    name = share.lead.strip("，(、 ").partition("占")[0]
    named = [each for each in before if len(name) > 1 and each.lead.strip().endswith(name)]
    return (named or before)[-1] if before else None


def _judged(passage: Passage, sentence: Sentence, pairs: Sequence[Pair]) -> Iterator[Claim]:
    """The shares that no amount gives, against the whole that gives the others."""
    last = pairs[-1][0]
    wanted = share_whole(pairs[-1][1].lead)
    alike = [pair for pair in pairs if comparable(pair[0].quantity, last.quantity)]
    alike = [pair for pair in alike if share_whole(pair[1].lead) == wanted]
    if len(alike) < 2:
        return
    wholes = list(unlike_told(passage, sentence, last.quantity, _BACK, _MOST))
    if wanted:
        wholes = [each for each in wholes if each not in [part for part, _ in alike]]
    wholes.append(_together([part for part, _ in alike]))
    odd = [pair for pair in alike if not _fits_any(pair, wholes)]
    if not odd and (found := _of_what_they_make_up(alike, wholes)) is not None:
        part, share, whole = found
        yield replace(rate_claim(SHARE, share, part, whole), rate=None)
    if len(odd) != 1:
        return
    others = [pair for pair in alike if pair is not odd[0]]
    proven = [whole for whole in wholes if sum(_fits(pair, whole) for pair in others) >= _least(others)]
    total = sum((pair[0].quantity.value for pair in alike), Decimal(0))
    proven += [
        whole for whole in wholes[:-1] if whole.quantity.value == total and any(_fits(pair, whole) for pair in others)
    ]
    if wanted:  # 870万元，占总支出的58%；630万元，占总支出的45%: the two make up what one of them is 58% of, quite
        proven += [
            each
            for each in wholes[-1:]
            if any(is_hit(one.quantity, part.quantity, each.quantity) for part, one in others)
        ]
    part, share = odd[0]
    proven = [each for each in proven if not is_of_another_flow(passage.folded, part, each, sentence.start)]
    proven = [each for each in proven if each.quantity.value > part.quantity.value and each is not part]
    if any(is_rate(share.quantity, part.quantity, each.quantity) for each in proven):
        return  # cut off where it should be rounded
    if proven and abs(100 * part.quantity.value / proven[0].quantity.value - share.quantity.value) <= _FAR:
        yield rate_claim(SHARE, share, part, proven[0])


def _of_what_they_make_up(pairs: Sequence[Pair], wholes: Sequence[Mention]) -> tuple[Mention, Mention, Mention] | None:
    """The one share that is not of the amount told which its part makes up with the others, which are of it.

    本年支出4640万元，其中基本支出1484.8万元，占32%；项目支出3155.2万元，占69%: that some other amount happens to give
    69 % is no excuse.
    """
    for count in range(len(pairs), 1, -1):
        row = pairs[-count:]
        total = sum((part.quantity.value for part, _ in row), Decimal(0))
        for whole in wholes[:-1]:
            if whole.quantity.value != total or whole.start > row[0][0].start:
                continue
            wrong = [pair for pair in row if not is_rate(pair[1].quantity, pair[0].quantity, whole.quantity)]
            return (*wrong[0], whole) if len(wrong) == 1 else None
    return None


def _least(pairs: Sequence[Pair]) -> int:
    """How many shares must agree on a whole so that it is proven: one that shows decimals, two that do not."""
    return 1 if all(share.quantity.decimals for _, share in pairs) else max(2, len(pairs) - 1)


def _fits_any(pair: Pair, wholes: Sequence[Mention]) -> bool:
    part, share = pair
    return any(whole is not part for whole in exactly_of(share.quantity, part.quantity.value, wholes))


def _fits(pair: Pair, whole: Mention) -> bool:
    part, share = pair
    return whole is not part and is_exactly(share.quantity, part.quantity, whole.quantity)


def _together(parts: Sequence[Mention]) -> Mention:
    """All parts as one amount, which they may be shares of."""
    value = sum((part.quantity.value for part in parts), Decimal(0))
    return replace(parts[0], quantity=replace(parts[0].quantity, value=value))


def _chained(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """Chains of rates, against the chains of as many amounts before them."""
    chains = [each for each in _chains(sentence) if each[0].kind is QuantityKind.PERCENT]
    paired = list(_paired(sentence))
    if not chains and len(paired) < 3:
        return
    runs = _runs(passage, sentence)
    for rates in chains:
        if rates[0].role is not QuantityRole.DELTA and all(each.is_exact for each in rates):
            amounts = [each for each in _windows(runs, len(rates)) if each[-1].end <= rates[0].start]
            yield from _odd(rates, amounts, [*amounts, *_wholes(passage, sentence, amounts)])
    if len(paired) >= 3:
        parts, rates = [part for part, _ in paired], [rate for _, rate in paired]
        wholes = [each for each in _windows(runs, len(parts)) if each[-1].end <= parts[0].start]
        yield from _odd(rates, [parts], wholes)


def _paired(sentence: Sentence) -> Iterator[Pair]:
    """Amounts with a rate of their own right behind each."""
    for part, rate in pairwise(sentence.mentions):
        is_amount = part.kind in _AMOUNTS and part.role is QuantityRole.LEVEL and part.is_exact
        if is_amount and rate.kind is QuantityKind.PERCENT and rate.role is not QuantityRole.DELTA and rate.is_exact:
            yield part, rate


def _runs(passage: Passage, sentence: Sentence) -> list[list[Mention]]:
    """The amounts of this sentence and the few before it that stand side by side."""
    runs: list[list[Mention]] = []
    for near in passage.sentences[max(0, sentence.place - _RUNS) : sentence.place + 1]:
        runs.append([])
        for each in near.mentions:
            if runs[-1] and not (comparable(each.quantity, runs[-1][-1].quantity) and each.role is QuantityRole.LEVEL):
                runs.append([])
            if each.kind in _AMOUNTS and each.role is QuantityRole.LEVEL and each.is_exact:
                runs[-1].append(each)
    return runs


def _windows(runs: list[list[Mention]], length: int) -> list[list[Mention]]:
    return [run[at : at + length] for run in runs for at in range(len(run) - length + 1)][-_MOST:]


def _wholes(passage: Passage, sentence: Sentence, amounts: list[list[Mention]]) -> Iterator[Sequence[Mention]]:
    """One amount for all members of a chain."""
    if amounts:
        alike = told_like(passage, sentence, amounts[-1][0].quantity, _BACK, _MOST)
        for each in (*alike, *map(_together, amounts)):
            yield [each] * len(amounts[-1])


def _odd(
    rates: Sequence[Mention], amounts: Sequence[Sequence[Mention]], wholes: Sequence[Sequence[Mention]]
) -> Iterator[Claim]:
    """The one rate of a chain that is not what the amounts in its place give, where all others are."""
    best: tuple[Mention, Mention, Mention] | None = None
    for parts in amounts:
        for whole in wholes:
            if whole is parts or not comparable(parts[0].quantity, whole[0].quantity):
                continue
            rows = list(zip(rates, parts, whole, strict=True))
            if any(each.quantity.value <= 0 for each in whole):
                continue
            wrong = [row for row in rows if not is_exactly(*(each.quantity for each in row))]
            if not wrong:
                return
            right = len(rows) - len(wrong)
            is_proven = right >= 2 or (right == 1 and rates[0].quantity.decimals > 0)
            if len(wrong) == 1 and is_proven and best is None:
                best = wrong[0]
    if best is not None and abs(100 * best[1].quantity.value / best[2].quantity.value - best[0].quantity.value) <= _FAR:
        yield replace(rate_claim(COMPLETION, *best), rate=None)


def _chains(sentence: Sentence) -> Iterator[list[Mention]]:
    """Quantities of one kind that follow each other with nothing but 、 or 和 between."""
    chain: list[Mention] = []
    for each in sentence.mentions:
        follows = bool(chain) and each.kind is chain[-1].kind and _JOINT.match(each.lead.strip())
        if chain and not (follows and each.quantity.unit == chain[0].quantity.unit):
            if len(chain) > 1:
                yield chain
            chain = []
        chain.append(each)
    if len(chain) > 1:
        yield chain

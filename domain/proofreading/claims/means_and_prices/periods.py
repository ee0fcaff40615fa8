"""Values of several years in one chain (2021—2023年分别为3260万元、3586万元和3980万元), their mean and changes."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, claim, comparable, is_growth, plain, rounded, shown
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RANGE = pattern(r"(?P<first>20[0-9]{2})年?[ ]?(?:-|—|~|～|至|到)[ ]?(?P<last>20[0-9]{2})年")
_LISTED = pattern(r"(?:20[0-9]{2}年?[、和及与]){1,5}20[0-9]{2}年")
_YEAR = pattern("20[0-9]{2}")
_TWO = pattern(r"(?P<now>20[0-9]{2})年度?(?:比|较)(?P<then>20[0-9]{2})年")
_MEAN_EACH = pattern(r"^平均(?:每[一-龥]{1,2})?(?:为)?$")
_MEAN_OF = pattern(r"平均[一-龥]{0,6}$")
_NEAR_BY = 8  # characters between a mean and the values behind it
_MEAN = pattern(r"^(?:三年|两年|四年|五年)?(?:年均|平均|均)(?:为|每年|达)?$")


def periods(passage: Passage) -> Iterator[Claim]:
    """Means and changes that the values of several years do not give."""
    for sentence in passage.stating_with("分别"):
        yield from _mean_of_a_chain(passage, sentence)
        found = _values(passage, sentence)
        if len(found) < 2:
            continue
        values = list(found.values())
        for mention in sentence.mentions:
            if mention.start <= values[-1].start or not mention.is_exact:
                continue
            two = _TWO.search(mention.lead)
            if two and mention.role is QuantityRole.DELTA and {two["now"], two["then"]} <= found.keys():
                yield from _change(mention, found[two["now"]], found[two["then"]])
            elif _MEAN.match(mention.lead.strip()) and comparable(mention.quantity, values[0].quantity):
                yield from _mean(mention, values)


def _mean_of_a_chain(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """3批，金额分别为86.2万元、124.5万元和98.6万元，平均每批103.1万元."""
    chain = _chain(sentence)
    for mention in sentence.mentions if len(chain) >= 2 else ():
        is_mean = mention.start > chain[-1].start and _MEAN_EACH.match(mention.lead.strip("，；"))
        if is_mean and mention.is_exact and comparable(mention.quantity, chain[0].quantity):
            yield from _mean(mention, chain)
            return
    before = [each for each in sentence.mentions if chain and each.start < chain[0].start][-1:]
    if len(chain) >= 2 and before and _is_mean_of(before[0], chain[0]):
        yield from _mean(before[0], chain)


def _is_mean_of(mean: Mention, first: Mention) -> bool:
    """平均得分95分，分别为96分、94分、92分: a mean right before the values."""
    is_beside = first.start - mean.end <= _NEAR_BY and comparable(mean.quantity, first.quantity)
    return is_beside and mean.is_exact and bool(_MEAN_OF.search(mean.lead.strip()))


def _values(passage: Passage, sentence: Sentence) -> dict[str, Mention]:
    """The values by their year."""
    chain = _chain(sentence)
    if len(chain) < 2:
        return {}
    words = passage.folded[sentence.start : chain[0].start]
    span, listed = _RANGE.search(words), _LISTED.search(words)
    if span:
        years = [str(year) for year in range(int(span["first"]), int(span["last"]) + 1)]
    else:
        years = _YEAR.findall(listed[0]) if listed else []
    return dict(zip(years, chain, strict=True)) if len(years) == len(chain) else {}


def _chain(sentence: Sentence) -> list[Mention]:
    """The values behind 分别为, as far as they follow each other; none if one of them is not exact."""
    chain: list[Mention] = []
    for each in sentence.mentions:
        if "分别" in each.lead and each.role is QuantityRole.LEVEL:
            chain = [each]
        elif chain and not each.lead.strip("、和及，") and comparable(each.quantity, chain[0].quantity):
            chain.append(each)
        elif chain:
            break
    return chain if all(each.is_exact for each in chain) else []


def _change(change: Mention, now: Mention, then: Mention) -> Iterator[Claim]:
    difference = now.quantity.value - then.quantity.value
    if then.quantity.value <= 0:
        return
    terms = f"{shown(now.quantity)}-{shown(then.quantity)}"
    if change.kind is QuantityKind.PERCENT and then.kind is not QuantityKind.PERCENT:
        if not is_growth(change.quantity, now.quantity, then.quantity):
            expected = rounded(100 * abs(difference) / then.quantity.value, min(change.quantity.step, Decimal("0.01")))
            yield claim(RATE, change, expected, f"({terms})÷{shown(then.quantity)}×100={expected:f}", "query")
    elif (
        comparable(change.quantity, now.quantity)
        and abs(abs(difference) - change.quantity.value) > change.quantity.slack
    ):
        factor = change.quantity.value / Decimal(shown(change.quantity)) if change.quantity.value else Decimal(1)
        yield claim(AMOUNT, change, abs(difference), f"{terms}={plain(difference / factor)}")


def _mean(mean: Mention, values: list[Mention]) -> Iterator[Claim]:
    exact = sum((each.quantity.value for each in values), Decimal(0)) / len(values)
    if abs(exact - mean.quantity.value) > (mean.quantity.step if exact % mean.quantity.step else 0):
        terms = "+".join(shown(each.quantity, mean.quantity.unit) for each in values)
        expected = rounded(exact, mean.quantity.step)
        factor = mean.quantity.value / Decimal(shown(mean.quantity)) if mean.quantity.value else Decimal(1)
        yield claim(AVERAGE, mean, expected, f"({terms})÷{len(values)}={plain(expected / factor)}")

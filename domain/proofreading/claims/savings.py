"""What was saved of a ceiling, in per cent: 下浮率, 节约率, 审减率."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, equals, rounded, shown
from domain.proofreading.mentions import Mention, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

COMPLETION = "prose.completion"
SAVED = pattern(r"(?:下浮率?|节约率|节支率|资金节约率|降低率|审减率|核减率)(?:为|达|约|:| )*$")
_CEILING = pattern(r"控制价|限价|预算|概算|估算|招标价|合同价|送审")
_CAME_TO = pattern(r"中标|成交|结算|实际|采购价|审定|审核|决算")


def saving(sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    """控制价1186万元，中标价1148.6万元，下浮3.15%; 采购预算33万元，节约1.76万元，节约率5.33%."""
    before = [
        each
        for each in sentence.mentions
        if each.start < rate.start and each.kind is QuantityKind.MONEY and each.is_exact
    ]
    ceiling = [each for each in before if _CEILING.search(each.lead) and each.role is QuantityRole.LEVEL]
    if not ceiling or ceiling[-1].quantity.value <= 0:
        return
    whole = ceiling[-1]
    saved = [
        each for each in before if each.start > whole.start and (each.role is QuantityRole.DELTA or "减" in each.lead)
    ]
    came = [each for each in before if _CAME_TO.search(each.lead) and each is not whole]
    unit = whole.quantity.unit
    if saved:
        exact = 100 * saved[-1].quantity.value / whole.quantity.value
        terms = f"{shown(saved[-1].quantity, unit)}÷{shown(whole.quantity)}"
    elif came:
        exact = 100 * (whole.quantity.value - came[-1].quantity.value) / whole.quantity.value
        terms = f"({shown(whole.quantity)}-{shown(came[-1].quantity, unit)})÷{shown(whole.quantity)}"
    else:
        return
    if not equals(rate.quantity, exact):
        expected = rounded(exact, min(rate.quantity.step, Decimal("0.01")))
        yield claim(COMPLETION, rate, expected, f"{terms}×100={expected:f}", "query")

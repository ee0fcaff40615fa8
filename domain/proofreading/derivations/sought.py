"""What a number of a text can be, going by its own words."""

from enum import Enum

from domain.proofreading.derivations.surroundings import VALUES
from domain.proofreading.mentions import Mention, QuantityRole
from domain.proofreading.quantities import QuantityKind


class Sought(Enum):
    """What a number can be, so that it follows from others."""

    RATE = "rate"
    CHANGE = "growth"
    POINTS = "points"
    AMOUNT_OF_CHANGE = "delta"
    AVERAGE = "each"
    AMOUNT = "level"


def sought_of(mention: Mention) -> Sought | None:
    """What a number can be; None where nothing exact can follow."""
    if not mention.is_exact:
        return None
    is_change = mention.role is QuantityRole.DELTA
    if mention.kind is QuantityKind.PERCENT:
        if is_change:
            return Sought.CHANGE
        return None if mention.role in (QuantityRole.PRIOR, QuantityRole.EACH) else Sought.RATE
    if mention.kind is QuantityKind.POINTS:
        return Sought.POINTS if is_change else None
    if is_change:
        return Sought.AMOUNT_OF_CHANGE
    if mention.role is QuantityRole.EACH:
        return None if mention.quantity.value == 1 and mention.kind is QuantityKind.COUNT else Sought.AVERAGE
    return Sought.AMOUNT if mention.role in VALUES else None

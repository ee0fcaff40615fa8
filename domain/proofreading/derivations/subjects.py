"""What a number of a text can be, going by its own words."""

from enum import Enum

from domain.proofreading.derivations.surroundings import VALUES
from domain.proofreading.mentions import Mention, QuantityRole
from domain.proofreading.quantities import QuantityKind


class Subject(Enum):
    """What a number can be, so that it follows from others."""

    RATE = "rate"
    CHANGE = "growth"
    POINTS = "points"
    AMOUNT_OF_CHANGE = "delta"
    AVERAGE = "each"
    AMOUNT = "level"


def subject_of(mention: Mention) -> Subject | None:
    """What a number can be; None where nothing exact can follow."""
    if not mention.is_exact:
        return None
    is_change = mention.role is QuantityRole.DELTA
    if mention.kind is QuantityKind.PERCENT:
        if is_change:
            return Subject.CHANGE
        return None if mention.role in (QuantityRole.PRIOR, QuantityRole.EACH) else Subject.RATE
    if mention.kind is QuantityKind.POINTS:
        return Subject.POINTS if is_change else None
    if is_change:
        return Subject.AMOUNT_OF_CHANGE
    if mention.role is QuantityRole.EACH:
        return Subject.AVERAGE
    return Subject.AMOUNT if mention.role in VALUES else None

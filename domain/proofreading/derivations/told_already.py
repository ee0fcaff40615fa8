"""Whether the values of a change have their change told: 由25起降至16起，下降36%；全县事故起数同比下降9.7%."""

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import is_growth
from domain.proofreading.derivations.derivation import Derivation
from domain.proofreading.derivations.surroundings import Located
from domain.proofreading.mentions import QuantityRole
from domain.proofreading.quantities import QuantityKind

_POINTS = pattern("[得评扣失]分|分值|率")
_TWO = 2  # values that a change lies between
_OF_ITS_OWN = pattern("^[，；]?(?!同比|比|较|增|下|上|降|减|提)[一-龥]{4,}")


def is_of_points(term: Located, meant: Derivation) -> bool:
    """秸秆综合利用率（6分，得5.20分）：完成88.7%: whether a rate that names no points is taken of points."""
    points = [each for _, each in (*meant.over, *meant.under) if each.quantity.unit == "分"]
    return bool(points) and term.mention.kind is QuantityKind.PERCENT and _POINTS.search(term.mention.lead) is None


def is_told_already(term: Located, meant: Derivation) -> bool:
    """Whether a percentage behind two values is their growth, and one behind a ； has a subject of its own."""
    rate = term.mention
    if rate.kind is not QuantityKind.PERCENT or rate.role is not QuantityRole.DELTA or not meant.under:
        return False
    values = {each.start: each for _, each in (*meant.over, *meant.under)}
    if len(values) != _TWO or not _OF_ITS_OWN.match(rate.lead.strip()):
        return False
    one, other = values.values()
    end = max(each.end for each in values.values())
    between = (each for each in term.sentence.mentions if end <= each.start < rate.start)
    told = [each for each in between if each.kind is QuantityKind.PERCENT and each.segment != rate.segment]
    return any(
        is_growth(each.quantity, one.quantity, other.quantity) or is_growth(each.quantity, other.quantity, one.quantity)
        for each in told
    )

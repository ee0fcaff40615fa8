"""What all of it came to for each, far from what it came to: 项目支出357万元. … 1,840名学生受益，生均投入约1,490元.

Told as 投入, 投资 or 支出 for each, of no kind of outlay, the average is of all that was spent. Where no amount of the
text gives it over the number of heads beside it, and the outlay of a project or of the whole text does but for a slip
of the hand, that was meant.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import islice

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim
from domain.proofreading.claims.digits import count_digits, is_mistyped
from domain.proofreading.claims.given_averages import AVERAGE
from domain.proofreading.claims.heads import units_of
from domain.proofreading.claims.scope import told
from domain.proofreading.claims.slipped_averages import no_quotient
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_OF_ALL = pattern(r"[一-龥]均(?:投入|投资|支出|成本|资金|经费|造价)(?:资金|经费|成本)?(?:约|近|为|达|:)*$")
_ALL = pattern(
    r"^(?:其中)?(?:20[0-9]{2}年度?|本年度?|全年|当年|截至[^，。；]{0,12}|本?项目|部门|实际|累计|共|总|完成|资金|财政|专项)*"
    r"(?:支出|投资|投入|到位|总投资)(?:资金|金额|总额|经费|合计)?(?:为|约|共|达)*$"
)
_ABOUT = Decimal("0.02")  # of an average that is told to be about so much
_BACK, _MOST = 60, 60  # sentences and amounts before it
_DIGITS = 3  # that no chance explains


def all_it_took(passage: Passage) -> Iterator[Claim]:
    """Averages of all that was spent that differ by a slip from what it makes."""
    for sentence in passage.saying("均投入", "均投资", "均支出", "均成本", "均资金", "均经费", "均造价"):
        for place, mention in enumerate(sentence.mentions):
            is_average = mention.kind is QuantityKind.MONEY and mention.role is QuantityRole.EACH
            if place and is_average and _OF_ALL.search(mention.lead.strip()) and _tells(mention):
                yield from _judged(passage, sentence, mention, sentence.mentions[place - 1])


def _tells(mention: Mention) -> bool:
    return count_digits(mention.quantity) >= _DIGITS


def _judged(passage: Passage, sentence: Sentence, mention: Mention, head: Mention) -> Iterator[Claim]:
    units = units_of(passage, mention) or ()
    if head.quantity.unit not in units or not head.is_exact or head.quantity.value <= 1 or not head.is_level:
        return
    before = (each for each in told(passage, sentence, _BACK) if each.end <= head.start and each.is_level)
    totals = list(islice((each for each in before if each.kind is QuantityKind.MONEY), _MOST))
    if any(_gives(mention, total, head) for total in totals):
        return
    for total in totals:
        exact = total.quantity.value / head.quantity.value
        if (
            total.is_exact
            and not total.depth
            and _ALL.match(total.lead.strip())
            and is_mistyped(mention.quantity, exact)
        ):
            yield no_quotient(AVERAGE, mention, (total, head), exact.quantize(Decimal("0.01")), mention)
            return


def _gives(mention: Mention, total: Mention, head: Mention) -> bool:
    exact = total.quantity.value / head.quantity.value
    slack = mention.quantity.step if mention.is_exact else mention.quantity.value * _ABOUT
    return abs(exact - mention.quantity.value) <= slack

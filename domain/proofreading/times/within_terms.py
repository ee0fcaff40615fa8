"""A term with its last day beside it, and the day from which it runs: 8月12日收到。在收到之日起60日内（即10月1日前）.

``told`` asks both days to stand right beside the length; here the first may stand clauses, or a sentence, before it.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain
from domain.proofreading.claims.dates_and_spans.dates import DATES
from domain.proofreading.mentions import Passage, Sentence
from domain.proofreading.times.lengths import Length, TimeUnit
from domain.proofreading.times.moments import Moment
from domain.proofreading.times.told import lengths_of, moments_of

_BEHIND = pattern("(?:之|以)?内[，(]?(?:即|也就是|亦即)?(?:应|须|于|在|最迟|截至|截止|截止至|至|到|为)*")
_FROM = pattern("(?:之日|次日|当日|即日)?(?:起|后|起算|开始)[的，]?$|(?:起|后)(?:的)?$")
_UNSURE = pattern("工作日|顺延|延长|延期|扣除|节假日|分别|第[二三]|再|另|上年|补正|自(?:竣工|验收|签订|交付|完工)")
_DAYS_A_MONTH = Decimal("30.5")
_SLACK = 2  # days
_NEAR = 12  # characters


def within_terms(passage: Passage) -> Iterator[Claim]:
    """Last days told beside a term that is over on another day, going by the only day before it."""
    for length, sentence in lengths_of(passage):
        if length.unit not in (TimeUnit.DAY, TimeUnit.MONTH) or not _FROM.search(length.lead):
            continue
        days = moments_of(passage, sentence.place)
        behind = [each for each in days if each.start >= length.end]
        first = _begun(passage, sentence, [each for each in days if each.end <= length.start])
        if not behind or first is None or not behind[0].is_day or behind[0].start - length.end > _NEAR:
            continue
        last = behind[0]
        if _BEHIND.fullmatch(passage.folded, length.end, last.start) and not _UNSURE.search(
            passage.folded, first.end, last.end
        ):
            yield from _judged(length, first, last)


def _begun(passage: Passage, sentence: Sentence, before: list[Moment]) -> Moment | None:
    """The day from which a term runs: the only one before it in its sentence, else in the one before that."""
    own = [each for each in before if each.start >= sentence.start]
    above = passage.sentences[sentence.place - 1] if sentence.place else sentence
    near = own or [each for each in before if each.start >= above.start]
    is_one = len(near) == 1 and near[0].is_day and not near[0].is_planned and not near[0].is_deadline
    return near[0] if is_one else None


def _judged(length: Length, first: Moment, last: Moment) -> Iterator[Claim]:
    if first.has_year is not last.has_year:
        return
    days = Decimal((last.first - first.first).days)
    if days < 0 and not last.has_year:
        days += 365
    wanted = length.value * (_DAYS_A_MONTH if length.unit is TimeUnit.MONTH else 1)
    slack = _SLACK + (1 if length.unit is TimeUnit.MONTH else 0)
    if abs(days - wanted) > slack:
        line = f"{first.first:%Y-%m-%d}→{last.first:%Y-%m-%d}={plain(days)}≠{plain(length.value)}"
        yield Claim(DATES, length.start, last.end, length.value, days, arithmetic=line, severity="query")

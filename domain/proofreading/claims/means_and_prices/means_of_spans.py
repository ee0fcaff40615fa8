"""Means by the month, quarter or year, and the span that words tell: 四季度支出1647.60万元，月均549.20万元.

The total is the nearest amount before the mean, and the span stands in its clause, before it; what names a span of its
own (下半年月均) is of that one. Where any total near by over any span told there gives the mean, nothing is said.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, rounded, shown
from domain.proofreading.claims.dates_and_spans.spans_told import ToldSpan, spans_told
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence

_MEAN = pattern(
    r"(?:(?P<month>月均|月平均|平均每个?月|每个?月(?:平均)?|按月平均)|(?P<quarter>季均|(?:平均)?每个?季度?(?:平均)?)"
    r"|(?P<year>年均|年平均|平均每年|每年(?:平均)?))[^，。；0-9]{0,8}$"
)
_OTHER = pattern(
    "标准|单价|定额|以上|[低高]于|比|较|上年|去年|最|同比|增|减|提高|少|多|控制|目标|计划|[人户亩村次辆台场车]均|每[人户亩]"
    "|不含|剔除|扣除|占|率|租|补贴标准|工资|应"
)
_ELSE = pattern(r"[ ]*(?:左右|以上|以下|\([^()]{0,6}(?:不含|剔除|扣除))")
_BETWEEN = pattern("其中|[。\n]|剔除|扣除|不含|目标|计划|比上年|同比")
_UNITS = {"month": 1, "quarter": 3, "year": 12}
_SHARED_OUT = pattern("均|等额|分")
_ALL_OF_IT = pattern("^(?:，|全年|总)?(?:共计|合计|总计|总共|一共|全年)")
_A_MONTH = pattern("，(?:平均每个?月|月均|月平均)[一-龥]{0,4}")
_PART_OF_A_YEAR = pattern("[0-9]个?月|个月|半年|季|学期|采暖|汛期|暑|寒假|[自从]|起|以来|至今")
_BACK = 1  # sentences before
_LEAST, _MOST = Decimal("0.6"), Decimal("1.6")
_CLOSE = 40  # characters between a span and its total


def means_of_spans(passage: Passage) -> Iterator[Claim]:
    """Means over a span told in words that the total told with it does not give."""
    for sentence in passage.saying("均", "每"):
        for place, mention in enumerate(sentence.mentions):
            by = unit_of_mean(mention)
            if by and mention.is_exact and not mention.depth and mention.quantity.value > 0:
                yield from _judged(passage, sentence, place, by)


def unit_of_mean(mention: Mention) -> int:
    """By how many months a mean is taken; 0 where a number is no mean by time alone."""
    match = _MEAN.search(mention.lead)
    if match is None or mention.role is QuantityRole.DELTA or _OTHER.search(mention.lead):
        return 0
    return _UNITS[match.lastgroup or "month"]


def is_given_by_a_span(passage: Passage, mention: Mention) -> bool:
    """Whether a total near a mean gives it over a span that is told there, or a span of its own is told of no total."""
    match = _MEAN.search(mention.lead)
    if match is None:
        return False
    by = _UNITS[match.lastgroup or "month"]
    sentence = passage.sentence_at(mention.start)
    above = passage.sentences[max(0, sentence.place - _BACK)]
    start = above.start if above.paragraph == sentence.paragraph else sentence.start
    near = [each for each in (*above.mentions, *sentence.mentions) if each is not mention and each.start >= start]
    spans = spans_told(passage.folded, start, sentence.end)
    totals = [each for each in near if _is_total(each, mention)]
    if any(_gives(mention, each, span.months, by) for each in totals for span in spans):
        return True
    own = [each for each in spans if mention.start - len(mention.lead) <= each.start < mention.start]
    return bool(own) and own[-1].months != _UNITS["year"]


def _is_total(each: Mention, mention: Mention) -> bool:
    alike = comparable(each.quantity, mention.quantity) and each.quantity.value > mention.quantity.value
    return alike and each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR)


def _gives(mention: Mention, total: Mention, months: int, by: int) -> bool:
    times = Decimal(months) / by
    slack = total.quantity.slack / times + mention.quantity.step
    return times > 0 and abs(total.quantity.value / times - mention.quantity.value) < slack


def _judged(passage: Passage, sentence: Sentence, place: int, by: int) -> Iterator[Claim]:
    mention = sentence.mentions[place]
    found = _total_before(passage, sentence, place)
    if found is None or _ELSE.match(passage.folded, mention.end):
        return
    total, span = found
    if span.months <= by or span.months % by or is_given_by_a_span(passage, mention) or _is_given(passage, mention, by):
        return
    if span.is_years and by < _UNITS["year"]:
        return
    exact = total.quantity.value * by / span.months
    stated = mention.quantity
    is_near = _LEAST <= stated.value / exact <= _MOST
    if (is_near and not span.is_years) or is_mistyped(stated, exact):
        expected = rounded(exact, stated.step)
        factor = stated.value / Decimal(shown(stated))
        terms = f"{shown(total.quantity, stated.unit)}÷{span.months // by}={plain(expected / factor)}"
        yield claim(AVERAGE, mention, expected, terms)


def _total_before(passage: Passage, sentence: Sentence, place: int) -> tuple[Mention, ToldSpan] | None:
    """The amount right before a mean with the span that its own clause tells; None where anything else is meant."""
    mention = sentence.mentions[place]
    above = passage.sentences[max(0, sentence.place - _BACK)]
    before: Sequence[Mention] = sentence.mentions[:place]
    if not before and above.place < sentence.place and above.paragraph == sentence.paragraph:
        before = above.mentions
    totals = [each for each in before if _is_total(each, mention) and each.is_exact and not each.depth]
    if not totals or any(
        comparable(each.quantity, mention.quantity) for each in before if each.start > totals[-1].start
    ):
        return None
    total = totals[-1]
    home = passage.sentence_at(total.start)
    between = passage.folded[total.end : mention.start]
    if home is sentence and (span := _of_all(passage, sentence, total, mention)) is not None:
        return total, span
    spans = spans_told(passage.folded, home.start, total.start)
    own = spans_told(passage.folded, mention.start - len(mention.lead), mention.start)
    if not spans or total.start - spans[-1].end > _CLOSE or any(each.months != spans[-1].months for each in own):
        return None
    if home is not sentence and total is not totals[0]:
        return None
    words = passage.folded[spans[-1].end : total.start]
    is_apart = _BETWEEN.search(between.replace("。", "", 1) if home is not sentence else between)
    return None if _BETWEEN.search(words) or is_apart or "；" in between + words else (total, spans[-1])


def _of_all(passage: Passage, sentence: Sentence, total: Mention, mention: Mention) -> ToldSpan | None:
    """按四个季度平均拨付，每季度120.72万元: a span between the two; 共计336万元，平均每月28万元: the year, unsaid."""
    text = passage.folded
    between = text[total.end : mention.start]
    spans = spans_told(text, total.end, mention.start)
    if spans:
        is_shared = (
            _SHARED_OUT.search(between)
            and not _BETWEEN.search(between)
            and not any("0" <= each <= "9" for each in between)
        )
        return spans[0] if len(spans) == 1 and is_shared else None
    if (
        not _ALL_OF_IT.search(total.lead)
        or not _A_MONTH.fullmatch(between)
        or _PART_OF_A_YEAR.search(text, sentence.start, sentence.end)
    ):
        return None
    told = total.quantity.value / mention.quantity.value
    if any(abs(told - months) * mention.quantity.value <= mention.quantity.step * months for months in range(2, 12)):
        return None  # of so many months
    return ToldSpan(total.start, total.end, _UNITS["year"])


def _is_given(passage: Passage, mention: Mention, by: int) -> bool:
    """Whether any total of the paragraph gives a mean over any number of months."""
    sentence = passage.sentence_at(mention.start)
    near = passage.sentences[max(0, sentence.place - 3) : sentence.place + 2]
    told = [one for each in near if each.paragraph == sentence.paragraph for one in each.mentions]
    totals = [each for each in told if each is not mention and _is_total(each, mention)]
    return any(_gives(mention, each, months * by, by) for each in totals for months in (4, 12 // by))

"""A year's total and its quarters or halves (一至四季度依次为76.2万、80.1万…万人次); what one source paid, told again.

The values of the quarters may share the unit of the last one, so that they are read from the text.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, is_sum, plain, quoted_from, shown
from domain.proofreading.claims.retellings.repeats import REPEAT
from domain.proofreading.claims.retellings.tellings import is_owned_to
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_QUARTERS = pattern(
    rf"(?:一至四季度|[四4]个季度|各季度)[^，。；:、0-9]{{0,10}}?(?:依次|分别)[^，。；:、0-9]{{0,6}}"
    rf"(?P<values>{_NUMBER}[万亿][一-龥]{{0,3}}(?:、{_NUMBER}[万亿][一-龥]{{0,3}}){{1,2}}[、和]"
    rf"{_NUMBER}(?P<scale>[万亿])(?P<unit>[一-龥]{{1,3}}?))(?=[，。；]|$)"
)
_VALUE = pattern(_NUMBER)
_ALL_YEAR = pattern("全年|年度|本年|20[0-9]{2}年|总|共")
_NO_SUM = pattern("[约近超存余均率]|末|计划|目标|任务|预算|上年|去年|得分|在[岗册职编校]")
_SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
_PAID = pattern(
    "(?P<source>自筹资金|自有资金|社会资本|银行贷款|(?:中央|省级|市级|县级|区级|本级)(?:财政|配套)?资金|财政资金|专项资金)"
    "(?:累计|共|合计|实际|已)*(?P<verb>支付|支出|到位|投入|使用)(?:了|共|合计)?$"
)
_YEAR = pattern("20[0-9]{2}(?=年)|上年|去年")
_SINCE = pattern("累计")
_UP_TO = pattern("截至|截止|累计")
_NEAR = Decimal("0.25")  # how far two tellings of one thing lie apart at most


def instalments(passage: Passage) -> Iterator[Claim]:
    """Totals of a year that its quarters do not make, and what a source paid where a sum shows that it is wrong."""
    for sentence in passage.saying("季度"):
        yield from _of_quarters(passage, sentence)
    if "资金" in passage.folded or "银行贷款" in passage.folded:
        yield from _paid_again(passage)


def _of_quarters(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    match = _QUARTERS.search(passage.folded, sentence.start, sentence.end)
    if match is None:
        return
    scale = _SCALES[match["scale"]]
    values = [Decimal(each) for each in _VALUE.findall(match["values"])]
    totals = [each for each in sentence.levels if each.end <= match.start() and each.quantity.unit == match["unit"]]
    words = passage.folded[sentence.start : match.start("values")]
    if len(totals) != 1 or _NO_SUM.search(words) or not _ALL_YEAR.search(totals[0].lead) or not totals[0].is_exact:
        return
    exact, total = sum(values, Decimal(0)), totals[0]
    slack = max(_rounding(values) * scale, total.quantity.half)
    if abs(exact * scale - total.quantity.value) > slack:
        terms = f"{'+'.join(plain(each) for each in values)}={plain(exact)}"
        start, stated = quoted_from(total), total.quantity.value
        yield Claim(SUM, start, match.end("values"), exact * scale, stated, False, terms)


def _rounding(values: list[Decimal]) -> Decimal:
    """How far values, each rounded half up in its last place, may lie from their sum."""
    return sum((Decimal(1).scaleb(int(each.as_tuple().exponent)) / 2 for each in values), Decimal(0))


def _paid_again(passage: Passage) -> Iterator[Claim]:
    """县级资金支付210万元，自筹资金支付45万元，合计255万元 … 自筹资金累计支付54万元: a sum bears out the first."""
    first: dict[tuple[str, str], tuple[Mention, Sentence]] = {}
    for sentence in passage.stating:
        for mention in sentence.mentions:
            is_amount = mention.kind is QuantityKind.MONEY and mention.is_level and mention.is_exact
            match = _PAID.search(mention.lead) if is_amount and ("资" in mention.lead or "贷" in mention.lead) else None
            if match is None:
                continue
            key = (match["source"], match["verb"])
            if key in first and _differ(passage, first[key], (mention, sentence)):
                before = first[key][0]
                terms = f"{shown(before.quantity)}≠{shown(mention.quantity, before.quantity.unit)}"
                yield claim(REPEAT, mention, before.quantity.value, terms, "query")
            elif key not in first and _is_borne_out(sentence, mention):
                first[key] = mention, sentence


def _is_borne_out(sentence: Sentence, mention: Mention) -> bool:
    """Whether the amount makes a total of its sentence with the one beside it."""
    money = [each for each in sentence.levels if each.kind is QuantityKind.MONEY]
    place = money.index(mention) if mention in money else 0
    rest = money[place + 1 : place + 2]
    return place > 0 and bool(rest) and is_sum(rest[0].quantity, [money[place - 1].quantity, mention.quantity])


def _differ(passage: Passage, first: tuple[Mention, Sentence], again: tuple[Mention, Sentence]) -> bool:
    """Whether two amounts that one source paid cannot both be right."""
    (one, before), (other, sentence) = first, again
    said = [passage.folded[each.start : mention.start] for mention, each in (first, again)]
    years = [set(_YEAR.findall(words)) for words in said]
    is_of_more = _SINCE.search(said[1]) and not _UP_TO.search(said[0])
    if is_of_more or (years[1] and years[0] != years[1]) or is_owned_to(passage, one, other):
        return False
    gap = abs(one.quantity.value - other.quantity.value)
    return before is not sentence and 0 < gap <= _NEAR * one.quantity.value

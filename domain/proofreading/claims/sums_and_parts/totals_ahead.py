"""A total in a sentence of its own, and all its parts in the next: 全年收入1243.80万元。拨款1021.50万元，….

And more of them told behind a list that makes the whole quite: 排查217个，其中…，需整治的226个.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain, shown
from domain.proofreading.claims.sums_and_parts.sums import SUBSET, SUM
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_TOTAL = pattern(
    "(?:全年|本年度?|年度|总|当年|共|资金|部门|单位)[^，。；0-9]{0,6}(?:收入|支出|到位|投入|筹集|安排|总额|合计|总计|投资)(?:为|共|合计|总计)?$"
)
_LAST = pattern("其他|其它|其余|剩余|另")
_OTHERWISE = pattern("其中|上年|去年|比|较|增|减|预算|计划|占|结转|结余|累计")
_OF_THEM = pattern("^(?:需要?|应|须|待|已|可|未|符合|具备|属于|涉及|存在|达到|不)[^，。；0-9]{1,8}的(?:有|为|共)?$")
_FEWEST, _MOST = 3, 10


def totals_ahead(passage: Passage) -> Iterator[Claim]:
    """Totals that the sentence behind them does not make, and parts above their whole."""
    for sentence in passage.stating:
        if len(sentence.mentions) == 1:
            yield from _of_the_next(passage, sentence, sentence.mentions[0])
        if passage.says(sentence, "其中"):
            yield from _above_the_whole(passage, sentence)


def _of_the_next(passage: Passage, sentence: Sentence, total: Mention) -> Iterator[Claim]:
    if total.kind is not QuantityKind.MONEY or not total.is_level or not total.is_exact:
        return
    behind = passage.sentences[sentence.place + 1 : sentence.place + 2]
    if not behind or behind[0].paragraph != sentence.paragraph or not _TOTAL.search(total.lead.strip()):
        return
    parts = [each for each in behind[0].mentions if each.role is not QuantityRole.EACH]
    if not _FEWEST <= len(parts) <= _MOST or not all(each.is_level and each.is_exact for each in parts):
        return
    if any(not comparable(each.quantity, total.quantity) or _OTHERWISE.search(each.lead) for each in parts):
        return
    exact = sum((each.quantity.value for each in parts), Decimal(0))
    if _LAST.search(parts[-1].lead) and is_mistyped(total.quantity, exact):
        unit = total.quantity.unit
        terms = "+".join(shown(each.quantity, unit) for each in parts)
        factor = total.quantity.value / Decimal(shown(total.quantity))
        yield claim(SUM, total, exact, f"{terms}={plain(exact / factor)}", "query")


def _above_the_whole(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """排查217个，其中工业38个、城镇64个、农业83个、其他32个，需整治的226个."""
    for place, more in enumerate(sentence.mentions):
        if more.kind is not QuantityKind.COUNT or not more.is_level or not _OF_THEM.match(more.lead.strip()):
            continue
        before = [each for each in sentence.mentions[:place] if each.segment == more.segment]
        whole = _whole_of(before)
        if whole is None or whole.quantity.unit != more.quantity.unit or more.depth or not more.is_exact:
            continue
        if more.quantity.value > whole.quantity.value:
            terms = f"{plain(more.quantity.value)}>{plain(whole.quantity.value)}"
            yield claim(SUBSET, more, whole.quantity.value, terms, "query")


def _whole_of(before: Sequence[Mention]) -> Mention | None:
    """The number that all those behind it make up to the last."""
    for at, whole in enumerate(before[:-_FEWEST]):
        parts = before[at + 1 :]
        if "其中" in parts[0].lead and all(comparable(each.quantity, whole.quantity) for each in parts):
            return whole if sum(each.quantity.value for each in parts) == whole.quantity.value else None
    return None

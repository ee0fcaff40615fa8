"""The account of a fund that a paragraph keeps: first planned, more given, some taken back, passed on, spent.

The words right before an amount say which entry it is, and the entries follow from each other: what is planned at the
start, with what was added and without what was cut, is the budget as adjusted; no more can be passed on than was
given, nor spent than was passed on; and the rate of the adjusted budget is not that of the first one. Where a
paragraph has an entry twice, it keeps two accounts, and nothing is said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum, auto
from itertools import combinations, groupby, pairwise

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, equals, rate_claim, shown
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind


class BudgetEntry(Enum):
    """What an amount is in an account."""

    FIRST = auto()  # 年初预算
    ADDED = auto()  # 追加
    CUT = auto()  # 压减
    ADJUSTED = auto()  # 调整后预算
    GIVEN = auto()  # 下达
    TOGETHER = auto()  # 两项合计
    PASSED_ON = auto()  # 拨付
    SPENT = auto()  # 支付
    CONTRACT = auto()  # 中标价


_BOUND = (BudgetEntry.GIVEN, BudgetEntry.TOGETHER, BudgetEntry.PASSED_ON)
_WORDS = (  # the first that the words of an amount end in says what it is
    (BudgetEntry.ADJUSTED, pattern("(?:调整后|调整为|全年预算|调整预算)[^，。；0-9]{0,8}$")),
    (BudgetEntry.CUT, pattern("(?:压减|调减|核减|削减|追减|收回)[^，。；0-9]{0,14}$")),
    (BudgetEntry.ADDED, pattern("(?:追加|调增|增加安排|增拨)[^，。；0-9]{0,14}$")),
    (BudgetEntry.FIRST, pattern("年初[^，。；0-9]{0,6}预算(?:数|资金|批复|安排|为|共|是|:)*$")),
    (BudgetEntry.CONTRACT, pattern("(?:合同|中标|成交)(?:总?价|金额|总?额|价款)(?:为|是|:)?$")),
    (BudgetEntry.TOGETHER, pattern("^(?:[两二三四五]项|以上|上述)?(?:资金|预算)?(?:合计|共计|总计|共)(?:为)?$")),
    (
        BudgetEntry.SPENT,
        pattern(
            "(?:支付|支出|使用|列支|兑付|付款|已付)(?:工程款|进度款|合同款|货款|资金|经费|款)?(?:了|共计?|合计|为|:)*$"
        ),
    ),
    (BudgetEntry.PASSED_ON, pattern("(?:拨付|拨出|下拨)(?:资金|经费|款)?(?:了|共计?|合计|为|:)*$")),
    (
        BudgetEntry.GIVEN,
        pattern("(?:下达|到位|拨入|拨来|划入|安排|配套)[^，。；0-9]{0,8}$|下达给[^，。；0-9]{1,12}$"),
    ),
)
_OF_ADJUSTED = pattern(
    "调整(?:后)?(?:的)?预算(?:的)?(?:执行率|完成率|支出率)(?:为|达到?|是|:)*$|占?调整后?预算(?:数)?的$"
)
_SOME = pattern(
    "其中|占|基本支出|项目支出|人员经费|公用经费|三公|每|人均|户均|平均|月$|季度|上年|去年|往年|预计|计划支|应"
)
_ALL_OF_THEM = pattern("累计|合计|共|总")
_OTHERWISE = pattern(
    "结转|结余|自筹|自有|垫[付资]|缺口|超支|超出|超过|高于|大于|不足部分|其他(?:资金)?来源|统筹|弥补|差额|另[有外从计付]|含|上年|往年|以前年度"
    "|债券|贷款|调剂|补充[协合]|变更|[两二三四五]年共"
)
_NO_OTHER = pattern(
    "(?:无|没有|未|不存在)[^，。；0-9]{0,8}(?:来源|自筹|垫付|结转|结余|变更|增补|补充协议|增项|签证)(?:[和及、或](?:变更|增补|增项|签证))*"
    "|(?:全部|均)来自[^，。；0-9]{0,10}"
)
_MOST_BEYOND = Decimal("1.25")  # times what there was
_PAID = pattern("累计[^，。；0-9]{0,12}付|合同[^，。；0-9]{0,4}支付|(?:工程|合同|进度|货|价)款|已付")
_SEVERAL = pattern(
    "标段|标包|[两二三四五]个?(?:合同|项目|标)|合同[两二三四五2-9]份|监理|设计费|增项|增补|增加|追加|[增追加]购|扩容|[补续新]签|运维"
)
_BACK = 8  # sentences
_NET = pattern("净|[两二三四]项|合计|共计?")  # 两项合计追加: told once more
_FEW = 8  # amounts
_FEWEST = 2  # amounts of a paragraph that keeps an account


@dataclass(frozen=True, slots=True)
class _Row:
    """An amount as an entry of an account; None where its words say nothing of that."""

    mention: Mention
    entry: BudgetEntry | None
    sentence: Sentence


def accounts(passage: Passage) -> Iterator[Claim]:
    """What does not follow from the entries of the same account."""
    stated = (each for each in passage.stating_of(QuantityKind.MONEY))
    for _, paragraph in groupby(stated, key=lambda each: each.paragraph):
        rows = [row for sentence in paragraph for row in _rows(passage, sentence)]
        if len(rows) >= _FEWEST:
            yield from _adjusted(passage, rows)
            yield from _beyond(passage, rows)
    yield from _beyond_the_contract(passage)


def _rows(passage: Passage, sentence: Sentence) -> Iterator[_Row]:
    divided = passage.folded.find("其中", sentence.start, sentence.end)
    for each in sentence.mentions:
        is_amount = each.kind is QuantityKind.MONEY and each.role in (QuantityRole.LEVEL, QuantityRole.DELTA)
        if is_amount and not each.depth and each.is_exact:
            is_part = 0 <= divided < each.start
            yield _Row(each, _entry(each, is_part=is_part), sentence)


def _entry(mention: Mention, *, is_part: bool) -> BudgetEntry | None:
    if _SOME.search(mention.lead):
        return None
    found = next((entry for entry, words in _WORDS if words.search(mention.lead)), None)
    is_change = mention.role is QuantityRole.DELTA
    is_move = found in (BudgetEntry.ADDED, BudgetEntry.CUT)
    return None if (is_part and is_move) or (is_change and not is_move) else found


def _adjusted(passage: Passage, rows: Sequence[_Row]) -> Iterator[Claim]:
    """年初预算8642.30万元…追加1266.40万元，压减85.00万元，调整后预算9908.70万元: 9823.70."""
    first, adjusted = (_only(rows, entry) for entry in (BudgetEntry.FIRST, BudgetEntry.ADJUSTED))
    if first is None or adjusted is None or adjusted.start < first.start:
        return
    between = [row for row in rows if first.end <= row.mention.start < adjusted.start]
    moves = [row for row in between if row.entry in (BudgetEntry.ADDED, BudgetEntry.CUT)]
    exact = first.quantity.value + sum(-_value(row) if row.entry is BudgetEntry.CUT else _value(row) for row in moves)
    off = abs(adjusted.quantity.value - exact)
    is_explained = any(_NET.search(row.mention.lead) for row in moves) or off in _sums(
        [_value(row) for row in between if row not in moves]
    )
    if moves and off > adjusted.quantity.step and not is_explained:
        unit = first.quantity.unit
        terms = "".join(f"{'-+'[row.entry is BudgetEntry.ADDED]}{shown(row.mention.quantity, unit)}" for row in moves)
        terms = f"{shown(first.quantity)}{terms}={shown(replace(first.quantity, value=exact))}"
        yield claim(SUM, adjusted, exact, terms, "query")
    yield from _rates(passage, rows, first, adjusted)


def _sums(values: Sequence[Decimal]) -> set[Decimal]:
    """What one or two other amounts come to: an entry whose words are not known may be among them."""
    return {*values, *(one + other for one, other in combinations(values[:_FEW], 2))}


def _value(row: _Row) -> Decimal:
    return row.mention.quantity.value


def _rates(passage: Passage, rows: Sequence[_Row], first: Mention, adjusted: Mention) -> Iterator[Claim]:
    """调整预算执行率97.92%: what was spent over the budget of the start, and not over the adjusted one."""
    spent = _only(rows, BudgetEntry.SPENT)
    if spent is None or not first.quantity.value or not adjusted.quantity.value:
        return
    for rate in passage.behind(spent.end):
        if passage.sentence_at(rate.start).paragraph != rows[0].sentence.paragraph:
            return
        if rate.kind is not QuantityKind.PERCENT or not _OF_ADJUSTED.search(rate.lead):
            continue
        wrong, right = (100 * spent.quantity.value / each.quantity.value for each in (first, adjusted))
        if rate.is_exact and equals(rate.quantity, wrong) and not equals(rate.quantity, right):
            # the words name its whole, so that it is no rate of another one
            yield replace(rate_claim(COMPLETION, rate, spent, adjusted), rate=None, is_named=True)


def _only(rows: Sequence[_Row], entry: BudgetEntry) -> Mention | None:
    """The one amount that is such an entry; None where there are two."""
    found = [row.mention for row in rows if row.entry is entry]
    return found[0] if len(found) == 1 else None


def _beyond(passage: Passage, rows: Sequence[_Row]) -> Iterator[Claim]:
    """下达412万元，配套138万元，共550万元。拨付540万元，支付546.30万元: more than there was."""
    for one, other in pairwise(_chain(rows)):
        had, paid = _value(one), _value(other)
        if (
            one.entry not in _BOUND
            or other.entry not in (BudgetEntry.PASSED_ON, BudgetEntry.SPENT)
            or one.entry is other.entry
        ):
            continue
        if not had < paid <= _MOST_BEYOND * had or _is_one_of_several(rows, one):
            continue
        words = _NO_OTHER.sub("", passage.folded[one.sentence.start : other.sentence.end])
        if not _OTHERWISE.search(words):
            terms = f"{shown(other.mention.quantity)}>{shown(one.mention.quantity, other.mention.quantity.unit)}"
            yield claim(ORDER, other.mention, had, terms, "query")


def _beyond_the_contract(passage: Passage) -> Iterator[Claim]:
    """中标价3268.90万元，没有变更…。…累计向施工单位支付3328.90万元: the one contract that is told before."""
    for sentence in passage.stating_with("支付", "付"):
        for row in _rows(passage, sentence):
            if row.entry is BudgetEntry.SPENT and _PAID.search(row.mention.lead):
                yield from _paid_beyond(passage, row)


def _paid_beyond(passage: Passage, paid: _Row) -> Iterator[Claim]:
    place = paid.sentence.place
    near = passage.sentences[max(0, place - _BACK) : place + 1]
    rows = [row for sentence in near for row in _rows(passage, sentence) if row.mention.start < paid.mention.start]
    contracts = {_value(row): row for row in rows if row.entry is BudgetEntry.CONTRACT}
    if len(contracts) != 1:
        return
    (value, bound), amount = *contracts.items(), paid.mention
    words = _NO_OTHER.sub("", passage.folded[bound.sentence.start : amount.end])
    is_beyond = value < amount.quantity.value <= _MOST_BEYOND * value
    if is_beyond and not _OTHERWISE.search(words) and not _SEVERAL.search(words):
        unit = bound.mention.quantity.unit
        terms = f"{shown(amount.quantity, unit)}>{shown(bound.mention.quantity)}"
        yield claim(ORDER, amount, value, terms, "query")


def _chain(rows: Sequence[_Row]) -> list[_Row]:
    """The rows but for instalments that are added up behind: 四次分别支付…，累计支付247.80万元."""
    kept: list[_Row] = []
    for row in rows:
        is_sum = row.entry is BudgetEntry.SPENT and _ALL_OF_THEM.search(row.mention.lead) is not None
        while is_sum and kept and kept[-1].entry in (None, BudgetEntry.SPENT) and kept[-1].sentence is row.sentence:
            kept.pop()
        kept.append(row)
    return kept


def _is_one_of_several(rows: Sequence[_Row], bound: _Row) -> bool:
    """Whether what was given is told in several amounts that no total closes."""
    if bound.entry is not BudgetEntry.GIVEN:
        return False
    given = [row for row in rows if row.entry is BudgetEntry.GIVEN and row.mention.start < bound.mention.start]
    return bool(given)

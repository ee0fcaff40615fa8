"""Rates whose words name both of what they are of: 拨出数对到位数的比率, 按到位资金计算的支付率, 在基本支出里的比重.

Each of the two names is looked up among the amounts told above and the tables before it: by its own words, or by what
it tells of money, that it was planned, came in or was paid. Only where each is told as one amount is the rate judged.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from re import Match, Pattern

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain, quoted_from, rounded
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.lined_tables import LinedTable, tables_near
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RATIO = pattern(
    r"(?P<part>[一-龥]{2,10}?)(?:数|额)?(?:对|与|比|占|和)(?P<whole>[一-龥]{2,10}?)(?:数|额)?(?:之比|的?(?:比率|比例|比值|百分比))"
    "(?:是|为|达到?|:)?$"
)
_RECKONED = pattern(
    r"(?:按照?|以)(?P<whole>[一-龥]{2,10}?)(?:数|额)?(?:计算|核算|测算|计|为基数|为分母|作分母|作基数|口径)(?:计算)?(?:的|，)?"
    r"(?:资金|预算)?(?P<part>[一-龥]{2})(?:率|进度)(?:是|为|达到?|:)?$"
)
_WITHIN = pattern(
    r"(?:在|于)(?P<whole>[一-龥]{2,10}?)(?:数|额)?[里中内](?:所占)?的?(?:比重|份额|占比|比例|百分比|比率)(?:是|为|达到?|:)?$"
    r"|^(?:相当于|折合|约合|合)(?P<other>[一-龥]{2,10}?)(?:数|额)?的$"
)
_SHARES_IT = pattern(r"^(?:其中)?(?P<part>[一-龥]{3,10}?)(?:出资|部分|承担|安排|投入|负担)+(?:折合|约合|合|为|是|占)$")
_FIRST_SHARE = pattern(r"占(?P<whole>[一-龥]{2,8}?)(?:数|额)?的(?:比例|比重)?[为是]?$")
_WORDS = ("比率", "比例", "比值", "比重", "份额", "之比", "占比", "百分比", "相当于", "折合", "约合", "率", "进度")
_PLANNED = pattern("预算|计划|批复|概算|指标|任务|下达")
_CAME = pattern("到位|到账|收到")
_PAID = pattern("支付|拨付|拨出|支出|使用|执行|兑付|付出")
_CLASSES = (_CAME, _PAID, _PLANNED)
_ANOTHER = pattern("未|不|应|上年|去年|同期|其中|结余|剩余|余|率|累计|计划内|每|均|批|月|季")
_SCOPE = pattern("^(?:实际|本年|全年|年度|项目|全部|当年|已)+")
_GENERAL = pattern("(?:资金|金额|总额|经费|数额|部分|出资|的)+$")
_TOTAL = pattern("[一-龥]{0,4}(?:合计|总计|共计)(?:数|金额)?")
_UNIT = pattern(r"万元")
_BACK, _FAR, _NEAR, _ALL = 60, 2500, 40, Decimal(100)  # sentences; characters; per cent


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The two names of a rate; ``part``: blank where the amount before the rate is meant."""

    part: str
    whole: str
    code: str


def worded_rates(passage: Passage) -> Iterator[Claim]:
    """Rates that the two amounts that their words name do not give."""
    for sentence in passage.saying(*_WORDS):
        for place, rate in enumerate(sentence.mentions):
            if rate.kind is not QuantityKind.PERCENT or not rate.is_exact or rate.depth:
                continue
            wanted = _wanted(sentence, place)
            if wanted is not None:
                yield from _judged(passage, sentence, place, wanted)


def _wanted(sentence: Sentence, place: int) -> _Wanted | None:
    """What the words before a rate name."""
    lead = sentence.mentions[place].lead.strip()
    if (match := _RECKONED.search(lead) or _RATIO.search(lead)) is not None:
        is_paid = _class_of(match["part"]) is not None
        return _Wanted(match["part"], match["whole"], COMPLETION if is_paid else SHARE)
    if (match := _WITHIN.search(lead)) is not None:
        return _Wanted("", match["whole"] or match["other"], SHARE) if place else None
    match = _SHARES_IT.match(lead)
    first = _first_share(sentence, place) if match is not None else None
    return _Wanted(match["part"], first["whole"], SHARE) if match is not None and first is not None else None


def _first_share(sentence: Sentence, place: int) -> Match[str] | None:
    """中央资金占总投资的60%，县级出资部分折合20%: what the share before is of."""
    before = sentence.mentions[place - 1] if place else None
    is_share = before is not None and before.kind is QuantityKind.PERCENT
    return _FIRST_SHARE.search(before.lead) if is_share and before is not None else None


def _judged(passage: Passage, sentence: Sentence, place: int, wanted: _Wanted) -> Iterator[Claim]:
    rate = sentence.mentions[place]
    wholes = _called(passage, sentence, rate, wanted.whole)
    if wanted.part:
        parts = _called(passage, sentence, rate, wanted.part)
    else:
        before = sentence.mentions[place - 1]
        parts = {before.quantity.value} if _is_amount(before) and before.segment == rate.segment else set()
    if len(parts) != 1 or len(wholes) != 1:
        return
    part, whole = parts.pop(), wholes.pop()
    exact = _ALL * part / whole if whole > 0 else Decimal(0)
    step = rate.quantity.step
    if part == whole or abs(rounded(exact, step) - rate.quantity.value) <= step or _is_given(sentence, rate):
        return
    if 0 < exact <= _ALL and abs(exact - rate.quantity.value) <= _NEAR:
        right = rounded(exact, min(step, Decimal("0.01")))
        terms = f"{plain(_shown(part))}÷{plain(_shown(whole))}×100={plain(right)}"
        yield Claim(wanted.code, quoted_from(rate), rate.end, right, rate.quantity.value, False, terms, "query")


def _shown(value: Decimal) -> Decimal:
    return value / 10_000 if value >= 10_000 else value


def _is_given(sentence: Sentence, rate: Mention) -> bool:
    """Whether two amounts of the sentence give the rate."""
    values = [each.quantity.value for each in sentence.mentions if _is_amount(each)]
    return any(
        one is not other and other > 0 and abs(_ALL * one / other - rate.quantity.value) <= rate.quantity.half
        for one in values
        for other in values
    )


def _is_amount(each: Mention) -> bool:
    return each.kind is QuantityKind.MONEY and each.role is QuantityRole.LEVEL and each.is_exact


def _class_of(name: str) -> Pattern[str] | None:
    return next((each for each in _CLASSES if each.search(name)), None)


def _called(passage: Passage, sentence: Sentence, rate: Mention, name: str) -> set[Decimal]:
    """The amounts in 元 of a name, told in the sentences and tables above a rate."""
    core = _bare(name)
    kind = _class_of(name) if len(core) <= len("到位") else None
    found: set[Decimal] = set()
    for near in passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]:
        told = (each for each in near.mentions if each.end <= rate.start and not each.depth and _is_amount(each))
        found |= {each.quantity.value for each in told if _is_called(_bare(each.label), core, kind)}
    for table in tables_near(passage.folded, rate.start, _FAR):
        if table.rows[0][0].start < rate.start:
            found |= set(_in_table(passage, table, core, kind))
    return found


def _bare(name: str) -> str:
    """A name without what any may have, as far as anything is left: 县级财政资金 is 县级财政, 全年经费 is 经费."""
    front = _SCOPE.sub("", name)
    return _GENERAL.sub("", front) or front or name


def _is_called(label: str, core: str, kind: Pattern[str] | None) -> bool:
    """Whether words name what is looked for: by its class alone, or by its own words, with no more than an end."""
    if kind is not None:
        return kind.search(label) is not None and len(label) <= 4 and not _ANOTHER.search(label)
    return len(core) > 1 and (
        label == core or (len(core) > 2 and label.startswith(core) and len(label) <= len(core) + 2)
    )


def _in_table(passage: Passage, table: LinedTable, core: str, kind: Pattern[str] | None) -> Iterator[Decimal]:
    """The amounts of the row of a name, or of the total under the head of a name."""
    start = table.rows[0][0].start
    factor = 10_000 if _UNIT.search(passage.folded, max(0, start - 60), start) else 1
    for row in table.rows:
        numbers = [(at, each.value) for at, each in enumerate(row) if each.value is not None and each.unit != "%"]
        label = _bare(table.label(row))
        if kind is None and len(numbers) == 1 and _is_called(label, core, None):
            yield (numbers[0][1] or Decimal(0)) * factor
        if _TOTAL.fullmatch(table.label(row)):
            heads = [(table.head[at].partition("(")[0], value or Decimal(0)) for at, value in numbers]
            yield from (value * factor for head, value in heads if _is_called(_bare(head), core, kind))

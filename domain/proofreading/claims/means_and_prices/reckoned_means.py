"""Means that tell by what they are reckoned, or whose row of a table does: 水电费按在校学生摊算，每名学生约171元.

The number of those that share is looked up by its name among the lines and tables above, and so is what they share. A
mean is only wrong where no amount of the text by that number comes near it.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain, quoted_from, rounded
from domain.proofreading.claims.means_and_prices.given_averages import AVERAGE
from domain.proofreading.lined_tables import LinedCell, LinedTable, tables_near
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_BY = pattern(
    r"(?P<total>[一-龥]{2,8}?)?(?:按照?|以)(?:全年|年末|年度|实际|总|全部)*(?P<count>[一-龥]{2,8}?)(?:总数|人数|数|量)?"
    "(?:来|进行)?(?:核算|计算|摊算|测算|折算|分摊|平均|摊销|推算)[，:]"
)
_EACH_OF = pattern(
    "(?:平均|均)?每一?个?(?P<unit>所|家|个|座|人|户|名|公里|亩|村|处|条|吨|台|床|班|平方米)(?P<noun>[一-龥]{0,14})$"
)
_PUPILS = pattern("^(?:生|学生)均[一-龥]{0,6}$")
_OF_PUPILS = pattern(
    "(?:在校|在籍|在园|就读)(?:中小)?(?:学生|生|幼儿)(?:人?数|共有|共|有)?$|^学生(?:总数|人数|数)?(?:共|有)*$"
)
_HEAD_UNIT = pattern(r"\((?P<scale>[百千万亿])?(?P<unit>[一-龥]{1,3})\)$")
_COUNTED, _PAID = (
    pattern("(?:机构|单位|学校|院|所|村|个|人|户|数)数量?$|数量$"),
    pattern("金额|补助|资金|支出|拨付|经费"),
)
_DECLARED, _ABOVE = pattern("单位: ?万元"), " " * 60
_SCALES = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10_000), "亿": Decimal(100_000_000)}
_TOTAL = pattern("[一-龥]{0,4}(?:合计|总计|共计)(?:数|金额)?")
_WITHOUT = pattern("标准|定额|限额|目标|不超过|不低于|控制|上年|去年|同期|补助标准")
_ALL, _BACK, _FAR = 60, 30, 2500  # sentences, characters
_LEAST, _MOST = Decimal("0.4"), Decimal("2.5")  # times what is right
_OFF, _ROUGHLY = Decimal("0.006"), Decimal("0.06")  # of it; of one told as 约


def reckoned_means(passage: Passage) -> Iterator[Claim]:
    """Means in money that nothing told gives."""
    for sentence in passage.saying("每", "均"):
        for place, mean in enumerate(sentence.mentions):
            if mean.kind is not QuantityKind.MONEY or mean.role is not QuantityRole.EACH or mean.depth:
                continue
            if _WITHOUT.search(passage.folded, sentence.start, mean.start):
                continue
            found = _by_row(passage, mean) or _by_name(passage, sentence, mean) or _of_pupils(passage, sentence, place)
            if found is not None:
                yield from _judged(passage, sentence, mean, *found)


def _judged(passage: Passage, sentence: Sentence, mean: Mention, total: Decimal, count: Decimal) -> Iterator[Claim]:
    if not count or not total:
        return
    exact, stated = total / count, mean.quantity.value
    slack = _OFF if mean.is_exact else _ROUGHLY
    if not _LEAST * exact <= stated <= _MOST * exact:
        return
    near = passage.sentences[max(0, sentence.place - _ALL) : sentence.place + _BACK]
    amounts = [each.quantity.value for one in near for each in one.mentions if each.kind is QuantityKind.MONEY]
    if any(abs(each / count - stated) <= max(slack * stated, mean.quantity.step) for each in (total, *amounts)):
        return
    right = rounded(exact, mean.quantity.step)
    scale = Decimal(10_000) if mean.quantity.unit == "万元" else Decimal(1)
    terms = f"{plain(total / scale)}÷{plain(count)}={plain(right / scale)}"
    yield Claim(AVERAGE, quoted_from(mean), mean.end, right, stated, True, terms, "query")


def _by_row(passage: Passage, mean: Mention) -> tuple[Decimal, Decimal] | None:
    """乡镇卫生院 | 16 | 1486.20 and 平均每所乡镇卫生院得到补助: amount and number of one row, each the only one."""
    match = _EACH_OF.search(mean.lead)
    if match is None:
        return None
    for table in tables_near(passage.folded, mean.start, _FAR):
        for row in table.rows:
            name = table.label(row)
            if len(name) < len("卫生") + 1 or not match["noun"].startswith(name):
                continue
            told = [(_unit_of(passage, table, at), each) for at, each in enumerate(row) if each.value is not None]
            money = [_scaled(each, scale) for (unit, scale), each in told if unit == "元"]
            counts = [_scaled(each, scale) for (unit, scale), each in told if unit in (match["unit"], "数")]
            if len(money) == 1 and len(counts) == 1:
                return money[0], counts[0]
    return None


def _unit_of(passage: Passage, table: LinedTable, at: int) -> tuple[str, Decimal]:
    """What a column counts, by the bracket in its head, and how many each of its ones are."""
    match = _HEAD_UNIT.search(table.head[at])
    if match is None and _COUNTED.search(table.head[at]):
        return "数", Decimal(1)
    if match is None:
        start = table.rows[0][0].start - len(_ABOVE)
        is_money = _PAID.search(table.head[at]) and _DECLARED.search(passage.folded, max(0, start), start + len(_ABOVE))
        return ("元", _SCALES["万"]) if is_money else ("", Decimal(1))
    return match["unit"], _SCALES.get(match["scale"] or "", Decimal(1))


def _scaled(cell: LinedCell, scale: Decimal) -> Decimal:
    return (cell.value or Decimal(0)) * scale


def _by_name(passage: Passage, sentence: Sentence, mean: Mention) -> tuple[Decimal, Decimal] | None:
    """水电费按在校学生摊算，每名学生…; 按全年行驶里程核算，平均每公里拿到补贴…: both by their names."""
    found = None
    for match in _BY.finditer(passage.folded, sentence.start, mean.start):
        found = match
    if found is None or any(found.end() <= each.start < mean.start for each in sentence.mentions):
        return None
    counts = _numbers(passage, sentence, found["count"])
    if len(counts) != 1:
        return None
    count = counts.pop()
    if found["total"]:
        totals = _amounts(passage, sentence, found["total"])
        return (totals.pop(), count) if len(totals) == 1 else None
    near = [each for each in _told(passage, sentence) if each.kind is QuantityKind.MONEY]
    values = [each.quantity.value for each in near if _LEAST * count * mean.quantity.value <= each.quantity.value]
    values = [each for each in values if each <= _MOST * count * mean.quantity.value]
    return (values[-1], count) if values else None


def _told(passage: Passage, sentence: Sentence) -> list[Mention]:
    near = passage.sentences[max(0, sentence.place - _ALL) : sentence.place]
    return [each for one in near for each in one.levels if each.is_exact and not each.depth]


def _amounts(passage: Passage, sentence: Sentence, name: str) -> set[Decimal]:
    told = (each for each in _told(passage, sentence) if each.kind is QuantityKind.MONEY)
    return {each.quantity.value for each in told if each.label.endswith(name)}


def _numbers(passage: Passage, sentence: Sentence, name: str) -> set[Decimal]:
    """The numbers of a name: told above, or what a table has under it in the row of the total."""
    told = (each for each in _told(passage, sentence) if each.kind is QuantityKind.COUNT)
    found = {each.quantity.value for each in told if each.lead.rstrip("共有为 ").endswith(name)}
    for table in tables_near(passage.folded, sentence.start, _FAR):
        total = next((row for row in table.rows if _TOTAL.fullmatch(table.label(row))), None)
        for at, head in enumerate(table.head if total is not None else ()):
            if total is not None and total[at].value is not None and name in head:
                found.add(_scaled(total[at], _unit_of(passage, table, at)[1]))
    return found


def _of_pupils(passage: Passage, sentence: Sentence, place: int) -> tuple[Decimal, Decimal] | None:
    """公用经费支出81.90万元，生均支出1600元, and 在校学生1170人 told above: the amount right before, by all pupils."""
    mean, before = sentence.mentions[place], sentence.mentions[place - 1] if place else None
    if before is None or not _PUPILS.match(mean.lead.strip()) or before.segment != mean.segment:
        return None
    told = [each for each in _told(passage, sentence) if each.kind is QuantityKind.COUNT]
    counts = {each.quantity.value for each in told if _OF_PUPILS.search(each.lead.strip())}
    if any(each.kind is QuantityKind.COUNT for each in sentence.mentions[:place]):
        return None  # 小学在校生18420人，安排1289.40万元，生均700元: of those alone
    is_total = before.kind is QuantityKind.MONEY and before.is_exact and before.quantity.unit == "万元"
    return (before.quantity.value, counts.pop()) if is_total and len(counts) == 1 else None

"""What the text says of the rows of a table told as lines: 工资福利支出增长4.56%, of 682.40 and 651.30."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.changes_and_points.growth import RATE
from domain.proofreading.claims.common.claim import Claim, equals, plain, quoted_from, rounded
from domain.proofreading.lined_tables import LinedTable, lined_tables
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_YEAR = pattern("20[0-9]{2}年?")
_NOW, _THEN = pattern("^(?:本年|当年|今年|本期)"), pattern("^(?:上年|去年|上期|上一年)")
_CHANGED = pattern(
    r"^(?:[0-9]{1,2}[.、．]|\([0-9一二三四五六七八九十]{1,2}\)|其中)*(?P<label>[一-龥]{4,20}?)"
    r"(?:[比较](?:上年|去年|20[0-9]{2}年)(?:度|同期)?)?(?:增长|增加|上升|提高|下降|减少|降低)了?$"
)
_ALL = Decimal(100)


def told_rows(passage: Passage) -> Iterator[Claim]:
    """Growth rates that are not those of the row which they name."""
    for table in lined_tables(passage.folded):
        years = _columns(table)
        if years is None:
            continue
        rows = {table.label(row): (row[years[0]].value, row[years[1]].value) for row in table.rows}
        for sentence in passage.stating:
            for mention in sentence.mentions:
                yield from _judged(mention, rows)


def _columns(table: LinedTable) -> tuple[int, int] | None:
    """The columns of a year and of the one before, where there is one of each."""
    years = [(int(match[0][:4]), place) for place, head in enumerate(table.head) if (match := _YEAR.search(head))]
    if len(years) == 2 and abs(years[0][0] - years[1][0]) == 1:
        later, earlier = sorted(years, reverse=True)
        return later[1], earlier[1]
    now = [place for place, head in enumerate(table.head) if _NOW.search(head)]
    then = [place for place, head in enumerate(table.head) if _THEN.search(head)]
    return (now[0], then[0]) if len(now) == len(then) == 1 else None


def _judged(mention: Mention, rows: dict[str, tuple[Decimal | None, Decimal | None]]) -> Iterator[Claim]:
    is_growth = mention.kind is QuantityKind.PERCENT and mention.role is QuantityRole.DELTA and mention.is_exact
    match = _CHANGED.match(mention.lead.strip()) if is_growth else None
    now, then = rows.get(match["label"], (None, None)) if match else (None, None)
    if now is None or not then:
        return
    exact = _ALL * (now - then) / then
    high, low = (now, then) if exact > 0 else (then, now)
    expected = rounded(abs(exact), mention.quantity.step)
    terms = f"({plain(high)}-{plain(low)})÷{plain(then)}×100={plain(expected)}"
    start = quoted_from(mention)
    if mention.rises is not None and exact and mention.rises is not (exact > 0):
        yield Claim(DIRECTION, start, mention.end, arithmetic=f"{plain(now)}-{plain(then)}{'<' if exact < 0 else '>'}0")
    elif not equals(mention.quantity, abs(exact)):
        yield Claim(RATE, start, mention.end, expected, mention.quantity.value, False, terms)

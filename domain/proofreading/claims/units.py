"""Numbers that cannot be what is meant: 元 for 万元, 万 without 元, a separator with nothing before it."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, plain, quoted_from, shown
from domain.proofreading.mentions import Mention, Passage, Role, Sentence
from domain.proofreading.quantities import Kind

UNIT, BARE, LOST, PRICE = "prose.unit", "prose.bare_unit", "prose.lost_digit", "prose.price"
_LOST = pattern(r"(?<![0-9A-Za-z,]),[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?(?:亿元|万元|千元|元)")
_MONEY_WORD = pattern(r"支出|收入|资金|经费|预算|拨款|投资|费用?|金额|结转|结余|补助|奖金|工资")
_PRICE = pattern(r"单价|每[台套件个条辆张]")
_COMES_TO = pattern(r"^(?:共?计|合计|共计|总价|金额|总额)(?:为|:| )*$")


def units(passage: Passage) -> Iterator[Claim]:
    """Amounts whose unit cannot be the one that is meant."""
    for sentence in passage.sentences:
        for mention in sentence.mentions:
            if mention.kind is Kind.MONEY and mention.quantity.unit == "万" and _MONEY_WORD.search(mention.lead):
                yield Claim(
                    BARE,
                    mention.start,
                    mention.end,
                    severity="query",
                    replacement=passage.quote(mention.start, mention.end) + "元",
                )
        yield from _priced(sentence)
    yield from _confused(passage)
    for match in _LOST.finditer(passage.folded):
        yield Claim(LOST, match.start(), match.end(), severity="query")


def _priced(sentence: Sentence) -> Iterator[Claim]:
    """打印机8台，单价1850元，计14800元: number × price."""
    for number, price, total in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
        if number.kind is not Kind.COUNT or price.kind is not Kind.MONEY or total.kind is not Kind.MONEY:
            continue
        if (
            not _PRICE.search(price.lead)
            or not _COMES_TO.search(total.lead)
            or not all(each.is_exact for each in (number, price, total))
        ):
            continue
        exact = number.quantity.value * price.quantity.value
        slack = number.quantity.value * price.quantity.slack + total.quantity.half
        if abs(total.quantity.value - exact) > slack:
            is_unit = total.quantity.value in (exact * 10_000, exact / 10_000)
            yield claim(
                UNIT if is_unit else PRICE,
                total,
                exact,
                f"{shown(number.quantity)}×{shown(price.quantity)}={plain(exact)}",
            )


def _confused(passage: Passage) -> Iterator[Claim]:
    """Among sisters in 万元 a small number in 元 with decimals: 基本支出588.3元."""
    for sentence in passage.sentences:
        money = [
            each for each in sentence.mentions if each.kind is Kind.MONEY and each.role in (Role.LEVEL, Role.PRIOR)
        ]
        big = [each for each in money if each.quantity.unit in ("万元", "亿元")]
        for mention in money:
            if mention.quantity.unit == "元" and len(big) >= 1 and _looks_like_ten_thousands(mention, big):
                expected = mention.quantity.value * 10_000
                yield Claim(
                    UNIT,
                    quoted_from(mention),
                    mention.end,
                    expected,
                    mention.quantity.value,
                    True,
                )


def _looks_like_ten_thousands(mention: Mention, big: list[Mention]) -> bool:
    value = mention.quantity.value * 10_000
    nearest = min(big, key=lambda each: abs(each.start - mention.start)).quantity.value
    return (
        bool(_MONEY_WORD.search(mention.lead))
        and mention.quantity.value < 100_000
        and value <= nearest * 20
        and value * 200 >= nearest
    )

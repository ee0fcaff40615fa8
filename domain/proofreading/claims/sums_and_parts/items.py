"""Totals behind a list of items, be they lines (1. 2. 3.) or clauses (一是…；二是…): 以上三项合计261.5万元."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from operator import attrgetter

from msgspec import Struct

from domain.patterns import pattern
from domain.proofreading.chinese_numbers import how_many
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum
from domain.proofreading.claims.common.siblings import lead_with_count
from domain.proofreading.claims.sums_and_parts.additions import names_its_terms
from domain.proofreading.claims.sums_and_parts.sums import sum_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole

_SUMS_UP = pattern(
    r"^(?:(?:以上|上述|前述|这)[^，。；0-9]{0,8}?)?(?P<count>[两二三四五六七八九十]|[0-9]{1,2})?"
    r"(?:个|项|笔|类|方面|部分|大类)?[^，。；0-9]{0,10}?(?:合计|共计|总计|小计|总共|共|累计)[^，。；0-9]{0,8}$"
)
_POINTS_BACK = pattern(r"以上|上述|前述|[两二三四五六七八九十0-9](?:个|项|笔|类|方面|部分|大类)")
_PLAIN = pattern("合计|共计|总计")
_ABOVE = pattern("以上|上述|前述")
_SIGN = pattern(
    r"(?:^|(?<=[。；;:\n ，]))[ ]*(?:(?P<words>[一二三四五六七八九十]{1,2})是|(?P<digits>[0-9]{1,2})"
    r"(?:．|[.、](?![0-9]))|\((?P<chinese>[一二三四五六七八九十]{1,2})\)|\((?P<bracketed>[0-9]{1,2})\)|(?P<circled>[①-⑩])"
    r"|第(?P<ordinal>[一二三四五六七八九十])[，、：])",
    8,
)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
_STATES = ("支出", "预算", "到位", "拨付", "投资", "收入", "投入")
_MOST_ITEMS, _REACH = 30, 3000
_MOST_CHOICES, _MOST_SUMS = 6, 5000
_FAR = Decimal("0.5")
_CELLS = ("|", "\t")


class ItemSign(Struct, frozen=True, gc=False):
    """What an item of a list begins with: 一是, 1., （1）; ``start``, ``end``: its place in the text."""

    style: str
    number: int
    start: int
    end: int


_start = attrgetter("start")


def items(passage: Passage) -> Iterator[Claim]:
    """Totals that are not the sum of the items before them."""
    signs: Sequence[ItemSign] | None = None
    levels: list[Mention] = []
    for sentence in passage.stating:
        for place, total in enumerate(sentence.mentions):
            if not total.is_level or total.depth or not total.is_exact:
                continue
            lead = lead_with_count(sentence.mentions, place)
            if not _is_total(lead):
                continue
            if signs is None:
                signs = signs_of(passage.folded)
                levels = [each for each in passage.mentions if each.role is QuantityRole.LEVEL]
            if (
                any(comparable(each.quantity, total.quantity) for each in sentence.mentions[:place])
                and not _ABOVE.search(lead)
                and not _SIGN.search(passage.folded, sentence.start, total.start)
            ):
                continue  # what stands in its own sentence is what it sums up
            found = _judged(passage, total, lead, signs, levels)
            if found is not None:
                yield found


def _is_total(lead: str) -> bool:
    sums_up = ("计" in lead or "共" in lead) and bool(
        _SUMS_UP.match(lead) and (_POINTS_BACK.search(lead) or _PLAIN.match(lead))
    )
    return sums_up and not names_its_terms(lead)


@lru_cache(maxsize=1)
def signs_of(text: str) -> tuple[ItemSign, ...]:
    """Every sign of an item in a folded text."""
    return tuple(_signs(text))


def _signs(text: str) -> Iterator[ItemSign]:
    for match in _SIGN.finditer(text):
        style = match.lastgroup or ""
        written = match[style]
        number = _CIRCLED.find(written) + 1 if style == "circled" else how_many(written)
        yield ItemSign(style, number, match.start(), match.end())


def _judged(
    passage: Passage, total: Mention, lead: str, signs: Sequence[ItemSign], levels: list[Mention]
) -> Claim | None:
    run = _run_before(total, signs)
    match = _SUMS_UP.match(lead)
    told = match["count"] if match else None
    if len(run) < 2 or (told and how_many(told) != len(run)) or _is_of_rows(passage.folded, total, run[-1]):
        return None
    ends = [*(each.start for each in run[1:]), total.start - len(total.lead)]
    listed: list[Mention] = []
    rows: list[list[Mention]] = []
    for sign, end in zip(run, ends, strict=True):
        inside = levels[bisect_left(levels, sign.end, key=_start) : bisect_left(levels, end, key=_start)]
        row = [each for each in inside if comparable(each.quantity, total.quantity) and not each.depth]
        if not row or not row[0].is_exact:
            return None
        rows.append(row)
        own = _of_the_kind(row, lead)
        if own is None:
            return None
        listed.append(own)
    exact = sum((each.quantity.value for each in listed), Decimal(0))
    if is_sum(total.quantity, [each.quantity for each in listed]) or _can_make(total, rows):
        return None
    if abs(exact - total.quantity.value) > _FAR * total.quantity.value:
        return None
    return sum_claim(total, listed, exact)


def _is_of_rows(text: str, total: Mention, last: ItemSign) -> bool:
    """Whether a total stands at the foot of a table of its own, whose rows are no items: （二）按科目分："""
    start = text.rfind("\n", 0, total.start) + 1
    above = text.rfind("\n", 0, max(0, start - 1)) + 1
    rows = text[start : total.start], text[above:start]
    return last.end <= above and all(any(mark in row for mark in _CELLS) for row in rows)


def _can_make(total: Mention, rows: list[list[Mention]]) -> bool:
    """Whether one amount of each item, chosen well, makes the total; or exactly so the amounts of two items or more."""
    reached, of_some = {Decimal(0)}, {(Decimal(0), 0)}
    slack = sum((row[0].quantity.half for row in rows), total.quantity.half)
    for row in rows:
        reached = {value + each.quantity.value for value in reached for each in row[:_MOST_CHOICES]}
        of_some |= {(value + row[0].quantity.value, min(2, count + 1)) for value, count in of_some}
        if len(reached) > _MOST_SUMS or len(of_some) > _MOST_SUMS:
            return True  # too many to tell
    if (total.quantity.value, 2) in of_some and total.quantity.decimals:
        return True  # 涉及的资金共65.85万元: what the third item tells is no money
    return any(abs(value - total.quantity.value) <= slack * (total.quantity.decimals > 0) for value in reached)


def _of_the_kind(row: list[Mention], lead: str) -> Mention | None:
    kind = next((each for each in _STATES if each in lead), None)
    return next((each for each in row if kind and kind in each.lead), row[0] if len(row) == 1 or not kind else None)


def _run_before(total: Mention, signs: Sequence[ItemSign]) -> list[ItemSign]:
    """The items before a total, counted down to the first one."""
    at = bisect_left(signs, total.start, key=_start)
    run: list[ItemSign] = []
    for sign in reversed(signs[max(0, at - 4 * _MOST_ITEMS) : at]):
        if total.start - sign.start > _REACH or len(run) > _MOST_ITEMS:
            return []
        if run and sign.style != run[0].style:
            continue
        if run and sign.number != run[0].number - 1:
            return []
        run.insert(0, sign)
        if sign.number == 1:
            return run
    return []

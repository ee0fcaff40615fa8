"""A line that gives a total or names one, and numbered lines below it with an amount each: 具体为：1.…；2.…."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, is_rate, is_sum, quoted_from, shown
from domain.proofreading.claims.common.labels import key_of, named
from domain.proofreading.claims.common.mains import main_result
from domain.proofreading.claims.sums_and_parts.sums import plain_levels, sum_claim
from domain.proofreading.claims.units_and_digits.digits import is_mistyped
from domain.proofreading.lined_tables import tables_near
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_SUMMED = pattern(r"(?:(?:合计|总计|共计|总额)(?:支出|收入|资金)?|总(?:收入|支出|投资|投入))(?:为|达|:)*$")
_ITEM = pattern(r"[ ]*(?:[0-9]{1,2}[.、．]|\([0-9一二三四五六七八九十]{1,2}\)|[①-⑳])")
_HEADING = pattern(
    r"[ ]*(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.、．])(?P<name>[一-龥]{4,14})$"
)
_INTRODUCED = pattern(
    r"(?P<name>[一-龥]{4,14}?)(?:构成|组成|明细|安排|情况)?(?:主要)?(?:为|如下|包括|用于|用在|投向|投入|有|分为)?:$"
)
_POINTS_BACK = pattern(r"^[ ]*(?:以上|上述|前述)")
_LEADS_TO = pattern(r"(?:其中|分别|明细|构成)[^，。；0-9]{0,4}:")
_LEADS_ON = pattern(
    r"(?:^|(?<=[，。；\n]))[ ]*(?:资金|支出|经费|按[一-龥]{2,6}|具体|主要)*"
    r"(?:用于|用在|投向|分类|分别|明细|构成|用途|分为|情况)[^，。；0-9]{0,10}:[ ]*$",
    begins=" 主具分情投按支明构用经资",
)
_DIVIDED = pattern(r"[，；]?(?:其中|具体|分别|包括|明细|分为|构成|用于)[^，。；0-9]{0,8}:")
_SPENT = pattern("兑现|支出|使用|支付|经费|资金|投入|拨付|安排|下达|到位")
_NO_WHOLE = pattern("其中|上年|去年|结余|结转|[省市县]级|中央")
_QUITE_NEAR, _ABOVE, _SOME_ROWS = Decimal("0.05"), 4, 3  # of what items make; sentences; items
_NOT_ALL = pattern("主要|部分|重点|等")
_TAIL = pattern("(?:使用|安排|构成|完成|执行|支出)?(?:情况|如下|明细)*$")
_NEAR = Decimal("0.1")
_NEARLY = Decimal("0.15")
_STATES = ("支出", "预算", "到位", "拨付", "投资", "收入")
_FAR_ABOVE = 40  # sentences
_MOST_ROWS, _MOST_WAYS = 60, 400
_TABLES = 2000  # characters above items in which a table may tell what they make


def itemized(passage: Passage) -> Iterator[Claim]:
    """Totals that the numbered lines below them do not make."""
    lines: dict[int, list[Sentence]] = {}
    for sentence in passage.sentences:
        lines.setdefault(sentence.paragraph, []).append(sentence)
    numbers = sorted(lines)
    are_items = [_ITEM.match(passage.folded, lines[each][0].start) is not None for each in numbers]
    for place in range(len(numbers)):
        is_above = all(are_items[place + 1 : place + 3])
        head = lines[numbers[place]]
        wholes = _wholes_of(passage, head) if is_above else []
        leads = is_above and not wholes and _LEADS_ON.search(passage.folded, head[-1].start, head[-1].end)
        rows = _rows_below(passage, lines, numbers, place) if wholes or leads else []
        wholes = wholes or (_near_above(passage, head, rows) if leads and len(rows) >= _SOME_ROWS else [])
        if wholes and len(rows) >= 2 and not _are_summed_below(passage, lines, numbers[place + 1 + len(rows) :]):
            yield from _below(passage, head, rows, wholes)


def _are_summed_below(passage: Passage, lines: dict[int, list[Sentence]], following: list[int]) -> bool:
    """Whether the line below the items has their total: 以上四项合计63万元; what stands above is of something else."""
    below = lines[following[0]][:1] if following else []
    return any(
        _POINTS_BACK.match(passage.folded[sentence.start : sentence.end]) is not None
        and any(each.kind is QuantityKind.MONEY for each in sentence.mentions[:2])
        for sentence in below
    )


def _rows_below(
    passage: Passage, lines: dict[int, list[Sentence]], numbers: list[int], place: int
) -> list[list[Mention]]:
    """What is stated in the numbered lines below a line; of one numbering, from its beginning."""
    rows: list[list[Mention]] = []
    style = ""
    for following in numbers[place + 1 : place + 1 + _MOST_ROWS]:
        match = _ITEM.match(passage.folded, lines[following][0].start)
        if match is None:
            break
        sign = "".join("0" if each.isdigit() else each for each in match[0].strip()).replace("00", "0")
        if (style and sign[-1] != style) or (not rows and not any(each in match[0] for each in "1一①")):
            break
        style = sign[-1]
        rows.append([each for sentence in lines[following] for each in sentence.mentions])
    return rows


def _below(passage: Passage, head: list[Sentence], rows: list[list[Mention]], wholes: list[Mention]) -> Iterator[Claim]:
    money = [[each for each in plain_levels(row) if each.kind is QuantityKind.MONEY] for row in rows]
    if not all(money):
        return
    listed = [_of_the_kind(row, wholes[-1]) for row in money]
    if not all(each.is_exact for each in listed):
        return
    total = sum((each.quantity.value for each in listed), Decimal(0))
    if any(is_sum(each.quantity, [row.quantity for row in listed]) for each in wholes):
        return
    if any(_is_made_otherwise(each, money) for each in wholes) or _is_told_anywhere(passage, total, listed):
        return
    whole, words = wholes[-1], passage.folded[head[0].start : head[-1].end]
    in_head = head[0].start <= whole.start < head[-1].end
    if not in_head and _is_a_cell(passage, total, listed):
        return
    excess = total - whole.quantity.value
    is_slip = whole.quantity.decimals > 0 and len(listed) > 2 and is_mistyped(whole.quantity, total)
    if not whole.is_exact or (excess < 0 and _NOT_ALL.search(words) and not is_slip):
        return
    is_some = "其中" in words and -excess > _NEARLY * whole.quantity.value  # a few large ones of many
    if excess > 0 or (in_head and not is_some) or -excess <= _NEAR * whole.quantity.value:
        yield _of_rows(passage, whole, listed, total, in_head)


def _is_told_anywhere(passage: Passage, total: Decimal, listed: list[Mention]) -> bool:
    """Whether what items make is told above: 下达8600万元，支出8432.94万元，投向如下 has the items of what came."""
    place = passage.sentence_at(listed[0].start).place
    before = passage.sentences[max(0, place - _FAR_ABOVE) : place]
    above = (each for one in before for each in one.mentions if each.kind is QuantityKind.MONEY)
    return len(listed) > 1 and any(each.quantity.value == total for each in above)


def _is_a_cell(passage: Passage, total: Decimal, listed: list[Mention]) -> bool:
    """Whether a table above tells what items make: of 项目支出 | 568.90 they are the detail, and not of its budget."""
    unit = listed[0].quantity.value / Decimal(shown(listed[0].quantity)) if listed[0].quantity.value else Decimal(1)
    near = tables_near(passage.folded, listed[0].start - _TABLES, _TABLES)
    return any(cell.value == total / unit for table in near for row in table.rows for cell in row)


def _is_made_otherwise(whole: Mention, rows: list[list[Mention]]) -> bool:
    """Whether another amount of some items makes the total: 老年人273万元；学生72万元。两样共345万元 counts as 345."""
    sums = {Decimal(0)}
    for row in rows:
        sums = {before + each.quantity.value for before in sums for each in row}
        if len(sums) > _MOST_WAYS:
            return False
    return whole.quantity.value in sums


def _of_the_kind(row: list[Mention], whole: Mention) -> Mention:
    """What of an item is of the total's kind: 支出 of 预算320万元，支出304万元 where the total is one of 支出."""
    kind = next((each for each in _STATES if each in whole.lead), None)
    return next((each for each in row if kind and kind in each.lead), row[0])


def _of_rows(passage: Passage, whole: Mention, listed: list[Mention], total: Decimal, in_head: bool) -> Claim:
    found = sum_claim(whole, listed, total)
    doubtful = [each for each in listed if _has_another_share(passage, each, whole)]
    if len(doubtful) == 1 and found.start == quoted_from(whole):
        part, exact = doubtful[0], whole.quantity.value - total + doubtful[0].quantity.value
        return replace(found, start=quoted_from(part), end=part.end, expected=exact, actual=part.quantity.value)
    if in_head or found.start != whole.start - len(whole.lead):
        return found
    rows = sum_claim(listed[0], listed[1:], total)  # quoted where the items are: the total stands far above
    return Claim(found.code, rows.start, rows.end, total, whole.quantity.value, True, found.arithmetic)


def _has_another_share(passage: Passage, part: Mention, whole: Mention) -> bool:
    """Whether the share right behind a part is not what it has of its whole: 44.50万元，占支出总额的17.29%."""
    sentence = passage.sentence_at(part.start)
    behind = [each for each in sentence.mentions if each.start > part.start][:1]
    share = next((each for each in behind if each.role is QuantityRole.SHARE), None)
    return share is not None and not is_rate(share.quantity, part.quantity, whole.quantity)


def _wholes_of(passage: Passage, head: list[Sentence]) -> list[Mention]:
    """The total of the items below a line: the one amount in its last sentence, or the one of what the line names."""
    words = passage.folded[head[-1].start : head[-1].end].rstrip()
    if words.endswith((":", "如下。")):
        totals_here = [each for each in plain_levels(head[-1].mentions) if each.kind is QuantityKind.MONEY]
        if totals_here:
            return totals_here if len(totals_here) == 1 else _last_of(passage, head[-1], totals_here)
    summed = _summed_above(passage, head, words)
    if summed or head[-1].mentions:
        return summed
    match = (words.endswith(":") and _INTRODUCED.search(words.rpartition("，")[2])) or (
        _HEADING.match(words) if len(head) == 1 else None
    )
    if match is None:
        return []
    name = _TAIL.sub("", match["name"], count=1)
    name = name if name.endswith(("支出", "资金", "经费")) else f"{name}支出"
    found = [
        each for each in named(passage, name) if each.kind is QuantityKind.MONEY and key_of(each.label) == key_of(name)
    ]
    found = [each for each in found if each.start < head[-1].end]
    return found if len({each.quantity.value for each in found}) == 1 else []


def _last_of(passage: Passage, sentence: Sentence, amounts: list[Mention]) -> list[Mention]:
    """The amount that words right behind it lead on from: …；项目支出153.12万元，具体为："""
    last = amounts[-1]
    is_last = last is sentence.mentions[-1] and last.is_exact and not last.depth
    return [last] if is_last and _DIVIDED.fullmatch(passage.folded[last.end : sentence.end].rstrip()) else []


def _near_above(passage: Passage, head: list[Sentence], rows: list[list[Mention]]) -> list[Mention]:
    """The last amount above 分类如下： and the like that the items below come near; all where they make one of them."""
    money = [[each for each in plain_levels(row) if each.kind is QuantityKind.MONEY] for row in rows]
    if not all(money):
        return []
    parts = [row[0].quantity for row in money]
    total = sum((each.value for each in parts), Decimal(0))
    above = passage.sentences[max(0, head[-1].place - _ABOVE) : head[-1].place]
    told = [each for one in above for each in plain_levels(one.mentions) if each.kind is QuantityKind.MONEY]
    if any(is_sum(each.quantity, parts) for each in told):
        return told
    near = [each for each in told if each.is_exact and abs(each.quantity.value - total) <= _QUITE_NEAR * total]
    return [each for each in near if _SPENT.search(each.lead) and not _NO_WHOLE.search(each.lead)][-1:]


def _summed_above(passage: Passage, head: list[Sentence], words: str) -> list[Mention]:
    """The total that ends a line (本年度收入总计980万元。) or stands before words that lead to the items (分类看：)."""
    is_led_to = len(head) > 1 and words.endswith(":") and _LEADS_TO.fullmatch(words)
    main = main_result(passage, head[-2], QuantityKind.MONEY) if is_led_to else None
    if main is not None and any(each in main.lead for each in _STATES):
        return [main]
    if words.endswith(":") and not head[-1].mentions and len(head) >= 2 and len(words) <= 16:
        found = [each for each in plain_levels(head[-2].mentions) if _SUMMED.search(each.lead)]
    elif head[-1].mentions and words.endswith("。"):
        found = [each for each in plain_levels(head[-1].mentions)[-1:] if _SUMMED.search(each.lead)]
        found = found if found and passage.folded[found[-1].end : head[-1].end].strip() == "。" else []
    else:
        found = []
    return [each for each in found if each.kind is QuantityKind.MONEY][:1]

"""Totals behind or above their parts: 合计, 累计, a list of items below its total, totals of the whole text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.additions import names_its_terms
from domain.proofreading.claims.claim import Claim, comparable, is_growth, is_rate, is_sum, quoted_from, window
from domain.proofreading.claims.digits import is_mistyped
from domain.proofreading.claims.labels import key_of, named
from domain.proofreading.claims.mains import main_result
from domain.proofreading.claims.siblings import lead_with_count
from domain.proofreading.claims.sums import plain_levels, sum_claim, unit_slip
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_ADDED = pattern(r"[ ]*(?:再|另)?加(?![强快大班])")  # to what stands in the sentence before
_TOTAL = pattern(
    r"^(?:以上)?(?:[两二三四五六七八九十]项|[两二三四五六七八九十]者|上述)?(?:支出|收入|资金|费用|经费|项目|预算|人数|面积)?"
    r"(?:合计|共计|总计|小计|累计|总额|(?:合|加|总)(?:起来|在一起|总|拢来?)|相加|归总|拢共|统共|合计得分|得分合计|总得分|总分|地区生产总值)(?:可用|可支配|筹集)?(?:支出|收入|资金|财力|为|是|:|约|达)*$"
)
_SUMMED = pattern(r"(?:(?:合计|总计|共计|总额)(?:支出|收入|资金)?|总(?:收入|支出|投资|投入))(?:为|达|:)*$")
_NAMED_TOTAL = pattern(
    r"^[一-龥“”]{1,10}(?:合计|共计|总计|小计)(?:为|是|达|:)*$|^共$"
    r"|^[一-龥]{1,6}总(?:数|量)(?:为|达|:)*$|^(?:项目|工程|全年|本年|年度)?总(?:投资|投入|支出|收入|人数|面积|费用|产值)(?:额|为|达|:)*$"
)
_SO_MUCH = pattern(
    r"^[一-龥]{0,4}累计(?:投入|完成|支出|支付|付款|兑付|建成|收回|培训|新建|改造|拨付|发放|安排|到位|实现|下达)(?:资金|投资)?(?:为|达|了)?$"
)
_BATCH = pattern(r"20[0-9]{2}年|[一二三四五六1-9](?:批|期|季度|阶段)")
_EACH_HAS = pattern("各(?:有|设|配|建)?$")
_UNCOUNTED = pattern(r"[和及与、][^0-9]*[和、等]")
_YEARS = pattern(r"(?P<count>[两二三四五])年(?:来|间)?(?:总共|合计|累计|共)[一-龥]{0,6}$")
_A_YEAR = pattern("20[0-9]{2}年|上年|去年|今年|本年|当年")
_SO_FAR = pattern(r"(?:上半年|前[二两三四]季度|[0-9]+[-—至][0-9]+月|全年|年度)累计[一-龥]{0,4}$")
_PERIOD = pattern(r"季度|月|半年")
_KNOWN = (("支出", "基本支出", "项目支出"), ("基本支出", "人员经费", "公用经费"))
_ITEM = pattern(r"[ ]*(?:[0-9]{1,2}[.、．]|\([0-9一二三四五六七八九十]{1,2}\)|[①-⑳])")
_HEADING = pattern(
    r"[ ]*(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.、．])(?P<name>[一-龥]{4,14})$"
)
_INTRODUCED = pattern(
    r"(?P<name>[一-龥]{4,14}?)(?:构成|组成|明细|安排|情况)?(?:主要)?(?:为|如下|包括|用于|用在|投向|投入|有|分为)?:$"
)
_POINTS_BACK = pattern(r"^[ ]*(?:以上|上述|前述)")
_POSTS = pattern("编制(?!人员|内|外)")  # are no people
_LEADS_TO = pattern(r"(?:其中|分别|明细|构成)[^，。；0-9]{0,4}:")
_LEADS_ON = pattern(
    r"(?:^|(?<=[，。；\n]))[ ]*(?:资金|支出|经费|按[一-龥]{2,6}|具体|主要)*"
    r"(?:用于|用在|投向|分类|分别|明细|构成|用途|分为|情况)[^，。；0-9]{0,10}:[ ]*$"
)
_DIVIDED = pattern(r"[，；]?(?:其中|具体|分别|包括|明细|分为|构成|用于)[^，。；0-9]{0,8}:")
_SPENT = pattern("兑现|支出|使用|支付|经费|资金|投入|拨付|安排|下达|到位")
_NO_WHOLE = pattern("其中|上年|去年|结余|结转|[省市县]级|中央")
_QUITE_NEAR, _ABOVE, _SOME_ROWS = Decimal("0.05"), 4, 3  # of what items make; sentences; items
_NOT_ALL = pattern("主要|部分|重点|等")
_TAIL = pattern("(?:使用|安排|构成|完成|执行|支出)?(?:情况|如下|明细)*$")
_NEAR = Decimal("0.1")
_FLOW = pattern("收入|支出|结转|结余|预算|执行")
_NEARLY = Decimal("0.15")
_STATES = ("支出", "预算", "到位", "拨付", "投资", "收入")
_MOST_ROWS = 60
_SHORT = 3  # characters
_OF_THE_REST = pattern("(?:其余|其他|其它|剩余|余下)[^；。0-9]{0,40}$")  # 其余为…补助及资本性支出，合计89.5万元


def totals(passage: Passage) -> Iterator[Claim]:
    """Totals that are not the sum of what they sum up."""
    for sentence in passage.stating:
        yield from _summed_up(passage, sentence)
        yield from _over_years(sentence)
        yield from _accumulated(sentence)
    yield from _listed(passage)
    yield from _across(passage)


def _summed_up(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """人员经费80万元，公用经费20万元，合计100万元."""
    for place, total in enumerate(sentence.mentions):
        if (
            not place
            or not total.is_level
            or not any(each.match(total.lead.strip()) for each in (_TOTAL, _SO_MUCH, _NAMED_TOTAL))
        ):
            continue
        before = [each for each in _terms(sentence.mentions[:place], total) if not each.depth]
        same = [each for each in before if each.quantity.unit == total.quantity.unit]
        before = same if len(same) >= 2 else before
        before = _in_batches(before) if _SO_MUCH.match(total.lead.strip()) else before
        if lead_with_count(sentence.mentions, place)[:1] in ("前", "后") or names_its_terms(total.lead):
            continue
        if len(before) < 2 or not total.is_exact or not all(each.is_exact for each in before):
            continue
        if _counts_more(passage, sentence, before, total) or _some_make(total, before):
            continue
        if any(each.quantity.value == total.quantity.value for each in before):
            continue
        words = passage.folded[sentence.start : total.start]
        if (
            "其中" in words
            or total.lead.lstrip().startswith("占")
            or "加上" in words
            or _OF_THE_REST.search(words)
            or _ADDED.match(words)
            or _is_product(sentence, total)
        ):
            continue
        if not _TOTAL.match(total.lead.strip()) and not _is_near(total, before):
            continue
        slip = unit_slip(total, before)
        yield slip or sum_claim(total, before, sum((each.quantity.value for each in before), Decimal(0)))


def _in_batches(before: list[Mention]) -> list[Mention]:
    """The amounts of one year or batch after the other; none where others stand among them."""
    first = next((at for at, each in enumerate(before) if _BATCH.search(each.lead)), len(before))
    some = before[first:]  # 合同总价56万元，2022年付16.8万元，…
    return some if all(_BATCH.search(each.lead) for each in some) else []


def _terms(mentions: Sequence[Mention], total: Mention) -> list[Mention]:
    """What a total can sum up: amounts, and what was added year by year (2022年新增6个)."""
    added = [each for each in mentions if each.role is QuantityRole.DELTA and "新增" in each.lead and each.is_exact]
    added = [each for each in added if comparable(each.quantity, total.quantity) and _A_YEAR.search(each.lead)]
    are_posts = "编制" in total.lead
    levels = [each for each in plain_levels(mentions, total) if are_posts or not _POSTS.search(each.lead)]
    return sorted([*levels, *added], key=lambda each: each.start)


def _some_make(total: Mention, before: list[Mention]) -> bool:
    """Whether the last few make the total, or every second one: 预算执行10分，得9.7分；产出50分，得47分."""
    some = [before[count:] for count in range(len(before) - 1)] + [before[first::2] for first in (0, 1)]
    return any(is_sum(total.quantity, [each.quantity for each in one]) for one in some)


def _counts_more(passage: Passage, sentence: Sentence, before: list[Mention], total: Mention) -> bool:
    """Whether a total holds more than the numbers before it: 各1所 stands for two; who is in the chair has none."""
    words = passage.folded[max(sentence.start, before[0].start - 24) : total.start]
    return (
        "组长" in words
        or bool(_UNCOUNTED.search(passage.folded[before[-1].end : total.start]))
        or any(_EACH_HAS.search(each.lead) for each in before)
    )


def _is_near(total: Mention, before: list[Mention]) -> bool:
    """Whether amounts come so near a total of a name of its own that they must be meant to make it."""
    exact = sum((each.quantity.value for each in before), Decimal(0))
    flows = {match[0] for each in (total, *before) for match in _FLOW.finditer(each.lead)}
    return len(flows) <= 1 and abs(exact - total.quantity.value) <= _NEARLY * total.quantity.value


def _over_years(sentence: Sentence) -> Iterator[Claim]:
    """2021年120万元，2022年150万元，2023年180万元，三年共投入450万元."""
    for place, total in enumerate(sentence.mentions):
        match = _YEARS.search(total.lead)
        if match is None or not total.is_exact:
            continue
        before = [each for each in sentence.mentions[:place] if comparable(each.quantity, total.quantity)]
        terms = before[-("两二三四五".index(match["count"]) or 1) - 1 :]
        if not all(each.is_exact and _A_YEAR.search(each.lead) for each in terms):
            continue
        if len(terms) == max(2, "两二三四五".index(match["count"]) + 1) and not is_sum(
            total.quantity, [each.quantity for each in terms]
        ):
            yield sum_claim(total, terms, sum((each.quantity.value for each in terms), Decimal(0)))


def _is_product(sentence: Sentence, total: Mention) -> bool:
    """Whether a total comes of a number and a price: 40台，单价4500元，共计18万元; 45座的4辆，37座的2辆，共254座."""
    sized = [
        each for each in sentence.mentions if each.start < total.start and each.quantity.unit == total.quantity.unit
    ]
    if len(sized) > 1 and all(each.tail.startswith("的") or not each.tail for each in sized):
        counts = [_behind(sentence, each) for each in sized]
        if all(count is not None for count in counts):
            return True
    return any(each.role is QuantityRole.EACH and each.start < total.start for each in sentence.mentions)


def _behind(sentence: Sentence, size: Mention) -> Mention | None:
    """The number of those that have a size: 4辆 behind 45座的."""
    behind = sentence.mentions[sentence.mentions.index(size) + 1 :][:1]
    return behind[0] if behind and behind[0].lead.strip() == "的" and behind[0].start - size.end <= _SHORT else None


def _accumulated(sentence: Sentence) -> Iterator[Claim]:
    """第一季度142.3万元，第二季度205.6万元，上半年累计347.9万元."""
    for place, total in enumerate(sentence.mentions):
        if not _SO_FAR.search(total.lead.strip()) or not total.is_exact or total.role is not QuantityRole.LEVEL:
            continue
        before = [each for each in plain_levels(sentence.mentions[:place], total) if _PERIOD.search(each.lead)]
        sums = [each for each in sentence.mentions[:place] if _SO_FAR.search(each.lead.strip())]
        single = [each for each in before if each not in sums]
        terms = [*sums[-1:], *(each for each in single if not sums or each.start > sums[-1].start)]
        if len(terms) < 2 or not _cover(total, terms, sums[-1:]):
            continue
        if not any(is_sum(total.quantity, [each.quantity for each in tried]) for tried in (terms, single)):
            yield sum_claim(total, terms, sum((each.quantity.value for each in terms), Decimal(0)))


def _cover(total: Mention, terms: list[Mention], sums: list[Mention]) -> bool:
    """Whether quarters, with what was summed up before them, reach as far as their total does."""
    quarters = {"上半年": 2, "前两季": 2, "前二季": 2, "前三季": 3}
    reached = next((count for word, count in quarters.items() if sums and word in sums[0].lead), 1)
    wanted = next((count for word, count in quarters.items() if word in total.lead), 4)
    return not any("季" in each.lead for each in terms) or reached + len(terms) - 1 == wanted


def _listed(passage: Passage) -> Iterator[Claim]:
    """A line that gives a total or names one, and numbered lines below it with an amount each."""
    lines: dict[int, list[Sentence]] = {}
    for sentence in passage.sentences:
        lines.setdefault(sentence.paragraph, []).append(sentence)
    numbers = sorted(lines)
    place = 0
    while place < len(numbers):
        is_above = all(_ITEM.match(passage.folded, lines[each][0].start) for each in numbers[place + 1 : place + 3])
        head = lines[numbers[place]]
        wholes = _wholes_of(passage, head) if is_above else []
        leads = is_above and not wholes and _LEADS_ON.search(passage.folded, head[-1].start, head[-1].end)
        rows = _rows_below(passage, lines, numbers, place) if wholes or leads else []
        wholes = wholes or (_near_above(passage, head, rows) if leads and len(rows) >= _SOME_ROWS else [])
        if wholes and len(rows) >= 2 and not _are_summed_below(passage, lines, numbers[place + 1 + len(rows) :]):
            yield from _below(passage, head, rows, wholes)
        place += 1


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
    whole, words = wholes[-1], passage.folded[head[0].start : head[-1].end]
    in_head = head[0].start <= whole.start < head[-1].end
    excess = total - whole.quantity.value
    is_slip = whole.quantity.decimals > 0 and len(listed) > 2 and is_mistyped(whole.quantity, total)
    if not whole.is_exact or (excess < 0 and _NOT_ALL.search(words) and not is_slip):
        return
    is_some = "其中" in words and -excess > _NEARLY * whole.quantity.value  # a few large ones of many
    if excess > 0 or (in_head and not is_some) or -excess <= _NEAR * whole.quantity.value:
        yield _of_rows(passage, whole, listed, total, in_head)


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


def _across(passage: Passage) -> Iterator[Claim]:
    """Totals and parts in sentences of their own, each stated once and alike: 基本支出 = 人员经费 + 公用经费."""
    for names in _KNOWN:
        whole, *listed = [_once(passage, name) for name in names]
        known = [each for each in listed if each is not None]
        if whole is None or len(known) < len(listed):
            continue
        exact = sum((each.quantity.value for each in known), Decimal(0))
        if abs(exact - whole.quantity.value) > _NEARLY * exact:
            continue  # 全年支出 of what: that of the 三公 above it is another one
        near = window(passage, passage.sentence_at(known[0].start), 1)
        if any(each is not whole and each.quantity.value == exact for each in near if each.is_level):
            continue  # 支出相应安排3363万元，其中基本支出2018万元…: parts of what is planned
        if not is_sum(whole.quantity, [each.quantity for each in known]):
            yield _blamed(passage, whole, known)


def _blamed(passage: Passage, whole: Mention, listed: list[Mention]) -> Claim:
    """The claim, quoted where the one figure stands that nothing else in the text bears out."""
    total = sum((each.quantity.value for each in listed), Decimal(0))
    found = sum_claim(whole, listed, total)
    if found.end - found.start > whole.end - whole.start + len(whole.lead):
        return found
    doubtful = [each for each in (whole, *listed) if not _is_borne_out(passage, each)]
    if len(doubtful) == 1 and doubtful[0] is not whole:
        part = doubtful[0]
        rest = total - part.quantity.value
        return Claim(
            found.code,
            part.start - len(part.lead.lstrip()),
            part.end,
            whole.quantity.value - rest,
            part.quantity.value,
            True,
            found.arithmetic,
        )
    return found


def _is_borne_out(passage: Passage, mention: Mention) -> bool:
    """Whether a share, a rate or parts in the sentence of an amount agree with it."""
    sentence = passage.sentence_at(mention.start)
    others = [each for each in passage.mentions if each.kind is QuantityKind.MONEY and each is not mention]
    behind = sentence.mentions[sentence.mentions.index(mention) + 1 :]
    for rate in behind:
        if rate.kind is not QuantityKind.PERCENT:
            continue
        near = others if rate.role is QuantityRole.SHARE else [each for each in others if each in sentence.mentions]
        if any(is_rate(rate.quantity, mention.quantity, each.quantity) for each in near):
            return True
        if any(is_growth(rate.quantity, mention.quantity, each.quantity) for each in near):
            return True
    parts = [each.quantity for each in behind if each.kind is QuantityKind.MONEY]
    return any(is_sum(mention.quantity, parts[:count]) for count in range(2, min(len(parts), 9) + 1))


def _once(passage: Passage, name: str) -> Mention | None:
    """The one amount under a name; None where there is none, or more than one value."""
    found = [
        each for each in named(passage, name) if each.kind is QuantityKind.MONEY and key_of(each.label) == key_of(name)
    ]
    found = [each for each in found if "预算" not in each.lead.replace("一般公共预算", "")]
    if len({each.quantity.value for each in found}) != 1 or not found[0].is_exact:
        return None
    return found[0]

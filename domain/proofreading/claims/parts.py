"""Totals and their parts: 其中, brackets behind an amount, 合计 behind its parts, items of a list below their total.

Parts that are more than their whole are wrong in any case. Parts that are less are wrong only where they are all of
it: where the words say so (由…组成, 分别为), where the names are known to make up the whole (人员经费 and 公用经费), or
where what is missing is so little that a figure must be mistyped.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from domain.patterns import pattern
from domain.proofreading.claims.claim import Claim, claim, comparable, is_sum, key_of, named, plain, shown
from domain.proofreading.claims.units import UNIT
from domain.proofreading.mentions import Mention, Passage, Role, Sentence
from domain.proofreading.quantities import Kind

SUM, SUBSET, REMAINDER = "prose.sum", "prose.subset", "prose.remainder"
_NO_PART = pattern(r"结余|结转|剩余|执行率|预算|完成|增加|到位|支付|累计|另|此外|同时|合计|共计|实际|较|比")
_OF_IT = pattern(r"其中")
_MADE_OF = pattern(r"(?:由|包括|包含|分为)[^。；]*?(?:组成|构成|两部分|三部分|部分)|分别为|分别是")
_TOTAL = pattern(
    r"^(?:以上)?(?:[两二三四五六七八九十]项|[两二三四五六七八九十]者|上述)?(?:支出|收入|资金|费用|经费|项目|预算|人数|面积)?(?:合计|共计|总计|小计|累计|总额)(?:支出|收入|资金|为|是|:|约|达)*$"
)
_WHOLES: tuple[tuple[str, ...], ...] = (
    ("基本支出", "(?:项目|专项)支出"),
    ("人员(?:经费|支出)|工资福利支出", "公用(?:经费|支出)|商品和服务支出"),
    ("工资福利支出", "商品和服务支出", "对个人和家庭的?补助(?:支出)?"),
    ("公务接待费?", "公务用车(?:购置(?:及|和|费及)?)?运行(?:维护)?费?"),
    ("公务接待费?", "公务用车.*费?", "因公出国.*费?"),
    ("车辆?购置费?", "运行维护费?"),
    ("中央.*", "省级?.*"),
    ("中央.*", "省级?.*", "[市州]级?.*"),
    ("中央.*", "省级?.*", "[市州]级?.*", "[县区]级?.*"),
    ("省级?.*", "[市州]级?.*", "[县区]级?.*"),
    ("省级?.*", "[县区]级?.*"),
    ("上级.*", "(?:本级|县级|区级|市级).*"),
    ("一般公共预算.*", "政府性基金.*"),
    ("财政拨款.*", "其他收入.*"),
    ("上年结转.*", "(?:年初预算|本年收入|当年.*|本年.*)"),
    ("男.*", "女.*"),
    ("在职.*|在岗.*", "(?:离退休|退休|离休).*"),
    ("行政(?:编制|人员)?", "(?:事业|参公)(?:编制|人员)?"),
    ("行政(?:编制|人员)?", "事业(?:编制|人员)?", "(?:工勤|机关工勤)(?:编制|人员)?"),
    ("已完(?:工|成).*", "(?:在建|未完(?:工|成)|正在.*).*"),
    ("合格.*", "不合格.*"),
)
_NEAR = Decimal("0.06")


def parts(passage: Passage) -> Iterator[Claim]:
    """Parts that do not make up their whole."""
    for sentence in passage.sentences:
        yield from _of_it(passage, sentence)
        yield from _bracketed(passage, sentence)
        yield from _summed_up(passage, sentence)
        yield from _accumulated(sentence)
        yield from _left(sentence)
        yield from _within(passage, sentence)
    yield from _listed(passage)
    yield from _across(passage)


def _plain_levels(mentions: Sequence[Mention], kind_of: Mention | None = None) -> list[Mention]:
    found = [each for each in mentions if each.role is Role.LEVEL and each.kind in (Kind.MONEY, Kind.COUNT)]
    return [each for each in found if kind_of is None or comparable(each.quantity, kind_of.quantity)]


def _of_it(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    marks = [match.start() for match in _OF_IT.finditer(passage.folded, sentence.start, sentence.end)]
    if not marks:
        return
    bounds = [*marks, sentence.end]
    for place, (mark, end) in enumerate(pairwise(bounds)):
        floor = bounds[place - 1] if place else sentence.start
        floor = max(floor, passage.folded.rfind("；", floor, mark)) if place else floor
        parted = passage.folded.rfind("；", mark, end) if place + 1 < len(marks) else -1
        if any(parted < each.start < end for each in _plain_levels(sentence.mentions)) and parted > 0:
            end = parted
        wholes = [each for each in _plain_levels(sentence.mentions) if floor <= each.start < mark and not each.depth]
        if not wholes:
            continue
        yield from _checked(passage, sentence, wholes, mark, end, is_last=place == len(marks) - 1)


def _checked(
    passage: Passage, sentence: Sentence, wholes: list[Mention], mark: int, end: int, *, is_last: bool
) -> Iterator[Claim]:
    whole = wholes[-1]
    listed = [each for each in _plain_levels(sentence.mentions, whole) if mark < each.start < end and not each.depth]
    after = [each for each in _plain_levels(sentence.mentions, whole) if each.start > mark and not each.depth]
    if not listed or not whole.is_exact or not all(each.is_exact for each in listed):
        return
    rivals = [each for each in wholes if comparable(each.quantity, whole.quantity)]
    for rival in rivals:
        prefixes = [after[:count] for count in range(1, len(after) + 1) if _may_end(passage, after, count, len(listed))]
        if any(is_sum(rival.quantity, [each.quantity for each in prefix]) for prefix in prefixes):
            return
    if any(each.is_exact is False for each in rivals):
        return
    yield from _judged(passage, whole, listed, passage.folded[mark:end], is_last)


def _may_end(passage: Passage, after: list[Mention], count: int, listed: int) -> bool:
    """Whether an enumeration can be over behind so many parts: its end, a new clause, or a word that is no part's."""
    if count in (listed, len(after)):
        return True
    between = passage.folded[after[count - 1].end : after[count].start]
    return "、" not in between[:1] and bool(_NO_PART.search(between) or "；" in between or "。" in between)


def _judged(passage: Passage, whole: Mention, listed: list[Mention], words: str, is_last: bool) -> Iterator[Claim]:
    total = sum((each.quantity.value for each in listed), Decimal(0))
    slack = sum((each.quantity.slack for each in listed), whole.quantity.slack)
    excess = total - whole.quantity.value
    largest = max(listed, key=lambda each: each.quantity.value)
    if largest.quantity.value > whole.quantity.value:
        yield claim(
            SUBSET,
            largest,
            whole.quantity.value,
            f"{shown(largest.quantity)}>{shown(whole.quantity, largest.quantity.unit)}",
        )
        return
    if len(listed) < 2 or abs(excess) <= slack * (len({each.quantity.step for each in listed}) > 1):
        return
    is_money = whole.kind is Kind.MONEY
    slip = _unit_slip(whole, listed)
    if slip is not None:
        yield slip
        return
    complete = _make_up_a_whole([each.label for each in listed]) or bool(_MADE_OF.search(words))
    over = excess > 0 and (is_money or complete)
    if not is_money and not complete:
        yield from _nearly(whole, listed)
        return
    near = abs(excess) <= _NEAR * whole.quantity.value and "等" not in words and "主要" not in words
    if over or complete or (near and is_last):
        yield _sum_claim(whole, listed, total)


def _nearly(whole: Mention, listed: list[Mention]) -> Iterator[Claim]:
    """Heads and things that come so near their total that one of them must be mistyped."""
    value = whole.quantity.value
    if value < 20:
        return
    for count in range(len(listed), 1, -1):
        total = sum((each.quantity.value for each in listed[:count]), Decimal(0))
        bound = _NEAR if count == len(listed) else _NEAR / 3
        if total != value and abs(total - value) <= bound * value:
            yield _sum_claim(whole, listed[:count], total)
            return


def _unit_slip(whole: Mention, listed: list[Mention]) -> Claim | None:
    """A part whose unit makes all the difference: 38600万元 among 2.15万元 and 1.48万元."""
    total = sum((each.quantity.value for each in listed), Decimal(0))
    slack = sum((each.quantity.half for each in listed), whole.quantity.half)
    for each in listed if whole.kind is Kind.MONEY else ():
        value = each.quantity.value
        for factor, is_likely in (
            (Decimal(10_000), value * 2_000 > slack),
            (Decimal("0.0001"), value > whole.quantity.value),
        ):
            if is_likely and abs(total - value + value * factor - whole.quantity.value) <= slack:
                return claim(UNIT, each, value * factor, "")
    return None


def _sum_claim(whole: Mention, listed: list[Mention], total: Decimal) -> Claim:
    unit = whole.quantity.unit
    terms = "+".join(shown(each.quantity, unit) for each in listed)
    factor = whole.quantity.value / Decimal(shown(whole.quantity)) if whole.quantity.value else Decimal(1)
    return claim(SUM, whole, total, f"{terms}={plain(total / factor)}")


def _make_up_a_whole(labels: list[str]) -> bool:
    for names in _WHOLES:
        if len(names) == len(labels) and all(
            any(pattern(f"(?:.*[的、])?(?:{name})$").match(label) for label in labels) for name in names
        ):
            return True
    return False


def _bracketed(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """基本支出100万元（人员经费80万元，公用经费20万元）."""
    mentions = sentence.mentions
    for place, whole in enumerate(mentions[:-1]):
        behind = passage.folded[whole.end : whole.end + 1]
        if behind != "(" or whole.role is not Role.LEVEL or whole.kind not in (Kind.MONEY, Kind.COUNT):
            continue
        close = passage.folded.find(")", whole.end, sentence.end)
        listed = [each for each in _plain_levels(mentions[place + 1 :], whole) if each.start < close]
        words = passage.folded[whole.end : close]
        if len(listed) < 1 or not whole.is_exact or not all(each.is_exact for each in listed) or "其中" in words:
            continue
        quantities = [each.quantity for each in listed]
        if is_sum(whole.quantity, quantities) or any(each.value == whole.quantity.value for each in quantities):
            continue
        if len(listed) >= 2:
            yield from _judged(passage, whole, listed, words, True)


def _summed_up(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """人员经费80万元，公用经费20万元，合计100万元."""
    for place, total in enumerate(sentence.mentions):
        if (
            total.role is not Role.LEVEL
            or total.kind not in (Kind.MONEY, Kind.COUNT)
            or not _TOTAL.match(total.lead.strip())
        ):
            continue
        before = [each for each in _plain_levels(sentence.mentions[:place], total) if not each.depth]
        if len(before) < 2 or not total.is_exact or not all(each.is_exact for each in before):
            continue
        suffixes = [before[count:] for count in range(len(before) - 1)]
        if any(is_sum(total.quantity, [each.quantity for each in suffix]) for suffix in suffixes):
            continue
        if any(each.quantity.value == total.quantity.value for each in before):
            continue
        if "其中" in passage.folded[sentence.start : total.start]:
            continue
        slip = _unit_slip(total, before)
        if slip is not None:
            yield slip
            continue
        yield _sum_claim(total, before, sum((each.quantity.value for each in before), Decimal(0)))


_KNOWN = (("支出", "基本支出", "项目支出"), ("基本支出", "人员经费", "公用经费"))
_SO_FAR = pattern(r"(?:上半年|前[二两三四]季度|[0-9]+[-—至][0-9]+月|全年|年度)累计$")
_PERIOD = pattern(r"季度|月|半年")
_OF_WHOLE = pattern(r"(?P<whole>[一-龥]{3,8}(?:经费|支出|资金|费))中[^，。；]{2,12}$")
_LEFT = pattern(r"(?:结余|剩余|结转|余额)(?:资金|为|了|:| )*$")
_HAD = pattern(r"预算|到位|下达|收入|安排|资金")
_SPENT = pattern(r"支出|使用|支付|拨付|执行")


def _accumulated(sentence: Sentence) -> Iterator[Claim]:
    """第一季度142.3万元，第二季度205.6万元，上半年累计347.9万元."""
    for place, total in enumerate(sentence.mentions):
        if not _SO_FAR.search(total.lead.strip()) or not total.is_exact or total.role is not Role.LEVEL:
            continue
        before = [each for each in _plain_levels(sentence.mentions[:place], total) if _PERIOD.search(each.lead)]
        sums = [each for each in sentence.mentions[:place] if _SO_FAR.search(each.lead.strip())]
        terms = [
            *sums[-1:],
            *(each for each in before if each not in sums and (not sums or each.start > sums[-1].start)),
        ]
        single = [each.quantity for each in before if each not in sums]
        if len(terms) >= 2 and not any(is_sum(total.quantity, each) for each in ([t.quantity for t in terms], single)):
            yield _sum_claim(total, terms, sum((each.quantity.value for each in terms), Decimal(0)))


def _within(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """公用经费中差旅费17.2万元: a part that is named with its whole."""
    for part in _plain_levels(sentence.mentions):
        match = _OF_WHOLE.match(part.lead.strip())
        wholes = [each for each in named(passage, match["whole"]) if each.start < part.start] if match else []
        if wholes and wholes[-1].is_exact and comparable(wholes[-1].quantity, part.quantity):
            whole = wholes[-1].quantity
            if part.is_exact and part.quantity.value > whole.value:
                yield claim(SUBSET, part, whole.value, f"{shown(part.quantity)}>{shown(whole, part.quantity.unit)}")


def _left(sentence: Sentence) -> Iterator[Claim]:
    """预算120万元，支出113.6万元，结余6.4万元."""
    for place, rest in enumerate(sentence.mentions):
        if (
            not _LEFT.search(rest.lead)
            or rest.kind is not Kind.MONEY
            or rest.role is not Role.LEVEL
            or not rest.is_exact
        ):
            continue
        before = _plain_levels(sentence.mentions[:place], rest)
        if len(before) != 2 or not all(each.is_exact and not each.depth for each in before):
            continue
        had, spent = before
        if (
            not _HAD.search(had.lead)
            or not _SPENT.search(spent.lead)
            or _SPENT.search(had.lead.replace("预算支出", ""))
        ):
            continue
        exact = had.quantity.value - spent.quantity.value
        slack = had.quantity.slack + spent.quantity.slack + rest.quantity.slack
        if abs(rest.quantity.value - exact) > slack:
            unit = rest.quantity.unit
            terms = f"{shown(had.quantity, unit)}-{shown(spent.quantity, unit)}"
            factor = rest.quantity.value / Decimal(shown(rest.quantity)) if rest.quantity.value else Decimal(10_000)
            yield claim(REMAINDER, rest, exact, f"{terms}={plain(exact / factor)}")


def _across(passage: Passage) -> Iterator[Claim]:
    """Totals and parts in sentences of their own, each stated once and alike: 基本支出 = 人员经费 + 公用经费."""
    for names in _KNOWN:
        stated = [_once(passage, name) for name in names]
        whole, *listed = stated
        if whole is None or None in listed:
            continue
        parts_known = [each for each in listed if each is not None]
        if not is_sum(whole.quantity, [each.quantity for each in parts_known]):
            yield _sum_claim(whole, parts_known, sum((each.quantity.value for each in parts_known), Decimal(0)))


def _once(passage: Passage, name: str) -> Mention | None:
    """The one amount under a name; None where there is none, or more than one value."""
    found = [each for each in named(passage, name) if each.kind is Kind.MONEY and key_of(each.label) == key_of(name)]
    found = [each for each in found if "预算" not in each.lead.replace("一般公共预算", "")]
    if len({each.quantity.value for each in found}) != 1 or not found[0].is_exact:
        return None
    return found[0]


_ITEM = pattern(r"[ ]*(?:[0-9]{1,2}[.、．]|\([0-9一二三四五六七八九十]{1,2}\)|[①-⑳])")


def _listed(passage: Passage) -> Iterator[Claim]:
    """A line with one total that ends in a colon, and numbered lines below it with an amount each."""
    lines: dict[int, list[Sentence]] = {}
    for sentence in passage.sentences:
        lines.setdefault(sentence.paragraph, []).append(sentence)
    numbers = sorted(lines)
    for place, number in enumerate(numbers):
        head = lines[number][-1]
        words = passage.folded[head.start : head.end].rstrip()
        if not words.endswith(":") and not words.endswith("如下。"):
            continue
        rows = []
        for following in numbers[place + 1 :]:
            first = lines[following][0]
            if not _ITEM.match(passage.folded, first.start):
                break
            rows.append([each for sentence in lines[following] for each in sentence.mentions])
        yield from _rows(head, rows)


def _rows(head: Sentence, rows: list[list[Mention]]) -> Iterator[Claim]:
    totals = [each for each in _plain_levels(head.mentions) if each.kind is Kind.MONEY]
    listed = [money[0] for row in rows if (money := [each for each in _plain_levels(row) if each.kind is Kind.MONEY])]
    if len(totals) != 1 or len(listed) < 2 or len(listed) != len(rows):
        return
    total = totals[0]
    is_exact = total.is_exact and all(each.is_exact for each in listed)
    if is_exact and not is_sum(total.quantity, [each.quantity for each in listed]):
        yield _sum_claim(total, listed, sum((each.quantity.value for each in listed), Decimal(0)))

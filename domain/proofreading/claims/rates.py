"""Rates of completion and shares: part ÷ whole, the part and the whole as the sentence names them."""

from collections.abc import Iterator
from decimal import Decimal

from domain.outline import Severity
from domain.patterns import pattern
from domain.proofreading.claims.claim import (
    Claim,
    claim,
    comparable,
    is_rate,
    levels,
    named,
    pairs,
    paragraph,
    quoted_from,
    rounded,
    shown,
    window,
)
from domain.proofreading.mentions import Mention, Passage, Role, Sentence, completion_whole, noun, share_whole
from domain.proofreading.quantities import Kind

COMPLETION, SHARE, SPLIT = "prose.completion", "prose.share", "prose.split"
_PLANNED = pattern(
    r"预算|计划|目标|任务|指标|下达|安排|应|概算|需|受理|接收|收到|抽检|抽查|转办|参加|总|共|拟|批复|签订|合同|发放|调查|监测|检测"
)
_DONE = pattern(r"支出|执行|完成|使用|支付|拨付|实际|实|办结|合格|到位|整改|兑现|已|回收|通过|满意|检出|达标")
_DEGREE = pattern(r"满意|合格|良好|优秀|一般|不合格|不满意|较满意")
_RESPECTIVELY = pattern("(?:占比|比例|比重|占|构成)[^，。；]{0,6}分别(?:为|占|是|达)?|分别占[^0-9，。；]{0,12}")
_FAR = 70  # percentage points: so far off, a rate must be of something else
_SAVED = pattern(r"(?:下浮率?|节约率|节支率|资金节约率|降低率)(?:为|达|约|:| )*$")
_CEILING = pattern(r"控制价|限价|预算|概算|估算|招标价|合同价")
_CAME_TO = pattern(r"中标|成交|结算|实际|采购价|审定|决算")
_OF_THE_BUDGET = pattern(r"(?:执行|完成|支付|支出|使用|拨付)(?:率|进度)|(?:预算|计划|目标|任务|指标)[^，。；]{0,6}的")
_STEM = pattern(r"(?P<stem>[一-龥]{2})[率度](?:约|为|达到?|是|:|近|仅| )*$")


def rates(passage: Passage) -> Iterator[Claim]:
    """Percentages that do not follow from the amounts beside them."""
    for sentence in passage.sentences:
        for mention in sentence.mentions:
            if mention.kind is not Kind.PERCENT or not mention.is_exact:
                continue
            if _SAVED.search(mention.lead):
                yield from _saving(sentence, mention)
            elif mention.role is Role.COMPLETION:
                yield from _completion(passage, sentence, mention)
            elif mention.role is Role.SHARE:
                yield from _share(passage, sentence, mention)
            elif mention.role is Role.LEVEL:
                yield from _named_rate(passage, sentence, mention)
        yield from _split(sentence)
        yield from _shares_of_one(passage, sentence)


def _saving(sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    """控制价1186万元，中标价1148.6万元，下浮3.15%; 采购预算33万元，节约1.76万元，节约率5.33%."""
    before = [
        each for each in sentence.mentions if each.start < rate.start and each.kind is Kind.MONEY and each.is_exact
    ]
    ceiling = [each for each in before if _CEILING.search(each.lead) and each.role is Role.LEVEL]
    if not ceiling or ceiling[-1].quantity.value <= 0:
        return
    whole = ceiling[-1]
    saved = [each for each in before if each.start > whole.start and each.role is Role.DELTA]
    came = [each for each in before if _CAME_TO.search(each.lead) and each is not whole]
    unit = whole.quantity.unit
    if saved:
        exact = 100 * saved[-1].quantity.value / whole.quantity.value
        terms = f"{shown(saved[-1].quantity, unit)}÷{shown(whole.quantity)}"
    elif came:
        exact = 100 * (whole.quantity.value - came[-1].quantity.value) / whole.quantity.value
        terms = f"({shown(whole.quantity)}-{shown(came[-1].quantity, unit)})÷{shown(whole.quantity)}"
    else:
        return
    if abs(rate.quantity.value - exact) > rate.quantity.step:
        expected = rounded(exact, min(rate.quantity.step, Decimal("0.01")))
        yield claim(COMPLETION, rate, expected, f"{terms}×100={expected:f}", "query")


def _named_rate(passage: Passage, sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    """调查120名，满意113名，满意度94.17%: the rate of what the words before it name."""
    stem = _STEM.search(rate.lead)
    if stem is None:
        return
    before = [each for each in levels(sentence.mentions) if each.start < rate.start and each.kind is Kind.COUNT]
    done = [each for each in before if stem["stem"] in each.lead]
    if not done or any(is_rate(rate.quantity, part, whole) for part, whole in pairs(before)):
        return
    part = done[-1]
    wholes = [each for each in before if each.start < part.start and comparable(each.quantity, part.quantity)]
    if wholes and wholes[-1].is_exact and part.is_exact and wholes[-1].quantity.value >= part.quantity.value:
        yield _rate_claim(COMPLETION, rate, part, wholes[-1])


def _completion(passage: Passage, sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    near = [each for each in levels(paragraph(passage, sentence)) if each.kind in (Kind.MONEY, Kind.COUNT)]
    floor = max(passage.folded.rfind("；", sentence.start, rate.start), sentence.start)
    before = [each for each in levels(sentence.mentions) if floor <= each.start < rate.start]
    found = _part_and_whole(rate, before)
    rivals = near if found is None else [each for each in near if _is_rival(each, found) or each in sentence.mentions]
    if any(is_rate(rate.quantity, part, whole) for part, whole in pairs(rivals)):
        return
    if found is None and _OF_THE_BUDGET.search(rate.lead):
        found = _part_and_whole(
            rate, [each for each in levels(window(passage, sentence, 1)) if each.start < rate.start]
        )
    if found is not None and all(each.is_exact for each in found):
        part, whole = (each.quantity.value for each in found)
        if whole > 0 and abs(100 * part / whole - rate.quantity.value) <= _FAR:
            yield _rate_claim(COMPLETION, rate, *found)


def _is_rival(mention: Mention, found: tuple[Mention, Mention]) -> bool:
    """Whether another reading could take this amount: it stands near, or is called a plan or a result as well."""
    return mention in found or bool(_PLANNED.search(mention.lead) or _DONE.search(mention.lead))


def _part_and_whole(rate: Mention, before: list[Mention]) -> tuple[Mention, Mention] | None:
    """What was done and what was planned, as the words before the rate name them; None where that is not clear."""
    wanted = completion_whole(rate.lead)
    usable = [each for each in before if each.kind in (Kind.MONEY, Kind.COUNT) and not each.depth]
    planned = [each for each in usable if _PLANNED.search(each.lead)]
    exact = [each for each in planned if wanted and wanted.removesuffix("数") in each.lead]
    for whole in reversed(exact or planned):
        done = [
            each
            for each in usable
            if each is not whole and comparable(each.quantity, whole.quantity) and _DONE.search(each.lead)
        ]
        done = [each for each in done if not _PLANNED.search(each.lead) or _DONE.search(each.label)] or done
        stem = _STEM.search(rate.lead)
        if stem and not _OF_THE_BUDGET.search(rate.lead):
            done = [each for each in done if stem["stem"] in each.lead]
        if done:
            return done[-1], whole
    if len(usable) == 2 and _OF_THE_BUDGET.search(rate.lead) and comparable(usable[0].quantity, usable[1].quantity):
        small, large = sorted(usable, key=lambda each: each.quantity.value)
        return small, large
    return None


def _share(passage: Passage, sentence: Sentence, share: Mention) -> Iterator[Claim]:
    part = _part(passage, sentence, share)
    if part is None or not part.is_exact:
        return
    wanted = share_whole(share.lead) or _inherited(sentence, share)
    near = [each for each in levels(paragraph(passage, sentence)) if comparable(each.quantity, part.quantity)]
    wholes = _wholes(passage, sentence, share, part, wanted)
    is_clear = bool(wanted and wholes and share_whole(share.lead))
    rivals = wholes if is_clear else [*near, *wholes]
    if any(is_rate(share.quantity, part.quantity, each.quantity) for each in rivals if each is not part):
        return
    others = [each for each in levels(sentence.mentions) if comparable(each.quantity, part.quantity)]
    is_sure = is_clear and bool(noun(share.lead.partition("占")[0]))
    if not is_sure and any(
        is_rate(share.quantity, each.quantity, whole.quantity) for each in others for whole in wholes
    ):
        return
    if wholes and wholes[0].is_exact:
        yield _rate_claim(SHARE, share, part, wholes[0])


def _inherited(sentence: Sentence, share: Mention) -> str:
    """What the share before this one is of: 占总支出的43%，…占11%."""
    before = [each for each in sentence.mentions if each.role is Role.SHARE and each.start < share.start]
    return next((whole for each in reversed(before) if (whole := share_whole(each.lead))), "")


def _part(passage: Passage, sentence: Sentence, share: Mention) -> Mention | None:
    """The part: what stands before 占 in the same clause, by name, else the amount right before it."""
    subject = noun(share.lead.partition("占")[0])
    if subject:
        found = named(passage, subject)
        return found[0] if found else None
    before = [each for each in levels(sentence.mentions) if each.start < share.start and each.kind is not Kind.PERCENT]
    return before[-1] if before else None


def _wholes(passage: Passage, sentence: Sentence, share: Mention, part: Mention, wanted: str) -> list[Mention]:
    """What the share may be of, the likeliest first."""
    if wanted:
        return [
            each for each in named(passage, wanted) if comparable(each.quantity, part.quantity) and each is not part
        ]
    before = [
        each
        for each in levels(sentence.mentions)
        if each.start < part.start
        and comparable(each.quantity, part.quantity)
        and each.quantity.value >= part.quantity.value
        and not _has_share(sentence, each)
    ]
    container = passage.folded.rfind("其中", sentence.start, part.start)
    inside = [each for each in before if each.end <= container] if container >= 0 else before
    return list(reversed(inside)) if container >= 0 else inside[:1]


def _has_share(sentence: Sentence, mention: Mention) -> bool:
    """Whether an amount is a part itself: its own share stands right behind it."""
    place = sentence.mentions.index(mention) + 1
    return place < len(sentence.mentions) and sentence.mentions[place].role is Role.SHARE


def _rate_claim(code: str, rate: Mention, part: Mention, whole: Mention) -> Claim:
    exact = 100 * part.quantity.value / whole.quantity.value
    expected = rounded(exact, min(rate.quantity.step, Decimal("0.01")))
    unit = whole.quantity.unit
    arithmetic = f"{shown(part.quantity, unit)}÷{shown(whole.quantity, unit)}×100={expected:f}"
    return claim(code, rate, expected, arithmetic, "query")


def _shares_of_one(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """Three or more shares side by side that nearly make 100, which they then must."""
    shares = [each for each in sentence.mentions if each.kind is Kind.PERCENT and each.role is Role.SHARE]
    chained = _RESPECTIVELY.search(passage.folded, sentence.start, sentence.end)
    if chained:
        shares = [each for each in sentence.mentions if each.kind is Kind.PERCENT and each.start >= chained.end()]
    if len(shares) < 3 or not all(each.is_exact for each in shares) or _DEGREE.search(shares[0].lead):
        return
    if len({share_whole(each.lead) for each in shares if share_whole(each.lead)}) > 1:
        return
    total = sum((each.quantity.value for each in shares), Decimal(0))
    if abs(total - 100) <= sum((each.quantity.half for each in shares), Decimal(0)) or abs(total - 100) > 6:
        return
    terms = "+".join(shown(each.quantity) for each in shares)
    yield Claim(
        SPLIT, quoted_from(shares[0]), shares[-1].end, Decimal(100), total, False, f"{terms}={total:f}", "query"
    )


def _split(sentence: Sentence) -> Iterator[Claim]:
    """Shares of one whole by degree of satisfaction or the like, which make 100 together."""
    degrees = [
        each
        for each in sentence.mentions
        if each.kind is Kind.PERCENT
        and _DEGREE.search(each.lead)
        and each.role in (Role.LEVEL, Role.SHARE)
        and "度" not in each.lead
        and "率" not in each.lead
    ]
    if len(degrees) < 2 or not all(each.is_exact for each in degrees):
        return
    if len(degrees) < 3 and not any("不" in each.lead or "一般" in each.lead for each in degrees):
        return
    total = sum((each.quantity.value for each in degrees), Decimal(0))
    if abs(total - 100) <= sum((each.quantity.slack for each in degrees), Decimal(0)):
        return
    terms = "+".join(shown(each.quantity) for each in degrees)
    explained = abs(total - 100) <= sum((each.quantity.half for each in degrees), Decimal(0))
    severity: Severity = "query" if explained else "error"
    start = quoted_from(degrees[0])
    yield Claim(SPLIT, start, degrees[-1].end, Decimal(100), total, False, f"{terms}={total:f}", severity)

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
    pairs,
    quoted_from,
    rounded,
    shown,
    window,
)
from domain.proofreading.mentions import Mention, Passage, Role, Sentence, completion_whole, noun, share_whole
from domain.proofreading.quantities import Kind

COMPLETION, SHARE, SPLIT = "prose.completion", "prose.share", "prose.split"
_PLANNED = pattern(
    r"预算|计划|目标|任务|指标|下达|安排|应|概算|需|受理|接收|收到|抽检|抽查|转办|参加|总|共|拟|批复|签订|合同"
)
_DONE = pattern(r"支出|执行|完成|使用|支付|拨付|实际|实|办结|合格|到位|整改|兑现|已|回收|通过|满意")
_ALL_SPENT = pattern(r"(?:^|总|财政拨款|全年|本年|当年|年度|整体|部门|单位)支出(?:合计|总计|总额|总数|决算)?$")
_ALL_RECEIVED = pattern(r"(?:^|总|财政拨款|全年|本年|当年|年度|部门|单位)收入(?:合计|总计|总额|总数|决算)?$")
_SATISFIED = pattern(r"满意|合格|良好|优秀|一般|不合格|不满意|较满意")


def rates(passage: Passage) -> Iterator[Claim]:
    """Percentages that do not follow from the amounts beside them."""
    for sentence in passage.sentences:
        for mention in sentence.mentions:
            if mention.kind is not Kind.PERCENT or not mention.is_exact:
                continue
            if mention.role is Role.COMPLETION:
                yield from _completion(passage, sentence, mention)
            elif mention.role is Role.SHARE:
                yield from _share(passage, sentence, mention)
        yield from _split(passage, sentence)


def _completion(passage: Passage, sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    near = [each for each in levels(window(passage, sentence)) if each.kind in (Kind.MONEY, Kind.COUNT)]
    if any(is_rate(rate.quantity, part, whole) for part, whole in pairs(near)):
        return
    found = _part_and_whole(rate, [each for each in levels(sentence.mentions) if each.start < rate.start])
    if found is None:
        found = _part_and_whole(
            rate, [each for each in levels(window(passage, sentence, 1)) if each.start < rate.start]
        )
    if found is not None and all(each.is_exact for each in found):
        yield _rate_claim(COMPLETION, rate, *found)


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
        if done:
            return done[-1], whole
    if len(usable) == 2 and comparable(usable[0].quantity, usable[1].quantity):
        small, large = sorted(usable, key=lambda each: each.quantity.value)
        return small, large
    return None


def _share(passage: Passage, sentence: Sentence, share: Mention) -> Iterator[Claim]:
    wanted = share_whole(share.lead)
    near = [each for each in levels(window(passage, sentence)) if each.kind in (Kind.MONEY, Kind.COUNT)]
    is_named = bool(wanted and noun(share.lead.partition("占")[0]) and _named(passage, wanted))
    if not is_named and any(is_rate(share.quantity, part, whole) for part, whole in pairs(near)):
        return
    part = _part(passage, sentence, share)
    if part is None or not part.is_exact:
        return
    wholes = _wholes(passage, sentence, share, part, wanted)
    if any(is_rate(share.quantity, part.quantity, each.quantity) for each in wholes):
        return
    if wholes and wholes[0].is_exact:
        yield _rate_claim(SHARE, share, part, wholes[0])


def _part(passage: Passage, sentence: Sentence, share: Mention) -> Mention | None:
    """The part: what stands before 占 in the same clause, by name, else the amount right before it."""
    subject = noun(share.lead.partition("占")[0])
    if subject:
        named = _named(passage, subject)
        return named[0] if named else None
    before = [each for each in levels(sentence.mentions) if each.start < share.start and each.kind is not Kind.PERCENT]
    return before[-1] if before else None


def _wholes(passage: Passage, sentence: Sentence, share: Mention, part: Mention, wanted: str) -> list[Mention]:
    """What the share may be of, the likeliest first."""
    if wanted:
        return [
            each for each in _named(passage, wanted) if comparable(each.quantity, part.quantity) and each is not part
        ]
    before = [
        each
        for each in levels(sentence.mentions)
        if each.start < part.start
        and comparable(each.quantity, part.quantity)
        and each.quantity.value >= part.quantity.value
    ]
    container = passage.folded.rfind("其中", sentence.start, part.start)
    inside = [each for each in before if each.end <= container] if container >= 0 else before
    return list(reversed(inside)) if container >= 0 else inside[:1]


def _named(passage: Passage, words: str) -> list[Mention]:
    """The amounts under a name, the nearest in wording first."""
    name = _key(words)
    if not name:
        return []
    found = [each for each in levels(passage.mentions) if each.role is Role.LEVEL and each.kind is not Kind.PERCENT]
    total = {"支出": _ALL_SPENT, "收入": _ALL_RECEIVED}.get(name)
    if total is not None:
        return [each for each in found if total.search(each.label)]
    same = [each for each in found if _key(each.label) == name]
    return same or [each for each in found if len(name) >= 3 and _key(each.label).endswith(name)]


def _key(words: str) -> str:
    for prefix in ("本年", "当年", "全年", "年度", "本单位", "部门", "单位", "全部", "同期"):
        words = words.removeprefix(prefix)
    for suffix in ("总额", "总数", "合计", "总计", "数", "金额", "情况", "的"):
        words = words.removesuffix(suffix)
    return {"总支出": "支出", "总收入": "收入", "总预算": "预算"}.get(words, words)


def _rate_claim(code: str, rate: Mention, part: Mention, whole: Mention) -> Claim:
    exact = 100 * part.quantity.value / whole.quantity.value
    step = min(rate.quantity.step, Decimal("0.01"))
    unit = whole.quantity.unit
    expected = rounded(exact, step)
    arithmetic = f"{shown(part.quantity, unit)}÷{shown(whole.quantity, unit)}×100={expected:f}"
    return claim(code, rate, expected, arithmetic, "query")


def _split(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """Shares of one whole by degree of satisfaction or the like, which make 100 together."""
    degrees = [
        each
        for each in sentence.mentions
        if each.kind is Kind.PERCENT
        and _SATISFIED.search(each.lead)
        and each.role in (Role.LEVEL, Role.SHARE)
        and "度" not in each.lead
        and "率" not in each.lead
    ]
    if len(degrees) < 2 or not all(each.is_exact for each in degrees):
        return
    if not any("不" in each.lead or "一般" in each.lead for each in degrees):
        return
    total = sum((each.quantity.value for each in degrees), Decimal(0))
    if abs(total - 100) <= sum((each.quantity.slack for each in degrees), Decimal(0)):
        return
    terms = "+".join(shown(each.quantity) for each in degrees)
    start = quoted_from(degrees[0])
    explained = abs(total - 100) <= sum((each.quantity.half for each in degrees), Decimal(0))
    severity: Severity = "query" if explained else "error"
    yield Claim(SPLIT, start, degrees[-1].end, Decimal(100), total, False, f"{terms}={total:f}", severity)

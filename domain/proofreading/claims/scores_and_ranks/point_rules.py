"""Points by a rule that the text gives: so many for each of so many, a rate of the full mark, scores with weights."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, plain
from domain.proofreading.claims.scores_and_ranks.grading import GRADING
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_FOR_EACH = pattern(r"(?<!平均)每(?P<of>[^，。；:]{0,16}?)扣(?:减|除)?(?P<points>[0-9]+(?:\.[0-9]+)?)分")
_NOT_ONE = pattern(r"[2-9]|(?<!100)[0-9]{2}(?!0%)|[二两三四五六七八九十]|(?<!第)半")
_TAKEN = pattern(
    r"^(?:因此|因而|故|所以|按(?:规定|标准|细则))?(?:应|共|合计|累计|实际|实|本项|该项|予以|被|当|计|可)*扣(?:减|除|掉|了|分)*(?:为|:)?$"
)
_CAP = pattern("最多|最高|上限|封顶|扣完|为止|不超过|限扣|至多")
_NO_CAP = pattern("(?:没有|并?无|未设|不设)[^，。；0-9]{0,4}(?:封顶|上限|限制|限额)+")
_BY_RATE = pattern(
    r"按(?:照)?(?:实际|该|此)?(?:预算)?(?:执行率|完成率|支付率|比例|完成比例|得分率|达标率|比率|达成率)[^，。；0-9]{0,10}?(?:计|折|乘|得|算)"
)
_FULL = pattern("(?:权重|分值|满分|标准分)(?:为|是|占|:)*$")
_GOT = pattern(r"^[^，。；0-9]{0,8}(?:得分?|计)(?:为|:)?$")
_FORMULA = pattern(
    r"(?:得分|计分)(?:[=＝等于为按照:]{1,3})(?:实际|预算|资金)*(?P<name>[一-龥]{2}率)(?:[×xX*·]|乘以?)(?:分值|满分|权重)?\(?(?P<full>[0-9]{1,2})(?:分|\b|(?=[^0-9.%]))"
)
_FAR_BEHIND = 12  # sentences
_WEIGHT = pattern(r"(?:占|权重|比重|按|[一-龥]分)[^，。；0-9]{0,6}$")
_WEIGHED = pattern("综合|加权|最终|总|合计|最后")
_FAR = Decimal("0.3")
_ALL = 100
_BEHIND = 2  # sentences


def point_rules(passage: Passage) -> Iterator[Claim]:
    """Points that the rule told with them does not give."""
    for sentence in passage.saying("扣"):
        yield from _for_each(passage, sentence)
    if "率" in passage.folded and "得分" in passage.folded:
        yield from _by_formula(passage)
    for sentence in passage.saying("得", "计", "分"):
        if passage.says(sentence, "%") and passage.says(sentence, "分"):
            yield from _by_rate(passage, sentence)
            yield from _weighed(sentence)


def _for_each(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """每少一项扣0.5分，缺4项，扣1.5分."""
    match = _FOR_EACH.search(passage.folded, sentence.start, sentence.end)
    if match is None or _NOT_ONE.search(match["of"].replace("100%", "")):
        return
    near = passage.sentences[sentence.place : sentence.place + 1 + _BEHIND]
    behind = [
        each
        for one in near
        if one.paragraph == sentence.paragraph
        for each in one.mentions
        if each.start >= match.end()
    ]
    taken = next((each for each in behind if each.quantity.unit == "分" and _TAKEN.search(each.lead.strip())), None)
    if taken is None or not taken.is_exact:
        return
    words = _NO_CAP.sub("", passage.folded[match.end() : taken.end + 16])
    counted = [each for each in behind if each.start < taken.start and _can_be_counted(each)]
    if not counted or len(counted) > 2 or _CAP.search(words) or "每" in words:
        return
    each_off, stated = Decimal(match["points"]), taken.quantity.value
    products = [each_off * each.quantity.value for each in counted]
    if stated in (*products, sum(products)):
        return
    yield claim(
        GRADING, taken, products[-1], f"{plain(each_off)}×{plain(counted[-1].quantity.value)}={plain(products[-1])}"
    )


def _can_be_counted(each: Mention) -> bool:
    kinds = (QuantityKind.COUNT, QuantityKind.POINTS)
    return each.kind in kinds and each.quantity.unit != "分" and each.is_exact


def _by_rate(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """执行率93.5%，权重10分，按执行率乘以权重计分，得9.53分."""
    match = _BY_RATE.search(passage.folded, sentence.start, sentence.end)
    if match is None:
        return
    rates = [each for each in sentence.mentions if each.kind is QuantityKind.PERCENT]
    points = [each for each in sentence.mentions if each.quantity.unit == "分"]
    full = [each for each in points if _FULL.search(each.lead.strip())]
    got = [each for each in points if each.start > match.start() and each not in full and _GOT.search(each.lead)]
    if len(rates) != 1 or len(full) != 1 or len(got) != 1 or not all(each.is_exact for each in (*rates, *full, *got)):
        return
    rate = min(rates[0].quantity.value, Decimal(_ALL))
    exact = full[0].quantity.value * rate / _ALL
    if rates[0].start < got[0].start and _is_off(got[0], exact):
        yield _told(got[0], exact, f"{plain(full[0].quantity.value)}×{plain(rate)}%={plain(exact)}")


def _by_formula(passage: Passage) -> Iterator[Claim]:
    """得分=执行率×10. … 执行率87.2%，本项得分9.72分: by a rule told lines above, of the rate right before."""
    rule = _FORMULA.search(passage.folded)
    if rule is None:
        return
    full, name = Decimal(rule["full"]), rule["name"]
    near = passage.sentence_at(rule.start()).place
    for sentence in passage.sentences[near : near + _FAR_BEHIND]:
        for place, got in enumerate(sentence.mentions):
            rate = sentence.mentions[place - 1] if place else None
            is_got = got.quantity.unit == "分" and got.is_exact and _GOT.search(got.lead) and got.start > rule.end()
            if rate is None or not is_got or rate.kind is not QuantityKind.PERCENT or name not in rate.lead:
                continue
            exact = full * min(rate.quantity.value, Decimal(_ALL)) / _ALL
            if rate.is_exact and abs(exact - got.quantity.value) >= got.quantity.step:
                terms = f"{plain(full)}×{plain(rate.quantity.value)}%={plain(exact)}"
                yield _told(got, exact, terms)


def _weighed(sentence: Sentence) -> Iterator[Claim]:
    """自评占60%、复核占40%，自评92分，复核87分，综合得分91分."""
    shares = [each for each in sentence.mentions if each.kind is QuantityKind.PERCENT and each.is_exact]
    points = [each for each in sentence.mentions if each.quantity.unit == "分" and each.is_exact]
    if len(shares) < 2 or len(points) != len(shares) + 1 or sum(each.quantity.value for each in shares) != _ALL:
        return
    *scores, total = points
    if not _WEIGHED.search(total.lead) or not all(_WEIGHT.search(each.lead.strip()) for each in shares):
        return
    if total.start < shares[-1].start or max(each.quantity.value for each in points) > _ALL:
        return
    pairs = list(zip(scores, shares, strict=True))
    exact = sum((one.quantity.value * share.quantity.value / _ALL for one, share in pairs), Decimal(0))
    added = sum((one.quantity.value for one in scores), Decimal(0))
    if _is_off(total, exact) and added != total.quantity.value:
        terms = "+".join(f"{plain(one.quantity.value)}×{plain(share.quantity.value)}%" for one, share in pairs)
        yield _told(total, exact, f"{terms}={plain(exact)}")


def _is_off(stated: Mention, exact: Decimal) -> bool:
    """Whether points are not what a rule gives, rounded or cut off, yet near enough to be meant to be."""
    apart = abs(stated.quantity.value - exact)
    return apart >= stated.quantity.step and apart <= exact * _FAR


def _told(stated: Mention, exact: Decimal, terms: str) -> Claim:
    return replace(claim(GRADING, stated, exact, terms), is_named=True)

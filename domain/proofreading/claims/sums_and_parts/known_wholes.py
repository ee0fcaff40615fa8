"""Totals and parts in sentences of their own, each stated once and alike: 基本支出 = 人员经费 + 公用经费."""

from collections.abc import Iterator
from decimal import Decimal

from domain.proofreading.claims.common.claim import Claim, is_growth, is_rate, is_sum
from domain.proofreading.claims.common.labels import key_of, named
from domain.proofreading.claims.sums_and_parts.sums import sum_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole
from domain.proofreading.quantities import QuantityKind

_KNOWN = (("支出", "基本支出", "项目支出"), ("基本支出", "人员经费", "公用经费"))
_NEARLY = Decimal("0.15")


def known_wholes(passage: Passage) -> Iterator[Claim]:
    """Totals that the parts which make them up by their names do not make."""
    for names in _KNOWN:
        whole, *listed = [_once(passage, name) for name in names]
        known = [each for each in listed if each is not None]
        if whole is None or len(known) < len(listed):
            continue
        exact = sum((each.quantity.value for each in known), Decimal(0))
        if abs(exact - whole.quantity.value) > _NEARLY * exact:
            continue  # 全年支出 of what: that of the 三公 above it is another one
        if any(each is not whole and each.quantity.value == exact for each in passage.mentions if each.is_level):
            continue  # 支出相应安排3363万元，其中基本支出2018万元…: parts of what is planned, or of 财政拨款基本支出
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

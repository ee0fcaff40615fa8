"""Rates, rests and verdicts of the one pair beside them: 14个村中已有12个建成，覆盖率92.86%; 合格率97.5%，即320批次中….

The pair are the only two amounts of their kind in the sentence of the rate, before or behind it, or in the sentence
before where the rate begins its own: what there is, or was to be done, and how much of it was. The rate must be one of
what the second is told of: 合格 of what 符合, 覆盖 of what 建成.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.orders import ORDER
from domain.proofreading.claims.common.claim import Claim, claim, comparable, is_rate, plain, rate_claim, shown
from domain.proofreading.claims.common.scope import told
from domain.proofreading.claims.rates_and_shares.savings import COMPLETION
from domain.proofreading.claims.sums_and_parts.balances import REMAINDER
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_RATE = pattern(
    r"^(?:其|该|整体|总体|实际|目前)?(?:[一-龥]{0,8}?)(?P<stem>[一-龥]{2})(?:率|进度|面)(?:已|约)?(?:为|是|达到?|仅|只有|有|:)*$"
)
_OF_THE_PLAN = pattern(
    r"(?:完成|花[掉了去]|用[掉了去]|执行|达到|相当于|占)(?:了|到)?(?:年初|全年|年度)?(?P<plan>预算|计划|任务|目标|合同价?)(?:数|额|总额|总价|款)?的$"
)
_SHARE = pattern(
    r"^(?P<what>[一-龥]{0,12}?)占(?:全[县市镇乡部])?(?P<whole>[一-龥]{2,8}?)(?:总[数量额]|总[人户]数|数)?的$"
)
_NO_RATE = pattern(
    "增|降|减|升|同比|利率|税率|费率|折旧|浮|平均|综合|要求|不低于|应达|周转|负债|上年|去年|计划|低于|高于|目标|满意|成活|保存|节约|自给"
)
_ALIKE = {
    "合格": "合格|符合|达标|通过",
    "达标": "达标|合格|符合|达到",
    "覆盖": "覆盖|建成|建立|建了|开通|接通|通了|开展|实施|设立|设置|配备|安装|享受|参加|接种|补种",
    "完成": "完成|建成|实际|实[^验施训]|完工|办|修|改|建|做|清|种|装",
    "完工": "完工|竣工|建成|完成",
    "执行": "执行|支出|支付|使用|花|用|付",
    "支付": "支付|付|拨|支出",
    "支出": "支出|花|用|付|拨",
    "使用": "使用|用|支出|花",
    "拨付": "拨付|拨|下拨",
    "到位": "到位|到账|进账|收到|拨入",
    "办结": "办结|办完|答复|处理|解决|结案",
    "整改": "整改|改|解决|销号|到位",
    "化解": "化解|调解成功|解决|结案",
    "通过": "通过|合格|验收",
    "回收": "收回|回收",
    "参训": "参加|参训|到|来",
    "出席": "出席|到|参加",
}
_PLAN = pattern("计划|任务|目标|指标|应|须|需|约定|原定|预定|定于|安排|预算|下达|确定|要求|合同")
_OVER = pattern(
    "超额(?:完成|实现)了?(?:约定|合同|协议)|(?:超出|超过|超|多于|突破)(?:了)?(?:原定|约定|年初|年度)?(?:计划|任务|目标|约定|合同)"
)
_SHORT = pattern(
    "(?:未能?|没有?|尚未)(?:按[时期]|如期|全部)?(?:完成|达到|实现)[^，。；0-9]{0,8}(?:计划|任务|目标|约定|指标)"
)
_FEWER = pattern(
    "≤|不高于|不超过|投诉|信访|举报|差错|隐患|事故|成本|时间|时限|能耗|以内|以下|控制|负债|压减|费|三公|减少|降低|化解"
)
_REST = pattern(r"^(?:目前|现|截至[^，。；]{0,10})?(?:尚有|还有|仍有|还剩下?|剩余|余下|其余|剩下)(?:的)?$")
_UNDONE = pattern("未|没|待|尚")
_STOP = pattern("[，。；:()\n]|——")
_ROLES = (QuantityRole.LEVEL, QuantityRole.PRIOR)
_AMOUNTS = (QuantityKind.MONEY, QuantityKind.COUNT)
_SORTS = ("类", "种", "级", "天", "日", "月", "个月", "年", "期")
_FURTHEST = 30  # characters between a pair and its rate
_FAR = 26  # percentage points
_NEAR = 8  # percentage points, where the pair stands lines above
_BACK, _TWO = 6, 2


def paired_rates(passage: Passage) -> Iterator[Claim]:
    """Rates that the one pair beside them does not give."""
    for sentence in passage.stating_of(QuantityKind.PERCENT):
        for rate in sentence.mentions:
            if rate.kind is QuantityKind.PERCENT and rate.is_exact and not rate.depth:
                yield from _rate(passage, sentence, rate)
    for sentence in passage.saying("尚有", "还有", "仍有", "剩", "余下", "其余"):
        yield from _rest(passage, sentence)
    for sentence in passage.saying("超", "突破", "多于", "未", "没"):
        yield from _verdict(passage, sentence)


def _rate(passage: Passage, sentence: Sentence, rate: Mention) -> Iterator[Claim]:
    lead = rate.lead.strip()
    if _NO_RATE.search(lead):
        return
    if (share := _SHARE.match(lead)) is not None:
        yield from _share(passage, sentence, rate, share)
        return
    named, planned = _RATE.match(lead), _OF_THE_PLAN.search(lead)
    if not named and not planned:
        return
    pair = _pair(passage, sentence, rate)
    if pair is None:
        return
    whole, part = pair
    said = _words(passage, part)
    if named and not _is_of(named["stem"], said):
        return
    if planned and planned["plan"][:2] not in _words(passage, whole):
        return
    yield from _judged(passage, sentence, rate, whole, part)


def _share(passage: Passage, sentence: Sentence, rate: Mention, match: Match[str]) -> Iterator[Claim]:
    """全县182个行政村，146个建了站 … 建成村占行政村总数的82.2%: of the one pair whose whole is named."""
    if any(each.kind in _AMOUNTS for each in sentence.mentions if each.start < rate.start):
        return
    found = []
    for near in passage.sentences[max(0, sentence.place - _BACK) : sentence.place]:
        pair = _two_alike(_amounts(near.mentions))
        if pair is not None and match["whole"] in pair[0].quantity.unit + _words(passage, pair[0]):
            found.append(pair)
    if len(found) != 1:
        return
    whole, part = found[0]
    is_named = not match["what"] or any(each in _words(passage, part) for each in match["what"])
    exact = 100 * part.quantity.value / whole.quantity.value
    if is_named and abs(exact - rate.quantity.value) <= _NEAR:
        yield from _judged(passage, sentence, rate, whole, part)


def _two_alike(found: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The only two amounts of a sentence, the first the larger; numbers of things of one kind."""
    if len(found) != _TWO or not all(each.role in _ROLES and each.is_exact for each in found):
        return None
    whole, part = found
    is_pair = comparable(whole.quantity, part.quantity) and whole.quantity.value > part.quantity.value > 0
    return (whole, part) if is_pair else None


def _judged(passage: Passage, sentence: Sentence, rate: Mention, whole: Mention, part: Mention) -> Iterator[Claim]:
    if is_rate(rate.quantity, part.quantity, whole.quantity) or _UNDONE.search(part.lead):
        return
    exact = 100 * part.quantity.value / whole.quantity.value
    is_turned = is_rate(rate.quantity, whole.quantity, part.quantity)
    if not is_turned and abs(exact - rate.quantity.value) > _FAR:
        return
    others = [each for each in told(passage, sentence, _BACK) if each is not part and each is not whole]
    others = [each for each in others if comparable(each.quantity, part.quantity)]
    if any(
        is_rate(rate.quantity, part.quantity, each.quantity) or is_rate(rate.quantity, each.quantity, whole.quantity)
        for each in others
    ):
        return
    yield replace(rate_claim(COMPLETION, rate, part, whole), rate=None)


def _pair(passage: Passage, sentence: Sentence, rate: Mention) -> tuple[Mention, Mention] | None:
    """The whole and the part that stand beside a rate and are the only two amounts there."""
    before = _amounts(each for each in sentence.mentions if each.end <= rate.start)
    behind = _amounts(each for each in sentence.mentions if each.start >= rate.end)
    if before:
        is_beside = before[-1] is sentence.mentions[sentence.mentions.index(rate) - 1]
        return _two(passage, before, rate.start) if is_beside and before[-1].segment == rate.segment else None
    words = passage.folded[rate.end : behind[0].start] if behind else ""
    ahead = _two(passage, behind, behind[-1].end) if len(words) <= _FURTHEST and _AHEAD.match(words) else None
    if ahead is not None:
        return ahead
    above = passage.sentences[sentence.place - 1] if sentence.place else sentence
    is_near = above is not sentence and above.paragraph == sentence.paragraph and rate.start - above.end <= _FURTHEST
    is_near = is_near and sentence.mentions[0] is rate
    return _two(passage, _amounts(above.mentions), rate.start) if is_near else None


_AHEAD = pattern("^，(?:即|也就是|其中)?")


def _amounts(mentions: Iterator[Mention] | Sequence[Mention]) -> list[Mention]:
    return [each for each in mentions if each.kind in _AMOUNTS and not each.depth and each.quantity.unit not in _SORTS]


def _two(passage: Passage, found: Sequence[Mention], at: int) -> tuple[Mention, Mention] | None:
    """A whole and its part, if there are just two of one unit and the words call the first a whole."""
    if len(found) != _TWO or at - found[-1].end > _FURTHEST:
        return None
    whole, part = found
    is_alike = comparable(whole.quantity, part.quantity)
    is_one_unit = whole.kind is QuantityKind.MONEY or whole.quantity.unit == part.quantity.unit
    is_told = all(each.role in _ROLES and each.is_exact and each.quantity.value > 0 for each in found)
    if not is_alike or not is_told or whole.segment != part.segment:
        return None
    said = _words(passage, whole)
    is_planned = bool(_PLAN.search(said)) and not _PLAN.search(part.lead)
    is_larger = whole.quantity.value >= part.quantity.value
    is_among = _AMONG.search(passage.folded[whole.end : part.start]) is not None and is_larger
    return (whole, part) if (is_planned and is_one_unit) or is_among else None


_AMONG = pattern("[一-龥]{0,10}(?:中|里)(?:，)?(?:已|有|的)|^[一-龥]{0,10}，其中")


def _words(passage: Passage, each: Mention) -> str:
    stop = _STOP.search(passage.folded, each.end)
    return each.lead + passage.folded[each.end : stop.start() if stop else each.end]


def _is_of(stem: str, said: str) -> bool:
    """Whether a rate is one of what a part is told of."""
    alike = _ALIKE.get(stem)
    if alike is not None:
        return pattern(alike).search(said) is not None
    return stem in said or all(each in said for each in stem)


def _rest(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """应整改问题40个，已整改到位34个。尚有4个问题未整改到位: what is left, at the beginning of the next sentence."""
    first = next((each for each in sentence.mentions if _REST.match(each.lead.strip())), None)
    if first is None or first.kind not in _AMOUNTS or first.role is not QuantityRole.LEVEL or not first.is_exact:
        return
    before = _amounts(each for each in sentence.mentions if each.end <= first.start)
    above = passage.sentences[sentence.place - 1] if sentence.place else sentence
    if not before and above is not sentence and above.paragraph == sentence.paragraph:
        before = _amounts(above.mentions)
    pair = _two(passage, before, first.start)
    if pair is None:
        return
    whole, part = pair
    left = whole.quantity.value - part.quantity.value
    is_of_them = first.quantity.unit == whole.quantity.unit and _UNDONE.search(first.tail) and left > 0
    following = _amounts(each for each in sentence.mentions if each.start > first.start)
    if (
        is_of_them
        and left != first.quantity.value
        and not any(each.quantity.unit == first.quantity.unit for each in following)
    ):
        factor = first.quantity.value / Decimal(shown(first.quantity)) if first.quantity.value else Decimal(1)
        unit = first.quantity.unit
        terms = f"{shown(whole.quantity, unit)}-{shown(part.quantity, unit)}={plain(left / factor)}"
        yield claim(REMAINDER, first, left, terms, "query")


def _verdict(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """约定育苗30万株，交付28.5万株，超额完成了约定数量."""
    for words, is_over in ((_OVER, True), (_SHORT, False)):
        for match in words.finditer(passage.folded, sentence.start, sentence.end):
            before = _amounts(each for each in sentence.mentions if each.end <= match.start())
            pair = _two(passage, before, match.start())
            begin = max(passage.folded.rfind(mark, sentence.start, match.start()) for mark in "，；:") + 1
            if pair is None or begin <= pair[1].start or not _PLAN.search(_words(passage, pair[0])):
                continue
            whole, part = pair
            if _FEWER.search(whole.lead + part.lead + passage.folded[whole.end : begin]) or _NOT_SO.search(
                passage.folded[begin : match.start()]
            ):
                continue
            falls_short = part.quantity.value < whole.quantity.value
            if falls_short is is_over and passage.folded[match.end() : match.end() + 1] not in "0123456789":
                sign = "<" if falls_short else "≥"
                terms = f"{shown(part.quantity, whole.quantity.unit)}{sign}{shown(whole.quantity)}"
                yield Claim(ORDER, begin, match.end(), arithmetic=terms, severity="query")


_NOT_SO = pattern("不|未|没|无|非|若|如")

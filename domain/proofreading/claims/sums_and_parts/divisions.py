"""Parts of a whole told further away: under its name (在现场查档人员中), by another measure, in the sentence before."""

from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, window
from domain.proofreading.claims.common.mains import before, main_result
from domain.proofreading.claims.common.siblings import are_alike, are_tight, name_in
from domain.proofreading.claims.sums_and_parts.sums import adds_up, is_open, leaves_a_rest, parts_claim, plain_levels
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

SUMMED = pattern(
    r"满分|总分|(?:合|加|总)(?:起来|在一起)|合计|共计|总计|小计|之和|总和|总额|总数|总量|总投资|总投入|总价|总人数|总支出|总收入|(?:^|[^公])共(?![同享青产有]|建(?![成设造筑起]))"
    r"|(?![一二三四五六七八九]年(?:一贯|级))[两二三四五六七八九十][项者个级年次批类笔期][^，。；]{0,6}(?:合|共|累|总)?计?"
)
_AMONG = pattern(r"(?:^|[，；。、:])[在从]?(?P<name>[一-龥]{2,12}[中里]|按[一-龥]{2,10}(?:划?分类?|看))[，:]?$")
_AMONG_IN = pattern(r"(?P<name>[一-龥]{2,10})中(?!心|央|小|学|级|型|期|标|介|药|医|专|青)[一-龥]{2,}$")
_NEAR = Decimal("0.13")


def of_the_sentence_before(passage: Passage, sentence: Sentence, chain: list[Mention]) -> Claim | None:
    """完成326户，完成率101.88%。…其中C级214户、D级112户: parts of the main number of the sentence before."""
    first = next((place for place, each in enumerate(chain) if "其中" in each.lead), None)
    previous = before(passage, sentence)
    if first != 0 or previous is None or chain[0].kind is not QuantityKind.COUNT or not are_tight(passage, chain):
        return None
    whole = main_result(passage, previous, QuantityKind.COUNT)
    if whole is None or whole.quantity.unit != chain[0].quantity.unit or not are_alike(passage, chain):
        return None
    near = [each for each in plain_levels(window(passage, sentence, 3), chain[0]) if each.start < chain[0].start]
    words = passage.folded[chain[0].start : min(sentence.end, chain[-1].end + 8)]
    if is_open(words) or any(adds_up(each, chain) for each in near):
        return None
    gap = sum((each.quantity.value for each in chain), Decimal(0)) - whole.quantity.value
    if gap < 0 and leaves_a_rest(passage, chain[-1]):
        return None
    return parts_claim(whole, chain) if abs(gap) <= _NEAR * whole.quantity.value else None


def of_the_named(passage: Passage, sentence: Sentence, chain: list[Mention]) -> Claim | None:
    """线上849人次；在现场查档人员中，县内1986人次、县外529人次: parts of what stands before under the name told."""
    first = chain[0].start - len(chain[0].lead)
    match = _AMONG.search(passage.folded[max(sentence.start, first - 24) : first])
    match = match or _AMONG_IN.match(chain[0].lead.strip())
    if match is None or len(chain) < 2 or not are_alike(passage, chain) or len(chain) > 8:
        return None
    near = [each for each in plain_levels(window(passage, sentence, 3), chain[0]) if each.start < first]
    if match["name"].startswith("按"):
        return _by_another_measure(passage, chain, near)
    wholes = [each for each in near if len(name_in(each)) >= 2 and match["name"].startswith(name_in(each)[-6:])]
    if len({each.quantity.value for each in wholes}) != 1 or not wholes[-1].is_exact or adds_up(wholes[-1], chain):
        return None
    whole = wholes[-1]
    gap = sum((each.quantity.value for each in chain), Decimal(0)) - whole.quantity.value
    words = passage.folded[first : min(sentence.end, chain[-1].end + 8)]
    if gap < 0 and (is_open(words) or not are_tight(passage, chain)):
        return None
    return parts_claim(whole, chain) if abs(gap) <= _NEAR * whole.quantity.value else None


def _by_another_measure(passage: Passage, chain: list[Mention], near: list[Mention]) -> Claim | None:
    """合计2288.9万元；按支出类别分，基本支出986.3万元，项目支出1302.6万元: one total, divided again."""
    totals = [each for each in near if SUMMED.search(each.lead) or "共有" in each.lead]
    if not totals or not totals[-1].is_exact or any(adds_up(each, chain) for each in near):
        return None
    gap = abs(sum((each.quantity.value for each in chain), Decimal(0)) - totals[-1].quantity.value)
    return parts_claim(totals[-1], chain) if gap <= _NEAR * totals[-1].quantity.value else None

"""What a share is of, and what it is: the whole and the part, as its words name them or the sentence has them."""

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import comparable, is_sum, levels
from domain.proofreading.claims.common.labels import ending, named
from domain.proofreading.claims.common.scope import told
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, noun
from domain.proofreading.quantities import QuantityKind

SHARE = "prose.share"
_SHORT = 2  # characters of a name
_MOST_EQUALS = 16  # lines of equals above one
_ALL = pattern("全年|总|全部|合计")
_SUMMED = pattern("合计|共计|总计|全年|总[支收人]")
_QUALIFIED = ("累计", "新增", "现有", "原有", "实有", "全部")
_THE_OTHERS = pattern(r"(?:^|(?<=[，；。、]))(?:其余|其他|其它|余下|剩余|剩下|另外|另有|余)")
_SO_FAR, _EARLIER = pattern("累计|历年"), pattern("上年|去年")
_TIMES = pattern(r"当年|本年|今年|上年|去年|累计|历年|20[0-9]{2}年")
_AMONG = pattern(
    r"其中|(?:在)?[一-龥]{0,6}(?:支出|收入|资金|投资|经费|人员|面积|成本|费用|总量)(?:构成)?[中里]?[，:]|按[^，。；]{2,10}[，:]"
)
_ALL_OF_IT = pattern(
    r"^(?:全部|总|该|上述|两项|[一二三四五六七八九十]项|项目|补贴|补助|资金)*(?:资金|补贴|补助|经费|金额|总额|总量|总数|总)$"
)


def part_of_share(passage: Passage, sentence: Sentence, share: Mention) -> Mention | None:
    """The part: what stands before 占 in the same clause, by name, else the amount right before it."""
    subject = noun(share.lead.partition("占")[0]).removesuffix("部分")
    if subject:
        found = [each for each in named(passage, subject) if not share.end <= each.start < sentence.end]
        found = found or [each for each in _loosely(sentence, subject) if each.start < share.start]
        if not found and len(subject) <= 2:  # 药占比
            before = [each for each in levels(sentence.mentions) if each.start < share.start]
            called = [each for each in before if each.label.startswith(subject)]
            found = called[-1:] or [each for each in before[-1:] if _names(each.lead, subject)]
        if not found:  # 中央48万元，…，中央资金占80%
            here = [
                each for each in levels(sentence.mentions) if each.start < share.start and len(each.label) >= _SHORT
            ]
            found = [each for each in here if subject.removesuffix("资金") == each.label]
        return found[0] if found else None
    aside = _aside(sentence, share)
    before = [
        each for each in levels(sentence.mentions) if each.start < share.start and each.kind is not QuantityKind.PERCENT
    ]
    before = [each for each in before if each is not aside]
    before = [each for each in before if each.depth <= share.depth] or before  # 528万元（人员476万元），占9.49%
    is_untold = bool(before) and _THE_OTHERS.search(passage.folded, before[-1].end, share.start)
    return before[-1] if before and not is_untold else None  # 其余为水电等支出，占20%: of what no amount is told


def _names(lead: str, subject: str) -> bool:
    """Whether words have a name, and not its contrary: 非税收入 is no 税收."""
    at = lead.find(subject)
    return at >= 0 and lead[at - 1 : at] not in ("非", "不", "未", "无")


def wholes_of_share(passage: Passage, sentence: Sentence, share: Mention, part: Mention, wanted: str) -> list[Mention]:
    """What the share may be of, the likeliest first."""
    aside = _aside(sentence, share)
    if aside is not None and comparable(aside.quantity, part.quantity):
        return [aside]
    if wanted:
        found = [each for each in named(passage, wanted) if each is not part]
        found += [each for each in ending(passage, wanted) if each is not part and each not in found]
        found = found or [each for each in named(passage, wanted.replace("总", "")) if each is not part]
        found = found or [each for each in _loosely(sentence, wanted) if each.start < share.start and each is not part]
        if not found and len(wanted) >= 2:
            found = [each for each in levels(sentence.mentions) if wanted in each.label and each.start < part.start]
            found = found if len(found) == 1 else []
        if not found and _ALL.match(wanted):
            found = [each for each in levels(sentence.mentions) if _SUMMED.search(each.lead) and each is not part]
            found = found if len(found) == 1 else []
        found = found or [each for each in sentence.mentions if _is_short_for(each, wanted) and each.start < part.start]
        if not found and _ALL_OF_IT.match(wanted):
            found = _divided_here(passage, sentence, part)
        return [each for each in found if comparable(each.quantity, part.quantity) and _is_of_its_time(each, wanted)]
    if "小企业" in part.lead or "小微企业" in part.lead:
        return _purchases(passage, sentence, part)
    before = [
        each
        for each in levels(sentence.mentions)
        if each.start < (part.start if part.start >= sentence.start else share.start)
        and comparable(each.quantity, part.quantity)
        and each.quantity.value >= part.quantity.value
        and not _has_share(sentence, each)
    ]
    if (divided := _divided_above(passage, sentence, part)) is not None:
        return [divided]
    if not before and part.start >= sentence.start:
        above = _above_its_equals(passage, sentence, part)
        near = [each for each in levels(above.mentions) if comparable(each.quantity, part.quantity) and not each.depth]
        return near if len(near) == 1 and sentence.place and near[0].quantity.value >= part.quantity.value else []
    container = passage.folded.rfind("其中", sentence.start, part.start)
    inside = [each for each in before if each.end <= container] if container >= 0 else before
    return list(reversed(inside)) if container >= 0 else inside[:1]


def _above_its_equals(passage: Passage, sentence: Sentence, part: Mention) -> Sentence:
    """The sentence before; above lines that tell equals with a share each (1. 基本支出…，占93.1%) that before those."""
    for place in range(sentence.place - 1, max(-1, sentence.place - _MOST_EQUALS), -1):
        near = passage.sentences[place]
        amounts = [each for each in levels(near.mentions) if comparable(each.quantity, part.quantity)]
        if len(amounts) != 1 or not _has_share(near, amounts[0]) or near.paragraph == sentence.paragraph:
            return near
    return passage.sentences[max(0, sentence.place - 1)]


def _divided_here(passage: Passage, sentence: Sentence, part: Mention) -> list[Mention]:
    """The amount before 其中, of which the part is one: 补贴684万元，其中生活补贴426万元，占全部资金的62.3%."""
    alike = [each for each in levels(sentence.mentions) if comparable(each.quantity, part.quantity) and not each.depth]
    container = passage.folded.rfind("其中", sentence.start, part.start)
    if container >= 0:
        return [each for each in alike if each.end <= container][-1:]
    return alike[:1] if len(alike) >= 3 and is_sum(alike[0].quantity, [each.quantity for each in alike[1:]]) else []


def _is_of_its_time(whole: Mention, wanted: str) -> bool:
    """Whether nothing says that an amount is of another time than a name: 累计到位资金 is not 当年到位资金."""
    if not _TIMES.search(whole.lead) or not _TIMES.search(wanted):
        return True
    return all(bool(time.search(whole.lead)) is bool(time.search(wanted)) for time in (_SO_FAR, _EARLIER))


def _purchases(passage: Passage, sentence: Sentence, part: Mention) -> list[Mention]:
    """政府采购支出2310万元。授予中小企业合同金额1732.5万元，占75.0%: of all that was bought, or of the larger award."""
    near = [
        each
        for each in told(passage, sentence, 3)
        if each.end <= part.start and each.quantity.value >= part.quantity.value
    ]
    found = [each for each in near if ("采购" in each.lead or "小企业" in each.lead) and each is not part]
    return [each for each in found if comparable(each.quantity, part.quantity)]


def _divided_above(passage: Passage, sentence: Sentence, part: Mention) -> Mention | None:
    """What the sentence before tells and this one divides without a rest: 支出512万元。其中基本支出…，占75%."""
    if not sentence.place or part.start < sentence.start:
        return None
    if not _AMONG.match(passage.folded, sentence.start):
        return None
    parts = [each for each in levels(sentence.mentions) if comparable(each.quantity, part.quantity)]
    above = levels(passage.sentences[sentence.place - 1].mentions)
    found = [each for each in above if comparable(each.quantity, part.quantity) and not each.depth]
    return next(
        (each for each in found if len(parts) >= 2 and is_sum(each.quantity, [one.quantity for one in parts])), None
    )


def _aside(sentence: Sentence, share: Mention) -> Mention | None:
    """The whole that is told in brackets inside the words of the share: 占公用经费（124万元）的15%."""
    if "(" not in share.lead:
        return None
    begin = share.start - len(share.lead)
    return next((each for each in sentence.mentions if begin <= each.start < share.start and each.depth), None)


def _loosely(sentence: Sentence, name: str) -> list[Mention]:
    """The one value of a sentence whose words have what a name begins with: 新增设施蔬菜面积 for 新增面积."""
    found = [each for each in levels(sentence.mentions) if name[:2] in each.lead and name[:2] in _QUALIFIED]
    return found if len(found) == 1 else []


def _is_short_for(mention: Mention, wanted: str) -> bool:
    """Whether a name is the beginning of what a share is of: 耕地 of 耕地面积."""
    ends = (mention.label[-length:] for length in range(2, min(len(mention.label), len(wanted)) + 1))
    return mention.role is QuantityRole.LEVEL and any(wanted.startswith(end) for end in ends)


def _has_share(sentence: Sentence, mention: Mention) -> bool:
    """Whether an amount is a part itself: its own share, not that of something named, stands right behind it."""
    place = sentence.mentions.index(mention) + 1
    if place >= len(sentence.mentions) or sentence.mentions[place].role is not QuantityRole.SHARE:
        return False
    return not noun(sentence.mentions[place].lead.partition("占")[0])

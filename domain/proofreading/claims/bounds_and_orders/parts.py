"""A whole and its parts behind it: 其中, 包括, a colon, a bracket; 公用经费中差旅费."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

from domain.patterns import pattern
from domain.proofreading.claims.bounds_and_orders.named_parts import named_parts
from domain.proofreading.claims.common.claim import Claim, claim, comparable, is_sum, quoted_from, shown, slack_of
from domain.proofreading.claims.common.full_marks import is_full_mark
from domain.proofreading.claims.common.plans import is_planned
from domain.proofreading.claims.common.scope import told
from domain.proofreading.claims.common.siblings import name_in, separator
from domain.proofreading.claims.sums_and_parts.sums import SUBSET, adds_up, judged, plain_levels, sum_claim
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, reaches, unclosed_brackets
from domain.proofreading.quantities import QuantityKind

_OF_IT = pattern(
    r"其中|(?<=[0-9万亿][元人名个项件家户])(?:里头|里面|当中|之中)(?=，)|(?<=[0-9万亿][元人名个项件家户])的?[一-龥]{1,8}(?:里|中)(?=，)|(?<=[元人名个项件家户所处场次辆台套])(?:"
    r":|，(?:包括|资金来源为?:?|分别(?:为|是):?|由(?=[^。；]*?(?:组成|构成|部分|承担|分担|、))|(?:按|其|从|具体|明细|分)[^，。；0-9]{0,12}:))"
)
_WITHIN = pattern(r"用于|包括|包含|主要是|具体为|细分|含")
_ALONE = pattern(
    r"^[，；]?(?:其中)?(?:仅|单是|光)[^，。；0-9]{2,14}(?:一[项地家类处户镇村]|就|便|即|竟)[^，。；0-9]{0,6}$"
)
_ALL_TOLD = pattern("^(?:全部|累计|共|实际)支出$")
_ANOTHER = pattern(r"^(?:全[年县市区省州]|年初|总|预算|收入|支出(?:合计|总计)|计划|目标|合计|累计|共)")
_ASIDE = pattern("；(?:另外?|此外|还)(?:有|聘|设)")  # 其中专任教师230人；另有退休人员96人
_WITH_MORE = pattern(r"^(?:再)?(?:加上?|连同|另加)(?!快|强|大|权)")
_UNLIKE = pattern("差异|差额|相差|缺口|净值|净额|原值")  # what lies between two amounts is part of neither
_TELLING = 4  # characters
_ABOVE = 2  # sentences
_FAR_BEYOND = 10  # times: what is so much larger than an amount is no part of it
_ANEW = pattern(
    r"^(?:先后|随机|再?加上?(?![强快班])|共|合计|累计|一共|总计|实际|实有|仍有|尚有)|^[^，。；0-9]{0,8}?(?:[去除并补算减]后|余额|(?:末|累计|滚存)结余|剔除|扣除)"
    r"|^(?:仅|只)?(?:为|占|相当于)(?:年初|全年|上年|预算|计划|目标)|总额|限额|走访|访谈|座谈|约谈|询问|查阅|抽查|核查|实地|调取|查看|发放|涉及"
)
_OF_ANY_KIND, _THINGS = (
    ("件", "个", "套", "台套", "件套"),
    frozenset("件个套台辆副张把支只条部座架组具根") | {"台套", "件套"},
)
_OTHERS = pattern("^(?:其[他它余]|另有)")
_OF_OTHER_YEARS = pattern("历年|往年|以前年度")
_LIST_SIGN = pattern(r"[ ]*(?:[0-9]{1,2}[.、．)]|\([0-9一二三四五六七八九十]{1,2}\)|[①-⑳]|[甲乙丙丁戊己庚]类)")
_ADDED = pattern("追加|调[增减整剂]|增加|压减|收回|结转")
_NAMED = pattern("(?:其中)?(?P<name>[一-龥]{2,8}?)(?:里|中|当中|之中|内)的")
_BEYOND_IT = pattern(
    r"^(?:项目|[一-龥]{1,2}年|工程|计划|预计)?(?:总|概算|合同|累计|已累计|全部)|累计|总(?:投资|价|额|量|数|预算)|合同|概算|历年|计划|20[0-9]{2}年"
)
_WANTED = pattern(
    r"\(?(?:年初|年度|全年|原)?(?:目标|计划|任务|规划|批复|可研|设计|应[到收发参交拨付]|指标值|申报|报名)[^，。；]{0,4}$"
)
_MEAN = pattern("[人户亩村校班车次场床台生]均|平均|每")
_HELD_IN_IT = pattern("[一-龥]{0,6}[中里内](?![一-龥]{0,2}级)")  # 毕业生841人（853人中有12人休学）
_IS_DONE = pattern("(?:支出|支付|完成|使用|拨付|执行|发放|兑付|建成)(?:了|资金|金额)?(?:为|共|合计|:)*$")
_CARRIED = pattern(
    "结转|可用|可使用|转入[下次]年|转[下次]年|^[，；]?(?:年末|期末|尚|还|仍)?(?:结余|剩余|余)[^，。；0-9]{0,4}$|^[，；]?(?:年末|尚|还|仍)余"
)
_SIDE = pattern("(?:本年|全年|当年)?(?:总|实际)?(?:支出|收入)(?:为|共|合计)?")
_NEXT_NAME = pattern("，[一-龥“”]{2,14}")
_NO_ITEM = pattern(
    "支出|收入|结[余转]|剩余|余|实际|其中|占|[比较同]|完成|支付|拨付|共|合计|另|减|增|预算|决算|上年|去年"
)
_OF_BOTH = pattern(r"同时|[既兼]|两[类项种者]|重复|交叉|重叠")


def parts(passage: Passage) -> Iterator[Claim]:
    """Parts that do not make up their whole."""
    before: Sentence | None = None
    inside = passage.places_with("中", "里")
    for sentence in passage.sentences:
        if len(sentence.mentions) > 1:
            yield from _of_it(passage, sentence)
            yield from _bracketed(passage, sentence)
        is_inside = sentence.place in inside or passage.folded[sentence.start - 1 : sentence.start] in ("中", "里")
        if sentence.levels and is_inside:
            yield from named_parts(passage, sentence)
        if len(sentence.levels) > 1:
            yield from _alone(passage, sentence)
        if before is not None and passage.folded.startswith("其中", sentence.start):
            yield from _of_the_sentence_before(passage, before, sentence)
        before = sentence


def _of_it(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    marks = list(_marks(passage.folded, sentence.start, sentence.end))
    if not marks:
        return
    levels = plain_levels(sentence.mentions)
    bounds = [*marks, sentence.end]
    for place, (mark, end) in enumerate(pairwise(bounds)):
        floor = bounds[place - 1] if place else sentence.start
        floor = max(floor, passage.folded.rfind("；", floor, mark - 1)) if place else floor
        end = _before_other_things(passage.folded, levels, mark, end)
        aside = _ASIDE.search(passage.folded, mark, end)
        end = aside.start() if aside else end
        parted = passage.folded.rfind("；", mark, end) if place + 1 < len(marks) else -1
        if parted > 0 and any(parted < each.start < end for each in levels):
            end = parted
        end = _before_the_next_clause(passage.folded, levels, mark, end)
        wholes = [each for each in levels if floor <= each.start < mark and not each.depth]
        after = [each for each in levels if each.start > mark and not each.depth]
        wholes = _held_by(wholes, after)
        yield from _beside_it(wholes, [each for each in after if each.start < end])
        if wholes and after:
            yield from _checked(passage, wholes, after, (mark, end), is_last=place == len(marks) - 1)


def _held_by(wholes: list[Mention], after: list[Mention]) -> list[Mention]:
    """Of the wholes the one that the first part names: 设备购置90万元，印刷费12万元，其中设备购置中的电脑38万元."""
    match = _NAMED.match(after[0].lead) if after else None
    if match is not None and wholes and not wholes[-1].lead.endswith(match["name"]):
        return [each for each in wholes if each.lead.endswith(match["name"])]
    return wholes


def _beside_it(wholes: list[Mention], listed: list[Mention]) -> Iterator[Claim]:
    """86批次、620人次，其中国内86批次、640人次: a part beyond its whole, of what stands beside the first numbers."""
    if len(wholes) < 2 or wholes[-1].lead.strip("、和"):
        return  # the two do not stand side by side
    for whole in wholes[-2:]:
        larger = [each for each in listed if each.quantity.unit == whole.quantity.unit and whole.kind is each.kind]
        if not listed or listed[0].quantity.unit == wholes[-1].quantity.unit or len(larger) != 1:
            continue
        part = larger[0]
        is_date = whole.quantity.unit == "日"  # 4月10日开工, 其中最后一所于8月25日通过验收
        if whole.kind is not QuantityKind.COUNT or is_date or not part.is_exact:
            continue
        if part.quantity.value > whole.quantity.value:
            yield claim(SUBSET, part, whole.quantity.value, f"{shown(part.quantity)}>{shown(whole.quantity)}")


def _before_the_next_clause(text: str, levels: list[Mention], mark: int, end: int) -> int:
    """Where the parts end: at the first ； behind which other things are told.

    That is so if two of them stand before it, or if what was spent is told behind what came in.
    """
    stop = text.find("；", mark, end)
    behind = next((each for each in levels if stop < each.start < end), None) if stop >= 0 else None
    if behind is not None and _SIDE.fullmatch(behind.lead.strip()):
        return stop
    inside = [each for each in levels if mark < each.start < stop and not each.depth]
    two = len(inside) >= 2 and comparable(inside[0].quantity, inside[1].quantity)
    return stop if two else end


def _before_other_things(text: str, levels: list[Mention], mark: int, end: int) -> int:
    """Where the parts end: at a ； behind which something else is counted first: 其中高级职称4人；查阅凭证316份，…."""
    inside = [each for each in levels if mark < each.start < end and not each.depth]
    for place, (first, each) in enumerate(pairwise(inside), 1):
        is_new = not any(comparable(each.quantity, one.quantity) for one in inside[:place])
        if each.segment > first.segment and is_new:
            return text.find("；", first.end, each.start)
    return end


def _marks(text: str, start: int, end: int) -> Iterator[int]:
    """Where the parts of something begin; not in brackets, and not behind 等, for then it is no part's."""
    found = list(_OF_IT.finditer(text, start, end))
    depth, last, unclosed = 0, start, unclosed_brackets(text, start, end) if found else []
    for match in found:
        depth += text.count("(", last, match.start()) - text.count(")", last, match.start())
        depth -= sum(last <= each < match.start() for each in unclosed)
        last = match.start()
        if depth <= 0 and text[match.start() - 2 : match.start()] not in ("等；", "等，"):
            yield match.start()


def _checked(
    passage: Passage, wholes: list[Mention], after: list[Mention], stretch: tuple[int, int], *, is_last: bool
) -> Iterator[Claim]:
    """``after``: every amount behind the mark; ``stretch``: from the mark to where its parts end."""
    mark, end = stretch
    whole = next((found for each in after[:3] if (found := _whole(wholes, each)) is not None), None)
    things = _of_several_kinds(whole, [each for each in after if each.start < end]) if whole is not None else []
    if whole is not None and things:
        yield from _counted(whole, things)
        return
    after = [each for each in after if whole is not None and comparable(each.quantity, whole.quantity)]
    end = _before_another_whole(whole, after, end)
    listed = _of_one_list(passage, [each for each in after if each.start < end])
    if whole is None or not listed or not all(each.is_exact for each in (whole, *listed)):
        return
    if _OF_OTHER_YEARS.search(listed[0].lead) or ("净值" in whole.lead and "原值" in listed[0].lead):
        return
    rivals = [each for each in wholes if comparable(each.quantity, whole.quantity)]
    if _are_of_both(passage, rivals, listed) or _is_of_others(passage, mark, rivals, listed):
        return
    if any(_adds_up(passage, rival, after) for rival in rivals) or not all(each.is_exact for each in rivals):
        return
    listed = [each for place, each in enumerate(listed) if not place or not _ALL_TOLD.match(each.lead.strip())]
    listed = _without_carried(whole, listed)
    if _divides_again(listed) or _is_of_one_before(rivals, listed):
        return
    alike = bool(_WITHIN.search(listed[0].lead))  # 其中用于甲的112万元、用于乙的38.6万元
    inner = next((at for at, each in enumerate(listed) if at and not alike and _WITHIN.search(each.lead)), len(listed))
    words = passage.folded[mark : min(end, listed[inner - 1].end + 6)]
    if inner < len(listed):
        yield from judged(passage, whole, listed[:inner], words, False)
        if not _adds_up(passage, listed[inner - 1], listed[inner:]):
            yield from judged(
                passage, listed[inner - 1], listed[inner:], passage.folded[listed[inner - 1].end : end], False
            )
        return
    yield from judged(passage, whole, listed, passage.folded[mark:end], is_last)


def _without_carried(whole: Mention, listed: list[Mention]) -> list[Mention]:
    """Parts of what was done, but what was left for later: 支出280万元，结转20万元到2023年，2023年支出220万元."""
    if not _IS_DONE.search(whole.lead):
        return listed
    return [each for place, each in enumerate(listed) if not place or not _CARRIED.search(each.lead)]


def _of_several_kinds(whole: Mention, listed: list[Mention]) -> list[Mention]:
    """The parts, where things are counted each in its own measure: 638件，其中轮椅214辆、助听器97台、其他62件."""
    units = {each.quantity.unit for each in listed}
    are_things = whole.quantity.unit in _OF_ANY_KIND and len(units - {whole.quantity.unit}) > 1 and units <= _THINGS
    return [each for each in listed if not each.depth] if are_things and len(listed) > 2 else []


def _counted(whole: Mention, things: list[Mention]) -> Iterator[Claim]:
    """What is wrong with a number of things of several kinds: they are all told where 其他 or the like ends them."""
    total = sum(each.quantity.value for each in things)
    is_whole = _OTHERS.match(things[-1].lead.strip()) is not None
    if all(each.is_exact for each in (whole, *things)) and (total > whole.quantity.value or is_whole):
        yield from [sum_claim(whole, things, Decimal(total))] if total != whole.quantity.value else ()


def _is_of_one_before(wholes: list[Mention], listed: list[Mention]) -> bool:
    """支出2951万元，大于收入的5万元由结转弥补；其中工资2065万元: parts far beyond the last amount, within another."""
    last, total = wholes[-1].quantity.value, sum(each.quantity.value for each in listed)
    return min(each.quantity.value for each in listed) > _FAR_BEYOND * last and any(
        each.quantity.value >= total for each in wholes[:-1]
    )


def _divides_again(listed: list[Mention]) -> bool:
    """Whether what is told behind the first part makes up that: 其中卫生技术人员51人；医师19人，护士22人，其他10人."""
    return len(listed) > 2 and is_sum(listed[0].quantity, [each.quantity for each in listed[1:]])


def _are_of_both(passage: Passage, wholes: list[Mention], listed: list[Mention]) -> bool:
    """Whether parts can be of two numbers side by side: 建议12件、提案18件，其中A类21件，B类7件，C类2件."""
    if len(wholes) < 2 or separator(passage, wholes[-1]) not in ("、", "和"):
        return False
    both = sum(each.quantity.value for each in wholes[-2:])
    return wholes[-1].quantity.value < sum(each.quantity.value for each in listed) <= both


def _is_of_others(passage: Passage, mark: int, wholes: list[Mention], listed: list[Mention]) -> bool:
    """Whether parts are of an earlier number (…12个，…2个；其中…11个), or 分别为 names things and no numbers."""
    largest = max(each.quantity.value for each in listed)
    fits = any(each.quantity.value >= largest for each in wholes)
    if passage.folded[mark - 1 : mark] == "；" and 2 * wholes[-1].quantity.value < largest and fits:
        return True
    return passage.folded.startswith("，分别", mark) and passage.folded.find("，", mark + 1, listed[0].start) > 0


def _of_one_list(passage: Passage, listed: list[Mention]) -> list[Mention]:
    """The parts up to where the words turn to something else: 其中审计2人，随机访谈家长30人; 其中同时…6人，实际88人."""
    if listed and _OF_BOTH.search(passage.folded, quoted_from(listed[0]), listed[0].end + _TELLING):
        return listed[:1]
    ends = (
        place
        for place, each in enumerate(listed)
        if place and _ANEW.search(name_in(each)) and not adds_up(each, listed[:place])
    )
    return listed[: next(ends, len(listed))]


def _before_another_whole(whole: Mention | None, after: list[Mention], end: int) -> int:
    """Where the parts end: no later than a ； behind which a total stands (全年预算3.1亿元), or what is added to it."""
    for first, each in pairwise(after):
        lead = each.lead.strip()
        if whole is not None and each.segment > first.segment and _is_named_as(whole, first, each):
            return min(end, each.start - len(each.lead))
        if each.segment > first.segment and (_ANOTHER.match(lead) or _WITH_MORE.match(lead) or _UNLIKE.search(lead)):
            return min(end, each.start - len(each.lead))
    return end


def _is_named_as(whole: Mention, first: Mention, again: Mention) -> bool:
    """Whether what stands behind a ； has the name of the whole, the part before it not: …；其他问题金额800万元."""
    name = whole.label[-_TELLING:]
    return len(name) == _TELLING and again.label.endswith(name) and not first.label.endswith(name)


def _whole(wholes: list[Mention], first: Mention) -> Mention | None:
    """The last amount before the mark that is of the kind of what follows it, of the same unit if there is one."""
    alike = [each for each in wholes if comparable(each.quantity, first.quantity)]
    same = [each for each in alike if each.quantity.unit == first.quantity.unit]
    found = alike if first.kind is QuantityKind.MONEY else same or alike
    return found[-1] if found else None


def _adds_up(passage: Passage, whole: Mention, after: list[Mention]) -> bool:
    """Whether what follows adds up to a whole, from the first on to where an enumeration can end."""
    listed = after[:40]
    stated, reach = whole.quantity, slack_of(whole.quantity, ())
    reach = max(reach, sum([each.quantity.slack for each in listed], stated.slack))
    least, most = stated.value - reach, stated.value + reach
    sums = accumulate([each.quantity.value for each in listed])
    near = [count for count, value in enumerate(sums, 1) if least <= value <= most]  # the others by no rounding
    ends = [count for count in near if not passage.folded.startswith(("、", "和"), listed[count - 1].end)]
    if near and ":" in passage.folded[whole.end : listed[0].start] and _is_one_list(passage, listed):
        ends = [count for count in ends if count == len(listed)]
    return any(is_sum(stated, [each.quantity for each in listed[:count]]) for count in ends)


def _is_one_list(passage: Passage, listed: Sequence[Mention]) -> bool:
    """具体为：城市低保612.40万元，农村低保3265.80万元，临时救助206.35万元。: names alone, from a colon to a 。."""
    text, last = passage.folded, listed[-1]
    gaps = (text[one.end : other.start] for one, other in pairwise(listed))
    is_even = all(_NEXT_NAME.fullmatch(gap) and not _NO_ITEM.search(gap) for gap in gaps)
    return is_even and text.startswith(("。", "\n"), last.end) and len(listed) > 2


def _of_the_sentence_before(passage: Passage, before: Sentence, sentence: Sentence) -> Iterator[Claim]:
    """支出1926.8万元。其中：基本支出1126.8万元，项目支出820万元: the whole stands alone in the sentence before."""
    after = [each for each in sentence.levels if not each.depth]
    if not after or (
        before.paragraph != sentence.paragraph and (_is_led_to(passage, before) or _ends_a_list(passage, before))
    ):
        return
    wholes = [each for each in plain_levels(before.mentions, after[0]) if not each.depth]
    wholes = [each for each in wholes if not _is_mean_reached(before, each)]
    if before.paragraph != sentence.paragraph and _is_last_of_a_list(passage, before, wholes, after[0]):
        return
    if any(_adds_up(passage, each, after) for each in wholes):
        return
    wholes = wholes if len(wholes) == 1 else _main(wholes, after[0])
    nested = len(_OF_IT.findall(passage.folded, sentence.start + 2, sentence.end)) > 0
    firsts = {each.segment: each for each in reversed(after)}
    single = len(firsts) == len(after)  # one amount between every two ；
    listed = list(reversed(firsts.values())) if nested or single else [each for each in after if not each.segment]
    listed = [each for each in listed if comparable(each.quantity, after[0].quantity)]
    if len(wholes) != 1 or not all(each.is_exact for each in (*wholes, *listed)):
        return
    if any(_adds_up(passage, each, listed) for each in told(passage, before, _ABOVE) if each not in wholes):
        return  # 本年13.5万元，…。两个15万元数额相同。其中…: what lies between is a remark
    yield from judged(passage, wholes[0], listed, passage.folded[sentence.start : sentence.end], True)


def _is_mean_reached(sentence: Sentence, each: Mention) -> bool:
    """人均费用由796元降到705元: so much for each as well, which has no parts."""
    before = [one for one in sentence.mentions if one.end <= each.start][-1:]
    return bool(before) and _MEAN.search(before[0].lead) is not None and reaches(each.lead)


def _is_last_of_a_list(passage: Passage, before: Sentence, wholes: list[Mention], first: Mention) -> bool:
    """Whether lines like the one before stand above it, and 其中 may be of all of them: 丁类968万元, 戊类140万元."""
    above = passage.sentences[before.place - 1] if before.place else before
    is_item = above.paragraph == before.paragraph - 1 and bool(plain_levels(above.mentions, first))
    return is_item and bool(wholes) and wholes[-1].quantity.value < first.quantity.value


def _main(wholes: list[Mention], first: Mention) -> list[Mention]:
    """Of several amounts the one that came of the plans, if it is the last: 预算1147.7万元，实际支出1121.3万元."""
    if is_planned(first):
        return []  # 受理879件，结案700件。其中：受理民事案件755件
    results = [each for each in wholes if not is_planned(each) and not _ADDED.search(each.lead)]
    if len(results) != 1 or results[0] is not wholes[-1]:
        return []
    others = [each for each in wholes if each is not results[0] and _is_called_alike(each, first)]
    return (
        results if not others or _is_called_alike(results[0], first) else []
    )  # 受理879件，结案700件。其中受理民事755件


def _is_called_alike(whole: Mention, part: Mention) -> bool:
    """Whether two words side by side of a whole's name are in a part's: 受理 in 受理民事案件."""
    return any(whole.label[at : at + 2] in part.label for at in range(len(whole.label) - 1))


def _ends_a_list(passage: Passage, last: Sentence) -> bool:
    """Whether a line is the last one of several that are numbered: 其中 below it is of all of them."""
    begin = passage.folded.rfind("\n", 0, last.start) + 1
    above = passage.folded.rfind("\n", 0, max(0, begin - 1)) + 1
    signs = [_LIST_SIGN.match(passage.folded, at) for at in (above, begin)]
    return begin > 0 and all(sign is not None for sign in signs)


def _is_led_to(passage: Passage, last: Sentence) -> bool:
    """Whether amounts stand before the last sentence of a paragraph: 其中 below it is of the first of them."""
    earlier = passage.sentences[last.place - 1] if last.place else last
    return earlier is not last and earlier.paragraph == last.paragraph and bool(plain_levels(earlier.mentions))


def _bracketed(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """基本支出100万元（人员经费80万元，公用经费20万元）."""
    mentions = sentence.mentions
    for place, whole in enumerate(mentions[:-1]):
        behind = passage.folded[whole.end : whole.end + 1]
        if (
            behind != "("
            or whole.role is not QuantityRole.LEVEL
            or whole.kind not in (QuantityKind.MONEY, QuantityKind.COUNT)
        ):
            continue
        close = passage.folded.find(")", whole.end, sentence.end)
        listed = [each for each in plain_levels(mentions[place + 1 :], whole) if each.start < close]
        words = passage.folded[whole.end : close]
        inner = words.find("其中", 3)
        if inner > 0:  # what is told of a part is not part of the whole once more
            stop = words.find("；", inner)
            stop = len(words) if stop < 0 else stop
            listed = [each for each in listed if not whole.end + inner < each.start < whole.end + stop]
        if not listed or not whole.is_exact or not all(each.is_exact for each in listed):
            continue
        if is_full_mark(whole, listed[0]) or (_WANTED.match(listed[0].lead.strip()) and not _WANTED.search(whole.lead)):
            continue  # 完成绿化38亩（计划40亩，其中2亩因征地未实施）
        if _adds_up(passage, whole, listed) or any(each.quantity.value == whole.quantity.value for each in listed):
            continue
        is_told = "其中" in words or words.startswith(("(含", "(内含"))
        if not is_told and any(_is_beyond(whole, each) for each in listed):
            continue  # 2025年安排1840万元（三年总投资5120万元，2024年已安排1680万元）: of what it is a part itself
        if len(listed) >= 2 or "其中" in words or (words.startswith(("(含", "(内含")) and not _ADDED.search(words)):
            yield from judged(passage, whole, listed, words, True)


def _is_beyond(whole: Mention, part: Mention) -> bool:
    """Whether an amount in brackets is by its words of more than the one before them."""
    is_more = part.quantity.value > whole.quantity.value
    return is_more and (_BEYOND_IT.search(part.lead.strip("(，、； ")) or _HELD_IN_IT.match(part.tail)) is not None


def _alone(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """发放贴息86万元，仅种植业一项就发放52.4万元: a part that the words set against its whole."""
    values = [each for each in sentence.levels if not each.depth and each.is_exact]
    for whole, part in pairwise([each for each in values if each.kind is QuantityKind.MONEY]):
        if _ALONE.match(passage.folded[whole.end : part.start]) and part.quantity.value > whole.quantity.value:
            terms = f"{shown(part.quantity)}>{shown(whole.quantity, part.quantity.unit)}"
            yield claim(SUBSET, part, whole.quantity.value, terms)

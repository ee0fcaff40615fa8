"""Numbers told one after the other for things named together, and the whole beside them: 三片各为1.75万亩、0.84万亩.

The members stand bare behind the first (分别为8家、20家、32家) or each behind the number of its turn (首批, 第二批); so
nothing is left out. Their whole stands right before them in the sentence or at the end of the one before, or right
behind them, where a word sums them up.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum
from domain.proofreading.claims.common.siblings import separator
from domain.proofreading.claims.sums_and_parts.sums import is_open, leaves_a_rest, parts_claim, plain_levels
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import Quantity

_EACH_TOLD = pattern("分别|各(?!级|类|项|种|界|乡|镇|县|村|地|部门|单位|个)|依次|(?<=[和、及])[一-龥]{1,8}$")
_TURN = pattern(
    "^(?:首|末|前|后|上|下|第?[一二三四五六]|其)(?:批|期|次|笔|年|轮|季度?|阶段|[半]年)|^(?:首付|进度款|尾款)"
)
_SUMMED = pattern(
    r"(?:^|[^公])共(?!同|享)|[合总]计|总(?!结|体|工|经|站|队|局|台|部)|累计|一共|合共|全部|全年|加起来|合起来|之和|满分"
)
_NO_WHOLE = pattern(
    r"计划|目标|任务|年初预算|上年|去年|同期|每|标准(?!农田|化)|比|较|余|以上|各|新增|追加|结转|限价|控制价|应|累计|编制|平均|最[高低]|其中"
)
_DIVIDED = pattern(r"分|其中|:|各|依次|包括|来自|由|按|(?<=[0-9])个|[、和及]")
_UNCOUNTED = pattern(r"[和及与、][^0-9]*[和、等]")
_NAMED = pattern("(?:分别|依次)(?P<deed>[一-龥]{2,6}?)(?:了|为)?$")  # 迁葬86座，维修4座，三地分别迁葬
_FAR, _NEAR = Decimal("0.9"), Decimal("0.3")  # of the whole
_FEWEST, _MOST = 2, 12
_APART = 40  # characters between a whole before the members and the first of them
_BARE = "、，和及与以 "


def tallies(passage: Passage) -> Iterator[Claim]:
    """Members that do not make the whole beside them."""
    for sentence in passage.stating_with("分别", "各", "依次", "首", "第", "、", "和"):
        if len(sentence.levels) >= _FEWEST:
            for run in _runs(passage, sentence):
                found = _judged(passage, sentence, run)
                if found is not None:
                    yield found


def _runs(passage: Passage, sentence: Sentence) -> Iterator[list[Mention]]:
    """Stretches of members: each but the first bare, or each by its turn."""
    levels = [each for each in sentence.levels if not each.depth]
    run: list[Mention] = []
    for each in levels:
        if run and comparable(each.quantity, run[-1].quantity) and _goes_on(passage, run, each):
            run.append(each)
            continue
        yield from _whole_runs(run)
        run = [each]
    yield from _whole_runs(run)


def _whole_runs(run: list[Mention]) -> Iterator[list[Mention]]:
    is_told = bool(run) and (_EACH_TOLD.search(run[0].lead) or _is_turn(run[0]))
    if _FEWEST <= len(run) <= _MOST and is_told and all(each.is_exact for each in run):
        yield run


def _goes_on(passage: Passage, run: Sequence[Mention], each: Mention) -> bool:
    if _is_turn(run[0]):
        return _is_turn(each) and not _SUMMED.search(each.lead)
    if each.segment != run[0].segment:
        return False
    return not each.lead.strip(_BARE) and separator(passage, each) in ("、", "和", "，")


def _is_turn(each: Mention) -> bool:
    """Whether a member is told by its turn; not 一、二季度各290万元, which is two of them."""
    return not each.lead.strip().endswith("各") and _TURN.match(each.lead.strip().removeprefix("其中")) is not None


def _judged(passage: Passage, sentence: Sentence, run: list[Mention]) -> Claim | None:
    near = _near(passage, sentence, run[0])
    values = [each.quantity for each in run]
    if any(is_sum(each.quantity, values) for each in near if each not in run):
        return None
    behind = _behind(sentence, run)
    if any(each.lead.endswith("各") for each in sentence.mentions if each.start < run[0].start):
        return None  # 一、二季度各290万元，三季度270万元
    whole = behind or _before(passage, sentence, run)
    if whole is None or not whole.is_exact:
        return None
    total = sum((each.value for each in values), Decimal(0))
    if behind is not None and (_holds_more(passage, run, near, whole) or _goes_on_behind(sentence, values, whole)):
        return None
    gap = total - whole.quantity.value
    words = passage.folded[run[0].start : min(sentence.end, run[-1].end + 8)]
    if gap < 0 and behind is None and (is_open(words) or leaves_a_rest(passage, run[-1])):
        return None
    furthest = _FAR if behind is not None or gap > 0 else _NEAR
    return parts_claim(whole, run) if abs(gap) <= furthest * whole.quantity.value else None


def _goes_on_behind(sentence: Sentence, values: Sequence[Quantity], total: Mention) -> bool:
    """三季度45家，四季度51家，全年累计182家，上半年为86家: the rest of the total is told behind it."""
    behind = [
        each for each in sentence.levels if each.start > total.start and comparable(each.quantity, total.quantity)
    ]
    return any(is_sum(total.quantity, [*values, each.quantity]) for each in behind)


def _holds_more(passage: Passage, run: Sequence[Mention], near: Sequence[Mention], total: Mention) -> bool:
    """Whether a total holds what stands before the members too, or what between them and it is not counted."""
    values = [each.quantity for each in run]
    before = (each for each in near if each.end <= run[0].start)
    return bool(_UNCOUNTED.search(passage.folded[run[-1].end : total.start])) or any(
        is_sum(total.quantity, [each.quantity, *values]) for each in before
    )


def _near(passage: Passage, sentence: Sentence, first: Mention) -> list[Mention]:
    """Amounts like the members of their sentence and of the one before, of any paragraph."""
    above = passage.sentences[sentence.place - 1 : sentence.place] if sentence.place else ()
    return [each for one in (*above, sentence) for each in one.amounts if comparable(each.quantity, first.quantity)]


def _behind(sentence: Sentence, run: list[Mention]) -> Mention | None:
    """The total right behind the members."""
    after = [each for each in sentence.mentions if each.start > run[-1].start][:1]
    if not after or after[0].role is not QuantityRole.LEVEL or not comparable(after[0].quantity, run[0].quantity):
        return None
    lead = after[0].lead.strip()
    is_total = _SUMMED.search(lead) and not after[0].depth and "占" not in lead and "其中" not in lead
    return after[0] if is_total and not _PARTIAL.search(lead) else None


_PARTIAL = pattern("前[两二三四]|后[两二三四]|其中|上年|去年|截至|另|超|余|预算|计划|加")


def _before(passage: Passage, sentence: Sentence, run: list[Mention]) -> Mention | None:
    """The whole right before the members: the last amount like them, of the sentence or ending the one before."""
    here = [each for each in plain_levels(sentence.mentions, run[0]) if each.end <= run[0].start and not each.depth]
    if not here:
        here = _ending_the_sentence_before(passage, sentence, run[0])
    here = [each for each in here if not _NO_WHOLE.search(each.lead) and not _NO_WHOLE.search(each.tail)]
    named = _NAMED.search(run[0].lead) if len(here) > 1 else None
    here = [each for each in here if named["deed"] in each.lead] if named else here
    whole = here[-1] if len(here) == 1 else None  # 目标1.20万亩，实际1.26万亩, 三个林场分别为…: of what came of it
    if whole is None:
        return None
    if whole.quantity.value <= max(each.quantity.value for each in run):
        return None
    between = passage.folded[max(whole.end, sentence.start) : run[0].start]
    is_told = len(between) <= _APART and _DIVIDED.search(between)
    return whole if is_told and not _OTHERS.search(between) else None


_OTHERS = pattern("上年|去年|较|比|另|计划|目标|服务|培训|带动|覆盖|发放|惠及|新增|增|减")


def _ending_the_sentence_before(passage: Passage, sentence: Sentence, first: Mention) -> list[Mention]:
    before = passage.sentences[sentence.place - 1] if sentence.place else None
    if before is None or before.paragraph != sentence.paragraph:
        return []
    if any(comparable(each.quantity, first.quantity) for each in sentence.mentions if each.start < first.start):
        return []
    found = plain_levels(before.mentions, first)
    return found if len(found) == 1 else []

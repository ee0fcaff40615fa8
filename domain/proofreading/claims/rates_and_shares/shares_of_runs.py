"""Shares of what amounts side by side add up to: 税收702.3万元，非税161.2万元, of 863.5万元; 税收占比18.7%.

Which whole a share is of, its words seldom say well. But amounts one after another that come to another amount of the
text are its parts, and a share of one of them is a share of that: whatever else makes the number, such as the share of
the part beside it, or of a budget for an outlay. Which part it is of tells its name, 前者 or 后者, or its place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_rate, rate_claim
from domain.proofreading.claims.rates_and_shares.shares import SHARE
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_OF_PART = pattern(
    "(?:^|[，。；:、])(?:其中|而|但|也|则)*(?P<part>[一-龥]{2,16}?)(?:所得资金|所)?占(?!用|地|道|比例)(?P<whole>[一-龥]{0,16}?)"
    "(?:的(?:比例|比重)?|比例?|比重|成数|的份额)?(?:约?为|达到?|是|约)?$"
)
_BESIDE = pattern(
    "^[，、(]?(?:约|共|仅|其)?(?:所)?占(?!用|地|道)(?P<whole>[一-龥]{0,16}?)(?:的(?:比例|比重)?|比例?|比重)?(?:约?为|达到?|是|约)?$"
)
_FIRST, _SECOND = ("前者", "前一项"), ("后者", "后一项")
_WHOLES = pattern(
    "总|额|全部|全|合计|共|资金|金额|支出|收入|人数|数|预算|投资|采购|补助|所|的|[两三四五六七八九]|个|项|类|者"
)
_OTHERWISE = pattern(
    "上年|去年|计划|目标|同期|预计|应占|不[低高超]|以[上下]|口径|剔除|扣除|按|年初|原|[低高]于|合计占|共占|两[项者]"
)
_ROW, _NEXT = pattern("分别|依次|各占|均占"), pattern("[0-9.%、和及]*[、和及][0-9.]+%")
_NOT = "非"  # 非税收入 is no 税收收入
_NO_PART, _PAID = pattern("^(?:决算|支出|执行|实际|[一二三四五六七八九])|中|里"), pattern("支付|拨付|累计|执行|使用")
_OF_MONEY, _OF_AREA, _OF_HEADS = (
    pattern("金额|资金|经费|款|补[助贴]"),
    pattern("面积"),
    pattern("人次|人数|数量|户数|件数"),
)
_IN_TURN, _AND = pattern("(?P<names>[^0-9，。；]{2,40}?)(?:资金|金额|支出)?(?:分别|依次|各)"), pattern("[、和及与]")
_CLOSE, _BESIDE_IT, _OTHER_THINGS = 60, 2, 3  # characters
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)
_BACK, _CLAUSE, _MOST, _LONGEST = 12, 40, 40, 9  # sentences; characters; amounts; of them in a run
_ALL, _TWO, _NEAR = 100, 2, 70  # parts; percentage points


@dataclass(frozen=True, slots=True)
class _Run:
    """Amounts one after another and what they come to."""

    parts: tuple[Mention, ...]
    whole: Mention


def shares_of_runs(passage: Passage) -> Iterator[Claim]:
    """Shares that a part is not of the amount which it and those beside it add up to."""
    for sentence in passage.saying("占"):
        shares = [each for each in sentence.mentions if each.kind is QuantityKind.PERCENT and each.is_exact]
        runs = _runs(passage, sentence) if shares else []
        for share in shares if runs else ():
            if share.role is not QuantityRole.DELTA:
                yield from _judged(passage, sentence, share, runs)


def _runs(passage: Passage, sentence: Sentence) -> list[_Run]:
    """All amounts side by side, near a sentence, that come to another one there."""
    near = passage.sentences[max(0, sentence.place - _BACK) : sentence.place + 1]
    told = [each for one in near for each in one.levels if each.is_exact and each.quantity.value > 0]
    told = [each for each in told if passage.folded[each.start].isdigit()][-_MOST:]  # 库两座、棚一座
    found: list[_Run] = []
    for unit in {(each.kind, each.quantity.unit if each.kind is QuantityKind.COUNT else "") for each in told}:
        alike = [each for each in told if each.kind is unit[0] and unit[1] in ("", each.quantity.unit)]
        found += _of_a_kind(alike)
    return found


def _of_a_kind(alike: Sequence[Mention]) -> Iterator[_Run]:
    by_value = {each.quantity.value: each for each in alike}
    for first in range(len(alike)):
        total = Decimal(0)
        for last in range(first, min(len(alike), first + _LONGEST)):
            total += alike[last].quantity.value
            whole = by_value.get(total)
            if last > first and whole is not None and whole not in alike[first : last + 1]:
                yield _Run(tuple(alike[first : last + 1]), whole)


def _judged(passage: Passage, sentence: Sentence, share: Mention, runs: Sequence[_Run]) -> Iterator[Claim]:
    words = passage.folded[max(sentence.start, share.start - _CLAUSE) : share.start]
    words = words[max(words.rfind("；"), words.rfind("。")) + 1 :]
    if _OTHERWISE.search(words) or _is_one_of_a_row(passage, share) or _has_its_rest(sentence, share):
        return
    parts, name = _parts_of(sentence, share, words, runs)
    parts = [each for each in parts if _is_measured_so(sentence, each, words)]
    pairs = [(each, run) for each in parts for run in runs if each in run.parts and _is_named(name, run.whole)]
    pairs = [(each, run) for each, run in pairs if comparable(each.quantity, run.whole.quantity)]
    if not pairs or any(_gives(share, each, run) for each, run in pairs):
        return
    if _BESIDE.match(share.lead.strip()) and any(_gives(share, one, run) for _, run in pairs for one in run.parts):
        return
    part, run = min(pairs, key=lambda pair: share.start - pair[0].start)
    exact = 100 * part.quantity.value / run.whole.quantity.value
    if abs(exact - share.quantity.value) <= _NEAR:
        yield replace(rate_claim(SHARE, share, part, run.whole), rate=None, is_named=True)


def _has_its_rest(sentence: Sentence, share: Mention) -> bool:
    """运行维护费占74.97%，接待费占25.03%: whether another share makes a hundred with it."""
    rates = [each.quantity for each in sentence.mentions if each.kind is QuantityKind.PERCENT and each is not share]
    return any(abs(each.value + share.quantity.value - _ALL) <= each.step for each in rates)


def _is_measured_so(sentence: Sentence, part: Mention, words: str) -> bool:
    """Whether a part is told in what a share is of: of 产业类4个、247.5万元 the money, where words say 资金."""
    is_money = part.kind is QuantityKind.MONEY
    if _OF_MONEY.search(words):
        return is_money
    if _OF_AREA.search(words):
        return "平方" in part.quantity.unit or "亩" in part.quantity.unit
    if _OF_HEADS.search(words):
        return not is_money
    near = [each for each in sentence.mentions if 0 <= each.start - part.end <= _BESIDE_IT]
    near += [each for each in sentence.mentions if 0 <= part.start - each.end <= _BESIDE_IT]
    return all(each.kind is part.kind and each.quantity.unit == part.quantity.unit for each in near)


def _gives(share: Mention, part: Mention, run: _Run) -> bool:
    return is_rate(share.quantity, part.quantity, run.whole.quantity)


def _is_one_of_a_row(passage: Passage, share: Mention) -> bool:
    """分别占55%、30%和15%: of what each is, its place in the row tells."""
    return _ROW.search(share.lead) is not None or _NEXT.match(passage.folded, share.end) is not None


def _parts_of(sentence: Sentence, share: Mention, words: str, runs: Sequence[_Run]) -> tuple[Sequence[Mention], str]:
    """The amounts that a share may be of, and what its words call the whole."""
    beside = _BESIDE.match(share.lead.strip())
    before = [each for each in sentence.mentions if each.end <= share.start][-1:]
    if beside is not None and before:
        is_part = (
            before[0].depth == share.depth
            and before[0].kind in _KINDS
            and bool(before[0].lead.strip("、和及与 "))
            and not _PAID.search(before[0].lead)
        )
        return (before if is_part else (), beside["whole"])
    match = _OF_PART.search(words)
    if match is None or _NO_PART.search(match["part"]):
        return (), ""
    for names, at in ((_FIRST, 0), (_SECOND, 1)):
        if match["part"].startswith(names):
            pairs = [run for run in runs if len(run.parts) == _TWO and run.parts[0].start >= sentence.start - _CLOSE]
            return ([pairs[-1].parts[at]] if pairs else (), match["whole"])
    return _by_name(match["part"], runs), match["whole"]


def _by_name(name: str, runs: Sequence[_Run]) -> Sequence[Mention]:
    """The parts whose own words are most like a name; none where those are several of one kind."""
    wanted = pairs_of(name)
    likeness: dict[Mention, int] = {}
    for run in runs:
        names = _names(run)
        own = [each for each in names if _NOT not in each or _NOT in name] or names
        common = frozenset.intersection(*(frozenset(pairs_of(each)) for each in own)) if len(own) > 1 else frozenset()
        for each, label in zip(run.parts, names, strict=True):
            is_other = _NOT in label and _NOT not in name
            is_other = is_other or (each.kind is QuantityKind.COUNT and _is_of_more(name, label))
            likeness[each] = 0 if is_other else len(wanted & (frozenset(pairs_of(label)) - common))
    most = max(likeness.values(), default=0)
    best = [each for each, alike in likeness.items() if alike == most and most]
    told = {(each.kind, each.quantity.unit if each.kind is QuantityKind.COUNT else "") for each in best}
    return best if len({each.quantity.value for each in best}) == len(told) else ()


def _is_of_more(name: str, label: str) -> bool:
    """公办园在园幼儿 of 公办24所: whether a name goes on to other things than those counted."""
    return sum(each not in label.rpartition("中")[2] for each in name) > _OTHER_THINGS


def _names(run: _Run) -> list[str]:
    """What each part is called: by its own words, or in its turn where those of all stand before the first."""
    row = _IN_TURN.match(run.parts[0].lead.strip("，、；其中 "))
    if row is None:
        return [each.label for each in run.parts]
    told = _AND.split(row["names"])
    return told if len(told) == len(run.parts) else [""] * len(run.parts)


def _is_named(name: str, whole: Mention) -> bool:
    """Whether what a share is said to be of may be a whole: it has a word of its name, or names none."""
    bare = _WHOLES.sub("", name)
    return not bare or any(bare[at : at + _TWO] in whole.lead for at in range(max(1, len(bare) - 1)))

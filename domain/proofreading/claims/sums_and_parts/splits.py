"""Shares of one whole, which make 100 together: 中央60%、省级25%、县级15%; 满意, 基本满意, 不满意."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.outline import Severity
from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, quoted_from, shown
from domain.proofreading.claims.common.complete import make_up_a_whole
from domain.proofreading.claims.common.siblings import name_in, separator
from domain.proofreading.claims.sums_and_parts.sums import is_open, leaves_a_rest
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence, share_whole
from domain.proofreading.quantities import QuantityKind

SPLIT = "prose.split"
_NUMBER = pattern(r"[0-9]+(?:\.[0-9]+)?")
_RATIO = pattern(r"(?<![0-9.])[0-9]{1,3}(?:\.[0-9]{1,4})?(?:[ ]?[:∶︰][ ]?[0-9]{1,3}(?:\.[0-9]{1,4})?){2,9}(?![0-9])")
_STRUCTURE = pattern("结构|构成|比例|比重|之比")
_DEGREE = pattern(r"满意|一般|合格|良好|优秀")
_SCORE = pattern(r"[率度][^，。；]{0,2}$")
_ABOVE = pattern(r"(?:及|及其)?以上")
_RATE = pattern(r"率|(?<![年季])度[^，。；]{0,4}$|增|减|升|降|完成|执行|达标|超")
_MEASURED = pattern("构成|结构|组成|占比|比例|权重|来源|分布|划分|分别|比重|分为")
_WEIGHTS = pattern("权重|分值")
_YEARS = pattern(
    r"(?P<first>(?:19|20)[0-9]{2})年?(?:-|—|–|~|～|至|到)+(?P<last>(?:19|20)[0-9]{2})年"
    r"|(?P<list>(?:(?:19|20)[0-9]{2}年?[、和])+(?:19|20)[0-9]{2})年"
)
_OF_ALL = pattern(r"[体标入出源构]中[^，。；0-9]{1,10}占")
_OF_BOTH = pattern(  # 税收与非税收入占比分别为: two shares of one whole
    r"(?:^|[，。；:])(?![^，。；]*(?:[年季月]|党员|[男女]|以上))[^，。；0-9]{2,24}(?:和|与|及|、)[^，。；0-9]{2,14}"
    r"(?:占比|比重|所占比例|占[^，。；0-9]{0,10})分别(?:为|是|达)?$"
)
_THE_REST = pattern("其余|其他|其它|剩余")
_OVERLAPPING = pattern(r"党员|女性?(?!.*男)|脱贫|新增|重点|学历|职称|以上")
_LIKELY = Decimal("0.4")  # of a unit in the last place for each share: what rounding hardly ever adds up to
_FAR, _NEAR, _SHORT = 45, 15, 6
_ALL = 100  # per cent
_FEWEST = 2  # shares of a whole


def splits(passage: Passage) -> Iterator[Claim]:
    """Shares that do not make up their whole."""
    of_ratios = passage.places_with(":", "∶", "︰")
    for sentence in passage.sentences:
        if sentence.place in of_ratios:
            yield from _ratio(passage, sentence)
        for run in _runs(passage, sentence) if len(sentence.mentions) >= _FEWEST else ():
            found = _judged(passage, sentence, run)
            if found is not None:
                yield found
                break


def _runs(passage: Passage, sentence: Sentence) -> Iterator[list[Mention]]:
    """Percentages side by side; then those that are told to be shares, whatever amounts stand between them."""
    stated = [each for each in sentence.mentions if _is_share(each)]
    if len(stated) < _FEWEST:
        return
    yield from _chains(passage, sentence, stated)
    yield [each for each in stated if _DEGREE.search(each.lead) and not _SCORE.search(each.lead)]
    shares = [each for each in stated if each.role is QuantityRole.SHARE]
    if len(shares) < len(stated):
        yield from ([each for each in shares if each.segment == number] for number in {each.segment for each in shares})
    yield shares


def _is_share(mention: Mention) -> bool:
    roles = (QuantityRole.LEVEL, QuantityRole.SHARE)
    return mention.kind is QuantityKind.PERCENT and mention.role in roles and mention.is_exact


def _chains(passage: Passage, sentence: Sentence, stated: Sequence[Mention]) -> Iterator[list[Mention]]:
    run: list[Mention] = []
    is_of_changes = False
    for each in sentence.mentions:
        joined = separator(passage, each) in ("、", "和") and not each.lead.strip("和及与 ")
        is_of_changes = each.role is QuantityRole.DELTA or (is_of_changes and joined)
        if is_of_changes:  # 分别增长17.3%、43.5%和43.6%
            if len(run) > 1:
                yield run
            run = []
            continue
        if each not in stated or (run and separator(passage, each) not in ("、", "，", "；", "和")):
            if len(run) > 1:
                yield run
            run = []
        if each in stated:
            run = [*run, each]
    if len(run) > 1:
        yield run


def _judged(passage: Passage, sentence: Sentence, run: list[Mention]) -> Claim | None:
    if any("其中" in each.lead for each in run[1:]):
        return None  # 占总支出的82%，其中教育支出占26%: parts of a part
    if (
        len(run) < _FEWEST
        or _are_of_years(passage, sentence, run)
        or _are_of_unlike_things(sentence, run)
        or len({whole for each in run if (whole := share_whole(each.lead))}) > 1
    ):
        return None
    if any(each.quantity.value == _ALL for each in run):
        return None  # 优秀100%，合格90%，不合格80%: one of them each time
    total = sum((each.quantity.value for each in run), Decimal(0))
    off = total - _ALL
    half = sum((each.quantity.half for each in run), Decimal(0))
    slack = sum((each.quantity.slack for each in run), Decimal(0)) if _are_degrees(run) else half
    slack = min(slack, max(Decimal(len(run)) * _LIKELY, Decimal(1)) * run[0].quantity.step)
    if abs(off) <= slack or not _is_whole(passage, sentence, run, off):
        return None
    if any(_makes_a_whole(run[first:last]) for first in range(len(run)) for last in range(first + 2, len(run) + 1)):
        return None  # 满意率96.5%，其中满意占80%，基本满意占16.5%，不满意占3.5%
    terms = "+".join(shown(each.quantity) for each in run)
    severity: Severity = "query" if abs(off) <= half or not _are_degrees(run) else "error"
    return Claim(SPLIT, quoted_from(run[0]), run[-1].end, Decimal(100), total, False, f"{terms}={total:f}", severity)


def _is_told_as_share(mention: Mention) -> bool:
    return mention.role is QuantityRole.SHARE


def _are_of_years(passage: Passage, sentence: Sentence, run: list[Mention]) -> bool:
    """Whether shares are one each of so many years: 2013—2017年，非税收入占比分别为22.5%、15.2%…."""
    words = passage.folded[sentence.start : run[0].start]
    span = next(reversed(list(_YEARS.finditer(words))), None)
    if span is None:
        return False
    told = int(span["last"]) - int(span["first"]) + 1 if span["last"] else len(span["list"].split("、"))
    return told == len(run)


def _are_of_unlike_things(sentence: Sentence, run: list[Mention]) -> bool:
    """编织袋3.6万条、救生衣150件、帐篷26顶，分别占采购量的30%、18.75%、37.14%: each of a whole of its own."""
    before = [each for each in sentence.amounts if each.end <= run[0].start and not each.depth][-len(run) :]
    is_in_turn = "分别" in run[0].lead and len(before) == len(run)
    return is_in_turn and any(not comparable(each.quantity, before[0].quantity) for each in before)


def _makes_a_whole(some: list[Mention]) -> bool:
    return sum((each.quantity.value for each in some), Decimal(0)) == 100


def _are_degrees(run: Sequence[Mention]) -> bool:
    """满意, 基本满意, 不满意: degrees of one thing, the lowest among them or three of them."""
    names = [name_in(each) for each in run]
    if not all(_DEGREE.search(name) for name in names) or any(_ABOVE.search(name) for name in names):
        return False
    if len(set(names)) < len(names) or any("度" in name[-4:] for name in names):
        return False
    lowest = any("不" in name for name in names)
    return lowest or (len(run) >= 3 and not any("率" in name for name in names))


def _is_whole(passage: Passage, sentence: Sentence, run: list[Mention], off: Decimal) -> bool:
    """Whether shares can only be meant to make 100."""
    names = [name_in(each).partition("占")[0].removesuffix("比例") for each in run]
    if len(run) == _FEWEST and off < 0 and _are_degrees(run) and not all(_is_told_as_share(each) for each in run):
        return False  # 满意率94%，不满意1%: who is neither is not told of
    if _are_degrees(run):
        return len(run) >= 3 or abs(off) <= _NEAR
    words = passage.folded[sentence.start : run[-1].end]
    behind = passage.folded[sentence.start : min(sentence.end, run[-1].end + 4)]
    told = all(each.role is QuantityRole.SHARE for each in run)
    weighed = bool(_WEIGHTS.search(words))
    if (not told and not weighed and any(_RATE.search(name) for name in names)) or (
        off < 0 and (is_open(behind) or leaves_a_rest(passage, run[-1]))
    ):
        return False
    known = make_up_a_whole(names) or bool(_THE_REST.match(names[-1]))
    if len(run) == 2:
        told_of_both = _OF_BOTH.search(words[: run[0].start - sentence.start]) is not None
        return (known and abs(off) <= _NEAR) or (0 < off <= _FAR and told_of_both)
    if not known and any(_OVERLAPPING.search(name) for name in names) and "以下" not in "".join(names):
        return False
    alike = (all(names) and len({name[-2:] for name in names}) == 1) or known
    if not told and not _MEASURED.search(words) and not alike:
        return False
    if off < 0 and not (known or alike) and _THE_REST.search(passage.folded, run[-1].end, sentence.end):
        return False  # those that are not told of are behind: 其他方式占比基本持平
    if off > 0:
        return off <= (_FAR if alike or _MEASURED.search(words) else _NEAR)
    of_all = len(run) >= 4 and _OF_ALL.search(words)
    return -off <= (_NEAR if known or of_all or _MEASURED.search(words) else _SHORT)


def _ratio(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """三次产业结构由15.2∶38.6∶46.2调整为14.7∶38.9∶46.4: the members of a ratio that are per cent of one whole."""
    if not passage.says(sentence, ":", "∶", "︰"):
        return
    for match in _RATIO.finditer(passage.folded, sentence.start, sentence.end):
        values = [Decimal(each) for each in _NUMBER.findall(match[0])]
        total = sum(values, Decimal(0))
        off = abs(total - 100)
        if Decimal("0.2") < off <= 5 and _STRUCTURE.search(passage.folded, sentence.start, match.start()):
            terms = "+".join(f"{each}" for each in values)
            yield Claim(SPLIT, match.start(), match.end(), Decimal(100), total, False, f"{terms}={total:f}", "query")

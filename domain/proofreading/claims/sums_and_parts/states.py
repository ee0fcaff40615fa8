"""In which state each of a number of things is: 9个问题，整改到位6个，基本到位2个，长期坚持2个."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, is_sum
from domain.proofreading.claims.sums_and_parts.sums import is_open, sum_claim
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_DONE = (
    "立行立改|(?:已|全部|完成|基本)*(?:整改|整治|办理|销号|治理|修复|化解|解决|采纳|落实)(?:到位|完成|完毕|销号)?|基本(?:到位|完成|解决)|办结|完工|竣工|建成"
    "|阶段性完成|取得阶段性成效|交付|验收"
)
_LEFT = (
    "(?:正在|尚在|仍在|还在|持续|继续|限期|分步|逐步)(?:整改|推进|办理|落实|治理|施工|跟进|解决|建设|化解)|在办|在建|在途"
    "|(?:未|尚未|还未|暂未|没有)(?:整改|办结|完成|完工|开工|销号|启动|落实|解决|到位)|需?(?:要)?(?:长期|持续|逐年)(?:坚持|推进|整改|抓|落实)"
    "|转入下年|移送|暂缓|不予采纳|部分采纳"
)
_STATE = pattern(f"^(?:其中|目前|已经?|均|截至目前|[，、；])*(?P<state>{_DONE}|(?P<left>{_LEFT}))(?:的|有|了|共)*$")
_THINGS = pattern("问题|事项|隐患|案件|线索|建议|提案|任务|诉求|整改|工程|项目|投诉|信访|意见|措施")
_MORE = pattern("结转|上年|去年|往年|历年|新增|转交|移交|撤[销回]|并案|合并|重复")  # 上年结转3件: what else there is
_FEWEST, _BACK = 2, 12  # states; sentences
_NEAR = Decimal("0.34")  # of all things


def states(passage: Passage) -> Iterator[Claim]:
    """Numbers of things that are not what their states come to."""
    for sentence in passage.stating:
        counts = [each for each in sentence.mentions if each.kind is QuantityKind.COUNT and not each.depth]
        if len(counts) < _FEWEST:
            continue
        told = [(whole, counts[place + 1 :]) for place, whole in enumerate(counts[:-_FEWEST])]
        for whole, following in (*_told_before(passage, sentence, counts), *told):
            parts = _states_of(whole, following)
            if len(parts) >= _FEWEST and _is_of_things(whole):
                yield from _judged(passage, sentence, whole, parts)
                break


def _told_before(
    passage: Passage, sentence: Sentence, counts: list[Mention]
) -> Iterator[tuple[Mention, list[Mention]]]:
    """The one number of things told before, with all of a sentence: 指出问题14个. 已整改11个，正在整改4个."""
    above = passage.sentences[max(0, sentence.place - _BACK) : sentence.place]
    last = above[-1:] if above and above[-1].paragraph == sentence.paragraph else ()
    things = [each for near in last for each in _counted(near)]
    if len(things) != 1:
        alike = [each for near in above for each in _counted(near) if not each.lead.endswith("类")]  # 分阶段整改类4个
        alike = [each for each in alike if not each.depth and each.quantity.unit == counts[0].quantity.unit]
        is_one = len({each.quantity.value for each in alike}) == 1
        is_all = is_one and not _MORE.search(passage.folded, alike[-1].start, sentence.end)
        things = alike[-1:] if is_all else []
    for whole in things:
        if passage.folded.find("结转", whole.start, sentence.end) >= 0:
            continue  # 受理46件，上年结转3件
        yield whole, [each for each in counts if each.quantity.unit == whole.quantity.unit]


def _counted(sentence: Sentence) -> Iterator[Mention]:
    return (each for each in sentence.mentions if each.kind is QuantityKind.COUNT and _is_of_things(each))


def _states_of(whole: Mention, following: list[Mention]) -> list[Mention]:
    """The numbers right behind a whole whose words are states."""
    parts: list[Mention] = []
    for each in following:
        if each.quantity.unit != whole.quantity.unit or not each.is_exact or not _STATE.match(each.lead.strip()):
            break
        if parts and "其中" in each.lead:
            break  # 已整改62处，其中立行立改40处
        parts.append(each)
    return parts


def _is_of_things(whole: Mention) -> bool:
    is_plain = whole.is_level and whole.is_exact and not _STATE.match(whole.lead.strip())
    return is_plain and _THINGS.search(whole.lead + whole.tail) is not None


def _judged(passage: Passage, sentence: Sentence, whole: Mention, parts: list[Mention]) -> Iterator[Claim]:
    total = sum((each.quantity.value for each in parts), Decimal(0))
    gap = total - whole.quantity.value
    if not gap or abs(gap) > max(_NEAR * whole.quantity.value, Decimal(1)):
        return
    last = _STATE.match(parts[-1].lead.strip())
    is_all = last is not None and last["left"] is not None and not is_open(passage.folded[whole.end : sentence.end])
    rivals = [each for each in sentence.levels if each not in (whole, *parts)]
    behind = [each for each in rivals if each.start > parts[-1].start and each.quantity.unit == whole.quantity.unit]
    is_all = is_all and not (behind and total + behind[0].quantity.value == whole.quantity.value)  # 尚有4个
    if (gap > 0 or is_all) and not any(is_sum(each.quantity, [part.quantity for part in parts]) for each in rivals):
        yield sum_claim(whole, parts, total)

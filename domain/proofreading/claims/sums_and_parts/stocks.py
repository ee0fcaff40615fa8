"""What there is now, what was there and what came to it: 新增分馆5个，分馆总数达到21个，上年末为15个."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, claim, comparable, plain
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.mentions import Mention, Passage, Sentence
from domain.proofreading.quantities import QuantityKind

_CAME = pattern(r"(?:新增|新建|新设|新发展|新成立|新购|增设|增加|吸收)[^，。；0-9]{0,10}$")
_NOW = pattern(r"(?:总数|总量|总计|保有量|规模|累计)?(?:达到?|增至|增加到|扩大到|扩至|升至)(?:了)?$|总数为?$|总量为?$")
_THEN = pattern(r"(?:上年末|上年底|去年末|去年底|年初|期初|原有|上年)(?:的)?(?:为|有|共有|共|是)?$")
_WENT = pattern("(?<!无)(?:撤销|撤并|关停|退出|注销|报废|减少|调出|淘汰|拆除|停办|停用|合并|清退|转出|终止)")
_SLIP = Decimal("0.3")  # of what there is: so little a slip is off


def stocks(passage: Passage) -> Iterator[Claim]:
    """Numbers of a year's end that the year's beginning and what came to it do not make."""
    for sentence in passage.saying("新", "增"):
        words = passage.folded[sentence.start : sentence.end]
        if not _WENT.search(words):
            yield from _in(sentence)


def _in(sentence: Sentence) -> Iterator[Claim]:
    counts = [each for each in sentence.mentions if each.kind is QuantityKind.COUNT and each.is_exact]
    for place, came in enumerate(counts):
        if not _CAME.search(came.lead.strip()):
            continue
        near = [each for each in counts[place + 1 : place + 3] if comparable(each.quantity, came.quantity)]
        now = next((each for each in near if _NOW.search(each.lead.strip())), None)
        then = next((each for each in near if _THEN.search(each.lead.strip())), None)
        if now is not None and then is not None:
            yield from _judged(came, now, then)


def _judged(came: Mention, now: Mention, then: Mention) -> Iterator[Claim]:
    exact = now.quantity.value - came.quantity.value
    off = abs(exact - then.quantity.value)
    if off and off <= _SLIP * now.quantity.value:
        terms = f"{plain(now.quantity.value)}-{plain(came.quantity.value)}={plain(exact)}"
        yield claim(SUM, then, exact, terms, "query")

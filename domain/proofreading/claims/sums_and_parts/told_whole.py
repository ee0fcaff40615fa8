"""Parts that are told to be all there are: 按编制分…, 再无其他病区，全院…, …，其余1.2万亩都在北片, 满分100分，设…."""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, comparable, is_sum
from domain.proofreading.claims.common.siblings import may_overlap
from domain.proofreading.claims.sums_and_parts.sums import OPEN, sum_claim, tells_of_overlap
from domain.proofreading.mentions import Mention, Passage, Sentence

_DIVIDED = pattern(
    r"(?:^|(?<=[。；，\n]))(?:其中)?按(?:照)?[^，。；0-9]{1,8}(?:划分|分类|来分|来看|统计|构成|分|看)[，:]"
)
_NOTHING_ELSE = pattern(r"(?:再|此外|另外|并|别|均)?(?:无|没有|不设|不含)(?:其他|其它|其余|别的)[^，。；0-9]{0,10}，")
_IN_ALL = pattern("^(?:全|总|共|合|一共|年末|现)")
_THE_REST = pattern("^(?:其余|其他|其它|余下)(?:的)?$")
_SET = pattern("^(?:下?设|由|分|分为|包括|包含|含)?[一-龥]{2,8}$")
_FULL = pattern("(?:满分|总分)(?:为|是|共)?$")
_ALL_MARKS, _FEWEST = 100, 3
_NEAR = Decimal("0.2")  # of the whole


def told_whole(passage: Passage) -> Iterator[Claim]:
    """Wholes that parts told to be all of them do not make."""
    of_others, of_marks = passage.places_with("其他", "其它", "其余", "余下", "别的"), passage.places_with("分")
    for sentence in passage.stating:
        if len(sentence.levels) >= 2:
            yield from _divided(passage, sentence)
            if sentence.place in of_others:
                yield from _nothing_else(passage, sentence)
                yield from _with_the_rest(passage, sentence)
            if sentence.place in of_marks:
                yield from _marks(passage, sentence)


def _divided(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """在职47人。按编制分，行政编制18人，事业编制24人，机关工勤6人；另有…."""
    match = _DIVIDED.search(passage.folded, sentence.start, sentence.end)
    if match is None:
        return
    stop = passage.folded.find("；", match.end(), sentence.end)
    stop = stop if stop >= 0 else sentence.end
    parts = [each for each in sentence.levels if match.end() <= each.start < stop and not each.depth]
    before = [each for each in _told_before(passage, sentence, match.start()) if not each.depth]
    if len(parts) >= _FEWEST and before and not OPEN.search(passage.folded, match.end(), stop):
        yield from _judged(passage, before, parts, before[0])


def _nothing_else(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """内科设床120张，外科95张，儿科36张，再无其他病区，全院开放床位309张."""
    match = _NOTHING_ELSE.search(passage.folded, sentence.start, sentence.end)
    if match is None:
        return
    total = next((each for each in sentence.levels if each.start >= match.end()), None)
    parts = [each for each in sentence.levels if each.end <= match.start() and not each.depth]
    if total is not None and _IN_ALL.match(total.lead.strip()) and len(parts) >= _FEWEST:
        yield from _judged(passage, [total], parts, total)


def _with_the_rest(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """建成3.2万亩。东片4个乡镇1.15万亩，西片3个乡镇0.95万亩，其余1.2万亩都在北片."""
    plain = [each for each in sentence.levels if not each.depth]
    rest = next((each for each in plain if _THE_REST.match(each.lead.strip())), None)
    if rest is None or not sentence.place:
        return
    alike = [each for each in plain if comparable(each.quantity, rest.quantity)]
    parts = [each for each in alike if each.quantity.unit == rest.quantity.unit]
    above = passage.sentences[sentence.place - 1]
    wholes = [each for each in above.levels if each.quantity.unit == rest.quantity.unit and not each.depth]
    if parts[-1] is rest and len(parts) >= _FEWEST and len(wholes) == 1 and above.paragraph == sentence.paragraph:
        gap = sum((each.quantity.value for each in parts), -wholes[0].quantity.value)
        exact = all(each.is_exact for each in (*parts, *wholes)) and not may_overlap(parts)
        if exact and _NEAR * wholes[0].quantity.value >= abs(gap) > max(each.quantity.slack for each in parts):
            yield sum_claim(wholes[0], parts, wholes[0].quantity.value + gap)  # what is left is left of the very whole


def _marks(passage: Passage, sentence: Sentence) -> Iterator[Claim]:
    """指标体系满分100分，设投入15分、过程25分、产出40分、效果30分."""
    points = [each for each in sentence.levels if each.quantity.unit == "分" and not each.depth]
    for place, full in enumerate(points):
        parts = points[place + 1 :]
        if full.quantity.value != _ALL_MARKS or not _FULL.search(full.lead.strip()) or len(parts) < _FEWEST:
            continue
        marks = {passage.folded[one.end] for one in parts[:-1]}
        is_list = all(_SET.match(each.lead.strip()) for each in parts) and marks == {"、"}
        if is_list and not OPEN.search(passage.folded, full.end, parts[-1].end + 1):
            yield from _judged(passage, [full], parts, full)


def _told_before(passage: Passage, sentence: Sentence, at: int) -> list[Mention]:
    """The amounts before a place, in its sentence or else in the one before it."""
    here = [each for each in sentence.levels if each.end <= at]
    above = passage.sentences[sentence.place - 1] if sentence.place else sentence
    return here or (list(above.levels) if above.paragraph == sentence.paragraph else [])


def _judged(passage: Passage, wholes: list[Mention], parts: list[Mention], whole: Mention) -> Iterator[Claim]:
    """``wholes``: all that the parts could make, of which ``whole`` is what is meant."""
    alike = [each for each in parts if each.quantity.unit == whole.quantity.unit and each.is_exact]
    if len(alike) != len(parts) or not whole.is_exact or may_overlap(parts):
        return
    start, end = min(parts[0].start, whole.start), max(parts[-1].end, whole.end)
    if tells_of_overlap(passage, start, end) or any(
        is_sum(each.quantity, [part.quantity for part in parts]) for each in wholes
    ):
        return
    exact = sum((each.quantity.value for each in parts), Decimal(0))
    if abs(exact - whole.quantity.value) <= _NEAR * whole.quantity.value:
        yield sum_claim(whole, parts, exact)

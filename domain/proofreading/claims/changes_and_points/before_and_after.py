"""Changes told some sentences on, held against the two values in time that the text told of the same thing.

在园幼儿：年初420人，年末462人。 … 在园幼儿增幅达11%; 上年度支出4.80万元。本年度支出3.60万元。同比下降33.3%.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import AMOUNT
from domain.proofreading.claims.changes_and_points.growth import POINTS, RATE
from domain.proofreading.claims.common.claim import Claim, claim, comparable, equals, plain, rounded, shown
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind
from domain.proofreading.wording.side_by_side import pairs_of

_EARLIER = pattern("上年|去年|年初|期初|上一?[学年]|帮扶前|整治前|改造前|治理前|实施前|此前|原来|原有|原值")
_SAYING_EARLIER = ("上", "去年", "年初", "期初", "前", "原")
_LATER = pattern("本年|当年|今年|年末|年底|期末|本学年|现[有为在]|目前|[一二三两]年后|[^，。；]{2}后|20[0-9]{2}年")
_OTHER = pattern("预算|计划|目标|任务|[0-9]{4}年|前年|季度|同行|全[县市省国]平均|比例为|其中|累计")
_CHANGE = pattern("(?:净?增[加长幅]|上升|提高|增[收支多]|下降|降低|减[少幅支]|降幅|压[减降缩]|缩短|回落)")
_NO_SUBJECT = pattern(r"^(?:同比|[较比](?:上年|去年|年初|期初|上年度)(?:同期|末)?|与上年相比)?[，]?$")
_TIMES = pattern("上年度?|去年|年初|期初|年末|年底|期末|本年度?|当年|今年|全年|[0-9]+|为|余额|较|比|同比|了|共|达")
_REACH, _NEXT = 10, 2  # sentences behind two values in which a change is told; in which it needs no subject
_SUBJECT, _TOPIC = 24, 30  # characters
_LEAST, _MOST = Decimal("0.5"), Decimal(2)  # times what is right: what is further off is of something else
_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class _Pair:
    """A value and a later one of the same thing; ``topic``: the pairs of characters of what is spoken of."""

    before: Mention
    after: Mention
    topic: frozenset[str]
    place: int

    @property
    def change(self) -> Decimal:
        """By how much the later one is more, or less."""
        return abs(self.after.quantity.value - self.before.quantity.value)


def before_and_after(passage: Passage) -> Iterator[Claim]:
    """Changes of something of which two values are told sentences before, and which are not those of the two."""
    pairs: list[_Pair] = []
    earlier = passage.places_with(*_SAYING_EARLIER) | passage.places_of(QuantityRole.PRIOR)
    for sentence in passage.stating:
        near = [each for each in pairs if sentence.place - each.place <= _REACH]
        for mention in sentence.mentions if near else ():
            if mention.role is QuantityRole.DELTA and mention.is_exact and not mention.depth:
                yield from _judged(sentence, mention, near)
        is_set_against = sentence.place in earlier or sentence.place - 1 in earlier
        pairs = [*near, *_pairs(passage, sentence)] if is_set_against else near


def _pairs(passage: Passage, sentence: Sentence) -> Iterator[_Pair]:
    """The values of a sentence with an earlier one beside them, or in the sentence before."""
    last = passage.sentences[sentence.place - 1] if sentence.place else None
    for after in sentence.mentions:
        if not _is_value(after) or _is_earlier(after) or not _LATER.search(_words(passage, sentence, after)):
            continue
        beside = [each for each in sentence.mentions if _is_set_against(each, after)]
        if not beside and last is not None:
            beside = [each for each in last.mentions if _is_set_against(each, after)]
        if len(beside) == 1:
            line = min(beside[0].start, after.start)
            start = passage.folded.rfind("\n", 0, line) + 1
            words = passage.folded[max(start, line - _TOPIC) : line] + after.label + beside[0].label
            yield _Pair(beside[0], after, pairs_of(_TIMES.sub("", words)), sentence.place)


def _is_value(each: Mention) -> bool:
    is_kind = each.kind in (QuantityKind.MONEY, QuantityKind.COUNT, QuantityKind.PERCENT)
    return is_kind and each.is_exact and each.role in (QuantityRole.LEVEL, QuantityRole.PRIOR, QuantityRole.COMPLETION)


def _is_earlier(each: Mention) -> bool:
    return each.role is QuantityRole.PRIOR or _EARLIER.search(each.lead) is not None


def _is_set_against(each: Mention, after: Mention) -> bool:
    is_earlier = each is not after and _is_value(each) and _is_earlier(each) and each.quantity.value > 0
    return is_earlier and comparable(each.quantity, after.quantity)


def _words(passage: Passage, sentence: Sentence, mention: Mention) -> str:
    return passage.folded[max(sentence.start, mention.start - _TOPIC) : mention.start]


def _judged(sentence: Sentence, change: Mention, near: Sequence[_Pair]) -> Iterator[Claim]:
    subject = _subject(sentence, change)
    if subject is None:
        return
    meant = [each for each in near if _can_be_of(each, change)]
    if _NO_SUBJECT.match(subject):
        meant = [each for each in meant if sentence.place - each.place <= _NEXT]
    else:
        words = pairs_of(_TIMES.sub("", subject))
        most = max((len(words & each.topic) for each in meant), default=0)
        meant = [each for each in meant if most and len(words & each.topic) == most]
    values = {(each.before.quantity.value, each.after.quantity.value) for each in meant}
    if len(values) == 1 and not _holds(change, meant[0]) and _is_within_reach(change, meant[0]):
        yield _claim(change, meant[0])


def _subject(sentence: Sentence, change: Mention) -> str | None:
    """What is said to change, blank where it goes without saying; None where it is set against something else."""
    lead = change.lead.strip()
    match = _CHANGE.search(lead)
    if match is None or _OTHER.search(lead) or any(_is_own(each, change) for each in sentence.mentions):
        return None
    words = lead[: match.start()]
    if not _NO_SUBJECT.match(words):
        return words[-_SUBJECT:]
    return ""


def _is_own(each: Mention, change: Mention) -> bool:
    """Whether a sentence tells a value before a change, so that the change is one of it."""
    return each.start < change.start and each.role is not QuantityRole.DELTA


def _can_be_of(pair: _Pair, change: Mention) -> bool:
    if change.kind is QuantityKind.POINTS:
        return pair.before.kind is QuantityKind.PERCENT
    if change.kind is QuantityKind.PERCENT:
        return pair.before.kind is not QuantityKind.PERCENT
    return comparable(pair.before.quantity, change.quantity)


def _exact(change: Mention, pair: _Pair) -> Decimal:
    return _HUNDRED * pair.change / pair.before.quantity.value if change.kind is QuantityKind.PERCENT else pair.change


def _holds(change: Mention, pair: _Pair) -> bool:
    if change.kind is QuantityKind.PERCENT:
        return equals(change.quantity, _exact(change, pair))
    return abs(_exact(change, pair) - change.quantity.value) <= change.quantity.slack


def _is_within_reach(change: Mention, pair: _Pair) -> bool:
    exact = _exact(change, pair)
    return _LEAST * exact <= change.quantity.value <= _MOST * exact


def _claim(change: Mention, pair: _Pair) -> Claim:
    unit = change.quantity.unit if change.kind is QuantityKind.MONEY else ""
    high, low = sorted((pair.before, pair.after), key=lambda each: -each.quantity.value)
    exact = rounded(_exact(change, pair), min(change.quantity.step, Decimal("0.01")))
    terms = f"{shown(high.quantity, unit)}-{shown(low.quantity, unit)}"
    if change.kind is QuantityKind.PERCENT:
        line = f"({terms})÷{shown(pair.before.quantity, unit)}×100={plain(exact)}"
        return claim(RATE, change, exact, line, "query")
    code = POINTS if change.kind is QuantityKind.POINTS else AMOUNT
    factor = change.quantity.value / Decimal(shown(change.quantity)) if change.quantity.value else Decimal(1)
    return claim(code, change, exact, f"{terms}={plain(exact / factor)}", "query")

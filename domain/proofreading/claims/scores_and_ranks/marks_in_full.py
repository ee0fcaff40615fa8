"""Full marks that do not make 100, where what was got of them makes the total told: 产出52分得49.50分，效益30分得30分….

That the scores add up tells that no mark is left out; then one digit of a full mark must be wrong.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, plain
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.claims.units_and_digits.digits import are_one_apart
from domain.proofreading.mentions import Passage, Sentence

_NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,2})?"
_GOT_OF = pattern(rf"[一-龥]{{2,8}}(?P<full>{_NUMBER})分，?(?:实?得|得分为?|自评得?分?)(?P<own>{_NUMBER})分")
_OUT_OF = pattern(rf"[一-龥]{{2,8}}(?P<own>{_NUMBER})分\((?:满分|分值)(?P<full>{_NUMBER})分\)")
_IN_TURN = pattern(
    rf"(?P<own>[一-龥]{{2,8}}{_NUMBER}分(?:[、，和][一-龥]{{2,8}}{_NUMBER}分){{2,7}})[^。；0-9]{{0,12}}"
    rf"满分(?:依次|分别)[为是:](?P<full>{_NUMBER}分(?:[、，和]{_NUMBER}分){{2,7}})"
)
_POINTS, _ONE = pattern(rf"(?<![0-9.])(?P<points>{_NUMBER})分"), pattern(_NUMBER)
_FIVE = 5
_ALL, _FEWEST, _AROUND = Decimal(100), 3, 60  # points; marks; characters around them in which the total stands


def marks_in_full(passage: Passage) -> Iterator[Claim]:
    """Full marks of which one digit is wrong."""
    for sentence in passage.saying("得", "满分", "分值"):
        for form in (_GOT_OF, _OUT_OF):
            found = list(form.finditer(passage.folded, sentence.start, sentence.end))
            if len(found) >= _FEWEST:
                full, own = ([Decimal(each[name]) for each in found] for name in ("full", "own"))
                yield from _judged(passage, sentence, (found[0].start(), found[-1].end()), full, own)
        turns: Match[str] | None = _IN_TURN.search(passage.folded, sentence.start, sentence.end)
        if turns is not None:
            full, own = ([Decimal(each) for each in _ONE.findall(turns[name])] for name in ("full", "own"))
            yield from _judged(passage, sentence, turns.span(), full, own)


def _judged(
    passage: Passage, sentence: Sentence, span: tuple[int, int], full: Sequence[Decimal], own: Sequence[Decimal]
) -> Iterator[Claim]:
    total, got = sum(full, Decimal(0)), sum(own, Decimal(0))
    is_part = total < _ALL and not total % _FIVE  # the first three of four marks
    if (
        total == _ALL
        or is_part
        or len(full) != len(own)
        or not any(_is_off(each, _ALL - total + each) for each in full)
    ):
        return
    begin, end = max(0, sentence.start - _AROUND), min(len(passage.folded), sentence.end + _AROUND)
    told = [each for each in _POINTS.finditer(passage.folded, begin, end) if not span[0] <= each.start() < span[1]]
    if any(Decimal(each["points"]) == got for each in told) and not any(
        Decimal(each["points"]) == total for each in told
    ):
        terms = f"{'+'.join(map(plain, full))}={plain(total)}"
        yield Claim(SUM, *span, _ALL, total, arithmetic=terms, is_named=True)


def _is_off(mark: Decimal, right: Decimal) -> bool:
    return right > 0 and are_one_apart(plain(mark), plain(right))

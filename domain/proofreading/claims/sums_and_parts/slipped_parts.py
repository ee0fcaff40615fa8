"""Parts told behind their whole without a word that says so, one of which has two digits changed round.

本年收入18120.50万元。财政拨款收入2416.00万元，事业收入15230.80万元，其他收入383.70万元: nothing says 其中, and the
three do not make the whole. That alone tells nothing, for they may be some of many; but with 15320.80 they make it to
the last place, and that is no chance. The parts are all amounts of one sentence, or of the lines of one list, from some
one on; the whole is one of the amounts before them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from domain.proofreading.claims.common.claim import Claim, Stretches, claim, comparable, plain, quoted_from, shown
from domain.proofreading.claims.sums_and_parts.sums import SUM
from domain.proofreading.claims.units_and_digits.digits import is_turned
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_FEWEST, _MOST, _PAIR = 3, 12, 2  # parts; of the amount right before them two will do
_BACK, _WHOLES = 4, 8  # sentences before them, and amounts in those
_DIGITS = 4  # of a number that is no chance, but for zeros at its end
_TURNED = 9
_WIDEST = 160  # characters that are quoted together
_KINDS = (QuantityKind.MONEY, QuantityKind.COUNT)


def slipped_parts(passage: Passage) -> Iterator[Claim]:
    """Parts which make an amount before them if two digits of one of them are changed round."""
    for first, listed in _lists(passage):
        wholes = _before(passage, first, listed)
        if any(_is_made(whole, wholes, listed) for whole in wholes):
            continue
        for start in range(len(listed) - _FEWEST + 1) if len(listed) > _PAIR else (0,):
            nearest = wholes if len(listed) > _PAIR else wholes[:1]
            found = next((each for whole in nearest for each in _slips(whole, listed[start:])), None)
            if found is not None:
                yield found
                break


def _lists(passage: Passage) -> Iterator[tuple[Sentence, list[Mention]]]:
    """The amounts of each sentence, and of lines one below the other with one each; with the first sentence of them."""
    lines: list[tuple[Sentence, Mention]] = []
    for sentence in passage.sentences:
        found = _amounts(sentence)
        if _PAIR <= len(found) <= _MOST:
            yield sentence, found
        if lines and not (len(found) == 1 and _goes_on(*lines[-1], sentence, found[0])):
            yield from _of_lines(lines)
            lines = []
        if len(found) == 1:
            lines.append((sentence, found[0]))
    yield from _of_lines(lines)


def _of_lines(lines: Sequence[tuple[Sentence, Mention]]) -> Iterator[tuple[Sentence, list[Mention]]]:
    if _FEWEST <= len(lines) <= _MOST:
        yield lines[0][0], [each for _sentence, each in lines]


def _goes_on(before: Sentence, last: Mention, sentence: Sentence, amount: Mention) -> bool:
    return sentence.paragraph == before.paragraph + 1 and comparable(last.quantity, amount.quantity)


def _amounts(sentence: Sentence) -> list[Mention]:
    """The money of a sentence, or what it counts; nothing where some of it cannot be added up."""
    if not sentence.mentions:
        return []
    found = [each for each in sentence.mentions if each.kind in _KINDS and not each.depth]
    found = [each for each in found if each.kind is QuantityKind.MONEY] or found
    for each in found:
        if each.role is not QuantityRole.LEVEL or not each.is_exact or not comparable(each.quantity, found[0].quantity):
            return []
    return found


def _before(passage: Passage, first: Sentence, listed: Sequence[Mention]) -> list[Mention]:
    """The larger amounts before parts, and at the head of them, the nearest first."""
    near = passage.sentences[max(0, first.place - _BACK) : first.place]
    found = [*(each for sentence in near for each in sentence.levels), listed[0]]
    least = max(each.quantity.value for each in listed[1:])
    like = [each for each in found if comparable(each.quantity, listed[0].quantity) and each.quantity.value > least]
    return [each for each in like[::-1] if each.is_exact][:_WHOLES]


def _is_made(whole: Mention, others: Sequence[Mention], listed: Sequence[Mention]) -> bool:
    """Whether amounts side by side make a whole as they are; those before may divide it in a way of theirs."""
    between = sorted((each for each in others if each.start > whole.start), key=lambda each: each.start)
    before = [each.quantity for each in between if each not in listed]
    row = [each.quantity for each in listed if each is not whole]
    is_divided = len(before) > 1 and Stretches(whole.quantity, before).any_make()
    return Stretches(whole.quantity, row if is_divided else [*before, *row]).any_make()


def _slips(whole: Mention, parts: Sequence[Mention]) -> Iterator[Claim]:
    """That the one part that would make a whole, had its digits not changed places, is wrong."""
    gap = whole.quantity.value - sum((each.quantity.value for each in parts), Decimal(0))
    slipped = [each for each in parts if _is_changed_round(each, gap)] if gap and whole not in parts else []
    if len(slipped) == 1 and _tells(whole.quantity.value / whole.quantity.step):
        [part] = slipped
        right, unit = part.quantity.value + gap, part.quantity.unit
        others = [shown(each.quantity, unit) for each in (whole, *(each for each in parts if each is not part))]
        factor = part.quantity.value / Decimal(shown(part.quantity, unit))
        found = claim(SUM, part, right, f"{'-'.join(others)}={plain(right / factor)}", "query")
        begin = quoted_from(whole)  # it may be the whole that is wrong
        yield replace(found, start=begin) if 0 < part.end - begin <= _WIDEST else found


def _tells(steps: Decimal) -> bool:
    return len(str(int(steps)).rstrip("0")) >= _DIGITS


def _is_changed_round(part: Mention, gap: Decimal) -> bool:
    """Whether a part is larger by a gap once two of its digits side by side change places."""
    stated, meant = part.quantity, part.quantity.value + gap
    if gap % (_TURNED * stated.step):
        return False  # two digits that change places make nine times their difference
    return _tells(stated.value / stated.step) and is_turned(stated, meant)

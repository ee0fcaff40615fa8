"""An amount, or a number of something, with those like it: what it may be the sum of, or be left of."""

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import comparable, units_like
from domain.proofreading.derivations.surroundings import VALUES, Located, Vicinity
from domain.proofreading.mentions import Mention, QuantityRole
from domain.proofreading.quantities import QuantityKind

TOTAL = pattern(r"合计|共计|总计|累计|总[一-龥]|共(?!同)|全部|合(?!同|格|作)")
REST = pattern(r"结余|结转|剩余|其余|余下|尚余|尚欠|尾款|余款|未[一-龥]{1,3}|正在|仍在|节约|节省|差|缺|余|净")
_TOGETHER, _SUMMED = pattern("合计|共计|总计"), pattern("(?<!公)共(?!同)")
_BEFORE, _BEHIND = 60, 13  # numbers before and behind an amount
_LEFT = 10  # amounts like it that are taken of those before


class Summed(Struct, frozen=True, gc=False):
    """An amount with those like it: ``before``, the nearest first, and ``behind`` in its paragraph.

    ``total``, ``rest``: the word in its lead that says that it is a sum, or what is left; as a trait.
    """

    scope: Vicinity
    before: Sequence[Located]
    behind: Sequence[Located]
    total: str
    rest: str

    @property
    def mention(self) -> Mention:
        """The amount itself."""
        return self.scope.term.mention


def amount_of(scope: Vicinity) -> Summed:
    """A number with those like it."""
    number = scope.term.mention
    rest = REST.search(number.lead[-10:])
    return Summed(
        scope,
        list(islice(_before(scope), _LEFT)),
        [each for each in _behind(scope) if each.mention.role is QuantityRole.LEVEL],
        f"t{_total_of(number.lead)}",
        f"r{rest[0][:2] if rest else '0'}",
    )


def is_like(term: Located, number: Mention) -> bool:
    """Whether a number can be set against another one: an amount, of the same kind."""
    mention, kind = term.mention, number.kind
    if mention.kind is not kind or mention.role not in VALUES:
        return False
    return kind is not QuantityKind.COUNT or comparable(mention.quantity, number.quantity)


def _before(scope: Vicinity) -> Iterator[Located]:
    at, number = scope.term.at, scope.term.mention
    kind, text = number.kind, scope.around.text
    is_any, alike = kind is not QuantityKind.COUNT, units_like(number.quantity.unit)
    for each in reversed(scope.around.terms[max(0, at - _BEFORE) : at]):
        mention = each.mention
        if mention.kind is kind and mention.is_exact and mention.role in VALUES:
            is_one = is_any or mention.quantity.unit in alike
            if is_one and text[mention.start : mention.start + 1].isascii():  # as _is_in_digits asks
                yield each


def _behind(scope: Vicinity) -> list[Located]:
    at, paragraph = scope.term.at, scope.term.sentence.paragraph
    near = scope.around.terms[at + 1 : at + 1 + _BEHIND]
    beside = (each for each in near if each.sentence.paragraph == paragraph and is_like(each, scope.term.mention))
    return [each for each in beside if _is_in_digits(scope, each)]


def _is_in_digits(scope: Vicinity, term: Located) -> bool:
    """Whether a number is written in digits: 四是两项补贴 adds nothing up."""
    start = term.mention.start
    return scope.around.text[start : start + 1].isascii()


def _total_of(lead: str) -> str:
    if _TOGETHER.search(lead):
        return "合计"
    if _SUMMED.search(lead):
        return "共"
    return "总" if "总" in lead else "累" if "累计" in lead else "0"

"""What a filled paper would leave in an outline: names, numbers of people and sums that every report would print."""

from collections.abc import Iterator

from domain.patterns import pattern
from domain.privacy import private_data
from domain.proofreading.quantities import QuantityKind, folded, quantities
from domain.proposing.structs import Proposal

_LINK = pattern(r"\{[^{}\n]*\}")
_PERSON = pattern(
    r"(?:填表人|填报人|经办人|联系人|负责人|审核人|制表人|复核人)[：:][ \u3000]*"
    r"(?!签[字名]|盖章|姓名)[\u4e00-\u9fff·]{2,4}"
    r"(?=[ \u3000，。；）)\n]|$|单位|联系|电话|填)"
)


def left_in(proposal: Proposal) -> tuple[str, ...]:
    """The words of a proposal that belong to one report, each once, in the order of the paper: a person behind 填表人,
    telephone and other private numbers, amounts of money with decimals. A blank form has none.
    """
    return tuple(dict.fromkeys(found for words in _printed(proposal) for found in _of_one_report(words)))


def _printed(proposal: Proposal) -> Iterator[str]:
    """Everything that prints as it stands."""
    yield from proposal.cover_lines
    yield from (section.default for section in proposal.sections)
    for table in proposal.tables:
        yield from table.above
        for line in table.grid.rows:
            yield from (cell if isinstance(cell, str) else cell.text for cell in line.cells)
        yield from (part.default for part in table.texts)
        yield from table.footer


def _of_one_report(words: str) -> Iterator[str]:
    bare = _LINK.sub("\n", words)
    text = folded(bare)
    found = [match.span() for match in _PERSON.finditer(text)]
    found += [(span.start, span.end) for span in private_data(bare)]
    found += [(each.start, each.end) for each in quantities(text) if each.kind is QuantityKind.MONEY and each.decimals]
    yield from (bare[start:end] for start, end in found)

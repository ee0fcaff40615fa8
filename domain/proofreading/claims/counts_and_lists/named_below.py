"""So many things, and each of them named further on: 小区4个，…。名单为：A、B、C、D、E; 6个村 above a table of five.

A list headed 名单 counts what its paragraph told first; a table whose first column is headed 村名 counts the villages,
where the text has but one number of them.
"""

from collections.abc import Iterator
from decimal import Decimal

from domain.patterns import pattern
from domain.proofreading.claims.common.claim import Claim, quoted_from
from domain.proofreading.claims.counts_and_lists.counts import COUNT, may_be_one_more, things
from domain.proofreading.lined_tables import LinedTable, lined_tables
from domain.proofreading.mentions import Mention, Passage, QuantityRole, Sentence
from domain.proofreading.quantities import QuantityKind

_NAMED = pattern(r"(?:具体)?(?:名单|名称)(?:分别|依次)?(?:如下|为|是)?:?(?P<all>[^，。；:\n0-9]{4,160}?)(?=[。；\n]|$)")
_HEAD = pattern(
    "(?P<noun>村|乡镇|街道|项目|单位|学校|标段|站点|部门|小区|社区|企业|县区|园区|机构|场馆|医院|水库|公司|合作社)(?:名称?)?"
)
_TOTAL = pattern("合[ ]*计|总[ ]*计|小[ ]*计|共[ ]*计|其中|平均|备注|其[他余]|等|^[ —-]*$|机关|本级")
_PART = pattern("其中|部分|主要|另|余|新增|累计|以上|每|各|个别|[前后]|每个")
_UNITS = frozenset("个家所座处")
_FEWEST, _MOST, _APART, _LEAD = 3, 30, 2, 8
_FAR = 600  # characters between a number and its table


def named_below(passage: Passage) -> Iterator[Claim]:
    """Numbers that are not how many names follow."""
    for sentence in passage.saying("名单", "名称"):
        match = _NAMED.match(passage.folded, sentence.start, sentence.end)
        if match is not None and sentence.place:
            yield from _listed(passage, sentence, match["all"])
    for table in lined_tables(passage.folded):
        head = _HEAD.fullmatch(table.head[0].replace(" ", "")) if table.head else None
        if head is not None:
            yield from _tabled(passage, table, head["noun"])


def _listed(passage: Passage, sentence: Sentence, words: str) -> Iterator[Claim]:
    above = passage.sentences[sentence.place - 1]
    told = [each for each in above.mentions if _is_number(each)]
    named = things(words)
    if above.paragraph != sentence.paragraph or not told or named is None or told[0] is not above.mentions[0]:
        return
    if not may_be_one_more(named, int(told[0].quantity.value)):
        yield from _claimed(told[0], len(named))


def _tabled(passage: Passage, table: LinedTable, noun: str) -> Iterator[Claim]:
    text, start = passage.folded, table.rows[0][0].start
    names = [row[0].words for row in table.rows]
    if names and _TOTAL.search(names[-1]):
        names.pop()
    if len(names) < _FEWEST or any(_TOTAL.search(each) for each in names) or len(set(names)) < len(names):
        return
    every = [each for sentence in passage.saying(noun) for each in sentence.mentions if _counts(text, each, noun)]
    values = {each.quantity.value for each in every}
    if len(values) == 1 and _is_number(every[0]) and 0 < start - every[0].end < _FAR:
        yield from _claimed(every[0], len(names))


def _counts(text: str, each: Mention, noun: str) -> bool:
    """Whether a number is one of such things: 6个村, 5所学校."""
    unit = each.quantity.unit
    return each.kind is QuantityKind.COUNT and (
        unit.endswith(noun) or (unit in _UNITS and text.startswith(noun, each.end))
    )


def _is_number(each: Mention) -> bool:
    is_count = each.kind is QuantityKind.COUNT and each.quantity.unit[:1] in _UNITS and each.is_exact
    is_plain = each.role is QuantityRole.LEVEL and not each.depth and not _PART.search(each.lead[-_LEAD:])
    return is_count and is_plain and _FEWEST <= each.quantity.value <= _MOST


def _claimed(told: Mention, found: int) -> Iterator[Claim]:
    value = told.quantity.value
    if 0 < abs(found - value) <= _APART:
        line = f"{found}≠{int(value)}"
        yield Claim(COUNT, quoted_from(told), told.end, Decimal(found), value, arithmetic=line, severity="query")

"""Measures of mere words beside others that tell a deed: 至于未上图一事，今后将高度重视、切实抓好落实.

Each problem asks for its own measure. One that a topic (对…, 至于…一事) or a label (措施：) leads to, and that only
wishes, was left unfinished where another of the same part has a number, a day or a deed.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import Clause, clauses
from domain.proofreading.goals_and_results.goals import VAGUE
from domain.proofreading.goals_and_results.vagueness import MEASURED, only_wishes
from domain.proofreading.goals_and_results.zones import Item, Zone, items

_TOPIC = pattern(
    "^(?:(?:至于|对于|关于|针对|就)[^，。；]{2,24}|对(?![照比应])[^，。；]{2,16}|[^，。；]{2,16}(?:一事|问题|方面|的))$"
)
_LABEL = pattern("(?:措施|整改|办法|对策|改进)[一二三四五六七八九十]?[：:]$")
_MOST, _FAREST = 200, 1500  # findings; characters


def mere_measures(text: str) -> Iterator[Finding]:
    """The wishes that stand where a measure was due."""
    held = items(text)
    measured = [each.start for each in held if each.zone is Zone.NEXT and MEASURED.search(each.words)]
    told = 0
    for place, item in enumerate(held):
        if item.zone is not Zone.NEXT or not _is_beside(item, measured):
            continue
        found = _wish(text, item, held[place + 1] if place + 1 < len(held) else None)
        if found:
            yield Finding("query", VAGUE, quote=text[found[0].start : found[-1].end], offset=found[0].start)
            told += 1
        if told > _MOST:
            return


def _is_beside(item: Item, measured: Sequence[int]) -> bool:
    """Whether a measure near by has a number, a day or a deed; ``measured``: where those stand, in order."""
    first = bisect_left(measured, item.start - _FAREST)
    return first < len(measured) and measured[first] < item.start + _FAREST


def _wish(text: str, item: Item, behind: Item | None) -> Sequence[Clause]:
    """The clauses behind a topic or a label, where all of them only wish and no more is said."""
    row = tuple(clauses(text, item.start, item.start + len(item.words)))
    has_topic = len(row) > 1 and _TOPIC.match(row[0].words) is not None
    if not has_topic and not (_LABEL.search(item.lead) and item.is_led):
        return ()
    is_right_behind = behind is not None and behind.start - item.start - len(item.words) <= 1
    is_told_further = is_right_behind and behind is not None and not _TOPIC.match(behind.words.partition("，")[0])
    wish = row[1:] if has_topic else row
    item = replace(item, words="，".join(each.words for each in wish))
    if is_told_further or not all(only_wishes(each.words, item) for each in wish):
        return ()
    return wish

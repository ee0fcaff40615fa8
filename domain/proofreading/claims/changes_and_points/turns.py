"""A change told again the other way round: 收缴率90%，同比提高4个百分点 … 收缴率较上年有所下降."""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.patterns import pattern
from domain.proofreading.claims.changes_and_points.changes import DIRECTION
from domain.proofreading.claims.common.claim import Claim
from domain.proofreading.mentions import Passage, QuantityRole, noun

_TOLD = pattern(
    r"(?<![一-龥])(?:所以|因此|导致|致使|使得?|故|全年|总体|整体|本年|的)?(?P<what>[一-龥“”]{3,10}?)(?:[较比](?:上年|去年|上一年)(?:度|同期)?|同比)"
    r"(?:也|均|都|仍|还)?(?:有所|略有|明显|大幅|小幅|显著|稳步|持续)?"
    r"(?:(?P<up>增加|增长|上升|提高|提升|上涨|增多)|(?P<down>减少|下降|降低|下滑|回落|减低))(?=[，。；）)]|$)"
)
_YEAR_ON_YEAR = pattern("同比|上年|去年|上一年")
_MOST = 200  # changes


def turns(passage: Passage) -> Iterator[Claim]:
    """The words that tell a change which a number elsewhere turns round."""
    told = list(islice(_told(passage), _MOST))
    if not told:
        return
    known = _known(passage)
    for match in told:
        rises = {up for name, up in known if name.endswith(match["what"])}
        if rises == {not match["up"]}:
            start = match.start("what")
            yield Claim(DIRECTION, start, match.end(), severity="query")


def _told(passage: Passage) -> Iterator[Match[str]]:
    """Such words, from left to right: a match goes over no mark, so it lies within a sentence."""
    text = passage.folded
    for sentence in passage.saying("上年", "去年", "上一年", "同比"):
        # With two more characters the end of a line within the text is not taken for its end.
        yield from _TOLD.finditer(text, sentence.start, min(len(text), sentence.end + 2))


def _known(passage: Passage) -> list[tuple[str, bool]]:
    """What changed against the year before, by name, and whether it rose."""
    found: list[tuple[str, bool]] = []
    for sentence in passage.stating:
        for place, change in enumerate(sentence.mentions):
            if change.role is not QuantityRole.DELTA or change.rises is None or not change.quantity.value:
                continue
            before = sentence.mentions[place - 1] if place else None
            if before is None or not _YEAR_ON_YEAR.search(change.lead + before.lead):
                continue
            own = noun(change.lead.partition("同比")[0].partition("较")[0].partition("比")[0])
            name = own or next((each.label for each in reversed(sentence.mentions[:place]) if each.label), "")
            if name and len(found) < _MOST:
                found.append((name, change.rises))
    return found

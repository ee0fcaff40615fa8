"""One thing that moved two ways: 公务接待费比上年下降18%. and then 公务接待费比上年增长的主要原因是…."""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.contradicting.remedies import pairs_of
from domain.proofreading.in_lines import matches_with

CONTRARY = "prose.contrary"

_UP, _DOWN = "增长|增加|上升|提高|扩大|多(?!数|为|次)", "下降|下滑|降低|减少|回落|缩减|少(?!数)"
_BASE = "(?:比|较)(?:上年|去年|前一年)(?:度|同期)?"
_MOVED = pattern(f"{_BASE}[^，。；\\n增升提减降]{{0,12}}?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))")
_STEPS = "(?:大幅|明显|有所|略有|显著|小幅|持续|又|进一步|度)*"
_EXPLAINED = pattern(
    f"(?P<what>[一-龥“”]{{2,12}}?){_BASE}{_STEPS}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))的(?:主要)?原因"
    f"|(?:由于|因为?|鉴于)(?P<named>[一-龥“”]{{2,12}}?){_BASE}{_STEPS}(?:(?P<rose>{_UP})|(?P<fell>{_DOWN}))(?=[，。；])"
)
_WEAK = frozenset(["支出", "收入", "资金", "经费", "人数", "本年", "全年", "总额", "金额", "今年", "数量", "项目"])
_MEASURE = pattern("(?:人数|数量|总额|金额|规模|总量|数)$")
_BACK = 160  # characters in which a thing is told before
_MOST = 200


def two_directions(text: str) -> Iterator[Finding]:
    """What is explained to have moved one way, and was told above to have moved the other."""
    for match in islice(matches_with(("的原因", "的主要原因", "由于", "因", "鉴于"), _EXPLAINED, text), _MOST):
        is_up = bool(match["up"] or match["rose"])
        what = match["what"] or match["named"]
        floor = max(0, match.start() - _BACK, text.rfind("\n", 0, match.start()) + 1)
        before = [each for each in _MOVED.finditer(text, floor, match.start()) if _is_of(text, floor, each, what)]
        if before and all(bool(each["up"]) is not is_up for each in before):
            yield Finding("query", CONTRARY, quote=match[0], offset=match.start())


def _is_of(text: str, floor: int, moved: Match[str], what: str) -> bool:
    """Whether what moved is the thing: all words of its name stand in the same sentence before."""
    begin = max(floor, text.rfind("。", floor, moved.start()) + 1, text.rfind("；", floor, moved.start()) + 1)
    own = pairs_of(_MEASURE.sub("", what)) - _WEAK
    return bool(own) and own <= pairs_of(text[begin : moved.start()])

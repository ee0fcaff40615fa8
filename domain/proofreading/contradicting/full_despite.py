"""All the marks, and yet some are taken off: 扣1.5分，满分15分，得15分; 产出25分得25分 … 产出部分扣分说明：减2分."""

from collections.abc import Iterator
from itertools import islice
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.clauses import begin_of_sentence, end_of_sentence
from domain.proofreading.in_lines import matches_with

CONTRARY = "prose.contrary"
_POINTS = "(?P<{}>[0-9]+(?:\\.[0-9]+)?)分"
_FULL = pattern("(?:满分|分值|权重|标准分|本项)(?:为|是)?" + _POINTS.format("full"))
_GOT = pattern("(?:得分|得|自评|实得|计)(?:为|了)?" + _POINTS.format("got") + "(?!钟)")
_OFF = pattern("(?:扣除?|减|扣减|扣掉)(?:了|去)?(?P<off>[1-9][0-9]*(?:\\.[0-9]+)?|0\\.[0-9]*[1-9])分")
_RULE = pattern("每|最多|上限|扣完|不得|如|若|的扣|则|标准|规定|应扣|不扣|未扣")
_ALL = pattern(
    "(?<![一-龥])(?P<name>[一-龥]{2,6}?)(?:指标|部分|方面|类)?(?:(?P<full>[0-9]+)分，?(?:得|实得)(?P=full)分(?![0-9.])|得满分)"
)
_ALL_SCORED = ("得满分", "分得", "分，得", "分实得", "分，实得")  # in each match of it is one of them
_NOT_A_NAME = pattern("满分|合计|总分|得分|各项|其中|自评|均|都|指标|该项|本项|此项")
_SCORED = pattern("[0-9]分，?得[0-9]")
_SENTENCE, _CLAUSE, _MOST = 160, 60, 60


def full_despite(text: str) -> Iterator[Finding]:
    """Full marks for what the same sentence, or an explanation elsewhere, takes points off."""
    off = [each for each in islice(_OFF.finditer(text), _MOST) if not _is_rule(text, each)]
    for match in off:
        yield from _in_sentence(text, match)
    for match in islice(matches_with(_ALL_SCORED, _ALL, text), _MOST) if off else ():
        if not _NOT_A_NAME.search(match["name"]) and any(_is_of(text, match, each) for each in off):
            yield Finding("query", CONTRARY, quote=match[0], offset=match.start())


def _is_rule(text: str, match: Match[str]) -> bool:
    begin = begin_of_sentence(text, match.start(), _CLAUSE, "，。；：\n")
    return bool(_RULE.search(text, begin, match.end() + 4))


def _in_sentence(text: str, off: Match[str]) -> Iterator[Finding]:
    begin = begin_of_sentence(text, off.start(), _SENTENCE)
    end = min(end_of_sentence(text, off.end()), text.find("；", off.end()) % (len(text) + 1), off.end() + _SENTENCE)
    full, got = list(_FULL.finditer(text, begin, end)), list(_GOT.finditer(text, begin, end))
    if len(full) == len(got) == len(_OFF.findall(text, begin, end)) == 1 and full[0]["full"] == got[0]["got"]:
        start = min(full[0].start(), got[0].start())
        yield Finding("query", CONTRARY, quote=text[start : max(full[0].end(), got[0].end())], offset=start)


def _is_of(text: str, match: Match[str], off: Match[str]) -> bool:
    """Whether points are taken off what has them all: its name begins the sentence, or the line, that tells so."""
    begin = begin_of_sentence(text, off.start(), _SENTENCE)
    line = max(text.rfind("\n", 0, off.start()) + 1, off.start() - _SENTENCE)
    if begin <= match.start() < end_of_sentence(text, off.end()):
        return False
    head = text[begin : off.start()]
    is_told = pattern(f"(?:^|[，：、])\\s*(?:[（(]?[一二三四五六七八九0-9]+[）)、.．])?{match['name']}").search(head)
    is_next = len(_SCORED.findall(text, line, off.start())) == 1
    return bool(is_told) or (is_next and text.startswith(match["name"], line))

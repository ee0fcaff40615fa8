"""Measures against a problem that the paragraph of problems does not tell: 针对采购程序不规范的问题，重新修订内控办法.

Where problems and measures are told in running prose, no number pairs them. A measure that names its problem has a word
in common with what is told under the heading of problems, or with the words of a fault anywhere before.
"""

from collections.abc import Iterator

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.contradicting.remedies import CONTRARY, pairs_of
from domain.proofreading.paragraphs import is_heading, paragraphs

_AGAINST = pattern(
    r"(?:^|(?<=[。；\n]))[ \u3000]*(?:[一二三四五六]是)?(?:针对|对于?|就|关于)"
    r"(?P<what>(?!上述|以上|前述|这|该|存在|发现|审计|巡察|检查|抽查|群众|上年|去年)[^，。；：\n、]{4,24})的?(?:这[一个]{1,2})?问题，[^。；\n]{4,80}"
)
_PROBLEMS = pattern(r"^[^，。；：]{0,14}(?:问题|不足|困难|短板)[^，。；：]{0,6}$")
_REMEDIES = pattern(r"^[^，。；：]{0,14}(?:措施|改进|整改|打算|下一?步|建议|对策)[^，。；：]{0,8}$")
_LEAST = 20  # characters that tell of a problem
_MOST = 24  # characters of a heading


def against_nothing(text: str) -> Iterator[Finding]:
    """Such measures, below a heading of measures that follows one of problems."""
    if "问题，" not in text:
        return
    told, is_problem, is_remedy = "", False, False
    for start, line in paragraphs(text):
        words = line.strip()
        if len(words) <= _MOST and is_heading(line) and (_PROBLEMS.match(words) or _REMEDIES.match(words)):
            is_remedy = _REMEDIES.match(words) is not None
            is_problem = not is_remedy
            told = told if is_remedy else ""
            continue
        if is_problem:
            told += line
        elif is_remedy and len(told) >= _LEAST:
            yield from _untold(text, start, line, told)


def _untold(text: str, start: int, line: str, told: str) -> Iterator[Finding]:
    for match in _AGAINST.finditer(line):
        what = match["what"]
        pairs = pairs_of(what)
        if pairs and not pairs & pairs_of(told) and text.find(what) == start + match.start("what"):
            words = match[0].lstrip(" \u3000")
            yield Finding("query", CONTRARY, quote=words, offset=start + match.end() - len(words))

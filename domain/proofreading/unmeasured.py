"""Goals without a number in a row of goals that have one: 覆盖面积不低于15万亩，损失率控制在5%以内，满意度明显提高.

Where every other goal of a sentence can be measured, the one that merely 明显提高 or is 较好 was left unfinished
(forms.md, what reviewers say: goals are to be measurable).
"""

from collections.abc import Iterator
from re import Match

from domain.checks.finding import Finding
from domain.patterns import pattern
from domain.proofreading.goals import VAGUE
from domain.proofreading.mere_words import DEFINED

_SET = pattern(
    r"(?:目标|指标|任务)(?:设[定置]|申报)?(?:如下|主要|具体)?(?:[一-龥]{0,6}?(?:为|是|有|包括|即))?[：:。]"
    r"|(?:绩效|总体|年度|以下|下列|主要|预期)目标(?:[：:为是]|，)",
    begins="下主以任年总指目绩预",
)
_DONE = pattern(
    "完成情况|实现情况|已完成|实际|达成|执行|结果|全年共|评价|问题|原因|下一?步|比上年|较上年[^，。；]{0,4}(?:的|为)?[0-9]"
)
_CLAUSE = pattern(r"[^，。；、：:\n]+")
_MEASURED = pattern(
    r"[0-9０-９]|百分之|全覆盖|零(?:事故|上访|投诉)|不发生"
    r"|[一二三四五六七八九十百两]+(?:个|场|次|家|人|户|期|件|项|所|座|批)"
)
_VAGUE = pattern(
    r"^(?P<what>[一-龥“”]{2,16}?)(?:较上年|比上年|较往年|得到)?(?:(?:进一步|明显|显著|逐步|有所|大幅|不断|持续|稳步|有效|较大|更加)(?:提高|提升|改善|增强|优化|减少|下降|增加|增长|降低|扩大|好转)"
    r"|(?:较好|较高|良好|较低|优良|明显|显著))$"
)
_FAREST = 400  # characters of a row of goals
_FEWEST = 2  # goals with a number beside it


def unmeasured(text: str) -> Iterator[Finding]:
    """The vague goals of a row of which two goals at least have a number."""
    end = 0
    for match in _SET.finditer(text):
        if match.start() < end:
            continue
        end = _end(text, match)
        words = text[match.end() : end]
        if _DONE.search(words):
            continue
        clauses = list(_CLAUSE.finditer(words))
        measured = sum(bool(_MEASURED.search(each[0])) for each in clauses)
        for each in clauses if measured >= _FEWEST else ():
            if _VAGUE.match(each[0].strip()) and not DEFINED.match(words, each.end()):
                yield Finding("query", VAGUE, quote=each[0].strip(), offset=match.end() + each.start() + _room(each))


def _end(text: str, match: Match[str]) -> int:
    """Where the row ends: at the end of its sentence; one that a heading opens (（三）绩效目标。) with its line."""
    stops = "\n" if match[0].endswith("。") else "。\n"
    found = [at for stop in stops if (at := text.find(stop, match.end(), match.end() + _FAREST)) >= 0]
    return min(found, default=min(len(text), match.end() + _FAREST))


def _room(clause: Match[str]) -> int:
    return len(clause[0]) - len(clause[0].lstrip())
